"""Kinds of service, and the tables of what modifiers are for."""

from datetime import date
from typing import Final

import pytest

from cptkit import Citation, Setting, Table, bundled_reference
from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.tables import ALWAYS, ModifierNeed, ModifierUse, ServiceKind, ServiceRange

DAY: Final = date(2024, 8, 13)
CITATIONS: Final = {"cms": Citation("CMS", "a manual")}
PUBLISHED: Final = bundled_reference().on(DAY)


def read(table: Table, **cells: str) -> tuple[str, object]:
    """The key and the record of one row."""
    key, row = READERS[table](Fact("a.csv", 2, {"source": "cms", **cells}), CITATIONS)
    return key, row


# Facts I.21: 92002-92014, 99202-99499, G0101 and G0175.
@pytest.mark.parametrize("code", ["99202", "99213", "92002", "92014", "99201", "G0101", "G0175", "G0463"])
def test_evaluation_and_management_is_a_visit(code: str) -> None:
    assert ServiceKind.VISIT in PUBLISHED.kinds(code)


@pytest.mark.parametrize("code", ["77053", "19030", "99199", "99500", "92015", "9920T", "G0279", "92001"])
def test_other_services_are_no_visits(code: str) -> None:
    assert ServiceKind.VISIT not in PUBLISHED.kinds(code)


@pytest.mark.parametrize(("code", "is_one"), [("A0021", True), ("A0429", True), ("A0999", True), ("A1000", False)])
def test_transport_is_an_ambulance_service(code: str, *, is_one: bool) -> None:
    assert (ServiceKind.AMBULANCE in PUBLISHED.kinds(code)) is is_one


@pytest.mark.parametrize(
    ("code", "included"),
    [("0001U", True), ("0500U", True), ("9999U", True), ("0000U", False), ("05000", False), ("0500T", False)],
)
def test_a_range_has_the_codes_of_its_own_shape_between_its_ends(code: str, *, included: bool) -> None:
    tests = ServiceRange(ServiceKind.LABORATORY, "0001U", "9999U", ALWAYS, CITATIONS["cms"])
    assert tests.includes(code) is included


def test_a_row_of_uses_is_read() -> None:
    key, row = read(
        Table.MODIFIER_USES,
        modifier="QK",
        fits_on="anesthesia visit",
        not_on="ambulance",
        settings="practitioner supplier",
        places="02 10",
        why="it is for anesthesia",
        instead="AA",
        benefit="yes",
        first="2020-01-01",
        last="",
    )
    assert key == "QK"
    assert isinstance(row, ModifierUse)
    assert row.fits_on == {ServiceKind.ANESTHESIA, ServiceKind.VISIT}
    assert row.not_on == {ServiceKind.AMBULANCE}
    assert row.settings == {Setting.PRACTITIONER, Setting.SUPPLIER}
    assert row.places == {"02", "10"}
    assert (row.why, row.period.first) == ("it is for anesthesia", date(2020, 1, 1))


@pytest.mark.parametrize(("column", "value"), [("fits_on", "visits"), ("not_on", "visit tea"), ("settings", "home")])
def test_a_word_that_names_nothing_is_refused_with_its_place(column: str, value: str) -> None:
    cells = {
        "modifier": "QK",
        "fits_on": "",
        "not_on": "",
        "settings": "",
        "places": "",
        "why": "so",
        "instead": "",
        "benefit": "",
    }
    with pytest.raises(DamagedData, match=rf"a\.csv:2: {column} '{value}'; expected words of "):
        read(Table.MODIFIER_USES, **{**cells, "first": "", "last": "", column: value})


def test_a_need_is_of_a_modifier_or_of_a_kind_of_service() -> None:
    cells = {
        "one_of": "AA QZ",
        "settings": "practitioner",
        "places": "11 21",
        "why": "so",
        "first": "",
        "last": "",
        "benefit": "",
        "denied_in": "",
    }
    key, row = read(Table.MODIFIER_NEEDS, services="anesthesia", modifier="", **cells)
    assert isinstance(row, ModifierNeed)
    assert (key, row.services, row.modifier, row.one_of) == ("anesthesia", ServiceKind.ANESTHESIA, None, ("AA", "QZ"))
    assert row.settings == {Setting.PRACTITIONER}
    assert row.places == {"11", "21"}
    key, row = read(Table.MODIFIER_NEEDS, services="", modifier="CO", **cells)
    assert isinstance(row, ModifierNeed)
    assert (key, row.services, row.modifier) == ("CO", None, "CO")
    with pytest.raises(DamagedData, match="services ''; expected one of "):
        read(Table.MODIFIER_NEEDS, services="", modifier="", **cells)


def test_needs_are_given_by_kind_and_by_modifier() -> None:
    assert "AA" in PUBLISHED.modifier_needs(ServiceKind.TIMED_ANESTHESIA)[0].one_of
    assert PUBLISHED.modifier_needs("CO")[0].one_of == ("GO",)
    assert PUBLISHED.modifier_needs("77") == ()
