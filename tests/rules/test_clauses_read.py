"""Each rule reads the clauses that its record names, and no others: `payer check` tells it by them."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs
import pytest

from cptkit import RULES, PayerPolicy, check
from cptkit.policies import PolicyDay
from cptkit.rules import AnyRule
from cptkit.rules.rule import Said
from tasks.page_claims import page_claims, page_reference

# A rule asks for these through what a line was made with.
_READY: Final = {"coverage.diagnosis-not-covered"}


def listening(rule: AnyRule, heard: list[str]) -> AnyRule:
    """A rule that says whenever it is at work."""

    def evaluate(subject: Any) -> Said:
        said: Iterator[Any] = rule.evaluate(subject)
        while True:
            heard.append(rule.id)
            try:
                one = next(said)
            except StopIteration:
                return
            finally:
                heard.pop()
            yield one

    return attrs.evolve(rule, evaluate=evaluate)


def test_a_rule_reads_the_clauses_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    read: defaultdict[str, set[type]] = defaultdict(set)
    ask: Callable[[PolicyDay, type[Any]], tuple[Any, ...]] = PolicyDay.clauses

    def clauses(day: PolicyDay, kind: type[Any]) -> tuple[Any, ...]:
        if heard:
            read[heard[-1]].add(kind)
        return ask(day, kind)

    monkeypatch.setattr(PolicyDay, "clauses", clauses)
    rules = [listening(rule, heard) for rule in RULES]
    for name, claim in page_claims():
        reference = page_reference(name.partition(",")[0])
        for payer in dict.fromkeys((claim.payer, "medicare", "anthem")):
            check(attrs.evolve(claim, payer=payer), reference, rules=rules)
    named = {rule.id: set(rule.clauses) for rule in RULES if rule.clauses and rule.id not in _READY}
    assert dict(read) == named
    assert isinstance(page_reference("payer.over-daily-limit").policy("ngs"), PayerPolicy)
