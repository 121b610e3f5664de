"""Tables out: what a join finds in them is what a reference says."""

from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given, settings, strategies as st

from cptkit import Reference, Table, bundled_reference, compile_reference, open_reference
from cptkit.errors import InvalidReference, InvalidValue
from cptkit.formats.arrow import to_arrow
from cptkit.strategies import procedure_codes
from cptkit.tables import Coverage, ModifierIndicator, PtpEdit, PublishedTable
from tests.cms import CUT
from tests.support import BUNDLED, DAY, SOURCE

from .tables import through_parquet

GIVEN: Final = ("procedures", "fee-schedule", "pair-edits", "mue", "add-ons", "modifiers", "places")
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


@pytest.mark.parametrize("table", [table for table in GIVEN if table != "pair-edits"])
def test_the_rows_of_a_day_are_those_that_the_view_of_the_day_has(store: Reference, table: str) -> None:
    given_out = to_arrow(store, table, on=DAY).to_pylist()
    codes = {str(row["code"]) for row in to_arrow(store, table).to_pylist()}
    setting = "practitioner" if table == "mue" else None
    rows = [row for code in codes for row in store.on(DAY).rows(table, code, setting=setting)]
    assert sorted(row["code"] for row in given_out) == sorted(row.code for row in rows)
    assert sorted(str(row["first"]) for row in given_out) == sorted(str(row.period.first) for row in rows)


@pytest.mark.parametrize("table", GIVEN)
def test_the_whole_has_every_row_of_every_release_and_names_it(store: Reference, table: str) -> None:
    releases = [
        one
        for one in store.tables
        if one.coverage.table == Table(table) and one.coverage.setting in (None, "practitioner")
    ]
    whole = to_arrow(store, table)
    assert len(whole) == sum(1 for release in releases for _ in release)
    assert set(whole["publication"].to_pylist()) == {release.source.title for release in releases if release.rows}


@pytest.mark.parametrize("table", GIVEN)
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
        ({"table": "denials"}, "table: denials has rows that no columns hold; expected one of procedures"),
        ({"table": "prices"}, "table: text of the form aaaaaa is unknown"),
        ({"on": "tomorrow"}, "on: text of the form aaaaaaaa is not a day"),
        ({"setting": "home"}, "setting: text of the form aaaa is unknown"),
        ({"reference": "store"}, "reference: text of the form aaaaa is not a Reference"),
    ],
)
def test_what_cannot_be_is_refused_by_name(changed: dict[str, Any], message: str) -> None:
    named: dict[str, Any] = {"reference": bundled_reference(), "table": "mue", **changed}
    with pytest.raises(InvalidValue) as raised:
        to_arrow(named.pop("reference"), named.pop("table"), **named)
    assert str(raised.value).startswith(message)
