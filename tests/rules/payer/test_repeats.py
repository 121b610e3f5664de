"""Repeats in the form that a payer wants, and second interpretations that it does not pay."""

from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import PayerPolicy, Provider, Reference, ServiceLine, Severity, remedies
from cptkit.corrections import AddModifier, MergeLines, RemoveLine
from cptkit.policies import Clause, Effect, LineOfBusiness, RepeatBilling, RepeatForm, SecondReading
from cptkit.policies.sections import parse_toml
from cptkit.values.periods import ALWAYS
from tests.support import BUNDLED, OURS, claim, found, line

FORM: Final = "payer.repeat-form"
READING: Final = "payer.second-reading"
A: Final = Provider("A", specialty="93")
B: Final = Provider("B", specialty="30")
C: Final = Provider("C", specialty="11")


def ours(*clauses: Clause) -> Reference:
    """The bundled facts, and a payer with some clauses."""
    return BUNDLED.with_policies(PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, clauses=clauses))


def repeats(form: RepeatForm, outcome: Effect = Effect.DENIES) -> Reference:
    """A payer that wants repeats in a form."""
    return ours(RepeatBilling("our form", frozenset({"76", "77"}), form, outcome, ALWAYS, OURS))


def reading(*places: str, modifiers: Sequence[str] = (), outcome: Effect = Effect.DENIES) -> Reference:
    """A payer that pays one interpretation."""
    codes, there = frozenset({"71045"}), (frozenset(places), frozenset(modifiers))
    return ours(SecondReading("our reading", codes, frozenset(), *there, outcome, ALWAYS, OURS))


def messages(rule: str, reference: Reference, *lines: ServiceLine, history: Sequence[ServiceLine] = ()) -> list[str]:
    """What a rule says of a claim to the payer."""
    billed = claim(*lines, payer="ours", history=tuple(history))
    return [one.message for one in found(billed, rule, reference=reference)]


@given(st.lists(st.integers(1, 3), max_size=3), st.sampled_from(RepeatForm))
def test_repeats_are_flagged_where_the_other_form_has_lines_or_units(units: list[int], form: RepeatForm) -> None:
    lines = [line("71045-26"), *(line(f"71045-26-76 x{one}") for one in units)]
    wrong = len(units) > 1 if form is RepeatForm.ONE_LINE else any(one > 1 for one in units)
    assert bool(messages(FORM, repeats(form), *lines)) is wrong


def test_repeats_on_several_lines_are_merged() -> None:
    billed = claim(line("71045-26"), line("71045-26-76"), line("71045-26-76 x2"), payer="ngs", history=())
    (finding,) = found(billed, FORM)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2, 3))
    assert finding.message.startswith("76 on 2 lines of 71045; bill the code once")
    assert [str(denial) for denial in finding.denials] == ["OA-18"]
    assert MergeLines(2, 3, ("26", "76")) in remedies(billed, BUNDLED, finding)


def test_lines_that_differ_are_not_merged_and_repeats_by_others_are_no_one_line() -> None:
    reference = repeats(RepeatForm.ONE_LINE)
    billed = claim(line("71045-26"), line("71045-26-76"), line("71045-76"), payer="ours", history=())
    (finding,) = found(billed, FORM, reference=reference)
    assert remedies(billed, reference, finding) == ()
    by_others = line("71045-26-76", by=A), line("71045-26-76", by=B)
    assert messages(FORM, reference, line("71045-26", by=A), *by_others) == []


def test_the_history_has_a_line_too_and_alone_says_nothing() -> None:
    reference = repeats(RepeatForm.ONE_LINE)
    repeat = line("71045-26-76")
    assert len(messages(FORM, reference, line("71045-26"), repeat, history=[repeat])) == 1
    assert messages(FORM, reference, line("71045-26"), history=[repeat, repeat]) == []
    in_units = line("71045-26-76 x2")
    assert messages(FORM, repeats(RepeatForm.LINE_EACH), line("71045-26"), history=[in_units]) == []


def test_units_with_a_repeat_are_too_many_where_each_has_a_line() -> None:
    (finding,) = found(claim(line("71045-26"), line("71045-26-76 x3"), payer="wps", history=()), FORM)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2,))
    assert finding.message == ("3 units of 71045 with 76; each service goes on a separate line with a quantity of one")
    # The text is of 76.
    assert found(claim(line("71045-26"), line("71045-26-77 x3"), payer="wps", history=()), FORM) == ()


PEOPLE: Final = st.sampled_from((A, B, C, None))


@given(st.lists(PEOPLE, min_size=1, max_size=3))
def test_interpretations_by_two_who_are_named_are_one_too_many(people: Sequence[Provider | None]) -> None:
    lines = [line("71045-26", by=person) for person in people]
    two = len({person for person in people if person is not None}) > 1
    assert bool(messages(READING, reading(), *lines)) is two


@pytest.mark.parametrize(
    ("one", "other", "flagged"),
    [
        ("71045-26", "71045-26", True),
        ("71045", "71045-26", True),
        ("71045-TC", "71045-26", False),
        ("71045-26", "71045-26-77", False),
        ("71045-26", "71045-26-59", False),
        ("71046-26", "71046-26", False),
    ],
)
def test_what_is_an_interpretation_of_the_same_study(one: str, other: str, flagged: bool) -> None:  # noqa: FBT001 (a case)
    assert bool(messages(READING, reading(), line(one, by=A), line(other, by=B))) is flagged


def test_medicare_pays_a_second_one_in_the_emergency_room_with_77() -> None:
    billed = claim(line("71045-26", at="23", by=A), line("71045-26", at="23", by=B), payer="ngs", history=())
    (finding,) = found(billed, READING)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert finding.message.startswith("71045 interpreted by 2 practitioners on one date of service; one interpretation")
    assert [str(denial) for denial in finding.denials] == ["OA-18"]
    offered = remedies(billed, BUNDLED, finding)
    assert any(isinstance(one, AddModifier) and (one.line, one.modifier) == (2, "77") for one in offered)
    elsewhere = line("71045-26", at="22", by=A), line("71045-26", at="22", by=B)
    assert found(claim(*elsewhere, payer="ngs", history=()), READING) == ()


def test_nebraska_pays_one_of_several_wherever_they_read() -> None:
    billed = claim(line("71045-26", at="22", by=A), line("71045-26", at="22", by=B), payer="nebraska blue", history=())
    (finding,) = found(billed, READING)
    assert finding.severity is Severity.REVIEW
    assert remedies(billed, BUNDLED, finding) == (RemoveLine(2), RemoveLine(1))


def test_in_horizons_emergency_rooms_one_interpretation_is_official() -> None:
    billed = claim(line("71045-26", at="23", by=A), line("71045-26", at="23", by=B), payer="horizon", history=())
    (finding,) = found(billed, READING)
    assert finding.severity is Severity.REVIEW


def test_what_others_billed_counts_and_alone_says_nothing() -> None:
    reference = reading()
    assert len(messages(READING, reference, line("71045-26", by=A), history=[line("71045-26", by=B)])) == 1
    others = [line("71045-26", by=B), line("71045-26", by=C)]
    assert messages(READING, reference, line("71045-TC", by=A), history=others) == []


HEAD: Final = 'title = "ours"\nfirst = 2024-01-01\nsource = "ours"\noutcome = "denies"\n'


def test_sections_of_a_file_are_read_and_put_into_words() -> None:
    text = HEAD + 'modifiers = ["76"]\nform = "line-each"'
    form = RepeatBilling.read(parse_toml("ours.toml", text, {"ours": OURS}))
    assert form.words() == (
        "Repeats: ours; repeats with 76 go each on a separate line, with one unit; otherwise: the line is denied."
    )
    assert form.concerns("71045", (), ("76",))
    assert not form.concerns("71045", (), ("77",))
    text = HEAD + 'codes = ["71045-71046"]\nplaces = ["23"]\nmodifiers = ["77"]'
    second = SecondReading.read(parse_toml("ours.toml", text, {"ours": OURS}))
    assert second.words() == (
        "Readings: ours; a second interpretation of 71045, 71046 at POS 23 without 77: the line is denied."
    )
    assert second.concerns("71046", (), ())
    assert not second.concerns("76642", (), ())
    everywhere = SecondReading.read(parse_toml("ours.toml", HEAD, {"ours": OURS}))
    assert everywhere.words() == "Readings: ours; a second interpretation of any service: the line is denied."
