"""Payer policies: what one payer has published, on top of the policy it says it follows."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

import attrs

from cptkit.policies.adoptions import Adoption
from cptkit.policies.clauses import Clause, CoveragePosition, CoverageStatement
from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.meant import Meant
from cptkit.values.tables import Table

__all__ = ["LineOfBusiness", "PayerPolicy", "PolicyDay"]

_C = TypeVar("_C", bound=Clause)


class LineOfBusiness(Meant):
    """Which kind of plan a policy is for; one company may publish different rules for each."""

    MEDICARE = "medicare", "Medicare"
    MEDICARE_ADVANTAGE = "medicare-advantage", "Medicare Advantage"
    MEDICAID = "medicaid", "Medicaid"
    COMMERCIAL = "commercial", "commercial"


@attrs.frozen(field_transformer=converted)
class PayerPolicy:
    """What one payer has published: clauses and adopted tables, on top of the policy it follows.

    Attributes:
        id: a short name, such as `ngs`; name: the payer's own; aliases: others it goes by.
        line_of_business: Medicare, Medicare Advantage, Medicaid or commercial.
        adopts: tables of CMS's that the payer has published that it applies.
        clauses: its own texts, each with period and citation.
        base: the policy that it has published that it follows; `None` where it has published none.
        base_citation: where it has published that.
        citation: where the payer publishes its policies.
    """

    id: str
    name: str
    line_of_business: LineOfBusiness
    citation: Citation
    aliases: tuple[str, ...] = ()
    adopts: tuple[Adoption, ...] = ()
    clauses: tuple[Clause, ...] = ()
    base: "PayerPolicy | None" = None
    base_citation: Citation | None = None

    def chain(self) -> Iterator["PayerPolicy"]:
        """Yield the policy itself, then the one it follows, then that one's, nearest first."""
        policy: PayerPolicy | None = self
        while policy is not None:
            yield policy
            policy = policy.base

    def on(self, day: date) -> "PolicyDay":
        """Return what the payer's texts say on one day."""
        return PolicyDay(self, day)

    def clause(self, kind: type[_C], *, on: date) -> _C | None:
        """Return the nearest clause of one kind that holds on the day: the payer's own before its base's.

        >>> from cptkit import bundled_reference
        >>> from cptkit.policies import ComponentBilling
        >>> from datetime import date
        >>> uhc = bundled_reference().policy("UnitedHealthcare")
        >>> "57" in uhc.clause(ComponentBilling, on=date(2024, 8, 13)).places
        True
        """
        return next(iter(self.on(on).clauses(kind)), None)


class PolicyDay:
    """What a payer's texts, and those of the policy it follows, say on one day."""

    def __init__(self, policy: PayerPolicy, day: date) -> None:
        self.policy = policy
        self.day = day
        clauses: dict[type, list[Clause]] = {}
        self._adoptions: dict[Table, Adoption] = {}
        undated: list[Clause] = []
        for one in policy.chain():
            for clause in one.clauses:
                if clause.period.covers(day):
                    clauses.setdefault(type(clause), []).append(clause)
                elif clause.period.leaves_open(day):
                    undated.append(clause)
            for adoption in one.adopts:
                if adoption.period.covers(day):
                    self._adoptions.setdefault(adoption.table, adoption)
        # A text whose start is not published may have held before the day it was first read.
        for clause in undated:
            clauses.setdefault(type(clause), []).append(clause)
        self._clauses = {kind: tuple(those) for kind, those in clauses.items()}

    def clauses(self, kind: type[_C]) -> tuple[_C, ...]:
        """Return the clauses of one kind that hold on the day, the payer's own first, then its base's.

        Last come those whose start is not published and that may have held: they make a review at most.
        """
        return cast("tuple[_C, ...]", self._clauses.get(kind, ()))

    @cached_property
    def silent_on(self) -> frozenset[str]:
        """The codes on whose coverage the payer is known to have published nothing."""
        statements = self.clauses(CoverageStatement)
        return frozenset(
            code for one in statements if one.position is CoveragePosition.NO_POLICY_KNOWN for code in one.codes
        )

    @cached_property
    def is_medicare(self) -> bool:
        """Whether the payer is Medicare, one of its contractors, or a plan that has published that it follows it."""
        return any(policy.line_of_business is LineOfBusiness.MEDICARE for policy in self.policy.chain())

    def may_follow(self, table: Table) -> bool:
        """Return whether a table of Medicare's may concern the payer: a Medicaid plan has NCCI files of its own."""
        return self.policy.line_of_business is not LineOfBusiness.MEDICAID or self.adoption(table) is not None

    def adoption(self, table: Table) -> Adoption | None:
        """Return the publication by which the payer, or one it follows, applies a table on the day."""
        return self._adoptions.get(table)
