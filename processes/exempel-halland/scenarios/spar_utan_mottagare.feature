# language: sv
Egenskap: Spår när ingen annan berörs

  Scenario: Berörs ingen annan blir det inget spår
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde      |
      | beraknad_utskrivning | 2026-04-20 |
      | annan_kommun_boende  | nej        |
    Och Slutenvård gör "Fyll i planeringsunderlaget" med
      | fält                  | värde |
      | underlag_sabo         | nej   |
      | underlag_hem          | ja    |
      | underlag_nya_insatser | nej   |
      | underlag_malgrupp     | nej   |
    Så är faktumet "spar.niva" "omfattas inte"
