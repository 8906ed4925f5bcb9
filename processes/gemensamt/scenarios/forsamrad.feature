# language: sv
Egenskap: Patientens tillstånd är förändrat
  Patienten är anmäld som utskrivningsklar. Läkaren avgör om underrättelsen ska återtas.

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta                | värde            |
      | personnummer         | 193805179813     |
      | inskriven_tid        | 2026-04-13 09:00 |
      | behov_lakare         | Johan Ekwall     |
      | enhet_kommun_sol     | bistand_ekhamra  |
      | enhet_kommun_hsl     | hsv_ekhamra      |
      | enhet_oppenvard      | vc_ekbacken      |
      | utskrivningsklar_tid | 2026-04-15 08:45 |

  Scenario: Patienten är inte längre utskrivningsklar
    När tiden går till "2026-04-16 08:00"
    Och "Patientens tillstånd är förändrat" startas av Slutenvård med
      | fält                  | värde                |
      | forsamrad_tid         | 2026-04-16 07:30     |
      | forsamrad_beskrivning | Feber och förvirring |
      | forsamrad_lakare_vet  | ja                   |
    Så har meddelandet "Patientens tillstånd är förändrat" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och ska "Bedöm om patienten fortfarande är utskrivningsklar" vara klar senast "2026-04-16 12:00"
    När tiden går till "2026-04-16 09:15"
    Och Slutenvård gör "Bedöm om patienten fortfarande är utskrivningsklar" med
      | fält                       | värde                           |
      | forsamrad_utskrivningsklar | inte_langre                     |
      | atertagen_lakare           | Johan Ekwall                    |
      | atertagen_tid              | 2026-04-16 09:00                |
      | atertagen_orsak            | Behöver antibiotika intravenöst |
    Så har meddelandet "Underrättelsen återtagen" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"

  Scenario: Patienten är fortfarande utskrivningsklar
    När tiden går till "2026-04-16 08:00"
    Och "Patientens tillstånd är förändrat" startas av Slutenvård med
      | fält                  | värde                |
      | forsamrad_tid         | 2026-04-16 07:30     |
      | forsamrad_beskrivning | Feber och förvirring |
      | forsamrad_lakare_vet  | ja                   |
    Så har meddelandet "Patientens tillstånd är förändrat" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och ska "Bedöm om patienten fortfarande är utskrivningsklar" vara klar senast "2026-04-16 12:00"
    När tiden går till "2026-04-16 09:15"
    Och Slutenvård gör "Bedöm om patienten fortfarande är utskrivningsklar" med
      | fält                       | värde                                  |
      | forsamrad_utskrivningsklar | kvarstar                               |
      | atertagen_lakare           | Johan Ekwall                           |
      | atertagen_tid              | 2026-04-16 09:00                       |
      | atertagen_orsak            | Tillfällig feber, inget nytt vårdbehov |
    Så har meddelandet "Patienten är fortfarande utskrivningsklar" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och har meddelandet "Underrättelsen återtagen" inte skickats

  Scenario: Skrivs patienten ut innan läkaren har svarat återtas ingenting
    När tiden går till "2026-04-16 08:00"
    Och "Patientens tillstånd är förändrat" startas av Slutenvård med
      | fält                  | värde                |
      | forsamrad_tid         | 2026-04-16 07:30     |
      | forsamrad_beskrivning | Feber och förvirring |
      | forsamrad_lakare_vet  | ja                   |
    Så väntar "Bedöm om patienten fortfarande är utskrivningsklar" hos Slutenvård
    När meddelandet "Utskrivningsmeddelande" kommer
    Så väntar inte "Bedöm om patienten fortfarande är utskrivningsklar"
    Och har meddelandet "Underrättelsen återtagen" inte skickats
