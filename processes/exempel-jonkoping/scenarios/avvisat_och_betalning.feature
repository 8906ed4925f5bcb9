# language: sv
Egenskap: Avvisat ärende och betalning

  Scenario: Tills det är klarlagt vilken kommun det är granskar en person
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
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält        | värde   |
      | kommun_svar | avvisat |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde         |
      | oppen_tvangsvard | nej           |
      | sip_behov        | en            |
      | sip_motivering   | Bara kommunen |
    Och tiden går till "2026-04-23 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 5:2"

  Scenario: Står ärendet fast betalar kommunen
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
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält        | värde   |
      | kommun_svar | avvisat |
    Och Slutenvård gör "Hantera det avvisade ärendet" med
      | fält           | värde                            |
      | avvisat_utfall | star_fast                        |
      | avvisat_skal   | Kommunen har beslutat om boendet |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde         |
      | oppen_tvangsvard | nej           |
      | sip_behov        | en            |
      | sip_motivering   | Bara kommunen |
    Och tiden går till "2026-04-23 08:00"
    Så är betalningsbeslutet "PAY"
    Och är faktumet "betalning.lagrum" "LUS 4:5"
