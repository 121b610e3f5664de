"""Which tables of CMS's a payer has published that it applies."""

from typing import Self

import attrs

from cptkit.policies.sections import Section
from cptkit.values.citations import Citation
from cptkit.values.edges import as_a, as_string, as_word
from cptkit.values.fields import converted
from cptkit.values.periods import Period
from cptkit.values.tables import Table

__all__ = ["Adoption"]


def _table(value: Table | str) -> Table:
    return as_word(Table, value, "table")


@attrs.frozen(field_transformer=converted)
class Adoption:
    """A payer has published that it applies a table of CMS's.

    Attributes:
        indicators: the columns of the fee schedule that it applies; empty means all of the table.
    """

    table: Table = attrs.field(converter=_table)
    period: Period
    citation: Citation
    indicators: frozenset[str] = frozenset()

    def binds(self, indicator: str) -> bool:
        """Return whether the payer applies this column of the table.

        >>> from cptkit.values.periods import ALWAYS
        >>> only_components = Adoption(Table.FEE_SCHEDULE, ALWAYS, Citation("Cigna", "M26"), frozenset({"pc_tc"}))
        >>> only_components.binds("pc_tc"), only_components.binds("status")
        (True, False)
        """
        asked = as_string(indicator, "indicator")
        return not self.indicators or asked in self.indicators

    @classmethod
    def read(cls, section: Section) -> Self:
        """Return what a section of a payer's file states."""
        as_a(Section, section, "section")
        return cls(
            section.member("table", Table),
            section.period(),
            section.citation(),
            frozenset(section.texts("indicators", [])),
        )
