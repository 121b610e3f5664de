"""What is documented of a service besides its facts: that it was staged, discontinued, or done with a co-surgeon."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Final, cast

import attrs

from cptkit.errors import InvalidService
from cptkit.reference.usage import Topic
from cptkit.selection.case import Case
from cptkit.selection.decisions import decide
from cptkit.selection.facts import asked_of
from cptkit.selection.families.visits_and_care.telehealth_visit import TELEHEALTH_VISIT, Link
from cptkit.selection.family import table_of
from cptkit.values.claims import Circumstance
from cptkit.values.edges import as_group
from cptkit.values.in_errors import shown
from cptkit.values.wording import either_of_many, like

__all__ = [
    "SAYABLE",
    "InCircumstances",
    "as_documented",
    "facts_told_of",
    "said_on",
    "told_unrelated",
    "without_circumstances",
]

# What any service may be documented to be; what else a line documents, such as a component, is a fact of its family.
SAYABLE: Final = (
    Circumstance.STAGED,
    Circumstance.UNPLANNED_RETURN,
    Circumstance.UNRELATED,
    Circumstance.REPEATED_BY_SAME_PRACTITIONER,
    Circumstance.REPEATED_BY_ANOTHER_PRACTITIONER,
    Circumstance.REPEATED_FOR_NEW_RESULT,
    Circumstance.REDUCED,
    Circumstance.DISCONTINUED_FOR_PATIENT_SAFETY,
    Circumstance.DISCONTINUED_BEFORE_ANESTHESIA,
    Circumstance.DISCONTINUED_AFTER_ANESTHESIA,
    Circumstance.UNUSUAL_EFFORT,
    Circumstance.WITH_CO_SURGEON,
    Circumstance.IN_SURGICAL_TEAM,
    Circumstance.ASSISTED_BY_PHYSICIAN,
    Circumstance.ASSISTED_BY_PHYSICIAN_IN_PART,
    Circumstance.ASSISTED_NO_QUALIFIED_RESIDENT,
    Circumstance.ASSISTED_BY_NON_PHYSICIAN,
    Circumstance.OPERATION_ONLY,
    Circumstance.POSTOPERATIVE_CARE_ONLY,
    Circumstance.PREOPERATIVE_CARE_ONLY,
    Circumstance.SEPARATE_ENCOUNTER,
    Circumstance.SEPARATE_STRUCTURE,
    Circumstance.SEPARATE_PRACTITIONER,
    Circumstance.UNUSUAL_NON_OVERLAPPING,
    Circumstance.AUDIO_ONLY,
    Circumstance.AUDIO_VIDEO,
)
_ALSO: Final = {
    "planned": Circumstance.STAGED,
    "staged-procedure": Circumstance.STAGED,
    "more-extensive": Circumstance.STAGED,
    "return-to-the-operating-room": Circumstance.UNPLANNED_RETURN,
    "return-to-or": Circumstance.UNPLANNED_RETURN,
    "unplanned-return-to-or": Circumstance.UNPLANNED_RETURN,
    "unplanned-return-to-the-operating-room": Circumstance.UNPLANNED_RETURN,
    "takeback": Circumstance.UNPLANNED_RETURN,
    "unrelated-procedure": Circumstance.UNRELATED,
    "unrelated-to-surgery": Circumstance.UNRELATED,
    "repeat": Circumstance.REPEATED_BY_SAME_PRACTITIONER,
    "repeated": Circumstance.REPEATED_BY_SAME_PRACTITIONER,
    "repeated-by-same-physician": Circumstance.REPEATED_BY_SAME_PRACTITIONER,
    "repeated-by-another-physician": Circumstance.REPEATED_BY_ANOTHER_PRACTITIONER,
    "repeat-test": Circumstance.REPEATED_FOR_NEW_RESULT,
    "reduced-services": Circumstance.REDUCED,
    "partially-reduced": Circumstance.REDUCED,
    "discontinued": Circumstance.DISCONTINUED_FOR_PATIENT_SAFETY,
    "terminated": Circumstance.DISCONTINUED_FOR_PATIENT_SAFETY,
    "aborted": Circumstance.DISCONTINUED_FOR_PATIENT_SAFETY,
    "before-anesthesia": Circumstance.DISCONTINUED_BEFORE_ANESTHESIA,
    "after-anesthesia": Circumstance.DISCONTINUED_AFTER_ANESTHESIA,
    "increased-services": Circumstance.UNUSUAL_EFFORT,
    "increased-procedural-services": Circumstance.UNUSUAL_EFFORT,
    "co-surgeon": Circumstance.WITH_CO_SURGEON,
    "co-surgeons": Circumstance.WITH_CO_SURGEON,
    "cosurgeon": Circumstance.WITH_CO_SURGEON,
    "co-surgery": Circumstance.WITH_CO_SURGEON,
    "two-surgeons": Circumstance.WITH_CO_SURGEON,
    "surgical-team": Circumstance.IN_SURGICAL_TEAM,
    "team-surgery": Circumstance.IN_SURGICAL_TEAM,
    "assistant-surgeon": Circumstance.ASSISTED_BY_PHYSICIAN,
    "minimum-assistant": Circumstance.ASSISTED_BY_PHYSICIAN_IN_PART,
    "minimum-assistant-surgeon": Circumstance.ASSISTED_BY_PHYSICIAN_IN_PART,
    "no-qualified-resident": Circumstance.ASSISTED_NO_QUALIFIED_RESIDENT,
    "assistant-at-surgery": Circumstance.ASSISTED_BY_NON_PHYSICIAN,
    "pa-assistant": Circumstance.ASSISTED_BY_NON_PHYSICIAN,
    "np-assistant": Circumstance.ASSISTED_BY_NON_PHYSICIAN,
    "surgical-care-only": Circumstance.OPERATION_ONLY,
    "postoperative-management-only": Circumstance.POSTOPERATIVE_CARE_ONLY,
    "preoperative-management-only": Circumstance.PREOPERATIVE_CARE_ONLY,
    "separate-session": Circumstance.SEPARATE_ENCOUNTER,
    "different-session": Circumstance.SEPARATE_ENCOUNTER,
    "separate-site": Circumstance.SEPARATE_STRUCTURE,
    "different-site": Circumstance.SEPARATE_STRUCTURE,
    "separate-lesion": Circumstance.SEPARATE_STRUCTURE,
    "separate-incision": Circumstance.SEPARATE_STRUCTURE,
    "telephone": Circumstance.AUDIO_ONLY,
    "by-telephone": Circumstance.AUDIO_ONLY,
    "video": Circumstance.AUDIO_VIDEO,
    "by-video": Circumstance.AUDIO_VIDEO,
}
# How the patient was seen, as the table of telehealth visits says it.
_LINKS: Final = {
    Circumstance.AUDIO_ONLY: Link.AUDIO_ONLY,
    Circumstance.AUDIO_VIDEO: Link.AUDIO_VIDEO,
}
# What parts two services is said where they meet, and how the patient was seen as each payer wants it.
_ELSEWHERE: Final = (Topic.DISTINCT, Topic.TELEHEALTH)
_MODALITY: Final = "modality"
_KNOWN: Final = {**{one.value.replace("_", "-"): one for one in SAYABLE}, **_ALSO}
_FACT: Final = "circumstances"


def _stated(values: object) -> frozenset[Circumstance]:
    """Return circumstances as they are stated: one word, or several."""
    several = (values,) if isinstance(values, str) else as_group(values, _FACT)
    return frozenset([_word(place, one) for place, one in enumerate(several)])


def _word(place: int, value: object) -> Circumstance:
    spelled = "-".join(value.casefold().replace("_", "-").replace("-", " ").split()) if isinstance(value, str) else ""
    if spelled not in _KNOWN:
        expected = like(spelled, _KNOWN) or tuple(one.value for one in SAYABLE)
        raise InvalidService(f"{shown(value)}; expected {either_of_many(expected, 'words')}", f"{_FACT}[{place}]")
    return _KNOWN[spelled]


def as_documented(value: object, path: str) -> attrs.AttrsInstance:
    """Return a documented service, which has facts.

    Raises:
        InvalidService: another thing.
    """
    kind: Any = type(value)
    if attrs.has(kind) and asked_of(kind):
        return cast("attrs.AttrsInstance", value)
    raise InvalidService(f"{kind.__name__} is not a documented service; expected one such as Ductogram", path)


def _service(value: attrs.AttrsInstance) -> attrs.AttrsInstance:
    return as_documented(value, "service")


@attrs.frozen
class InCircumstances:
    """A documented service, and the circumstances in which the billing practitioner did it.

    An assistant's, a co-surgeon's or a hospital's claim is selected for whoever bills: that one assisted at the
    operation is stated on the assistant's claim alone.

    Attributes:
        service: what was done.
        circumstances: what is documented of it besides its facts, one word or several.

    Raises:
        InvalidService: no documented service, or a circumstance that is none.

    >>> from cptkit.selection import TriggerFingerRelease
    >>> later = InCircumstances(TriggerFingerRelease(digit="left thumb"), "unrelated procedure")
    >>> [one.value for one in later.circumstances]
    ['unrelated']
    """

    service: attrs.AttrsInstance = attrs.field(converter=_service)
    circumstances: frozenset[Circumstance] = attrs.field(converter=_stated)


def facts_told_of(service: attrs.AttrsInstance, facts: Mapping[str, object]) -> attrs.AttrsInstance:
    """Return a service of which more is told; its circumstances stay as they are.

    >>> from cptkit.selection import TriggerFingerRelease
    >>> later = InCircumstances(TriggerFingerRelease(), "staged")
    >>> facts_told_of(later, {"digit": "left thumb"}).service.digit.value
    'left-thumb'
    """
    told: Any = service.service if isinstance(service, InCircumstances) else service
    changed: attrs.AttrsInstance = attrs.evolve(told, **facts)
    return attrs.evolve(service, service=changed) if isinstance(service, InCircumstances) else changed


def without_circumstances(
    services: tuple[attrs.AttrsInstance, ...],
) -> tuple[tuple[attrs.AttrsInstance, ...], dict[int, frozenset[Circumstance]]]:
    """Return services alone, and the circumstances of those that have some, by their numbers from 1."""
    alone = tuple([one.service if isinstance(one, InCircumstances) else one for one in services])
    stated = {
        number: one.circumstances for number, one in enumerate(services, start=1) if isinstance(one, InCircumstances)
    }
    return alone, stated


def told_unrelated(services: tuple[attrs.AttrsInstance, ...]) -> dict[int, frozenset[Circumstance]]:
    """Return the numbers of services of which a fact says that they are unrelated to an earlier operation."""
    return {
        number: frozenset({asked.circumstance})
        for number, service in enumerate(services, start=1)
        for fact, asked in asked_of(type(service)).items()
        if asked.circumstance is Circumstance.UNRELATED and getattr(service, fact)
    }


def said_on(code: str, stated: frozenset[Circumstance], case: Case) -> tuple[tuple[str, ...], tuple[Circumstance, ...]]:
    """Return the modifiers that say circumstances on a line of a code, and those of them that no modifier says.

    What parts two services is said where they meet.
    """
    if not stated:
        return (), ()
    by_table = dict(_said(code, stated, case))
    distinct = {row.circumstance for row in case.published.circumstances_of(Topic.DISTINCT)}
    modifiers = tuple(dict.fromkeys([*by_table.values(), *_links(stated, case)]))
    return modifiers, tuple(sorted(stated - by_table.keys() - distinct - _LINKS.keys()))


def _links(stated: frozenset[Circumstance], case: Case) -> Iterator[str]:
    """Give the modifiers that a payer wants for how the patient was seen, on codes that do not say it themselves."""
    parts = table_of(TELEHEALTH_VISIT).parts if stated & _LINKS.keys() else ()
    modality = [part for part in parts if part.name == _MODALITY]
    for circumstance, part in product(sorted(stated & _LINKS.keys()), modality):
        facts = {**case.facts(), "link": _LINKS[circumstance].value, "payer_takes_telemedicine_codes": "no"}
        outcome = decide(part, facts).outcome
        yield from outcome.modifiers if outcome is not None else ()


def _said(code: str, stated: frozenset[Circumstance], case: Case) -> Iterator[tuple[Circumstance, str]]:
    """Give each circumstance that a modifier says on a line of a code, with the first that does."""
    # The record states it: a code that may be an operation takes the modifier where no fee schedule is loaded.
    kinds, done = case.published.code(code).possible_kinds, set[Circumstance]()
    for row in case.published.circumstances:
        speaks = row.circumstance in stated - done and row.topic not in _ELSEWHERE
        if speaks and row.fits(kinds, case.setting) and case.published.modifier(row.modifiers[0]) is not None:
            done.add(row.circumstance)
            yield row.circumstance, row.modifiers[0]
