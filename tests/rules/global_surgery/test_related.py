"""Complications, aftercare and further sessions: what belongs to the operation, whatever modifier is billed."""

from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import ServiceLine, Severity
from cptkit.corrections import AddModifier, RemoveLine, ReplaceModifier
from tests.support import claim, days_after, fee_row, found, offered, said, with_fee_rows

CARE: Final = "global-surgery.care-with-24"
SESSION: Final = "global-surgery.further-session"
AGAIN: Final = "global-surgery.procedure-in-period"
NEW: Final = "a new condition that the earlier sessions did not treat"
LASER: Final = "67210"
# An eye's laser treatment with the period of 19120, which the bundled fee schedule has.
RETINA: Final = with_fee_rows(attrs.evolve(fee_row("19120"), code=LASER))


def visit(after: int, diagnosis: str, code: str = "99213-24") -> ServiceLine:
    return attrs.evolve(days_after(code, after), diagnoses=[diagnosis])


@given(st.integers(-2, 100))
def test_care_for_a_complication_is_found_on_the_days_of_the_period_alone(after: int) -> None:
    messages = [one.message for one in found(claim(visit(after, "T81.41XA"), history=[days_after("19120")]), CARE)]
    assert len(messages) == (1 <= after <= 90)
    for message in messages:
        assert message.endswith("(global period 090); complications and aftercare are in the global package")


@pytest.mark.parametrize(
    ("code", "diagnosis", "payer", "count"),
    [
        ("99213-24", "T81.41XA", "medicare", 1),
        ("99213-24", "T81.31XA", "ngs", 1),
        ("99212-24", "Z48.02", "medicare", 1),
        ("99213-24", "T84.53XA", "medicare", 1),
        ("99213-24", "K91.89", "medicare", 1),
        # The same disease may be treated at another place (AAPC), and what is unrelated is what 24 is for.
        ("99213-24", "D24.2", "medicare", 0),
        ("99213-24", "J06.9", "medicare", 0),
        # Without 24 another rule speaks.
        ("99213", "T81.41XA", "medicare", 0),
        # Of other payers sources differ on complications.
        ("99213-24", "T81.41XA", "aetna", 0),
        ("99213-24", "T81.41XA", None, 0),
    ],
)
def test_what_24_does_not_set_apart_at_medicare(code: str, diagnosis: str, payer: str | None, count: int) -> None:
    billed = claim(visit(7, diagnosis, code), history=[days_after("19120")], payer=payer)
    assert [one.severity for one in found(billed, CARE)] == [Severity.REVIEW] * count


def test_the_visit_is_not_billed() -> None:
    billed = claim(visit(7, "Z48.02"), days_after("77053", -10), history=[days_after("19120")])
    assert offered(billed, CARE) == (RemoveLine(1),)


@pytest.mark.parametrize(
    ("first", "later", "after", "count"),
    [
        ("-RT", "-58-RT", 7, 1),
        ("", "-58", 90, 1),
        ("-RT", "-58-LT", 7, 0),
        ("-RT", "-79-RT", 7, 0),
        ("-RT", "-58-RT", 91, 0),
        ("-RT", "-58-RT", 0, 0),
    ],
)
def test_a_code_for_all_sessions_is_billed_once_in_its_period(first: str, later: str, after: int, count: int) -> None:
    billed = claim(days_after(f"{LASER}{later}", after), history=[days_after(f"{LASER}{first}")])
    findings = said(billed, SESSION, reference=RETINA).findings
    assert [one.severity for one in findings] == [Severity.REVIEW] * count


def test_58_on_another_procedure_is_passed() -> None:
    billed = claim(days_after("19120-58-LT", 7), history=[days_after("19120-LT")])
    assert found(billed, SESSION) == ()


def test_a_new_condition_takes_79_and_no_session_58() -> None:
    first = days_after(f"{LASER}-RT")
    with_58 = claim(days_after(f"{LASER}-58-RT", 7), history=[first])
    assert offered(with_58, SESSION, reference=RETINA) == (ReplaceModifier(1, "58", "79", NEW),)
    bare = claim(days_after(f"{LASER}-RT", 7), history=[first])
    modifiers = [one.modifier for one in offered(bare, AGAIN, reference=RETINA) if isinstance(one, AddModifier)]
    assert modifiers == ["78", "79"]


RETURN: Final = "global-surgery.wrong-return"
UNPLANNED: Final = "an unplanned return to the operating room for a complication of the first procedure"
PLANNED: Final = "that it was planned, staged or more extensive than the first procedure"


def operated(text: str, after: int, diagnosis: str) -> ServiceLine:
    code, *modifiers = text.split("-")
    return attrs.evolve(days_after(code, after, *modifiers), diagnoses=[diagnosis])


@given(st.sampled_from(["58", "78"]), st.sampled_from(["T81.41XA", "K91.89", "D24.2"]), st.integers(1, 90))
def test_58_is_planned_and_78_treats_a_complication(modifier: str, diagnosis: str, after: int) -> None:
    billed = claim(operated(f"19301-{modifier}", after, diagnosis), history=[operated("19120", 0, "D24.2")])
    is_complication = diagnosis != "D24.2"
    findings = found(billed, RETURN)
    assert [one.severity for one in findings] == [Severity.REVIEW] * (is_complication == (modifier == "58"))
    if findings:
        other, shows = ("78", UNPLANNED) if modifier == "58" else ("58", PLANNED)
        assert offered(billed, RETURN) == (ReplaceModifier(1, modifier, other, shows),)


def test_what_follows_a_return_may_have_been_planned() -> None:
    first, second = operated("19120", 0, "D24.2"), operated("19301-78", 5, "T81.41XA")
    assert found(claim(operated("19301-58", 12, "T81.41XA"), history=[first, second]), RETURN) == ()


@pytest.mark.parametrize("second", ["19301-78", "19301"])
@pytest.mark.parametrize("cause", ["T81.41XA", "N64.89"])
def test_a_return_is_told_by_78_or_by_the_complication(second: str, cause: str) -> None:
    earlier = [operated("19120", 0, "D24.2"), operated(second, 5, cause)]
    is_treated = second.endswith("78") or cause == "T81.41XA"
    assert len(found(claim(operated("19301-58", 12, "T81.41XA"), history=earlier), RETURN)) == (not is_treated)
    assert len(found(claim(operated("19301-78", 12, "D24.2"), history=earlier), RETURN)) == (not is_treated)


def test_58_beside_78_is_neither_by_itself() -> None:
    for diagnosis in ("T81.41XA", "D24.2"):
        billed = claim(operated("19301-58-78", 7, diagnosis), history=[operated("19120", 0, "D24.2")])
        assert found(billed, RETURN) == ()


def test_a_new_condition_is_no_reason_against_78() -> None:
    for diagnosis in ("N64.89", "R58"):
        billed = claim(operated("19301-78", 7, diagnosis), history=[operated("19120", 0, "D24.2")])
        assert found(billed, RETURN) == ()
    # Where the diagnoses of the operation are not known, nothing is.
    unknown = attrs.evolve(days_after("19120"), diagnoses=[])
    assert found(claim(operated("19301-78", 7, "D24.2"), history=[unknown]), RETURN) == ()
