"""Selecting for an encounter: what each service calls for, held together by the rules of `check`."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

import attrs

from cptkit.policies.clauses import DailyLimit
from cptkit.policies.policy import LineOfBusiness
from cptkit.reference.indicators import Bilateral
from cptkit.reference.reference import Reference
from cptkit.selection.case import Case, case_of
from cptkit.selection.circumstances import told_unrelated, without_circumstances
from cptkit.selection.encounter import Encounter
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family, table_of
from cptkit.selection.judging import judge, told_again
from cptkit.selection.lines import Elsewhere, appended, say, together
from cptkit.selection.modifiers import in_order
from cptkit.selection.outcome import Included, Note, Question, Rejected, SelectedLine, Selection
from cptkit.selection.services import Documented, as_families, documented_services
from cptkit.selection.settling import PAIRS, settle
from cptkit.selection.visits import with_visits
from cptkit.values.claims import Claim, ServiceLine, as_history
from cptkit.values.edges import Day, as_a, as_day, as_name_or_none
from cptkit.values.tables import Setting, Table

__all__ = ["select", "select_encounter"]

_T = TypeVar("_T")
# Plans that have not said here that they take Medicare's X modifiers.
_OTHERS: Final = (LineOfBusiness.COMMERCIAL, LineOfBusiness.MEDICAID)


def select(
    services: Documented | Iterable[Documented],
    reference: Reference,
    *,
    on: Day,
    place_of_service: str | None = None,
    payer: str | None = None,
    setting: Setting | str = Setting.PRACTITIONER,
    history: Iterable[ServiceLine] | None = None,
    families: Iterable[Family] = FAMILIES,
    **facts: object,
) -> Selection:
    """Return the lines to bill for the documented services of one encounter, each with its reason.

    A missing fact that would change the code becomes a question. What the rules of `check`
    would deny is not selected, but for what a line with GY asks to be denied; that, and the reviews that
    remain, are in the selection's report.

    Args:
        services: what was done, one service or several: each of the class of its family, or a mapping of its
            name, under `service`, and its facts, or the name alone.
        reference: what was published.
        on: the date of service.
        place_of_service: where it was done; without it no component is chosen.
        payer: a payer's name, or the type of plan if it has no policy here.
        setting: whose claim it is.
        history: the patient's other lines, as in a claim.
        families: the families that may decide.
        facts: what is documented of a single service that is given by its name.

    Raises:
        InvalidCode: a place of service that has not the shape of one.
        InvalidService: a service of no family, a fact that is none of it, or one that contradicts itself.
        UnknownName: a name that no service goes by.
        InvalidValue: no list of services, a day that is none, a payer without a name, no reference.

    >>> from cptkit import bundled_reference
    >>> from cptkit.selection import Ductogram
    >>> reference = bundled_reference()
    >>> selection = select(
    ...     [Ductogram(ducts=2, injected_by_reader=False)],
    ...     reference, on="2024-08-13", place_of_service="22", payer="medicare",
    ... )
    >>> selection.lines[0].line.code, selection.lines[0].line.modifiers
    ('77054', ('26',))
    >>> same = select(
    ...     "ductogram", reference, on="2024-08-13", place_of_service="22", payer="medicare",
    ...     ducts=2, injected_by_reader=False,
    ... )
    >>> same == selection
    True
    """
    known, whose = as_families(families), as_name_or_none(payer, "payer")
    documented, stated = without_circumstances(documented_services(services, facts, known))
    if history is None:
        # Where the patient's history is not known, the record alone says that there was an operation.
        stated = {**told_unrelated(documented), **stated}
    day = as_day(on, "on")
    as_a(Reference, reference, "reference")
    patients_lines = as_history(history)
    case = case_of(reference, on=day, place_of_service=place_of_service, payer=whose, setting=setting)
    judged = judge(documented, case, known)
    appending = appended(judged)
    said = [
        one
        for part in judged
        for one in say(part, case, appending.get(part.number, ()), stated.get(part.number, frozenset()))
    ]
    said.extend(
        Note(f"service {number} says of one site what another does; it is taken for the same")
        for number in sorted(told_again(documented))
    )
    apart_from_lines = [one for one in said if not isinstance(one, SelectedLine)]
    said = [*apart_from_lines, *with_visits([one for one in said if isinstance(one, SelectedLine)], documented, case)]
    drafted = tuple(one for one in said if isinstance(one, SelectedLine))
    billing = _claim(drafted, case, patients_lines)
    plainly = case.policy is None and case.payer_class in _OTHERS
    # Side by side it shows which services include others; put together, a side of one may stand for both.
    apart = settle(billing, drafted, documented, _with_pairs(reference, case), rules=PAIRS, plainly=plainly)
    lines = together(apart.lines, case)
    said.extend(_sources_that_differ(lines, case))
    said.extend(_assumed(drafted, case))
    if patients_lines is None:
        said.extend(_limited(lines, case))
    settled = settle(billing, lines, documented, reference, plainly=plainly)
    told = (*said, *apart.told, *settled.told)
    billed = {one.line.code for one in settled.lines}
    return Selection(
        lines=tuple(_ordered(one, case) for one in settled.lines),
        included=_once(one for one in told if isinstance(one, Included)),
        rejected=_by_name(one for one in told if isinstance(one, Rejected) and one.what not in billed),
        questions=_asked_once(one for one in told if isinstance(one, Question)),
        notes=_once(one for one in told if isinstance(one, Note)),
        elsewhere=_once(one.text for one in told if isinstance(one, Elsewhere)),
        report=settled.report,
        payer=whose,
        place_of_service=case.place,
        setting=case.setting,
        tables=_once((one.family.name, table_of(one.family).sha256) for one in judged),
    )


def _ordered(one: SelectedLine, case: Case) -> SelectedLine:
    """Put the modifiers of a line in order, those too that were appended while settling."""
    return attrs.evolve(one, line=attrs.evolve(one.line, modifiers=in_order(one.line.modifiers, case)))


def select_encounter(encounter: Encounter, reference: Reference, *, families: Iterable[Family] = FAMILIES) -> Selection:
    """Give the lines that the services of an encounter call for, as `select` does.

    Raises:
        InvalidService: a service of no family, or one that contradicts itself.

    >>> from cptkit import bundled_reference
    >>> from cptkit.selection import Ductogram
    >>> encounter = Encounter([Ductogram(ducts=1, injected_by_reader=False)], on="2024-08-13")
    >>> [one.line.code for one in select_encounter(encounter, bundled_reference()).lines]
    ['77053']
    """
    as_a(Encounter, encounter, "encounter")
    return select(
        encounter.services,
        reference,
        on=encounter.on,
        place_of_service=encounter.place_of_service,
        payer=encounter.payer,
        setting=encounter.setting,
        history=encounter.history,
        families=families,
    )


def _claim(lines: Sequence[SelectedLine], case: Case, history: Iterable[ServiceLine] | None) -> Claim | None:
    if not lines:
        return None
    # The kind of a plan is no payer that could have published anything.
    payer = case.payer if case.policy or case.payer_class is None else None
    return Claim([one.line for one in lines], payer=payer, setting=case.setting, history=history)


def _once(values: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values))


def _asked_once(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Keep of each fact that is asked for the first question, which names what it decides first."""
    kept: dict[tuple[int, str], Question] = {}
    for one in questions:
        kept.setdefault((one.service, one.fact), one)
    return tuple(kept.values())


def _answers_for_pairs(case: Case) -> bool:
    return case.published.covers(Table.PAIR_EDITS, setting=case.setting)


def _with_pairs(reference: Reference, case: Case) -> Reference:
    """Return the reference, its nearest pair edits stretched where none answers for the day."""
    if _answers_for_pairs(case):
        return reference
    # Kept with the reference, since the stretched one remembers what it was asked.
    known: Reference | None = reference.memory.get(_with_pairs)
    return known or reference.memory.keep(_with_pairs, reference.assuming_unchanged())


def _assumed(drafted: tuple[SelectedLine, ...], case: Case) -> Iterator[Note]:
    """Say that what includes what was looked up in another release."""
    if len({one.line.code for one in drafted}) > 1 and not _answers_for_pairs(case):
        yield Note(
            f"no loaded PTP edit table answers for {case.day}; "
            "which service includes which was taken from the nearest release"
        )


def _limited(lines: tuple[SelectedLine, ...], case: Case) -> Iterator[Note]:
    """Say how often Medicare pays what is selected, where the patient's other services are not known."""
    if case.payer_class is not LineOfBusiness.MEDICARE:
        return
    for one in lines:
        for limit in case.published.code(one.line.code).limits:
            if not limit.diagnoses:
                yield Note(f"of {one.line.code} Medicare pays {limit.words}; no history is given", (limit.citation,))


def _by_name(rejected: Iterable[Rejected]) -> tuple[Rejected, ...]:
    """Keep of each that was rejected the first reason."""
    kept: dict[str, Rejected] = {}
    for one in rejected:
        kept.setdefault(one.what, one)
    return tuple(kept.values())


def _sources_that_differ(lines: tuple[SelectedLine, ...], case: Case) -> Iterator[Note]:
    """Say that sources differ where one code is selected for each breast and the bilateral rules do not apply."""
    for one in lines:
        code, units = one.line.code, one.line.units
        row = case.published.fee_schedule_row(code)
        if row is None or row.bilateral is not Bilateral.NOT_BILATERAL:
            continue
        limits = [
            (policy.name, clause)
            for policy in case.published.policies()
            for clause in policy.on(case.day).clauses(DailyLimit)
            if code in clause.codes and clause.limit < units
        ]
        if not limits:
            continue
        said, citations = ["the fee schedule's bilateral indicator is 0"], [row.citation]
        mue = case.published.mue(code)
        if mue is not None:
            said.append(f"the MUE value is {mue.value}")
            citations.append(mue.citation)
        for name, clause in limits:
            if clause.citation not in citations:
                said.append(f"{name} pays {clause.limit} a day")
                citations.append(clause.citation)
        yield Note(f"sources differ on {units:f} units of {code} a day: {'; '.join(said)}", tuple(citations))
