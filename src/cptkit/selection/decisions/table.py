"""Decision tables: the rows of a family by part, each part compiled once."""

from datetime import date

import attrs

from cptkit.selection.decisions.conditions import Domain, Numbers, Words
from cptkit.selection.decisions.diagrams import Diagram, axis_of, compile_rows
from cptkit.selection.decisions.rows import DAY, ORDER, Per, Row
from cptkit.values.periods import Period

__all__ = ["ORDERS", "DecisionTable", "Part", "part_of"]

ORDERS = Words((Per.FIRST, Per.FURTHER))


@attrs.frozen(eq=False)
class Part:
    """What one question of a table turns on, such as the study or what is billed beside it.

    Attributes:
        claim: the days for which it claims to have an answer: from its first row to its last.
        facts: the facts that it turns on, in the order of the table, the day first.
    """

    table: str
    name: str
    rows: tuple[Row, ...] = attrs.field(repr=False)
    claim: Period
    diagram: Diagram = attrs.field(repr=False)

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts of the table, in its order."""
        return tuple(axis.name for axis in self.diagram.axes)


@attrs.frozen(eq=False)
class DecisionTable:
    """A table of decisions, one family's.

    Attributes:
        facts: what each fact that it names can be, in the order of its columns.
        sha256: the fingerprint of its file.
    """

    name: str
    facts: dict[str, Domain]
    parts: tuple[Part, ...]
    sha256: str

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, part by part."""
        return tuple(row for part in self.parts for row in part.rows)


def part_of(table: str, name: str, rows: tuple[Row, ...], facts: dict[str, Domain]) -> Part:
    """Compile the rows of one part."""
    claim = _claim(rows)
    domains: dict[str, Domain] = {DAY: _days(claim), ORDER: ORDERS, **facts}
    axes = tuple(
        axis_of(fact, domain, [row.conditions[fact] for row in rows if fact in row.conditions])
        for fact, domain in domains.items()
    )
    return Part(table, name, rows, claim, compile_rows(tuple(row.conditions for row in rows), axes))


def _claim(rows: tuple[Row, ...]) -> Period:
    first = min(row.period.first or date.min for row in rows)
    lasts = [row.period.last for row in rows]
    return Period(first, None if None in lasts else max(last for last in lasts if last is not None))


def _days(claim: Period) -> Numbers:
    return Numbers(
        None if claim.first is None else claim.first.toordinal(),
        None if claim.last is None else claim.last.toordinal(),
    )
