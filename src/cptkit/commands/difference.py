"""`difference`: what changed between two days, such as those of two quarters."""

from argparse import ArgumentError, ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import CLEAN
from cptkit.commands.tabular import add_format, write
from cptkit.reference.store.opening import open_reference
from cptkit.values.codes import parse_modifier_code, parse_procedure_code
from cptkit.values.edges import as_day

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Show what changed between two days in the tables of a store, one change a line: codes, indicators,
MUEs and PTP edits that were added, ended or changed. A table that does not answer for both days
is not compared, and is named.
"""
EXAMPLES: Final = """\
example, what changed this quarter:
  python -m cptkit difference store/ --from 2024-06-30 --to 2024-07-01

exit status: 0 shown, 2 could not be read
"""
# As long as a modifier or a place of service; codes of procedures have five characters.
_SHORT: Final = 2


def add_options(command: ArgumentParser) -> None:
    """Add the store, the two days and, where not all is asked for, the code."""
    command.add_argument("store", metavar="STORE", help="a store, as compile makes it")
    command.add_argument("--from", metavar="DAY", required=True, dest="earlier", help="the earlier day")
    command.add_argument("--to", metavar="DAY", required=True, dest="later", help="the later day")
    command.add_argument(
        "--code",
        metavar="CODE",
        action="append",
        help="only changes that involve this code, such as 77053; may be repeated",
    )
    add_format(command)


def run(options: Namespace) -> int:
    """Show each change, then what could not be compared.

    Raises:
        ArgumentError: the days stand the wrong way round.
        CptkitError: a day, a code or a store that cannot be read.
    """
    earlier, later = as_day(options.earlier, "--from"), as_day(options.later, "--to")
    if later < earlier:
        raise ArgumentError(None, f"--from {earlier} is after --to {later}; expected the earlier day first")
    codes = None if options.code is None else [_code(text) for text in options.code]
    difference = open_reference(options.store, with_bundled=False).difference(earlier, later, codes)
    write(difference, difference.rows(), options.format)
    return CLEAN


def _code(text: str) -> str:
    """Return a code to look for: of a procedure, or of a modifier or place of service, which look alike."""
    parse = parse_modifier_code if len(text) == _SHORT else parse_procedure_code
    return parse(text, path="--code")
