"""How often preventive services are paid: months counted as the texts count them, from all that is known."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Finding, Period, Reference, ServiceLine, Severity, Table, check
from cptkit.corrections import AddModifier, ReplaceCode
from cptkit.rules import Domain
from cptkit.tables import Counting, FrequencyLimit, NextService
from cptkit.values.scope import Extent
from tests.support import BUNDLED, DAY, OURS, claim, line, offered, said, table, with_tables

RULE: Final = "frequency.too-soon"
A_DAY: Final = timedelta(1)
WITH_ABN: Final = AddModifier(1, "GA", "an ABN that the patient signed before the service")
LIMITS: Final = tuple(
    sorted(
        {limit for one in BUNDLED.tables if one.coverage.table is Table.FREQUENCY_LIMITS for limit in one},
        key=lambda limit: (limit.code, limit.months, sorted(limit.counted)),
    )
)
OVER_TIME: Final = [limit for limit in LIMITS if limit.counting is not Counting.LIFETIME]
DAYS: Final = st.dates(date(2012, 1, 1), date(2016, 12, 31))


def too_soon(
    billed: ServiceLine,
    *history: ServiceLine,
    payer: str | None = "medicare",
    reference: Reference = BUNDLED,
) -> tuple[Finding, ...]:
    """What the rule finds on a line with a history."""
    return said(claim(billed, payer=payer, history=history), RULE, reference=reference).findings


def after(finding: Finding) -> NextService:
    """When the service of a finding is paid again."""
    _, evidence = finding.evidence
    assert isinstance(evidence, NextService)
    return evidence


def of_limit(limit: FrequencyLimit, on: date) -> ServiceLine:
    """A line that the limit is for."""
    return line(limit.code, on, dx=min(limit.diagnoses, default="Z00.00"))


@given(st.sampled_from(OVER_TIME), DAYS, st.integers(0, 6_000), st.data())
def test_the_next_day_is_paid_and_the_day_before_is_not(
    limit: FrequencyLimit, last: date, later: int, data: st.DataObject
) -> None:
    counted = data.draw(st.sampled_from(sorted(limit.counted)))
    history = [line(counted, last - number * A_DAY, dx="Z00.00") for number in range(limit.most)]
    for finding in too_soon(of_limit(limit, last + later * A_DAY + A_DAY), *history):
        first_day = after(finding).first_day
        if first_day is None:
            told, _ = finding.evidence
            assert isinstance(told, FrequencyLimit)
            sooner = f", or sooner {told.sooner}" if told.sooner else ""
            assert finding.message.endswith(f"Medicare pays one in a lifetime{sooner}")
            continue
        assert f"next on {first_day}" in finding.message
        assert too_soon(of_limit(limit, first_day), *history) == ()
        (still,) = too_soon(of_limit(limit, first_day - A_DAY), *history)
        assert after(still).first_day == first_day


@given(
    st.sampled_from(LIMITS),
    DAYS,
    st.lists(st.tuples(st.integers(1, 5_000), st.sampled_from(("", "-26", "-TC"))), max_size=4),
    st.lists(st.integers(1, 5_000), max_size=3),
)
def test_more_history_never_makes_a_finding_vanish(
    limit: FrequencyLimit, day: date, known: Sequence[tuple[int, str]], more: Sequence[int]
) -> None:
    code = min(limit.counted)
    history = [line(f"{code}{part}", day - back * A_DAY, dx="Z00.00") for back, part in known]
    older = [line(code, day - back * A_DAY, dx="Z00.00") for back in more]
    billed = of_limit(limit, day)
    assert len(too_soon(billed, *history, *older)) >= len(too_soon(billed, *history))


@pytest.mark.parametrize("history", [None, ()])
def test_without_a_history_nothing_is_found_and_the_report_says_that_it_was_not_given(
    history: tuple[ServiceLine, ...] | None,
) -> None:
    for code in sorted({limit.code for limit in LIMITS}):
        report = said(claim(line(code), history=history), RULE)
        assert report.findings == ()
        assert report.scope[Domain.FREQUENCY] is Extent.IN_PART
        assert any("other services are not known" in limit for limit in report.limits) is (history is None)


# Pub. 100-02, chapter 15, 280.3: after a mammogram in January 1998 eleven months are counted from February.
@pytest.mark.parametrize(
    ("code", "last", "next_day"),
    [
        ("77067", "2025-06-10", "2026-06-01"),
        ("77067", "2024-01-31", "2025-01-01"),
        ("G0105", "2020-01-15", "2022-01-01"),
        ("G0121", "2014-12-31", "2024-12-01"),
        ("77080", "2024-02-29", "2026-02-01"),
        ("82270", "2023-12-01", "2024-12-01"),
        ("G0444", "2023-09-30", "2024-09-01"),
    ],
)
def test_months_are_counted_whole(code: str, last: str, next_day: str) -> None:
    (finding,) = too_soon(line(code, date.fromisoformat(next_day) - A_DAY), line(code, last))
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
    assert after(finding) == NextService(
        code, date.fromisoformat(last), date.fromisoformat(next_day), finding.evidence[0].period, finding.citation
    )
    assert too_soon(line(code, next_day), line(code, last)) == ()


def test_the_message_says_when_and_the_remedy_is_an_abn() -> None:
    lines = line("77067", "2026-03-05"), line("77067", "2025-06-10")
    (finding,) = too_soon(*lines)
    assert (
        finding.message == "77067 on 2026-03-05, last on 2025-06-10; Medicare pays one in 12 months: next on 2026-06-01"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-119"]
    assert offered(claim(lines[0], history=lines[1:]), RULE) == (WITH_ABN,)


def test_a_code_that_another_replaced_counts_too() -> None:
    (finding,) = too_soon(line("77067", "2017-08-13"), line("G0202", "2016-10-20"))
    assert finding.message.startswith("77067 on 2017-08-13, G0202 on 2016-10-20; ")


def test_services_on_the_claim_itself_count_and_later_ones_do_not() -> None:
    report = said(claim(line("77067", "2024-03-05"), line("77067", "2024-08-13")), RULE)
    assert [finding.lines for finding in report.findings] == [(2,)]
    assert too_soon(line("77067", "2024-08-13"), line("77067", "2024-08-14")) == ()
    assert too_soon(line("77067", "2024-08-13"), line("77067", "2024-08-13")) == ()


@pytest.mark.parametrize(("part", "other"), [("26", "TC"), ("TC", "26")])
def test_both_parts_of_one_study_are_one_service(part: str, other: str) -> None:
    assert too_soon(line(f"77067-{part}"), line(f"77067-{other}", "2024-08-12")) == ()
    assert len(too_soon(line(f"77067-{part}"), line(f"77067-{part}", "2024-08-12"))) == 1
    assert len(too_soon(line(f"77067-{part}"), line("77067", "2024-08-12"))) == 1


def test_four_are_paid_where_the_text_says_four() -> None:
    sessions = [line("G0443", f"2024-0{month}-05") for month in range(2, 6)]
    assert too_soon(line("G0443"), *sessions[1:]) == ()
    (finding,) = too_soon(line("G0443"), *sessions)
    assert (
        finding.message == "G0443 on 2024-08-13, 4 since 2024-02-05; Medicare pays 4 in 12 months: next on 2025-02-01"
    )
    assert too_soon(line("G0443"), sessions[0], *sessions[:3]) == ()


@pytest.mark.parametrize(("dx", "due"), [("Z01.419", True), ("Z72.51", False), ("Z77.22", False)])
@pytest.mark.parametrize("code", ["G0101", "Q0091"])
def test_a_diagnosis_of_high_risk_makes_it_a_year(code: str, dx: str, *, due: bool) -> None:
    last = line(code, "2023-08-13", dx="Z01.419")
    findings = too_soon(line(code, dx=dx), last)
    assert bool(findings) is due
    for finding in findings:
        assert "next on 2025-08-01, or sooner where the patient is at high risk" in finding.message
    assert len(too_soon(line(code, "2024-07-31", dx=dx), last)) == 1


def test_once_in_a_lifetime_is_never_again() -> None:
    first = line("G0438", "2012-05-04")
    (finding,) = too_soon(line("G0438"), first)
    assert finding.message == "G0438 on 2024-08-13, last on 2012-05-04; Medicare pays one in a lifetime"
    assert after(finding).first_day is None
    assert offered(claim(line("G0438"), history=(first,)), RULE) == (ReplaceCode(1, "G0439"), WITH_ABN)


def test_of_two_limits_the_one_that_lasts_longer_is_told() -> None:
    (finding,) = too_soon(line("G0439"), line("G0402", "2024-02-05"), line("G0439", "2023-12-05"))
    assert after(finding).first_day == date(2025, 2, 1)
    (lifetime,) = too_soon(line("G0438"), line("G0438", "2024-02-05"))
    assert after(lifetime).first_day is None


def test_an_abn_is_no_remedy_where_the_code_is_for_the_time() -> None:
    assert offered(claim(line("99454"), history=(line("99454", DAY - A_DAY),)), RULE) == ()


@pytest.mark.parametrize("modifier", ["GA", "GX", "GY", "GZ"])
def test_a_line_that_says_itself_what_to_expect_is_passed(modifier: str) -> None:
    assert too_soon(line(f"77067-{modifier}"), line("77067", "2024-03-05")) == ()


@pytest.mark.parametrize(
    ("payer", "severity"),
    [
        ("medicare", Severity.REVIEW),
        ("noridian", Severity.REVIEW),
        ("unitedhealthcare-medicare-advantage", None),
        ("aetna", None),
        ("bcbs", None),
        (None, Severity.NOTICE),
    ],
)
def test_how_often_is_medicares_decision_on_benefits(payer: str | None, severity: Severity | None) -> None:
    findings = too_soon(line("77067"), line("77067", "2024-03-05"), payer=payer)
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


# CMS, Program Memorandum AB-03-114, as AAPC quotes it: an incomplete colonoscopy does not count.
@pytest.mark.parametrize(("earlier", "count"), [("G0121", 1), ("G0121-53", 0), ("G0121-22", 1)])
def test_a_discontinued_service_does_not_count(earlier: str, count: int) -> None:
    before = line(earlier, on="2024-08-13", at="24", dx="Z12.11")
    assert len(too_soon(line("G0121", on="2024-09-20", at="24", dx="Z12.11"), before)) == count


def test_what_no_limit_is_known_for_is_passed() -> None:
    assert too_soon(line("77066"), line("77066", "2024-08-01")) == ()
    report = check(claim(line("77066")), BUNDLED)
    assert report.scope[Domain.FREQUENCY] is Extent.IN_PART


def test_without_the_list_there_is_a_gap() -> None:
    others = tuple(one for one in BUNDLED.tables if one.coverage.table is not Table.FREQUENCY_LIMITS)
    report = said(claim(line("77066")), RULE, reference=attrs.evolve(BUNDLED, tables=others))
    assert [gap.table for gap in report.gaps] == [Table.FREQUENCY_LIMITS]
    assert report.scope[Domain.FREQUENCY] is Extent.NOT_CHECKED


def test_a_limit_of_ones_own_decides_with_its_own_outcome_and_at_the_end_of_time() -> None:
    period = Period(date(2024, 1, 1))
    limit = FrequencyLimit(
        "77067",
        frozenset({"77067"}),
        1,
        11,
        0,
        Counting.FULL_MONTHS,
        frozenset(),
        "",
        Severity.DENIAL,
        "",
        period,
        OURS,
    )
    reference = with_tables(table(Table.FREQUENCY_LIMITS, {"77067": [limit]}))
    (finding,) = too_soon(line("77067"), line("77067", "2024-03-05"), reference=reference)
    assert finding.severity is Severity.DENIAL
    assert too_soon(line("77067", DAY.replace(year=2023)), line("77067", "2023-03-05"), reference=reference) == ()
    assert limit.next_day(date(9999, 6, 1)) == date(9999, 6, 1)


# CMS, on 99453 and 99454: once in 30 days, counted from the day of the last one.
@pytest.mark.parametrize(
    ("code", "before", "days"),
    [
        ("99454", "99454", 30),
        ("99453", "99453", 30),
        ("99495", "99496", 30),
        ("99496", "99496", 30),
    ],
)
def test_a_limit_in_days_counts_from_the_last_service(code: str, before: str, days: int) -> None:
    last = DAY - days * A_DAY
    assert too_soon(line(code), line(before, last)) == ()
    (finding,) = too_soon(line(code), line(before, last + A_DAY))
    assert finding.severity is Severity.REVIEW
    assert f"no more than one in {days} days: next on {DAY + A_DAY}" in finding.message
    # The time is in the codes themselves.
    (elsewhere,) = too_soon(line(code), line(before, last + A_DAY), payer="aetna")
    assert elsewhere.severity is Severity.REVIEW


def test_of_two_codes_for_more_and_less_of_one_month_one_is_billed() -> None:
    # From 2026 fewer days of remote monitoring have a code beside 99454, and fewer minutes one beside 99457.
    for more, less in (("99454", "99445"), ("99457", "99470")):
        for first, second in ((more, less), (less, more)):
            assert len(too_soon(line(second, "2026-03-24"), line(first, "2026-03-10"), payer="aetna")) == 1
            assert too_soon(line(second, "2026-04-24"), line(first, "2026-03-10"), payer="aetna") == ()


# Integral Health Solutions: 99445 and 99454, and 99457 and 99470, are mutually exclusive.
@given(
    st.sampled_from([("99445", "99454"), ("99457", "99470"), ("99447", "99451"), ("99490", "99491")]),
    st.sampled_from(["medicare", "aetna"]),
    st.sampled_from([1, -1]),
)
def test_two_codes_for_one_time_are_told_once_on_one_day(codes: tuple[str, str], payer: str, order: int) -> None:
    day = date(2026, 2, 27)
    first, second = codes[::order]
    (finding,) = said(claim(line(first, on=day, by="1"), line(second, on=day, by="1"), payer=payer), RULE).findings
    assert (finding.lines, finding.severity) == ((2,), Severity.REVIEW)
    assert finding.message.startswith(f"{second} on {day}, {first} on {day}; no more than ")
    for others in ([], [line(first, on=day, by="2")], [line("99213", on=day, by="1")]):
        assert said(claim(*others, line(second, on=day, by="1"), payer=payer), RULE).findings == ()
