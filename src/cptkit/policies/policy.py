"""Payer policies: what one payer has published, on top of the policy it says it follows."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

import attrs
from typing_extensions import override

from cptkit.errors import InvalidValue
from cptkit.policies.adoptions import Adoption
from cptkit.policies.clauses import CLAUSES, Clause, CoveragePosition, CoverageStatement, RuleOutcome
from cptkit.policies.clauses.effect import listed
from cptkit.policies.clauses.named import codes_of, services_of
from cptkit.values.citations import Citation
from cptkit.values.codes import parse_procedure_code
from cptkit.values.edges import Day, as_a, as_day, as_word, as_words
from cptkit.values.fields import converted
from cptkit.values.html import Html, linked, plain_html, table
from cptkit.values.in_errors import kind_of_type, shown
from cptkit.values.meant import Meant
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table
from cptkit.values.wording import counted

__all__ = ["LineOfBusiness", "PayerPolicy", "PolicyDay"]

_C = TypeVar("_C", bound=Clause)


class LineOfBusiness(Meant):
    """Which kind of plan a policy is for; one company may publish different rules for each."""

    MEDICARE = "medicare", "Medicare"
    MEDICARE_ADVANTAGE = "medicare-advantage", "Medicare Advantage"
    MEDICAID = "medicaid", "Medicaid"
    COMMERCIAL = "commercial", "commercial"
    TRICARE = "tricare", "TRICARE"


def _line_of_business(value: LineOfBusiness | str) -> LineOfBusiness:
    return as_word(LineOfBusiness, value, "line_of_business")


@attrs.frozen(repr=False, field_transformer=converted)
class PayerPolicy:
    """What one payer has published: clauses and adopted tables, on top of the policy it follows.

    Attributes:
        id: a short name, such as `ngs`; name: the payer's own; aliases: others it goes by.
        line_of_business: Medicare, Medicare Advantage, Medicaid or commercial.
        adopts: the CMS tables that the payer has published that it applies.
        clauses: its own texts, each with period and citation.
        base: the policy that it has published it follows; `None` if it has published none.
        base_citation: where it has published that.
        citation: where the payer publishes its policies.

    >>> from cptkit import bundled_reference
    >>> bundled_reference().policy("wps")
    <PayerPolicy wps: 3 clauses, 0 adopted tables, follows medicare>
    """

    id: str
    name: str
    line_of_business: LineOfBusiness = attrs.field(converter=_line_of_business)
    citation: Citation
    aliases: tuple[str, ...] = ()
    adopts: tuple[Adoption, ...] = ()
    clauses: tuple[Clause, ...] = ()
    base: "PayerPolicy | None" = None
    base_citation: Citation | None = None

    @override
    def __str__(self) -> str:
        said = [self._named, *(f"  {words} [{citation}]" for words, citation in self._statements())]
        return "\n".join(said)

    @override
    def __repr__(self) -> str:
        follows = f", follows {self.base.id}" if self.base else ""
        clauses, adopted = counted(len(self.clauses), "clause"), counted(len(self.adopts), "adopted table")
        return f"<PayerPolicy {self.id}: {clauses}, {adopted}{follows}>"

    def _repr_html_(self) -> Html:
        rows = [(plain_html(words), linked(citation)) for words, citation in self._statements()]
        return plain_html(self._named) + table(("what it says", "source"), rows)

    @property
    def _named(self) -> str:
        base = f", on top of {self.base.name}" if self.base else ""
        return f"{self.name} ({self.line_of_business.meaning}){base}"

    def _statements(self) -> Iterator[tuple[str, Citation]]:
        for adoption in self.adopts:
            columns = f", {listed(adoption.indicators)} alone" if adoption.indicators else ""
            yield f"Applies CMS's {adoption.table.label}{columns}, {adoption.period}.", adoption.citation
        for clause in self.clauses:
            yield clause.words(), clause.citation

    def chain(self) -> Iterator["PayerPolicy"]:
        """Yield the policy itself, then the one it follows, then that one's, nearest first."""
        policy: PayerPolicy | None = self
        while policy is not None:
            yield policy
            policy = policy.base

    def clauses_naming(self, code: str) -> tuple[Clause, ...]:
        """Return its own clauses, of any day, that name a code.

        >>> from cptkit import bundled_reference
        >>> aetna = bundled_reference().policy("Aetna")
        >>> [one.KIND for one in aetna.clauses_naming("99242") if one not in aetna.clauses_naming("99213")]
        ['refused-codes']
        """
        return tuple(self._by_code.get(parse_procedure_code(code), ()))

    def clauses_on(self, services: Collection[ServiceKind]) -> tuple[Clause, ...]:
        """Return its own clauses, of any day, that name no code, and may speak of all that is of some kinds."""
        of_kinds = as_words(ServiceKind, services, "services")
        return tuple([one for one, named in self._by_services if named <= of_kinds])

    @cached_property
    def _by_code(self) -> dict[str, list[Clause]]:
        """Its clauses that name codes, by code."""
        by_code: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            for code in codes_of(clause):
                by_code.setdefault(code, []).append(clause)
        return by_code

    @cached_property
    def _by_services(self) -> list[tuple[Clause, frozenset[ServiceKind]]]:
        """Its clauses that name no code, with the kinds of service that they name."""
        return [(one, services_of(one)) for one in self.clauses if not codes_of(one)]

    def on(self, day: Day) -> "PolicyDay":
        """Return what the payer's texts say on one day."""
        return PolicyDay(self, day)

    def clause(self, kind: type[_C], *, on: Day) -> _C | None:
        """Return the nearest clause of one kind that holds on the day: the payer's own before its base's.

        >>> from cptkit import bundled_reference
        >>> from cptkit.policies import ComponentBilling
        >>> uhc = bundled_reference().policy("UnitedHealthcare")
        >>> "57" in uhc.clause(ComponentBilling, on="2024-08-13").places
        True
        """
        return next(iter(self.on(as_day(on, "on")).clauses(kind)), None)


class PolicyDay:
    """What a payer's texts, and those of the policy it follows, say on one day."""

    def __init__(self, policy: PayerPolicy, day: Day) -> None:
        self.policy: PayerPolicy = as_a(PayerPolicy, policy, "policy")
        self.day: date = as_day(day, "day")
        clauses: dict[type, list[Clause]] = {}
        self._adoptions: dict[Table, Adoption] = {}
        self._chain = tuple(policy.chain())
        undated: list[Clause] = []
        for one in self._chain:
            for clause in one.clauses:
                if clause.period.covers(self.day):
                    clauses.setdefault(type(clause), []).append(clause)
                elif clause.period.leaves_open(self.day):
                    undated.append(clause)
            for adoption in one.adopts:
                if adoption.period.covers(self.day):
                    self._adoptions.setdefault(adoption.table, adoption)
        # A text whose start is not published may have held before the day it was first read.
        for clause in undated:
            clauses.setdefault(type(clause), []).append(clause)
        # Typed by what a caller asks for, since a key and its clauses are of one kind.
        self._clauses: dict[type, tuple[Any, ...]] = {kind: tuple(clauses.get(kind, ())) for kind in CLAUSES}
        self._kinds_on: dict[frozenset[ServiceKind], frozenset[type[Clause]]] = {}
        self._kinds_of_texts: dict[frozenset[type[Clause]], frozenset[type[Clause]]] = {}

    @override
    def __repr__(self) -> str:
        return f"PolicyDay({self.policy.id!r}, {self.day})"

    def clauses(self, kind: type[_C]) -> tuple[_C, ...]:
        """Return the clauses of one kind that hold on the day, the payer's own first, then its base's.

        Last come those whose start is not published and that may have held: they make a review at most.
        """
        try:
            return self._clauses[kind]
        except (KeyError, TypeError):
            raise _no_kind(kind) from None

    def kinds_about(self, code: str, services: Collection[ServiceKind]) -> frozenset[type[Clause]]:
        """Return the kinds of clauses of which one may speak of a code that is, or may be, of some kinds of service.

        >>> from cptkit import bundled_reference
        >>> from cptkit.policies import RefusedCodes
        >>> medicare = bundled_reference().policy("medicare").on("2026-03-02")
        >>> [RefusedCodes in medicare.kinds_about(code, ()) for code in ("98000", "99213")]
        [True, False]
        """
        on_services = self._kinds_on.get(services) if isinstance(services, frozenset) else None
        if on_services is None:
            of_kinds = as_words(ServiceKind, services, "services")
            told = self._kinds_of([clause for one in self._chain for clause in one.clauses_on(of_kinds)])
            on_services = self._kinds_on[of_kinds] = self._shared(told)
        naming = [clause for one in self._chain for clause in one.clauses_naming(code)]
        return self._shared(on_services | self._kinds_of(naming)) if naming else on_services

    def _shared(self, kinds: frozenset[type[Clause]]) -> frozenset[type[Clause]]:
        """Return the same set for all that have the same kinds, which are few."""
        return self._kinds_of_texts.setdefault(kinds, kinds)

    def _kinds_of(self, clauses: Iterable[Clause]) -> frozenset[type[Clause]]:
        """Return the kinds of those clauses that hold on the day, or may have before they were first read."""
        may_hold = (one for one in clauses if one.period.covers(self.day) or one.period.leaves_open(self.day))
        return frozenset(map(type, may_hold))

    @cached_property
    def silent_on(self) -> frozenset[str]:
        """The codes on whose coverage the payer is known to have published nothing."""
        statements = self.clauses(CoverageStatement)
        return frozenset(
            code for one in statements if one.position is CoveragePosition.NO_POLICY_KNOWN for code in one.codes
        )

    @cached_property
    def rules_told_of(self) -> frozenset[str]:
        """The ids of the rules of whose findings the payer's texts say what becomes of them."""
        return frozenset(text.rule for text in self.clauses(RuleOutcome))

    @cached_property
    def is_medicare(self) -> bool:
        """Whether the payer is Medicare, one of its contractors, or a plan that has published that it follows it."""
        return any(policy.line_of_business is LineOfBusiness.MEDICARE for policy in self.policy.chain())

    def may_follow(self, table: Table | str) -> bool:
        """Return whether a table of Medicare's may concern the payer: a Medicaid plan has NCCI files of its own."""
        adopted = self.adoption(table) is not None
        return adopted or self.policy.line_of_business is not LineOfBusiness.MEDICAID

    def adoption(self, table: Table | str) -> Adoption | None:
        """Return the publication by which the payer, or one it follows, applies a table on the day."""
        return self._adoptions.get(as_word(Table, table, "table"))


def _no_kind(value: object) -> InvalidValue:
    named = kind_of_type(value) if isinstance(value, type) else shown(value)
    message = f"{named} is not a kind of clause; expected one of {', '.join([one.__name__ for one in CLAUSES])}"
    return InvalidValue(message, "kind")
