"""Walking a FHIR resource: each element knows its path, so that every mistake says where it stands."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, Protocol, TypeAlias, cast, runtime_checkable

import attrs

from cptkit.errors import CptkitError, InvalidFhir

__all__ = ["Element", "Resource", "plain"]

# A dateTime begins with its day; a month or a year alone is none.
_DAY: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(T.*)?", re.ASCII | re.DOTALL)
_NUMBER: Final = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", re.ASCII)


@runtime_checkable
class _Model(Protocol):
    """A model of pydantic, such as those of fhir.resources."""

    def model_dump(self, *, mode: str) -> Any: ...  # noqa: ANN401 (pydantic's own signature)


Resource: TypeAlias = Mapping[str, Any] | _Model


def plain(resource: object) -> Mapping[str, Any]:
    """Return a resource as plain values.

    Raises:
        InvalidFhir: neither an object nor a model.

    >>> plain({"resourceType": "Claim"})
    {'resourceType': 'Claim'}
    """
    value = resource.model_dump(mode="json") if isinstance(resource, _Model) else resource
    if isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value)
    message = f"a Python {type(value).__name__}; expected a FHIR resource as a dict, or a model with model_dump"
    raise InvalidFhir(message)


@attrs.frozen(repr=False)
class Element:
    """An element of a resource, or the resource itself, and its path.

    Attributes:
        value: a plain value: an object, a list, text, a number.
        path: where it stands, such as `Claim.item[0].quantity`.
    """

    value: object
    path: str

    def wrong(self, message: str) -> InvalidFhir:
        """Return a mistake in this element; it shows no value."""
        return InvalidFhir(message, self.path)

    def refused(self, error: CptkitError) -> InvalidFhir:
        """Return what a value of a claim refused as a mistake in this element, without the value."""
        return self.wrong(f"cannot be read; {error.message.rpartition('; ')[2]}")

    def child(self, name: str) -> "Element | None":
        """Return an element of this one, or `None` where it is not there.

        Raises:
            InvalidFhir: this is no object.
        """
        value = self.as_object(f"an object with {name}").get(name)
        return None if value is None else Element(value, f"{self.path}.{name}")

    def as_object(self, expected: str = "an object") -> Mapping[str, object]:
        """Return this element as the object that it is.

        Raises:
            InvalidFhir: it is no object.
        """
        value = self.value
        if not isinstance(value, Mapping):
            raise self.wrong(f"{_kind(value)}; expected {expected}")
        return cast("Mapping[str, object]", value)

    def each(self, name: str) -> tuple["Element", ...]:
        """Return the elements of a list of this one, none where it is not there.

        Raises:
            InvalidFhir: it is no list.
        """
        found = self.child(name)
        if found is None:
            return ()
        values = found.value
        if not isinstance(values, list | tuple):
            raise found.wrong(f"{_kind(values)}; expected a list")
        values = cast("Iterable[object]", values)
        return tuple(Element(value, f"{found.path}[{place}]") for place, value in enumerate(values))

    def text(self, name: str) -> str | None:
        """Return an element of this one that is text, without spaces around it, or `None` where it is not there.

        Raises:
            InvalidFhir: it is no text.
        """
        found = self.child(name)
        if found is None:
            return None
        if not isinstance(found.value, str):
            raise found.wrong(f"{_kind(found.value)}; expected text")
        return found.value.strip() or None

    def number(self, name: str) -> Decimal | None:
        """Return an element of this one that is a number, or `None` where it is not there.

        Raises:
            InvalidFhir: it is no number.
        """
        found = self.child(name)
        return None if found is None else found.as_number()

    def as_number(self) -> Decimal:
        """Return this element as the number that it is.

        Raises:
            InvalidFhir: it is no number.
        """
        written = str(self.value)
        if isinstance(self.value, bool | str) or not _NUMBER.fullmatch(written):
            raise self.wrong(f"{_kind(self.value)}; expected a number such as 1")
        return Decimal(written)

    def day(self, name: str) -> date | None:
        """Return the day of an element of this one, or `None` where it is not there.

        Raises:
            InvalidFhir: it is no day.
        """
        found = self.child(name)
        if found is None:
            return None
        written = _DAY.fullmatch(found.value.isoformat() if isinstance(found.value, date) else str(found.value))
        try:
            return date.fromisoformat(written[1] if written else "")
        except ValueError:
            raise found.wrong("not a date; expected one such as 2024-08-13") from None

    def codings(self, name: str) -> tuple["Element", ...]:
        """Return the codings of a concept of this element."""
        concept = self.child(name)
        return () if concept is None else concept.each("coding")


def _kind(value: object) -> str:
    """Say of what kind a value is; it is not shown, since it may name a patient."""
    match value:
        case bool():
            return "true or false"
        case int() | float() | Decimal():
            return "a number"
        case str():
            return "text"
        case list() | tuple():
            return "a list"
        case Mapping():
            return "an object"
        case _:
            return "nothing that FHIR has"
