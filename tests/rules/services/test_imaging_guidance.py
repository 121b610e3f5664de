"""Imaging guidance beside nerve blocks that include it."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveLine
from tests.support import claim, found, line, offered

RULE: Final = "imaging.guidance-included"
GUIDED: Final = ("64415", "64416", "64417", "64445", "64446", "64447", "64448")
GUIDANCE: Final = ("76942", "77002", "77012")


@given(
    st.sampled_from(GUIDED),
    st.sampled_from(GUIDANCE),
    st.sampled_from(["", "-26"]),
    st.sampled_from(["medicare", "aetna"]),
)
def test_the_guidance_of_such_a_block_is_not_billed(block: str, guidance: str, modifier: str, payer: str) -> None:
    billed = claim(line(block), line(f"{guidance}{modifier}"), payer=payer)
    (finding,) = found(billed, RULE)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert offered(billed, RULE) == (RemoveLine(2),)


@pytest.mark.parametrize(
    "codes",
    [("64450", "76942"), ("64447", "64450", "76942"), ("64447", "20604", "76942"), ("76942",), ("64447", "76937")],
)
def test_what_may_guide_another_procedure_is_passed(codes: tuple[str, ...]) -> None:
    assert not found(claim(*codes), RULE)


def test_before_2023_the_guidance_was_billed() -> None:
    assert not found(claim(line("64447", "2022-12-31"), line("76942", "2022-12-31")), RULE)
    assert found(claim(line("64447", "2023-01-01"), line("76942", "2023-01-01")), RULE)


def test_the_guidance_of_another_practitioner_is_passed() -> None:
    assert not found(claim(line("64447", by="1"), line("76942", by="2")), RULE)
