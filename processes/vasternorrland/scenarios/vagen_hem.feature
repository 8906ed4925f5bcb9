# language: sv
Egenskap: Hela vägen hem
  Patienten skrivs in, planeringen görs sida vid sida, och patienten kommer hem.

  Scenario: Alla parter gör sitt och patienten kommer hem i tid
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När tiden går till "2026-04-13 11:00"
    Och Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-16      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_kommun_hsl     | ja              |
      | enhet_kommun_hsl     | hsv_ekhamra     |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Så har meddelandet "Inskrivningsmeddelande" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Utse fast vårdkontakt" hos Regionens öppna vård
    Och väntar "Planera insatser" hos Kommun – socialtjänst
    Och väntar "Planera hemsjukvård" hos Kommun – hälso- och sjukvård
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård
    När Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält         | värde                          |
      | sol_insatser | hemtjanst, trygghetslarm       |
      | sol_kontakt  | Biståndsenheten, 099-100 40 50 |
    Och Kommun – hälso- och sjukvård gör "Planera hemsjukvård" med
      | fält         | värde                        |
      | hsl_insatser | hemsjukvard                  |
      | hsl_kontakt  | Hemsjukvården, 099-100 60 70 |
    Så är milstolpen "Fast vårdkontakt utsedd" nådd
    Och väntar ingen uppgift hos Kommun – socialtjänst
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så är milstolpen "Utskrivningsklar" nådd
    Och har meddelandet "Underrättelse om utskrivningsklar" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar "Skriv ut patienten" hos Slutenvård
    Och väntar "Ta ställning till SIP" hos Regionens öppna vård
    När Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
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
      | sip_motestid              | 2026-04-16 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Så har meddelandet "Kallelse till SIP" skickats till "Slutenvård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När tiden går till "2026-04-16 11:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-16 10:45 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                                  |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck         |
      | sip_insatser      | Hemtjänst och uppföljning av läkemedel |
      | sip_ansvar_region | Uppföljning av läkemedel               |
      | sip_ansvar_kommun | Hemtjänst                              |
      | sip_andra         | Inga                                   |
      | sip_huvudansvar   | kommun                                 |
    Så har meddelandet "SIP upprättad" skickats till "Slutenvård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 13:30 |
      | utskriven_till | hem              |
    Så har meddelandet "Utskrivningsmeddelande" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När Slutenvård gör "Överför information" med
      | fält                  | värde                     |
      | information_innehall  | sammanfattning, lakemedel |
      | lakemedelslista       | bifogad                   |
      | information_sekretess | nej                       |
    Så är milstolpen "Patienten är hemma" nådd
    När Slutenvård gör "Informera patienten" med
      | fält                       | värde                |
      | patientinfo_sammanfattning | ja                   |
      | patientinfo_insatser       | ja                   |
      | patientinfo_satt           | muntligt, skriftligt |
    Så är milstolpen "Patienten är informerad" nådd
    Och är ärendet inte avslutat
    När Regionens öppna vård gör "Planera öppenvårdens insatser" med
      | fält        | värde  |
      | ov_insatser | lakare |
      | ov_klar     | ja     |
    Och Kommun – socialtjänst gör "Bekräfta planen" med
      | fält                       | värde     |
      | sip_bekraftelse_kommun_sol | bekraftas |
      | sip_bekraftelse_sol_av     | Sara Lund |
    Och Kommun – hälso- och sjukvård gör "Bekräfta planen" med
      | fält                       | värde      |
      | sip_bekraftelse_kommun_hsl | bekraftas  |
      | sip_bekraftelse_hsl_av     | Peter Holm |
    Och tiden går till "2026-05-14 10:00"
    Och Regionens öppna vård gör "Följ upp SIP" med
      | fält            | värde          |
      | sip_uppfoljd    | 2026-05-13     |
      | sip_resultat    | Målen är nådda |
      | sip_avslut      | avslutas       |
      | sip_avslut_skal | mal_natt       |
    Så har fristen "betalningsansvar" inte löpt ut
    Och är ärendet avslutat

  Scenario: Den som inte har svarat hindrar ingen annan
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-16      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-15 15:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-15 14:30 |
      | utskriven_till | hem              |
    Och Slutenvård gör "Överför information" med
      | fält                  | värde                     |
      | information_innehall  | sammanfattning, lakemedel |
      | lakemedelslista       | bifogad                   |
      | information_sekretess | nej                       |
    Och Slutenvård gör "Informera patienten" med
      | fält                       | värde                |
      | patientinfo_sammanfattning | ja                   |
      | patientinfo_insatser       | ja                   |
      | patientinfo_satt           | muntligt, skriftligt |
    Så är milstolpen "Patienten är hemma" nådd
    Och väntar "Planera insatser" hos Kommun – socialtjänst
    Och väntar "Ta ställning till SIP" hos Regionens öppna vård
    Och är ärendet inte avslutat
