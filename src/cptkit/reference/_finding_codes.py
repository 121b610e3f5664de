"""What the tables of a day say of one procedure code, put together from all of them."""

from collections.abc import Iterable
from typing import Final

from cptkit.reference._answers import Answers
from cptkit.reference._parts import Answer
from cptkit.reference.certainty import SURE, Certainty, certainty, together
from cptkit.reference.codes import PublishedCode
from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import Status
from cptkit.reference.procedures import Procedure
from cptkit.reference.tables import AnyTable
from cptkit.reference.usage import KindIndex, ModifierNeed, ServiceRange
from cptkit.values.edges import as_words
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Setting, Table

__all__ = ["find_code", "find_last_listed", "needs_of"]

_DELETED: Final = (Status.DELETED, Status.DELETED_NO_GRACE, Status.DELETED_MODIFIER)
_OF_CODE: Final = (Table.PROCEDURES, Table.FEE_SCHEDULE, Table.MUE, Table.ADD_ONS)


def find_code(answers: Answers, code: str, setting: Setting) -> PublishedCode:
    """Return everything that rules ask about a code, written as claims carry it."""
    codes = (code,)
    listed = answers.look_up(Table.PROCEDURES, code, codes)
    priced = answers.look_up(Table.FEE_SCHEDULE, code, codes)
    limited = answers.look_up(Table.MUE, code, codes, setting)
    added = answers.look_up(Table.ADD_ONS, code, codes)
    articles = answers.look_up(Table.COVERAGE_ARTICLES, code, codes)
    row = next((row for row in priced.rows if not row.component), None)
    procedure = _procedure_of(code, listed, row)
    # That the fee schedule of the day has a code says that it is in force, and more surely than a stretched list.
    by_price = procedure is not None and row is not None and (not listed.is_certain or listed.assumed)
    in_force = priced if by_price else listed
    kinds = _kind_index(answers)
    told = kinds.kinds(code, priced.rows, is_add_on=bool(added.rows))
    new = answers.look_up(Table.NEW_PATIENT_CODES, code, codes).rows
    return PublishedCode(
        code,
        procedure,
        row,
        priced.rows,
        limited.rows[0] if limited.rows else None,
        added.rows,
        told,
        kinds.possible(told, priced=priced.is_certain, added=added.is_certain),
        needs_of(answers, told),
        answers.look_up(Table.FREQUENCY_LIMITS, code, codes).rows,
        # Lists of diagnoses of other days are never stretched over the day.
        () if articles.assumed else articles.rows,
        new[0] if new else None,
        _with_waste(answers, told, code, _certainty_of(in_force, priced, limited, added)),
    )


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


def _with_waste(answers: Answers, kinds: frozenset[ServiceKind], code: str, known: Certainty) -> Certainty:
    """Return what is known of a code with whether a list tells if it is a drug in single-dose containers."""
    if ServiceKind.DRUG_WITH_WASTE not in kinds or answers.ask(Table.SINGLE_DOSE_DRUGS, (code,)).is_certain:
        return known
    return together([known, certainty({Table.SINGLE_DOSE_DRUGS})])


def _kind_index(answers: Answers) -> KindIndex:
    asked = (answers.alike_of.tables[Table.SERVICE_KINDS], KindIndex)
    known: KindIndex | None = answers.memory.get(asked)
    if known is None:
        ranges: list[ServiceRange] = []
        for kind in ServiceKind:
            ranges += answers.ask(Table.SERVICE_KINDS, (kind,)).rows
        known = answers.memory.keep(asked, KindIndex(ranges))
    return known


def needs_of(answers: Answers, kinds: frozenset[ServiceKind]) -> tuple[ModifierNeed, ...]:
    """Return which modifiers a line of some kinds of service has to have besides."""
    asked = (answers.alike_of.tables[Table.MODIFIER_NEEDS], Table.MODIFIER_NEEDS, kinds)
    known: tuple[ModifierNeed, ...] | None = answers.memory.get(asked)
    if known is None:
        needs: list[ModifierNeed] = []
        for kind in sorted(as_words(ServiceKind, kinds, "kinds")):
            needs += answers.ask(Table.MODIFIER_NEEDS, (kind.value,)).rows
        known = answers.memory.keep(asked, tuple(needs))
    return known


def find_last_listed(answers: Answers, code: str, tables: Iterable[AnyTable]) -> tuple[FeeScheduleRow, str] | None:
    """Return the last row of a code that the fee schedule of the day lacks, and the quarter it stood in.

    `None` where the day's own fee schedule has the code, or none is loaded that says, where a later one has it,
    or no earlier one.
    """
    answer = answers.ask(Table.FEE_SCHEDULE, (code,))
    if answer.rows or not answer.is_certain or answer.assumed:
        return None
    rows: list[FeeScheduleRow] = []
    for published in tables:
        if published.coverage.table is Table.FEE_SCHEDULE:
            rows += published.rows.get(code, ())
    if any(row.period.first is not None and row.period.first > answers.day for row in rows):
        return None
    earlier = [(row.period.last, row) for row in rows if row.period.last and row.status not in _DELETED]
    if not earlier:
        return None
    last, row = max(earlier, key=lambda one: one[0])
    return row, f"{last.year}Q{(last.month + 2) // 3}"
