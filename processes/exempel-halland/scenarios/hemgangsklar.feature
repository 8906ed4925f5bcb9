# language: sv
Egenskap: Checklistan Hemgångsklar
  Avdelningen kommenterar varje punkt. Kommunens ruta är frivillig, och inget av det hindrar utskrivningen.

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

  Scenario: Allt är klart och kommenterat
    När "Fyll i checklistan Hemgångsklar" startas av Slutenvård med
      | fält                    | värde        |
      | hk_lakemedel            | klart        |
      | hk_lakemedel_kommentar  | Ordnat i dag |
      | hk_hjalpmedel           | klart        |
      | hk_hjalpmedel_kommentar | Ordnat i dag |
      | hk_hemtjanst            | klart        |
      | hk_hemtjanst_kommentar  | Ordnat i dag |
      | hk_oppenvard            | klart        |
      | hk_oppenvard_kommentar  | Ordnat i dag |
      | hk_egenvard             | klart        |
      | hk_egenvard_kommentar   | Ordnat i dag |
      | hk_nycklar              | klart        |
      | hk_nycklar_kommentar    | Ordnat i dag |
      | hk_mat                  | klart        |
      | hk_mat_kommentar        | Ordnat i dag |
      | hk_hemresa              | klart        |
      | hk_hemresa_kommentar    | Ordnat i dag |
      | hk_narstaende           | klart        |
      | hk_narstaende_kommentar | Ordnat i dag |
      | hk_remisser             | klart        |
      | hk_remisser_kommentar   | Ordnat i dag |
    Så är faktumet "hemgang.klar" "ja"
    Och är milstolpen "Hemgångsklar uppdaterad" nådd

  Scenario: Något återstår, och patienten kan ändå bedömas
    När "Fyll i checklistan Hemgångsklar" startas av Slutenvård med
      | fält                    | värde           |
      | hk_lakemedel            | klart           |
      | hk_lakemedel_kommentar  | Ordnat i dag    |
      | hk_hjalpmedel           | klart           |
      | hk_hjalpmedel_kommentar | Ordnat i dag    |
      | hk_hemtjanst            | klart           |
      | hk_hemtjanst_kommentar  | Ordnat i dag    |
      | hk_oppenvard            | klart           |
      | hk_oppenvard_kommentar  | Ordnat i dag    |
      | hk_egenvard             | klart           |
      | hk_egenvard_kommentar   | Ordnat i dag    |
      | hk_nycklar              | inte_klart      |
      | hk_nycklar_kommentar    | Dottern har dem |
      | hk_mat                  | behovs_inte     |
      | hk_mat_kommentar        | Matlåda         |
      | hk_hemresa              | klart           |
      | hk_hemresa_kommentar    | Ordnat i dag    |
      | hk_narstaende           | klart           |
      | hk_narstaende_kommentar | Ordnat i dag    |
      | hk_remisser             | klart           |
      | hk_remisser_kommentar   | Ordnat i dag    |
    Så är faktumet "hemgang.klar" "nej"
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård

  Scenario: Utskrivningsmeddelandet skickas utan kommunens ruta
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 09:00 |
      | utskrivningsklar_bekraftad | ja               |
    Så kan "Fyll i kommunens ruta i Hemgångsklar" startas av Kommun – socialtjänst
    När tiden går till "2026-04-16 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-16 14:00 |
      | utskriven_till | hem              |
    Så har meddelandet "Utskrivningsmeddelande" skickats till "Regionens öppna vård, Kommun – socialtjänst"
    Och är faktumet "hk_kommun" ""
    Och kan "Fyll i kommunens ruta i Hemgångsklar" inte startas av Kommun – socialtjänst

  Scenario: Kommunen säger vad som återstår
    När "Fyll i kommunens ruta i Hemgångsklar" startas av Kommun – socialtjänst med
      | fält                | värde                       |
      | hk_kommun           | inte_klart                  |
      | hk_kommun_kommentar | Larmet sätts upp på torsdag |
    Så har meddelandet "Kommunens besked i Hemgångsklar" skickats till "Slutenvård"
    Och kan "Fyll i kommunens ruta i Hemgångsklar" inte startas av Slutenvård
