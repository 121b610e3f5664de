"""The records of the Physician Fee Schedule: a row's indicators, and what it is worth."""

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar, Final, Self

import attrs

from cptkit.errors import InvalidValue
from cptkit.reference.indicators import (
    Assistant,
    Bilateral,
    CoSurgeons,
    GlobalDays,
    MultipleProcedure,
    PcTc,
    Status,
    Supervision,
    Team,
)
from cptkit.values.citations import Citation
from cptkit.values.edges import as_sequence, as_string
from cptkit.values.fields import converted
from cptkit.values.periods import Period

__all__ = ["FeeScheduleRow", "RelativeValues"]

# The control character that is made for it, which no cell has.
_BETWEEN: Final = "\x1f"
_CELLS: Final = 17


@attrs.frozen
class _Number:
    """A number among the cells of a row, made when it is asked for."""

    place: int

    def __get__(self, values: "RelativeValues", _owner: type) -> Decimal:
        return Decimal(_cell(values, self.place))


@attrs.frozen
class _NumberIfSaid:
    """A number among the cells of a row, or nothing."""

    place: int

    def __get__(self, values: "RelativeValues", _owner: type) -> Decimal | None:
        cell = _cell(values, self.place)
        return Decimal(cell) if cell else None


@attrs.frozen
class _Mark:
    """A yes or no among the cells of a row."""

    place: int

    def __get__(self, values: "RelativeValues", _owner: type) -> bool:
        return _cell(values, self.place) == "yes"


@attrs.frozen
class _Text:
    """A text among the cells of a row."""

    place: int

    def __get__(self, values: "RelativeValues", _owner: type) -> str:
        return _cell(values, self.place)


def _as_cells(text: str) -> str:
    _refuse_other_than_all(as_string(text, "text").count(_BETWEEN) + 1, "text")
    return text


def _refuse_other_than_all(count: int, path: str) -> None:
    if count != _CELLS:
        message = f"{count} cells; expected {_CELLS}"
        raise InvalidValue(message, path)


def _as_numbers(text: str) -> tuple[Decimal | str, ...]:
    cells = text.split(_BETWEEN)
    return tuple([Decimal(cell) if cell[:1].isdigit() or cell[:1] == "." else cell for cell in cells])


@attrs.frozen
class RelativeValues:
    """What one row of the Physician Fee Schedule is worth: relative value units, shares of them, and dollars a unit.

    Attributes:
        work, malpractice: the units of the physician's work and of malpractice insurance.
        nonfacility_practice_expense, facility_practice_expense: the units of practice expense in
            the one place of service and in the other.
        nonfacility_not_applicable, facility_not_applicable: CMS marks that place as `NA`: the
            service is rarely or never done there.
        nonfacility_total, facility_total: the units together.
        preoperative_share, intraoperative_share, postoperative_share: the parts of a procedure that
            are paid when it is shared, as fractions of 1; all 0 where it cannot be.
        conversion_factor: dollars for one unit, before anything local; `None` where CMS published two files of a
            release that differ in it alone, and neither says that it is the later.
        calculation_flag: CMS's own digit, as it stands.
        opps_nonfacility_practice_expense, opps_facility_practice_expense, opps_malpractice: the units
            that the hospital payment system caps imaging at; 0 where it caps nothing.
        not_used_for_payment: CMS marks with `+` that Medicare does not pay by these units.
        text: all of them in this order, as one text; few rows are asked what they are worth.
    """

    text: str = attrs.field(converter=_as_cells, eq=_as_numbers, repr=False)

    work: ClassVar[_Number] = _Number(0)
    nonfacility_practice_expense: ClassVar[_Number] = _Number(1)
    nonfacility_not_applicable: ClassVar[_Mark] = _Mark(2)
    facility_practice_expense: ClassVar[_Number] = _Number(3)
    facility_not_applicable: ClassVar[_Mark] = _Mark(4)
    malpractice: ClassVar[_Number] = _Number(5)
    nonfacility_total: ClassVar[_Number] = _Number(6)
    facility_total: ClassVar[_Number] = _Number(7)
    preoperative_share: ClassVar[_Number] = _Number(8)
    intraoperative_share: ClassVar[_Number] = _Number(9)
    postoperative_share: ClassVar[_Number] = _Number(10)
    conversion_factor: ClassVar[_NumberIfSaid] = _NumberIfSaid(11)
    calculation_flag: ClassVar[_Text] = _Text(12)
    opps_nonfacility_practice_expense: ClassVar[_Number] = _Number(13)
    opps_facility_practice_expense: ClassVar[_Number] = _Number(14)
    opps_malpractice: ClassVar[_Number] = _Number(15)
    not_used_for_payment: ClassVar[_Mark] = _Mark(16)

    @classmethod
    def of(cls, cells: Iterable[str]) -> Self:
        """Return what cells say, in the order of the attributes.

        Raises:
            InvalidValue: no cells, or more or fewer than there are attributes.
        """
        said = as_sequence(cells, "cells")
        _refuse_other_than_all(len(said), "cells")
        return cls(_BETWEEN.join([as_string(cell, f"cells[{place}]") for place, cell in enumerate(said)]))


def _cell(values: RelativeValues, place: int) -> str:
    return values.text.split(_BETWEEN)[place]


@attrs.frozen(field_transformer=converted)
class FeeScheduleRow:
    """One row of the Physician Fee Schedule: the indicators of a code, or of one component of it.

    Attributes:
        component: `26`, `TC` or `53` for a row of that modifier; empty for the code as a whole.
        imaging_family: the family within which imaging payment is reduced; `99` is none.
        endoscopic_base: the endoscopy whose value is part of this one's; empty where there is none.
        values: its relative values, where the table that it was read from has them.
    """

    code: str
    component: str
    status: Status
    pc_tc: PcTc
    global_days: GlobalDays
    multiple_procedure: MultipleProcedure
    bilateral: Bilateral
    assistant: Assistant
    co_surgeons: CoSurgeons
    team: Team
    supervision: Supervision
    imaging_family: str
    period: Period
    citation: Citation
    endoscopic_base: str = ""
    values: RelativeValues | None = None
