"""The ages at which a payer covers a service."""

from datetime import date

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Finding, Patient, PayerPolicy, Period, Severity
from cptkit.corrections import AddModifier
from cptkit.errors import DamagedData
from cptkit.policies import CoveredAges, Effect, LineOfBusiness
from cptkit.policies.files import read_policy
from tests.support import BUNDLED, DAY, OURS, claim, line, offered, said

RULE = "coverage.age-not-covered"
FILE = """
id = "granite"
name = "Granite Mutual"
line_of_business = "commercial"
source = "ours"

[[citation]]
key = "ours"
publisher = "Granite Mutual"
document = "Manual"
section = ""
date = "2024"
url = ""

[[clause]]
kind = "covered-ages"
title = "a screening"
codes = ["G0103"]
{ages}
outcome = "denies"
first = 2020-01-01
source = "ours"
"""


def born(day: str | None, text: str = "71271", payer: str = "medicare", on: str = "2024-08-13") -> Claim:
    """A line of a patient born on a day."""
    return attrs.evolve(claim(line(text, on, dx="Z87.891"), payer=payer), patient=Patient(birth_date=day))


def findings_on(billed: Claim) -> tuple[Finding, ...]:
    """What the rule finds."""
    return said(billed, RULE).findings


@given(st.integers(0, 120), st.integers(0, 60), st.integers(0, 60))
def test_every_age_is_covered_or_not(age: int, youngest: int, more: int) -> None:
    oldest = youngest + more
    clause = CoveredAges("ours", frozenset({"71271"}), youngest, oldest, Effect.DENIES, Period(DAY), OURS)
    assert clause.covers(age) is (youngest <= age and (oldest == 0 or age <= oldest))


# CMS, Transmittal 11388, as the American College of Radiology tells it: 50 to 77 since 2022-02-10, before from 55 on.
@pytest.mark.parametrize(
    ("day", "birth", "denied"),
    [
        ("2024-08-13", "1974-08-13", False),
        ("2024-08-13", "1974-08-14", True),
        ("2024-08-13", "1946-08-14", False),
        ("2024-08-13", "1946-08-13", True),
        ("2022-02-10", "1972-01-01", False),
        ("2022-02-09", "1972-01-01", True),
        ("2022-02-09", "1966-01-01", False),
    ],
)
def test_lung_screening_is_denied_outside_its_ages(day: str, birth: str, *, denied: bool) -> None:
    findings = findings_on(born(birth, on=day))
    assert [finding.severity for finding in findings] == [Severity.DENIAL] * denied


def test_the_finding_names_the_ages_and_not_the_patients() -> None:
    (finding,) = findings_on(born("1940-01-01"))
    assert finding.message == "71271; lung cancer screening is for ages 50 to 77; the patient is outside that age range"
    assert [str(denial) for denial in finding.denials] == ["CO-6"]
    waived = AddModifier(1, "GA", "an ABN that the patient signed before the service")
    assert offered(born("1940-01-01"), RULE) == (waived,)


@pytest.mark.parametrize(
    "billed",
    [born(None), claim("71271"), born("2025-01-01"), born("1940-01-01", "71271-GA"), born("1940-01-01", payer="aetna")],
    ids=["no birth date", "no patient", "born later", "an ABN", "a payer without the clause"],
)
def test_it_is_silent_where_it_cannot_say(billed: Claim) -> None:
    assert findings_on(billed) == ()


def test_a_mammogram_of_a_young_woman_is_a_review() -> None:
    (finding,) = findings_on(born("1994-01-01", "77067"))
    assert (finding.severity, "ages 35 and over" in finding.message) == (Severity.REVIEW, True)
    assert findings_on(born("1980-01-01", "77067")) == ()


def test_a_plan_that_takes_no_abn_is_offered_none() -> None:
    clause = CoveredAges("ours", frozenset({"71271"}), 50, 0, Effect.DENIES, Period(date(2020, 1, 1)), OURS)
    granite = PayerPolicy("granite", "Granite", LineOfBusiness.COMMERCIAL, OURS, clauses=(clause,))
    reference = BUNDLED.with_policies(granite)
    billed = born("1994-01-01", payer="granite")
    assert offered(billed, RULE, reference) == ()


def test_a_file_states_the_ages() -> None:
    clause = read_policy("granite.toml", FILE.format(ages="youngest = 50\noldest = 77"), {}, {}).clause(
        CoveredAges, on=DAY
    )
    assert clause is not None
    assert clause.words() == "Ages: a screening; G0103 covered at ages 50 to 77; otherwise: the line is denied."
    assert clause.concerns("G0103", (), ())
    assert not clause.concerns("G0102", (), ())
    assert read_policy("granite.toml", FILE.format(ages="oldest = 17"), {}, {}).clauses[0] != clause


def test_ages_that_cannot_be_are_refused_with_the_line() -> None:
    with pytest.raises(DamagedData, match=r"granite\.toml:20: oldest 4; expected 50 or more"):
        read_policy("granite.toml", FILE.format(ages="youngest = 50\noldest = 4"), {}, {})
