"""The names that payers go by, and how they are compared."""

from collections.abc import Iterable, Mapping
from typing import Final

from cptkit.policies.policy import PayerPolicy
from cptkit.values.wording import either, like

__all__ = ["by_name", "fold_name", "payers_like"]

_AND: Final = "and"
# How many payers are named at most where several have a name like it.
_FEW: Final = 5


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


def payers_like(name: str, policies: Mapping[str, PayerPolicy]) -> str:
    """Return the ids of the payers that go by a name like one, in words; empty where none does.

    >>> from cptkit import bundled_reference
    >>> payers_like("United", bundled_reference().policies)
    'unitedhealthcare, unitedhealthcare-oxford, unitedhealthcare-community or unitedhealthcare-medicare-advantage'
    """
    # The shortest of those that hold it has the least besides.
    near = dict.fromkeys(policies[one].id for one in sorted(like(fold_name(name), policies), key=len))
    return either(list(near)[:_FEW]) if near else ""
