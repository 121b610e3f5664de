"""`inspect`: what is in a store, where it came from, and the days that it does not answer for."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from cptkit.commands.console import CLEAN, say
from cptkit.commands.listing import TEXTS, aligned, table_cells
from cptkit.reference.store.inventory import inspect_store
from cptkit.reference.store.table_info import SourceFile, StoredTable
from cptkit.values.wording import counted

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Show what is in a store: its tables with their releases, the dates they answer for, the files they
were read from, and the dates between releases for which none answers.
"""
EXAMPLES: Final = """\
example:
  python -m cptkit inspect store/ --verify

exit status: 0 shown, 2 no store, or a damaged one
"""
_SHORT: Final = 12


def add_options(command: ArgumentParser) -> None:
    """Add the store, and whether to prove it."""
    command.add_argument("store", metavar="STORE", help="the folder of the store")
    command.add_argument(
        "--verify",
        action="store_true",
        help="check every byte against its fingerprint; opening checks only the directory of the store",
    )


def run(options: Namespace) -> int:
    """Show what is in the store.

    Raises:
        MissingFile: there is no store.
        DamagedData: it is damaged or of another format.
    """
    inventory = inspect_store(options.store, verify=options.verify)
    say(f"{inventory.path}: {counted(inventory.size, 'byte')}\nfingerprint {inventory.fingerprint}")
    if options.verify:
        say("every byte verified")
    headings = aligned([table_cells(table) for table in inventory.tables], texts=TEXTS)
    for heading, table in zip(headings, inventory.tables, strict=True):
        say(f"\n{heading}")
        for line in _file_lines(table):
            say(f"    {line}")
    if inventory.uncovered:
        say("\nuncovered days between releases:")
    for uncovered in inventory.uncovered:
        say(f"    {uncovered}")
    return CLEAN


def _file_lines(table: StoredTable) -> Iterator[str]:
    for file in table.files:
        # The name without its zip: the fingerprint is of the file as it is unpacked.
        yield f"{file.sha256[:_SHORT]}  {PurePosixPath(file.place).name}, {_rows(file)}"
    if table.refused:
        yield f"without {counted(table.refused, 'row')} that could not be read"


def _rows(file: SourceFile) -> str:
    passed_over = f", {file.passed_over:,} passed over" if file.passed_over else ""
    return f"{counted(file.rows, 'row')}{passed_over}"
