"""What each payer has published that concerns a code, in sentences."""

from collections.abc import Iterator

from cptkit.pages._facts import CodeFacts, PayerView
from cptkit.pages._layout import Item, Listing, Paragraph, Section
from cptkit.pages._words import plain, table_in_words
from cptkit.policies.adoptions import Adoption

__all__ = ["payers_section"]


def payers_section(facts: CodeFacts) -> Section:
    """Return what every payer has published, and what it has not; silence is reported, never interpreted."""
    if not facts.payers:
        return Section("Payers", (Paragraph("Not known: no payer's policy is loaded."),))
    opening = Paragraph(
        f"What each payer's published texts say on {facts.on}. What is not listed for a payer is not known; "
        "never read it as covered."
    )
    return Section("Payers", (opening, *(_payer(payer, facts) for payer in facts.payers)))


def _payer(payer: PayerView, facts: CodeFacts) -> Listing:
    heading = f"{payer.policy.name} ({payer.policy.line_of_business.meaning})"
    return Listing(heading, tuple(map(Item, _said(payer, facts))))


def _said(payer: PayerView, facts: CodeFacts) -> Iterator[str]:
    if payer.silent:
        yield f"No policy known: nothing loaded says what it published on {facts.code} for {facts.on}."
        return
    if payer.policy.base is not None:
        yield f"Follows {payer.policy.base.name}: what is said there applies here, except where its own texts differ."
    if not payer.coverage:
        yield f"Coverage: no policy that names {facts.code} is known; that is neither covered nor not covered."
    for adoption in payer.adoptions:
        yield f"{_adoption(adoption)} [{adoption.period}; {adoption.citation}]"
    for clause in payer.clauses:
        yield f"{clause.words()} [{clause.period}; {clause.citation}]"


def _adoption(adoption: Adoption) -> str:
    named = ", ".join(plain(name) for name in sorted(adoption.indicators))
    only = f": {named}" if named else ""
    return f"Applies CMS's {table_in_words(adoption.table)}{only}."
