"""What each payer has published that concerns a code, in sentences."""

from collections.abc import Iterator
from typing import assert_never

from cptkit.pages._facts import CodeFacts, PayerView
from cptkit.pages._layout import Item, Listing, Paragraph, Section
from cptkit.pages._words import meaning, plain, table_in_words
from cptkit.policies.clauses import (
    Adoption,
    BilateralBilling,
    BilateralZero,
    Clause,
    ComponentBilling,
    CoverageStatement,
    DailyLimit,
    ExpectedDenials,
    ModifierExclusion,
    NotFound,
    Publication,
)

__all__ = ["payers_section"]


def payers_section(facts: CodeFacts) -> Section:
    """Give what every payer has published, and what it has not; a payer's silence is said, never read."""
    if not facts.payers:
        return Section("Payers", (Paragraph("Not known: no payer's policy is loaded."),))
    opening = Paragraph(
        f"What each payer's published texts say on {facts.on}. What is not listed for a payer is not known, "
        "and is never to be read as covered."
    )
    return Section("Payers", (opening, *(_payer(payer, facts) for payer in facts.payers)))


def _payer(payer: PayerView, facts: CodeFacts) -> Listing:
    heading = f"{payer.policy.name} ({meaning(payer.policy.line_of_business)})"
    return Listing(heading, tuple(map(Item, _said(payer, facts))))


def _said(payer: PayerView, facts: CodeFacts) -> Iterator[str]:
    if payer.silent:
        yield f"No policy known: nothing loaded says what it had published on {facts.code} for {facts.on}."
        return
    if payer.policy.base is not None:
        yield f"Follows {payer.policy.base.name}: what is said there holds here, save where its own texts differ."
    if not payer.coverage:
        yield f"Coverage: no policy that names {facts.code} is known; that is neither covered nor not covered."
    for adoption in payer.adoptions:
        yield f"{_adoption(adoption)} [{adoption.period}; {adoption.citation}]"
    for clause in payer.clauses:
        yield f"{_clause(clause)} [{clause.period}; {clause.citation}]"


def _listed(codes: frozenset[str]) -> str:
    return ", ".join(sorted(codes))


def _adoption(adoption: Adoption) -> str:
    named = ", ".join(plain(name) for name in sorted(adoption.indicators))
    only = f", of them {named}" if named else ""
    return f"Applies CMS's {table_in_words(adoption.table)}{only}."


def _clause(clause: Clause) -> str:
    match clause:
        case CoverageStatement():
            text = f"Coverage ({meaning(clause.stance)}): {clause.title}. {clause.statement}"
        case DailyLimit():
            text = f"Daily limit: {clause.title}; at most {clause.limit} of {_listed(clause.codes)} on one day."
        case ComponentBilling():
            decided = f"; the record decides at {_listed(clause.record_decides)}" if clause.record_decides else ""
            text = f"Components: {clause.title}; places of service {_listed(clause.places)}{decided}."
        case BilateralZero():
            text = f"Sides: {clause.title}; for {_listed(clause.modifiers)}: {meaning(clause.outcome)}."
        case BilateralBilling():
            text = f"Sides: {clause.title}; the other way round: {meaning(clause.outcome)}."
        case ModifierExclusion():
            which = f"{_listed(clause.modifiers)} beside {_listed(clause.excluded)}"
            text = f"Modifiers: {clause.title}; {which}: {meaning(clause.outcome)}."
        case Publication():
            number = f" ({clause.number})" if clause.number else ""
            text = f"{plain(clause.topic).capitalize()}: {clause.title}{number}. {clause.statement}"
        case NotFound():
            text = f"Not known, {plain(clause.topic)}: {clause.title}. {clause.statement}"
        case ExpectedDenials():
            text = f"Remittance codes for {clause.rule}: {clause.title}; {' or '.join(map(str, clause.denials))}."
        case _:
            assert_never(clause)
    return text
