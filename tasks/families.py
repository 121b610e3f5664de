"""The pages of the families: the facts of each, its decision table as the engine prints it, and its drawing."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cptkit.selection import FAMILIES, Family
from cptkit.selection.decisions import Domain, Numbers, Words
from cptkit.selection.decisions.drawing import svg
from cptkit.selection.decisions.printing import in_words, markdown
from cptkit.selection.facts import asked_of
from cptkit.selection.families import SECTIONS
from cptkit.selection.family import table_of
from tasks.paths import DOCS, ROOT

__all__ = ["PAGES", "ROOT", "TARGET", "drawing", "page", "refresh", "refreshed"]

PAGES: Final = DOCS / "reference" / "families"
TARGET: Final = PAGES / "index.md"
# The day of the drawings, on which every bundled table answers.
_DAY: Final = date(2024, 8, 13)
_MADE: Final = re.compile(r"(?s)\n## Facts\n.*\Z")
_OPENING: Final = """\
# Families

A family is a class of documented services with a [decision table](../../explanation/decision-tables.md). Its page lists
the facts that it takes, with examples, and the table row by row with its sources.
"""
_COLUMNS: Final = "| service | description | rows | parts |\n|---|---|---|---|\n"


def refreshed() -> str:
    """Return the index of the families, by section."""
    sections = "".join(_section(name, families) for name, families in SECTIONS.items())
    tree = "\n".join(family.name for family in FAMILIES)
    return f"{_OPENING}{sections}\n```{{toctree}}\n:hidden:\n\n{tree}\n```\n"


def _section(name: str, families: tuple[Family, ...]) -> str:
    rows = "".join(_row(family) for family in families)
    return f"\n## {name.capitalize()}\n\n{_COLUMNS}{rows}"


def _row(family: Family) -> str:
    table = table_of(family)
    parts = ", ".join(in_words(part.name) for part in table.parts)
    return f"| [{family.name}]({family.name}.md) | {family.about} | {len(table.rows)} | {parts} |\n"


def page(family: Family) -> str:
    """Return the page of a family: what stands before its facts is kept, the rest is made."""
    text = (PAGES / f"{family.name}.md").read_text(encoding="utf-8")
    return f"{_MADE.sub('', text).rstrip()}\n\n" + "\n".join(_made(family)) + "\n"


def _made(family: Family) -> Iterator[str]:
    yield "## Facts\n"
    yield "| fact | values | question |"
    yield "|---|---|---|"
    for name, asked in asked_of(family.service).items():
        untold = "" if asked.untold is None else f"; {asked.untold} if not documented"
        yield f"| `{name}` | {_values(asked.domain)}{untold} | {asked.ask} |"
    worked_out = [f"`{one.name}` from {', '.join(f'`{fact}`' for fact in one.of)}" for one in family.derived if one.of]
    if worked_out:
        yield f"\nDerived facts: {'; '.join(worked_out)}.\n"
    yield "\n## Table\n"
    first = table_of(family).parts[0]
    yield f"![{in_words(first.name)} on {_DAY}]({family.name}.svg)\n"
    yield markdown(table_of(family))


def _values(domain: Domain | None) -> str:
    match domain:
        case Words(words):
            return ", ".join(words)
        case Numbers(least, _, whole, unit):
            return f"{'a whole number' if whole else f'a number of {unit}'}, {least} or more"
        case None:
            return "a name"


def drawing(family: Family) -> str:
    """Return the drawing of the first part of a family on one day."""
    return f"{svg(table_of(family).parts[0], _DAY)}\n"


def refresh() -> None:
    """Write the index, what is made of every page, and the drawings."""
    TARGET.write_text(refreshed(), encoding="utf-8")
    for family in FAMILIES:
        (PAGES / f"{family.name}.md").write_text(page(family), encoding="utf-8")
        (PAGES / f"{family.name}.svg").write_text(drawing(family), encoding="utf-8")
