"""Tables and their coverage: what a table is whole for, and on which days."""

from datetime import date

import pytest

from cptkit import Citation, Period, Table
from cptkit.reference.tables import pair_key
from cptkit.tables import Coverage, HospitalStatus, PublishedTable, Source

QUARTER = Period(date(2024, 7, 1), date(2024, 9, 30))
SOURCE = Source("CMS", "a release", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)


def coverage(codes: frozenset[str] | None = None, hubs: frozenset[str] = frozenset()) -> Coverage:
    """What a table of pairs answers for."""
    return Coverage(Table.PAIR_EDITS, None, (QUARTER, Period(date(2025, 10, 1), date(2025, 12, 31))), codes, hubs)


@pytest.mark.parametrize("codes", [("77053",), ("77053", "99213"), ()])
def test_a_table_of_all_codes_answers_for_any(codes: tuple[str, ...]) -> None:
    assert coverage().answers(*codes)


def test_a_partial_table_answers_only_where_it_has_every_code_asked_for() -> None:
    part = coverage(frozenset({"77053", "77054"}))
    assert part.answers("77053")
    assert part.answers("77053", "77054")
    assert not part.answers("77053", "99213")
    assert not part.answers("99213")


def test_a_hub_is_answered_for_with_any_partner() -> None:
    part = coverage(frozenset({"77053", "77054"}), frozenset({"77053"}))
    assert part.answers("77053", "99213")
    assert part.answers("99213", "77053")
    assert not part.answers("77054", "99213")


def test_a_table_of_some_initials_answers_only_for_codes_that_begin_so() -> None:
    part = Coverage(Table.PROCEDURES, None, (QUARTER,), initials=frozenset("GJ"))
    assert part.answers("G0279")
    assert part.answers("G0279", "J1100")
    assert not part.answers("77053")
    assert not part.answers("G0279", "77053")


def test_a_day_is_covered_by_the_period_that_holds_it() -> None:
    assert coverage().period_on(date(2024, 8, 13)) == QUARTER
    assert coverage().period_on(date(2024, 9, 30)) == QUARTER
    assert coverage().period_on(date(2024, 10, 1)) is None


def test_both_directions_of_a_pair_stand_under_one_key() -> None:
    assert pair_key("77054", "77053") == pair_key("77053", "77054")


def test_a_source_reads_as_publisher_and_title() -> None:
    assert str(SOURCE) == "CMS, a release"


def test_a_table_gives_its_rows_in_the_order_of_its_keys() -> None:
    cms = Citation("CMS", "a release")
    rows = tuple(
        HospitalStatus(code, "Q2", apc, QUARTER, cms) for code, apc in (("77054", "1"), ("77054", "2"), ("77053", "3"))
    )
    table = PublishedTable(coverage(), SOURCE, {"77054": rows[:2], "77053": rows[2:]})
    assert tuple(table) == rows
