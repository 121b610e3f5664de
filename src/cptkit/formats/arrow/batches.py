"""Arrow record batches of claim lines in, batches of what is said of them out: what Spark, Dask and Ray hand on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal

import pyarrow as pa

from cptkit.checking.checker import checked_rules
from cptkit.errors import InvalidFrame
from cptkit.formats.lines.columns import Columns, Layout, laid_out
from cptkit.formats.lines.histories import History, persons_of_rows
from cptkit.formats.lines.outcomes import FINDING_COLUMNS, Judged, judged
from cptkit.formats.lines.reading import Cells, Key, Payers, keys_of_rows
from cptkit.formats.payer_names import checked_payers
from cptkit.reference.reference import Reference
from cptkit.reference.store.opening import open_reference
from cptkit.rules import RULES, AnyRule
from cptkit.values.edges import as_path, as_several, as_word
from cptkit.values.in_errors import kind_of

__all__ = ["OUTCOMES", "judge_batches"]

_TYPES: Final[dict[type, Any]] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
}
# The columns that come out: those of findings, and of an error the column that cannot be read.
OUTCOMES: Final = pa.schema({**{name: _TYPES[kind] for name, kind in FINDING_COLUMNS.items()}, "column": pa.string()})


def judge_batches(
    batches: Iterable[pa.RecordBatch],
    reference: Reference | str | Path,
    *,
    columns: Columns = "cptkit",
    payers: Payers | None = None,
    rules: Iterable[AnyRule] = RULES,
    history: History | Literal["unknown", "frame"] = History.UNKNOWN,
) -> Iterator[pa.RecordBatch]:
    """Judge record batches of claim lines, and yield batches of what is said, with the columns of `OUTCOMES`.

    `kind` says what a row is: the `verdict` of a claim, in `message`; a `finding`, `bypass` or `gap` of a line; or, of
    a row that was not checked, an `error`. `row` is counted from 0 through all batches.

    The rows of a claim have to follow one another; within one batch they may stand anywhere. A claim that ends in a
    later batch waits for its end. Rows of a claim that come again after those of other claims, in a later batch, are
    errors, since it was judged without them. With a history the same holds of the rows of a person.

    Args:
        batches: record batches, as Spark's `mapInArrow` hands them on; they may be generated.
        reference: what was published, or the path of a compiled store, which each worker opens for itself.
        columns: as for `check_frame`.
        payers: as for `check_frame`.
        rules: as for `check`.
        history: as for `check_frame`: `frame` where the batches have every line known for each patient.

    Raises:
        InvalidFrame: no record batches, or batches without the columns.
        InvalidValue: another word for the history.
        MissingFile: there is no store at the path.
        DamagedData: it is damaged or of another format.

    >>> from cptkit import bundled_reference
    >>> line = {"claim_id": "A1", "code": "77053", "date_of_service": "2024-08-13", "payer": "medicare"}
    >>> batch = pa.RecordBatch.from_pylist([{**line, "place_of_service": "22", "diagnoses": "N64.52"}])
    >>> (said,) = judge_batches([batch], bundled_reference())
    >>> [(row["kind"], row["line"], row["message"][:11]) for row in said.to_pylist()]
    [('verdict', None, 'flagged'), ('finding', 1, '77053 witho')]
    """
    several = as_several(batches, "batches", "several record batches")
    opened = reference if isinstance(reference, Reference) else open_reference(as_path(reference, "reference"))
    whose = as_word(History, history, "history")
    return _said(several, columns, opened, checked_payers(payers), checked_rules(rules), whose)


def _said(
    batches: Iterable[object],
    columns: Columns,
    reference: Reference,
    payers: Payers | None,
    rules: Iterable[AnyRule],
    history: History,
) -> Iterator[pa.RecordBatch]:
    closed: set[Key] = set()
    persons: set[str] = set()
    first = 0
    for layout, cells in _whole(batches, columns, _claims if history is History.UNKNOWN else persons_of_rows):
        said = judged(cells, layout, reference, rules, payers, history=history, closed=closed, closed_persons=persons)
        rows = [_numbered(row, first) for one in said for row in _rows(one)]
        yield pa.RecordBatch.from_pylist(rows, schema=OUTCOMES)
        keys = keys_of_rows(cells, layout)
        closed.update(keys)
        if history is History.FRAME:
            persons.update(person for person in persons_of_rows(cells, layout) if person is not None)
        first += len(keys)


def _claims(cells: Cells, layout: Layout) -> list[Key | None]:
    """Return which claim each row is of; `None` where it names none."""
    return [None if key[0] is None else key for key in keys_of_rows(cells, layout)]


def _whole(
    batches: Iterable[object], columns: Columns, of_rows: Callable[[Cells, Layout], Sequence[object]]
) -> Iterator[tuple[Layout, Cells]]:
    """Yield the cells of batches, those of the last claim or person with the batch in which it ends."""
    layout: Layout | None = None
    waiting: dict[str, list[object]] = {}
    for number, batch in enumerate(batches):
        if not isinstance(batch, pa.RecordBatch):
            raise InvalidFrame(f"{kind_of(batch)} is not a record batch; expected one", f"batches[{number}]")
        layout = layout or laid_out(columns, batch.schema.names)
        if len(set(batch.schema.names)) < len(batch.schema.names):
            raise InvalidFrame("two columns with the same name; expected each name once", f"batches[{number}]")
        missing = [name for name in layout.names if name not in batch.schema.names]
        if missing:
            raise InvalidFrame(
                f"no {', '.join(missing)}; expected the columns of the first batch", f"batches[{number}]"
            )
        held = batch.select(list(layout.names)).to_pydict()
        cells = {name: [*waiting.get(name, ()), *held[name]] for name in layout.names}
        end = _end_of_whole(of_rows(cells, layout))
        waiting = {name: column[end:] for name, column in cells.items()}
        if end:
            yield layout, {name: column[:end] for name, column in cells.items()}
    if layout is not None and any(waiting.values()):
        yield layout, waiting


def _end_of_whole(whose: Sequence[object]) -> int:
    """Return how many rows there are before the first of the last one's, who may go on; rows of nobody do not."""
    return len(whose) if not whose or whose[-1] is None else whose.index(whose[-1])


_NOTHING: Final = dict.fromkeys(OUTCOMES.names)


def _rows(one: Judged) -> Iterator[dict[str, object]]:
    if one.claim is not None:
        told = {"row": one.claim["row"], "claim_id": one.claim["claim_id"], "kind": "verdict"}
        yield {**_NOTHING, **told, "message": one.claim["verdict"], "source": one.claim["reference"]}
    for row in one.findings:
        yield {**_NOTHING, **row}
    for row in one.errors:
        yield {**_NOTHING, **row, "kind": "error"}


def _numbered(row: dict[str, object], first: int) -> dict[str, object]:
    """Return a row under the number that the line has through all batches."""
    place = row["row"]
    return {**row, "row": place + first} if isinstance(place, int) else row
