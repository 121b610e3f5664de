"""From facts to records of places of service."""

from cptkit.reference._facts import Citations, Fact
from cptkit.reference.indicators import Rate
from cptkit.reference.places import Component, NamedSite, Owner, SiteOfService
from cptkit.values.periods import Period

__all__ = ["read_named_site", "read_place"]


def read_place(fact: Fact, citations: Citations) -> tuple[str, SiteOfService]:
    """Return a place of service under its POS code."""
    code = fact.required("code")
    return code, SiteOfService(
        code,
        fact.required("name"),
        fact.member("rate", Rate),
        fact.text("note"),
        fact.period(),
        fact.citation(citations),
    )


def read_named_site(fact: Fact, citations: Citations) -> tuple[str, NamedSite]:
    """Return a site under the name that people use."""
    phrase = fact.required("phrase")
    return phrase, NamedSite(
        phrase,
        fact.member("owner", Owner),
        fact.required("place"),
        fact.member("component", Component),
        fact.text("other_side"),
        Period(),
        fact.citation(citations),
    )
