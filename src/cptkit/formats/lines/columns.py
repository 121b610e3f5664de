"""Which columns of a table of claim lines hold what: presets, and mappings of one's own."""

from collections.abc import Collection, Mapping
from typing import Final, Literal, TypeAlias, cast

import attrs

from cptkit.errors import InvalidFrame
from cptkit.values.edges import as_sequence, as_text
from cptkit.values.in_errors import shown

__all__ = ["FIELDS", "PRESETS", "Columns", "Layout", "laid_out"]

Columns: TypeAlias = Literal["cptkit", "tuva"] | Mapping[str, str | Collection[str]]

_MOST_MODIFIERS: Final = 5
_MOST_DIAGNOSES: Final = 25

# Fields that several columns may hold together, in their order.
_SEVERAL: Final = frozenset({"modifiers", "diagnoses", "claim_diagnoses", "circumstances", "ruled_out"})
# What people call a column, and the name of it without what stands between its words.
_SHORT: Final = {
    "modifier": "modifiers",
    "mods": "modifiers",
    "mod": "modifiers",
    "mod1": "modifier1",
    "diagnosis": "diagnoses",
    "dx": "diagnoses",
    "dx1": "diagnosis1",
    "unit": "units",
    "pos": "placeofservice",
    "charges": "charge",
}
_REQUIRED: Final = ("claim_id", "code", "date_of_service")

# What a column may hold: of the claim, the same on each of its lines; of the line; of who rendered it.
FIELDS: Final = (
    "claim_id",
    "data_source",
    "claim_type",
    "person",
    "payer",
    "setting",
    "claim_diagnoses",
    "birth_date",
    "sex",
    "group",
    "line",
    "code",
    "modifiers",
    "units",
    "unit_of_measure",
    "date_of_service",
    "last_date",
    "place_of_service",
    "diagnoses",
    "charge",
    "rendering_provider",
    "rendering_npi",
    "rendering_specialty",
    "rendering_kind",
    "rendering_group",
    "performed_at",
    "body_site",
    "encounter",
    "narrative",
    "ndc",
    "id",
    "circumstances",
    "ruled_out",
)


@attrs.frozen
class Layout:
    """The columns that are read, by the field that each holds.

    Attributes:
        columns: of each field, one column or several in their order.
        unfit_rules: the ids of rules that ask for what such a table does not say.
    """

    columns: Mapping[str, tuple[str, ...]]
    unfit_rules: frozenset[str] = frozenset()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, each once.

        >>> Layout({"diagnoses": ("dx_1", "dx_2"), "claim_diagnoses": ("dx_1", "dx_2")}).names
        ('dx_1', 'dx_2')
        """
        return tuple(dict.fromkeys(name for names in self.columns.values() for name in names))


def _numbered(name: str, most: int) -> tuple[str, ...]:
    return tuple(f"{name}_{number}" for number in range(1, most + 1))


_CPTKIT: Final = Layout(
    {
        **{field: (field,) for field in FIELDS},
        "modifiers": ("modifiers", *_numbered("modifier", _MOST_MODIFIERS)),
        "diagnoses": ("diagnoses", *_numbered("diagnosis", _MOST_DIAGNOSES)),
    }
)
# The Tuva Project, input layer, medical_claim. Its diagnoses are those of the whole claim, and no pointers are kept:
# each line is taken to point to all of them, so that how many it points to says nothing of what was billed.
_TUVA: Final = Layout(
    {
        "claim_id": ("claim_id",),
        "data_source": ("data_source",),
        "claim_type": ("claim_type",),
        "person": ("person_id",),
        "payer": ("payer",),
        "claim_diagnoses": _numbered("diagnosis_code", _MOST_DIAGNOSES),
        "group": ("billing_npi",),
        "line": ("claim_line_number",),
        "code": ("hcpcs_code",),
        "modifiers": _numbered("hcpcs_modifier", _MOST_MODIFIERS),
        "units": ("service_unit_quantity",),
        "date_of_service": ("claim_line_start_date",),
        "last_date": ("claim_line_end_date",),
        "place_of_service": ("place_of_service_code",),
        "diagnoses": _numbered("diagnosis_code", _MOST_DIAGNOSES),
        "charge": ("charge_amount",),
        "rendering_npi": ("rendering_npi",),
        "performed_at": ("facility_npi",),
    },
    frozenset({"claim.too-many-pointers"}),
)
PRESETS: Final[Mapping[str, Layout]] = {"cptkit": _CPTKIT, "tuva": _TUVA}


def laid_out(columns: object, there: Collection[str]) -> Layout:
    """Return which columns of a table are read.

    Args:
        columns: the name of a preset, of which the columns that are there are read; or a mapping of fields to names of
            columns, which have to be there.
        there: the names of the table's columns.

    Raises:
        InvalidFrame: a column that has to be there is not; one that no field is read from is named almost as one of the
            preset; or another preset or field.

    >>> laid_out("tuva", ["claim_id", "hcpcs_code", "claim_line_start_date", "paid_amount"]).names
    ('claim_id', 'hcpcs_code', 'claim_line_start_date')
    >>> laid_out("tuva", ["claim_id", "code", "date_of_service"])
    Traceback (most recent call last):
    cptkit.errors.InvalidFrame: columns: no hcpcs_code, claim_line_start_date in the frame; its columns fit 'cptkit'
    """
    if isinstance(columns, Mapping):
        layout = Layout(_mapped(cast("Mapping[object, object]", columns)))
        missing = [name for name in layout.names if name not in there]
    elif isinstance(columns, str) and columns in PRESETS:
        layout = _present(PRESETS[columns], there)
        missing = _lacking(columns, there)
        if not missing:
            _refuse_misnamed(PRESETS[columns], layout, there)
    else:
        message = (
            f"{shown(columns)} is not a preset; expected one of {', '.join(PRESETS)}, or a mapping of fields to columns"
        )
        raise InvalidFrame(message, "columns")
    if missing:
        raise InvalidFrame(f"no {', '.join(missing)} in the frame; {_fitting(there)}", "columns")
    return layout


def _present(preset: Layout, there: Collection[str]) -> Layout:
    present = {field: tuple(name for name in names if name in there) for field, names in preset.columns.items()}
    return Layout({field: names for field, names in present.items() if names}, preset.unfit_rules)


def _lacking(preset: str, there: Collection[str]) -> list[str]:
    """Return the columns of a preset that have to be there and are not."""
    return [name for field in _REQUIRED for name in PRESETS[preset].columns[field] if name not in there]


def _refuse_misnamed(preset: Layout, layout: Layout, there: Collection[str]) -> None:
    """Refuse a column that would be left unread for how its name is written, where nothing else holds its field."""
    unread = {_spelled(name): (field, name) for field, names in preset.columns.items() for name in reversed(names)}
    for name in there:
        field, meant = unread.get(_spelled(name), ("", ""))
        if field and name not in layout.names and field not in layout.columns:
            message = f"{name!r} is not read; expected {meant!r}, or a mapping of fields to columns"
            raise InvalidFrame(message, "columns")


def _spelled(name: str) -> str:
    """Return the name of a column without case and what stands between its words, and as people shorten it."""
    bare = "".join(letter for letter in name.lower() if letter.isalnum())
    return _SHORT.get(bare, bare)


def _fitting(there: Collection[str]) -> str:
    fitting = [repr(name) for name in PRESETS if not _lacking(name, there)]
    if fitting:
        return f"its columns fit {' and '.join(fitting)}"
    return (
        "no preset fits its columns; expected a mapping such as {'claim_id': ..., 'code': ..., 'date_of_service': ...}"
    )


def _mapped(columns: Mapping[object, object]) -> dict[str, tuple[str, ...]]:
    unknown = [field for field in columns if field not in FIELDS]
    if unknown:
        backwards = all(isinstance(column, str) and column in FIELDS for column in columns.values())
        turned = ", as the key, and the column as its value" if backwards else ""
        message = f"{shown(unknown[0])} is not a field; expected one of {', '.join(FIELDS)}{turned}"
        raise InvalidFrame(message, "columns")
    absent = [field for field in _REQUIRED if field not in columns]
    if absent:
        raise InvalidFrame(f"no column for {', '.join(absent)}; expected the name of one", "columns")
    return {field: _names(field, columns[field]) for field in FIELDS if field in columns}


def _names(field: str, given: object) -> tuple[str, ...]:
    path = f"columns.{field}"
    names = (given,) if isinstance(given, str) else as_sequence(given, path)
    if not names or (len(names) > 1 and field not in _SEVERAL):
        raise InvalidFrame(f"{len(names)} columns; expected one", path)
    return tuple([as_text(name, path) for name in names])
