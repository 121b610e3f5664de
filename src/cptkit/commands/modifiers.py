"""`modifiers`: which modifiers fit a code."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import CLEAN, add_reference, reference_of
from cptkit.commands.tabular import add_format, write
from cptkit.questions import modifiers_for
from cptkit.values.codes import parse_place_of_service_code, parse_procedure_code
from cptkit.values.edges import as_day

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
List the modifiers that matter for a code: those that fit, those that depend on the record, and
those that do not fit, each with the reason.
"""
EXAMPLES: Final = """\
example:
  python -m cptkit modifiers 19030 --on 2024-08-13 --payer medicare

exit status: 0 shown, 2 could not be read
"""


def add_options(command: ArgumentParser) -> None:
    """Add the code, the day, the payer and the place."""
    command.add_argument("code", help="a CPT or HCPCS code, such as 77053")
    command.add_argument("--on", metavar="DAY", required=True, help="date of service, such as 2024-08-13")
    command.add_argument("--payer", metavar="NAME", help="the payer's name, such as medicare")
    command.add_argument("--pos", metavar="CODE", help="place of service, such as 22")
    add_reference(command)
    add_format(command)


def run(options: Namespace) -> int:
    """Write the advice.

    Raises:
        CptkitError: a code, a day or a store that cannot be read.
    """
    advice = modifiers_for(
        parse_procedure_code(options.code),
        reference_of(options),
        on=as_day(options.on, "--on"),
        place_of_service=None if options.pos is None else parse_place_of_service_code(options.pos, path="--pos"),
        payer=options.payer,
    )
    write(advice, advice.rows(), options.format)
    return CLEAN
