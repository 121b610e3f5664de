"""From a payer's bundled toml file to its policy."""

from collections.abc import Callable, Mapping
from typing import Final

from cptkit.errors import DamagedData
from cptkit.policies.clauses import (
    Adoption,
    BilateralBilling,
    BilateralForm,
    BilateralZero,
    Clause,
    ComponentBilling,
    CoverageStatement,
    DailyLimit,
    Effect,
    ExpectedDenials,
    ModifierExclusion,
    NotFound,
    Publication,
    Stance,
)
from cptkit.policies.policy import LineOfBusiness, PayerPolicy
from cptkit.reference._toml import Section, parse_toml
from cptkit.values.citations import Citation
from cptkit.values.findings import Denial
from cptkit.values.tables import Table

__all__ = ["read_policies"]


def _component_billing(section: Section) -> Clause:
    return ComponentBilling(
        section.value("title", str),
        frozenset(section.texts("places")),
        frozenset(section.texts("record_decides", [])),
        section.period(),
        section.citation(),
    )


def _bilateral_zero(section: Section) -> Clause:
    return BilateralZero(
        section.value("title", str),
        frozenset(section.texts("modifiers")),
        section.member("outcome", Effect),
        section.period(),
        section.citation(),
    )


def _bilateral_billing(section: Section) -> Clause:
    return BilateralBilling(
        section.value("title", str),
        section.member("form", BilateralForm),
        section.member("outcome", Effect),
        section.period(),
        section.citation(),
    )


def _daily_limit(section: Section) -> Clause:
    return DailyLimit(
        section.value("title", str),
        frozenset(section.texts("codes")),
        section.value("limit", int),
        section.period(),
        section.citation(),
    )


def _modifier_exclusion(section: Section) -> Clause:
    return ModifierExclusion(
        section.value("title", str),
        frozenset(section.texts("modifiers")),
        frozenset(section.texts("with")),
        section.member("outcome", Effect),
        section.period(),
        section.citation(),
    )


def _expected_denials(section: Section) -> Clause:
    return ExpectedDenials(
        section.value("title", str),
        section.value("rule", str),
        tuple(
            Denial(one.value("group", str), one.value("carc", str), one.value("rarc", str, "") or None)
            for one in section.sections("denials")
        ),
        section.period(),
        section.citation(),
    )


def _coverage(section: Section) -> Clause:
    return CoverageStatement(
        section.value("title", str),
        frozenset(section.texts("codes")),
        section.member("stance", Stance),
        section.value("statement", str),
        section.period(),
        section.citation(),
    )


def _publication(section: Section) -> Clause:
    return Publication(
        section.value("title", str),
        section.value("topic", str),
        section.value("number", str, ""),
        section.value("statement", str),
        section.period(),
        section.citation(),
    )


def _not_found(section: Section) -> Clause:
    return NotFound(
        section.value("title", str),
        section.value("topic", str),
        section.value("statement", str),
        section.period(),
        section.citation(),
    )


_CLAUSES: Final[Mapping[str, Callable[[Section], Clause]]] = {
    "component-billing": _component_billing,
    "bilateral-zero": _bilateral_zero,
    "bilateral-billing": _bilateral_billing,
    "daily-limit": _daily_limit,
    "modifier-exclusion": _modifier_exclusion,
    "expected-denials": _expected_denials,
    "coverage": _coverage,
    "publication": _publication,
    "not-found": _not_found,
}


def _clause(section: Section) -> Clause:
    kind = section.value("kind", str)
    if kind not in _CLAUSES:
        message = f"kind {kind!r}; expected one of {', '.join(sorted(_CLAUSES))}"
        raise DamagedData(message, section.path)
    return _CLAUSES[kind](section)


def _adoption(section: Section) -> Adoption:
    return Adoption(
        section.member("table", Table),
        section.period(),
        section.citation(),
        frozenset(section.texts("indicators", [])),
    )


def read_policies(files: Mapping[str, str], citations: Mapping[str, Citation]) -> tuple[PayerPolicy, ...]:
    """Read every payer's file; a policy that is based on another holds that one.

    Raises:
        DamagedData: a file that is no toml, an unknown kind of clause, a missing key, or a base
            that no file has.
    """
    sections = {
        section.value("id", str): section
        for section in (parse_toml(file, content, citations) for file, content in sorted(files.items()))
    }
    policies: dict[str, PayerPolicy] = {}

    def policy(name: str, asked_by: tuple[str, ...]) -> PayerPolicy:
        if name not in sections:
            message = f"based_on {name!r}; expected the id of a payer's file"
            raise DamagedData(message, sections[asked_by[-1]].path)
        if name in asked_by:
            message = f"based_on {name!r}; expected no circle of {', '.join(asked_by)}"
            raise DamagedData(message, sections[name].path)
        if name not in policies:
            section = sections[name]
            base = section.value("based_on", str, "")
            policies[name] = PayerPolicy(
                id=name,
                name=section.value("name", str),
                line_of_business=section.member("line_of_business", LineOfBusiness),
                citation=section.citation(),
                aliases=section.texts("aliases", []),
                adopts=tuple(_adoption(one) for one in section.sections("adopts")),
                clauses=tuple(_clause(one) for one in section.sections("clause")),
                base=policy(base, (*asked_by, name)) if base else None,
                base_citation=section.citation("based_on_source") if base else None,
            )
        return policies[name]

    return tuple(policy(name, ()) for name in sections)
