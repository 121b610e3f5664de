"""The published tables as Arrow tables, for joins in DuckDB or any other engine."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any, Final

import attrs
import pyarrow as pa

from cptkit.errors import InvalidReference, InvalidValue
from cptkit.formats.arrow.columns import REPEATED, Column, columns_of
from cptkit.reference.asking import as_setting
from cptkit.reference.coverage import CoverageArticle
from cptkit.reference.diagnoses import Diagnosis, TabularEntry
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.expected_denials import ExpectedDenial
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.frequency_limits import FrequencyLimit
from cptkit.reference.laterality import ModifierSide
from cptkit.reference.modifiers import AmbulancePoint, Modifier, ModifierConflict
from cptkit.reference.places import NamedSite, SiteOfService
from cptkit.reference.procedures import (
    CombinedCode,
    HospitalStatus,
    NewPatientCode,
    Procedure,
    SingleDoseDrug,
    Successor,
)
from cptkit.reference.reference import Reference
from cptkit.reference.tables import AnyTable, codes_in
from cptkit.reference.usage import DocumentedCircumstance, ModifierNeed, ModifierUse, ServiceRange
from cptkit.values.edges import Day, as_a, as_day, as_word
from cptkit.values.tables import Setting, Table, table_label

__all__ = ["to_arrow"]

_RECORDS: Final[dict[Table, type[attrs.AttrsInstance]]] = {
    Table.PROCEDURES: Procedure,
    Table.FEE_SCHEDULE: FeeScheduleRow,
    Table.PAIR_EDITS: PtpEdit,
    Table.MUE: Mue,
    Table.ADD_ONS: AddOn,
    Table.MODIFIERS: Modifier,
    Table.MODIFIER_CONFLICTS: ModifierConflict,
    Table.MODIFIER_USES: ModifierUse,
    Table.MODIFIER_NEEDS: ModifierNeed,
    Table.MODIFIER_SIDES: ModifierSide,
    Table.CIRCUMSTANCES: DocumentedCircumstance,
    Table.SERVICE_KINDS: ServiceRange,
    Table.PLACES: SiteOfService,
    Table.NAMED_SITES: NamedSite,
    Table.HOSPITAL_STATUS: HospitalStatus,
    Table.SINGLE_DOSE_DRUGS: SingleDoseDrug,
    Table.COMBINED_CODES: CombinedCode,
    Table.SUCCESSORS: Successor,
    Table.NEW_PATIENT_CODES: NewPatientCode,
    Table.FREQUENCY_LIMITS: FrequencyLimit,
    Table.AMBULANCE_POINTS: AmbulancePoint,
    Table.DENIALS: ExpectedDenial,
    Table.DIAGNOSES: Diagnosis,
    Table.DIAGNOSIS_NOTES: TabularEntry,
    Table.COVERAGE_ARTICLES: CoverageArticle,
}
# So many rows are records at a time; the rest are Arrow's, which take a tenth of the room.
_AT_ONCE: Final = 100_000


def to_arrow(
    reference: Reference,
    table: Table | str,
    *,
    on: Day | None = None,
    setting: Setting | str | None = None,
) -> pa.Table:
    """Return a published table as an Arrow table.

    Without a day it has every row of every loaded release, with its first and last day and, in `publication`, the
    release; several may have a row for a code. On a day it has the rows that answer on that day, which are those that
    the look-ups of a reference give: one for a pair of codes.

    Args:
        reference: what was published.
        table: which one; every table but the payers' policies, which are no rows.
        on: the day; `None` is all days.
        setting: of PTP edits and MUEs, whose; those of practitioners where none is named.

    Raises:
        InvalidReference: no loaded table answers for the day, even if for some codes only.
        InvalidValue: another table, no day, or no setting.

    >>> from cptkit import bundled_reference
    >>> edits = to_arrow(bundled_reference(), "pair-edits", on="2024-08-13")
    >>> [row for row in edits.to_pylist() if row["column_two"] == "77053"][0]["indicator"]
    '1'
    """
    kind = as_word(Table, table, "table")
    if kind not in _RECORDS:
        message = f"{kind} has rows that no columns hold; expected one of {', '.join(_RECORDS)}"
        raise InvalidValue(message, "table")
    whose = as_setting(kind, setting)
    releases = [
        one
        for one in as_a(Reference, reference, "reference").tables
        if (one.coverage.table, one.coverage.setting) == (kind, whose)
    ]
    columns = columns_of(_RECORDS[kind])
    if on is None:
        return pa.concat_tables([_published(one, columns) for one in releases] or [_nothing(columns)])
    day = as_day(on, "on")
    if not reference.on(day).covers(kind, setting=whose):
        raise InvalidReference(
            f"no loaded {table_label(kind, whose)} answers for {day}; see the reference's contents", "on"
        )
    rows = _rows_on(reference, kind, whose, day, releases)
    return _table(rows, columns)


def _published(release: AnyTable, columns: list[Column]) -> pa.Table:
    title = release.source.title
    return _table(release, [*columns, ("publication", REPEATED, lambda _: title)])


def _nothing(columns: list[Column]) -> pa.Table:
    return _table((), [*columns, ("publication", REPEATED, str)])


def _rows_on(
    reference: Reference, kind: Table, setting: Setting | None, day: date, releases: Iterable[AnyTable]
) -> Iterator[Any]:
    published = reference.on(day)
    keys = dict.fromkeys(key for release in releases for key in release.rows)
    if kind is Table.PAIR_EDITS:
        between = published.edits_between(setting or Setting.PRACTITIONER)
        edits = (between(*codes_in(kind, key)) for key in keys)
        return (edit for edit in edits if edit is not None)
    return (row for key in keys for row in published.rows(kind, *codes_in(kind, key), setting=setting))


def _table(rows: Iterable[Any], columns: list[Column]) -> pa.Table:
    schema = pa.schema([(name, kind) for name, kind, _ in columns])
    waiting = iter(rows)
    batches: list[pa.RecordBatch] = []
    while some := list(islice(waiting, _AT_ONCE)):
        cells = {name: [read(row) for row in some] for name, _, read in columns}
        batches.append(pa.RecordBatch.from_pydict(cells, schema=schema))
    return pa.Table.from_batches(batches, schema=schema)
