"""Files as CMS publishes them: found in folders and zips, read in place, never unpacked to disk."""

import csv
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import IO, Final, TypeAlias

import attrs

from cptkit.errors import DamagedData, MissingFile

__all__ = ["BROKEN_ZIP", "LARGEST", "Document", "Refuse", "csv_rows", "decoded", "documents_in", "text_lines"]

# Is handed what cannot be read; it may raise.
Refuse: TypeAlias = Callable[[DamagedData], None]

# The largest file that CMS publishes for these tables is some 40 MB; ten times that is no longer one of them.
LARGEST: Final = 400 * 2**20
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
    """One file, with where it lies for messages, such as `rvu24c.zip/PPRRVU24_JUL.csv`."""

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
            DamagedData: a file that cannot be read, or a zip that is truncated, or whose checksum is not
                that of its content.
        """
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

    def text(self) -> str:
        """Return the whole file as text: UTF-8, with or without a mark, or else cp1252, as CMS has used both.

        Raises:
            DamagedData: it is neither.
        """
        return decoded(self.content(), self.place)

    def _read(self, size: int) -> bytes:
        try:
            with self.opened() as file:
                return file.read(size)
        except OSError as error:
            raise _unreadable(error, self.place) from None
        except BROKEN_ZIP as error:
            message = f"cannot be unpacked: {error}; download it anew"
            raise DamagedData(message, self.place) from None


def decoded(content: bytes, place: str) -> str:
    """Return bytes as text: UTF-8, with or without a mark, or else cp1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"byte {content[error.start]:#04x} is no text; expected UTF-8 or cp1252"
        raise DamagedData(message, f"{place}:{line}") from None


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


def _raise(error: DamagedData) -> None:
    raise error


def documents_in(source: Path, refuse: Refuse = _raise) -> Iterator[Document]:
    """Yield every file of a folder and of the zips in it, or a file or zip by itself, in the order of names.

    Args:
        source: the folder or file. A link to a file is that file; one to a folder is refused.
        refuse: is handed each zip that is none, that unpacks beyond `LARGEST`, that has two files of one name
            or names a path outside itself, and whatever is neither file nor folder; it may raise.

    Raises:
        MissingFile: the path is neither a file nor a folder.
    """
    if source.is_dir():
        yield from _in_folder(source, "", refuse)
    elif source.is_file():
        yield from _documents_of(source, source.name, refuse)
    else:
        message = "no such file or folder; expected a folder of CMS files, or one of them"
        raise MissingFile(message, str(source))


def _in_folder(folder: Path, place: str, refuse: Refuse) -> Iterator[Document]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        refuse(_unreadable(error, place or str(folder)))
        return
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            yield from _in_folder(path, f"{place}{path.name}/", refuse)
        else:
            yield from _documents_of(path, f"{place}{path.name}", refuse)


def _documents_of(path: Path, place: str, refuse: Refuse) -> Iterator[Document]:
    if not path.is_file():
        message = "neither a file nor a folder of its own, but a link or a device; expected files"
        refuse(DamagedData(message, place))
    elif path.suffix.lower() != ".zip":
        yield Document(place, path.stat().st_size, partial(_open_file, path))
    else:
        try:
            yield from _members(path, place)
        except OSError as error:
            refuse(_unreadable(error, place))
        except DamagedData as error:
            refuse(error)


def _members(path: Path, place: str) -> Iterator[Document]:
    try:
        with zipfile.ZipFile(path) as archive:
            # What has content is no folder, whatever its name ends in.
            members = [member for member in archive.infolist() if member.file_size or not member.is_dir()]
    except BROKEN_ZIP as error:
        found = "is HTML: the page before the download was saved, not the zip" if _is_html(path) else f"{error}"
        message = f"not a zip: {found}; download it anew"
        raise DamagedData(message, place) from None
    members.sort(key=lambda member: member.filename)
    for member in members:
        _refuse_outside(member.filename, f"{place}/{member.filename}")
    for member, following in pairwise(members):
        if member.filename == following.filename:
            message = "stands twice in the zip; expected one file of a name"
            raise DamagedData(message, f"{place}/{member.filename}")
    unpacked = sum(member.file_size for member in members)
    if unpacked > LARGEST:
        message = f"unpacks to {unpacked} bytes; expected at most {LARGEST}"
        raise DamagedData(message, place)
    for member in members:
        yield Document(f"{place}/{member.filename}", member.file_size, partial(_open_member, path, member.filename))


def _open_file(path: Path) -> IO[bytes]:
    return path.open("rb")


def _open_member(path: Path, name: str) -> IO[bytes]:
    # The member keeps the archive's file open until it is closed itself.
    with zipfile.ZipFile(path) as archive:
        return archive.open(name)


def _refuse_outside(name: str, place: str) -> None:
    parts = PurePosixPath(name.replace("\\", "/"))
    if not parts.parts or parts.is_absolute() or ".." in parts.parts or ":" in parts.parts[0]:
        message = "names a path outside the zip; expected a plain file name"
        raise DamagedData(message, place)


def _unreadable(error: OSError, place: str) -> DamagedData:
    return DamagedData(f"cannot be read: {error.strerror or error}", place)


def _is_html(path: Path) -> bool:
    with path.open("rb") as file:
        return b"<html" in file.read(_HEAD).lower()
