"""Checking: what a report holds, what it could not see, and how rules of one's own are asked."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import attrs
import pytest

from cptkit import (
    RULES,
    Circumstance,
    Citation,
    Claim,
    Domain,
    Patient,
    Period,
    Provider,
    Reference,
    Rule,
    ServiceLine,
    Setting,
    Severity,
    Table,
    Verdict,
    check,
    check_all,
    parse_line,
)
from cptkit.errors import InvalidValue
from cptkit.reference import _memory
from cptkit.rules import BilledClaim, BilledLine, Bypassed, CodeDay, Hit, LinePair, ServiceDay
from cptkit.values.claims import UnitOfMeasure
from cptkit.values.scope import Extent
from tests.support import BUNDLED, DAY, claim, line

HOUSE: Final = Citation("our house", "our own rules")


def at_hospital(text: str, days: date | str = DAY) -> ServiceLine:
    """A line in a hospital."""
    return line(text, days, at="22")


def billed(*lines: str, payer: str | None = "medicare", history: tuple[ServiceLine, ...] | None = ()) -> Claim:
    """A claim of lines in a hospital."""
    return claim(*lines, payer=payer, history=history, at="22")


# The scene of the issue, billed right and billed wrongly.
def test_the_scene_billed_right_is_clean() -> None:
    report = check(billed("19030-LT", "77053-26"), BUNDLED)
    assert report.verdict is Verdict.CLEAN
    assert str(report).splitlines()[0] == "claim: clean"


def test_the_scene_billed_wrongly_is_flagged_in_the_order_of_the_rules() -> None:
    report = check(billed("77053-LT"), BUNDLED)
    assert [(finding.rule, finding.severity) for finding in report.findings] == [
        ("fee-schedule.global-in-facility", Severity.DENIAL),
        ("fee-schedule.side-not-applicable", Severity.NOTICE),
    ]
    assert report.verdict is Verdict.FLAGGED
    assert report.reference == BUNDLED.fingerprint


def test_findings_of_one_rule_are_in_the_order_of_lines() -> None:
    report = check(billed("77053-TC", "77054", "77053-LT"), BUNDLED)
    globals_ = [finding.lines for finding in report.findings if finding.rule == "fee-schedule.global-in-facility"]
    assert globals_ == [(2,), (3,)]


def test_a_claim_has_its_own_id_in_the_report() -> None:
    assert check(attrs.evolve(billed("77053-26"), id="C1"), BUNDLED).claim_id == "C1"


def test_what_the_check_could_not_see_is_said_once() -> None:
    limits = check(billed("77053-26", "77054-26", payer=None, history=None), BUNDLED).limits
    assert limits == (
        "the patient's other services are not known; only the lines of this claim were checked together",
        "no payer on the claim; what only a payer's own rules would deny is a review",
    )
    assert check(billed("77053-26"), BUNDLED).limits == ()


@pytest.mark.parametrize(
    ("born", "known"), [("2024-08-12", True), ("2024-08-13", True), ("2024-08-14", False), ("2042-01-01", False)]
)
def test_a_birth_date_after_the_service_is_a_limit_and_no_age(born: str, *, known: bool) -> None:
    report = check(attrs.evolve(claim(at_hospital("77053-26")), patient=Patient(born, "F")), BUNDLED)
    said = [one for one in report.limits if one.startswith("the birth date is after a date of service")]
    assert (len(said) == 0) is known
    assert (report.scope[Domain.AGE_AND_SEX] is Extent.NOT_CHECKED) is not known
    assert born not in str(report)


@pytest.mark.parametrize(("kind", "known"), [("PT", True), (None, True), ("someone", False)])
def test_a_kind_of_practitioner_that_no_rule_knows_is_a_limit(kind: str | None, *, known: bool) -> None:
    billed = claim(line("97110-GP"), line("97110-GP", by=Provider("1", kind=kind)))
    said = [
        one for one in check(billed, BUNDLED).limits if one.startswith("line 2: the kind of the practitioner is no")
    ]
    assert (len(said) == 0) is known
    assert "someone" not in str(said)


@pytest.mark.parametrize("payer", ["medicare", "aetna", "texas-medicaid"])
def test_a_medicaid_plan_is_not_checked_by_the_tables_of_medicare(payer: str) -> None:
    scope = check(billed("77053-26", "19030", payer=payer), BUNDLED).scope
    unseen = {Domain.PAIRS, Domain.UNITS, Domain.ADD_ONS} & {*scope.of(Extent.NOT_CHECKED)}
    assert len(unseen) == (3 if payer == "texas-medicaid" else 0)


def test_an_add_on_code_at_a_medicaid_plan_is_checked_in_part() -> None:
    scope = check(billed("77063", payer="texas-medicaid"), BUNDLED).scope
    assert scope[Domain.ADD_ONS] is Extent.IN_PART


def test_a_medicaid_plan_is_checked_by_the_table_of_medicare_that_it_applies() -> None:
    # UnitedHealthcare's Medicaid plans apply CMS's MUE values; of PTP edits nothing was read.
    ours = claim(line("77053-26", date(2026, 7, 1), at="22"), payer="unitedhealthcare-community")
    scope = check(ours, BUNDLED.assuming_unchanged()).scope
    assert (scope[Domain.UNITS], scope[Domain.PAIRS]) == (Extent.CHECKED, Extent.NOT_CHECKED)


def test_that_no_policy_is_known_is_said_once_a_code_and_not_read_as_covered() -> None:
    limits = check(billed("77053-26", "77053-26", "19030", "76641-26", payer="aetna"), BUNDLED).limits
    assert limits == (
        "no coverage policy on 19030 is known for Aetna; do not read this as covered",
        "no coverage policy on 77053 is known for Aetna; do not read this as covered",
    )


def test_a_payer_is_the_same_by_any_of_its_names() -> None:
    one, other = (check(billed("77053", payer=name), BUNDLED) for name in ("UHC", "united health-care"))
    assert one == other


def test_one_table_that_does_not_answer_is_one_gap_with_all_codes_and_rules() -> None:
    billed = Claim([at_hospital("77053-26", "2024-10-01"), at_hospital("19030", "2024-10-01")], payer="medicare")
    gaps = check(billed, BUNDLED).gaps
    assert [(gap.table, gap.codes) for gap in gaps] == [
        (Table.FEE_SCHEDULE, ("19030", "77053")),
        (Table.MUE, ("19030", "77053")),
        (Table.PAIR_EDITS, ("19030", "77053")),
    ]
    assert all(gap.nearest and gap.day == date(2024, 10, 1) for gap in gaps)


def test_a_day_that_no_table_covers_is_undetermined() -> None:
    report = check(Claim([at_hospital("77053-26", "2030-01-01")], payer="medicare"), BUNDLED)
    assert report.verdict is Verdict.UNDETERMINED
    assert {Table.PROCEDURES, Table.FEE_SCHEDULE, Table.MUE} <= {gap.table for gap in report.gaps}


def test_what_rests_on_a_stretched_release_is_marked_and_named() -> None:
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    report = check(Claim([at_hospital("77053 x3", "2026-11-23")], payer="medicare"), stretched)
    assert report.verdict is Verdict.FLAGGED
    assert report.gaps == ()
    marked = {finding.rule: finding.assumed for finding in report.findings}
    assert marked == {"fee-schedule.global-in-facility": True, "ncci.units-over-mue": True}
    assert set(report.assumed) >= {"fee-schedule", "practitioner mue", "procedures"}


def test_a_clean_report_names_what_was_assumed_too() -> None:
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    report = check(Claim([at_hospital("77053-26", "2026-11-23")], payer="medicare", history=()), stretched)
    assert report.verdict is Verdict.CLEAN
    assert "fee-schedule" in report.assumed


def test_a_bypass_that_rests_on_a_stretched_release_is_marked() -> None:
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    billed = Claim([at_hospital("77054-26", "2026-11-23"), at_hospital("77053-26-59", "2026-11-23")], payer="medicare")
    assert [bypass.assumed for bypass in check(billed, stretched).bypasses] == [True]


def test_a_covered_day_is_judged_the_same_by_a_stretched_reference() -> None:
    stretched = BUNDLED.assuming_unchanged(last=date(2026, 12, 31))
    plain, other = (check(billed("77053-LT", "77054"), one) for one in (BUNDLED, stretched))
    assert other.assumed == ()
    assert attrs.evolve(other, reference=plain.reference) == plain


def test_many_claims_are_checked_as_each_alone() -> None:
    claims = [billed("77053-26"), billed("77053", "77054"), billed("77053-26"), billed("77053-50", payer="cgs")]
    assert list(check_all(claims, BUNDLED)) == [check(one, BUNDLED) for one in claims]


def test_what_is_remembered_between_claims_is_bounded_and_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [billed("77053-26"), billed("77053", "77054"), billed("77053-26"), billed("77053-50", payer="cgs")]
    claims += [billed("77053", "19030"), billed("77054", "19030")]
    before = list(check_all(claims, BUNDLED))
    monkeypatch.setattr(_memory, "MOST", 1)
    monkeypatch.setattr(_memory, "LINES_REMEMBERED", 1)
    fresh = BUNDLED | Reference(())  # it remembers nothing yet
    assert list(check_all(claims, fresh)) == before
    assert len(fresh.memory) <= 1


# The ways in which a second claim may say something else than the first.
OTHERWISE: Final[list[dict[str, Any]]] = [
    {"units": 3},
    {"modifiers": ("26",)},
    {"date_of_service": "2024-08-14"},
    {"last_date": "2024-08-15"},
    {"place_of_service": "11"},
    {"diagnoses": ()},
    {"unit_of_measure": UnitOfMeasure.MINUTES},
    {"circumstances": (Circumstance.INTERPRETATION_ONLY,)},
]


@pytest.mark.parametrize("changed", OTHERWISE, ids=lambda changed: next(iter(changed)))
def test_what_was_said_of_a_line_is_not_said_of_one_that_says_something_else(changed: dict[str, Any]) -> None:
    first = billed("77053")
    second = attrs.evolve(first, lines=[attrs.evolve(first.lines[0], **changed)])
    assert list(check_all([first, second], BUNDLED)) == [check(first, BUNDLED), check(second, BUNDLED)]


@pytest.mark.parametrize("changed", [{"payer": "cgs"}, {"place_of_service": "11"}, {"setting": Setting.SUPPLIER}])
def test_what_was_said_of_a_claim_is_not_said_of_one_for_another_payer_or_place(changed: dict[str, Any]) -> None:
    line = parse_line("77053-LT on 2024-08-13 for N64.52")
    first = Claim([line], payer="medicare", place_of_service="22", history=())
    second = attrs.evolve(first, **changed)
    assert list(check_all([first, second], BUNDLED)) == [check(first, BUNDLED), check(second, BUNDLED)]


def test_claims_that_differ_in_their_ids_alone_are_told_alike_each_under_its_id() -> None:
    first = attrs.evolve(billed("77053"), id="A")
    second = attrs.evolve(first, id="B", lines=[attrs.evolve(first.lines[0], id="1")])
    one, other = check_all([first, second], BUNDLED)
    assert (one.claim_id, other.claim_id) == ("A", "B")
    assert attrs.evolve(one, claim_id=None) == attrs.evolve(other, claim_id=None)


def always_line(billed: BilledLine) -> Iterator[Hit | Bypassed]:
    """A line is billed."""
    yield Hit(f"{billed.code} is billed", Severity.NOTICE)


def always_pair(pair: LinePair) -> Iterator[Hit | Bypassed]:
    """Two lines are billed together."""
    yield Hit(f"{pair.first.code} and {pair.second.code}", Severity.REVIEW)


def always_code(day: CodeDay) -> Iterator[Hit | Bypassed]:
    """A code is billed on a day."""
    yield Hit(f"{day.code}", Severity.REVIEW)


def always_day(day: ServiceDay) -> Iterator[Hit | Bypassed]:
    """A day is billed."""
    yield Hit(f"{day.day}", Severity.DENIAL, basis=Table.MUE)


def always_claim(billed: BilledClaim) -> Iterator[Hit | Bypassed]:
    """A claim is billed."""
    yield Bypassed(f"{len(billed.lines)} lines", None, "nothing", ())


def rule(subject: type[Any], evaluate: Any, **fields: Any) -> Rule[Any]:
    """A rule of our own."""
    return Rule("house.rule", subject, "a rule of our own", evaluate, HOUSE, **fields)


def test_rules_of_ones_own_stand_beside_the_built_in_ones() -> None:
    mine = rule(BilledLine, always_line)
    report = check(billed("77053-26"), BUNDLED, rules=(*RULES, mine))
    assert [(finding.rule, finding.message, finding.citation) for finding in report.findings] == [
        ("house.rule", "77053 is billed", HOUSE)
    ]
    assert report.verdict is Verdict.CLEAN


def test_a_rule_of_what_no_claim_is_cut_into_is_refused_by_its_place() -> None:
    rules = (*RULES, rule(int, always_line))
    with pytest.raises(InvalidValue, match=rf"^rules\[{len(RULES)}\]\.subject: an int is not judged; expected one of"):
        check(billed("77053-26"), BUNDLED, rules=rules)


@pytest.mark.parametrize(
    ("mine", "messages"),
    [
        (rule(BilledLine, always_line), [((1,), "77053 is billed"), ((2,), "77054 is billed")]),
        (rule(LinePair, always_pair), [((1, 2), "77053 and 77054")]),
        (rule(CodeDay, always_code), [((1,), "77053"), ((2,), "77054")]),
        (rule(ServiceDay, always_day), [((1, 2), "2024-08-13")]),
    ],
    ids=["line", "pair", "code", "day"],
)
def test_a_rule_is_put_to_every_subject_of_its_kind(
    mine: Rule[Any], messages: list[tuple[tuple[int, ...], str]]
) -> None:
    report = check(billed("77053-26", "77054-26"), BUNDLED, rules=(mine,))
    assert [(finding.lines, finding.message) for finding in report.findings] == messages


def test_a_rule_of_the_claim_is_put_once_and_its_lift_cites_the_rule() -> None:
    (bypass,) = check(billed("77053-26", "77054-26"), BUNDLED, rules=(rule(BilledClaim, always_claim),)).bypasses
    assert (bypass.lines, bypass.message, bypass.citation) == ((1, 2), "2 lines", HOUSE)


def test_a_claim_wide_rule_that_needs_a_table_has_a_gap_on_each_day_without_it() -> None:
    billed = Claim([at_hospital("77053-26"), at_hospital("77053-26", "2024-10-01")], payer="medicare")
    report = check(billed, BUNDLED, rules=(rule(BilledClaim, always_claim, needs=(Table.MUE,)),))
    assert [gap.day for gap in report.gaps] == [date(2024, 10, 1)]


def test_a_rule_is_asked_only_where_its_triggers_are_billed() -> None:
    for subject, evaluate in ((BilledLine, always_line), (LinePair, always_pair), (ServiceDay, always_day)):
        mine = rule(subject, evaluate, modifiers=frozenset({"59"}))
        assert check(billed("77053-26", "77054-26"), BUNDLED, rules=(mine,)).findings == ()
        assert len(check(billed("77053-26", "77054-26-59"), BUNDLED, rules=(mine,)).findings) == 1


def test_a_code_is_asked_only_where_one_of_its_lines_bears_the_trigger() -> None:
    mine = rule(CodeDay, always_code, modifiers=frozenset({"59"}))
    report = check(billed("77053-26", "77054-26-59", "77053-TC", "77054-TC"), BUNDLED, rules=(mine,))
    assert [(finding.lines, finding.message) for finding in report.findings] == [((2, 4), "77054")]


def test_a_pair_is_asked_only_where_it_bears_the_trigger_itself() -> None:
    mine = rule(LinePair, always_pair, modifiers=frozenset({"59"}))
    report = check(billed("77053-26", "77054-26", "77053-26-59"), BUNDLED, rules=(mine,))
    assert [finding.lines for finding in report.findings] == [(2, 3)]


def test_a_rule_is_asked_only_on_its_days() -> None:
    mine = rule(BilledLine, always_line, in_force=Period(date(2025, 1, 1)))
    assert check(billed("77053-26"), BUNDLED, rules=(mine,)).findings == ()
    later = Claim([at_hospital("77053-26", "2025-01-01")])
    assert len(check(later, BUNDLED, rules=(mine,)).findings) == 1


def test_a_hit_on_a_table_that_the_payer_has_not_adopted_is_a_review() -> None:
    mine = rule(ServiceDay, always_day)
    for payer, severity in (("medicare", Severity.DENIAL), ("aetna", Severity.REVIEW), (None, Severity.REVIEW)):
        report = check(billed("77053-26", payer=payer), BUNDLED, rules=(mine,))
        assert [finding.severity for finding in report.findings] == [severity]


def test_a_hit_that_rests_on_convention_is_a_review_though_it_says_denial() -> None:
    stated = Citation("our house", "what everybody does", convention=True)
    mine = Rule("house.rule", ServiceDay, "a rule of our own", always_day, stated)
    report = check(billed("77053-26"), BUNDLED, rules=(mine,))
    assert [finding.severity for finding in report.findings] == [Severity.REVIEW]


def test_no_rules_find_nothing() -> None:
    assert check(billed("77053-LT x9"), BUNDLED, rules=()).verdict is Verdict.CLEAN


def test_a_history_without_a_line_of_the_claims_days_changes_nothing() -> None:
    with_history = check(billed("77053-26", history=(at_hospital("77054-26", "2024-08-12"),)), BUNDLED)
    assert with_history == check(billed("77053-26"), BUNDLED)


def test_a_line_of_the_history_meets_the_lines_of_its_day() -> None:
    report = check(billed("77053-26", history=(at_hospital("77054-26"),)), BUNDLED)
    (finding,) = report.findings
    assert (finding.rule, finding.lines) == ("ncci.unbundled-pair", (1,))
    assert "one of them in the history" in finding.message


def test_two_lines_of_the_history_are_no_pair_of_the_claim() -> None:
    report = check(billed("19030-LT", history=(at_hospital("77053-26"), at_hospital("77054-26"))), BUNDLED)
    assert report.findings == ()


def test_the_lines_of_the_history_are_not_judged_themselves() -> None:
    report = check(billed("77053-26", history=(at_hospital("77054-ZZ x9"),)), BUNDLED)
    assert {finding.rule for finding in report.findings} == {"ncci.unbundled-pair"}


def test_a_span_meets_what_is_billed_on_any_of_its_days_once() -> None:
    spanning = Claim(
        [at_hospital("77054-26 x3", "2024-08-12/2024-08-14"), at_hospital("77053-26 x2", "2024-08-13/2024-08-14")],
        payer="medicare",
        history=(),
    )
    report = check(spanning, BUNDLED)
    assert [(finding.rule, finding.lines) for finding in report.findings] == [("ncci.unbundled-pair", (1, 2))]


def test_spans_that_do_not_meet_are_no_pair() -> None:
    apart = Claim(
        [at_hospital("77054-26", "2024-08-12/2024-08-13"), at_hospital("77053-26", "2024-08-14/2024-08-15")],
        payer="medicare",
        history=(),
    )
    assert check(apart, BUNDLED).findings == ()


def test_a_claim_wide_rule_is_told_the_gaps_of_each_claims_own_days() -> None:
    def silent(_claim: BilledClaim) -> Iterator[Hit | Bypassed]:
        return iter(())

    asks = Rule(id="house.asks", subject=BilledClaim, title="asks", source=HOUSE, evaluate=silent, needs=(Table.MUE,))
    covered = Claim([at_hospital("77053"), at_hospital("77054", "2024-08-14")], history=())
    beyond = Claim([at_hospital("77053"), at_hospital("77054", "2024-11-14")], history=())
    gaps = [len(report.gaps) for report in check_all([covered, beyond], BUNDLED, rules=(asks,))]
    assert gaps == [0, 1]


@pytest.mark.parametrize(
    ("returned", "told"),
    [
        (None, "None"),
        (3, "3"),
        (Hit("found", Severity.REVIEW), "a Hit"),
        ([HOUSE], "a Citation"),
        (["x y z"], "text of"),
    ],
)
def test_a_rule_that_returns_what_is_no_answer_is_refused_by_its_name(returned: Any, told: str) -> None:
    rule = Rule("house.rule", BilledLine, "a rule of our own", lambda _: returned)
    with pytest.raises(InvalidValue, match=rf"^house\.rule: {told}.* returned by evaluate; expected hits and bypasses"):
        check(billed("77053-26"), BUNDLED, rules=[rule])
