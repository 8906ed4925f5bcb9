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

  Scenario: Det som lämnas följer samtycket
    När tiden går till "2026-04-14 10:00"
    Så lämnas "beraknad_utskrivning" från Slutenvård till Kommun – socialtjänst för att "Lämnas enligt lagen, utan samtycke."
    Och lämnas inte "inskrivningsorsak" från Slutenvård till Kommun – socialtjänst för att "Ingen har frågat om samtycke."
    Och "Ändra samtycke" startas av Slutenvård med
      | fält                        | värde              |
      | samtycke_andring            | lamnas             |
      | samtycke_information        | ja                 |
      | samtycke_omfattar           | planering          |
      | samtycke_mottagare          | kommun_sol         |
      | samtycke_galler_till        | 2026-04-20         |
      | samtycke_andring_omfattning | Gäller planeringen |
      | samtycke_andring_tid        | 2026-04-14 09:30   |
      | samtycke_andring_av         | Amina Lindqvist    |
    Så lämnas "inskrivningsorsak" från Slutenvård till Kommun – socialtjänst för att "Patienten samtycker."
    Och lämnas inte "inskrivningsorsak" från Slutenvård till Regionens öppna vård för att "Samtycket omfattar inte den här mottagaren."
    Och lämnas inte "sip_viktigt" från Regionens öppna vård till Kommun – socialtjänst för att "Samtycket omfattar inte de här uppgifterna."
    När tiden går till "2026-04-21 10:00"
    Så lämnas inte "inskrivningsorsak" från Slutenvård till Kommun – socialtjänst för att "Samtycket har gått ut."

  Scenario: Det som inte är lämnat stängs när samtycket återkallas
    När tiden går till "2026-04-14 10:00"
    Och "Ändra samtycke" startas av Slutenvård med
      | fält                        | värde                 |
      | samtycke_andring            | aterkallas            |
      | samtycke_information        | nej                   |
      | samtycke_andring_omfattning | Gäller alla mottagare |
      | samtycke_andring_tid        | 2026-04-14 09:30      |
      | samtycke_andring_av         | Amina Lindqvist       |
    Så lämnas inte "inskrivningsorsak" från Slutenvård till Kommun – socialtjänst för att "Samtycket är återkallat."
    Och lämnas "beraknad_utskrivning" från Slutenvård till Kommun – socialtjänst

  Scenario: Under tvångsvård lämnas det som behövs, utan samtycke
    När tiden går till "2026-04-14 10:00"
    Och "Ändra samtycke" startas av Slutenvård med
      | fält                        | värde                 |
      | samtycke_andring            | begransas             |
      | samtycke_information        | tvangsvard            |
      | samtycke_andring_omfattning | Gäller alla mottagare |
      | samtycke_andring_tid        | 2026-04-14 09:30      |
      | samtycke_andring_av         | Amina Lindqvist       |
    Så lämnas "inskrivningsorsak" från Slutenvård till Kommun – socialtjänst
    Och lämnas "sol_planering" från Kommun – socialtjänst till Slutenvård
