"""Assistants, co-surgeons and teams: what the fee schedule pays, and on what record."""

from typing import Any, Final

import attrs
import pytest

from cptkit import (
    Circumstance,
    Claim,
    PayerPolicy,
    Provider,
    Reference,
    Report,
    Severity,
    Table,
    Verdict,
)
from cptkit.corrections import RemoveLine, RemoveModifier, ReplaceModifier
from cptkit.policies import Adoption, LineOfBusiness
from cptkit.tables import ALWAYS, Assistant, CoSurgeons, Team
from tests.support import (
    BUNDLED,
    OURS,
    claim,
    fee_row,
    line,
    offered,
    passed,
    said,
    table,
    with_indicators,
    with_tables,
)

ASSISTANT: Final = "fee-schedule.assistant-not-paid"
RULES: Final = tuple(f"fee-schedule.{who}-not-paid" for who in ("assistant", "co-surgeons", "team"))
DENIAL, REVIEW = Severity.DENIAL, Severity.REVIEW


def surgery(text: str, *circumstances: Circumstance, payer: str | None = "medicare") -> Claim:
    """A claim of one line in a hospital."""
    return claim(line(text, at="22", circumstances=circumstances), payer=payer)


def report_on(billed: Claim, reference: Reference = BUNDLED) -> Report:
    """What the three rules say of a claim."""
    return said(billed, *RULES, reference=reference)


# Facts C.1, Palmetto's pages on AS, 62 and 66, Independence on assistants: what each indicator pays.
@pytest.mark.parametrize(
    ("modifier", "changed", "severity"),
    [
        *((modifier, {"assistant": Assistant.DOCUMENTED}, REVIEW) for modifier in ("80", "81", "82", "AS")),
        *((modifier, {"assistant": Assistant.NEVER}, DENIAL) for modifier in ("80", "81", "82", "AS")),
        *((modifier, {"assistant": Assistant.PAID}, None) for modifier in ("80", "81", "82", "AS")),
        *((modifier, {"assistant": Assistant.NOT_APPLICABLE}, REVIEW) for modifier in ("80", "81", "82", "AS")),
        ("62", {"co_surgeons": CoSurgeons.NO}, DENIAL),
        ("62", {"co_surgeons": CoSurgeons.DOCUMENTED}, REVIEW),
        ("62", {"co_surgeons": CoSurgeons.TWO_SPECIALTIES}, None),
        ("62", {"co_surgeons": CoSurgeons.NOT_APPLICABLE}, REVIEW),
        ("66", {"team": Team.NO}, DENIAL),
        ("66", {"team": Team.DOCUMENTED}, REVIEW),
        ("66", {"team": Team.BY_REPORT}, None),
        ("66", {"team": Team.NOT_APPLICABLE}, REVIEW),
    ],
)
def test_the_indicator_says_whether_help_at_surgery_is_paid(
    modifier: str, changed: dict[str, Any], severity: Severity | None
) -> None:
    unpaid: dict[str, Any] = {"assistant": Assistant.NEVER, "co_surgeons": CoSurgeons.NO, "team": Team.NO}
    reference = with_indicators("19303", **{**unpaid, **changed})
    findings = report_on(surgery(f"19303-{modifier}"), reference).findings
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])
    assert report_on(surgery("19303"), reference).findings == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("19030-80", "80 on 19030; the assistant-at-surgery indicator is 1: not paid"),
        ("77053-AS", "AS on 77053; the assistant-at-surgery indicator is 9: the concept does not apply"),
        ("19301-62", "62 on 19301; the co-surgeon indicator is 0: not paid"),
        ("19303-66", "66 on 19303; the team-surgery indicator is 0: not paid"),
        (
            "19301-81",
            "81 on 19301; the assistant-at-surgery indicator is 0: paid only with documentation of medical necessity",
        ),
        ("19303-62", "62 on 19303; the co-surgeon indicator is 1: paid only with documentation of medical necessity"),
        ("19499-66", "66 on 19499; the team-surgery indicator is 1: paid only with documentation of medical necessity"),
    ],
)
def test_the_message_names_the_indicator_and_the_denial_to_expect(text: str, message: str) -> None:
    (finding,) = report_on(surgery(text)).findings
    assert (finding.message, finding.lines) == (message, (1,))
    assert [str(denial) for denial in finding.denials] == ["CO-54"]
    assert finding.evidence == (fee_row(text[:5]),)


@pytest.mark.parametrize(
    ("payer", "severity"),
    [("medicare", DENIAL), ("ngs", DENIAL), ("cigna", REVIEW), ("aetna", REVIEW), (None, REVIEW)],
)
@pytest.mark.parametrize("text", ["19030-80", "19301-62", "19303-66"])
def test_only_a_payer_that_applies_the_indicators_denies_by_them(
    text: str, payer: str | None, severity: Severity
) -> None:
    assert [finding.severity for finding in report_on(surgery(text, payer=payer)).findings] == [severity]


# A payer may adopt one column of the fee schedule alone.
@pytest.mark.parametrize(
    ("text", "column"), [("19030-80", "assistant"), ("19301-62", "co_surgeons"), ("19303-66", "team")]
)
def test_a_payer_that_applies_the_column_denies_by_it(text: str, column: str) -> None:
    for adopted, severity in ((column, DENIAL), ("status", REVIEW)):
        adoption = Adoption(Table.FEE_SCHEDULE, ALWAYS, OURS, frozenset({adopted}))
        policy = PayerPolicy("ours", "Ours", LineOfBusiness.COMMERCIAL, OURS, adopts=(adoption,))
        (finding,) = report_on(surgery(text, payer="ours"), attrs.evolve(BUNDLED, policies={"ours": policy})).findings
        assert finding.severity is severity


def test_an_assistant_who_is_not_paid_takes_the_line_off_and_never_the_modifier() -> None:
    assert offered(claim("19030-80", "19303"), ASSISTANT) == (RemoveLine(1),)


@pytest.mark.parametrize(("text", "modifier"), [("19301-62", "62"), ("19303-66", "66")])
def test_a_surgeon_who_operated_alone_takes_the_modifier_off(text: str, modifier: str) -> None:
    billed = surgery(text)
    (finding,) = report_on(billed).findings
    (remedy,) = offered(billed, finding.rule)
    assert isinstance(remedy, RemoveModifier)
    assert remedy.modifier == modifier
    assert remedy.needs_documentation == "that one surgeon performed the procedure, and no one else bills it"


@pytest.mark.parametrize(
    ("text", "need", "shows"),
    [
        ("19301-80", Circumstance.ASSISTANT_WAS_NEEDED, "the medical necessity of an assistant at surgery"),
        ("19301-AS", Circumstance.ASSISTANT_WAS_NEEDED, "the medical necessity of an assistant at surgery"),
        (
            "19303-62",
            Circumstance.CO_SURGEONS_WERE_NEEDED,
            "the medical necessity of two surgeons, and what each did",
        ),
        ("19499-66", Circumstance.TEAM_WAS_NEEDED, "the medical necessity of a team, and what each surgeon did"),
    ],
)
def test_a_documented_need_lifts_what_is_paid_on_need_alone(text: str, need: Circumstance, shows: str) -> None:
    report = report_on(surgery(text, need))
    (bypass,) = report.bypasses
    assert report.findings == ()
    assert (bypass.modifier, bypass.record_must_show, bypass.lines) == (text[6:], shows, (1,))
    assert bypass.message.startswith(f"{text[6:]} on {text[:5]}; the ")
    assert bypass.message.endswith("; medical necessity is documented")
    others = set(Circumstance) - {need}
    assert report_on(surgery(text, *others)).bypasses == ()


def test_no_need_lifts_what_is_never_paid() -> None:
    report = report_on(surgery("19030-80", *Circumstance))
    assert ([finding.severity for finding in report.findings], report.bypasses) == ([DENIAL], ())


def test_what_is_paid_on_need_alone_has_no_remedy_on_the_claim() -> None:
    assert offered(surgery("19301-80"), ASSISTANT) == ()


def test_82_is_paid_and_the_record_must_show_that_no_resident_could_help() -> None:
    report = report_on(surgery("19303-82"))
    (bypass,) = report.bypasses
    assert report.verdict is Verdict.CLEAN
    assert (bypass.message, bypass.modifier) == ("82 on 19303; payable where no qualified resident was available", "82")
    assert bypass.record_must_show == "that no qualified resident was available"
    assert report_on(surgery("19303-80")).bypasses == ()
    assert report_on(surgery("19301-82")).bypasses == ()


def test_a_team_is_paid_by_report() -> None:
    report = report_on(surgery("19303-66"), with_indicators("19303", team=Team.BY_REPORT))
    (bypass,) = report.bypasses
    assert (bypass.message, bypass.modifier) == ("66 on 19303; the team-surgery indicator is 2: paid by report", "66")
    assert bypass.record_must_show == "the medical necessity of a team, and what each surgeon did"


def test_each_of_two_modifiers_of_assistants_is_judged() -> None:
    messages = [finding.message[:2] for finding in report_on(surgery("19030-AS-80")).findings]
    assert messages == ["80", "AS"]


@pytest.mark.parametrize("modifier", ["80", "62", "66"])
def test_a_code_that_the_fee_schedule_does_not_have_is_a_gap_or_nothing(modifier: str) -> None:
    assert {gap.table for gap in report_on(surgery(f"99213-{modifier}")).gaps} == {Table.FEE_SCHEDULE}
    empty = with_tables(table(Table.FEE_SCHEDULE, {}, codes=["99213"]))
    assert passed(report_on(surgery(f"99213-{modifier}"), empty))


# Noridian, modifiers 80 and AS: 80 to 82 are for physicians, AS for those who are not.
@pytest.mark.parametrize(
    ("text", "by", "remedy"),
    [
        ("27447-80", Provider("1", kind="physician assistant"), ReplaceModifier(1, "80", "AS")),
        ("27447-82", Provider("1", kind="Nurse Practitioner"), ReplaceModifier(1, "82", "AS")),
        ("27447-81", Provider("1", specialty="97"), ReplaceModifier(1, "81", "AS")),
        ("27447-AS", Provider("1", kind="physician"), ReplaceModifier(1, "AS", "80")),
        ("27447-AS", Provider("1", specialty="20"), ReplaceModifier(1, "AS", "80")),
        ("27447-AS", Provider("1", specialty="08"), ReplaceModifier(1, "AS", "80")),
        ("27447-80", Provider("1", specialty="363AM0700X"), ReplaceModifier(1, "80", "AS")),
        ("27447-80", Provider("1", kind="PA-C"), ReplaceModifier(1, "80", "AS")),
    ],
)
def test_an_assistant_bills_the_modifier_of_the_profession(text: str, by: Provider, remedy: ReplaceModifier) -> None:
    billed = claim(line(text, by=by))
    (finding,) = said(billed, "surgical-team.wrong-assistant").findings
    assert finding.severity is Severity.REVIEW
    assert offered(billed, "surgical-team.wrong-assistant") == (remedy,)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("27447-AS", Provider("1", kind="physician assistant")),
        ("27447-80", Provider("1", kind="physician", specialty="97")),
        ("27447-AS", Provider("1", kind="physician assistant", specialty="20")),
        ("27447-AS", Provider("1", kind="someone", specialty="08")),
        ("27447-AS", Provider("1")),
        ("27447-80", Provider("1", specialty="20")),
        ("27447-80", None),
    ],
)
def test_where_it_fits_or_nothing_tells_what_the_assistant_is_it_is_passed(text: str, by: Provider | None) -> None:
    assert passed(said(claim(line(text, by=by)), "surgical-team.wrong-assistant"))


# AAOS Now, 2007: Medicare wants the claim under the assistant's name; what other payers want varies.
def test_a_physician_bills_as_for_an_assistant_at_other_payers_than_medicare() -> None:
    billed = claim(line("27447-AS", by=Provider("1", kind="physician")), payer="aetna")
    assert passed(said(billed, "surgical-team.wrong-assistant"))
