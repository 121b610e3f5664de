"""Excisions and destruction of benign, premalignant and malignant lesions, for diagnoses of each."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

RULE: Final = "diagnosis.lesion-behavior"
SIZES: Final = st.tuples(st.sampled_from("024"), st.sampled_from("012346")).map("".join)
BENIGN: Final = st.sampled_from(["D22.39", "D23.5", "L72.3", "L82.1"])
MALIGNANT: Final = st.sampled_from(["C43.59", "C44.311", "C4A.39", "D03.39", "D04.39", "C79.2"])


@given(SIZES, BENIGN, MALIGNANT)
def test_each_series_is_for_its_own_diagnoses(size: str, benign: str, malignant: str) -> None:
    for code, fits, other, like in (
        (f"114{size}", benign, malignant, f"116{size}"),
        (f"116{size}", malignant, benign, f"114{size}"),
    ):
        assert found(claim(line(code, dx=fits)), RULE) == ()
        # Where both are told, one of them is what was excised.
        assert found(claim(line(code, dx=f"{other},{fits}")), RULE) == ()
        (finding,) = found(claim(line(code, dx=other)), RULE)
        assert finding.severity is Severity.REVIEW
        assert offered(claim(line(code, dx=other)), RULE) == (
            ReplaceCode(1, like, "that the pathology report says so"),
        )


DESTRUCTION: Final = {
    "benign": (st.sampled_from(["17110", "17111"]), st.sampled_from(["D22.39", "L82.1", "B07.8", "B08.1"])),
    "premalignant": (st.sampled_from(["17000", "17003", "17004"]), st.just("L57.0")),
    "malignant": (
        st.sampled_from(["17260", "17274", "17283", "17311", "17314"]),
        st.sampled_from(["C44.311", "C43.59"]),
    ),
}
LIKE: Final = {"17000": "17110", "17004": "17111", "17110": "17000", "17111": "17004"}


# AAD, Determining the appropriate lesion destruction code.
@given(st.data(), st.sampled_from(list(DESTRUCTION)), st.sampled_from(list(DESTRUCTION)))
def test_each_kind_of_destruction_is_for_its_own_diagnoses(data: st.DataObject, kind: str, told: str) -> None:
    code, fits = (data.draw(one) for one in DESTRUCTION[kind])
    other = data.draw(DESTRUCTION[told][1])
    assert found(claim(line(code, dx=fits)), RULE) == ()
    assert found(claim(line(code, dx=f"{other},{fits}")), RULE) == ()
    if kind == told:
        return
    billed = claim(line(code, dx=other))
    (finding,) = found(billed, RULE)
    assert finding.message == f"{code} for {other}; the code is for {kind} lesions, and the diagnosis is {told}"
    assert (finding.severity, finding.citation.publisher) == (Severity.REVIEW, "American Academy of Dermatology")
    like = LIKE.get(code) if told != "malignant" else None
    shows = "that the record describes the lesions so"
    assert offered(billed, RULE) == ((ReplaceCode(1, like, shows),) if like else ())


# Of uncertain behavior AAPC has the benign code, and after a cancer a scar is excised again by the malignant one.
@pytest.mark.parametrize(
    ("code", "dx"),
    [
        ("11402", "D48.5"),
        ("11642", "D48.5"),
        ("11642", "Z85.828"),
        ("11642", "L90.5"),
        ("11450", "C44.311"),
        ("12031", "D22.5"),
        # Contractors differ on cancer in situ, and an unspecified lesion tells nothing.
        ("17000", "D04.39"),
        ("17261", "D04.5"),
        ("17110", "L98.9"),
        # Actinic keratosis is excised by the benign codes.
        ("11402", "L57.0"),
    ],
)
def test_what_says_neither_is_passed(code: str, dx: str) -> None:
    assert found(claim(line(code, dx=dx)), RULE) == ()


def test_the_message_names_both() -> None:
    (finding,) = found(claim(line("11642", dx="D22.39")), RULE)
    assert finding.message == "11642 for D22.39; the code is for malignant lesions, and the diagnosis is benign"
