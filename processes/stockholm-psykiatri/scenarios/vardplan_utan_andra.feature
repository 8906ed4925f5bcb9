# language: sv
Egenskap: Samordnad vårdplan när ingen annan enhet berörs
  Då finns ingen som ska justera planen.

  Scenario: Berörs ingen annan är planen upprättad utan justering
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde      |
      | beraknad_utskrivning | 2026-05-20 |
      | annan_kommun_boende  | nej        |
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
    Och väntar inte "Justera vårdplanen"
    Och väntar inte "Upprätta samordnad vårdplan"
    Och väntar "Ansök till förvaltningsrätten" hos Slutenvård
