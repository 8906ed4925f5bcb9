# language: sv
Egenskap: Statusmeddelande
  Kommunen eller vårdcentralen berättar för sjukhuset hur personen brukar ha det. Avdelningen hämtar meddelandet när patienten skrivs in.

  Bakgrund:
    Givet ärendet "Statusmeddelande" startas av Kommun – hälso- och sjukvård "2026-04-13 09:00" med
      | fakta                   | värde                                |
      | personnummer            | 193805179813                         |
      | status_enhet_slutenvard | avd72                                |
      | status_samtycke         | ja                                   |
      | status_orsak            | Fallit hemma i natt, smärta i höften |
      | status_halsotillstand   | Trött och smärtpåverkad              |
      | status_adl_forflyttning | delvis                               |
      | status_risk_fall        | Hög risk, 2026-03-02                 |
      | status_insatser         | hemtjanst, hemsjukvard               |
      | status_lakemedelslista  | medskickad                           |

  Scenario: Avdelningen hämtar meddelandet
    Så har meddelandet "Statusmeddelande" skickats till "Slutenvård"
    Och väntar "Ta emot statusmeddelandet" hos Slutenvård
    När Slutenvård gör "Ta emot statusmeddelandet" med
      | fält               | värde     |
      | status_utfall      | inskriven |
      | status_nytt_arende | 48        |
    Så har meddelandet "Statusmeddelandet är hämtat" skickats till "Kommun – hälso- och sjukvård"
    Och är ärendet avslutat

  Scenario: Patienten gick hem
    När Slutenvård gör "Ta emot statusmeddelandet" med
      | fält          | värde                   |
      | status_utfall | hem                     |
      | status_svar   | Röntgen utan anmärkning |
    Så har meddelandet "Patienten blev inte inskriven" skickats till "Kommun – hälso- och sjukvård"
    Och är ärendet avslutat

  Scenario: Ingen hämtar meddelandet
    Så ska "Ta emot statusmeddelandet" vara klar senast "2026-04-28 00:00"
    När tiden går till "2026-04-28 08:00"
    Så löpte fristen "statusmeddelande_galler" ut "2026-04-28 00:00"
    Och har meddelandet "Statusmeddelandet gäller inte längre" skickats till "Slutenvård, Kommun – hälso- och sjukvård"
    Och är ärendet avslutat

  Scenario: Personen avlider
    När tiden går till "2026-04-13 12:00"
    Och "Patienten har avlidit" startas av Kommun – hälso- och sjukvård med
      | fält               | värde            |
      | avliden_tid        | 2026-04-13 11:20 |
      | avliden_narstaende | ja               |
      | avliden_bekraftad  | ja               |
    Så väntar ingen uppgift
    Och är ärendet avslutat
