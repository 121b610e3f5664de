"""Rule records: ids, order, and what every rule has to say of itself."""

from collections.abc import Iterator

import pytest

from cptkit import RULES, Citation, Rule
from cptkit.errors import InvalidValue
from cptkit.rules import BilledLine, Bypassed, Hit

CMS = Citation("CMS", "a manual")


def silent(_line: BilledLine) -> Iterator[Hit | Bypassed]:
    """A rule that finds nothing."""
    return iter(())


@pytest.mark.parametrize("rule_id", ["", "ncci", "ncci.", ".unbundled-pair"])
def test_an_id_without_an_authority_is_refused(rule_id: str) -> None:
    with pytest.raises(InvalidValue, match="is not a rule id; expected authority, dot, what is wrong") as refused:
        Rule(rule_id, BilledLine, "a title", CMS, silent)
    assert refused.value.path == "id"


def test_ids_are_unique_and_in_the_words_of_the_design() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert {"ncci.unbundled-pair", "fee-schedule.global-in-facility", "modifier.conflicting-pair"} < set(ids)


def test_a_rule_is_moot_only_after_rules_that_there_are() -> None:
    ids = {rule.id for rule in RULES}
    assert all(set(rule.moot_after) <= ids for rule in RULES)


def test_every_rule_has_a_title_and_a_citation() -> None:
    assert all(rule.title and rule.citation.publisher for rule in RULES)


def test_a_rules_function_says_what_is_wrong_in_its_docstring() -> None:
    assert all(rule.evaluate.__doc__ for rule in RULES)
