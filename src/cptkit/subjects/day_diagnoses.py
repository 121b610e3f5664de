"""The diagnoses of one day of a claim together, with what the tabular list notes at each."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import attrs

from cptkit.policies.policy import PolicyDay
from cptkit.reference.certainty import Certainty, together
from cptkit.reference.diagnoses import DiagnosisRange, RangeUnion, TabularEntry, unpointed
from cptkit.reference.views import Published, PublishedDay
from cptkit.subjects.claims import BilledClaim
from cptkit.subjects.lines import Asked, BilledLine, kinds_of
from cptkit.subjects.traits import NO_TRAITS, Trait
from cptkit.values.codes import CodeSet, DiagnosisCode, code_sets_of, parse_diagnosis_code
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["DayDiagnoses", "NotedDiagnosis", "day_diagnoses", "excluded_pairs", "noted_diagnoses"]


@attrs.frozen(eq=False)
class NotedDiagnosis:
    """A diagnosis with what the tabular list notes at it and above it, its own first.

    Attributes:
        bare: the code without its point.
        excludes1: the codes that are not coded together with it, each range with the entry that names it.
        is_kept_from: the same codes as one set.
        code_first: the nearest entry that says what comes before it.
        underlying: the codes that it says.
        certainty: whether a tabular list answers for it, and whether that is one of another day.
    """

    code: DiagnosisCode
    bare: str
    excludes1: tuple[tuple[DiagnosisRange, TabularEntry], ...]
    is_kept_from: RangeUnion
    code_first: TabularEntry | None
    underlying: RangeUnion
    certainty: Certainty


@attrs.frozen(eq=False)
class DayDiagnoses:
    """The diagnoses of one day of the claim, with what the tabular list of the day notes at each.

    Attributes:
        lines: the lines of the claim on that day.
        noted: the diagnoses that they point to, and those of the claim's own list, each once.
    """

    lines: tuple[BilledLine, ...]
    published: PublishedDay
    noted: tuple[NotedDiagnosis, ...]

    @property
    def codes(self) -> tuple[DiagnosisCode, ...]:
        """The diagnoses themselves."""
        return tuple([one.code for one in self.noted])

    @property
    def policy(self) -> PolicyDay | None:
        """What the payer's texts say on the day."""
        return self.published.policy_day(self.lines[0].coded.payer)

    @property
    def modifiers(self) -> tuple[str, ...]:
        """None: what a line says of its service is said of the line."""
        return ()

    @property
    def kinds(self) -> frozenset[ServiceKind]:
        """The kinds of service that the lines are, or may be, of."""
        return kinds_of(self.lines)

    @property
    def traits(self) -> frozenset[Trait]:
        """Nothing: what a line has or lacks is said of the line."""
        return NO_TRAITS

    @property
    def certainty(self) -> Certainty:
        """The tables that do not answer for its lines, and those that answer stretched, as the tabular list may.

        Where no tabular list answers there is no such subject.
        """
        return together([*[line.certainty for line in self.lines], *[noted.certainty for noted in self.noted]])

    @property
    def is_documented(self) -> bool:
        """Whether a circumstance of one of the lines is documented to hold, or not to."""
        return any(line.is_documented for line in self.lines)

    def asked_in_vain(self, table: Table) -> Iterator[Asked]:
        """Yield what a table was asked for a line and does not answer."""
        for line in self.lines:
            yield from line.asked_in_vain(table)

    def lines_with(self, code: str) -> tuple[BilledLine, ...]:
        """Return the lines that point to a diagnosis; all where only the claim's own list has it."""
        asked = parse_diagnosis_code(code, path="code")
        return tuple([line for line in self.lines if asked in line.line.diagnoses]) or self.lines


def day_diagnoses(billed: BilledClaim) -> Iterator[DayDiagnoses]:
    """Yield the diagnoses of each day, where there are any and a tabular list is loaded."""
    for day in billed.days:
        if day.published.has_tabular_list:
            lines = day.billed
            pointed_to = [code for line in lines for code in line.line.diagnoses]
            noted = noted_diagnoses(day.published, [*pointed_to, *billed.claim.diagnoses])
            if noted:
                yield DayDiagnoses(lines, day.published, noted)


def noted_diagnoses(published: Published, codes: Iterable[DiagnosisCode]) -> tuple[NotedDiagnosis, ...]:
    """Return diagnoses of ICD-10-CM with their notes, each once."""
    return tuple([_noted(published, code) for code in dict.fromkeys(codes) if CodeSet.ICD_10_CM in code_sets_of(code)])


def _noted(published: Published, code: DiagnosisCode) -> NotedDiagnosis:
    asked = (published.alike_of.diagnosis, NotedDiagnosis, code)
    known: NotedDiagnosis | None = published.memory.get(asked)
    return known or published.memory.keep(asked, _with_notes(published, code))


def _with_notes(published: Published, code: DiagnosisCode) -> NotedDiagnosis:
    entries = published.tabular_entries(code)
    excludes1 = tuple([(named, entry) for entry in entries for named in entry.excludes1])
    code_first = next((entry for entry in entries if entry.code_first_kind is not None), None)
    return NotedDiagnosis(
        code,
        unpointed(code),
        excludes1,
        RangeUnion([named for named, _ in excludes1]),
        code_first,
        RangeUnion(() if code_first is None else code_first.code_first),
        published.certainty_of(Table.DIAGNOSIS_NOTES, code),
    )


def excluded_pairs(
    diagnoses: Sequence[NotedDiagnosis],
) -> Iterator[tuple[NotedDiagnosis, NotedDiagnosis, TabularEntry]]:
    """Yield two diagnoses of which an excludes1 note at one names the other, and the entry that has the note."""
    for one, other in combinations(diagnoses, 2):
        if one.is_kept_from.has(other.bare) or other.is_kept_from.has(one.bare):
            entry = _note_on(one, other) or _note_on(other, one)
            if entry is not None:
                yield one, other, entry


def _note_on(noted: NotedDiagnosis, other: NotedDiagnosis) -> TabularEntry | None:
    """Return the entry whose excludes1 note keeps a diagnosis apart from another; `None` where none does."""
    # What stands below the note itself is not kept apart by it.
    named = (entry for one, entry in noted.excludes1 if one.includes(other.code))
    return next((entry for entry in named if not other.bare.startswith(unpointed(entry.code))), None)
