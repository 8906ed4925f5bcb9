# language: sv
Egenskap: Samtycket ändras
  Patienten bestämmer när som helst, och den part som får veta det registrerar det.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Samtycket återkallas hos kommunen
    När tiden går till "2026-04-14 10:00"
    Och "Ändra samtycke" startas av Kommun – socialtjänst med
      | fält                        | värde                 |
      | samtycke_andring            | aterkallas            |
      | samtycke_information        | nej                   |
      | samtycke_andring_omfattning | Gäller alla mottagare |
      | samtycke_andring_tid        | 2026-04-14 09:30      |
      | samtycke_andring_av         | Amina Lindqvist       |
    Så har meddelandet "Samtycket är återkallat" skickats till "Slutenvård, Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och är faktumet "samtycke_information" "nej"
    Och är ärendet inte avslutat

  Scenario: Samtycket begränsas
    När tiden går till "2026-04-14 10:00"
    Och "Ändra samtycke" startas av Slutenvård med
      | fält                        | värde                 |
      | samtycke_andring            | begransas             |
      | samtycke_information        | ja                    |
      | samtycke_omfattar           | planering             |
      | samtycke_mottagare          | oppenvard             |
      | samtycke_andring_omfattning | Gäller alla mottagare |
      | samtycke_andring_tid        | 2026-04-14 09:30      |
      | samtycke_andring_av         | Amina Lindqvist       |
    Så har meddelandet "Samtycket är ändrat" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och har meddelandet "Samtycket är återkallat" inte skickats
