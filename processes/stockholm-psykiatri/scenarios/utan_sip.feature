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

  Scenario: Ett uteblivet ställningstagande går till verksamhetschefen
    När tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-18 23:59"
    Så väntar inte "Ställningstagandet är försenat"
    När tiden går till "2026-04-19 08:00"
    Så löpte fristen "Inget svar på tre dagar" ut "2026-04-19 00:00"
    Och väntar "Ställningstagandet är försenat" hos Regionens öppna vård
    Och väntar "Ta ställning till SIP" hos Regionens öppna vård
    När Regionens öppna vård gör "Ställningstagandet är försenat" med
      | fält                              | värde                            |
      | forsenat_stallningstagande_orsak  | Den fasta vårdkontakten var sjuk |
      | forsenat_stallningstagande_atgard | Vi tar ställning i dag           |
    Så väntar inte "Ställningstagandet är försenat"
    När Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde |
      | oppen_tvangsvard | nej   |
      | sip_behov        | bada  |
      | sip_samtycke     | ja    |
    Så väntar "Kalla till SIP" hos Regionens öppna vård
    Och löpte fristen "Tre dagar har gått" ut "2026-04-19 00:00"
    Och väntar "Kallelsen är försenad" hos Regionens öppna vård
