"""Tests and visits at Medicare for no more than a routine examination or a screening."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from tests.support import claim, found, line

RULE: Final = "screening.not-a-benefit"
TESTS: Final = ("93000", "71046", "80053", "82306", "82378", "93880", "94010", "75571", "76642-RT", "99204", "99213")
ROUTINE: Final = ("Z00.00", "Z00.01", "Z00.8", "Z02.1", "Z11.8", "Z12.39", "Z13.6")
REASONS: Final = ("I10", "R05.9", "Z01.810", "Z85.3", "Z79.01")


# CGS, excluded tests: screening in the absence of signs and symptoms that the law does not name.
@given(
    st.sampled_from(TESTS),
    st.lists(st.sampled_from(ROUTINE), min_size=1, max_size=2, unique=True),
    st.lists(st.sampled_from(REASONS), max_size=1),
    st.sampled_from(["medicare", "cgs", "aetna", None]),
)
def test_a_test_without_any_other_reason_is_no_benefit(
    code: str, routine: list[str], reasons: list[str], payer: str | None
) -> None:
    billed = claim(line(code, dx=", ".join((*routine, *reasons))), payer=payer)
    flagged = payer in {"medicare", "cgs"} and not reasons
    assert [one.severity for one in found(billed, RULE)] == [Severity.REVIEW] * flagged


@pytest.mark.parametrize(
    ("text", "diagnosis"),
    [
        ("80061", "Z13.6"),
        ("81528", "Z12.11"),
        ("82947", "Z13.1"),
        ("77080", "Z13.820"),
        ("77067", "Z12.31"),
        ("71271", "Z12.2"),
        ("G0103", "Z12.5"),
        ("87491", "Z11.3"),
        ("88305", "Z12.11"),
        ("88142", "Z12.4"),
        ("99213-GY", "Z00.00"),
        ("G0439", "Z00.00"),
        ("99222", "Z02.89"),
        ("93000-GY", "Z00.00"),
    ],
)
def test_screenings_of_the_law_and_what_is_neither_test_nor_office_visit_are_passed(text: str, diagnosis: str) -> None:
    assert not found(claim(line(text, dx=diagnosis)), RULE)


# CMS, Pub. 100-02, chapter 16, section 90: routine physical checkups are excluded.
def test_a_visit_is_told_of_the_wellness_visits_and_a_test_of_the_screenings() -> None:
    (visit,), (test,) = (found(claim(line(code, dx="Z00.00")), RULE) for code in ("99214", "93000"))
    assert visit.message.endswith("Medicare covers only its wellness visits, G0402, G0438 and G0439")
    assert [one.citation.publisher for one in (visit, test)] == ["CMS", "CGS Administrators"]
