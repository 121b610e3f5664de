"""Rows of plain values: one for each finding, bypass and gap and each line that it touches."""

import json
from decimal import Decimal

import attrs
import pytest
from hypothesis import given

import cptkit.strategies as values
from cptkit import Claim, Provider, ServiceLine, check, parse_line
from cptkit.errors import InvalidClaim
from cptkit.values.outcome_rows import COLUMNS
from tests.support import BUNDLED, DAY

CLAIMS = values.claims(reference=BUNDLED, on=DAY, known=False, max_lines=3)


@given(CLAIMS)
def test_every_outcome_has_a_row_for_each_line_that_it_touches_and_no_other(claim: Claim) -> None:
    report = check(claim, BUNDLED)
    rows = report.rows(claim)
    told = [(row["kind"], row["rule"], row["line"]) for row in rows]
    expected = [("finding", one.rule, number) for one in report.findings for number in one.lines]
    expected += [("bypass", one.rule, number) for one in report.bypasses for number in one.lines]
    assert sorted(one for one in told if one[0] != "gap") == sorted(expected)
    gaps = {row["message"] for row in rows if row["kind"] == "gap"}
    assert gaps == {str(gap) for gap in report.gaps}


@given(CLAIMS)
def test_rows_are_plain_values_under_the_same_columns(claim: Claim) -> None:
    for row in check(claim, BUNDLED).rows(claim):
        assert tuple(row) == COLUMNS
        assert all(cell is None or type(cell) in (str, int, float, bool) for cell in row.values())
        assert json.loads(json.dumps(row)) == row


@given(CLAIMS)
def test_a_row_says_what_was_billed_on_its_line(claim: Claim) -> None:
    for row in check(claim, BUNDLED).rows(claim):
        number = row["line"]
        if isinstance(number, int):
            line = claim.lines[number - 1]
            assert row["code"] == line.code
            assert row["modifiers"] == " ".join(line.modifiers)
            assert row["date_of_service"] == line.days[0].isoformat()
            assert row["place_of_service"] == line.place_of_service or claim.place_of_service


def test_a_row_has_everything_that_an_analyst_groups_by() -> None:
    line = ServiceLine(
        "77053",
        modifiers=["LT"],
        date_of_service=DAY,
        diagnoses=["N64.52"],
        charge=Decimal("120.50"),
        rendering_provider=Provider("1999999992"),
    )
    claim = Claim([line], payer="medicare", place_of_service="22", id="A1", history=())
    denial, notice = check(claim, BUNDLED).rows(claim)
    assert denial == {
        "claim_id": "A1",
        "payer": "medicare",
        "line": 1,
        "code": "77053",
        "modifiers": "LT",
        "units": 1,
        "place_of_service": "22",
        "date_of_service": "2024-08-13",
        "rendering_provider": "1999999992",
        "charge": 120.5,
        "kind": "finding",
        "rule": "fee-schedule.global-in-facility",
        "family": "fee-schedule",
        "severity": "denial",
        "message": denial["message"],
        "carc": "5 96",
        "rarc": "M97 N200",
        "moot": False,
        "assumed": False,
        "source": denial["source"],
    }
    assert (notice["severity"], notice["carc"], notice["rarc"]) == ("notice", "", "")


def test_a_bypass_says_what_the_record_must_show() -> None:
    claim = Claim([parse_line(f"{code} on {DAY} at 11 for N63.11") for code in ("19083", "76942-XS")], payer="medicare")
    bypasses = [row for row in check(claim, BUNDLED).rows(claim) if row["kind"] == "bypass"]
    assert [row["line"] for row in bypasses] == [1, 2]
    assert all("record must show: " in str(row["message"]) and row["severity"] is None for row in bypasses)


def test_a_gap_of_no_line_in_particular_has_a_row_of_the_claim() -> None:
    claim = Claim([parse_line("77053-26 on 2030-01-01 at 22 for N64.52")], payer="medicare", id="A1")
    report = check(claim, BUNDLED)
    told = attrs.evolve(report, gaps=(attrs.evolve(report.gaps[0], codes=("99999",), rules=("a.b", "c.d")),))
    row = next(row for row in told.rows(claim) if row["kind"] == "gap")
    assert (row["claim_id"], row["line"], row["code"], row["rule"], row["family"]) == (
        "A1",
        None,
        None,
        "a.b c.d",
        "a c",
    )


@pytest.mark.parametrize("other", ["77054 on 2024-08-13", "77053-26 on 2024-08-13"])
def test_a_report_of_another_claim_is_refused(other: str) -> None:
    report = check(Claim([parse_line("77053 on 2024-08-13")]), BUNDLED)
    with pytest.raises(InvalidClaim, match="claim: the report is for another claim"):
        report.rows(Claim([parse_line(other)]))
    with pytest.raises(InvalidClaim, match="claim: the report is for another claim"):
        report.rows(Claim([parse_line("77053 on 2024-08-13")], id="A1"))


def test_a_difference_is_rows_too() -> None:
    difference = BUNDLED.difference("2018-12-31", "2019-01-01", {"77059", "77058"})
    assert [(row["code"], row["other"], row["kind"]) for row in difference.rows()] == [
        ("77058", None, "ended"),
        ("77059", None, "ended"),
    ]


@given(CLAIMS)
def test_asking_for_several_codes_is_asking_for_each(claim: Claim) -> None:
    codes = [line.code for line in claim.lines]
    together = BUNDLED.difference("2024-06-30", "2024-07-01", codes)
    alone = [BUNDLED.difference("2024-06-30", "2024-07-01", code) for code in codes]
    assert set(together.changes) == {change for one in alone for change in one.changes}
    assert all(together.gaps == one.gaps for one in alone)
