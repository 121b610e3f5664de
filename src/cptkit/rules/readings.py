"""Who read a study and who took it: one study is paid once, whole or in its two components."""

from collections.abc import Iterator
from itertools import combinations
from typing import Final

from cptkit.reference.fees import FeeScheduleRow
from cptkit.reference.indicators import PcTc, Rate
from cptkit.rules._bypass import named_sites
from cptkit.rules._documented import differ
from cptkit.rules._rows import splitting_row
from cptkit.rules.authorities import COMPONENTS, FEE_SCHEDULE, SECOND_READING
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledLine, CodeDay, may_be_one_practitioner
from cptkit.values.claims import Circumstance
from cptkit.values.findings import Severity
from cptkit.values.remedies import AddModifier, MergeLines, Remedy, RemoveLine, RemoveModifier, ReplaceModifier
from cptkit.values.tables import Table

__all__ = [
    "GLOBAL_FOR_READING_ONLY",
    "OVER_READ_AS_REPEAT",
    "WHOLE_AND_COMPONENT",
    "global_for_reading_only",
    "over_read_as_repeat",
    "whole_and_component",
]

_HAS_READING: Final = (PcTc.DIAGNOSTIC, PcTc.LABORATORY_INTERPRETATION)
_READING_ALONE: Final = {
    Circumstance.INTERPRETATION_ONLY: "only the interpretation is documented",
    Circumstance.TECHNICAL_BY_FACILITY: "the technical component is documented as the facility's",
}


def _more_than_reading(line: BilledLine) -> FeeScheduleRow | None:
    """Return the row of a study or test of which the line bills more than the reading."""
    row = splitting_row(line)
    return None if row is None or row.pc_tc not in _HAS_READING or line.has("26") else row


def _has_more_than_reading(line: BilledLine) -> bool:
    return _more_than_reading(line) is not None


def global_for_reading_only(line: BilledLine) -> Iterator[Hit | Lift]:
    """A study billed whole, or its technical side, where the reading alone is the biller's."""
    row = _more_than_reading(line)
    documented = next((why for one, why in _READING_ALONE.items() if one in line.line.circumstances), None)
    if documented is not None and row is not None:
        fix: tuple[Remedy, ...] = tuple(
            ReplaceModifier(number, "TC", "26") if line.has("TC") else AddModifier(number, "26", first=True)
            for number in line.numbers
        )
        yield Hit(
            f"{line.code} without 26; {documented}",
            Severity.REVIEW,
            (row,),
            citation=COMPONENTS,
            candidates=fix,
        )


# Modifiers that say of a line that it is another study than the one beside it.
_ANOTHER: Final = ("76", "77", "59", "XE", "XP", "XS", "XU")


def _are_two_studies(one: BilledLine, other: BilledLine) -> bool:
    """Say whether the claim parts two lines of one code: by modifier, side, site, place or encounter."""
    mine, theirs = named_sites(one), named_sites(other)
    return (
        one.has(*_ANOTHER)
        or other.has(*_ANOTHER)
        or bool(mine and theirs and mine.isdisjoint(theirs))
        or differ(one.place, other.place)
        or differ(one.line.body_site, other.line.body_site)
        or differ(one.line.encounter, other.line.encounter)
        or differ(one.line.performed_at, other.line.performed_at)
    )


def _component(line: BilledLine) -> str:
    """Return the component that a line bills; empty for the whole, which both together are."""
    borne = [component for component in ("26", "TC") if line.has(component)]
    return borne[0] if len(borne) == 1 else ""


def _is_divided(day: CodeDay) -> bool:
    row = day.lines[0].indicators
    components = {_component(line) for line in day.lines}
    return row is not None and row.pc_tc is PcTc.DIAGNOSTIC and len(components) > 1


def _row(line: BilledLine) -> tuple[FeeScheduleRow, ...]:
    return () if line.indicators is None else (line.indicators,)


def _repeat(line: BilledLine) -> Iterator[Remedy]:
    """Offer the modifier of a repeated study."""
    documented = Circumstance.REPEATED_BY_SAME_PRACTITIONER in line.line.circumstances
    shows = "" if documented else "a second study, taken after the first and needed"
    yield from (AddModifier(number, "76", shows) for number in line.numbers)


def _twice(whole: BilledLine, part: BilledLine) -> Hit:
    """Return the hit for a study that is billed whole and in part."""
    together = bool(whole.numbers and part.numbers)
    sure = together and may_be_one_practitioner(whole, part)
    elsewhere = "" if together else ", one of them in the history"
    removed = [RemoveLine(number) for line in (part, whole) for number in line.numbers]
    return Hit(
        f"{_component(part)} of {part.code} beside the whole{elsewhere}; the whole holds both components",
        Severity.DENIAL if sure else Severity.REVIEW,
        _row(whole),
        basis=Table.FEE_SCHEDULE,
        indicator="pc_tc",
        citation=FEE_SCHEDULE,
        lines=(*whole.numbers, *part.numbers),
        candidates=(*removed, *_repeat(part)),
    )


def _divided(one: BilledLine, other: BilledLine) -> Iterator[Hit]:
    """Give the notice that both components of one practitioner in one office are the whole."""
    office = one.site is not None and one.site.rate is Rate.NONFACILITY
    if office and other.numbers and may_be_one_practitioner(one, other):
        first, second = ([code for code in line.line.modifiers if code not in ("26", "TC")] for line in (one, other))
        yield Hit(
            f"26 and TC of {one.code} on two lines; one line without either is the whole",
            Severity.NOTICE,
            _row(one),
            citation=FEE_SCHEDULE,
            lines=(*one.numbers, *other.numbers),
            candidates=tuple(
                MergeLines(number, merged, first)
                for number, merged in zip(one.numbers, other.numbers, strict=True)
                if first == second
            ),
        )


def whole_and_component(day: CodeDay) -> Iterator[Hit | Lift]:
    """A study billed whole and in part, or in its two parts by one practitioner."""
    if not _is_divided(day):
        return
    # The lines of the claim stand before those of the history.
    for one, other in combinations(day.lines, 2):
        billed = bool(other.numbers) or (bool(one.numbers) and may_be_one_practitioner(one, other))
        if not billed or _component(one) == _component(other) or _are_two_studies(one, other):
            continue
        if not _component(one):
            yield _twice(one, other)
        elif not _component(other):
            yield _twice(other, one)
        else:
            yield from _divided(one, other)


_SECOND_READING: Final = "a second reading of one study is no repeat, and is seldom paid"


def over_read_as_repeat(line: BilledLine) -> Iterator[Hit | Lift]:
    """76 or 77 on a line that is documented as a second reading of a study that was read before."""
    if Circumstance.OVER_READ not in line.line.circumstances:
        return
    for modifier in ("76", "77"):
        if line.has(modifier):
            yield Hit(
                f"{modifier} on {line.code}; {_SECOND_READING}",
                Severity.REVIEW,
                candidates=tuple(
                    remedy
                    for number in line.numbers
                    for remedy in (RemoveModifier(number, modifier), RemoveLine(number))
                ),
            )


GLOBAL_FOR_READING_ONLY: Final = Rule(
    id="fee-schedule.global-for-reading-only",
    subject=BilledLine,
    title="a study billed whole where only the reading is documented",
    citation=COMPONENTS,
    evaluate=global_for_reading_only,
    needs=(Table.FEE_SCHEDULE,),
    concerns=_has_more_than_reading,
    moot_after=("fee-schedule.global-in-facility", "fee-schedule.technical-in-facility"),
)
WHOLE_AND_COMPONENT: Final = Rule(
    id="fee-schedule.whole-and-component",
    subject=CodeDay,
    title="a study billed whole and in part, or in two parts where it was whole",
    citation=FEE_SCHEDULE,
    evaluate=whole_and_component,
    needs=(Table.FEE_SCHEDULE,),
    triggers=frozenset({"26", "TC"}),
    concerns=_is_divided,
)
OVER_READ_AS_REPEAT: Final = Rule(
    id="modifier.over-read-as-repeat",
    subject=BilledLine,
    title="76 or 77 on a second reading of one study",
    citation=SECOND_READING,
    evaluate=over_read_as_repeat,
    triggers=frozenset({"76", "77"}),
)
