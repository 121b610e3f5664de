"""`rules`: what is checked."""

from argparse import ArgumentParser, Namespace
from typing import Final

from cptkit.commands.console import CLEAN
from cptkit.commands.tabular import add_format, write
from cptkit.rules import RULES
from cptkit.values.rows import Several

__all__ = ["ABOUT", "EXAMPLES", "add_options", "run"]

ABOUT: Final = """\
List the rules by id, each with the error that it finds, in the order of a report.
"""
EXAMPLES: Final = """\
examples:
  python -m cptkit rules
  python -m cptkit rules ncci --format csv

exit status: 0 shown
"""


def add_options(command: ArgumentParser) -> None:
    """Add what the rules are to speak of."""
    command.add_argument("word", nargs="?", metavar="WORD", help="only rules with this in their id or title")
    add_format(command)


def run(options: Namespace) -> int:
    """List them."""
    word = (options.word or "").lower()
    rules = Several(rule for rule in RULES if word in str(rule).lower())
    write(rules, rules.rows(), options.format)
    return CLEAN
