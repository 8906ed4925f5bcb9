# language: sv
Egenskap: Betalningen dygn för dygn i psykiatrin
  Dag 0 till 5 är fria. Innan regionen har bekräftat att ansvaret är aktiverat betalas inget dygn.

  Scenario: Innan ansvaret är aktiverat granskas varje dygn
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-12 20:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
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
    Och tiden går till "2026-04-13 11:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 10:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-21 08:00"
    Så är dygnet "2026-04-13" "fritt"
    Och är dygnet "2026-04-15" "fritt"
    Och är dygnet "2026-04-19" "granska"
    Och är dygnet "2026-04-21" "granska"
    Och är antalet dygn att betala "0"

  Scenario: När ansvaret är aktiverat betalas dygnen från dag 6
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta                             | värde            |
      | personnummer                      | 193805179813     |
      | inskriven_tid                     | 2026-04-12 20:00 |
      | behov_lakare                      | Johan Ekwall     |
      | patient.kommun                    | 9901             |
      | parameter.betalningsansvar_aktivt | ja               |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
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
    Och tiden går till "2026-04-13 11:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 10:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-21 08:00"
    Så är dygnet "2026-04-15" "fritt"
    Och är dygnet "2026-04-19" "betala"
    Och är dygnet "2026-04-21" "betala"
    Och är antalet dygn att betala "3"
    Och är betalande kommun "9901"

  Scenario: En återtagen underrättelse stoppar räkningen
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta                             | värde            |
      | personnummer                      | 193805179813     |
      | inskriven_tid                     | 2026-04-12 20:00 |
      | behov_lakare                      | Johan Ekwall     |
      | patient.kommun                    | 9901             |
      | parameter.betalningsansvar_aktivt | ja               |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
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
    Och tiden går till "2026-04-13 11:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 10:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-20 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde            |
      | atertagen_lakare | Johan Ekwall     |
      | atertagen_tid    | 2026-04-20 09:30 |
      | atertagen_orsak  | Feber            |
    Och tiden går till "2026-04-22 08:00"
    Så är dygnet "2026-04-19" "betala"
    Och är dygnet "2026-04-20" "spärrat"
    Och är dygnet "2026-04-21" "fritt"
    Och är antalet dygn att betala "1"
