# language: sv
Egenskap: Utslussning från rättspsykiatrisk klinik
  Patienten slussas ut stegvis. Planen justeras av alla innan domstolen prövar öppen vård. Reglerna är inte bekräftade av regionen.

  Bakgrund:
    Givet ärendet "Utslussning från rättspsykiatrisk klinik" startas av Slutenvård "2026-04-13 09:00" med
      | fakta                    | värde                                      |
      | personnummer             | 193805179813                               |
      | rpk_inskriven_tid        | 2025-03-01 10:00                           |
      | rpk_utskrivningsprovning | ja                                         |
      | rpk_chefsoverlakare      | Johan Ekwall                               |
      | rpk_enhet_oppenvard      | vc_ekbacken                                |
      | rpk_enhet_kommun_sol     | bistand_ekhamra                            |
      | rpk_steg                 | Permissioner, träningslägenhet, öppen vård |
      | rpk_mal_datum            | 2026-09-01                                 |

  Scenario: Öppen vård, uppföljning och avslut
    När Regionens öppna vård gör "Planera öppenvården efter utslussningen" med
      | fält                   | värde                  |
      | rpk_oppenvard_insatser | Läkarbesök varje månad |
      | rpk_oppenvard_kontakt  | Karin Sjöbeck          |
    Och Kommun – socialtjänst gör "Planera boende och stöd" med
      | fält                    | värde       |
      | rpk_kommun_insatser     | Boendestöd  |
      | rpk_kommun_boende       | vet_ej      |
      | rpk_kommun_boende_datum | 2026-06-01  |
      | rpk_kommun_kontakt      | Sara Nyhlén |
    Och Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                  | värde                                     |
      | rpk_plan_behov        | Stöd i boende, läkemedel                  |
      | rpk_plan_beslut       | Boendestöd, patienten är positiv          |
      | rpk_plan_ansvar       | Psykiatrin läkemedel, kommunen boendestöd |
      | rpk_plan_andra        | Inga                                      |
      | rpk_plan_socialtjanst | behovs                                    |
    Så har meddelandet "Samordnad vårdplan att justera" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                   | värde    |
      | rpk_justerad_oppenvard | justeras |
    Och Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                | värde    |
      | rpk_justerad_kommun | justeras |
    Så har meddelandet "Samordnad vårdplan justerad" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När tiden går till "2026-08-20 10:00"
    Och Slutenvård gör "Registrera domstolens beslut" med
      | fält           | värde            |
      | rpk_beslut     | oppen            |
      | rpk_beslut_tid | 2026-08-20 09:00 |
    Så har meddelandet "Öppen rättspsykiatrisk vård" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och har "Följ upp vårdplanen" ingen frist än
    När Regionens öppna vård gör "Följ upp vårdplanen" med
      | fält                   | värde        |
      | rpk_uppfoljning_text   | Fungerar bra |
      | rpk_uppfoljning_utfall | fortsatter   |
      | rpk_uppfoljning_datum  | 2026-11-20   |
    Så ska "Följ upp vårdplanen" vara klar senast "2026-11-21 00:00"
    När Regionens öppna vård gör "Följ upp vårdplanen" med
      | fält                   | värde         |
      | rpk_uppfoljning_text   | Vården upphör |
      | rpk_uppfoljning_utfall | avslutas      |
    Så har meddelandet "Vårdplanen är avslutad" skickats till "Slutenvård, Kommun – socialtjänst"
    Och är ärendet avslutat

  Scenario: Uppföljningen dröjer
    När Regionens öppna vård gör "Planera öppenvården efter utslussningen" med
      | fält                   | värde                  |
      | rpk_oppenvard_insatser | Läkarbesök varje månad |
      | rpk_oppenvard_kontakt  | Karin Sjöbeck          |
    Och Kommun – socialtjänst gör "Planera boende och stöd" med
      | fält                    | värde       |
      | rpk_kommun_insatser     | Boendestöd  |
      | rpk_kommun_boende       | vet_ej      |
      | rpk_kommun_boende_datum | 2026-06-01  |
      | rpk_kommun_kontakt      | Sara Nyhlén |
    Och Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                  | värde                                     |
      | rpk_plan_behov        | Stöd i boende, läkemedel                  |
      | rpk_plan_beslut       | Boendestöd, patienten är positiv          |
      | rpk_plan_ansvar       | Psykiatrin läkemedel, kommunen boendestöd |
      | rpk_plan_andra        | Inga                                      |
      | rpk_plan_socialtjanst | behovs                                    |
    Så har meddelandet "Samordnad vårdplan att justera" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                   | värde    |
      | rpk_justerad_oppenvard | justeras |
    Och Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                | värde    |
      | rpk_justerad_kommun | justeras |
    Så har meddelandet "Samordnad vårdplan justerad" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När tiden går till "2026-08-20 10:00"
    Och Slutenvård gör "Registrera domstolens beslut" med
      | fält           | värde            |
      | rpk_beslut     | oppen            |
      | rpk_beslut_tid | 2026-08-20 09:00 |
    Så har meddelandet "Öppen rättspsykiatrisk vård" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och har "Följ upp vårdplanen" ingen frist än
    När Regionens öppna vård gör "Följ upp vårdplanen" med
      | fält                   | värde        |
      | rpk_uppfoljning_text   | Fungerar bra |
      | rpk_uppfoljning_utfall | fortsatter   |
      | rpk_uppfoljning_datum  | 2026-11-20   |
    När tiden går till "2026-11-21 08:00"
    Så löpte fristen "rpk_uppfoljning" ut "2026-11-21 00:00"
    Och väntar "Följ upp vårdplanen" hos Regionens öppna vård

  Scenario: Kommunen vill ändra vårdplanen
    När Regionens öppna vård gör "Planera öppenvården efter utslussningen" med
      | fält                   | värde                  |
      | rpk_oppenvard_insatser | Läkarbesök varje månad |
      | rpk_oppenvard_kontakt  | Karin Sjöbeck          |
    Och Kommun – socialtjänst gör "Planera boende och stöd" med
      | fält                    | värde       |
      | rpk_kommun_insatser     | Boendestöd  |
      | rpk_kommun_boende       | vet_ej      |
      | rpk_kommun_boende_datum | 2026-06-01  |
      | rpk_kommun_kontakt      | Sara Nyhlén |
    Och Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                  | värde                                     |
      | rpk_plan_behov        | Stöd i boende, läkemedel                  |
      | rpk_plan_beslut       | Boendestöd, patienten är positiv          |
      | rpk_plan_ansvar       | Psykiatrin läkemedel, kommunen boendestöd |
      | rpk_plan_andra        | Inga                                      |
      | rpk_plan_socialtjanst | behovs                                    |
    Så har meddelandet "Samordnad vårdplan att justera" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                   | värde    |
      | rpk_justerad_oppenvard | justeras |
    Och Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                      | värde                 |
      | rpk_justerad_kommun       | andras                |
      | rpk_justering_kommun_text | Boendet är inte klart |
    Så väntar "Upprätta samordnad vårdplan" hos Slutenvård
    Och har meddelandet "Samordnad vårdplan justerad" inte skickats

  Scenario: Vården fortsätter som sluten
    När Regionens öppna vård gör "Planera öppenvården efter utslussningen" med
      | fält                   | värde                  |
      | rpk_oppenvard_insatser | Läkarbesök varje månad |
      | rpk_oppenvard_kontakt  | Karin Sjöbeck          |
    Och Kommun – socialtjänst gör "Planera boende och stöd" med
      | fält                    | värde       |
      | rpk_kommun_insatser     | Boendestöd  |
      | rpk_kommun_boende       | vet_ej      |
      | rpk_kommun_boende_datum | 2026-06-01  |
      | rpk_kommun_kontakt      | Sara Nyhlén |
    Och Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                  | värde                                     |
      | rpk_plan_behov        | Stöd i boende, läkemedel                  |
      | rpk_plan_beslut       | Boendestöd, patienten är positiv          |
      | rpk_plan_ansvar       | Psykiatrin läkemedel, kommunen boendestöd |
      | rpk_plan_andra        | Inga                                      |
      | rpk_plan_socialtjanst | behovs                                    |
    Så har meddelandet "Samordnad vårdplan att justera" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                   | värde    |
      | rpk_justerad_oppenvard | justeras |
    Och Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                | värde    |
      | rpk_justerad_kommun | justeras |
    Så har meddelandet "Samordnad vårdplan justerad" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När Slutenvård gör "Registrera domstolens beslut" med
      | fält           | värde            |
      | rpk_beslut     | sluten           |
      | rpk_beslut_tid | 2026-04-13 08:00 |
    Så har meddelandet "Vården fortsätter som sluten" skickats
    Och är ärendet avslutat

  Scenario: Vården upphör
    När Regionens öppna vård gör "Planera öppenvården efter utslussningen" med
      | fält                   | värde                  |
      | rpk_oppenvard_insatser | Läkarbesök varje månad |
      | rpk_oppenvard_kontakt  | Karin Sjöbeck          |
    Och Kommun – socialtjänst gör "Planera boende och stöd" med
      | fält                    | värde       |
      | rpk_kommun_insatser     | Boendestöd  |
      | rpk_kommun_boende       | vet_ej      |
      | rpk_kommun_boende_datum | 2026-06-01  |
      | rpk_kommun_kontakt      | Sara Nyhlén |
    Och Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                  | värde                                     |
      | rpk_plan_behov        | Stöd i boende, läkemedel                  |
      | rpk_plan_beslut       | Boendestöd, patienten är positiv          |
      | rpk_plan_ansvar       | Psykiatrin läkemedel, kommunen boendestöd |
      | rpk_plan_andra        | Inga                                      |
      | rpk_plan_socialtjanst | behovs                                    |
    Så har meddelandet "Samordnad vårdplan att justera" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                   | värde    |
      | rpk_justerad_oppenvard | justeras |
    Och Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                | värde    |
      | rpk_justerad_kommun | justeras |
    Så har meddelandet "Samordnad vårdplan justerad" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    När Slutenvård gör "Registrera domstolens beslut" med
      | fält           | värde            |
      | rpk_beslut     | upphor           |
      | rpk_beslut_tid | 2026-04-13 08:00 |
    Så har meddelandet "Den rättspsykiatriska vården upphör" skickats
    Och är ärendet avslutat

  Scenario: Personen avlider
    När tiden går till "2026-04-13 12:00"
    Och "Patienten har avlidit" startas av Slutenvård med
      | fält               | värde            |
      | avliden_tid        | 2026-04-13 11:20 |
      | avliden_narstaende | ja               |
      | avliden_bekraftad  | ja               |
    Så väntar ingen uppgift
    Och är ärendet avslutat
