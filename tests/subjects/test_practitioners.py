"""Whose lines are: one practitioner's, surely or perhaps, or those of several."""

import attrs
import pytest

from cptkit import Provider
from cptkit.subjects import BilledLine, billed_claim
from cptkit.subjects.practitioners import may_share_a_service
from tests.support import BUNDLED, claim, line

ONE = Provider("1", specialty="02", group="A")
ANOTHER = Provider("2", specialty="11", group="B")


def both(modifiers: str, *who: Provider | None) -> tuple[BilledLine, BilledLine]:
    """Two lines of one code with the same modifiers, each by somebody."""
    lines = [attrs.evolve(line(f"19120{modifiers}"), rendering_provider=one) for one in who]
    first, second = billed_claim(claim(*lines), BUNDLED).lines
    return first, second


@pytest.mark.parametrize(
    ("modifiers", "who", "shared"),
    [
        ("-62", (ONE, ONE), True),
        ("-62", (None, None), False),
        ("-66", (ONE, None), False),
        ("", (ONE, ANOTHER), False),
        ("", (ONE, None), True),
        ("-77", (None, None), True),
    ],
)
def test_two_lines_may_be_of_one_service_where_they_name_one_person_or_nothing_tells_them_apart(
    *, modifiers: str, who: tuple[Provider | None, Provider | None], shared: bool
) -> None:
    assert may_share_a_service(*both(modifiers, *who)) is shared
