"""The stub of the face of selecting, made from the families: what each service is made of, and of which words."""

from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Final, cast, get_args, get_type_hints

import attrs

from cptkit import selection
from cptkit.selection import FAMILIES
from tasks.paths import ROOT

__all__ = ["ROOT", "TARGET", "refresh", "refreshed"]

TARGET: Final = ROOT / "src" / "cptkit" / "selection" / "__init__.pyi"
# What a fact is made of besides what it is.
_TAKEN: Final[dict[type, str]] = {Decimal: "float | str", bool: "str", int: "str", str: ""}


def refreshed() -> str:
    """Return the stub: the names of the face from their modules, and the services with what makes them."""
    services = sorted((family.service for family in FAMILIES), key=lambda kind: kind.__name__)
    homes: dict[str, set[str]] = {}
    names = sorted({*selection.__all__} - {kind.__name__ for kind in services})
    for name in names:
        homes.setdefault(_home(name), set()).add(f"{name} as {name}")
    for kind in services:
        homes.setdefault(kind.__module__, set()).add(f"{kind.__name__} as _{kind.__name__}")
        for fact in _facts(kind).values():
            if issubclass(fact, Enum) and fact.__name__ not in names:
                homes.setdefault(fact.__module__, set()).add(fact.__name__)
    lines = ["# The face of selecting, for type checkers; made from the list of the families.", ""]
    lines += ["from decimal import Decimal", ""]
    for home, imported in sorted(homes.items()):
        lines += [f"from {home} import (", *(f"    {one}," for one in sorted(imported, key=_by_type)), ")"]
    for kind in services:
        lines += ["", *_class(kind)]
    lines += ["", "__all__ = [", *(f'    "{name}",' for name in selection.__all__), "]", ""]
    return "\n".join(lines)


def _home(name: str) -> str:
    """Return the module that a name of the face is written in."""
    if name == "FAMILIES":
        return "cptkit.selection.families"
    value = getattr(selection, name)
    return "cptkit.selection.services" if name == "Documented" else cast("str", value.__module__)


def _by_type(name: str) -> tuple[bool, str]:
    """Put constants before classes, as imports are sorted."""
    return (not name.partition(" ")[0].isupper(), name)


def _facts(kind: type[attrs.AttrsInstance]) -> dict[str, type]:
    """Give what each fact of a service is, besides not documented."""
    hints = get_type_hints(kind)
    return {
        field.name: next(one for one in get_args(hints[field.name]) if one is not NoneType)
        for field in attrs.fields(kind)
    }


def _class(kind: type[attrs.AttrsInstance]) -> Iterator[str]:
    yield f"class {kind.__name__}(_{kind.__name__}):"
    yield "    def __init__("
    yield "        self,"
    yield "        *,"
    for name, fact in _facts(kind).items():
        words = " | ".join(one for one in (fact.__name__, _TAKEN.get(fact, "str"), "None") if one)
        yield f"        {name}: {words} = ...,"
    yield "    ) -> None: ..."


def refresh() -> None:
    """Write the stub."""
    TARGET.write_text(refreshed(), encoding="utf-8")
