"""The side of the diagnoses: against the side that a modifier says, and where one code says both."""

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis, ReplaceDiagnosis, ReplaceModifier, Together
from tests.support import claim, found, line, offered

RULE = "diagnosis.wrong-side"
LEFT, RIGHT, UNSPECIFIED, NONE, STATUS = "C50.412", "C50.411", "C50.419", "N64.52", "Z90.11"
# The same code of the other side.
OTHER = {"LT": "RT", LEFT: RIGHT, "Z90.11": "Z90.12", "E1": "E3", "M17.11": "M17.12"}
MIRROR = {**OTHER, **{other: one for one, other in OTHER.items()}}


def messages(modifiers: str, *diagnoses: str, payer: str = "medicare") -> list[str]:
    billed = claim(line(f"76641-26{modifiers}", at="22", dx=",".join(diagnoses)), payer=payer)
    return [one.message for one in found(billed, RULE)]


@pytest.mark.parametrize(
    ("modifiers", "diagnoses", "message"),
    [
        ("-LT", [RIGHT], "LT on 76641; C50.411: right side"),
        ("-RT", [LEFT], "RT on 76641; C50.412: left side"),
        ("-50", [LEFT], "50 on 76641; C50.412: left side"),
        ("-E1", [RIGHT], "E1 on 76641; C50.411: right side"),
        ("-T5", [LEFT], "T5 on 76641; C50.412: left side"),
        ("-F1", [RIGHT], "F1 on 76641; C50.411: right side"),
        ("-LT-RT", [LEFT], "LT, RT on 76641; C50.412: left side"),
        ("-LT", [RIGHT, "M17.11"], "LT on 76641; C50.411, M17.11: right side"),
        ("-LT", [RIGHT, NONE], "LT on 76641; C50.411: right side"),
        ("-LT", [RIGHT, STATUS], "LT on 76641; C50.411: right side"),
    ],
)
def test_a_side_that_the_diagnoses_contradict_is_found(modifiers: str, diagnoses: list[str], message: str) -> None:
    assert messages(modifiers, *diagnoses) == [message]


@pytest.mark.parametrize(
    ("modifiers", "diagnoses"),
    [
        ("-LT", [LEFT]),
        ("-RT", [RIGHT]),
        ("-50", [LEFT, RIGHT]),
        ("-50", ["M17.0"]),
        ("-LT", ["M17.0"]),
        ("-LT", [UNSPECIFIED]),
        ("-LT", [RIGHT, UNSPECIFIED]),
        ("-LT", [LEFT, RIGHT]),
        ("-LT", [NONE]),
        ("-LT", [STATUS]),
        ("-LT", [STATUS, RIGHT]),
        ("-LT", ["Z12.39", RIGHT]),
        ("", [RIGHT]),
        ("-59", [RIGHT]),
    ],
)
def test_what_the_diagnoses_do_not_contradict_is_passed(modifiers: str, diagnoses: list[str]) -> None:
    assert messages(modifiers, *diagnoses) == []


@given(st.sampled_from(["36556", "36561", "36571", "36573", "36590"]), st.sampled_from(["-LT", "-RT", "-50"]))
def test_a_port_may_be_on_the_other_side_than_the_tumor(code: str, modifiers: str) -> None:
    billed = claim(line(f"{code}{modifiers}", at="22", dx=LEFT))
    assert found(billed, RULE) == ()


def test_only_a_payer_that_says_so_denies() -> None:
    for payer, severity, publisher in (
        ("anthem", Severity.DENIAL, "Anthem Blue Cross and Blue Shield"),
        ("medicare", Severity.REVIEW, "CMS and NCHS"),
        ("aetna", Severity.REVIEW, "CMS and NCHS"),
    ):
        (finding,) = found(claim(line("76641-26-LT", at="22", dx=RIGHT), payer=payer), RULE)
        assert (finding.severity, finding.citation.publisher) == (severity, publisher)


def test_a_diagnosis_of_both_sides_is_none_of_one_where_the_payer_says_so() -> None:
    assert messages("-LT", "M17.0", payer="anthem") == ["LT on 76641; M17.0: both sides"]
    assert messages("-50", "M17.0", payer="anthem") == messages("", "M17.0", payer="anthem") == []
    assert messages("-LT", "M17.0") == []


def test_the_side_of_the_diagnosis_is_offered_where_one_modifier_says_the_other() -> None:
    for modifiers, expected in (
        ("LT", (ReplaceModifier(1, "LT", "RT", "that the service was on the right side"),)),
        ("50", (ReplaceModifier(1, "50", "RT", "that the service was on the right side"),)),
        ("E1", ()),
        ("LT-E1", ()),
    ):
        assert offered(claim(line(f"76641-26-{modifiers}", at="22", dx=RIGHT)), RULE) == expected


@given(
    st.lists(st.sampled_from(["LT", "RT", "50", "E1", "E3", "59"]), unique=True, max_size=3),
    st.lists(
        st.sampled_from([LEFT, RIGHT, UNSPECIFIED, NONE, "Z90.11", "Z90.12", "M17.0", "M17.11", "M17.12"]),
        unique=True,
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(["medicare", "anthem", "nobody"]),
)
def test_swapping_both_sides_together_changes_nothing(modifiers: list[str], diagnoses: list[str], payer: str) -> None:
    """A body seen in the mirror is coded as rightly, or as wrongly, as it was."""
    mirrored = [MIRROR.get(one, one) for one in modifiers], [MIRROR.get(one, one) for one in diagnoses]
    counts = [
        [one.severity for one in found(claim(line("-".join(["76641", *these]), dx=",".join(those)), payer=payer), RULE)]
        for these, those in ((modifiers, diagnoses), mirrored)
    ]
    assert counts[0] == counts[1]


APART = "diagnosis.sides-apart"


CONDITIONS = [
    ("H66.91", "H66.92", "H66.93"),
    ("H25.11", "H25.12", "H25.13"),
    ("E11.3211", "E11.3212", "E11.3213"),
    ("S20.211A", "S20.212A", "S20.213A"),
    ("Z96.651", "Z96.652", "Z96.653"),
    ("M17.11", "M17.12", "M17.0"),
    ("M16.51", "M16.52", "M16.4"),
    ("H90.41", "H90.42", "H90.3"),
]


@pytest.mark.parametrize(("right", "left", "both"), CONDITIONS)
def test_a_condition_of_both_sides_has_the_code_for_both(right: str, left: str, both: str) -> None:
    for diagnoses in (f"{right},{left}", f"{left},I10,{right}"):
        billed = claim(line("99213", at="11", dx=diagnoses))
        (finding,) = found(billed, APART)
        assert finding.message == f"{right} and {left} on 99213; {both} is the code for both sides"
        assert finding.severity is Severity.REVIEW
        (remedy,) = offered(billed, APART)
        shows = "the same condition on both sides"
        assert remedy == Together([ReplaceDiagnosis(1, right, both, shows), RemoveDiagnosis(1, left)])


@pytest.mark.parametrize(
    "diagnoses",
    [
        "C50.411,C50.412",  # no code for both breasts
        "M25.561,M25.562",
        "E11.3211,E11.3292",  # each eye at a stage of its own
        "H66.91,H65.92",
        "H66.93",
        "H66.91",
        "H66.92,H65.93",
        "E11.3211,E11.3293",
    ],
)
def test_sides_without_a_code_for_both_stand_apart(diagnoses: str) -> None:
    assert not found(claim(line("99213", at="11", dx=diagnoses)), APART)


@given(st.sampled_from(CONDITIONS), st.data())
def test_a_code_for_both_sides_needs_none_for_one(condition: tuple[str, str, str], data: st.DataObject) -> None:
    *sides, both = condition
    one = data.draw(st.sampled_from(sides))
    in_order = data.draw(st.permutations([one, both]))
    billed = claim(line("99213", at="11", dx=",".join(in_order)))
    (finding,) = found(billed, APART)
    assert finding.message == f"{one} with {both} on 99213; {both} is for both sides already"
    assert finding.severity is Severity.REVIEW
    assert offered(billed, APART) == (RemoveDiagnosis(1, one),)


def test_each_side_may_have_a_line_of_its_own() -> None:
    billed = claim(line("67028-RT", at="11", dx="H35.3211"), line("67028-LT", at="11", dx="H35.3221"))
    assert not found(billed, APART)
