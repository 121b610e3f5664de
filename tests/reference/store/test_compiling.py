"""Compiling small folders in the shapes that CMS publishes: what is refused, and what a store answers."""

import pickle
import struct
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import attrs
import pytest

from cptkit import Gap, Reference, Setting, Table, bundled_reference, compile_reference, open_reference
from cptkit.errors import DamagedData, InvalidReference, MissingFile
from cptkit.reference.cms import documents
from cptkit.reference.store.container import FILE, FORMAT
from cptkit.reference.store.packed import PackedRows
from cptkit.stores import Compilation, inspect_store
from cptkit.tables import ChangeKind, ModifierIndicator

PAIR_HEADER = (
    "CPT only copyright 2023 American Medical Association.  All rights reserved.\t\t\t\t\t\t\r\n"
    "Column1/Column2 Edits\t\t\t\t\t\t\r\n"
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n"
    "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n"
    "\t\t\t\t*=no data\t1=allowed\t\r\n"
    "\t\t\t\t\t9=not applicable\t\r\n"
)
MUE_HEADER = (
    '"Current Procedural Terminology (CPT) codes are copyright 2023 American Medical Association. \n\n'
    'Applicable FARS/DFARS Restrictions Apply to Government Use. \n",,,\r\n'
    '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n'
)
# One row a part, so that a release is whole.
PAIRS = (
    "10000\t10001\t\t20200101\t*\t1\tMisuse of Column Two code with Column One code",
    "20000\t10000\t*\t19960101\t*\t0\tMutually exclusive procedures",
    "30000\t30001\t\t20200101\t20201231\t0\tSequential procedure",
    "40000\t40001\t\t20200101\t20200101\t9\tSequential procedure",
)


@attrs.frozen
class Folder:
    """A folder of CMS files, and the store that is made of it."""

    path: Path

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file."""
        (self.path / name).write_bytes(content.encode() if isinstance(content, str) else content)

    def zip(self, name: str, member: str, content: str | bytes) -> None:
        """Write a zip with one file."""
        with zipfile.ZipFile(self.path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(member, content)

    def pairs(self, edition: str = "v302r0", rows: Sequence[str] = PAIRS, setting: str = "pra") -> None:
        """Write the four parts of a release of pair edits, each with some of the rows."""
        for part in range(4):
            name = f"cci{setting}-{edition}-f{part + 1}"
            text = PAIR_HEADER + "".join(f"{row}\r\n" for row in rows[part::4])
            self.zip(f"{name}.zip", f"{name}.TXT", text)

    def limits(self, *rows: str, day: str = "07-01-2024") -> None:
        """Write a table of unit limits for practitioners."""
        text = MUE_HEADER + "".join(f"{row}\r\n" for row in rows)
        self.write(f"MCR_MUE_PractitionerServices_Eff_{day}.csv", text)

    @property
    def store(self) -> Path:
        """Where the store is made."""
        return self.path.parent / "store"

    def compile(self, *, keep_going: bool = False, leave_out_refused: bool = False) -> Compilation:
        """Compile the folder."""
        return compile_reference(self.path, self.store, keep_going=keep_going, leave_out_refused=leave_out_refused)

    def reference(self) -> Reference:
        """Compile the folder and open the store."""
        self.compile()
        return open_reference(self.store, with_bundled=False)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder for CMS files."""
    path = tmp_path / "cms"
    path.mkdir()
    return Folder(path)


LIMIT = "77053,2,2 Date of Service Edit: Policy,CMS Policy"
DAY: Final = date(2024, 8, 13)
JUNE: Final = date(2024, 6, 1)


def refusal(folder: Folder) -> str:
    """Why a folder cannot be compiled, once it is certain that no store was left behind."""
    with pytest.raises(DamagedData) as refused:
        folder.compile()
    assert not folder.store.exists()
    return str(refused.value)


def packed(reference: Reference, place: int) -> PackedRows:
    """The rows of one of a store's tables."""
    rows = reference.tables[place].rows
    assert isinstance(rows, PackedRows)
    return rows


# What a store answers


def test_a_pair_answers_by_its_days_and_direction(folder: Folder) -> None:
    folder.pairs()
    published = folder.reference().on(DAY)
    assert str(published.pair_edit("10001", "10000")) == "10000/10001 indicator 1"
    assert str(published.pair_edit("10000", "20000")) == "20000/10000 indicator 0"
    assert published.pair_edit("30000", "30001") is None
    assert published.pair_edit("10000", "30001") is None


def test_a_row_of_indicator_9_is_in_the_store_and_is_no_edit(folder: Folder) -> None:
    folder.pairs(rows=(*PAIRS[:3], "40000\t40001\t\t20200101\t*\t9\tSequential procedure"))
    published = folder.reference().on(DAY)
    (row,) = published.rows(Table.PAIR_EDITS, "40000", "40001", setting=Setting.PRACTITIONER)
    assert row.indicator is ModifierIndicator.NOT_AN_EDIT
    assert published.pair_edit("40000", "40001") is None
    assert published.covers(Table.PAIR_EDITS, "40000", "40001", setting=Setting.PRACTITIONER)


def test_the_mark_for_1996_makes_the_first_day_a_floor(folder: Folder) -> None:
    folder.pairs()
    edit = folder.reference().on(DAY).pair_edit("20000", "10000")
    assert edit is not None
    assert edit.before_1996
    assert str(edit.period) == "since 1995-12-31 or before"


def test_a_release_answers_for_its_own_quarter_unless_coverage_says_more(folder: Folder) -> None:
    folder.pairs()
    reference = folder.reference()
    assert not reference.covers(Table.PAIR_EDITS, "10000", "10001", on=JUNE, setting=Setting.PRACTITIONER)
    folder.write(
        "coverage.toml",
        '[[file]]\nmatch = "ccipra-v302r0-f*"\ntable = "pair-edits"\nsetting = "practitioner"\n'
        "complete = { first = 2024-01-01, last = 2024-09-30 }\nfloors = [2020-01-01]\n",
    )
    reference = folder.reference()
    edit = reference.on(JUNE).pair_edit("10000", "10001")
    assert edit is not None
    assert edit.period.floor


def test_each_quarter_answers_from_its_own_release(folder: Folder) -> None:
    folder.pairs("v301r0")
    ended = "10000\t10001\t\t20200101\t20240630\t1\tMisuse of Column Two code with Column One code"
    folder.pairs("v302r0", (ended, *PAIRS[1:]))
    reference = folder.reference()
    assert reference.on(JUNE).pair_edit("10000", "10001") is not None
    assert reference.on(DAY).pair_edit("10000", "10001") is None
    assert [packed(reference, place).count() for place in (0, 1)] == [4, 4]


def test_rows_of_two_releases_that_differ_only_by_a_floor_are_one(folder: Folder) -> None:
    folder.pairs("v301r0", ("10000\t10001\t\t20240401\t*\t1\t", *PAIRS[1:]))
    folder.pairs("v302r0", ("10000\t10001\t\t20240701\t*\t1\t", *PAIRS[1:]))
    folder.write(
        "coverage.toml",
        '[[file]]\nmatch = "ccipra-*"\ntable = "pair-edits"\nsetting = "practitioner"\n'
        "complete = { first = 2024-04-01, last = 2024-09-30 }\nfloors = [2024-04-01, 2024-07-01]\n",
    )
    reference = folder.reference()
    earlier, later = (packed(reference, place) for place in (0, 1))
    assert [str(row.period) for row in later["1000010001"]] == ["since 2024-04-01 or before"]
    assert len(earlier.facts_of_rows) == 4


def test_a_reference_answers_by_code_for_every_pair(folder: Folder) -> None:
    folder.pairs()
    reference = folder.reference()
    assert [str(edit) for edit in reference.on(DAY).pair_edits("10000")] == [
        "10000/10001 indicator 1",
        "20000/10000 indicator 0",
    ]
    assert reference.on(DAY).pair_edits("99999") == ()


@pytest.mark.parametrize("key", ["", "77 53", "077053", "7705\uff13", "77_053", "nosuch", "abcde"])
def test_what_is_no_code_has_no_row(key: str, folder: Folder) -> None:
    folder.limits(LIMIT, "ABCDE,1,1 Line Edit,CMS Policy")
    (table,) = folder.reference().tables
    assert table.rows.get(key, ()) == ()
    assert key not in table.rows


def test_rows_are_a_mapping_in_the_order_of_codes(folder: Folder) -> None:
    folder.limits("B0002,1,1 Line Edit,CMS Policy", LIMIT)
    (table,) = folder.reference().tables
    assert list(table.rows) == ["77053", "B0002"]
    assert len(table.rows) == 2
    assert [row.code for row in table] == ["77053", "B0002"]
    with pytest.raises(KeyError):
        table.rows["77054"]
    assert list(table.keys_of("77053")) == ["77053"]
    assert list(table.keys_of("77054")) == []


def test_a_reference_pickles_as_path_and_fingerprint(folder: Folder) -> None:
    folder.pairs()
    reference = folder.reference()
    pickled = pickle.dumps(reference)
    assert len(pickled) < 2_000
    again = pickle.loads(pickled)  # noqa: S301 (pickled two lines above)
    assert again.on(DAY).pair_edit("10000", "10001") == reference.on(DAY).pair_edit("10000", "10001")
    assert again.fingerprint == reference.fingerprint


def test_a_pickled_reference_refuses_a_store_that_was_compiled_anew(folder: Folder) -> None:
    folder.limits(LIMIT)
    pickled = pickle.dumps(folder.reference())
    folder.limits(LIMIT, day="10-01-2024")
    folder.compile()
    with pytest.raises(InvalidReference, match="recompiled after this reference was opened"):
        pickle.loads(pickled)  # noqa: S301 (pickled four lines above)


def test_the_same_files_make_the_same_store(folder: Folder, tmp_path: Path) -> None:
    folder.pairs()
    folder.limits(LIMIT)
    folder.compile()
    compile_reference(folder.path, tmp_path / "other")
    assert (folder.store / FILE).read_bytes() == (tmp_path / "other" / FILE).read_bytes()


def test_an_open_reference_survives_the_next_compilation(folder: Folder) -> None:
    folder.limits(LIMIT)
    before = folder.reference()
    folder.limits("77053,5,2 Date of Service Edit: Policy,CMS Policy")
    after = folder.reference()
    values = [mue.value for mue in (before.on(DAY).mue("77053"), after.on(DAY).mue("77053")) if mue]
    assert values == [2, 5]


def test_what_is_bundled_and_what_is_compiled_join(folder: Folder) -> None:
    folder.limits("77053,7,2 Date of Service Edit: Policy,CMS Policy")
    both = open_reference(folder.compile().store or "")
    (limit,) = both.on(DAY).rows(Table.MUE, "77053", setting=Setting.PRACTITIONER)
    assert limit.value == 7
    assert both.policy("medicare") is bundled_reference().policy("medicare")
    (conflict,) = bundled_reference().conflicts(folder.reference())[:1]
    assert conflict.key == "0353T"
    assert conflict.theirs == ()


def test_a_store_that_is_opened_judges_as_the_bundled_facts_and_the_store_joined(folder: Folder) -> None:
    folder.limits("77053,7,2 Date of Service Edit: Policy,CMS Policy")
    alone = folder.reference()
    both = open_reference(folder.store)
    joined = bundled_reference() | alone
    assert [*both.tables[: len(bundled_reference().tables)]] == [*bundled_reference().tables]
    assert (both.fingerprint, both.policies) == (joined.fingerprint, joined.policies)
    assert isinstance(alone.policy("medicare"), Gap)


def test_a_table_that_two_references_hold_is_held_once_where_it_was(folder: Folder) -> None:
    folder.limits("77053,7,2 Date of Service Edit: Policy,CMS Policy")
    folder.reference()
    both = open_reference(folder.store)
    again: list[Reference] = [
        bundled_reference() | both,
        both | bundled_reference(),
        both | open_reference(folder.store),
        both | pickle.loads(pickle.dumps(both)),  # noqa: S301 (our own)
    ]
    assert {len(one.tables) for one in again} == {len(both.tables)}
    assert {one.fingerprint for one in again} == {both.fingerprint}
    assert (both | alone_with(both, value=3)).fingerprint != both.fingerprint


def alone_with(reference: Reference, value: int) -> Reference:
    """The last table of a reference, with another limit in its rows."""
    table = reference.tables[-1]
    rows = {key: tuple(attrs.evolve(row, value=value) for row in those) for key, those in table.rows.items()}
    return Reference((attrs.evolve(table, rows=rows),))


def test_a_difference_tells_what_was_added_ended_and_changed(folder: Folder) -> None:
    folder.pairs("v301r0")
    folder.pairs(
        "v302r0",
        (
            "10000\t10001\t\t20200101\t20240630\t1\tSequential procedure",
            "20000\t10000\t\t20240701\t*\t1\tMutually exclusive procedures",
            "50000\t50001\t\t20240701\t*\t0\tSequential procedure",
            PAIRS[3],
        ),
    )
    folder.limits(LIMIT)
    difference = folder.reference().difference(JUNE, DAY)
    assert {change.codes: change.kind for change in difference.changes} == {
        ("10000", "10001"): ChangeKind.ENDED,
        ("10000", "20000"): ChangeKind.CHANGED,
        ("50000", "50001"): ChangeKind.ADDED,
    }
    assert [str(gap) for gap in difference.gaps] == [
        "MUE table (practitioner): no loaded release answers for 2024-06-01"
    ]
    (one,) = folder.reference().difference(JUNE, DAY, "50000").changes
    assert str(one) == (
        "PTP edit table (practitioner), 50000 and 50001 added: "
        "column one 50000, column two 50001, indicator 0, rationale sequential"
    )


# What is refused


def test_a_field_too_few_is_named_by_file_and_line(folder: Folder) -> None:
    folder.pairs(rows=("10000\t10001\t\t20200101\t*\t1", *PAIRS[1:]))
    assert refusal(folder) == (
        "ccipra-v302r0-f1.zip/ccipra-v302r0-f1.TXT:7: 6 fields; expected 7: two codes, "
        "*=in existence prior to 1996, effective date, deletion date, modifier, rationale"
    )


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("10000\t10001\t\t20201301\t*\t1\t", "effective date '20201301'; expected a date such as 20240701"),
        ("10000\t10001\t\t2020-W01\t*\t1\t", "effective date '2020-W01'"),
        ("10000\t10001\t\t*\t*\t1\t", "effective date '*'; expected a date"),
        ("10000\t10001\t\t20200101\t20190101\t1\t", "deletion date 20190101 before effective date 20200101"),
        ("10000\t10001\t\t20200101\t*\t7\t", "modifier indicator '7'; expected 0, 1 or 9"),
        ("10000\t10001\tx\t20200101\t*\t1\t", "mark 'x'; expected *"),
        ("1000\t10001\t\t20200101\t*\t1\t", "column 1 '1000\\t1'; expected a code of five characters"),
        ("10000\t1.0E+4\t\t20200101\t*\t1\t", "column 2 '1.0E+4'; expected a code of five characters"),
    ],
)
def test_a_row_that_cannot_be_read_stops_the_load(row: str, found: str, folder: Folder) -> None:
    folder.pairs(rows=(PAIRS[0], row, *PAIRS[2:]))
    assert f"ccipra-v302r0-f2.TXT:7: {found}" in refusal(folder)


def test_a_row_that_stands_twice_is_refused(folder: Folder) -> None:
    folder.pairs(rows=(*PAIRS, PAIRS[0]))
    assert refusal(folder).endswith("f1.TXT:8: 10000 and 10001 a second time; expected each row once")


def test_two_edits_of_a_pair_on_one_day_are_refused(folder: Folder) -> None:
    folder.pairs(rows=(*PAIRS, "10000\t10001\t\t20230101\t*\t0\tSequential procedure"))
    message = refusal(folder)
    assert "10000 and 10001 have two edits that hold on one day" in message
    assert "f1.TXT:7" in message
    assert "f1.TXT:8" in message


def test_both_directions_of_a_pair_may_have_an_edit(folder: Folder) -> None:
    folder.pairs(rows=(*PAIRS, "10001\t10000\t\t20230101\t*\t1\tSequential procedure"))
    assert folder.reference().on(DAY).pair_edit("10000", "10001") is not None


def test_a_missing_part_is_named(folder: Folder) -> None:
    folder.pairs()
    (folder.path / "ccipra-v302r0-f3.zip").unlink()
    assert "v302r0 (practitioner) has no part f3; found ccipra-v302r0-f1.zip/" in refusal(folder)


def test_mixed_releases_are_a_missing_part(folder: Folder) -> None:
    folder.pairs()
    last = folder.path / "ccipra-v302r0-f4.zip"
    folder.zip("ccipra-v301r0-f4.zip", "ccipra-v301r0-f4.TXT", zipfile.ZipFile(last).read("ccipra-v302r0-f4.TXT"))
    last.unlink()
    assert "v301r0 (practitioner) has no part f1" in refusal(folder)


def test_a_part_that_stands_twice_with_the_same_bytes_is_one(folder: Folder) -> None:
    folder.pairs()
    folder.write(
        "ccipra-v302r0-f1.TXT", zipfile.ZipFile(folder.path / "ccipra-v302r0-f1.zip").read("ccipra-v302r0-f1.TXT")
    )
    made = folder.compile()
    assert [str(one) for one in made.unread] == [
        (
            "ccipra-v302r0-f1.zip/ccipra-v302r0-f1.TXT: PTP edits: the same bytes stand in ccipra-v302r0-f1.TXT, "
            "which is read"
        )
    ]
    assert [table.rows for table in made.tables] == [4]


def test_two_parts_that_differ_are_refused_where_nothing_tells_which_is_the_later(folder: Folder) -> None:
    folder.pairs()
    folder.write("ccipra-v302r0-f1.TXT", f"{PAIR_HEADER}{PAIRS[0]}\r\n{PAIRS[1]}\r\n")
    message = refusal(folder)
    assert "v302r0 (practitioner) has more than one, and nothing tells which is the later, part f1; found" in message
    assert "ccipra-v302r0-f1.TXT, ccipra-v302r0-f1.zip/ccipra-v302r0-f1.TXT" in message


def test_of_two_parts_the_one_that_says_that_it_is_an_update_is_read(folder: Folder) -> None:
    folder.pairs()
    later = f"{PAIR_HEADER}10000\t10001\t\t20200101\t*\t0\tSequential procedure\r\n"
    folder.zip("ccipra-v302r0-f1-updated-08-01-2024.zip", "ccipra-v302r0-f1.TXT", later)
    made = folder.compile()
    edit = open_reference(folder.store, with_bundled=False).on(DAY).pair_edit("10000", "10001")
    assert edit is not None
    assert edit.indicator is ModifierIndicator.NOT_ALLOWED
    (left,) = made.unread
    assert str(left).endswith("f1.TXT is a later issue of the same part, and is read")


@pytest.mark.parametrize("name", ["pairs.TXT", "ccipra-v302r0-f5.TXT", "ccixxx-v302r0-f1.TXT"])
def test_a_part_of_another_name_is_left_with_the_reason(name: str, folder: Folder) -> None:
    folder.limits(LIMIT)
    folder.write(name, f"{PAIR_HEADER}{PAIRS[0]}\r\n")
    (left,) = folder.compile().unread
    assert str(left) == (
        f"{name}: PTP edits: neither its name, as in ccipra-v302r0-f1.TXT, "
        "nor coverage.toml says which release and setting it is for"
    )


def test_parts_of_other_names_are_read_where_coverage_says_what_they_are(folder: Folder) -> None:
    folder.write("ours.TXT", f"{PAIR_HEADER}{PAIRS[0]}\r\n{PAIRS[1]}\r\n")
    folder.write("more.TXT", f"{PAIR_HEADER}{PAIRS[2]}\r\n")
    folder.write("again.TXT", f"{PAIR_HEADER}{PAIRS[2]}\r\n")
    folder.write(
        "coverage.toml",
        '[[file]]\nmatch = "*.TXT"\ntable = "pair-edits"\nsetting = "practitioner"\n'
        "complete = { first = 2024-07-01, last = 2024-09-30 }\n",
    )
    made = folder.compile()
    assert [(table.info.release, table.rows) for table in made.tables] == [("2024Q3", 3)]
    assert len(made.unread) == 1
    assert open_reference(folder.store, with_bundled=False).on(DAY).pair_edit("10000", "20000") is not None


def test_a_version_that_is_no_quarter_is_refused(folder: Folder) -> None:
    folder.write("ccipra-v307r0-f1.TXT", PAIR_HEADER + PAIRS[0])
    assert "version 30.7; expected four releases a year" in refusal(folder)


def test_a_part_without_header_or_rows_is_refused(folder: Folder) -> None:
    folder.pairs(rows=PAIRS[:3])
    assert "no row below the header" in refusal(folder)
    folder.zip("ccipra-v302r0-f4.zip", "ccipra-v302r0-f4.TXT", "Column1/Column2 Edits\r\n" + PAIRS[3])
    assert "no header; expected one that ends with '9=not applicable'" in refusal(folder)


def test_a_limit_that_stands_twice_is_refused(folder: Folder) -> None:
    folder.limits(LIMIT, LIMIT)
    assert refusal(folder).endswith(":8: 77053 a second time for one day, after line 7; expected each row once")


def test_a_code_that_a_spreadsheet_spoiled_is_refused(folder: Folder) -> None:
    folder.limits("1.00E+05,2,2 Date of Service Edit: Policy,CMS Policy")
    assert refusal(folder).endswith(":7: '1.00E+05'; expected 5 digits or capital letters")


def test_a_web_page_that_was_saved_for_the_file_is_refused(folder: Folder) -> None:
    page = "<!DOCTYPE html><html><body>License for Use of CPT</body></html>"
    folder.write("ccipra-v302r0-f1.zip", page)
    assert refusal(folder) == (
        "ccipra-v302r0-f1.zip: not a zip: "
        "is HTML: the page before the download was saved, not the zip; download it again"
    )
    (folder.path / "ccipra-v302r0-f1.zip").unlink()
    folder.write("ccipra-v302r0-f1.TXT", page)
    assert refusal(folder).startswith("ccipra-v302r0-f1.TXT: is HTML")


@pytest.mark.parametrize("kept", [10, 100, -30])
def test_a_truncated_zip_is_refused(kept: int, folder: Folder) -> None:
    folder.pairs()
    whole = (folder.path / "ccipra-v302r0-f1.zip").read_bytes()
    folder.write("ccipra-v302r0-f1.zip", whole[:kept])
    assert refusal(folder).startswith("ccipra-v302r0-f1.zip: not a zip: ")


def test_a_zip_whose_content_was_damaged_is_refused(folder: Folder) -> None:
    folder.pairs()
    whole = bytearray((folder.path / "ccipra-v302r0-f1.zip").read_bytes())
    whole[80] ^= 0xFF
    folder.write("ccipra-v302r0-f1.zip", bytes(whole))
    assert "cannot be unpacked" in refusal(folder)


@pytest.mark.parametrize(
    "name", ["../outside.csv", "/outside.csv", "C:/outside.csv", "a/../../outside.csv", "..\\outside.csv"]
)
def test_a_zip_that_names_a_path_outside_itself_is_refused(name: str, folder: Folder) -> None:
    folder.zip("evil.zip", name, "x")
    assert "names a path outside the zip" in refusal(folder)


def test_a_file_beyond_the_limit_is_refused_before_it_is_unpacked(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "LARGEST", 100)
    folder.zip("bomb.zip", "bomb.csv", f"{MUE_HEADER}{LIMIT}\r\n")
    assert refusal(folder).startswith("bomb.zip/bomb.csv: 306 bytes; expected at most 100")


def test_a_large_file_that_is_none_of_them_is_left_unread(folder: Folder) -> None:
    folder.limits(LIMIT)
    with (folder.path / "sparse.csv").open("wb") as file:
        file.truncate(3 * 2**30)
    (left,) = folder.compile().unread
    assert str(left) == "sparse.csv: not recognized: no file that is read has more than 134,217,728 bytes"


def test_a_large_file_that_begins_as_one_of_them_is_refused(folder: Folder) -> None:
    folder.limits(LIMIT)
    with (folder.path / "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv").open("r+b") as file:
        file.truncate(3 * 2**30)
    assert ": 3,221,225,472 bytes; expected at most 134,217,728" in refusal(folder)


def test_a_folder_without_a_publication_is_refused(folder: Folder) -> None:
    folder.write("notes.txt", "hello")
    assert refusal(folder).endswith("notes.txt: not recognized: its content is not a publication known here")


def test_a_source_that_is_not_there_is_missing(folder: Folder) -> None:
    with pytest.raises(MissingFile, match="no such file or folder"):
        compile_reference(folder.path / "nowhere", folder.store)


def test_a_coverage_entry_that_matches_no_file_is_refused(folder: Folder) -> None:
    folder.limits(LIMIT)
    folder.write(
        "coverage.toml",
        '[[file]]\nmatch = "ccipra-*"\ntable = "pair-edits"\ncomplete = { first = 2024-07-01, last = 2024-09-30 }\n',
    )
    assert refusal(folder).startswith("coverage.toml:1: match 'ccipra-*' is the name of no file that is read")


def test_coverage_entries_that_contradict_are_refused(folder: Folder) -> None:
    folder.pairs()
    entry = (
        '[[file]]\nmatch = "{}"\ntable = "pair-edits"\nsetting = "practitioner"\n'
        "complete = {{ first = 2024-07-01, last = 2024-09-30 }}\n"
    )
    folder.write("coverage.toml", entry.format("ccipra-*") + entry.format("*-f1.zip"))
    assert "is matched by 'ccipra-*' and '*-f1.zip'" in refusal(folder)
    folder.write("coverage.toml", entry.format("*-f1.zip"))
    assert refusal(folder).startswith("coverage.toml: speaks of some parts of v302r0 only")
    folder.write("coverage.toml", entry.format("*") + "colour = 3\n")
    assert "key 'colour'; expected one of" in refusal(folder)
    folder.write("coverage.toml", entry.format("*") + 'floors = ["soon"]\n')
    assert "floors 'soon'; expected dates" in refusal(folder)


# Keeping on


def test_keeping_on_lists_every_refusal_and_makes_no_store(folder: Folder) -> None:
    folder.pairs(rows=("bad", "worse", *PAIRS[2:]))
    folder.limits("77053,many,1,CMS Policy", LIMIT)
    folder.write("page.csv", "<html>")
    folder.pairs("v301r0")
    (folder.path / "ccipra-v301r0-f1.zip").unlink()
    folder.write("pairs.TXT", PAIR_HEADER + PAIRS[0])
    compilation = folder.compile(keep_going=True)
    assert compilation.store is None
    assert not folder.store.exists()
    assert len(compilation.refused) == 5


def test_a_store_without_the_refused_rows_says_so(folder: Folder) -> None:
    folder.limits("77053,many,1,CMS Policy", "77054,2,1,CMS Policy")
    compilation = folder.compile(leave_out_refused=True)
    assert len(compilation.refused) == 1
    (table,) = open_reference(folder.store, with_bundled=False).tables
    assert table.source.title.endswith("2024Q3, without 1 row that could not be read")


# The store itself


def test_a_store_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match="no store here"):
        open_reference(tmp_path, with_bundled=False)
    with pytest.raises(MissingFile, match="no store here"):
        open_reference(tmp_path / "no" / "where", with_bundled=False)


def damaged(folder: Folder, damage: Callable[[bytearray], object]) -> Path:
    """A store of one limit, with some bytes changed."""
    folder.limits(LIMIT)
    folder.compile()
    content = bytearray((folder.store / FILE).read_bytes())
    damage(content)
    (folder.store / FILE).write_bytes(content)
    return folder.store


def without_magic(content: bytearray) -> None:
    content[0] = 0


def with_another_directory(content: bytearray) -> None:
    content[-5] ^= 1


def with_another_section(content: bytearray) -> None:
    content[80] ^= 1


def of_the_next_format(content: bytearray) -> None:
    struct.pack_into("<I", content, 16, FORMAT + 1)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (bytearray.clear, "0 bytes; expected a compiled store"),
        (bytearray.pop, "bytes; the header says"),
        (without_magic, "not a compiled store: it begins with"),
        (with_another_directory, "the directory does not have the fingerprint"),
        (of_the_next_format, f"a store of format {FORMAT + 1}; this cptkit reads format {FORMAT}"),
    ],
)
def test_a_damaged_store_is_refused(damage: Callable[[bytearray], object], message: str, folder: Folder) -> None:
    store = damaged(folder, damage)
    with pytest.raises(DamagedData, match=message):
        open_reference(store, with_bundled=False)


def test_verifying_proves_every_byte(folder: Folder) -> None:
    store = damaged(folder, with_another_section)
    assert inspect_store(store).tables
    with pytest.raises(DamagedData, match="the directory says"):
        inspect_store(store, verify=True)


def test_a_store_takes_no_folder_that_holds_other_things(folder: Folder) -> None:
    folder.limits(LIMIT)
    folder.store.mkdir()
    (folder.store / "letters.txt").write_text("dear")
    with pytest.raises(DamagedData, match=r"holds letters\.txt; expected a folder of its own"):
        folder.compile()
    with pytest.raises(DamagedData, match="is a file; expected a folder for the store"):
        compile_reference(folder.path, folder.store / "letters.txt")


def test_a_failure_while_writing_leaves_the_store_that_was_there(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.limits(LIMIT)
    before = folder.reference()
    folder.limits("77053,9,1,CMS Policy")

    def fail(*_: object) -> None:
        raise OSError(28, "no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", fail)
        with pytest.raises(OSError, match="no space left"):
            folder.compile()
    assert [path.name for path in folder.store.iterdir()] == [FILE]
    assert open_reference(folder.store, with_bundled=False).fingerprint == before.fingerprint


def test_a_failure_while_writing_leaves_no_folder_behind(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.limits(LIMIT)

    def fail(_: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="no space left"):
        folder.compile()
    assert not folder.store.exists()


def test_progress_tells_bytes_of_all_bytes(folder: Folder) -> None:
    folder.limits(LIMIT)
    folder.pairs()
    told: list[tuple[str, int]] = []
    compile_reference(folder.path, folder.store, progress=lambda so_far: told.append((so_far.file, so_far.done)))
    assert [file.partition("/")[0] for file, _ in told][-1] == "ccipra-v302r0-f4.zip"
    assert [done for _, done in told] == sorted(done for _, done in told)


def test_a_byte_order_mark_inside_a_row_is_no_blank(folder: Folder) -> None:
    folder.pairs(rows=("10000\t10001\t\ufeff\t20200101\t*\t1\tSequential procedure", *PAIRS[1:]))
    assert "mark '\\ufeff'; expected * for an edit" in refusal(folder)
