# language: sv
Egenskap: Inskrivningsmeddelandet
  Skickas inom 24 timmar från inskrivningen eller från en senare bedömning (LUS 2 kap. 1–3 §§). Det är steg 1.

  Scenario: 24 timmar räknas från inskrivningen
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    Så ska "Skicka inskrivningsmeddelande" vara klar senast "2026-04-14 09:00"

  Scenario: Bedöms behovet senare räknas 24 timmar från bedömningen
    Givet ärendet startar "2026-04-15 14:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 08:30 |
      | behov_lakare  | Johan Ekwall     |
      | behov_tid     | 2026-04-15 13:00 |
    Så ska "Skicka inskrivningsmeddelande" vara klar senast "2026-04-16 13:00"

  Scenario: Natten då klockan ställs fram blir fristen 15.00 nästa dag
    Givet ärendet startar "2026-03-28 14:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-03-28 14:00 |
      | behov_lakare  | Johan Ekwall     |
    Så ska "Skicka inskrivningsmeddelande" vara klar senast "2026-03-29 15:00"

  Scenario: Natten då klockan ställs tillbaka blir fristen 13.00 nästa dag
    Givet ärendet startar "2026-10-24 14:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-10-24 14:00 |
      | behov_lakare  | Johan Ekwall     |
    Så ska "Skicka inskrivningsmeddelande" vara klar senast "2026-10-25 13:00"

  Scenario: En helg flyttar inte fristen
    Givet ärendet startar "2026-04-03 16:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-03 16:00 |
      | behov_lakare  | Johan Ekwall     |
    Så ska "Skicka inskrivningsmeddelande" vara klar senast "2026-04-04 16:00"

  Scenario: Ett sent meddelande går till verksamhetschefen men ska ändå skickas
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När tiden går till "2026-04-14 09:05"
    Så löpte fristen "inskrivningsmeddelande" ut "2026-04-14 09:00"
    Och väntar "Skicka inskrivningsmeddelande" hos Slutenvård
    När Slutenvård gör "Hantera försenat inskrivningsmeddelande" med
      | fält               | värde                             |
      | forsenat_im_orsak  | Behovet uppmärksammades på ronden |
      | forsenat_im_atgard | Meddelandet skickas i dag         |
    Så väntar inte "Hantera försenat inskrivningsmeddelande"
    Och väntar "Skicka inskrivningsmeddelande" hos Slutenvård

  Scenario: Behövs kommunens hälso- och sjukvård ska öppenvården alltid med
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde       |
      | beraknad_utskrivning | 2026-04-20  |
      | behov_kommun_hsl     | ja          |
      | enhet_kommun_hsl     | hsv_ekhamra |
      | enhet_oppenvard      | vc_ekbacken |
      | annan_kommun_boende  | nej         |
    Så är faktumet "mottagare.lagrum" "LUS 2:1 andra stycket"
    Och har meddelandet "Inskrivningsmeddelande" skickats till "Regionens öppna vård, Kommun – hälso- och sjukvård"
    Och väntar ingen uppgift hos Kommun – socialtjänst

  Scenario: Bara socialtjänsten berörs och öppenvården deltar inte
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
    Så har meddelandet "Inskrivningsmeddelande" skickats till "Kommun – socialtjänst"
    Och väntar ingen uppgift hos Regionens öppna vård
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar "Skriv ut patienten" hos Slutenvård
    Och väntar ingen uppgift hos Regionens öppna vård

  Scenario: Behöver patienten inget efteråt berörs ingen annan
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde      |
      | beraknad_utskrivning | 2026-04-20 |
      | annan_kommun_boende  | nej        |
    Så är faktumet "mottagare.oppenvard" "nej"
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård
    Och väntar ingen uppgift hos Kommun – socialtjänst
    Och väntar ingen uppgift hos Regionens öppna vård
