"""Facts that E/M visits share: the level of MDM, the minutes, and what modifiers of visits say."""

from enum import StrEnum
from typing import Any, Final, Protocol

from cptkit.selection.decisions import Numbers, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, yes_where_stated
from cptkit.values.claims import Circumstance

__all__ = [
    "MAKING",
    "MDM",
    "NUMBER",
    "SEEN_BY_STAFF",
    "SHARED",
    "TOTAL_MINUTES",
    "UNLEVELED",
    "UNTIMED_MDM",
    "Level",
    "Mdm",
    "Patient",
    "blocks_past",
    "decided_on_surgery",
    "level_of",
    "minutes_of_the_day",
    "new_or_established",
    "of_data",
    "of_mdm",
    "of_problems",
    "of_risk",
    "separately_identifiable_visit",
    "unrelated_to_surgery",
    "with_resident",
]


class Level(StrEnum):
    """The level of one of the three elements of medical decision making (MDM)."""

    MINIMAL = "minimal"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Mdm(StrEnum):
    """The level of medical decision making (MDM) as a whole."""

    STRAIGHTFORWARD = "straightforward"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Patient(StrEnum):
    """Whether the group and specialty have seen the patient within three years."""

    NEW = "new"
    ESTABLISHED = "established"


_LEVELS: Final = {"straightforward": "minimal", "none": "minimal", "limited": "low", "extensive": "high"}
# What the table of MDM counts for a level, in the words of notes.
_PROBLEMS: Final = {
    **_LEVELS,
    "self-limited-problem": "minimal",
    "acute-uncomplicated-illness": "low",
    "stable-chronic-illness": "low",
    "two-stable-chronic-illnesses": "moderate",
    "chronic-illness-with-exacerbation": "moderate",
    "acute-illness-with-systemic-symptoms": "moderate",
    "undiagnosed-new-problem": "moderate",
    "threat-to-life-or-function": "high",
}
_RISKS: Final = {
    **_LEVELS,
    "prescription-drug-management": "moderate",
    "drug-therapy-with-intensive-monitoring": "high",
    "decision-for-hospitalization": "high",
}
_ORDER: Final = tuple(Level)
_ELEMENTS: Final = ("problems", "data", "risk")

# The levels of MDM; a visit that is selected by its minutes alone has none.
MAKING: Final = tuple(Mdm)
UNLEVELED: Final = "none"
# A count that is worked out.
NUMBER: Final = Numbers()


def of_problems() -> Any:  # noqa: ANN401 (attrs types a field as its value)
    """Make the fact of the number and complexity of problems addressed, as a level."""
    return word(Level, "what was the number and complexity of problems addressed?", also=_PROBLEMS)


def of_data() -> Any:  # noqa: ANN401 (as above)
    """Make the fact of the amount and complexity of data, as a level."""
    return word(Level, "what was the amount and complexity of data reviewed and analyzed?", also=_LEVELS)


def of_risk() -> Any:  # noqa: ANN401 (as above)
    """Make the fact of the risk of patient management, as a level."""
    return word(Level, "what was the risk of the patient management?", also=_RISKS)


def of_mdm() -> Any:  # noqa: ANN401 (as above)
    """Make the fact of the level of MDM as a whole, where the record states it and not its elements."""
    return word(
        Mdm,
        "what was the level of MDM as a whole?",
        also={"sf": "straightforward", "minimal": "straightforward", "mod": "moderate"},
    )


def minutes_of_the_day() -> Any:  # noqa: ANN401 (as above)
    """Make the fact of the practitioner's total minutes on the date of the visit."""
    return count("what was the practitioner's total time that day, in minutes?", least=0)


def new_or_established() -> Any:  # noqa: ANN401 (as above)
    """Make the fact whether the patient is new."""
    ask = "is the patient new, or established (seen within three years by the same group and specialty)?"
    return word(Patient, ask, also={"est": "established", "new-patient": "new", "established-patient": "established"})


def separately_identifiable_visit() -> Any:  # noqa: ANN401 (as above)
    """Make the fact that 25 says."""
    ask = "was the visit significant and separately identifiable from the other services that day?"
    return yes_no(ask, circumstance=Circumstance.SIGNIFICANT_SEPARATE_VISIT)


def decided_on_surgery() -> Any:  # noqa: ANN401 (as above)
    """Make the fact that 57 says."""
    return yes_no("was the decision for surgery made at this visit?", circumstance=Circumstance.DECISION_FOR_SURGERY)


def unrelated_to_surgery() -> Any:  # noqa: ANN401 (as above)
    """Make the fact that 24 says, and FT on critical care."""
    ask = "was the visit unrelated to the surgery whose global period it falls in?"
    return yes_no(ask, circumstance=Circumstance.UNRELATED)


def with_resident() -> Any:  # noqa: ANN401 (as above)
    """Make the fact that GC says."""
    ask = "did a resident take part, with the teaching physician present for the key portion?"
    return yes_no(ask, circumstance=Circumstance.TEACHING_PHYSICIAN_PRESENT)


class _Leveled(Protocol):
    @property
    def problems(self) -> Level | None: ...
    @property
    def data(self) -> Level | None: ...
    @property
    def risk(self) -> Level | None: ...
    @property
    def mdm(self) -> Mdm | None: ...


class _Timed(Protocol):
    @property
    def minutes(self) -> int | None: ...


class _LeveledOrTimed(_Leveled, _Timed, Protocol): ...


def level_of(problems: Level | None, data: Level | None, risk: Level | None) -> str | None:
    """Return the level of MDM: two of the three elements reach it, so it is the middle of them.

    It is `None` as long as an element that is not documented could change it.

    >>> print(level_of(Level.HIGH, Level.LOW, Level.MODERATE))
    moderate
    >>> print(level_of(Level.MODERATE, None, Level.MODERATE))
    moderate
    >>> level_of(Level.HIGH, None, Level.MODERATE) is None
    True
    """
    known = [_ORDER.index(one) for one in (problems, data, risk) if one is not None]
    missing = len(_ELEMENTS) - len(known)
    least = sorted([0] * missing + known)[1]
    most = sorted(known + [len(_ORDER) - 1] * missing)[1]
    return MAKING[least] if least == most else None


def _level(service: _Leveled, _: tuple[object, ...]) -> str | None:
    return service.mdm or level_of(service.problems, service.data, service.risk)


def _level_unless_timed(service: _LeveledOrTimed, _: tuple[object, ...]) -> str | None:
    """Return the level; a visit of which only the minutes are documented has none."""
    stated_at_all = any((service.mdm, service.problems, service.data, service.risk))
    return UNLEVELED if service.minutes is not None and not stated_at_all else _level(service, ())


def _minutes(service: _Timed, _: tuple[object, ...]) -> int:
    return service.minutes or 0


MDM: Final = Derived("mdm", Words((UNLEVELED, *MAKING)), (*_ELEMENTS, "minutes", "mdm"), _level_unless_timed)
UNTIMED_MDM: Final = Derived("mdm", Words(MAKING), (*_ELEMENTS, "mdm"), _level)
# Minutes that are not documented cannot be counted.
TOTAL_MINUTES: Final = Derived("total_minutes", NUMBER, ("minutes",), _minutes)
SEEN_BY_STAFF: Final = yes_where_stated("seen_by_staff", "clinical_staff_only")
SHARED: Final = yes_where_stated("shared_visit", "shared")


def blocks_past(past: int, size: int, *, most: int | None = None) -> Derived:
    """Make the fact how many whole blocks of minutes lie past a number of them.

    Args:
        past: the minutes that another code is for.
        size: the minutes of a block.
        most: how many blocks are billed at most.

    >>> quarter_hours = blocks_past(74, 15)
    >>> quarter_hours.name
    'blocks_of_15_past_74'
    """

    def blocks(service: _Timed, _: tuple[object, ...]) -> int:
        whole = max(0, ((service.minutes or 0) - past) // size)
        return whole if most is None else min(most, whole)

    return Derived(f"blocks_of_{size}_past_{past}", NUMBER, ("minutes",), blocks)
