# language: sv
Egenskap: Patienten är inskriven igen
  Patienten har kommit tillbaka efter utskrivningen. Ett nytt ärende har sina egna frister.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |
      | utskriven_tid    | 2026-04-16 11:00 |

  Scenario: Det gamla ärendet fortsätter
    När tiden går till "2026-04-21 08:00"
    Och "Patienten är inskriven igen" startas av Slutenvård med
      | fält                | värde            |
      | aterinskriven_tid   | 2026-04-20 21:15 |
      | aterinskriven_enhet | Avdelning 72     |
      | aterinskriven_satt  | direkt           |
      | aterinskriven_orsak | Feber            |
      | aterinskriven_gamla | fortsatter       |
    Så har meddelandet "Patienten är inskriven igen" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och är ärendet inte avslutat

  Scenario: Planeringen görs i det nya ärendet
    När tiden går till "2026-04-21 08:00"
    Och "Patienten är inskriven igen" startas av Slutenvård med
      | fält                 | värde            |
      | aterinskriven_tid    | 2026-04-20 21:15 |
      | aterinskriven_enhet  | Avdelning 72     |
      | aterinskriven_satt   | direkt           |
      | aterinskriven_orsak  | Feber            |
      | aterinskriven_arende | 47               |
      | aterinskriven_gamla  | avslutas         |
    Så har meddelandet "Patienten är inskriven igen" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och är ärendet avslutat
