"""Tests beside the panel that holds them, and the tests of a panel one by one."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import RemoveLine, ReplaceCode, Together
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


@pytest.mark.parametrize("panel", ["80055", "80081"])
@pytest.mark.parametrize("code", ["85025", "86592", "86762", "86850", "86900", "86901", "87340"])
def test_the_obstetric_panel_includes_its_tests(panel: str, code: str) -> None:
    (finding,) = found(claim(panel, code, payer="aetna"), RULE)
    assert finding.message == f"{code} with {panel}; the obstetric panel includes it"
    assert not found(claim(panel, "84443", payer="aetna"), RULE)
    assert not found(claim(panel, f"{code}-91", payer="aetna"), RULE)


PARTS: Final = "laboratory.panel-in-parts"
TESTS: Final = {
    "80047": "82330 82374 82435 82565 82947 84132 84295 84520",
    "80048": "82310 82374 82435 82565 82947 84132 84295 84520",
    "80051": "82374 82435 84132 84295",
    "80053": "82040 82247 82310 82374 82435 82565 82947 84075 84132 84155 84295 84450 84460 84520",
    "80061": "82465 83718 84478",
    "80069": "82040 82310 82374 82435 82565 82947 84100 84132 84295 84520",
    "80074": "86705 86709 86803 87340",
    "80076": "82040 82247 82248 84075 84155 84450 84460",
}


@given(st.sampled_from(sorted(TESTS)), st.data())
def test_all_tests_of_a_panel_are_that_panel_and_without_one_they_are_not(panel: str, data: st.DataObject) -> None:
    tests = data.draw(st.permutations(TESTS[panel].split()))
    (finding,) = found(claim(*tests, payer="horizon"), PARTS)
    assert (finding.severity, finding.lines) == (Severity.DENIAL, tuple(range(1, len(tests) + 1)))
    assert finding.message == f"{', '.join(sorted(tests))}; {panel} is the panel of these tests"
    for others in (tests[1:], [f"{tests[0]}-91", *tests[1:]]):
        fewer = found(claim(*others, payer="horizon"), PARTS)
        assert all(f"; {panel} is" not in one.message for one in fewer)


@pytest.mark.parametrize(
    ("payer", "severity"),
    [("horizon", Severity.DENIAL), ("bcbs-north-dakota", Severity.REVIEW), ("aetna", Severity.NOTICE)],
)
def test_what_comes_of_it_the_payer_says(payer: str, severity: Severity) -> None:
    billed = claim("82465", "83718", "84478", payer=payer)
    assert [one.severity for one in found(billed, PARTS)] == [severity]
    assert offered(billed, PARTS) == (Together((ReplaceCode(2, "80061"), RemoveLine(1), RemoveLine(3))),)


def test_medicare_takes_the_tests_one_by_one_and_two_laboratories_do_not_share_a_panel() -> None:
    assert not found(claim("82465", "83718", "84478"), PARTS)
    assert not found(claim(line("82465", by="1"), line("83718", by="2"), line("84478", by="2"), payer="horizon"), PARTS)


def test_a_test_is_in_one_panel() -> None:
    both = sorted({*TESTS["80053"].split(), *TESTS["80061"].split(), "84100"})
    messages = [one.message.rpartition("; ")[2] for one in found(claim(*both, payer="horizon"), PARTS)]
    assert sorted(messages) == ["80053 is the panel of these tests", "80061 is the panel of these tests"]
