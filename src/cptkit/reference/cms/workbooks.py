"""Workbooks (xlsx) as rows of text: the first sheet, read with the standard library alone.

CMS publishes most of its tables as a workbook beside the text. A workbook is a zip of XML files (ECMA-376, part 1,
chapter 18). XML that declares anything of its own, such as an entity, is refused: no workbook has to.
"""

import io
import zipfile
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from posixpath import join, normpath
from string import ascii_uppercase
from typing import Final, TypeAlias
from xml.parsers import expat

import attrs

from cptkit.errors import DamagedData
from cptkit.reference.cms.cell_formats import Show, plain, show_of
from cptkit.reference.cms.documents import BROKEN_ZIP, LARGEST, Document

__all__ = ["is_office_file", "is_workbook", "workbook_rows"]

_ZIP: Final = "PK\x03\x04"
# What every file of an office program has in its zip.
_CONTENTS: Final = "[Content_Types].xml"
_WORKBOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_STRINGS: Final = "xl/sharedStrings.xml"
_STYLES: Final = "xl/styles.xml"
# A sheet is read piece by piece; a part of the PTP edits has some 170 MB of XML.
_LARGEST_SHEET: Final = 1024 * 2**20
_MOST_FILES: Final = 1000
_PIECE: Final = 2**18
# CMS's widest table has 48 columns; no sheet has more rows (Excel specifications and limits).
_MOST_COLUMNS: Final = 500
_MOST_ROWS: Final = 2**20

Attributes: TypeAlias = Mapping[str, str]


def is_office_file(document: Document) -> bool:
    """Return whether a zip is a file of an office program: a workbook, or one for people to read.

    Raises:
        DamagedData: a zip that cannot be read, or is larger than any file that is read.
    """
    return _has(document, _CONTENTS)


def is_workbook(document: Document) -> bool:
    """Return whether a file is a workbook, by its content.

    Raises:
        DamagedData: a zip that cannot be read, or is larger than any file that is read.
    """
    return document.head().startswith(_ZIP) and _has(document, _WORKBOOK)


def _has(document: Document, path: str) -> bool:
    with _files(document) as files:
        return path in files.namelist()


def workbook_rows(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the first sheet that hold anything, with their numbers, each as wide as the widest before it.

    A number is written as it is shown: `1.12` where the file has 1.1200000000000001, a day as 20240701, `00100` where
    the format has five zeros.

    Raises:
        DamagedData: not a workbook, or one that holds what none does.
    """
    with _files(document) as files:
        path, is_1904 = _first_sheet(files)
        sheet = _Sheet(_strings(files), _shows(files, is_1904=is_1904))
        widest = 0
        for _ in _pieces(files, path, sheet.begin, sheet.end, sheet.say, largest=_LARGEST_SHEET):
            for number, cells in sheet.taken():
                while cells and not cells[-1].strip():
                    cells.pop()
                if cells:
                    widest = max(widest, len(cells))
                    yield number, cells + [""] * (widest - len(cells))


@contextmanager
def _files(document: Document) -> Generator[zipfile.ZipFile]:
    """Open a workbook's zip, and tell whatever is wrong with it in one way."""
    try:
        with zipfile.ZipFile(io.BytesIO(document.content())) as files:
            _refuse_many(files)
            yield files
    except DamagedData as error:
        raise error if error.path else DamagedData(error.message, document.place) from None
    except (*BROKEN_ZIP, expat.ExpatError, KeyError) as error:
        message = f"not a workbook: {error}; download it again"
        raise DamagedData(message, document.place) from None


def _refuse_many(files: zipfile.ZipFile) -> None:
    if (count := len(files.infolist())) > _MOST_FILES:
        message = f"{count:,} files in it; expected at most {_MOST_FILES:,}"
        raise DamagedData(message)


def _ignore(*_: object) -> None:
    """Take no note."""


def _refuse_declarations(*_: object) -> None:
    message = "declares its own document type, as harmful XML has to; expected a workbook, which has none"
    raise DamagedData(message)


def _pieces(
    files: zipfile.ZipFile,
    path: str,
    begin: Callable[[str, Attributes], None],
    end: Callable[[str], None] = _ignore,
    say: Callable[[str], None] = _ignore,
    *,
    largest: int = LARGEST,
) -> Iterator[None]:
    """Parse one XML file, and pause after each piece of it.

    Args:
        files: the workbook.
        path: the file in it.
        begin: is told of each element that begins; elements and attributes have no prefix.
        end: is told of each that ends.
        say: is handed the text between them.
        largest: more bytes are refused.
    """
    if (size := files.getinfo(path).file_size) > largest:
        message = f"{path} of {size:,} bytes; expected at most {largest:,}"
        raise DamagedData(message)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_declarations
    parser.StartElementHandler = lambda name, attributes: begin(
        _local(name), {_local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.CharacterDataHandler = say
    with files.open(path) as file:
        while piece := file.read(_PIECE):
            parser.Parse(piece)
            yield
    parser.Parse(b"", True)  # noqa: FBT003 (expat takes it by position)
    yield


@lru_cache(maxsize=1000)
def _local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(" ")[2]


def _parse(files: zipfile.ZipFile, path: str, begin: Callable[[str, Attributes], None]) -> None:
    for _ in _pieces(files, path, begin):
        pass


def _first_sheet(files: zipfile.ZipFile) -> tuple[str, bool]:
    """Return where the first sheet is, and whether its days are counted from 1904."""
    sheets: list[str] = []
    targets: dict[str, str] = {}
    of_1904: list[bool] = []

    def begin(name: str, attributes: Attributes) -> None:
        if name == "sheet":
            sheets.append(attributes["id"])
        elif name == "workbookPr":
            of_1904.append(attributes.get("date1904") in ("1", "true"))
        elif name == "Relationship":
            targets[attributes["Id"]] = attributes["Target"]

    _parse(files, _WORKBOOK, begin)
    _parse(files, _RELATIONS, begin)
    if not sheets:
        message = "no sheet in it; expected a table"
        raise DamagedData(message)
    return normpath(join("/xl", targets[sheets[0]])).lstrip("/"), any(of_1904)


def _strings(files: zipfile.ZipFile) -> list[str]:
    """Return the texts that the cells of a workbook share."""
    strings = _Strings()
    if _STRINGS in files.namelist():
        for _ in _pieces(files, _STRINGS, strings.begin, strings.end, strings.say):
            pass
    return strings.texts


@attrs.define
class _Strings:
    """The shared texts as they are parsed; how a text is spoken, which some languages add, is left out."""

    texts: list[str] = attrs.field(factory=list[str])
    _said: list[str] = attrs.field(factory=list[str])
    _is_text: bool = False
    _is_spoken: bool = False

    def begin(self, name: str, _: Attributes) -> None:
        """Take note of the beginning of an element."""
        if name == "rPh":
            self._is_spoken = True
        self._is_text = name == "t" and not self._is_spoken

    def end(self, name: str) -> None:
        """Take note of the end of an element."""
        self._is_text = False
        if name == "rPh":
            self._is_spoken = False
        elif name == "si":
            self.texts.append("".join(self._said))
            self._said.clear()

    def say(self, text: str) -> None:
        """Take note of text."""
        if self._is_text:
            self._said.append(text)


def _shows(files: zipfile.ZipFile, *, is_1904: bool) -> list[Show]:
    """Return for each style of cells how it shows a number."""
    codes: dict[str, str] = {}
    shows: list[Show] = []
    within: list[str] = []

    def begin(name: str, attributes: Attributes) -> None:
        if name == "numFmt":
            codes[attributes["numFmtId"]] = attributes["formatCode"]
        elif name in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            within[:] = [name]
        elif name == "xf" and within == ["cellXfs"]:
            number = attributes.get("numFmtId", "0")
            shows.append(show_of(number, codes.get(number, ""), is_1904=is_1904))

    if _STYLES in files.namelist():
        _parse(files, _STYLES, begin)
    return shows


@attrs.define
class _Sheet:
    """A sheet as it is parsed.

    Attributes:
        strings: the texts that cells share; shows: how each style shows a number.
    """

    strings: list[str]
    shows: list[Show]
    _rows: list[tuple[int, list[str]]] = attrs.field(factory=list[tuple[int, list[str]]])
    _number: int = 0
    _cells: list[str] = attrs.field(factory=list[str])
    _column: int = -1
    _kind: str = ""
    _show: Show = plain
    _said: list[str] = attrs.field(factory=list[str])
    _is_value: bool = False

    def taken(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows that have ended since it was last asked."""
        yield from self._rows
        self._rows.clear()

    def begin(self, name: str, attributes: Attributes) -> None:
        """Take note of the beginning of an element."""
        if name == "c":
            self._column = self._column_of(attributes.get("r", ""))
            self._kind = attributes.get("t", "n")
            style = int(attributes.get("s", "0"))
            self._show = self.shows[style] if style < len(self.shows) else plain
            self._said.clear()
        elif name in ("v", "t"):
            self._is_value = True
        elif name == "row":
            self._number = int(attributes.get("r", self._number + 1))
            if not 0 < self._number <= _MOST_ROWS:
                message = f"a row {self._number}; expected at most {_MOST_ROWS:,} rows"
                raise DamagedData(message)
            self._cells = []
            self._column = -1

    def end(self, name: str) -> None:
        """Take note of the end of an element."""
        if name == "c":
            if self._said:
                self._cells.extend([""] * (self._column + 1 - len(self._cells)))
                self._cells[self._column] = self._shown("".join(self._said))
        elif name in ("v", "t"):
            self._is_value = False
        elif name == "row":
            self._rows.append((self._number, self._cells))

    def say(self, text: str) -> None:
        """Take note of text."""
        if self._is_value:
            self._said.append(text)

    def _column_of(self, reference: str) -> int:
        """Return the place of a cell such as `B7`; one that does not say it follows the one before."""
        letters = reference.rstrip("0123456789")
        column = _place(letters) if letters else self._column + 1
        if not 0 <= column < _MOST_COLUMNS:
            message = f"a cell at {reference or column}; expected at most {_MOST_COLUMNS} columns"
            raise DamagedData(message)
        return column

    def _shown(self, text: str) -> str:
        match self._kind:
            case "s":
                return self.strings[int(text)]
            case "n":
                return self._show(text)
            case "b":
                return "TRUE" if text == "1" else "FALSE"
            case _:
                return text


@lru_cache(maxsize=1000)
def _place(letters: str) -> int:
    """Return the place of a column, counted from 0; -1 where it has other letters than columns have.

    >>> _place("A"), _place("AB"), _place("a")
    (0, 27, -1)
    """
    place = 0
    for letter in letters:
        if letter not in ascii_uppercase:
            return -1
        place = place * len(ascii_uppercase) + ascii_uppercase.index(letter) + 1
    return place - 1
