"""Places of service at which a payer does not take some services or modifiers."""

from collections.abc import Collection
from typing import ClassVar, Self

import attrs

from cptkit.policies.clauses.effect import Effect, listed
from cptkit.policies.clauses.named import has_one_of, is_named, named_in_words
from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_place_of_service_code
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.wording import either

__all__ = ["RefusedPlace"]


@attrs.frozen(field_transformer=converted)
class RefusedPlace:
    """POS codes at which the payer does not take some services.

    Attributes:
        places: the POS codes.
        codes, services: the services, by codes, by kinds that a code must be of, or by both; neither is every service.
        modifiers: where it is not empty, only lines with one of these are meant.
        instead: the POS codes that are billed in their place, where the text names them; may be empty.
        all_but: `places` are those at which alone it takes the services.
    """

    KIND: ClassVar = "refused-place"

    title: str
    places: frozenset[str]
    codes: frozenset[str]
    services: frozenset[ServiceKind]
    modifiers: frozenset[str]
    outcome: Effect
    period: Period
    citation: Citation
    instead: tuple[str, ...] = ()
    all_but: bool = False

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.value("title", str),
            frozenset(section.places("places")),
            section.codes("codes", []),
            section.members("services", ServiceKind, []),
            frozenset(section.texts("modifiers", [])),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
            section.places("instead", []),
            section.value("all_but", bool, default=False),
        )

    def refuses_at(self, place: str) -> bool:
        """Return whether it does not take the services at a POS code.

        >>> from cptkit.values.periods import ALWAYS
        >>> named = frozenset({"94760"}), frozenset[ServiceKind](), frozenset[str]()
        >>> told = Effect.DENIES, ALWAYS, Citation("Granite", "Oximetry")
        >>> clause = RefusedPlace("at home alone", frozenset({"12"}), *named, *told, all_but=True)
        >>> clause.refuses_at("11"), clause.refuses_at("12")
        (True, False)
        """
        return (parse_place_of_service_code(place, path="place") in self.places) is not self.all_but

    def concerns(self, code: str, kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code of these kinds, with modifiers that may be appended."""
        # Both are asked, so that a code or a modifier that is none is refused whatever the other says.
        names_code = is_named(code, kinds, codes=self.codes, services=self.services)
        names_modifier = has_one_of(self.modifiers, modifiers)
        return names_code and names_modifier

    def words(self) -> str:
        """Return it as a sentence."""
        with_modifiers = f" with {listed(self.modifiers)}" if self.modifiers else ""
        where = f"{'anywhere but ' if self.all_but else ''}at POS {listed(self.places)}"
        which = f"{named_in_words(self.codes, self.services)}{with_modifiers} {where}"
        instead = f"; use POS {either(self.instead)} instead" if self.instead else ""
        return f"Places: {self.title}; {which}: {self.outcome.meaning}{instead}."
