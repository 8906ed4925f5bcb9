# language: sv
Egenskap: Planeringsunderlag och spår
  Underlaget ska vara ifyllt inom 48 timmar. Svaren avgör spåret, och rött spår låser underlaget.

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

  Scenario: Underlaget fylls i sista timmen och ingen påminns
    Så ska "Fyll i planeringsunderlaget" vara klar senast "2026-04-15 09:00"
    När tiden går till "2026-04-15 08:59"
    Och Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde |
      | underlag_sabo         | nej   |
      | underlag_hem          | ja    |
      | underlag_nya_insatser | nej   |
      | underlag_malgrupp     | nej   |
    Och tiden går till "2026-04-15 10:00"
    Så har meddelandet "Planeringsunderlaget saknas" inte skickats
    Och är milstolpen "Grönt spår" nådd
    Och är faktumet "spar.farg" "grönt"
    Och har meddelandet "Planeringsunderlag och spår" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"

  Scenario: Ett sent underlag påminner avdelningen och ska ändå fyllas i
    När tiden går till "2026-04-15 10:00"
    Så löpte fristen "planeringsunderlag" ut "2026-04-15 09:00"
    Och har meddelandet "Planeringsunderlaget saknas" skickats till "Slutenvård"
    Och väntar "Fyll i planeringsunderlaget" hos Slutenvård
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde |
      | underlag_sabo         | nej   |
      | underlag_hem          | ja    |
      | underlag_nya_insatser | nej   |
      | underlag_malgrupp     | nej   |
    Så är faktumet "spar.farg" "grönt"

  Scenario: Gult spår ger SIP i hemmet
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                     | värde                  |
      | underlag_sabo            | nej                    |
      | underlag_hem             | ja                     |
      | underlag_nya_insatser    | nej                    |
      | underlag_malgrupp        | ja                     |
      | underlag_malgrupp_vilken | Enligt regionens lista |
    Så är milstolpen "Gult spår" nådd
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                 |
      | kallelse_avsandare        | Karin Sjöbeck         |
      | kallelse_fast_vardkontakt | ja                    |
      | sip_motestid              | 2026-04-24 10:00      |
      | sip_motesform             | hemma                 |
      | sip_kallade               | patienten, kommun_sol |
      | sip_fragor                | Vad fungerar hemma?   |
    Så har meddelandet "Kallelse till SIP" skickats

  Scenario: Hålls mötet inte i hemmet vid gult spår säger kallelsen varför
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                     | värde                  |
      | underlag_sabo            | nej                    |
      | underlag_hem             | ja                     |
      | underlag_nya_insatser    | nej                    |
      | underlag_malgrupp        | ja                     |
      | underlag_malgrupp_vilken | Enligt regionens lista |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och Regionens öppna vård gör "Kalla till SIP" med
      | fält                      | värde                 |
      | kallelse_avsandare        | Karin Sjöbeck         |
      | kallelse_fast_vardkontakt | ja                    |
      | sip_motestid              | 2026-04-24 10:00      |
      | sip_motesform             | video                 |
      | sip_avsteg_hemma          | Patienten vill det    |
      | sip_kallade               | patienten, kommun_sol |
      | sip_fragor                | Vad fungerar hemma?   |
    Så är faktumet "sip_avsteg_hemma" "Patienten vill det"

  Scenario: Nya insatser utan hinder hemma ger gult spår
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde |
      | underlag_sabo         | nej   |
      | underlag_hem          | ja    |
      | underlag_nya_insatser | ja    |
      | underlag_malgrupp     | nej   |
    Så är faktumet "spar.farg" "gult"

  Scenario: Rött spår: mötestiden bokas samma dag
    När tiden går till "2026-04-14 10:00"
    Och Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde               |
      | underlag_sabo         | nej                 |
      | underlag_hem          | nej                 |
      | underlag_nya_insatser | nej                 |
      | underlag_malgrupp     | nej                 |
      | underlag_hem_hinder   | Klarar inte trappan |
    Så är milstolpen "Rött spår" nådd
    Och ska "Boka tid för planeringsmöte" vara klar senast "2026-04-16 00:00"
    När Slutenvård gör "Boka tid för planeringsmöte" med
      | fält                  | värde                            |
      | planeringsmote_tid    | 2026-04-15 13:00                 |
      | planeringsmote_form   | sjukhuset                        |
      | planeringsmote_deltar | patienten, oppenvard, kommun_sol |
    Så har meddelandet "Planeringsmöte bokat" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När tiden går till "2026-04-16 10:00"
    Så har meddelandet "Mötestiden är inte bokad" inte skickats

  Scenario: Rött spår: dröjer bokningen påminns avdelningen
    När tiden går till "2026-04-14 10:00"
    Och Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde               |
      | underlag_sabo         | nej                 |
      | underlag_hem          | nej                 |
      | underlag_nya_insatser | nej                 |
      | underlag_malgrupp     | nej                 |
      | underlag_hem_hinder   | Klarar inte trappan |
    Och tiden går till "2026-04-16 08:00"
    Så löpte fristen "motestid" ut "2026-04-16 00:00"
    Och har meddelandet "Mötestiden är inte bokad" skickats till "Slutenvård"
    Och väntar "Boka tid för planeringsmöte" hos Slutenvård

  Scenario: Rött spår låser underlaget
    Så kan "Ändra planeringsunderlaget" inte startas av Slutenvård
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde               |
      | underlag_sabo         | nej                 |
      | underlag_hem          | nej                 |
      | underlag_nya_insatser | nej                 |
      | underlag_malgrupp     | nej                 |
      | underlag_hem_hinder   | Klarar inte trappan |
    Så kan "Ändra planeringsunderlaget" inte startas av Slutenvård

  Scenario: Rött spår låser inte underlaget för den som bor i särskilt boende
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde               |
      | underlag_sabo         | ja                  |
      | underlag_hem          | nej                 |
      | underlag_nya_insatser | nej                 |
      | underlag_malgrupp     | nej                 |
      | underlag_hem_hinder   | Klarar inte trappan |
    Så väntar "Boka tid för planeringsmöte" hos Slutenvård
    Och kan "Ändra planeringsunderlaget" startas av Slutenvård
    Och kan "Ändra planeringsunderlaget" inte startas av Kommun – socialtjänst
    När "Ändra planeringsunderlaget" startas av Slutenvård med
      | fält                  | värde |
      | underlag_sabo         | ja    |
      | underlag_hem          | ja    |
      | underlag_nya_insatser | nej   |
      | underlag_malgrupp     | nej   |
    Så är faktumet "spar.farg" "grönt"
    Och väntar inte "Boka tid för planeringsmöte"
    Och har meddelandet "Planeringsunderlaget är ändrat" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"

  Scenario: Grönt spår kan bli rött, och då låses underlaget
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde |
      | underlag_sabo         | nej   |
      | underlag_hem          | ja    |
      | underlag_nya_insatser | nej   |
      | underlag_malgrupp     | nej   |
    Och "Ändra planeringsunderlaget" startas av Slutenvård med
      | fält                  | värde               |
      | underlag_sabo         | nej                 |
      | underlag_hem          | nej                 |
      | underlag_nya_insatser | nej                 |
      | underlag_malgrupp     | nej                 |
      | underlag_hem_hinder   | Klarar inte trappan |
    Så är faktumet "spar.farg" "rött"
    Och väntar "Boka tid för planeringsmöte" hos Slutenvård
    Och kan "Ändra planeringsunderlaget" inte startas av Slutenvård
    När tiden går till "2026-04-14 10:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-14 10:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-14 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-14 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Boka tid för planeringsmöte"

  Scenario: Vet ej ger inget spår, och svaret kommer den dag som sägs
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                   | värde      |
      | underlag_sabo          | nej        |
      | underlag_hem           | vet_ej     |
      | underlag_nya_insatser  | nej        |
      | underlag_malgrupp      | nej        |
      | underlag_besked_senast | 2026-04-16 |
    Så är faktumet "spar.niva" "inte bedömt"
    Och kan "Ändra planeringsunderlaget" startas av Slutenvård
    När tiden går till "2026-04-16 09:00"
    Och "Ändra planeringsunderlaget" startas av Slutenvård med
      | fält                  | värde |
      | underlag_sabo         | nej   |
      | underlag_hem          | ja    |
      | underlag_nya_insatser | nej   |
      | underlag_malgrupp     | nej   |
    Så är faktumet "spar.niva" "grönt"

  Scenario: Vet ej om insatserna ger inget spår
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                   | värde      |
      | underlag_sabo          | nej        |
      | underlag_hem           | ja         |
      | underlag_nya_insatser  | vet_ej     |
      | underlag_malgrupp      | nej        |
      | underlag_besked_senast | 2026-04-16 |
    Så är faktumet "spar.skal" "Ingen vet än om insatserna behöver ändras."

  Scenario: Vet ej om målgruppen ger inget spår
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                   | värde      |
      | underlag_sabo          | nej        |
      | underlag_hem           | ja         |
      | underlag_nya_insatser  | nej        |
      | underlag_malgrupp      | vet_ej     |
      | underlag_besked_senast | 2026-04-16 |
    Så är faktumet "spar.niva" "inte bedömt"

  Scenario: Patienten gick hem innan underlaget var ifyllt
    När tiden går till "2026-04-14 10:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-14 10:00 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar "Fyll i planeringsunderlaget" hos Slutenvård
    När tiden går till "2026-04-14 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-14 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Fyll i planeringsunderlaget"

  Scenario: Patienten gick hem innan mötet var bokat
    När Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde               |
      | underlag_sabo         | nej                 |
      | underlag_hem          | nej                 |
      | underlag_nya_insatser | nej                 |
      | underlag_malgrupp     | nej                 |
      | underlag_hem_hinder   | Klarar inte trappan |
    Och tiden går till "2026-04-14 10:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-14 10:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-14 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-14 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Boka tid för planeringsmöte"
