"""Code sets: procedure, modifier and place codes on their days, ambulance trips, and deleted codes."""

from datetime import date, timedelta
from typing import Final

import attrs
import pytest

from cptkit import (
    Citation,
    Claim,
    Finding,
    Gap,
    Period,
    Reference,
    Severity,
    Table,
    check,
    parse_line,
)
from cptkit.corrections import Remedy, RemoveModifier, ReplaceCode, SetUnits, Together
from tests.support import BUNDLED, DAY, found, offered, table, with_tables

PROCEDURE = "code-set.procedure-not-in-force"
MODIFIER = "code-set.modifier-not-in-force"
PLACE = "code-set.place-not-in-force"


def denied(text: str, rule: str, payer: str | None = "medicare", reference: Reference = BUNDLED) -> tuple[Finding, ...]:
    """What a rule finds on one line."""
    return found(Claim([parse_line(text)], payer=payer), rule, reference)


def remedied(text: str, rule: str) -> tuple[Remedy, ...]:
    """What a rule offers for what it finds on one line."""
    return offered(Claim([parse_line(text)], payer="medicare"), rule)


def gaps(text: str, rule: str, reference: Reference = BUNDLED) -> tuple[Gap, ...]:
    """Where a rule cannot answer for one line."""
    report = check(Claim([parse_line(text)], payer="medicare"), reference)
    return tuple(gap for gap in report.gaps if rule in gap.rules)


def day_before(day: str) -> date:
    """The day before a day."""
    return date.fromisoformat(day) - timedelta(days=1)


@pytest.mark.parametrize(
    "text", ["77053 on 2024-08-13", "77053 on 2007-01-01", "76086 on 2006-12-31", "0633T on 2021-01-01"]
)
def test_a_code_in_force_is_passed(text: str) -> None:
    assert denied(text, PROCEDURE) == ()
    assert gaps(text, PROCEDURE) == ()


# Facts B.4: deleted and replaced codes, with their last days.
@pytest.mark.parametrize(
    ("text", "successors"),
    [
        ("76086 on 2007-01-01", {"77053"}),
        ("76088 on 2007-01-01", {"77054"}),
        ("76645 on 2015-01-01", {"76641", "76642"}),
        ("77055 on 2017-01-01", {"77065"}),
        ("77056 on 2017-01-01", {"77066"}),
        ("77057 on 2017-01-01", {"77067"}),
        ("G0202 on 2018-01-01", {"77067"}),
        ("C8904 on 2019-01-01", {"77046"}),
    ],
)
def test_a_deleted_code_is_denied_and_its_successors_are_offered(text: str, successors: set[str]) -> None:
    (finding,) = denied(text, PROCEDURE)
    assert finding.severity is Severity.DENIAL
    head, _, named = finding.message.partition("; replaced by ")
    assert head == f"{text[:5]} is not valid on DOS {text[-10:]}; its last day was {day_before(text[-10:])}"
    assert set(named.split(", ")) == successors
    assert {one.code for one in remedied(text, PROCEDURE) if isinstance(one, ReplaceCode)} == successors
    assert {(denial.group, denial.carc) for denial in finding.denials} == {("CO", "16"), ("CO", "181")}


def test_a_code_not_yet_in_force_is_denied_without_a_successor() -> None:
    (finding,) = denied("0633T on 2020-12-31", PROCEDURE)
    assert finding.message == "0633T is not valid on DOS 2020-12-31; it takes effect on 2021-01-01"
    assert remedied("0633T on 2020-12-31", PROCEDURE) == ()


def test_a_successor_in_other_units_is_offered_with_its_units() -> None:
    known = BUNDLED.on(DAY).procedure("77053")
    assert known is not None
    ended = attrs.evolve(known, code="J1040", period=Period(last=date(2024, 3, 31)))
    since = attrs.evolve(known, code="J1010")
    codes = table(Table.PROCEDURES, {"J1040": (ended,), "J1010": (since,)}, codes=("J1040", "J1010"))
    (finding,) = denied("J1040 x2 on 2024-08-13", PROCEDURE, reference=with_tables(codes))
    assert finding.message.endswith("its last day was 2024-03-31; replaced by J1010 (80 units for one)")
    assert offered(Claim([parse_line("J1040 x2 on 2024-08-13")], payer="medicare"), PROCEDURE, with_tables(codes)) == (
        Together((ReplaceCode(1, "J1010"), SetUnits(1, 160))),
    )


def test_a_successor_that_is_itself_not_in_force_on_the_day_is_not_offered() -> None:
    (finding,) = denied("76095 on 2020-06-01", PROCEDURE)
    assert "replaced by 77031" in finding.message
    assert remedied("76095 on 2020-06-01", PROCEDURE) == ()  # 77031 has ended too


@pytest.mark.parametrize("text", ["99213 on 2024-08-13", "77053 on 2030-01-01", "77055 on 2010-01-01"])
def test_a_code_that_no_table_answers_for_is_a_gap(text: str) -> None:
    assert denied(text, PROCEDURE) == ()
    (gap,) = gaps(text, PROCEDURE)
    assert gap.table is Table.PROCEDURES
    assert gap.codes == (text[:5],)


def test_a_code_that_a_whole_list_does_not_have_is_unknown() -> None:
    whole = Reference((table(Table.PROCEDURES, {}),))
    (finding,) = denied("99999 on 2024-08-13", PROCEDURE, None, whole)
    assert finding.message == "99999 is not valid on DOS 2024-08-13; it is not a published code"
    assert (finding.severity, finding.evidence) == (Severity.DENIAL, ())
    assert finding.citation.document == "45 CFR 162.1000 and 162.1002"


@pytest.mark.parametrize("payer", ["medicare", "aetna", None])
def test_the_code_sets_are_law_for_every_payer(payer: str | None) -> None:
    assert [one.severity for one in denied("76086 on 2007-01-01", PROCEDURE, payer)] == [Severity.DENIAL]
    assert [one.severity for one in denied("77053-ZZ on 2024-08-13", MODIFIER, payer)] == [Severity.DENIAL]
    assert [one.severity for one in denied("77053 on 2024-08-13 at 28", PLACE, payer)] == [Severity.DENIAL]


@pytest.mark.parametrize(
    "text", ["77053-26-LT on 2024-08-13", "77053-GD on 2019-12-31", "77053-JG on 2024-12-31", "77053"]
)
def test_a_modifier_in_force_is_passed(text: str) -> None:
    text = text if " on " in text else f"{text} on 2024-08-13"
    assert denied(text, MODIFIER) == ()
    assert gaps(text, MODIFIER) == ()


# Facts I.11: modifiers with an end.
@pytest.mark.parametrize("text", ["77053-GD on 2020-01-01", "77053-JG on 2025-01-01", "77053-MA on 2025-01-01"])
def test_a_modifier_that_has_ended_is_denied_with_its_last_day(text: str) -> None:
    (finding,) = denied(text, MODIFIER)
    modifier = text[6:8]
    assert finding.message == f"{modifier} is not valid on DOS {text[-10:]}; its last day was {day_before(text[-10:])}"
    assert remedied(text, MODIFIER) == (RemoveModifier(1, modifier),)
    assert [str(denial) for denial in finding.denials] == ["CO-182 N823"]


@pytest.mark.parametrize("text", ["A0429-GD on 2020-01-01", "A0429-JG on 2025-01-01"])
def test_a_modifier_that_has_ended_may_still_be_the_trip_of_an_ambulance(text: str) -> None:
    assert denied(text, MODIFIER) == ()
    assert gaps(text, MODIFIER) == ()


def test_a_modifier_that_nobody_published_is_denied() -> None:
    (finding,) = denied("77053-ZZ on 2024-08-13", MODIFIER)
    assert finding.message == "ZZ is not valid on DOS 2024-08-13; it is not a published modifier"
    assert finding.citation.document == "45 CFR 162.1000 and 162.1002"


def test_a_modifier_before_the_table_begins_is_a_gap() -> None:
    assert denied("77053-26 on 2019-06-30", MODIFIER) == ()
    assert [gap.table for gap in gaps("77053-26 on 2019-06-30", MODIFIER)] == [Table.MODIFIERS]


@pytest.mark.parametrize("trip", ["RH", "HH", "SX", "NJ", "PD"])
def test_an_ambulance_trip_is_a_modifier_of_an_ambulance_service(trip: str) -> None:
    assert denied(f"A0429-{trip} on 2024-08-13", MODIFIER) == ()
    assert gaps(f"A0429-{trip} on 2024-08-13", MODIFIER) == ()


def test_an_ambulance_trip_is_none_on_another_service() -> None:
    (finding,) = denied("77053-RH on 2024-08-13", MODIFIER)
    assert finding.message == (
        "RH is not valid on DOS 2024-08-13; it is an ambulance origin and destination, "
        "and 77053 is not an ambulance service"
    )
    assert [getattr(point, "letter", "") for point in finding.evidence] == ["R", "H"]


@pytest.mark.parametrize("modifier", ["XR", "RZ", "ZH"])
def test_letters_that_are_no_trip_are_no_modifier_of_an_ambulance_service(modifier: str) -> None:
    (finding,) = denied(f"A0429-{modifier} on 2024-08-13", MODIFIER)
    assert finding.message.endswith("it is not a published modifier")


def test_a_trip_of_earlier_days_is_read_where_the_tables_are_stretched_over_them() -> None:
    stretched = BUNDLED.assuming_unchanged(first=date(2004, 1, 1))
    assert denied("A0429-RH on 2005-03-01", MODIFIER, reference=stretched) == ()


@pytest.mark.parametrize("code", ["A0021", "A0429", "A0999"])
def test_transport_services_are_those_of_the_range(code: str) -> None:
    assert denied(f"{code}-RH on 2024-08-13", MODIFIER) == ()


@pytest.mark.parametrize("code", ["A1000", "A0010"])
def test_services_outside_the_range_are_no_transport(code: str) -> None:
    assert len(denied(f"{code}-RH on 2024-08-13", MODIFIER)) == 1


@pytest.mark.parametrize("text", ["77053 on 2024-08-13 at 22", "77053 on 2024-08-13", "77053 on 2024-08-13 at 66"])
def test_a_place_in_force_or_none_is_passed(text: str) -> None:
    assert denied(text, PLACE) == ()
    assert gaps(text, PLACE) == ()


def test_a_place_that_is_not_assigned_is_denied() -> None:
    (finding,) = denied("77053 on 2024-08-13 at 28", PLACE)
    assert finding.message == "POS 28 is not valid on DOS 2024-08-13; it is not an assigned POS code"
    assert [str(denial) for denial in finding.denials] == ["CO-5 M77"]


# Facts D.1: 66 from 2024-08-01, 27 from 2023-10-01.
@pytest.mark.parametrize(
    ("place", "day", "since"), [("66", "2024-07-31", "2024-08-01"), ("27", "2023-09-30", "2023-10-01")]
)
def test_a_place_that_is_not_assigned_yet_is_denied(place: str, day: str, since: str) -> None:
    (finding,) = denied(f"77053 on {day} at {place}", PLACE)
    assert finding.message == f"POS {place} is not valid on DOS {day}; it takes effect on {since}"
    assert finding.evidence == BUNDLED.on(date.fromisoformat(day)).site_rows(place)


def test_a_place_holds_after_the_table_was_last_read_until_it_is_changed() -> None:
    assert denied("77053 on 2025-01-01 at 22", PLACE) == ()
    assert gaps("77053 on 2025-01-01 at 22", PLACE) == ()


def test_a_fact_of_convention_never_denies() -> None:
    stated = Citation("cptkit", "common coding practice", convention=True)
    (procedures,) = (one for one in BUNDLED.tables if one.coverage.table is Table.PROCEDURES)
    rows = tuple(attrs.evolve(row, citation=stated) for row in procedures.rows["76086"])
    doubtful = BUNDLED | Reference((attrs.evolve(procedures, rows={"76086": rows}),))
    (finding,) = denied("76086 on 2007-01-01", PROCEDURE, reference=doubtful)
    assert finding.severity is Severity.REVIEW


def test_a_true_first_day_is_not_moved_though_the_fee_schedule_is_stretched_before_it() -> None:
    """Design 4: it moves floors and release edges, never a true date."""
    stretched = BUNDLED.assuming_unchanged(first=date(2018, 1, 1))
    (finding,) = denied("77046 on 2018-06-01", PROCEDURE, reference=stretched)
    assert finding.message.endswith("; it takes effect on 2019-01-01")


@pytest.mark.parametrize(
    ("period", "known"),
    [
        (Period(last=date(2024, 7, 31)), "its last day was 2024-07-31"),
        (Period(date(2024, 9, 1)), "it takes effect on 2024-09-01"),
    ],
    ids=["ended", "not yet begun"],
)
def test_a_code_that_the_list_does_not_have_on_the_day_is_not_in_force_though_the_fee_schedule_has_it(
    period: Period, known: str
) -> None:
    (procedures,) = (one for one in BUNDLED.tables if one.coverage.table is Table.PROCEDURES)
    coverage = attrs.evolve(procedures.coverage, codes=frozenset({"77061"}))
    moved = tuple(attrs.evolve(row, period=period) for row in procedures.rows["77061"])
    later = BUNDLED | Reference((attrs.evolve(procedures, coverage=coverage, rows={"77061": moved}),))
    assert later.on(DAY).fee_schedule_row("77061") is not None
    assert later.procedure("77061", on=DAY) is None
    (finding,) = denied("77061 on 2024-08-13", PROCEDURE, reference=later)
    assert finding.message == f"77061 is not valid on DOS 2024-08-13; {known}"
    status = denied("77061 on 2024-08-13", "fee-schedule.status-not-payable", reference=later)
    assert all(one.moot for one in status)


LAW: Final = "45 CFR 162.1000 and 162.1002"


@pytest.mark.parametrize(
    ("text", "rule", "by_row"),
    [
        ("77099 on 2024-08-13", PROCEDURE, False),
        ("76086 on 2007-01-01", PROCEDURE, True),
        ("77053-ZB on 2024-08-13", MODIFIER, True),
        ("77053-ZQ on 2024-08-13", MODIFIER, False),
        ("77053 on 2024-08-13 at 98", PLACE, False),
    ],
)
def test_what_no_row_knows_rests_on_the_law_and_the_rest_on_its_row(text: str, rule: str, *, by_row: bool) -> None:
    reference = BUNDLED if rule != PROCEDURE or by_row else listing_all()
    (finding,) = denied(text, rule, reference=reference)
    assert bool(finding.evidence) is by_row
    expected = finding.evidence[0].citation.document if by_row else LAW
    assert finding.citation.document == expected


def listing_all() -> Reference:
    """The bundled facts with a code list that is whole for every code."""
    (codes,) = (one for one in BUNDLED.tables if one.coverage.table is Table.PROCEDURES)
    coverage = attrs.evolve(codes.coverage, codes=None)
    return BUNDLED | Reference((attrs.evolve(codes, coverage=coverage),))


def test_after_the_trip_of_an_ambulance_the_other_modifiers_are_looked_up_too() -> None:
    (finding,) = denied("A0429-RH-ZQ on 2024-08-13 at 41", MODIFIER)
    assert finding.message.startswith("ZQ is not valid")


def test_a_place_that_is_yet_to_come_says_when() -> None:
    office = BUNDLED.on(DAY).site("11")
    assert office is not None
    site = attrs.evolve(office, code="97", period=Period(date(2024, 8, 14)))
    reference = with_tables(table(Table.PLACES, {"97": [site]}, codes=["97"]))
    (finding,) = denied("77053 on 2024-08-13 at 97", PLACE, reference=reference)
    assert finding.message == "POS 97 is not valid on DOS 2024-08-13; it takes effect on 2024-08-14"
    assert (finding.evidence, finding.citation) == ((site,), site.citation)
