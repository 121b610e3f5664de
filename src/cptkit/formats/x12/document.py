"""An X12 file as it came, and the mistakes in it."""

from collections.abc import Callable
from os import PathLike
from pathlib import Path
from typing import BinaryIO, Final, NoReturn, TypeAlias

import attrs
from typing_extensions import override

from cptkit.errors import InvalidX12, MissingFile

__all__ = ["Document", "Mistake", "OnMistake", "Source", "raise_mistake", "read_document"]

# Bytes that are no UTF-8 become surrogates, which are written again as the bytes that they were.
_ENCODING: Final = "utf-8"
_KEPT: Final = "surrogateescape"


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

    >>> read_document(b"ISA*00*...").text
    'ISA*00*...'
    """
    if isinstance(source, Document):
        return source
    if isinstance(source, str | PathLike):
        path = Path(source)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            message = "no such file; expected an X12 file"
            raise MissingFile(message, str(path)) from None
        return Document(content.decode(_ENCODING, _KEPT), str(path) if name is None else name)
    content = source if isinstance(source, bytes) else source.read()
    return Document(content.decode(_ENCODING, _KEPT), name or "")


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
