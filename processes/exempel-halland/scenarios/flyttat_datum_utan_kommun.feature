# language: sv
Egenskap: Datumet flyttas när kommunen inte berörs

  Scenario: Berörs inte kommunen kontaktas den inte
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
    Och tiden går till "2026-04-14 10:00"
    Och "Ändra beräknat utskrivningsdatum" startas av Slutenvård med
      | fält                 | värde            |
      | beraknad_utskrivning | 2026-04-16       |
      | andrat_datum_orsak   | Bättre än väntat |
    Så har meddelandet "Ändrat beräknat utskrivningsdatum" skickats till "Regionens öppna vård"
    Och väntar inte "Kontakta kommunen"
