"""The lists by which a payer covers a code with some diagnoses: its own clauses, and Medicare's articles."""

from typing import TypeAlias

from cptkit.policies.clauses import CoveredDiagnoses
from cptkit.policies.policy import PolicyDay
from cptkit.reference.codes import PublishedCode
from cptkit.reference.coverage import CoverageArticle, payer_key

__all__ = ["DiagnosisList", "lists_of"]

DiagnosisList: TypeAlias = CoveredDiagnoses | CoverageArticle


def lists_of(about: PublishedCode, payer: str | None, policy: PolicyDay | None) -> tuple[DiagnosisList, ...]:
    """Return a payer's lists of the diagnoses that support a code, its clauses before the articles."""
    clauses = () if policy is None else policy.clauses(CoveredDiagnoses)
    if payer is None:
        return ()
    own = [one for one in clauses if about.code in one.codes]
    return (*own, *_articles_of(about, payer, policy))


def _articles_of(about: PublishedCode, payer: str, policy: PolicyDay | None) -> list[CoverageArticle]:
    """Return the articles of a payer, which its policy may know by other names than the claim."""
    if not about.articles:
        return []
    known = () if policy is None else (policy.policy.id, policy.policy.name, *policy.policy.aliases)
    names = {payer_key(name) for name in (payer, *known)}
    return [one for one in about.articles if one.is_of(names)]
