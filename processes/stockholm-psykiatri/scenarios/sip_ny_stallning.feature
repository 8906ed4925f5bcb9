# language: sv
Egenskap: Nytt ställningstagande till SIP
  Ett svar på om SIP behövs går att ändra så länge kallelsen inte är skickad.

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
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |

  Scenario: Behovet växer efter ett nej
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde          |
      | oppen_tvangsvard | nej            |
      | sip_behov        | en             |
      | sip_motivering   | Bara hemtjänst |
    Så är milstolpen "Ingen SIP" nådd
    När "Ta ny ställning till SIP" startas av Regionens öppna vård med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så har meddelandet "Nytt ställningstagande till SIP" skickats till "Slutenvård, Kommun – socialtjänst"
    Och väntar "Kalla till SIP" hos Regionens öppna vård
    Och ska "Kalla till SIP" vara klar senast "2026-04-19 00:00"
    När "Ta ny ställning till SIP" startas av Regionens öppna vård med
      | fält             | värde                    |
      | oppen_tvangsvard | nej                      |
      | sip_behov        | bada                     |
      | sip_samtycke     | nej                      |
      | sip_motivering   | Patienten har ändrat sig |
    Så väntar inte "Kalla till SIP"

  Scenario: Patienten ångrar sig innan kallelsen är skickad
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så väntar "Kalla till SIP" hos Regionens öppna vård
    När "Ta ny ställning till SIP" startas av Regionens öppna vård med
      | fält             | värde               |
      | oppen_tvangsvard | nej                 |
      | sip_behov        | bada                |
      | sip_samtycke     | nej                 |
      | sip_motivering   | Patienten vill inte |
    Så väntar inte "Kalla till SIP"
    Och är faktumet "sip_samtycke" "nej"

  Scenario: Patienten kan inte ta ställning men planen kan göras
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält                   | värde                 |
      | oppen_tvangsvard       | nej                   |
      | sip_behov              | bada                  |
      | sip_samtycke           | kan_inte              |
      | sip_samtycke_provat_av | Johan Ekwall 13 april |
      | sip_motivering         | Svår demens           |
    Så väntar "Kalla till SIP" hos Regionens öppna vård

  Scenario: Ett nytt ja leder hela vägen till plan
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde          |
      | oppen_tvangsvard | nej            |
      | sip_behov        | en             |
      | sip_motivering   | Bara hemtjänst |
    Och "Ta ny ställning till SIP" startas av Regionens öppna vård med
      | fält             | värde          |
      | oppen_tvangsvard | nej            |
      | sip_behov        | bada           |
      | sip_samtycke     | vardnadshavare |
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
    Och Kommun – socialtjänst gör "Bekräfta planen" med
      | fält                       | värde     |
      | sip_bekraftelse_kommun_sol | bekraftas |
      | sip_bekraftelse_sol_av     | Sara Lund |
    Och Regionens öppna vård gör "Följ upp SIP" med
      | fält            | värde      |
      | sip_uppfoljd    | 2026-04-17 |
      | sip_resultat    | Klart      |
      | sip_avslut      | avslutas   |
      | sip_avslut_skal | utanfor    |
    Så väntar inte "Följ upp SIP"
