"""Two conditions coded separately where a combination code tells both."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveDiagnosis, ReplaceDiagnosis, Together
from tests.support import claim, found, line, offered

APART: Final = "diagnosis.combination-apart"
SHOWS: Final = "that the two are one condition"
# What comes off, what it stands beside, the code for both, and whether the second is coded in addition.
COMBINED: Final = (
    ("M54.31", "M54.50", "M54.41", False),
    ("M54.30", "M54.59", "M54.40", False),
    ("M54.16", "M47.816", "M47.26", False),
    ("M54.12", "M47.892", "M47.22", False),
    ("M54.16", "M51.26", "M51.16", False),
    ("M54.32", "M51.27", "M51.17", False),
    ("I50.32", "I50.22", "I50.42", False),
    ("J44.9", "J20.9", "J44.0", True),
    ("J44.9", "J18.9", "J44.0", True),
    ("J10.1", "J18.9", "J10.00", True),
    ("J11.1", "J15.9", "J11.08", True),
    ("N13.30", "N20.1", "N13.2", False),
    ("N20.1", "N20.0", "N20.2", False),
    ("R31.9", "N30.00", "N30.01", False),
    ("R18.8", "K70.30", "K70.31", False),
    ("N18.5", "Z99.2", "N18.6", True),
    ("N40.0", "R35.1", "N40.1", True),
    ("N40.0", "R33.8", "N40.1", True),
)
# The record decides the last characters of these.
OPEN: Final = (
    ("I50.33", "I50.22", "I50.4-", "I50.43"),
    ("M54.12", "M50.20", "M50.1-", "M50.121"),
    ("O14.02", "O10.012", "O11.-", "O11.2"),
)


def messages(*diagnoses: str) -> list[str]:
    return [one.message for one in found(claim(line("77053-26", at="22", dx=",".join(diagnoses))), APART)]


@given(st.sampled_from(COMBINED), st.sampled_from(["", "I10", "Z79.899"]), st.sampled_from([1, -1]))
def test_two_codes_are_found_in_either_order_and_one_for_both_is_passed(
    combined: tuple[str, str, str, bool], third: str, step: int
) -> None:
    code, other, both, stays = combined
    pair = [code, other][::step]
    others = [third] if third else []
    addition = f", with {other} in addition" if stays else ""
    assert messages(*pair, *others) == [f"{code} with {other}; {both} is the code for both{addition}"]
    assert messages(both, *others) == messages(both, *pair) == messages(code, *others) == messages(other, *others) == []


@pytest.mark.parametrize(("code", "other", "both", "coded"), OPEN)
def test_where_the_record_decides_the_rest_of_the_code_no_remedy_is_offered(
    code: str, other: str, both: str, coded: str
) -> None:
    billed = claim(line("77053-26", at="22", dx=f"{code},{other}"))
    (finding,) = found(billed, APART)
    assert f"; {both} is the code for both" in finding.message
    assert offered(billed, APART) == ()
    assert messages(coded, code, other) == []


@pytest.mark.parametrize(
    ("code", "other"), [("M54.12", "M47.816"), ("J44.1", "J20.9"), ("N13.1", "N20.0"), ("R31.9", "N30.01")]
)
def test_what_is_not_one_condition_is_passed(code: str, other: str) -> None:
    assert messages(code, other) == []


def test_the_code_for_both_takes_the_place_of_the_two_or_of_one() -> None:
    two = claim(line("77053-26", at="22", dx="M54.50,M54.31"))
    assert found(two, APART)[0].severity is Severity.REVIEW
    combined = ReplaceDiagnosis(1, "M54.31", "M54.41", SHOWS)
    assert offered(two, APART) == (Together((combined, RemoveDiagnosis(1, "M54.50"))),)
    one = claim(line("77053-26", at="22", dx="J44.9,J20.9"))
    assert offered(one, APART) == (ReplaceDiagnosis(1, "J44.9", "J44.0", SHOWS),)


def test_two_lines_of_one_day_are_read_together() -> None:
    billed = claim(line("77053-26", at="22", dx="M54.31"), line("77054-26", at="22", dx="M54.50"))
    assert [one.lines for one in found(billed, APART)] == [(1,)]
    assert offered(billed, APART) == (ReplaceDiagnosis(1, "M54.31", "M54.41", SHOWS),)


SIDES: Final = ("LT", "RT", "50", "")


@given(st.sampled_from(SIDES), st.sampled_from(SIDES))
def test_conditions_of_two_sides_are_two(one: str, other: str) -> None:
    lines = (
        line("-".join(filter(None, ("19120", one))), dx="N20.1"),
        line("-".join(filter(None, ("19125", other))), dx="N20.0"),
    )
    apart = {one, other} == {"LT", "RT"}
    assert bool(found(claim(*lines, at="24"), APART)) is not apart


def test_a_line_that_points_to_both_has_them_on_one_side() -> None:
    lines = (line("19120-LT", dx="N20.1,N20.0"), line("19125-RT", dx="N20.0"))
    assert len(found(claim(*lines, at="24"), APART)) == 1
