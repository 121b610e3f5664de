"""Facts: the fields of a documented service, each with what it can be and the question that asks for it.

A service is a frozen class whose fields are made by `word`, `yes_no`, `count`, `measure` and `name`.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, Final, assert_never

import attrs

from cptkit.errors import InvalidService
from cptkit.selection.decisions import YES_NO, Domain, Numbers, Value, Words
from cptkit.selection.units import unit_in_name, without_unit
from cptkit.values.claims import Circumstance
from cptkit.values.in_errors import shown
from cptkit.values.wording import either, either_of_many, like

__all__ = ["Asked", "asked_of", "count", "measure", "name", "site_of", "value_of", "word", "yes_no"]

_ASKED: Final = "cptkit.asked"
# So many words are listed whole where one is refused.
_FEW: Final = 6
# Words are taken for one another in a piece of so many letters: excise and excision.
_STEM: Final = 5
_SHORT: Final = 3
_TRUTH: Final = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


@attrs.frozen
class Asked:
    """What a field of a service holds.

    Attributes:
        ask: the question to the person who did the service.
        domain: what it can be; `None` is the name of a site, which only has to differ from others.
        circumstance: the circumstance of the line that it documents: yes states it, no rules it out.
        untold: what it is where it is not documented, of what is rare and would be told; `None` has to be asked.
        units: gives the units that a measure of the service may be told in, where its other facts say them.
        also: other words that people use for its words.
        parts: whether two services of which it says different words were done to different structures.
    """

    ask: str
    domain: Domain | None
    circumstance: Circumstance | None = None
    untold: Value | None = None
    units: Callable[[Any], tuple[str, ...]] | None = None
    also: tuple[str, ...] = ()
    parts: bool = False

    @property
    def names_site(self) -> bool:
        """Whether it tells where a service was done, which parts it from one that was done elsewhere."""
        return self.domain is None


def _field(asked: Asked, convert: Callable[[Any], Any]) -> Any:  # noqa: ANN401 (attrs types a field as its value)
    def converted(value: object, service: object, field: "attrs.Attribute[Any]") -> object:
        if value is None:
            return None
        units = _units(asked, service, field.name)
        try:
            return convert(without_unit(value, units) if units and isinstance(value, str) else value)
        except ValueError:
            raise InvalidService(f"{shown(value)}; expected {_expected(asked, units, value)}", field.name) from None

    converter: Any = attrs.Converter(converted, takes_self=True, takes_field=True)
    # A name is whatever the caller writes, and may be a person's.
    show = shown if asked.names_site else True
    return attrs.field(default=None, kw_only=True, converter=converter, repr=show, metadata={_ASKED: asked})


def _units(asked: Asked, service: object, fact: str) -> tuple[str, ...]:
    """Return the units that a number may be told in: those of its measure, or the one in its name."""
    if not isinstance(asked.domain, Numbers):
        return ()
    if asked.units is not None:
        return asked.units(service)
    unit = asked.domain.unit or unit_in_name(fact)
    return (unit,) if unit else ()


def _expected(asked: Asked, units: tuple[str, ...], value: object) -> str:
    match asked.domain:
        case Words(words):
            return either_of_many(_like(value, words, asked.also), "words")
        case Numbers(least, most, whole):
            ends = [f"{least} or more" if least is not None else "", f"{most} or less" if most is not None else ""]
            kind = f"a {'whole ' if whole else ''}number{f' of {either(units)}' if units else ''}"
            return f"{kind}, {' and '.join(end for end in ends if end)}".removesuffix(", ")
        case None:
            return "a name"
        case _:
            assert_never(asked.domain)


def _like(value: object, words: tuple[str, ...], also: tuple[str, ...]) -> tuple[str, ...]:
    """Return of many words those that hold a value, are spelled like it or share most of its pieces; else all.

    Other words for them are given where none of them is: Fluzone is more than one product.
    """
    if len(words) <= _FEW or not isinstance(value, str):
        return words
    return next(
        (found for known in (words, also) if (found := like(_spelled(value), known) or _sharing(value, known))), words
    )


def _sharing(value: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that share most pieces with a value, where they are few."""
    stems = {piece[:_STEM] for piece in _spelled(value).split("-") if len(piece) > _SHORT}
    shared = [sum(any(piece.startswith(stem) for piece in one.split("-")) for stem in stems) for one in words]
    most = max(shared, default=0)
    found = tuple(one for one, count in zip(words, shared, strict=True) if most and count == most)
    return found if len(found) <= 2 * _FEW else ()


def _spelled(text: str) -> str:
    return text.strip().casefold().replace("_", "-").replace(" ", "-")


def word(
    kind: type[StrEnum],
    ask: str,
    *,
    among: Sequence[StrEnum] = (),
    also: Mapping[str, str] | None = None,
    untold: StrEnum | None = None,
    parts: bool = False,
) -> Any:  # noqa: ANN401 (as above)
    """Make a fact that is one of some words, taken in any case, with spaces or hyphens.

    Args:
        kind: the words.
        ask: the question that asks for it.
        among: those of them that it can be; empty is all.
        also: other words that people use for them.
        untold: which it is where it is not documented; without it, it is asked for.
        parts: whether two services of which it says different words were done to different structures.

    >>> class Side(StrEnum):
    ...     LEFT = "left"
    ...     RIGHT = "right"
    >>> @attrs.frozen
    ... class Study:
    ...     side: Side | None = word(Side, "which side?", also={"lt": "left"})
    >>> Study(side="LT").side.value
    'left'
    """
    known = dict(also or {})
    words = tuple(among) or tuple(kind)

    def convert(value: object) -> StrEnum:
        if not isinstance(value, str):
            raise ValueError  # noqa: TRY004 (one kind of refusal, worded by the field)
        text = _spelled(str(value.value if isinstance(value, StrEnum) else value))
        said = kind(known.get(text, text))
        if said not in words:
            raise ValueError
        return said

    return _field(Asked(ask, Words(words), untold=value_of(untold), also=tuple(known), parts=parts), convert)


def yes_no(
    ask: str,
    *,
    circumstance: Circumstance | None = None,
    untold: bool | None = None,
    also: Mapping[str, bool] | None = None,
) -> Any:  # noqa: ANN401 (as above)
    """Make a fact that holds or does not: `True` or `False`, yes or no, or a word that people use for one of them.

    >>> @attrs.frozen
    ... class Study:
    ...     contrast: bool | None = yes_no("was contrast given?")
    >>> Study(contrast="no").contrast
    False
    """
    known = {**_TRUTH, **(also or {})}

    def convert(value: object) -> bool:
        truth = value if isinstance(value, bool) else known.get(_spelled(str(value)))
        if truth is None:
            raise ValueError
        return truth

    return _field(Asked(ask, YES_NO, circumstance, value_of(untold), also=tuple(also or ())), convert)


def count(ask: str, *, least: int = 1, most: int | None = None, untold: int | None = None) -> Any:  # noqa: ANN401 (as above)
    """Make a fact that is a whole number; one that is named by its unit, such as minutes, may be told with it.

    >>> @attrs.frozen
    ... class Study:
    ...     ducts: int | None = count("how many ducts were imaged?")
    >>> Study(ducts="2").ducts
    2
    """

    def convert(value: object) -> int:
        number = _number(value)
        if number != int(number) or number < least or (most is not None and number > most):
            raise ValueError
        return int(number)

    return _field(Asked(ask, Numbers(least, most), untold=untold), convert)


def measure(
    ask: str,
    unit: str = "",
    *,
    units: Callable[[Any], tuple[str, ...]] | None = None,
    least: Decimal = Decimal(0),
    step: Decimal = Decimal("0.1"),
) -> Any:  # noqa: ANN401 (as above)
    """Make a fact that is measured, in one unit, or in one that the facts before it say.

    Args:
        ask: the question that asks for it.
        unit: what it is measured in; empty where that differs.
        units: gives for a service the units that it may be told in, where these differ.
        least: the least that it can be.
        step: the smallest difference that is documented.

    >>> @attrs.frozen
    ... class Repair:
    ...     length: Decimal | None = measure("how long is the repaired wound?", "cm")
    >>> Repair(length="2.5 cm").length
    Decimal('2.5')
    """

    def convert(value: object) -> Decimal:
        number = _number(value)
        if number < least:
            raise ValueError
        return number

    return _field(Asked(ask, Numbers(least, None, whole=False, unit=unit, step=step), units=units), convert)


def name(ask: str, *, spell: Callable[[str], str] = str) -> Any:  # noqa: ANN401 (as above)
    """Make a fact that names a site, such as a lesion: equal names are one, different names are two.

    Args:
        ask: the question that asks for it.
        spell: gives the one spelling of names that are written in several ways.

    >>> @attrs.frozen
    ... class Biopsy:
    ...     lesion: str | None = name("which lesion?")
    >>> Biopsy(lesion=" 2 o'clock ").lesion
    "2 o'clock"
    """

    def convert(value: object) -> str:
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise ValueError  # noqa: TRY004 (one kind of refusal, worded by the field)
        return spell(" ".join(str(value).split()))

    return _field(Asked(ask, None), convert)


def _number(value: object) -> Decimal:
    if isinstance(value, bool):
        raise ValueError  # noqa: TRY004 (one kind of refusal, worded by the field)
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        raise ValueError from None
    if not number.is_finite():
        raise ValueError
    return number


@cache
def asked_of(kind: type[attrs.AttrsInstance]) -> dict[str, Asked]:
    """Give the facts of a service class, in its order."""
    return {field.name: field.metadata[_ASKED] for field in attrs.fields(kind) if _ASKED in field.metadata}


def site_of(service: attrs.AttrsInstance) -> str | None:
    """Return the name of the lesion, the level or the like that a service was done to; `None` where none is told."""
    return next((getattr(service, fact) for fact, asked in asked_of(type(service)).items() if asked.names_site), None)


def value_of(value: object) -> Value | None:
    """Return a fact as a decision table takes it: a word or a number."""
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | Decimal() | None:
            return value
        case _:
            return str(value)
