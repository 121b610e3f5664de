"""A claim of this month, with this quarter's files of CMS: those of 2024Q3, renamed and redated to 2026Q4."""

from pathlib import Path
from typing import Final

import pytest

from cptkit import (
    Claim,
    Reference,
    Severity,
    Table,
    Verdict,
    check,
    compile_reference,
    open_reference,
    parse_line,
)
from cptkit.stores import FolderContents, downloaded
from tests.cms import CUT, WHOLE, needs_whole
from tests.redating import redate

ON: Final = "on 2026-11-03 at 11 for M17.11"
VISIT, INJECTION = f"99213-25 {ON}", f"20610-RT {ON}"


@pytest.fixture(scope="module", params=[CUT, pytest.param(WHOLE, marks=[needs_whole, pytest.mark.long])])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this quarter's files."""
    path = tmp_path_factory.mktemp("cms")
    redate(request.param, path)
    return path


@pytest.fixture(scope="module")
def reference(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The store that is made of it, opened."""
    made = compile_reference(folder, tmp_path_factory.mktemp("store"))
    assert made.store is not None
    return open_reference(made.store)


def told(contents: FolderContents) -> dict[str, bool]:
    return {one.download.title: one.is_whole for one in contents.downloads}


def test_nothing_of_this_quarter_is_missing(folder: Path) -> None:
    whole = dict.fromkeys(("fee schedule", "PTP edits", "MUE values", "add-on codes", "HCPCS Level II"), True)
    assert told(downloaded(folder, "2026Q4")) == whole
    assert told(downloaded(folder, "2026Q3")) == dict.fromkeys(whole, False)


def test_a_claim_of_this_month_is_clean_with_one_limit_on_what_was_last_checked_when(reference: Reference) -> None:
    report = check(Claim([parse_line(VISIT), parse_line(INJECTION)], payer="medicare", history=()), reference)
    assert (report.verdict, report.findings, report.gaps, report.assumed) == (Verdict.CLEAN, (), (), ())
    (limit,) = report.limits
    assert str(limit).startswith("last checked: place-of-service list on 2024-12-31; ")


def test_a_claim_of_this_month_is_judged_by_the_files_of_the_quarter(reference: Reference) -> None:
    many = parse_line(f"20610-RT x3 {ON}")
    report = check(Claim([parse_line(f"99213 {ON}"), many], payer="medicare", history=()), reference)
    units = [one for one in report.findings if one.rule == "ncci.units-over-mue"]
    assert [(one.severity, one.citation.date) for one in units] == [(Severity.DENIAL, "2026-10-01")]


def test_a_claim_of_the_next_quarter_has_gaps(reference: Reference) -> None:
    report = check(
        Claim([parse_line(VISIT.replace("2026-11-03", "2027-01-04"))], payer="medicare", history=()), reference
    )
    assert report.verdict is Verdict.UNDETERMINED
    assert Table.FEE_SCHEDULE in {gap.table for gap in report.gaps}
