# language: sv
Egenskap: Patient från annan region eller kommun
  Hemkommunens enheter ska underrättas inom samma 24 timmar (LUS 2 kap. 3 §), även när de inte nås i tjänsten.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Hemkommunen underrättas i tid
    När tiden går till "2026-04-13 11:00"
    Och "Patient från annan region eller kommun" startas av Slutenvård med
      | fält                   | värde                                 |
      | annan_region_slag      | region                                |
      | annan_region_namn      | Region Norr                           |
      | annan_region_kommun    | Storvik                               |
      | annan_region_boende    | nej                                   |
      | annan_region_nas       | nej                                   |
      | annan_region_kontakter | Biståndsenheten, telefon 099-11 22 33 |
    Så har meddelandet "Patient från annan region eller kommun" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och ska "Underrätta hemkommunen" vara klar senast "2026-04-14 09:00"
    När Slutenvård gör "Underrätta hemkommunen" med
      | fält                         | värde                   |
      | annan_region_underrattad_tid | 2026-04-13 10:40        |
      | annan_region_mottagare       | Mottagningssekreteraren |
      | annan_region_satt            | telefon                 |
    Så väntar inte "Underrätta hemkommunen"
    Och har fristen "hemkommunen" inte löpt ut

  Scenario: Hemkommunen underrättas inte i tid
    När tiden går till "2026-04-13 11:00"
    Och "Patient från annan region eller kommun" startas av Slutenvård med
      | fält                   | värde                                 |
      | annan_region_slag      | region                                |
      | annan_region_namn      | Region Norr                           |
      | annan_region_kommun    | Storvik                               |
      | annan_region_boende    | nej                                   |
      | annan_region_nas       | nej                                   |
      | annan_region_kontakter | Biståndsenheten, telefon 099-11 22 33 |
    När tiden går till "2026-04-14 10:00"
    Så löpte fristen "hemkommunen" ut "2026-04-14 09:00"
    När Slutenvård gör "Se till att hemkommunen underrättas" med
      | fält                      | värde             |
      | hemkommun_forsenad_orsak  | Fel telefonnummer |
      | hemkommun_forsenad_atgard | Vi ringer växeln  |
    Så väntar "Underrätta hemkommunen" hos Slutenvård

  Scenario: Alla mottagare nås i tjänsten
    När tiden går till "2026-04-13 11:00"
    Och "Patient från annan region eller kommun" startas av Slutenvård med
      | fält                       | värde   |
      | annan_region_slag          | kommun  |
      | annan_region_kommun        | Lunde   |
      | annan_region_boende        | ja      |
      | annan_region_beslutskommun | Ekhamra |
      | annan_region_nas           | ja      |
    Så väntar inte "Underrätta hemkommunen"
