# language: sv
Egenskap: När ingen har bedömt om öppenvården behövs

  Bakgrund:
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta         | värde            |
      | personnummer  | 193805179813     |
      | inskriven_tid | 2026-04-13 09:00 |
      | behov_lakare  | Johan Ekwall     |

  Scenario: En tom ruta är inte ett nej
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-04-20      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | annan_kommun_boende  | nej             |
    Och Kommun – socialtjänst gör "Planera insatser" med
      | fält             | värde                          |
      | sol_insatser     | hemtjanst                      |
      | sol_plats        | hem                            |
      | sol_kontakt      | Biståndsenheten, 099-100 40 50 |
      | insatser_avbojda | nej                            |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "REVIEW"

  Scenario: Läkaren har bedömt att öppenvården inte behövs
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                  | värde           |
      | beraknad_utskrivning  | 2026-04-20      |
      | behov_kommun_sol      | ja              |
      | enhet_kommun_sol      | bistand_ekhamra |
      | annan_kommun_boende   | nej             |
      | oppenvard_behovs_inte | ja              |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-21 08:00"
    Så är betalningsbeslutet "REVIEW"
