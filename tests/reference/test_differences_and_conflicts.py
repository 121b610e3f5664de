"""What differs, between tables that answer for one day and between two days, and how it is told."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from cptkit import Citation, Period, Reference, Setting, Table
from cptkit.errors import InvalidValue
from cptkit.tables import AddOn, Adjudication, Change, ChangeKind, Conflict, Coverage, Mue, PublishedTable, Source

CMS = Citation("CMS", "a release")
Q2, Q3 = Period(date(2024, 4, 1), date(2024, 6, 30)), Period(date(2024, 7, 1), date(2024, 9, 30))
JUNE, AUGUST = date(2024, 6, 1), date(2024, 8, 13)


def add_on(primary: str | None, period: Period = Q3, kind: int = 1) -> AddOn:
    return AddOn("77063", primary, kind, period, CMS)


def add_ons(*primaries: str | None) -> tuple[AddOn, ...]:
    return tuple(add_on(primary) for primary in primaries)


def limit(value: int, period: Period, setting: Setting = Setting.PRACTITIONER) -> Mue:
    return Mue("77053", value, Adjudication.CLAIM_LINE, setting, "policy", period, CMS)


def reference(table: Table, *rows: Any, covered: Sequence[Period] = (Q3,)) -> Reference:
    setting = Setting.PRACTITIONER if table is Table.MUE else None
    coverage = Coverage(table, setting, tuple(covered), cumulative=True)
    source = Source("CMS", "a release", "", None, f"{rows}{covered}")
    by_code: dict[str, tuple[Any, ...]] = {rows[0].code: rows} if rows else {}
    return Reference((PublishedTable(coverage, source, by_code),))


def conflict(mine: Sequence[AddOn], theirs: Sequence[AddOn]) -> str:
    return str(Conflict(Table.ADD_ONS, None, "77063", AUGUST, tuple(mine), tuple(theirs)))


# Which days


def test_the_later_day_first_is_refused() -> None:
    with pytest.raises(InvalidValue, match="earlier: 2024-08-13 is after 2024-06-01; expected the earlier date first"):
        reference(Table.ADD_ONS, add_on("77067")).difference(AUGUST, JUNE)


def test_a_table_that_does_not_answer_is_named_once_where_both_days_are_one() -> None:
    difference = reference(Table.ADD_ONS, add_on("77067")).difference(JUNE, JUNE)
    assert str(difference).splitlines() == [
        "no change in what can be compared",
        "not compared, since no loaded release answers for 2024-06-01: add-on code table",
    ]


# How it is told


def test_a_conflict_tells_only_the_rows_that_differ() -> None:
    told = conflict(add_ons("77065", "77066"), add_ons("77065", "77067"))
    assert told.endswith("77063 on 2024-08-13: primary 77066, kind 1; against primary 77067, kind 1")


def test_a_conflict_tells_where_one_side_has_nothing_or_nothing_else() -> None:
    assert conflict((), add_ons("77065")).endswith(": nothing; against primary 77065, kind 1")
    assert conflict(add_ons("77065"), add_ons("77065", "77066")).endswith(
        ": no other row; against primary 77066, kind 1"
    )


def test_a_conflict_of_hundreds_of_rows_tells_a_few_and_how_many_more() -> None:
    told = conflict(add_ons(*(f"{code:05}" for code in range(500))), add_ons("00000"))
    assert told.endswith(
        ": primary 00001, kind 1, primary 00002, kind 1, primary 00003, kind 1 and 496 more; against no other row"
    )
    assert len(told) < 200
    assert "\n" not in told


def test_an_add_on_without_a_primary_is_the_contractors_choice() -> None:
    assert conflict((add_on(None, kind=2),), ()).endswith(": contractor's choice of primary, kind 2; against nothing")


@pytest.mark.parametrize(
    ("before", "after", "kind", "told"),
    [
        ((), ("77065",), ChangeKind.ADDED, "added: primary 77065, kind 1"),
        (("77065",), (), ChangeKind.ENDED, "ended: primary 77065, kind 1"),
        (
            ("77065", "77066"),
            ("77066", None),
            ChangeKind.CHANGED,
            "changed: primary 77065, kind 1; then contractor's choice of primary, kind 1",
        ),
        (
            tuple("12345"),
            (),
            ChangeKind.ENDED,
            "ended: primary 1, kind 1, primary 2, kind 1, primary 3, kind 1 and 2 more",
        ),
    ],
)
def test_a_change_tells_what_became_of_the_rows(
    before: tuple[str | None, ...], after: tuple[str | None, ...], kind: ChangeKind, told: str
) -> None:
    change = Change(Table.ADD_ONS, None, ("77063",), add_ons(*before), add_ons(*after))
    assert change.kind is kind
    assert str(change).endswith(f"77063 {told}")


def test_a_change_of_a_setting_names_it() -> None:
    change = Change(Table.MUE, Setting.PRACTITIONER, ("77053",), (limit(2, Q2),), (limit(3, Q3),))
    assert "(practitioner), 77053 changed: value 2" in str(change)


# What differs


def test_tables_that_answer_for_no_common_day_have_no_conflict() -> None:
    earlier = reference(Table.MUE, limit(2, Q2), covered=(Q2,))
    assert earlier.conflicts(reference(Table.MUE, limit(3, Q3))) == ()


def test_the_first_day_on_which_rows_differ_is_the_day_of_the_conflict() -> None:
    whole = Period(date(2024, 4, 1), date(2024, 9, 30))
    mine = reference(Table.MUE, limit(2, whole), covered=(whole,))
    theirs = reference(Table.MUE, limit(2, Q2), limit(3, Q3), covered=(whole,))
    (found,) = mine.conflicts(theirs)
    assert (found.key, found.day) == ("77053", Q3.first)
    assert str(found).startswith("MUE table (practitioner), 77053 on 2024-07-01: value 2")


def test_a_day_on_which_only_one_table_is_whole_is_no_conflict() -> None:
    ended = limit(2, Period(Q2.first, date(2024, 7, 31)))
    mine = reference(Table.MUE, ended, covered=(Period(Q2.first, date(2024, 7, 31)),))
    assert mine.conflicts(reference(Table.MUE, limit(2, Period(Q2.first)), covered=(Q3,))) == ()


def test_tables_that_agree_have_no_conflict_and_what_is_unsaid_contradicts_nothing() -> None:
    silent = Mue("77053", 2, Adjudication.CLAIM_LINE, Setting.PRACTITIONER, "", Q3, CMS)
    assert reference(Table.MUE, limit(2, Q3)).conflicts(reference(Table.MUE, silent)) == ()
    assert (
        reference(Table.ADD_ONS, *add_ons("77065", "77066")).conflicts(
            reference(Table.ADD_ONS, *add_ons("77066", "77065"))
        )
        == ()
    )


def test_a_difference_between_two_days_tells_changes_and_gaps() -> None:
    both = reference(Table.MUE, limit(2, Q2), limit(3, Q3), covered=(Q2, Q3))
    (change,) = both.difference(JUNE, AUGUST).changes
    assert (change.kind, change.codes) == (ChangeKind.CHANGED, ("77053",))
    assert both.difference(JUNE, AUGUST, "77053").changes == (change,)
    assert both.difference(JUNE, AUGUST, "77054").changes == ()
    assert both.difference(JUNE, JUNE).changes == ()
    (gap,) = reference(Table.ADD_ONS, *add_ons("77065")).difference(JUNE, AUGUST).gaps
    assert str(gap) == "add-on code table: no loaded release answers for 2024-06-01"


def test_a_difference_leaves_out_codes_for_which_one_of_the_days_has_no_answer() -> None:
    earlier = Coverage(Table.MUE, Setting.PRACTITIONER, (Q2,), frozenset({"77053"}))
    later = Coverage(Table.MUE, Setting.PRACTITIONER, (Q3,), frozenset({"77054"}))
    source = Source("CMS", "a release", "", None, "")
    tables = (
        PublishedTable(earlier, source, {"77053": (limit(2, Q2),)}),
        PublishedTable(later, source, {"77054": (limit(3, Q3),)}),
    )
    assert Reference(tables).difference(JUNE, AUGUST).changes == ()
