"""Drugs from single-dose containers: JW, JZ and whole units."""

from functools import partial
from typing import Final

import pytest

from cptkit import (
    Circumstance,
    Finding,
    ServiceLine,
    Severity,
    Table,
    explain,
)
from cptkit.checking import Outcome
from cptkit.corrections import AddModifier, Remedy, RemoveModifier, ReplaceModifier, SetUnits
from cptkit.reference.procedures import SingleDoseDrug
from cptkit.tables import ALWAYS
from tests.support import BUNDLED, OURS, claim, found, line, offered, said, table, with_tables

WITHOUT_DOSE, AND_NONE = "drug.discard-without-dose", "drug.discard-and-none"
NOT_SAID, PART = "drug.discard-not-said", "drug.part-of-unit"


drug: Final = partial(line, dx="M06.9")


def findings_on(
    rule: str, *lines: ServiceLine | str, history: tuple[ServiceLine, ...] = (), payer: str | None = "medicare"
) -> tuple[Finding, ...]:
    """What one rule finds on some lines."""
    report = said(claim(*lines, history=history, payer=payer), rule)
    assert report.gaps == ()
    assert report.bypasses == ()
    return report.findings


def remedied(rule: str, *lines: ServiceLine | str, history: tuple[ServiceLine, ...] = ()) -> tuple[Remedy, ...]:
    """What one rule offers for what it finds on some lines."""
    return offered(claim(*lines, history=history), rule)


# Noridian, Drug Wastage: the first line is what was given, without a modifier; the second what was not, with JW.
def test_a_dose_and_its_discarded_rest_are_two_lines() -> None:
    assert findings_on(WITHOUT_DOSE, "J1745 x35", "J1745-JW x5") == ()
    assert findings_on(WITHOUT_DOSE, "J1745-JW x5", "J1745 x35") == ()
    assert findings_on(WITHOUT_DOSE, "J1745-JW x5", history=(drug("J1745 x35"),)) == ()


@pytest.mark.parametrize(
    "others", [("J9035 x10",), (drug("J1745 x35", "2024-08-12"),)], ids=["another drug", "another day"]
)
def test_a_discarded_rest_without_its_dose_is_a_review(others: tuple[ServiceLine | str, ...]) -> None:
    (finding,) = findings_on(WITHOUT_DOSE, *others, "J1745-JW x5")
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2,))
    assert finding.message == "JW on J1745 without a line for the amount administered"
    assert remedied(WITHOUT_DOSE, *others, "J1745-JW x5") == ()


def test_jw_gives_way_to_jz_where_nothing_was_discarded() -> None:
    nothing = drug("J1745-JW x5", circumstances=[Circumstance.NOTHING_DISCARDED])
    assert remedied(WITHOUT_DOSE, nothing) == (ReplaceModifier(1, "JW", "JZ"),)


def test_each_line_of_the_claim_with_jw_alone_is_found_and_none_of_the_history() -> None:
    findings = findings_on(WITHOUT_DOSE, "J1745-JW x5", "J1745-JW", history=(drug("J1745-JW x2"),))
    assert [finding.lines for finding in findings] == [(1,), (2,)]


@pytest.mark.parametrize("payer", ["medicare", "aetna", None])
def test_jz_beside_jw_of_one_drug_and_day_is_a_review(payer: str | None) -> None:
    (finding,) = findings_on(AND_NONE, "J1745-JW x5", "J1745-JZ x35", payer=payer)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert finding.message == "JZ on J1745 with JW on another line; the line for the amount administered takes neither"
    assert remedied(AND_NONE, "J1745-JW x5", "J1745-JZ x35") == (RemoveModifier(2, "JZ"),)


@pytest.mark.parametrize(
    "lines",
    [
        ("J1745 x35", "J1745-JW x5"),
        ("J1745-JZ x35", "J1745-JZ x5"),
        ("J1745-JZ x35",),
        ("J1745-JZ x35", "J9035-JW x5"),
        ("J1745-JW-JZ x35",),
        (drug("J1745-JZ x35"), drug("J1745-JW x5", "2024-08-14")),
    ],
    ids=["dose and rest", "used up twice", "used up", "another drug", "one line: a conflict", "another day"],
)
def test_jz_and_jw_that_do_not_meet_are_passed(lines: tuple[ServiceLine | str, ...]) -> None:
    assert findings_on(AND_NONE, *lines) == ()


def test_jz_and_jw_meet_over_the_history_too() -> None:
    history = (drug("J1745-JZ x35"),)
    assert [finding.lines for finding in findings_on(AND_NONE, "J1745-JW x5", history=history)] == [(1,)]
    assert remedied(AND_NONE, "J1745-JW x5", history=history) == ()


# First Coast, article 0503966: JW since 2017-01-01, JZ since 2023-07-01.
@pytest.mark.parametrize(("day", "due"), [("2023-06-30", False), ("2023-07-01", True)])
def test_a_container_documented_as_used_up_takes_jz_from_its_first_day(day: str, *, due: bool) -> None:
    used_up = drug("J1745 x40", day, circumstances=[Circumstance.NOTHING_DISCARDED])
    findings = findings_on(NOT_SAID, used_up)
    assert bool(findings) is due
    for finding in findings:
        assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
        assert finding.message == "J1745 without JZ; documented: nothing discarded"
        assert remedied(NOT_SAID, used_up) == (AddModifier(1, "JZ"),)


@pytest.mark.parametrize("text", ["J1745-JZ x40", "J1745-JW x40"])
def test_a_line_that_says_what_became_of_the_container_is_not_asked_for_jz(text: str) -> None:
    assert findings_on(NOT_SAID, drug(text, circumstances=[Circumstance.NOTHING_DISCARDED])) == ()


@pytest.mark.parametrize(("day", "due"), [("2016-12-31", False), ("2017-01-01", True)])
def test_a_documented_discard_wants_a_line_with_jw_from_its_first_day(day: str, *, due: bool) -> None:
    findings = findings_on(NOT_SAID, drug("J1745 x35", day, circumstances=[Circumstance.DRUG_DISCARDED]))
    assert bool(findings) is due
    for finding in findings:
        assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
        assert finding.message == "J1745 without a line with JW; documented: drug discarded"


def test_a_documented_discard_that_is_billed_is_passed() -> None:
    dose = drug("J1745 x35", circumstances=[Circumstance.DRUG_DISCARDED])
    assert findings_on(NOT_SAID, dose, "J1745-JW x5") == ()
    assert findings_on(NOT_SAID, dose, history=(drug("J1745-JW x5"),)) == ()
    assert len(findings_on(NOT_SAID, dose, "J9035-JW x5")) == 1
    assert findings_on(NOT_SAID, drug("J1745-JZ x40", circumstances=[Circumstance.DRUG_DISCARDED])) == ()


def test_what_is_no_drug_or_of_the_history_or_not_documented_is_passed() -> None:
    both = [Circumstance.DRUG_DISCARDED, Circumstance.NOTHING_DISCARDED]
    assert findings_on(NOT_SAID, drug("96372", circumstances=both)) == ()
    assert findings_on(NOT_SAID, "J1745 x40", history=(drug("J1745", circumstances=both),)) == ()
    assert len(findings_on(NOT_SAID, drug("J1745 x40", circumstances=both))) == 2


# Noridian, modifier JZ: less than a full unit is rounded up to one.
@pytest.mark.parametrize(("units", "whole"), [("0.7", 1), ("34.5", 35), ("34.01", 35)])
def test_a_part_of_a_unit_is_rounded_up(units: str, whole: int) -> None:
    (finding,) = findings_on(PART, f"J1745 x{units}")
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
    assert finding.message.endswith(" units of J1745; a drug is billed in whole units, rounded up")
    assert remedied(PART, f"J1745 x{units}") == (SetUnits(1, whole),)


@pytest.mark.parametrize("text", ["J1745 x35", "J1745 x35.0", "A0425 x3.5", "77053 x1.5"])
def test_whole_units_and_what_is_no_drug_are_passed(text: str) -> None:
    assert findings_on(PART, text) == ()


@pytest.mark.parametrize("rule", [NOT_SAID, PART])
def test_what_is_no_drug_is_explained_as_not_applicable(rule: str) -> None:
    given = drug("96372 x1.5", circumstances=[Circumstance.DRUG_DISCARDED, Circumstance.NOTHING_DISCARDED])
    assert [one.outcome for one in explain(claim(given), BUNDLED, rule)] == [Outcome.NOT_APPLICABLE]


def test_of_several_lines_of_a_drug_each_is_told_by_its_own_record() -> None:
    used_up = drug("J1745 x35", circumstances=[Circumstance.NOTHING_DISCARDED])
    told = drug("J1745-JZ x10", circumstances=[Circumstance.NOTHING_DISCARDED])
    assert [finding.lines for finding in findings_on(NOT_SAID, told, used_up, "J1745 x2")] == [(2,)]
    assert remedied(NOT_SAID, told, used_up, "J1745 x2") == (AddModifier(2, "JZ"),)


def test_of_several_lines_of_a_drug_the_one_with_a_discard_is_told() -> None:
    lines = "J1745 x2", drug("J1745 x35", circumstances=[Circumstance.DRUG_DISCARDED])
    assert [finding.lines for finding in findings_on(NOT_SAID, *lines)] == [(2,)]
    assert remedied(NOT_SAID, *lines) == ()


def test_a_line_that_says_neither_has_no_part_in_what_the_others_contradict() -> None:
    (finding,) = findings_on(AND_NONE, "J1745 x2", "J1745-JW x5", "J1745-JZ x35")
    assert finding.lines == (2, 3)


WASTE: Final = "drug.waste-not-said"
SINGLE_DOSE: Final = table(Table.SINGLE_DOSE_DRUGS, {"J1745": [SingleDoseDrug("J1745", ALWAYS, OURS)]})


def test_a_drug_from_a_single_dose_container_says_what_was_discarded() -> None:
    listed = with_tables(SINGLE_DOSE)
    (finding,) = found(claim(drug("J1745 x10")), WASTE, listed)
    assert finding.message == "J1745 without JW or JZ; a drug from a single-dose container needs one of them"
    assert finding.severity is Severity.REVIEW
    jz = AddModifier(1, "JZ", needs_documentation="that nothing was discarded")
    assert offered(claim(drug("J1745 x10")), WASTE, listed) == (jz,)


@pytest.mark.parametrize("text", ["J1745-JZ x10", "J1745-JW x10", "J0585 x10"])
def test_a_drug_that_says_it_or_comes_in_other_containers_is_passed(text: str) -> None:
    assert found(claim(drug(text)), WASTE, with_tables(SINGLE_DOSE)) == ()


@pytest.mark.parametrize(
    ("payer", "day", "severity"),
    [
        ("bcbs north carolina", "2027-01-12", Severity.DENIAL),
        # The plan's page is undated: before it was read, it makes a review.
        ("bcbs north carolina", "2025-03-11", Severity.REVIEW),
        ("aetna", "2027-01-12", None),
    ],
)
def test_a_payer_whose_text_wants_it_is_told_of_a_drug_that_does_not_say_it(
    payer: str, day: str, severity: Severity | None
) -> None:
    hits = found(claim(drug("J1745 x10", day), payer=payer), WASTE, with_tables(SINGLE_DOSE))
    assert [hit.severity for hit in hits] == ([severity] if severity else [])
