"""`compile`: make a folder of CMS's files into a store that the other commands ask."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from textwrap import shorten
from typing import Final

from cptkit.commands.console import UNREADABLE, complain, say
from cptkit.commands.listing import COLUMNS, TEXTS, aligned, table_cells
from cptkit.commands.progress import progress_bar
from cptkit.reference.conflicts import Conflict
from cptkit.reference.store.compiling import compile_reference
from cptkit.values.tables import table_label
from cptkit.values.wording import counted

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Make a store from CMS's files as they were downloaded, zips and all: fee schedule, PTP edits, MUEs,
add-on codes, HCPCS Level II. Files are recognized by their content. Every row is read: if
one cannot be, it is named and no store is made, unless an option says otherwise.
"""
EXAMPLES: Final = """\
examples:
  python -m cptkit compile cms/ store/
  python -m cptkit check "77053-26" --on 2024-08-13 --pos 22 --payer medicare --reference store/

exit status: 0 made, 1 made with rows left out, 2 something could not be read and no store was made
"""
_MADE, _MADE_WITHOUT_ROWS = 0, 1
_SHOWN_CONFLICTS: Final = 3
_HEADINGS: Final = {
    True: "conflicts in which the file named last decides:",
    False: "conflicts in which nothing says which file counts, and neither answers:",
}
_LINE: Final = re.compile(r":\d+$", re.ASCII)


def add_options(command: ArgumentParser) -> None:
    """Add the folder of CMS's files, the store, and what to do with rows that cannot be read."""
    command.add_argument("source", metavar="SOURCE", help="a folder of CMS's files, one zip or one file")
    command.add_argument("store", metavar="STORE", help="a folder for the store and nothing else, which may be new")
    refused = command.add_mutually_exclusive_group()
    refused.add_argument(
        "--keep-going", action="store_true", help="name every row that cannot be read, not only the first"
    )
    refused.add_argument(
        "--leave-out-refused",
        action="store_true",
        help="make the store without the rows that cannot be read; reports then say so",
    )
    command.add_argument("--conflicts", action="store_true", help="list every conflict, not only the first few")


def run(options: Namespace) -> int:
    """Compile, print the result, and return the exit status.

    Raises:
        MissingFile: there is no such folder.
        DamagedData: a row or a file that cannot be read, where they are not collected.
    """
    with progress_bar() as progress:
        made = compile_reference(
            options.source,
            options.store,
            progress=progress,
            keep_going=options.keep_going,
            leave_out_refused=options.leave_out_refused,
        )
    for line in aligned(
        [(*table_cells(table), counted(len(table.files), "file")) for table in made.tables], texts=TEXTS
    ):
        say(line)
    if made.unread:
        say("not read:")
    for file in made.unread:
        say(f"    {file}")
    for line in _conflict_lines(made.conflicts, every=options.conflicts):
        say(line)
    for error in made.refused:
        complain(error)
    if not made.refused:
        return _MADE
    became = "no store was made" if made.store is None else "left out of the store"
    # A row is named by its line, a file by its name alone.
    rows = sum(_LINE.search(error.path) is not None for error in made.refused)
    counts = ((rows, "row"), (len(made.refused) - rows, "file"))
    refused = " and ".join(counted(count, what) for count, what in counts if count)
    complain(f"{refused} could not be read; {became}")
    return UNREADABLE if made.store is None else _MADE_WITHOUT_ROWS


def _conflict_lines(conflicts: tuple[Conflict, ...], *, every: bool) -> Iterator[str]:
    """Yield the conflicts, those that nothing decides last, under the two files that differ."""
    for is_decided, heading in _HEADINGS.items():
        between: dict[tuple[str, ...], list[Conflict]] = {}
        for conflict in conflicts:
            if conflict.is_decided is is_decided:
                between.setdefault((table_label(conflict.table, conflict.setting), *conflict.files), []).append(
                    conflict
                )
        if between:
            yield heading
        for (label, *files), those in between.items():
            yield f"    {label}: {' and '.join(files)}"
            columns = ", ".join(sorted({column for conflict in those for column in conflict.columns}))
            yield f"        differ for {counted(len(those), 'code')} in {columns.replace('_', ' ')}"
            shown = those if every else those[:_SHOWN_CONFLICTS]
            for conflict in shown:
                yield f"        {conflict if every else shorten(str(conflict), COLUMNS - 8, placeholder=' ...')}"
            if len(those) > len(shown):
                yield f"        and {len(those) - len(shown):,} more; --conflicts lists all"
