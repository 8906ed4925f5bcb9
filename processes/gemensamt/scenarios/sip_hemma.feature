# language: sv
Egenskap: SIP utan sjukhusvård
  Region och kommun planerar tillsammans när någon av dem ser behovet och personen samtycker, utan att någon vårdas på sjukhus.

  # Den som öppnar ärendet kallar och leder arbetet.
  Bakgrund:
    Givet ärendet "SIP utan sjukhusvård" startas av Kommun – socialtjänst "2026-04-13 09:00" med
      | fakta                      | värde                                             |
      | personnummer               | 193805179813                                      |
      | sip_hemma_skal             | Svårt att klara sig hemma, flera som hjälper till |
      | sip_hemma_initiativ        | narstaende                                        |
      | sip_samtycke               | ja                                                |
      | sip_samtycke_omfattning    | Vårdcentralen och hemsjukvården får delta         |
      | sip_hemma_enhet_oppenvard  | vc_ekbacken                                       |
      | sip_hemma_enhet_kommun_hsl | hsv_ekhamra                                       |

  Scenario: Kallelse, möte, plan, uppföljning och avslut
    Så ska "Kalla till SIP-möte" vara klar senast "2026-04-21 00:00"
    När tiden går till "2026-04-14 09:00"
    Och Kommun – socialtjänst gör "Kalla till SIP-möte" med
      | fält               | värde                             |
      | sip_motestid       | 2026-04-22 13:00                  |
      | sip_motesform      | hemma                             |
      | sip_hemma_kallade  | oppenvard, kommun_sol, kommun_hsl |
      | sip_hemma_inbjudna | personen, narstaende              |
      | sip_fragor         | Hur klarar hon sig på natten?     |
    Så har meddelandet "Kallelse till SIP" skickats till "Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och väntar "Svara på kallelsen till SIP" hos Regionens öppna vård
    Och väntar inte "Svara på kallelsen till SIP" hos Kommun – socialtjänst
    Och ska "Svara på kallelsen till SIP" vara klar senast "2026-04-22 00:00"
    När Regionens öppna vård gör "Svara på kallelsen till SIP" med
      | fält                          | värde         |
      | sip_hemma_svar_oppenvard      | deltar        |
      | sip_hemma_deltagare_oppenvard | Karin Sjöbeck |
    Och Kommun – hälso- och sjukvård gör "Svara på kallelsen till SIP" med
      | fält                      | värde                 |
      | sip_hemma_svar_kommun_hsl | avbojer               |
      | sip_hemma_skal_kommun_hsl | Inga insatser hos oss |
    Så har meddelandet "Svar på kallelsen till SIP" skickats till "Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När tiden går till "2026-04-22 14:00"
    Och Kommun – socialtjänst gör "Håll SIP-mötet" med
      | fält             | värde  |
      | sip_hemma_utfall | hallet |
    Och Kommun – socialtjänst gör "Upprätta planen" med
      | fält              | värde                             |
      | sip_narvarande    | Personen, dottern och tre enheter |
      | sip_insatser      | Hemtjänst på natten               |
      | sip_ansvar_region | Läkemedelsgenomgång               |
      | sip_ansvar_kommun | Hemtjänst på natten               |
      | sip_andra         | Inga                              |
      | sip_huvudansvar   | kommun                            |
      | sip_uppfoljning   | 2026-05-20                        |
    Så har meddelandet "SIP upprättad" skickats till "Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och ska "Bekräfta SIP" vara klar senast "2026-04-30 00:00"
    Och ska "Följ upp planen" vara klar senast "2026-05-21 00:00"
    När Regionens öppna vård gör "Bekräfta SIP" med
      | fält                          | värde |
      | sip_hemma_bekraftad_oppenvard | ja    |
    Och Kommun – hälso- och sjukvård gör "Bekräfta SIP" med
      | fält                           | värde |
      | sip_hemma_bekraftad_kommun_hsl | ja    |
    När tiden går till "2026-05-20 11:00"
    Och Kommun – socialtjänst gör "Följ upp planen" med
      | fält                   | värde            |
      | sip_hemma_foljd_tid    | 2026-05-20 10:00 |
      | sip_hemma_resultat     | Sover bättre     |
      | sip_hemma_avslut       | avslutas         |
      | sip_hemma_avslut_orsak | Målen är nådda   |
    Så har meddelandet "SIP avslutad" skickats
    Och har fristen "sip_hemma_uppfoljning" inte löpt ut
    Och är ärendet avslutat

  Scenario: Kallelsen dröjer
    När tiden går till "2026-04-21 08:00"
    Så löpte fristen "sip_hemma_kallelse" ut "2026-04-21 00:00"
    Och har meddelandet "Kallelsen till SIP dröjer" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Kalla till SIP-möte" hos Kommun – socialtjänst

  Scenario: Mötet flyttas
    När tiden går till "2026-04-14 09:00"
    Och Kommun – socialtjänst gör "Kalla till SIP-möte" med
      | fält               | värde                             |
      | sip_motestid       | 2026-04-22 13:00                  |
      | sip_motesform      | hemma                             |
      | sip_hemma_kallade  | oppenvard, kommun_sol, kommun_hsl |
      | sip_hemma_inbjudna | personen, narstaende              |
      | sip_fragor         | Hur klarar hon sig på natten?     |
    När tiden går till "2026-04-21 09:00"
    Och Kommun – socialtjänst gör "Håll SIP-mötet" med
      | fält                  | värde            |
      | sip_hemma_utfall      | flyttas          |
      | sip_motestid          | 2026-04-28 13:00 |
      | sip_hemma_flytt_orsak | Personen är sjuk |
    Så har meddelandet "SIP-mötet är flyttat" skickats till "Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och väntar "Håll SIP-mötet" hos Kommun – socialtjänst
    Och är faktumet "sip_motestid" "2026-04-28 13:00"

  Scenario: En enhet vill ändra planen
    När tiden går till "2026-04-14 09:00"
    Och Kommun – socialtjänst gör "Kalla till SIP-möte" med
      | fält               | värde                             |
      | sip_motestid       | 2026-04-22 13:00                  |
      | sip_motesform      | hemma                             |
      | sip_hemma_kallade  | oppenvard, kommun_sol, kommun_hsl |
      | sip_hemma_inbjudna | personen, narstaende              |
      | sip_fragor         | Hur klarar hon sig på natten?     |
    När tiden går till "2026-04-22 14:00"
    Och Kommun – socialtjänst gör "Håll SIP-mötet" med
      | fält             | värde  |
      | sip_hemma_utfall | hallet |
    Och Kommun – socialtjänst gör "Upprätta planen" med
      | fält              | värde                             |
      | sip_narvarande    | Personen, dottern och tre enheter |
      | sip_insatser      | Hemtjänst på natten               |
      | sip_ansvar_region | Läkemedelsgenomgång               |
      | sip_ansvar_kommun | Hemtjänst på natten               |
      | sip_andra         | Inga                              |
      | sip_huvudansvar   | kommun                            |
      | sip_uppfoljning   | 2026-05-20                        |
    Och Kommun – hälso- och sjukvård gör "Bekräfta SIP" med
      | fält                           | värde          |
      | sip_hemma_bekraftad_kommun_hsl | andring        |
      | sip_hemma_andring_kommun_hsl   | Sårvård saknas |
    Och Kommun – socialtjänst gör "Ändra planen" med
      | fält              | värde                             |
      | sip_narvarande    | Personen, dottern och tre enheter |
      | sip_insatser      | Hemtjänst på natten               |
      | sip_ansvar_region | Läkemedelsgenomgång               |
      | sip_ansvar_kommun | Hemtjänst på natten               |
      | sip_andra         | Inga                              |
      | sip_huvudansvar   | kommun                            |
      | sip_uppfoljning   | 2026-05-20                        |
    Så har meddelandet "SIP ändrad" skickats till "Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och väntar "Bekräfta SIP" hos Regionens öppna vård

  Scenario: Uppföljningen dröjer, fortsätter och leder till en ändring
    När tiden går till "2026-04-14 09:00"
    Och Kommun – socialtjänst gör "Kalla till SIP-möte" med
      | fält               | värde                             |
      | sip_motestid       | 2026-04-22 13:00                  |
      | sip_motesform      | hemma                             |
      | sip_hemma_kallade  | oppenvard, kommun_sol, kommun_hsl |
      | sip_hemma_inbjudna | personen, narstaende              |
      | sip_fragor         | Hur klarar hon sig på natten?     |
    När tiden går till "2026-04-22 14:00"
    Och Kommun – socialtjänst gör "Håll SIP-mötet" med
      | fält             | värde  |
      | sip_hemma_utfall | hallet |
    Och Kommun – socialtjänst gör "Upprätta planen" med
      | fält              | värde                             |
      | sip_narvarande    | Personen, dottern och tre enheter |
      | sip_insatser      | Hemtjänst på natten               |
      | sip_ansvar_region | Läkemedelsgenomgång               |
      | sip_ansvar_kommun | Hemtjänst på natten               |
      | sip_andra         | Inga                              |
      | sip_huvudansvar   | kommun                            |
      | sip_uppfoljning   | 2026-05-20                        |
    När tiden går till "2026-05-21 08:00"
    Så löpte fristen "sip_hemma_uppfoljning" ut "2026-05-21 00:00"
    När Kommun – socialtjänst gör "Följ upp planen" med
      | fält                | värde            |
      | sip_hemma_foljd_tid | 2026-05-20 10:00 |
      | sip_hemma_resultat  | Sover bättre     |
      | sip_hemma_avslut    | fortsatter       |
      | sip_uppfoljning     | 2026-06-20       |
    Så ska "Följ upp planen" vara klar senast "2026-06-21 00:00"
    När Kommun – socialtjänst gör "Följ upp planen" med
      | fält                | värde            |
      | sip_hemma_foljd_tid | 2026-05-20 10:00 |
      | sip_hemma_resultat  | Sover bättre     |
      | sip_hemma_avslut    | andras           |
    Och Kommun – socialtjänst gör "Ändra planen efter uppföljning" med
      | fält              | värde                             |
      | sip_narvarande    | Personen, dottern och tre enheter |
      | sip_insatser      | Hemtjänst på natten               |
      | sip_ansvar_region | Läkemedelsgenomgång               |
      | sip_ansvar_kommun | Hemtjänst på natten               |
      | sip_andra         | Inga                              |
      | sip_huvudansvar   | kommun                            |
      | sip_uppfoljning   | 2026-07-15                        |
    Så har meddelandet "SIP ändrad" skickats
    Och ska "Följ upp planen" vara klar senast "2026-07-16 00:00"

  Scenario: Samtycket återkallas
    När "Ändra samtycke" startas av Regionens öppna vård med
      | fält                        | värde            |
      | samtycke_andring            | aterkallas       |
      | samtycke_information        | nej              |
      | samtycke_andring_omfattning | Hela planeringen |
      | samtycke_andring_tid        | 2026-04-13 08:30 |
      | samtycke_andring_av         | Karin Sjöbeck    |
    Så väntar ingen uppgift
    Och är ärendet avslutat

  Scenario: Personen avlider
    När tiden går till "2026-04-13 12:00"
    Och "Patienten har avlidit" startas av Kommun – socialtjänst med
      | fält               | värde            |
      | avliden_tid        | 2026-04-13 11:20 |
      | avliden_narstaende | ja               |
      | avliden_bekraftad  | ja               |
    Så väntar ingen uppgift
    Och är ärendet avslutat
