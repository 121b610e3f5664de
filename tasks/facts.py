"""The sources of the coding facts: every citation whose key the page names."""

import csv
import re
from collections.abc import Iterator
from typing import Final

from tasks.paths import DATA, DOCS, ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = DOCS / "reference" / "facts.md"
_HEADING: Final = "## Sources\n"
_NAMED: Final = re.compile(r"`([a-z0-9.-]+)`")


def _rows(named: set[str]) -> Iterator[str]:
    yield "| key | publisher | document | section | date |"
    yield "|---|---|---|---|---|"
    with (DATA / "citations.csv").open(encoding="utf-8", newline="") as file:
        for key, publisher, document, section, day, url, _ in csv.reader(file):
            if key in named:
                yield f"| `{key}` | {publisher} | {f'[{document}]({url})' if url else document} | {section} | {day} |"


def refreshed() -> str:
    """Return the page with the sources that it names."""
    facts = TARGET.read_text(encoding="utf-8").partition(_HEADING)[0]
    table = "\n".join(_rows(set(_NAMED.findall(facts))))
    return f"{facts}{_HEADING}\n{table}\n"


def refresh() -> None:
    """Write the page."""
    TARGET.write_text(refreshed(), encoding="utf-8")
