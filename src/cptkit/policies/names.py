"""The names that payers go by, and how they are compared."""

from collections.abc import Iterable
from typing import Final

from cptkit.policies.policy import PayerPolicy

_AND: Final = "and"

__all__ = ["by_name", "fold_name"]


def fold_name(name: str) -> str:
    """Return a payer's name as it is compared: without case, spaces, hyphens, or the word and.

    >>> fold_name("Blue Cross Blue-Shield"), fold_name("BLUE CROSS and Blue Shield")
    ('bluecrossblueshield', 'bluecrossblueshield')
    """
    spaced = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return "".join(word for word in spaced.split() if word != _AND)


def by_name(policies: Iterable[PayerPolicy]) -> dict[str, PayerPolicy]:
    """Return policies by every name that they go by, as names are compared."""
    return {fold_name(name): policy for policy in policies for name in (*policy.aliases, policy.name, policy.id)}
