# language: sv
Egenskap: Resultat av akut- eller jourbesök
  Den som ska följa upp får veta vad som gjordes, och svarar när uppföljningen är planerad.

  Bakgrund:
    Givet ärendet "Resultat av akut- eller jourbesök" startas av Slutenvård "2026-04-13 09:00" med
      | fakta                 | värde                                 |
      | personnummer          | 193805179813                          |
      | akut_besok_tid        | 2026-04-13 05:00                      |
      | akut_slag             | akut                                  |
      | akut_orsak            | Fall i hemmet                         |
      | akut_bedomning        | Ingen fraktur                         |
      | akut_atgard           | Röntgen, smärtlindring                |
      | akut_lakemedel        | nej                                   |
      | akut_till             | hem                                   |
      | akut_hem_tid          | 2026-04-13 08:30                      |
      | akut_uppfoljning_av   | kommun_hsl                            |
      | akut_enhet_kommun_hsl | hsv_ekhamra                           |
      | akut_uppfoljning      | Ny bedömning av smärta inom två dagar |
      | akut_samtycke         | ja                                    |
      | akut_kontakt          | Akutmottagningen, 099-33 44 55        |

  Scenario: Uppföljningen planeras
    Så har meddelandet "Resultat av akut- eller jourbesök" skickats till "Kommun – hälso- och sjukvård"
    Och ska "Ta emot resultatet och planera uppföljning" vara klar senast "2026-04-15 00:00"
    När Kommun – hälso- och sjukvård gör "Ta emot resultatet och planera uppföljning" med
      | fält                 | värde            |
      | akut_mottaget        | planerad         |
      | akut_uppfoljning_tid | 2026-04-14 10:00 |
    Så har meddelandet "Uppföljningen är planerad" skickats till "Slutenvård"
    Och har fristen "akut_mottagande" inte löpt ut
    Och är ärendet avslutat

  Scenario: Fel mottagare
    När Kommun – hälso- och sjukvård gör "Ta emot resultatet och planera uppföljning" med
      | fält               | värde                |
      | akut_mottaget      | fel                  |
      | akut_mottaget_text | Personen bor i Lunde |
    Så väntar "Ordna uppföljningen på annat sätt" hos Slutenvård
    När Slutenvård gör "Ordna uppföljningen på annat sätt" med
      | fält        | värde                             |
      | akut_ordnat | Hemsjukvården i Lunde är uppringd |
    Så är ärendet avslutat

  Scenario: Ingen planerar uppföljningen
    När tiden går till "2026-04-15 08:00"
    Så löpte fristen "akut_mottagande" ut "2026-04-15 00:00"
    Och har meddelandet "Uppföljningen är inte planerad" skickats till "Slutenvård, Kommun – hälso- och sjukvård"

  Scenario: Personen avlider
    När tiden går till "2026-04-13 12:00"
    Och "Patienten har avlidit" startas av Kommun – hälso- och sjukvård med
      | fält               | värde            |
      | avliden_tid        | 2026-04-13 11:20 |
      | avliden_narstaende | ja               |
      | avliden_bekraftad  | ja               |
    Så väntar ingen uppgift
    Och är ärendet avslutat
