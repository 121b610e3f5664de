"""Injections and infusions: what was given, how and for how long, and which of several is the initial one."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.words import separate_access, separate_encounter, stated
from cptkit.values.claims import Circumstance

__all__ = ["INFUSION", "Infusion", "Route", "Substance"]


class Substance(StrEnum):
    """What was given; chemotherapy stands for other drugs of that complexity as well."""

    HYDRATION = "hydration"
    DRUG = "drug"
    HORMONE = "hormone"
    CHEMOTHERAPY = "chemotherapy"


class Route(StrEnum):
    """How it was given; an injection goes under the skin or into a muscle, a pump runs more than 8 hours."""

    INFUSION = "infusion"
    PUSH = "push"
    INJECTION = "injection"
    PUMP = "pump"
    SUBCUTANEOUS_INFUSION = "subcutaneous-infusion"
    ARTERY_INFUSION = "artery-infusion"
    ARTERY_PUMP = "artery-pump"


@attrs.frozen
class Infusion:
    """One documented infusion, intravenous push or injection; several of a day are several. `None` is not documented.

    Attributes:
        substance: what was given; a hormone is one that is given against a cancer.
        route: how it was given.
        minutes: how long the infusion ran.
        main_reason: whether it was what the patient came for.
        at_the_same_time: whether it ran together with another one through the same access.
        same_drug_again: whether it was a further push of a drug that had been pushed before.
        separate_access: whether it required a separate access site.
        separate_encounter: whether it was given at a separate encounter that day.

    >>> Infusion(substance="drug", route="infusion", minutes=45).minutes
    45
    """

    substance: Substance | None = word(
        Substance,
        "was it hydration alone, a drug, an anticancer hormone, or chemotherapy or a similarly complex drug?",
        also={
            "fluid": "hydration",
            "chemo": "chemotherapy",
            "biologic": "chemotherapy",
            "hormonal": "hormone",
            "antibiotic": "drug",
            "antiemetic": "drug",
            "steroid": "drug",
        },
    )
    route: Route | None = word(
        Route,
        "was it an infusion, an IV push, or a subcutaneous or intramuscular injection?",
        also={
            "iv-push": "push",
            "iv": "infusion",
            "im": "injection",
            "sc": "injection",
            "subcutaneous": "injection",
            "prolonged-infusion": "pump",
            "portable-pump": "pump",
            "pump-start": "pump",
            "scig": "subcutaneous-infusion",
            "hypodermoclysis": "subcutaneous-infusion",
            "intra-arterial": "artery-infusion",
            "intra-arterial-infusion": "artery-infusion",
            "intra-arterial-pump": "artery-pump",
            "sq-infusion": "subcutaneous-infusion",
            "subq-infusion": "subcutaneous-infusion",
            "sc-infusion": "subcutaneous-infusion",
            "subq": "injection",
            "sq": "injection",
            "5-fu-pump": "pump",
            "ambulatory-pump": "pump",
        },
    )
    minutes: int | None = count("how many minutes did the infusion run?")
    main_reason: bool | None = yes_no("was it the main reason for the encounter?")
    at_the_same_time: bool | None = yes_no("did it run at the same time as another infusion through the same access?")
    same_drug_again: bool | None = yes_no("was it another push of the same drug?")
    separate_access: bool | None = separate_access()
    separate_encounter: bool | None = separate_encounter()


_LONGEST_PUSH: Final = 15
_BEGUN_HOUR: Final = 31
_KINDS: Final = (
    "chemotherapy-infusion",
    "chemotherapy-push",
    "drug-infusion",
    "drug-push",
    "hydration",
    "chemotherapy-injection",
    "hormone-injection",
    "drug-injection",
    "subcutaneous-infusion",
    "chemotherapy-pump",
    "drug-pump",
    "chemotherapy-artery-infusion",
    "chemotherapy-artery-pump",
    "drug-artery-infusion",
)
# What goes into a vein at the visit, of which one is the initial service.
_VEIN_ROUTES: Final = (None, Route.INFUSION, Route.PUSH)
_OWN_NEEDLE: Final = (Route.INJECTION, Route.SUBCUTANEOUS_INFUSION)
_HOURLY_ROUTES: Final = (None, Route.INFUSION, Route.SUBCUTANEOUS_INFUSION, Route.ARTERY_INFUSION)
# Chemotherapy comes before drugs, and drugs before fluid.
_CLASSES: Final = {
    Substance.CHEMOTHERAPY: 0,
    Substance.DRUG: 1,
    Substance.HORMONE: 1,
    Substance.HYDRATION: 2,
}
_INTO_A_VEIN: Final = _KINDS[:5]


def _kind(service: Infusion, _: tuple[object, ...] = ()) -> str | None:
    """Say what it counts as: an infusion of 15 minutes or less is a push, and a hormone given into a vein is a drug."""
    if service.route not in _VEIN_ROUTES:
        return _kind_elsewhere(service)
    if service.substance is Substance.HYDRATION:
        return "hydration"
    if service.substance is None or service.route is None:
        return None
    substance = Substance.DRUG if service.substance is Substance.HORMONE else service.substance
    if service.route is Route.PUSH:
        return f"{substance}-push"
    if service.minutes is None:
        return None
    return f"{substance}-{'push' if service.minutes <= _LONGEST_PUSH else 'infusion'}"


def _kind_elsewhere(service: Infusion) -> str | None:
    """Say what it counts as if it does not go into a vein at the visit."""
    if service.route is Route.SUBCUTANEOUS_INFUSION:
        return _kind_under_the_skin(service)
    if service.substance is None:
        return None
    if service.route is Route.INJECTION:
        return "hydration" if service.substance is Substance.HYDRATION else f"{service.substance}-injection"
    substance = Substance.CHEMOTHERAPY if service.substance is Substance.CHEMOTHERAPY else Substance.DRUG
    kind = f"{substance}-{service.route}"
    return kind if kind in _KINDS else "drug-artery-infusion"


def _kind_under_the_skin(service: Infusion) -> str | None:
    """Say what it counts as whatever was given; a short infusion under the skin is an injection."""
    if service.minutes is None:
        return None
    return "subcutaneous-infusion" if service.minutes > _LONGEST_PUSH else "drug-injection"


def _rivals(service: Infusion, services: tuple[object, ...]) -> list[Infusion]:
    """Give all that went through the same access at the same encounter and may be the initial one, itself included."""
    same = (
        one
        for one in services
        if isinstance(one, Infusion)
        and (stated(one.separate_access), stated(one.separate_encounter))
        == (stated(service.separate_access), stated(service.separate_encounter))
    )
    return [one for one in same if one.route in _VEIN_ROUTES and not _never_first(one)]


def _never_first(service: Infusion) -> bool:
    """Say whether it cannot be the initial one: a push of what was pushed before, or fluid that ran too short."""
    short = service.minutes is not None and service.minutes < _BEGUN_HOUR
    return bool(service.same_drug_again) or (service.substance is Substance.HYDRATION and short)


def _is_first_by_kind(service: Infusion, services: tuple[object, ...]) -> str | None:
    """Say whether it comes first by its kind: chemotherapy, drug, fluid; infusion before push."""
    rivals = _rivals(service, services)
    kinds = [_kind(one) for one in rivals]
    if service not in rivals or None in kinds:
        return None if service in rivals else "no"
    ranks = [_KINDS.index(kind) for kind in kinds if kind is not None]
    return stated(rivals[ranks.index(min(ranks))] is service)


def _is_main(service: Infusion, services: tuple[object, ...]) -> str | None:
    """Say whether it is what the patient came for; the only one is, or else the only one of the highest substance."""
    rivals = _rivals(service, services)
    if [one for one in rivals if one is not service] == []:
        return "yes"
    if service.main_reason is None and any(one.main_reason for one in rivals):
        return "no"
    if service.main_reason is None and all(one.main_reason is None for one in rivals):
        return _is_highest_alone(service, rivals)
    return None if service.main_reason is None else stated(service.main_reason)


def _is_highest_alone(service: Infusion, rivals: list[Infusion]) -> str | None:
    """Say whether it alone is chemotherapy, or alone a drug beside fluid; of two that are alike it is not known."""
    classes = [None if one.substance is None else _CLASSES[one.substance] for one in rivals]
    known = [rank for rank in classes if rank is not None]
    if service not in rivals or len(known) < len(classes):
        return None if service in rivals else "no"
    highest = [one for one, rank in zip(rivals, classes, strict=True) if rank == min(known)]
    if len(highest) == 1:
        return stated(highest[0] is service)
    return None if service in highest else "no"


def _hours(minutes: int | None) -> int | None:
    """Count the hours that minutes make, where one counts once it has run 31 minutes."""
    return None if minutes is None else (minutes + 60 - _BEGUN_HOUR) // 60


def _further_hours(service: Infusion, _: tuple[object, ...]) -> int | None:
    """Count the hours after the first: one more once it has run 91 minutes, two more from 151."""
    hours = _hours(service.minutes) if service.route in _HOURLY_ROUTES else 0
    return None if hours is None else max(hours - 1, 0)


def _hydration_hours(service: Infusion, _: tuple[object, ...]) -> int | None:
    """Count the hours of fluid, the first one included; an injection has none."""
    return 0 if service.route is Route.INJECTION else _hours(service.minutes)


def _apart(service: Infusion, _: tuple[object, ...]) -> str:
    """Say what sets it apart from what else was given on the day."""
    if service.separate_encounter:
        return "encounter"
    return "access" if service.separate_access else "no"


def _needs_its_own_needle(service: Infusion) -> frozenset[Circumstance]:
    """Say that what goes into a muscle or under the skin does not go through the access into a vein."""
    return frozenset({Circumstance.SEPARATE_STRUCTURE}) if service.route in _OWN_NEEDLE else frozenset()


INFUSION: Final = Family(
    "infusion",
    "an infusion, intravenous push or injection",
    Infusion,
    derived=(
        Derived("kind", Words(_KINDS), ("substance", "route", "minutes"), _kind),
        Derived("apart", Words(("no", "access", "encounter")), ("separate_access", "separate_encounter"), _apart),
        yes_where_stated("together", "at_the_same_time"),
        yes_where_stated("again", "same_drug_again"),
        Derived("main", YES_NO, ("main_reason",), _is_main),
        Derived("first_by_kind", YES_NO, ("substance", "route", "minutes"), _is_first_by_kind),
        Derived("hydration_hours", Numbers(), ("minutes",), _hydration_hours),
        Derived("further_hours", Numbers(), ("minutes",), _further_hours),
    ),
    also=("iv-infusion", "chemotherapy", "chemo", "hydration", "drug-administration"),
    implied=_needs_its_own_needle,
    saying={
        "im-injection": {"route": "injection"},
        "iv-push": {"route": "push"},
        "iv-fluids": {"substance": "hydration"},
        "iv-antibiotics": {"substance": "drug", "route": "infusion"},
        "therapeutic-infusion": {"substance": "drug", "route": "infusion"},
        "ivp": {"route": "push"},
        "im-shot": {"route": "injection"},
        "subcutaneous-injection": {"route": "injection"},
        "sq-injection": {"route": "injection"},
        "sub-q-injection": {"route": "injection"},
        "therapeutic-injection": {"substance": "drug", "route": "injection"},
    },
    broadly=("injection-administration",),
)
