"""`mue`: the unit limit of a code, and what happens to more."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import CLEAN, FLAGGED, UNDETERMINED, add_reference, reference_of, word_of
from cptkit.commands.tabular import add_format, write
from cptkit.questions import unit_limit
from cptkit.values.amounts import as_units
from cptkit.values.edges import as_day
from cptkit.values.tables import Setting

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Give the MUE value of a code on a day, how it is adjudicated, and what happens to more units.
"""
EXAMPLES: Final = """\
example:
  python -m cptkit mue 77053 --on 2024-08-13 --units 3 --payer medicare

exit status: 0 known, and the units are within it, 1 the units are over it, 3 not known (no loaded table answers),
2 could not be read
"""


def add_options(command: ArgumentParser) -> None:
    """Add the code, the day, the units and the payer."""
    command.add_argument("code", help="a CPT or HCPCS code, such as 77053")
    command.add_argument("--on", metavar="DAY", required=True, help="date of service, such as 2024-08-13")
    command.add_argument("--units", metavar="NUMBER", help="how many units are billed")
    command.add_argument("--payer", metavar="NAME", help="the payer's name, such as medicare")
    command.add_argument(
        "--setting",
        type=word_of(Setting),
        choices=[one.value for one in Setting],
        default=Setting.PRACTITIONER,
        help="whose MUE; unless stated, a practitioner's",
    )
    add_reference(command)
    add_format(command)


def run(options: Namespace) -> int:
    """Write the answer, and return what it is as a status.

    Raises:
        CptkitError: a code, a day, units or a store that cannot be read.
    """
    answer = unit_limit(
        options.code,
        reference_of(options),
        on=as_day(options.on, "--on"),
        units=None if options.units is None else as_units(options.units, "--units"),
        payer=options.payer,
        setting=options.setting,
    )
    write(answer, [answer.row()], options.format)
    if answer.is_over:
        return FLAGGED
    return CLEAN if answer.gap is None else UNDETERMINED
