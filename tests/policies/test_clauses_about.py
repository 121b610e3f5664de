"""What a payer's texts may say of a code: no clause that concerns it is left out, and none of another code is in."""

from datetime import date
from typing import Final

from hypothesis import given, strategies as st

from cptkit import bundled_reference
from cptkit.policies import Clause, DailyLimit, OwnPair, PayerPolicy
from cptkit.policies.clauses import CLAUSES
from cptkit.policies.clauses.named import codes_of
from cptkit.values.service_kinds import ServiceKind

REFERENCE: Final = bundled_reference()
POLICIES: Final = REFERENCE.on(date(2026, 3, 2)).policies()
CODES: Final = sorted({code for policy in POLICIES for clause in policy.clauses for code in codes_of(clause)})
MODIFIERS: Final = frozenset(
    {one for policy in POLICIES for clause in policy.clauses for one in getattr(clause, "modifiers", ())}
)


def speaks_of(clause: Clause, code: str, kinds: frozenset[ServiceKind]) -> bool:
    """Say whether a clause speaks of a code, with whatever modifiers."""
    # Of what others are bundled into it speaks only beside a code that is bundled.
    return clause.bundles(code, kinds) if isinstance(clause, OwnPair) else clause.concerns(code, kinds, MODIFIERS)


@given(st.sampled_from(POLICIES), st.sampled_from(CODES), st.dates(date(2019, 1, 1), date(2026, 12, 31)))
def test_no_clause_that_speaks_of_a_code_is_left_out(policy: PayerPolicy, code: str, day: date) -> None:
    on_day, kinds = policy.on(day), REFERENCE.on(day).code(code).possible_kinds
    clauses = [clause for kind in CLAUSES for clause in on_day.clauses(kind)]
    assert {type(one) for one in clauses if speaks_of(one, code, kinds)} <= on_day.kinds_about(code, kinds)


@given(st.sampled_from(POLICIES), st.sampled_from(CODES), st.dates(date(2019, 1, 1), date(2026, 12, 31)))
def test_a_limit_on_other_codes_is_not_about_a_code(policy: PayerPolicy, code: str, day: date) -> None:
    on_day = policy.on(day)
    is_limited = any(code in limit.codes for limit in on_day.clauses(DailyLimit))
    assert (DailyLimit in on_day.kinds_about(code, ())) is is_limited
