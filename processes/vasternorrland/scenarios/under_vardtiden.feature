# language: sv
Egenskap: Det som händer under vårdtiden
  Nytt beräknat datum (LUS 2 kap. 4 §) och information samma dag (LUS 3 kap. 2 §).

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-16      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |

  Scenario: Beräknat utskrivningsdatum ändras
    Så ska "Utse fast vårdkontakt" vara klar senast "2026-04-17 00:00"
    När tiden går till "2026-04-14 10:00"
    Och "Ändra beräknat utskrivningsdatum" startas av Slutenvård med
      | fält                 | värde         |
      | beraknad_utskrivning | 2026-04-20    |
      | andrat_datum_orsak   | Ny behandling |
    Så har meddelandet "Ändrat beräknat utskrivningsdatum" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och är faktumet "beraknad_utskrivning" "2026-04-20"
    Och ska "Utse fast vårdkontakt" vara klar senast "2026-04-21 00:00"
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård

  Scenario: Informationen överförs inte samma dag
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-15 08:55 |
      | utskriven_till | hem              |
    Så ska "Överför information" vara klar senast "2026-04-16 00:00"
    När tiden går till "2026-04-16 07:00"
    Så löpte fristen "informationsoverforing" ut "2026-04-16 00:00"
    Och väntar "Hantera försenad information" hos Slutenvård
    Och väntar "Överför information" hos Slutenvård

  Scenario: En missad dag går till verksamhetschefen och informationen ska ändå fram
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-15 08:55 |
      | utskriven_till | hem              |
    Och tiden går till "2026-04-16 07:00"
    Och Slutenvård gör "Hantera försenad information" med
      | fält                 | värde                          |
      | forsenad_info_orsak  | Läkemedelslistan var inte klar |
      | forsenad_info_atgard | Den lämnas i dag               |
    Så väntar inte "Hantera försenad information"
    Och väntar "Överför information" hos Slutenvård

  Scenario: Informationen hinner fram sista minuten
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-15 08:55 |
      | utskriven_till | hem              |
    Och tiden går till "2026-04-15 23:59"
    Och Slutenvård gör "Överför information" med
      | fält                  | värde                     |
      | information_innehall  | sammanfattning, lakemedel |
      | lakemedelslista       | bifogad                   |
      | information_sekretess | nej                       |
    Och tiden går till "2026-04-16 07:00"
    Så har fristen "informationsoverforing" inte löpt ut
