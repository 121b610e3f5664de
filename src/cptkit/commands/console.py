"""What the commands share: exit statuses, where answers and mistakes are written, and the reference to ask."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from cptkit.errors import InvalidValue, MissingFile
from cptkit.reference.bundled import bundled_reference
from cptkit.reference.reference import Reference
from cptkit.values.edges import as_word
from cptkit.values.findings import Verdict
from cptkit.values.printable import printable

__all__ = [
    "CLEAN",
    "CLOSED",
    "FLAGGED",
    "STATUSES",
    "UNDETERMINED",
    "UNREADABLE",
    "add_reference",
    "complain",
    "opened",
    "reference_of",
    "say",
    "word_of",
    "worst",
]

CLEAN, FLAGGED, UNREADABLE, UNDETERMINED = range(4)
# What a shell says of a program that SIGPIPE ended, so that it is mistaken for no verdict.
CLOSED: Final = 128 + 13
STATUSES: Final = {
    Verdict.CLEAN: CLEAN,
    Verdict.FLAGGED: FLAGGED,
    Verdict.UNDETERMINED: UNDETERMINED,
}
_BEST_TO_WORST: Final = (CLEAN, UNDETERMINED, FLAGGED, UNREADABLE)


def say(text: object) -> None:
    """Write an answer on standard output; what a terminal would obey in it is written out."""
    sys.stdout.write(f"{printable(str(text))}\n")


def complain(message: object) -> None:
    """Write on standard error what cannot be read; what a terminal would obey in it is written out."""
    sys.stderr.write(f"cptkit: {printable(str(message))}\n")


def opened(name: str, expected: str) -> AbstractContextManager[BinaryIO]:
    """Open a file of what is expected, or standard input where it is named `-`.

    Raises:
        MissingFile: there is no such file, or it is a folder.
    """
    if name == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except (FileNotFoundError, IsADirectoryError) as error:
        raise MissingFile.told_by(error, expected, name) from None


def worst(statuses: Iterable[int]) -> int:
    """Return the worst of several exit statuses: not readable, then flagged, then undetermined."""
    return max(statuses, key=_BEST_TO_WORST.index)


def word_of(kind: type[StrEnum]) -> Callable[[str], str]:
    """Return how an option reads a word of an enum, in any case; what is none is left to its choices."""

    def read(text: str) -> str:
        try:
            return as_word(kind, text, "").value
        except InvalidValue:
            return text

    return read


def add_reference(command: ArgumentParser) -> None:
    """Add the options that name a store and payers' files beside the bundled facts."""
    command.add_argument(
        "--reference",
        metavar="STORE",
        help="a store that compile made from CMS's files; it takes precedence over the bundled data",
    )
    command.add_argument(
        "--payer-file",
        metavar="FILE",
        action="append",
        default=[],
        help="a payer's file of your own, in the form that payer new writes; may be repeated",
    )


def reference_of(options: Namespace) -> Reference:
    """Return the bundled facts, and over them the store and the payers' files where some are named.

    Raises:
        MissingFile: there is no store, or no such file.
        DamagedData: one is damaged or of another format.
    """
    reference = bundled_reference()
    if options.reference is not None:
        from cptkit.reference.store.opening import open_reference  # noqa: PLC0415 (the bundled facts need no store)

        reference = open_reference(options.reference)
    if not options.payer_file:
        return reference
    from cptkit.reference.policy_files import load_policy  # noqa: PLC0415 (as above)

    return reference.with_policies(*map(load_policy, options.payer_file))
