# language: sv
Egenskap: Patienten har avlidit
  Alla parter får veta det, och ärendet avslutas med alla öppna uppgifter.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Patienten avlider på avdelningen
    När tiden går till "2026-04-14 06:00"
    Och "Patienten har avlidit" startas av Slutenvård med
      | fält               | värde            |
      | avliden_tid        | 2026-04-14 03:20 |
      | avliden_narstaende | ja               |
      | avliden_bekraftad  | ja               |
    Så har meddelandet "Patienten har avlidit" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och har meddelandet "Vårdtillfället avbryts" inte skickats
    Och väntar ingen uppgift
    Och är ärendet avslutat

  Scenario: Kommunen får veta det först
    När tiden går till "2026-04-14 06:00"
    Och "Patienten har avlidit" startas av Kommun – hälso- och sjukvård med
      | fält               | värde            |
      | avliden_tid        | 2026-04-14 03:20 |
      | avliden_narstaende | ja               |
      | avliden_bekraftad  | ja               |
    Så har meddelandet "Patienten har avlidit" skickats till "Slutenvård, Regionens öppna vård, Kommun – socialtjänst"
    Och är ärendet avslutat
