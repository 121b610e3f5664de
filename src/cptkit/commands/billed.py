"""The service lines of a command, which make one claim, and what the options say for all of them."""

from argparse import ArgumentParser, Namespace

import attrs

from cptkit.commands.console import word_of
from cptkit.errors import CptkitError, InvalidClaim
from cptkit.values.claims import Circumstance, Claim, ServiceLine
from cptkit.values.codes import parse_diagnosis_code, parse_place_of_service_code
from cptkit.values.edges import as_day
from cptkit.values.line_text import BETWEEN, parse_line

__all__ = ["add_line_options", "claim_of"]


def add_line_options(command: ArgumentParser) -> None:
    """Add what holds for the lines that do not say it themselves."""
    circumstances = [one.value for one in Circumstance]
    command.add_argument("--on", metavar="DAY", help="date of service, such as 2024-08-13")
    command.add_argument("--pos", metavar="CODE", help="place of service, such as 22")
    command.add_argument("--payer", metavar="NAME", help="the payer's name, such as medicare")
    command.add_argument(
        "--dx", metavar="CODE", action="append", help="a diagnosis, or several with commas; may be repeated"
    )
    command.add_argument(
        "--circumstance",
        action="append",
        type=word_of(Circumstance),
        choices=circumstances,
        metavar="NAME",
        help=f"a circumstance that is documented for every line; may be repeated: {', '.join(circumstances)}",
    )


def claim_of(options: Namespace) -> Claim:
    """Return the claim that the lines make.

    Raises:
        CptkitError: a line or an option that cannot be read.
    """
    day = as_day(options.on, "--on") if options.on is not None else None
    place = parse_place_of_service_code(options.pos, path="--pos") if options.pos is not None else None
    listed = [one for text in options.dx or () for one in BETWEEN.split(text.strip())]
    diagnoses = [parse_diagnosis_code(one, path="--dx") for one in listed]
    circumstances = [Circumstance(name) for name in options.circumstance or ()]
    lines: list[ServiceLine] = []
    for number, text in enumerate(options.lines):
        try:
            line = parse_line(text)
        except CptkitError as error:
            raise error.inside(f"lines[{number}]") from None
        if line.date_of_service is None and day is None:
            message = "no date of service; expected --on with a date such as 2024-08-13, or one in the line"
            raise InvalidClaim(message, f"lines[{number}].date_of_service")
        lines.append(
            attrs.evolve(
                line,
                date_of_service=line.date_of_service or day,
                place_of_service=line.place_of_service or place,
                diagnoses=line.diagnoses or diagnoses,
                circumstances=circumstances,
            )
        )
    return Claim(lines, payer=options.payer)
