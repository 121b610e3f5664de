"""What people hand in, made into what the model holds, or refused by name: days, words, numbers, texts, lists."""

import re
from collections.abc import Callable, Iterable, Mapping, Set as AbstractSet
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from math import isfinite, isnan
from os import PathLike, fspath
from pathlib import Path
from types import NoneType
from typing import Any, Final, TypeAlias, TypeVar, cast

from cptkit.errors import InvalidValue

__all__ = [
    "ONE_UNIT",
    "Day",
    "as_a",
    "as_amount",
    "as_count",
    "as_day",
    "as_day_or_none",
    "as_flag",
    "as_function",
    "as_group",
    "as_mapping",
    "as_name_or_none",
    "as_path",
    "as_sequence",
    "as_several",
    "as_string",
    "as_text",
    "as_text_or_none",
    "as_truth",
    "as_units",
    "as_whole",
    "as_word",
    "as_words",
    "kind_of",
    "kind_of_type",
    "shown",
]

ONE_UNIT: Final = Decimal(1)

# What is taken for a day: a `date`, a `datetime`, or text.
Day: TypeAlias = date | str

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")

# The 837 has room for 18 digits.
_ROOM: Final = 18
_NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_ISO_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# DTP03 of the 837, qualifier D8.
_X12_DAY: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
# A code has a digit and few of them, and one point at most; a name has no digit, and a birth date more of either.
_LIKE_CODE: Final = re.compile(r"(?=[^0-9]*[0-9])(?!(?:[^0-9]*[0-9]){6})(?!.*\..*\.)[0-9A-Za-z.]{1,8}")
_TELLS_NOBODY: Final = 2
_FEW_DIGITS: Final = 5
_FORM_SHOWN: Final = 20
_DAY_EXPECTED: Final = "a day such as 2024-08-13"


def shown(value: object) -> str:
    """Return how an error may show a value: of a text that looks like no code, which may be a person's, its form.

    >>> print(shown("7705"), shown(3), shown("Jane Doe"), shown("03/02/1979"), sep=", ")
    '7705', 3, text of the form Aaaa Aaa, text of the form 99/99/9999
    """
    if isinstance(value, str):
        if len(value) <= _TELLS_NOBODY or _LIKE_CODE.fullmatch(value):
            return repr(str(value))
        more = "..." if len(value) > _FORM_SHOWN else ""
        return f"text of the form {''.join(map(_form, value[:_FORM_SHOWN]))}{more}"
    if value is None or isinstance(value, bool):
        return str(value)
    if isinstance(value, int | float | Decimal):
        return _shown_number(value)
    return kind_of(value)


def _form(letter: str) -> str:
    if letter.isdigit():
        return "9"
    if letter.isalpha():
        return "A" if letter.isupper() else "a"
    return letter if letter.isprintable() else "?"


def _shown_number(value: float | Decimal) -> str:
    # As digits, a birth date is a number too.
    text = str(value)
    return text if sum(letter.isdigit() for letter in text) <= _FEW_DIGITS else f"a number of {len(text)} characters"


def kind_of(value: object) -> str:
    """Return what kind of thing a value is, in words.

    >>> kind_of({}), kind_of([1]), kind_of(3.5)
    ('a dict', 'a list', 'a float')
    """
    return kind_of_type(type(value))


def kind_of_type(kind: type) -> str:
    """Return what a type is called, with its article.

    >>> kind_of_type(int)
    'an int'
    """
    name = kind.__name__
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


_OF_PYTHON: Final = (str, int, float, Decimal, date, NoneType)


def _plain(value: object) -> object:
    """Return the Python value of a scalar of an array library; they all give it by `item`."""
    if isinstance(value, _OF_PYTHON):
        return value
    item = getattr(value, "item", None)
    if item is None or getattr(value, "shape", ()) != ():
        return value
    return item()


def _is_nothing(value: object) -> bool:
    """Return whether a value is one that frames write where there is none: NaN, NaT, NA."""
    return type(value).__name__ in ("NaTType", "NAType") or (isinstance(value, float) and isnan(value))


def as_day(value: object, path: str) -> date:
    """Return a calendar day: a `date`, the day of a `datetime`, or text such as `2024-08-13` or X12's `20240813`.

    Raises:
        InvalidValue: anything else, or a day that is none.

    >>> as_day("2024-08-13", "on"), as_day("20240813", "on")
    (datetime.date(2024, 8, 13), datetime.date(2024, 8, 13))
    """
    if type(value) is date:
        return value
    day = _day_of_text(value) if isinstance(value, str) else None
    if day is None and not _is_nothing(value):
        moment = _plain(value)
        day = date(moment.year, moment.month, moment.day) if isinstance(moment, date) else None
    if day is not None:
        return day
    message = f"{shown(value)} is not a day; expected {_DAY_EXPECTED}"
    raise InvalidValue(message, path)


@lru_cache(maxsize=5_000)
def _day_of_text(text: str) -> date | None:
    found = _ISO_DAY.fullmatch(text) or _X12_DAY.fullmatch(text)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def as_day_or_none(value: object, path: str) -> date | None:
    """Return a day, or `None` where none is documented, which frames write as NaT or NaN.

    Raises:
        InvalidValue: as `as_day`.

    >>> as_day_or_none(None, "last_date") is None
    True
    """
    return None if value is None or _is_nothing(value) else as_day(value, path)


def as_word(kind: type[_E], value: object, path: str) -> _E:
    """Return the member of an enum: itself, or the word that it stands for, in any case.

    Raises:
        InvalidValue: another word, with those that are expected.

    >>> from cptkit.values.tables import Setting
    >>> as_word(Setting, "Practitioner", "setting")
    <Setting.PRACTITIONER: 'practitioner'>
    """
    if type(value) is kind:
        return value
    # A member of another enum is a text too, and means another thing.
    if isinstance(value, str) and not isinstance(value, StrEnum):
        word = value.strip()
        for member in kind:
            if member.value == word or member.value.lower() == word.lower():
                return member
    message = f"{shown(value)} is unknown; expected one of {', '.join(kind)}"
    raise InvalidValue(message, path)


def as_group(values: object, path: str) -> tuple[object, ...]:
    """Return values whose order says nothing, given as a list or as a set.

    Raises:
        InvalidValue: neither.

    >>> as_group({"26"}, "modifiers")
    ('26',)
    """
    if isinstance(values, AbstractSet):
        return tuple(sorted(cast("AbstractSet[object]", values), key=str))
    return as_sequence(values, path)


def as_words(kind: type[_E], values: object, path: str) -> frozenset[_E]:
    """Return a set of members of an enum, given as members or words in whatever order.

    Raises:
        InvalidValue: no list or set, or a word that is unknown.

    >>> from cptkit.values.tables import Setting
    >>> as_words(Setting, ["supplier"], "settings")
    frozenset({<Setting.SUPPLIER: 'supplier'>})
    """
    return frozenset([as_word(kind, value, f"{path}[{place}]") for place, value in enumerate(as_group(values, path))])


def as_a(kind: type[_T], value: object, path: str) -> _T:
    """Return a value that is of one kind already; nothing else can stand for it.

    Raises:
        InvalidValue: it is of another kind.

    >>> as_a(Decimal, Decimal(2), "units")
    Decimal('2')
    """
    if isinstance(value, kind):
        return value
    message = f"{shown(value)} is not {kind_of_type(kind)}; expected {kind_of_type(kind)}"
    raise InvalidValue(message, path)


def as_function(value: object, path: str) -> Callable[..., Any]:
    """Return a function, or whatever can be called.

    Raises:
        InvalidValue: it cannot be called.

    >>> as_function(len, "progress") is len
    True
    """
    if callable(value):
        return value
    message = f"{shown(value)} cannot be called; expected a function"
    raise InvalidValue(message, path)


def as_mapping(value: object, path: str) -> Mapping[Any, Any]:
    """Return a mapping, such as a dict.

    Raises:
        InvalidValue: it is none.

    >>> as_mapping({"77053": ()}, "rows")
    {'77053': ()}
    """
    if isinstance(value, Mapping):
        return value  # pyright: ignore[reportUnknownVariableType] (of what, nobody knows)
    message = f"{shown(value)} is not a mapping; expected one such as a dict"
    raise InvalidValue(message, path)


def as_path(value: object, path: str) -> Path:
    """Return the path of a file or folder, given as one or as text.

    Raises:
        InvalidValue: an empty text, or no path at all.

    >>> as_path("store", "path").name
    'store'
    """
    given: object = value
    if isinstance(value, str | PathLike):
        text: str | bytes = fspath(cast("str | PathLike[str] | PathLike[bytes]", value))
        if isinstance(text, str) and text.strip() and "\0" not in text:
            return Path(text)
    message = f"{shown(given)} is not a path; expected that of a file or folder"
    raise InvalidValue(message, path)


def _is_ordered(values: object) -> bool:
    if getattr(values, "shape", None) == ():
        # An array of no dimension says that it can be gone through, and cannot.
        return False
    return isinstance(values, Iterable) and not isinstance(
        values, str | bytes | bytearray | memoryview | Mapping | AbstractSet
    )


def as_several(values: object, path: str, expected: str) -> Iterable[object]:
    """Return values to be gone through once, in their order, without keeping them.

    Raises:
        InvalidValue: a single text, a mapping, a set, which has no order, or nothing to go through.

    >>> list(as_several(iter([1, 2]), "claims", "several claims"))
    [1, 2]
    """
    if _is_ordered(values):
        return cast("Iterable[object]", values)
    message = f"{shown(values)} is not a list; expected {expected} in their order"
    raise InvalidValue(message, path)


def as_sequence(values: object, path: str) -> tuple[object, ...]:
    """Return a list of values in the order in which they were given.

    A single text is refused, since it would be read letter by letter; so are sets, which have no
    order, and mappings.

    Raises:
        InvalidValue: no list.

    >>> as_sequence(["26", "LT"], "modifiers")
    ('26', 'LT')
    """
    if type(values) is list or type(values) is tuple or _is_ordered(values):
        return tuple(cast("Iterable[object]", values))
    message = f"{shown(values)} is not a list; expected a list such as ['26', 'LT']"
    raise InvalidValue(message, path)


def as_string(value: object, path: str) -> str:
    """Return a text, which may be empty.

    Raises:
        InvalidValue: no text.

    >>> as_string("", "section")
    ''
    """
    if isinstance(value, str):
        return str(value)
    message = f"{shown(value)} is not a text; expected one, which may be empty"
    raise InvalidValue(message, path)


def as_text(value: object, path: str) -> str:
    """Return a text that is not empty.

    Raises:
        InvalidValue: an empty text, or no text at all.

    >>> as_text("A1", "id")
    'A1'
    """
    if isinstance(value, str) and value.strip():
        return str(value)
    message = f"{shown(value)} is not a text; expected one that is not empty"
    raise InvalidValue(message, path)


def as_text_or_none(value: object, path: str) -> str | None:
    """Return a text, or `None` where none is documented; an empty text documents nothing.

    Raises:
        InvalidValue: no text.

    >>> as_text_or_none("", "encounter") is None
    True
    """
    if value is None or type(value) is str:
        return value if value and value.strip() else None
    if _is_nothing(value) or (isinstance(value, str) and not value):
        return None
    return as_text(value, path)


def as_name_or_none(value: object, path: str) -> str | None:
    """Return a name that was given to ask by, or `None` where none was.

    Raises:
        InvalidValue: an empty text, or no text: whoever asks by a name means one.

    >>> as_name_or_none("medicare", "payer"), as_name_or_none(None, "payer")
    ('medicare', None)
    """
    return None if value is None else as_text(value, path)


def as_flag(value: object, path: str) -> bool | None:
    """Return yes or no as a truth value, or `None` where it is not documented.

    Raises:
        InvalidValue: anything but True, False, None, `yes` and `no`.

    >>> as_flag("yes", "marked"), as_flag(None, "marked")
    (True, None)
    """
    plain = _plain(value)
    if plain is None or isinstance(plain, bool):
        return plain
    if isinstance(plain, str) and plain.strip().lower() in ("yes", "no"):
        return plain.strip().lower() == "yes"
    message = f"{shown(value)} is neither yes nor no; expected True or False"
    raise InvalidValue(message, path)


def as_truth(value: object, path: str) -> bool:
    """Return yes or no as a truth value.

    Raises:
        InvalidValue: anything but True, False, `yes` and `no`.

    >>> as_truth("no", "floor")
    False
    """
    flag = as_flag(value, path)
    if flag is not None:
        return flag
    message = "None is neither yes nor no; expected True or False"
    raise InvalidValue(message, path)


_ZERO: Final = Decimal(0)
# Without it a number is written with all of its digits.
_EXPONENT: Final = "E"
# Whole numbers below are written with few digits, and need not be counted.
_SMALL: Final = 1_000_000


def _decimal(value: object, what: str, path: str) -> Decimal:
    if type(value) is int and -_SMALL < value < _SMALL:
        return Decimal(value)
    number = _number_of_text(value) if type(value) is str else _number(_plain(value))
    if number is None:
        message = f"{shown(value)} is not {what}; expected a number such as 1 or 2.5"
        raise InvalidValue(message, path)
    return number


@lru_cache(maxsize=10_000)
def _number_of_text(text: str) -> Decimal | None:
    return _number(Decimal(text.strip())) if _NUMBER.fullmatch(text.strip()) else None


def _number(value: object) -> Decimal | None:
    """Return a finite number that has no more digits than the 837 has room for."""
    if isinstance(value, float) and isfinite(value):
        # The shortest text that reads back as the same float: 0.1, not its binary neighbor.
        value = Decimal(repr(value))
    if not isinstance(value, Decimal | int) or isinstance(value, bool):
        return None
    number = Decimal(value)
    if number.is_finite() and len(text := str(number)) <= _ROOM and _EXPONENT not in text:
        return number
    _, digits, exponent = number.as_tuple()
    fits = isinstance(exponent, int) and len(digits) <= _ROOM and abs(exponent) <= _ROOM
    return number if fits else None


def as_units(value: object, path: str = "units") -> Decimal:
    """Return the units of a line (837P SV104): more than zero.

    Raises:
        InvalidValue: zero, less than zero, or no number.

    >>> as_units(2), as_units("2.5"), as_units(1.0)
    (Decimal('2'), Decimal('2.5'), Decimal('1.0'))
    """
    if value is ONE_UNIT:
        return ONE_UNIT
    units = _decimal(value, "a number of units", path)
    if units > _ZERO:
        return units
    message = f"{shown(units)} units; expected more than 0"
    raise InvalidValue(message, path)


def as_amount(value: object, path: str = "charge") -> Decimal | None:
    """Return dollars (837P SV102), zero or more, or nothing.

    Raises:
        InvalidValue: less than zero, or no number.

    >>> as_amount("145.50")
    Decimal('145.50')
    """
    if value is None or _is_nothing(value):
        return None
    amount = _decimal(value, "an amount", path)
    if amount >= _ZERO:
        return amount
    message = f"{shown(amount)} dollars; expected 0 or more"
    raise InvalidValue(message, path)


def as_count(value: object, path: str, *, least: int = 0) -> int:
    """Return a whole number.

    Raises:
        InvalidValue: less than the least, or no whole number.

    >>> as_count(2.0, "ducts")
    2
    """
    number = _decimal(value, "a whole number", path)
    if number != number.to_integral_value() or number < least:
        message = f"{shown(value)} is not a whole number of {least} or more; expected such as {max(least, 1)}"
        raise InvalidValue(message, path)
    return int(number)


def as_whole(value: object, path: str) -> int:
    """Return a whole number, which may be less than zero.

    Raises:
        InvalidValue: no whole number.

    >>> as_whole(-1.0, "offset")
    -1
    """
    number = _decimal(value, "a whole number", path)
    if number == number.to_integral_value():
        return int(number)
    message = f"{shown(value)} is not a whole number; expected such as 1"
    raise InvalidValue(message, path)
