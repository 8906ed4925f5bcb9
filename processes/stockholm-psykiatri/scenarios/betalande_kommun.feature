# language: sv
Egenskap: Vilken kommun som kan bli betalningsansvarig
  Folkbokföringskommunen, eller den kommun som har beslutat om patientens boende (LUS 5 kap. 2–3 §§).

  Scenario: Den kommun som beslutat om boendet betalar
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                             | värde            |
      | personnummer                      | 193805179813     |
      | inskriven_tid                     | 2026-04-13 09:00 |
      | behov_lakare                      | Johan Ekwall     |
      | parameter.betalningsansvar_aktivt | ja               |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | ja              |
      | betalande_kommun     | Björkhamra      |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "PAY"
    Och är faktumet "betalande_kommun" "Björkhamra"

  Scenario: Vet ingen vilken kommun som beslutat om boendet granskar en person
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                             | värde            |
      | personnummer                      | 193805179813     |
      | inskriven_tid                     | 2026-04-13 09:00 |
      | behov_lakare                      | Johan Ekwall     |
      | parameter.betalningsansvar_aktivt | ja               |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | vet_inte        |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 5:2"

  Scenario: Ett sent inskrivningsmeddelande granskas av en person
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                             | värde            |
      | personnummer                      | 193805179813     |
      | inskriven_tid                     | 2026-04-13 09:00 |
      | behov_lakare                      | Johan Ekwall     |
      | parameter.betalningsansvar_aktivt | ja               |
    När tiden går till "2026-04-14 10:00"
    Och Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 5:3"

  Scenario: Är ingen i kommunen underrättad betalar kommunen inte
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                             | värde            |
      | personnummer                      | 193805179813     |
      | inskriven_tid                     | 2026-04-13 09:00 |
      | behov_lakare                      | Johan Ekwall     |
      | parameter.betalningsansvar_aktivt | ja               |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde       |
      | beraknad_utskrivning | 2026-04-20  |
      | behov_oppenvard      | ja          |
      | enhet_oppenvard      | vc_ekbacken |
      | annan_kommun_boende  | nej         |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:3"

  Scenario: Deltar inte öppenvården hindrar dess svar ingenting
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                             | värde            |
      | personnummer                      | 193805179813     |
      | inskriven_tid                     | 2026-04-13 09:00 |
      | behov_lakare                      | Johan Ekwall     |
      | parameter.betalningsansvar_aktivt | ja               |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                  | värde           |
      | beraknad_utskrivning  | 2026-04-20      |
      | behov_kommun_sol      | ja              |
      | enhet_kommun_sol      | bistand_ekhamra |
      | oppenvard_behovs_inte | ja              |
      | annan_kommun_boende   | nej             |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "PAY"
    Och är faktumet "betalning.lagrum" "LUS 5:4"
