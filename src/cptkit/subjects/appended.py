"""What is published about the modifiers that are appended to a line."""

from typing import Final

import attrs

from cptkit.reference.asking import AskedBy
from cptkit.reference.certainty import SURE, Certainty, together
from cptkit.reference.modifiers import Modifier, ModifierRole
from cptkit.reference.usage import ModifierUse
from cptkit.reference.views import Published
from cptkit.subjects.trips import trip

__all__ = ["AppendedModifiers", "appended_modifiers"]


@attrs.frozen(eq=False)
class AppendedModifiers:
    """What is published about modifiers that are appended together; lines with the same ones share it.

    Attributes:
        records: the record of each; `None` where none is published.
        roles: what kind of thing each says; `None` where no list tells.
        trips: those that name the trip of an ambulance; others: the rest, each once.
        uses: what published texts say of where the others belong.
        certainty: the tables that do not answer for one of them, and those that answer stretched.
    """

    modifiers: tuple[str, ...]
    records: tuple[Modifier | None, ...] = ()
    trips: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    uses: tuple[ModifierUse, ...] = ()
    roles: tuple[ModifierRole | None, ...] = ()
    certainty: Certainty = SURE

    def in_role(self, *roles: ModifierRole) -> tuple[str, ...]:
        """Return those in one of the roles, in their order."""
        if not self.modifiers:
            return ()
        return tuple([one for one, role in zip(self.modifiers, self.roles, strict=True) if role in roles])


_BARE: Final = AppendedModifiers(())


def appended_modifiers(published: Published, modifiers: tuple[str, ...], *, names_trips: bool) -> AppendedModifiers:
    """Return what is published about the modifiers of a line; those of an ambulance may name its trip."""
    if not modifiers:
        return _BARE
    asked = (published.alike, AppendedModifiers, modifiers, names_trips)
    known: AppendedModifiers | None = published.memory.get(asked)
    if known is None:
        trips = tuple([one for one in modifiers if trip(one, published) is not None]) if names_trips else ()
        others = tuple([one for one in dict.fromkeys(modifiers) if one not in trips])
        known = AppendedModifiers(
            modifiers,
            tuple([published.modifier(one) for one in modifiers]),
            trips,
            others,
            tuple([use for one in others for use in published.modifier_uses(one)]),
            tuple([published.role(one) for one in modifiers]),
            together([published.certainty(AskedBy.MODIFIER, one) for one in modifiers]),
        )
        published.memory.keep(asked, known)
    return known
