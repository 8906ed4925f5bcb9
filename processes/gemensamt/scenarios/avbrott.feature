# language: sv
Egenskap: Ärendet avbryts
  Orsaken framgår för alla parter, och öppna uppgifter dras tillbaka.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Patienten flyttas till ett sjukhus utanför överenskommelsen
    När tiden går till "2026-04-13 13:00"
    Och "Avbryt ärendet" startas av Slutenvård med
      | fält              | värde                           |
      | avbrott_orsak     | flyttad_utanfor                 |
      | avbrott_sjukhus   | Södra länets sjukhus, medicin 4 |
      | avbrott_tid       | 2026-04-13 12:00                |
      | avbrott_kommentar | Se orsaken                      |
      | avbrott_bekraftad | ja                              |
    Så har meddelandet "Fel patient: bortse från tidigare meddelanden" inte skickats
    Och väntar ingen uppgift
    Och är ärendet avslutat

  Scenario: Fel patient
    När tiden går till "2026-04-13 13:00"
    Och "Avbryt ärendet" startas av Slutenvård med
      | fält              | värde            |
      | avbrott_orsak     | fel_patient      |
      | avbrott_tid       | 2026-04-13 12:00 |
      | avbrott_kommentar | Se orsaken       |
      | avbrott_bekraftad | ja               |
    Så har meddelandet "Fel patient: bortse från tidigare meddelanden" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och har meddelandet "Vårdtillfället avbryts" inte skickats
    Och är ärendet avslutat
