"""E/M visits and the POS: each kind of visit is for patients at certain places."""

from collections.abc import Mapping
from typing import Final

import attrs

from cptkit.reference.indicators import Rate
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import bill_at
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


@attrs.frozen
class _Visit:
    """A kind of visit: what it is called, its usual POS codes, and those that it is for or is not for."""

    name: str
    source: str
    usual: tuple[str, ...]
    places: tuple[str, ...] = ()
    not_at: tuple[str, ...] = ()

    def is_at(self, place: str) -> bool:
        """Return whether the visit can be at a POS."""
        return place not in self.not_at and (not self.places or place in self.places)


# On the visits of both sections, 30.6.13 and 30.6.14: in nursing facilities and at home.
_FACILITIES_AND_HOMES: Final = "palmetto-nursing-places"
# 34: of the residents of a hospice the text says nothing.
_NURSING: Final = ("31", "32", "34", "54", "56")
# A shelter, a street and a hotel are where a patient lives, too.
_HOMES: Final = ("04", "12", "13", "14", "15", "16", "27", "33", "55")
# Those of the office are for outpatients: what stands here is for an inpatient, a resident, or a patient at home.
_VISITS: Final[Mapping[ServiceKind, _Visit]] = {
    ServiceKind.NURSING_FACILITY_VISIT: _Visit(
        "a nursing facility visit", _FACILITIES_AND_HOMES, ("31", "32"), _NURSING
    ),
    ServiceKind.HOME_VISIT: _Visit("a visit at the patient's home", _FACILITIES_AND_HOMES, ("12", "13"), _HOMES),
    ServiceKind.HOME_VACCINATION: _Visit(
        "vaccination at the patient's home", "ibx-ma-covid-vaccine", ("12", "13"), _HOMES
    ),
    ServiceKind.OFFICE_VISIT: _Visit(
        "an office or other outpatient visit",
        "aapc-related-places",
        ("11", "22"),
        not_at=("12", "13", "14", "21", "31", "32", "33"),
    ),
}
# Observation is a hospital visit too, of an outpatient.
_BEDS: Final = ("21", "22")
_IN_HOSPITAL: Final[Mapping[ServiceKind, tuple[str, tuple[str, ...]]]] = {
    ServiceKind.EMERGENCY_VISIT: ("an emergency department visit", ("23",)),
    ServiceKind.HOSPITAL_VISIT: ("a hospital visit", _BEDS),
    ServiceKind.HOSPITAL_DISCHARGE: ("a hospital visit", _BEDS),
}
# Which codes the visits at a POS have, where they are of one kind.
_VISITS_AT: Final[Mapping[str, str]] = {
    "11": "99202 to 99215",
    "12": "99341 to 99350",
    "13": "99341 to 99350",
    "14": "99341 to 99350",
    "21": "99221 to 99239",
    "31": "99304 to 99316",
    "32": "99304 to 99316",
}
# There the POS says how the service was given, not where the patient was; 99 says nothing.
_NOWHERE: Final = ("02", "10", "99")


def wrong_place(line: CodedLine) -> Said:
    """A visit of one kind at a place where patients have another."""
    site = line.site
    if site is None or line.place is None or line.place in _NOWHERE or line.in_role(ModifierRole.TELEHEALTH):
        return
    visit = next((visit for kind, visit in _VISITS.items() if line.is_a(kind)), None)
    if visit is None and site.rate is Rate.NONFACILITY:
        name, usual = next(told for kind, told in _IN_HOSPITAL.items() if line.is_a(kind))
        visit = _Visit(name, "mhk-co-5", usual, not_at=(line.place,))
    if visit is not None and not visit.is_at(line.place):
        there = f"; visits at POS {line.place} are {_VISITS_AT[line.place]}" if line.place in _VISITS_AT else ""
        yield Hit(
            f"{line.code} at POS {line.place} ({site.name}); the code is for {visit.name}{there}",
            Severity.REVIEW,
            (site,),
            source=visit.source,
            candidates=[bill_at(place, "that the patient was there") for place in visit.usual],
        )


WRONG_PLACE: Final = Rule(
    id="visit.wrong-place",
    subject=CodedLine,
    title="a visit code that does not match the POS",
    evaluate=wrong_place,
    source=_FACILITIES_AND_HOMES,
    domain=Domain.VISITS,
    needs=(Table.SERVICE_KINDS, Table.PLACES),
    services=frozenset({*_VISITS, *_IN_HOSPITAL}),
    preview=True,
)

RULES: Final = (WRONG_PLACE,)
