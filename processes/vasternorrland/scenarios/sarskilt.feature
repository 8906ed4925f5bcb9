# language: sv
Egenskap: Det särskilda i Västernorrland
  Länet har flera slag av ärenden: SVU, SIP med eller utan sjukhusvård, socialt och medicinskt meddelande, resultat av akut- eller jourbesök, och utslussning från RPK. Tiderna är lagens tills länet har bekräftat sina.

  Scenario: SVU-ärendet följer lagens dagar tills länet har bekräftat sina
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    Så är faktumet "arende.slag" "vardtillfalle"
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-17 12:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-17 11:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-19 23:59"
    Så har fristen "betalningsansvar" inte löpt ut
    När tiden går till "2026-04-20 00:00"
    Så löpte fristen "betalningsansvar" ut "2026-04-20 00:00"
    Och är betalningsbeslutet "REVIEW"

  Scenario: Kommunens hälso- och sjukvård öppnar ett SIP-ärende för den som bor hemma
    Givet ärendet "SIP utan sjukhusvård" startas av Kommun – hälso- och sjukvård "2026-04-13 09:00" med
      | fakta                      | värde                                   |
      | personnummer               | 193805179813                            |
      | sip_hemma_skal             | Fler fall hemma, flera som hjälper till |
      | sip_hemma_initiativ        | narstaende                              |
      | sip_samtycke               | ja                                      |
      | sip_samtycke_omfattning    | Alla tre får delta                      |
      | sip_hemma_enhet_oppenvard  | vc_ekbacken                             |
      | sip_hemma_enhet_kommun_sol | bistand_ekhamra                         |
    Så är faktumet "arende.slag" "sip_hemma"
    Och väntar "Kalla till SIP-möte" hos Kommun – hälso- och sjukvård
    När Kommun – hälso- och sjukvård gör "Kalla till SIP-möte" med
      | fält               | värde                             |
      | sip_motestid       | 2026-04-22 13:00                  |
      | sip_motesform      | video                             |
      | sip_hemma_kallade  | oppenvard, kommun_sol, kommun_hsl |
      | sip_hemma_inbjudna | personen, narstaende              |
      | sip_fragor         | Vad behövs för att bo kvar?       |
    Så har meddelandet "Kallelse till SIP" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och väntar "Svara på kallelsen till SIP" hos Kommun – socialtjänst

  Scenario: Socialtjänsten lämnar ett meddelande som inte behöver svar
    Givet ärendet "Socialt och medicinskt meddelande" startas av Kommun – socialtjänst "2026-04-13 09:00" med
      | fakta              | värde                         |
      | personnummer       | 193805179813                  |
      | sm_mottagare       | oppenvard                     |
      | sm_enhet_oppenvard | vc_ekbacken                   |
      | sm_samtycke        | ja                            |
      | sm_bradska         | inget                         |
      | sm_anledning       | Ny handläggare                |
      | sm_socialt         | Hemtjänst två gånger om dagen |
      | sm_kontakt         | Sara Nyhlén, 099-100 40 50    |
    Så har meddelandet "Socialt och medicinskt meddelande" skickats till "Regionens öppna vård"
    Och har "Läs och svara på meddelandet" ingen frist än
    När Regionens öppna vård gör "Läs och svara på meddelandet" med
      | fält      | värde     |
      | sm_utfall | tagit_del |
    Så har meddelandet "Svar på socialt och medicinskt meddelande" skickats till "Kommun – socialtjänst"
    Och är ärendet avslutat

  Scenario: Jouren lämnar resultatet till den vårdcentral som följer upp
    Givet ärendet "Resultat av akut- eller jourbesök" startas av Slutenvård "2026-04-13 02:00" med
      | fakta                | värde                          |
      | personnummer         | 193805179813                   |
      | akut_besok_tid       | 2026-04-12 23:30               |
      | akut_slag            | jour                           |
      | akut_orsak           | Andnöd                         |
      | akut_bedomning       | Försämrad hjärtsvikt           |
      | akut_atgard          | Läkemedel justerat             |
      | akut_lakemedel       | ja                             |
      | akut_lakemedel_text  | Dubbel dos vätskedrivande      |
      | akut_till            | hem                            |
      | akut_hem_tid         | 2026-04-13 01:30               |
      | akut_uppfoljning_av  | oppenvard                      |
      | akut_enhet_oppenvard | vc_ekbacken                    |
      | akut_uppfoljning     | Vikt och prover inom tre dagar |
      | akut_samtycke        | ja                             |
      | akut_kontakt         | Jouren, 099-33 44 55           |
    Så har meddelandet "Resultat av akut- eller jourbesök" skickats till "Regionens öppna vård"
    Och ska "Ta emot resultatet och planera uppföljning" vara klar senast "2026-04-15 00:00"
