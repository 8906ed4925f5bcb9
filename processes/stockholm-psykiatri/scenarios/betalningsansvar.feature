# language: sv
Egenskap: Betalningsansvaret i psykiatrin
  Fem kalenderdagar efter underrättelsen ska ha gått. Innan regionen har bekräftat att ansvaret är aktiverat granskar en person.

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
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |

  Scenario: Underrättelse före klockan tolv ger prövning dag 6
    När tiden går till "2026-04-13 11:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 10:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-19 08:00"
    Så löpte fristen "betalningsansvar" ut "2026-04-19 00:00"

  Scenario: Underrättelse efter klockan tolv ger en dag till
    När tiden går till "2026-04-13 15:30"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 15:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-20 08:00"
    Så löpte fristen "betalningsansvar" ut "2026-04-20 00:00"

  Scenario: Innan ansvaret är aktiverat granskar en person
    När Kommun – socialtjänst gör "Planera insatser" med
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
    Och är faktumet "betalning.lagrum" "Överenskommelsen, betalning"
    Och väntar "Granska betalningsansvaret" hos Slutenvård

  Scenario: Patienten har avböjt kommunens insatser
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | ja                             |
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
    Och är faktumet "betalning.lagrum" "Överenskommelsen, tabell 1"

  Scenario: Öppenvårdens insatser saknas
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde                    |
      | underrattelse_mottagen | ja                       |
      | oppenvard_insatser     | nej                      |
      | oppenvard_kommentar    | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:5"
