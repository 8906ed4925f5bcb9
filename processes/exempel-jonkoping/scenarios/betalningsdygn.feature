# language: sv
Egenskap: Betalningen dygn för dygn
  De första sju kalenderdagarna räknas i genomsnittet. Därefter betalar kommunen dygn för dygn.

  Scenariomall: Första dygnet som räknas enskilt
    Givet ärendet startar "2026-03-30 09:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-03-30 09:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                 | värde           |
      | beraknad_utskrivning | 2027-01-10      |
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
      | 2026-04-03 11:59 | 2026-04-10 | 2026-04-11 |
      | 2026-04-03 12:00 | 2026-04-10 | 2026-04-11 |
      | 2026-04-03 12:01 | 2026-04-11 | 2026-04-12 |
      | 2026-04-13 09:00 | 2026-04-20 | 2026-04-21 |
      | 2026-04-13 15:30 | 2026-04-21 | 2026-04-22 |
      | 2026-12-23 11:00 | 2026-12-30 | 2026-12-31 |
      | 2026-10-23 12:30 | 2026-10-31 | 2026-11-01 |

  Scenario: Har kommunen avvisat ärendet granskas dygnet
    Givet ärendet startar "2026-04-13 09:00" med
      | fakta          | värde            |
      | personnummer   | 193805179813     |
      | inskriven_tid  | 2026-04-13 09:00 |
      | behov_lakare   | Johan Ekwall     |
      | patient.kommun | 9901             |
    När Slutenvård gör "Skicka inskrivningsmeddelande" med
      | fält                  | värde           |
      | beraknad_utskrivning  | 2026-04-20      |
      | behov_kommun_sol      | ja              |
      | enhet_kommun_sol      | bistand_ekhamra |
      | annan_kommun_boende   | nej             |
      | oppenvard_behovs_inte | ja              |
    Och Kommun – socialtjänst gör "Svara på inskrivningsmeddelandet" med
      | fält        | värde   |
      | kommun_svar | avvisat |
    Och tiden går till "2026-04-15 09:00"
    Och Slutenvård gör "Bedöm om patienten är utskrivningsklar" med
      | fält                       | värde            |
      | utskrivningsklar_lakare    | Johan Ekwall     |
      | utskrivningsklar_tid       | 2026-04-15 08:45 |
      | utskrivningsklar_bekraftad | ja               |
    Och tiden går till "2026-04-24 08:00"
    Så är dygnet "2026-04-23" "granska"
    Och är dygnet "2026-04-22" "fritt"
    Och är antalet dygn att betala "0"
