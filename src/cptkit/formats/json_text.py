"""JSON text and plain values, exactly: decimals stay decimals, where the standard library would make floats of them."""

import json
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from json import JSONDecodeError, JSONDecoder
from typing import Final, cast

from cptkit.errors import InvalidJson

__all__ = ["load_json", "written_json"]


def load_json(text: str | bytes) -> object:
    """Read JSON exactly: decimals as such, no key twice, and a mistake with its place."""
    try:
        decoded = text if isinstance(text, str) else text.decode(json.detect_encoding(text))
        # Files that Windows wrote begin with a mark of their encoding.
        return _DECODER.decode(decoded.removeprefix(_MARK))
    except JSONDecodeError as error:
        message = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        if error.doc.strip() in _OPENED:
            # The first line of what is written for people, where each line has to be whole.
            message = f"{message}; expected a whole object, which JSON Lines has on one line"
        place = f"column {error.colno}"
        raise InvalidJson(message, place if error.lineno == 1 else f"line {error.lineno}, {place}") from None
    except UnicodeDecodeError as error:
        message = f"not {error.encoding} text: {error.reason}"
        raise InvalidJson(message, f"byte {error.start + 1}") from None
    except RecursionError:
        raise InvalidJson("lists or objects nested too deeply to read") from None


def _object(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Return an object; raise where a key is there twice, since one of its values would be lost."""
    members = dict(pairs)
    if len(members) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in members if keys.count(key) > 1)
        raise InvalidJson(f"key {twice!r} appears twice in one object; expected it once")
    return members


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise InvalidJson(f"number {text} is out of range") from None


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        # Python reads no more than a few thousand digits, since the time grows with their square.
        raise InvalidJson(f"a number of {len(text)} digits; expected fewer") from None


def _no_constant(text: str) -> object:
    raise InvalidJson(f"{text} is not a JSON number")


_OPENED: Final = frozenset("{[")
_MARK: Final = "\ufeff"
_DECODER: Final = JSONDecoder(
    object_pairs_hook=_object, parse_float=_decimal, parse_int=_whole, parse_constant=_no_constant
)


def written_json(value: object) -> str:
    """Write plain values as JSON, decimals as they are."""
    match value:
        case None | bool() | int() | str():
            return json.dumps(value)
        case Decimal() | float() if Decimal(value).is_finite():
            return str(value)
        case dict():
            members = cast("dict[object, object]", value)
            return f"{{{', '.join(_member(key, member) for key, member in members.items())}}}"
        case list() | tuple():
            items = cast("Sequence[object]", value)
            return f"[{', '.join(_item(place, item) for place, item in enumerate(items))}]"
        case _:
            raise InvalidJson(f"a Python {type(value).__name__}; expected a value that JSON has")


def _member(key: object, value: object) -> str:
    if not isinstance(key, str):
        raise InvalidJson(f"key {key!r} is not text; expected text")
    try:
        return f"{json.dumps(key)}: {written_json(value)}"
    except InvalidJson as error:
        raise error.inside(key) from None


def _item(place: int, value: object) -> str:
    try:
        return written_json(value)
    except InvalidJson as error:
        raise error.inside(f"[{place}]") from None
