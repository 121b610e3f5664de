"""The view of one day: what the loaded tables say of a code, and whether they can say anything."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from typing import Any, Final, TypeVar

import attrs
from typing_extensions import override

from cptkit.policies.policy import PayerPolicy, PolicyDay
from cptkit.reference._memory import Memory
from cptkit.reference._parts import UNANSWERED, Answer, AnyTable, Part, parts_of
from cptkit.reference.asking import AskedBy, as_keys, as_setting, asked_by, tables_asked_by
from cptkit.reference.certainty import SURE, Certainty, certainty, together
from cptkit.reference.codes import PublishedCode
from cptkit.reference.coverage import CoverageArticle
from cptkit.reference.diagnoses import Diagnosis, TabularEntry, keys_beginning, title_of, unpointed
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.expected_denials import ExpectedDenial
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import ModifierIndicator, Status
from cptkit.reference.laterality import ModifierSide, Side
from cptkit.reference.modifiers import AmbulancePoint, Modifier, ModifierConflict
from cptkit.reference.places import NamedSite, SiteOfService
from cptkit.reference.procedures import GuidedCode, HospitalStatus, Procedure
from cptkit.reference.tables import codes_in, pair_key
from cptkit.reference.usage import (
    DocumentedCircumstance,
    KindIndex,
    ModifierNeed,
    ModifierUse,
    ServiceRange,
    Topic,
)
from cptkit.values.codes import parse_diagnosis_code, parse_modifier_code, parse_procedure_code
from cptkit.values.edges import as_string, as_text, as_word, as_words
from cptkit.values.findings import Gap
from cptkit.values.periods import Period
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["JOINED", "AnyTable", "Published", "PublishedDay", "by_name", "fold_name", "gap_in"]

# Tables of which each list says a part: the days, what may bypass an edit, or what it is in our own words.
JOINED: Final = frozenset({Table.PROCEDURES, Table.MODIFIERS, Table.PLACES, Table.DIAGNOSES})
_UNSAID: Final = (None, "", ())
# Their keys are diagnoses without their points.
_OF_DIAGNOSES: Final = (Table.DIAGNOSES, Table.DIAGNOSIS_NOTES)
_OF_DAY: Final[tuple[Table, ...]] = tuple(
    table for table in Table if asked_by(table) is AskedBy.DAY and table not in (Table.CLAIM_FORM, Table.DENIALS)
)


_R = TypeVar("_R", Procedure, Modifier, SiteOfService, Diagnosis)


_NO_EDIT: Final = ModifierIndicator.NOT_AN_EDIT
_DELETED: Final = (Status.DELETED, Status.DELETED_NO_GRACE, Status.DELETED_MODIFIER)


def fold_name(name: str) -> str:
    """Return a payer's name as it is compared: without case, spaces or hyphens.

    >>> fold_name("Blue Cross Blue-Shield")
    'bluecrossblueshield'
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def by_name(policies: Iterable[PayerPolicy]) -> dict[str, PayerPolicy]:
    """Return policies by every name that they go by, as names are compared."""
    return {fold_name(name): policy for policy in policies for name in (*policy.aliases, policy.name, policy.id)}


def _filled(row: _R, other: _R) -> _R:
    """Return a row with what it leaves out filled in from another row of the same code."""
    unsaid = [name for name in attrs.fields_dict(type(row)) if getattr(row, name) in _UNSAID]
    return attrs.evolve(row, **{name: getattr(other, name) for name in unsaid})


def _procedure_of(code: str, listed: Answer, row: FeeScheduleRow | None) -> Procedure | None:
    """Return the record of a code: from the code list, else from the fee schedule alone.

    A list that is stretched over the day yields to the fee schedule of the day.
    """
    if listed.rows and not (listed.assumed and row is not None):
        record: Procedure = listed.rows[0]
        return record.with_indicators(row)
    if row is None or (listed.is_certain and not listed.assumed) or row.status in _DELETED:
        return None
    return Procedure(code, "", "", "", "", row.period, row.citation, indicators=row)


_OF_CODE: Final = (Table.PROCEDURES, Table.FEE_SCHEDULE, Table.MUE, Table.ADD_ONS)


def _certainty_of(*answers: Answer) -> Certainty:
    """Return what is known of the tables that are asked by a code, in their order."""
    for answer in answers:
        if not answer.is_certain or answer.assumed:
            break
    else:
        return SURE
    asked = list(zip(_OF_CODE, answers, strict=True))
    return certainty(
        [table for table, answer in asked if not answer.is_certain],
        [table for table, answer in asked if answer.assumed],
    )


class Published:
    """What was published for some days that answer alike; it does not say which of them is meant.

    Each look-up has two kinds of "nothing": the table answers and has no row, or no loaded table
    answers. `covers` tells them apart.

    Where several tables answer for a code, the first decides whether and since when it holds. What it
    leaves unsaid of a procedure, a modifier or a place, such as a label, is taken from the others.
    """

    def __init__(
        self,
        day: date,
        tables: tuple[AnyTable, ...],
        policies: Mapping[str, PayerPolicy],
        stretched: Period | None = None,
        memory: Memory | None = None,
        alike_by: Mapping[AskedBy, object] | None = None,
    ) -> None:
        self._day = day
        # The same object for all views that answer alike, to tell them by.
        self.alike: object = object()
        # The same for all that answer alike of a code, or of a diagnosis: modifiers, say, have days of their own.
        self.alike_by: Final[dict[AskedBy, object]] = dict.fromkeys(AskedBy, self.alike) | dict(alike_by or {})
        self._tables = tables
        self._policies = policies
        # Whether a release may be stretched over the day.
        self.may_stretch: bool = stretched is not None and stretched.covers(day)
        self._parts = parts_of(day, tables, may_stretch=self.may_stretch)
        # What was looked up, for all days of a reference; bounded.
        self.memory: Memory = Memory() if memory is None else memory
        self._edit_parts = {setting: self._parts.get((Table.PAIR_EDITS, setting), ()) for setting in Setting}

    def _answer(
        self,
        table: Table,
        codes: tuple[str, ...],
        setting: Setting | None = None,
        named: tuple[str, ...] = ("code",),
    ) -> Answer:
        asked = (self.alike_by[asked_by(table)], table, codes, setting)
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
            known = self.memory.keep(asked, self._look_up(table, key, written, setting))
        return known

    def _look_up(self, table: Table, key: str, codes: tuple[str, ...], setting: Setting | None = None) -> Answer:
        parts = self._parts.get((table, setting), ())
        for part in parts:
            if part.answers(codes):
                found = part.rows.get(key)
                answer = self._of_day(part, found) if found else part.nothing
                if answer.rows:
                    return self._completed(answer, key, parts) if table in JOINED and len(parts) > 1 else answer
                if not part.absence_is_open:
                    return answer
        return UNANSWERED

    def _of_day(self, part: Part, found: tuple[Any, ...]) -> Answer:
        """Return those of a table's rows that hold on the day."""
        rows = tuple([row for row in found if part.holds(row.period, self._day)])
        before_floor = () if rows else tuple([row for row in found if row.period.leaves_open(self._day)])
        if before_floor and self.may_stretch:
            return Answer(part, before_floor, uncertain=False, assumed=True)
        return Answer(part, rows, uncertain=bool(before_floor), assumed=part.assumed)

    def _completed(self, answer: Answer, code: str, others: Iterable[Part]) -> Answer:
        """Return a row with what the deciding table leaves out filled in from the others that answer for the code."""
        row, *more = answer.rows
        assumed = answer.assumed
        for part in others:
            if part.assumed and not answer.assumed:
                continue
            if part is not answer.part and part.answers((code,)):
                for other in part.rows.get(code, ()):
                    if part.holds(other.period, self._day):
                        filled = _filled(row, other)
                        assumed = assumed or (part.assumed and filled != row)
                        row = filled
        return Answer(answer.part, (row, *more), uncertain=False, assumed=assumed)

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
            assumed = [table for table in _OF_DAY if (parts := self._parts.get((table, None))) and parts[0].assumed]
        else:
            tables = tables_asked_by(by)
            as_keys(tables[0], (key,), ("key",))
            unanswered = [table for table in tables if not self.covers(table, key)]
            assumed = [table for table in tables if self.assumes(table, key)]
        return self.memory.keep(asked, certainty(unanswered, assumed))

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
            return bool(self._parts.get((table, setting)))
        if self._answer(table, codes, setting, ("codes",)).is_certain:
            return True
        # That the fee schedule of the day has a code says that it is in force, and no more than that.
        return table is Table.PROCEDURES and all(self.procedure(code) is not None for code in codes)

    def assumes(self, table: Table | str, *codes: str, setting: Setting | str | None = None) -> bool:
        """Return whether the answer for these codes comes from a release stretched over the day."""
        table = as_word(Table, table, "table")
        if table is Table.POLICIES:
            return False
        answer = self._answer(table, codes, as_setting(table, setting), ("codes",))
        if table is Table.PROCEDURES and not answer.is_certain:
            return self.assumes(Table.FEE_SCHEDULE, *codes)
        return answer.assumed

    @cached_property
    def unchecked(self) -> tuple[tuple[Table, date], ...]:
        """The standing tables that were last checked before the day, each with when."""
        first = [(table, parts[0]) for (table, _), parts in self._parts.items() if parts and parts[0].unchecked]
        return tuple(sorted((table, part.nearest) for table, part in first))

    def nearest(self, table: Table | str, *codes: str, setting: Setting | str | None = None) -> str:
        """Return the name of the loaded release nearest to the day that answers for the codes; empty if none does."""
        table = as_word(Table, table, "table")
        setting = as_setting(table, setting)
        answer = self._answer(table, codes, setting, ("codes",))
        if answer.part is not None and answer.uncertain:
            return f"{answer.part.table.source.title}, which does not say since when"
        releases = [
            (abs(end - self._day), str(period), published.source.title)
            for published in self._tables
            if (published.coverage.table, published.coverage.setting) == (table, setting)
            and published.coverage.answers(*codes)
            for period in published.coverage.periods
            for end in (period.first, period.last)
            if end is not None
        ]
        if not releases:
            return ""
        _, period, title = min(releases)
        return f"{title}, {period}"

    def rows(self, table: Table | str, *codes: str, setting: Setting | str | None = None) -> tuple[Any, ...]:
        """Return the rows that a table has for a code, or for two codes together, on the day.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> published = bundled_reference().on(date(2024, 8, 13))
        >>> [row.primary for row in published.rows(Table.ADD_ONS, "19282")]
        ['19281']
        """
        table = as_word(Table, table, "table")
        return self._answer(table, codes, as_setting(table, setting), ("codes",)).rows

    def code(self, code: str, setting: Setting | str = Setting.PRACTITIONER) -> PublishedCode:
        """Return everything that rules ask about a code, looked up once.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> published = bundled_reference().on(date(2024, 8, 13)).code("77053")
        >>> published.row.status.value, published.mue.value, sorted(published.certainty.unanswered)
        ('A', 2, [])
        """
        asked = (self.alike_by[AskedBy.CODE], code, setting)
        try:
            known: PublishedCode | None = self.memory.get(asked)
        except TypeError:
            known = None
        if known is None:
            found = self._find_code(parse_procedure_code(code), as_word(Setting, setting, "setting"))
            known = self.memory.keep(asked, found)
        return known

    def _find_code(self, code: str, setting: Setting) -> PublishedCode:
        codes = (code,)
        listed = self._look_up(Table.PROCEDURES, code, codes)
        priced = self._look_up(Table.FEE_SCHEDULE, code, codes)
        limited = self._look_up(Table.MUE, code, codes, setting)
        added = self._look_up(Table.ADD_ONS, code, codes)
        row = next((row for row in priced.rows if not row.component), None)
        procedure = _procedure_of(code, listed, row)
        # That the fee schedule of the day has a code says that it is in force, and more surely than a stretched list.
        by_price = procedure is not None and row is not None and (not listed.is_certain or listed.assumed)
        in_force = priced if by_price else listed
        kinds = self._kind_index()
        told = kinds.kinds(code, priced.rows, is_add_on=bool(added.rows))
        new = self._look_up(Table.NEW_PATIENT_CODES, code, codes).rows
        return PublishedCode(
            code,
            procedure,
            row,
            priced.rows,
            limited.rows[0] if limited.rows else None,
            added.rows,
            told,
            kinds.possible(told, priced=priced.is_certain, added=added.is_certain),
            self.needs_of(told),
            self._look_up(Table.FREQUENCY_LIMITS, code, codes).rows,
            self._articles(code, codes),
            new[0] if new else None,
            self._with_waste(told, code, _certainty_of(in_force, priced, limited, added)),
        )

    def _articles(self, code: str, codes: tuple[str, ...]) -> tuple[CoverageArticle, ...]:
        """Return the coverage articles of the day; lists of other days are never stretched over it."""
        found = self._look_up(Table.COVERAGE_ARTICLES, code, codes)
        return () if found.assumed else found.rows

    def _with_waste(self, kinds: frozenset[ServiceKind], code: str, known: Certainty) -> Certainty:
        """Return what is known of a code with whether a list tells if it is a drug in single-dose containers."""
        if ServiceKind.DRUG_WITH_WASTE not in kinds or self.covers(Table.SINGLE_DOSE_DRUGS, code):
            return known
        return together([known, certainty({Table.SINGLE_DOSE_DRUGS})])

    def procedure(self, code: str) -> Procedure | None:
        """Return what is published about a code: from the code list, else from the fee schedule alone."""
        return self.code(code).procedure

    def _all_rows(self, table: Table, code: str) -> tuple[Any, ...]:
        """Return the rows of a code for all days, those of the table that decides first."""
        (code,) = as_keys(table, (code,), ("code",))
        if table in _OF_DIAGNOSES:
            code = unpointed(code)
        parts = [part for part in self._parts.get((table, None), ()) if part.table.coverage.answers(code)]
        return tuple([row for part in parts for row in part.table.rows.get(code, ())])

    def procedure_rows(self, code: str) -> tuple[Procedure, ...]:
        """Return what is published about a code for any day, to say since or until when it was in force."""
        return self._all_rows(Table.PROCEDURES, code)

    def modifier_rows(self, code: str) -> tuple[Modifier, ...]:
        """Return what is published about a modifier for any day."""
        return self._all_rows(Table.MODIFIERS, code)

    def site_rows(self, code: str) -> tuple[SiteOfService, ...]:
        """Return what is published about a place of service for any day."""
        return self._all_rows(Table.PLACES, code)

    def fee_schedule_row(self, code: str, component: str = "") -> FeeScheduleRow | None:
        """Return the fee schedule's row of a code, or of its component `26`, `TC` or `53`."""
        rows: tuple[FeeScheduleRow, ...] = self._answer(Table.FEE_SCHEDULE, (code,)).rows
        asked = as_string(component, "component")
        return next((row for row in rows if row.component == asked), None)

    def last_listed(self, code: str) -> tuple[FeeScheduleRow, str] | None:
        """Return the last row of a code that the fee schedule of the day lacks, and the quarter it stood in.

        `None` where the day's own fee schedule has the code, or none is loaded that says, where a later one
        has it, or no earlier one.
        """
        code = parse_procedure_code(code)
        asked = (self.alike, "last listed", code)
        if asked in self.memory:
            known: tuple[FeeScheduleRow, str] | None = self.memory[asked]
            return known
        return self.memory.keep(asked, self._find_last_listed(code))

    def _find_last_listed(self, code: str) -> tuple[FeeScheduleRow, str] | None:
        answer = self._answer(Table.FEE_SCHEDULE, (code,))
        if answer.rows or not answer.is_certain or answer.assumed:
            return None
        rows: list[FeeScheduleRow] = []
        for published in self._tables:
            if published.coverage.table is Table.FEE_SCHEDULE:
                rows += published.rows.get(code, ())
        if any(row.period.first is not None and row.period.first > self._day for row in rows):
            return None
        earlier = [(row.period.last, row) for row in rows if row.period.last and row.status not in _DELETED]
        if not earlier:
            return None
        last, row = max(earlier, key=lambda one: one[0])
        return row, f"{last.year}Q{(last.month + 2) // 3}"

    def modifier(self, code: str) -> Modifier | None:
        """Return what is published about a modifier."""
        rows: tuple[Modifier, ...] = self._answer(Table.MODIFIERS, (code,)).rows
        return rows[0] if rows else None

    def modifiers(self) -> Iterator[Modifier]:
        """Yield every modifier in force on the day."""
        seen: set[str] = set()
        for part in self._parts.get((Table.MODIFIERS, None), ()):
            for row in part.table:
                modifier = self.modifier(row.code)
                if modifier is not None and modifier.code not in seen:
                    seen.add(modifier.code)
                    yield modifier

    def conflict(self, one: str, other: str) -> ModifierConflict | None:
        """Return the conflict of two modifiers that may not be on one line."""
        both = parse_modifier_code(one, path="one"), parse_modifier_code(other, path="other")
        rows: tuple[ModifierConflict, ...] = self._answer(Table.MODIFIER_CONFLICTS, both).rows
        return rows[0] if rows else None

    def modifier_uses(self, code: str) -> tuple[ModifierUse, ...]:
        """Return what published texts say of where a modifier belongs, one row a text."""
        return self._answer(Table.MODIFIER_USES, (code,)).rows

    def modifier_needs(self, of: str | ServiceKind) -> tuple[ModifierNeed, ...]:
        """Return which modifiers a line of a kind of service, or one with a modifier, also needs."""
        key = of.value if isinstance(of, ServiceKind) else of
        return self._answer(Table.MODIFIER_NEEDS, (key,), None, ("of",)).rows

    def needs_of(self, kinds: frozenset[ServiceKind]) -> tuple[ModifierNeed, ...]:
        """Return what a line of some kinds of service has to have besides."""
        if type(kinds) is not frozenset:
            kinds = as_words(ServiceKind, kinds, "kinds")
        asked = (self.alike, Table.MODIFIER_NEEDS, kinds)
        known: tuple[ModifierNeed, ...] | None = self.memory.get(asked)
        if known is None:
            needs = [
                need for kind in sorted(as_words(ServiceKind, kinds, "kinds")) for need in self.modifier_needs(kind)
            ]
            known = self.memory.keep(asked, tuple(needs))
        return known

    def kinds(self, code: str) -> frozenset[ServiceKind]:
        """Return the kinds of service that a code is of.

        >>> from cptkit.tables import ServiceKind
        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> ServiceKind.VISIT in bundled_reference().on(date(2024, 8, 13)).kinds("99213")
        True
        """
        return self.code(code).kinds

    def _kind_index(self) -> KindIndex:
        asked = (self.alike_by[AskedBy.CODE], KindIndex)
        known: KindIndex | None = self.memory.get(asked)
        if known is None:
            ranges: list[ServiceRange] = []
            for kind in ServiceKind:
                ranges += self._answer(Table.SERVICE_KINDS, (kind,)).rows
            known = self.memory.keep(asked, KindIndex(ranges))
        return known

    @cached_property
    def circumstances(self) -> tuple[DocumentedCircumstance, ...]:
        """The circumstances that may be documented, with their modifiers."""
        return tuple([row for topic in Topic for row in self.circumstances_of(topic)])

    def circumstances_of(self, topic: Topic | str) -> tuple[DocumentedCircumstance, ...]:
        """Return the circumstances of one topic, whose modifiers are alternatives."""
        if type(topic) is not Topic:
            topic = as_word(Topic, topic, "topic")
        return self._answer(Table.CIRCUMSTANCES, (topic,)).rows

    def site(self, code: str) -> SiteOfService | None:
        """Return what is published about a place of service."""
        rows: tuple[SiteOfService, ...] = self._answer(Table.PLACES, (code,)).rows
        return rows[0] if rows else None

    def pair_edit(self, one: str, other: str, *, setting: Setting | str = Setting.PRACTITIONER) -> PtpEdit | None:
        """Return the edit between two codes, whichever of them is column one; a row of indicator 9 is no edit."""
        first, second = as_keys(Table.PAIR_EDITS, (one, other), ("one", "other"))
        return self._find_edit(first, second, as_word(Setting, setting, "setting"))

    def edits_between(self, setting: Setting | str) -> Callable[[str, str], PtpEdit | None]:
        """Return a function from two codes, written as claims carry them, to their edit: for many pairs of a day.

        >>> from cptkit import bundled_reference
        >>> between = bundled_reference().on("2024-08-13").edits_between("practitioner")
        >>> print(between("77053", "77054"))
        77054/77053 indicator 1
        """
        return partial(self._find_edit, setting=as_word(Setting, setting, "setting"))

    def may_have_edit(self, one: str, other: str, *, setting: Setting | str = Setting.PRACTITIONER) -> bool:
        """Return whether two codes have an edit on the day, or no loaded table says that they have none."""
        codes = as_keys(Table.PAIR_EDITS, (one, other), ("one", "other"))
        answer = self._look_up(Table.PAIR_EDITS, pair_key(*codes), codes, as_word(Setting, setting, "setting"))
        return not answer.is_certain or any(row.indicator is not _NO_EDIT for row in answer.rows)

    def answers_for_all_pairs(self, setting: Setting | str) -> bool:
        """Return whether a table of the day answers for every pair of codes, with no start left open."""
        parts = self._edit_parts[as_word(Setting, setting, "setting")]
        return bool(parts) and parts[0].for_all_codes and not parts[0].assumed

    def answers_for_pairs_of(self, code: str, setting: Setting | str) -> bool:
        """Return whether a table of the day holds every pair of a code, whatever the partner."""
        asked, whose = parse_procedure_code(code), as_word(Setting, setting, "setting")
        coverages = [part.table.coverage for part in self._edit_parts[whose]]
        return any(coverage.answers_for_all or asked in coverage.hubs for coverage in coverages)

    def _find_edit(self, one: str, other: str, setting: Setting) -> PtpEdit | None:
        key = pair_key(one, other)
        for part in self._edit_parts[setting]:
            if part.for_all_codes or part.table.coverage.answers(one, other):
                rows: tuple[PtpEdit, ...] = part.table.rows.get(key, ())
                for row in rows:
                    if part.holds(row.period, self._day) and row.indicator is not _NO_EDIT:
                        return row
                stretched = self._of_day(part, rows).rows if rows and self.may_stretch else ()
                return next((row for row in stretched if row.indicator is not _NO_EDIT), None)
        return None

    def pair_edits(self, code: str, *, setting: Setting | str = Setting.PRACTITIONER) -> tuple[PtpEdit, ...]:
        """Return every edit of the day that touches a code, column one first."""
        code, whose = parse_procedure_code(code), as_word(Setting, setting, "setting")
        pairs = {
            codes_in(Table.PAIR_EDITS, key) for part in self._edit_parts[whose] for key in part.table.keys_of(code)
        }
        found = [self._find_edit(one, other, whose) for one, other in sorted(pairs)]
        return tuple(sorted((edit for edit in found if edit), key=lambda edit: edit.column_one != code))

    def is_single_dose(self, code: str) -> bool:
        """Return whether a list says that a drug comes in single-dose containers."""
        return bool(self._answer(Table.SINGLE_DOSE_DRUGS, (code,)).rows)

    def guided_codes(self, unguided: str) -> tuple[GuidedCode, ...]:
        """Return the codes that take the place of a procedure and its guidance together."""
        return self._answer(Table.GUIDED_CODES, (parse_procedure_code(unguided, path="unguided"),)).rows

    def mue(self, code: str, *, setting: Setting | str = Setting.PRACTITIONER) -> Mue | None:
        """Return the MUE of a code."""
        rows: tuple[Mue, ...] = self._answer(Table.MUE, (code,), as_word(Setting, setting, "setting")).rows
        return rows[0] if rows else None

    def add_ons(self, code: str) -> tuple[AddOn, ...]:
        """Return the rows of an add-on code, one for each primary it may be billed with."""
        return self._answer(Table.ADD_ONS, (code,)).rows

    def add_ons_to(self, primary: str) -> tuple[AddOn, ...]:
        """Return the add-on codes that a primary may carry on the day."""
        primary = parse_procedure_code(primary, path="primary")
        codes = {
            row.code
            for part in self._parts.get((Table.ADD_ONS, None), ())
            for row in part.table
            if row.primary == primary
        }
        return tuple(row for code in sorted(codes) for row in self.add_ons(code) if row.primary == primary)

    def hospital_status(self, code: str) -> HospitalStatus | None:
        """Return how Medicare's outpatient hospital payment treats a code."""
        rows: tuple[HospitalStatus, ...] = self._answer(Table.HOSPITAL_STATUS, (code,)).rows
        return rows[0] if rows else None

    def diagnosis(self, code: str) -> Diagnosis | None:
        """Return what is published about a diagnosis code that may be billed on the day.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> published = bundled_reference().on(date(2024, 8, 13))
        >>> published.diagnosis("C50.411").side.value, published.diagnosis("M54.5")
        ('right', None)
        """
        rows: tuple[Diagnosis, ...] = self._answer(Table.DIAGNOSES, (code,)).rows
        if rows and not rows[0].name and (Table.DIAGNOSIS_NOTES, None) in self._parts:
            return attrs.evolve(rows[0], name=title_of(code, self.tabular_entries(code)))
        return rows[0] if rows else None

    def diagnosis_rows(self, code: str) -> tuple[Diagnosis, ...]:
        """Return what is published about a diagnosis code for any day, to say since or until when it may be billed."""
        return self._all_rows(Table.DIAGNOSES, code)

    def diagnoses_below(self, code: str) -> tuple[Diagnosis, ...]:
        """Return the diagnosis codes of the day that complete one which may not be billed itself.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> [one.code for one in bundled_reference().on(date(2024, 8, 13)).diagnoses_below("M54.5")]
        ['M54.50', 'M54.51', 'M54.59']
        """
        code = parse_diagnosis_code(code, path="code")
        asked = (self.alike, "below", code)
        known: tuple[Diagnosis, ...] | None = self.memory.get(asked)
        if known is None:
            bare = unpointed(code)
            keys = {
                key
                for part in self._parts.get((Table.DIAGNOSES, None), ())
                for key in keys_beginning(part.table.rows, bare)
                if key != bare
            }
            known = self.memory.keep(
                asked, tuple([one for one in map(self.diagnosis, sorted(keys)) if one is not None])
            )
        return known

    def tabular_entries(self, code: str) -> tuple[TabularEntry, ...]:
        """Return what the tabular list of the day has at a diagnosis code and above it, the code's own first."""
        bare = unpointed(parse_diagnosis_code(code, path="code"))
        rows: list[TabularEntry] = []
        for length in range(len(bare), 2, -1):
            rows += self._answer(Table.DIAGNOSIS_NOTES, (bare[:length],)).rows
        return tuple(rows)

    def modifier_side(self, modifier: str) -> Side | None:
        """Return the side that a modifier says a service was on."""
        rows: tuple[ModifierSide, ...] = self._answer(Table.MODIFIER_SIDES, (parse_modifier_code(modifier),)).rows
        return rows[0].side if rows else None

    def named_sites(self, phrase: str) -> tuple[NamedSite, ...]:
        """Return the places that a phrase such as `breast imaging center` can mean, by owner."""
        return self._answer(Table.NAMED_SITES, (" ".join(as_text(phrase, "phrase").casefold().split()),)).rows

    def ambulance_point(self, letter: str) -> AmbulancePoint | None:
        """Return what a letter of an ambulance modifier stands for."""
        rows: tuple[AmbulancePoint, ...] = self._answer(Table.AMBULANCE_POINTS, (letter,), None, ("letter",)).rows
        return rows[0] if rows else None

    def expected_denials(self, rule: str) -> tuple[ExpectedDenial, ...]:
        """Return the remittance codes to expect for what a rule finds, at a payer that published none."""
        return self._answer(Table.DENIALS, (rule,), None, ("rule",)).rows

    def policy(self, payer: str) -> PayerPolicy | None:
        """Return the policy of a payer by its id, its name or another name it goes by."""
        return self._policies.get(fold_name(as_text(payer, "payer")))

    def policy_day(self, payer: str | None) -> PolicyDay | None:
        """Return what the texts of a payer say on the day; `None` where no policy of it is loaded."""
        if payer is not None and type(payer) is not str:
            payer = as_text(payer, "payer")
        asked = (self.alike, "policy", payer)
        if asked in self.memory:
            found: PolicyDay | None = self.memory[asked]
            return found
        policy = self.policy(payer) if payer is not None else None
        return self.memory.keep(asked, policy.on(self._day) if policy else None)

    def policies(self) -> tuple[PayerPolicy, ...]:
        """Return every payer's policy once, by id."""
        by_id = {policy.id: policy for policy in self._policies.values()}
        return tuple(by_id[key] for key in sorted(by_id))


class PublishedDay(Published):
    """What was published for one day; everything that judges a claim reads this and asks no date.

    Attributes:
        day: the day.

    >>> from cptkit import Table, bundled_reference
    >>> from datetime import date
    >>> published = bundled_reference().on(date(2024, 8, 13))
    >>> published.covers(Table.MUE, "77053", setting=Setting.PRACTITIONER), published.mue("77053").value
    (True, 2)
    """

    def __init__(self, published: Published, day: date) -> None:
        vars(self).update(vars(published))
        self.day: Final = day

    @override
    def __repr__(self) -> str:
        return f"PublishedDay({self.day})"


def gap_in(published: PublishedDay, table: Table, codes: tuple[str, ...], setting: Setting | None = None) -> Gap:
    """Return the gap of a day: a table that does not answer for some codes, and the nearest release."""
    return Gap(table, published.day, codes, (), published.nearest(table, *codes, setting=setting), setting)
