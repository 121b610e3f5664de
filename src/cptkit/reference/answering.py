"""Whether the loaded tables can say anything of a code on a day, whichever table it is."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, Final

from cptkit.policies.names import fold_name, payers_like
from cptkit.policies.policy import PayerPolicy
from cptkit.reference._alike import Alike
from cptkit.reference._answers import Answers
from cptkit.reference._finding_codes import find_code
from cptkit.reference._memory import Memory
from cptkit.reference._pairs import PairEdits
from cptkit.reference._parts import nearest_release, parts_of
from cptkit.reference.asking import AskedBy, as_keys, as_setting, asked_by, tables_asked_by
from cptkit.reference.certainty import Certainty, certainty, together
from cptkit.reference.codes import PublishedCode
from cptkit.reference.procedures import Procedure
from cptkit.reference.tables import AnyTable
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import as_string, as_text, as_word
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["Answering"]

_OF_DAY: Final[tuple[Table, ...]] = tuple(
    table for table in Table if asked_by(table) is AskedBy.DAY and table not in (Table.CLAIM_FORM, Table.DENIALS)
)


class Answering:
    """The loaded tables of some days that answer alike, and for which codes each of them answers.

    Attributes:
        alike: the same object for all views that answer alike, to tell them by.
        alike_of: the same for all that answer alike of a code, of a diagnosis, or of one table.
        may_stretch: whether a release may be stretched over the day.
        memory: what was looked up, for all days of a reference; bounded.
        has_tabular_list: whether a tabular list of diagnoses is loaded, of which most references have none.
    """

    def __init__(
        self,
        day: date,
        tables: tuple[AnyTable, ...],
        policies: Mapping[str, PayerPolicy],
        stretched: Period | None,
        memory: Memory,
        alike_of: Alike,
    ) -> None:
        self.alike: object = object()
        self.alike_of: Final = alike_of
        self.may_stretch: bool = stretched is not None and stretched.covers(day)
        self.memory: Memory = memory
        self._day = day
        self._tables = tables
        self._policies = policies
        parts = parts_of(day, tables, may_stretch=self.may_stretch)
        self._answers = Answers(day, parts, self.may_stretch, self.memory, alike_of)
        self._pairs = {setting: PairEdits(self._answers, setting) for setting in Setting}
        self.has_tabular_list: bool = bool(self._answers.parts_of(Table.DIAGNOSIS_NOTES))

    def certainty(self, by: AskedBy, key: str = "") -> Certainty:
        """Return which tables that are asked by such a key do not answer for it, and which answer stretched."""
        asked = (self.alike, by, key)
        try:
            known: Certainty | None = self.memory.get(asked)
        except TypeError:
            known = None
        if known is not None:
            return known
        by, key = as_word(AskedBy, by, "by"), as_string(key, "key")
        if by is AskedBy.DAY:
            unanswered = [table for table in _OF_DAY if not self.covers(table)]
            assumed = [table for table in _OF_DAY if (parts := self._answers.parts_of(table)) and parts[0].assumed]
            return self.memory.keep(asked, certainty(unanswered, assumed))
        tables = tables_asked_by(by)
        as_keys(tables[0], (key,), ("key",))
        return self.memory.keep(asked, together([self.certainty_of(table, key) for table in tables]))

    def certainty_of(self, table: Table | str, key: str) -> Certainty:
        """Return whether one table does not answer for a key, or answers stretched."""
        table = as_word(Table, table, "table")
        return certainty(
            () if self.covers(table, key) else (table,),
            (table,) if self.assumes(table, key) else (),
        )

    def covers(self, table: Table | str, *codes: str, setting: Setting | str | None = None) -> bool:
        """Return whether a loaded table answers for a code, or for two codes together, on the day.

        It does not where no table is whole for the day, nor where the day lies before a floor of
        the code, so that it may have held or not. Without a code it says whether a release answers
        for the day at all, even if for some codes only. A procedure code that the fee schedule of the day
        has is answered for, though no code list is.
        """
        table = as_word(Table, table, "table")
        if table is Table.POLICIES:
            return all(self.policy(payer) is not None for payer in as_keys(table, codes, ("codes",)))
        setting = as_setting(table, setting)
        if not codes:
            return bool(self._answers.parts_of(table, setting))
        if self._answers.ask(table, codes, setting, ("codes",)).is_certain:
            return True
        # That the fee schedule of the day has a code says that it is in force, and no more than that.
        return table is Table.PROCEDURES and all(self.procedure(code) is not None for code in codes)

    def assumes(self, table: Table | str, *codes: str, setting: Setting | str | None = None) -> bool:
        """Return whether the answer for these codes comes from a release stretched over the day."""
        table = as_word(Table, table, "table")
        if table is Table.POLICIES:
            return False
        answer = self._answers.ask(table, codes, as_setting(table, setting), ("codes",))
        if table is Table.PROCEDURES and not answer.is_certain:
            return self.assumes(Table.FEE_SCHEDULE, *codes)
        return answer.assumed

    @cached_property
    def unchecked(self) -> tuple[tuple[Table, date], ...]:
        """The standing tables that were last checked before the day, each with when."""
        first = [(table, parts[0]) for (table, _), parts in self._answers.parts.items() if parts and parts[0].unchecked]
        return tuple(sorted((table, part.nearest) for table, part in first))

    def nearest(self, table: Table | str, *codes: str, setting: Setting | str | None = None) -> str:
        """Return the name of the loaded release nearest to the day that answers for the codes; empty if none does.

        Of a payer's policy, it is the payers that go by a name like the one asked for.
        """
        table = as_word(Table, table, "table")
        if table is Table.POLICIES:
            return payers_like(", ".join(as_keys(table, codes, ("codes",))), self._policies)
        setting = as_setting(table, setting)
        answer = self._answers.ask(table, codes, setting, ("codes",))
        if answer.part is not None and answer.uncertain:
            return f"{answer.part.table.source.title}, which does not say since when"
        return nearest_release(self._day, self._tables, table, codes, setting)

    def rows(self, table: Table | str, *codes: str, setting: Setting | str | None = None) -> tuple[Any, ...]:
        """Return the rows that a table has for a code, or for two codes together, on the day.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> published = bundled_reference().on(date(2024, 8, 13))
        >>> [row.primary for row in published.rows(Table.ADD_ONS, "19282")]
        ['19281']
        """
        table = as_word(Table, table, "table")
        return self._answers.ask(table, codes, as_setting(table, setting), ("codes",)).rows

    def code(self, code: str, setting: Setting | str = Setting.PRACTITIONER) -> PublishedCode:
        """Return everything that rules ask about a code, looked up once.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> published = bundled_reference().on(date(2024, 8, 13)).code("77053")
        >>> published.row.status.value, published.mue.value, sorted(published.certainty.unanswered)
        ('A', 2, [])
        """
        asked = (self.alike_of.code, code, setting)
        try:
            known: PublishedCode | None = self.memory.get(asked)
        except TypeError:
            known = None
        if known is None:
            found = find_code(self._answers, parse_procedure_code(code), as_word(Setting, setting, "setting"))
            known = self.memory.keep(asked, found)
        return known

    def procedure(self, code: str) -> Procedure | None:
        """Return what is published about a code: from the code list, else from the fee schedule alone."""
        return self.code(code).procedure

    def policy(self, payer: str) -> PayerPolicy | None:
        """Return the policy of a payer by its id, its name or another name it goes by."""
        return self._policies.get(fold_name(as_text(payer, "payer")))
