"""The names that payers go by, and how they are compared."""

from collections.abc import Iterable

from cptkit.policies.policy import PayerPolicy

__all__ = ["by_name", "fold_name"]


def fold_name(name: str) -> str:
    """Return a payer's name as it is compared: without case, spaces or hyphens.

    >>> fold_name("Blue Cross Blue-Shield")
    'bluecrossblueshield'
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def by_name(policies: Iterable[PayerPolicy]) -> dict[str, PayerPolicy]:
    """Return policies by every name that they go by, as names are compared."""
    return {fold_name(name): policy for policy in policies for name in (*policy.aliases, policy.name, policy.id)}
