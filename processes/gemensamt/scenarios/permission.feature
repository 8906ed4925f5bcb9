# language: sv
Egenskap: Permission
  Patienten är hemma en stund under vårdtiden. De andra parterna får veta när, och om hen inte är tillbaka i tid.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Patienten är tillbaka i tid
    När tiden går till "2026-04-14 08:00"
    Och "Registrera permission" startas av Slutenvård med
      | fält                 | värde             |
      | permission_fran      | 2026-04-14 10:00  |
      | permission_till      | 2026-04-15 16:00  |
      | permission_vistelse  | Hemma             |
      | permission_ansvarig  | avdelningen       |
      | permission_stod      | hemtjanst         |
      | permission_stod_text | Hjälp på morgonen |
      | permission_lakemedel | ja                |
    Så har meddelandet "Permission" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och ska "Notera återkomst från permission" vara klar senast "2026-04-15 17:00"
    När tiden går till "2026-04-15 16:10"
    Och Slutenvård gör "Notera återkomst från permission" med
      | fält                 | värde              |
      | permission_utfall    | ater               |
      | permission_ater_tid  | 2026-04-15 15:50   |
      | permission_iakttaget | Trapporna gick bra |
    Så har meddelandet "Åter från permission" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och har fristen "permission_ater" inte löpt ut
    Och väntar inte "Notera återkomst från permission"

  Scenario: Patienten är inte tillbaka i tid
    När tiden går till "2026-04-14 08:00"
    Och "Registrera permission" startas av Slutenvård med
      | fält                 | värde             |
      | permission_fran      | 2026-04-14 10:00  |
      | permission_till      | 2026-04-15 16:00  |
      | permission_vistelse  | Hemma             |
      | permission_ansvarig  | avdelningen       |
      | permission_stod      | hemtjanst         |
      | permission_stod_text | Hjälp på morgonen |
      | permission_lakemedel | ja                |
    När tiden går till "2026-04-15 18:00"
    Så löpte fristen "permission_ater" ut "2026-04-15 17:00"
    Och har meddelandet "Ännu inte åter från permission" skickats till "Slutenvård, Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Notera återkomst från permission" hos Slutenvård

  Scenario: Patienten stannar hemma
    När tiden går till "2026-04-14 08:00"
    Och "Registrera permission" startas av Slutenvård med
      | fält                 | värde             |
      | permission_fran      | 2026-04-14 10:00  |
      | permission_till      | 2026-04-15 16:00  |
      | permission_vistelse  | Hemma             |
      | permission_ansvarig  | avdelningen       |
      | permission_stod      | hemtjanst         |
      | permission_stod_text | Hjälp på morgonen |
      | permission_lakemedel | ja                |
    När tiden går till "2026-04-15 12:00"
    Och Slutenvård gör "Notera återkomst från permission" med
      | fält              | värde   |
      | permission_utfall | stannar |
    Så har meddelandet "Kommer inte åter från permission" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och är ärendet inte avslutat

  Scenario: En ny permission efter den första
    När tiden går till "2026-04-14 08:00"
    Och "Registrera permission" startas av Slutenvård med
      | fält                 | värde             |
      | permission_fran      | 2026-04-14 10:00  |
      | permission_till      | 2026-04-15 16:00  |
      | permission_vistelse  | Hemma             |
      | permission_ansvarig  | avdelningen       |
      | permission_stod      | hemtjanst         |
      | permission_stod_text | Hjälp på morgonen |
      | permission_lakemedel | ja                |
    När tiden går till "2026-04-15 16:10"
    Och Slutenvård gör "Notera återkomst från permission" med
      | fält                | värde            |
      | permission_utfall   | ater             |
      | permission_ater_tid | 2026-04-15 15:50 |
    Och "Registrera permission" startas av Slutenvård med
      | fält                 | värde             |
      | permission_fran      | 2026-04-18 10:00  |
      | permission_till      | 2026-04-19 16:00  |
      | permission_vistelse  | Hemma             |
      | permission_ansvarig  | avdelningen       |
      | permission_stod      | hemtjanst         |
      | permission_stod_text | Hjälp på morgonen |
      | permission_lakemedel | ja                |
    Så ska "Notera återkomst från permission" vara klar senast "2026-04-19 17:00"
