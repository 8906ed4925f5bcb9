# language: sv
Egenskap: Orsak till fördröjd utskrivning
  Orsakerna registreras för att förbättra samverkan. De avgör inte vem som betalar.

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

  Scenario: Kommunen registrerar orsaken
    När tiden går till "2026-04-18 09:00"
    Och "Registrera orsak till fördröjning" startas av Kommun – socialtjänst med
      | fält                | värde                         |
      | forsening_kategori  | korttid                       |
      | forsening_part      | kommun_sol                    |
      | forsening_fran      | 2026-04-17                    |
      | forsening_klart     | 2026-04-21                    |
      | forsening_kommentar | Plats är beviljad från tisdag |
    Så har meddelandet "Orsak till fördröjning" skickats till "Slutenvård, Regionens öppna vård, Kommun – hälso- och sjukvård"
