"""Claim lines as tables of several libraries, made from claims or from plain rows."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

import attrs
import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet

from cptkit import Claim, ServiceLine

# The columns under the names of the fields, and Arrow's types for them.
SCHEMA: Final[Any] = pa.schema(
    {
        "claim_id": pa.string(),
        "payer": pa.string(),
        "setting": pa.string(),
        "claim_diagnoses": pa.list_(pa.string()),
        "birth_date": pa.date32(),
        "sex": pa.string(),
        "group": pa.string(),
        "line": pa.int32(),
        "code": pa.string(),
        "modifiers": pa.list_(pa.string()),
        "units": pa.decimal128(18, 2),
        "unit_of_measure": pa.string(),
        "date_of_service": pa.date32(),
        "last_date": pa.date32(),
        "place_of_service": pa.string(),
        "diagnoses": pa.list_(pa.string()),
        "charge": pa.decimal128(18, 2),
        "rendering_provider": pa.string(),
        "rendering_npi": pa.string(),
        "rendering_specialty": pa.string(),
        "rendering_kind": pa.string(),
        "rendering_group": pa.string(),
        "performed_at": pa.string(),
        "body_site": pa.string(),
        "encounter": pa.string(),
        "narrative": pa.string(),
        "ndc": pa.string(),
        "id": pa.string(),
        "circumstances": pa.list_(pa.string()),
        "ruled_out": pa.list_(pa.string()),
    }
)
# Of these, types are known in part alone.
_POLARS: Final[Any] = pl
_PARQUET: Final[Any] = pyarrow.parquet
_OF_LINE: Final = (
    *("code", "modifiers", "units", "unit_of_measure", "date_of_service", "last_date", "place_of_service", "diagnoses"),
    *("charge", "performed_at", "body_site", "encounter", "narrative", "ndc", "id"),
)


def as_told(claim: Claim, claim_id: str) -> Claim:
    """A claim as a table of lines can tell it: each line with its own POS, no history, nothing beside."""
    lines = [
        attrs.evolve(line, place_of_service=line.place_of_service or claim.place_of_service) for line in claim.lines
    ]
    return attrs.evolve(claim, lines=lines, place_of_service=None, history=None, extras=(), id=claim_id)


def rows_of(claim: Claim) -> list[dict[str, Any]]:
    """The lines of a claim as rows of plain values."""
    return [_row(claim, number, line) for number, line in enumerate(claim.lines, start=1)]


def _row(claim: Claim, number: int, line: ServiceLine) -> dict[str, Any]:
    provider, patient = line.rendering_provider, claim.patient
    return {
        "claim_id": claim.id,
        "payer": claim.payer,
        "setting": claim.setting,
        "claim_diagnoses": list(claim.diagnoses),
        "birth_date": patient and patient.birth_date,
        "sex": patient and patient.sex,
        "group": claim.group,
        "line": number,
        **{name: getattr(line, name) for name in _OF_LINE},
        "rendering_provider": provider and provider.id,
        "rendering_npi": provider and provider.npi,
        "rendering_specialty": provider and provider.specialty,
        "rendering_kind": provider and provider.kind,
        "rendering_group": provider and provider.group,
        "circumstances": sorted(line.circumstances),
        "ruled_out": sorted(line.ruled_out),
    }


def table_of(claims: Iterable[Claim]) -> Any:
    """The lines of claims as an Arrow table."""
    return pa.Table.from_pylist([row for claim in claims for row in rows_of(claim)], schema=SCHEMA)


def _pandas(table: Any) -> Any:
    return table.to_pandas()


def _polars(table: Any) -> Any:
    return _POLARS.from_arrow(table)


def _lazy(table: Any) -> Any:
    return _polars(table).lazy()


def _relation(table: Any) -> Any:
    return duckdb.from_arrow(table)


def _itself(table: Any) -> Any:
    return table


# The same lines in each library.
LIBRARIES: Final[dict[str, Callable[[Any], Any]]] = {
    "pandas": _pandas,
    "polars": _polars,
    "polars, lazy": _lazy,
    "PyArrow": _itself,
    "DuckDB": _relation,
}


def plain(frame: Any) -> list[dict[str, Any]]:
    """The rows of a frame that came out, whichever library has it."""
    if isinstance(frame, pl.DataFrame):
        return frame.to_dicts()
    rows: list[dict[str, Any]] = as_arrow(frame).to_pylist()
    return rows


def as_arrow(frame: Any) -> Any:
    """A frame that came out as an Arrow table, without what pandas notes of itself."""
    if isinstance(frame, pl.DataFrame):
        return frame.to_arrow()
    if isinstance(frame, pa.Table):
        return frame
    return pa.Table.from_pandas(frame, preserve_index=False).replace_schema_metadata(None)


def through_parquet(table: Any, path: Path) -> Any:
    """A table as it comes back from a file."""
    _PARQUET.write_table(table, path)
    return _PARQUET.read_table(path)
