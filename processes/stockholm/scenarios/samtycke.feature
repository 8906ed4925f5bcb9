# language: sv
Egenskap: Samtycke
  Att samtycke saknas hindrar aldrig stegen i lagen.

  Scenario: Patienten samtycker
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
    Och Slutenvård gör "Hämta in samtycke" med
      | fält                 | värde                 |
      | samtycke_information | ja                    |
      | samtycke_omfattar    | planering, sip        |
      | samtycke_mottagare   | oppenvard, kommun_sol |
      | samtycke_satt        | muntligt              |
      | samtycke_hamtat_av   | Amina Lindqvist       |
      | samtycke_datum       | 2026-04-13            |
    Så är milstolpen "Samtycke antecknat" nådd
    Och är faktumet "samtycke_information" "ja"

  Scenario: Patienten säger nej och stegen går vidare
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
    Och Slutenvård gör "Hämta in samtycke" med
      | fält                 | värde           |
      | samtycke_information | nej             |
      | samtycke_satt        | muntligt        |
      | samtycke_hamtat_av   | Amina Lindqvist |
      | samtycke_datum       | 2026-04-13      |
    Så har meddelandet "Inskrivningsmeddelande" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och lämnas inte "plan_halsa" från Slutenvård till Kommun – socialtjänst för att "Patienten samtycker inte."
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Så har meddelandet "Underrättelse om utskrivningsklar" skickats till "Regionens öppna vård, Kommun – socialtjänst"

  Scenario: Patienten kan inte ta ställning: menprövning
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
    Och Slutenvård gör "Hämta in samtycke" med
      | fält                 | värde                                    |
      | samtycke_information | kan_inte                                 |
      | menprovning_av       | Johan Ekwall                             |
      | menprovning_tid      | 2026-04-13 08:30                         |
      | menprovning_skal     | Kommunen behöver veta hur läkemedlen ges |
      | samtycke_hamtat_av   | Amina Lindqvist                          |
      | samtycke_datum       | 2026-04-13                               |
    Så är faktumet "menprovning_av" "Johan Ekwall"
    Och lämnas "plan_halsa" från Slutenvård till Kommun – socialtjänst för att "Patienten kan inte samtycka. Menprövning är gjord."
    Och lämnas inte "sol_planering" från Kommun – socialtjänst till Slutenvård för att "Patienten kan inte samtycka. Det ska prövas om uppgiften kan lämnas utan men."

  Scenario: Vårdnadshavaren tillfrågas när patienten är under 18 år
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
    Och Slutenvård gör "Hämta in samtycke" med
      | fält                    | värde           |
      | samtycke_information    | vardnadshavare  |
      | samtycke_omfattar       | planering       |
      | samtycke_mottagare      | kommun_sol      |
      | samtycke_vardnadshavare | Maja Sten       |
      | samtycke_barnet         | samtycker       |
      | samtycke_satt           | muntligt        |
      | samtycke_hamtat_av      | Amina Lindqvist |
      | samtycke_datum          | 2026-04-13      |
    Så är milstolpen "Samtycke antecknat" nådd
    Och lämnas "plan_halsa" från Slutenvård till Kommun – socialtjänst för att "Vårdnadshavaren samtycker."
    Och lämnas inte "plan_halsa" från Slutenvård till Regionens öppna vård för att "Patienten är under 18 år. Det ska prövas om uppgiften behövs för nödvändig vård."

  Scenario: Ingen frågade innan patienten gick hem
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
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Så väntar "Hämta in samtycke" hos Slutenvård
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så väntar inte "Hämta in samtycke"
