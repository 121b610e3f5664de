"""The same service billed again: possible duplicates, and the modifiers for repeat services."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from typing import Final

from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import Topic
from cptkit.rules.further import FURTHER, as_both, further_codes
from cptkit.rules.proposals import Proposal, append, bill_code, bill_units, drop, merge, replace, take_off, together
from cptkit.rules.record import differ, fitting, supported
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.operations import days_after, global_days_of
from cptkit.subjects.practitioners import may_share_a_service, practitioners
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]

_PAIR: Final = 2


def _shown(line: BilledLine) -> Hashable:
    """Return what a payer compares on two lines of one code, besides rendering provider and charge."""
    return tuple(sorted(line.modifiers)), line.line.days, line.place


def _of_one_person(one: BilledLine, other: BilledLine) -> bool:
    """Return whether the claim has both lines as one provider's: it names one, or names none on its own lines."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    if mine is None or theirs is None:
        return mine is theirs and one.number is not None and other.number is not None
    return mine.is_person(theirs)


def _documented_apart(one: BilledLine, other: BilledLine) -> bool:
    """Say whether the record has two lines as two services, though the claim shows them alike."""
    # Whether the modifier goes on the service or not: a repeat that is documented is one.
    topics = (Topic.DISTINCT, Topic.REPEAT)
    rows = (row for topic in topics for row in one.published.circumstances_of(topic))
    says = {row.circumstance for row in rows if row.modifiers}
    return (
        differ(one.line.encounter, other.line.encounter)
        or differ(one.line.body_site, other.line.body_site)
        or differ(one.line.ndc, other.line.ndc)
        or not says.isdisjoint(one.line.circumstances | other.line.circumstances)
    )


def _doubt(one: BilledLine, other: BilledLine) -> str:
    """Return why two lines that look alike may still be two services; empty where they are exact duplicates."""
    if _documented_apart(one, other):
        return "the record shows two services, and no modifier says so"
    on_each = sorted(set(one.in_role(ModifierRole.DISTINCT, ModifierRole.REPEAT)))
    if on_each:
        return f"each has {', '.join(on_each)}"
    if one.line.units != other.line.units or differ(one.line.charge, other.line.charge):
        return "their units or charges differ"
    if not _of_one_person(one, other):
        return "they do not name the same rendering provider"
    return ""


def _ways_to_repeat(line: BilledLine, group: Sequence[BilledLine]) -> Iterator[tuple[str, str]]:
    """Yield the modifiers that say, or may say, that a line repeats another, with what the record must show."""
    rows = [row for row in fitting(line, Topic.REPEAT) if row.modifiers]
    by_another = not all(_of_one_person(line, other) for other in group)
    for modifier, shows in supported(rows, (line,)):
        if not line.has(modifier) and (not shows or modifier != "77" or by_another):
            yield modifier, shows


def _as_further(line: BilledLine, *, is_counted: bool) -> Iterator[Proposal]:
    """Propose what makes of a line another service than the one that it repeats: its add-on code, or another strain."""
    for add_on in () if is_counted else further_codes(line.published, line.code):
        yield bill_code(add_on, FURTHER, line=line)
    # AAPC, Pediatric Coding Alert, on two strains of influenza, after CPT Assistant of May 2009: 59 rather than 91.
    if line.is_a(ServiceKind.MICROBIOLOGY) and not line.in_role(ModifierRole.DISTINCT, ModifierRole.REPEAT):
        yield append("59", "that another strain, species or specimen was tested", line=line)


def _as_units(group: Sequence[BilledLine]) -> Iterator[Proposal]:
    """Propose one line with the units of two, where the MUE value leaves room: the service is counted."""
    first, second = sorted(group, key=lambda line: line.number or 0)
    units, mue = first.line.units + second.line.units, first.coded.about.mue
    if mue is not None and units <= mue.value and not first.is_a(ServiceKind.VISIT):
        shows = "that each unit was a service of its own"
        yield together(bill_units(units, shows, line=first), merge(first, second, first.modifiers))


def _of_two(group: Sequence[BilledLine]) -> Iterator[Proposal]:
    yield from as_both(group)
    counted = list(_as_units(group))
    yield from counted
    # In which order they were told decides nothing, where their units differ.
    further = max(group, key=lambda line: (line.line.units, line.number or 0))
    yield from _as_further(further, is_counted=bool(counted))


def _mending(group: Sequence[BilledLine]) -> Iterator[Proposal]:
    billed = [line for line in reversed(group) if line.number is not None]
    if len(group) == len(billed) == _PAIR:
        yield from _of_two(group)
    # One line is the first; each of the others says that it repeats it.
    repeats = min(len(billed), len(group) - 1)
    ways: dict[str, list[tuple[BilledLine, str]]] = {}
    for line in billed:
        for modifier, shows in _ways_to_repeat(line, group):
            ways.setdefault(modifier, []).append((line, shows))
    # What the record shows already comes first.
    for modifier, lines in sorted(ways.items(), key=lambda way: all(shows for _, shows in way[1])):
        chosen = sorted(lines, key=lambda one: bool(one[1]))[:repeats]
        if len(chosen) == repeats:
            yield together(*(append(modifier, shows, line=line) for line, shows in chosen))
    for line in billed:
        yield drop(line)


def duplicate_line(day: CodeDay) -> Said:
    """Lines of one code and date of service with nothing to distinguish them."""
    if len(day.lines) == 1:
        return
    alike: dict[Hashable, list[BilledLine]] = {}
    a_first = any(not line.in_role(ModifierRole.REPEAT) for line in day.lines)
    for line in day.lines:
        # Each repeat is a line of its own with 76, 77 or 91, beside the line of the first.
        if not line.has("91") and not (a_first and line.in_role(ModifierRole.REPEAT)):
            alike.setdefault(_shown(line), []).append(line)
    for lines in alike.values():
        for group in practitioners(lines, may_share_a_service):
            pairs = [pair for pair in combinations(group, 2) if any(line.number is not None for line in pair)]
            if not pairs:
                continue
            doubt = min(_doubt(one, other) for one, other in pairs)
            history = ", including the history" if any(line.number is None for line in group) else ""
            yield Hit(
                f"possible duplicate: {_how_many(len(group))} identical lines of {day.code} on this date of service"
                f"{history}{'; ' * bool(doubt)}{doubt}",
                Severity.REVIEW if doubt else Severity.DENIAL,
                basis=Table.CLAIM_FORM,
                lines=tuple(group),
                candidates=_mending(group),
            )


def _how_many(number: int) -> str:
    return "two" if number == _PAIR else str(number)


DUPLICATE_LINE: Final = Rule(
    id="claim.duplicate-line",
    subject=CodeDay,
    title="possible duplicate: identical lines of one code on one date of service",
    evaluate=duplicate_line,
    source="ngs-duplicates",
    domain=Domain.REPEATS,
    needs=(Table.SERVICE_KINDS, Table.CIRCUMSTANCES),
)


def _is_first(other: BilledLine, line: BilledLine, modifier: str) -> bool:
    """Return whether a line may be what another repeats: a test may be in a panel with another code."""
    in_panel = modifier == "91" and other.is_a(ServiceKind.LABORATORY)
    return (other.code == line.code or in_panel) and not other.in_role(ModifierRole.REPEAT)


def _is_of_period(other: BilledLine, line: BilledLine, modifier: str) -> bool:
    """Return whether an operation is repeated in its global period: 76 is "not restricted" to one day (AAOS)."""
    is_operation = modifier != "91" and other.code == line.code and other.row is not None
    return is_operation and days_after(line, other) in global_days_of(other.coded)


def repeat_without_first(among: LineAmongOthers) -> Said:
    """76, 77 or 91 where the known history has no initial service on the day, or in whose global period the day is."""
    line = among.line
    for modifier in line.in_role(ModifierRole.REPEAT) if among.all_is_known else ():
        on_day = any(_is_first(one, line, modifier) for one in among.others)
        if not on_day and not any(_is_of_period(one, line, modifier) for one in among.earlier):
            yield Hit(
                f"{modifier} on {line.code}; no initial {line.code} on this date of service",
                Severity.REVIEW,
                candidates=(take_off(modifier),),
            )


REPEAT_WITHOUT_FIRST: Final = Rule(
    id="modifier.repeat-without-first",
    subject=LineAmongOthers,
    title="76, 77 or 91 without the initial service on that date of service",
    evaluate=repeat_without_first,
    source="ngs-repeat-procedures",
    domain=Domain.REPEATS,
    needs=(Table.SERVICE_KINDS,),
    roles=frozenset({ModifierRole.REPEAT}),
    moot_after=("modifier.wrong-service",),
)


def _contradicted(line: BilledLine, others: Sequence[BilledLine]) -> Iterator[tuple[str, str, str]]:
    """Yield a modifier that the rendering providers contradict, the right one, and why."""
    mine = line.line.rendering_provider
    theirs = [other.line.rendering_provider for other in others]
    named = [one for one in theirs if one is not None]
    if mine is None or not theirs or len(named) < len(theirs):
        return
    if line.has("76") and not any(mine.same_as(one) for one in named):
        yield "76", "77", "another practitioner rendered the initial service"
    if line.has("77") and all(mine.is_person(one) for one in named):
        yield "77", "76", "the same practitioner rendered the initial service"


def wrong_repeat(among: LineAmongOthers) -> Said:
    """76 where another practitioner rendered the initial service, or 77 where the same one did."""
    line = among.line
    same_code = [other for other in among.others if other.code == line.code] if among.all_is_known else []
    for modifier, due, why in _contradicted(line, same_code):
        yield Hit(f"{modifier} on {line.code}; {why}", Severity.REVIEW, candidates=(replace(modifier, due),))


WRONG_REPEAT: Final = Rule(
    id="modifier.wrong-repeat",
    subject=LineAmongOthers,
    title="76 or 77 that the rendering providers contradict",
    evaluate=wrong_repeat,
    source="ngs-repeat-procedures",
    domain=Domain.REPEATS,
    modifiers=frozenset({"76", "77"}),
    moot_after=("modifier.wrong-service",),
)

RULES: Final = (DUPLICATE_LINE, REPEAT_WITHOUT_FIRST, WRONG_REPEAT)
