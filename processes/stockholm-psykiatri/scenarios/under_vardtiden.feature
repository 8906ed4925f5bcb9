# language: sv
Egenskap: Planeringen under vårdtiden
  Planeringen börjar när inskrivningsmeddelandet har kommit (LUS 2 kap. 4–6 §§). Det är steg 2 och 3.

  Scenario: Ett ändrat datum går till alla som planerar
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
    Och tiden går till "2026-04-14 10:00"
    Och "Ändra beräknat utskrivningsdatum" startas av Slutenvård med
      | fält                 | värde         |
      | beraknad_utskrivning | 2026-04-20    |
      | andrat_datum_orsak   | Ny behandling |
    Så har meddelandet "Ändrat beräknat utskrivningsdatum" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och är faktumet "beraknad_utskrivning" "2026-04-20"
    Och ska "Utse fast vårdkontakt" vara klar senast "2026-04-21 00:00"

  Scenario: Fast vårdkontakt utses före det beräknade datumet
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
    Så ska "Utse fast vårdkontakt" vara klar senast "2026-04-17 00:00"
    När Regionens öppna vård gör "Utse fast vårdkontakt" med
      | fält                     | värde         |
      | fast_vardkontakt_namn    | Karin Sjöbeck |
      | fast_vardkontakt_telefon | 099-100 20 30 |
    Så är milstolpen "Fast vårdkontakt utsedd" nådd

  Scenario: Kommunens hälso- och sjukvård planerar för sig
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
      | behov_kommun_hsl     | ja              |
      | enhet_kommun_hsl     | hsv_ekhamra     |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och Kommun – hälso- och sjukvård gör "Planera hemsjukvård" med
      | fält         | värde                        |
      | hsl_insatser | hemsjukvard                  |
      | hsl_kontakt  | Hemsjukvården, 099-100 60 70 |
    Så är milstolpen "Hemsjukvård planerad" nådd
    Och är milstolpen "Insatser planerade" inte nådd
    Och väntar ingen uppgift hos Kommun – hälso- och sjukvård
