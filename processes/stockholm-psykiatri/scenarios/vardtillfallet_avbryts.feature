# language: sv
Egenskap: Vårdtillfället avbryts
  Det som avbryter hela vårdtillfället stänger allt som är öppet, och alla får veta det.

  Scenario: Allt avslutas när vårdtillfället avbryts
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
      | behov_kommun_hsl     | ja              |
      | enhet_kommun_hsl     | hsv_ekhamra     |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och meddelandet "Vårdtillfället avbryts" kommer
    Så har meddelandet "Avbrott i processen" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar ingen uppgift
    Och är ärendet avslutat
