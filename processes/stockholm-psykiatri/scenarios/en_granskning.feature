# language: sv
Egenskap: Bara en granskning åt gången
  En ny prövning ersätter den granskning som är öppen.

  Scenario: Patienten skrivs ut i efterhand medan granskningen är öppen
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
    Och tiden går till "2026-04-21 08:00"
    Så väntar "Granska betalningsansvaret" hos Slutenvård
    När Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-17 20:00 |
      | utskriven_till | hem              |
    Så har meddelandet "Betalningsansvaret prövas på nytt" skickats till "Kommun – socialtjänst"
    Och väntar inte "Granska betalningsansvaret"
    Och är betalningsbeslutet "NOT"
