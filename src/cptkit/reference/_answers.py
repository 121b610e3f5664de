"""What the tables that can speak of a day say under a key: the rows of the day, or that none of them can say."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, TypeVar

import attrs

from cptkit.reference._alike import Alike
from cptkit.reference._memory import Memory
from cptkit.reference._parts import UNANSWERED, Answer, Part
from cptkit.reference.asking import as_keys
from cptkit.reference.diagnoses import Diagnosis, unpointed
from cptkit.reference.modifiers import Modifier
from cptkit.reference.places import SiteOfService
from cptkit.reference.procedures import Procedure
from cptkit.reference.tables import pair_key
from cptkit.values.tables import Setting, Table

__all__ = ["JOINED", "Answers"]

_R = TypeVar("_R", Procedure, Modifier, SiteOfService, Diagnosis)

# Tables of which each list says a part: the days, what may bypass an edit, or what it is in our own words.
JOINED: Final = frozenset({Table.PROCEDURES, Table.MODIFIERS, Table.PLACES, Table.DIAGNOSES})
_UNSAID: Final = (None, "", ())
# Their keys are diagnoses without their points.
_OF_DIAGNOSES: Final = (Table.DIAGNOSES, Table.DIAGNOSIS_NOTES)


@attrs.frozen(eq=False)
class Answers:
    """What tables say on a day, looked up once for all days that answer alike.

    Attributes:
        parts: the tables that can speak of the day, by kind and setting.
        may_stretch: whether a release may be stretched over the day.
        memory: what was looked up, for all days of a reference; bounded.
        alike_of: the same for all days that answer alike of a code, of a diagnosis, or of one table.
    """

    day: date
    parts: Mapping[tuple[Table, Setting | None], tuple[Part, ...]] = attrs.field(repr=False)
    may_stretch: bool
    memory: Memory = attrs.field(repr=False)
    alike_of: Alike = attrs.field(repr=False)

    def parts_of(self, table: Table, setting: Setting | None = None) -> tuple[Part, ...]:
        """Return the tables of one kind that can speak of the day, the one that decides first."""
        return self.parts.get((table, setting), ())

    def ask(
        self,
        table: Table,
        codes: tuple[str, ...],
        setting: Setting | None = None,
        named: tuple[str, ...] = ("code",),
    ) -> Answer:
        """Return what a table says of codes as a user wrote them; `named` is what an error calls each."""
        asked = (self.alike_of.tables[table], table, codes, setting)
        try:
            known: Answer | None = self.memory.get(asked)
        except TypeError:
            # What cannot be a key is refused below, by name.
            known = None
        if known is None:
            # Here alone are codes read as they are written, since what is asked again is known.
            written = as_keys(table, codes, named)
            key = written[0] if len(written) == 1 else pair_key(*written)
            if table in _OF_DIAGNOSES:
                key = unpointed(key)
            known = self.memory.keep(asked, self.look_up(table, key, written, setting))
        return known

    def look_up(self, table: Table, key: str, codes: tuple[str, ...], setting: Setting | None = None) -> Answer:
        """Return what a table says under a key, which stands for codes, without remembering it."""
        parts = self.parts_of(table, setting)
        for part in parts:
            if part.answers(codes):
                found = part.rows.get(key)
                answer = self.of_day(part, found) if found else part.nothing
                if answer.rows:
                    return self._completed(answer, key, parts) if table in JOINED and len(parts) > 1 else answer
                if not part.absence_is_open:
                    return answer
        return UNANSWERED

    def of_day(self, part: Part, found: tuple[Any, ...]) -> Answer:
        """Return those of a table's rows that hold on the day."""
        rows = tuple([row for row in found if part.holds(row.period, self.day)])
        before_floor = () if rows else tuple([row for row in found if row.period.leaves_open(self.day)])
        if before_floor and self.may_stretch:
            return Answer(part, before_floor, uncertain=False, assumed=True)
        return Answer(part, rows, uncertain=bool(before_floor), assumed=part.assumed)

    def of_all_days(self, table: Table, code: str) -> tuple[Any, ...]:
        """Return the rows of a code for all days, those of the table that decides first."""
        (code,) = as_keys(table, (code,), ("code",))
        if table in _OF_DIAGNOSES:
            code = unpointed(code)
        parts = [part for part in self.parts_of(table) if part.table.coverage.answers(code)]
        return tuple([row for part in parts for row in part.table.rows.get(code, ())])

    def _completed(self, answer: Answer, code: str, others: Iterable[Part]) -> Answer:
        """Return a row with what the deciding table leaves out filled in from the others that answer for the code."""
        row, *more = answer.rows
        assumed = answer.assumed
        for part in others:
            # Few codes are in more than one table, so that this is asked first.
            found = () if part is answer.part else part.rows.get(code, ())
            if found and (answer.assumed or not part.assumed) and part.answers((code,)):
                for other in found:
                    if part.holds(other.period, self.day):
                        filled = _filled(row, other)
                        assumed = assumed or (part.assumed and filled != row)
                        row = filled
        return Answer(answer.part, (row, *more), uncertain=False, assumed=assumed)


def _filled(row: _R, other: _R) -> _R:
    """Return a row with what it leaves out filled in from another row of the same code."""
    unsaid = [name for name in attrs.fields_dict(type(row)) if getattr(row, name) in _UNSAID]
    return attrs.evolve(row, **{name: getattr(other, name) for name in unsaid})
