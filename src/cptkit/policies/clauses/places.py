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
        places: the POS codes; none where it takes the services at those of `but` alone.
        codes, services: the services, by codes, by kinds that a code must be of, or by both; neither is every service.
        modifiers: where it is not empty, only lines with one of these are meant.
        instead: the POS codes that are billed in their place, where the text names them; may be empty.
        but: the POS codes at which alone it takes the services; none where `places` says where it does not.
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
    but: frozenset[str] = frozenset()

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states.

        Raises:
            DamagedData: it names neither the POS codes nor those that are left, or both.
        """
        as_a(Section, section, "section")
        places, but = section.places("places", []), section.places("places_but", [])
        if bool(places) == bool(but):
            raise section.refuse("places; expected POS codes there or in places_but, and not in both", "places")
        return cls(
            section.value("title", str),
            frozenset(places),
            section.codes("codes", []),
            section.members("services", ServiceKind),
            frozenset(section.texts("modifiers", [])),
            section.member("outcome", Effect),
            section.period(),
            section.citation(),
            section.places("instead", []),
            frozenset(but),
        )

    def refuses_at(self, place: str) -> bool:
        """Return whether it does not take the services at a POS code.

        >>> from cptkit.values.periods import ALWAYS
        >>> named = frozenset({"94760"}), frozenset[ServiceKind](), frozenset[str]()
        >>> told = Effect.DENIES, ALWAYS, Citation("Granite", "Oximetry")
        >>> clause = RefusedPlace("at home alone", frozenset[str](), *named, *told, but=frozenset({"12"}))
        >>> clause.refuses_at("11"), clause.refuses_at("12")
        (True, False)
        """
        asked = parse_place_of_service_code(place, path="place")
        return asked not in self.but if self.but else asked in self.places

    def concerns(self, code: str, kinds: Collection[ServiceKind], modifiers: Collection[str]) -> bool:
        """Return whether it speaks of a code of these kinds, with modifiers that may be appended."""
        # Both are asked, so that a code or a modifier that is none is refused whatever the other says.
        names_code = is_named(code, kinds, codes=self.codes, services=self.services)
        names_modifier = has_one_of(self.modifiers, modifiers)
        return names_code and names_modifier

    def words(self) -> str:
        """Return it as a sentence."""
        with_modifiers = f" with {listed(self.modifiers)}" if self.modifiers else ""
        where = f"anywhere but at POS {listed(self.but)}" if self.but else f"at POS {listed(self.places)}"
        which = f"{named_in_words(self.codes, self.services)}{with_modifiers} {where}"
        instead = f"; use POS {either(self.instead)} instead" if self.instead else ""
        return f"Places: {self.title}; {which}: {self.outcome.meaning}{instead}."
