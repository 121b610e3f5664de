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


def lines_said(claims: Sequence[Claim], reference: Reference, rules: Iterable[AnyRule]) -> list[bool]:
    """Whether `check` says anything of each line; what it says of no line in particular, it says of each."""
    said: list[bool] = []
    for claim in claims:
        numbers = {row["line"] for row in check(claim, reference, rules=rules).rows(claim)}
        said += [None in numbers or number in numbers for number in range(1, len(claim.lines) + 1)]
    return said


def claims_said(claims: Sequence[Claim], reference: Reference, rules: Iterable[AnyRule]) -> list[bool]:
    """Whether `check` says anything of the claim of each line."""
    said: list[bool] = []
    for claim in claims:
        said += [bool(check(claim, reference, rules=rules).rows(claim))] * len(claim.lines)
    return said


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


def screened(claims: Sequence[Claim], reference: Reference, rules: Iterable[AnyRule]) -> Screened:
    """What a screen says of the lines of claims, one below the other."""
    table: Any = table_of(claims)
    return screen(table, reference, rules=rules)


def as_table(*rows: dict[str, Any]) -> Any:
    """Rows as an Arrow table with the columns of all of them."""
    arrow: Any = pa
    names = dict.fromkeys(name for row in rows for name in row)
    return arrow.table({name: [row.get(name) for row in rows] for name in names})
