"""Frames as callers have them: of pandas, polars, PyArrow or DuckDB."""

from typing import Any

import narwhals as nw
from narwhals.exceptions import DuplicateError

from cptkit.errors import InvalidFrame
from cptkit.values.in_errors import kind_of

__all__ = ["as_frame"]


def as_frame(lines: Any) -> "tuple[nw.DataFrame[Any] | nw.LazyFrame[Any], list[str]]":  # noqa: ANN401 (narwhals says what is a frame)
    """Return a frame, and the names of its columns.

    Raises:
        InvalidFrame: no frame, or one with two columns of one name.
    """
    try:
        frame: nw.DataFrame[Any] | nw.LazyFrame[Any] = nw.from_native(lines)
        return frame, frame.collect_schema().names()
    except TypeError:
        expected = "one of pandas or polars, a PyArrow table or a DuckDB relation"
        raise InvalidFrame(f"{kind_of(lines)} is not a frame; expected {expected}", "lines") from None
    except DuplicateError:
        raise InvalidFrame("two columns with the same name; expected each name once", "columns") from None
