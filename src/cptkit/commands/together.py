"""`together`: may these two codes be billed together."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import CLEAN, FLAGGED, UNDETERMINED, add_reference, reference_of, word_of
from cptkit.commands.tabular import add_format, write
from cptkit.questions import together
from cptkit.values.edges import as_day
from cptkit.values.tables import Setting

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Say whether two codes may be billed together on one date of service by one practitioner: allowed,
bundled and bypassed by which modifiers, always bundled, or not known.
"""
EXAMPLES: Final = """\
example:
  python -m cptkit together 19083 76942 --on 2024-08-13 --payer medicare

exit status: 0 allowed, 1 bundled, 3 not known (no loaded table answers), 2 could not be read
"""
_STATUSES: Final = {True: CLEAN, False: FLAGGED, None: UNDETERMINED}


def add_options(command: ArgumentParser) -> None:
    """Add the two codes, the day, the payer and the place."""
    command.add_argument("code", help="a CPT or HCPCS code, such as 19083")
    command.add_argument("other", help="the other code, such as 76942")
    command.add_argument("--on", metavar="DAY", required=True, help="date of service, such as 2024-08-13")
    command.add_argument("--payer", metavar="NAME", help="the payer's name, such as medicare")
    command.add_argument("--pos", metavar="CODE", help="place of service, such as 22")
    command.add_argument(
        "--setting",
        type=word_of(Setting),
        choices=[one.value for one in Setting],
        default=Setting.PRACTITIONER,
        help="whose edits; unless stated, a practitioner's",
    )
    add_reference(command)
    add_format(command)


def run(options: Namespace) -> int:
    """Write the answer, and return what it is as a status.

    Raises:
        CptkitError: a code, a day or a store that cannot be read.
    """
    answer = together(
        options.code,
        options.other,
        reference_of(options),
        on=as_day(options.on, "--on"),
        payer=options.payer,
        place_of_service=options.pos,
        setting=options.setting,
    )
    write(answer, [answer.row()], options.format)
    return _STATUSES[answer.allowed]
