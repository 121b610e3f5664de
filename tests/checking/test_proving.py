"""Proved remedies: those that remove the finding and add no denial, and no others."""

from datetime import date

import pytest

from cptkit import Claim, Finding, Verdict, apply, check, remedies
from cptkit.corrections import ReplaceCode
from tests.support import BUNDLED, DAY, claim, found, line, rule_of


def in_hospital(*lines: str, day: date | str = DAY, payer: str = "medicare") -> Claim:
    """A claim of lines in a hospital."""
    return claim(*(line(one, day, at="22") for one in lines), payer=payer)


def finding_of(billed: Claim, rule: str) -> Finding:
    """The first finding of a rule."""
    return found(billed, rule)[0]


def proved(billed: Claim, rule: str) -> list[str]:
    """The remedies of the first finding of a rule that hold."""
    return [str(remedy) for remedy in remedies(billed, BUNDLED, finding_of(billed, rule))]


def test_the_scene_is_mended_by_its_remedy() -> None:
    billed = in_hospital("77053-LT")
    finding = finding_of(billed, "fee-schedule.global-in-facility")
    (remedy,) = remedies(billed, BUNDLED, finding)
    assert str(remedy) == "append 26 to line 1"
    mended = apply(billed, remedy)
    assert mended.lines[0].modifiers == ("26", "LT")
    assert check(mended, BUNDLED).verdict is Verdict.CLEAN


def test_a_remedy_that_would_leave_no_line_is_none() -> None:
    assert proved(in_hospital("77053-TC"), "fee-schedule.technical-in-facility") == ["replace TC with 26 on line 1"]
    assert proved(in_hospital("G0279-26"), "ncci.add-on-without-primary") == []


def test_a_remedy_that_adds_a_denial_is_none() -> None:
    billed = in_hospital("19301", "77053-26", "19030-26-TC")
    assert proved(billed, "modifier.conflicting-pair") == ["remove TC from line 3", "remove 26 from line 3"]
    covered = in_hospital("77053-26-TC")
    assert proved(covered, "modifier.conflicting-pair") == ["remove TC from line 1"]


def test_a_remedy_that_does_not_remove_the_finding_is_none() -> None:
    billed = in_hospital("77053 x2", "77053-59", "77053-76 x2")
    assert proved(billed, "ncci.units-over-mue") == []


def test_of_two_findings_of_one_rule_each_is_mended_by_its_own() -> None:
    billed = in_hospital("77053", "77054-59")
    first, second = found(billed, "fee-schedule.global-in-facility")
    assert [str(one) for one in remedies(billed, BUNDLED, first)] == ["append 26 to line 1"]
    assert [str(one) for one in remedies(billed, BUNDLED, second)] == ["append 26 to line 2"]


def test_a_deleted_code_is_mended_by_its_successor() -> None:
    billed = in_hospital("76086-26", day="2007-01-01")
    assert proved(billed, "code-set.procedure-not-in-force") == ["bill 77053 on line 1"]
    mended = check(apply(billed, ReplaceCode(1, "77053")), BUNDLED)
    assert {finding.rule for finding in mended.findings} == {"diagnosis.wrong-code-set"}


def test_a_modifier_of_distinctness_holds_only_where_the_record_shows_it() -> None:
    billed = in_hospital("77054-26", "77053-26")
    held = remedies(billed, BUNDLED, finding_of(billed, "ncci.unbundled-pair"))
    assert [str(one) for one in held] == [
        # By the definition of the codes the one is a part of the other, unless the record shows two.
        "remove line 2",
        *(f"append {code} to line 2" for code in ("XE", "XS", "XP", "XU")),
    ]
    assert [bool(one.needs_documentation) for one in held] == [False, True, True, True, True]


def test_only_the_rules_that_were_asked_are_asked_again() -> None:
    billed = in_hospital("77053-26-TC")
    rules = (rule_of("modifier.conflicting-pair"),)
    (finding,) = check(billed, BUNDLED, rules=rules).findings
    assert len(remedies(billed, BUNDLED, finding, rules=iter(rules))) == 2


def test_a_finding_of_which_the_rule_proposes_nothing_has_no_remedy() -> None:
    billed = in_hospital("77053-26-GC-GA-KX-CR")
    assert proved(billed, "modifier.more-than-four") == []


@pytest.mark.parametrize("payer", ["medicare", "cgs", "unitedhealthcare", "aetna"])
def test_every_proved_remedy_of_a_bad_claim_takes_a_finding_away(payer: str) -> None:
    billed = in_hospital("77053-50-LT", "77054-TC x3", "19030-26 x2", "77066-50", "G0279-26", payer=payer)
    before = check(billed, BUNDLED)
    assert len(before.findings) > 6
    for finding in before.findings:
        for remedy in remedies(billed, BUNDLED, finding):
            after = check(apply(billed, remedy), BUNDLED)
            assert sum(one.rule == finding.rule for one in after.findings) < sum(
                one.rule == finding.rule for one in before.findings
            )


def test_25_goes_with_the_only_service_that_it_was_for() -> None:
    rule = "visit.complexity-with-25"
    alone = claim(line("99213-25"), line("G2211"), history=())
    assert proved(alone, rule) == ["remove line 2 and remove 25 from line 1"]
    assert proved(claim(line("G2211"), line("99213-25"), history=()), rule) == [
        "remove line 1 and remove 25 from line 2"
    ]
    # Another service of the day may be what 25 is for, and so may one that is not known.
    beside = claim(line("99213-25"), line("G2211"), line("20610-RT"), history=())
    assert (
        proved(beside, rule) == proved(claim(line("99213-25"), line("G2211"), history=None), rule) == ["remove line 2"]
    )
