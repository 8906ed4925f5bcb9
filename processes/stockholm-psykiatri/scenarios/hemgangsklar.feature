# language: sv
Egenskap: Checklistan Hemgångsklar
  Checklistan visar läget och hindrar ingenting.

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

  Scenario: Något återstår, och patienten kan ändå bedömas
    När "Fyll i checklistan Hemgångsklar" startas av Slutenvård med
      | fält                 | värde           |
      | hk_lakemedel         | klart           |
      | hk_nycklar           | inte_klart      |
      | hk_nycklar_kommentar | Dottern har dem |
    Så är faktumet "hemgang.klar" "nej"
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård

  Scenario: Allt är klart eller behövs inte
    När "Fyll i checklistan Hemgångsklar" startas av Slutenvård med
      | fält          | värde       |
      | hk_lakemedel  | klart       |
      | hk_hjalpmedel | klart       |
      | hk_hemtjanst  | klart       |
      | hk_oppenvard  | klart       |
      | hk_egenvard   | klart       |
      | hk_nycklar    | klart       |
      | hk_mat        | behovs_inte |
      | hk_hemresa    | klart       |
      | hk_narstaende | klart       |
      | hk_remisser   | klart       |
    Så är faktumet "hemgang.klar" "ja"
    Och är milstolpen "Hemgångsklar uppdaterad" nådd

  Scenario: Tomma punkter är inte klara
    När "Fyll i checklistan Hemgångsklar" startas av Slutenvård med
      | fält         | värde |
      | hk_lakemedel | klart |
    Så är faktumet "hemgang.klar" "inte ifyllt"
