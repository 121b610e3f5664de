"""An X12 file as it came, and the mistakes in it."""

from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final, NoReturn, TypeAlias

import attrs
from typing_extensions import override

from cptkit.errors import InvalidValue, InvalidX12, MissingFile
from cptkit.values.edges import as_path, as_string
from cptkit.values.in_errors import kind_of

__all__ = ["Document", "Mistake", "OnMistake", "Source", "raise_mistake", "read_document"]

# Bytes that are no UTF-8 become surrogates, which are written again as the bytes that they were.
_ENCODING: Final = "utf-8"
_KEPT: Final = "surrogateescape"
# What every X12 file begins with, and what no name of a file is longer than.
_BEGINS: Final = "ISA*"
_LONGEST_NAME: Final = 255


@attrs.frozen(repr=False)
class Document:
    """An X12 file as it came, byte for byte, and the name that it goes by.

    Attributes:
        text: the whole file; bytes that are no text are kept as surrogates.
        name: what errors and origins call it, such as its path.

    >>> document = read_document(b"ISA*00*...", name="claims.837")
    >>> bytes(document), document
    (b'ISA*00*...', Document('claims.837', 10 characters))
    """

    text: str
    name: str = ""

    def __bytes__(self) -> bytes:
        """Return the file byte for byte, to be written."""
        return self.text.encode(_ENCODING, _KEPT)

    @override
    def __repr__(self) -> str:
        # The text names patients.
        return f"Document({self.name!r}, {len(self.text)} characters)"


Source: TypeAlias = Document | str | PathLike[str] | bytes | BinaryIO


def read_document(source: Source, *, name: str | None = None) -> Document:
    """Read an X12 file: a path, its bytes, or an open binary file.

    Args:
        source: where it is; text is a path, never the content.
        name: what errors call it; the path unless stated.

    Raises:
        MissingFile: there is no file at the path.
        InvalidValue: text that is the content and no path, a file that is not open for bytes, or nothing to read.

    >>> read_document(b"ISA*00*...").text
    'ISA*00*...'
    """
    called = None if name is None else as_string(name, "name")
    if isinstance(source, Document):
        return source
    if isinstance(source, str | PathLike):
        path = _path(source)
        return Document(_content_at(path).decode(_ENCODING, _KEPT), str(path) if called is None else called)
    content: object = source if isinstance(source, bytes) else getattr(source, "read", _nothing)()
    if not isinstance(content, bytes):
        # A file that is open for text has lost what its bytes were.
        what = "a file open for text" if isinstance(content, str) else kind_of(source)
        message = f"{what}; expected a path, the bytes of an X12 file, or a file open for bytes"
        raise InvalidValue(message, "source")
    return Document(content.decode(_ENCODING, _KEPT), called or "")


def _nothing() -> None:
    """Read nothing, where there is nothing that reads."""


def _path(source: str | PathLike[str]) -> Path:
    """Return a path; the content of a file, given for one, names patients, and no error may show it."""
    path = as_path(source, "source")
    text = str(path)
    if text.lstrip("\ufeff").startswith(_BEGINS) or "\n" in text or len(path.name) > _LONGEST_NAME:
        message = "text that is no path; expected a path, or the content as bytes"
        raise InvalidValue(message, "source")
    return path


def _content_at(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, IsADirectoryError) as error:
        raise MissingFile.told_by(error, "an X12 file", str(path)) from None


@attrs.frozen
class Mistake:
    """Something in an X12 file that cannot be read, or a count that is wrong, and where.

    Attributes:
        file: the name of the file.
        segment: the number of the segment in the file, counted from 1.
        element: the element, such as `SV101-2`; empty where the whole segment is meant.
        message: what is wrong and what was expected; it shows no value of the file.
        unread: the first and the last segment that were left out for it; `None` where nothing was.

    >>> print(Mistake("claims.837", 24, "SV104", "missing; expected a number of units"))
    claims.837: segment 24, SV104: missing; expected a number of units
    """

    file: str
    segment: int
    element: str
    message: str
    unread: tuple[int, int] | None = None

    @override
    def __str__(self) -> str:
        return str(self.error())

    def error(self) -> InvalidX12:
        """Return the mistake as the error that is raised for it.

        >>> Mistake("claims.837", 24, "", "SV1 missing").error().path
        'claims.837: segment 24'
        """
        place = f"segment {self.segment}, {self.element}" if self.element else f"segment {self.segment}"
        return InvalidX12(self.message, f"{self.file}: {place}" if self.file else place)


OnMistake: TypeAlias = Callable[[Mistake], None]


def raise_mistake(mistake: Mistake) -> NoReturn:
    """Raise a mistake as its error, where mistakes are not collected.

    Raises:
        InvalidX12: always.
    """
    raise mistake.error()
