"""The registry of sources: every publication that rules and bundled facts rest on, by key."""

from collections.abc import Mapping
from functools import cache

from cptkit.errors import UnknownName
from cptkit.reference._facts import read_citations
from cptkit.reference._sums import bundled_text
from cptkit.values.citations import Citation

__all__ = ["CITATIONS", "cite", "registry"]

CITATIONS = "citations.csv"


@cache
def registry() -> Mapping[str, Citation]:
    """Return the bundled citations by key, read once."""
    return read_citations(CITATIONS, bundled_text(CITATIONS))


def cite(source: Citation | str) -> Citation:
    """Return the citation that a key of `data/citations.csv` names; a citation is itself.

    Raises:
        UnknownName: the registry has no such key.

    >>> print(cite("noridian-modifier-22"))
    Noridian Healthcare Solutions, Modifier 22, whole page (2022-12-12)
    """
    if isinstance(source, Citation):
        return source
    known = registry().get(source)
    if known is None:
        message = f"{source!r} is not a key of {CITATIONS}; expected one of its keys, or a Citation"
        raise UnknownName(message, "source")
    return known
