"""What a payer's own texts change, and that every finding says whose text it rests on."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import attrs
from hypothesis import given, strategies as st

from cptkit import (
    RULES,
    Bypass,
    Citation,
    Claim,
    Finding,
    PayerPolicy,
    Reference,
    Severity,
    bundled_reference,
    check,
    strategies,
)
from cptkit.codes import parse_modifier_code
from cptkit.policies import Clause, DailyLimit, Effect, ModifierExclusion
from cptkit.policies.names import fold_name
from cptkit.tables import ALWAYS, ModifierConflict

DAY = date(2024, 8, 13)
REFERENCE = bundled_reference()
BASES = REFERENCE.on(DAY).policies()
FOREIGN = strategies.claims(reference=REFERENCE, on=DAY, known=False, max_lines=3)
FOLLOWER = "the follower"
TEXT = Citation(FOLLOWER, "a text for this test alone")


@lru_cache
def with_follower(base: PayerPolicy, *clauses: Clause) -> Reference:
    follower = PayerPolicy("follower", FOLLOWER, base.line_of_business, TEXT, clauses=clauses, base=base)
    return attrs.evolve(REFERENCE, policies={**REFERENCE.policies, fold_name(FOLLOWER): follower})


@given(FOREIGN, st.sampled_from(BASES))
def test_a_payer_without_clauses_of_its_own_answers_as_its_base(claim: Claim, base: PayerPolicy) -> None:
    """Design 9: "A payer based on another differs only where its clauses say."."""
    theirs = check(attrs.evolve(claim, payer=base.id), REFERENCE)
    mine = check(attrs.evolve(claim, payer=FOLLOWER), with_follower(base))
    assert mine.findings == theirs.findings
    assert mine.bypasses == theirs.bypasses
    assert mine.gaps == theirs.gaps
    assert len(mine.limits) == len(theirs.limits)


def not_by(clauses: Iterable[object], findings: Iterable[Finding]) -> list[Finding]:
    own = list(clauses)
    return [one for one in findings if not any(row in own for row in one.evidence)]


def taken_over(exclusion: ModifierExclusion, finding: Finding) -> bool:
    """Say whether a finding is on a pair of modifiers of which the payer's own clause speaks instead."""
    return any(isinstance(row, ModifierConflict) and exclusion.excludes(*row.modifiers) for row in finding.evidence)


@given(FOREIGN, st.sampled_from(BASES), st.data())
def test_clauses_of_its_own_are_the_only_difference(claim: Claim, base: PayerPolicy, data: st.DataObject) -> None:
    """Design 9: "A payer based on another differs only where its clauses say."."""
    codes = frozenset(data.draw(st.lists(st.sampled_from([line.code for line in claim.lines]), min_size=1)))
    borne = [code for line in claim.lines for code in line.modifiers] or [parse_modifier_code("26")]
    modifiers = st.frozensets(st.sampled_from(borne), min_size=1, max_size=2)
    pair = data.draw(modifiers), data.draw(modifiers)
    exclusion = ModifierExclusion("not together", *pair, Effect.DENIES, ALWAYS, TEXT)
    clauses = (DailyLimit("one of a set a day", codes, 1, Effect.DENIES, ALWAYS, TEXT), exclusion)
    theirs = check(attrs.evolve(claim, payer=base.id), REFERENCE)
    mine = check(attrs.evolve(claim, payer=FOLLOWER), with_follower(base, *clauses))
    assert not_by(clauses, mine.findings) == [one for one in theirs.findings if not taken_over(exclusion, one)]
    assert mine.bypasses == theirs.bypasses


@given(FOREIGN)
def test_a_table_that_nobody_adopted_denies_nothing(claim: Claim) -> None:
    """Design 5: "A CMS table denies at Medicare and where adopted; at any other payer, an unknown one included, the same hit is a `REVIEW`."."""  # noqa: E501, a quotation
    medicare = check(attrs.evolve(claim, payer="medicare"), REFERENCE)
    unknown = check(attrs.evolve(claim, payer=None), REFERENCE)
    of_tables = ("ncci.", "fee-schedule.")
    assert not any(one.severity is Severity.DENIAL for one in unknown.findings if one.rule.startswith(of_tables))
    severe = {(*one.lines, one.rule) for one in medicare.findings if one.rule.startswith("ncci.")}
    assert severe == {(*one.lines, one.rule) for one in unknown.findings if one.rule.startswith("ncci.")}


@given(FOREIGN)
def test_common_practice_alone_denies_nothing(claim: Claim) -> None:
    """Design 1: "Every answer rests on a published fact with a date and a source."."""
    for finding in check(claim, REFERENCE).findings:
        if finding.severity is Severity.DENIAL:
            assert not finding.citation.convention
            assert not any(row.citation.convention for row in finding.evidence)


@given(FOREIGN)
def test_everything_said_names_its_rule_its_lines_and_its_source(claim: Claim) -> None:
    """Design 1: "Every finding carries a rule id, a citation, the denial codes to expect and the remedies."."""
    report = check(claim, REFERENCE)
    numbers = set(range(1, len(claim.lines) + 1))
    everything: list[Finding | Bypass] = [*report.findings, *report.bypasses]
    for said in everything:
        assert said.rule in {rule.id for rule in RULES}
        assert said.citation.publisher
        assert said.citation.document
        assert said.message
        assert said.lines
        assert said.lines == tuple(sorted(set(said.lines)))
        assert numbers.issuperset(said.lines)
    for bypass in report.bypasses:
        assert bypass.record_must_show
    for gap in report.gaps:
        assert gap.codes
        assert set(gap.rules) <= {rule.id for rule in RULES}
