"""Hypertension and diabetes beside the diseases of the heart and the kidney that go with them."""

from itertools import product
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis, ReplaceDiagnosis
from tests.support import claim, found, line, offered

APART: Final = "diagnosis.related-apart"
HEART: Final = (("N64.52",), ("I51.5", "I51.7", "I51.9"), ("I50.9", "I50.22"))
KIDNEY: Final = (("N64.4",), ("N18.30", "N18.9"), ("N18.5", "N18.6"))
BOTH: Final = (("I10", "I12.9", "I12.0"), ("I11.9", "I13.10", "I13.11"), ("I11.0", "I13.0", "I13.2"))
PLACES: Final = tuple(product(range(3), range(3)))
SHOWS: Final = "that no other cause of the disease is documented"


def messages(*diagnoses: str) -> list[str]:
    return [one.message for one in found(claim(line("77053-26", at="22", dx=",".join(diagnoses))), APART)]


@given(st.sampled_from(PLACES), st.data())
def test_the_code_for_all_diseases_on_the_line_is_passed_and_no_lesser_one(
    place: tuple[int, int], data: st.DataObject
) -> None:
    row, column = place
    heart, kidney = data.draw(st.sampled_from(HEART[row])), data.draw(st.sampled_from(KIDNEY[column]))
    due = BOTH[row][column]
    assert messages(due, heart, kidney) == []
    for lesser in [BOTH[one][other] for one, other in PLACES if one <= row and other <= column]:
        said = messages(lesser, heart, kidney)
        assert [message.rpartition(": ")[2] for message in said] == [due] * (lesser != due)


@pytest.mark.parametrize(("alone", "both"), [("E10.9", "E10.22"), ("E11.9", "E11.22"), ("E13.9", "E13.22")])
def test_diabetes_without_complications_has_no_kidney_disease_beside_it(alone: str, both: str) -> None:
    message = f"{alone} with N18.4; unless the record documents another cause, code them as related: {both}"
    assert messages(alone, "N18.4") == [message]
    assert messages(both, "N18.4") == messages(alone, "I50.9") == messages(alone, "N17.9") == []


@pytest.mark.parametrize("kind", ["E10", "E11", "E13"])
@pytest.mark.parametrize(
    ("beside", "ending"),
    [
        ("G62.9", "42"),
        ("K31.84", "43"),
        ("I73.9", "51"),
        ("I96", "52"),
        ("M14.671", "610"),
        ("L97.412", "621"),
        ("L97.512", "621"),
        ("L97.212", "622"),
        ("L98.411", "622"),
        ("E16.2", "649"),
        ("M86.171", "69"),
    ],
)
def test_what_the_index_has_under_diabetes_completes_it(kind: str, beside: str, ending: str) -> None:
    both = f"{kind}.{ending}"
    message = f"{kind}.9 with {beside}; unless the record documents another cause, code them as related: {both}"
    assert messages(f"{kind}.9", beside) == [message]
    assert messages(both, beside) == messages(both, f"{kind}.9", beside) == []


@pytest.mark.parametrize(
    ("angina", "both"), [("I20.0", "I25.110"), ("I20.1", "I25.111"), ("I20.89", "I25.118"), ("I20.9", "I25.119")]
)
def test_coronary_disease_and_angina_are_one_code(angina: str, both: str) -> None:
    assert [one.rpartition(": ")[2] for one in messages("I25.10", angina)] == [both]
    assert messages(both) == messages("I25.10") == messages(angina) == []


@pytest.mark.parametrize(
    "others", ["I15.0,N18.4", "I10", "I10,E11.9", "I10,I51.81", "I10,N17.9", "I10,I27.0", "I50.9,N18.4"]
)
def test_what_the_guidelines_do_not_take_as_related_is_passed(others: str) -> None:
    assert messages(*others.split(",")) == []


def test_the_diseases_of_two_lines_of_a_day_are_read_together() -> None:
    lines = [line("77053-26", at="22", dx="I10"), line("77054-26", at="22", dx="I50.9")]
    (finding,) = found(claim(*lines), APART)
    assert (finding.lines, finding.severity) == ((1,), Severity.REVIEW)
    later = line("77054-26", at="22", dx="I50.9", on="2024-08-20")
    assert found(claim(lines[0], later), APART) == ()


def test_before_the_guidelines_took_them_as_related_they_are_passed() -> None:
    for day, count in (("2016-09-30", 0), ("2016-10-01", 1)):
        assert len(found(claim(line("77053-26", at="22", dx="I10,I50.9", on=day)), APART)) == count


def test_the_code_for_both_is_offered_or_what_it_makes_needless_taken_off() -> None:
    apart = claim(line("77053-26", at="22", dx="I10,I50.9"))
    assert offered(apart, APART) == (ReplaceDiagnosis(1, "I10", "I11.0", SHOWS),)
    twice = claim(line("77053-26", at="22", dx="I11.0,I10,I50.9"))
    assert offered(twice, APART) == (RemoveDiagnosis(1, "I10"),)
    # Of what no disease on the line says, another code of hypertension does.
    two = claim(line("77053-26", at="22", dx="I11.0,I12.9"))
    assert [one.message.partition(";")[0] for one in found(two, APART)] == ["I11.0 with I12.9", "I12.9 with I11.0"]


AFTERCARE: Final = "diagnosis.aftercare-of-injury"


@given(st.sampled_from("ABCDEFGHJKMNPQRS"), st.sampled_from(["Z47.1", "Z47.89", "Z48.02", "Z48.812"]))
def test_aftercare_goes_with_no_injury_that_heals(seventh: str, aftercare: str) -> None:
    injury = f"S82.851{seventh}"
    heals = seventh not in "ABCS"
    billed = claim(line("77053-26", at="22", dx=f"{injury},{aftercare}"))
    findings = found(billed, AFTERCARE)
    assert [one.severity for one in findings] == [Severity.REVIEW] * heals
    for _ in findings:
        assert offered(billed, AFTERCARE) == (RemoveDiagnosis(1, aftercare),)


@pytest.mark.parametrize("dx", ["Z47.2,S82.851D", "Z47.89", "Z47.89,M17.11", "S82.851D,I10", "Z47.89,S82.85"])
def test_other_aftercare_is_passed(dx: str) -> None:
    assert found(claim(line("77053-26", at="22", dx=dx)), AFTERCARE) == ()
