"""Packing the rows of a publication: keys in order, and each different fact once."""

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import accumulate
from typing import Final

import attrs

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._rows import READERS
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import Refuse
from cptkit.reference.cms.publication import PassedOver, Publication, Stated
from cptkit.reference.store.container import ContainerWriter
from cptkit.reference.store.packed import KEY_COLUMNS, SEPARATOR, key_number
from cptkit.reference.store.table_info import SourceFile
from cptkit.reference.tables import PublishedRow
from cptkit.values.tables import Table

__all__ = ["APART", "Packed", "pack_facts", "packed_rows", "write_packed"]

# Beside the key, what tells the rows of a table apart that may hold on one day.
APART: Final[Mapping[Table, str]] = {Table.FEE_SCHEDULE: "component", Table.ADD_ONS: "primary"}
# How many characters a key has: a procedure code, a modifier, a place, or two modifiers; 0 is as many as it has.
_WIDTHS: Final[Mapping[Table, int]] = {
    Table.PROCEDURES: 5,
    Table.FEE_SCHEDULE: 5,
    Table.MUE: 5,
    Table.ADD_ONS: 5,
    Table.MODIFIERS: 2,
    Table.MODIFIER_CONFLICTS: 4,
    Table.PLACES: 2,
    Table.DIAGNOSES: 0,
    Table.DIAGNOSIS_NOTES: 0,
}
_MOST_SMALL: Final = 2**16
_LONGEST: Final = 2000
# What no publication writes into a cell; one of them stands between the cells of a store.
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@attrs.frozen
class Packed:
    """The rows of one or more publications of a table, ready to be written.

    Attributes:
        width: how many characters a key has.
        keys, facts: for each row the numbers of its key and of its fact, in the order of keys.
        texts: the facts, cells in columns.
        members: for each publication, for each fact, whether it has it.
        files: for each publication, the files that it was read from.
    """

    width: int
    columns: tuple[str, ...]
    keys: "array[int]"
    facts: "array[int]"
    texts: tuple[str, ...]
    members: tuple[bytes, ...]
    files: tuple[tuple[SourceFile, ...], ...]

    def edges(self) -> tuple[date, ...]:
        """Return the days on which some row begins to hold, or no longer does."""
        named = [self.columns.index(column) for column in ("first", "last")]
        stated = {tuple(text.split(SEPARATOR)[place] for place in named) for text in self.texts}
        periods = [Fact("", 0, {"first": first, "last": last}).period() for first, last in stated]
        return tuple(sorted({day for period in periods for day in period.edges()}))


@attrs.define
class _Seen:
    """Rows that were read, to tell when two hold on one day."""

    rows: dict[tuple[str, str], list[tuple[Fact, PublishedRow]]] = attrs.field(
        factory=dict[tuple[str, str], list[tuple[Fact, PublishedRow]]]
    )

    def add(self, table: Table, key: str, fact: Fact, row: PublishedRow) -> None:
        apart = APART.get(table)
        others = self.rows.setdefault((key, fact.cells[apart] if apart else ""), [])
        for other, its_row in others:
            if row.period.overlaps(its_row.period):
                message = f"{key} a second time for one day, after line {other.number}; expected each row once"
                raise DamagedData(message, f"{fact.file}:{fact.number}")
        others.append((fact, row))


def pack_facts(publication: Publication, document: Document, refuse: Refuse) -> Packed:
    """Pack the rows of a publication, each read as a record to prove that it can be.

    Args:
        publication: of any table but the PTP edits.
        document: the file that publishes it.
        refuse: is handed each row that cannot be read; it may raise.
    """
    citations = {"": publication.citation}
    read = READERS[publication.table]
    key_column = KEY_COLUMNS.get(publication.table)
    width = _WIDTHS[publication.table]
    rows: list[tuple[str, str]] = []
    columns: tuple[str, ...] = ()
    seen = _Seen()
    passed_over = 0
    count = 0
    for stated in _to_the_end(publication):
        count += 1
        if isinstance(stated, PassedOver):
            passed_over += 1
            continue
        try:
            if isinstance(stated, DamagedData):
                raise stated
            _refuse_no_text(stated)
            key, row = read(attrs.evolve(stated, cells={**stated.cells, "source": ""}), citations)
            _refuse_spoiled(stated, key, width)
            seen.add(publication.table, key, stated, row)
        except DamagedData as error:
            refuse(error)
            continue
        cells = {column: cell for column, cell in stated.cells.items() if column != key_column}
        columns = tuple(cells)
        rows.append((key, SEPARATOR.join(cells.values())))
    if not count:
        message = f"no row of the {publication.table.label}; expected some below the column titles"
        refuse(DamagedData(message, document.place))
    file = SourceFile(document.place, document.sha256(), len(rows), passed_over)
    return packed_rows(width, columns, rows, (file,))


def packed_rows(
    width: int, columns: tuple[str, ...], rows: Iterable[tuple[str, str]], files: tuple[SourceFile, ...]
) -> Packed:
    """Pack the rows of one table, each a key and its cells in columns as one text.

    Args:
        width: how many characters a key has.
        columns: of the cells.
        rows: in any order.
        files: those that they were read from.
    """
    texts: dict[str, int] = {}
    numbered = [(key, texts.setdefault(text, len(texts))) for key, text in rows]
    numbered.sort(key=lambda row: key_number(row[0]))
    keys = array("Q", [key_number(key) for key, _ in numbered])
    facts = array("I", [fact for _, fact in numbered])
    return Packed(width, columns, keys, facts, tuple(texts), (b"\x01" * len(texts),), (files,))


def _to_the_end(publication: Publication) -> Iterator[Stated]:
    """Yield what a file states; where it cannot be read on, that is the last."""
    try:
        yield from publication.facts()
    except DamagedData as error:
        yield error


def _refuse_no_text(fact: Fact) -> None:
    """Raise where a cell has control characters, or is longer than any that is published."""
    for column, cell in fact.cells.items():
        if _CONTROL.search(cell):
            raise fact.refuse(column, "text without control characters")
        if len(cell) > _LONGEST:
            message = f"{column} of {len(cell)} characters; expected at most {_LONGEST}"
            raise DamagedData(message, f"{fact.file}:{fact.number}")


def _refuse_spoiled(fact: Fact, key: str, width: int) -> None:
    """Raise where a code has the wrong length, or other characters than digits and capital letters."""
    if (width and len(key) != width) or not (key.isascii() and key.isalnum() and key == key.upper()):
        message = f"{key!r}; expected {width or 'some'} digits or capital letters"
        raise DamagedData(message, f"{fact.file}:{fact.number}")


def write_packed(writer: ContainerWriter, name: str, packed: Packed) -> None:
    """Write packed rows as sections whose names begin alike."""
    texts = [text.encode() for text in packed.texts]
    writer.add(f"{name}.keys", memoryview(packed.keys))
    # Rows are many and facts few: two bytes are enough for most tables.
    small = array("H", packed.facts) if len(texts) < _MOST_SMALL else packed.facts
    writer.add(f"{name}.facts", memoryview(small))
    writer.add(f"{name}.starts", memoryview(array("I", accumulate(map(len, texts), initial=0))))
    writer.add(f"{name}.texts", b"".join(texts))
    for place, members in enumerate(packed.members):
        writer.add(f"{name}.members.{place}", members)
