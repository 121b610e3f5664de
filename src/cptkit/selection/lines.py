"""From decisions to lines: components, sides and units; and what is asked, included, or billed by others."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, TypeAlias, assert_never

import attrs

from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.places import Component
from cptkit.selection.case import Case
from cptkit.selection.circumstances import said_on
from cptkit.selection.components import ComponentChoice, choose_component, splits
from cptkit.selection.decisions import DAY, Against, Decision, Kind, Outcome, Per, Row, Value, decide, others
from cptkit.selection.decisions.printing import in_words
from cptkit.selection.facts import asked_of, site_of
from cptkit.selection.judging import Judged
from cptkit.selection.modifiers import SIDES, SideChoice, choose_side, in_order, on_one_line, side_of
from cptkit.selection.outcome import Included, Note, Question, Rejected, SelectedLine
from cptkit.selection.questions import missing_of, question_of, questions_of
from cptkit.selection.words import Sides
from cptkit.values.claims import Circumstance, ServiceLine, UnitOfMeasure
from cptkit.values.service_kinds import ServiceKind

__all__ = ["Elsewhere", "Said", "appended", "say", "together"]

# Units that a fact of this name counts are minutes on the claim too (837P SV103, MJ), as anesthesia's are.
_MINUTES: Final = "minutes"
# Units that a fact of this name counts are the days of a span that begins on the date of service.
_DAYS: Final = "days"
_NONE_STATED: Final = frozenset[Circumstance]()


@attrs.frozen
class Elsewhere:
    """What others bill."""

    text: str


Said: TypeAlias = SelectedLine | Included | Rejected | Question | Note | Elsewhere


def appended(judged: Iterable[Judged]) -> dict[int, tuple[Row, ...]]:
    """Give for each service the rows by which modifiers are appended to its lines."""
    rows: dict[int, tuple[Row, ...]] = {}
    for one in judged:
        outcome = one.decision.outcome
        if outcome is not None and outcome.kind is Kind.APPEND:
            rows[one.number] = (*rows.get(one.number, ()), one.decision.rows[0])
    return rows


def say(
    judged: Judged, case: Case, appending: Iterable[Row] = (), stated: frozenset[Circumstance] = _NONE_STATED
) -> Iterator[Said]:
    """Say what one part of a service leads to: a line and what is rejected for it, a question, or nothing billed.

    Args:
        judged: the part and what its facts lead to.
        case: the day, the site and the payer.
        appending: the rows by which modifiers are appended to lines of the service.
        stated: what is documented of the service besides its facts.
    """
    decision = judged.decision
    if decision.outcome is None:
        yield from questions_of(judged) if decision.rows else _unclaimed(judged, case)
        return
    yield from _rejected(judged)
    row, outcome = decision.rows[0], decision.outcome
    match outcome.kind:
        case Kind.CODE:
            yield from _taken(judged)
            mine = [one for one in appending if one.outcome.part in ("", judged.part.name)]
            yield from _billed(judged, (row, *mine), case, stated)
        case Kind.INCLUDED:
            yield Included(outcome.code or in_words(judged.part.name), row.reason, row.citation)
        case Kind.OTHERS:
            yield Elsewhere(f"{outcome.code} by {row.reason}")
        case Kind.SEE:
            yield Note(f"{row.reason}: {outcome.family} decides", (row.citation,))
        case Kind.ASK:
            yield Question(judged.part.name, row.reason, judged.number)
        case Kind.NOTHING | Kind.APPEND | Kind.IMPOSSIBLE:
            pass
        case _:
            assert_never(outcome.kind)


def _taken(judged: Judged) -> Iterator[Note]:
    """Say what is not documented and was taken not to be, where it would change the code."""
    for name, asked in asked_of(judged.family.service).items():
        if asked.untold is None or getattr(judged.service, name) is not None:
            continue
        columns = (name, *(one.name for one in judged.family.derived if name in one.of))
        open_to_it = decide(judged.part, {**judged.facts, **dict.fromkeys(columns)})
        if not open_to_it.asks:
            continue
        yield Note(f"{asked.ask} nothing is documented, and it was taken to be {asked.untold}")


def _unclaimed(judged: Judged, case: Case) -> Iterator[Note]:
    """Say that no row speaks of the day, unless the facts lead to nothing on the days of which one does."""
    first, last = judged.part.claim.first, judged.part.claim.last
    near = first if first is not None and case.day < first else last
    elsewhen = decide(judged.part, {**judged.facts, DAY: near.toordinal()}) if near else Decision(None, ())
    if elsewhen.outcome is None or elsewhen.outcome.kind is Kind.CODE:
        part = in_words(judged.part.name)
        yield Note(f"no decision table names a code for the {part} of the {judged.family.name} on {case.day}")


def _rejected(judged: Judged) -> Iterator[Rejected]:
    """Give the other codes of the day against which a single fact speaks."""
    decided = judged.decision.outcome
    for against in others(judged.part, judged.facts, judged.decision):
        outcome = against.row.outcome
        speaks = against.is_near and _is_documented(judged, against.facts[0])
        if speaks and outcome.kind is Kind.CODE and outcome.billed != decided:
            yield Rejected(
                str(outcome), _why_not(judged, against), against.row.citation, decided.code if decided else ""
            )


def _is_documented(judged: Judged, fact: str) -> bool:
    """Say whether a fact is documented, and not only taken to be as it mostly is."""
    own = (fact,) if fact in asked_of(judged.family.service) else ()
    sources = next((one.of for one in judged.family.derived if one.name == fact), own)
    return not sources or any(getattr(judged.service, source) is not None for source in sources)


def _why_not(judged: Judged, against: Against) -> str:
    (fact,) = against.facts
    return f"requires {in_words(fact)}: {against.row.conditions[fact]}; documented: {judged.facts[fact]}"


def _billed(judged: Judged, rows: tuple[Row, ...], case: Case, stated: frozenset[Circumstance]) -> Iterator[Said]:
    outcome = rows[0].outcome
    units = judged.facts.get(outcome.units, 1)
    if units is None:
        yield from _ask(judged, outcome.units)
        return
    part = _component(judged, outcome, case)
    if part.rejected:
        yield part.rejected
    if part.component is None:
        yield question_of(judged.number, "component", asked_of(judged.family.service)["component"])
    if part.component is None or part.component is Component.NONE or not units:
        return
    leading = judged.family.leading
    first = str(judged.facts[leading] or "") if leading else ""
    if leading and not first:
        yield from _ask(judged, leading)
        return
    per = outcome.per or Per.SERVICE
    further = [modifier for row in rows[1:] for modifier in row.outcome.modifiers]
    # A finger, a toe or a lid that is said says the side too.
    says_site = not case.published.in_role(ModifierRole.ANATOMIC).isdisjoint(further)
    component = "".join(part.modifiers)
    side = SideChoice() if says_site else choose_side(outcome.code, per, side_of(judged.service, per), case, component)
    if side.rejected:
        yield side.rejected
    if side.is_open:
        yield from _ask_side(judged, outcome.code)
    fee = case.published.fee_schedule_row(outcome.code)
    sources = (*(row.citation for row in rows), part.citation, fee.citation if fee and any(side.lines) else None)
    due, unsaid = said_on(outcome.code, stated, case)
    said = [one for one in due if one not in (*outcome.modifiers, *further)]
    for circumstance in unsaid:
        yield Note(f"no modifier of {outcome.code} says what is documented: {circumstance.replace('_', ' ')}")
    implied, ruled_out = judged.family.implied(judged.service), _documented(judged, holds=False)
    for modifiers in side.lines:
        line = ServiceLine(
            outcome.code,
            modifiers=in_order(
                (*filter(None, (first,)), *part.modifiers, *outcome.modifiers, *said, *modifiers, *further), case
            ),
            units=Decimal(units),
            unit_of_measure=UnitOfMeasure.MINUTES if outcome.units == _MINUTES else UnitOfMeasure.UNITS,
            date_of_service=case.day,
            last_date=_last_date(outcome, units, case),
            place_of_service=case.place,
            body_site=site_of(judged.service),
            circumstances=part.circumstances | _documented(judged, holds=True) | (implied - ruled_out) | stated,
            ruled_out=ruled_out - stated,
            # A claim describes what no code does (837P SV101-7).
            narrative=rows[0].reason if ServiceKind.UNLISTED in case.published.kinds(outcome.code) else None,
        )
        reason = "; ".join(filter(None, (*(row.reason for row in rows), part.why)))
        cited = tuple(dict.fromkeys(source for source in sources if source is not None))
        yield SelectedLine(line, reason, cited, (judged.number,), per)


def _last_date(outcome: Outcome, units: Value, case: Case) -> date | None:
    """Return the last of several days that are billed on one line."""
    days = int(units) if outcome.units == _DAYS else 1
    return case.day + timedelta(days - 1) if days > 1 else None


_COMPONENTS: Final = frozenset({"26", "TC"})


def _component(judged: Judged, outcome: Outcome, case: Case) -> ComponentChoice:
    code = outcome.code
    # A row may say the component itself, where only one of them is ever billed.
    if not splits(code, case) or not _COMPONENTS.isdisjoint(outcome.modifiers):
        return ComponentChoice(Component.GLOBAL)
    documented = getattr(judged.service, "component", None)
    return choose_component(code, case, documented=documented, owner=getattr(judged.service, "equipment_owner", None))


def _ask_side(judged: Judged, code: str) -> Iterator[Question]:
    for fact in ("side", "sides"):
        asked = asked_of(judged.family.service).get(fact)
        if asked is not None:
            question = question_of(judged.number, fact, asked, f" ({code})")
            # That it was one side is half an answer: which one is still to be said.
            open_to = question.answers if getattr(judged.service, fact) is None else tuple(SIDES)
            yield attrs.evolve(question, answers=tuple([one for one in open_to if one != Sides.ONE]))


def _ask(judged: Judged, needed: str) -> Iterator[Question]:
    """Ask for a fact, or for the first that is missing to work it out."""
    for fact in missing_of(judged, needed):
        yield question_of(judged.number, fact, asked_of(judged.family.service)[fact])


def _documented(judged: Judged, *, holds: bool) -> frozenset[Circumstance]:
    """Give the circumstances that the facts of a service document to hold, or not to."""
    asked = asked_of(judged.family.service)
    return frozenset(
        one.circumstance
        for name, one in asked.items()
        if one.circumstance is not None and getattr(judged.service, name) is holds
    )


def together(lines: Iterable[SelectedLine], case: Case) -> tuple[SelectedLine, ...]:
    """Put lines together that are one: units add up, a side and a day count once, both sides go on one line."""
    merged: dict[object, SelectedLine] = {}
    for one in lines:
        line = one.line
        key = (line.code, line.modifiers, line.circumstances, line.ruled_out)
        merged[key] = _joined(merged[key], one) if key in merged else one
    return tuple(_of_both_sides(list(_with_one_side_in_both(merged.values())), case))


def _joined(one: SelectedLine, other: SelectedLine) -> SelectedLine:
    first, second = one.line, other.line
    # Of a day or a side that is told in several services, the most that one of them counts stands.
    once = one.per in (Per.SIDE, Per.DAY)
    most = max(first, second, key=lambda line: line.units)
    units = most.units if once else first.units + second.units
    site = first.body_site if first.body_site == second.body_site else None
    return _of_both(one, other, attrs.evolve(first, units=units, last_date=most.last_date, body_site=site))


def _of_both(one: SelectedLine, other: SelectedLine, line: ServiceLine) -> SelectedLine:
    reasons = dict.fromkeys((one.reason, other.reason))
    citations = dict.fromkeys((*one.citations, *other.citations))
    return SelectedLine(line, "; ".join(reasons), tuple(citations), (*one.services, *other.services), one.per)


def _with_one_side_in_both(lines: Iterable[SelectedLine]) -> Iterator[SelectedLine]:
    """Put a line of one side into that of both sides, of a code that is billed by the side."""
    several = list(lines)
    within: set[int] = set()
    for place, one in enumerate(several):
        both = next((number for number, two in enumerate(several) if _is_of_both(two, one)), None)
        if both is not None:
            within.add(place)
            several[both] = _of_both(several[both], one, several[both].line)
    yield from (one for place, one in enumerate(several) if place not in within)


def _is_of_both(both: SelectedLine, one: SelectedLine) -> bool:
    first, second = both.line, one.line
    alike = (first.code, first.circumstances, first.ruled_out) == (second.code, second.circumstances, second.ruled_out)
    apart = set(second.modifiers) - set(SIDES.values())
    of_one_side = len(second.modifiers) - len(apart) == 1
    return one.per is Per.SIDE and alike and of_one_side and set(first.modifiers) == {*apart, "50"}


def _of_both_sides(lines: list[SelectedLine], case: Case) -> Iterator[SelectedLine]:
    """Put the left and the right of a code that is billed by the side on one line with 50, where that is the form."""
    while lines:
        one = lines.pop(0)
        other = next((two for two in lines if _is_other_side(one, two)), None)
        if other is None or not on_one_line(one.line.code, case):
            yield one
            continue
        lines.remove(other)
        kept = [modifier for modifier in one.line.modifiers if modifier not in SIDES.values()]
        yield _of_both(one, other, attrs.evolve(one.line, modifiers=in_order((*kept, "50"), case), body_site=None))


_OTHER_SIDE: Final = dict(zip(SIDES.values(), reversed(SIDES.values()), strict=True))


def _is_other_side(one: SelectedLine, two: SelectedLine) -> bool:
    first, second = one.line, two.line
    swapped = tuple(_OTHER_SIDE.get(modifier, modifier) for modifier in second.modifiers)
    alike = (first.code, first.circumstances, first.ruled_out) == (second.code, second.circumstances, second.ruled_out)
    return one.per in (Per.SIDE, Per.FIRST) and alike and first.modifiers == swapped != second.modifiers
