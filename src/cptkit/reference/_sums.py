"""The files of a folder of facts, each read against its fingerprint in `SHA256SUMS`, as `sha256sum` writes it."""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from cptkit.errors import DamagedData, MissingFile

__all__ = ["SUMS", "bundled_folder", "bundled_text", "read_sums", "read_verified", "verify"]

SUMS: Final = "SHA256SUMS"
_LINE: Final = re.compile(r"([0-9a-f]{64})  (\S+)")


def read_sums(folder: Traversable) -> Mapping[str, str]:
    """Return the fingerprints of the files of a folder, by their names.

    Raises:
        MissingFile: the folder has no list of fingerprints.
        DamagedData: a line of it that is none.
    """
    sums: dict[str, str] = {}
    for number, line in enumerate(_read(folder, SUMS).decode("utf-8", "replace").splitlines(), start=1):
        found = _LINE.fullmatch(line)
        if found is None:
            message = f"{line!r}; expected a fingerprint and the name of a file, as sha256sum writes them"
            raise DamagedData(message, f"{SUMS}:{number}")
        sums[found[2]] = found[1]
    return sums


def read_verified(folder: Traversable, name: str, sums: Mapping[str, str]) -> str:
    """Return the text of a file whose fingerprint is right.

    Raises:
        MissingFile: it is not there, or has no fingerprint.
        DamagedData: it has another one.
    """
    if name not in sums:
        message = f"no fingerprint in {SUMS}; expected one"
        raise MissingFile(message, name)
    content = _read(folder, name)
    verify(name, content, sums[name])
    return content.decode()


def verify(name: str, content: bytes, expected: str) -> None:
    """Refuse what a file holds where its fingerprint is another than expected.

    Raises:
        DamagedData: it is another one.
    """
    found = sha256(content).hexdigest()
    if found != expected:
        message = f"fingerprint {found}; {SUMS} says {expected}"
        raise DamagedData(message, name)


def bundled_text(name: str) -> str:
    """Return the text of a file of the package whose fingerprint is right.

    Raises:
        MissingFile: it is not there, or has no fingerprint.
        DamagedData: it has another one.

    >>> bundled_text("places.csv").splitlines()[0]
    'code,name,rate,first,last,note,source'
    """
    return read_verified(bundled_folder(), name, _bundled_sums())


def bundled_folder() -> Traversable:
    """Return the folder of facts that ships with cptkit."""
    return files("cptkit") / "data"


@cache
def _bundled_sums() -> Mapping[str, str]:
    return read_sums(bundled_folder())


def _read(folder: Traversable, name: str) -> bytes:
    try:
        return folder.joinpath(*name.split("/")).read_bytes()
    except FileNotFoundError:
        message = "no such file; expected one of the bundled facts"
        raise MissingFile(message, name) from None
