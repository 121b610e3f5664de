"""The PTP edits of a day in one setting."""

from typing import Final

import attrs

from cptkit.reference._answers import Answers
from cptkit.reference._parts import Part
from cptkit.reference.edits import PtpEdit
from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.tables import codes_in, pair_key
from cptkit.values.tables import Setting, Table

__all__ = ["PairEdits"]

_NO_EDIT: Final = ModifierIndicator.NOT_AN_EDIT


def _parts(edits: "PairEdits") -> tuple[Part, ...]:
    return edits.answers.parts_of(Table.PAIR_EDITS, edits.setting)


@attrs.frozen(eq=False)
class PairEdits:
    """The edits that the tables of a day have in one setting; a row of indicator 9 is no edit.

    Pairs are many and most have none, so that none is remembered. Codes are written as claims carry them.
    """

    answers: Answers
    setting: Setting
    parts: tuple[Part, ...] = attrs.field(init=False, repr=False, default=attrs.Factory(_parts, takes_self=True))

    def between(self, one: str, other: str) -> PtpEdit | None:
        """Return the edit between two codes, whichever of them is column one."""
        key = pair_key(one, other)
        for part in self.parts:
            if part.for_all_codes or part.table.coverage.answers(one, other):
                rows: tuple[PtpEdit, ...] = part.table.rows.get(key, ())
                for row in rows:
                    if part.holds(row.period, self.answers.day) and row.indicator is not _NO_EDIT:
                        return row
                stretched = self.answers.of_day(part, rows).rows if rows and self.answers.may_stretch else ()
                return next((row for row in stretched if row.indicator is not _NO_EDIT), None)
        return None

    def may_be_between(self, one: str, other: str) -> bool:
        """Return whether two codes have an edit, or no table says that they have none."""
        answer = self.answers.look_up(Table.PAIR_EDITS, pair_key(one, other), (one, other), self.setting)
        return not answer.is_certain or any(row.indicator is not _NO_EDIT for row in answer.rows)

    def of(self, code: str) -> tuple[PtpEdit, ...]:
        """Return every edit that touches a code, column one first."""
        pairs = {codes_in(Table.PAIR_EDITS, key) for part in self.parts for key in part.table.keys_of(code)}
        found = [self.between(one, other) for one, other in sorted(pairs)]
        return tuple(sorted((edit for edit in found if edit), key=lambda edit: edit.column_one != code))

    @property
    def are_known_for_all_codes(self) -> bool:
        """Whether a table of the day answers for every pair of codes, with no start left open."""
        return bool(self.parts) and self.parts[0].for_all_codes and not self.parts[0].assumed

    def are_known_for(self, code: str) -> bool:
        """Return whether a table of the day holds every pair of a code, whatever the partner."""
        coverages = [part.table.coverage for part in self.parts]
        return any(coverage.answers_for_all or code in coverage.hubs for coverage in coverages)
