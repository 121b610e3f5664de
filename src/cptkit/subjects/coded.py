"""What a line says by codes alone, with what was published; lines that say the same share it."""

from collections.abc import Iterator
from typing import Final, TypeVar

import attrs

from cptkit.policies.clauses import Clause
from cptkit.policies.policy import PolicyDay
from cptkit.reference._memory import memory_of_lines
from cptkit.reference.asking import AskedBy, asked_by
from cptkit.reference.certainty import SURE, Certainty, certainty, together
from cptkit.reference.codes import PublishedCode
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import Bilateral, Status
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.places import SiteOfService
from cptkit.reference.procedures import Procedure
from cptkit.reference.views import Published
from cptkit.subjects.appended import AppendedModifiers, appended_modifiers
from cptkit.subjects.coverage import DiagnosisList, lists_of
from cptkit.subjects.traits import Trait
from cptkit.values.codes import parse_modifier_code
from cptkit.values.edges import as_a, as_word
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["CodedLine", "coded_line"]

_C = TypeVar("_C", bound=Clause)

# Their indicators are 9 and XXX, whatever the service is.
_UNPAID: Final = (Status.NOT_COVERED, Status.INVALID, Status.EXCLUDED_BY_STATUTE, Status.EXCLUDED_BY_REGULATION)


@attrs.frozen(eq=False)
class CodedLine:
    """What a line says by codes alone: a rule of it turns on nothing else, neither units nor the record.

    Attributes:
        code, modifiers, place, payer, setting: as billed.
        about: what was published about the code.
        appended: what was published about the modifiers.
        site: the record of the place.
        published: what was published; which day is meant, it does not say.
        policy: what the payer's texts say; `None` where none is known.
        clause_kinds: the kinds of these texts of which one may speak of the code; `None` likewise.
        coverage: the payer's lists of the diagnoses that support the code, its own clauses first.
        traits: what its codes lack, or what has no record.
        certainty: the tables that do not answer for it, and those that answer stretched.
    """

    code: str
    modifiers: tuple[str, ...]
    place: str | None
    payer: str | None
    setting: Setting
    about: PublishedCode
    appended: AppendedModifiers
    site: SiteOfService | None
    published: Published
    policy: PolicyDay | None
    clause_kinds: frozenset[type[Clause]] | None
    coverage: tuple[DiagnosisList, ...]
    traits: frozenset[Trait]
    certainty: Certainty

    @property
    def procedure(self) -> Procedure | None:
        """The record of the code."""
        return self.about.procedure

    @property
    def row(self) -> FeeScheduleRow | None:
        """The code's row of the fee schedule."""
        return self.about.row

    @property
    def component(self) -> str:
        """The component that it bills, `26` or `TC`; empty for the whole, which both together are."""
        billed = self.appended.in_role(ModifierRole.COMPONENT)
        return billed[0] if len(set(billed)) == 1 else ""

    @property
    def kinds_billed(self) -> frozenset[ServiceKind]:
        """The kinds of service that it bills: the interpretation of a laboratory test is a physician's, and no test."""
        kinds = self.about.kinds
        is_read = ServiceKind.CLINICAL_LABORATORY in kinds and self.component == "26"
        return kinds - {ServiceKind.CLINICAL_LABORATORY} if is_read else kinds

    @property
    def billed_row(self) -> FeeScheduleRow | None:
        """The row of the component that it bills, or else that of the code as a whole.

        They differ: the interpretation of a laboratory test is paid under the fee schedule and the test is
        not; the interpretation of an eye's measure is for one eye, the measure for both.
        """
        own = [row for row in self.about.rows if row.component in self.modifiers]
        return min(own, key=lambda row: row.component) if own else self.row

    @property
    def at_medicare(self) -> bool:
        """Whether the payer is Medicare, one of its contractors, or a plan that has published that it follows it."""
        return self.policy is not None and self.policy.is_medicare

    @property
    def has_indicators(self) -> bool:
        """Whether its row says how it is paid: that of a code that Medicare does not pay says nothing elsewhere."""
        row = self.billed_row
        return row is not None and (self.at_medicare or row.status not in _UNPAID)

    @property
    def splitting_row(self) -> FeeScheduleRow | None:
        """The row that says into which components the code splits.

        Of a laboratory test with an interpretation it is that of 26.
        """
        return self.about.component_row("26") or self.row

    @property
    def is_read_by_side(self) -> bool:
        """Whether the test is of both sides and its interpretation of one, as the measurement for a lens implant is."""
        reading = self.about.component_row("26")
        sides = None if self.row is None or reading is None else (self.row.bilateral, reading.bilateral)
        return sides == (Bilateral.INHERENT, Bilateral.INDEPENDENT)

    def has(self, *modifiers: str) -> bool:
        """Return whether one of the modifiers is appended."""
        return any(parse_modifier_code(modifier, path="modifiers") in self.modifiers for modifier in modifiers)

    def in_role(self, *roles: ModifierRole | str) -> tuple[str, ...]:
        """Return the modifiers that are of one of the roles."""
        return self.appended.in_role(*[as_word(ModifierRole, role, "roles") for role in roles])

    def is_a(self, kind: ServiceKind | str) -> bool:
        """Return whether the code is of a kind of service."""
        return (kind if type(kind) is ServiceKind else as_word(ServiceKind, kind, "kind")) in self.about.kinds

    def clauses(self, kind: type[_C]) -> tuple[_C, ...]:
        """Return the payer's clauses of one kind, its own before those that it follows."""
        return () if self.policy is None else self.policy.clauses(kind)

    def as_of(self, published: Published) -> "CodedLine":
        """Return the same line with what was published for another day."""
        as_a(Published, published, "published")
        return coded_line(published, self.code, self.modifiers, self.place, self.payer, self.setting)

    def asked_in_vain(self, table: Table) -> Iterator[str]:
        """Yield the codes for which a table was asked and does not answer."""
        if table not in self.certainty.unanswered:
            return
        match asked_by(table):
            case AskedBy.MODIFIER:
                yield from (one for one in self.modifiers if not self.published.covers(table, one))
            case AskedBy.PLACE:
                yield from () if self.place is None else (self.place,)
            case AskedBy.PAYER:
                yield from () if self.payer is None else (self.payer,)
            case _:
                yield self.code


def coded_line(
    published: Published, code: str, modifiers: tuple[str, ...], place: str | None, payer: str | None, setting: Setting
) -> CodedLine:
    """Return what a line says by codes alone, with what was published; lines that say the same share it."""
    asked = (published.alike, code, modifiers, place, payer, setting)
    memory = memory_of_lines(published.memory)
    known: CodedLine | None = memory.get(asked)
    return known or memory.keep(asked, _coded(published, code, modifiers, place, payer, setting))


_NO_POLICY: Final = certainty({Table.POLICIES})


def _coded(
    published: Published,
    code: str,
    modifiers: tuple[str, ...],
    place: str | None,
    payer: str | None,
    setting: Setting,
) -> CodedLine:
    about = published.code(code, setting)
    appended = appended_modifiers(published, modifiers, names_trips=ServiceKind.AMBULANCE in about.kinds)
    whole = _of_whole_claim(published, place, payer)
    coverage = lists_of(about, payer, whole.policy)
    traits = _traits(about, appended, whole)
    return CodedLine(
        code,
        modifiers,
        place,
        payer,
        setting,
        about,
        appended,
        whole.site,
        published,
        whole.policy,
        None if whole.policy is None else whole.policy.kinds_about(code, about.possible_kinds),
        coverage,
        traits | _LISTED if coverage else traits,
        together([about.certainty, appended.certainty, whole.certainty]),
    )


_LISTED: Final = frozenset({Trait.COVERED_BY_DIAGNOSIS})


@attrs.frozen(eq=False)
class _OfWholeClaim:
    """What is published for a place and a payer, which lines of one claim mostly share.

    Attributes:
        traits: what all its lines lack, or may have since no list says which codes have it.
    """

    site: SiteOfService | None
    policy: PolicyDay | None
    traits: frozenset[Trait]
    certainty: Certainty


def _of_whole_claim(published: Published, place: str | None, payer: str | None) -> _OfWholeClaim:
    asked = (published.alike, _OfWholeClaim, place, payer)
    known: _OfWholeClaim | None = published.memory.get(asked)
    if known is None:
        policy = published.policy_day(payer)
        certainties = [
            published.certainty(AskedBy.DAY),
            published.certainty(AskedBy.PLACE, place) if place is not None else SURE,
            _NO_POLICY if payer is not None and policy is None else SURE,
        ]
        site = published.site(place) if place is not None else None
        traits = frozenset(_traits_of_all(published, place, site))
        known = published.memory.keep(asked, _OfWholeClaim(site, policy, traits, together(certainties)))
    return known


def _traits_of_all(published: Published, place: str | None, site: SiteOfService | None) -> Iterator[Trait]:
    if site is None:
        yield Trait.NO_PLACE if place is None else Trait.UNKNOWN_PLACE
    # Earlier services matter for some codes; where no list says for which, they may for each.
    if not published.covers(Table.FREQUENCY_LIMITS):
        yield Trait.LIMITED
    if not published.covers(Table.NEW_PATIENT_CODES):
        yield Trait.NEW_PATIENT


def _wants_waste(policy: PolicyDay | None) -> bool:
    return policy is not None and (policy.is_medicare or "drug.waste-not-said" in policy.rules_told_of)


def _traits(about: PublishedCode, appended: AppendedModifiers, whole: _OfWholeClaim) -> frozenset[Trait]:
    """Return what few lines have or lack by their codes."""
    traits: list[Trait] = []
    if about.procedure is None:
        traits.append(Trait.UNKNOWN_PROCEDURE)
    if None in appended.records:
        traits.append(Trait.UNKNOWN_MODIFIER)
    tells_waste = ServiceKind.DRUG_WITH_WASTE in about.kinds and _wants_waste(whole.policy)
    if tells_waste and "JW" not in appended.modifiers and "JZ" not in appended.modifiers:
        traits.append(Trait.WASTE_UNSAID)
    if about.limits:
        traits.append(Trait.LIMITED)
    if about.as_new is not None:
        traits.append(Trait.NEW_PATIENT)
    return whole.traits.union(traits) if traits else whole.traits
