"""Assistants, co-surgeons and teams: what the fee schedule pays, and on what record."""

from datetime import date
from typing import Any, Final

import attrs
import pytest
from cptkit.rules.surgical_team import ASSISTANT_NOT_PAID, CO_SURGEONS_NOT_PAID, TEAM_NOT_PAID

from cptkit import (
    Circumstance,
    Citation,
    Claim,
    PayerPolicy,
    Period,
    Reference,
    Report,
    Severity,
    Table,
    Verdict,
    bundled_reference,
    check,
    parse_line,
    remedies,
)
from cptkit.corrections import RemoveLine, RemoveModifier
from cptkit.policies import Adoption, LineOfBusiness
from cptkit.tables import ALWAYS, Assistant, CoSurgeons, Coverage, FeeScheduleRow, PublishedTable, Source, Team

REFERENCE: Final = bundled_reference()
DAY: Final = date(2024, 8, 13)
SOURCE: Final = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 23), "0" * 64)
OURS: Final = Citation("a payer", "policies of our own")
RULES: Final = (ASSISTANT_NOT_PAID, CO_SURGEONS_NOT_PAID, TEAM_NOT_PAID)
DENIAL, REVIEW = Severity.DENIAL, Severity.REVIEW


def claim(text: str, *circumstances: Circumstance, payer: str | None = "medicare") -> Claim:
    """A claim of one line in a hospital."""
    line = attrs.evolve(parse_line(f"{text} on {DAY} at 22 for N63.20"), circumstances=circumstances)
    return Claim([line], payer=payer, history=())


def report_on(billed: Claim, reference: Reference = REFERENCE) -> Report:
    """What the three rules say of a claim."""
    return check(billed, reference, rules=RULES)


def row() -> FeeScheduleRow:
    """The bundled indicators of an operation."""
    indicators = REFERENCE.on(DAY).fee_schedule_row("19303")
    assert indicators is not None
    return indicators


def with_row(changed: FeeScheduleRow) -> Reference:
    """The bundled reference, with the indicators of one code as given."""
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({changed.code}))
    return REFERENCE | Reference((PublishedTable(coverage, SOURCE, {changed.code: (changed,)}),))


# Facts C.1, Palmetto's pages on AS, 62 and 66, Independence on assistants: what each indicator pays.
@pytest.mark.parametrize(
    ("modifier", "changed", "severity"),
    [
        *((modifier, {"assistant": Assistant.DOCUMENTED}, REVIEW) for modifier in ("80", "81", "82", "AS")),
        *((modifier, {"assistant": Assistant.NEVER}, DENIAL) for modifier in ("80", "81", "82", "AS")),
        *((modifier, {"assistant": Assistant.PAID}, None) for modifier in ("80", "81", "82", "AS")),
        *((modifier, {"assistant": Assistant.NOT_APPLICABLE}, DENIAL) for modifier in ("80", "81", "82", "AS")),
        ("62", {"co_surgeons": CoSurgeons.NO}, DENIAL),
        ("62", {"co_surgeons": CoSurgeons.DOCUMENTED}, REVIEW),
        ("62", {"co_surgeons": CoSurgeons.TWO_SPECIALTIES}, None),
        ("62", {"co_surgeons": CoSurgeons.NOT_APPLICABLE}, DENIAL),
        ("66", {"team": Team.NO}, DENIAL),
        ("66", {"team": Team.DOCUMENTED}, REVIEW),
        ("66", {"team": Team.BY_REPORT}, None),
        ("66", {"team": Team.NOT_APPLICABLE}, DENIAL),
    ],
)
def test_the_indicator_says_whether_help_at_surgery_is_paid(
    modifier: str, changed: dict[str, Any], severity: Severity | None
) -> None:
    unpaid = attrs.evolve(row(), assistant=Assistant.NEVER, co_surgeons=CoSurgeons.NO, team=Team.NO)
    reference = with_row(attrs.evolve(unpaid, **changed))
    findings = report_on(claim(f"19303-{modifier}"), reference).findings
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])
    assert report_on(claim("19303"), reference).findings == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("19030-80", "80 on 19030; the assistant indicator is 1: not paid"),
        ("77053-AS", "AS on 77053; the assistant indicator is 9: not paid"),
        ("19301-62", "62 on 19301; the co-surgeon indicator is 0: not paid"),
        ("19303-66", "66 on 19303; the team indicator is 0: not paid"),
        ("19301-81", "81 on 19301; the assistant indicator is 0: paid only where the record shows the need"),
        ("19303-62", "62 on 19303; the co-surgeon indicator is 1: paid only where the record shows the need"),
        ("19499-66", "66 on 19499; the team indicator is 1: paid only where the record shows the need"),
    ],
)
def test_the_message_names_the_indicator_and_the_denial_to_expect(text: str, message: str) -> None:
    (finding,) = report_on(claim(text)).findings
    assert (finding.message, finding.lines) == (message, (1,))
    assert [str(denial) for denial in finding.denials] == ["CO-54"]
    assert finding.evidence == (REFERENCE.on(DAY).fee_schedule_row(text[:5]),)


@pytest.mark.parametrize(
    ("payer", "severity"),
    [("medicare", DENIAL), ("ngs", DENIAL), ("cigna", REVIEW), ("aetna", REVIEW), (None, REVIEW)],
)
@pytest.mark.parametrize("text", ["19030-80", "19301-62", "19303-66"])
def test_only_a_payer_that_applies_the_indicators_denies_by_them(
    text: str, payer: str | None, severity: Severity
) -> None:
    assert [finding.severity for finding in report_on(claim(text, payer=payer)).findings] == [severity]


# A payer may adopt one column of the fee schedule alone.
@pytest.mark.parametrize(
    ("text", "column"), [("19030-80", "assistant"), ("19301-62", "co_surgeons"), ("19303-66", "team")]
)
def test_a_payer_that_applies_the_column_denies_by_it(text: str, column: str) -> None:
    for adopted, severity in ((column, DENIAL), ("status", REVIEW)):
        adoption = Adoption(Table.FEE_SCHEDULE, ALWAYS, OURS, frozenset({adopted}))
        policy = PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, adopts=(adoption,))
        (finding,) = report_on(claim(text, payer="ours"), attrs.evolve(REFERENCE, policies={"ours": policy})).findings
        assert finding.severity is severity


def test_an_assistant_who_is_not_paid_takes_the_line_off_and_never_the_modifier() -> None:
    billed = Claim([*claim("19030-80").lines, *claim("19303").lines], payer="medicare", history=())
    (finding,) = report_on(billed).findings
    assert finding.candidates == (RemoveLine(1),)
    assert remedies(billed, REFERENCE, finding, rules=RULES) == (RemoveLine(1),)


@pytest.mark.parametrize(("text", "modifier"), [("19301-62", "62"), ("19303-66", "66")])
def test_a_surgeon_who_operated_alone_takes_the_modifier_off(text: str, modifier: str) -> None:
    billed = claim(text)
    (finding,) = report_on(billed).findings
    (remedy,) = remedies(billed, REFERENCE, finding, rules=RULES)
    assert isinstance(remedy, RemoveModifier)
    assert remedy.modifier == modifier
    assert remedy.needs_documentation == "that one surgeon did the operation, and nobody else bills it"


@pytest.mark.parametrize(
    ("text", "need", "shows"),
    [
        ("19301-80", Circumstance.ASSISTANT_WAS_NEEDED, "why the operation needed an assistant"),
        ("19301-AS", Circumstance.ASSISTANT_WAS_NEEDED, "why the operation needed an assistant"),
        (
            "19303-62",
            Circumstance.CO_SURGEONS_WERE_NEEDED,
            "why the operation needed two surgeons, and what each did",
        ),
        ("19499-66", Circumstance.TEAM_WAS_NEEDED, "why the operation needed a team, and what each did"),
    ],
)
def test_a_documented_need_lifts_what_is_paid_on_need_alone(text: str, need: Circumstance, shows: str) -> None:
    report = report_on(claim(text, need))
    (bypass,) = report.bypasses
    assert report.findings == ()
    assert (bypass.modifier, bypass.record_must_show, bypass.lines) == (text[6:], shows, (1,))
    assert bypass.message.startswith(f"{text[6:]} on {text[:5]}; the ")
    assert bypass.message.endswith("; the need is documented")
    others = set(Circumstance) - {need}
    assert report_on(claim(text, *others)).bypasses == ()


def test_no_need_lifts_what_is_never_paid() -> None:
    report = report_on(claim("19030-80", *Circumstance))
    assert ([finding.severity for finding in report.findings], report.bypasses) == ([DENIAL], ())


def test_what_is_paid_on_need_alone_has_no_remedy_on_the_claim() -> None:
    (finding,) = report_on(claim("19301-80")).findings
    assert finding.candidates == ()


def test_82_is_paid_and_the_record_must_show_that_no_resident_could_help() -> None:
    report = report_on(claim("19303-82"))
    (bypass,) = report.bypasses
    assert report.verdict is Verdict.CLEAN
    assert (bypass.message, bypass.modifier) == ("82 on 19303; a resident would not be paid", "82")
    assert bypass.record_must_show == "that no qualified resident was available"
    assert report_on(claim("19303-80")).bypasses == ()
    assert report_on(claim("19301-82")).bypasses == ()


def test_a_team_is_paid_by_report() -> None:
    report = report_on(claim("19303-66"), with_row(attrs.evolve(row(), team=Team.BY_REPORT)))
    (bypass,) = report.bypasses
    assert (bypass.message, bypass.modifier) == ("66 on 19303; the team indicator is 2: paid by report", "66")
    assert bypass.record_must_show == "why the operation needed a team, and what each did"


def test_each_of_two_modifiers_of_assistants_is_judged() -> None:
    messages = [finding.message[:2] for finding in report_on(claim("19030-AS-80")).findings]
    assert messages == ["80", "AS"]


@pytest.mark.parametrize("modifier", ["80", "62", "66"])
def test_a_code_that_the_fee_schedule_does_not_have_is_a_gap_or_nothing(modifier: str) -> None:
    assert {gap.table for gap in report_on(claim(f"99213-{modifier}")).gaps} == {Table.FEE_SCHEDULE}
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({"99213"}))
    empty = REFERENCE | Reference((PublishedTable(coverage, SOURCE, {}),))
    report = report_on(claim(f"99213-{modifier}"), empty)
    assert (report.findings, report.bypasses, report.gaps) == ((), (), ())
