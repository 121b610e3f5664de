"""Tests beside the general health panel."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveLine
from tests.support import claim, found, line, offered

RULE: Final = "laboratory.part-of-panel"


# LegalClarity, CPT 80050: a comprehensive metabolic panel, a complete blood count and TSH.
@given(
    st.sampled_from(["80053", "80048", "82947", "84132", "85025", "85027", "85018", "84443"]),
    st.sampled_from(["", "91", "59", "XU"]),
    st.sampled_from(["aetna", "cigna", None]),
)
def test_what_the_panel_includes_is_not_billed_beside_it(code: str, modifier: str, payer: str | None) -> None:
    billed = claim(line("80050"), line(f"{code}-{modifier}" if modifier else code), payer=payer)
    findings = found(billed, RULE)
    assert [(one.severity, one.lines) for one in findings] == [(Severity.REVIEW, (1, 2))] * (not modifier)
    if findings:
        assert offered(billed, RULE) == (RemoveLine(2),)


@pytest.mark.parametrize("codes", [("80050", "80061"), ("80053", "85025"), ("80050", "84439"), ("80050",)])
def test_other_tests_and_the_tests_alone_are_passed(codes: tuple[str, ...]) -> None:
    assert not found(claim(*codes, payer="aetna"), RULE)


def test_another_practitioner_may_bill_the_test() -> None:
    assert not found(claim(line("80050", by="1"), line("85025", by="2"), payer="aetna"), RULE)
