# language: sv
Egenskap: Underrättelsen om utskrivningsklar
  Underrättelsen är steg 5. Den startar tiderna för kallelsen och för betalningsansvaret (LUS 3 kap. 1 §, 4 kap. 3 §, 5 kap. 4 §).

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

  Scenario: Klockan tolv är inte efter klockan tolv
    När tiden går till "2026-04-15 12:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 11:30 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-04-21 00:00"

  Scenario: En minut över tolv ger en dag till
    När tiden går till "2026-04-15 12:01"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 11:30 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-04-22 00:00"

  Scenario: Påsken flyttar inte dagen för betalningsansvar
    När tiden går till "2027-03-26 11:59"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2027-03-26 11:00 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2027-04-01 00:00"

  Scenario: En underrättelse natten då klockan ställs fram räknas från samma dygn
    När tiden går till "2027-03-28 03:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2027-03-28 01:59 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2027-04-03 00:00"

  Scenario: En underrättelse natten då klockan ställs tillbaka räknas från samma dygn
    När tiden går till "2026-10-25 02:30"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-10-25 02:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så ska "Skriv ut patienten" vara klar senast "2026-10-31 00:00"
    Och ska "Kalla till SIP" vara klar senast "2026-10-29 00:00"

  Scenario: Dagarna räknas efter kalendern när klockan ställs om
    När tiden går till "2026-10-23 12:30"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-10-23 12:15 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-10-30 00:00"

  Scenario: En återtagen underrättelse betyder att läkaren bedömer på nytt
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
    Så har meddelandet "Underrättelsen återtagen" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård
    Och väntar inte "Skriv ut patienten"
    När tiden går till "2026-04-23 08:00"
    Så har fristen "betalningsansvar" inte löpt ut

  Scenario: En ny underrättelse efter ett återtagande börjar om från dag 0
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
    Och tiden går till "2026-04-23 13:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-23 12:30 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-04-30 00:00"
