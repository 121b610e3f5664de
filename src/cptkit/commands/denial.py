"""`denial`: what the codes of a denial mean for a claim."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.billed import add_line_options, claim_of
from cptkit.commands.console import CLEAN, add_reference, reference_of
from cptkit.commands.tabular import add_format, write
from cptkit.questions import explain_denial

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Say what the codes of a denial mean for a claim: which findings predict it or, if none does, which
rules can lead to it and how each came out on the claim.
"""
EXAMPLES: Final = """\
example:
  python -m cptkit denial "CO-97 M15" 19083 76942 --on 2024-08-13 --pos 11 --payer medicare

exit status: 0 shown, 2 could not be read
"""


def add_options(command: ArgumentParser) -> None:
    """Add the codes of the denial, and the service lines of the claim."""
    command.add_argument("denial", metavar="CODES", help="as on the remittance, such as 'CO-97 M15'")
    command.add_argument("lines", nargs="+", metavar="LINE", help="a service line of the claim")
    add_line_options(command)
    add_reference(command)
    add_format(command)


def run(options: Namespace) -> int:
    """Write what it means.

    Raises:
        CptkitError: codes, a line or a store that cannot be read.
    """
    answer = explain_denial(options.denial, claim_of(options), reference_of(options))
    write(answer, answer.rows(), options.format)
    return CLEAN
