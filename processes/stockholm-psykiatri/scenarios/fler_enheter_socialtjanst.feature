# language: sv
Egenskap: Socialtjänsten berörs senare

  Scenario: Socialtjänsten kommer till under vårdtiden
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
    Och "Fler enheter berörs" startas av Slutenvård med
      | fält              | värde             |
      | nytt_behov_lakare | Johan Ekwall      |
      | nytt_behov_tid    | 2026-04-14 09:30  |
      | nytt_behov        | Behöver hemtjänst |
    Och Slutenvård gör "Skicka inskrivningsmeddelande till fler" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | ny_part_sol          | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält         | värde                          |
      | sol_insatser | hemtjanst                      |
      | sol_plats    | hem                            |
      | sol_kontakt  | Biståndsenheten, 099-100 40 50 |
    Så är milstolpen "Fast vårdkontakt utsedd" inte nådd
    Och väntar "Utse fast vårdkontakt" hos Regionens öppna vård
