"""What is said of the claims of a table: one verdict a claim, findings by line, and the rows that were not checked."""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import tee
from typing import Final

import attrs

from cptkit.checking.checker import check_all, checked_rules
from cptkit.formats.lines.columns import Layout
from cptkit.formats.lines.histories import History, with_histories
from cptkit.formats.lines.reading import Cells, ClaimOfRows, Key, Payers, UnreadRow, claims_of_rows
from cptkit.formats.payer_names import checked_payers
from cptkit.reference.reference import Reference
from cptkit.rules import AnyRule
from cptkit.values.findings import Severity
from cptkit.values.outcome_rows import COLUMNS
from cptkit.values.reports import Report
from cptkit.values.rows import Row
from cptkit.values.scope import Scope
from cptkit.values.unjudged import UnjudgedClaim

__all__ = ["CLAIM_COLUMNS", "ERROR_COLUMNS", "FINDING_COLUMNS", "Judged", "judged"]

# The columns of each table that comes out, and the kind of their values.
FINDING_COLUMNS: Final[dict[str, type]] = {
    "row": int,
    **dict.fromkeys(COLUMNS, str),
    "line": int,
    "units": float,
    "date_of_service": date,
    "charge": float,
    "moot": bool,
    "assumed": bool,
}
CLAIM_COLUMNS: Final[dict[str, type]] = {
    "row": int,
    "claim_id": str,
    "verdict": str,
    "lines": int,
    "denials": int,
    "reviews": int,
    "notices": int,
    "bypasses": int,
    "gaps": int,
    "limits": str,
    "assumed": str,
    "scope": str,
    "reference": str,
}
ERROR_COLUMNS: Final[dict[str, type]] = {"row": int, "claim_id": str, "column": str, "message": str}


@attrs.frozen
class Judged:
    """What is said of one claim, as rows of plain values; either it was checked, or its rows say why not.

    Attributes:
        claim: its verdict; `None` where it was not checked.
        findings: its findings, bypasses and gaps.
        errors: the rows of a claim that was not checked.
    """

    claim: dict[str, object] | None
    findings: list[dict[str, object]] = attrs.Factory(list[dict[str, object]])
    errors: list[dict[str, object]] = attrs.Factory(list[dict[str, object]])


def judged(
    cells: Cells,
    layout: Layout,
    reference: Reference,
    rules: Iterable[AnyRule],
    payers: Payers | None,
    *,
    history: History = History.UNKNOWN,
    closed: Container[Key] = (),
    closed_persons: Container[str] = (),
) -> Iterator[Judged]:
    """Yield what is said of each claim of a table, in the order of their first rows.

    Args:
        cells: the cells of the columns that are read.
        layout: which columns hold what.
        reference: what was published.
        rules: as for `check`.
        payers: cptkit's names of payers by the names in the table.
        history: whether the table has every line that is known of each person.
        closed: claims that were read before, of which no row may follow.
        closed_persons: persons whose lines were read before, of whom none may follow where the table is the history.

    >>> from cptkit import RULES, bundled_reference
    >>> cells = {"claim_id": ["A1"], "code": ["77053"], "date_of_service": ["2024-08-13"]}
    >>> layout = Layout({name: (name,) for name in cells})
    >>> (only,) = judged(cells, layout, bundled_reference(), RULES, None)
    >>> only.claim["verdict"], len(only.findings) > 0, only.errors
    ('flagged', True, [])
    """
    fit = [rule for rule in checked_rules(rules) if rule.id not in layout.unfit_rules]
    alone = claims_of_rows(cells, layout, checked_payers(payers), closed=closed)
    read, again = tee(
        alone if history is History.UNKNOWN else with_histories(alone, cells, layout, closed=closed_persons)
    )
    claims = (one.claim for one in again if isinstance(one, ClaimOfRows))
    checked = check_all(claims, reference, rules=fit, on_error="collect")
    for one in read:
        yield _said_of(one, next(checked)) if isinstance(one, ClaimOfRows) else _unchecked(one)


def _unchecked(rows: Iterable[UnreadRow]) -> Judged:
    return Judged(None, errors=[attrs.asdict(row) for row in rows])


def _said_of(one: ClaimOfRows, report: Report | UnjudgedClaim) -> Judged:
    if isinstance(report, UnjudgedClaim):
        return _unchecked(UnreadRow(row, one.claim.id, None, str(report.error)) for row in one.rows)
    findings = [_placed(row, one) for row in report.rows(one.claim)]
    return Judged(_summary(one, report), findings)


def _placed(said: Row, one: ClaimOfRows) -> dict[str, object]:
    """Return a row under the number that the table has for the line, with that of the row that it was read from."""
    place = said["line"]
    if not isinstance(place, int):
        return {"row": None, **said}
    line = one.claim.lines[place - 1]
    units, charge = float(line.units), None if line.charge is None else float(line.charge)
    placed = {"line": one.numbers[place - 1], "units": units, "charge": charge, "date_of_service": line.date_of_service}
    return {"row": one.rows[place - 1], **said, **placed}


def _summary(one: ClaimOfRows, report: Report) -> dict[str, object]:
    told = [finding.severity for finding in report.findings if not finding.moot]
    return {
        "row": min(one.rows),
        "claim_id": one.claim.id,
        "verdict": report.verdict.value,
        "lines": len(one.claim.lines),
        "denials": told.count(Severity.DENIAL),
        "reviews": told.count(Severity.REVIEW),
        "notices": told.count(Severity.NOTICE),
        "bypasses": len(report.bypasses),
        "gaps": len(report.gaps),
        "limits": "; ".join(report.limits),
        "assumed": ", ".join(report.assumed),
        "scope": _in_words(report.scope),
        "reference": report.reference,
    }


@lru_cache(maxsize=1_000)
def _in_words(scope: Scope) -> str:
    return str(scope)
