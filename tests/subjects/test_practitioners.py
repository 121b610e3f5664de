"""Whose lines are: one practitioner's, surely or perhaps, or those of several."""

import attrs
import pytest

from cptkit import Provider
from cptkit.subjects import BilledLine, billed_claim
from cptkit.subjects.practitioners import by_person, may_share_a_service, name_one, name_two
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


NPI = "1234567893"
BY_NPI = (Provider("surgeon-7", npi=NPI), Provider("J. D.", npi=NPI), Provider(NPI))


@pytest.mark.parametrize("one", BY_NPI)
@pytest.mark.parametrize("other", BY_NPI)
def test_two_identifiers_with_one_npi_name_one_person(one: Provider, other: Provider) -> None:
    lines = both("-62", one, other)
    assert name_one(*lines)
    assert not name_two(*lines)
    assert may_share_a_service(*lines)
    assert by_person(lines) == [list(lines)]


def test_two_people_are_told_apart_and_who_is_not_named_is_nobody() -> None:
    first, second = both("", ONE, ANOTHER)
    assert name_two(first, second)
    assert by_person((first, second)) == [[first], [second]]
    first, unnamed = both("", ONE, None)
    assert (name_one(first, unnamed), name_two(first, unnamed), by_person((first, unnamed))) == (
        False,
        False,
        [[first]],
    )
