"""The one table of what rules judge: how each kind of subject is cut from a claim."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, Protocol, TypeAlias

import attrs

from cptkit.errors import InvalidValue
from cptkit.policies.policy import PolicyDay
from cptkit.reference.certainty import Certainty
from cptkit.reference.views import PublishedDay
from cptkit.subjects.claims import BilledClaim, LineAmongOthers
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.day_diagnoses import DayDiagnoses, day_diagnoses
from cptkit.subjects.days import CodeDay, ServiceDay
from cptkit.subjects.diagnoses import DiagnosedLine, diagnosed_lines
from cptkit.subjects.global_period import GlobalPeriodLine, global_period_lines
from cptkit.subjects.lines import Asked, BilledLine
from cptkit.subjects.pairs import LinePair, line_pairs
from cptkit.subjects.patients import AgedLine, aged_lines
from cptkit.subjects.traits import Trait
from cptkit.values.in_errors import kind_of_type, shown
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["KINDS", "Subject", "SubjectKind", "kind_of_subject"]


class Subject(Protocol):
    """What checking asks of every subject: its lines, what was published for it, and what was not."""

    @property
    def lines(self) -> tuple[BilledLine, ...]:
        """Its lines, of the claim and of the history."""
        ...

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The modifiers that rules are about."""
        ...

    @property
    def published(self) -> PublishedDay:
        """The view of its day."""
        ...

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        ...

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that it is, or may be, about."""
        ...

    @property
    def traits(self) -> frozenset[Trait]:
        """What a line lacks, or names without a record of it."""
        ...

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for it, and those that answer stretched."""
        ...

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance is documented to hold, or not to."""
        ...

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Return what a table was asked for it and does not answer."""
        ...


Cut: TypeAlias = Callable[[BilledClaim], Iterable[Any]]
# What a rule is handed: the subject itself, or of a line what it says by codes alone, or it among the others.
Hand: TypeAlias = Callable[[Any, BilledClaim], Any]


def _itself(subject: Subject, _: BilledClaim) -> Subject:
    return subject


def _coded(line: BilledLine, _: BilledClaim) -> CodedLine:
    return line.coded


@attrs.frozen
class SubjectKind:
    """One kind of subject.

    Attributes:
        judged: the class that a rule of this kind names and is handed.
        cut: the subjects of a claim; kinds of one cut are looked up together.
        absent: what `explain` says where a claim has no such subject.
        hand: makes of a subject what a rule is handed.
    """

    judged: type
    cut: Cut
    absent: str
    hand: Hand = _itself


def _lines(billed: BilledClaim) -> Iterable[BilledLine]:
    return billed.lines


def _pairs(billed: BilledClaim) -> Iterator[LinePair]:
    for day in billed.days:
        yield from line_pairs(day)


def _codes(billed: BilledClaim) -> Iterator[CodeDay]:
    for day in billed.days:
        yield from day.codes()


def _days(billed: BilledClaim) -> Iterable[ServiceDay]:
    return billed.days


def _claim(billed: BilledClaim) -> Iterable[BilledClaim]:
    return (billed,)


_NO_LINE: Final = "the claim has no line"

KINDS: Final = (
    SubjectKind(CodedLine, _lines, _NO_LINE, _coded),
    SubjectKind(BilledLine, _lines, _NO_LINE),
    SubjectKind(LineAmongOthers, _lines, _NO_LINE, LineAmongOthers),
    SubjectKind(DiagnosedLine, diagnosed_lines, "every diagnosis is billable on its date, and none is out of order"),
    SubjectKind(DayDiagnoses, day_diagnoses, "no tabular list is loaded, or there is no diagnosis"),
    SubjectKind(AgedLine, aged_lines, "no birth date is known, or no code or diagnosis is limited by age"),
    SubjectKind(CodeDay, _codes, _NO_LINE),
    SubjectKind(LinePair, _pairs, "no two lines of one date of service have a PTP edit"),
    SubjectKind(ServiceDay, _days, _NO_LINE),
    SubjectKind(
        GlobalPeriodLine,
        global_period_lines,
        "no line is in the global period of another by the same practitioner",
    ),
    SubjectKind(BilledClaim, _claim, _NO_LINE),
)


def kind_of_subject(subject: object) -> SubjectKind:
    """Return how a kind of subject is cut from a claim.

    Raises:
        InvalidValue: nothing of the kind is cut from claims.

    >>> kind_of_subject(BilledLine).judged.__name__
    'BilledLine'
    """
    judged: list[object] = [kind.judged for kind in KINDS]
    if subject in judged:
        return KINDS[judged.index(subject)]
    named = kind_of_type(subject) if isinstance(subject, type) else shown(subject)
    message = f"{named} is not judged; expected one of {', '.join(kind.judged.__name__ for kind in KINDS)}"
    raise InvalidValue(message, "subject")
