# language: sv
Egenskap: Möte, plan och uppföljning
  Kallade svarar för sig. Planen bekräftas av varje enhet och lever tills den avslutas.

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
      | behov_kommun_hsl     | ja              |
      | enhet_kommun_hsl     | hsv_ekhamra     |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
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
      | fält                      | värde                                         |
      | kallelse_avsandare        | Karin Sjöbeck                                 |
      | kallelse_fast_vardkontakt | ja                                            |
      | sip_motestid              | 2026-04-17 10:00                              |
      | sip_motesform             | video                                         |
      | sip_kallade               | patienten, slutenvard, kommun_sol, kommun_hsl |
      | sip_fragor                | Vem hjälper till på morgonen?                 |
      | sip_formote               | nej                                           |

  Scenario: Alla svarar och mötet hålls
    När Slutenvård gör "Svara på kallelsen" med
      | fält        | värde       |
      | sip_svar_sv | kommer_inte |
    Och Kommun – socialtjänst gör "Svara på kallelsen" med
      | fält             | värde                    |
      | sip_svar_sol     | kommer                   |
      | sip_svar_sol_vem | Sara Lund, 099-100 40 50 |
    Och Kommun – hälso- och sjukvård gör "Svara på kallelsen" med
      | fält             | värde            |
      | sip_svar_hsl     | annan_tid        |
      | sip_svar_hsl_tid | 2026-04-18 13:00 |
    Så har meddelandet "Svar på kallelsen" skickats till "Regionens öppna vård"
    När Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde                            |
      | sip_mote_utfall | flyttat                          |
      | sip_motestid    | 2026-04-18 13:00                 |
      | sip_mote_orsak  | Hemsjukvården kan inte på fredag |
    Så har meddelandet "SIP-mötet är flyttat" skickats till "Slutenvård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När tiden går till "2026-04-18 14:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-18 13:00 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst och läkarbesök       |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
      | sip_uppfoljning   | 2026-05-12                     |
      | sip_plan.0.behov  | Klarar inte morgonen själv     |
      | sip_plan.0.mal    | Trygg morgon                   |
      | sip_plan.0.insats | Hemtjänst varje morgon         |
      | sip_plan.0.ansvar | kommun                         |
      | sip_plan.0.lage   | planerad                       |
    Så är faktumet "sip_plan.0.mal" "Trygg morgon"
    Och har meddelandet "SIP upprättad" skickats till "Slutenvård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När Kommun – socialtjänst gör "Bekräfta planen" med
      | fält                       | värde     |
      | sip_bekraftelse_kommun_sol | bekraftas |
      | sip_bekraftelse_sol_av     | Sara Lund |
    Och Kommun – hälso- och sjukvård gör "Bekräfta planen" med
      | fält                       | värde      |
      | sip_bekraftelse_kommun_hsl | bekraftas  |
      | sip_bekraftelse_hsl_av     | Peter Holm |
    Så ska "Följ upp SIP" vara klar senast "2026-05-13 00:00"

  Scenario: Mötet hålls fast ingen har svarat
    När tiden går till "2026-04-17 11:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-17 10:00 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst och läkarbesök       |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
    Så väntar inte "Svara på kallelsen"
    Och väntar "Bekräfta planen" hos Kommun – socialtjänst
    Och väntar "Följ upp SIP" hos Regionens öppna vård

  Scenario: En enhet begär en ändring och alla bekräftar den nya planen
    När tiden går till "2026-04-17 11:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-17 10:00 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst och läkarbesök       |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
    Och Kommun – hälso- och sjukvård gör "Bekräfta planen" med
      | fält                       | värde      |
      | sip_bekraftelse_kommun_hsl | bekraftas  |
      | sip_bekraftelse_hsl_av     | Peter Holm |
    Och Kommun – socialtjänst gör "Bekräfta planen" med
      | fält                        | värde                      |
      | sip_bekraftelse_kommun_sol  | andring                    |
      | sip_bekraftelse_sol_andring | Hemtjänst bara på morgonen |
    Och Regionens öppna vård gör "Ta ställning till ändringen" med
      | fält                   | värde                       |
      | sip_andring_beslut     | andras                      |
      | sip_ansvar_region      | Läkarbesök                  |
      | sip_ansvar_kommun      | Hemtjänst på morgonen       |
      | sip_andra              | Inga                        |
      | sip_andring_motivering | Kommunen har bedömt behovet |
    Så har meddelandet "SIP ändrad" skickats till "Slutenvård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Bekräfta planen" hos Kommun – socialtjänst
    Och väntar "Bekräfta planen" hos Kommun – hälso- och sjukvård

  Scenario: Planen står fast
    När tiden går till "2026-04-17 11:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-17 10:00 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst och läkarbesök       |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
    Och Kommun – hälso- och sjukvård gör "Bekräfta planen" med
      | fält                        | värde                         |
      | sip_bekraftelse_kommun_hsl  | andring                       |
      | sip_bekraftelse_hsl_andring | Provtagning i stället hos oss |
    Och Regionens öppna vård gör "Ta ställning till ändringen" med
      | fält                   | värde                      |
      | sip_andring_beslut     | star_fast                  |
      | sip_andring_motivering | Vårdcentralen tar proverna |
    Så har meddelandet "SIP ändrad" inte skickats
    Och väntar inte "Ta ställning till ändringen"

  Scenario: Planen följs upp, fortsätter, ändras och avslutas
    När tiden går till "2026-04-17 11:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-17 10:00 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst och läkarbesök       |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
      | sip_uppfoljning   | 2026-05-12                     |
    Och tiden går till "2026-05-13 08:00"
    Så löpte fristen "sip_uppfoljning" ut "2026-05-13 00:00"
    Och har meddelandet "SIP är inte uppföljd" skickats till "Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När Regionens öppna vård gör "Följ upp SIP" med
      | fält            | värde      |
      | sip_uppfoljd    | 2026-05-13 |
      | sip_resultat    | Går bra    |
      | sip_avslut      | fortsatter |
      | sip_uppfoljning | 2026-06-10 |
    Och tiden går till "2026-06-10 10:00"
    Och Regionens öppna vård gör "Följ upp SIP" med
      | fält         | värde            |
      | sip_uppfoljd | 2026-06-10       |
      | sip_resultat | Behöver mer stöd |
      | sip_avslut   | andras           |
    Och Regionens öppna vård gör "Ändra planen" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst och läkarbesök       |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
      | sip_uppfoljning   | 2026-07-08                     |
    Så har meddelandet "SIP ändrad" skickats till "Slutenvård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När tiden går till "2026-07-08 10:00"
    Och Regionens öppna vård gör "Följ upp SIP" med
      | fält            | värde          |
      | sip_uppfoljd    | 2026-07-08     |
      | sip_resultat    | Målen är nådda |
      | sip_avslut      | avslutas       |
      | sip_avslut_skal | mal_natt       |
    Så har meddelandet "SIP avslutad" skickats till "Slutenvård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar inte "Följ upp SIP"

  Scenario: Planen lever kvar efter utskrivningen
    När tiden går till "2026-04-15 11:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-15 10:00 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst och läkarbesök       |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
      | sip_uppfoljning   | 2026-05-12                     |
    Och tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Och tiden går till "2026-05-01 09:00"
    Så har fristen "betalningsansvar" inte löpt ut
    Och väntar "Följ upp SIP" hos Regionens öppna vård
