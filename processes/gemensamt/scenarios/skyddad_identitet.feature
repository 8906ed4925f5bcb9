# language: sv
Egenskap: Skyddade personuppgifter
  Adressen hör till inskrivningsmeddelandet men lämnas utanför tjänsten, till namngivna personer.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Adressen lämnas i tid
    När tiden går till "2026-04-13 10:00"
    Och "Skyddade personuppgifter" startas av Slutenvård med
      | fält            | värde                        |
      | skydd_slag      | skyddad_folkbokforing        |
      | skydd_mottagare | Sara Nyhlén, biståndsenheten |
      | skydd_satt      | motringning                  |
      | skydd_kontroll  | ja                           |
    Så har meddelandet "Skyddade personuppgifter: adressen lämnas utanför tjänsten" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och ska "Lämna adressen utanför tjänsten" vara klar senast "2026-04-14 10:00"
    När tiden går till "2026-04-13 12:00"
    Och Slutenvård gör "Lämna adressen utanför tjänsten" med
      | fält         | värde                        |
      | skydd_utfall | lamnad                       |
      | skydd_tid    | 2026-04-13 11:30             |
      | skydd_till   | Sara Nyhlén, biståndsenheten |
    Så väntar inte "Lämna adressen utanför tjänsten"
    Och har fristen "skyddad_adress" inte löpt ut

  Scenario: Ingen lämnar adressen
    När tiden går till "2026-04-13 10:00"
    Och "Skyddade personuppgifter" startas av Slutenvård med
      | fält            | värde                        |
      | skydd_slag      | skyddad_folkbokforing        |
      | skydd_mottagare | Sara Nyhlén, biståndsenheten |
      | skydd_satt      | motringning                  |
      | skydd_kontroll  | ja                           |
    Så har meddelandet "Skyddade personuppgifter: adressen lämnas utanför tjänsten" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och ska "Lämna adressen utanför tjänsten" vara klar senast "2026-04-14 10:00"
    När tiden går till "2026-04-14 12:00"
    Så löpte fristen "skyddad_adress" ut "2026-04-14 10:00"
    När Slutenvård gör "Se till att adressen lämnas" med
      | fält                  | värde                        |
      | skydd_forsenad_orsak  | Mottagaren var inte på plats |
      | skydd_forsenad_atgard | Vi ringer i eftermiddag      |
    Så väntar "Lämna adressen utanför tjänsten" hos Slutenvård
