"""What a store's directory says of each table: its info, its rows, and the files that they were in."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.publication import TableInfo
from cptkit.reference.tables import Coverage, Source
from cptkit.values.citations import Citation
from cptkit.values.edges import as_group, as_mapping, as_string, as_text
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table
from cptkit.values.wording import counted

__all__ = ["SourceFile", "StoredTable"]


@attrs.frozen(field_transformer=converted)
class SourceFile:
    """A file that a table was read from.

    Attributes:
        rows: how many of its rows are in the store.
        passed_over: how many state nothing of the table.
    """

    place: str
    sha256: str
    rows: int
    passed_over: int = 0


@attrs.frozen(field_transformer=converted)
class StoredTable:
    """A table of a store.

    Attributes:
        packed: the name with which its sections begin; several releases may share it.
        member: which of the sharing releases it is.
        width: how many characters a key has; columns: the cells of a fact.
        edges: the days on which some row begins to hold, or no longer does.
        refused: how many rows could not be read, and were left out on request.
        undecided: keys that its files say different things of, so that it has none of their rows.
    """

    info: TableInfo
    packed: str
    member: int
    width: int
    columns: tuple[str, ...]
    files: tuple[SourceFile, ...]
    edges: tuple[date, ...] = ()
    refused: int = 0
    undecided: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows of CMS's files it holds."""
        return sum(file.rows for file in self.files)

    def coverage(self, codes: Collection[str]) -> Coverage:
        """Return what it answers for, `codes` being those that it lists."""
        info, listed = self.info, [as_text(code, "codes") for code in as_group(codes, "codes")]
        return Coverage(
            info.table,
            info.setting,
            info.periods,
            frozenset(listed) if info.listed else None,
            initials=info.initials,
            cumulative=info.cumulative,
            undecided=frozenset(self.undecided),
        )

    def source(self, fingerprint: str) -> Source:
        """Return where it came from; that rows were left out stands in the title, so that reports show it."""
        contents, citation = as_string(fingerprint, "fingerprint"), self.info.citation
        left_out = (
            (len(self.undecided), "code", "that its files disagree on"),
            (self.refused, "row", "that could not be read"),
        )
        without = "".join(f", without {counted(count, what)} {why}" for count, what, why in left_out if count)
        title = f"{citation.document}, {self.info.release}{without}"
        return Source(citation.publisher, title, citation.url, None, contents)

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON can write it."""
        info = self.info
        return {
            "table": info.table.value,
            "setting": info.setting.value if info.setting else None,
            "release": info.release,
            "citation": attrs.asdict(info.citation),
            "periods": [[_text(period.first), _text(period.last)] for period in info.periods],
            "initials": sorted(info.initials),
            "listed": info.listed,
            "cumulative": info.cumulative,
            "precedence": info.precedence,
            "packed": self.packed,
            "member": self.member,
            "width": self.width,
            "columns": list(self.columns),
            "files": [attrs.asdict(file) for file in self.files],
            "edges": [edge.isoformat() for edge in self.edges],
            "refused": self.refused,
            "undecided": list(self.undecided),
        }

    @classmethod
    def from_json(cls, written: Mapping[str, Any]) -> "StoredTable":
        """Return what `to_json` wrote.

        Raises:
            DamagedData: it did not write this.
        """
        as_mapping(written, "written")
        try:
            return cls._read(written)
        except (KeyError, TypeError) as error:
            message = f"{type(error).__name__}; expected the description of a table, as a store holds it"
            raise DamagedData(message, "written") from None

    @classmethod
    def _read(cls, written: Mapping[str, Any]) -> "StoredTable":
        info = TableInfo(
            Table(written["table"]),
            Setting(written["setting"]) if written["setting"] else None,
            written["release"],
            Citation(**written["citation"]),
            tuple(Period(_day(first), _day(last)) for first, last in written["periods"]),
            frozenset(written["initials"]),
            written["listed"],
            written["cumulative"],
            written["precedence"],
        )
        return cls(
            info,
            written["packed"],
            written["member"],
            written["width"],
            tuple(written["columns"]),
            tuple(SourceFile(**file) for file in written["files"]),
            tuple(map(date.fromisoformat, written["edges"])),
            written["refused"],
            tuple(written["undecided"]),
        )


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
