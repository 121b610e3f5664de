"""What a check says of a claim as rows of plain values, one for each outcome and line."""

from collections.abc import Iterable, Iterator
from typing import Final

from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.findings import Bypass, Finding, Gap
from cptkit.values.rows import Row, as_cell

__all__ = ["COLUMNS", "billed_lines", "outcome_rows"]

# Of every row, in this order.
COLUMNS: Final = (
    "claim_id",
    "payer",
    "line",
    "code",
    "modifiers",
    "units",
    "place_of_service",
    "date_of_service",
    "rendering_provider",
    "charge",
    "kind",
    "rule",
    "family",
    "severity",
    "message",
    "carc",
    "rarc",
    "moot",
    "assumed",
    "source",
)


def billed_lines(claim: Claim) -> tuple[str, ...]:
    """Return the code and the modifiers of each line.

    >>> billed_lines(Claim([ServiceLine("77053", modifiers=["26", "LT"], date_of_service="2024-08-13")]))
    ('77053-26-LT',)
    """
    return tuple(["-".join((line.code, *line.modifiers)) for line in claim.lines])


def outcome_rows(
    claim: Claim, findings: Iterable[Finding], bypasses: Iterable[Bypass], gaps: Iterable[Gap]
) -> list[Row]:
    """Return one row for each finding, bypass and gap and each line that it touches, by line."""
    rows = [*_finding_rows(claim, findings), *_bypass_rows(claim, bypasses), *_gap_rows(claim, gaps)]
    return sorted(rows, key=_line_of)


def _line_of(row: Row) -> int:
    line = row["line"]
    return line if isinstance(line, int) else 0


def _finding_rows(claim: Claim, findings: Iterable[Finding]) -> Iterator[Row]:
    for one in findings:
        for number in one.lines:
            yield {
                **_billed(claim, number),
                "kind": "finding",
                **_ruled(one.rule),
                "severity": one.severity.value,
                "message": one.message,
                "carc": _joined(denial.carc for denial in one.denials),
                "rarc": _joined(denial.rarc for denial in one.denials if denial.rarc),
                "moot": one.moot,
                "assumed": one.assumed,
                "source": str(one.citation),
            }


def _bypass_rows(claim: Claim, bypasses: Iterable[Bypass]) -> Iterator[Row]:
    for one in bypasses:
        for number in one.lines:
            message = f"{one.message}; record must show: {one.record_must_show}"
            yield {
                **_billed(claim, number),
                "kind": "bypass",
                **_ruled(one.rule),
                **_unweighed(message),
                "assumed": one.assumed,
                "source": str(one.citation),
            }


def _gap_rows(claim: Claim, gaps: Iterable[Gap]) -> Iterator[Row]:
    for one in gaps:
        about = [number for number, line in enumerate(claim.lines, start=1) if _concerns(one, line)]
        for number in about or (None,):
            yield {
                **_billed(claim, number),
                "kind": "gap",
                **_ruled(*one.rules),
                **_unweighed(str(one)),
                "assumed": False,
                "source": "",
            }


def _concerns(gap: Gap, line: ServiceLine) -> bool:
    named = {line.code, *line.modifiers, line.place_of_service, *line.diagnoses}
    first, last = line.days
    return gap.day is not None and first <= gap.day <= last and not named.isdisjoint(gap.codes)


def _billed(claim: Claim, number: int | None) -> Row:
    """Return what was billed on a line; of what concerns no line in particular, what the claim has."""
    line = None if number is None else claim.lines[number - 1]
    provider = None if line is None else line.rendering_provider
    place = claim.place_of_service if line is None else line.place_of_service or claim.place_of_service
    return {
        "claim_id": claim.id,
        "payer": claim.payer,
        "line": number,
        "code": None if line is None else line.code,
        "modifiers": None if line is None else " ".join(line.modifiers),
        "units": None if line is None else as_cell(line.units),
        "place_of_service": place,
        "date_of_service": None if line is None else line.days[0].isoformat(),
        "rendering_provider": None if provider is None else provider.id,
        "charge": None if line is None or line.charge is None else as_cell(line.charge),
    }


def _ruled(*rules: str) -> Row:
    """Return the rules, of a gap several, and their families."""
    return {"rule": " ".join(rules), "family": _joined(rule.partition(".")[0] for rule in rules)}


def _unweighed(message: str) -> Row:
    """Return the columns of what is no finding and has no severity."""
    return {"severity": None, "message": message, "carc": "", "rarc": "", "moot": False}


def _joined(codes: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(codes))
