"""59 and the X modifiers: narrower ones that are documented, and those that nothing asks for."""

from datetime import date

import pytest

from cptkit import (
    Circumstance,
    Finding,
    Reference,
    Report,
    ServiceLine,
    Severity,
    Table,
    explain,
    remedies,
)
from cptkit.checking import Outcome
from cptkit.corrections import RemoveModifier, ReplaceModifier
from cptkit.tables import ALWAYS, ServiceKind, ServiceRange
from tests.support import BUNDLED, OURS, claim, line, offered, said, table, with_tables

NARROWER, WITHOUT_EDIT = "ncci.narrower-modifier-due", "ncci.distinct-without-edit"


def report_on(
    *lines: ServiceLine | str, history: tuple[ServiceLine, ...] | None = (), reference: Reference = BUNDLED
) -> Report:
    """What both rules say of some lines."""
    return said(claim(*lines, history=history), NARROWER, WITHOUT_EDIT, reference=reference)


def of_rule(report: Report, rule: str) -> tuple[Finding, ...]:
    """What one of them finds."""
    assert report.bypasses == ()
    return tuple(finding for finding in report.findings if finding.rule == rule)


# CMS, SE0715: 59 is for what no more descriptive modifier says.
@pytest.mark.parametrize(
    ("circumstance", "modifier"),
    [
        (Circumstance.SEPARATE_ENCOUNTER, "XE"),
        (Circumstance.SEPARATE_STRUCTURE, "XS"),
        (Circumstance.SEPARATE_PRACTITIONER, "XP"),
        (Circumstance.UNUSUAL_NON_OVERLAPPING, "XU"),
    ],
)
@pytest.mark.parametrize("bearer", [0, 1])
def test_59_gives_way_to_the_x_modifier_that_is_documented(
    circumstance: Circumstance, modifier: str, bearer: int
) -> None:
    codes = ["77054", "77053"]
    other = codes[1 - bearer]
    codes[bearer] += "-59"
    lines = [line(codes[0], circumstances=[circumstance]), line(codes[1])]
    (finding,) = of_rule(report_on(*lines), NARROWER)
    assert (finding.severity, finding.lines) == (Severity.NOTICE, (bearer + 1,))
    assert finding.message == f"59 on {codes[bearer][:5]} with {other}; {modifier} is more specific"
    assert finding.citation.document == "MLN Matters SE0715, Proper Use of Modifier 59"
    billed = claim(*lines)
    assert offered(billed, NARROWER) == (ReplaceModifier(bearer + 1, "59", modifier),)
    assert remedies(billed, BUNDLED, finding) == offered(billed, NARROWER)


def test_of_several_that_are_documented_each_is_offered() -> None:
    documented = [Circumstance.UNUSUAL_NON_OVERLAPPING, Circumstance.SEPARATE_ENCOUNTER]
    lines = "77054", line("77053-59", circumstances=documented)
    (finding,) = of_rule(report_on(*lines), NARROWER)
    assert finding.message == "59 on 77053 with 77054; XE or XU is more specific"
    assert offered(claim(*lines), NARROWER) == (ReplaceModifier(2, "59", "XE"), ReplaceModifier(2, "59", "XU"))


def test_sites_that_both_lines_name_go_before_the_x_modifiers() -> None:
    lines = line("19283-LT", circumstances=[Circumstance.SEPARATE_STRUCTURE]), line("19281-RT-59")
    (finding,) = of_rule(report_on(*lines), NARROWER)
    assert finding.message == "59 on 19281 with 19283; the anatomic modifiers on both lines are more specific"
    assert offered(claim(*lines), NARROWER) == (RemoveModifier(2, "59"),)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("19283-LT", "19281-LT-59"),
        ("19283-LT", "19281-59"),
        ("19283", "19281-LT-59"),
        ("19283", "19281-59"),
        ("19283-LT", "19281-50-59"),
        ("77066", "77065-59"),
        ("77054", "77053-XS"),
        ("77054", "77053"),
        ("77053-59", "77065"),
    ],
    ids=[
        "one side",
        "side on one",
        "side on the other",
        "no side",
        "both sides",
        "indicator 0",
        "X already",
        "none",
        "no edit",
    ],
)
def test_59_that_nothing_narrower_replaces_is_passed(one: str, two: str) -> None:
    assert of_rule(report_on(one, two), NARROWER) == ()


def test_indicator_0_is_left_alone_whatever_is_documented() -> None:
    documented = line("77065-59", circumstances=[Circumstance.SEPARATE_STRUCTURE])
    assert of_rule(report_on("77066", documented), NARROWER) == ()


@pytest.mark.parametrize("visit", [("19030", "99213-59"), ("99213-59", "19030"), ("99213", "19030-59")])
def test_a_visit_takes_25_and_no_x_modifier(visit: tuple[str, str]) -> None:
    lines = [line(text, circumstances=[Circumstance.SEPARATE_ENCOUNTER]) for text in visit]
    assert of_rule(report_on(*lines), NARROWER) == ()


def test_fields_that_differ_document_it_and_fields_that_agree_do_not() -> None:
    one, other = line("77054", encounter="a"), line("77053-59", encounter="b")
    assert offered(claim(one, other), NARROWER) == (ReplaceModifier(2, "59", "XE"),)
    assert of_rule(report_on(one, line("77053-59", encounter="a")), NARROWER) == ()
    assert of_rule(report_on(one, "77053-59"), NARROWER) == ()


def test_an_x_modifier_that_is_not_in_force_yet_is_not_asked_for() -> None:
    kinds = {"visit": [ServiceRange(ServiceKind.VISIT, "99201", "99499", ALWAYS, OURS)]}
    stretched = BUNDLED.assuming_unchanged(first=date(2014, 1, 1), last=date(2024, 9, 30))
    before = with_tables(table(Table.SERVICE_KINDS, kinds), reference=stretched)
    for day, expected in (("2014-12-31", 0), ("2015-01-01", 1)):
        lines = line("77054", day, circumstances=[Circumstance.SEPARATE_ENCOUNTER]), line("77053-59", day)
        assert len(of_rule(report_on(*lines, reference=before), NARROWER)) == expected


def test_a_line_of_the_history_is_not_told_to_change() -> None:
    history = (line("77053-59", circumstances=[Circumstance.SEPARATE_ENCOUNTER]),)
    assert of_rule(report_on("77054", history=history), NARROWER) == ()


@pytest.mark.parametrize("modifier", ["59", "XE", "XS", "XP", "XU"])
def test_a_modifier_of_distinctness_without_an_edit_is_a_notice(modifier: str) -> None:
    (finding,) = of_rule(report_on("77065", f"77053-26-{modifier}"), WITHOUT_EDIT)
    assert (finding.severity, finding.lines) == (Severity.NOTICE, (2,))
    assert finding.message == f"{modifier} on 77053; no PTP edit on this date of service calls for it"
    assert offered(claim("77065", f"77053-26-{modifier}"), WITHOUT_EDIT) == (RemoveModifier(2, modifier),)
    assert of_rule(report_on("77065", "77053-26-LT"), WITHOUT_EDIT) == ()


@pytest.mark.parametrize(
    ("lines", "history"),
    [
        (("77054", "77053-59"), ()),
        (("77054-59", "77053"), ()),
        (("77053", "77053-59"), ()),
        (("77053-59",), ("77054",)),
        (("77053-59",), ("77053",)),
        (("77053-59", "99213"), ("99214",)),
        (("99215-59", "99213"), ()),
    ],
    ids=[
        "an edit",
        "the other column",
        "the same code",
        "an edit with the history",
        "the same code in the history",
        "known pair",
        "unknown pair",
    ],
)
def test_where_something_may_ask_for_it_nothing_is_said(lines: tuple[str, ...], history: tuple[str, ...]) -> None:
    known = tuple(line(one) for one in history)
    asks = of_rule(report_on(*lines, history=known), WITHOUT_EDIT)
    assert asks == () or lines == ("77053-59", "99213")


def test_where_the_history_is_not_known_nothing_is_said() -> None:
    assert len(of_rule(report_on("77053-59", history=()), WITHOUT_EDIT)) == 1
    assert of_rule(report_on("77053-59", history=None), WITHOUT_EDIT) == ()


def test_a_pair_of_another_day_asks_for_nothing_and_one_within_a_span_does() -> None:
    assert len(of_rule(report_on(line("77054", "2024-08-12"), "77053-59"), WITHOUT_EDIT)) == 1
    span = line("77053-59", "2024-08-12/2024-08-14")
    assert of_rule(report_on(line("77054", "2024-08-13"), span), WITHOUT_EDIT) == ()


def test_another_practitioners_service_may_be_what_it_is_told_apart_from() -> None:
    lines = line("77054", by="1"), line("77053-XP", by="2")
    assert of_rule(report_on(*lines), WITHOUT_EDIT) == ()


def test_each_line_and_modifier_is_told_of_once() -> None:
    findings = of_rule(report_on("77053-59-XE", "19030-XU", "77065"), WITHOUT_EDIT)
    assert [(one.lines, one.message[:2]) for one in findings] == [((1,), "59"), ((1,), "XE"), ((2,), "XU")]


def test_a_pair_without_an_edit_is_explained_as_none() -> None:
    assert [one.outcome for one in explain(claim("77053-59", "77065"), BUNDLED, NARROWER)] == [Outcome.NOT_APPLICABLE]
