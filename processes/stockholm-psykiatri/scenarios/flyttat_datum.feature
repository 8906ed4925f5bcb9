# language: sv
Egenskap: När datumet flyttas
  Flyttas det mer än gränsen kontaktas mottagarna också direkt. Gränsen är inte bekräftad.

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
    Och tiden går till "2026-04-14 10:00"

  Scenario: En dag är inte för långt
    När "Ändra beräknat utskrivningsdatum" startas av Slutenvård med
      | fält                 | värde      |
      | beraknad_utskrivning | 2026-04-21 |
      | andrat_datum_skal    | medicinskt |
      | andrat_datum_orsak   | Feber      |
    Så har meddelandet "Ändrat beräknat utskrivningsdatum" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och väntar inte "Kontakta mottagarna direkt"

  Scenario: Två dagar tidigare kräver direktkontakt
    När "Ändra beräknat utskrivningsdatum" startas av Slutenvård med
      | fält                 | värde            |
      | beraknad_utskrivning | 2026-04-18       |
      | andrat_datum_skal    | medicinskt       |
      | andrat_datum_orsak   | Bättre än väntat |
    Så väntar "Kontakta mottagarna direkt" hos Slutenvård
    När Slutenvård gör "Kontakta mottagarna direkt" med
      | fält              | värde                 |
      | direktkontakt_vem | oppenvard, kommun_sol |
      | direktkontakt_tid | 2026-04-14 10:00      |
      | direktkontakt_av  | Amina Lindqvist       |
    Så väntar inte "Kontakta mottagarna direkt"

  Scenario: Gränsen räknas från det senaste beskedet
    När "Ändra beräknat utskrivningsdatum" startas av Slutenvård med
      | fält                 | värde      |
      | beraknad_utskrivning | 2026-04-21 |
      | andrat_datum_orsak   | Feber      |
    Och "Ändra beräknat utskrivningsdatum" startas av Slutenvård med
      | fält                 | värde      |
      | beraknad_utskrivning | 2026-04-22 |
      | andrat_datum_orsak   | Feber igen |
    Så väntar inte "Kontakta mottagarna direkt"
