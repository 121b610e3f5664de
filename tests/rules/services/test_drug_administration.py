"""The administration of drugs: what is chemotherapy, and what is not."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

RULE: Final = "drug.wrong-administration"

SUPPORTIVE: Final = ("J1439", "J1756", "J2405", "J2469", "J0881", "Q0138")
PLAIN: Final = ("J0897", "J1442", "J2357", "Q5101")
HORMONAL: Final = ("J9217", "J9202", "J9155", "J9395")
OTHER_ROUTES: Final = {"96409": "96374", "96411": "96375", "96413": "96365", "96415": "96366", "96417": "96367"}


# Medicare Claims Processing Manual, chapter 12, section 30.5: drugs for anemia and nausea are no chemotherapy.
@given(st.sampled_from(SUPPORTIVE), st.sampled_from(sorted(OTHER_ROUTES)), st.sampled_from(["medicare", "aetna", None]))
def test_a_supportive_drug_is_given_by_the_code_of_the_same_route(drug: str, code: str, payer: str | None) -> None:
    billed = claim(line(drug), line(code), payer=payer)
    (finding,) = found(billed, RULE)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert offered(billed, RULE) == (ReplaceCode(2, OTHER_ROUTES[code]),)


# NGS, A58620: their administration is billed with 96372.
@pytest.mark.parametrize("drug", SUPPORTIVE + PLAIN)
@pytest.mark.parametrize("code", ["96401", "96402"])
def test_a_drug_that_is_no_chemotherapy_is_an_injection(drug: str, code: str) -> None:
    assert offered(claim(line(drug), line(code)), RULE) == (ReplaceCode(2, "96372"),)
    assert not found(claim(line(drug), line("96372", dx="C61")), RULE)


@pytest.mark.parametrize("drug", HORMONAL)
def test_a_hormonal_antineoplastic_has_its_own_code(drug: str) -> None:
    for code in ("96372", "96401"):
        assert offered(claim(line(drug, dx="C61"), line(code, dx="C61")), RULE) == (ReplaceCode(2, "96402"),)
    assert not found(claim(line(drug, dx="C61"), line("96402", dx="C61")), RULE)
    assert not found(claim(line(drug, dx="N80.9"), line("96372", dx="N80.9")), RULE)


def test_another_antineoplastic_is_no_plain_injection() -> None:
    assert offered(claim(line("J9041", dx="C90.00"), line("96372", dx="C90.00")), RULE) == (ReplaceCode(2, "96401"),)
    assert not found(claim(line("J9260", dx="M06.9"), line("96372", dx="M06.9")), RULE)


@pytest.mark.parametrize(
    "codes",
    [
        ("96413",),
        ("J9041", "96401"),
        ("J1439", "J9267", "96413"),
        ("J0897", "J9395", "96402", "96372"),
        ("J0897", "96413"),
        ("J2405", "96375"),
    ],
)
def test_what_may_be_for_a_drug_of_the_day_is_passed(codes: tuple[str, ...]) -> None:
    assert not found(claim(*(line(code, dx="C50.911") for code in codes)), RULE)


def test_noridian_does_not_edit_for_the_drug_alone() -> None:
    (finding,) = found(claim(line("J0897"), line("96401"), payer="noridian"), RULE)
    assert finding.severity is Severity.NOTICE
