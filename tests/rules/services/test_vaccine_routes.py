"""Administrations of vaccines against the route that each vaccine takes."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

RULE: Final = "vaccine.wrong-route"
INJECTED: Final = ("90677", "90648", "90723", "90651")
OTHERWISE: Final = ("90681", "90672", "90690")


def visit(*texts: str, payer: str = "aetna") -> Claim:
    """Vaccines of one day."""
    return claim(*(line(text, dx="Z23") for text in texts), payer=payer)


def administered(first: tuple[str, str], count: int) -> list[str]:
    """The administrations of so many vaccines of one route, of which the first may be a further one already."""
    return [first[0], *([f"{first[1]} x{count - 1}"] * (count > 1))] if count else []


@given(
    st.lists(st.sampled_from(INJECTED), max_size=3, unique=True),
    st.lists(st.sampled_from(OTHERWISE), max_size=2, unique=True),
)
def test_each_vaccine_is_administered_by_its_own_route(injected: list[str], others: list[str]) -> None:
    count = len(injected) + len(others)
    right = [*administered(("90471", "90472"), len(injected)), *administered(("90474", "90474"), len(others))]
    for given_by in (right, [f"90460 x{count}"] * bool(count)):
        assert found(visit("99392-25", *injected, *others, *given_by), RULE) == ()
    for first, further, wrong in (("90471", "90472", others), ("90473", "90474", injected)):
        billed = visit("99392-25", *injected, *others, *administered((first, further), count))
        assert [one.severity for one in found(billed, RULE)] == [Severity.REVIEW] * bool(wrong)


# AAPC, Primary Care Coding Alert: rotavirus vaccine is 90473, or 90474 beside another vaccine.
@pytest.mark.parametrize(
    ("texts", "remedy"),
    [
        (("90681", "90471"), ReplaceCode(2, "90473")),
        (("90677", "90681", "90471", "90472"), ReplaceCode(4, "90474")),
        (("90656", "90473"), ReplaceCode(2, "90471")),
        (("90672", "90656", "90473", "90474"), ReplaceCode(4, "90472")),
    ],
)
def test_the_administration_of_the_route_is_offered(texts: tuple[str, ...], remedy: ReplaceCode) -> None:
    assert offered(visit(*texts), RULE) == (remedy,)


def test_what_was_given_otherwise_and_unlisted_vaccines_say_nothing() -> None:
    assert found(visit("90677", "90681", "90471", "90460"), RULE) == ()
    assert found(visit("90681", "90749", "90471"), RULE) == ()
    assert found(visit("90471"), RULE) == ()
    assert found(visit("90672", "G0008", payer="medicare"), RULE) == ()
