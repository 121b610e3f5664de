"""Whether diagnoses are among those for which a text says that a service is covered."""

from collections.abc import Collection

__all__ = ["supports"]


def supports(covered: Collection[str], excluded: Collection[str], diagnoses: Collection[str]) -> bool:
    """Return whether one of the diagnoses of a line supports its service by a text's lists.

    Args:
        covered: the diagnoses that the text covers; empty where it names only those that it does not.
        excluded: those that it does not cover.
        diagnoses: those of the line.

    >>> supports({"Z12.5"}, (), ["N40.1", "Z12.5"]), supports((), {"Z00.00"}, ["Z00.00"])
    (True, False)
    """
    if covered:
        return any(code in covered for code in diagnoses)
    return any(code not in excluded for code in diagnoses)
