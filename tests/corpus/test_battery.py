"""The published battery: claims with the verdicts that named public sources give them.

What every report says stands in `battery_reports.txt`, so that a change shows each answer that it moves:
`nox -s refresh` writes it anew.
"""

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Final, TypedDict

import pytest

from cptkit import RULES, Severity, check, claim_from_json
from tasks import battery
from tests.cms import Compiled

FAMILIES: Final = {
    "component",
    "sides",
    "team",
    "global-surgery",
    "extent",
    "pairs",
    "units",
    "add-ons",
    "liability",
    "preventive",
    "teaching",
    "therapy",
    "anesthesia",
    "telehealth",
    "imaging",
    "laboratory",
    "ambulance",
    "drugs",
    "hospice-research-disaster",
    "facility",
    "form",
    "breast",
    "diagnoses",
    "new-patient",
    "frequency",
    "visits",
    "vaccines",
    "chiropractic",
    "equipment",
    "coverage",
}
AT_LEAST: Final = 520


class Case(TypedDict):
    """A claim, and what its source says of it."""

    name: str
    family: str
    claim: dict[str, object]
    verdict: str
    severity: str | None
    rules: list[str]
    bypasses: bool
    source: dict[str, str]
    because: str


CASES: Final[list[Case]] = json.loads(Path(__file__).with_name("battery.json").read_text(encoding="utf-8"))


def test_no_answer_moves_unseen(cms: Compiled) -> None:
    """What the cut of CMS's files says is what the whole files say, word for word."""
    assert battery.reports(cms.reference).splitlines() == battery.TARGET.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", [pytest.param(one, id=one["name"]) for one in CASES])
def test_the_claim_gets_the_verdict_of_its_source(case: Case, cut_cms: Compiled) -> None:
    report = check(claim_from_json(json.dumps(case["claim"])), cut_cms.reference)
    counted = {finding.severity for finding in report.findings if not finding.moot}
    strongest = next((one.value for one in (Severity.DENIAL, Severity.REVIEW) if one in counted), None)
    assert (report.verdict.value, strongest) == (case["verdict"], case["severity"]), str(report)
    assert set(case["rules"]) <= {finding.rule for finding in report.findings}, str(report)
    assert report.bypasses or not case["bypasses"], str(report)


def test_the_battery_is_large_and_no_two_cases_have_one_name() -> None:
    assert len(CASES) >= AT_LEAST
    assert [name for name, times in Counter(case["name"] for case in CASES).items() if times > 1] == []


def test_every_family_is_there_both_ways() -> None:
    verdicts: defaultdict[str, set[str]] = defaultdict(set)
    for case in CASES:
        verdicts[case["family"]].add(case["verdict"])
    assert dict(verdicts) == {family: {"clean", "flagged"} for family in FAMILIES}


def test_a_flagged_case_names_the_rule_that_flags_it() -> None:
    known = {rule.id for rule in RULES}
    for case in CASES:
        assert set(case["rules"]) <= known, case["name"]
        assert (case["severity"] is not None) is (case["verdict"] == "flagged"), case["name"]
        assert bool(case["rules"]) is (case["verdict"] == "flagged"), case["name"]


def test_every_case_names_its_source() -> None:
    for case in CASES:
        assert set(case["source"]) == {"publisher", "document", "section", "date", "url"}, case["name"]
        assert all(case["source"].values()), case["name"]
        assert case["source"]["url"].startswith("http"), case["name"]
        assert case["because"], case["name"]
