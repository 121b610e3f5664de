"""Rule records: ids, order, and what every rule has to say of itself."""

from collections.abc import Iterator

import pytest

from cptkit import RULES, Rule
from cptkit.errors import InvalidValue, UnknownName
from cptkit.reference.citations import cite
from cptkit.rules import BilledLine, Bypassed, Domain, Hit


def silent(_line: BilledLine) -> Iterator[Hit | Bypassed]:
    """A rule that finds nothing."""
    return iter(())


@pytest.mark.parametrize("rule_id", ["", "ncci", "ncci.", ".unbundled-pair"])
def test_an_id_without_an_authority_is_refused(rule_id: str) -> None:
    with pytest.raises(InvalidValue, match="is not a rule id; expected authority, dot, what is wrong") as refused:
        Rule(rule_id, BilledLine, "a title", silent)
    assert refused.value.path == "id"


def test_ids_are_unique_and_in_the_words_of_the_design() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert {"ncci.unbundled-pair", "fee-schedule.global-in-facility", "modifier.conflicting-pair"} < set(ids)


def test_a_rule_is_moot_only_after_rules_that_there_are() -> None:
    ids = {rule.id for rule in RULES}
    assert all(set(rule.moot_after) <= ids for rule in RULES)


def test_every_rule_has_a_title_and_a_source_of_the_registry_or_findings_with_their_own() -> None:
    assert all(rule.title for rule in RULES)
    named = [rule.source for rule in RULES if rule.source is not None]
    assert all(isinstance(source, str) and cite(source).publisher for source in named)


def test_every_rule_is_of_a_domain() -> None:
    assert [rule.id for rule in RULES if rule.domain is Domain.OWN] == []


def test_a_rules_function_says_what_is_wrong_in_its_docstring() -> None:
    assert all(rule.evaluate.__doc__ for rule in RULES)


def test_a_source_that_the_registry_does_not_have_is_refused() -> None:
    with pytest.raises(
        UnknownName, match=r"source: 'hearsay' is not a key of citations\.csv; expected one of its keys"
    ):
        cite("hearsay")
