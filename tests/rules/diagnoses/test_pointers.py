"""How many diagnoses a line and a claim hold, and each once."""

import attrs

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis
from tests.support import claim, found, line, offered

TWELVE = ("N64.52", "N64.4", "N64.1", "N64.3", "N64.9", "I10", "E11.9", "R69", "J02.9", "M54.50", "R05.9", "Z12.31")


def test_a_diagnosis_twice_on_a_line_is_reviewed_once() -> None:
    billed = claim(line("77053-26", dx="N64.52,N64.4,N64.52"), line("77053-26", dx="N64.52"))
    (finding,) = found(billed, "diagnosis.repeated")
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
    assert finding.message == "N64.52 listed 2 times on 77053; a diagnosis is reported once"
    assert offered(billed, "diagnosis.repeated") == (RemoveDiagnosis(1, "N64.52"),)


def test_a_diagnosis_of_the_old_set_twice_is_found_too() -> None:
    (finding,) = found(claim(line("77053-26", on="2015-09-30", dx="611.79,611.79")), "diagnosis.repeated")
    assert finding.message == "611.79 listed 2 times on 77053; a diagnosis is reported once"


def test_a_line_points_to_four_diagnoses() -> None:
    four, five = (claim(line("77053-26", dx=",".join(TWELVE[:count]))) for count in (4, 5))
    assert found(four, "claim.too-many-pointers") == ()
    (finding,) = found(five, "claim.too-many-pointers")
    assert (finding.severity, finding.message) == (
        Severity.REVIEW,
        "5 diagnoses on 77053; a line holds 4 diagnosis pointers",
    )


def test_a_claim_holds_twelve_diagnoses_in_its_list_and_on_its_lines_together() -> None:
    twelve = attrs.evolve(claim("77053-26"), diagnoses=TWELVE)
    assert found(twelve, "claim.too-many-diagnoses") == ()
    (finding,) = found(attrs.evolve(twelve, diagnoses=(*TWELVE[1:], "R51.9")), "claim.too-many-diagnoses")
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
    assert finding.message == "13 different diagnoses; a professional claim holds 12"


def test_one_diagnosis_on_many_lines_is_one() -> None:
    assert found(claim(*["77053-26"] * 13), "claim.too-many-diagnoses") == ()
