"""Diagnoses of one day together, by the notes of the tabular list."""

import attrs
import pytest

from cptkit import Period, Reference, Severity, Table, check
from cptkit.reference.diagnoses import CodeFirst, DiagnosisRange, TabularEntry
from cptkit.tables import ALWAYS
from tests.support import OURS, claim, found, line, table, with_tables

PAIR, FIRST = "diagnosis.excluded-pair", "diagnosis.code-first-missing"


def entry(
    code: str,
    *,
    excludes1: tuple[tuple[str, str], ...] = (),
    code_first: tuple[tuple[str, str], ...] = (),
    kind: CodeFirst | None = None,
    period: Period = ALWAYS,
) -> TabularEntry:
    return TabularEntry(
        code,
        "a title of our own",
        tuple(DiagnosisRange(*one) for one in excludes1),
        tuple(DiagnosisRange(*one) for one in code_first),
        kind,
        (),
        (),
        period,
        OURS,
    )


def noting(*entries: TabularEntry, period: Period = ALWAYS) -> Reference:
    rows = {one.code.replace(".", ""): (one,) for one in entries}
    return with_tables(table(Table.DIAGNOSIS_NOTES, rows, period=period))


E11 = noting(entry("E11", excludes1=(("E10", "E10"), ("E11", "E11"))))
# D63.1 is a manifestation, I50.9 is none.
LISTED = noting(
    entry("D63.1", code_first=(("N18", "N18"),), kind=CodeFirst.LISTED),
    entry("I50", code_first=(("I11", "I13"),), kind=CodeFirst.LISTED),
)
SUCH_AS = noting(entry("D63", code_first=(("N18", "N18"),), kind=CodeFirst.SUCH_AS))
IF_APPLICABLE = noting(entry("D63", code_first=(("N18", "N18"),), kind=CodeFirst.IF_APPLICABLE))


@pytest.mark.parametrize("order", [("E11.9", "E10.9"), ("E10.9", "E11.9")])
def test_two_diagnoses_that_a_note_keeps_apart_are_reviewed(order: tuple[str, str]) -> None:
    (finding,) = found(claim(line("77053-26", dx=",".join(order))), PAIR, E11)
    assert finding.severity is Severity.REVIEW
    assert finding.message == f"{order[0]} and {order[1]}; Excludes1 note at E11, unless the two are unrelated"


def test_diagnoses_of_two_lines_of_a_day_stand_together_and_those_of_two_days_do_not() -> None:
    one, other = line("77053-26", dx="E11.9"), line("77053-26", dx="E10.9")
    (finding,) = found(claim(one, other, line("77053-26", dx="I10")), PAIR, E11)
    assert finding.lines == (1, 2)
    later = line("77053-26", on="2024-08-14", dx="E10.9")
    assert found(claim(one, later), PAIR, E11) == ()


OF_2026 = Period("2026-04-01", "2026-09-30", floor=True)
LATER = noting(entry("E11", excludes1=(("E10", "E10"),), period=OF_2026), period=OF_2026)


ASSUMED = ("diagnosis-notes",)


@pytest.mark.parametrize(("on", "told"), [("2024-08-13", ASSUMED), ("2026-05-13", ()), ("2027-02-01", ASSUMED)])
def test_a_list_of_another_day_serves_and_a_finding_that_rests_on_it_says_so(on: str, told: tuple[str, ...]) -> None:
    billed = claim(line("77053-26", on=on, dx="E11.9,E10.9"))
    (finding,) = found(billed, PAIR, LATER)
    assert finding.severity is Severity.REVIEW
    assert finding.assumed is bool(told)
    assert check(billed, LATER).assumed == told


def test_of_a_list_of_another_day_nothing_is_said_where_it_has_nothing() -> None:
    assert check(claim(line("77053-26", dx="E11.9,I10")), LATER).assumed == ()


def test_the_list_of_the_day_decides_and_not_that_of_another() -> None:
    own = Period("2024-04-01", "2024-09-30")
    both = noting(entry("N64", period=own), period=own) | LATER
    assert found(claim(line("77053-26", dx="E11.9,E10.9")), PAIR, both) == ()
    (finding,) = found(claim(line("77053-26", on="2026-05-13", dx="E11.9,E10.9")), PAIR, both)
    assert not finding.assumed


def test_the_list_of_the_claim_stands_with_its_lines() -> None:
    billed = attrs.evolve(claim(line("77053-26", dx="E11.9"), "77053-26"), diagnoses=("E11.9", "E10.9"))
    (finding,) = found(billed, PAIR, E11)
    assert finding.lines == (1, 2)


@pytest.mark.parametrize("diagnoses", ["E11.9,I10", "E11.9,E11.65", "E11.9", "250.00,251.0"])
def test_what_no_note_keeps_apart_is_passed(diagnoses: str) -> None:
    assert found(claim(line("77053-26", dx=diagnoses)), PAIR, E11) == ()


@pytest.mark.parametrize(
    ("diagnoses", "why"),
    [
        ("I10,D63.1", "is billed without its underlying disease"),
        ("I10,D63.1,N18.4", "is listed before its underlying disease"),
        ("N18.4,D63.1", ""),
        ("I10,N18.4,D63.1", ""),
    ],
)
def test_a_manifestation_goes_after_one_of_the_listed_diseases(diagnoses: str, why: str) -> None:
    findings = found(claim(line("77053-26", dx=diagnoses)), FIRST, LISTED)
    assert [one.message for one in findings] == ([f"D63.1 on 77053 {why}; code-first note at D63.1"] if why else [])
    assert all(one.severity is Severity.REVIEW for one in findings)


# Guidelines, section I.A.13: at a code with such a note the underlying condition is sequenced first, if there is one.
@pytest.mark.parametrize(
    ("diagnoses", "count"),
    [("I50.9", 0), ("I50.9,I10", 0), ("I11.0,I50.9", 0), ("I50.9,I11.0", 1), ("I10,I50.9,I13.0", 1)],
)
def test_at_a_code_that_is_no_manifestation_a_disease_of_the_line_goes_first(diagnoses: str, count: int) -> None:
    messages = [one.message for one in found(claim(line("77053-26", dx=diagnoses)), FIRST, LISTED)]
    assert messages == ["I50.9 on 77053 is listed before its underlying disease; code-first note at I50"] * count


@pytest.mark.parametrize("notes", [LISTED, SUCH_AS, IF_APPLICABLE])
def test_a_disease_that_a_note_names_goes_first_however_binding_the_note_is(notes: Reference) -> None:
    assert len(found(claim(line("77053-26", dx="I10,D63.1,N18.4")), FIRST, notes)) == 1
    assert found(claim(line("77053-26", dx="N18.4,D63.1,I10")), FIRST, notes) == ()


def test_the_disease_may_be_on_another_line_of_the_day_or_in_the_list_of_the_claim() -> None:
    one = line("77053-26", dx="I10,D63.1")
    assert found(claim(one, line("77053-26", dx="N18.4")), FIRST, LISTED) == ()
    assert found(attrs.evolve(claim(one), diagnoses=("N18.4",)), FIRST, LISTED) == ()


def test_a_manifestation_that_only_the_list_of_the_claim_has_is_passed() -> None:
    assert found(attrs.evolve(claim("77053-26"), diagnoses=("D63.1",)), FIRST, LISTED) == ()


def test_a_note_that_names_examples_wants_some_disease_before() -> None:
    assert found(claim(line("77053-26", dx="I10,D63.1")), FIRST, SUCH_AS) == ()
    billed = claim(line("77053-26", dx="D63.1,I10"))
    (finding,) = found(billed, FIRST, SUCH_AS)
    assert finding.message == "D63.1 on 77053 is listed before its underlying disease; code-first note at D63"
    assert finding.moot
    assert found(billed, FIRST, IF_APPLICABLE) == ()


def test_without_a_tabular_list_nothing_is_said() -> None:
    billed = claim(line("77053-26", dx="E11.9,E10.9"))
    assert found(billed, PAIR) == found(billed, FIRST) == ()
