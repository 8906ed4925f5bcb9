# language: sv
Egenskap: SIP utan sjukhusvård: svar, bekräftelser och samtycke
  Den som öppnade ärendet kallar. Den som är kallad svarar och bekräftar.

  Scenario: Personen säger nej
    Givet ärendet "SIP utan sjukhusvård" startas av Regionens öppna vård "2026-04-13 09:00" med
      | fakta               | värde                                             |
      | personnummer        | 193805179813                                      |
      | sip_hemma_skal      | Svårt att klara sig hemma, flera som hjälper till |
      | sip_hemma_initiativ | narstaende                                        |
      | sip_samtycke        | nej                                               |
      | sip_nekad_orsak     | Vill vänta, vi frågar igen om en månad            |
    Så är ärendet avslutat
    Och väntar ingen uppgift

  Scenario: Vårdcentralen kallar bara socialtjänsten
    Givet ärendet "SIP utan sjukhusvård" startas av Regionens öppna vård "2026-04-13 09:00" med
      | fakta                      | värde                                             |
      | personnummer               | 193805179813                                      |
      | sip_hemma_skal             | Svårt att klara sig hemma, flera som hjälper till |
      | sip_hemma_initiativ        | narstaende                                        |
      | sip_samtycke               | ja                                                |
      | sip_samtycke_omfattning    | Socialtjänsten får delta                          |
      | sip_hemma_enhet_kommun_sol | bistand_ekhamra                                   |
    När Regionens öppna vård gör "Kalla till SIP-möte" med
      | fält               | värde                         |
      | sip_motestid       | 2026-04-22 13:00              |
      | sip_motesform      | hemma                         |
      | sip_hemma_kallade  | oppenvard, kommun_sol         |
      | sip_hemma_inbjudna | personen, narstaende          |
      | sip_fragor         | Hur klarar hon sig på natten? |
    Så väntar "Svara på kallelsen till SIP" hos Kommun – socialtjänst
    Och väntar inte "Svara på kallelsen till SIP" hos Kommun – hälso- och sjukvård
    När Kommun – socialtjänst gör "Svara på kallelsen till SIP" med
      | fält                         | värde            |
      | sip_hemma_svar_kommun_sol    | ny_tid           |
      | sip_hemma_forslag_kommun_sol | 2026-04-24 10:00 |
    Så har meddelandet "Svar på kallelsen till SIP" skickats till "Regionens öppna vård"
    När Regionens öppna vård gör "Håll SIP-mötet" med
      | fält             | värde  |
      | sip_hemma_utfall | hallet |
    Och Regionens öppna vård gör "Upprätta planen" med
      | fält              | värde                             |
      | sip_narvarande    | Personen, dottern och tre enheter |
      | sip_insatser      | Hemtjänst på natten               |
      | sip_ansvar_region | Läkemedelsgenomgång               |
      | sip_ansvar_kommun | Hemtjänst på natten               |
      | sip_andra         | Inga                              |
      | sip_huvudansvar   | kommun                            |
      | sip_uppfoljning   | 2026-05-20                        |
    Och Kommun – socialtjänst gör "Bekräfta SIP" med
      | fält                           | värde |
      | sip_hemma_bekraftad_kommun_sol | ja    |
    Så väntar inte "Bekräfta SIP"

  Scenario: Ingen annan är kallad
    Givet ärendet "SIP utan sjukhusvård" startas av Regionens öppna vård "2026-04-13 09:00" med
      | fakta                      | värde                                             |
      | personnummer               | 193805179813                                      |
      | sip_hemma_skal             | Svårt att klara sig hemma, flera som hjälper till |
      | sip_hemma_initiativ        | narstaende                                        |
      | sip_samtycke               | ja                                                |
      | sip_samtycke_omfattning    | Socialtjänsten får delta                          |
      | sip_hemma_enhet_kommun_sol | bistand_ekhamra                                   |
    När Regionens öppna vård gör "Kalla till SIP-möte" med
      | fält               | värde                         |
      | sip_motestid       | 2026-04-22 13:00              |
      | sip_motesform      | hemma                         |
      | sip_hemma_kallade  | oppenvard                     |
      | sip_hemma_inbjudna | personen, narstaende          |
      | sip_fragor         | Hur klarar hon sig på natten? |
    Så väntar inte "Svara på kallelsen till SIP"
    När Regionens öppna vård gör "Håll SIP-mötet" med
      | fält             | värde  |
      | sip_hemma_utfall | hallet |
    Och Regionens öppna vård gör "Upprätta planen" med
      | fält              | värde                             |
      | sip_narvarande    | Personen, dottern och tre enheter |
      | sip_insatser      | Hemtjänst på natten               |
      | sip_ansvar_region | Läkemedelsgenomgång               |
      | sip_ansvar_kommun | Hemtjänst på natten               |
      | sip_andra         | Inga                              |
      | sip_huvudansvar   | kommun                            |
      | sip_uppfoljning   | 2026-05-20                        |
    Så väntar inte "Bekräfta SIP"
