# language: sv
Egenskap: Kallelsen och dess tid
  Uppgiften att kalla kan vara öppen före underrättelsen. Tiden börjar löpa när underrättelsen skickas (LUS 4 kap. 3 §).

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
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |

  Scenario: Ingen tid löper före underrättelsen
    Så har "Kalla till SIP" ingen frist än
    När tiden går till "2026-04-30 09:00"
    Så har fristen "kallelse" inte löpt ut
    Och har "Kalla till SIP" ingen frist än

  Scenario: Tiden börjar med underrättelsen
    När tiden går till "2026-04-15 15:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 14:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Kalla till SIP" vara klar senast "2026-04-19 00:00"
    När tiden går till "2026-04-19 06:00"
    Så löpte fristen "kallelse" ut "2026-04-19 00:00"
    Och väntar "Kallelsen är försenad" hos Regionens öppna vård

  Scenario: En återtagen underrättelse stannar tiden
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-16 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Så har "Kalla till SIP" ingen frist än
    Och väntar "Kalla till SIP" hos Regionens öppna vård
    När tiden går till "2026-04-21 09:00"
    Så har fristen "kallelse" inte löpt ut
    När Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-21 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Kalla till SIP" vara klar senast "2026-04-25 00:00"

  Scenario: Kallelsen hinner fram sista minuten den tredje dagen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-18 23:59"
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-22 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-20 09:00"
    Så har fristen "kallelse" inte löpt ut
    Och väntar inte "Kallelsen är försenad"

  Scenario: En missad kallelse går till verksamhetschefen och ska ändå skickas
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-19 06:00"
    Och Regionens öppna vård gör "Kallelsen är försenad" med
      | fält                     | värde                            |
      | forsenad_kallelse_orsak  | Den fasta vårdkontakten var sjuk |
      | forsenad_kallelse_atgard | Kallelsen skickas i dag          |
    Så väntar inte "Kallelsen är försenad"
    Och väntar "Kalla till SIP" hos Regionens öppna vård
    När Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-22 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Så har meddelandet "Kallelse till SIP" skickats till "Slutenvård, Kommun – socialtjänst"

  Scenario: Julhelgen flyttar inte sista dagen
    När tiden går till "2026-12-22 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-12-22 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Kalla till SIP" vara klar senast "2026-12-26 00:00"

  Scenario: En kallelse före underrättelsen behöver inte skickas igen efter ett återtagande
    När Regionens öppna vård gör "Kalla till SIP" med
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
    Och tiden går till "2026-04-16 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-16 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Och tiden går till "2026-04-17 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-17 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar inte "Kalla till SIP"
    Och väntar "Håll SIP-möte" hos Regionens öppna vård

  Scenario: En tid som löpt ut löper från den nya underrättelsen efter ett återtagande
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-20 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-20 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Och tiden går till "2026-04-21 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-21 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Kalla till SIP" vara klar senast "2026-04-25 00:00"

  Scenario: Missas även tiden efter en ny underrättelse går det till verksamhetschefen igen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-19 06:00"
    Och Regionens öppna vård gör "Kallelsen är försenad" med
      | fält                     | värde                            |
      | forsenad_kallelse_orsak  | Den fasta vårdkontakten var sjuk |
      | forsenad_kallelse_atgard | Kallelsen skickas i dag          |
    Och tiden går till "2026-04-20 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-20 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Och tiden går till "2026-04-21 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-21 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar inte "Kallelsen är försenad"
    När tiden går till "2026-04-25 06:00"
    Så löpte fristen "kallelse" ut "2026-04-25 00:00"
    Och väntar "Kallelsen är försenad" hos Regionens öppna vård
