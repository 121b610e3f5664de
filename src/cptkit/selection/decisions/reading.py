"""Reading decision tables from csv, every refusal with its file and line."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

import attrs

from cptkit.errors import DamagedData, InvalidCode, InvalidText
from cptkit.reference._facts import Fact, parse_facts
from cptkit.selection.decisions.conditions import AnyWord, Condition, Domain, Numbers, Span, Spans, parse_condition
from cptkit.selection.decisions.rows import DAY, ORDER, Kind, Outcome, Per, Row
from cptkit.selection.decisions.table import DecisionTable, part_of
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_modifier_code, parse_procedure_code
from cptkit.values.periods import Period

__all__ = ["OUTPUTS", "read_decision_table"]

OUTPUTS: Final = ("part", "code", "per", "units", "reason", "first", "last", "source")
_PER: Final[Mapping[str, Per | None]] = {"": None, **{per.value: per for per in Per}}
_OUTCOMES: Final = (
    "a code such as 77053 or 77067-52, nothing, included, included CODE, others CODE, see FAMILY, ask, impossible, "
    "append MODIFIER, or append MODIFIER to PART"
)


def read_decision_table(
    name: str, content: str, facts: Mapping[str, Domain], citations: Mapping[str, Citation]
) -> DecisionTable:
    """Read a decision table: its columns of facts, then part, code, per, units, reason, first, last, source.

    Args:
        name: the family's.
        content: the csv text.
        facts: what each fact that the table may name can be.
        citations: the sources that it may name.

    Raises:
        DamagedData: a column or a cell that cannot be read, with file and line.
    """
    file = f"decisions/{name}.csv"
    lines = tuple(parse_facts(file, content))
    if not lines:
        raise DamagedData("no row; expected at least one", file)
    header = tuple(lines[0].cells)
    named = header[: -len(OUTPUTS)]
    if header[-len(OUTPUTS) :] != OUTPUTS or not set(named) <= set(facts):
        raise DamagedData(
            f"columns {', '.join(header)}; expected facts of {', '.join(facts)}, then {', '.join(OUTPUTS)}", f"{file}:1"
        )
    used = {fact: facts[fact] for fact in named}
    rows = tuple(_row(line, used, facts, citations) for line in lines)
    parts = dict.fromkeys(row.part for row in rows)
    compiled = tuple(part_of(name, part, tuple(row for row in rows if row.part == part), used) for part in parts)
    return DecisionTable(name, used, compiled, sha256(content.encode()).hexdigest())


def _row(
    line: Fact, named: Mapping[str, Domain], facts: Mapping[str, Domain], citations: Mapping[str, Citation]
) -> Row:
    period = line.period()
    if period.first is None:
        raise line.refuse("first", "a day such as 2024-07-01, or a floor such as <=2019-07-01")
    outcome = _outcome(line, facts)
    conditions: dict[str, Condition] = {DAY: _days(period)}
    if outcome.per is Per.FIRST or outcome.per is Per.FURTHER:
        conditions[ORDER] = AnyWord((outcome.per,))
    for fact, domain in named.items():
        condition = _condition(line, fact, domain)
        if condition is not None:
            conditions[fact] = condition
    return Row(
        f"{line.file}:{line.number}",
        line.required("part"),
        conditions,
        outcome,
        line.required("reason"),
        period,
        line.citation(citations),
    )


def _condition(line: Fact, fact: str, domain: Domain) -> Condition | None:
    try:
        return parse_condition(line.text(fact), domain)
    except InvalidText as error:
        raise DamagedData(f"{fact} {error.message}", f"{line.file}:{line.number}") from None


def _days(period: Period) -> Spans:
    return Spans(
        (
            Span(
                None if period.first is None else (period.first.toordinal(), 0),
                None if period.last is None else (period.last.toordinal(), 1),
            ),
        )
    )


def _outcome(line: Fact, facts: Mapping[str, Domain]) -> Outcome:
    outcome = attrs.evolve(_led_to(line), per=line.one_of("per", _PER), units=line.text("units"))
    if outcome.kind is Kind.CODE and outcome.per is None:
        raise line.refuse("per", f"one of {', '.join(Per)}")
    counted = facts.get(outcome.units)
    if outcome.units and not isinstance(counted, Numbers):
        raise line.refuse("units", "nothing, or a fact that is a number")
    return outcome


def _led_to(line: Fact) -> Outcome:
    words = line.required("code").split(" ")
    try:
        match words:
            case ["nothing" | "included" | "ask" | "impossible" as kind]:
                return Outcome(Kind(kind))
            case ["included" | "others" as kind, code]:
                return Outcome(Kind(kind), parse_procedure_code(code))
            case ["append", text]:
                return Outcome(Kind.APPEND, modifiers=_modifiers(text))
            case ["append", text, "to", part]:
                return Outcome(Kind.APPEND, modifiers=_modifiers(text), part=part)
            case ["see", family]:
                return Outcome(Kind.SEE, family=family)
            case [text]:
                code, _, modifiers = text.partition("-")
                return Outcome(Kind.CODE, parse_procedure_code(code), _modifiers(modifiers) if modifiers else ())
            case _:
                raise line.refuse("code", _OUTCOMES)
    except InvalidCode:
        raise line.refuse("code", _OUTCOMES) from None


def _modifiers(text: str) -> tuple[str, ...]:
    return tuple(map(parse_modifier_code, text.split("-")))
