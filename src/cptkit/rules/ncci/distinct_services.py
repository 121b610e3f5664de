"""59 and the X modifiers: where something more specific applies, and where no PTP edit calls for them."""

from collections.abc import Iterator
from typing import Final

from cptkit.reference.indicators import ModifierIndicator
from cptkit.reference.modifiers import ModifierRole
from cptkit.reference.usage import Topic
from cptkit.rules.ncci.bypass import contradiction, sites, supported_by_claim
from cptkit.rules.proposals import Proposal, replace, take_off
from cptkit.rules.record import same
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import LineAmongOthers
from cptkit.subjects.days import CodeDay
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.pairs import LinePair
from cptkit.subjects.practitioners import name_two
from cptkit.values.findings import Severity
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def _narrower_modifiers(line: BilledLine, other: BilledLine) -> list[str]:
    """Return the X modifiers that the claim supports on a line, in the order of the table."""
    known = supported_by_claim(line, other)
    rows = line.published.circumstances_of(Topic.DISTINCT)
    return [row.modifiers[0] for row in rows if row.modifiers[0] in known and line.published.modifier(row.modifiers[0])]


def _remedies(line: BilledLine, narrower: list[str]) -> Iterator[Proposal]:
    if narrower:
        yield from (replace("59", one, line=line) for one in narrower)
    else:
        yield take_off("59", line=line)


def narrower_modifier_due(pair: LinePair) -> Said:
    """59 where the anatomic modifiers on both lines, or a documented X modifier, are more specific."""
    visits = pair.first.is_a(ServiceKind.VISIT) or pair.second.is_a(ServiceKind.VISIT)
    if pair.edit is None or pair.edit.indicator is not ModifierIndicator.ALLOWED or visits:
        return
    for line, other in (pair.lines, (pair.second, pair.first)):
        if line.number is None or not line.has("59"):
            continue
        by_site = bool(sites(line) and sites(other)) and sites(line).isdisjoint(sites(other))
        narrower = [] if by_site else _narrower_modifiers(line, other)
        if by_site or narrower:
            says = (
                "the anatomic modifiers on both lines are more specific"
                if by_site
                else f"{' or '.join(narrower)} is more specific"
            )
            yield Hit(
                f"59 on {line.code} with {other.code}; {says}",
                Severity.NOTICE,
                lines=(line,),
                candidates=_remedies(line, narrower),
            )


NARROWER_MODIFIER_DUE: Final = Rule(
    id="ncci.narrower-modifier-due",
    subject=LinePair,
    title="59 where a more specific modifier applies",
    evaluate=narrower_modifier_due,
    source="cms-se0715",
    domain=Domain.PAIRS,
    needs=(Table.PAIR_EDITS, Table.MODIFIERS, Table.SERVICE_KINDS, Table.CIRCUMSTANCES),
    modifiers=frozenset({"59"}),
)


def _is_beside_what_it_may_be_told_apart_from(among: LineAmongOthers) -> bool:
    """Return whether another line of the day may be the service that the line is distinct from."""
    line, others = among.line, among.others
    if any(other.code == line.code for other in others):
        return True
    published, setting = line.published, line.setting
    if not published.answers_for_all_pairs(setting):
        return any(published.may_have_edit(line.code, other.code, setting=setting) for other in others)
    edit_between = published.edits_between(setting)
    return any(edit_between(line.code, other.code) is not None for other in others)


def distinct_without_edit(among: LineAmongOthers) -> Said:
    """59 or an X modifier on a line without a PTP edit or a second line of its code to call for it."""
    line = among.line
    if not among.all_is_known or _is_beside_what_it_may_be_told_apart_from(among):
        return
    for modifier in line.in_role(ModifierRole.DISTINCT):
        yield Hit(
            f"{modifier} on {line.code}; no PTP edit on this date of service calls for it",
            Severity.NOTICE,
            candidates=(take_off(modifier),),
        )


DISTINCT_WITHOUT_EDIT: Final = Rule(
    id="ncci.distinct-without-edit",
    subject=LineAmongOthers,
    title="59 or an X modifier without a PTP edit that calls for it",
    evaluate=distinct_without_edit,
    source="wps-modifiers-59-76",
    domain=Domain.PAIRS,
    roles=frozenset({ModifierRole.DISTINCT}),
    moot_after=("modifier.wrong-service",),
)


def _one_service(one: BilledLine, other: BilledLine) -> bool:
    """Return whether the claim has two lines of one code as one encounter and one body site of one practitioner."""
    same_practitioner = not name_two(one, other)
    return (
        same(one.line.encounter, other.line.encounter)
        and same(one.line.body_site, other.line.body_site)
        and same_practitioner
    )


def distinct_contradicted(day: CodeDay) -> Said:
    """59 or an X modifier between lines of one code that the claim shows not to be distinct."""
    for line in day.lines if len(day.lines) > 1 else ():
        others = [other for other in day.lines if other is not line]
        for modifier in line.in_role(ModifierRole.DISTINCT) if line.number is not None else ():
            reasons = [contradiction(modifier, line, other) for other in others]
            if not all(reasons) and all(_one_service(line, other) for other in others):
                reasons = ["both lines are from one encounter and for one body site"]
            if all(reasons):
                yield Hit(
                    f"{modifier} on {line.code} with another line of {day.code}; {reasons[0]}",
                    Severity.REVIEW,
                    lines=(line,),
                    candidates=(take_off(modifier, line=line),),
                )


DISTINCT_CONTRADICTED: Final = Rule(
    id="ncci.distinct-contradicted",
    subject=CodeDay,
    title="59 or an X modifier between lines of one code that are not distinct",
    evaluate=distinct_contradicted,
    source="noridian-modifier-59",
    domain=Domain.REPEATS,
    roles=frozenset({ModifierRole.DISTINCT}),
    preview=True,
)

RULES: Final = (NARROWER_MODIFIER_DUE, DISTINCT_WITHOUT_EDIT, DISTINCT_CONTRADICTED)
