"""Modifiers of fingers, toes and eyelids, with diagnoses of the same one and of others."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from tests.support import claim, found, line

RULE: Final = "diagnosis.wrong-digit"
RIGHT: Final = ("F5", "F6", "F7", "F8", "F9")
WORDS: Final = ("thumb", "index finger", "middle finger", "ring finger", "little finger")
# Of the right hand, from the thumb to the little finger.
TRIGGER: Final = ("M65.311", "M65.321", "M65.331", "M65.341", "M65.351")
FRACTURE: Final = ("S62.511A", "S62.610A", "S62.612A", "S62.614A", "S62.616A")


@given(
    st.sampled_from([("26055", TRIGGER), ("26725", FRACTURE)]),
    st.integers(min_value=0, max_value=4),
    st.integers(min_value=0, max_value=4),
)
def test_a_finger_is_for_its_own_diagnoses(kind: tuple[str, tuple[str, ...]], named: int, told: int) -> None:
    code, diagnoses = kind
    billed = line(f"{code}-{RIGHT[named]}", dx=diagnoses[told])
    findings = found(claim(billed), RULE)
    if named == told:
        assert findings == ()
        return
    (finding,) = findings
    assert finding.severity is Severity.REVIEW
    assert finding.message == f"{RIGHT[named]} on {code}; {diagnoses[told]}: {WORDS[told]}"
    assert found(claim(line(f"{code}-{RIGHT[named]}", dx=f"{diagnoses[told]},{diagnoses[named]}")), RULE) == ()


@pytest.mark.parametrize(
    ("code", "dx", "says"),
    [
        ("15823-E3", "H02.832", ["E3 on 15823; H02.832: lower eyelid"]),
        ("15823-E3", "H02.831", []),
        ("67800-E4", "H00.11", ["E4 on 67800; H00.11: upper eyelid"]),
        ("28285-T6", "M20.11", ["T6 on 28285; M20.11: great toe"]),
        ("28285-T6", "M20.41", []),
        ("28296-T5", "M20.11", []),
        ("28515-T5", "S92.511A", ["T5 on 28515; S92.511A: lesser toe"]),
        # Neither tells a digit.
        ("11730-T5", "L60.0", []),
        ("26055-F7", "M72.0", []),
        # An artery is no digit.
        ("92928-LD", "I25.10", []),
    ],
)
def test_lids_and_toes_are_for_their_own(code: str, dx: str, says: list[str]) -> None:
    findings = [one.message for one in found(claim(line(code, dx=dx)), RULE)]
    assert findings == says
