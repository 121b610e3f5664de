"""The complexity of continuing care beside visits with and without 25."""

from typing import Final

import pytest

from cptkit import Finding, ServiceLine, Severity
from cptkit.corrections import RemoveLine
from tests.cms import Compiled
from tests.support import claim, line, offered, said

RULE: Final = "visit.complexity-with-25"


def findings_on(
    cms: Compiled, *lines: ServiceLine, payer: str | None = "medicare", history: tuple[ServiceLine, ...] = ()
) -> tuple[Finding, ...]:
    """What the rule finds."""
    # The add-on table of CMS says on which visits it goes.
    return said(claim(*lines, payer=payer, history=history), RULE, reference=cms.reference).findings


@pytest.mark.parametrize("visit", ["99202", "99205", "99211", "99215"])
@pytest.mark.parametrize("payer", ["medicare", "noridian", "aetna"])
def test_with_25_on_the_visit_the_add_on_is_a_review(cut_cms: Compiled, visit: str, payer: str) -> None:
    for lines in ((line(f"{visit}-25"), line("G2211")), (line("G2211"), line(f"{visit}-25"))):
        (finding,) = findings_on(cut_cms, *lines, payer=payer)
        (place,) = (number for number, one in enumerate(lines, start=1) if one.code == "G2211")
        assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
        assert offered(claim(*lines, payer=payer), RULE, cut_cms.reference) == (RemoveLine(place),)
        assert finding.message == f"G2211 with {visit}-25; it is not paid with 25"
        assert finding.citation.publisher == "Noridian Healthcare Solutions"


@pytest.mark.parametrize(("day", "partly"), [("2024-01-01", False), ("2024-12-31", False), ("2025-01-01", True)])
def test_since_2025_it_is_paid_beside_prevention(cut_cms: Compiled, day: str, *, partly: bool) -> None:
    (finding,) = findings_on(cut_cms, line("99214-25", day), line("G2211", day))
    assert finding.message.endswith("a preventive service or a vaccine") is partly


def test_before_it_was_paid_there_is_nothing_to_say(cut_cms: Compiled) -> None:
    assert findings_on(cut_cms, line("99214-25", "2023-12-31"), line("G2211", "2023-12-31")) == ()


@pytest.mark.parametrize(
    "lines",
    [
        (line("99214"), line("G2211")),
        (line("G2211"),),
        (line("99214-25"), line("G2212")),
        (line("99214-25"), line("99213"), line("G2211")),
        (line("99283-25"), line("G2211")),
        (line("99201-25"), line("G2211")),
        (line("99216-25"), line("G2211")),
        (line("99214-25", by="1"), line("G2211", by="2")),
        (line("99214-25", "2024-08-12"), line("G2211")),
    ],
)
def test_without_25_on_its_own_visit_it_is_passed(cut_cms: Compiled, lines: tuple[ServiceLine, ...]) -> None:
    assert findings_on(cut_cms, *lines) == ()


def test_each_practitioners_add_on_is_held_against_his_own_visit(cut_cms: Compiled) -> None:
    mine = line("99214", by="1"), line("G2211", by="1")
    lines = (*mine, line("99213-25", by="2"), line("G2211", by="2"))
    assert [finding.lines for finding in findings_on(cut_cms, *lines)] == [(3, 4)]
    assert offered(claim(*lines), RULE, cut_cms.reference) == (RemoveLine(4),)


def test_the_visit_may_stand_in_the_history_and_an_add_on_there_is_no_finding(cut_cms: Compiled) -> None:
    (finding,) = findings_on(cut_cms, line("G2211"), history=(line("99214-25"),))
    assert finding.lines == (1,)
    assert findings_on(cut_cms, line("99214-25"), history=(line("G2211"),)) == ()
