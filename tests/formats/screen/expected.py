"""What `check` says, claim by claim, of the rows of a table of lines."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import attrs
import pyarrow as pa
from hypothesis import strategies as st

from cptkit import RULES, Claim, Provider, Reference, ServiceLine, check
from cptkit.formats.screen import SCREENED_RULES, TABLE_RULES, Screened, screen
from cptkit.rules import AnyRule
from cptkit.subjects import DiagnosedLine
from cptkit.values.findings import Severity
from tests.formats.frames.tables import as_told, table_of

SHARES: Final[dict[str, tuple[AnyRule, ...]]] = {
    "tables": TABLE_RULES,
    "tables and codes": SCREENED_RULES,
    "diagnoses": tuple(rule for rule in RULES if rule.subject is DiagnosedLine),
    "every rule": RULES,
}


def told(drawn: Iterable[Claim]) -> list[Claim]:
    """Claims as a table of lines can tell them."""
    return [as_told(claim, f"C{place}") for place, claim in enumerate(drawn)]


def said_of(
    claim: Claim, reference: Reference, rules: Iterable[AnyRule], at_least: Severity | None = None
) -> list[dict[str, Any]]:
    """What `check` says of a claim, by line: findings as grave as is asked for, and whatever no table answers."""
    rows = check(claim, reference, rules=rules).rows(claim)
    return [row for row in rows if counts(row, at_least)]


def counts(row: dict[str, Any], at_least: Severity | None) -> bool:
    """Whether a row of a report is asked for."""
    if at_least is None or row["kind"] == "gap":
        return True
    return row["kind"] == "finding" and Severity(row["severity"]).weight >= at_least.weight


def lines_said(
    claims: Sequence[Claim], reference: Reference, rules: Iterable[AnyRule], at_least: Severity | None = None
) -> list[bool]:
    """Whether `check` says anything of each line; what it says of no line in particular, it says of each."""
    said: list[bool] = []
    for claim in claims:
        numbers = {row["line"] for row in said_of(claim, reference, rules, at_least)}
        said += [None in numbers or number in numbers for number in range(1, len(claim.lines) + 1)]
    return said


def claims_said(
    claims: Sequence[Claim], reference: Reference, rules: Iterable[AnyRule], at_least: Severity | None = None
) -> list[bool]:
    """Whether `check` says anything of the claim of each line."""
    said: list[bool] = []
    for claim in claims:
        said += [bool(said_of(claim, reference, rules, at_least))] * len(claim.lines)
    return said


def with_histories(claims: Sequence[Claim], persons: Sequence[str]) -> list[Claim]:
    """Claims with the lines of the same person's others as their history."""
    return [
        attrs.evolve(
            claim,
            history=[
                line
                for other, his in zip(claims, persons, strict=True)
                if his == person and other is not claim
                for line in other.lines
            ],
        )
        for claim, person in zip(claims, persons, strict=True)
    ]


def plainly(line: ServiceLine) -> ServiceLine:
    """A line without what few lines have, so that arrays say what is said of it."""
    return attrs.evolve(
        line,
        units=max(1, round(line.units)),
        unit_of_measure="UN",
        last_date=None,
        rendering_provider=line.rendering_provider and Provider(line.rendering_provider.id),
        circumstances=(),
        ruled_out=(),
    )


def plain_claims(drawn: st.SearchStrategy[Claim]) -> st.SearchStrategy[Claim]:
    """Claims whose lines are plain."""
    return drawn.map(
        lambda claim: attrs.evolve(claim, lines=[plainly(line) for line in claim.lines], setting="practitioner")
    )


def screened(
    claims: Sequence[Claim], reference: Reference, rules: Iterable[AnyRule], persons: Sequence[str] = (), **named: Any
) -> Screened:
    """What a screen says of the lines of claims, one below the other; of persons where they are named."""
    table: Any = table_of(claims)
    if persons:
        of_lines = [person for claim, person in zip(claims, persons, strict=True) for _ in claim.lines]
        arrow: Any = pa
        table = table.append_column("person", arrow.array(of_lines))
        named["history"] = "frame"
    return screen(table, reference, rules=rules, **named)


def as_table(*rows: dict[str, Any]) -> Any:
    """Rows as an Arrow table with the columns of all of them."""
    arrow: Any = pa
    names = dict.fromkeys(name for row in rows for name in row)
    return arrow.table({name: [row.get(name) for row in rows] for name in names})
