"""The reference: an immutable set of published tables and policies, asked by day."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Set as AbstractSet
from datetime import date
from functools import cached_property

import attrs
from typing_extensions import override

from cptkit.errors import InvalidReference, InvalidValue
from cptkit.policies.names import by_name, fold_name, payers_like
from cptkit.policies.policy import PayerPolicy
from cptkit.reference._alike import AlikeDays
from cptkit.reference._memory import Memory
from cptkit.reference.asking import as_setting
from cptkit.reference.conflicts import Conflict, conflicts_between
from cptkit.reference.contents import HeldTable, contents_of
from cptkit.reference.diagnoses import Diagnosis
from cptkit.reference.differences import Difference, difference_between
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.fingerprints import fingerprint_of
from cptkit.reference.modifiers import Modifier
from cptkit.reference.places import SiteOfService
from cptkit.reference.procedures import Procedure
from cptkit.reference.tables import AnyTable, Source
from cptkit.reference.views import Published, PublishedDay, gap_for, gap_in
from cptkit.values.codes import (
    parse_any_code,
    parse_diagnosis_code,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import Day, as_a, as_day, as_sequence, as_text, as_word
from cptkit.values.fields import converted
from cptkit.values.findings import Gap
from cptkit.values.html import Html, plain_html
from cptkit.values.periods import Period
from cptkit.values.rows import Several, table_of_rows
from cptkit.values.tables import Setting, Table

__all__ = ["Reference"]


@attrs.frozen(eq=False, repr=False, field_transformer=converted)
class Reference:
    """Published tables with their sources and coverage, and the payers' policies.

    Nothing in it changes, and nothing in it is asked without a day: `on` returns the view of one day. A
    look-up gives the row, `None` (of several, an empty tuple) where the loaded table says that there is none,
    or a `Gap` where no loaded table answers, which says what to load.
    `a | b` holds both; where both cover a day, b wins. What was looked up is kept in `memory`,
    bounded, and changes no answer.

    >>> from cptkit import bundled_reference
    >>> bundled_reference().mue("77053", on="2024-08-13", setting="practitioner").value
    2
    """

    tables: tuple[AnyTable, ...]
    policies: Mapping[str, PayerPolicy] = attrs.field(factory=dict[str, PayerPolicy])
    stretched: Period | None = None
    memory: Memory = attrs.field(init=False, factory=Memory)

    @override
    def __getstate__(self) -> dict[str, object]:
        """Return what was published, without what was looked up."""
        return {"tables": self.tables, "policies": self.policies, "stretched": self.stretched}

    def __setstate__(self, state: Mapping[str, object]) -> None:
        """Restore what was published, with nothing looked up yet."""
        for name, value in {**state, "memory": Memory()}.items():
            object.__setattr__(self, name, value)

    @cached_property
    def fingerprint(self) -> str:
        """The fingerprint of everything that it answers from: the same text means the same answers."""
        return fingerprint_of(self.tables, self.policies, self.stretched)

    @cached_property
    def contents(self) -> Several[HeldTable]:
        """What it holds, and for which days.

        >>> from cptkit import bundled_reference
        >>> print(bundled_reference().contents[0])
        code list: 1996-01-01 to 2026-06-30, codes of a list
        """
        return contents_of(self.tables)

    @override
    def __str__(self) -> str:
        return f"{self._summary}\n{self.contents}"

    @override
    def __repr__(self) -> str:
        return f"<Reference: {self._summary}>"

    def _repr_html_(self) -> Html:
        return f"<p><strong>{plain_html(self._summary)}</strong></p>{table_of_rows(self.contents.rows())}"

    @property
    def _summary(self) -> str:
        payers = len({policy.id for policy in self.policies.values()})
        stretched = f", stretched over {self.stretched}" if self.stretched else ""
        return f"{len(self.tables)} tables, {payers} payers{stretched}"

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the tables came from, each source once."""
        return tuple(dict.fromkeys(table.source for table in self.tables))

    @cached_property
    def _edges(self) -> tuple[date, ...]:
        policies = {policy.id: policy for policy in self.policies.values()}.values()
        said = (one for policy in policies for one in (*policy.clauses, *policy.adopts))
        return tuple(sorted(self._alike.edges | {day for one in said for day in one.period.edges()}))

    @cached_property
    def _alike(self) -> AlikeDays:
        return AlikeDays(self.tables, self.stretched)

    def epoch(self, day: Day) -> int:
        """Return the number of the stretch of days around a day for which the same was published, word for word.

        Two days of one number have the same answer to every question. A stretched reference has a
        number for each day, since another release may be the nearest.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> days = date(2024, 7, 1), date(2024, 7, 2), date(2024, 10, 1)
        >>> first, second, other = map(bundled_reference().epoch, days)
        >>> first == second, second == other
        (True, False)
        """
        asked = as_day(day, "day")
        return bisect_right(self._edges, asked) if self.stretched is None else asked.toordinal()

    def on(self, day: Day) -> PublishedDay:
        """Return the view of one day, which everything else reads; days that answer alike share what they look up."""
        if type(day) is not date:
            day = as_day(day, "day")
        memory = self.memory
        known: PublishedDay | None = memory.get(day)
        if known is None:
            epoch = self.epoch(day)
            shared: Published | None = memory.get(epoch)
            if shared is None:
                shared = Published(day, self.tables, self.policies, self.stretched, memory, self._alike.on(day))
                memory.keep(epoch, shared)
            known = memory.keep(day, PublishedDay(shared, day))
        return known

    def _on(self, day: Day) -> PublishedDay:
        return self.on(as_day(day, "on"))

    def __or__(self, other: "Reference") -> "Reference":
        """Return a reference with the tables and policies of both; where both cover a day, the other wins.

        A table that both hold is held once, where it was: `a | a` is `a`, and the bundled facts, which every opened
        store brings along, never come to stand above one.

        Raises:
            InvalidReference: both are stretched, over different days.
            InvalidValue: the other is no reference.

        >>> from cptkit import bundled_reference
        >>> (bundled_reference() | bundled_reference()).fingerprint == bundled_reference().fingerprint
        True
        """
        as_a(Reference, other, "other")
        if self.stretched and other.stretched and self.stretched != other.stretched:
            message = f"stretched over {self.stretched} and over {other.stretched}; expected one of them"
            raise InvalidReference(message)
        return Reference(
            (*self.tables, *(one for one in other.tables if not any(map(one.is_same, self.tables)))),
            {**self.policies, **other.policies},
            self.stretched or other.stretched,
        )

    def with_policies(self, *policies: PayerPolicy) -> "Reference":
        """Return the reference with payers' policies added, each found by its id, its name and its other names.

        A policy that is there already under one of the names gives way to the added one.

        >>> from cptkit import bundled_reference
        >>> from cptkit.policies import LineOfBusiness, PayerPolicy
        >>> from cptkit import Citation
        >>> granite = PayerPolicy("granite", "Granite Health", LineOfBusiness.COMMERCIAL, Citation("Granite", "Rules"))
        >>> bundled_reference().with_policies(granite).policy("granite health").id
        'granite'
        """
        added = [as_a(PayerPolicy, policy, f"policies[{place}]") for place, policy in enumerate(policies)]
        return attrs.evolve(self, policies={**self.policies, **by_name(added)})

    def assuming_unchanged(self, *, first: Day | None = None, last: Day | None = None) -> "Reference":
        """Return a reference with the nearest release stretched over the days that no release covers, first to last.

        It moves floors and the edges of releases, never a true first or last day. Reports name
        what rests on it.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> reference = bundled_reference().assuming_unchanged(last=date(2026, 12, 31))
        >>> reference.mue("77053", on=date(2026, 11, 23), setting=Setting.PRACTITIONER).value
        2
        """
        return attrs.evolve(self, stretched=Period(first, last))

    def conflicts(self, other: "Reference") -> tuple[Conflict, ...]:
        """Return the conflicts: where both answer for a key on a day and differ, at the first day on which they do."""
        others = as_a(Reference, other, "other").tables
        return tuple(
            conflict for mine in self.tables for theirs in others for conflict in conflicts_between(mine, theirs)
        )

    def covers(self, table: Table | str, *codes: str, on: Day, setting: Setting | str | None = None) -> bool:
        """Return whether a loaded table answers for a code, or two codes together, on the day; without one, for any.

        Of PTP edits and MUEs, of which each setting has its own, those of practitioners are meant where none is named.

        >>> from cptkit import Table, bundled_reference
        >>> bundled_reference().covers(Table.FEE_SCHEDULE, on="2025-02-01")
        False
        """
        asked = as_word(Table, table, "table")
        return self._on(on).covers(asked, *codes, setting=as_setting(asked, setting))

    def procedure(self, code: str, *, on: Day) -> Procedure | Gap | None:
        """Return what is published about a code on the day, `None` where the list of the day lacks it, or the gap.

        >>> from cptkit import bundled_reference
        >>> reference = bundled_reference()
        >>> print(reference.procedure("77059", on="2024-08-13"), reference.procedure("99499", on="2001-01-01"))
        None no loaded code list answers for 99499 on 2001-01-01
        """
        asked, published = parse_procedure_code(code), self._on(on)
        return published.procedure(asked) or gap_for(published, Table.PROCEDURES, asked)

    def modifier(self, code: str, *, on: Day) -> Modifier | Gap | None:
        """Return what is published about a modifier on the day, `None` where the list lacks it, or the gap."""
        asked, published = parse_modifier_code(code, path="code"), self._on(on)
        return published.modifier(asked) or gap_for(published, Table.MODIFIERS, asked)

    def site(self, code: str, *, on: Day) -> SiteOfService | Gap | None:
        """Return what is published about a place of service on the day, `None` where the list lacks it, or the gap."""
        asked, published = parse_place_of_service_code(code, path="code"), self._on(on)
        return published.site(asked) or gap_for(published, Table.PLACES, asked)

    def diagnosis(self, code: str, *, on: Day) -> Diagnosis | Gap | None:
        """Return a diagnosis code that may be billed on the day, `None` where the list lacks it, or the gap.

        >>> from cptkit import bundled_reference
        >>> bundled_reference().diagnosis("QA0.0101", on="2025-11-03").code
        'QA0.0101'
        """
        asked, published = parse_diagnosis_code(code, path="code"), self._on(on)
        return published.diagnosis(asked) or gap_for(published, Table.DIAGNOSES, asked)

    def pair_edit(
        self, one: str, other: str, *, on: Day, setting: Setting | str = Setting.PRACTITIONER
    ) -> PtpEdit | Gap | None:
        """Return the edit between two codes on the day, whichever of them is column one, `None`, or the gap."""
        first, second = parse_procedure_code(one, path="one"), parse_procedure_code(other, path="other")
        whose, published = as_word(Setting, setting, "setting"), self._on(on)
        edit = published.pair_edit(first, second, setting=whose)
        return edit or gap_for(published, Table.PAIR_EDITS, first, second, setting=whose)

    def pair_edits(
        self, code: str, *, on: Day, setting: Setting | str = Setting.PRACTITIONER
    ) -> Several[PtpEdit] | Gap:
        """Return every edit of the day that touches a code, or the gap where no table holds all of them.

        >>> from cptkit import bundled_reference
        >>> len(bundled_reference().pair_edits("77053", on="2024-08-13"))
        10
        """
        asked, whose, published = parse_procedure_code(code), as_word(Setting, setting, "setting"), self._on(on)
        if published.answers_for_pairs_of(asked, whose):
            return Several(published.pair_edits(asked, setting=whose))
        return gap_in(published, Table.PAIR_EDITS, (asked,), setting=whose)

    def mue(self, code: str, *, on: Day, setting: Setting | str = Setting.PRACTITIONER) -> Mue | Gap | None:
        """Return the MUE of a code on the day, `None` where none is published, or the gap where no table answers.

        >>> from cptkit import bundled_reference
        >>> bundled_reference().mue("77053", on="2025-08-13", setting="supplier").to_load
        'the MUE table (supplier) for 2025-08-13'
        """
        asked, whose, published = parse_procedure_code(code), as_word(Setting, setting, "setting"), self._on(on)
        return published.mue(asked, setting=whose) or gap_for(published, Table.MUE, asked, setting=whose)

    def add_ons(self, code: str, *, on: Day) -> Several[AddOn] | Gap:
        """Return the rows of an add-on code on the day, one for each primary it may be billed with, or the gap."""
        asked, published = parse_procedure_code(code), self._on(on)
        rows = published.add_ons(asked)
        return Several(rows) if rows else gap_for(published, Table.ADD_ONS, asked) or Several(())

    def difference(self, earlier: Day, later: Day, codes: str | Iterable[str] | None = None) -> Difference:
        """Return what changed between two days: rows added, ended or changed, for some codes or for all.

        Tables that do not answer for both days are reported as gaps.

        Args:
            earlier: such as the last day of a quarter.
            later: such as the first day of the next.
            codes: those that are asked about, or one; of a pair of codes either one is enough. `None` is all.

        Raises:
            InvalidValue: no day, the later day first, or codes that are no texts.

        >>> from cptkit import bundled_reference
        >>> from datetime import date
        >>> difference = bundled_reference().difference(date(2018, 12, 31), date(2019, 1, 1), "77059")
        >>> for change in difference.changes:
        ...     print(change.table.label, *change.codes, change.kind.value)
        code list 77059 ended
        """
        first, last = as_day(earlier, "earlier"), as_day(later, "later")
        if last < first:
            # What was added would be told as ended.
            message = f"{first} is after {last}; expected the earlier date first"
            raise InvalidValue(message, "earlier")
        before, after = self.on(first), self.on(last)
        return difference_between(before, after, self.tables, None if codes is None else _codes(codes))

    def policy(self, payer: str) -> PayerPolicy | Gap:
        """Return the policy of a payer by its id, its name or another name it goes by, or the gap where none is loaded.

        >>> from cptkit import bundled_reference
        >>> print(bundled_reference().policy("Granite Health"))
        no loaded payer policy answers for Granite Health
        """
        asked = as_text(payer, "payer")
        known = self.policies.get(fold_name(asked))
        return known or Gap(Table.POLICIES, None, (asked,), (), payers_like(asked, self.policies))


def _codes(codes: str | Iterable[str]) -> tuple[str, ...]:
    """Return codes as they are written, of procedures, modifiers or places; in which order they came says nothing."""
    if isinstance(codes, str):
        codes = (codes,)
    given = as_sequence(tuple(codes) if isinstance(codes, AbstractSet) else codes, "codes")
    return tuple([parse_any_code(code, path=f"codes[{place}]") for place, code in enumerate(given)])
