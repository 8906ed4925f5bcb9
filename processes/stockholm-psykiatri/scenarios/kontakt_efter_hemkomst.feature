# language: sv
Egenskap: Kontakt efter hemkomsten
  Steget är avstängt tills regionen har bestämt om kontakten ska tas, och av vem.

  Scenario: Avstängt
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Kontakta patienten"

  Scenario: Slutenvården ringer
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                         | värde            |
      | personnummer                  | 193805179813     |
      | inskriven_tid                 | 2026-04-13 09:00 |
      | behov_lakare                  | Johan Ekwall     |
      | parameter.uppfoljande_kontakt | slutenvard       |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så ska "Kontakta patienten" vara klar senast "2026-04-19 14:00"
    När tiden går till "2026-04-18 10:00"
    Och Slutenvård gör "Kontakta patienten" med
      | fält               | värde            |
      | kontakt_hem_utfall | nadd             |
      | kontakt_hem_tid    | 2026-04-18 10:00 |
      | kontakt_hem_fragor | mar, lakemedel   |
    Så väntar inte "Kontakta patienten"

  Scenario: Vårdcentralen ringer
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                         | värde            |
      | personnummer                  | 193805179813     |
      | inskriven_tid                 | 2026-04-13 09:00 |
      | behov_lakare                  | Johan Ekwall     |
      | parameter.uppfoljande_kontakt | oppenvard        |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så ska "Kontakta patienten" vara klar senast "2026-04-19 14:00"
    När tiden går till "2026-04-18 10:00"
    Och Regionens öppna vård gör "Kontakta patienten" med
      | fält               | värde            |
      | kontakt_hem_utfall | nadd             |
      | kontakt_hem_tid    | 2026-04-18 10:00 |
      | kontakt_hem_fragor | mar, lakemedel   |
    Så väntar inte "Kontakta patienten"
