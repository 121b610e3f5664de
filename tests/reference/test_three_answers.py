"""A look-up tells three things apart: a row, none published, and a gap that says what to load."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from cptkit import Gap, Reference, Setting, Table, bundled_reference
from cptkit.errors import InvalidCode, InvalidValue
from cptkit.policies import Adoption
from cptkit.values.citations import Citation
from cptkit.values.periods import ALWAYS

REFERENCE = bundled_reference()
EMPTY = Reference(())
DAY = date(2024, 8, 13)

LOOK_UPS: dict[Table, tuple[Callable[[Reference], object], Callable[[Reference], object]]] = {
    Table.PROCEDURES: (lambda one: one.procedure("77053", on=DAY), lambda one: one.procedure("77059", on=DAY)),
    Table.MODIFIERS: (lambda one: one.modifier("26", on=DAY), lambda one: one.modifier("0Z", on=DAY)),
    Table.PLACES: (lambda one: one.site("22", on=DAY), lambda one: one.site("66", on=date(2024, 7, 31))),
    Table.DIAGNOSES: (lambda one: one.diagnosis("N64.52", on=DAY), lambda one: one.diagnosis("M54.5", on=DAY)),
    Table.MUE: (lambda one: one.mue("77053", on=DAY), lambda one: one.mue("S8080", on=DAY)),
    Table.PAIR_EDITS: (
        lambda one: one.pair_edit("77053", "77054", on=DAY),
        lambda one: one.pair_edit("77053", "77066", on=DAY),
    ),
    Table.ADD_ONS: (lambda one: one.add_ons("19001", on=DAY), lambda one: one.add_ons("77053", on=DAY)),
}


@pytest.mark.parametrize("table", LOOK_UPS)
def test_a_row_none_published_and_a_gap_are_three_answers(table: Table) -> None:
    there, not_there = LOOK_UPS[table]
    assert there(REFERENCE)
    assert not isinstance(there(REFERENCE), Gap)
    assert not_there(REFERENCE) in (None, ())
    for ask in (there, not_there):
        gap = ask(EMPTY)
        assert isinstance(gap, Gap)
        assert gap.table is table
        assert gap.to_load.startswith(f"the {table.label}")


def test_the_pairs_of_a_code_are_all_of_them_or_a_gap() -> None:
    whole, in_part = REFERENCE.pair_edits("77053", on=DAY), REFERENCE.pair_edits("76642", on=DAY)
    assert not isinstance(whole, Gap)
    assert "77054" in {edit.column_one for edit in whole}
    assert isinstance(in_part, Gap)
    assert isinstance(EMPTY.pair_edits("77053", on=DAY), Gap)


def test_a_payer_that_is_not_loaded_is_a_gap_without_a_day() -> None:
    gap = REFERENCE.policy("Granite Health")
    assert isinstance(gap, Gap)
    assert (gap.day, gap.to_load) == (None, "the payer policy for Granite Health")


@pytest.mark.parametrize("setting", ["supplier", " Supplier", Setting.SUPPLIER], ids=repr)
@pytest.mark.parametrize("on", [DAY, "2024-08-13", "20240813", datetime(2024, 8, 13, 9)])  # noqa: DTZ001 (a day is meant)
def test_a_word_a_day_and_a_code_are_taken_as_people_have_them(setting: str, on: date | str) -> None:
    limit = REFERENCE.mue(" 77053 ", on=on, setting=setting)
    assert limit == REFERENCE.mue("77053", on=DAY, setting=Setting.SUPPLIER)
    assert REFERENCE.mue("g0279", on=on, setting=setting) == REFERENCE.mue("G0279", on=DAY, setting=Setting.SUPPLIER)


def test_what_is_none_of_these_is_refused_by_name() -> None:
    with pytest.raises(InvalidValue, match=r"^setting: .* is unknown; expected one of practitioner, outpatient"):
        REFERENCE.mue("77053", on=DAY, setting="office")
    with pytest.raises(InvalidValue, match=r"^on: .* is not a date; expected a date such as 2024-08-13"):
        REFERENCE.mue("77053", on="13/08/24")
    with pytest.raises(InvalidCode, match=r"^code: '7705' is not a procedure code; expected five characters"):
        REFERENCE.mue("7705", on=DAY)
    with pytest.raises(InvalidValue, match=r"^codes: 3 codes; expected one, or two together"):
        REFERENCE.covers(Table.PAIR_EDITS, "77053", "77054", "77055", on=DAY)


def test_the_word_for_a_table_is_the_table() -> None:
    assert Adoption("mue", ALWAYS, Citation("Cigna", "M26")) == Adoption(Table.MUE, ALWAYS, Citation("Cigna", "M26"))
    assert REFERENCE.covers("mue", "77053", on=DAY) == REFERENCE.covers(Table.MUE, "77053", on=DAY) is True
