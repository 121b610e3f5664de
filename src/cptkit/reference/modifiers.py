"""The records of modifiers: what each says, where it goes, and what may not stand beside it."""

from enum import StrEnum

import attrs
from typing_extensions import override

from cptkit.reference.level_two import LevelTwo
from cptkit.reference.showing import record_html, row_of, short_repr
from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Setting

__all__ = [
    "AmbulancePoint",
    "Guidance",
    "Modifier",
    "ModifierConflict",
    "ModifierRole",
    "Position",
]


class ModifierRole(StrEnum):
    """The role of a modifier: what kind of thing it tells the payer."""

    COMPONENT = "component"
    SIDE = "side"
    ANATOMIC = "anatomic"
    DISTINCT = "distinct"
    BILATERAL = "bilateral"
    VISIT = "visit"
    SHARED_CARE = "shared-care"
    POSTOPERATIVE = "postoperative"
    SURGEON = "surgeon"
    ASSISTANT = "assistant"
    EXTENT = "extent"
    FACILITY = "facility"
    REPEAT = "repeat"
    MULTIPLE = "multiple"
    ANESTHESIA = "anesthesia"
    PHYSICAL_STATUS = "physical-status"
    LIABILITY = "liability"
    PREVENTIVE = "preventive"
    TEACHING = "teaching"
    THERAPY = "therapy"
    TELEHEALTH = "telehealth"
    IMAGING = "imaging"
    LABORATORY = "laboratory"
    AMBULANCE = "ambulance"
    DRUG = "drug"
    DEVICE = "device"
    EQUIPMENT = "equipment"
    ORTHOTICS_PROSTHETICS = "orthotics-prosthetics"
    WOUND = "wound"
    DIALYSIS = "dialysis"
    HOSPICE = "hospice"
    RESEARCH = "research"
    DISASTER = "disaster"
    MENTAL_HEALTH = "mental-health"
    PROVIDER = "provider"
    PROGRAM = "program"
    QUALITY = "quality"
    STATISTICAL = "statistical"


class Position(StrEnum):
    """Where a modifier goes: in the first field, with the pricing modifiers, or after them."""

    FIRST = "first"
    PAYMENT = "payment"
    STATISTICAL = "statistical"


@attrs.frozen(field_transformer=converted)
class Guidance:
    """When a modifier is to be used, in our own words, and who says so."""

    code: str
    when_to_use: str
    not_for: str
    citation: Citation


@attrs.frozen(repr=False, field_transformer=converted)
class Modifier:
    """What is published about one two-character modifier for a period.

    Attributes:
        code: the modifier; label: what it says, in our own words.
        role: the kind of thing it says; `None` where no loaded list says.
        position: the first field, with the pricing modifiers, or after them; `None` where no text says.
        bypasses_pairs: whether CMS lists it as an NCCI PTP-associated modifier, which can bypass a PTP edit;
            `None` where no loaded list says.
        guidance: when to use it, where a text was read or practice is common.
        conflicts: modifiers that may not be on the same line.
        has_rules: whether a built-in rule or table turns on it; otherwise only its existence and its
            days are checked. `None` where no loaded list says.
        level_two: what CMS's HCPCS file publishes about it, where one is loaded.
        on_column_two_only: whether it bypasses a PTP edit only where it is on the column-two code; `None` where no
            text says so.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> bundled_reference().modifier("59", on=date(2024, 8, 13)).bypasses_pairs
    True
    """

    code: str
    label: str
    role: ModifierRole | None
    position: Position | None
    bypasses_pairs: bool | None
    period: Period
    citation: Citation
    guidance: Guidance | None = None
    conflicts: tuple[str, ...] = ()
    has_rules: bool | None = None
    level_two: LevelTwo | None = None
    on_column_two_only: bool | None = None

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.label}"

    @override
    def __repr__(self) -> str:
        return short_repr(self)

    row = row_of
    _repr_html_ = record_html


@attrs.frozen(field_transformer=converted)
class ModifierConflict:
    """Two modifiers that may not be on one line, and why.

    Attributes:
        denied_in: on whose claims the text denies, returns or rejects such a line; empty where it tells correct use.
    """

    modifiers: tuple[str, str]
    explanation: str
    denied_in: frozenset[Setting]
    period: Period
    citation: Citation


@attrs.frozen(field_transformer=converted)
class AmbulancePoint:
    """A letter of an ambulance modifier: where the trip began, or where it ended."""

    letter: str
    label: str
    origin: bool
    destination: bool
    period: Period
    citation: Citation
