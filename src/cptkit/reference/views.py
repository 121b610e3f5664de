"""The view of one day: what the loaded tables say of a code, a look-up a kind of fact."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from typing_extensions import override

from cptkit.policies.policy import PayerPolicy, PolicyDay
from cptkit.reference._finding_codes import find_last_listed, needs_of
from cptkit.reference._finding_diagnoses import find_below, find_diagnosis, find_entries
from cptkit.reference.answering import Answering
from cptkit.reference.asking import as_keys
from cptkit.reference.diagnoses import Diagnosis, TabularEntry, unpointed
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.expected_denials import ExpectedDenial
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.laterality import ModifierSide, Side
from cptkit.reference.modifiers import AmbulancePoint, Modifier, ModifierConflict, ModifierRole
from cptkit.reference.places import NamedSite, SiteOfService
from cptkit.reference.procedures import CombinedCode, HospitalStatus, Procedure, Successor
from cptkit.reference.tables import AnyTable
from cptkit.reference.usage import (
    DocumentedCircumstance,
    ModifierNeed,
    ModifierUse,
    Topic,
)
from cptkit.values.codes import parse_diagnosis_code, parse_modifier_code, parse_procedure_code
from cptkit.values.edges import as_string, as_text, as_word, as_words
from cptkit.values.findings import Gap
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["Published", "PublishedDay", "gap_for", "gap_in"]


class Published(Answering):
    """What was published for some days that answer alike; it does not say which of them is meant.

    Each look-up has two kinds of "nothing": the table answers and has no row, or no loaded table
    answers. `covers` tells them apart.

    Where several tables answer for a code, the first decides whether and since when it holds. What it
    leaves unsaid of a procedure, a modifier or a place, such as a label, is taken from the others.
    """

    def procedure_rows(self, code: str) -> tuple[Procedure, ...]:
        """Return what is published about a code for any day, to say since or until when it was in force."""
        return self._answers.of_all_days(Table.PROCEDURES, code)

    def modifier_rows(self, code: str) -> tuple[Modifier, ...]:
        """Return what is published about a modifier for any day."""
        return self._answers.of_all_days(Table.MODIFIERS, code)

    def site_rows(self, code: str) -> tuple[SiteOfService, ...]:
        """Return what is published about a place of service for any day."""
        return self._answers.of_all_days(Table.PLACES, code)

    def fee_schedule_row(self, code: str, component: str = "") -> FeeScheduleRow | None:
        """Return the fee schedule's row of a code, or of its component `26`, `TC` or `53`."""
        rows: tuple[FeeScheduleRow, ...] = self._answers.ask(Table.FEE_SCHEDULE, (code,)).rows
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
        return self.memory.keep(asked, find_last_listed(self._answers, code, self._tables))

    def modifier(self, code: str) -> Modifier | None:
        """Return what is published about a modifier."""
        rows: tuple[Modifier, ...] = self._answers.ask(Table.MODIFIERS, (code,)).rows
        return rows[0] if rows else None

    def modifiers(self) -> Iterator[Modifier]:
        """Yield every modifier in force on the day."""
        seen: set[str] = set()
        for part in self._answers.parts_of(Table.MODIFIERS):
            for row in part.table:
                modifier = self.modifier(row.code)
                if modifier is not None and modifier.code not in seen:
                    seen.add(modifier.code)
                    yield modifier

    def role(self, modifier: str) -> ModifierRole | None:
        """Return what kind of thing a modifier says; on a day of which no list tells, by the lists of other days.

        >>> from cptkit import bundled_reference
        >>> print(bundled_reference().on("2015-08-13").role("26"))
        component
        """
        answer = self._answers.ask(Table.MODIFIERS, (modifier,), None, ("modifier",))
        if answer.is_certain:
            return answer.rows[0].role if answer.rows else None
        return self._roles.get(parse_modifier_code(modifier))

    def in_role(self, role: ModifierRole | str) -> frozenset[str]:
        """Return the modifiers in a role, by the lists of all days.

        >>> from cptkit import bundled_reference
        >>> sorted(bundled_reference().on("2024-08-13").in_role("side"))
        ['LT', 'RT']
        """
        asked = as_word(ModifierRole, role, "role")
        return frozenset([modifier for modifier, its in self._roles.items() if its is asked])

    @property
    def _roles(self) -> Mapping[str, ModifierRole]:
        known: Mapping[str, ModifierRole] | None = self.memory.get(ModifierRole)
        return self.memory.keep(ModifierRole, _roles_in(self._tables)) if known is None else known

    def conflict(self, one: str, other: str) -> ModifierConflict | None:
        """Return the conflict of two modifiers that may not be on one line."""
        both = parse_modifier_code(one, path="one"), parse_modifier_code(other, path="other")
        rows: tuple[ModifierConflict, ...] = self._answers.ask(Table.MODIFIER_CONFLICTS, both).rows
        return rows[0] if rows else None

    def modifier_uses(self, code: str) -> tuple[ModifierUse, ...]:
        """Return what published texts say of where a modifier belongs, one row a text."""
        return self._answers.ask(Table.MODIFIER_USES, (code,)).rows

    def modifier_needs(self, of: str | ServiceKind) -> tuple[ModifierNeed, ...]:
        """Return which modifiers a line of a kind of service, or one with a modifier, also needs."""
        key = of.value if isinstance(of, ServiceKind) else of
        return self._answers.ask(Table.MODIFIER_NEEDS, (key,), None, ("of",)).rows

    def needs_of(self, kinds: frozenset[ServiceKind]) -> tuple[ModifierNeed, ...]:
        """Return what a line of some kinds of service has to have besides."""
        if type(kinds) is not frozenset:
            kinds = as_words(ServiceKind, kinds, "kinds")
        return needs_of(self._answers, kinds)

    def kinds(self, code: str) -> frozenset[ServiceKind]:
        """Return the kinds of service that a code is of.

        >>> from cptkit.tables import ServiceKind
        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> ServiceKind.VISIT in bundled_reference().on(date(2024, 8, 13)).kinds("99213")
        True
        """
        return self.code(code).kinds

    @cached_property
    def circumstances(self) -> tuple[DocumentedCircumstance, ...]:
        """The circumstances that may be documented, with their modifiers."""
        return tuple([row for topic in Topic for row in self.circumstances_of(topic)])

    def circumstances_of(self, topic: Topic | str) -> tuple[DocumentedCircumstance, ...]:
        """Return the circumstances of one topic, whose modifiers are alternatives."""
        if type(topic) is not Topic:
            topic = as_word(Topic, topic, "topic")
        return self._answers.ask(Table.CIRCUMSTANCES, (topic,)).rows

    def site(self, code: str) -> SiteOfService | None:
        """Return what is published about a place of service."""
        rows: tuple[SiteOfService, ...] = self._answers.ask(Table.PLACES, (code,)).rows
        return rows[0] if rows else None

    def pair_edit(self, one: str, other: str, *, setting: Setting | str = Setting.PRACTITIONER) -> PtpEdit | None:
        """Return the edit between two codes, whichever of them is column one; a row of indicator 9 is no edit."""
        first, second = parse_procedure_code(one, path="one"), parse_procedure_code(other, path="other")
        return self._pairs[as_word(Setting, setting, "setting")].between(first, second)

    def edits_between(self, setting: Setting | str) -> Callable[[str, str], PtpEdit | None]:
        """Return a function from two codes, written as claims carry them, to their edit: for many pairs of a day.

        >>> from cptkit import bundled_reference
        >>> between = bundled_reference().on("2024-08-13").edits_between("practitioner")
        >>> print(between("77053", "77054"))
        77054/77053 indicator 1
        """
        return self._pairs[as_word(Setting, setting, "setting")].between

    def may_have_edit(self, one: str, other: str, *, setting: Setting | str = Setting.PRACTITIONER) -> bool:
        """Return whether two codes have an edit on the day, or no loaded table says that they have none."""
        first, second = as_keys(Table.PAIR_EDITS, (one, other), ("one", "other"))
        return self._pairs[as_word(Setting, setting, "setting")].may_be_between(first, second)

    def answers_for_all_pairs(self, setting: Setting | str) -> bool:
        """Return whether a table of the day answers for every pair of codes, with no start left open."""
        return self._pairs[as_word(Setting, setting, "setting")].are_known_for_all_codes

    def answers_for_pairs_of(self, code: str, setting: Setting | str) -> bool:
        """Return whether a table of the day holds every pair of a code, whatever the partner."""
        asked = parse_procedure_code(code)
        return self._pairs[as_word(Setting, setting, "setting")].are_known_for(asked)

    def pair_edits(self, code: str, *, setting: Setting | str = Setting.PRACTITIONER) -> tuple[PtpEdit, ...]:
        """Return every edit of the day that touches a code, column one first."""
        asked = parse_procedure_code(code)
        return self._pairs[as_word(Setting, setting, "setting")].of(asked)

    def is_single_dose(self, code: str) -> bool:
        """Return whether a list says that a drug comes in single-dose containers."""
        return bool(self._answers.ask(Table.SINGLE_DOSE_DRUGS, (code,)).rows)

    def successors(self, code: str) -> tuple[Successor, ...]:
        """Return what replaced a deleted code, one row a code.

        >>> from cptkit import bundled_reference
        >>> [one.successor for one in bundled_reference().on("2024-08-13").successors("77055")]
        ['77065']
        """
        return self._answers.of_all_days(Table.SUCCESSORS, parse_procedure_code(code))

    def combined_codes(self, code: str) -> tuple[CombinedCode, ...]:
        """Return the codes that take the place of a code and another together."""
        return self._answers.ask(Table.COMBINED_CODES, (parse_procedure_code(code),)).rows

    def combined(self, one: str, other: str) -> str | None:
        """Return the code of the day for two services together, in either order.

        >>> from cptkit import bundled_reference
        >>> bundled_reference().on("2024-08-13").combined("76942", "20610")
        '20611'
        """
        both = parse_procedure_code(one, path="one"), parse_procedure_code(other, path="other")
        for first, second in (both, both[::-1]):
            for row in self.combined_codes(first):
                if row.beside == second and row.period.covers(self._day):
                    return row.combined
        return None

    def mue(self, code: str, *, setting: Setting | str = Setting.PRACTITIONER) -> Mue | None:
        """Return the MUE of a code."""
        rows: tuple[Mue, ...] = self._answers.ask(Table.MUE, (code,), as_word(Setting, setting, "setting")).rows
        return rows[0] if rows else None

    def add_ons(self, code: str) -> tuple[AddOn, ...]:
        """Return the rows of an add-on code, one for each primary it may be billed with."""
        return self._answers.ask(Table.ADD_ONS, (code,)).rows

    def add_ons_to(self, primary: str) -> tuple[AddOn, ...]:
        """Return the add-on codes that a primary may carry on the day."""
        primary = parse_procedure_code(primary, path="primary")
        codes = {
            row.code for part in self._answers.parts_of(Table.ADD_ONS) for row in part.table if row.primary == primary
        }
        return tuple(row for code in sorted(codes) for row in self.add_ons(code) if row.primary == primary)

    def hospital_status(self, code: str) -> HospitalStatus | None:
        """Return how Medicare's outpatient hospital payment treats a code."""
        rows: tuple[HospitalStatus, ...] = self._answers.ask(Table.HOSPITAL_STATUS, (code,)).rows
        return rows[0] if rows else None

    def diagnosis(self, code: str) -> Diagnosis | None:
        """Return what is published about a diagnosis code that may be billed on the day.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> published = bundled_reference().on(date(2024, 8, 13))
        >>> published.diagnosis("C50.411").side.value, published.diagnosis("M54.5")
        ('right', None)
        """
        return find_diagnosis(self._answers, code)

    def diagnosis_rows(self, code: str) -> tuple[Diagnosis, ...]:
        """Return what is published about a diagnosis code for any day, to say since or until when it may be billed."""
        return self._answers.of_all_days(Table.DIAGNOSES, code)

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
            known = self.memory.keep(asked, find_below(self._answers, unpointed(code)))
        return known

    def tabular_entries(self, code: str) -> tuple[TabularEntry, ...]:
        """Return what the tabular list of the day has at a diagnosis code and above it, the code's own first."""
        return find_entries(self._answers, unpointed(parse_diagnosis_code(code, path="code")))

    def modifier_side(self, modifier: str) -> Side | None:
        """Return the side that a modifier says a service was on."""
        rows: tuple[ModifierSide, ...] = self._answers.ask(Table.MODIFIER_SIDES, (parse_modifier_code(modifier),)).rows
        return rows[0].side if rows else None

    def named_sites(self, phrase: str) -> tuple[NamedSite, ...]:
        """Return the places that a phrase such as `breast imaging center` can mean, by owner."""
        return self._answers.ask(Table.NAMED_SITES, (" ".join(as_text(phrase, "phrase").casefold().split()),)).rows

    def ambulance_point(self, letter: str) -> AmbulancePoint | None:
        """Return what a letter of an ambulance modifier stands for."""
        rows: tuple[AmbulancePoint, ...] = self._answers.ask(Table.AMBULANCE_POINTS, (letter,), None, ("letter",)).rows
        return rows[0] if rows else None

    def expected_denials(self, rule: str) -> tuple[ExpectedDenial, ...]:
        """Return the remittance codes to expect for what a rule finds, at a payer that published none."""
        return self._answers.ask(Table.DENIALS, (rule,), None, ("rule",)).rows

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


def _roles_in(tables: Iterable[AnyTable]) -> Mapping[str, ModifierRole]:
    """Return the role of each modifier in lists of them, whose later ones win."""
    lists = [table for table in tables if table.coverage.table is Table.MODIFIERS]
    return {row.code: row.role for one in lists for row in one if row.role is not None}


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
        # Days that answer alike have each their own nearest release.
        self.day: Final = day
        self._day = day

    @override
    def __repr__(self) -> str:
        return f"PublishedDay({self.day})"


def gap_for(published: PublishedDay, table: Table, *codes: str, setting: Setting | None = None) -> Gap | None:
    """Return the gap of a day where no table answers for some codes."""
    return None if published.covers(table, *codes, setting=setting) else gap_in(published, table, codes, setting)


def gap_in(published: PublishedDay, table: Table, codes: tuple[str, ...], setting: Setting | None = None) -> Gap:
    """Return the gap of a day: a table that does not answer for some codes, and the nearest release."""
    return Gap(table, published.day, codes, (), published.nearest(table, *codes, setting=setting), setting)
