# language: sv
Egenskap: Hemkomsten
  Information samma dag, läkemedelslistan som en grind, och det som görs efteråt.

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
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |

  Scenario: Patienten kan få sin information redan före utskrivningen
    När Slutenvård gör "Informera patienten" med
      | fält                       | värde                |
      | patientinfo_sammanfattning | ja                   |
      | patientinfo_insatser       | ja                   |
      | patientinfo_satt           | muntligt, skriftligt |
    Så är milstolpen "Patienten är informerad" nådd
    Och väntar "Skriv ut patienten" hos Slutenvård

  Scenario: Läkemedelslistan saknas: mottagarna varnas tills den är skickad
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Och Slutenvård gör "Överför information" med
      | fält                  | värde                |
      | information_innehall  | sammanfattning       |
      | lakemedelslista       | saknas               |
      | lakemedelslista_orsak | Läkaren är inte klar |
      | information_sekretess | nej                  |
    Så är milstolpen "Patienten är hemma" nådd
    Och har meddelandet "Varning: läkemedelslistan saknas" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och väntar "Skicka läkemedelslistan" hos Slutenvård
    När tiden går till "2026-04-17 09:00"
    Och Slutenvård gör "Skicka läkemedelslistan" med
      | fält                        | värde            |
      | lakemedelslista_skickad_tid | 2026-04-17 08:30 |
      | lakemedelslista_satt        | journal          |
    Så har meddelandet "Läkemedelslista" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och väntar inte "Skicka läkemedelslistan"

  Scenario: Patienten har inga läkemedel
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Och Slutenvård gör "Överför information" med
      | fält                  | värde          |
      | information_innehall  | sammanfattning |
      | lakemedelslista       | inga_lakemedel |
      | information_sekretess | nej            |
    Så väntar inte "Skicka läkemedelslistan"
    Och har meddelandet "Varning: läkemedelslistan saknas" inte skickats
