"""What people hand in, made into what the model holds, or refused by name: days, words, texts, lists."""

import re
from collections.abc import Callable, Iterable, Mapping, Set as AbstractSet
from datetime import date
from enum import StrEnum
from functools import lru_cache
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar, cast

from cptkit.errors import InvalidValue
from cptkit.values.in_errors import kind_of_type, shown
from cptkit.values.scalars import is_nothing, plain
from cptkit.values.wording import either, like

__all__ = [
    "Day",
    "as_a",
    "as_day",
    "as_day_or_none",
    "as_flag",
    "as_function",
    "as_group",
    "as_key_or_none",
    "as_mapping",
    "as_name_or_none",
    "as_path",
    "as_sequence",
    "as_several",
    "as_string",
    "as_text",
    "as_text_or_none",
    "as_truth",
    "as_word",
    "as_words",
]

# What is taken for a day: a `date`, a `datetime`, or text.
Day: TypeAlias = date | str

_E = TypeVar("_E", bound=StrEnum)
_T = TypeVar("_T")

_ISO_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
# DTP03 of the 837, qualifier D8.
_X12_DAY: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_BETWEEN_WORDS: Final = re.compile(r"[ _-]+")
_DAY_EXPECTED: Final = "a date such as 2024-08-13"


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
    if day is None and not is_nothing(value):
        moment = plain(value)
        day = date(moment.year, moment.month, moment.day) if isinstance(moment, date) else None
    if day is not None:
        return day
    message = f"{shown(value)} is not a date; expected {_DAY_EXPECTED}"
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
    return None if value is None or is_nothing(value) else as_day(value, path)


def as_word(kind: type[_E], value: object, path: str) -> _E:
    """Return the member of an enum: itself, or the word that it stands for, in any case.

    Raises:
        InvalidValue: another word, with those that are expected, and those it is spelled like.

    >>> from cptkit.values.tables import Setting
    >>> as_word(Setting, "Practitioner", "setting")
    <Setting.PRACTITIONER: 'practitioner'>
    """
    if type(value) is kind:
        return value
    perhaps = ""
    # A member of another enum is a text too, and means another thing.
    if isinstance(value, str) and not isinstance(value, StrEnum):
        word = value.strip()
        for member in kind:
            if member.value == word or member.value.lower() == word.lower():
                return member
        perhaps = _perhaps(kind, word)
    message = f"{shown(value)} is unknown; expected one of {', '.join(kind)}{perhaps}"
    raise InvalidValue(message, path)


def _perhaps(kind: type[StrEnum], word: str) -> str:
    """Return the words that one is spelled like: `unplanned_return` for `unplanned return`."""
    spelled = {_BETWEEN_WORDS.sub("-", member.value.lower()): member.value for member in kind}
    near = like(_BETWEEN_WORDS.sub("-", word.lower()), spelled)
    return f"; perhaps {either([spelled[one] for one in near])}" if len(near) < len(spelled) and near else ""


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
    given = values
    if type(given) is frozenset and {kind}.issuperset(map(type, cast("frozenset[object]", given))):
        return cast("frozenset[_E]", given)
    return frozenset([as_word(kind, value, f"{path}[{place}]") for place, value in enumerate(as_group(values, path))])


def as_a(kind: type[_T], value: object, path: str) -> _T:
    """Return a value that is of one kind already; nothing else can stand for it.

    Raises:
        InvalidValue: it is of another kind.

    >>> as_a(date, date(2024, 8, 13), "on")
    datetime.date(2024, 8, 13)
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
    message = f"{shown(value)} is not callable; expected a function"
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


def as_sequence(values: object, path: str, expected: str = "a list") -> tuple[object, ...]:
    """Return a list of values in the order in which they were given; `expected` says in an error what one would be.

    A single text is refused, since it would be read letter by letter; so are sets, which have no
    order, and mappings.

    Raises:
        InvalidValue: no list.

    >>> as_sequence(["26", "LT"], "modifiers")
    ('26', 'LT')
    """
    if type(values) is list or type(values) is tuple or _is_ordered(values):
        return tuple(cast("Iterable[object]", values))
    message = f"{shown(values)} is not a list; expected {expected}"
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
    message = f"{shown(value)} is not text; expected text"
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
    message = f"{shown(value)} is {'empty' if isinstance(value, str) else 'not text'}; expected text"
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
    if is_nothing(value) or (isinstance(value, str) and not value):
        return None
    return as_text(value, path)


def as_key_or_none(value: object, path: str) -> str | None:
    """Return a text that only has to differ from others, without the white space around it, or `None`.

    Raises:
        InvalidValue: no text.

    >>> as_key_or_none(" A1 ", "group")
    'A1'
    """
    text = as_text_or_none(value, path)
    return None if text is None else text.strip()


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
    given = plain(value)
    if given is None or isinstance(given, bool):
        return given
    if isinstance(given, str) and given.strip().lower() in ("yes", "no"):
        return given.strip().lower() == "yes"
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
