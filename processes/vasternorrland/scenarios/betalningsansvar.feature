# language: sv
Egenskap: Kommunens betalningsansvar
  Alla förutsättningar i LUS 5 kap. 2–5 §§ ska vara uppfyllda. Är något okänt granskar en person; då betalar kommunen aldrig av sig själv.

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

  Scenario: Kommunen betalar
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
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
      | sip_motestid              | 2026-04-20 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "PAY"
    Och är faktumet "betalning.lagrum" "LUS 5:4"
    Och har meddelandet "Betalningsansvar inträder" skickats till "Kommun – socialtjänst"

  Scenario: Kommunen betalar när SIP inte behövs
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "PAY"

  Scenario: Öppenvårdens insatser är oklara
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                | värde                    |
      | oppenvard_insatser  | oklart                   |
      | oppenvard_kommentar | Läkarbesök är inte bokat |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-20 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:5"
    Och har meddelandet "Inget betalningsansvar" skickats till "Kommun – socialtjänst"
    Och har meddelandet "Betalningsansvar inträder" inte skickats

  Scenario: Öppenvården har inte svarat om insatserna
    När tiden går till "2026-04-15 09:00"
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
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-20 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 5:5"
    Och väntar "Granska betalningsansvaret" hos Slutenvård
    När Slutenvård gör "Granska betalningsansvaret" med
      | fält                  | värde                                        |
      | granskning_beslut     | betalar_inte                                 |
      | granskning_motivering | Öppenvården kunde inte bekräfta läkarbesöket |
      | granskning_av         | Johan Ekwall                                 |
    Så har meddelandet "Inget betalningsansvar" skickats

  Scenario: Ingen har tagit ställning till SIP
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:1"

  Scenario: Kallelsen är inte skickad än men tiden har inte gått ut
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 5:3"

  Scenario: Någon annan än den fasta vårdkontakten kallade
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | nej                           |
      | sip_motestid              | 2026-04-20 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "REVIEW"

  Scenario: Ingen fast vårdkontakt är utsedd när kallelsen skickas
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-20 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:3"
    Och har meddelandet "Betalningsansvar inträder" inte skickats

  Scenario: Patienten samtycker inte till SIP
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | bada         |
      | sip_samtycke     | nej          |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:2"

  Scenario: Insatserna kommer på plats och ansvaret prövas igen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                | värde                    |
      | oppenvard_insatser  | nej                      |
      | oppenvard_kommentar | Läkarbesök är inte bokat |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "NOT"
    När tiden går till "2026-04-20 10:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Så har meddelandet "Nytt besked om öppenvårdens insatser" skickats till "Slutenvård, Kommun – socialtjänst"
    Och är betalningsbeslutet "PAY"
    Och har meddelandet "Betalningsansvar inträder" skickats

  Scenario: Patienten skrivs ut före den dagen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-17 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-17 13:30 |
      | utskriven_till | hem              |
    Och tiden går till "2026-04-20 08:00"
    Så har fristen "betalningsansvar" inte löpt ut
    Och har meddelandet "Betalningsansvar inträder" inte skickats

  Scenario: Ett nytt besked före dagen prövas först på sin dag
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                | värde                    |
      | oppenvard_insatser  | nej                      |
      | oppenvard_kommentar | Läkarbesök är inte bokat |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-16 10:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Så är faktumet "betalning.beslut" ""
    När tiden går till "2026-04-18 08:00"
    Så är betalningsbeslutet "PAY"

  Scenario: Kallelsen uteblev och tiden gick ut på samma midnatt
    När tiden går till "2026-04-15 15:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 14:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och tiden går till "2026-04-19 08:00"
    Så är betalningsbeslutet "NOT"
    Och är faktumet "betalning.lagrum" "LUS 5:3"

  Scenario: Granskaren kan besluta att kommunen betalar
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | bada         |
      | sip_samtycke     | nej          |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-18 08:00"
    Och Slutenvård gör "Granska betalningsansvaret" med
      | fält                  | värde                                       |
      | granskning_beslut     | betalar                                     |
      | granskning_motivering | Kommunen har bekräftat att insatserna finns |
      | granskning_av         | Johan Ekwall                                |
    Så har meddelandet "Betalningsansvar inträder" skickats

  Scenario: En kallelse som skickades för sent granskas av en person
    När tiden går till "2026-04-15 09:00"
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
      | fält                | värde                    |
      | oppenvard_insatser  | nej                      |
      | oppenvard_kommentar | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-19 08:00"
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-22 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Så är betalningsbeslutet "REVIEW"
    Och är faktumet "betalning.lagrum" "LUS 4:3"

  Scenario: Återtas underrättelsen avbryts prövningen av ett nytt besked
    När tiden går till "2026-04-15 09:00"
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
      | fält                | värde                    |
      | oppenvard_insatser  | nej                      |
      | oppenvard_kommentar | Läkarbesök är inte bokat |
    Och tiden går till "2026-04-18 08:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Så väntar "Granska betalningsansvaret" hos Slutenvård
    När tiden går till "2026-04-18 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-18 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Så väntar inte "Granska betalningsansvaret"
