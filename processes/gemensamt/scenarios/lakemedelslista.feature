# language: sv
Egenskap: Läkemedelslistan saknas
  Den som ska ge läkemedel frågar, och avdelningen svarar inom en kort frist.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                | värde            |
      | personnummer         | 193805179813     |
      | inskriven_tid        | 2026-04-13 09:00 |
      | behov_lakare         | Johan Ekwall     |
      | enhet_kommun_sol     | bistand_ekhamra  |
      | enhet_kommun_hsl     | hsv_ekhamra      |
      | enhet_oppenvard      | vc_ekbacken      |
      | utskrivningsklar_tid | 2026-04-15 08:45 |
      | utskriven_tid        | 2026-04-16 11:00 |

  Scenario: Listan skickas i tid
    När tiden går till "2026-04-16 13:00"
    Och "Läkemedelslistan saknas" startas av Kommun – hälso- och sjukvård med
      | fält                    | värde                                 |
      | lakemedelslista_brist   | hela                                  |
      | lakemedelslista_bradska | nu                                    |
      | lakemedelslista_fraga   | Vilken dos av blodförtunnande gäller? |
    Så ska "Skicka läkemedelslistan" vara klar senast "2026-04-16 17:00"
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skicka läkemedelslistan" med
      | fält                   | värde                              |
      | lakemedelslista_utfall | skickad                            |
      | lakemedelslista_satt   | Telefon och fax till hemsjukvården |
      | lakemedelslista_tid    | 2026-04-16 13:50                   |
    Så har meddelandet "Läkemedelslistan är skickad" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och har fristen "saknad_lakemedelslista" inte löpt ut

  Scenario: Listan skickas inte i tid
    När tiden går till "2026-04-16 13:00"
    Och "Läkemedelslistan saknas" startas av Kommun – hälso- och sjukvård med
      | fält                    | värde                                 |
      | lakemedelslista_brist   | hela                                  |
      | lakemedelslista_bradska | nu                                    |
      | lakemedelslista_fraga   | Vilken dos av blodförtunnande gäller? |
    Så ska "Skicka läkemedelslistan" vara klar senast "2026-04-16 17:00"
    När tiden går till "2026-04-16 18:00"
    Så löpte fristen "saknad_lakemedelslista" ut "2026-04-16 17:00"
    När Slutenvård gör "Se till att läkemedelslistan skickas" med
      | fält                            | värde                    |
      | lakemedelslista_forsenad_orsak  | Läkaren var på operation |
      | lakemedelslista_forsenad_atgard | Jouren skriver listan    |
    Så väntar "Skicka läkemedelslistan" hos Slutenvård
