# language: sv
Egenskap: Avvikelse
  Den som ser en avvikelse rapporterar den, motparten svarar och båda följer den.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Svaret godtas
    När tiden går till "2026-04-14 08:00"
    Och "Rapportera avvikelse" startas av Kommun – socialtjänst med
      | fält               | värde                            |
      | avvikelse_motpart  | slutenvard                       |
      | avvikelse_slag     | information                      |
      | avvikelse_tid      | 2026-04-13 16:00                 |
      | avvikelse_handelse | Läkemedelslistan följde inte med |
      | avvikelse_foljd    | risk                             |
    Så väntar "Svara på avvikelsen" hos Slutenvård
    Och ska "Svara på avvikelsen" vara klar senast "2026-04-29 00:00"
    När tiden går till "2026-04-20 08:00"
    Och Slutenvård gör "Svara på avvikelsen" med
      | fält             | värde                           |
      | avvikelse_orsak  | Listan låg kvar på expeditionen |
      | avvikelse_atgard | Checklistan kompletteras        |
    Så väntar "Ta ställning till svaret på avvikelsen" hos Kommun – socialtjänst
    Och har meddelandet "Avvikelsen är besvarad" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När Kommun – socialtjänst gör "Ta ställning till svaret på avvikelsen" med
      | fält               | värde |
      | avvikelse_godtagen | ja    |
    Så har meddelandet "Avvikelsen är avslutad" skickats
    Och har fristen "avvikelse_svar" inte löpt ut

  Scenario: Ett nytt svar behövs
    När tiden går till "2026-04-14 08:00"
    Och "Rapportera avvikelse" startas av Kommun – socialtjänst med
      | fält               | värde                            |
      | avvikelse_motpart  | slutenvard                       |
      | avvikelse_slag     | information                      |
      | avvikelse_tid      | 2026-04-13 16:00                 |
      | avvikelse_handelse | Läkemedelslistan följde inte med |
      | avvikelse_foljd    | risk                             |
    Så väntar "Svara på avvikelsen" hos Slutenvård
    Och ska "Svara på avvikelsen" vara klar senast "2026-04-29 00:00"
    När tiden går till "2026-04-20 08:00"
    Och Slutenvård gör "Svara på avvikelsen" med
      | fält             | värde                           |
      | avvikelse_orsak  | Listan låg kvar på expeditionen |
      | avvikelse_atgard | Checklistan kompletteras        |
    Så väntar "Ta ställning till svaret på avvikelsen" hos Kommun – socialtjänst
    När Kommun – socialtjänst gör "Ta ställning till svaret på avvikelsen" med
      | fält                     | värde                  |
      | avvikelse_godtagen       | nej                    |
      | avvikelse_bedomning_text | Orsaken är inte utredd |
    Så väntar "Svara på avvikelsen" hos Slutenvård
    Och ska "Svara på avvikelsen" vara klar senast "2026-05-05 00:00"

  Scenario: Avvikelsen lyfts
    När tiden går till "2026-04-14 08:00"
    Och "Rapportera avvikelse" startas av Kommun – socialtjänst med
      | fält               | värde                            |
      | avvikelse_motpart  | slutenvard                       |
      | avvikelse_slag     | information                      |
      | avvikelse_tid      | 2026-04-13 16:00                 |
      | avvikelse_handelse | Läkemedelslistan följde inte med |
      | avvikelse_foljd    | risk                             |
    Så väntar "Svara på avvikelsen" hos Slutenvård
    Och ska "Svara på avvikelsen" vara klar senast "2026-04-29 00:00"
    När tiden går till "2026-04-20 08:00"
    Och Slutenvård gör "Svara på avvikelsen" med
      | fält             | värde                           |
      | avvikelse_orsak  | Listan låg kvar på expeditionen |
      | avvikelse_atgard | Checklistan kompletteras        |
    Så väntar "Ta ställning till svaret på avvikelsen" hos Kommun – socialtjänst
    När Kommun – socialtjänst gör "Ta ställning till svaret på avvikelsen" med
      | fält                     | värde                     |
      | avvikelse_godtagen       | ledning                   |
      | avvikelse_bedomning_text | Det har hänt flera gånger |
    Så har meddelandet "Avvikelsen lyfts till samverkansledningen" skickats till "Slutenvård, Regionens öppna vård, Kommun – hälso- och sjukvård"

  Scenario: Motparten svarar inte i tid
    När tiden går till "2026-04-14 08:00"
    Och "Rapportera avvikelse" startas av Kommun – socialtjänst med
      | fält               | värde                            |
      | avvikelse_motpart  | slutenvard                       |
      | avvikelse_slag     | information                      |
      | avvikelse_tid      | 2026-04-13 16:00                 |
      | avvikelse_handelse | Läkemedelslistan följde inte med |
      | avvikelse_foljd    | risk                             |
    Så väntar "Svara på avvikelsen" hos Slutenvård
    Och ska "Svara på avvikelsen" vara klar senast "2026-04-29 00:00"
    När tiden går till "2026-04-29 08:00"
    Så löpte fristen "avvikelse_svar" ut "2026-04-29 00:00"
    Och har meddelandet "Svar på avvikelsen dröjer" skickats till "Slutenvård, Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Svara på avvikelsen" hos Slutenvård
