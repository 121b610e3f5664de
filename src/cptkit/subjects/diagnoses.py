"""A line with what is published about its diagnoses."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference._memory import memory_of_lines
from cptkit.reference.certainty import SURE, Certainty, certainty, together
from cptkit.reference.diagnoses import Diagnosis
from cptkit.reference.laterality import Side
from cptkit.reference.views import Published, PublishedDay
from cptkit.subjects.claims import BilledClaim
from cptkit.subjects.diagnosis_order import goes_after_another, is_only_first
from cptkit.subjects.lines import Asked, BilledLine
from cptkit.subjects.traits import NO_TRAITS, Trait
from cptkit.values.claim_form import POINTERS_PER_LINE
from cptkit.values.codes import CodeSet, DiagnosisCode, code_set_on, code_sets_of
from cptkit.values.edges import as_words
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = [
    "BOTH_SIDES",
    "DiagnosedLine",
    "LineDiagnoses",
    "diagnosed_lines",
    "diagnoses_of",
    "tell_two_sides",
]

BOTH_SIDES: Final = frozenset({Side.LEFT, Side.RIGHT})
_NO_LIST: Final = certainty({Table.DIAGNOSES})
_STRETCHED_LIST: Final = certainty((), {Table.DIAGNOSES})


@attrs.frozen(eq=False)
class LineDiagnoses:
    """What is published about the diagnoses that a line points to; lines that point to the same share it.

    Attributes:
        codes: those of the shape of ICD-10-CM, in their order.
        records: of each what may be billed; `None` where it may not, or no list says.
        invalid: those that a list says may not be billed.
        sides: the sides that they tell; aged: those that are for some ages.
        traits: what some rules wait for; certainty: whether the list of codes answers for each.
    """

    codes: tuple[DiagnosisCode, ...]
    records: tuple[Diagnosis | None, ...]
    invalid: tuple[DiagnosisCode, ...]
    sides: frozenset[Side]
    aged: tuple[Diagnosis, ...]
    traits: frozenset[Trait]
    certainty: Certainty

    @property
    def first(self) -> Diagnosis | None:
        """The record of the first-listed one."""
        return self.records[0] if self.records else None

    def on(self, *sides: Side | str) -> tuple[Diagnosis, ...]:
        """Return the records of those that tell one of some sides."""
        meant = as_words(Side, sides, "sides")
        return tuple([record for record in self.records if record is not None and record.side in meant])


def diagnoses_of(published: PublishedDay, diagnoses: tuple[DiagnosisCode, ...]) -> LineDiagnoses:
    """Return what is published about diagnoses that stand together, looked up once."""
    due = code_set_on(published.day)
    asked = (published.alike_of.diagnosis, due, diagnoses)
    memory = memory_of_lines(published.memory)
    known: LineDiagnoses | None = memory.get(asked)
    return known or memory.keep(asked, _told_together(published, due, diagnoses))


def tell_two_sides(sides: Collection[Side]) -> bool:
    """Return whether diagnoses tell different sides, both sides beside one among them.

    >>> tell_two_sides({Side.LEFT, Side.BILATERAL}), tell_two_sides({Side.LEFT, Side.UNSPECIFIED})
    (True, False)
    """
    return len(sides) - (Side.UNSPECIFIED in sides) > 1


def _told_together(published: Published, due: CodeSet, diagnoses: tuple[DiagnosisCode, ...]) -> LineDiagnoses:
    told = [_told(published, code) for code in diagnoses]
    of_icd_10 = [one for one in told if CodeSet.ICD_10_CM in one.sets]
    sides = frozenset([one.side for one in of_icd_10 if one.side is not None])
    traits: list[Trait] = []
    if any(due not in one.sets for one in told):
        traits.append(Trait.OTHER_CODE_SET)
    if any(one.record is None for one in of_icd_10):
        traits.append(Trait.UNLISTED_DIAGNOSIS)
    if of_icd_10 and of_icd_10[0].goes_after_another:
        traits.append(Trait.SECONDARY_FIRST)
    if any(is_only_first(code) for code in diagnoses[1:]) and not is_only_first(diagnoses[0]):
        traits.append(Trait.FIRST_AFTER_ANOTHER)
    if tell_two_sides(sides):
        traits.append(Trait.TWO_SIDES)
    if len(diagnoses) > 1 and len(set(diagnoses)) < len(diagnoses):
        traits.append(Trait.REPEATED_DIAGNOSIS)
    if len(diagnoses) > POINTERS_PER_LINE:
        traits.append(Trait.MANY_DIAGNOSES)
    return LineDiagnoses(
        tuple([one.code for one in of_icd_10]),
        tuple([one.record for one in of_icd_10]),
        tuple([one.code for one in of_icd_10 if one.record is None and not one.certainty.unanswered]),
        sides,
        tuple([one.record for one in of_icd_10 if one.record is not None and one.is_aged]),
        frozenset(traits) if traits else NO_TRAITS,
        together([one.certainty for one in of_icd_10]),
    )


@attrs.frozen(eq=False)
class _Told:
    """What is published about one diagnosis.

    Attributes:
        is_usual: whether a list that is not stretched says that it may be billed.
    """

    code: DiagnosisCode
    sets: frozenset[CodeSet]
    record: Diagnosis | None
    certainty: Certainty
    is_usual: bool
    goes_after_another: bool
    is_only_first: bool
    side: Side | None
    is_aged: bool


def _certainty(published: Published, code: DiagnosisCode, record: Diagnosis | None) -> Certainty:
    """Return whether the list of codes answers for one, and whether it is stretched for that."""
    if record is None and not published.covers(Table.DIAGNOSES, code):
        return _NO_LIST
    return _STRETCHED_LIST if published.may_stretch and published.assumes(Table.DIAGNOSES, code) else SURE


def _told(published: Published, code: DiagnosisCode) -> _Told:
    asked = (published.alike_of.diagnosis, _Told, code)
    known: _Told | None = published.memory.get(asked)
    if known is None:
        record = published.diagnosis(code)
        of_code = _certainty(published, code, record)
        known = _Told(
            code,
            code_sets_of(code),
            record,
            of_code,
            is_usual=record is not None and of_code is SURE,
            goes_after_another=goes_after_another(record),
            is_only_first=is_only_first(code),
            side=record.side if record is not None else None,
            is_aged=record is not None and (record.youngest is not None or record.oldest is not None),
        )
        published.memory.keep(asked, known)
    return known


@attrs.frozen(eq=False)
class DiagnosedLine:
    """A line of the claim with what is published about its diagnoses, where a rule may speak of them."""

    line: BilledLine
    diagnoses: LineDiagnoses

    @property
    def lines(self) -> tuple[BilledLine, ...]:
        """The line."""
        return (self.line,)

    @property
    def published(self) -> PublishedDay:
        """The view of the line's day."""
        return self.line.published

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.line.policy

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers of the line."""
        return self.line.modifiers

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that the code is, or may be, of."""
        return self.line.kinds

    @property
    def traits(self) -> frozenset[Trait]:
        """What few lists of diagnoses have."""
        return self.diagnoses.traits

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for the line and its diagnoses, and those that answer stretched."""
        return _with(self.line.certainty, self.diagnoses.certainty)

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of the line is documented to hold, or not to."""
        return self.line.is_documented

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Yield what a table was asked for the line or its diagnoses and does not answer."""
        if table is Table.DIAGNOSES:
            yield from _unanswered(self.published, self.diagnoses.codes)
        else:
            yield from self.line.asked_in_vain(table)


def _with(of_line: Certainty, of_diagnoses: Certainty) -> Certainty:
    return of_line if of_diagnoses is SURE else together([of_line, of_diagnoses])


def _unanswered(published: PublishedDay, codes: Iterable[str]) -> Iterator[Asked]:
    for code in codes:
        if not published.covers(Table.DIAGNOSES, code):
            yield Asked(Table.DIAGNOSES, None, published, (code,))


def diagnosed_lines(billed: BilledClaim) -> Iterator[DiagnosedLine]:
    """Yield the lines of whose diagnoses there may be something to say: most have one that is right on its day."""
    for line in billed.billed:
        diagnoses = line.line.diagnoses
        if diagnoses and not _is_usual(line, diagnoses):
            yield DiagnosedLine(line, diagnoses_of(line.published, diagnoses))


def _is_usual(line: BilledLine, diagnoses: tuple[DiagnosisCode, ...]) -> bool:
    """Return whether each diagnosis may be billed, none is out of place, and no side stands beside another."""
    published = line.published
    count = len(diagnoses)
    is_first, sides = True, set[Side]()
    for code in diagnoses:
        told = _told(published, code)
        if not told.is_usual or (told.goes_after_another if is_first else told.is_only_first):
            return False
        is_first = False
        if told.side is not None:
            sides.add(told.side)
    if count > 1 and (count > POINTERS_PER_LINE or len(set(diagnoses)) < count):
        return False
    return not sides or not (tell_two_sides(sides) or (line.modifiers and _says_a_side(line)))


def _says_a_side(line: BilledLine) -> bool:
    return any(line.published.modifier_side(one) is not None for one in line.modifiers)
