# language: sv
Egenskap: Psykiatrisk vård
  Psykiatrin följer samma process. Öppen tvångsvård har en egen och omfattas inte.

  Scenario: Samtycket kan vara tvångsvård, och stegen går vidare
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
    Och Slutenvård gör "Hämta in samtycke" med
      | fält                 | värde           |
      | samtycke_information | tvangsvard      |
      | samtycke_hamtat_av   | Amina Lindqvist |
      | samtycke_datum       | 2026-04-13      |
    Så är faktumet "samtycke_information" "tvangsvard"
    Och är milstolpen "Samtycke antecknat" nådd
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård

  Scenario: Öppen psykiatrisk tvångsvård avslutar ärendet, och alla får veta det
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
    Och "Över till öppen tvångsvård" startas av Slutenvård med
      | fält                       | värde                     |
      | tvangsvard_slag            | opt                       |
      | tvangsvard_chefsoverlakare | Elsa Nordin               |
      | tvangsvard_beslut_tid      | 2026-04-15 08:00          |
      | tvangsvard_mottagare       | Psykiatriska mottagningen |
    Så har meddelandet "Öppen tvångsvård: egen process" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar ingen uppgift
    Och är ärendet avslutat

  Scenario: Öppen rättspsykiatrisk vård avslutar ärendet, och alla får veta det
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
    Och "Över till öppen tvångsvård" startas av Slutenvård med
      | fält                       | värde                     |
      | tvangsvard_slag            | orv                       |
      | tvangsvard_chefsoverlakare | Elsa Nordin               |
      | tvangsvard_beslut_tid      | 2026-04-15 08:00          |
      | tvangsvard_mottagare       | Psykiatriska mottagningen |
    Så har meddelandet "Öppen tvångsvård: egen process" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar ingen uppgift
    Och är ärendet avslutat
