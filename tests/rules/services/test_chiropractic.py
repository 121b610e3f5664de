"""Chiropractic at Medicare: what is covered, by whom, and for what."""

from typing import Final

import pytest

from cptkit import Provider, Severity
from cptkit.corrections import AddModifier
from tests.support import claim, found, line, offered

COVERED: Final = "chiropractic.not-covered"
FIRST: Final = "chiropractic.subluxation-not-first"
CHIROPRACTOR: Final = Provider("1", specialty="35")


# Palmetto GBA, 2018-02-08: PR-170 for x-rays; NGS, article 1519167, for everything but the manipulation.
@pytest.mark.parametrize("code", ["72100", "99213", "97140", "98943"])
@pytest.mark.parametrize("by", [CHIROPRACTOR, Provider("1", specialty="111N00000X"), Provider("1", kind="DC")], ids=str)
def test_medicare_pays_a_chiropractor_for_nothing_but_the_manipulation(code: str, by: Provider) -> None:
    billed = claim(line(code, by=by))
    (finding,) = found(billed, COVERED)
    assert finding.severity is Severity.DENIAL
    assert [str(one) for one in finding.denials] == ["PR-170"]
    assert offered(billed, COVERED) == (AddModifier(1, "GY", "that the patient wants a denial"),)


@pytest.mark.parametrize(
    ("code", "by", "payer"),
    [
        ("98941-AT", CHIROPRACTOR, "medicare"),
        ("72100-GY", CHIROPRACTOR, "medicare"),
        ("72100", CHIROPRACTOR, "aetna"),
        ("72100", CHIROPRACTOR, None),
        ("72100", Provider("1", specialty="30"), "medicare"),
        ("72100", Provider("1"), "medicare"),
        ("72100", None, "medicare"),
    ],
)
def test_what_is_covered_or_asks_for_its_denial_is_passed(code: str, by: Provider | None, payer: str | None) -> None:
    assert found(claim(line(code, by=by), payer=payer), COVERED) == ()


# Medicare Benefit Policy Manual, chapter 15, section 240: the primary diagnosis is the subluxation.
@pytest.mark.parametrize(("diagnosis", "count"), [("M54.50", 1), ("M99.03", 0), ("S13.110A", 0)])
def test_the_first_diagnosis_is_the_subluxation(diagnosis: str, count: int) -> None:
    assert len(found(claim(line("98941-AT", dx=diagnosis)), FIRST)) == count
    assert found(claim(line("98941-AT", dx=diagnosis), payer="aetna"), FIRST) == ()
    assert found(claim(line("98941-AT", diagnoses=())), FIRST) == ()
