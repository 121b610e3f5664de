"""New against established patients: who saw the patient, how long ago, and whether face to face."""

from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Finding, Provider, ServiceLine, Severity, Table
from cptkit.corrections import ReplaceCode
from cptkit.rules import Domain
from cptkit.tables import NewPatientCode
from cptkit.values.scope import Extent
from tests.cms import Compiled
from tests.support import BUNDLED, claim, line, offered, said

RULE: Final = "patient.not-new"
A_DAY: Final = timedelta(1)
LEVEL: Final = "the level of the visit as an established patient visit"
MINE: Final = Provider("1", specialty="11", group="A")
PARTNER: Final = Provider("2", specialty="11", group="A")
CODES: Final[tuple[NewPatientCode, ...]] = tuple(
    row for one in BUNDLED.tables if one.coverage.table is Table.NEW_PATIENT_CODES for row in one
)


def not_new(billed: ServiceLine, *history: ServiceLine, payer: str | None = "medicare") -> tuple[Finding, ...]:
    """What the rule finds on a line with a history."""
    return said(claim(billed, payer=payer, history=history), RULE).findings


@given(st.dates(date(1996, 1, 1), date(2030, 12, 31)), st.integers(1, 2_000))
def test_a_patient_is_new_again_on_the_third_anniversary(seen: date, later: int) -> None:
    day = seen + later * A_DAY
    anniversary = date(seen.year + 3, 3, 1) if (seen.month, seen.day) == (2, 29) else seen.replace(year=seen.year + 3)
    found = not_new(line("99385", day, by=MINE), line("99213", seen, by=MINE))
    assert bool(found) is (day < anniversary)


@given(st.lists(st.integers(1, 2_000), max_size=4), st.lists(st.integers(1, 2_000), max_size=3))
def test_more_history_never_makes_a_finding_vanish(known: list[int], more: list[int]) -> None:
    billed = line("99203", by=MINE)
    history = [line("99213", date(2024, 8, 13) - back * A_DAY, by=MINE) for back in known]
    older = [line("99213", date(2024, 8, 13) - back * A_DAY, by=MINE) for back in more]
    assert len(not_new(billed, *history, *older)) >= len(not_new(billed, *history))


@pytest.mark.parametrize("payer", ["medicare", "aetna", "bcbs", None])
@pytest.mark.parametrize("row", CODES, ids=lambda row: f"{row.code} {row.period}")
def test_each_code_for_a_new_patient_gives_way_to_the_one_of_its_level(row: NewPatientCode, payer: str | None) -> None:
    day = row.period.last or date(2024, 8, 13)
    billed, seen = line(row.code, day, by=MINE), line("99213", day - 90 * A_DAY, by=MINE)
    (finding,) = not_new(billed, seen, payer=payer)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
    assert finding.citation.section.startswith("30.6.7 A")
    assert [str(denial) for denial in finding.denials] == ["CO-B16"]
    remedies = (ReplaceCode(1, row.established, LEVEL),) if row.established else ()
    assert offered(claim(billed, payer=payer, history=(seen,)), RULE) == remedies


def test_no_code_is_both_and_those_for_established_patients_are_passed() -> None:
    established = {row.established for row in CODES} - {""}
    assert established.isdisjoint(row.code for row in CODES)
    for code in sorted(established):
        assert not_new(line(code, by=MINE), line("99213", "2024-05-13", by=MINE)) == ()


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        (MINE, MINE, "by the same practitioner"),
        (MINE, attrs.evolve(MINE, specialty="08"), "by the same practitioner"),
        (MINE, PARTNER, "by one of the same group and specialty"),
        (MINE, attrs.evolve(PARTNER, specialty="08"), None),
        (MINE, attrs.evolve(PARTNER, group="B"), None),
        (MINE, attrs.evolve(PARTNER, group=None), None),
        (MINE, None, "perhaps by the same practitioner"),
        (None, MINE, "perhaps by the same practitioner"),
        (None, None, "perhaps by the same practitioner"),
    ],
)
def test_who_saw_the_patient_decides(mine: Provider | None, theirs: Provider | None, words: str | None) -> None:
    found = not_new(line("99203", by=mine), line("99213", "2024-05-13", by=theirs))
    expected = f"99203 on 2024-08-13; 99213 on 2024-05-13 {words}: a patient seen within three years is established"
    assert [finding.message for finding in found] == ([] if words is None else [expected])


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("99213", True),
        ("99204", True),
        ("99232", True),
        ("99284", True),
        ("G0439", True),
        ("90834", True),
        ("92014", True),
        ("19081", True),
        ("20610", True),
        ("36415", False),
        ("71046", False),
        ("71046-26", False),
        ("93010", False),
        ("80053", False),
        ("88305-26", False),
        ("99441", False),
        ("99490", False),
    ],
)
def test_what_is_face_to_face_decides(code: str, *, counts: bool) -> None:
    assert bool(not_new(line("99203", by=MINE), line(code, "2024-05-13", by=MINE))) is counts


def test_the_interpretation_alone_is_no_visit_whatever_the_code() -> None:
    assert not_new(line("99203", by=MINE), line("19081-26", "2024-05-13", by=MINE)) == ()


def test_the_last_service_is_told_and_one_of_the_same_day_or_later_is_none() -> None:
    seen = [line("99213", day, by=MINE) for day in ("2024-02-01", "2024-05-13", "2024-08-13", "2024-09-01")]
    (finding,) = not_new(line("99203", by=MINE), *seen)
    assert "99213 on 2024-05-13" in finding.message
    assert not_new(line("99203", by=MINE), *seen[2:]) == ()


def test_lines_of_the_claim_itself_count() -> None:
    report = said(claim(line("99203", "2024-08-14", by=MINE), line("99203", by=MINE), history=None), RULE)
    assert [finding.lines for finding in report.findings] == [(1,)]


@pytest.mark.parametrize(("history", "extent"), [(None, Extent.IN_PART), ((), Extent.CHECKED)])
def test_the_scope_says_whether_the_history_was_known(history: tuple[ServiceLine, ...] | None, extent: Extent) -> None:
    report = said(claim(line("99203", by=MINE), history=history), RULE)
    assert (report.findings, report.scope[Domain.NEW_PATIENT]) == ((), extent)
    assert said(claim(line("99213"), history=history), RULE).scope[Domain.NEW_PATIENT] is not Extent.NOT_CHECKED


def test_without_the_list_there_is_a_gap() -> None:
    others = tuple(one for one in BUNDLED.tables if one.coverage.table is not Table.NEW_PATIENT_CODES)
    report = said(claim(line("99203")), RULE, reference=attrs.evolve(BUNDLED, tables=others))
    assert [gap.table for gap in report.gaps] == [Table.NEW_PATIENT_CODES]


def test_what_has_a_global_period_counts_though_it_is_no_surgery(cut_cms: Compiled) -> None:
    billed = claim(line("99203", by=MINE), history=(line("G0121", "2024-07-15", by=MINE),))
    assert len(said(billed, RULE, reference=cut_cms.reference).findings) == 1
    assert not_new(line("99203", by=MINE), line("G0121", "2024-07-15", by=MINE)) == ()


@pytest.mark.parametrize(
    ("seen_by", "severity"), [(MINE, Severity.DENIAL), (PARTNER, Severity.DENIAL), (None, Severity.REVIEW)]
)
def test_anthem_denies_where_one_group_is_shown_to_have_seen_the_patient(
    seen_by: Provider | None, severity: Severity
) -> None:
    (finding,) = not_new(line("99203", by=MINE), line("99213", "2024-05-13", by=seen_by), payer="anthem")
    assert finding.severity is severity


def test_before_its_notice_anthem_s_is_a_review() -> None:
    day, seen = date(2022, 8, 13), line("99213", "2022-05-13", by=MINE)
    (finding,) = not_new(line("99203", day, by=MINE), seen, payer="anthem")
    assert finding.severity is Severity.REVIEW
