# language: sv
Egenskap: När betalningsansvaret prövas igen i psykiatrin
  En prövning gäller det som då var känt. Det som kommer fram sedan prövas på nytt (LUS 5 kap. 1, 3 och 5 §§).

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
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält         | värde                          |
      | sol_insatser | hemtjanst                      |
      | sol_kontakt  | Biståndsenheten, 099-100 40 50 |
    Och tiden går till "2026-04-15 13:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 12:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |

  Scenario: Patienten gick hem i tid men det skrevs in först efteråt
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-22 08:00"
    Så är betalningsbeslutet "PAY"
    När Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-21 23:50 |
      | utskriven_till | hem              |
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:1"
    Och väntar "Överför information" hos Slutenvård

  Scenario: Den som går hem på dagen för betalningsansvar prövas inte om
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-22 10:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-22 09:30 |
      | utskriven_till | hem              |
    Så är betalningsbeslutet "PAY"

  Scenario: En sen kallelse granskas också när prövningen redan har sagt nej
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och tiden går till "2026-04-22 08:00"
    Så är betalningsbeslutet "NOT"
    När Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-25 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:3"
    Och väntar "Granska betalningsansvaret" hos Slutenvård
    Och väntar "Håll SIP-möte" hos Regionens öppna vård
    När "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-22 07:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Så väntar inte "Granska betalningsansvaret"
    Och väntar "Håll SIP-möte" hos Regionens öppna vård

  Scenario: Insatser som faller bort efter ett ja
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-23 08:00"
    Så är betalningsbeslutet "PAY"
    När "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält                   | värde                       |
      | underrattelse_mottagen | ja                          |
      | oppenvard_insatser     | nej                         |
      | oppenvard_kommentar    | Distriktssköterskan är sjuk |
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:5"

  Scenario: Svar från tiden före en ny underrättelse räknas inte
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-16 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-16 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Och tiden går till "2026-04-20 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-20 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-26 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 5:5"
