"""The bundled tables: each is proved, and each of its mutants is caught, by the proof or by a case of its family."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

import pytest

from cptkit import bundled_reference
from cptkit.errors import CptkitError
from cptkit.reference.citations import registry
from cptkit.selection import FAMILIES, Family, service_named
from cptkit.selection.case import case_of
from cptkit.selection.decisions import (
    DecisionTable,
    Domain,
    Facts,
    Flaw,
    FlawKind,
    Words,
    decide,
    prove,
    read_decision_table,
)
from cptkit.selection.facts import asked_of
from cptkit.selection.family import domains_of, table_of
from cptkit.selection.judging import judge
from cptkit.selection.services import family_named
from cptkit.values.tables import Setting

from .mutants import Mutant, mutants

CASES: Final[list[dict[str, Any]]] = json.loads(
    (Path(__file__).parents[2] / "corpus" / "selection.json").read_text(encoding="utf-8")
)
REFERENCE: Final = bundled_reference()


def by_name(family: Family) -> str:
    """Name a test after the family."""
    return family.name


@cache
def told() -> dict[str, list[tuple[str, Facts]]]:
    """Give, for each family, the facts of every case that its table has to decide, with the part."""
    facts: dict[str, list[tuple[str, Facts]]] = {family.name: [] for family in FAMILIES}
    for case in CASES:
        services = [
            service_named(one["service"], {k: v for k, v in one.items() if k != "service"}) for one in case["services"]
        ]
        occasion = case_of(
            REFERENCE,
            on=date.fromisoformat(case["on"]),
            place_of_service=case.get("place"),
            payer=case.get("payer"),
            setting=Setting(case.get("setting", "practitioner")),
        )
        with suppress(CptkitError):
            for one in judge(services, occasion, FAMILIES):
                facts[one.family.name].append((one.part.name, one.facts))
    return facts


@pytest.mark.parametrize("family", FAMILIES, ids=by_name)
def test_the_table_is_complete_and_disjoint_and_nothing_in_it_is_dead_or_idle(family: Family) -> None:
    """Design 6: "The proof, of every table, on every day that it claims"."""
    assert [str(flaw) for flaw in prove(table_of(family))] == []


@pytest.mark.long
@pytest.mark.parametrize("family", FAMILIES, ids=by_name)
def test_every_mutant_of_the_table_is_caught(family: Family) -> None:
    """Design 6: "are all caught by the proof or by the family's cases"."""
    text = (files("cptkit") / "data" / "decisions" / f"{family.name}.csv").read_text("utf-8")
    missed: list[str] = []
    domains = domains_of(family)
    for _, of_part in groupby(mutants(text, domains), key=attrgetter("before", "facts")):
        first, *others = of_part
        table = read_decision_table(family.name, first.before, first.facts, registry())
        # A part of a table may turn on less than the whole.
        idle = frozenset(prove(table))
        assert {flaw.kind for flaw in idle} <= {FlawKind.IDLE_FACT}
        narrowed = {name: domain for name, domain in first.facts.items() if domain != domains[name]}
        facts = [(part, known) for part, known in told()[family.name] if are_of(known, narrowed)]
        right = answers(table, facts)
        missed += [one.what for one in (first, *others) if not caught(family, one, idle, facts, right)]
    assert missed == []


def are_of(known: Facts, narrowed: Mapping[str, Domain]) -> bool:
    """Say whether known facts may be of a part of a table, for which some fact can be less."""
    words = {name: domain.words for name, domain in narrowed.items() if isinstance(domain, Words)}
    return all(name not in known or known[name] in those for name, those in words.items())


def caught(
    family: Family, mutant: Mutant, idle: frozenset[Flaw], facts: list[tuple[str, Facts]], right: list[object]
) -> bool:
    """Say whether a mutant cannot be read, is unsound, or answers a case otherwise."""
    try:
        table = read_decision_table(family.name, mutant.after, mutant.facts, registry())
    except CptkitError:
        return True
    return frozenset(prove(table)) != idle or answers(table, facts) != right


def answers(table: DecisionTable, facts: list[tuple[str, Facts]]) -> list[object]:
    """Give what a table leads to for each set of facts; of a part that it no longer has, nothing."""
    parts = {part.name: part for part in table.parts}
    decided = (decide(parts[name], known) if name in parts else None for name, known in facts)
    return [one and (one.outcome, one.asks) for one in decided]


@pytest.mark.parametrize("family", FAMILIES, ids=by_name)
def test_every_fact_of_the_class_serves(family: Family) -> None:
    """No fact is asked for that no table and no step of selecting reads."""
    derived = {fact for one in family.derived for fact in one.of}
    counted = {row.outcome.units for row in table_of(family).rows}
    elsewhere = {fact for name in family.becomes for fact in asked_of(family_named(name).service)}
    read = {
        *table_of(family).facts,
        *counted,
        *derived,
        *elsewhere,
        "side",
        "sides",
        "component",
        "equipment_owner",
        "lesion",
    }
    assert {name for name, asked in asked_of(family.service).items() if asked.circumstance is None} <= read
