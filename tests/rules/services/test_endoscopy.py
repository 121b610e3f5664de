"""Colonoscopies that began as a screening: the modifier, and the code where nothing was found."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import AddModifier, RemoveModifier, ReplaceCode, ReplaceModifier
from tests.support import claim, found, line, offered

MODIFIER: Final = "screening.colonoscopy-without-modifier"
CODE: Final = "screening.colonoscopy-code"
SHOWS: Final = "that the colonoscopy began as a screening"


def test_medicare_wants_pt_and_33_gives_way_to_it() -> None:
    (finding,) = found(claim(line("45385-33", dx="Z12.11")), MODIFIER)
    assert finding.severity is Severity.REVIEW
    assert offered(claim(line("45385-33", dx="Z12.11")), MODIFIER) == (ReplaceModifier(1, "33", "PT", SHOWS),)
    assert offered(claim(line("45385", dx="Z12.11")), MODIFIER) == (AddModifier(1, "PT", SHOWS),)
    assert found(claim(line("45385-PT", dx="Z12.11")), MODIFIER) == ()


@pytest.mark.parametrize(("text", "count"), [("45385", 1), ("45385-33", 0), ("45385-PT", 0)])
def test_other_payers_take_either(text: str, count: int) -> None:
    assert len(found(claim(line(text, dx="Z12.11"), payer="aetna"), MODIFIER)) == count


# NCD 210.3: G0105 at high risk, G0121 at average risk.
def test_medicare_has_codes_of_its_own_for_a_screening() -> None:
    billed = claim(line("45378", dx="Z12.11"))
    (finding,) = found(billed, CODE)
    assert finding.severity is Severity.REVIEW
    assert ReplaceCode(1, "G0121") in offered(billed, CODE)
    assert found(claim(line("45378", dx="K92.1")), CODE) == ()
    assert found(claim(line("45378", dx="Z12.11"), payer="aetna"), CODE) == ()


ANESTHESIA: Final = "screening.anesthesia-code"
MORE: Final = "that the screening became diagnostic or therapeutic"


# AAPC on MLN Matters MM10181: Medicare's anesthesia follows what was found, CPT's does not.
@pytest.mark.parametrize(
    ("text", "dx", "payer", "count"),
    [
        ("00812-AA", "Z12.11", "medicare", 0),
        ("00811-AA-PT", "Z12.11,K63.5", "medicare", 0),
        ("00811-AA", "Z12.11,K63.5", "medicare", 1),
        ("00811-AA", "K63.5", "medicare", 0),
        ("00812-AA-PT", "Z12.11,K63.5", "medicare", 1),
        ("00812-AA", "Z12.11,K63.5", "aetna", 0),
        ("00811-AA", "Z12.11,K63.5", "aetna", 1),
        ("00811-AA", "K92.1", "aetna", 0),
        ("00811-AA", "K92.1", None, 0),
    ],
)
def test_anesthesia_of_a_screening_has_its_code(text: str, dx: str, payer: str | None, count: int) -> None:
    billed = claim(line(text, at="24", dx=dx), payer=payer)
    assert [one.severity for one in found(billed, ANESTHESIA)] == [Severity.REVIEW] * count


def test_what_was_found_decides_which_code_of_anesthesia_is_offered() -> None:
    bare = claim(line("00811-AA", at="24", dx="Z12.11"))
    assert offered(bare, ANESTHESIA) == (
        AddModifier(1, "PT", MORE),
        ReplaceCode(1, "00812", "that nothing was found"),
    )
    with_pt = claim(line("00812-AA-PT", at="24", dx="Z12.11"))
    assert offered(with_pt, ANESTHESIA) == (
        ReplaceCode(1, "00811", MORE),
        RemoveModifier(1, "PT", "that nothing was found"),
    )
    elsewhere = claim(line("00811-AA", at="24", dx="Z12.11"), payer="aetna")
    assert offered(elsewhere, ANESTHESIA) == (ReplaceCode(1, "00812"),)


DIAGNOSIS: Final = "screening.colonoscopy-without-diagnosis"


@given(
    st.sampled_from(["PT", "33", ""]),
    st.lists(st.sampled_from(["K63.5", "D12.2", "K57.30"]), min_size=1, max_size=2, unique=True),
    st.sampled_from(["", "Z12.11", "Z86.0100", "Z80.0", "K51.90", "R19.5"]),
    st.sampled_from(["medicare", "aetna", None]),
)
def test_what_began_as_a_screening_has_a_diagnosis_that_says_so(
    modifier: str, finds: list[str], reason: str, payer: str | None
) -> None:
    text = f"45385-{modifier}" if modifier else "45385"
    billed = claim(line(text, dx=",".join([*([reason] * bool(reason)), *finds])), payer=payer)
    wrong = bool(modifier) and not reason
    assert [one.severity for one in found(billed, DIAGNOSIS)] == [Severity.REVIEW] * wrong
    taken = RemoveModifier(1, modifier, "that the colonoscopy began as a diagnostic one") if modifier else None
    if wrong:
        assert offered(billed, DIAGNOSIS) == (taken,)
