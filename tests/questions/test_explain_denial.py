"""What a denial means for a claim: foreseen by findings, else expected by rules, and what its codes say."""

from typing import Any

import pytest
from hypothesis import given

import cptkit.strategies as values
from cptkit import Claim, Table, check, parse_line
from cptkit.checking import Outcome
from cptkit.errors import InvalidText
from cptkit.questions import DenialExplained, explain_denial
from cptkit.values.remittance_codes import GROUPS, NOT_CODING, PRICING, REASONS, REMARKS
from tests.support import BUNDLED, DAY

DENIALS = [row for table in BUNDLED.tables if table.coverage.table is Table.DENIALS for row in table]


def asked(codes: str, *lines: str, payer: str | None = "medicare") -> DenialExplained:
    claim = Claim([parse_line(f"{line} on 2024-08-13 at 11 for N63.11") for line in lines], payer=payer)
    return explain_denial(codes, claim, BUNDLED)


def test_a_denial_that_a_finding_expects_is_foreseen() -> None:
    answer = asked("CO-236", "19083", "76942")
    assert answer.foreseen
    assert [one.rule for one in answer.findings] == ["ncci.unbundled-pair"]
    assert str(answer) == (
        "CO-236: NCCI: not payable with another code or modifier on the same date of service (contractual obligation; "
        "the patient may not be billed); foreseen: lines 1, 2: 76942 is bundled into 19083 (PTP edit, modifier "
        "indicator 1); no modifier on either line bypasses the edit [ncci.unbundled-pair]"
    )
    assert list(answer.rules) == []


def test_a_denial_that_none_expects_names_the_rules_that_do_and_how_they_came_out() -> None:
    answer = asked("CO-236", "19083", "76942-59")
    assert not answer.foreseen
    assert [(one.rule, one.outcome) for one in answer.rules] == [("ncci.unbundled-pair", Outcome.BYPASSED)]
    assert str(answer).endswith(
        "not foreseen: expected by ncci.unbundled-pair (bypassed: 76942 is bundled into 19083; 59 bypasses the edit)"
    )


def test_the_most_telling_outcome_comes_first_and_the_others_are_counted() -> None:
    answer = asked("CO-97 M15", "19083", "76942-59")
    assert answer.rules[0].outcome is Outcome.BYPASSED
    assert f", {len(answer.rules) - 3} more rules" in str(answer)
    assert "(passed)" in str(answer) or "(not applicable)" in str(answer)


def test_the_remark_code_tells_findings_apart() -> None:
    lines = ("19083", "76942")
    assert asked("CO-97 M144", *lines).findings == ()
    assert asked("CO-97 N999", *lines).foreseen
    assert asked("N122", "19084").findings[0].rule == "ncci.add-on-without-primary"


def test_codes_that_are_not_known_are_said() -> None:
    answer = asked("CO-999 N999", "19083")
    assert answer.unknown == ("999", "N999")
    assert str(answer).startswith(
        "CO-999: not known here (contractual obligation; the patient may not be billed); N999: not known"
    )
    assert str(answer).endswith("not foreseen: no rule expects it")


@pytest.mark.parametrize(
    ("codes", "said"),
    [("CO-29", "filed too late"), ("CO-45", "above the fee schedule"), ("PR-1", "deductible"), ("PR-3", "copay")],
)
def test_what_does_not_turn_on_coding_is_said(codes: str, said: str) -> None:
    answer = asked(codes, "19083")
    assert not answer.is_coding
    assert said in str(answer)
    assert str(answer).endswith("not foreseen: it does not turn on coding")


def test_a_payer_that_publishes_its_own_denials_is_asked_for_those() -> None:
    rows = {(one.rule, str(one.denial)) for one in DENIALS}
    assert ("ncci.units-over-mue", "CO-222") in rows
    answer = asked("CO-151 N362", "19083", payer="cgs")
    assert "ncci.units-over-mue" in {one.rule for one in answer.rules}


@pytest.mark.parametrize(
    ("codes", "read"),
    [
        ("CO-97 M15", "CO-97 M15"),
        ("co97,m15", "CO-97 M15"),
        ("CO 97 M15 / N362", "CO-97 M15 N362"),
        ("236", "236"),
        ("B15;M80", "B15 M80"),
        ("N822", "N822"),
        ("004", "4"),
        ("CO-16 MA130 MA130", "CO-16 MA130"),
    ],
)
def test_codes_are_read_as_people_write_them(codes: str, read: str) -> None:
    assert asked(codes, "19083").codes == read


@pytest.mark.parametrize("codes", ["", "  ", "Jane Doe", "CO", "CO-97 CO-45", "97123", "M15X", "97 ?"])
def test_what_is_no_denial_is_refused(codes: str) -> None:
    with pytest.raises(InvalidText, match=r"codes: .* is not a denial; expected the codes of one, such as CO-97 M15"):
        asked(codes, "19083")


@pytest.mark.parametrize("codes", [None, 97, ["CO-97"]])
def test_what_is_no_text_is_refused(codes: Any) -> None:
    with pytest.raises(InvalidText, match="codes: "):
        asked(codes, "19083")


def test_the_refusal_names_nobody() -> None:
    with pytest.raises(InvalidText) as caught:
        asked("Jane Doe", "19083")
    assert "Jane" not in str(caught.value)


def test_the_rows_name_the_denial_the_rule_and_the_lines() -> None:
    assert asked("CO-236", "19083", "76942").rows() == [
        {
            "denial": "CO-236",
            "rule": "ncci.unbundled-pair",
            "lines": "1 2",
            "outcome": "hit",
            "because": (
                "76942 is bundled into 19083 (PTP edit, modifier indicator 1); "
                "no modifier on either line bypasses the edit"
            ),
        }
    ]
    assert asked("CO-236", "19083", "76942-59").rows()[0]["outcome"] == "bypassed"


def test_every_code_that_is_expected_has_a_meaning() -> None:
    reasons, told = {one.denial.carc for one in DENIALS}, {*REASONS, *NOT_CODING}
    assert reasons <= told
    assert {one.denial.rarc for one in DENIALS if one.denial.rarc} <= set(REMARKS)
    assert {one.denial.group for one in DENIALS} <= set(GROUPS)
    assert told.isdisjoint(PRICING)


@given(values.claims(reference=BUNDLED, on=DAY, max_lines=3))
def test_every_denial_that_a_finding_expects_is_foreseen(claim: Claim) -> None:
    for finding in check(claim, BUNDLED).findings:
        for denial in () if finding.moot else finding.denials:
            assert finding in explain_denial(str(denial), claim, BUNDLED).findings
