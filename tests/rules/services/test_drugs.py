"""Drugs from single-dose containers: JW, JZ and whole units."""

from typing import Final

import attrs
import pytest

from cptkit import (
    RULES,
    Circumstance,
    Claim,
    Finding,
    ServiceLine,
    Severity,
    bundled_reference,
    check,
    explain,
    parse_line,
)
from cptkit.checking import Outcome
from cptkit.corrections import AddModifier, RemoveModifier, ReplaceModifier, SetUnits

REFERENCE: Final = bundled_reference()
WITHOUT_DOSE, AND_NONE = "drug.discard-without-dose", "drug.discard-and-none"
NOT_SAID, PART = "drug.discard-not-said", "drug.part-of-unit"


def line(text: str, day: str = "2024-08-13", **fields: object) -> ServiceLine:
    """A line in an office with documented fields."""
    return attrs.evolve(parse_line(f"{text} on {day} at 11 for M06.9"), **fields)  # type: ignore[arg-type]


def found(
    rule: str, *lines: ServiceLine | str, history: tuple[ServiceLine, ...] = (), payer: str | None = "medicare"
) -> tuple[Finding, ...]:
    """What one rule finds on some lines."""
    made = [line(one) if isinstance(one, str) else one for one in lines]
    asked = [one for one in RULES if one.id == rule]
    report = check(Claim(made, payer=payer, history=history), REFERENCE, rules=asked)
    assert report.gaps == ()
    assert report.bypasses == ()
    return report.findings


# Noridian, Drug Wastage: the first line is what was given, without a modifier; the second what was not, with JW.
def test_a_dose_and_its_discarded_rest_are_two_lines() -> None:
    assert found(WITHOUT_DOSE, "J1745 x35", "J1745-JW x5") == ()
    assert found(WITHOUT_DOSE, "J1745-JW x5", "J1745 x35") == ()
    assert found(WITHOUT_DOSE, "J1745-JW x5", history=(line("J1745 x35"),)) == ()


@pytest.mark.parametrize(
    "others", [("J9035 x10",), (line("J1745 x35", "2024-08-12"),)], ids=["another drug", "another day"]
)
def test_a_discarded_rest_without_its_dose_is_a_review(others: tuple[ServiceLine | str, ...]) -> None:
    (finding,) = found(WITHOUT_DOSE, *others, "J1745-JW x5")
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2,))
    assert finding.message == "JW on J1745 without a line for the amount given"
    assert finding.candidates == ()


def test_jw_gives_way_to_jz_where_nothing_was_discarded() -> None:
    nothing = line("J1745-JW x5", circumstances=[Circumstance.NOTHING_DISCARDED])
    (finding,) = found(WITHOUT_DOSE, nothing)
    assert finding.candidates == (ReplaceModifier(1, "JW", "JZ"),)


def test_each_line_of_the_claim_with_jw_alone_is_found_and_none_of_the_history() -> None:
    findings = found(WITHOUT_DOSE, "J1745-JW x5", "J1745-JW", history=(line("J1745-JW x2"),))
    assert [finding.lines for finding in findings] == [(1,), (2,)]


@pytest.mark.parametrize("payer", ["medicare", "aetna", None])
def test_jz_beside_jw_of_one_drug_and_day_is_a_review(payer: str | None) -> None:
    (finding,) = found(AND_NONE, "J1745-JW x5", "J1745-JZ x35", payer=payer)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert finding.message == "JZ beside a line of J1745 with JW; the line of the amount given takes neither"
    assert finding.candidates == (RemoveModifier(2, "JZ"),)


@pytest.mark.parametrize(
    "lines",
    [
        ("J1745 x35", "J1745-JW x5"),
        ("J1745-JZ x35", "J1745-JZ x5"),
        ("J1745-JZ x35",),
        ("J1745-JZ x35", "J9035-JW x5"),
        ("J1745-JW-JZ x35",),
        (line("J1745-JZ x35"), line("J1745-JW x5", "2024-08-14")),
    ],
    ids=["dose and rest", "used up twice", "used up", "another drug", "one line: a conflict", "another day"],
)
def test_jz_and_jw_that_do_not_meet_are_passed(lines: tuple[ServiceLine | str, ...]) -> None:
    assert found(AND_NONE, *lines) == ()


def test_jz_and_jw_meet_over_the_history_too() -> None:
    (finding,) = found(AND_NONE, "J1745-JW x5", history=(line("J1745-JZ x35"),))
    assert (finding.lines, finding.candidates) == ((1,), ())


# First Coast, article 0503966: JW since 2017-01-01, JZ since 2023-07-01.
@pytest.mark.parametrize(("day", "due"), [("2023-06-30", False), ("2023-07-01", True)])
def test_a_container_documented_as_used_up_takes_jz_from_its_first_day(day: str, *, due: bool) -> None:
    findings = found(NOT_SAID, line("J1745 x40", day, circumstances=[Circumstance.NOTHING_DISCARDED]))
    assert bool(findings) is due
    for finding in findings:
        assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
        assert finding.message == "J1745 without JZ; it is documented that nothing was discarded"
        assert finding.candidates == (AddModifier(1, "JZ"),)


@pytest.mark.parametrize("text", ["J1745-JZ x40", "J1745-JW x40"])
def test_a_line_that_says_what_became_of_the_container_is_not_asked_for_jz(text: str) -> None:
    assert found(NOT_SAID, line(text, circumstances=[Circumstance.NOTHING_DISCARDED])) == ()


@pytest.mark.parametrize(("day", "due"), [("2016-12-31", False), ("2017-01-01", True)])
def test_a_documented_discard_wants_a_line_with_jw_from_its_first_day(day: str, *, due: bool) -> None:
    findings = found(NOT_SAID, line("J1745 x35", day, circumstances=[Circumstance.DRUG_DISCARDED]))
    assert bool(findings) is due
    for finding in findings:
        assert (finding.severity, finding.lines, finding.candidates) == (Severity.REVIEW, (1,), ())
        assert finding.message == "J1745 without a line with JW; it is documented that a part was discarded"


def test_a_documented_discard_that_is_billed_is_passed() -> None:
    dose = line("J1745 x35", circumstances=[Circumstance.DRUG_DISCARDED])
    assert found(NOT_SAID, dose, "J1745-JW x5") == ()
    assert found(NOT_SAID, dose, history=(line("J1745-JW x5"),)) == ()
    assert len(found(NOT_SAID, dose, "J9035-JW x5")) == 1
    assert found(NOT_SAID, line("J1745-JZ x40", circumstances=[Circumstance.DRUG_DISCARDED])) == ()


def test_what_is_no_drug_or_of_the_history_or_not_documented_is_passed() -> None:
    both = [Circumstance.DRUG_DISCARDED, Circumstance.NOTHING_DISCARDED]
    assert found(NOT_SAID, line("96372", circumstances=both)) == ()
    assert found(NOT_SAID, "J1745 x40", history=(line("J1745", circumstances=both),)) == ()
    assert len(found(NOT_SAID, line("J1745 x40", circumstances=both))) == 2


# Noridian, modifier JZ: less than a full unit is rounded up to one.
@pytest.mark.parametrize(("units", "whole"), [("0.7", 1), ("34.5", 35), ("34.01", 35)])
def test_a_part_of_a_unit_is_rounded_up(units: str, whole: int) -> None:
    (finding,) = found(PART, f"J1745 x{units}")
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
    assert finding.message.endswith(" units of J1745; a drug is billed in whole units, rounded up")
    assert finding.candidates == (SetUnits(1, whole),)


@pytest.mark.parametrize("text", ["J1745 x35", "J1745 x35.0", "A0425 x3.5", "77053 x1.5"])
def test_whole_units_and_what_is_no_drug_are_passed(text: str) -> None:
    assert found(PART, text) == ()


@pytest.mark.parametrize("rule", [NOT_SAID, PART])
def test_what_is_no_drug_is_explained_as_passed(rule: str) -> None:
    given = line("96372 x1.5", circumstances=[Circumstance.DRUG_DISCARDED, Circumstance.NOTHING_DISCARDED])
    billed = Claim([given], payer="medicare", history=())
    assert [one.outcome for one in explain(billed, REFERENCE, rule)] == [Outcome.PASSED]


def test_of_several_lines_of_a_drug_each_is_told_by_its_own_record() -> None:
    used_up = line("J1745 x35", circumstances=[Circumstance.NOTHING_DISCARDED])
    said = line("J1745-JZ x10", circumstances=[Circumstance.NOTHING_DISCARDED])
    (finding,) = found(NOT_SAID, said, used_up, "J1745 x2")
    assert (finding.lines, finding.candidates) == ((2,), (AddModifier(2, "JZ"),))


def test_of_several_lines_of_a_drug_the_one_with_a_discard_is_told() -> None:
    (finding,) = found(NOT_SAID, "J1745 x2", line("J1745 x35", circumstances=[Circumstance.DRUG_DISCARDED]))
    assert (finding.lines, finding.candidates) == ((2,), ())


def test_a_line_that_says_neither_has_no_part_in_what_the_others_contradict() -> None:
    (finding,) = found(AND_NONE, "J1745 x2", "J1745-JW x5", "J1745-JZ x35")
    assert finding.lines == (2, 3)
