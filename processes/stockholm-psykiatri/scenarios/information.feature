# language: sv
Egenskap: Informationen vid utskrivningen
  Den som tar över får informationen samma dag som patienten skrivs ut (LUS 3 kap. 2 §). Det är steg 6.

  Bakgrund:
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
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 15:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:30 |
      | utskriven_till | hem              |

  Scenario: Utskrivningsmeddelandet går till alla andra
    Så har meddelandet "Utskrivningsmeddelande" skickats till "Regionens öppna vård, Kommun – socialtjänst"

  Scenario: Informationen hinner fram sista minuten
    Så ska "Överför information" vara klar senast "2026-04-17 00:00"
    När tiden går till "2026-04-16 23:59"
    Och Slutenvård gör "Överför information" med
      | fält                  | värde                     |
      | information_innehall  | sammanfattning, lakemedel |
      | lakemedelslista       | bifogad                   |
      | information_sekretess | nej                       |
    Och tiden går till "2026-04-17 08:00"
    Så har fristen "informationsoverforing" inte löpt ut
    Och väntar inte "Hantera försenad information"

  Scenario: Missas dagen går det till verksamhetschefen och informationen ska ändå fram
    När tiden går till "2026-04-17 07:00"
    Så löpte fristen "informationsoverforing" ut "2026-04-17 00:00"
    När Slutenvård gör "Hantera försenad information" med
      | fält                 | värde                          |
      | forsenad_info_orsak  | Läkemedelslistan var inte klar |
      | forsenad_info_atgard | Den lämnas i dag               |
    Så väntar inte "Hantera försenad information"
    Och väntar "Överför information" hos Slutenvård
