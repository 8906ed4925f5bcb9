# language: sv
Egenskap: Begäran om uppgift
  Den part som saknar en uppgift frågar den som vet, med en frist för svaret.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Svaret kommer i tid
    När tiden går till "2026-04-14 08:00"
    Och "Begär en uppgift" startas av Regionens öppna vård med
      | fält            | värde                  |
      | uppgift_fran    | kommun_hsl             |
      | uppgift_slag    | hjalpmedel             |
      | uppgift_fraga   | Finns sängen på plats? |
      | uppgift_bradska | vanlig                 |
    Så väntar "Svara på begäran om uppgift" hos Kommun – hälso- och sjukvård
    Och ska "Svara på begäran om uppgift" vara klar senast "2026-04-14 16:00"
    När tiden går till "2026-04-14 10:00"
    Och Kommun – hälso- och sjukvård gör "Svara på begäran om uppgift" med
      | fält           | värde                  |
      | uppgift_utfall | lamnas                 |
      | uppgift_svar   | Sängen kommer i morgon |
    Så har meddelandet "Svar på begäran om uppgift" skickats till "Slutenvård, Regionens öppna vård, Kommun – socialtjänst"
    Och har fristen "begard_uppgift" inte löpt ut

  Scenario: Svaret dröjer
    När tiden går till "2026-04-14 08:00"
    Och "Begär en uppgift" startas av Regionens öppna vård med
      | fält            | värde                  |
      | uppgift_fran    | kommun_hsl             |
      | uppgift_slag    | hjalpmedel             |
      | uppgift_fraga   | Finns sängen på plats? |
      | uppgift_bradska | vanlig                 |
    Så väntar "Svara på begäran om uppgift" hos Kommun – hälso- och sjukvård
    Och ska "Svara på begäran om uppgift" vara klar senast "2026-04-14 16:00"
    När tiden går till "2026-04-14 17:00"
    Så löpte fristen "begard_uppgift" ut "2026-04-14 16:00"
    Och har meddelandet "Begärd uppgift dröjer" skickats till "Slutenvård, Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Svara på begäran om uppgift" hos Kommun – hälso- och sjukvård

  Scenario: Ingen vet än, och frågan ställs igen
    När tiden går till "2026-04-14 08:00"
    Och "Begär en uppgift" startas av Regionens öppna vård med
      | fält            | värde                  |
      | uppgift_fran    | kommun_hsl             |
      | uppgift_slag    | hjalpmedel             |
      | uppgift_fraga   | Finns sängen på plats? |
      | uppgift_bradska | vanlig                 |
    Så väntar "Svara på begäran om uppgift" hos Kommun – hälso- och sjukvård
    Och ska "Svara på begäran om uppgift" vara klar senast "2026-04-14 16:00"
    När Kommun – hälso- och sjukvård gör "Svara på begäran om uppgift" med
      | fält           | värde      |
      | uppgift_utfall | vet_ej     |
      | uppgift_kand   | 2026-04-16 |
    Och tiden går till "2026-04-16 08:00"
    Och "Begär en uppgift" startas av Slutenvård med
      | fält            | värde                  |
      | uppgift_fran    | kommun_hsl             |
      | uppgift_slag    | hjalpmedel             |
      | uppgift_fraga   | Finns sängen på plats? |
      | uppgift_bradska | vanlig                 |
    Så väntar "Svara på begäran om uppgift" hos Kommun – hälso- och sjukvård
    Och ska "Svara på begäran om uppgift" vara klar senast "2026-04-16 16:00"
