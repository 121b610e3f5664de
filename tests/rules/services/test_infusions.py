"""What is given after the first drug of the day, without a first."""

import pytest

from cptkit import Finding, ServiceLine, Severity
from cptkit.corrections import MoveUnits, ReplaceCode
from tests.support import claim, line, offered, said

RULE = "drug.further-without-first"
FURTHER = ("96361", "96366", "96367", "96368", "96370", "96371", "96375", "96376", "96411", "96415", "96417", "96423")
FIRST = ("96360", "96365", "96369", "96372", "96374", "96401", "96409", "96413", "96416", "96422")


def findings_on(*lines: ServiceLine) -> tuple[Finding, ...]:
    """What the rule finds."""
    return said(claim(*lines), RULE).findings


@pytest.mark.parametrize("code", FURTHER)
def test_alone_it_is_a_review(code: str) -> None:
    for lines in ((line(code),), (line("99213"), line(code)), (line(code), line("96367"), line("J9035"))):
        finding = findings_on(*lines)[-1] if lines[-1].code == code else findings_on(*lines)[0]
        assert finding.severity is Severity.REVIEW
        assert f"{code} without an initial infusion, push or injection on this date of service" in finding.message


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("96375", ReplaceCode(1, "96374", "that it was the first of the day")),
        ("96366", ReplaceCode(1, "96365", "that it was the first of the day")),
        ("96415 x2", MoveUnits(1, 1, "96413", "that it was the first of the day")),
    ],
)
def test_the_first_of_the_same_kind_is_named_and_offered(text: str, remedy: ReplaceCode | MoveUnits) -> None:
    billed = claim(text)
    (finding,) = said(billed, RULE).findings
    assert offered(billed, RULE) == (remedy,)
    assert finding.message.endswith(f"; it is billed in addition to one, such as {remedy.code}")


def test_each_further_code_of_a_first_one_has_it() -> None:
    assert all(len(offered(claim(code), RULE)) == 1 for code in FURTHER)


@pytest.mark.parametrize("first", FIRST)
def test_beside_a_first_it_is_passed(first: str) -> None:
    assert not any(findings_on(line(first), line(code)) for code in FURTHER)


def test_the_first_of_another_practitioner_or_day_is_none() -> None:
    assert len(findings_on(line("96365", by="1"), line("96367", by="2"))) == 1
    assert len(findings_on(line("96365", "2024-08-12"), line("96367"))) == 1
