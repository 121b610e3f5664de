"""The whole folder of CMS files: every row is in the store, and answers as a naive scan of the text does."""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, Final, TypeVar
from zlib import crc32

import pytest

from cptkit import Reference, Setting, Table, bundled_reference
from cptkit.reference.store.packed import PackedRows
from cptkit.stores import inspect_store
from cptkit.tables import ChangeKind, PublishedTable
from tests.cms import WHOLE, Compiled, needs_whole

# Each release with the days that it answers for, and how many of them are asked: fifty a setting.
EDITIONS: Final = {
    "ccipra-v301r0": (Setting.PRACTITIONER, date(2024, 4, 1), date(2024, 6, 30), 25),
    "ccipra-v302r0": (Setting.PRACTITIONER, date(2024, 7, 1), date(2024, 9, 30), 25),
    "ccioph-v321r0": (Setting.OUTPATIENT_HOSPITAL, date(2019, 7, 1), date(2026, 6, 30), 50),
}
HEADER_LINES: Final = 6
PAIRS: Final = 10_000
CODES: Final = 200
MEGABYTE: Final = 2**20
# The first titles of the tables, by which their data rows are counted.
TITLES: Final = {"HCPCS", "HCPCS/CPT Code", "add_on_code", "code", "modifier", "modifier_1", "pos_code"}
T = TypeVar("T")


def pair_lines(folder: Path, edition: str) -> Iterator[list[str]]:
    """The data rows of a release, read the plainest way."""
    for archive in sorted(folder.glob(f"{edition}-f*.zip")):
        with zipfile.ZipFile(archive) as whole, whole.open(whole.namelist()[0]) as member:
            lines = io.TextIOWrapper(member, "cp1252").readlines()
        yield from (line.rstrip("\n").split("\t") for line in lines[HEADER_LINES:])


def counted(table: PublishedTable[Any]) -> int:
    """How many rows a table of the store has."""
    assert isinstance(table.rows, PackedRows)
    return table.rows.count()


def data_rows(path: Path, member: str = "") -> int:
    """How many rows a csv file has below its titles, in a zip or by itself."""
    content = zipfile.ZipFile(path).read(member) if member else path.read_bytes()
    rows = [row for row in csv.reader(io.StringIO(content.decode("cp1252"), newline="")) if any(row)]
    titles = next(place for place, row in enumerate(rows) if row[0].replace("\n", "") in TITLES)
    return len(rows) - titles - 1


def test_every_file_is_read_or_named(cms: Compiled) -> None:
    compilation = cms.compilation
    read = {file.place for table in compilation.tables for file in table.files}
    left = {one.file for one in compilation.unread}
    members: set[str] = set()
    for path in cms.folder.iterdir():
        if path.suffix == ".zip":
            members |= {f"{path.name}/{name}" for name in zipfile.ZipFile(path).namelist()}
        else:
            members.add(path.name)
    assert read | left == members - {"coverage.toml"}
    assert not read & left
    assert not compilation.refused


def test_every_row_of_the_pair_edits_is_in_the_store(cms: Compiled) -> None:
    stored = [table for table in cms.compilation.tables if table.info.table is Table.PAIR_EDITS]
    packed = [table for table in cms.store.tables if table.coverage.table is Table.PAIR_EDITS]
    for edition in EDITIONS:
        published = sum(1 for _ in pair_lines(cms.folder, edition))
        assert [table.rows for table in stored if edition in table.files[0].place] == [published]
    assert [counted(table) for table in packed] == [table.rows for table in stored]


def test_every_row_of_the_other_files_is_in_the_store(cms: Compiled) -> None:
    for stored, table in zip(cms.compilation.tables, cms.store.tables, strict=True):
        if stored.info.table is Table.PAIR_EDITS:
            continue
        (file,) = stored.files
        archive, _, member = file.place.partition("/")
        assert counted(table) == file.rows
        if "HCPC" not in member and not member.endswith(".xml"):
            assert file.rows + file.passed_over == data_rows(cms.folder / archive, member), file.place


@needs_whole
@pytest.mark.long
def test_a_store_of_everything_is_small(whole_cms: Compiled) -> None:
    assert whole_cms.compilation.store is not None
    assert inspect_store(whole_cms.compilation.store, verify=True).size < 60 * MEGABYTE


@needs_whole
@pytest.mark.long
def test_the_add_on_tables_disagree_on_sixty_eight_pairs(whole_cms: Compiled) -> None:
    differing = {
        (conflict.key, row.primary)
        for conflict in whole_cms.compilation.conflicts
        if conflict.table is Table.ADD_ONS
        for rows, others in ((conflict.mine, conflict.theirs), (conflict.theirs, conflict.mine))
        for row in rows
        if row.primary not in {other.primary for other in others}
    }
    assert len(differing) == 68


def picked(things: Iterable[T], count: int) -> list[T]:
    """Some of the things, the same ones in every run."""
    return sorted(things, key=lambda thing: crc32(repr(thing).encode()))[:count]


def day_text(text: str) -> str:
    return "9999" if text in {"", "*"} else text


def naive(rows: Mapping[tuple[str, str], list[list[str]]], one: str, other: str, day: date) -> set[tuple[str, ...]]:
    """The edits between two codes that hold on a day, as the text has them."""
    digits = f"{day:%Y%m%d}"
    return {
        (row[0], row[1], row[5])
        for key in ((one, other), (other, one))
        for row in rows.get(key, ())
        if row[3] <= digits <= day_text(row[4])
    }


def answered(
    reference: Reference, setting: Setting, pairs: list[tuple[str, str]], days: list[date]
) -> Iterator[tuple[str, str, date, set[tuple[str, ...]]]]:
    for day in days:
        published = reference.on(day)
        for one, other in pairs:
            edit = published.pair_edit(one, other, setting=setting)
            yield one, other, day, {(edit.column_one, edit.column_two, edit.indicator.value)} if edit else set()


@pytest.mark.parametrize("edition", EDITIONS)
def test_pairs_answer_as_a_scan_of_the_text_does(edition: str, cms: Compiled) -> None:
    setting, first, last, count = EDITIONS[edition]
    lines = list(pair_lines(cms.folder, edition))
    codes = sorted(picked({row[0] for row in lines} | {row[1] for row in lines}, CODES))
    sampled = picked({(row[0], row[1]) for row in lines}, PAIRS)
    wanted = {*sampled, *combinations(codes, 2)}
    wanted |= {(other, one) for one, other in wanted}
    rows: dict[tuple[str, str], list[list[str]]] = {}
    for row in lines:
        if (row[0], row[1]) in wanted:
            rows.setdefault((row[0], row[1]), []).append(row)
    every_day = [first + timedelta(days=after) for after in range((last - first).days + 1)]
    # Of the whole files some pairs on many days, of the cut all pairs on a few.
    days = [first, last, *picked(every_day[1:-1], count - 2 if cms.folder == WHOLE else 2)]
    found = Counter[bool]()
    for pairs in (sampled, list(combinations(codes, 2))):
        for one, other, day, edits in answered(cms.store, setting, pairs, days):
            assert edits == naive(rows, one, other, day), (one, other, day)
            found[bool(edits)] += 1
    assert found[True] > (PAIRS if cms.folder == WHOLE else 0)
    assert found[False] > (PAIRS if cms.folder == WHOLE else 0)


def test_the_bundled_facts_and_the_store_agree_wherever_both_answer(cms: Compiled) -> None:
    # What a file says that another of the folder overrules does not decide; CMS's two tables of add-on codes differ.
    overruled = {(one.table, one.key, one.mine) for one in cms.compilation.conflicts if one.is_decided}
    assert [
        one
        for one in bundled_reference().conflicts(cms.store)
        if (cms.folder == WHOLE or (one.mine and one.theirs)) and (one.table, one.key, one.theirs) not in overruled
    ] == []


@needs_whole
@pytest.mark.long
def test_two_quarters_of_pair_edits_stand_side_by_side(whole_cms: Compiled) -> None:
    both = whole_cms.reference
    for day, indicator in ((date(2024, 6, 30), "0"), (date(2024, 7, 1), "1")):
        edit = both.on(day).pair_edit("0202U", "87899")
        assert edit is not None
        assert edit.indicator.value == indicator


@needs_whole
@pytest.mark.long
def test_what_changed_between_two_quarters_of_pair_edits(whole_cms: Compiled) -> None:
    difference = whole_cms.store.difference(date(2024, 6, 30), date(2024, 7, 1))
    pairs = [change for change in difference.changes if change.setting is Setting.PRACTITIONER]
    assert Counter(change.kind for change in pairs) == {
        ChangeKind.ADDED: 924,
        ChangeKind.ENDED: 291,
        ChangeKind.CHANGED: 4,
    }
    assert Table.FEE_SCHEDULE in {gap.table for gap in difference.gaps}


def test_days_between_fee_schedule_releases_are_gaps(cms: Compiled) -> None:
    for day, is_answered in {
        date(2020, 1, 1): True,
        date(2020, 3, 31): True,
        date(2020, 4, 1): False,
        date(2024, 6, 30): False,
        date(2024, 8, 13): True,
        date(2025, 9, 30): False,
        date(2025, 12, 31): True,
    }.items():
        assert cms.store.covers(Table.FEE_SCHEDULE, "99213", on=day) is is_answered


def test_the_holes_between_fee_schedule_releases_are_listed(cms: Compiled) -> None:
    assert cms.compilation.store is not None
    uncovered = inspect_store(cms.compilation.store).uncovered
    assert [str(hole.days) for hole in uncovered if hole.table is Table.FEE_SCHEDULE] == [
        "2020-04-01 to 2024-06-30",
        "2024-10-01 to 2025-09-30",
    ]
