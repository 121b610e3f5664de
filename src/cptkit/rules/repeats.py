"""The same service billed again: duplicates, and the modifiers that say that it was repeated."""

from collections.abc import Hashable, Iterator
from itertools import combinations
from typing import Final

from cptkit.reference.usage import ServiceKind
from cptkit.rules._documented import differ
from cptkit.rules._offers import without
from cptkit.rules.authorities import DUPLICATES, REPEATS
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledClaim, BilledLine, CodeDay, practitioners
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, Remedy, RemoveLine, ReplaceModifier
from cptkit.values.tables import Table

__all__ = [
    "DUPLICATE_LINE",
    "REPEAT_WITHOUT_FIRST",
    "WRONG_REPEAT",
    "duplicate_line",
    "repeat_without_first",
    "wrong_repeat",
]

_REPEATS: Final = ("76", "77", "91")
# They part a line from one without them, but not from another one with them.
_PARTING: Final = frozenset({"59", "76", "77", "XE", "XP", "XS", "XU"})
_REPEATED: Final[tuple[tuple[Circumstance, str, str], ...]] = (
    (Circumstance.REPEATED_BY_SAME_PRACTITIONER, "76", "that the same practitioner did it again, and why"),
    (Circumstance.REPEATED_BY_ANOTHER_PRACTITIONER, "77", "that another practitioner did it again, and why"),
    (Circumstance.REPEATED_FOR_NEW_RESULT, "91", "that a further result was needed"),
)
_PARTED: Final = frozenset(
    {
        Circumstance.SEPARATE_ENCOUNTER,
        Circumstance.SEPARATE_STRUCTURE,
        *(circumstance for circumstance, _, _ in _REPEATED),
    }
)


def _shown(line: BilledLine) -> Hashable:
    """Return what a payer sees of a line of a code, besides who rendered it and what it costs."""
    return tuple(sorted(line.line.modifiers)), line.line.days, line.place


def _of_one_person(one: BilledLine, other: BilledLine) -> bool:
    """Say whether the claim has both lines as one person's: it names one, or names none on its own lines."""
    mine, theirs = one.line.rendering_provider, other.line.rendering_provider
    if mine is None or theirs is None:
        return mine is theirs and one.number is not None and other.number is not None
    return mine.id == theirs.id


def _parted(one: BilledLine, other: BilledLine) -> bool:
    """Say whether the record has two lines as two services, though the claim shows them alike."""
    return (
        differ(one.line.encounter, other.line.encounter)
        or differ(one.line.body_site, other.line.body_site)
        or differ(one.line.ndc, other.line.ndc)
        or not _PARTED.isdisjoint(one.line.circumstances | other.line.circumstances)
    )


def _doubt(one: BilledLine, other: BilledLine) -> str:
    """Return why two lines that look alike may still be two services; empty where they are exact duplicates."""
    if _parted(one, other):
        return "the record has them apart, the claim does not say so"
    borne_by_each = sorted(_PARTING.intersection(one.line.modifiers))
    if borne_by_each:
        return f"each bears {', '.join(borne_by_each)}"
    if one.line.units != other.line.units or differ(one.line.charge, other.line.charge):
        return "their units or charges differ"
    if not _of_one_person(one, other):
        return "who rendered each is not documented to be one person"
    return ""


def _ways_to_repeat(line: BilledLine, group: list[BilledLine]) -> Iterator[tuple[str, str]]:
    """Give the modifiers that say, or may say, that a line repeats another, with what the record must show."""
    if line.is_a(ServiceKind.VISIT):
        return
    # Of pathology, which is laboratory but no clinical test, either may be said.
    takes_91 = line.is_a(ServiceKind.LABORATORY)
    takes_others = not line.is_a(ServiceKind.CLINICAL_LABORATORY)
    fitting = [one for one in _REPEATED if (takes_91 if one[1] == "91" else takes_others)]
    stated = [(modifier, "") for circumstance, modifier, _ in fitting if circumstance in line.line.circumstances]
    by_another = not all(_of_one_person(line, other) for other in group)
    possible = [
        (modifier, shows)
        for circumstance, modifier, shows in fitting
        if circumstance not in line.line.ruled_out and (modifier != "77" or by_another)
    ]
    yield from stated or possible


def _mending(group: list[BilledLine]) -> Iterator[Remedy]:
    billed = [(number, line) for line in reversed(group) for number in line.numbers]
    for number, _ in billed:
        yield RemoveLine(number)
    for number, line in billed:
        for modifier, shows in _ways_to_repeat(line, group):
            if not line.has(modifier):
                yield AddModifier(number, modifier, shows)


def duplicate_line(day: CodeDay) -> Iterator[Hit | Lift]:
    """Lines of one code and day that show nothing to tell them apart."""
    alike: dict[Hashable, list[BilledLine]] = {}
    for line in day.lines:
        # Each repeat of a laboratory test is a line of its own with 91 (Novitas, modifier 91).
        if not line.has("91"):
            alike.setdefault(_shown(line), []).append(line)
    for lines in alike.values():
        for group in practitioners(lines):
            pairs = [pair for pair in combinations(group, 2) if any(line.number is not None for line in pair)]
            if not pairs:
                continue
            doubt = min(_doubt(one, other) for one, other in pairs)
            in_history = ", the history included" if any(line.number is None for line in group) else ""
            yield Hit(
                f"{len(group)} lines of {day.code} alike on one day{in_history}; {doubt or 'nothing tells them apart'}",
                Severity.REVIEW if doubt else Severity.DENIAL,
                basis=Table.CLAIM_FORM,
                lines=tuple(number for line in group for number in line.numbers),
                candidates=tuple(_mending(group)),
            )


def _others(billed: BilledClaim, line: BilledLine) -> list[BilledLine]:
    """Return the patient's other lines on the days of a line."""
    first, last = line.line.days
    return [
        other
        for other in (*billed.lines, *billed.history)
        if other is not line and other.line.days[0] <= last and first <= other.line.days[1]
    ]


def _is_first(other: BilledLine, line: BilledLine, modifier: str) -> bool:
    """Say whether a line may be what another repeats: a test may stand in a panel of another code."""
    in_panel = modifier == "91" and other.is_a(ServiceKind.LABORATORY)
    return (other.code == line.code or in_panel) and not other.has(*_REPEATS)


def repeat_without_first(billed: BilledClaim) -> Iterator[Hit | Lift]:
    """76, 77 or 91 where the known history of the day has nothing that the line repeats."""
    if billed.claim.history is None:
        return
    for line in billed.lines:
        for modifier in _REPEATS:
            if line.has(modifier) and not any(_is_first(one, line, modifier) for one in _others(billed, line)):
                yield Hit(
                    f"{modifier} on {line.code}; no first {line.code} on the day",
                    Severity.REVIEW,
                    lines=line.numbers,
                    candidates=without(line, modifier),
                )


def _contradicted(line: BilledLine, others: list[BilledLine]) -> Iterator[tuple[str, str, str]]:
    """Give a modifier that the practitioners named contradict, the one that is due, and why."""
    mine = line.line.rendering_provider
    theirs = [other.line.rendering_provider for other in others]
    named = [one for one in theirs if one is not None]
    if mine is None or not theirs or len(named) < len(theirs):
        return
    if line.has("76") and not any(mine.same_as(one) for one in named):
        yield "76", "77", "another practitioner rendered it before"
    if line.has("77") and all(mine.id == one.id for one in named):
        yield "77", "76", "the same practitioner rendered it before"


def wrong_repeat(billed: BilledClaim) -> Iterator[Hit | Lift]:
    """76 where another practitioner rendered the service before, or 77 where the same one did."""
    if billed.claim.history is None:
        return
    for line in billed.lines:
        same_code = [other for other in _others(billed, line) if other.code == line.code]
        for modifier, due, why in _contradicted(line, same_code):
            yield Hit(
                f"{modifier} on {line.code}; {why}",
                Severity.REVIEW,
                lines=line.numbers,
                candidates=tuple(ReplaceModifier(number, modifier, due) for number in line.numbers),
            )


def _has_company(day: CodeDay) -> bool:
    return len(day.lines) > 1


DUPLICATE_LINE: Final = Rule(
    id="claim.duplicate-line",
    subject=CodeDay,
    title="lines of one code and day that nothing tells apart",
    citation=DUPLICATES,
    evaluate=duplicate_line,
    needs=(Table.SERVICE_KINDS,),
    moot_after=("ncci.units-over-mue",),
    concerns=_has_company,
)


REPEAT_WITHOUT_FIRST: Final = Rule(
    id="modifier.repeat-without-first",
    subject=BilledClaim,
    title="76, 77 or 91 on a day without the service that the line repeats",
    citation=REPEATS,
    evaluate=repeat_without_first,
    needs=(Table.SERVICE_KINDS,),
    triggers=frozenset(_REPEATS),
    moot_after=("modifier.wrong-service",),
)


WRONG_REPEAT: Final = Rule(
    id="modifier.wrong-repeat",
    subject=BilledClaim,
    title="76 or 77 that the practitioners named contradict",
    citation=REPEATS,
    evaluate=wrong_repeat,
    triggers=frozenset({"76", "77"}),
    moot_after=("modifier.wrong-service",),
)
