"""The store's file: a header, sections of bytes, and a directory that says what and where they are."""

import json
import mmap
import os
import struct
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final

import attrs

from cptkit.errors import DamagedData, MissingFile

__all__ = ["FILE", "FORMAT", "Container", "ContainerWriter", "open_container", "refuse_destination", "writing"]

FILE: Final = "reference.cptkit"
# Raised whenever a store of the format before could be misread.
FORMAT: Final = 3

_MAGIC: Final = b"cptkit\0store\0"
# Magic, format, and where the directory stands, how long it is, and its fingerprint.
_HEADER: Final = struct.Struct("<13sxxxIxxxxQQ32s")
_ALIGNMENT: Final = 8
_CHUNK: Final = 2**20
_AGAIN: Final = "compile it again"


@attrs.frozen(eq=False)
class Container:
    """A store's file as it is mapped into memory.

    Attributes:
        path: the folder; fingerprint: of everything in it, since the directory holds that of each section.
        directory: what the sections hold.
    """

    path: Path
    fingerprint: str
    directory: Mapping[str, Any]
    _content: memoryview = attrs.field(repr=False)

    def section(self, name: str) -> memoryview:
        """Return the bytes of a section, still mapped."""
        where = self.directory["sections"][name]
        return self._content[where["offset"] : where["offset"] + where["length"]]

    @property
    def size(self) -> int:
        """How many bytes the store has."""
        return len(self._content)

    def verify(self, beginning: str = "") -> None:
        """Check every byte of the sections whose names begin so against the fingerprints of the directory.

        Raises:
            DamagedData: a section is not what was written.
        """
        for name, where in self.directory["sections"].items():
            if not name.startswith(beginning):
                continue
            found = sha256(self.section(name)).hexdigest()
            if found != where["sha256"]:
                message = f"section {name} has fingerprint {found}; the directory says {where['sha256']}; {_AGAIN}"
                raise DamagedData(message, str(self.path))


def open_container(path: Path) -> Container:
    """Open a store's file, mapped, with its header, lengths, format and directory proved; sections are not read.

    Raises:
        MissingFile: there is no store.
        DamagedData: it is none, is of another format, or is damaged; with what to do.
    """
    try:
        with (path / FILE).open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size < _HEADER.size:
                message = f"{size} bytes; expected a compiled store; {_AGAIN}"
                raise DamagedData(message, str(path))
            content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (FileNotFoundError, NotADirectoryError):
        message = f"no store here; expected a folder with {FILE}, as compile makes it"
        raise MissingFile(message, str(path)) from None
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise DamagedData(message, str(path)) from None
    magic, version, offset, length, expected = _HEADER.unpack_from(content)
    if magic != _MAGIC:
        message = f"not a compiled store: it begins with {bytes(content[:8])!r}; {_AGAIN}"
        raise DamagedData(message, str(path))
    if version != FORMAT:
        message = f"a store of format {version}; this cptkit reads format {FORMAT}; {_AGAIN}"
        raise DamagedData(message, str(path))
    if offset + length != size:
        message = f"{size} bytes; the header says {offset + length}; {_AGAIN}"
        raise DamagedData(message, str(path))
    written = content[offset : offset + length]
    fingerprint = sha256(written)
    if fingerprint.digest() != expected:
        message = f"the directory does not have the fingerprint in the header; {_AGAIN}"
        raise DamagedData(message, str(path))
    directory = json.loads(bytes(written))
    if directory["byteorder"] != sys.byteorder:
        message = f"made on a {directory['byteorder']}-endian machine; this one is {sys.byteorder}-endian; {_AGAIN}"
        raise DamagedData(message, str(path))
    return Container(path, f"sha256:{fingerprint.hexdigest()}", directory, content)


@attrs.define(eq=False)
class ContainerWriter:
    """A store's file while it is written: section after section, the directory last."""

    _file: IO[bytes]
    _sections: dict[str, dict[str, Any]] = attrs.field(factory=dict[str, dict[str, Any]])

    def add(self, name: str, content: bytes | memoryview) -> None:
        """Write a section."""
        self._file.write(bytes(-self._file.tell() % _ALIGNMENT))
        view = memoryview(content).cast("B")
        self._sections[name] = {
            "offset": self._file.tell(),
            "length": len(view),
            "sha256": sha256(view).hexdigest(),
        }
        for start in range(0, len(view), _CHUNK):
            self._file.write(view[start : start + _CHUNK])

    def finish(self, directory: Mapping[str, Any]) -> None:
        """Write the directory, then the header that points to it."""
        whole = {**directory, "byteorder": sys.byteorder, "sections": self._sections}
        text = json.dumps(whole, sort_keys=True, separators=(",", ":")).encode()
        offset = self._file.tell()
        self._file.write(text)
        self._file.seek(0)
        self._file.write(_HEADER.pack(_MAGIC, FORMAT, offset, len(text), sha256(text).digest()))


def refuse_destination(destination: Path) -> None:
    """Raise where a place cannot be a store's, so that nothing else is lost there.

    Raises:
        DamagedData: it is a file, or a folder that holds other things.
    """
    if not destination.exists():
        return
    if not destination.is_dir():
        message = "is a file; expected a folder for the store, which may be new"
        raise DamagedData(message, str(destination))
    others = sorted(path.name for path in destination.iterdir() if not path.name.startswith(FILE))
    if others:
        message = f"holds {others[0]}; expected a folder of its own for the store"
        raise DamagedData(message, str(destination))


@contextmanager
def writing(destination: Path) -> Generator[ContainerWriter]:
    """Write a store into a folder in one step: it is there when all is written, or what was there stays.

    Raises:
        DamagedData: the folder holds other things, or is a file.
    """
    is_new = not destination.exists()
    refuse_destination(destination)
    destination.mkdir(parents=True, exist_ok=True)
    # Beside the store, so that it takes the store's place in one step; a process of its own, a name of its own.
    unfinished = destination / f"{FILE}.{os.getpid()}"
    try:
        with unfinished.open("wb") as file:
            file.write(bytes(_HEADER.size))
            yield ContainerWriter(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(destination / FILE)
    except BaseException:
        unfinished.unlink()
        if is_new:
            destination.rmdir()
        raise
