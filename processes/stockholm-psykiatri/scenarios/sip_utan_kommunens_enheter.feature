# language: sv
Egenskap: SIP när ingen av kommunens enheter är mottagare

  Scenario: Planen behöver ingens bekräftelse i systemet
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde       |
      | beraknad_utskrivning | 2026-04-20  |
      | behov_oppenvard      | ja          |
      | enhet_oppenvard      | vc_ekbacken |
      | annan_kommun_boende  | nej         |
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
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                         |
      | kallelse_avsandare        | Karin Sjöbeck                 |
      | kallelse_fast_vardkontakt | ja                            |
      | sip_motestid              | 2026-04-17 10:00              |
      | sip_motesform             | video                         |
      | sip_kallade               | patienten                     |
      | sip_fragor                | Vem hjälper till på morgonen? |
      | sip_formote               | nej                           |
    Och tiden går till "2026-04-17 11:00"
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
    Så väntar inte "Bekräfta planen"
    När Regionens öppna vård gör "Följ upp SIP" med
      | fält            | värde      |
      | sip_uppfoljd    | 2026-04-17 |
      | sip_resultat    | Klart      |
      | sip_avslut      | avslutas   |
      | sip_avslut_skal | mal_natt   |
    Så väntar inte "Följ upp SIP"
