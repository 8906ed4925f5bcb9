"""[payment] and [[amounts]] in agreement.toml: what is read, and what is refused with advice."""

import pytest

from service.agreements import read, thaw
from service.agreements.frozen import Files
from service.domain.errors import BadDocument
from tests.a_context import frozen
from tests.unit.payment.told import agreement


def files() -> dict[str, bytes]:
    return dict(thaw(*frozen("grund")))


def with_plain(old: str, new: str) -> Files:
    found = files()
    plain = found["agreement.toml"].decode()
    assert old in plain
    return {**found, "agreement.toml": plain.replace(old, new).encode()}


def refused(changed: Files) -> str:
    with pytest.raises(BadDocument) as refusal:
        read(changed)
    return str(refusal.value)


def test_only_years_that_a_source_confirms_have_an_amount() -> None:
    for name in ("grund", "stockholm"):
        payment = agreement(name).payment
        assert payment is not None
        assert {year: amount.ore for year, amount in payment.amounts.items()} == {
            2019: 780000,
            2020: 820000,
            2022: 930000,
        }
        assert all(amount.source for amount in payment.amounts.values())


def test_an_agreement_may_say_nothing_of_payment() -> None:
    plain = files()["agreement.toml"].decode()
    without = plain[: plain.index("[payment]")]
    assert read({**files(), "agreement.toml": without.encode()}).payment is None


def test_a_missing_row_is_named() -> None:
    assert 'Raden trial = "…" saknas' in refused(with_plain('trial = "tid.', '# "tid.'))


def test_an_unknown_row_is_named() -> None:
    assert "belopp är okänd under [payment]" in refused(with_plain('trial = "', 'belopp = "x"\ntrial = "'))


def test_a_deadline_that_does_not_exist_is_named() -> None:
    assert "Fristen betalningsdag finns inte" in refused(
        with_plain('deadline = "betalningsansvar"', 'deadline = "betalningsdag"')
    )


def test_an_expression_that_cannot_be_read_is_named() -> None:
    assert "reason" in refused(with_plain("reason = '''\nif", "reason = '''\nif if"))


def test_an_agreement_that_tells_of_payment_needs_the_table_of_days() -> None:
    without = {name: content for name, content in files().items() if name != "betalningsdygn.dmn"}
    assert "Beslutstabellen betalningsdygn saknas" in refused(without)


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        ("ore = 780000", "ore = 7800.0", "hela öre"),
        ("ore = 780000", "ore = true", "hela öre"),
        ("ore = 780000", "ore = -1", "hela öre"),
        ("year = 2019", "year = 2020", "två belopp för 2020"),
        ('source = "HSLF-FS 2018:67"', 'source = ""', "saknar källa"),
    ],
)
def test_an_amount_is_whole_ore_once_a_year_with_a_source(old: str, new: str, advice: str) -> None:
    assert advice in refused(with_plain(old, new))
