# language: sv
Egenskap: När det inte blir någon SIP
  Öppenvården tar ställning. Ett nej avslutar samordningen, aldrig utskrivningen (LUS 4 kap. 1–2 §§).

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

  Scenario: Behövs insatser bara från en huvudman blir det ingen SIP
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Så är milstolpen "Ingen SIP" nådd
    Och väntar inte "Kalla till SIP"

  Scenario: Utan patientens samtycke blir det ingen SIP
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | bada         |
      | sip_samtycke     | nej          |
      | sip_motivering   | Se journalen |
    Så är milstolpen "Ingen SIP" nådd
    Och väntar "Bedöm om patienten är utskrivningsklar" hos Slutenvård

  Scenario: Vid öppen tvångsvård gäller en samordnad vårdplan i stället
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | opt   |
      | sip_behov        | bada  |
    Så är milstolpen "Samordnad vårdplan i stället" nådd
    Och väntar inte "Kalla till SIP"
