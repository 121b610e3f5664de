"""Which services a clause names: by codes, by kinds of service, by both, or all of them; and modifiers on them."""

from collections.abc import Collection
from typing import Any, Final, Protocol

from cptkit.values.codes import parse_modifier_code, parse_procedure_code
from cptkit.values.edges import as_group, as_words
from cptkit.values.service_kinds import ServiceKind

__all__ = [
    "NamesServices",
    "as_modifiers",
    "codes_of",
    "has_one_of",
    "is_named",
    "named_in_words",
    "names",
    "services_of",
]

_FEW: Final = 8


class NamesServices(Protocol):
    """A clause on services by codes, by kinds of service, by both, or on all of them."""

    @property
    def codes(self) -> frozenset[str]:
        """The codes; none is any."""
        ...

    @property
    def services(self) -> frozenset[ServiceKind]:
        """The kinds of each of which a code must be."""
        ...


def is_named(
    code: str, kinds: Collection[ServiceKind], *, codes: frozenset[str], services: frozenset[ServiceKind]
) -> bool:
    """Return whether a code is one of some codes, and of each of some kinds; where none are named, any code is.

    >>> consultations = frozenset({"99242", "99243"})
    >>> is_named("99242", (), codes=consultations, services=frozenset())
    True
    >>> is_named("99213", (), codes=consultations, services=frozenset())
    False
    """
    asked, of_kinds = parse_procedure_code(code), as_words(ServiceKind, kinds, "kinds")
    return _are_named(asked, of_kinds, codes, services)


def names(clause: NamesServices, code: str, kinds: frozenset[ServiceKind]) -> bool:
    """Return whether a clause names the code of a billed line, as `is_named` does of a code that anybody writes."""
    return _are_named(code, kinds, clause.codes, clause.services)


def codes_of(clause: Any) -> frozenset[str]:  # noqa: ANN401 (a clause of any kind, of which few name no codes)
    """Return the codes of which alone a clause speaks; none where it names none."""
    codes: frozenset[str] = getattr(clause, "codes", frozenset())
    return codes


def services_of(clause: Any) -> frozenset[ServiceKind]:  # noqa: ANN401 (as above)
    """Return the kinds of service that a clause asks for, of each of which a code must be; none where it names none."""
    # A clause that can name no codes speaks of services in ways of its own.
    services: frozenset[ServiceKind] = (
        getattr(clause, "services", frozenset()) if hasattr(clause, "codes") else frozenset()
    )
    return services


def _are_named(
    code: str, kinds: frozenset[ServiceKind], codes: frozenset[str], services: frozenset[ServiceKind]
) -> bool:
    return (not codes or code in codes) and services <= kinds


def as_modifiers(modifiers: Collection[str]) -> frozenset[str]:
    """Return modifiers that may be appended, each as it is published.

    >>> sorted(as_modifiers(["lt", "26"]))
    ['26', 'LT']
    """
    return frozenset([parse_modifier_code(one, path="modifiers") for one in as_group(modifiers, "modifiers")])


def has_one_of(named: frozenset[str], modifiers: Collection[str]) -> bool:
    """Return whether modifiers have one of those that a clause names; where it names none, any have.

    >>> has_one_of(frozenset({"26"}), ["TC"]), has_one_of(frozenset(), ["TC"])
    (False, True)
    """
    appended = as_modifiers(modifiers)
    return not named or not named.isdisjoint(appended)


def named_in_words(codes: frozenset[str], services: frozenset[ServiceKind]) -> str:
    """Return codes and kinds of service in words; many codes are counted.

    >>> named_in_words(frozenset({"20936", "20930"}), frozenset())
    '20930, 20936'
    """
    several = sorted(codes)
    shown = several if len(several) <= _FEW else [f"{len(several)} codes from {several[0]} to {several[-1]}"]
    kinds = " and ".join(kind.value for kind in sorted(services))
    return ", ".join([*shown, *([f"codes of the kind {kinds}"] if kinds else [])]) or "any service"
