# language: sv
Egenskap: Patienten flyttas till en annan avdelning
  Den nya avdelningen tar över uppgifterna, och frister löper vidare.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta            | värde            |
      | personnummer     | 193805179813     |
      | inskriven_tid    | 2026-04-13 09:00 |
      | behov_lakare     | Johan Ekwall     |
      | enhet_kommun_sol | bistand_ekhamra  |
      | enhet_kommun_hsl | hsv_ekhamra      |
      | enhet_oppenvard  | vc_ekbacken      |

  Scenario: Den nya avdelningen bekräftar
    När tiden går till "2026-04-14 08:00"
    Och "Flytta patienten" startas av Slutenvård med
      | fält                   | värde                                      |
      | flytt_enhet_slutenvard | geri3                                      |
      | flytt_tid              | 2026-04-14 14:00                           |
      | flytt_orsak            | vardbehov                                  |
      | flytt_rapport          | Kommunen är underrättad, planeringen pågår |
      | flytt_kontakt          | Amina Lindqvist, 099-12 34 56              |
    Så har meddelandet "Patienten flyttas" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och är faktumet "flytt_enhet_slutenvard" "geri3"
    Och ska "Bekräfta att ni tar över patienten" vara klar senast "2026-04-15 14:00"
    När tiden går till "2026-04-14 15:00"
    Och Slutenvård gör "Bekräfta att ni tar över patienten" med
      | fält             | värde        |
      | flytt_svar       | tar_over     |
      | flytt_ny_kontakt | Johan Ekwall |
    Så har meddelandet "Ny avdelning ansvarar" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och har fristen "flytt_bekraftas" inte löpt ut

  Scenario: Ingen bekräftar
    När tiden går till "2026-04-14 08:00"
    Och "Flytta patienten" startas av Slutenvård med
      | fält                   | värde                                      |
      | flytt_enhet_slutenvard | geri3                                      |
      | flytt_tid              | 2026-04-14 14:00                           |
      | flytt_orsak            | vardbehov                                  |
      | flytt_rapport          | Kommunen är underrättad, planeringen pågår |
      | flytt_kontakt          | Amina Lindqvist, 099-12 34 56              |
    När tiden går till "2026-04-16 08:00"
    Så löpte fristen "flytt_bekraftas" ut "2026-04-15 14:00"
    Och väntar "Bekräfta att ni tar över patienten" hos Slutenvård
    När Slutenvård gör "Se till att flytten bekräftas" med
      | fält                    | värde                       |
      | flytt_obekraftad_orsak  | Patienten kom under kvällen |
      | flytt_obekraftad_atgard | Kvällssköterskan bekräftar  |
    Så väntar inte "Se till att flytten bekräftas"

  Scenario: Fel avdelning valdes
    När tiden går till "2026-04-14 08:00"
    Och "Flytta patienten" startas av Slutenvård med
      | fält                   | värde                                      |
      | flytt_enhet_slutenvard | geri3                                      |
      | flytt_tid              | 2026-04-14 14:00                           |
      | flytt_orsak            | vardbehov                                  |
      | flytt_rapport          | Kommunen är underrättad, planeringen pågår |
      | flytt_kontakt          | Amina Lindqvist, 099-12 34 56              |
    Och Slutenvård gör "Bekräfta att ni tar över patienten" med
      | fält                 | värde                            |
      | flytt_svar           | fel_enhet                        |
      | flytt_svar_kommentar | Patienten ligger på avdelning 72 |
    Och Slutenvård gör "Välj rätt avdelning" med
      | fält                   | värde |
      | flytt_enhet_slutenvard | avd72 |
    Så väntar "Bekräfta att ni tar över patienten" hos Slutenvård
    Och är faktumet "flytt_enhet_slutenvard" "avd72"

  Scenario: Flytten registreras i efterhand
    När tiden går till "2026-04-15 08:00"
    Och "Flytta patienten" startas av Slutenvård med
      | fält                   | värde                                      |
      | flytt_enhet_slutenvard | geri3                                      |
      | flytt_tid              | 2026-04-14 14:00                           |
      | flytt_orsak            | vardbehov                                  |
      | flytt_rapport          | Kommunen är underrättad, planeringen pågår |
      | flytt_kontakt          | Amina Lindqvist, 099-12 34 56              |
    Så ska "Bekräfta att ni tar över patienten" vara klar senast "2026-04-16 08:00"
