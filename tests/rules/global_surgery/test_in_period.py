"""Global surgery: visits and operations in the period of an operation, and what sets them apart."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import combinations
from random import Random
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import (
    Bypass,
    Circumstance,
    Claim,
    Finding,
    PayerPolicy,
    Provider,
    Report,
    ServiceLine,
    Severity,
    Table,
    check,
    explain,
    remedies,
)
from cptkit.checking import Outcome
from cptkit.corrections import AddModifier, Remedy, RemoveLine, ReplaceModifier
from cptkit.policies import Adoption, LineOfBusiness
from cptkit.tables import ALWAYS, ServiceKind
from tests.cms import WHOLE, needs_whole
from tests.support import BUNDLED, OURS, SURGEON, SURGERY, claim, days_after, fee_row, offered, said, with_fee_rows

ON_DAY: Final = "global-surgery.visit-on-day"
IN_PERIOD: Final = "global-surgery.visit-in-period"
AGAIN: Final = "global-surgery.procedure-in-period"
OWN: Final = (ON_DAY, IN_PERIOD, AGAIN)
DENIAL, REVIEW = Severity.DENIAL, Severity.REVIEW

COLLEAGUE: Final = Provider("2", specialty="02", group="A")
STRANGER: Final = Provider("3", specialty="11", group="A")

MINOR, TEN, MAJOR = "19030", "19101", "19120"
GLOBAL: Final = {MINOR: "000", TEN: "010", MAJOR: "090"}
LAST: Final = {MINOR: 0, TEN: 10, MAJOR: 90}

SEPARATE: Final = "a significant, separately identifiable E/M service"
DECISION: Final = "that the decision for surgery was made at this visit"
UNRELATED_VISIT: Final = "that the visit is unrelated to the surgery"
UNRELATED_CARE: Final = "that the critical care is unrelated to the surgery"
STAGED: Final = "that it was planned or staged at the time of the first procedure"
RETURN: Final = "an unplanned return to the operating room for a complication of the first procedure"
UNRELATED: Final = "that it is unrelated to the first procedure"
UNSURE: Final = "; the claim does not show that one practitioner did both"


visit: Final = partial(days_after, "99213")


def report(*lines: ServiceLine, history: tuple[ServiceLine, ...] = (), payer: str | None = "medicare") -> Report:
    """What the three rules say of a claim."""
    answer = said(claim(*lines, history=history, payer=payer), *OWN)
    assert answer.gaps == ()
    return answer


def remedied(line: ServiceLine, operation: ServiceLine) -> tuple[Remedy, ...]:
    """What is offered of a line, beside another, in the period of an operation of the history."""
    billed = claim(line, days_after("77053", -10), history=[operation])
    (finding,) = said(billed, *OWN).findings
    return offered(billed, finding.rule)


def only(*lines: ServiceLine, history: tuple[ServiceLine, ...] = (), payer: str | None = "medicare") -> Finding:
    """The one finding of the three rules."""
    answer = report(*lines, history=history, payer=payer)
    assert answer.bypasses == ()
    (finding,) = answer.findings
    assert finding.lines == (1,)
    return finding


def lifted(*lines: ServiceLine, history: tuple[ServiceLine, ...] = ()) -> Bypass:
    """The one bypass of the three rules."""
    answer = report(*lines, history=history)
    assert answer.findings == ()
    (bypass,) = answer.bypasses
    assert bypass.lines == (1,)
    return bypass


def told(finding: Finding) -> tuple[str, Severity, str]:
    return finding.rule, finding.severity, finding.message


def in_words(operation: str, after: int, code: str = "99213") -> str:
    when = "on the day of" if after == 0 else "the day before" if after == -1 else f"{after} days after"
    return f"{code} {'1 day after' if after == 1 else when} {operation} (global period {GLOBAL[operation]})"


@pytest.mark.parametrize("operation", GLOBAL)
@given(after=st.integers(-3, 95))
def test_a_visit_is_denied_on_each_day_of_the_period_and_on_no_other(operation: str, after: int) -> None:
    first = -1 if operation == MAJOR else 0
    wanted = {0: ON_DAY}.get(after, IN_PERIOD) if first <= after <= LAST[operation] else None
    found = report(visit(after), history=(days_after(operation),)).findings
    assert [(one.rule, one.severity) for one in found] == ([] if wanted is None else [(wanted, DENIAL)])


@pytest.mark.parametrize(
    ("operation", "after", "wanted"),
    [
        (MINOR, 0, "25"),
        (TEN, 0, "25"),
        (MAJOR, 0, "57"),
        (MAJOR, -1, "57 or 24"),
        (TEN, 1, "24"),
        (TEN, 10, "24"),
        (MAJOR, 1, "24"),
        (MAJOR, 90, "24"),
    ],
)
def test_a_bare_visit_is_told_the_modifiers_that_fit_the_day(operation: str, after: int, wanted: str) -> None:
    finding = only(visit(after), history=(days_after(operation),))
    assert finding.message == f"{in_words(operation, after)} without {wanted}"
    assert [str(denial) for denial in finding.denials] == ["CO-97 M144", "CO-97 N525"]
    assert finding.evidence == (fee_row(operation, on=SURGERY),)
    shows = {"25": SEPARATE, "57": DECISION, "24": UNRELATED_VISIT}
    added = tuple(AddModifier(1, modifier, shows[modifier]) for modifier in wanted.split(" or "))
    assert remedied(visit(after), days_after(operation)) == (*added, RemoveLine(1))


@pytest.mark.parametrize(
    ("operation", "after", "modifier", "shows"),
    [
        (MINOR, 0, "25", SEPARATE),
        (TEN, 0, "25", SEPARATE),
        (MAJOR, 0, "57", DECISION),
        (MAJOR, -1, "57", DECISION),
        (MAJOR, -1, "24", UNRELATED_VISIT),
        (TEN, 3, "24", UNRELATED_VISIT),
        (MAJOR, 60, "24", UNRELATED_VISIT),
        (MAJOR, -1, "FT", UNRELATED_VISIT),
        (MAJOR, 0, "FT", UNRELATED_VISIT),
        (MAJOR, 5, "FT", UNRELATED_VISIT),
    ],
)
def test_the_modifier_that_fits_is_a_bypass_to_be_documented(
    operation: str, after: int, modifier: str, shows: str
) -> None:
    bypass = lifted(visit(after, modifier), history=(days_after(operation),))
    assert bypass.message == f"{in_words(operation, after)}; {modifier} bypasses the global package"
    assert (bypass.modifier, bypass.record_must_show) == (modifier, shows)
    assert bypass.rule == (ON_DAY if after == 0 else IN_PERIOD)
    assert bypass.evidence == (fee_row(operation, on=SURGERY),)


def test_a_bypass_is_of_the_visit_alone_though_the_operation_stands_on_the_claim() -> None:
    assert lifted(visit(0, "57"), days_after(MAJOR)).modifier == "57"


# Of the day before and of the day itself Palmetto's page on 57 speaks, of the days after Noridian's on the package.
@pytest.mark.parametrize(
    ("after", "document"),
    [
        (-1, "CPT Modifier 57"),
        (0, "CPT Modifier 57"),
        (1, "Services Included in Global Surgery Payment"),
    ],
)
@pytest.mark.parametrize("modifiers", [(), ("24", "25", "57")])
def test_a_visit_is_judged_by_the_text_on_its_day(after: int, document: str, modifiers: tuple[str, ...]) -> None:
    ruled_out = [
        Circumstance.DECISION_FOR_SURGERY,
        Circumstance.SIGNIFICANT_SEPARATE_VISIT,
        Circumstance.UNRELATED,
    ]
    finding = only(visit(after, *modifiers, ruled_out=ruled_out), history=(days_after(MAJOR),))
    assert finding.citation.document == document


@pytest.mark.parametrize(
    ("operation", "after", "wrong", "fits", "severity"),
    [
        (MINOR, 0, ("57",), "25", DENIAL),
        (TEN, 0, ("57",), "25", DENIAL),
        (MINOR, 0, ("24",), "25", REVIEW),
        (MINOR, 0, ("24", "57"), "25", REVIEW),
        (MAJOR, 0, ("24",), "57", REVIEW),
        (MAJOR, 0, ("25",), "57", REVIEW),
        (MAJOR, -1, ("25",), "57 or 24", REVIEW),
        (MAJOR, 5, ("25",), "24", REVIEW),
        (MAJOR, 5, ("57",), "24", REVIEW),
        (TEN, 5, ("25", "57"), "24", REVIEW),
    ],
)
def test_a_modifier_of_another_day_is_told_which_fits(
    operation: str, after: int, wrong: tuple[str, ...], fits: str, severity: Severity
) -> None:
    finding = only(visit(after, *wrong), history=(days_after(operation),))
    assert finding.message == f"{' and '.join(wrong)} on {in_words(operation, after)}; {fits} fits"
    assert finding.severity is severity
    kinds = {type(one) for one in remedied(visit(after, *wrong), days_after(operation))} - {RemoveLine}
    # 24 and 25 may be there for another line and stay; 57 alone gives way.
    assert kinds == {ReplaceModifier if wrong == ("57",) else AddModifier}


@pytest.mark.parametrize(
    ("after", "circumstance", "modifier"),
    [
        (0, Circumstance.DECISION_FOR_SURGERY, "57"),
        (0, Circumstance.SIGNIFICANT_SEPARATE_VISIT, "25"),
        (-1, Circumstance.DECISION_FOR_SURGERY, "57"),
        (-1, Circumstance.UNRELATED, "24"),
        (30, Circumstance.UNRELATED, "24"),
    ],
)
def test_a_documented_circumstance_gives_its_modifier_and_no_other(
    after: int, circumstance: Circumstance, modifier: str
) -> None:
    assert remedied(visit(after, circumstances=[circumstance]), days_after(MAJOR)) == (AddModifier(1, modifier),)


@pytest.mark.parametrize("after", [-1, 0, 30])
def test_where_the_record_rules_out_what_would_fit_no_modifier_is_offered(after: int) -> None:
    ruled_out = [
        Circumstance.DECISION_FOR_SURGERY,
        Circumstance.SIGNIFICANT_SEPARATE_VISIT,
        Circumstance.UNRELATED,
    ]
    bare = visit(after, ruled_out=ruled_out)
    assert only(bare, history=(days_after(MAJOR),)).severity is DENIAL
    assert remedied(bare, days_after(MAJOR)) == (RemoveLine(1),)


def test_a_modifier_that_the_record_speaks_against_is_a_review() -> None:
    never = visit(30, "24", ruled_out=[Circumstance.UNRELATED])
    ruled_out = only(never, history=(days_after(MAJOR),))
    assert told(ruled_out) == (IN_PERIOD, REVIEW, f"24 on {in_words(MAJOR, 30)}; the record rules it out")
    assert remedied(never, days_after(MAJOR)) == (RemoveLine(1),)
    decided = visit(0, "25", circumstances=[Circumstance.DECISION_FOR_SURGERY])
    other = only(decided, history=(days_after(MAJOR),))
    assert told(other) == (ON_DAY, REVIEW, f"25 on {in_words(MAJOR, 0)}; the record supports 57")
    assert other.evidence == ruled_out.evidence == (fee_row(MAJOR, on=SURGERY),)
    assert remedied(decided, days_after(MAJOR)) == (ReplaceModifier(1, "25", "57"),)


def test_a_documented_circumstance_bears_its_own_modifier_out() -> None:
    circumstances = [Circumstance.DECISION_FOR_SURGERY, Circumstance.SIGNIFICANT_SEPARATE_VISIT]
    for modifier in ("25", "57"):
        bypass = lifted(visit(0, modifier, circumstances=circumstances), history=(days_after(MAJOR),))
        assert bypass.modifier == modifier


def test_of_two_modifiers_that_fit_the_one_that_the_record_lets_stand_lifts() -> None:
    both = visit(0, "57", "25", ruled_out=[Circumstance.DECISION_FOR_SURGERY])
    assert lifted(both, history=(days_after(MAJOR),)).modifier == "25"
    assert lifted(visit(0, "25", "57"), history=(days_after(MAJOR),)).modifier == "57"


@pytest.mark.parametrize("code", ["99291", "99292"])
def test_unrelated_critical_care_takes_ft_since_it_is_in_force(code: str) -> None:
    after = only(days_after(code, 5), history=(days_after(MAJOR),))
    assert after.message == f"{in_words(MAJOR, 5, code)} without FT"
    shown = remedied(days_after(code, 5), days_after(MAJOR))
    assert shown == (AddModifier(1, "FT", UNRELATED_CARE), RemoveLine(1))
    on_day = only(days_after(code, 0), history=(days_after(MINOR),))
    assert on_day.message == f"{in_words(MINOR, 0, code)} without 25 or FT"
    wrong = only(days_after(code, 5, "25"), history=(days_after(MAJOR),))
    assert wrong.message == f"25 on {in_words(MAJOR, 5, code)}; FT fits"
    assert lifted(days_after(code, 5, "24"), history=(days_after(MAJOR),)).modifier == "24"


def test_before_ft_unrelated_critical_care_took_24() -> None:
    early = attrs.evolve(days_after("99291"), date_of_service="2021-12-31")
    operation = attrs.evolve(days_after(MAJOR), date_of_service="2021-12-01")
    assert only(early, history=(operation,)).message == f"{in_words(MAJOR, 30, '99291')} without 24"


@pytest.mark.parametrize("code", ["99203", "99283", "99395", "92004", "77053"])
@pytest.mark.parametrize("after", [-1, 5])
def test_what_medicare_pays_beside_the_package_stays_clean(code: str, after: int) -> None:
    for modifiers in ((), ("25",), ("57",)):
        answer = report(days_after(code, after, *modifiers), history=(days_after(MAJOR),))
        assert (answer.findings, answer.bypasses) == ((), ())


# NCCI Policy Manual, chapter 1: the decision for a minor procedure is part of it, for new patients too.
@pytest.mark.parametrize("code", ["99203", "99283"])
@pytest.mark.parametrize("operation", GLOBAL)
def test_a_new_patients_visit_on_the_day_of_a_procedure_is_a_review_without_a_modifier(
    code: str, operation: str
) -> None:
    finding = only(days_after(code), history=(days_after(operation),))
    assert (finding.rule, finding.severity) == (ON_DAY, REVIEW)
    assert finding.citation.publisher == "CMS"
    fits = "57" if (code, operation) == ("99283", MAJOR) else "25"
    assert lifted(days_after(code, 0, fits), history=(days_after(operation),)).modifier == fits


# AAPC, ED Coding Alert: at Medicare 57 for fracture care; other payers may take 25.
@pytest.mark.parametrize(("payer", "says"), [("medicare", True), ("cgs", True), ("aetna", False), (None, False)])
def test_25_on_an_emergency_visit_on_the_day_of_a_major_procedure_is_a_review_at_medicare(
    *, payer: str | None, says: bool
) -> None:
    answer = report(days_after("99283", 0, "25"), days_after(MAJOR), payer=payer)
    assert [one.severity for one in answer.findings] == [REVIEW] * says
    assert all("57 fits" in one.message for one in answer.findings)
    assert [one.modifier for one in answer.bypasses] == ["25"] * (not says)
    assert report(days_after("99283", 0, "57"), days_after(MAJOR), payer=payer).findings == ()


def test_a_documented_separate_emergency_visit_takes_25() -> None:
    seen = attrs.evolve(days_after("99283", 0, "25"), circumstances={Circumstance.SIGNIFICANT_SEPARATE_VISIT})
    assert report(seen, days_after(MAJOR)).findings == ()


@pytest.mark.parametrize("visit", ["99202", "99213"])
def test_tricare_denies_an_office_visit_on_the_day_of_surgery_without_25(visit: str) -> None:
    finding = only(days_after(visit), history=(days_after(MINOR),), payer="tricare")
    assert (finding.severity, finding.citation.publisher) == (DENIAL, "Defense Health Agency")
    stranger = days_after(MINOR, by=None)
    assert only(days_after(visit), history=(stranger,), payer="tricare").severity is REVIEW
    assert report(days_after(visit, 0, "25"), history=(days_after(MINOR),), payer="tricare").findings == ()


def test_a_payer_that_wants_no_25_on_a_new_patients_visit_makes_it_good_to_know() -> None:
    finding = only(days_after("99202"), history=(days_after(MAJOR),), payer="noridian")
    assert finding.severity is Severity.NOTICE
    assert (finding.citation.publisher, finding.citation.document) == ("Noridian Healthcare Solutions", "Modifier 25")


@pytest.mark.parametrize("code", ["99395", "77053"])
def test_what_is_no_visit_of_the_package_takes_no_25_on_the_day(code: str) -> None:
    answer = report(days_after(code), history=(days_after(MAJOR),))
    assert (answer.findings, answer.bypasses) == ((), ())


@pytest.mark.parametrize("payer", ["aetna", "unitedhealthcare", "regence", None])
def test_where_the_payer_has_not_adopted_the_fee_schedules_periods_it_is_a_review(payer: str | None) -> None:
    assert only(visit(5), history=(days_after(MAJOR),), payer=payer).severity is REVIEW
    assert only(days_after("19301", 5), history=(days_after(MAJOR),), payer=payer).severity is REVIEW


@pytest.mark.parametrize("mine", [SURGEON, None])
@pytest.mark.parametrize("theirs", [SURGEON, COLLEAGUE, None])
def test_who_did_both_must_be_known_for_a_denial(mine: Provider | None, theirs: Provider | None) -> None:
    known = mine is not None and theirs is not None
    finding = only(visit(5, by=mine), history=(days_after(MAJOR, by=theirs),))
    assert finding.severity is (DENIAL if known else REVIEW)
    assert finding.message.endswith(" without 24" if known else f" without 24{UNSURE}")
    again = only(days_after("19301", 5, by=mine), history=(days_after(MAJOR, by=theirs),))
    assert again.severity is (DENIAL if known else REVIEW)


def test_lines_of_one_claim_that_name_nobody_are_one_practitioners() -> None:
    assert only(visit(by=None), days_after(MINOR, by=None)).severity is DENIAL
    assert only(visit(by=None), days_after(MINOR)).severity is REVIEW


def test_a_visit_by_who_has_taken_the_care_over_is_a_review() -> None:
    finding = only(visit(20), history=(days_after(MAJOR, 0, "55"),))
    assert told(finding) == (IN_PERIOD, REVIEW, f"{in_words(MAJOR, 20)} without 24")


# The operation again: 58, 78, 79.
@given(after=st.integers(-3, 95))
def test_an_operation_is_judged_on_each_later_day_of_the_period_and_on_no_other(after: int) -> None:
    found = report(days_after("19301", after), history=(days_after(MAJOR),)).findings
    wanted = [(AGAIN, DENIAL, in_words_again("19301", after))] if 1 <= after <= 90 else []
    assert [told(one) for one in found] == wanted


def in_words_again(code: str, after: int) -> str:
    return f"{in_words(MAJOR, after, code)} without 58, 78 or 79"


@pytest.mark.parametrize(("code", "severity"), [("19301", DENIAL), (TEN, DENIAL), ("19100", REVIEW), ("19030", REVIEW)])
def test_what_has_no_days_after_it_may_be_diagnostic_and_outside_the_package(code: str, severity: Severity) -> None:
    finding = only(days_after(code, 20), history=(days_after(MAJOR),))
    assert told(finding) == (AGAIN, severity, in_words_again(code, 20))
    assert remedied(days_after(code, 20), days_after(MAJOR)) == (
        AddModifier(1, "58", STAGED),
        AddModifier(1, "78", RETURN, first=True),
        AddModifier(1, "79", UNRELATED, first=True),
        *([RemoveLine(1)] * (severity is DENIAL)),
    )


@pytest.mark.parametrize(("modifier", "shows"), [("58", STAGED), ("78", RETURN), ("79", UNRELATED)])
def test_an_operation_with_its_modifier_is_a_bypass_to_be_documented(modifier: str, shows: str) -> None:
    bypass = lifted(days_after("19301", 20, modifier), history=(days_after(MAJOR),))
    assert bypass.message == f"{in_words(MAJOR, 20, '19301')}; {modifier} bypasses the global package"
    assert (bypass.rule, bypass.record_must_show) == (AGAIN, shows)


RETURNS: Final = {
    Circumstance.STAGED: "58",
    Circumstance.UNPLANNED_RETURN: "78",
    Circumstance.UNRELATED: "79",
}


# AAOS Now, December 2011: the same fracture reduced again a week later is 25505-76; Medicare's package knows no 76.
@given(st.integers(1, 90), st.sampled_from(["medicare", "cgs", "aetna", None]))
def test_76_repeats_the_operation_in_its_period(after: int, payer: str | None) -> None:
    answer = report(days_after(MAJOR, after, "76"), history=(days_after(MAJOR),), payer=payer)
    if payer in ("medicare", "cgs"):
        assert [(one.rule, one.severity) for one in answer.findings] == [(AGAIN, REVIEW)]
        assert answer.findings[0].message.endswith("Medicare pays it with 58, 78 or 79")
    else:
        assert (answer.findings, [one.modifier for one in answer.bypasses]) == ((), ["76"])


def test_76_on_another_code_than_the_operation_repeats_nothing() -> None:
    assert only(days_after("19301", 5, "76"), history=(days_after(MAJOR),), payer="aetna").rule == AGAIN


@pytest.mark.parametrize(("circumstance", "modifier"), RETURNS.items())
def test_a_documented_return_gives_its_modifier_and_no_other(circumstance: Circumstance, modifier: str) -> None:
    again = days_after("19301", 20, circumstances=[circumstance])
    assert remedied(again, days_after(MAJOR)) == (AddModifier(1, modifier, first=modifier != "58"),)


@pytest.mark.parametrize(("circumstance", "modifier"), RETURNS.items())
def test_a_return_that_is_documented_otherwise_or_ruled_out_is_a_review(
    circumstance: Circumstance, modifier: str
) -> None:
    other = next(one for one in RETURNS if one is not circumstance)
    otherwise = days_after("19301", 20, modifier, circumstances=[other])
    finding = only(otherwise, history=(days_after(MAJOR),))
    assert told(finding) == (
        AGAIN,
        REVIEW,
        f"{modifier} on {in_words(MAJOR, 20, '19301')}; the record supports {RETURNS[other]}",
    )
    assert remedied(otherwise, days_after(MAJOR)) == (ReplaceModifier(1, modifier, RETURNS[other]),)
    never = days_after("19301", 20, modifier, ruled_out=[circumstance])
    refused = only(never, history=(days_after(MAJOR),))
    assert refused.severity is REVIEW
    assert refused.message.endswith("; the record rules it out")
    assert refused.citation.section == "chapter 12, sections 40 to 40.4"
    shown = {one.by for one in remedied(never, days_after(MAJOR)) if isinstance(one, ReplaceModifier)}
    assert shown == set(RETURNS.values()) - {modifier}


@pytest.mark.parametrize("stated", list(combinations(RETURNS, 2)))
def test_a_record_that_says_two_things_is_a_review_without_remedies(stated: tuple[Circumstance, ...]) -> None:
    named = " and ".join(RETURNS[one] for one in stated)
    for modifiers in ((), ("58",), ("78",), ("79",)):
        doubtful = days_after("19301", 20, *modifiers, circumstances=stated)
        finding = only(doubtful, history=(days_after(MAJOR),))
        assert (finding.severity, remedied(doubtful, days_after(MAJOR))) == (REVIEW, ())
        assert finding.message == f"{in_words(MAJOR, 20, '19301')}; the record supports {named}"
        assert finding.evidence == (fee_row(MAJOR, on=SURGERY),)
        assert finding.citation.section == "chapter 12, sections 40 to 40.4"


def test_a_return_of_which_the_record_rules_everything_out_is_in_the_package() -> None:
    for code in ("19301", "19100"):
        never = days_after(code, 20, ruled_out=list(RETURNS))
        finding = only(never, history=(days_after(MAJOR),))
        assert told(finding) == (AGAIN, DENIAL, f"{in_words(MAJOR, 20, code)}; the record rules out 58, 78 and 79")
        assert remedied(never, days_after(MAJOR)) == (RemoveLine(1),)
    unsure = only(days_after("19301", 20, ruled_out=list(RETURNS), by=None), history=(days_after(MAJOR),))
    assert unsure.severity is REVIEW


@pytest.mark.parametrize("place", ["11", "23"])
def test_neither_an_office_nor_an_emergency_department_is_an_operating_room(place: str) -> None:
    in_office = f"{in_words(MAJOR, 20, '19301')} at POS {place}; 78 is for a return to the operating room"
    billed = days_after("19301", 20, "78", at=place)
    finding = only(billed, history=(days_after(MAJOR),))
    assert told(finding) == (AGAIN, REVIEW, in_office)
    assert finding.citation.document == "Modifier 78"
    assert finding.evidence == (fee_row(MAJOR, on=SURGERY),)
    assert remedied(billed, days_after(MAJOR)) == (
        ReplaceModifier(1, "78", "58", STAGED),
        ReplaceModifier(1, "78", "79", UNRELATED),
    )
    documented = days_after("19301", 20, at=place, circumstances=[Circumstance.UNPLANNED_RETURN])
    assert only(documented, history=(days_after(MAJOR),)).message == in_office
    assert remedied(documented, days_after(MAJOR)) == (RemoveLine(1),)
    assert lifted(days_after("19301", 20, "78", at="24"), history=(days_after(MAJOR),)).modifier == "78"


@pytest.mark.parametrize("code", ["66821", "67210", "45382", "36902"])
def test_an_office_may_have_a_laser_an_endoscopy_or_a_catheterization_suite(code: str) -> None:
    of_suite = with_fee_rows(attrs.evolve(fee_row(MAJOR), code=code))

    def again(*modifiers: str) -> Report:
        billed = claim(days_after(code, 20, *modifiers, at="11"), history=[days_after(MAJOR)])
        return said(billed, AGAIN, reference=of_suite)

    (bypass,) = again("78").bypasses
    assert (bypass.modifier, bypass.record_must_show) == ("78", RETURN)
    assert again("78").findings == ()
    (finding,) = again().findings
    assert finding.message == f"{in_words(MAJOR, 20, code)} without 58, 78 or 79"


# Pub. 100-04, chapter 12, section 40.1: the package includes the removal of casts and splints.
@pytest.mark.parametrize("modifiers", [(), ("58",), ("78",)])
def test_taking_off_a_cast_is_in_the_package_of_the_treatment(modifiers: tuple[str, ...]) -> None:
    of_casts = with_fee_rows(attrs.evolve(fee_row(MINOR), code="29705"))
    removal = days_after("29705", 28, *modifiers, at="11")
    report = said(claim(removal, history=[days_after(MAJOR)]), AGAIN, reference=of_casts)
    message = f"{in_words(MAJOR, 28, '29705')}; cast removal is part of the global package"
    assert [(one.severity, one.message) for one in report.findings] == [(REVIEW, message)]
    assert report.bypasses == ()
    other = days_after("29705", 28, "79", at="11")
    assert said(claim(other, history=[days_after(MAJOR)]), AGAIN, reference=of_casts).findings == ()


def test_in_an_office_78_is_not_offered_and_58_and_79_are() -> None:
    finding = only(days_after("19301", 20, at="11"), history=(days_after(MAJOR),))
    assert finding.message == f"{in_words(MAJOR, 20, '19301')} without 58 or 79"
    shown = remedied(days_after("19301", 20, at="11"), days_after(MAJOR))
    assert [str(one) for one in shown] == ["append 58 to line 1", "append 79 to line 1", "remove line 1"]
    assert finding.citation.document == "Services Included in Global Surgery Payment"
    for modifier in ("58", "79"):
        assert lifted(days_after("19301", 20, modifier, at="11"), history=(days_after(MAJOR),)).modifier == modifier
    against = days_after("19301", 20, "58", at="11", circumstances=[Circumstance.UNPLANNED_RETURN])
    assert only(against, history=(days_after(MAJOR),)).message.endswith("; the record supports 78")


# One defect, one counted finding: the pair edit of visit and operation says the same on the day.
def test_beside_a_pair_edit_the_visit_has_one_counted_finding_and_the_remedy_mends_both() -> None:
    def on(day: str, *modifiers: str) -> Claim:
        lines = (visit(0, *modifiers), days_after(MINOR, 0, "LT"))
        return claim(*(attrs.evolve(one, date_of_service=day) for one in lines))

    billed = on("2024-08-13")
    both = [one for one in check(billed, BUNDLED).findings if one.rule in ("ncci.unbundled-pair", ON_DAY)]
    assert {(one.rule, one.counted) for one in both} == {("ncci.unbundled-pair", False), (ON_DAY, True)}
    for finding in both:
        assert "append 25 to line 1" in [str(one) for one in remedies(billed, BUNDLED, finding)]
    mended = check(on("2024-08-13", "25"), BUNDLED)
    assert [one.rule for one in mended.findings] == []
    assert {one.modifier for one in mended.bypasses} == {"25"}


def test_of_an_operation_that_no_fee_schedule_knows_there_is_a_gap_and_nothing_else() -> None:
    for own in (visit(0), visit(5), days_after("19301", 5)):
        answer = said(claim(own, history=[days_after("27447")]), *OWN)
        assert (answer.findings, answer.bypasses) == ((), ())
        assert [(gap.table, gap.codes, gap.day) for gap in answer.gaps] == [(Table.FEE_SCHEDULE, ("27447",), SURGERY)]


@pytest.mark.parametrize(
    ("own", "silent"),
    [(visit(5), {AGAIN}), (visit(0), {AGAIN}), (days_after("19301", 5), {ON_DAY, IN_PERIOD})],
)
def test_a_rule_for_visits_says_nothing_of_operations_and_the_other_way_round(
    own: ServiceLine, silent: set[str]
) -> None:
    explained = {rule: explain(claim(own, history=[days_after(MAJOR)]), BUNDLED, rule) for rule in silent}
    outcomes = {one.outcome for those in explained.values() for one in those}
    assert outcomes <= {Outcome.PASSED, Outcome.NOT_APPLICABLE}


@pytest.mark.parametrize("own", [visit(5), visit(0), days_after("19301", 5)])
def test_a_payer_is_asked_for_the_column_of_periods(own: ServiceLine) -> None:
    for column, severity in (("global_days", DENIAL), ("status", REVIEW)):
        adoption = Adoption(Table.FEE_SCHEDULE, ALWAYS, OURS, frozenset({column}))
        ours = PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, adopts=(adoption,))
        billed = claim(own, history=[days_after(MAJOR)], payer="ours")
        (finding,) = said(billed, *OWN, reference=BUNDLED.with_policies(ours)).findings
        assert finding.severity is severity


# Laws.
CODES: Final = st.sampled_from(["99213", "99291", "99203", "19101", "19301", "77053"])
MODIFIERS: Final = st.lists(st.sampled_from(["24", "25", "57", "58", "78", "79", "FT", "LT"]), max_size=2, unique=True)
STATED: Final = st.sets(
    st.sampled_from(
        [
            Circumstance.UNRELATED,
            Circumstance.STAGED,
            Circumstance.UNPLANNED_RETURN,
            Circumstance.DECISION_FOR_SURGERY,
            Circumstance.SIGNIFICANT_SEPARATE_VISIT,
        ]
    ),
    max_size=2,
)


@st.composite
def lines(draw: st.DrawFn, *practitioners: Provider) -> ServiceLine:
    """Draw a visit, a study or an operation within the reach of the others."""
    return days_after(
        draw(CODES | st.sampled_from(list(GLOBAL))),
        draw(st.integers(-2, 95)),
        *draw(MODIFIERS),
        by=draw(st.sampled_from(practitioners or (SURGEON, COLLEAGUE))),
        circumstances=draw(STATED),
    )


@given(st.lists(lines(), min_size=1, max_size=4), st.lists(lines(), max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_lines_and_of_the_history_changes_nothing(
    own: list[ServiceLine], known: list[ServiceLine], chance: Random
) -> None:
    order = list(range(len(own)))
    chance.shuffle(order)
    other = report(*(own[place] for place in order), history=tuple(reversed(known)))
    here = report(*own, history=tuple(known))
    assert sorted((order.index(one.lines[0] - 1), one.rule, one.message) for one in here.findings) == sorted(
        (one.lines[0] - 1, one.rule, one.message) for one in other.findings
    )
    assert sorted(one.message for one in here.bypasses) == sorted(one.message for one in other.bypasses)


@given(lines(), st.lists(lines(), max_size=4))
def test_a_line_is_judged_alike_beside_other_lines_and_beside_their_history(
    own: ServiceLine, others: list[ServiceLine]
) -> None:
    together = report(own, *others)
    apart = report(own, history=tuple(others))
    assert [told(one) for one in together.findings if one.lines == (1,)] == [told(one) for one in apart.findings]
    assert [one.message for one in together.bypasses if one.lines == (1,)] == [one.message for one in apart.bypasses]


@given(st.lists(lines(), min_size=1, max_size=3), st.lists(lines(STRANGER), max_size=3))
def test_what_others_did_changes_nothing(own: list[ServiceLine], others: list[ServiceLine]) -> None:
    with_others, alone = report(*own, history=tuple(others)), report(*own)
    assert (with_others.findings, with_others.bypasses) == (alone.findings, alone.bypasses)


@given(lines(), st.lists(lines(), max_size=3))
def test_a_line_has_at_most_one_finding_for_the_days_before_on_and_after_it(
    own: ServiceLine, others: list[ServiceLine]
) -> None:
    counts = [one.rule for one in report(own, history=tuple(others)).findings]
    assert counts.count(ON_DAY) <= 1
    assert counts.count(AGAIN) <= 1
    assert counts.count(IN_PERIOD) <= 2


# The visits of the package, read a second way: CMS pairs them, and no other visits, with operations.
PACKAGED_OTHERWISE: Final = {
    *("99374", "99375", "99377", "99378"),  # care plan oversight
    *("99446", "99447", "99448", "99449", "99451", "99452"),  # advice to another physician
    *("99495", "99496"),  # care after a discharge, of which most pairs take no modifier
}
OPERATIONS: Final = (b"10060", b"11042", b"17000", b"19120", b"20610", b"27447", b"45378", b"47562", b"64483", b"66984")


def visits_beside_operations() -> Iterator[tuple[str, bytes]]:
    """The visit codes that the practitioner pairs of 2024Q3 put beside the operations, with the operation."""
    for path in sorted(WHOLE.glob("ccipra-v302r0-f*.zip")):
        with zipfile.ZipFile(path) as packed:
            for name in packed.namelist():
                for row in packed.read(name).splitlines():
                    column_one, column_two, *_ = row.split(b"\t", 2) if row.count(b"\t") > 1 else (b"", b"")
                    if column_one in OPERATIONS and column_two[:2] in (b"99", b"92") and b"\t*\t" in row:
                        yield column_two.decode(), column_one


@needs_whole
@pytest.mark.long
def test_the_visits_of_the_package_are_those_that_cms_pairs_with_operations() -> None:
    published = BUNDLED.on(date(2024, 8, 13))
    times = Counter(code for code, _ in set(visits_beside_operations()))
    paired = {code for code, many in times.items() if many > len(OPERATIONS) / 2}
    codes = [f"{number}" for number in (*range(92002, 92015), *range(99202, 99500))]
    of_the_package = {code for code in codes if ServiceKind.VISIT_IN_PACKAGE in published.kinds(code)}
    assert paired.intersection(codes) - of_the_package == PACKAGED_OTHERWISE
    assert len(paired & of_the_package) > 30
    # What is in the ranges and not paired is no code of the day: 92013, 99241 and 99251 are gone or never were.
    assert of_the_package - paired == {"92013", "99241", "99251"}


def test_on_the_other_side_the_procedure_is_mostly_unrelated() -> None:
    def first(text: str, operation: str) -> str:
        offers = remedied(days_after(text, 20), days_after(operation, 0))
        return next(one.modifier for one in offers if isinstance(one, AddModifier))

    assert first("19303-LT", "19303-RT") == "79"
    assert first("19303-LT", "19303-LT") == "58"
    assert first("19303-LT", "19303") == "58"
