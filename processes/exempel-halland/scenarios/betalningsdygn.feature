# language: sv
Egenskap: Betalningen dygn för dygn
  Dag 0 är dagen för underrättelsen. Kommunen betalar från den dag som fristen säger, aldrig för ett dygn då något hindrade eller var okänt (LUS 5 kap. 1–6 §§).

  Scenariomall: Första dagen att betala (LUS 5 kap. 4 §)
    Givet ärendet startar "2026-03-30 09:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-03-30 09:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "<underrättelse>"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde           |
      | utskrivningsklar_lakare    | Johan Ekwall    |
      | utskrivningsklar_tid       | <underrättelse> |
      | utskrivningsklar_bekraftad | ja              |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "<första> 08:00"
    Så är dygnet "<sista fria>" "fritt"
    Och är dygnet "<första>" "betala"
    Och är antalet dygn att betala "1"

    Exempel:
      | underrättelse    | sista fria | första     |
      | 2026-04-03 11:59 | 2026-04-05 | 2026-04-06 |
      | 2026-04-03 12:00 | 2026-04-05 | 2026-04-06 |
      | 2026-04-03 12:01 | 2026-04-06 | 2026-04-07 |
      | 2026-04-13 09:00 | 2026-04-15 | 2026-04-16 |
      | 2026-04-13 15:30 | 2026-04-16 | 2026-04-17 |
      | 2026-12-23 11:00 | 2026-12-25 | 2026-12-26 |
      | 2026-10-23 12:30 | 2026-10-26 | 2026-10-27 |

  Scenario: Dagen då patienten skrivs ut räknas inte
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-12 20:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-13 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-19 14:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-19 13:30 |
      | utskriven_till | hem              |
    Och tiden går till "2026-04-25 08:00"
    Så är dygnet "2026-04-13" "fritt"
    Och är dygnet "2026-04-16" "betala"
    Och är dygnet "2026-04-18" "betala"
    Och är dygnet "2026-04-19" "fritt"
    Och är antalet dygn att betala "3"
    Och är betalande kommun "9901"

  Scenario: Den som går hem samma dag kostar inget
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-12 20:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-13 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-13 15:00"
    Och Slutenvård gör "Skriv ut patienten" med
      | fält           | värde            |
      | utskriven_tid  | 2026-04-13 14:30 |
      | utskriven_till | hem              |
    Och tiden går till "2026-04-25 08:00"
    Så är dygnet "2026-04-13" "fritt"
    Och är antalet dygn att betala "0"

  Scenario: En återtagen underrättelse stoppar och en ny börjar om
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-12 20:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-13 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-18 10:00"
    Och "Återta underrättelsen" startas av Slutenvård med
      | fält             | värde            |
      | atertagen_lakare | Johan Ekwall     |
      | atertagen_tid    | 2026-04-18 09:30 |
      | atertagen_orsak  | Feber            |
    Och tiden går till "2026-04-20 10:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-20 09:30 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och tiden går till "2026-04-24 08:00"
    Så är dygnet "2026-04-17" "betala"
    Och är dygnet "2026-04-18" "spärrat"
    Och är dygnet "2026-04-19" "fritt"
    Och är dygnet "2026-04-20" "fritt"
    Och är dygnet "2026-04-22" "fritt"
    Och är dygnet "2026-04-23" "betala"
    Och är antalet dygn att betala "4"

  Scenario: Saknas den öppna vårdens insatser är dygnen spärrade tills de finns
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-12 20:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-13 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält                | värde                    |
      | oppenvard_insatser  | nej                      |
      | oppenvard_kommentar | Läkarbesök är inte bokat |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-18 10:00"
    Och "Ändra besked om insatser" startas av Regionens öppna vård med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och tiden går till "2026-04-20 08:00"
    Så är dygnet "2026-04-16" "spärrat"
    Och är dygnet "2026-04-18" "spärrat"
    Och är dygnet "2026-04-19" "betala"
    Och är dygnet "2026-04-20" "betala"
    Och är antalet dygn att betala "2"

  Scenario: Det som är okänt granskas och granskningen gäller från prövningen
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-12 20:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | nej             |
    Och tiden går till "2026-04-13 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-18 08:00"
    Så är dygnet "2026-04-16" "granska"
    Och är dygnet "2026-04-18" "granska"
    Och är antalet dygn att betala "0"
    När Slutenvård gör "Granska betalningsansvaret" med
      | fält                  | värde                       |
      | granskning_beslut     | betalar                     |
      | granskning_motivering | Vårdcentralen har bekräftat |
      | granskning_av         | Johan Ekwall                |
    Så är dygnet "2026-04-16" "betala"
    Och är antalet dygn att betala "3"

  Scenario: En annan kommun har beslutat om boendet
    Givet ärendet startar "2026-04-12 20:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-12 20:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2026-12-30      |
      | behov_kommun_sol     | ja              |
      | enhet_kommun_sol     | bistand_ekhamra |
      | behov_oppenvard      | ja              |
      | enhet_oppenvard      | vc_ekbacken     |
      | annan_kommun_boende  | ja              |
      | betalande_kommun     | Lunde kommun    |
    Och tiden går till "2026-04-13 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-13 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och Regionens öppna vård gör "Bekräfta öppenvårdens insatser" med
      | fält               | värde |
      | oppenvard_insatser | ja    |
    Och Regionens öppna vård gör "Ta ställning till SIP" med
      | fält             | värde        |
      | oppen_tvangsvard | nej          |
      | sip_behov        | en           |
      | sip_motivering   | Se journalen |
    Och tiden går till "2026-04-16 08:00"
    Så är betalande kommun "Lunde kommun"
    Och är dygnet "2026-04-16" "betala"
