"""Modifiers that a payer wants, does not take, or denies a line by."""

from collections.abc import Iterable, Iterator
from typing import Final

from cptkit.policies.clauses import RefusedModifier, WaiverModifier, WantedModifier
from cptkit.policies.clauses.named import names
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules.proposals import Proposal, append, replace, take_off
from cptkit.rules.record import shown_by
from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.coded import CodedLine
from cptkit.values.scope import Domain
from cptkit.values.tables import Table
from cptkit.values.wording import either

__all__ = ["RULES"]

_FEW: Final = 5


def _appended(wanted: Iterable[str], line: CodedLine, title: str) -> Iterator[Proposal]:
    for modifier in wanted:
        yield append(modifier, shown_by(modifier, line, title))


def modifier_missing(line: CodedLine) -> Said:
    """A line without one of the modifiers that the payer wants on its service."""
    # With an ABN, or a denial that it states itself, the claim says already what to expect.
    if line.in_role(ModifierRole.LIABILITY):
        return
    for clause in line.clauses(WantedModifier):
        is_meant = names(clause, line.code, line.about.kinds)
        is_there = not clause.places or line.place in clause.places
        if is_meant and is_there and clause.modifiers.isdisjoint(line.modifiers):
            wanted = sorted(clause.modifiers)
            shown = either(wanted) if len(wanted) <= _FEW else f"one of {len(wanted)} modifiers"
            where = f" at POS {line.place}" if clause.places else ""
            yield Hit(
                f"{line.code}{where} without {shown}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                candidates=_appended(wanted, line, clause.title),
            )


MODIFIER_MISSING: Final = Rule(
    id="payer.modifier-missing",
    subject=CodedLine,
    title="a line without a modifier that the payer requires for the service",
    evaluate=modifier_missing,
    domain=Domain.MODIFIERS,
    clauses=(WantedModifier,),
    needs=(Table.POLICIES,),
    moot_after=("modifier.required-missing",),
    preview=True,
)


def modifier_not_taken(line: CodedLine) -> Said:
    """A modifier that the payer does not take on a service."""
    for clause in line.clauses(RefusedModifier):
        # On an ambulance line such letters are a trip.
        appended = [modifier for modifier in line.appended.others if modifier in clause.modifiers]
        if appended and names(clause, line.code, line.about.kinds):
            instead = replace(appended[0], clause.instead) if clause.instead else take_off(appended[0])
            yield Hit(
                f"{appended[0]} on {line.code}; {clause.title}",
                clause.outcome.severity,
                (clause,),
                candidates=(instead,),
            )


MODIFIER_NOT_TAKEN: Final = Rule(
    id="payer.modifier-not-taken",
    subject=CodedLine,
    title="a modifier that the payer does not accept",
    evaluate=modifier_not_taken,
    domain=Domain.MODIFIERS,
    clauses=(RefusedModifier,),
    needs=(Table.POLICIES,),
    least_modifiers=1,
    moot_after=("code-set.modifier-not-in-force",),
    preview=True,
)


def waiver_stated(line: CodedLine) -> Said:
    """A line that the payer denies because a modifier says that it is not covered."""
    for clause in line.clauses(WaiverModifier):
        appended = [modifier for modifier in line.appended.others if modifier in clause.modifiers]
        if appended:
            yield Hit(
                f"{appended[0]} on {line.code}; {clause.title}: {clause.liable.meaning}",
                clause.outcome.severity,
                (clause,),
                case=clause.liable,
                candidates=(take_off(appended[0], "that the plan covers the service"),),
            )


WAIVER_STATED: Final = Rule(
    id="payer.waiver-stated",
    subject=CodedLine,
    title="a line that the payer denies because a modifier says it is not covered",
    evaluate=waiver_stated,
    domain=Domain.LIABILITY,
    clauses=(WaiverModifier,),
    needs=(Table.POLICIES,),
    roles=frozenset({ModifierRole.LIABILITY}),
    moot_after=("code-set.modifier-not-in-force",),
    preview=True,
)

RULES: Final = (MODIFIER_MISSING, MODIFIER_NOT_TAKEN, WAIVER_STATED)
