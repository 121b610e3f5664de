"""What a payer pays over time, by its own text, held against the patient's earlier services."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import PayerPolicy, Provider, Reference, ServiceLine, Severity, remedies
from cptkit.corrections import RemoveLine, SetUnits
from cptkit.errors import DamagedData
from cptkit.policies import CountedServices, Effect, LineOfBusiness, PeriodLimit, TimeSpan
from cptkit.policies.sections import parse_toml
from cptkit.values.periods import ALWAYS
from tests.support import BUNDLED, OURS, claim, found, line

RULE: Final = "payer.over-period-limit"
DAY: Final = date(2024, 8, 13)


def limit(
    span: TimeSpan = TimeSpan.MONTHS,
    length: int = 0,
    *,
    limit: int = 1,
    codes: Sequence[str] = ("77053",),
    each: bool = False,
    counted: CountedServices = CountedServices.OF_ANYONE,
    outcome: Effect = Effect.DENIES,
    sessions: bool = False,
) -> PeriodLimit:
    """A limit of a payer that is made up."""
    counts = limit, each, span, length, counted
    return PeriodLimit("our limit", frozenset(codes), *counts, outcome, ALWAYS, OURS, sessions)


def ours(*clauses: PeriodLimit) -> Reference:
    """The bundled facts, and a payer with some limits."""
    return BUNDLED.with_policies(PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, clauses=clauses))


def messages(reference: Reference, *lines: ServiceLine, history: Sequence[ServiceLine] = ()) -> list[str]:
    """What the rule says of a claim to the payer."""
    billed = claim(*lines, payer="ours", history=tuple(history))
    return [one.message for one in found(billed, RULE, reference=reference)]


SPANS: Final = st.one_of(
    st.tuples(st.sampled_from((TimeSpan.DAYS, TimeSpan.MONTHS)), st.integers(1, 40)),
    st.sampled_from(((TimeSpan.CALENDAR_MONTH, 0), (TimeSpan.CALENDAR_YEAR, 0), (TimeSpan.LIFETIME, 0))),
)


@given(SPANS, st.lists(st.integers(0, 900), max_size=6), st.integers(1, 3))
def test_a_service_is_flagged_where_the_time_holds_as_many_as_are_paid(
    span: tuple[TimeSpan, int], before: list[int], most: int
) -> None:
    clause = limit(*span, limit=most)
    days = [DAY - timedelta(one) for one in before]
    still = [day for day in days if (until := clause.counts_until(day)) is None or until > DAY]
    said = messages(ours(clause), line("77053", DAY), history=[line("77053", day) for day in days])
    assert bool(said) == (len(still) + 1 > most)


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 4)), max_size=6), st.integers(1, 4))
def test_of_sessions_the_days_count_however_many_services_each_has(before: list[tuple[int, int]], most: int) -> None:
    clause = limit(length=12, limit=most, sessions=True)
    history = [line(f"77053 x{units}", DAY - timedelta(ago)) for ago, units in before]
    said = messages(ours(clause), line("77053 x3", DAY), history=history)
    days = {DAY, *(one.days[0] for one in history)}
    assert [one.split(" of ")[0] for one in said] == [f"{len(days)} sessions"] * (len(days) > most)


@given(st.lists(st.sampled_from(("LT", "RT", "50", "")), max_size=4), st.sampled_from(("LT", "RT")))
def test_each_side_counts_by_itself_and_what_names_none_of_neither(before: list[str], side: str) -> None:
    clause = attrs.evolve(limit(TimeSpan.LIFETIME), each_side=True)
    history = [line("-".join(filter(None, ("77053", one))), DAY - timedelta(ago)) for ago, one in enumerate(before, 1)]
    said = messages(ours(clause), line(f"77053-{side}", DAY), history=history)
    count = 1 + sum(one in (side, "50") for one in before)
    assert [one.split(" through ")[0] for one in said] == [f"{count} services of 77053-{side}"] * (count > 1)


WITH_OR_WITHOUT: Final = st.sampled_from(("77053", "77053-KX"))


@given(st.lists(WITH_OR_WITHOUT, max_size=5), WITH_OR_WITHOUT, st.integers(1, 3))
def test_where_a_text_counts_lines_by_a_modifier_those_without_it_are_nothing(
    before: list[str], asked: str, most: int
) -> None:
    clause = attrs.evolve(limit(TimeSpan.LIFETIME, limit=most), modifiers=frozenset({"KX"}))
    history = [line(one, DAY - timedelta(ago)) for ago, one in enumerate(before, 1)]
    said = messages(ours(clause), line(asked, DAY), history=history)
    assert bool(said) == (asked == "77053-KX" and before.count("77053-KX") + 1 > most)


@given(st.lists(WITH_OR_WITHOUT, max_size=5), WITH_OR_WITHOUT, st.integers(1, 3))
def test_a_line_that_a_modifier_exempts_is_not_flagged_and_counts(before: list[str], asked: str, most: int) -> None:
    clause = attrs.evolve(limit(TimeSpan.LIFETIME, limit=most), unless=frozenset({"KX"}))
    history = [line(one, DAY - timedelta(ago)) for ago, one in enumerate(before, 1)]
    said = messages(ours(clause), line(asked, DAY), history=history)
    assert bool(said) == (asked == "77053" and len(before) + 1 > most)


def test_a_limit_says_which_modifiers_it_counts_and_which_lift_it() -> None:
    clause = attrs.evolve(limit(length=12), modifiers=frozenset({"AB"}), unless=frozenset({"KX"}))
    assert "of 77053 with AB, without KX, by any practitioner" in clause.words()
    assert clause.concerns("77053", (), ["AB"])
    assert not clause.concerns("77053", (), ["26"])


def test_an_audiologist_tests_once_in_a_year_without_an_order_at_medicare() -> None:
    earlier = [line("92557-AB", "2024-02-06")]
    assert len(found(claim(line("92550-AB"), history=earlier), RULE)) == 1
    assert found(claim(line("92550"), history=earlier), RULE) == ()
    assert found(claim(line("92550-AB"), line("92557-AB")), RULE) == ()
    assert found(claim(line("92550-AB"), payer="aetna", history=earlier), RULE) == ()


def test_acupuncture_takes_kx_after_twelve_sessions_and_ends_after_twenty() -> None:
    weekly = [line("97810", DAY - timedelta(7 * ago)) for ago in range(1, 13)]
    assert len(found(claim(line("97810"), history=weekly), RULE)) == 1
    assert found(claim(line("97810-KX"), line("97811-KX"), history=weekly), RULE) == ()
    yearly = [line("97810-KX", DAY - timedelta(14 * ago)) for ago in range(1, 21)]
    assert len(found(claim(line("97810-KX"), history=yearly), RULE)) == 1
    assert found(claim(line("97810-KX"), history=yearly[1:]), RULE) == ()


def test_what_a_day_has_of_one_side_counts_once() -> None:
    reference = ours(attrs.evolve(limit(TimeSpan.LIFETIME), each_side=True))
    assert messages(reference, line("77053-50 x2")) == []
    assert messages(reference, line("77053-LT"), line("77053-LT")) == []


@pytest.mark.parametrize("modifier", ["53", "55", "56"])
def test_what_was_discontinued_or_is_care_around_it_is_no_service(modifier: str) -> None:
    reference = ours(limit(TimeSpan.LIFETIME, codes=["19120"]))
    care = line(f"19120-{modifier}-LT", "2024-07-01")
    assert messages(reference, line("19120-LT"), history=[care]) == []
    assert messages(reference, care, history=[line("19120-54-LT", "2024-06-30")]) == []
    assert len(messages(reference, line("19120-LT"), history=[line("19120-54-LT", "2024-06-30")])) == 1


def test_an_eye_loses_its_lens_once_at_medicare() -> None:
    earlier = [line("66984-RT", "2019-03-12", at="24")]
    assert len(found(claim(line("66982-RT", at="24"), history=earlier), RULE)) == 1
    assert found(claim(line("66984-LT", at="24"), history=earlier), RULE) == ()
    assert found(claim(line("66982-RT", at="24"), payer="aetna", history=earlier), RULE) == ()


def test_a_limit_of_sessions_says_so() -> None:
    assert limit(length=12, limit=4, sessions=True).paid == "4 sessions in 12 months"
    assert limit(length=12, sessions=True).paid == "1 session in 12 months"


@pytest.mark.parametrize(
    ("span", "length", "day", "until"),
    [
        (TimeSpan.DAYS, 365, "2024-08-13", date(2025, 8, 13)),
        (TimeSpan.MONTHS, 12, "2024-08-13", date(2025, 8, 13)),
        (TimeSpan.MONTHS, 12, "2024-02-29", date(2025, 3, 1)),
        (TimeSpan.MONTHS, 1, "2024-12-31", date(2025, 1, 31)),
        (TimeSpan.MONTHS, 2, "2024-12-31", date(2025, 3, 1)),
        (TimeSpan.CALENDAR_MONTH, 0, "2024-12-31", date(2025, 1, 1)),
        (TimeSpan.CALENDAR_YEAR, 0, "2024-08-13", date(2025, 1, 1)),
        (TimeSpan.LIFETIME, 0, "2024-08-13", None),
        (TimeSpan.DAYS, 365, "9999-08-13", date.max),
        (TimeSpan.MONTHS, 12, "9999-08-13", date.max),
    ],
)
def test_a_service_counts_until_its_time_is_over(span: TimeSpan, length: int, day: str, until: date | None) -> None:
    assert limit(span, length).counts_until(day) == until


def test_texas_pays_two_in_a_year_whoever_made_them() -> None:
    earlier = line("96105", "2024-02-02", by=Provider("A")), line("96105", "2023-10-05", by=Provider("B"))
    billed = claim(line("96105", by=Provider("C")), line("71046"), payer="texas medicaid", history=earlier)
    (finding,) = found(billed, RULE)
    assert finding.severity is Severity.REVIEW
    assert finding.message == (
        "3 services of 96105 through 2024-08-13, last on 2024-02-02; the payer pays 2 in 12 months: "
        "next on 2024-10-05; two services of each code in a rolling year, by any provider"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-119"]
    assert remedies(billed, BUNDLED, finding) == (RemoveLine(1),)
    # Each code has a limit of its own.
    others = line("96112", "2024-02-02"), line("96113", "2024-02-02")
    assert found(claim(line("96105"), payer="texas medicaid", history=others), RULE) == ()


def test_before_the_text_was_in_force_nothing_is_limited() -> None:
    earlier = line("96105", "2021-02-02"), line("96105", "2021-03-02")
    assert found(claim(line("96105", "2021-09-30"), payer="texas medicaid", history=earlier), RULE) == ()
    assert len(found(claim(line("96105", "2021-10-01"), payer="texas medicaid", history=earlier), RULE)) == 1


def test_codes_count_together_where_the_text_does_not_say_each() -> None:
    history = [line("77054", "2024-08-01")]
    together, apart = (
        limit(TimeSpan.LIFETIME, codes=("77053", "77054")),
        limit(TimeSpan.LIFETIME, codes=("77053", "77054"), each=True),
    )
    assert messages(ours(together), line("77053"), history=history) == [
        (
            "2 services of 77053 and 77054 through 2024-08-13, last on 2024-08-01; the payer pays 1 in a lifetime; "
            "our limit"
        )
    ]
    assert messages(ours(apart), line("77053"), history=history) == []
    assert messages(ours(together), line("19030"), history=history) == []


@pytest.mark.parametrize(("other", "flagged"), [(Provider("A"), True), (Provider("B"), False), (None, True)])
def test_of_one_practitioner_the_services_of_another_do_not_count(other: Provider | None, flagged: bool) -> None:  # noqa: FBT001 (a case)
    clause = limit(TimeSpan.CALENDAR_MONTH, counted=CountedServices.OF_THE_SAME)
    history = [line("77053", "2024-08-01", by=other)]
    assert bool(messages(ours(clause), line("77053", by=Provider("A")), history=history)) is flagged
    assert messages(ours(limit(TimeSpan.CALENDAR_MONTH)), line("77053", by=Provider("A")), history=history)


def test_the_components_of_a_study_are_one_service_be_they_on_two_days() -> None:
    reference = ours(limit(TimeSpan.LIFETIME))
    assert messages(reference, line("77053-TC"), history=[line("77053-26", "2024-08-12")]) == []
    assert messages(reference, line("77053-26"), line("77053-TC")) == []
    assert len(messages(reference, line("77053-26"), history=[line("77053-26", "2024-08-12")])) == 1
    assert len(messages(reference, line("77053-TC"), history=[line("77053-TC", "2024-08-12")])) == 1
    assert len(messages(reference, line("77053"), history=[line("77053-26", "2024-08-12")])) == 1


def test_surgeon_and_assistant_bill_one_operation() -> None:
    reference = ours(limit(TimeSpan.LIFETIME, codes=("38100",)))
    assert messages(reference, line("38100", by=Provider("A")), line("38100-80", by=Provider("B"))) == []


def test_units_are_cut_to_what_is_left() -> None:
    reference = ours(limit(TimeSpan.LIFETIME, limit=3))
    billed = claim(line("77053 x4"), payer="ours", history=(line("77053", "2024-08-01"),))
    (finding,) = found(billed, RULE, reference=reference)
    assert finding.severity is Severity.DENIAL
    assert finding.message == (
        "5 services of 77053 through 2024-08-13, last on 2024-08-01; the payer pays 3 in a lifetime; our limit"
    )
    assert remedies(billed, reference, finding)[0] == SetUnits(1, 2)
    # Of two lines it is not known which is too much.
    two = claim(line("77053 x2"), line("77053-59 x2"), payer="ours", history=(line("77053", "2024-08-01"),))
    (finding,) = found(two, RULE, reference=reference)
    assert not any(isinstance(one, SetUnits) for one in remedies(two, reference, finding))


def test_lines_of_one_day_are_one_finding_and_each_may_go() -> None:
    reference = ours(limit(TimeSpan.DAYS, 30))
    billed = claim(line("77053"), line("77053-59"), payer="ours", history=())
    (finding,) = found(billed, RULE, reference=reference)
    assert finding.lines == (1, 2)
    assert finding.message == "2 services of 77053 through 2024-08-13; the payer pays 1 in 30 days; our limit"
    # Without line 1 nothing would be left for 59 to be distinct from.
    assert RemoveLine(2) in remedies(billed, reference, finding)


def test_the_next_day_is_that_on_which_as_many_are_paid_as_are_billed() -> None:
    reference = ours(limit(TimeSpan.DAYS, 30, limit=2))
    history = [line("77053", "2024-08-01"), line("77053", "2024-08-05")]
    (one,) = messages(reference, line("77053"), history=history)
    (two,) = messages(reference, line("77053 x2"), history=history)
    assert "next on 2024-08-31;" in one
    assert "next on 2024-09-04;" in two
    (three,) = messages(reference, line("77053 x3"), history=history)
    assert "next on" not in three


def test_later_services_and_lines_that_expect_a_denial_do_not_count() -> None:
    reference = ours(limit(TimeSpan.LIFETIME))
    assert messages(reference, line("77053"), history=[line("77053", "2024-08-14")]) == []
    assert messages(reference, line("77053-GY"), history=[line("77053", "2024-08-01")]) == []
    assert messages(reference, line("77053", "2024-08-14"), line("77053", "2024-08-13")) == [
        "2 services of 77053 through 2024-08-14, last on 2024-08-13; the payer pays 1 in a lifetime; our limit"
    ]


SECTION: Final = """
title = "a screening"
codes = ["77053-77054"]
limit = 2
span = "{span}"
counted = "of-anyone"
outcome = "denies"
first = 2024-01-01
source = "ours"
"""


def test_a_section_of_a_file_is_read_and_put_into_words() -> None:
    read = PeriodLimit.read(parse_toml("ours.toml", SECTION.format(span="months") + "length = 12", {"ours": OURS}))
    assert read.words() == (
        "Limit over time: a screening; at most 2 in 12 months of 77053, 77054, by any practitioner; more: the line is "
        "denied."
    )
    assert read.concerns("77054", (), ())
    assert not read.concerns("19030", (), ())
    each = PeriodLimit.read(parse_toml("ours.toml", SECTION.format(span="lifetime") + "each = true", {"ours": OURS}))
    assert "at most 2 in a lifetime of 77053, 77054 each" in each.words()


@pytest.mark.parametrize(
    ("span", "length"), [("months", ""), ("days", "length = 0"), ("lifetime", "length = 3"), ("days", "length = -1")]
)
def test_a_time_has_a_length_where_it_is_counted_in_days_or_months(span: str, length: str) -> None:
    with pytest.raises(DamagedData, match=r"expected 1 or more with days and months, else none"):
        PeriodLimit.read(parse_toml("ours.toml", SECTION.format(span=span) + length, {"ours": OURS}))
