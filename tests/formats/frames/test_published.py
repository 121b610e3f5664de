"""Tables out: what a join finds in them is what a reference says."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import attrs
import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings, strategies as st

from cptkit import Reference, Table, bundled_reference, compile_reference, open_reference
from cptkit.errors import InvalidReference, InvalidValue
from cptkit.formats.arrow import to_arrow
from cptkit.reference.tables import codes_in
from cptkit.strategies import procedure_codes
from cptkit.tables import Coverage, FeeScheduleRow, ModifierIndicator, PtpEdit, PublishedTable, RelativeValues
from tests.cms import CUT
from tests.support import BUNDLED, DAY, SOURCE

from .tables import through_parquet

# Payers' policies are no rows, and the claim form is no table of its own.
GIVEN: Final = tuple([table.value for table in Table if table not in (Table.POLICIES, Table.CLAIM_FORM)])
# There are some 75,000 diagnoses.
EACH: Final = [pytest.param(table, marks=pytest.mark.long) if table == "diagnoses" else table for table in GIVEN]
SETTINGS: Final = ("pair-edits", "mue")
PAIRS: Final = """
    select a.code as one, b.code as other, e.indicator
    from lines a
    join lines b on a.place <> b.place
    join edits e on e.column_one = a.code and e.column_two = b.code
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The cut of CMS's files, compiled, over the bundled facts."""
    folder = tmp_path_factory.mktemp("store")
    compile_reference(CUT, folder)
    return open_reference(folder)


def joined(codes: list[str], edits: pa.Table) -> set[tuple[str, str, str]]:
    """The edits that DuckDB finds between the codes of a day."""
    lines = pa.table({"place": list(range(len(codes))), "code": codes})
    with duckdb.connect() as connection:
        connection.register("lines", lines)
        connection.register("edits", edits)
        return set(connection.sql(PAIRS).fetchall())


def said(codes: list[str], reference: Reference, day: date) -> set[tuple[str, str, str]]:
    """The edits that a reference says are between them."""
    found = [reference.on(day).pair_edit(one, other) for one, other in combinations(codes, 2)]
    return {(edit.column_one, edit.column_two, edit.indicator.value) for edit in found if edit is not None}


EDITS: Final = to_arrow(BUNDLED, Table.PAIR_EDITS, on=DAY)
OF_EDITS: Final = sorted({str(code) for row in EDITS.to_pylist() for code in (row["column_one"], row["column_two"])})


@given(st.lists(procedure_codes(reference=BUNDLED, on=DAY) | st.sampled_from(OF_EDITS), unique=True, max_size=12))
@settings(max_examples=50)
def test_a_join_finds_the_pairs_that_the_reference_says(codes: list[str]) -> None:
    assert joined(codes, EDITS) == said(codes, BUNDLED, DAY)


@pytest.mark.parametrize("day", [date(2024, 4, 1), DAY, date(2024, 9, 30)])
def test_the_edits_of_a_day_are_all_of_those_that_the_reference_says(store: Reference, day: date) -> None:
    edits = to_arrow(store, Table.PAIR_EDITS, on=day).to_pylist()
    listed = {(row["column_one"], row["column_two"]) for row in edits}
    codes = {code for pair in listed for code in pair}
    told = {(edit.column_one, edit.column_two) for code in sorted(codes) for edit in store.on(day).pair_edits(code)}
    assert listed == told != set()
    assert len(listed) == len(edits)


@pytest.mark.parametrize("table", [table for table in EACH if table != "pair-edits"])
def test_the_rows_of_a_day_are_those_that_the_view_of_the_day_has(store: Reference, table: str) -> None:
    setting = "practitioner" if table in SETTINGS else None
    if not store.on(DAY).covers(table, setting=setting):
        with pytest.raises(InvalidReference, match="answers for"):
            to_arrow(store, table, on=DAY)
        return
    keys = {key for one in releases(store, table) for key in one.rows}
    rows = [row for key in keys for row in store.on(DAY).rows(table, *codes_in(Table(table), key), setting=setting)]
    given_out = to_arrow(store, table, on=DAY).to_pylist()
    assert sorted(given_out, key=in_words) == sorted(map(cells, rows), key=in_words)


def in_words(row: dict[str, Any]) -> str:
    """What sorts rows; one number may be written in several ways."""
    return str([value for value in row.values() if not isinstance(value, Decimal)])


def releases(reference: Reference, table: str) -> list[Any]:
    whose = (None, "practitioner")
    return [one for one in reference.tables if (one.coverage.table, one.coverage.setting in whose) == (table, True)]


def cells(record: Any) -> dict[str, Any]:
    """A record as a row of an Arrow table has it."""
    row: dict[str, Any] = {}
    kind = kind_of(record)
    for field in attrs.fields(kind):
        value = getattr(record, field.name)
        if field.name == "period":
            row |= {"first": value.first, "last": value.last, "floor": value.floor}
        elif field.name == "citation":
            row["source"] = str(value)
        elif kind is FeeScheduleRow and field.name == "values":
            row |= {name: getattr(value, name, None) for name in WORTH}
        elif field.name != "indicators":
            row[field.name] = cell(value)
    return row


WORTH: Final = [name for name, kind in RelativeValues.__annotations__.items() if name != "text" and kind]


def kind_of(value: Any) -> Any:
    return value.__class__


def cell(value: Any) -> Any:
    kind = kind_of(value)
    if attrs.has(kind):
        return cells(value)
    if kind in (tuple, frozenset):
        return [cell(one) for one in (sorted(value) if kind is frozenset else value)]
    return str(value) if isinstance(value, StrEnum) else value


@pytest.mark.parametrize("table", EACH)
def test_the_whole_has_every_row_of_every_release_and_names_it(store: Reference, table: str) -> None:
    whole = to_arrow(store, table)
    said = [{**cells(row), "publication": one.source.title} for one in releases(store, table) for row in one]
    assert whole.to_pylist() == said


@pytest.mark.parametrize("table", EACH)
def test_columns_are_the_same_whether_or_not_there_are_rows_and_through_parquet(table: str, tmp_path: Path) -> None:
    empty, full = to_arrow(Reference(()), table), to_arrow(BUNDLED, table)
    assert empty.schema.equals(full.schema)
    assert len(empty) == 0
    written = through_parquet(full, tmp_path / "table.parquet")
    assert written.schema.equals(full.schema)
    assert written.to_pylist() == full.to_pylist()


def test_a_row_says_what_its_record_says() -> None:
    (row,) = [row for row in EDITS.to_pylist() if (row["column_one"], row["column_two"]) == ("77054", "77053")]
    edit: Any = BUNDLED.pair_edit("77053", "77054", on=DAY)
    assert row == {**edit.row(), "first": edit.period.first, "last": edit.period.last, "floor": edit.period.floor}


def test_a_setting_has_edits_of_its_own(store: Reference) -> None:
    of_hospital = to_arrow(store, "mue", setting="outpatient-hospital")
    assert set(of_hospital["setting"].to_pylist()) <= {"outpatient-hospital"}
    assert set(to_arrow(store, "mue")["setting"].to_pylist()) == {"practitioner"}


def test_a_pair_that_is_no_longer_an_edit_is_not_of_the_day() -> None:
    ended = PublishedTable(
        Coverage(Table.PAIR_EDITS, BUNDLED_EDIT.setting, (BUNDLED_EDIT.period,)), SOURCE, {"7705377054": (NINE,)}
    )
    assert len(to_arrow(Reference((ended,)), "pair-edits")) == 1
    assert len(to_arrow(Reference((ended,)), "pair-edits", on=DAY)) == 0


BUNDLED_EDIT: Any = BUNDLED.pair_edit("77053", "77054", on=DAY)
NINE: Final = PtpEdit(
    "77054", "77053", ModifierIndicator("9"), BUNDLED_EDIT.setting, "none", BUNDLED_EDIT.period, BUNDLED_EDIT.citation
)


def test_a_day_for_which_nothing_answers_is_an_error_and_no_empty_table() -> None:
    with pytest.raises(InvalidReference, match=r"on: no loaded PTP edit table \(practitioner\) answers for 2034-08-13"):
        to_arrow(BUNDLED, "pair-edits", on="2034-08-13")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"table": "policies"}, "table: policies has rows that no columns hold; expected one of procedures"),
        ({"table": "prices"}, "table: text of the form aaaaaa is unknown"),
        ({"on": "tomorrow"}, "on: text of the form aaaaaaaa is not a date"),
        ({"setting": "home"}, "setting: text of the form aaaa is unknown"),
        ({"reference": "store"}, "reference: text of the form aaaaa is not a Reference"),
    ],
)
def test_what_cannot_be_is_refused_by_name(changed: dict[str, Any], message: str) -> None:
    named: dict[str, Any] = {"reference": bundled_reference(), "table": "mue", **changed}
    with pytest.raises(InvalidValue) as raised:
        to_arrow(named.pop("reference"), named.pop("table"), **named)
    assert str(raised.value).startswith(message)
