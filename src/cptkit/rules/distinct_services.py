"""59 and the X modifiers: where something narrower is due, and where nothing asks for them."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.usage import ServiceKind
from cptkit.rules._bypass import DISTINCT, borne_out_by_claim, sites
from cptkit.rules._offers import without
from cptkit.rules.authorities import DISTINCT_SERVICES, MODIFIER_59
from cptkit.rules.rule import Hit, Lift, Rule
from cptkit.rules.subjects import BilledClaim, BilledLine, LinePair, ServiceDay
from cptkit.values.findings import Severity
from cptkit.values.remedies import Remedy, RemoveModifier, ReplaceModifier
from cptkit.values.tables import Table

__all__ = [
    "DISTINCT_WITHOUT_EDIT",
    "NARROWER_MODIFIER_DUE",
    "distinct_without_edit",
    "narrower_modifier_due",
]


_TOLD_APART: Final = frozenset({"59", *(one.modifier for one in DISTINCT)})


def _may_be_told_apart(pair: LinePair) -> bool:
    visits = pair.first.is_a(ServiceKind.VISIT) or pair.second.is_a(ServiceKind.VISIT)
    return pair.edit is not None and pair.edit.indicator is ModifierIndicator.ALLOWED and not visits


def _narrower_than_59(line: BilledLine, other: BilledLine) -> Iterator[Remedy]:
    """Offer what says more than 59 on a line: the sites that both lines name already, else X modifiers borne out."""
    if sites(line) and sites(other) and sites(line).isdisjoint(sites(other)):
        yield from (RemoveModifier(number, "59") for number in line.numbers)
        return
    known = borne_out_by_claim(line, other)
    for code in (one.modifier for one in DISTINCT if one.modifier in known):
        if line.published.modifier(code) is not None:
            yield from (ReplaceModifier(number, "59", code) for number in line.numbers)


def narrower_modifier_due(pair: LinePair) -> Iterator[Hit | Lift]:
    """59 between two lines that something narrower parts: the sites that they name, or a documented X modifier."""
    if not _may_be_told_apart(pair):
        return
    for line, other in ((pair.first, pair.second), (pair.second, pair.first)):
        narrower = tuple(_narrower_than_59(line, other)) if line.has("59") else ()
        if narrower:
            named = [one.by for one in narrower if isinstance(one, ReplaceModifier)]
            says = f"{' or '.join(named)} says more" if named else "the sites that both lines name say more"
            yield Hit(
                f"59 on {line.code} beside {other.code}; {says}",
                Severity.NOTICE,
                lines=line.numbers,
                candidates=narrower,
            )


def _edits_with(line: BilledLine, day: ServiceDay) -> Iterator[bool]:
    """Say of each other line of the day whether it may be what the line is told apart from."""
    for other in day.lines:
        if other.code == line.code:
            yield other is not line
        elif day.published.covers(Table.PAIR_EDITS, line.code, other.code, setting=line.setting):
            yield day.published.pair_edit(line.code, other.code, setting=line.setting) is not None
        else:
            yield True


def distinct_without_edit(billed: BilledClaim) -> Iterator[Hit | Lift]:
    """59 or an X modifier on a line that no pair edit of its day, nor a second line of its code, asks for it."""
    if billed.claim.history is None:
        return
    for line in billed.lines:
        days = [day for day in billed.days if line in day.lines]
        if any(asked for day in days for asked in _edits_with(line, day)):
            continue
        for modifier in line.borne:
            if modifier in _TOLD_APART:
                yield Hit(
                    f"{modifier} on {line.code}; no pair edit of the day asks for it",
                    Severity.NOTICE,
                    lines=line.numbers,
                    candidates=without(line, modifier),
                )


NARROWER_MODIFIER_DUE: Final = Rule(
    id="ncci.narrower-modifier-due",
    subject=LinePair,
    title="59 where something narrower tells two services apart",
    citation=DISTINCT_SERVICES,
    evaluate=narrower_modifier_due,
    needs=(Table.PAIR_EDITS, Table.MODIFIERS, Table.SERVICE_KINDS),
    triggers=frozenset({"59"}),
    concerns=_may_be_told_apart,
)


DISTINCT_WITHOUT_EDIT: Final = Rule(
    id="ncci.distinct-without-edit",
    subject=BilledClaim,
    title="59 or an X modifier that no pair edit asks for",
    citation=MODIFIER_59,
    evaluate=distinct_without_edit,
    triggers=_TOLD_APART,
    moot_after=("modifier.wrong-service",),
)
