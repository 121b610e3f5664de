"""Files as CMS publishes them, found in folders and zips, within bounds; nothing is unpacked to disk."""

import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import IO, Final, TypeAlias

import attrs

from cptkit.errors import DamagedData, MissingFile
from cptkit.reference.cms.documents import BROKEN_ZIP, Document, unreadable
from cptkit.values.printable import printable_name

__all__ = ["DEEPEST", "MOST_MEMBERS", "Refuse", "documents_in"]

# Is handed what cannot be read; it may raise.
Refuse: TypeAlias = Callable[[DamagedData], None]

# Files of CMS lie a folder or two deep, and its zips hold a dozen of them.
DEEPEST: Final = 20
MOST_MEMBERS: Final = 1000

_HTML_WITHIN: Final = 8192
# The last record of a zip, behind which at most a comment stands, and where it says how many files there are (PKWARE,
# APPNOTE, 4.3.16).
_END: Final = b"PK\x05\x06"
_END_WITHIN: Final = 2**16 + 22
_COUNT: Final = slice(10, 12)


def _raise(error: DamagedData) -> None:
    raise error


def documents_in(source: Path, refuse: Refuse = _raise) -> Iterator[Document]:
    """Yield every file of a folder and of the zips in it, or a file or zip by itself, in the order of names.

    A zip is opened once for all its files, which are best read, or told apart, as they are given.

    Args:
        source: the folder or file. A link to a file is that file; one to a folder is refused.
        refuse: is handed each zip that is none, that holds more than `MOST_MEMBERS` files or two of one name, or
            names a path outside itself, each folder deeper than `DEEPEST`, and whatever is neither file nor
            folder; it may raise.

    Raises:
        MissingFile: the path is neither a file nor a folder.
    """
    if source.is_dir():
        yield from _in_folder(source, "", refuse)
    elif source.is_file():
        yield from _documents_of(source, printable_name(source.name), refuse)
    else:
        message = "no such file or folder; expected a folder of CMS files, or one of them"
        raise MissingFile(message, str(source))


def _in_folder(folder: Path, place: str, refuse: Refuse) -> Iterator[Document]:
    if place.count("/") > DEEPEST:
        message = f"folders nested more than {DEEPEST} deep; expected CMS's files a folder or two deep"
        refuse(DamagedData(message, place.rstrip("/")))
        return
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        refuse(unreadable(error, place or str(folder)))
        return
    for path in paths:
        inside = f"{place}{printable_name(path.name)}"
        if path.is_dir() and not path.is_symlink():
            yield from _in_folder(path, f"{inside}/", refuse)
        else:
            yield from _documents_of(path, inside, refuse)


def _documents_of(path: Path, place: str, refuse: Refuse) -> Iterator[Document]:
    if not path.is_file():
        message = "a link or a device, neither a file nor a folder; expected files"
        refuse(DamagedData(message, place))
    elif path.suffix.lower() != ".zip":
        yield Document(place, path.stat().st_size, partial(_open_file, path))
    else:
        try:
            archive = _opened(path, place)
        except OSError as error:
            refuse(unreadable(error, place))
        except DamagedData as error:
            refuse(error)
        else:
            yield from archive.documents(place)


def _open_file(path: Path) -> IO[bytes]:
    return path.open("rb")


@attrs.define
class _Archive:
    """A zip, open for as long as its files are given; later each file that is read opens it anew."""

    path: Path
    members: list[zipfile.ZipInfo]
    file: zipfile.ZipFile
    is_open: bool = True

    def documents(self, place: str) -> Iterator[Document]:
        """Yield its files."""
        try:
            for member in self.members:
                name = printable_name(member.filename)
                yield Document(f"{place}/{name}", member.file_size, partial(self.open_member, member))
        finally:
            self.is_open = False
            self.file.close()

    def open_member(self, member: zipfile.ZipInfo) -> IO[bytes]:
        """Open one of its files."""
        if self.is_open:
            return self.file.open(member)
        # The member keeps the archive's file open until it is closed itself.
        with zipfile.ZipFile(self.path) as file:
            return file.open(member)


def _opened(path: Path, place: str) -> _Archive:
    """Open a zip, and prove that its list of files is one.

    Raises:
        DamagedData: it is not a zip, or holds what no zip of CMS's does.
    """
    _refuse_many(_declared_members(path), place)
    try:
        file = zipfile.ZipFile(path)
    except BROKEN_ZIP as error:
        found = "is HTML: the page before the download was saved, not the zip" if _is_html(path) else f"{error}"
        message = f"not a zip: {found}; download it again"
        raise DamagedData(message, place) from None
    # What has content is no folder, whatever its name ends in.
    members = [member for member in file.infolist() if member.file_size or not member.is_dir()]
    members.sort(key=lambda member: member.filename)
    try:
        _refuse_names([member.filename for member in members], place)
    except DamagedData:
        file.close()
        raise
    return _Archive(path, members, file)


def _declared_members(path: Path) -> int:
    """Return how many files a zip says that it has, before its list of them is read; 0 where it does not say."""
    with path.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - _END_WITHIN))
        tail = file.read()
    _, _, end = tail.rpartition(_END)
    return int.from_bytes((_END + end)[_COUNT], "little") if _END in tail else 0


def _refuse_many(members: int, place: str) -> None:
    if members > MOST_MEMBERS:
        message = f"{members:,} files in a zip; expected at most {MOST_MEMBERS:,}"
        raise DamagedData(message, place)


def _refuse_names(names: Sequence[str], place: str) -> None:
    """Raise where the files of a zip, in the order of their names, are too many, or are not where their names say."""
    _refuse_many(len(names), place)
    for name in names:
        _refuse_outside(name, f"{place}/{printable_name(name)}")
    for name, following in pairwise(names):
        if name == following:
            message = "is in the zip twice; expected one file with each name"
            raise DamagedData(message, f"{place}/{printable_name(name)}")


def _refuse_outside(name: str, place: str) -> None:
    parts = PurePosixPath(name.replace("\\", "/"))
    if not parts.parts or parts.is_absolute() or ".." in parts.parts or ":" in parts.parts[0]:
        message = "names a path outside the zip; expected a plain file name"
        raise DamagedData(message, place)


def _is_html(path: Path) -> bool:
    with path.open("rb") as file:
        return b"<html" in file.read(_HTML_WITHIN).lower()
