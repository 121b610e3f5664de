"""The records of procedure codes: what each stands for, what replaced it, and the lists that single some out."""

from datetime import date

import attrs
from typing_extensions import override

from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.level_two import LevelTwo
from cptkit.reference.showing import record_html, row_of, short_repr
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a
from cptkit.values.fields import converted
from cptkit.values.periods import ALWAYS, Period

__all__ = [
    "CombinedCode",
    "HospitalStatus",
    "NewPatientCode",
    "Procedure",
    "SingleDoseDrug",
    "Successor",
]


@attrs.frozen(field_transformer=converted)
class Successor:
    """A deleted code, its last day, and a code that replaced it.

    Attributes:
        last_day: of the deleted code; `None` where it is not known.
        units: how many units of the successor one unit of it was.
        period: the days on which it is told, which are all.
    """

    code: str
    successor: str
    last_day: date | None
    citation: Citation
    units: int = 1
    period: Period = ALWAYS


@attrs.frozen(repr=False, field_transformer=converted)
class Procedure:
    """What is published about one CPT or HCPCS code for a period.

    Attributes:
        code: the code; label: what it stands for, in our own words.
        family, modality, counted_per: our own grouping, such as ductography, x-ray, duct.
        period: the days on which the code may be billed.
        citation: who published that the code is in force.
        indicators: its row in the fee schedule of the day, where a loaded release has one.
        level_two: what CMS's HCPCS file publishes about it, where one is loaded.
        youngest, oldest: the patient's ages in years that it is for, where a loaded list says.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> bundled_reference().procedure("77054", on=date(2024, 8, 13)).label
    'reading of the contrast x-ray of two or more breast ducts'
    """

    code: str
    label: str
    family: str
    modality: str
    counted_per: str
    period: Period
    citation: Citation
    indicators: FeeScheduleRow | None = None
    level_two: LevelTwo | None = None
    youngest: int | None = None
    oldest: int | None = None

    def with_indicators(self, row: FeeScheduleRow | None) -> "Procedure":
        """Return the same record with a row of the fee schedule."""
        if row is not None:
            as_a(FeeScheduleRow, row, "row")
        return Procedure(
            self.code,
            self.label,
            self.family,
            self.modality,
            self.counted_per,
            self.period,
            self.citation,
            row,
            self.level_two,
            self.youngest,
            self.oldest,
        )

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.label}" if self.label else self.code

    @override
    def __repr__(self) -> str:
        return short_repr(self)

    row = row_of
    _repr_html_ = record_html


@attrs.frozen(field_transformer=converted)
class HospitalStatus:
    """How Medicare's outpatient hospital payment system treats a code: status indicator and APC."""

    code: str
    status_indicator: str
    apc: str
    period: Period
    citation: Citation


@attrs.frozen(field_transformer=converted)
class NewPatientCode:
    """A code for a new patient, and the code of the same level for an established one.

    Attributes:
        established: empty where no code has the same level.
    """

    code: str
    established: str
    period: Period
    citation: Citation


@attrs.frozen
class SingleDoseDrug:
    """A drug that comes in single-dose containers, so that a claim says what was discarded."""

    code: str
    period: Period
    citation: Citation


@attrs.frozen
class CombinedCode:
    """The code that takes the place of two together: of a procedure and its guidance, or of two parts of one service.

    Attributes:
        code, beside: the two; the same where one is billed for each side.
        combined: the code for both.
    """

    code: str
    beside: str
    combined: str
    period: Period
    citation: Citation
