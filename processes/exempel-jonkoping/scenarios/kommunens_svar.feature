# language: sv
Egenskap: Kommunens svar
  Kommunen svarar om den känner personen. Svaret hindrar ingen.

  Bakgrund:
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

  Scenario: Mottaget
    När Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält        | värde    |
      | kommun_svar | mottaget |
    Så väntar "Planera insatser" hos Kommun – socialtjänst
    Och väntar inte "Svara på inskrivningsmeddelandet"
    Och har meddelandet "Ej känd i kommunen" inte skickats

  Scenario: Ej känd: kommunen har inga insatser men kan planera nya
    När Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält        | värde   |
      | kommun_svar | ej_kand |
    Så har meddelandet "Ej känd i kommunen" skickats till "Slutenvård, Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och väntar "Planera insatser" hos Kommun – socialtjänst

  Scenario: Avvisat: en annan kommun får meddelandet och svarar själv
    När Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält               | värde   |
      | kommun_svar        | avvisat |
      | kommun_svar_kommun | Lunde   |
    Så har meddelandet "Avvisat: inte folkbokförd i kommunen" skickats till "Slutenvård"
    Och väntar "Hantera det avvisade ärendet" hos Slutenvård
    När Slutenvård gör "Hantera det avvisade ärendet" med
      | fält             | värde         |
      | avvisat_utfall   | annan_kommun  |
      | enhet_kommun_sol | bistand_lunde |
      | enhet_kommun_hsl | hsv_lunde     |
    Så har meddelandet "Inskrivningsmeddelande till rätt kommun" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och är faktumet "enhet_kommun_sol" "bistand_lunde"
    Och väntar "Svara på inskrivningsmeddelandet" hos Kommun – socialtjänst
    Och väntar "Planera insatser" hos Kommun – socialtjänst
    När Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält        | värde    |
      | kommun_svar | mottaget |
    Så väntar inte "Svara på inskrivningsmeddelandet"

  Scenario: Avvisat: kommunen har beslutat om boendet och ska delta ändå
    När Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält        | värde   |
      | kommun_svar | avvisat |
    Och Slutenvård gör "Hantera det avvisade ärendet" med
      | fält           | värde                            |
      | avvisat_utfall | star_fast                        |
      | avvisat_skal   | Kommunen har beslutat om boendet |
    Så har meddelandet "Ärendet står fast hos kommunen" skickats till "Kommun – socialtjänst"
    Och väntar "Planera insatser" hos Kommun – socialtjänst
    Och väntar inte "Hantera det avvisade ärendet"

  Scenario: Den som inte har svarat hindrar ingen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar "Svara på inskrivningsmeddelandet" hos Kommun – socialtjänst
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Svara på inskrivningsmeddelandet"
