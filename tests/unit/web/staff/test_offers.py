"""What may be started at any time: the usual as buttons, the rest folded under headings."""

from service.domain.case import ElementId, Offer, ProcessId
from service.web.staff.shown.offers import offers


def offer(name: str, group: str = "") -> Offer:
    return Offer(ProcessId(name), ElementId("start"), name, None, None, group)


def test_what_has_a_group_is_folded_under_its_heading_in_the_order_of_the_diagrams() -> None:
    found = offers(
        [
            offer("flytt", "Patienten"),
            offer("datum"),
            offer("avbrott", "Ärendet"),
            offer("avliden", "Patienten"),
        ]
    )
    assert [each.name for each in found.buttons] == ["datum"]
    assert {name: [each.name for each in group] for name, group in found.groups.items()} == {
        "Patienten": ["flytt", "avliden"],
        "Ärendet": ["avbrott"],
    }


def test_where_nothing_may_be_started_nothing_is_shown() -> None:
    assert not offers([])
    assert offers([offer("avbrott", "Ärendet")])
