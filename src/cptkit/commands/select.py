"""`select`: the codes and modifiers that a documented service calls for."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import STATUSES, UNDETERMINED, add_reference, reference_of, say, worst
from cptkit.reference.records import Component, Owner
from cptkit.selection import Ductogram, Side, select
from cptkit.values.codes import parse_place_of_service_code
from cptkit.values.edges import as_day

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Show which codes and modifiers a documented service calls for, with reasons and sources.

Leave out what is not documented: where it would decide, the answer is a question, not a guess.
"""
EXAMPLES: Final = """\
example:
  python -m cptkit select ductogram --ducts 1 --side left --component interpretation \\
      --injected-by-reader yes --on 2024-08-13 --pos 22 --payer medicare

exit status: 0 selected, 1 selected with a review to settle, 3 a fact or a table is missing,
2 could not be read
"""
# What the command line calls a component where the fee schedule's word is not the user's.
_COMPONENTS: Final = {
    "interpretation": "professional",
    "technical": "technical",
    "global": "global",
    "none": "none",
}


def add_options(command: ArgumentParser) -> None:
    """Add the service, its documented facts, and where, when and to whom it is billed."""
    command.add_argument("service", choices=("ductogram",), help="the documented service")
    command.add_argument("--ducts", type=int, metavar="N", help="how many ducts were imaged")
    command.add_argument("--side", choices=("left", "right"), help="which breast")
    command.add_argument(
        "--component", choices=tuple(_COMPONENTS), help="which component of the imaging the billing physician did"
    )
    command.add_argument(
        "--injected-by-reader", choices=("yes", "no"), help="whether the interpreting physician injected the contrast"
    )
    command.add_argument(
        "--owner",
        choices=("practice", "hospital", "testing-facility", "surgical-center"),
        help="who owns the equipment",
    )
    command.add_argument("--on", metavar="DAY", required=True, help="date of service, such as 2024-08-13")
    command.add_argument("--pos", metavar="CODE", required=True, help="place of service, such as 22")
    command.add_argument("--payer", metavar="NAME", help="the payer's name, such as medicare")
    add_reference(command)


def run(options: Namespace) -> int:
    """Select for the documented service and return the exit status.

    Raises:
        CptkitError: a fact, a day, a place or a store that cannot be read.
    """
    service = Ductogram(
        ducts=options.ducts,
        side=Side(options.side) if options.side else None,
        component=Component(_COMPONENTS[options.component]) if options.component else None,
        injected_by_reader=options.injected_by_reader == "yes" if options.injected_by_reader else None,
        equipment_owner=Owner(options.owner) if options.owner else None,
    )
    day = as_day(options.on, "--on")
    place = parse_place_of_service_code(options.pos, path="--pos")
    selection = select((service,), reference_of(options), on=day, place_of_service=place, payer=options.payer)
    say(selection)
    judged = STATUSES[selection.report.verdict] if selection.report else UNDETERMINED
    return worst([judged, *([UNDETERMINED] if selection.questions else [])])
