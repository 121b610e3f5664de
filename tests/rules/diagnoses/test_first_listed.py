"""Diagnoses that go after another."""

import pytest

from cptkit import Severity
from cptkit.corrections import ReorderDiagnoses
from tests.support import claim, found, line, offered

EXTERNAL, MANIFESTATION = "diagnosis.external-cause-first", "diagnosis.manifestation-first"
SEQUELA, ADDITIONAL = "diagnosis.sequela-first", "diagnosis.additional-code-first"
ALL = (EXTERNAL, MANIFESTATION, SEQUELA, ADDITIONAL)
FIRST = [
    ("W19.XXXA", EXTERNAL, "an external cause code is listed after the condition it explains"),
    ("W19.XXXS", EXTERNAL, "an external cause code is listed after the condition it explains"),
    ("Y92.010", EXTERNAL, "an external cause code is listed after the condition it explains"),
    ("J91.0", MANIFESTATION, "a manifestation is listed after its underlying disease"),
    ("S20.02XS", SEQUELA, "the injury code is listed after its sequela"),
    ("B95.61", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("T36.0X5A", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("Z37.0", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("R65.20", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("Z3A.39", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("Z16.12", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("Z68.35", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("Z59.01", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("Z28.39", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("R29.703", ADDITIONAL, "it is an additional code, listed after the condition"),
    ("R40.2142", ADDITIONAL, "it is an additional code, listed after the condition"),
]


def found_of(diagnoses: str, payer: str | None = "medicare") -> list[tuple[str, str]]:
    billed = claim(line("77053-26", at="22", dx=diagnoses), payer=payer)
    return [(one.rule, one.message) for rule in ALL for one in found(billed, rule)]


@pytest.mark.parametrize(("code", "rule", "why"), FIRST)
def test_a_diagnosis_that_goes_after_another_is_not_the_first(code: str, rule: str, why: str) -> None:
    assert found_of(code) == [(rule, f"{code} is the first diagnosis on 77053; {why}")]
    assert found_of(f"{code},N64.52") == found_of(code)
    assert found_of(f"N64.52,{code}") == []


@pytest.mark.parametrize("payer", ["medicare", "anthem", "nobody", None])
def test_how_to_code_is_reviewed_at_every_payer(payer: str | None) -> None:
    (finding,) = found(claim(line("77053-26", at="22", dx="W19.XXXA"), payer=payer), EXTERNAL)
    assert finding.severity is Severity.REVIEW


@pytest.mark.parametrize(
    "first",
    [
        "Z12.31",  # no hospital's principal diagnosis, and rightly the first of a professional claim
        "Z79.4",
        "R40.20",  # coma, and no scale of it
        "Z34.83",  # supervision of a normal pregnancy
        "Z38.00",  # a newborn's own record
        "Z39.2",
        "T36.0X1A",  # poisoning
        "I69.351",  # a sequela of its own kind
        "I50.9",  # "code first" where the patient has it
        "S20.02XA",
        "Q99.77",  # no code at all
    ],
)
def test_what_may_be_the_first_is_passed(first: str) -> None:
    assert found_of(first) == []


def test_the_first_that_may_be_is_offered_before_the_others() -> None:
    billed = claim(line("77053-26", at="22", dx="W19.XXXA,Y92.010,N64.52,N64.4"))
    assert offered(billed, EXTERNAL) == (ReorderDiagnoses(1, ("N64.52", "W19.XXXA", "Y92.010", "N64.4")),)
    assert offered(claim(line("77053-26", at="22", dx="W19.XXXA,Y92.010")), EXTERNAL) == ()


@pytest.mark.parametrize(("code", "is_found"), [("G0447", False), ("G0473", False), ("99213", True)])
def test_the_body_mass_is_the_reason_for_counseling_on_obesity(code: str, is_found: bool) -> None:  # noqa: FBT001 (a case)
    assert bool(found(claim(line(code, at="11", dx="Z68.35")), ADDITIONAL)) is is_found


EXAMINATION = "diagnosis.examination-not-first"


@pytest.mark.parametrize(
    ("code", "diagnoses", "order"),
    [
        ("99213", "I10,Z01.818", ("Z01.818", "I10")),
        ("99204", "M17.11,I10,Z01.810", ("Z01.810", "M17.11", "I10")),
        ("99396", "I10,Z00.00", ("Z00.00", "I10")),
        ("99213", "J45.909,Z02.5", ("Z02.5", "J45.909")),
    ],
)
def test_an_examination_is_the_first_diagnosis_of_its_visit(code: str, diagnoses: str, order: tuple[str, ...]) -> None:
    billed = claim(line(code, at="11", dx=diagnoses), payer="aetna")
    (finding,) = found(billed, EXAMINATION)
    first = diagnoses.split(",", maxsplit=1)[0]
    assert finding.message == f"{order[0]} after {first} on {code}; it is first-listed only"
    assert finding.severity is Severity.REVIEW
    assert offered(billed, EXAMINATION) == (ReorderDiagnoses(1, order),)


@pytest.mark.parametrize(
    ("code", "dx", "count"),
    [
        ("99213", "E11.9,Z34.82", 1),
        ("99213", "O90.81,Z39.2", 1),
        ("99460", "P59.9,Z38.00", 1),
        ("99460", "Z38.00,P59.9", 0),
        ("96413", "C50.911,Z51.11", 1),
        ("96413", "Z51.11,C50.911", 0),
        ("99214-25", "C50.911,Z51.11", 0),
        ("J9355", "C50.911,Z51.11", 0),
    ],
)
def test_other_encounters_that_are_only_first_listed_are_found_too(code: str, dx: str, count: int) -> None:
    assert len(found(claim(line(code, dx=dx)), EXAMINATION)) == count


@pytest.mark.parametrize(
    ("code", "diagnoses"),
    [
        ("99213", "Z01.818,M17.11,I10"),
        ("99396", "Z00.01,Z01.419,I10"),  # both are such
        ("99213-25", "I10,Z00.00"),  # beside the examination's own visit
        ("85025", "I10,Z01.812"),  # a test is for the disease that it is about
        ("G0101", "Z12.4,Z01.419"),
        ("99213", "C50.411,Z00.6"),  # a research subject
        ("99213", "I10,Z79.4"),
    ],
)
def test_no_other_examination_is_out_of_place(code: str, diagnoses: str) -> None:
    assert not found(claim(line(code, at="11", dx=diagnoses), payer="aetna"), EXAMINATION)
