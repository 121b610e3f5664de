"""The modifier of one finger, toe, eyelid or artery: one unit of what is counted by that site."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import SetUnits
from tests.support import claim, found, line, offered

RULE: Final = "modifier.units-at-one-site"


@given(
    st.sampled_from(["28285-T1", "26055-F7", "11750-TA", "68761-E2", "92928-LD", "67904-E1", "36476-RT", "36479-LT"]),
    st.integers(1, 5),
    st.sampled_from(["medicare", "aetna", None]),
)
def test_each_site_is_one_unit(text: str, units: int, payer: str | None) -> None:
    said = found(claim(line(f"{text} x{units}", at="22"), payer=payer), RULE)
    assert [one.severity for one in said] == [Severity.REVIEW] * (units > 1)
    assert all(one.message.startswith(f"{units} units of {text[:5]} with {text[6:]} alone") for one in said)


@pytest.mark.parametrize(
    "lines",
    [
        ("28285-T1", "28285-T2"),
        ("28285 x3",),
        ("28285-LT x3",),
        # The first vein of a limb, and further veins of both.
        ("36478-LT", "36479-LT"),
        ("36479-LT-RT x2",),
        ("28285-T1-T2 x2",),
        ("26418-F2 x2",),
        ("26735-F2 x2",),
        ("92929-LD x2",),
    ],
)
def test_what_is_counted_otherwise_or_names_several_sites_is_passed(lines: tuple[str, ...]) -> None:
    assert found(claim(*lines), RULE) == ()


def test_one_unit_is_offered() -> None:
    assert offered(claim("28285-T1 x2"), RULE) == (SetUnits(1, 1),)
