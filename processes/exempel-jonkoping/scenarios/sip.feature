# language: sv
Egenskap: Kallelse och SIP
  Den fasta vårdkontakten kallar senast tre dagar efter underrättelsen (LUS 4 kap. 1–3 §§).

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

  Scenario: Kallelsen skickas sista dagen
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
    Så ska "Kalla till SIP" vara klar senast "2026-04-19 00:00"
    När tiden går till "2026-04-18 23:59"
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-20 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-20 09:00"
    Så har fristen "kallelse" inte löpt ut
    Och väntar inte "Kallelsen är försenad"
    Och väntar "Håll SIP-möte" hos Regionens öppna vård

  Scenario: Kallelsen skickades före den underrättelse som gäller
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
      | sip_motestid              | 2026-04-22 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-15 13:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde            |
      | atertagen_lakare | Johan Ekwall     |
      | atertagen_tid    | 2026-04-15 12:00 |
      | atertagen_orsak  | Ny infektion     |
    Och tiden går till "2026-04-17 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-17 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar inte "Kalla till SIP"
    När tiden går till "2026-04-21 09:00"
    Så har fristen "kallelse" inte löpt ut
    Och väntar inte "Kallelsen är försenad"

  Scenario: Kallelsen är försenad
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
    Och tiden går till "2026-04-19 08:00"
    Så löpte fristen "kallelse" ut "2026-04-19 00:00"
    Och väntar "Kallelsen är försenad" hos Regionens öppna vård
    Och väntar "Kalla till SIP" hos Regionens öppna vård
    När Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-21 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Så väntar "Håll SIP-möte" hos Regionens öppna vård

  Scenario: Helgen flyttar inte sista dagen
    När tiden går till "2026-12-22 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-12-22 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så ska "Kalla till SIP" vara klar senast "2026-12-26 00:00"

  Scenario: SIP behövs inte
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Så är milstolpen "Ingen SIP" nådd
    Och väntar inte "Kalla till SIP"
    Och väntar "Skriv ut patienten" hos Slutenvård

  Scenario: Patienten samtycker inte till SIP
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
    Så är milstolpen "Ingen SIP" nådd
    Och väntar inte "Kalla till SIP"

  Scenario: Öppen psykiatrisk tvångsvård ger samordnad vårdplan i stället
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | opt   |
      | sip_behov        | bada  |
    Så är milstolpen "Samordnad vårdplan i stället" nådd
    Och väntar inte "Kalla till SIP"

  Scenario: En missad kallelse går till verksamhetschefen och ska ändå skickas
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
    Och tiden går till "2026-04-19 08:00"
    Och Regionens öppna vård gör "Kallelsen är försenad" med
      | fält                     | värde                            |
      | forsenad_kallelse_orsak  | Den fasta vårdkontakten var sjuk |
      | forsenad_kallelse_atgard | Kallelsen skickas i dag          |
    Så väntar inte "Kallelsen är försenad"
    Och väntar "Kalla till SIP" hos Regionens öppna vård

  Scenario: Tiden löper även om ställningstagandet dröjer
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-20 08:00"
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så löpte fristen "kallelse" ut "2026-04-19 00:00"
    Och väntar "Kallelsen är försenad" hos Regionens öppna vård

  Scenario: Ett uteblivet ställningstagande går till verksamhetschefen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-18 23:59"
    Så väntar inte "Ställningstagandet är försenat"
    När tiden går till "2026-04-19 08:00"
    Så löpte fristen "Inget svar på tre dagar" ut "2026-04-19 00:00"
    Och väntar "Ställningstagandet är försenat" hos Regionens öppna vård
    Och väntar "Ta ställning till SIP" hos Regionens öppna vård
    När Regionens öppna vård gör "Ställningstagandet är försenat" med
      | fält                              | värde                            |
      | forsenat_stallningstagande_orsak  | Den fasta vårdkontakten var sjuk |
      | forsenat_stallningstagande_atgard | Vi tar ställning i dag           |
    Så väntar inte "Ställningstagandet är försenat"
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så väntar "Kalla till SIP" hos Regionens öppna vård
    Och löpte fristen "Tre dagar har gått" ut "2026-04-19 00:00"
    Och väntar "Kallelsen är försenad" hos Regionens öppna vård
