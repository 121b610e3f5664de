"""How fast lines are screened, beside a join of the PTP edits and MUEs in DuckDB and beside `check_all`, in one run.

python -m benchmarks.screen CLAIMS.jsonl STORE [--lines N] [--checked N]

CLAIMS.jsonl holds claims as JSON, one a line, no two alike, of days on which the store has PTP edits and MUEs. Where it
has fewer lines than N they are repeated under other claim ids: reading and joining take no notice, and what is looked
up once for different lines is timed apart, with a reference that was just opened. One thread, the processor's time.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs
import duckdb
import pyarrow as pa
import pyarrow.compute
from typing_extensions import override

from benchmarks.measuring import Figure, best, heading
from cptkit import RULES, Claim, Reference, check_all, claim_from_json, open_reference
from cptkit.formats.arrow import to_arrow
from cptkit.formats.screen import SCREENED_RULES, TABLE_RULES, Screened, screen
from cptkit.rules import AnyRule
from cptkit.values.findings import Severity

__all__ = ["BY_PRACTITIONER", "UNITS_AND_PAIRS", "figures", "main", "table_of"]

# Which lines have more units than the MUE value, or a PTP edit with another line of the claim and day. It asks neither
# whether a payer has adopted a table, nor what bypasses an edit, nor for the units of several lines together.
UNITS_AND_PAIRS: Final = """
    select lines.number from lines join mue using (code)
    where lines.units > mue.value and lines.date_of_service between mue.first and mue.last
    union
    select unnest([one.number, other.number])
    from lines one
    join lines other
        on one.claim_id = other.claim_id and one.date_of_service = other.date_of_service and one.code < other.code
    join pairs on pairs.low = one.code and pairs.high = other.code
        and one.date_of_service between pairs.first and pairs.last
"""
# The same, of lines only that may be by one practitioner, of which fewer are joined.
BY_PRACTITIONER: Final = UNITS_AND_PAIRS.replace(
    "join pairs",
    """and (one.rendering_provider = other.rendering_provider
        or one.rendering_provider is null or other.rendering_provider is null)
    join pairs""",
)
_PREPARED: Final = (
    "set threads = 1",
    "create table lines as select *, row_number() over () - 1 as number from given",
    "create table mue as select code, value, first, coalesce(last, date '9999-12-31') as last from published_mue",
    """
    create table pairs as
    select distinct least(column_one, column_two) as low, greatest(column_one, column_two) as high,
        first, coalesce(last, date '9999-12-31') as last
    from published_pairs where indicator <> '9'
    """,
)
# PyArrow's types, and DuckDB's, are known in part alone.
_Given: TypeAlias = Any
_COMPUTE: Final[_Given] = pyarrow.compute
# What the edits are asked by.
_COLUMNS: Final = (
    *("claim_id", "payer", "code", "modifiers", "units", "date_of_service", "place_of_service", "rendering_provider"),
)


def table_of(claims: Sequence[Claim], lines: int) -> _Given:
    """Return the lines of claims as an Arrow table, repeated under other ids until there are so many."""
    rows = [_row(claim, number) for claim in claims for number in range(len(claim.lines))]
    once: _Given = pa.Table.from_pylist(rows)
    times = -(-lines // len(once)) if lines else 1
    ids = [_COMPUTE.binary_join_element_wise(once["claim_id"], str(time), "-") for time in range(times)]
    # Texts are dictionaries, as a reader of Parquet hands them on where it is asked to.
    for place, name in enumerate(once.column_names):
        if name != "claim_id" and pa.types.is_string(once.schema.field(name).type):
            once = once.set_column(place, name, once[name].dictionary_encode())
    several = [once.set_column(0, "claim_id", own) for own in ids] if times > 1 else [once]
    return pa.concat_tables(several).combine_chunks().slice(0, lines or len(once))


def _row(claim: Claim, number: int) -> dict[str, Any]:
    line = claim.lines[number]
    provider = line.rendering_provider
    return {
        "claim_id": claim.id,
        "payer": claim.payer,
        "code": line.code,
        "modifiers": list(line.modifiers),
        "units": int(line.units),
        "date_of_service": line.date_of_service,
        "place_of_service": line.place_of_service or claim.place_of_service,
        "rendering_provider": provider and provider.id,
        "diagnoses": list(line.diagnoses),
        "charge": line.charge,
    }


def _connection(lines: _Given, reference: Reference) -> _Given:
    """Return a connection with the lines and the published tables, ready to be joined."""
    connection: Any = duckdb.connect()
    connection.register("given", lines)
    connection.register("published_mue", to_arrow(reference, "mue"))
    connection.register("published_pairs", to_arrow(reference, "pair-edits"))
    for statement in _PREPARED:
        connection.execute(statement)
    return connection


def _said(screened: Screened) -> str:
    return (
        f"{screened.lines.mean():.1%} of lines, {screened.claims.mean():.1%} with their claims; left {screened.left:,}"
    )


def figures(claims: Sequence[Claim], lines: int, checked: int, store: Path) -> Iterator[Figure | str]:
    """Measure everything, one after the other."""
    table = table_of(claims, lines)
    keys, reference = table.select(_COLUMNS), open_reference(store)
    connection = _connection(keys, reference)

    def joined(statement: str) -> Callable[[], object]:
        return lambda: connection.execute(statement).fetchnumpy()

    def screened_by_tables() -> object:
        return screen(keys, reference, rules=TABLE_RULES)

    start = time.process_time()
    of_tables = screen(keys, reference, rules=TABLE_RULES)
    yield f"{len(keys):,} lines; tables: {_said(of_tables)}; at first {_rate(keys, time.process_time() - start)}"
    for what, statement in (("", UNITS_AND_PAIRS), (", by practitioner", BY_PRACTITIONER)):
        taken = best(screened_by_tables, joined(statement))
        yield f"tables {_rate(keys, taken[0])}, the join in DuckDB{what} {_rate(keys, taken[1])}"
        yield Figure(f"tables; beside pairs and units in DuckDB{what}", *taken, 1 / 4)
    some = table.slice(0, min(len(table), checked))
    ids = set(some["claim_id"].to_pylist())
    alone = [
        attrs.evolve(claim, history=None, id=own)
        for claim in claims
        for own in (claim.id, f"{claim.id}-0")
        if own in ids
    ]
    for what, rules in (("tables and codes", SCREENED_RULES), ("every rule", RULES)):
        screened = screen(some, reference, rules=rules)
        yield f"{len(some):,} lines; {what}: {_said(screened)}"
        yield Figure(
            f"{what}; beside check_all by the same rules",
            *best(lambda: screen(some, open_reference(store), rules=rules), _checking(alone, store, rules), 1),  # noqa: B023 (called here)
            1,
        )
    for screening in _SCREENINGS:
        screened = screening.of(some, reference)
        yield f"{len(some):,} lines; {screening}: {_said(screened)}"
        figure = best(_reporting(alone, some, store, screening), _checking(alone, store, RULES), 1)
        yield Figure(f"{screening}, and reports on the flagged; beside check_all", *figure, 1 / 5)


@attrs.frozen
class _Screening:
    """By which rules lines are screened, for findings of which severity."""

    what: str
    rules: Iterable[AnyRule]
    at_least: Severity | None = None

    def of(self, table: _Given, reference: Reference) -> Screened:
        """Screen lines."""
        return screen(table, reference, rules=self.rules, at_least=self.at_least)

    @override
    def __str__(self) -> str:
        return self.what if self.at_least is None else f"{self.what}, at least a {self.at_least}"


_SCREENINGS: Final = (
    _Screening("every rule", RULES),
    _Screening("every rule", RULES, Severity.DENIAL),
    _Screening("tables and codes", SCREENED_RULES, Severity.DENIAL),
    _Screening("tables", TABLE_RULES, Severity.DENIAL),
)


def _checking(claims: Sequence[Claim], store: Path, rules: Iterable[AnyRule]) -> Callable[[], object]:
    return lambda: sum(1 for _ in check_all(claims, open_reference(store), rules=rules))


def _reporting(claims: Sequence[Claim], table: _Given, store: Path, screening: _Screening) -> Callable[[], object]:
    """Return what screens lines and makes full reports, by every rule, of the claims that are flagged."""

    def reported() -> object:
        reference = open_reference(store)
        screened = screening.of(table, reference)
        flagged = set(_COMPUTE.unique(table["claim_id"].filter(pa.array(screened.claims))).to_pylist())
        return sum(1 for _ in check_all([one for one in claims if one.id in flagged], reference))

    return reported


def _rate(table: _Given, seconds: float) -> str:
    return f"{len(table) / seconds:,.0f} lines a second"


def main(argv: Sequence[str] | None = None) -> None:
    """Print a line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("store", type=Path)
    parser.add_argument("--lines", type=int, default=1_000_000, metavar="N", help="of the tables' share (1000000)")
    parser.add_argument("--checked", type=int, default=50_000, metavar="N", help="of every rule's share (50000)")
    options = parser.parse_args(argv)
    pa.set_cpu_count(1)
    claims = [claim_from_json(text) for text in options.claims.read_text(encoding="utf-8").splitlines()]
    sys.stdout.write(f"{heading()}\n")
    for figure in figures(claims, options.lines, options.checked, options.store):
        sys.stdout.write(f"{figure}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
