"""How an error may show a value: never one that may be a person's."""

import re
from decimal import Decimal
from typing import Final

__all__ = ["kind_of", "kind_of_type", "shown"]

# A code has a digit and few of them, and one point at most; a name has no digit, and a birth date more of either.
_LIKE_CODE: Final = re.compile(r"(?=[^0-9]*[0-9])(?!(?:[^0-9]*[0-9]){6})(?!.*\..*\.)[0-9A-Za-z.]{1,8}")
_TELLS_NOBODY: Final = 2
_FEW_DIGITS: Final = 5
_FORM_SHOWN: Final = 20


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
