# language: sv
Egenskap: Planering inför utskrivning
  Parterna planerar sida vid sida. Ingen väntar på någon annan (LUS 2 kap. 6 §).

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

  Scenario: Varje part planerar sitt och ingen är låst
    Så väntar "Beskriv hälsa och behov" hos Slutenvård
    När Kommun – hälso- och sjukvård gör "Planera hemsjukvård" med
      | fält         | värde                        |
      | hsl_insatser | hemsjukvard                  |
      | hsl_klar     | ja                           |
      | hsl_kontakt  | Hemsjukvården, 099-100 60 70 |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält         | värde                          |
      | sol_insatser | hemtjanst                      |
      | sol_plats    | hem                            |
      | sol_kontakt  | Biståndsenheten, 099-100 40 50 |
    Och Regionens öppna vård gör "Planera öppenvårdens insatser" med
      | fält        | värde  |
      | ov_insatser | lakare |
      | ov_klar     | ja     |
    Så är milstolpen "Öppenvården planerad" nådd
    Och väntar "Beskriv hälsa och behov" hos Slutenvård
    När Slutenvård gör "Beskriv hälsa och behov" med
      | fält                   | värde                    |
      | plan_halsa             | Stabil efter höftfraktur |
      | adl_forflyttning_fore  | sjalv                    |
      | adl_forflyttning_nu    | delvis                   |
      | adl_forflyttning_sedan | vet_ej                   |
      | adl_vet_ej_till        | 2026-04-17               |
      | risk_fall              | hog                      |
      | risk_fall_varde        | Downton 4                |
      | risk_fall_datum        | 2026-04-13               |
      | plan_lakemedel         | kommun                   |
      | plan_rehab             | ja                       |
      | plan_rehab_underlag    | Gåträning                |
      | plan_specialistvard    | nej                      |
    Så är milstolpen "Behoven beskrivna" nådd
    Och är faktumet "spar.niva" "mellan"

  Scenario: Den som svarar vet ej säger när svaret kommer
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält              | värde                          |
      | sol_plats         | vet_ej                         |
      | sol_besked_senast | 2026-04-16                     |
      | sol_kontakt       | Biståndsenheten, 099-100 40 50 |
    Så är faktumet "sol_besked_senast" "2026-04-16"

  Scenario: Avdelningen hann inte beskriva behoven före utskrivningen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Beskriv hälsa och behov"
    Och väntar "Planera insatser" hos Kommun – socialtjänst

  Scenario: Den som dröjer påminns, och ingen annan hindras
    Så ska "Planera insatser" vara klar senast "2026-04-15 09:00"
    När tiden går till "2026-04-15 10:00"
    Så har meddelandet "Planeringen saknas: socialtjänsten" skickats till "Slutenvård, Kommun – socialtjänst"
    Och har meddelandet "Planeringen saknas: kommunens vård" skickats till "Slutenvård, Kommun – hälso- och sjukvård"
    Och har meddelandet "Planeringen saknas: öppenvården" skickats till "Slutenvård, Regionens öppna vård"
    Och har meddelandet "Planeringen saknas: slutenvården" skickats till "Slutenvård, Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Planera insatser" hos Kommun – socialtjänst
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård

  Scenario: Den som planerar i tid påminns inte
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält         | värde                          |
      | sol_insatser | hemtjanst                      |
      | sol_plats    | hem                            |
      | sol_kontakt  | Biståndsenheten, 099-100 40 50 |
    Och tiden går till "2026-04-15 10:00"
    Så har meddelandet "Planeringen saknas: socialtjänsten" inte skickats

  Scenario: Fortsatt specialistvård ger stort samordningsbehov
    När Slutenvård gör "Beskriv hälsa och behov" med
      | fält                | värde           |
      | plan_halsa          | Svår hjärtsvikt |
      | plan_specialistvard | ja              |
    Så är faktumet "spar.niva" "stort"

  Scenario: En part med insatser ger litet samordningsbehov
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält         | värde                          |
      | sol_insatser | hemtjanst                      |
      | sol_plats    | hem                            |
      | sol_kontakt  | Biståndsenheten, 099-100 40 50 |
    Så är faktumet "spar.niva" "inte bedömt"
    När Kommun – hälso- och sjukvård gör "Planera hemsjukvård" med
      | fält         | värde                        |
      | hsl_insatser | inga                         |
      | hsl_klar     | ja                           |
      | hsl_kontakt  | Hemsjukvården, 099-100 60 70 |
    Och Regionens öppna vård gör "Planera öppenvårdens insatser" med
      | fält        | värde |
      | ov_insatser | inga  |
      | ov_klar     | ja    |
    Så är faktumet "spar.niva" "litet"
