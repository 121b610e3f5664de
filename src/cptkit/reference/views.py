"""The view of one day: what the loaded tables say of a code, and whether they can say anything."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias

import attrs

from cptkit.policies.policy import PayerPolicy
from cptkit.reference.records import (
    AddOn,
    AmbulancePoint,
    Decision,
    ExpectedDenial,
    FeeScheduleRow,
    HospitalStatus,
    Modifier,
    ModifierConflict,
    Mue,
    Procedure,
    PtpEdit,
    SiteOfService,
    Venue,
)
from cptkit.reference.tables import PublishedTable, pair_key
from cptkit.values.periods import Period
from cptkit.values.tables import Setting, Table

__all__ = ["AnyTable", "PublishedDay", "fold_name"]

# A reference holds tables of every kind of row side by side; the key says which kind.
AnyTable: TypeAlias = PublishedTable[Any]


@attrs.frozen(eq=False)
class _Part:
    """A table as it answers on the day: from its own days, or stretched from the nearest of them."""

    table: AnyTable
    nearest: date
    edges: Period
    assumed: bool

    def holds(self, period: Period, day: date) -> bool:
        if period.covers(day):
            return True
        if not self.assumed or not period.covers(self.nearest):
            return False
        at_release_edge = not self.table.coverage.cumulative
        if day > self.nearest:
            return at_release_edge and period.last == self.edges.last
        return period.floor or (at_release_edge and period.first == self.edges.first)


def _nearest(periods: Iterable[Period], day: date) -> tuple[date, Period] | None:
    """Return the covered day nearest to the day, the earlier where two are as near, and its period."""
    ends = [(end, period) for period in periods for end in (period.first, period.last) if end is not None]
    return min(ends, key=lambda end: (abs(end[0] - day), end[0]), default=None)


def _parts_of(
    day: date, tables: tuple[AnyTable, ...], *, may_stretch: bool
) -> dict[tuple[Table, Setting | None], tuple[_Part, ...]]:
    """Sort the tables that can speak of the day: whole ones first, the latest loaded before earlier ones."""
    whole: dict[tuple[Table, Setting | None], list[_Part]] = {}
    stretched: dict[tuple[Table, Setting | None], list[_Part]] = {}
    for table in tables:
        key = (table.coverage.table, table.coverage.setting)
        period = table.coverage.period_on(day)
        if period is not None:
            whole.setdefault(key, []).insert(0, _Part(table, day, period, assumed=False))
        elif may_stretch:
            near = _nearest(table.coverage.periods, day)
            if near is not None:
                stretched.setdefault(key, []).append(_Part(table, *near, assumed=True))
    for parts in stretched.values():
        parts.sort(key=lambda part: abs(part.nearest - day))
    return {key: (*whole.get(key, ()), *stretched.get(key, ())) for key in whole.keys() | stretched.keys()}


def fold_name(name: str) -> str:
    """Return a payer's name as it is compared: without case, spaces or hyphens.

    >>> fold_name("Blue Cross Blue-Shield")
    'bluecrossblueshield'
    """
    return "".join(letter for letter in name.casefold() if letter.isalnum())


@attrs.frozen(eq=False)
class _Answer:
    """What the tables say under one key: nothing at all without a part, else its rows of the day."""

    part: _Part | None
    rows: tuple[Any, ...]
    uncertain: bool
    assumed: bool


class PublishedDay:
    """What was published for one day; everything that judges a claim reads this and asks no date.

    Each look-up has two kinds of "nothing": the table answers and has no row, or no loaded table
    answers. `covers` tells them apart.

    >>> from cptkit import Table, bundled_reference
    >>> from datetime import date
    >>> published = bundled_reference().on(date(2024, 8, 13))
    >>> published.covers(Table.MUE, "77053", setting=Setting.PRACTITIONER), published.mue("77053").value
    (True, 2)
    """

    def __init__(
        self,
        day: date,
        tables: tuple[AnyTable, ...],
        policies: Mapping[str, PayerPolicy],
        stretched: Period | None = None,
    ) -> None:
        self.day = day
        self._tables = tables
        self._policies = policies
        self._may_stretch = stretched is not None and stretched.covers(day)
        self._parts = _parts_of(day, tables, may_stretch=self._may_stretch)
        self._answers: dict[tuple[Table, str, Setting | None], _Answer] = {}
        self._procedures: dict[str, Procedure | None] = {}

    def _answer(self, table: Table, codes: tuple[str, ...], setting: Setting | None = None) -> _Answer:
        key = codes[0] if len(codes) == 1 else pair_key(*codes)
        known = self._answers.get((table, key, setting))
        if known is None:
            known = self._answers[table, key, setting] = self._look_up(table, key, codes, setting)
        return known

    def _look_up(self, table: Table, key: str, codes: tuple[str, ...], setting: Setting | None) -> _Answer:
        for part in self._parts.get((table, setting), ()):
            if part.table.coverage.answers(*codes):
                found = part.table.rows.get(key, ())
                rows = tuple(row for row in found if part.holds(row.period, self.day))
                before_floor = () if rows else tuple(row for row in found if row.period.leaves_open(self.day))
                if before_floor and self._may_stretch:
                    return _Answer(part, before_floor, uncertain=False, assumed=True)
                return _Answer(part, rows, uncertain=bool(before_floor), assumed=part.assumed)
        return _Answer(None, (), uncertain=False, assumed=False)

    def covers(self, table: Table, *codes: str, setting: Setting | None = None) -> bool:
        """Say whether a loaded table answers for a code, or for two codes together, on the day.

        It does not where no table is whole for the day, nor where the day lies before a floor of
        the code, so that it may have held or not.
        """
        if table is Table.POLICIES:
            return all(self.policy(payer) is not None for payer in codes)
        answer = self._answer(table, codes, setting)
        return answer.part is not None and not answer.uncertain

    def assumes(self, table: Table, *codes: str, setting: Setting | None = None) -> bool:
        """Say whether the answer for these codes comes from a release stretched over the day."""
        if table is Table.POLICIES:
            return False
        return self._answer(table, codes, setting).assumed

    def nearest(self, table: Table, *codes: str, setting: Setting | None = None) -> str:
        """Name the loaded release nearest to the day that answers for the codes; empty if none is."""
        answer = self._answer(table, codes, setting)
        if answer.part is not None and answer.uncertain:
            return f"{answer.part.table.source.title}, which does not say since when"
        releases = [
            (abs(end - self.day), str(period), published.source.title)
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

    def procedure(self, code: str) -> Procedure | None:
        """Give what is published about a code: from the code list, else from the fee schedule alone."""
        if code not in self._procedures:
            self._procedures[code] = self._find_procedure(code)
        return self._procedures[code]

    def _find_procedure(self, code: str) -> Procedure | None:
        indicators = self.fee_schedule_row(code)
        listed: tuple[Procedure, ...] = self._answer(Table.PROCEDURES, (code,)).rows
        if listed:
            return attrs.evolve(listed[0], indicators=indicators)
        if indicators is None or self.covers(Table.PROCEDURES, code):
            return None
        return Procedure(code, "", "", "", "", indicators.period, indicators.citation, indicators=indicators)

    def _all_rows(self, table: Table, code: str) -> tuple[Any, ...]:
        """Give the rows of a code for all days, from the table that answers for it."""
        part = self._answer(table, (code,)).part
        return () if part is None else part.table.rows.get(code, ())

    def procedure_rows(self, code: str) -> tuple[Procedure, ...]:
        """Give what is published about a code for any day, to say since or until when it was in force."""
        return self._all_rows(Table.PROCEDURES, code)

    def modifier_rows(self, code: str) -> tuple[Modifier, ...]:
        """Give what is published about a modifier for any day."""
        return self._all_rows(Table.MODIFIERS, code)

    def site_rows(self, code: str) -> tuple[SiteOfService, ...]:
        """Give what is published about a place of service for any day."""
        return self._all_rows(Table.PLACES, code)

    def fee_schedule_row(self, code: str, component: str = "") -> FeeScheduleRow | None:
        """Give the fee schedule's row of a code, or of its component `26`, `TC` or `53`."""
        rows: tuple[FeeScheduleRow, ...] = self._answer(Table.FEE_SCHEDULE, (code,)).rows
        return next((row for row in rows if row.component == component), None)

    def modifier(self, code: str) -> Modifier | None:
        """Give what is published about a modifier."""
        rows: tuple[Modifier, ...] = self._answer(Table.MODIFIERS, (code,)).rows
        return rows[0] if rows else None

    def modifiers(self) -> Iterator[Modifier]:
        """Give every modifier in force on the day."""
        seen: set[str] = set()
        for part in self._parts.get((Table.MODIFIERS, None), ()):
            for row in part.table:
                modifier = self.modifier(row.code)
                if modifier is not None and modifier.code not in seen:
                    seen.add(modifier.code)
                    yield modifier

    def conflict(self, one: str, other: str) -> ModifierConflict | None:
        """Give the conflict of two modifiers that may not stand on one line."""
        rows: tuple[ModifierConflict, ...] = self._answer(Table.MODIFIER_CONFLICTS, (one, other)).rows
        return rows[0] if rows else None

    def site(self, code: str) -> SiteOfService | None:
        """Give what is published about a place of service."""
        rows: tuple[SiteOfService, ...] = self._answer(Table.PLACES, (code,)).rows
        return rows[0] if rows else None

    def pair_edit(self, one: str, other: str, *, setting: Setting = Setting.PRACTITIONER) -> PtpEdit | None:
        """Give the edit between two codes, whichever of them is column one."""
        rows: tuple[PtpEdit, ...] = self._answer(Table.PAIR_EDITS, (one, other), setting).rows
        return rows[0] if rows else None

    def pair_edits(self, code: str, *, setting: Setting = Setting.PRACTITIONER) -> tuple[PtpEdit, ...]:
        """Give every edit of the day that touches a code, column one first."""
        partners = {
            row.column_two if row.column_one == code else row.column_one
            for part in self._parts.get((Table.PAIR_EDITS, setting), ())
            for row in part.table
            if code in (row.column_one, row.column_two)
        }
        found = (self.pair_edit(code, partner, setting=setting) for partner in sorted(partners))
        return tuple(sorted((edit for edit in found if edit), key=lambda edit: edit.column_one != code))

    def mue(self, code: str, *, setting: Setting = Setting.PRACTITIONER) -> Mue | None:
        """Give the unit limit of a code."""
        rows: tuple[Mue, ...] = self._answer(Table.MUE, (code,), setting).rows
        return rows[0] if rows else None

    def add_ons(self, code: str) -> tuple[AddOn, ...]:
        """Give the rows of an add-on code, one for each primary it may be billed with."""
        return self._answer(Table.ADD_ONS, (code,)).rows

    def add_ons_to(self, primary: str) -> tuple[AddOn, ...]:
        """Give the add-on codes that a primary may carry on the day."""
        codes = {
            row.code
            for part in self._parts.get((Table.ADD_ONS, None), ())
            for row in part.table
            if row.primary == primary
        }
        return tuple(row for code in sorted(codes) for row in self.add_ons(code) if row.primary == primary)

    def hospital_status(self, code: str) -> HospitalStatus | None:
        """Give how Medicare's outpatient hospital payment treats a code."""
        rows: tuple[HospitalStatus, ...] = self._answer(Table.HOSPITAL_STATUS, (code,)).rows
        return rows[0] if rows else None

    def venues(self, phrase: str) -> tuple[Venue, ...]:
        """Give the places that a phrase such as `breast imaging center` can mean, by owner."""
        return self._answer(Table.VENUES, (" ".join(phrase.casefold().split()),)).rows

    def ambulance_point(self, letter: str) -> AmbulancePoint | None:
        """Give what a letter of an ambulance modifier stands for."""
        rows: tuple[AmbulancePoint, ...] = self._answer(Table.AMBULANCE_POINTS, (letter,)).rows
        return rows[0] if rows else None

    def decisions(self, service: str) -> tuple[Decision, ...]:
        """Give the rows of a service's decision table that hold on the day."""
        return self._answer(Table.DECISIONS, (service,)).rows

    def expected_denials(self, rule: str) -> tuple[ExpectedDenial, ...]:
        """Give the remittance codes to expect for what a rule finds, at a payer that published none."""
        return self._answer(Table.DENIALS, (rule,)).rows

    def policy(self, payer: str) -> PayerPolicy | None:
        """Give the policy of a payer by its id, its name or another name it goes by."""
        return self._policies.get(fold_name(payer))

    def policies(self) -> tuple[PayerPolicy, ...]:
        """Give every payer's policy once, by id."""
        by_id = {policy.id: policy for policy in self._policies.values()}
        return tuple(by_id[key] for key in sorted(by_id))
