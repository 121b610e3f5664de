"""Lines with their diagnoses, the diagnoses of a day, and lines of a patient whose age is known."""

import attrs
import pytest

from cptkit import Claim, Patient, Table, explain
from cptkit.checking import Outcome
from cptkit.reference.diagnoses import TabularEntry
from cptkit.subjects.claims import billed_claim
from cptkit.subjects.day_diagnoses import day_diagnoses
from cptkit.subjects.diagnoses import diagnosed_lines
from cptkit.subjects.patients import aged_lines
from cptkit.tables import ALWAYS
from tests.support import BUNDLED, OURS, claim, line, table, with_tables

ENTRY = TabularEntry("N64", "a title of our own", (), (), None, (), (), ALWAYS, OURS)
NOTES = with_tables(table(Table.DIAGNOSIS_NOTES, {"N64": (ENTRY,)}))


@pytest.mark.parametrize(
    ("text", "diagnoses", "day", "is_cut"),
    [
        ("77053-26", "N64.52", "2024-08-13", False),
        ("77053-26", "C50.411,N64.52", "2024-08-13", False),
        # One code may be for both sides.
        ("77053-26", "C50.411,C50.412", "2024-08-13", True),
        ("77053-26", "Z01.818,N64.52", "2024-08-13", False),
        ("77053-26", "N64.52,Z01.818", "2024-08-13", True),
        ("77053-26-LT", "N64.52", "2024-08-13", False),
        ("77053-26-LT", "C50.412", "2024-08-13", True),
        ("77053-26", "N64.52,N64.52", "2024-08-13", True),
        ("77053-26", "W19.XXXA", "2024-08-13", True),
        ("77053-26", "N64.52,W19.XXXA", "2024-08-13", False),
        ("77053-26", "611.79", "2024-08-13", True),
        ("77053-26", "611.79", "2015-08-13", True),
        ("77053-26", "M54.5", "2024-08-13", True),
        ("77053-26", "M54.50", "2018-08-13", True),
    ],
)
def test_lines_whose_diagnoses_are_as_usual_are_passed_over(
    text: str, diagnoses: str, day: str, *, is_cut: bool
) -> None:
    billed = billed_claim(claim(line(text, on=day, dx=diagnoses)), BUNDLED)
    assert bool(list(diagnosed_lines(billed))) is is_cut


def test_a_line_without_a_diagnosis_is_none() -> None:
    billed = billed_claim(claim(attrs.evolve(line("77053-26"), diagnoses=())), BUNDLED)
    assert list(diagnosed_lines(billed)) == []


def documented(*circumstances: str) -> Claim:
    lines = [line("77053-26", dx="N64.52", circumstances=circumstances), line("77053-26", dx="N64.4")]
    return attrs.evolve(claim(*lines), diagnoses=("I10",), patient=Patient("1979-03-02"))


@pytest.mark.parametrize("circumstances", [(), ("interpretation_only",)])
def test_what_is_documented_of_a_line_is_documented_of_its_diagnoses(circumstances: tuple[str, ...]) -> None:
    billed = billed_claim(documented(*circumstances), NOTES)
    (day,) = day_diagnoses(billed)
    assert day.is_documented is bool(circumstances)
    assert day.codes == ("N64.52", "N64.4", "I10")
    assert [len(day.lines_with(code)) for code in day.codes] == [1, 1, 2]
    checkup = attrs.evolve(billed.billed[0].line, diagnoses=["Z00.00"])
    aged = billed_claim(attrs.evolve(documented(), lines=[checkup]), NOTES)
    assert [one.is_documented for one in aged_lines(aged)] == [bool(circumstances)]


@pytest.mark.parametrize(
    ("rule", "diagnoses", "outcome", "because"),
    [
        ("diagnosis.not-in-force", "N64.52", Outcome.NOT_APPLICABLE, "every diagnosis is billable on its date"),
        ("diagnosis.not-in-force", "Q99.77", Outcome.HIT, "Q99.77 on 77053 is not valid on DOS 2024-08-13"),
        ("diagnosis.not-in-force", "M54.5", Outcome.PASSED, "not found: a diagnosis code not valid"),
        ("diagnosis.excluded-pair", "N64.52", Outcome.NOT_APPLICABLE, "no tabular list is loaded"),
        ("patient.diagnosis-age", "N64.52", Outcome.NOT_APPLICABLE, "no birth date is known"),
    ],
)
def test_a_rule_on_diagnoses_is_explained(rule: str, diagnoses: str, outcome: Outcome, because: str) -> None:
    (explanation,) = explain(claim(line("77053-26", dx=diagnoses)), BUNDLED, rule)
    assert explanation.outcome is outcome
    assert because in explanation.because
