"""The code of the same service for a patient of another age."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.views import Published
from cptkit.rules.patient.code_ages import AGES
from cptkit.values.service_kinds import ServiceKind

__all__ = ["SHOWS_AGE", "code_for_age"]

SHOWS_AGE: Final = "that the birth date on the claim is right"

_DIGITS: Final = "0123456789"
# Each service by age, the youngest patients first. The ages of critical care are those of the Society of Critical Care
# Medicine, Coding for the Pediatric Patient, August 2016 (sccm-pediatric in the citations); from the sixth birthday on
# it is coded as an adult's is.
_BY_AGE: Final = (
    ("99468", "99471", "99475", "99291"),
    ("99469", "99472", "99476"),
    # Visits of a month of dialysis: four and more, two or three, one; at home; a day.
    ("90951", "90954", "90957", "90960"),
    ("90952", "90955", "90958", "90961"),
    ("90953", "90956", "90959", "90962"),
    ("90963", "90964", "90965", "90966"),
    ("90967", "90968", "90969", "90970"),
    # Sleep studies, without and with positive airway pressure.
    ("95782", "95810"),
    ("95783", "95811"),
)
_YEARS: Final = {"99471": (0, 1), "99472": (0, 1), "99475": (2, 5), "99476": (2, 5), "99291": (6, None)}
# 90460 and 90461 are through 18 years, with counseling (aap-administration-2011 in the citations); the codes without
# it are for any age.
_ADULT: Final = {"90460": "90471", "90461": "90472"}
_OF_AGE: Final = 19


def code_for_age(published: Published, code: str, age: int) -> str | None:
    """Return the one code beside another that is for the patient's age in years; `None` where there are several.

    >>> from cptkit import bundled_reference
    >>> code_for_age(bundled_reference().on("2024-08-13"), "90460", 40)
    '90471'
    """
    if code in _ADULT:
        return _ADULT[code] if age >= _OF_AGE else None
    for ladder in _BY_AGE:
        if code in ladder:
            return next((one for one in ladder if one != code and _is_for(published, one, age)), None)
    found = list(_beside(published, code, age))
    return found[0] if len(found) == 1 else None


def _is_for(published: Published, code: str, age: int) -> bool:
    """Return whether a code is for an age in years: by the society's for critical care, else by its own text."""
    if code in _YEARS:
        return _includes(age, *_YEARS[code])
    told = next((ages for kind, ages in AGES.items() if kind in published.code(code).kinds), None)
    return told is not None and told.last_day is None and _includes(age, told.first_year, told.last_year)


def _beside(published: Published, code: str, age: int) -> Iterator[str]:
    """Yield the codes that differ in the last digit alone and are for an age, by a list or by their text."""
    for digit in _DIGITS:
        other = code[:-1] + digit
        about = published.code(other)
        listed = about.procedure
        if other == code or listed is None:
            continue
        bounded = listed.youngest is not None or listed.oldest is not None
        if (bounded and _includes(age, listed.youngest, listed.oldest)) or (
            age == 0 and ServiceKind.INFANT_CHECKUP in about.kinds
        ):
            yield other


def _includes(age: int, youngest: int | None, oldest: int | None) -> bool:
    return (youngest is None or youngest <= age) and (oldest is None or age <= oldest)
