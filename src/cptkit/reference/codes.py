"""What was published about one code on one day, as rules ask it."""

import attrs

from cptkit.reference.certainty import Certainty
from cptkit.reference.coverage import CoverageArticle
from cptkit.reference.edits import AddOn, Mue
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.frequency_limits import FrequencyLimit
from cptkit.reference.procedures import NewPatientCode, Procedure
from cptkit.reference.usage import ModifierNeed
from cptkit.values.edges import as_string
from cptkit.values.fields import converted
from cptkit.values.service_kinds import ServiceKind

__all__ = ["PublishedCode"]


@attrs.frozen(eq=False, field_transformer=converted)
class PublishedCode:
    """Everything that rules ask about one code on a day.

    Attributes:
        procedure: the record of the code; `None` where it is not in force, or no list says.
        row: its row of the fee schedule as a whole; rows: that and those of its components.
        mue: its MUE in the setting asked for.
        add_ons: where it is an add-on code, a row for each primary.
        kinds: the kinds of service that it is of.
        possible_kinds: those that it is or may be, where no loaded fee schedule tells.
        needs: what a line of these kinds of service has to have besides.
        limits: how often it is paid over time, a row for each limit.
        articles: the coverage articles that list it, of whichever contractor.
        as_new: its row among the codes for new patients; `None` where it is none.
        certainty: the tables asked by code that do not answer for it, and those that answer stretched.
    """

    code: str
    procedure: Procedure | None
    row: FeeScheduleRow | None
    rows: tuple[FeeScheduleRow, ...]
    mue: Mue | None
    add_ons: tuple[AddOn, ...]
    kinds: frozenset[ServiceKind]
    possible_kinds: frozenset[ServiceKind]
    needs: tuple[ModifierNeed, ...]
    limits: tuple[FrequencyLimit, ...]
    articles: tuple[CoverageArticle, ...]
    as_new: NewPatientCode | None
    certainty: Certainty

    def component_row(self, component: str) -> FeeScheduleRow | None:
        """Return the row of the component `26`, `TC` or `53`."""
        asked = as_string(component, "component")
        for row in self.rows:
            if row.component == asked:
                return row
        return None
