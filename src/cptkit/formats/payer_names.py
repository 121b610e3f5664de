"""What files call a payer, and cptkit's name of it: by a mapping of names, or by a function."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, TypeVar, cast

from cptkit.values.edges import as_mapping, as_text_or_none

__all__ = ["PayerNames", "checked_payers", "payer_named"]

_T = TypeVar("_T")
PayerNames: TypeAlias = Mapping[str, str] | Callable[[_T], str | None]


def checked_payers(payers: Any) -> Any:  # noqa: ANN401 (callers may have no type checker)
    """Return names of payers by the names that they go by, or a function.

    Raises:
        InvalidValue: neither.

    >>> checked_payers({"MEDICARE PART B": "medicare"})
    {'MEDICARE PART B': 'medicare'}
    """
    return payers if payers is None or callable(payers) else as_mapping(payers, "payers")


def payer_named(payers: PayerNames[_T] | None, asked: _T, names: Iterable[str], otherwise: str | None) -> str | None:
    """Return cptkit's name of a payer; one that a mapping does not name keeps its own.

    Args:
        payers: a mapping, or a function, whose word counts: `None` is no payer.
        asked: what the function is given.
        names: what the mapping may call it, what counts most first.
        otherwise: the name that it keeps.

    Raises:
        InvalidValue: what is given is no text.

    >>> payer_named({"10234": "medicare"}, None, ["10234", "MEDICARE PART B"], "MEDICARE PART B")
    'medicare'
    """
    if payers is None:
        return otherwise
    if callable(payers):
        return as_text_or_none(payers(asked), "payers")
    given = cast("Iterable[object]", (payers.get(name) for name in names))
    return next(filter(None, (as_text_or_none(one, "payers") for one in given)), otherwise)
