"""A billed claim held against its selection, line by line."""

from typing import Any

import pytest

from cptkit import Claim, bundled_reference, parse_line, select
from cptkit.selection import LineDifferenceKind, compare, rank
from tests.support import documented

REFERENCE = bundled_reference()
SCREENING = select(
    documented("mammogram", purpose="screening", sides="both", tomosynthesis=True),
    REFERENCE,
    on="2024-08-13",
    payer="medicare",
)
DUCTS = select(
    documented("ductogram", ducts=2, side="left", injected_by_reader=True), REFERENCE, on="2024-08-13", payer="medicare"
)


def claim(*lines: str) -> Claim:
    """Make a claim of lines of the day."""
    return Claim([parse_line(f"{line} on 2024-08-13") for line in lines])


def kinds(comparison: Any) -> list[tuple[str, int | None]]:
    """Give the kinds of the differences with the lines they are about."""
    return [(one.kind.value, one.line) for one in comparison.differences]


def test_a_claim_as_selected_has_no_difference() -> None:
    same = compare(SCREENING, SCREENING.claim())
    assert (same.agreed, same.differences, same.score, str(same)) == ((1, 2), (), 0, "as selected")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["77067"], [("missed", None)]),
        (["77067", "77063", "77066"], [("over", 3)]),
        (["77063", "77067"], []),
        (["77067 x2", "77063"], [("units", 1)]),
        (["77067-26", "77063"], [("other modifiers", 1)]),
        (["77067-52", "77063"], [("other modifiers", 1)]),
        (["99213"], [("over", 1), ("missed", None), ("missed", None)]),
    ],
)
def test_each_line_that_differs_is_told_with_its_kind(lines: list[str], expected: list[tuple[str, int | None]]) -> None:
    assert kinds(compare(SCREENING, claim(*lines))) == expected


def test_a_code_that_was_rejected_for_another_is_told_as_such() -> None:
    comparison = compare(DUCTS, claim("77053 x2", "19030-LT"))
    (difference,) = comparison.differences
    assert difference.kind is LineDifferenceKind.OTHER_CODE
    assert str(difference) == (
        "line 1: other code: 77053 x2 is billed, 77054 x1 is called for; 77053 requires ducts: 1; documented: 2"
    )


def test_what_is_part_of_another_is_told_with_the_reason() -> None:
    biopsy = select(
        documented("breast-biopsy", technique="core", guidance="ultrasound", side="left", marked=True),
        REFERENCE,
        on="2024-08-13",
        payer="medicare",
    )
    comparison = compare(biopsy, claim("19083-LT", "19285-LT", "99213"))
    assert [one.why for one in comparison.differences] == [
        "a marker in the lesion of the biopsy is part of it",
        "no documented service calls for it",
    ]


def test_a_missed_line_says_what_calls_for_it() -> None:
    missed = compare(SCREENING, claim("77067"))
    assert str(missed) == ("missed: 77063 x1 is called for; tomosynthesis in addition to a screening mammogram")
    assert missed.rows() == [
        {
            "kind": "missed",
            "line": None,
            "billed": None,
            "selected": "77063 x1",
            "why": "tomosynthesis in addition to a screening mammogram",
        }
    ]


def test_a_line_on_another_date_of_service_is_told() -> None:
    late = Claim([parse_line("77067 on 2024-08-14"), parse_line("77063 on 2024-08-13")])
    compared = compare(SCREENING, late)
    assert compared.agreed == (2,)
    assert str(compared) == (
        "line 1: other date: 77067 x1 is billed, 77067 x1 is called for; billed on 2024-08-14; documented on 2024-08-13"
    )


def test_open_questions_stand_beneath() -> None:
    unclear = select(
        documented("mammogram", purpose="screening", sides="both"), REFERENCE, on="2024-08-13", payer="medicare"
    )
    assert str(compare(unclear, claim("77067"))) == "as selected\nask: was it done with tomosynthesis (77063)?"


def test_proposals_are_ranked_by_how_close_they_come() -> None:
    proposed = [claim("99213"), claim("77067"), claim("77067", "77063-26"), claim("77067", "77063")]
    ranked = rank(proposed, SCREENING)
    assert [one.claim for one in ranked] == proposed[::-1]
    assert [one.comparison.score for one in ranked] == [0, 1, 3, 9]
