# language: sv
Egenskap: Underrättelsen om utskrivningsklar
  Underrättelsen startar tiderna. Återtas den slutar de löpa och börjar om med en ny (LUS 3 kap. 1 §, 5 kap. 4 §).

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

  Scenario: Underrättelse på morgonen
    När tiden går till "2026-04-13 09:30"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 09:15 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 08:00"
    Så löpte fristen "betalningsansvar" ut "2026-04-16 00:00"

  Scenario: Exakt klockan tolv är inte efter klockan tolv
    När tiden går till "2026-04-15 12:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 11:30 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-04-18 00:00"
    När tiden går till "2026-04-18 08:00"
    Så löpte fristen "betalningsansvar" ut "2026-04-18 00:00"

  Scenario: En minut över tolv ger en dag till
    När tiden går till "2026-04-15 12:01"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 11:30 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-04-19 00:00"
    När tiden går till "2026-04-18 23:00"
    Så har fristen "betalningsansvar" inte löpt ut
    När tiden går till "2026-04-19 08:00"
    Så löpte fristen "betalningsansvar" ut "2026-04-19 00:00"

  Scenario: Återtagen underrättelse och en ny
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
    Och tiden går till "2026-04-16 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde                           |
      | atertagen_lakare | Johan Ekwall                    |
      | atertagen_tid    | 2026-04-16 09:30                |
      | atertagen_orsak  | Feber, patienten behöver stanna |
    Så har meddelandet "Underrättelsen återtagen" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård
    Och väntar inte "Skriv ut patienten"
    Och väntar inte "Kalla till SIP"
    När tiden går till "2026-04-20 08:00"
    Så har fristen "kallelse" inte löpt ut
    Och har fristen "betalningsansvar" inte löpt ut
    När tiden går till "2026-04-20 13:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-20 12:30 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så ska "Kalla till SIP" vara klar senast "2026-04-24 00:00"
    Och ska "Skriv ut patienten" vara klar senast "2026-04-24 00:00"

  Scenario: En kallelse som redan är skickad behöver inte skickas igen
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
    Så väntar inte "Ta ställning till SIP"
    Och väntar "Håll SIP-möte" hos Regionens öppna vård

  Scenario: En fråga om tillståndet hindrar inte utskrivningen eller informationen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-16 08:00"
    Och "Patientens tillstånd är förändrat" startas av Slutenvård med
      | fält                  | värde                |
      | forsamrad_tid         | 2026-04-16 07:30     |
      | forsamrad_beskrivning | Feber och förvirring |
      | forsamrad_lakare_vet  | ja                   |
    Så väntar "Bedöm om patienten fortfarande är utskrivningsklar" hos Slutenvård
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Bedöm om patienten fortfarande är utskrivningsklar"
    Och kan "Återta underrättelsen" inte startas av Slutenvård
    Och väntar "Överför information" hos Slutenvård

  Scenario: Ett återtagande kommer som meddelande
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och meddelandet "Underrättelsen återtagen" kommer
    Så väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård

  Scenario: Påsken flyttar inte dagen för betalningsansvar
    När tiden går till "2027-03-26 11:59"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2027-03-26 11:00 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2027-03-29 00:00"

  Scenario: Julhelgen flyttar inte dagen för betalningsansvar
    När tiden går till "2026-12-23 11:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-12-23 10:30 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-12-26 00:00"

  Scenario: Dagarna räknas efter kalendern när klockan ställs om
    När tiden går till "2026-10-23 12:30"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-10-23 12:15 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-10-27 00:00"
