# language: sv
Egenskap: Uppföljning av SIP
  SIP följs upp och avslutas (steg 8) på det datum som planen anger.

  Scenario: Planens datum blir uppgiftens
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
    Och tiden går till "2026-04-16 11:00"
    Och Regionens öppna vård gör "Håll SIP-möte" med
      | fält            | värde            |
      | sip_mote_utfall | hallet           |
      | sip_mote_holls  | 2026-04-16 10:45 |
    Och Regionens öppna vård gör "Upprätta SIP" med
      | fält              | värde                          |
      | sip_narvarande    | Astrid Bergwall, Karin Sjöbeck |
      | sip_insatser      | Hemtjänst                      |
      | sip_ansvar_region | Läkarbesök                     |
      | sip_ansvar_kommun | Hemtjänst                      |
      | sip_andra         | Inga                           |
      | sip_huvudansvar   | kommun                         |
      | sip_uppfoljning   | 2026-05-13                     |
    Så ska "Följ upp SIP" vara klar senast "2026-05-14 00:00"
