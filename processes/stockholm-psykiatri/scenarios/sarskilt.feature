# language: sv
Egenskap: Öppen tvångsvård
  Vid övergång till öppen tvångsvård ersätter chefsöverläkarens samordnade vårdplan SIP, och underrättelsen om beslutet räknas som underrättelsen om utskrivningsklar (LUS 3 kap. 1 § och 4 kap. 1 §, LPT 7–9 §§).

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | vardform      | lpt              |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-05-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_kommun_hsl     | ja              |
      | enhet_kommun_hsl     | hsv_ekhamra     |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |

  Scenario: Under tvångsvård lämnas det som vården behöver utan samtycke
    Så lämnas "vardplan_behov" från Slutenvård till Kommun – socialtjänst för att "Patienten vårdas enligt LPT eller LRV, och uppgiften behövs för vården."
    Och lämnas "sol_planering" från Kommun – socialtjänst till Slutenvård

  Scenario: Planen justeras av alla och är då upprättad
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    Så har meddelandet "Samordnad vårdplan påbörjad" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och väntar inte "Ta ställning till SIP"
    När Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                       | värde                        |
      | vardplan_behov             | Stöd i boendet, läkemedel    |
      | vardplan_beslut            | Boendestöd och depåinjektion |
      | vardplan_installning       | positiv                      |
      | vardplan_insatser.0.insats | Boendestöd                   |
      | vardplan_insatser.0.enhet  | Biståndsenheten              |
      | vardplan_andra             | Inga                         |
      | vardplan_narstaende        | nej_olampligt                |
    Så har meddelandet "Samordnad vårdplan att justera" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                           | värde         |
      | vardplan_justerad_oppenvard    | justeras      |
      | vardplan_justerad_av_oppenvard | Karin Sjöbeck |
    När Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                            | värde         |
      | vardplan_justerad_kommun_sol    | justeras      |
      | vardplan_justerad_av_kommun_sol | Karin Sjöbeck |
    Så har meddelandet "Samordnad vårdplan upprättad" inte skickats
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård
    När Kommun – hälso- och sjukvård gör "Justera vårdplanen" med
      | fält                            | värde         |
      | vardplan_justerad_kommun_hsl    | justeras      |
      | vardplan_justerad_av_kommun_hsl | Karin Sjöbeck |
    Så har meddelandet "Samordnad vårdplan upprättad" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"

  Scenario: En enhet vill ändra planen
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    När Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                       | värde                        |
      | vardplan_behov             | Stöd i boendet, läkemedel    |
      | vardplan_beslut            | Boendestöd och depåinjektion |
      | vardplan_installning       | positiv                      |
      | vardplan_insatser.0.insats | Boendestöd                   |
      | vardplan_insatser.0.enhet  | Biståndsenheten              |
      | vardplan_andra             | Inga                         |
      | vardplan_narstaende        | nej_olampligt                |
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                           | värde         |
      | vardplan_justerad_oppenvard    | justeras      |
      | vardplan_justerad_av_oppenvard | Karin Sjöbeck |
    När Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                            | värde         |
      | vardplan_justerad_kommun_sol    | justeras      |
      | vardplan_justerad_av_kommun_sol | Karin Sjöbeck |
    När Kommun – hälso- och sjukvård gör "Justera vårdplanen" med
      | fält                            | värde                   |
      | vardplan_justerad_kommun_hsl    | andras                  |
      | vardplan_justerad_av_kommun_hsl | Sara Nyhlén             |
      | vardplan_andring_kommun_hsl     | Läkemedel delas en gång |
    Så har meddelandet "Samordnad vårdplan upprättad" inte skickats
    Och väntar "Upprätta samordnad vårdplan" hos Slutenvård
    När Slutenvård gör "Upprätta samordnad vårdplan" med
      | fält                       | värde                        |
      | vardplan_behov             | Stöd i boendet, läkemedel    |
      | vardplan_beslut            | Boendestöd och depåinjektion |
      | vardplan_installning       | positiv                      |
      | vardplan_insatser.0.insats | Boendestöd                   |
      | vardplan_insatser.0.enhet  | Biståndsenheten              |
      | vardplan_andra             | Inga                         |
      | vardplan_narstaende        | nej_olampligt                |
    När Regionens öppna vård gör "Justera vårdplanen" med
      | fält                           | värde         |
      | vardplan_justerad_oppenvard    | justeras      |
      | vardplan_justerad_av_oppenvard | Karin Sjöbeck |
    När Kommun – socialtjänst gör "Justera vårdplanen" med
      | fält                            | värde         |
      | vardplan_justerad_kommun_sol    | justeras      |
      | vardplan_justerad_av_kommun_sol | Karin Sjöbeck |
    När Kommun – hälso- och sjukvård gör "Justera vårdplanen" med
      | fält                            | värde         |
      | vardplan_justerad_kommun_hsl    | justeras      |
      | vardplan_justerad_av_kommun_hsl | Karin Sjöbeck |
    Så har meddelandet "Samordnad vårdplan upprättad" skickats

  Scenario: Underrättelsen om beslutet startar tiderna, exakt klockan tolv
    När tiden går till "2026-05-11 12:00"
    Och "Underrätta om beslut om öppen tvångsvård" startas av Slutenvård med
      | fält                        | värde            |
      | oppen_tvangsvard            | opt              |
      | beslut_tvangsvard_av        | Johan Ekwall     |
      | beslut_tvangsvard_tid       | 2026-05-11 09:00 |
      | beslut_tvangsvard_bekraftad | ja               |
    Så har meddelandet "Underrättelse om utskrivningsklar" skickats till "Regionens öppna vård, Kommun – socialtjänst, Kommun – hälso- och sjukvård"
    Och är milstolpen "Öppen tvångsvård beslutad" nådd
    Och väntar inte "Bedöm om patienten är utskrivningsklar"
    Och ska "Skriv ut patienten" vara klar senast "2026-05-17 00:00"
    När tiden går till "2026-05-17 08:00"
    Så löpte fristen "betalningsansvar" ut "2026-05-17 00:00"
    Och är betalningsbeslutet "REVIEW"

  Scenario: Underrättelsen om beslutet efter klockan tolv ger en dag till
    När tiden går till "2026-05-11 12:01"
    Och "Underrätta om beslut om öppen tvångsvård" startas av Slutenvård med
      | fält                        | värde            |
      | oppen_tvangsvard            | opt              |
      | beslut_tvangsvard_av        | Johan Ekwall     |
      | beslut_tvangsvard_tid       | 2026-05-11 09:00 |
      | beslut_tvangsvard_bekraftad | ja               |
    Så ska "Skriv ut patienten" vara klar senast "2026-05-18 00:00"

  Scenario: Beslutet blir inte av
    När tiden går till "2026-05-11 10:00"
    Och "Underrätta om beslut om öppen tvångsvård" startas av Slutenvård med
      | fält                        | värde            |
      | oppen_tvangsvard            | opt              |
      | beslut_tvangsvard_av        | Johan Ekwall     |
      | beslut_tvangsvard_tid       | 2026-05-11 09:00 |
      | beslut_tvangsvard_bekraftad | ja               |
    Och tiden går till "2026-05-12 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde              |
      | atertagen_lakare | Johan Ekwall       |
      | atertagen_tid    | 2026-05-12 09:30   |
      | atertagen_orsak  | Domstolen sade nej |
    Så väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård
    Och väntar inte "Skriv ut patienten"
    När tiden går till "2026-05-20 08:00"
    Så har fristen "betalningsansvar" inte löpt ut

  Scenario: Ett påbörjat arbete med SIP ersätts av vårdplanen
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så väntar "Kalla till SIP" hos Regionens öppna vård
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    Så väntar inte "Kalla till SIP"

  Scenario: Även en SIP efter ett nytt ställningstagande ersätts
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och "Ta ny ställning till SIP" startas av Regionens öppna vård med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så väntar "Kalla till SIP" hos Regionens öppna vård
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    Så väntar inte "Kalla till SIP"

  Scenario: Väntas vård enligt LVM gäller den vanliga rutinen
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Och tiden går till "2026-04-20 11:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-20 10:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så ska "Kalla till SIP" vara klar senast "2026-04-24 00:00"
    Och ska "Skriv ut patienten" vara klar senast "2026-04-26 00:00"

  Scenario: Tvångsvård är grund för att lämna uppgifter som behövs för vården
    När Slutenvård gör "Hämta in samtycke" med
      | fält                 | värde           |
      | samtycke_information | tvangsvard      |
      | samtycke_hamtat_av   | Amina Lindqvist |
      | samtycke_datum       | 2026-04-13      |
    Så är milstolpen "Samtycke antecknat" nådd
    Och är faktumet "samtycke_information" "tvangsvard"

  Scenario: Ansökan i tid, domstolen medger vården och den upphör senare
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    Så ska "Ansök till förvaltningsrätten" vara klar senast "2026-05-11 00:00"
    När tiden går till "2026-05-04 08:00"
    Så har meddelandet "Påminnelse: ansök om tvångsvård" skickats till "Slutenvård"
    När tiden går till "2026-05-08 10:00"
    Och Slutenvård gör "Ansök till förvaltningsrätten" med
      | fält                        | värde      |
      | tvangsvard_ansokan          | ja         |
      | tvangsvard_ansokan_datum    | 2026-05-08 |
      | tvangsvard_ansokan_vardplan | ja         |
    Så har fristen "tvangsvard_ansokan" inte löpt ut
    När tiden går till "2026-05-15 10:00"
    Och Slutenvård gör "Registrera domstolens beslut" med
      | fält                     | värde      |
      | tvangsvard_domstol       | oppen      |
      | tvangsvard_domstol_datum | 2026-05-15 |
      | tvangsvard_domstol_gang  | forsta     |
      | tvangsvard_domstol_till  | 2026-08-01 |
    Så har meddelandet "Domstolen medger tvångsvård" skickats
    Och ska "Ansök igen eller avsluta tvångsvården" vara klar senast "2026-08-02 00:00"
    När tiden går till "2026-07-20 08:00"
    Så har meddelandet "Påminnelse: tvångsvårdens tid går snart ut" skickats till "Slutenvård"
    När Slutenvård gör "Ansök igen eller avsluta tvångsvården" med
      | fält                   | värde               |
      | tvangsvard_forlangning | ja                  |
      | tvangsvard_uppfoljning | Insatserna fungerar |
    Och Slutenvård gör "Registrera domstolens beslut" med
      | fält                     | värde      |
      | tvangsvard_domstol       | oppen      |
      | tvangsvard_domstol_datum | 2026-07-20 |
      | tvangsvard_domstol_gang  | senare     |
      | tvangsvard_domstol_till  | 2027-03-01 |
    Så ska "Ansök igen eller avsluta tvångsvården" vara klar senast "2027-01-21 00:00"
    När Slutenvård gör "Ansök igen eller avsluta tvångsvården" med
      | fält                   | värde          |
      | tvangsvard_forlangning | nej            |
      | tvangsvard_upphor_skal | Frivillig vård |
    Så har meddelandet "Tvångsvården upphör" skickats

  Scenario: Domstolens första tid är aldrig längre än fyra månader från intagningen
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    När Slutenvård gör "Ansök till förvaltningsrätten" med
      | fält                     | värde      |
      | tvangsvard_ansokan       | ja         |
      | tvangsvard_ansokan_datum | 2026-04-13 |
    Och Slutenvård gör "Registrera domstolens beslut" med
      | fält                     | värde      |
      | tvangsvard_domstol       | sluten     |
      | tvangsvard_domstol_datum | 2026-04-13 |
      | tvangsvard_domstol_gang  | forsta     |
      | tvangsvard_domstol_till  | 2026-12-31 |
    Så ska "Ansök igen eller avsluta tvångsvården" vara klar senast "2026-08-14 00:00"
    När tiden går till "2026-08-14 08:00"
    Så löpte fristen "tvangsvard_domstolstid" ut "2026-08-14 00:00"
    Och har meddelandet "Tvångsvårdens tid har gått ut" skickats till "Slutenvård"

  Scenario: Ingen ansökan skickas i tid
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    När tiden går till "2026-05-10 23:59"
    Så har fristen "tvangsvard_ansokan" inte löpt ut
    När tiden går till "2026-05-11 08:00"
    Så löpte fristen "tvangsvard_ansokan" ut "2026-05-11 00:00"
    Och har meddelandet "Tiden för ansökan har gått ut" skickats till "Slutenvård"
    När Slutenvård gör "Ansök till förvaltningsrätten" med
      | fält                    | värde                 |
      | tvangsvard_ansokan      | nej                   |
      | tvangsvard_ansokan_skal | Vården blev frivillig |
    Så har meddelandet "Tvångsvården upphör" skickats

  Scenario: Domstolen avslår och tvångsvården upphör
    När "Påbörja samordnad vårdplan" startas av Slutenvård med
      | fält                       | värde        |
      | oppen_tvangsvard           | opt          |
      | tvangsvard_chefsoverlakare | Johan Ekwall |
      | tvangsvard_beslut_datum    | 2026-04-13   |
    När Slutenvård gör "Ansök till förvaltningsrätten" med
      | fält                     | värde      |
      | tvangsvard_ansokan       | ja         |
      | tvangsvard_ansokan_datum | 2026-04-13 |
    Och Slutenvård gör "Registrera domstolens beslut" med
      | fält                     | värde      |
      | tvangsvard_domstol       | upphor     |
      | tvangsvard_domstol_datum | 2026-04-13 |
    Så har meddelandet "Tvångsvården upphör" skickats
