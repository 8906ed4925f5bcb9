# language: sv
Egenskap: De åtta stegen
  Vägen hem enligt Region Stockholms gemensamma rutin: kallelsen (steg 4) kan komma före underrättelsen (steg 5).

  Scenario: Kallelsen skickas innan patienten är utskrivningsklar
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
    Så väntar "Utse fast vårdkontakt" hos Regionens öppna vård
    Och väntar "Ta ställning till SIP" hos Regionens öppna vård
    När Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst, trygghetslarm       |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så har "Kalla till SIP" ingen frist än
    När tiden går till "2026-04-14 10:00"
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-16 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten, kommun_sol         |
      | sip_fragor                | Vem hjälper till på morgonen? |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar inte "Kalla till SIP"
    När Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                   | värde |
      | underrattelse_mottagen | ja    |
      | oppenvard_insatser     | ja    |
    Och tiden går till "2026-04-16 15:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:30 |
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
    Och är ärendet inte avslutat
    När Regionens öppna vård gör "Håll SIP-möte" med
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
    Så väntar "Följ upp SIP" hos Regionens öppna vård
    När Regionens öppna vård gör "Planera öppenvårdens insatser" med
      | fält        | värde  |
      | ov_insatser | lakare |
      | ov_klar     | ja     |
    Och Kommun – socialtjänst gör "Bekräfta planen" med
      | fält                       | värde     |
      | sip_bekraftelse_kommun_sol | bekraftas |
      | sip_bekraftelse_sol_av     | Sara Lund |
    Och tiden går till "2026-05-14 10:00"
    Och Regionens öppna vård gör "Följ upp SIP" med
      | fält            | värde                      |
      | sip_uppfoljd    | 2026-05-13                 |
      | sip_resultat    | Patienten klarar sig hemma |
      | sip_avslut      | avslutas                   |
      | sip_avslut_skal | mal_natt                   |
    Så har fristen "kallelse" inte löpt ut
    Och är ärendet avslutat
