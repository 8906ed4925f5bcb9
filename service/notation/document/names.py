"""What every document can say beside the facts of the case."""

#: Of the patient, the case and the day on which it is printed.
ALWAYS = frozenset(
    {
        "patient.namn",
        "patient.personnummer",
        "patient.adress",
        "patient.kommun",
        "arende.nummer",
        "arende.oppnat",
        "dokument.datum",
        "overenskommelse.namn",
    }
)

PARTY = "enhet."  #: followed by a role: the name of the unit that plays it now
