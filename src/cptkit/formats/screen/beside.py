"""What lines have beside codes and units: diagnoses, and what few lines say and some rules wait for."""

from collections.abc import Callable, Hashable
from typing import Final

import attrs
import numpy as np

from cptkit.formats.lines.cells import is_missing, items
from cptkit.formats.lines.columns import Layout
from cptkit.formats.screen.cells import Column, Mask, Numbered, numbered, together
from cptkit.formats.screen.lines import converters, listed
from cptkit.values.claims import ServiceLine
from cptkit.values.people import is_npi

__all__ = ["Beside", "beside"]

_FIELDS: Final = converters(ServiceLine)


@attrs.frozen(eq=False)
class Beside:
    """What rows have beside codes and units, in the order of the table.

    Attributes:
        diagnoses: those that each row points to, in their order.
        in_all: those of the claim's own list, in their order.
        unusual: whether it says what few rows say.
    """

    diagnoses: Numbered
    in_all: Numbered
    unusual: Mask


def beside(table: Column, layout: Layout) -> Beside:
    """Return what rows have beside codes and units.

    >>> import pyarrow as pa
    >>> rows = pa.table({"diagnoses": ["N64.52 N64.4", ""], "charge": [1, 0]})
    >>> told = beside(rows, Layout({name: (name,) for name in rows.column_names}))
    >>> told.diagnoses.values, told.unusual.tolist()
    ((('N64.52', 'N64.4'), ()), [False, True])
    """
    columns = {field: [table.column(name) for name in names] for field, names in layout.columns.items()}
    unusual = np.zeros(table.num_rows, np.bool_)
    for field, is_unusual in _UNUSUAL.items():
        for column in columns.get(field, ()):
            unusual |= numbered(column, is_unusual).where(bool)
    of_lines, of_claims = [_diagnoses(columns.get(field, []), table) for field in ("diagnoses", "claim_diagnoses")]
    return Beside(of_lines, of_claims, unusual)


def _diagnoses(columns: list[Column], table: Column) -> Numbered:
    if not columns:
        height: int = table.num_rows
        return Numbered(np.zeros(height, np.int64), ((),))
    read = [listed(column, lambda cell: tuple(items(cell))) for column in columns]
    return together(read, lambda those: _converted([one for some in those for one in some]))


def _converted(diagnoses: list[object]) -> Hashable:
    told: Hashable = _FIELDS["diagnoses"](diagnoses)
    return told


def _is_there(cell: object) -> bool:
    return not is_missing(cell)


def _charges_nothing(cell: object) -> bool:
    return not is_missing(cell) and _FIELDS["charge"](cell) == 0


def _is_no_npi(cell: object) -> bool:
    return not is_missing(cell) and not is_npi(str(cell))


# What rules of the patient, of charges, of drugs and of providers wait for.
_UNUSUAL: Final[dict[str, Callable[[object], bool]]] = {
    "birth_date": _is_there,
    "sex": _is_there,
    "ndc": _is_there,
    "charge": _charges_nothing,
    "rendering_npi": _is_no_npi,
    "rendering_specialty": _is_there,
}
