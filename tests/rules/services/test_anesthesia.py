"""Anesthesia: the modifiers of two who share a case, and two codes of one session."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Provider, ServiceLine, Severity
from cptkit.corrections import ReplaceModifier
from tests.cms import Compiled
from tests.support import claim, found, line, offered

ROLES: Final = "anesthesia.roles-contradict"
SECOND: Final = "anesthesia.second-procedure"
WRONG: Final = "anesthesia.wrong-practitioner"


# Medicare Claims Processing Manual, chapter 12, section 50: QK or QY with QX; AA with QZ where both are needed in full.
@pytest.mark.parametrize(
    ("one", "other", "remedy"),
    [
        ("QK", "QZ", ReplaceModifier(2, "QZ", "QX")),
        ("QY", "QZ", ReplaceModifier(2, "QZ", "QX")),
        ("AA", "QX", ReplaceModifier(1, "AA", "QY")),
    ],
)
def test_two_who_share_a_case_say_the_same_of_it(one: str, other: str, remedy: ReplaceModifier) -> None:
    billed = claim(line(f"00790-{one} x90"), line(f"00790-{other} x90"))
    (finding,) = found(billed, ROLES)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert offered(billed, ROLES) == (remedy,)
    (finding,) = found(claim(line(f"00790-{other} x90"), history=(line(f"00790-{one} x90"),)), ROLES)
    assert finding.lines == (1,)


@pytest.mark.parametrize("pair", [("QK", "QX"), ("QY", "QX"), ("AA", "QZ"), ("AD", "QX"), ("QZ", "QZ")])
def test_what_the_manual_has_is_passed(pair: tuple[str, str]) -> None:
    assert found(claim(*(line(f"00790-{one} x90") for one in pair)), ROLES) == ()


# National Government Services, article 1628657: the code with the most base units, with the time of all.
@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((line("00790-AA x90"), line("00840-AA x30")), [(1, 2)]),
        ((line("00840-AA x30"), line("00790-AA x90"), line("00400-AA x20")), [(1, 2), (1, 3)]),
        ((line("00790-QK x90"), line("00840-QX x30")), []),
        ((line("00790-AA x90", by="1"), line("00840-AA x30", by="2")), []),
        ((line("00790-AA x90"), line("00840-AA-59 x30")), []),
        ((line("00790-AA x90", encounter="1"), line("00840-AA x30", encounter="2")), []),
        ((line("00790-AA x90"), line("99213-25")), []),
        ((line("00790-AA x90"), line("00840-AA x30", "2024-08-14")), []),
    ],
)
def test_a_second_code_of_one_session_is_told_at_the_later_line(
    lines: tuple[ServiceLine, ...], told: list[tuple[int, ...]]
) -> None:
    assert [one.lines for one in found(claim(*lines), SECOND)] == told


def test_an_add_on_has_time_of_its_own(cut_cms: Compiled) -> None:
    billed = claim(line("01967-AA x90"), line("01968-AA x30"))
    assert found(billed, SECOND, cut_cms.reference) == ()


def test_the_first_code_may_stand_in_the_history() -> None:
    (finding,) = found(claim(line("00840-AA x30"), history=(line("00790-AA x90"),)), SECOND)
    assert finding.lines == (1,)


PHYSICIANS: Final = ("AA", "AD", "QK", "QY")
ANESTHETISTS: Final = ("QX", "QZ")


@given(
    st.sampled_from((*PHYSICIANS, *ANESTHETISTS)),
    st.sampled_from(("physician", "nurse anesthetist", "anesthesiologist assistant", "registered nurse", "")),
    st.sampled_from(("medicare", "aetna", "medi-cal", "")),
)
def test_the_modifier_is_of_the_kind_of_practitioner(modifier: str, kind: str, payer: str) -> None:
    billed = claim(line(f"00790-{modifier} x90", by=Provider("1", kind=kind)), payer=payer)
    of_physician = kind == "physician" and modifier in ANESTHETISTS
    of_anesthetist = kind in ("nurse anesthetist", "anesthesiologist assistant") and modifier in PHYSICIANS
    assert [one.severity for one in found(billed, WRONG)] == [Severity.REVIEW] * (of_physician or of_anesthetist)


@pytest.mark.parametrize(
    ("modifier", "kind", "by"),
    [
        ("AA", "nurse anesthetist", ("QZ", "QX")),
        ("QK", "nurse anesthetist", ("QX",)),
        ("AA", "anesthesiologist assistant", ("QX",)),
        ("QZ", "physician", ("AA",)),
        ("QX", "physician", ("AA",)),
    ],
)
def test_the_modifiers_of_the_practitioner_are_offered(modifier: str, kind: str, by: tuple[str, ...]) -> None:
    billed = claim(line(f"00790-{modifier} x90", by=Provider("1", kind=kind)))
    remedies = [one for one in offered(billed, WRONG) if isinstance(one, ReplaceModifier)]
    assert [(one.modifier, one.by) for one in remedies] == [(modifier, one) for one in by]


def test_by_a_practitioner_of_whom_nothing_is_told_nothing_is_found() -> None:
    assert found(claim(line("00790-AA x90")), WRONG) == ()
