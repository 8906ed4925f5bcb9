"""Files are kept byte for byte, and never changed."""

import pytest
from sqlalchemy import text

from service.domain.errors import HemgangError, NotFound
from service.domain.people import PersonId, UnitId
from service.store import Store
from tests.integration.store.building import progress, saved_case

CONTENT = b"%PDF-1.7\n" + bytes(range(256)) * 4
AMINA, WARD = PersonId("amina"), UnitId("avd72")


def test_a_file_comes_back_as_it_was(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        put = t.attachments.put(
            case.id, "underlag", "a.pdf", "application/pdf", CONTENT, who=AMINA, unit=WARD
        )
    with store.reading() as t:
        assert t.attachments.content(case.id, put.id) == CONTENT
        assert t.attachments.of_case(case.id) == [put]
    assert (put.size, put.who, put.unit) == (len(CONTENT), AMINA, WARD)


def test_the_same_file_again_is_the_one_that_is_there(store: Store) -> None:
    case = saved_case(store, progress())
    given = ("underlag", "a.pdf", "application/pdf")
    with store.transaction() as t:
        first = t.attachments.put(case.id, *given, CONTENT, who=AMINA, unit=WARD)
        again = t.attachments.put(case.id, *given, CONTENT, who=AMINA, unit=WARD)
        other = t.attachments.put(case.id, *given, CONTENT + b"x", who=AMINA, unit=WARD)
        hers = t.attachments.put(case.id, *given, CONTENT, who=PersonId("sara"), unit=WARD)
    assert first == again
    assert len({first.id, other.id, hers.id}) == 3


def test_a_file_is_not_found_through_another_case(store: Store) -> None:
    case, other = saved_case(store, progress()), saved_case(store, progress())
    with store.transaction() as t:
        put = t.attachments.put(case.id, "u", "a.pdf", "application/pdf", CONTENT, who=AMINA, unit=None)
    with store.reading() as t, pytest.raises(NotFound):
        t.attachments.content(other.id, put.id)
    with store.transaction() as t:
        t.attachments.drop(other.id, [put.id])
        assert t.attachments.content(case.id, put.id) == CONTENT
        t.attachments.drop(case.id, [put.id])
        assert t.attachments.of_case(case.id) == []


def test_the_database_itself_refuses_to_change_a_file(store: Store) -> None:
    case = saved_case(store, progress())
    with store.transaction() as t:
        t.attachments.put(case.id, "u", "a.pdf", "application/pdf", CONTENT, who=AMINA, unit=None)
    with pytest.raises(HemgangError), store.transaction() as t:
        t.connection.execute(text("UPDATE attachment SET name = 'b.pdf'"))
