"""The lists of Medicare's coverage articles: which diagnoses support a procedure at which contractors."""

import re
from collections.abc import Collection
from typing import Final

import attrs

from cptkit.reference._facts import Citations, Fact
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_diagnosis_code
from cptkit.values.diagnosis_lists import supports
from cptkit.values.edges import as_group, as_string
from cptkit.values.fields import converted
from cptkit.values.findings import Severity
from cptkit.values.periods import Period

__all__ = ["CoverageArticle", "payer_key", "read_coverage_article"]

_VIEW: Final = "https://www.cms.gov/medicare-coverage-database/view/article.aspx"
_COMPANY: Final = re.compile(r"[\s,]+(inc|llc|corp|corporation)\.?$", re.IGNORECASE)


def payer_key(name: str) -> str:
    """Return a contractor's name as it is compared: without case, spaces, hyphens or the form of the company.

    >>> payer_key("National Government Services, Inc.")
    'nationalgovernmentservices'
    """
    return "".join(letter for letter in _COMPANY.sub("", name.strip()).casefold() if letter.isalnum())


@attrs.frozen(field_transformer=converted)
class CoverageArticle:
    """What one article says of one procedure code.

    Attributes:
        article: its number, such as A52849; version: which version of it.
        contractors: whose it is, by number and by name, as names are compared.
        covered: the diagnoses that support the code; empty where it names only those that do not.
        excluded: those that do not.
        period: the days for which the lists are known to hold.
    """

    code: str
    article: str
    version: str
    contractors: frozenset[str] = attrs.field(repr=False)
    covered: frozenset[str] = attrs.field(repr=False)
    excluded: frozenset[str] = attrs.field(repr=False)
    period: Period
    citation: Citation

    @property
    def name(self) -> str:
        """What a message calls the text."""
        return f"article {self.article}"

    @property
    def severity(self) -> Severity:
        """How severe it is that no diagnosis supports the code: the lists do not say what happens to the line."""
        return Severity.REVIEW

    def supports(self, diagnoses: Collection[str]) -> bool:
        """Return whether one of some diagnoses supports the code."""
        pointed_to = [parse_diagnosis_code(one, path="diagnoses") for one in as_group(diagnoses, "diagnoses")]
        return supports(self.covered, self.excluded, pointed_to)

    def is_of(self, payers: Collection[str]) -> bool:
        """Return whether it is an article of one of some payers, named as names are compared."""
        return not self.contractors.isdisjoint([as_string(one, "payers") for one in as_group(payers, "payers")])


def read_coverage_article(fact: Fact, citations: Citations) -> tuple[str, CoverageArticle]:
    """Return what an article says of a code under the code, cited as that version of it."""
    code, article, version = fact.required("code"), fact.required("article"), fact.required("version")
    publication = fact.citation(citations)
    return code, CoverageArticle(
        code,
        f"A{article}",
        version,
        frozenset(fact.required("contractors").split()),
        frozenset(fact.text("covered").split()),
        frozenset(fact.text("excluded").split()),
        fact.period(),
        attrs.evolve(
            publication,
            section=f"article A{article}, version {version}",
            url=f"{_VIEW}?articleId={article}&ver={version}",
        ),
    )
