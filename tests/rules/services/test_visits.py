"""E/M visits of one day and one stay, and the modifiers between them."""

from typing import Final

import pytest

from cptkit import Finding, ServiceLine, Severity
from cptkit.corrections import RemoveLine, RemoveModifier
from tests.cms import Compiled
from tests.support import claim, found, line, offered, said

RULE: Final = "visit.complexity-with-25"
SINCE_2025: Final = "visit.complexity-without-prevention"


def findings_on(
    cms: Compiled,
    *lines: ServiceLine,
    payer: str | None = "medicare",
    history: tuple[ServiceLine, ...] = (),
    rule: str = RULE,
) -> tuple[Finding, ...]:
    """What a rule on the add-on finds."""
    # The add-on table of CMS says on which visits it goes.
    return said(claim(*lines, payer=payer, history=history), rule, reference=cms.reference).findings


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


@pytest.mark.parametrize(("day", "rule"), [("2024-01-01", RULE), ("2024-12-31", RULE), ("2025-01-01", SINCE_2025)])
def test_since_2025_it_is_paid_beside_prevention(cut_cms: Compiled, day: str, rule: str) -> None:
    billed = claim(line("99214-25", day), line("G2211", day), payer="medicare")
    found_by = [one for one in (RULE, SINCE_2025) if said(billed, one, reference=cut_cms.reference).findings]
    assert found_by == [rule]


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


# National Government Services, article A48210: initial hospital care once per beneficiary per hospitalization.
TWICE: Final = "visit.second-initial-care"


def in_stay(code: str, day: int, by: str | None = "1", **fields: str) -> ServiceLine:
    """A hospital visit on a day of August."""
    return line(code, f"2024-08-{day:02}", at="21", by=by, **fields)


def second_initial(*history: ServiceLine, **fields: str) -> tuple[Finding, ...]:
    """What the rule finds on initial care on the thirteenth."""
    return said(claim(in_stay("99222", 13, **fields), at="21", history=history), TWICE).findings


@pytest.mark.parametrize("payer", ["medicare", "aetna", None])
def test_initial_care_twice_in_a_stay_is_a_review(payer: str | None) -> None:
    history = (in_stay("99223", 11), in_stay("99232", 12))
    (finding,) = said(claim(in_stay("99222", 13), payer=payer, history=history), TWICE).findings
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1,))
    assert (
        finding.message
        == "99222 on 2024-08-13; 99223 on 2024-08-11 in the same stay: initial hospital care is billed once a stay"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-97"]
    assert offered(claim(in_stay("99222", 13), payer=payer, history=history), TWICE) == ()


@pytest.mark.parametrize("days", range(1, 8))
def test_a_stay_is_as_long_as_there_is_a_visit_every_day(days: int) -> None:
    visits = [in_stay("99231", 13 - back) for back in range(1, days)]
    initial = in_stay("99221", 13 - days)
    assert len(second_initial(initial, *visits)) == 1
    for left_out in range(len(visits)):
        assert second_initial(initial, *visits[:left_out], *visits[left_out + 1 :]) == ()


@pytest.mark.parametrize(
    "history",
    [
        (),
        (in_stay("99222", 13),),
        (in_stay("99222", 14),),
        (in_stay("99231", 12),),
        (in_stay("99222", 11),),
        (in_stay("99222", 12), in_stay("99239", 12)),
        (in_stay("99222", 11), in_stay("99238", 12)),
        (in_stay("99222", 12, by="2"),),
        (in_stay("99213", 12),),
    ],
)
def test_what_may_be_another_stay_or_another_practitioners_is_passed(history: tuple[ServiceLine, ...]) -> None:
    assert second_initial(*history) == ()


def test_another_facility_is_another_stay() -> None:
    earlier = in_stay("99222", 12, performed_at="A")
    assert second_initial(earlier, performed_at="B") == ()
    assert len(second_initial(earlier, performed_at="A")) == len(second_initial(earlier)) == 1


# CY 2022 final rule: practitioners report 25 with critical care and another visit of the day.
CRITICAL: Final = "visit.critical-care-without-25"


@pytest.mark.parametrize("visit", ["99233", "99214", "99284", "99223"])
def test_critical_care_beside_another_visit_takes_25(visit: str) -> None:
    billed = claim(line("99291", at="21"), line(visit, at="21"))
    (finding,) = said(billed, CRITICAL).findings
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    shown = offered(billed, CRITICAL)
    assert {str(one) for one in shown} == {"append 25 to line 1", "append 25 to line 2"}
    for with_25 in ((line("99291-25"), line(visit)), (line("99291"), line(f"{visit}-25"))):
        assert said(claim(*with_25), CRITICAL).findings == ()


@pytest.mark.parametrize(
    "lines",
    [
        (line("99291"), line("99292")),
        (line("99291"), line("36556")),
        (line("99291", by="1"), line("99233", by="2")),
        (line("99291", "2021-12-31"), line("99233", "2021-12-31")),
    ],
)
def test_what_is_no_other_visit_of_his_takes_none(lines: tuple[ServiceLine, ...]) -> None:
    assert said(claim(*lines), CRITICAL).findings == ()


# Transmittal 13015, for 2025: paid beside 25 for a preventive service.
@pytest.mark.parametrize(
    ("others", "count"),
    [(("G0439",), 0), (("G0008", "90662"), 0), (("20610-RT",), 1), (("G0439", "20610-RT"), 1), ((), 1)],
)
def test_a_preventive_service_explains_25_where_no_operation_does(
    cut_cms: Compiled, others: tuple[str, ...], count: int
) -> None:
    lines = [line(text, "2025-11-04") for text in ("99214-25", "G2211", *others)]
    assert len(findings_on(cut_cms, *lines, rule=SINCE_2025)) == count


# "you must append modifier 25 [...] to the problem-focused visit" (Physicians Practice, 2015).
PREVENTIVE: Final = "visit.preventive-without-25"


@pytest.mark.parametrize("preventive", ["99381", "99387", "99391", "99397"])
@pytest.mark.parametrize("visit", ["99202", "99211", "99215"])
def test_an_office_visit_beside_a_preventive_one_takes_25(preventive: str, visit: str) -> None:
    billed = claim(line(preventive), line(visit))
    (finding,) = said(billed, PREVENTIVE).findings
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert {str(one) for one in offered(billed, PREVENTIVE)} == {"append 25 to line 2"}
    assert said(claim(line(preventive), line(f"{visit}-25")), PREVENTIVE).findings == ()
    assert len(said(claim(line(f"{preventive}-25"), line(visit)), PREVENTIVE).findings) == 1


@pytest.mark.parametrize(
    "lines",
    [
        (line("99396"), line("99406")),
        (line("99396", by="1"), line("99213", by="2")),
        (line("99396"), line("99213", "2024-08-14")),
        (line("99380"), line("99213")),
        (line("99398"), line("99213")),
    ],
)
def test_what_is_no_office_visit_beside_it_takes_none(lines: tuple[ServiceLine, ...]) -> None:
    assert said(claim(*lines), PREVENTIVE).findings == ()


# NGS, E/M FAQs: a visit on the day of tobacco counseling has 25; beside a wellness visit no modifier is required.
TOBACCO: Final = "visit.tobacco-counseling-without-25"


@pytest.mark.parametrize("counseling", ["99406", "99407"])
@pytest.mark.parametrize("visit", ["99202", "99215"])
def test_an_office_visit_beside_tobacco_counseling_takes_25_at_medicare(counseling: str, visit: str) -> None:
    billed = claim(line(counseling), line(visit), payer="medicare")
    (finding,) = said(billed, TOBACCO).findings
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert {str(one) for one in offered(billed, TOBACCO)} == {"append 25 to line 2"}
    assert said(claim(line(counseling), line(f"{visit}-25"), payer="medicare"), TOBACCO).findings == ()
    assert said(claim(line(counseling), line(visit), payer="aetna"), TOBACCO).findings == ()


@pytest.mark.parametrize("other", [line("G0439"), line("G0402"), line("99213", by="2"), line("99213", "2024-08-14")])
def test_tobacco_counseling_alone_or_beside_a_wellness_visit_asks_for_none(other: ServiceLine) -> None:
    assert said(claim(line("99406", by="1"), other, payer="medicare"), TOBACCO).findings == ()


# AAP, Pediatric Coding Newsletter: the counseling codes are separate procedures.
COUNSELING: Final = "visit.counseling-with-preventive"


@pytest.mark.parametrize("counseling", ["99401", "99404", "99411"])
@pytest.mark.parametrize("visit", ["99381", "99387", "99391", "99397"])
def test_a_preventive_visit_includes_counseling(counseling: str, visit: str) -> None:
    billed = claim(line(visit), line(counseling), payer="aetna")
    (finding,) = said(billed, COUNSELING).findings
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2,))
    assert finding.message == f"{counseling} with {visit}, which includes the counseling"
    assert offered(billed, COUNSELING) == (RemoveLine(2),)


@pytest.mark.parametrize("other", [line("99213-25"), line("99396", by="2"), line("99396", "2024-08-14"), line("G0439")])
def test_counseling_beside_anything_else_is_passed(other: ServiceLine) -> None:
    assert said(claim(line("99401", by="1"), other, payer="aetna"), COUNSELING).findings == ()


# MLN Matters MM9271: beside an annual wellness visit cost sharing is waived where the codes have 33.
PLANNING: Final = "visit.care-planning-without-33"


@pytest.mark.parametrize("planning", ["99497", "99498"])
@pytest.mark.parametrize("wellness", ["G0438", "G0439"])
def test_care_planning_beside_a_wellness_visit_takes_33(planning: str, wellness: str) -> None:
    billed = claim(line(wellness), line(planning), payer="medicare")
    (finding,) = said(billed, PLANNING).findings
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert {str(one) for one in offered(billed, PLANNING)} == {"append 33 to line 2"}
    assert said(claim(line(wellness), line(f"{planning}-33"), payer="medicare"), PLANNING).findings == ()


@pytest.mark.parametrize(
    ("payer", "lines"),
    [
        ("aetna", (line("G0439"), line("99497"))),
        ("medicare", (line("G0402"), line("99497"))),
        ("medicare", (line("99214"), line("99497"))),
        ("medicare", (line("G0439", by="1"), line("99497", by="2"))),
        ("medicare", (line("G0439", "2015-12-31"), line("99497", "2015-12-31"))),
    ],
)
def test_care_planning_elsewhere_takes_none(payer: str, lines: tuple[ServiceLine, ...]) -> None:
    assert said(claim(*lines, payer=payer), PLANNING).findings == ()


PRINCIPALS: Final = "visit.two-principals"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((("99223-AI", "1"), ("99222-AI", "2")), 1),
        ((("99223-AI", "1"), ("99222", "2")), 0),
        ((("99223-AI", "1"), ("99222-AI", "1")), 0),
        ((("99223-AI", "1"), ("99222-AI", None)), 0),
        ((("99223-AI", None), ("99222-AI", "2")), 0),
    ],
)
def test_one_physician_oversees_a_stay(lines: tuple[tuple[str, str | None], ...], count: int) -> None:
    billed = claim(*[line(text, at="21", by=by) for text, by in lines])
    findings = found(billed, PRINCIPALS)
    message = "AI on 99222 and on 99223 by another physician; only one physician oversees the stay"
    assert [finding.message for finding in findings] == [message] * count
    if findings:
        taken_off = RemoveModifier(2, "AI", "that another physician oversees the stay")
        assert offered(billed, PRINCIPALS) == (taken_off,)


def test_the_other_physician_s_visit_may_stand_in_the_history_and_on_another_day_it_is_none() -> None:
    mine = line("99223-AI", at="21", by="1")
    assert len(found(claim(mine, history=(line("99222-AI", at="21", by="2"),)), PRINCIPALS)) == 1
    assert found(claim(mine, history=(line("99222-AI", "2024-08-12", at="21", by="2"),)), PRINCIPALS) == ()
