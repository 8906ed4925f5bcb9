# language: sv
Egenskap: Socialt och medicinskt meddelande
  Ett meddelande mellan region och kommun om en person som inte vårdas på sjukhus.

  Bakgrund:
    Givet ärendet "Socialt och medicinskt meddelande" startas av Regionens öppna vård "2026-04-13 09:00" med
      | fakta               | värde                       |
      | personnummer        | 193805179813                |
      | sm_mottagare        | kommun_hsl                  |
      | sm_enhet_kommun_hsl | hsv_ekhamra                 |
      | sm_samtycke         | ja                          |
      | sm_bradska          | idag                        |
      | sm_anledning        | Ny vårdkontakt              |
      | sm_medicinskt       | Viktnedgång                 |
      | sm_fraga            | Kan ni väga varje vecka?    |
      | sm_kontakt          | Karin Sjöbeck, 099-22 33 44 |

  Scenario: Mottagaren svarar
    Så har meddelandet "Socialt och medicinskt meddelande" skickats till "Kommun – hälso- och sjukvård"
    Och ska "Läs och svara på meddelandet" vara klar senast "2026-04-16 00:00"
    När Kommun – hälso- och sjukvård gör "Läs och svara på meddelandet" med
      | fält      | värde                 |
      | sm_utfall | atgardas              |
      | sm_svar   | Vi väger varje måndag |
    Så har meddelandet "Svar på socialt och medicinskt meddelande" skickats till "Regionens öppna vård"
    Och har fristen "sm_svar" inte löpt ut
    Och är ärendet avslutat

  Scenario: Svaret dröjer
    När tiden går till "2026-04-16 08:00"
    Så löpte fristen "sm_svar" ut "2026-04-16 00:00"
    Och har meddelandet "Svar på meddelandet dröjer" skickats till "Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och väntar "Läs och svara på meddelandet" hos Kommun – hälso- och sjukvård

  Scenario: Personen avlider
    När tiden går till "2026-04-13 12:00"
    Och "Patienten har avlidit" startas av Kommun – hälso- och sjukvård med
      | fält               | värde            |
      | avliden_tid        | 2026-04-13 11:20 |
      | avliden_narstaende | ja               |
      | avliden_bekraftad  | ja               |
    Så väntar ingen uppgift
    Och är ärendet avslutat
