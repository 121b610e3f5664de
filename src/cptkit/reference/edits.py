"""The records of NCCI's edits: PTP edits, MUEs, and add-on codes with their primaries."""

import attrs
from typing_extensions import override

from cptkit.reference.indicators import Adjudication, ModifierIndicator
from cptkit.reference.showing import record_html, row_of, short_repr
from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Setting

__all__ = [
    "AddOn",
    "Mue",
    "PtpEdit",
]


@attrs.frozen(repr=False, field_transformer=converted)
class PtpEdit:
    """A PTP edit: the column two code is bundled into the column one code.

    Attributes:
        before_1996: CMS marks it as in existence before 1996, when its edits have their first dates.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> edit = bundled_reference().pair_edit("77053", "77054", on=date(2024, 8, 13))
    >>> print(edit)
    77054/77053 indicator 1
    """

    column_one: str
    column_two: str
    indicator: ModifierIndicator
    setting: Setting
    rationale: str
    period: Period
    citation: Citation
    before_1996: bool = False

    @override
    def __str__(self) -> str:
        return f"{self.column_one}/{self.column_two} indicator {self.indicator.value}"

    @override
    def __repr__(self) -> str:
        return short_repr(self)

    row = row_of
    _repr_html_ = record_html


@attrs.frozen(repr=False, field_transformer=converted)
class Mue:
    """A medically unlikely edit: the most units of a code that are paid, by claim line or by date of service."""

    code: str
    value: int
    adjudication: Adjudication
    setting: Setting
    rationale: str
    period: Period
    citation: Citation

    @override
    def __str__(self) -> str:
        return f"{self.code}: {self.value} ({self.setting})"

    @override
    def __repr__(self) -> str:
        return short_repr(self)

    row = row_of
    _repr_html_ = record_html


@attrs.frozen(repr=False, field_transformer=converted)
class AddOn:
    """An add-on code and one primary that it may be billed with.

    Attributes:
        primary: `None` where the contractor decides which primaries it takes.
        kind: 1 only the listed primaries, 2 the contractor's choice, 3 both.
    """

    code: str
    primary: str | None
    kind: int
    period: Period
    citation: Citation

    @property
    def is_listed_only(self) -> bool:
        """Whether the primaries that the table lists are all that it goes with; else the contractor may take others."""
        return self.kind == 1 and self.primary is not None

    @override
    def __str__(self) -> str:
        return f"{self.code} with {self.primary or 'the primary that the contractor accepts'}"

    @override
    def __repr__(self) -> str:
        return short_repr(self)

    row = row_of
    _repr_html_ = record_html
