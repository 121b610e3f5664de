"""Claim lines as arrays: what of a table is plain enough that arrays may say what `check` says of it."""

from datetime import date
from decimal import Decimal
from typing import Final

import attrs
import numpy as np

from cptkit.formats.lines.columns import Layout
from cptkit.formats.lines.reading import Payers
from cptkit.formats.screen.cells import Column, Mask, Numbered, Numbers
from cptkit.formats.screen.fields import Fields
from cptkit.formats.screen.grouping import claim_numbers, lasting
from cptkit.values.claims import ServiceLine

__all__ = ["PlainLines", "plain_lines"]

_MANY: Final = 1_000_000


@attrs.frozen(eq=False)
class PlainLines:
    """The lines of a table by claim and day, in whose order all arrays are.

    Attributes:
        rows: the row of each line; `None` where the lines are in the order of the table.
        claims: the number of its claim; days_of_claims: that of the day of its claim.
        days, codes, modifiers, places, payers: what it says.
        units: whole ones; of lines that are left to `check`, any number.
        providers: the number of who rendered it; -1 where nobody is named.
        left: by the number of a claim, whether it is left to `check`.
        fields: what else the rows say, of which not every rule asks.
    """

    rows: Numbers | None
    claims: Numbers
    days_of_claims: Numbers
    days: Numbered
    codes: Numbered
    modifiers: Numbered
    places: Numbered
    payers: Numbered
    units: Numbers
    providers: Numbers
    left: Mask
    fields: Fields

    def is_rare(self) -> Mask:
        """Return which lines say what rules of the patient, of charges, of drugs and of providers wait for."""
        return self.by_line(self.fields.rare())

    def persons(self) -> Numbered:
        """Return whose each line is; `None` where it does not say.

        Raises:
            InvalidFrame: no column says whose a claim is.
        """
        return self._in_order(self.fields.persons())

    def diagnoses(self) -> Numbered:
        """Return the diagnoses that each line points to, in their order."""
        return self._in_order(self.fields.diagnoses("diagnoses"))

    def diagnoses_of_claims(self) -> Numbered:
        """Return the diagnoses in the own list of each line's claim, in their order."""
        return self._in_order(self.fields.diagnoses("claim_diagnoses"))

    def as_line(self, place: int, day: date, diagnoses: tuple[str, ...] = (), units: int = 1) -> ServiceLine:
        """Return a line as far as its codes tell, on a day that answers as its own does."""
        code, modifiers, pos = [column.values[column.numbers[place]] for column in self._of_codes]
        return ServiceLine(
            code, units=units, modifiers=modifiers, date_of_service=day, place_of_service=pos, diagnoses=diagnoses
        )

    def payers_of(self, places: Numbers) -> list[str | None]:
        """Return the payers of lines."""
        return [self.payers.values[number] for number in self.payers.numbers[places].tolist()]

    @property
    def _of_codes(self) -> tuple[Numbered, Numbered, Numbered]:
        return self.codes, self.modifiers, self.places

    def _in_order(self, column: Numbered) -> Numbered:
        return column if self.rows is None else column.taken(self.rows)

    def rows_of(self, lines: Mask) -> Numbers:
        """Return the rows of some lines, in the order of the table."""
        (places,) = np.nonzero(lines)
        return places if self.rows is None else np.sort(self.rows[places])

    def by_line(self, told: Mask) -> Mask:
        """Return what is told of each row of the table in the order of the lines."""
        return told if self.rows is None else told[self.rows]

    def by_row(self, told: Mask) -> Mask:
        """Return what is told of each line in the order of the rows of the table."""
        if self.rows is None:
            return told
        of_rows = np.zeros(len(told), np.bool_)
        of_rows[self.rows] = told
        return of_rows

    def leave(self, lines: Mask) -> None:
        """Leave the claims of some lines to `check`."""
        self.left[self.claims[lines]] = True

    def leave_claims(self, told: Mask) -> None:
        """Leave claims to `check` of which something is told."""
        np.logical_or(self.left, told, out=self.left)

    def leave_claims_of(self, places: Numbers) -> None:
        """Leave the claims of lines to `check`, by the places of the lines."""
        self.left[self.claims[places]] = True


def plain_lines(table: Column, layout: Layout, payers: Payers | None) -> PlainLines:
    """Return the lines of an Arrow table as arrays."""
    read = Fields(table, layout)
    claims, left_rows = claim_numbers([table.column(name) for name in read.names("claim_id", "data_source")])
    days, codes, units = [read.single(field) for field in ("date_of_service", "code", "units")]
    rows = _by_claim_and_day(claims, days.numbers)
    left_rows |= read.unusual(days)
    counted = [_whole_units(value) for value in units.values]
    if None in counted:
        left_rows |= units.of_values([count is None for count in counted], np.bool_)
    providers = read.providers()
    others = [read.modifiers(), read.single("place_of_service"), read.payers(payers)]
    for column in (codes, days, providers, *others):
        left_rows |= column.is_open()
    if rows is not None:
        claims, left_rows = claims[rows], left_rows[rows]
        days, codes, units, providers, *others = [
            column.taken(rows) for column in (days, codes, units, providers, *others)
        ]
    modifiers, places, of_payers = others
    left_rows[1:] |= read.contradicts(rows) & (claims[1:] == claims[:-1])
    left = np.zeros(int(claims.max(initial=-1)) + 1, np.bool_)
    left[claims[left_rows]] = True
    return PlainLines(
        rows,
        claims,
        lasting(claims, days.numbers),
        days,
        codes,
        modifiers,
        places,
        of_payers,
        units.of_values([count or 0 for count in counted], np.int64),
        providers.of_values([-1 if value is None else place for place, value in enumerate(providers.values)], np.int64),
        left,
        read,
    )


def _by_claim_and_day(claims: Numbers, days: Numbers) -> Numbers | None:
    """Return the rows in the order of claims and days; `None` where they are in such an order."""
    if np.any(claims[1:] < claims[:-1]):
        return np.lexsort((days, claims))
    several = (claims[1:] == claims[:-1]) & (days[1:] != days[:-1])
    return np.lexsort((days, claims)) if several.any() else None


def _whole_units(value: object) -> int | None:
    """Return units that are a whole number, one where there is no column; `None` for what is left to `check`."""
    if value is None:
        return 1
    if not isinstance(value, Decimal) or value != value.to_integral_value() or value > _MANY:
        return None
    return int(value)
