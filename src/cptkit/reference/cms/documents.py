"""One file as CMS publishes it: read in place, never beyond its limits, as bytes, text, lines or rows of csv."""

import csv
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath
from typing import IO, Final

import attrs

from cptkit.errors import DamagedData

__all__ = ["BROKEN_ZIP", "LARGEST", "LONGEST_LINE", "Document", "csv_rows", "decoded", "text_lines", "unreadable"]

# The largest file that is read, a part of the PTP edits, has some 40 MB.
LARGEST: Final = 128 * 2**20
# The longest line, a notice in a cell, has some hundreds of characters.
LONGEST_LINE: Final = 64 * 2**10
_HEAD: Final = 8192
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
# What zipfile and its decompressors raise for what is not a zip. It tells a password by a RuntimeError, a method
# that it lacks by a NotImplementedError, which is one too.
BROKEN_ZIP: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    IndexError,
    RuntimeError,
    ValueError,
)


@attrs.frozen
class Document:
    """One file, with where it stands for messages, such as `rvu24c.zip/PPRRVU24_JUL.csv`.

    Attributes:
        place: what is shown of it: control characters in a name are written out.
        size: how many bytes it says that it has.
    """

    place: str
    size: int
    opened: Callable[[], IO[bytes]] = attrs.field(repr=False, eq=False)

    @property
    def name(self) -> str:
        """The file's own name, without folder or zip.

        >>> Document("rvu24c.zip/PPRRVU24_JUL.csv", 0, io.BytesIO).name
        'PPRRVU24_JUL.csv'
        """
        return PurePosixPath(self.place).name

    def content(self) -> bytes:
        """Return the whole file.

        Raises:
            DamagedData: a file that is larger than any that is read, or cannot be read, or a zip that is
                truncated, or whose checksum is not that of its content.
        """
        if self.size > LARGEST:
            message = f"{self.size:,} bytes; expected at most {LARGEST:,}, which no file that is read comes near"
            raise DamagedData(message, self.place)
        return self._read(-1)

    def held(self) -> "Document":
        """Return the document with its content in memory, so that it is unpacked once.

        Raises:
            DamagedData: a file that cannot be read, or a zip that is truncated or damaged.
        """
        return Document(self.place, self.size, partial(io.BytesIO, self.content()))

    def head(self) -> str:
        """Return the first few thousand characters, to tell what the file is; what is no text is replaced."""
        return self._read(_HEAD).removeprefix(_BYTE_ORDER_MARK).decode("utf-8", errors="replace")

    def lines(self) -> bytes:
        """Return the whole file, once it is certain that it is made of lines.

        Raises:
            DamagedData: a line is longer than any that is published, or the file cannot be read.
        """
        content = self.content()
        _refuse_long_lines(content, self.place)
        return content

    def text(self) -> str:
        """Return the whole file as text: UTF-8, with or without a mark, or else cp1252, as CMS has used both.

        Raises:
            DamagedData: it is neither, or a line is longer than any that is published.
        """
        return decoded(self.lines().removeprefix(_BYTE_ORDER_MARK), self.place)

    def sha256(self) -> str:
        """Return the fingerprint of the whole file."""
        return sha256(self.content()).hexdigest()

    def _read(self, size: int) -> bytes:
        try:
            with self.opened() as file:
                return file.read(size)
        except OSError as error:
            raise unreadable(error, self.place) from None
        except BROKEN_ZIP as error:
            message = f"cannot be unpacked: {error}; download it again"
            raise DamagedData(message, self.place) from None


def _refuse_long_lines(content: bytes, place: str) -> None:
    start = 0
    while len(content) - start > LONGEST_LINE:
        within = start, start + LONGEST_LINE + 1
        end = max(content.rfind(b"\n", *within), content.rfind(b"\r", *within))
        if end < 0:
            line = content.count(b"\n", 0, start) + 1
            message = f"a line of more than {LONGEST_LINE:,} bytes; expected lines as CMS writes them"
            raise DamagedData(message, f"{place}:{line}")
        start = end + 1


def decoded(content: bytes, place: str) -> str:
    """Return bytes as text: UTF-8, or else cp1252."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte {content[error.start]:#04x} is not text; expected UTF-8 or cp1252"
        raise DamagedData(message, f"{place}:{line}") from None


def unreadable(error: OSError, place: str) -> DamagedData:
    """Return the error for what the system does not let us read."""
    return DamagedData(f"cannot be read: {error.strerror or error}", place)


def text_lines(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text file with their numbers, counted from 1, without their ends."""
    text = document.text().replace("\r\n", "\n")
    yield from enumerate(text.removesuffix("\n").split("\n"), start=1)


def csv_rows(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a csv file with the number of the line on which each ends, counted from 1.

    Blank rows at the end, which spreadsheets leave there, are none.

    Raises:
        DamagedData: a row that is not csv, such as one with a quote that never ends.
    """
    reader = csv.reader(io.StringIO(document.text(), newline=""), strict=True)
    blank: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                blank.append((reader.line_num, cells))
                continue
            yield from blank
            blank.clear()
            yield reader.line_num, cells
    except csv.Error as error:
        message = f"not csv: {error}"
        raise DamagedData(message, f"{document.place}:{reader.line_num}") from None
