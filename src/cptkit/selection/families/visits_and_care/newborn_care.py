"""Care of the newborn, and critical or intensive care of newborns and small children."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family, yes_where_stated
from cptkit.selection.totals import of_kind
from cptkit.selection.visit_facts import separately_identifiable_visit

__all__ = [
    "IN_CHILDS_CRITICAL_CARE",
    "NEWBORN_CARE",
    "PEDIATRIC_CRITICAL_CARE",
    "NewbornCare",
    "NewbornVisit",
    "PediatricCriticalCare",
    "SmallChild",
]


class NewbornVisit(StrEnum):
    """Which visit to a healthy newborn it was."""

    INITIAL = "initial"
    SUBSEQUENT = "subsequent"
    SAME_DAY = "same-day"
    DISCHARGE = "discharge"
    NONE = "none"


_VISITS: Final = {"admission-and-discharge": "same-day", "admission": "initial", "first": "initial", "no": "none"}


@attrs.frozen
class NewbornCare:
    """A documented visit to a healthy newborn of one day, or attendance at its birth. `None` is not documented.

    Attributes:
        visit_type: the first, a later one, admission and discharge on one day, or discharge on a later day; none beside
            the attendance at the birth, as where critical or intensive care of the child is documented.
        in_hospital: whether it was in a hospital or birthing center.
        minutes: of the discharge.
        attended_delivery: whether the delivering physician asked for attendance at the birth.
        resuscitated: whether the newborn had to be resuscitated at the birth.
        separately_identifiable: what 25 says.

    >>> NewbornCare(visit_type="initial", in_hospital=True).visit_type.value
    'initial'
    """

    visit_type: NewbornVisit | None = word(NewbornVisit, "which newborn visit was it?", also=_VISITS)
    in_hospital: bool | None = yes_no("was it in a hospital or birthing center?")
    minutes: int | None = count("how many minutes did the discharge take?")
    attended_delivery: bool | None = yes_no("was attendance at the delivery requested?")
    resuscitated: bool | None = yes_no("was the newborn resuscitated at delivery?")
    separately_identifiable: bool | None = separately_identifiable_visit()


def _visit_of_the_day(service: NewbornCare, services: tuple[object, ...]) -> NewbornVisit | None:
    if service.visit_type is None and of_kind(PediatricCriticalCare, services):
        return NewbornVisit.NONE
    return service.visit_type


NEWBORN_CARE: Final = Family(
    "newborn-care",
    "a visit to a healthy newborn",
    NewbornCare,
    derived=(
        Derived("visit_of_the_day", Words(tuple(NewbornVisit)), ("visit_type",), _visit_of_the_day),
        yes_where_stated("attended", "attended_delivery"),
        yes_where_stated("revived", "resuscitated"),
    ),
    also=("newborn-visit",),
    broadly=(
        "newborn-exam",
        "normal-newborn-care",
    ),
    saying={
        "attendance-at-delivery": {"attended_delivery": True},
        "delivery-attendance": {"attended_delivery": True},
        "newborn-resuscitation": {"resuscitated": True},
        "neonatal-resuscitation": {"resuscitated": True},
    },
)


class SmallChild(StrEnum):
    """How old the child is, as codes part it."""

    NEWBORN = "newborn"
    INFANT = "infant"
    PRESCHOOLER = "preschooler"


_AGES: Final = {
    "28-days-or-less": "newborn",
    "neonate": "newborn",
    "29-days-to-24-months": "infant",
    "2-to-5-years": "preschooler",
}


@attrs.frozen
class PediatricCriticalCare:
    """Documented critical or intensive care of a hospitalized child under six on one day. `None` is not documented.

    Attributes:
        age_group: newborn to the 28th day, infant to the second birthday, preschooler to the sixth.
        critically_ill: whether the child was critically ill; otherwise it needed intensive care.
        first_day: whether it was the first day of this care.
        grams: the child's present weight, for intensive care after the first day.

    >>> PediatricCriticalCare(age_group="neonate", critically_ill=True, first_day=True).age_group.value
    'newborn'
    """

    age_group: SmallChild | None = word(
        SmallChild, "was the child 28 days old or less, younger than two, or younger than six?", also=_AGES
    )
    critically_ill: bool | None = yes_no("was the child critically ill?")
    first_day: bool | None = yes_no("was it the first day of this care?")
    grams: int | None = count("how much does the child weigh today, in grams?")


PEDIATRIC_CRITICAL_CARE: Final = Family(
    "pediatric-critical-care",
    "critical or intensive care of a newborn or young child",
    PediatricCriticalCare,
    also=("neonatal-critical-care", "nicu"),
    beside=("nicu",),
)


def _in_childs_critical_care(_: object, services: tuple[object, ...]) -> str | None:
    """Say whether a small child's critical care of the day, which includes much that is done in it, is documented."""
    ill = {one.critically_ill for one in of_kind(PediatricCriticalCare, services)}
    if True in ill:
        return "yes"
    return None if None in ill else "no"


IN_CHILDS_CRITICAL_CARE: Final = Derived("in_childs_critical_care", YES_NO, (), _in_childs_critical_care)
