# language: sv
Egenskap: Öppenvården kommer med efter underrättelsen
  Beskedet om insatser frågas med underrättelsen. Den som kommer med senare frågas direkt (LUS 5 kap. 5 §).

  Bakgrund:
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
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar ingen uppgift hos Regionens öppna vård
    När tiden går till "2026-04-16 08:00"
    Och "Fler enheter berörs" startas av Slutenvård med
      | fält              | värde                            |
      | nytt_behov_lakare | Johan Ekwall                     |
      | nytt_behov_tid    | 2026-04-16 07:30                 |
      | nytt_behov        | Såret behöver läggas om dagligen |
    Och Slutenvård gör "Skicka inskrivningsmeddelande till fler" med
      | fält                 | värde       |
      | beraknad_utskrivning | 2026-04-20  |
      | ny_part_oppenvard    | ja          |
      | enhet_oppenvard      | vc_ekbacken |

  Scenario: Svaret räknas, och beskedet går att ändra
    Så väntar "Bekräfta öppenvårdens insatser" hos Regionens öppna vård
    Och kan "Ändra besked om insatser" inte startas av Regionens öppna vård
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och tiden går till "2026-04-16 10:00"
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde                      |
      | oppen_tvangsvard | nej                        |
      | sip_behov        | en                         |
      | sip_motivering   | Bara kommunen har insatser |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "PAY"
    När tiden går till "2026-04-21 10:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält                   | värde                       |
      | underrattelse_mottagen | ja                          |
      | oppenvard_insatser     | nej                         |
      | oppenvard_kommentar    | Distriktssköterskan är sjuk |
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:5"

  Scenario: Återtas underrättelsen frågas öppenvården igen med en ny
    När tiden går till "2026-04-16 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-16 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Så väntar inte "Bekräfta öppenvårdens insatser"
    När tiden går till "2026-04-20 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-20 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar "Bekräfta öppenvårdens insatser" hos Regionens öppna vård
