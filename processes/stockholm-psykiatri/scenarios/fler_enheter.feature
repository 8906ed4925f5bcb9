# language: sv
Egenskap: Fler enheter berörs
  Ett behov som ses senare meddelas inom 24 timmar från läkarens bedömning (LUS 2 kap. 3 §).

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
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-14 10:00"
    Och "Fler enheter berörs" startas av Slutenvård med
      | fält              | värde                            |
      | nytt_behov_lakare | Johan Ekwall                     |
      | nytt_behov_tid    | 2026-04-14 09:30                 |
      | nytt_behov        | Såret behöver läggas om dagligen |

  Scenario: Kommunens hälso- och sjukvård kommer till, och då alltid öppenvården
    Så ska "Skicka inskrivningsmeddelande till fler" vara klar senast "2026-04-15 09:30"
    När Slutenvård gör "Skicka inskrivningsmeddelande till fler" med
      | fält                 | värde       |
      | beraknad_utskrivning | 2026-04-20  |
      | ny_part_hsl          | ja          |
      | enhet_kommun_hsl     | hsv_ekhamra |
      | enhet_oppenvard      | vc_ekbacken |
    Så har meddelandet "Inskrivningsmeddelande till fler enheter" skickats till "Kommun – socialtjänst, Kommun – hälso- och sjukvård, Regionens öppna vård"
    När Kommun – hälso- och sjukvård gör "Planera hemsjukvård" med
      | fält         | värde                        |
      | hsl_insatser | hemsjukvard                  |
      | hsl_klar     | ja                           |
      | hsl_kontakt  | Hemsjukvården, 099-100 60 70 |
    Och Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
    Och Regionens öppna vård gör "Planera öppenvårdens insatser" med
      | fält        | värde  |
      | ov_insatser | lakare |
      | ov_klar     | ja     |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde                      |
      | oppen_tvangsvard | nej                        |
      | sip_behov        | en                         |
      | sip_motivering   | Bara kommunen har insatser |
    Så är faktumet "mottagare.kommun_hsl" "ja"
    Och väntar "Planera insatser" hos Kommun – socialtjänst

  Scenario: Missas de 24 timmarna går det till verksamhetschefen
    När tiden går till "2026-04-15 10:00"
    Så löpte fristen "nytt_inskrivningsmeddelande" ut "2026-04-15 09:30"
    När Slutenvård gör "Hantera försenat inskrivningsmeddelande" med
      | fält               | värde         |
      | forsenat_im_orsak  | Helgbemanning |
      | forsenat_im_atgard | Skickas nu    |
    Så väntar "Skicka inskrivningsmeddelande till fler" hos Slutenvård

  Scenario: Ingen ny enhet valdes
    När Slutenvård gör "Skicka inskrivningsmeddelande till fler" med
      | fält                 | värde      |
      | beraknad_utskrivning | 2026-04-20 |
    Så väntar inte "Utse fast vårdkontakt"
