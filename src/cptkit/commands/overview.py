"""`overview`: the page about one code."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import CLEAN, add_reference, reference_of, say
from cptkit.pages import overview
from cptkit.values.edges import as_day

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
Show what is published about one code for a day: what it is, where it is done, its modifiers,
indicators, MUEs and PTP edits, what payers have published, and what is not known.
"""
EXAMPLES: Final = """\
example:
  python -m cptkit overview 77053 --on 2024-08-13 --format markdown

exit status: 0 shown, 2 could not be read
"""


def add_options(command: ArgumentParser) -> None:
    """Add the code, its day, and the form of the page."""
    command.add_argument("code", help="a CPT or HCPCS code, such as 77053")
    command.add_argument("--on", metavar="DAY", required=True, help="date of service, such as 2024-08-13")
    command.add_argument("--payer", metavar="NAME", help="the payer whose policies are shown; all unless stated")
    command.add_argument("--pos", metavar="CODE", help="place of service, such as 22")
    command.add_argument("--format", choices=("text", "markdown", "html"), default="text", help="text unless stated")
    add_reference(command)


def run(options: Namespace) -> int:
    """Show the page.

    Raises:
        CptkitError: a code that is not known, or a day or a store that cannot be read.
    """
    page = overview(
        options.code,
        reference_of(options),
        on=as_day(options.on, "--on"),
        payer=options.payer,
        place_of_service=options.pos,
    )
    match options.format:
        case "markdown":
            say(page.markdown())
        case "html":
            say(page._repr_html_())  # pyright: ignore[reportPrivateUsage] (the notebooks' name)
        case _:
            say(page)
    return CLEAN
