"""Whether diagnoses are among those for which a text says that a service is covered."""

from collections.abc import Collection

__all__ = ["supports"]


def supports(covered: Collection[str], excluded: Collection[str], diagnoses: Collection[str]) -> bool:
    """Return whether one of the diagnoses of a line supports its service by a text's lists.

    Args:
        covered: the diagnoses that the text covers, or categories of them; empty where it names only those that it
            does not.
        excluded: those that it does not cover.
        diagnoses: those of the line.

    >>> supports({"Z12.5"}, (), ["N40.1", "Z12.5"]), supports((), {"Z00.00"}, ["Z00.00"])
    (True, False)
    >>> supports((), {"K50"}, ["K50.00"]), supports({"H61.2"}, (), ["H61.21"])
    (False, True)
    """
    if covered:
        return any(_is_listed(code, covered) for code in diagnoses)
    return any(not _is_listed(code, excluded) for code in diagnoses)


def _is_listed(code: str, listed: Collection[str]) -> bool:
    """Return whether a list has a diagnosis, or a category of it, from the three characters on that the least has."""
    return any(code[:length] in listed for length in range(len(code), 2, -1))
