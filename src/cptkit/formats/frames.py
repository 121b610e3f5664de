"""Frames of claim lines in, frames of findings out: pandas, polars, PyArrow tables and DuckDB relations.

It needs narwhals: `python -m pip install "cptkit[frames]"`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, Generic, Literal, TypeVar, overload

import attrs
import narwhals as nw
from narwhals.typing import IntoDataFrameT, IntoLazyFrame

from cptkit.formats.given_frames import as_frame
from cptkit.formats.lines.columns import Columns, laid_out
from cptkit.formats.lines.histories import History
from cptkit.formats.lines.outcomes import CLAIM_COLUMNS, ERROR_COLUMNS, FINDING_COLUMNS, Judged, judged
from cptkit.formats.lines.reading import Cells, Payers
from cptkit.reference.reference import Reference
from cptkit.rules import RULES, AnyRule
from cptkit.values.edges import as_a, as_word

__all__ = ["CheckedFrame", "History", "check_frame"]

_T = TypeVar("_T")
_KINDS: Final = {str: nw.String(), int: nw.Int64(), float: nw.Float64(), bool: nw.Boolean(), date: nw.Date()}


@attrs.frozen(eq=False, repr=False)
class CheckedFrame(Generic[_T]):
    """What a check said of a frame of lines: three frames of the kind that was given, those of lazy ones collected.

    Attributes:
        claims: a row for each claim that was checked: its verdict, and how much was said.
        findings: a row for each finding, bypass and gap and each line that it touches. `row` is the number of the row
            that the line stands on, counted from 0.
        errors: a row for each row that was not checked: why, and of which column.
        columns: the columns that were read, by the field that each holds.
    """

    claims: _T
    findings: _T
    errors: _T
    columns: Mapping[str, tuple[str, ...]]


@overload
def check_frame(
    lines: IntoDataFrameT,
    reference: Reference,
    *,
    columns: Columns = "cptkit",
    payers: Payers | None = None,
    rules: Iterable[AnyRule] = RULES,
    history: History | Literal["unknown", "frame"] = History.UNKNOWN,
) -> CheckedFrame[IntoDataFrameT]: ...
@overload
def check_frame(
    lines: IntoLazyFrame,
    reference: Reference,
    *,
    columns: Columns = "cptkit",
    payers: Payers | None = None,
    rules: Iterable[AnyRule] = RULES,
    history: History | Literal["unknown", "frame"] = History.UNKNOWN,
) -> CheckedFrame[Any]: ...
def check_frame(
    lines: object,
    reference: Reference,
    *,
    columns: Columns = "cptkit",
    payers: Payers | None = None,
    rules: Iterable[AnyRule] = RULES,
    history: History | Literal["unknown", "frame"] = History.UNKNOWN,
) -> CheckedFrame[Any]:
    """Check a frame with a row for each claim line; each claim is judged as `check` does.

    The rows of one claim may stand anywhere. A claim with a row that cannot be read is not checked; the others are.

    Args:
        lines: a frame of pandas or polars (lazy too), a PyArrow table, or a DuckDB relation.
        reference: what was published.
        columns: which columns hold what: `cptkit`, `tuva` (the `medical_claim` table of the Tuva Project), or a mapping
            of fields to names of columns.
        payers: cptkit's names of payers by the names in the frame, or a function of a name. A payer that a
            mapping does not name keeps its name; `None` of a function is no payer.
        rules: as for `check`.
        history: `frame` where the frame has every line known for each patient, whom the column for `person` tells
            apart: each claim is then checked with the lines of the patient's other claims as its history.

    Raises:
        InvalidFrame: no frame, or one without the columns; which presets would fit is said.
        InvalidValue: no reference, rules that are no list, or another word for the history.

    >>> import pandas
    >>> from cptkit import bundled_reference
    >>> line = {"claim_id": "A1", "code": "77053", "modifiers": "LT", "date_of_service": "2024-08-13"}
    >>> lines = pandas.DataFrame([{**line, "place_of_service": 22, "diagnoses": "N64.52", "payer": "medicare"}])
    >>> checked = check_frame(lines, bundled_reference())
    >>> checked.findings[["row", "line", "severity", "rule"]].values.tolist()[0]
    [0, 1, 'denial', 'fee-schedule.global-in-facility']
    """
    as_a(Reference, reference, "reference")
    whose = as_word(History, history, "history")
    frame, there = as_frame(lines)
    layout = laid_out(columns, there)
    selected = frame.select(layout.names)
    held = selected.collect() if isinstance(selected, nw.LazyFrame) else selected
    cells = {name: held.get_column(name).to_list() for name in layout.names}
    said = judged(cells, layout, reference, rules, payers, history=whose)
    claims, findings, errors = _gathered(said)
    return CheckedFrame(
        _table(claims, CLAIM_COLUMNS, held),
        _table(findings, FINDING_COLUMNS, held),
        _table(errors, ERROR_COLUMNS, held),
        layout.columns,
    )


def _gathered(said: Iterable[Judged]) -> tuple[Cells, Cells, Cells]:
    """Return the claims, findings and errors by column, since rows of their own would take many times the room."""
    claims, findings, errors = [
        {name: list[object]() for name in columns} for columns in (CLAIM_COLUMNS, FINDING_COLUMNS, ERROR_COLUMNS)
    ]
    for one in said:
        _append(claims, () if one.claim is None else (one.claim,))
        _append(findings, one.findings)
        _append(errors, one.errors)
    return claims, findings, errors


def _append(columns: Mapping[str, list[object]], rows: Iterable[Mapping[str, object]]) -> None:
    for row in rows:
        for name, column in columns.items():
            column.append(row[name])


def _table(cells: Cells, kinds: Mapping[str, type], like: "nw.DataFrame[Any]") -> Any:  # noqa: ANN401 (as above)
    """Return columns as a frame of the same library as another."""
    library: Any = nw.get_native_namespace(like)
    schema = nw.Schema({name: _KINDS[kind] for name, kind in kinds.items()})
    if like.implementation.is_pandas_like():
        # Arrow's types, since whole numbers of NumPy know no null.
        return library.DataFrame(cells, dtype=object).astype(schema.to_pandas("pyarrow"))
    return nw.from_dict(dict(cells), schema, backend=library).to_native()
