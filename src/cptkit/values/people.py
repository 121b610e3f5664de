"""The people of a claim, as far as its coding depends on them."""

import re
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final

import attrs
from typing_extensions import override

from cptkit.values.edges import Day, as_a, as_day, as_day_or_none, as_key_or_none, as_text, as_word
from cptkit.values.fields import converted
from cptkit.values.in_errors import shown
from cptkit.values.professions import Profession, profession_of

__all__ = ["Patient", "Provider", "Sex", "has_check_digit", "is_npi"]

_TEN_DIGITS: Final = re.compile(r"\d{10}", re.ASCII)
_FIRST_DIGITS: Final = tuple("1234")
# The check digit counts the digits with which cards of health in the United States begin: 80840.
_OF_PREFIX: Final = 24
_TWICE: Final = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def is_npi(text: str) -> bool:
    """Return whether a text is made as an NPI is: ten digits, the first 1 to 4, the last the check digit.

    Whether the number was ever issued, it does not say.

    >>> is_npi("1234567893"), is_npi("1234567898"), is_npi("12345-67893")
    (True, False, False)
    """
    return text.startswith(_FIRST_DIGITS) and has_check_digit(text)


@lru_cache(maxsize=10_000)
def has_check_digit(text: str) -> bool:
    """Return whether a text is ten digits, the last the check digit of Luhn's formula over 80840 and the other nine.

    >>> has_check_digit("5000000003"), has_check_digit("5000000005")
    (False, True)
    """
    if not _TEN_DIGITS.fullmatch(text):
        return False
    digits = [int(digit) for digit in text]
    doubled = sum(_TWICE[digit] for digit in digits[::2])
    return (_OF_PREFIX + doubled + sum(digits[1::2])) % 10 == 0


class Sex(StrEnum):
    """The patient's sex as the 837 says it (DMG03)."""

    FEMALE = "F"
    MALE = "M"
    UNKNOWN = "U"


def _birth_date(value: Day | None) -> date | None:
    return as_day_or_none(value, "birth_date")


def _sex(value: Sex | str | None) -> Sex | None:
    return None if value is None else as_word(Sex, value, "sex")


def _id(value: str) -> str:
    return as_text(value, "id").strip()


@attrs.frozen(field_transformer=converted)
class Patient:
    """The patient's birth date and sex (837P DMG02 and DMG03), never a name.

    >>> Patient(birth_date="1979-03-02", sex=Sex.FEMALE)
    Patient(...)
    """

    birth_date: date | None = attrs.field(default=None, converter=_birth_date)
    sex: Sex | None = attrs.field(default=None, converter=_sex)

    def age_on(self, day: Day) -> int | None:
        """Return the age in years on a day; `None` where no birth date is documented, or one after that day.

        >>> Patient(birth_date="1979-03-02").age_on(date(2024, 3, 1))
        44
        """
        day, born = as_day(day, "day"), self.birth_date
        if born is None or born > day:
            return None
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    @override
    def __repr__(self) -> str:
        # A log that shows a claim must not show who the patient is.
        return "Patient(...)"


def _specialty(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "specialty")


def _kind(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "kind")


def _npi(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "npi")


def _group(value: str | None) -> str | None:
    return value if value is None else as_key_or_none(value, "group")


@attrs.frozen(field_transformer=converted)
class Provider:
    """Who rendered a service (837P NM1*82 and PRV*PE), by identifiers that only need to differ.

    Medicare counts practitioners of one group and one specialty as one physician
    (NGS, global surgery, article 1663630). White space around an identifier tells nobody apart.

    Attributes:
        id: the practitioner, for example the NPI.
        npi: the NPI, where it is given as such (NM108 XX); it is checked, and need not be the id.
        specialty: the specialty or taxonomy code.
        kind: physician, nurse practitioner, PT and so on; a report says so where no rule knows the name.
        group: the billing group.

    >>> Provider("1", specialty="30", group="A").same_as(Provider("2", specialty="30", group="A"))
    True
    """

    id: str = attrs.field(converter=_id, repr=shown)
    specialty: str | None = attrs.field(default=None, converter=_specialty, repr=shown)
    kind: str | None = attrs.field(default=None, converter=_kind, repr=shown)
    group: str | None = attrs.field(default=None, converter=_group, repr=shown)
    npi: str | None = attrs.field(default=None, converter=_npi, kw_only=True, repr=shown)

    @property
    def names(self) -> frozenset[str]:
        """What names the person: the identifier, and the NPI where it is given."""
        return frozenset({self.id} if self.npi is None else {self.id, self.npi})

    @property
    def profession(self) -> Profession | None:
        """What the practitioner is, by the kind where it is told, else by the specialty or taxonomy code.

        `None` where neither tells it.

        >>> Provider("1", kind="PT").profession is Provider("1", specialty="65").profession
        True
        """
        return profession_of(self.kind, self.specialty)

    def is_person(self, other: "Provider") -> bool:
        """Return whether both are one person, by the identifier or by the NPI.

        >>> Provider("surgeon-1", npi="1234567893").is_person(Provider("1234567893"))
        True
        """
        return not self.names.isdisjoint(as_a(Provider, other, "other").names)

    def same_as(self, other: "Provider") -> bool:
        """Return whether a payer counts both as one practitioner: one person, or one group and specialty."""
        if self.is_person(other):
            return True
        return (
            self.group is not None
            and self.specialty is not None
            and (self.group, self.specialty) == (other.group, other.specialty)
        )
