# language: sv
Egenskap: När betalningsansvaret är aktiverat
  Så avgörs ansvaret om regionen bekräftar att det är aktiverat. Minsta oklarhet granskas av en person.

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

  Scenario: Kommunen betalar när allt är uppfyllt och SIP inte behövs
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
    Så är betalningsbeslutet "PAY"
    Och är faktumet "betalning.lagrum" "LUS 5:4"
    Och har meddelandet "Betalningsansvar inträder" skickats till "Kommun – socialtjänst"

  Scenario: Kallelse före underrättelsen är i tid
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-22 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
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
    Och är faktumet "betalning.lagrum" "LUS 5:4"

  Scenario: Kallelse efter underrättelsen är i tid inom tre dagar
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
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
    Och tiden går till "2026-04-17 16:00"
    Och Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-25 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "PAY"
    Och är faktumet "betalning.lagrum" "LUS 5:4"

  Scenario: Är kallelsen inte skickad när ansvaret prövas har tiden gått ut
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
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

  Scenario: Någon annan än den fasta vårdkontakten kallade
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | nej                           |
      | sip_motestid              | 2026-04-22 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
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
    Och är faktumet "betalning.lagrum" "LUS 4:3"

  Scenario: En fast vårdkontakt som utses efter kallelsen räknas inte
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-22 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-14 09:00"
    Och Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
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
    Och är faktumet "betalning.lagrum" "LUS 4:3"

  Scenario: Patienten samtycker inte till SIP
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | bada         |
      | sip_samtycke     | nej          |
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
    Och är faktumet "betalning.lagrum" "LUS 4:2"

  Scenario: Ingen har tagit ställning till SIP
    När Kommun – socialtjänst gör "Planera insatser" med
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
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:1"

  Scenario: Öppenvården har inte svarat om sina insatser
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
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 5:5"

  Scenario: Öppenvårdens insatser är oklara
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
      | fält                   | värde                    |
      | underrattelse_mottagen | ja                       |
      | oppenvard_insatser     | oklart                   |
      | oppenvard_kommentar    | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:5"
    Och har meddelandet "Inget betalningsansvar" skickats till "Kommun – socialtjänst"

  Scenario: Socialtjänsten har inte svarat om insatserna är avböjda
    När Regionens öppna vård gör "Ta ställning till SIP" med
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
    Och är faktumet "betalning.lagrum" "Överenskommelsen, tabell 1"

  Scenario: Patienten går över till öppen tvångsvård
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | orv   |
      | sip_behov        | bada  |
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
    Och är faktumet "betalning.lagrum" "LUS 4:1"

  Scenario: Granskaren kan besluta att kommunen betalar
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | bada         |
      | sip_samtycke     | nej          |
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
    Och Slutenvård gör "Granska betalningsansvaret" med
      | fält                  | värde                                       |
      | granskning_beslut     | betalar                                     |
      | granskning_motivering | Kommunen har bekräftat att insatserna finns |
      | granskning_av         | Johan Ekwall                                |
    Så har meddelandet "Betalningsansvar inträder" skickats
    Och har meddelandet "Inget betalningsansvar" inte skickats

  Scenario: Granskaren kan besluta att kommunen inte betalar
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
    Och tiden går till "2026-04-21 08:00"
    Och Slutenvård gör "Granska betalningsansvaret" med
      | fält                  | värde                                        |
      | granskning_beslut     | betalar_inte                                 |
      | granskning_motivering | Öppenvården kunde inte bekräfta läkarbesöket |
      | granskning_av         | Johan Ekwall                                 |
    Så har meddelandet "Inget betalningsansvar" skickats

  Scenario: Ett nytt besked samma dag som ansvaret prövats prövas igen
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
      | fält                   | värde                    |
      | underrattelse_mottagen | ja                       |
      | oppenvard_insatser     | nej                      |
      | oppenvard_kommentar    | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "NOT"
    När tiden går till "2026-04-21 10:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Så har meddelandet "Nytt besked om öppenvårdens insatser" skickats till "Slutenvård, Kommun – socialtjänst"
    Och är betalningsbeslutet "PAY"
    Och är faktumet "betalning.lagrum" "LUS 5:4"

  Scenario: Ett nytt besked före dagen prövas först på sin dag
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
      | fält                   | värde                    |
      | underrattelse_mottagen | ja                       |
      | oppenvard_insatser     | nej                      |
      | oppenvard_kommentar    | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-16 10:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Så är faktumet "betalning.beslut" ""
    När tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "PAY"

  Scenario: Patienten skrivs ut före dagen
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
    Och tiden går till "2026-04-17 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-17 13:30 |
      | utskriven_till | hem              |
    Och tiden går till "2026-04-23 08:00"
    Så har fristen "betalningsansvar" inte löpt ut
    Och har meddelandet "Betalningsansvar inträder" inte skickats

  Scenario: En ny underrättelse efter ett återtagande prövas på sin egen dag
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
    Och tiden går till "2026-04-16 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-16 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Och tiden går till "2026-04-23 09:00"
    Så är faktumet "betalning.beslut" ""
    När Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-23 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-29 08:00"
    Så är betalningsbeslutet "PAY"

  Scenario: Kallelsen uteblev och tiden gick ut på samma midnatt
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och tiden går till "2026-04-15 15:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 14:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-22 08:00"
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:3"

  Scenario: En kallelse som skickades för sent granskas av en person
    När Kommun – socialtjänst gör "Planera insatser" med
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
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde                    |
      | underrattelse_mottagen | ja                       |
      | oppenvard_insatser     | nej                      |
      | oppenvard_kommentar    | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-22 08:00"
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-25 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:3"

  Scenario: Återtas underrättelsen avbryts prövningen av ett nytt besked
    När Kommun – socialtjänst gör "Planera insatser" med
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
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | bada         |
      | sip_samtycke     | nej          |
      | sip_motivering   | Se journalen |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde                    |
      | underrattelse_mottagen | ja                       |
      | oppenvard_insatser     | nej                      |
      | oppenvard_kommentar    | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-21 08:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Så väntar "Granska betalningsansvaret" hos Slutenvård
    När tiden går till "2026-04-21 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-21 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Så väntar inte "Granska betalningsansvaret"

  Scenario: Har en tidigare kallelsetid löpt ut granskar en person den nya kallelsen
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
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
    Och tiden går till "2026-04-23 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-23 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Och tiden går till "2026-04-24 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-24 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-25 09:00"
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-27 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-30 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:3"

  Scenario: Uteblir kallelsen även efter en ny underrättelse betalar kommunen inte
    När Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-23 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-23 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Och tiden går till "2026-04-24 15:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-24 14:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-28 08:00"
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:3"
