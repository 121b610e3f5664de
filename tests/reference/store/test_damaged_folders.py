"""Folders in which something is damaged: what is collected, what is left out, and what is read all the same."""

import io
import json
import struct
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

import openpyxl
import pytest

from cptkit import Table, compile_reference, open_reference
from cptkit.errors import DamagedData
from cptkit.reference.store import pairs
from cptkit.reference.store.container import FILE
from cptkit.reference.store.packed import PackedRows
from cptkit.stores import Compilation, inspect_store

PAIR_HEADER: Final = "Column1/Column2 Edits\r\n\t\t\t\t\t9=not applicable\t\r\n"
PAIR: Final = "{}\t{}\t\t20200101\t*\t1\tSequential procedure\r\n"
LIMIT_TITLES: Final = "HCPCS/CPT Code,{} Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n"
LIMITS: Final = "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv"
ROW: Final = "77053,2,2 Date of Service Edit: Policy,CMS Policy\r\n"
PLACES: Final = "place_of_service_2024.csv"
PLACE_TITLES: Final = "pos_code,pos_type,pos_name\r\n"
CONFLICTS: Final = "modifier_conflicts_outpatient_editor.csv"
CONFLICT_ROWS: Final = "modifier_1,modifier_2,from,to\r\nCT,FX,20190701,\r\nFX,CT,20190701,\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "cms"
    path.mkdir()
    return path


def write(folder: Path, name: str, content: str | bytes) -> None:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)


def write_limits(folder: Path, *rows: str, name: str = LIMITS, services: str = "Practitioner") -> None:
    write(folder, name, LIMIT_TITLES.format(services) + "".join(rows))


def write_pairs(folder: Path, edition: str = "v302r0", row: str = PAIR) -> None:
    for part in range(1, 5):
        write(folder, f"ccipra-{edition}-f{part}.TXT", PAIR_HEADER + row.format("10000", f"1000{part}"))


def zipped(name: str, content: bytes) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(name, content)
    return archive.getvalue()


def compiled(folder: Path, *, keep_going: bool = False, leave_out_refused: bool = False) -> Compilation:
    return compile_reference(folder, store(folder), keep_going=keep_going, leave_out_refused=leave_out_refused)


def store(folder: Path) -> Path:
    return folder.parent / "store"


def refusal(folder: Path) -> str:
    with pytest.raises(DamagedData) as refused:
        compiled(folder)
    assert not store(folder).exists()
    return str(refused.value)


# Rows


@pytest.mark.parametrize("character", ["\x00", "\t", "\x1f", "\x7f", "\x85"])
def test_a_control_character_in_a_cell_is_refused(character: str, folder: Path) -> None:
    write(folder, PLACES, f"{PLACE_TITLES}22,Facility,On{character}Campus\r\n")
    assert refusal(folder).endswith(
        f"{PLACES}:2: name {f'On{character}Campus'!r}; expected text without control characters"
    )


def test_a_cell_longer_than_any_is_refused(folder: Path) -> None:
    write_limits(folder, f"77053,{'9' * 5000},1 Line Edit,CMS Policy\r\n")
    assert refusal(folder).endswith(":2: value of 5000 characters; expected at most 2000")


def test_a_row_above_the_titles_is_refused(folder: Path) -> None:
    write(folder, LIMITS, ROW + LIMIT_TITLES.format("Practitioner"))
    assert refusal(folder) == f"{LIMITS}:1: a row above the column titles; expected CMS's notices alone"


def test_a_primary_that_a_spreadsheet_spoiled_is_refused(folder: Path) -> None:
    name = "add_on_codes_2019q3_2026q2.csv"
    titles = "add_on_code,primary_code,aoc_type,effective_on_or_before,ended\r\n"
    write(folder, name, f"{titles}77063,7.70E+04,1,20190701,\r\n")
    assert refusal(folder).startswith(f"{name}:2: primary_code '7.70E+04'; expected five digits or capital letters")


def test_a_line_of_two_entries_is_refused(folder: Path) -> None:
    line = "G0279001003".ljust(91) + "Tomosynthesis".ljust(138) + "C" + " " * 38 + "2015010120150101        N"
    name = "HCPC2024_OCT_ANWEB.txt"
    write(folder, name, line.ljust(320) * 2)
    assert refusal(folder) == f"{name}:1: 640 characters; expected at most 320"


def test_an_entry_above_the_titles_is_refused(folder: Path) -> None:
    name = "HCPC2024_OCT_ANWEB.csv"
    titles = (
        "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,PRICE2,PRICE3,PRICE4,MULT_PI,CIM1,CIM2,CIM3,MCM1,"
        "MCM2,MCM3,STATUTE,LABCERT1,LABCERT2,LABCERT3,LABCERT4,LABCERT5,LABCERT6,LABCERT7,LABCERT8,XREF1,XREF2,XREF3,"
        "XREF4,XREF5,COV,ASC_GRP,ASC_DT,OPPS,OPPS_PI,OPPS_DT,PROCNOTE,BETOS,TOS1,TOS2,TOS3,TOS4,TOS5,ANEST_BU,ADD DT,"
        "ACT EFF DT,TERM DT,ACTION CD"
    )
    row = "G0279,0010,3,words,words" + "," * 40 + "20150101,,,N"
    write(folder, name, f"Disclaimers{',' * 47}\r\n{row}\r\n{titles}\r\n{row}\r\n")
    assert refusal(folder) == f"{name}:2: a row above the column titles; expected CMS's disclaimers alone"


@pytest.mark.parametrize("titles", ["pos_code,pos_type\x0bpos_name", "pos_code,pos_type,pos_name,pos_name"])
def test_titles_that_are_not_one_a_column_are_not_taken_for_them(titles: str, folder: Path) -> None:
    write(folder, PLACES, f"{titles}\r\n22,Facility,Hospital,Hospital\r\n")
    assert refusal(folder)


# Files


def test_a_table_without_a_row_is_refused(folder: Path) -> None:
    write_limits(folder)
    assert refusal(folder) == f"{LIMITS}: no row of the MUE table; expected some below the column titles"


def test_files_without_a_suffix_in_one_folder_are_both_read(folder: Path) -> None:
    write_limits(folder, ROW, name="MCR_MUE_PractitionerServices_Eff_07-01-2024")
    write_limits(folder, ROW, name="MCR_MUE_DMESupplierServices_Eff_07-01-2024", services="DME Supplier")
    made = compiled(folder)
    assert (len(made.tables), made.unread) == (2, ())


def test_a_file_that_is_not_read_is_told_with_the_reason(folder: Path) -> None:
    write_limits(folder, ROW)
    write(folder, "notes.txt", "hello")
    (unread,) = compiled(folder).unread
    assert str(unread).startswith("notes.txt: not recognized: ")


def test_a_row_that_states_nothing_is_counted(folder: Path) -> None:
    write(folder, CONFLICTS, CONFLICT_ROWS)
    (table,) = compiled(folder).tables
    assert [(file.rows, file.passed_over) for file in table.files] == [(1, 1)]


# Keeping on


def test_every_damaged_file_is_collected_and_the_meter_reaches_its_end(folder: Path) -> None:
    write_limits(folder, ROW)
    damaged = bytearray(zipped(LIMITS, (LIMIT_TITLES.format("Practitioner") + ROW).encode()))
    # The head of it is read to tell what it is, and its checksum is wrong.
    damaged[14] ^= 1
    damaged[damaged.index(b"PK\x01\x02") + 16] ^= 1
    write(folder, "damaged.zip", bytes(damaged))
    write(folder, "none.zip", "no zip")
    write(folder, "page.csv", "<html>")
    write(folder, "MCR.csv", LIMIT_TITLES.format("Practitioner") + ROW)
    write_pairs(folder)
    (folder / "ccipra-v302r0-f4.TXT").unlink()
    write(folder, "ccipra-v309r0-f1.TXT", PAIR_HEADER + PAIR.format("10000", "10001"))
    write(folder, "coverage.toml", '[[file]]\nmatch = "none.zip"\ntable = "mue"\n')
    with (folder / "coverage.toml").open("a") as file:
        file.write("complete = { first = 2024-07-01, last = 2024-09-30 }\n")
    told: list[tuple[int, int]] = []
    made = compile_reference(
        folder, store(folder), keep_going=True, progress=lambda now: told.append((now.done, now.total))
    )
    assert [error.path.partition(".")[0] for error in made.refused] == [
        "damaged",
        "none",
        "page",
        "MCR",
        "ccipra-v309r0-f1",
        "ccipra-v302r0-f1",
    ]
    assert told[-1][0] == told[-1][1]


def test_a_part_without_rows_is_collected(folder: Path) -> None:
    write_pairs(folder)
    write(folder, "ccipra-v302r0-f4.TXT", PAIR_HEADER)
    (error,) = compiled(folder, keep_going=True).refused
    assert str(error).startswith("ccipra-v302r0-f4.TXT:2: no row below the header")
    assert compiled(folder, leave_out_refused=True).tables[0].rows == 3


def test_pairs_that_contradict_are_collected(folder: Path) -> None:
    write_pairs(folder)
    write(
        folder,
        "ccipra-v302r0-f1.TXT",
        PAIR_HEADER + PAIR.format("10000", "10001") + PAIR.format("10000", "10001").replace("20200101", "20210101"),
    )
    (error,) = compiled(folder, keep_going=True).refused
    assert "two edits that hold on one day" in str(error)


def test_more_different_facts_than_a_store_can_number_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pairs, "_MOST_FACTS", 1)
    write_pairs(folder)
    with (folder / "ccipra-v302r0-f4.TXT").open("a") as file:
        file.write("20000\t20001\t\t20200102\t*\t1\t\n")
    assert "more than 1 different dates, indicators and rationales" in refusal(folder)


def test_where_nothing_is_left_no_store_is_made(folder: Path) -> None:
    write_limits(folder, "77053,many,1 Line Edit,CMS Policy\r\n")
    made = compiled(folder, leave_out_refused=True)
    assert (made.store, len(made.refused)) == (None, 1)
    assert not store(folder).exists()


def test_each_table_says_how_many_of_its_own_rows_were_left_out(folder: Path) -> None:
    write_limits(folder, ROW, "77054,many,1 Line Edit,CMS Policy\r\n")
    write(folder, PLACES, f"{PLACE_TITLES}22,Facility,Hospital\r\n")
    made = compiled(folder, leave_out_refused=True)
    assert {table.info.table: table.refused for table in made.tables} == {Table.MUE: 1, Table.PLACES: 0}


# What is whole beside it


def test_rows_of_a_code_that_follow_each_other_are_both_read(folder: Path) -> None:
    name = "hcpcs_modifiers_2024q2.csv"
    titles = "modifier,date_added,date_term,xref,coverage,procnote,cim,mcm,action_date,action\r\n"
    rows = "A1,2002-07-01,2010-12-31,,C,,,,,N\r\nA1,2011-01-01,,,C,,,,,N\r\nLT,1994-01-01,,,C,,,,,N\r\n"
    write(folder, name, titles + rows)
    compiled(folder)
    (table,) = open_reference(store(folder), with_bundled=False).tables
    assert list(table.rows) == ["A1", "LT"]
    assert [row.period.first for row in table.rows["A1"]] == [date(2002, 7, 1), date(2011, 1, 1)]


def test_a_conflict_of_modifiers_is_read_from_its_pair(folder: Path) -> None:
    write(folder, CONFLICTS, CONFLICT_ROWS)
    compiled(folder)
    (row,) = open_reference(store(folder), with_bundled=False).tables[0]
    assert row.modifiers == ("CT", "FX")


def test_pairs_of_one_fact_are_told_apart_by_their_codes(folder: Path) -> None:
    write_pairs(folder)
    compiled(folder)
    rows = list(open_reference(store(folder), with_bundled=False).tables[0])
    assert [(row.column_one, row.column_two) for row in rows] == [("10000", f"1000{part}") for part in range(1, 5)]


def test_two_releases_of_unit_limits_share_nothing_and_are_compared_row_by_row(folder: Path) -> None:
    write_limits(folder, ROW)
    write_limits(folder, ROW.replace(",2,", ",3,"), name="MCR_MUE_PractitionerServices_Eff_10-01-2024.csv")
    compiled(folder)
    difference = open_reference(store(folder), with_bundled=False).difference(date(2024, 8, 13), date(2024, 10, 1))
    assert [change.codes for change in difference.changes] == [("77053",)]


def test_a_workbook_beside_the_text_of_its_name_is_not_read_again(folder: Path) -> None:
    line = "G0279001003".ljust(91) + "Tomosynthesis".ljust(138) + "C" + " " * 38 + "2015010120150101        N"
    write(folder, "HCPC2024_OCT_ANWEB.txt", f"{line}\r\n   LT{line[5:10]}7{line[11:]}\r\n")
    book = openpyxl.Workbook()
    book.worksheets[0].append(["HCPC", "RECID", "PROCNOTE"])
    book.save(folder / "HCPC2024_OCT_ANWEB.xlsx")
    (unread,) = compiled(folder).unread
    assert str(unread).endswith(
        "ANWEB.xlsx: HCPCS Level II: HCPC2024_OCT_ANWEB.txt beside it has the same name, and is read"
    )


def test_a_release_of_pairs_of_which_parts_are_missing_leaves_nothing(folder: Path) -> None:
    write_pairs(folder)
    (folder / "ccipra-v302r0-f1.TXT").unlink()
    assert compiled(folder, leave_out_refused=True).store is None


def test_a_pair_may_have_one_edit_after_another_and_one_that_is_none(folder: Path) -> None:
    ended = "10000\t10001\t\t20100101\t20191231\t0\t\r\n"
    none = "10000\t10001\t\t20200101\t*\t9\t\r\n"
    write_pairs(folder)
    write(folder, "ccipra-v302r0-f1.TXT", PAIR_HEADER + ended + none + PAIR.format("10000", "10001"))
    assert compiled(folder).tables[0].rows == 6


def test_releases_that_date_a_pair_otherwise_and_not_by_a_floor_keep_their_own_rows(folder: Path) -> None:
    write_pairs(folder)
    write_pairs(folder, "v301r0", PAIR.replace("20200101", "20190101"))
    made = compiled(folder)
    assert [table.rows for table in made.tables] == [4, 4]
    earlier, _ = open_reference(store(folder), with_bundled=False).tables
    assert [row.period.first for row in earlier.rows["1000010001"]] == [date(2019, 1, 1)]


def test_a_pair_that_stands_twice_and_a_file_that_breaks_off_are_collected(folder: Path) -> None:
    write_pairs(folder)
    write(folder, "ccipra-v302r0-f1.TXT", PAIR_HEADER + 2 * PAIR.format("10000", "10001"))
    write(folder, PLACES, f'{PLACE_TITLES}22,Facility,Hospital\r\n23,Facility,"Emergency')
    assert [error.path for error in compiled(folder, keep_going=True).refused] == [
        f"{PLACES}:3",
        "ccipra-v302r0-f1.TXT:4",
    ]


# The store


def test_a_store_that_may_not_be_read_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_limits(folder, ROW)
    compiled(folder)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("mmap.mmap", refuse)
    with pytest.raises(DamagedData, match="cannot be read: Permission denied"):
        open_reference(store(folder), with_bundled=False)


def test_a_store_that_lists_its_codes_proves_them_when_it_is_opened(folder: Path) -> None:
    write(folder, CONFLICTS, CONFLICT_ROWS)
    write_limits(folder, ROW)
    compiled(folder)
    path = store(folder) / FILE
    content = bytearray(path.read_bytes())
    content[content.index(b"CT\x1fFX")] ^= 1
    path.write_bytes(content)
    with pytest.raises(DamagedData, match=r"section .* has fingerprint"):
        open_reference(store(folder), with_bundled=False)


def test_a_store_of_another_machine_is_refused(folder: Path) -> None:
    write_limits(folder, ROW)
    compiled(folder)
    path = store(folder) / FILE
    header = struct.Struct("<13sxxxIxxxxQQ32s")
    content = path.read_bytes()
    magic, version, offset, _, _ = header.unpack_from(content)
    directory = json.loads(content[offset:])
    directory["byteorder"] = "middle"
    text = json.dumps(directory).encode()
    head = header.pack(magic, version, offset, len(text), sha256(text).digest())
    path.write_bytes(head + content[header.size : offset] + text)
    with pytest.raises(DamagedData, match="made on a middle-endian machine"):
        open_reference(store(folder), with_bundled=False)


def test_days_between_releases_are_told(folder: Path) -> None:
    write_limits(folder, ROW)
    write_limits(folder, ROW, name="MCR_MUE_PractitionerServices_Eff_10-01-2025.csv")
    write_limits(folder, ROW, name="MCR_MUE_PractitionerServices_Eff_01-01-2026.csv")
    compiled(folder)
    (hole,) = inspect_store(store(folder)).uncovered
    assert str(hole) == "MUE table (practitioner): no release for 2024-10-01 to 2025-09-30"


def test_releases_that_answer_up_to_the_last_day_that_there_is_leave_none_uncovered(folder: Path) -> None:
    write_pairs(folder, "v301r0")
    write_pairs(folder, "v302r0")
    entry = (
        '[[file]]\nmatch = "ccipra-{}*"\ntable = "pair-edits"\nsetting = "practitioner"\n'
        "complete = {{ first = {}, last = 9999-12-31 }}\n"
    )
    write(folder, "coverage.toml", entry.format("v301", "2024-04-01") + entry.format("v302", "2024-07-01"))
    compiled(folder)
    assert inspect_store(store(folder)).uncovered == ()
    assert open_reference(store(folder)).pair_edit("10000", "10001", on=date(9999, 12, 31)) is not None


def test_a_day_for_which_coverage_says_more_than_a_release_does_is_refused(folder: Path) -> None:
    write_limits(folder, ROW)
    entry = '[[file]]\nmatch = "*"\ntable = "{}"\n{}complete = {{ first = 2024-06-01, last = 2024-09-30 }}\n'
    write(folder, "coverage.toml", entry.format("mue", 'setting = "practitioner"\n'))
    assert "the MUE table of a quarter answers for days from 2024-07-01 to 2024-09-30 alone" in refusal(folder)
    entry = entry.replace("2024-06-01", "2024-07-01")
    write(folder, "coverage.toml", entry.format("places", ""))
    assert "speaks of places; the file has mue" in refusal(folder)


def test_a_key_of_a_pair_is_found_by_either_code_and_others_are_not(folder: Path) -> None:
    write_pairs(folder)
    compiled(folder)
    rows = open_reference(store(folder), with_bundled=False).tables[0].rows
    assert isinstance(rows, PackedRows)
    assert list(rows.keys_of("10001")) == ["1000010001"]
    assert list(rows.keys_of("10000"))[-1] == "1000010004"
    assert list(rows.keys_of("00001")) == list(rows.keys_of("ZZZZZ")) == []


def test_a_table_that_keeps_its_history_answers_for_the_days_that_coverage_says(folder: Path) -> None:
    write(folder, CONFLICTS, CONFLICT_ROWS)
    entry = (
        '[[file]]\nmatch = "*"\ntable = "modifier-conflicts"\ncomplete = { first = 2019-07-01, last = 2024-09-30 }\n'
    )
    write(folder, "coverage.toml", entry)
    (table,) = compiled(folder).tables
    assert [str(period) for period in table.info.periods] == ["2019-07-01 to 2024-09-30"]
