import os
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

from cptkit import (
    Claim,
    Report,
    ServiceLine,
    Table,
    Verdict,
    bundled_reference,
    check,
    claim_from_json,
    claim_to_json,
)
from cptkit.codes import CodeSet, code_sets_of
from cptkit.formats.x12 import read_claims
from cptkit.values.claims import UnitOfMeasure

FOLDER = Path(os.environ.get("CPTKIT_CLAIMS837", Path(__file__).parents[3] / "shared" / "claims837"))
FILES = sorted(FOLDER.glob("*.edi"))
COVERED_DAY = date(2024, 8, 13)

pytestmark = pytest.mark.skipif(not FILES, reason="the folder claims837 is not there; CPTKIT_CLAIMS837 names it")
each_file = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
by_payer = pytest.mark.parametrize("with_payer", [False, True], ids=["no payer", "the payer's name"])


def billed(path: Path, *, with_payer: bool = False) -> Claim:
    (filed,) = read_claims(path).claims
    return filed.claim if with_payer else attrs.evolve(filed.claim, payer=None)


def days(lines: Iterable[ServiceLine]) -> list[date]:
    return [line.date_of_service for line in lines if line.date_of_service is not None]


def redated(claim: Claim) -> Claim:
    """Move the claim so that its first day is covered; spans and distances keep their length."""
    shift = COVERED_DAY - min(days(claim.lines))
    lines = [
        attrs.evolve(line, date_of_service=day + shift, last_date=line.last_date and line.last_date + shift)
        for line, day in zip(claim.lines, days(claim.lines), strict=True)
    ]
    return attrs.evolve(claim, lines=lines)


def assert_every_line_is_judged_or_a_gap(claim: Claim, report: Report) -> None:
    for line, day in zip(claim.lines, days(claim.lines), strict=True):
        judged = bundled_reference().covers(Table.PROCEDURES, line.code, on=day)
        gaps = [gap for gap in report.gaps if gap.table is Table.PROCEDURES and gap.day == day]
        assert judged or any(line.code in gap.codes for gap in gaps), line.code
    assert not (report.gaps and report.verdict is Verdict.CLEAN)


def test_all_sixteen_files_are_there() -> None:
    assert len(FILES) == 16


@each_file
@by_payer
def test_a_real_claim_is_judged_as_billed_line_by_line_or_says_what_it_cannot_answer(
    path: Path, *, with_payer: bool
) -> None:
    """What no loaded table can answer is reported as a gap, never as a pass."""
    claim = billed(path, with_payer=with_payer)
    report = check(claim, bundled_reference())
    assert_every_line_is_judged_or_a_gap(claim, report)
    assert "diagnosis.wrong-code-set" not in {finding.rule for finding in report.findings}


@each_file
@by_payer
def test_a_real_claim_of_a_covered_day_is_judged_line_by_line_or_says_what_it_cannot_answer(
    path: Path, *, with_payer: bool
) -> None:
    """What no loaded table can answer is reported as a gap, never as a pass."""
    claim = redated(billed(path, with_payer=with_payer))
    assert_every_line_is_judged_or_a_gap(claim, check(claim, bundled_reference()))


@each_file
def test_old_diagnoses_on_a_day_of_the_new_code_set_are_found(path: Path) -> None:
    claim = redated(billed(path))
    old = {
        number
        for number, line in enumerate(claim.lines, start=1)
        if any(CodeSet.ICD_10_CM not in code_sets_of(code) for code in line.diagnoses)
    }
    findings = check(claim, bundled_reference()).findings
    found = {number for one in findings if one.rule == "diagnosis.wrong-code-set" for number in one.lines}
    assert old
    assert found == old


@each_file
def test_a_real_claim_reads_back_from_its_own_json(path: Path) -> None:
    """Text and JSON round-trip."""
    claim = billed(path, with_payer=True)
    assert claim_from_json(claim_to_json(claim)) == claim


def test_minutes_of_anesthesia_stay_minutes() -> None:
    (line,) = billed(FOLDER / "X222-anesthesia.edi").lines
    assert (line.code, line.modifiers) == ("00142", ("QK", "QS", "P1"))
    assert (line.units, line.unit_of_measure) == (Decimal(61), UnitOfMeasure.MINUTES)


def test_a_span_of_days_keeps_its_length_when_it_is_moved() -> None:
    (path,) = FOLDER.glob("*with-NDC-in-loop-2410*")
    (first, *_) = redated(billed(path)).lines
    assert (first.date_of_service, first.last_date) == (COVERED_DAY, date(2024, 8, 19))
    assert first.place_of_service == "12"
    assert first.units == 7


def test_pointers_lead_to_the_diagnoses_and_external_causes_keep_their_point() -> None:
    line = billed(FOLDER / "X222-ambulance.edi").lines[0]
    assert (line.code, line.modifiers) == ("A0427", ("RH",))
    assert line.diagnoses == ("862.8", "E888.8", "959.2", "854.0")
