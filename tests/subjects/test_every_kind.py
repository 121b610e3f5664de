"""Whatever a rule judges: `check` and `explain` agree on what it is about, and it is handed its day and policy."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import pytest
from hypothesis import given, settings, strategies as st

from cptkit import Circumstance, Claim, Patient, Rule, Severity, Table, check, explain
from cptkit.checking import Outcome
from cptkit.errors import InvalidValue
from cptkit.reference.diagnoses import TabularEntry
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules import Bypassed, Hit
from cptkit.subjects import KINDS, SubjectKind
from cptkit.subjects.traits import Trait
from cptkit.tables import ALWAYS
from cptkit.values.service_kinds import ServiceKind
from tests.support import DAY, OURS, line, table, with_tables

ENTRY: Final = TabularEntry("N64", "a title of our own", (), (), None, (), (), ALWAYS, OURS)
REFERENCE: Final = with_tables(table(Table.DIAGNOSIS_NOTES, {"N64": (ENTRY,)}))
# No bundled table of codes reaches it.
UNCOVERED: Final = date(2030, 1, 1)


def claim_on(day: date) -> Claim:
    """A claim with a pair, an operation and a visit, a diagnosis twice, and a code and a diagnosis for some ages."""
    return Claim(
        [
            line("77054", on=day, dx="N64.52,N64.52"),
            line("77053-59", on=day, circumstances={Circumstance.SEPARATE_STRUCTURE}),
            line("19120-LT-22", on=day),
            line("99213", on=day, dx="Z00.129"),
        ],
        payer="medicare",
        history=[line("19101", on=day)],
        patient=Patient(date(1980, 1, 1)),
    )


CLAIMS: Final = {day: claim_on(day) for day in (DAY, UNCOVERED)}
EACH: Final = pytest.mark.parametrize("kind", KINDS, ids=[kind.judged.__name__ for kind in KINDS])
FEW: Final = settings(max_examples=25)


def anything(_subject: object) -> Iterator[Hit | Bypassed]:
    """Whatever there is."""
    yield Hit("there it is", Severity.NOTICE)


def rules(judged: type) -> st.SearchStrategy[Rule[Any]]:
    """Rules of one's own about all or some subjects of a kind."""
    return st.builds(
        Rule[Any],
        id=st.just("house.anything"),
        subject=st.just(judged),
        title=st.just("anything"),
        evaluate=st.just(anything),
        needs=st.lists(
            st.sampled_from([Table.PAIR_EDITS, Table.DIAGNOSES, Table.FEE_SCHEDULE, Table.MODIFIERS]), max_size=2
        ),
        modifiers=st.frozensets(st.sampled_from(["59", "LT", "26"]), max_size=1),
        roles=st.frozensets(st.sampled_from(ModifierRole), max_size=1),
        least_modifiers=st.sampled_from([0, 0, 1, 2]),
        traits=st.frozensets(st.sampled_from([Trait.REPEATED_DIAGNOSIS, Trait.LIMITED]), max_size=1),
        documented=st.booleans(),
        services=st.frozensets(st.sampled_from([ServiceKind.VISIT, ServiceKind.DRUG]), max_size=1),
    )


@EACH
@pytest.mark.parametrize("day", CLAIMS)
def test_one_claim_has_every_kind_of_subject(kind: SubjectKind, day: date) -> None:
    told = explain(CLAIMS[day], REFERENCE, Rule("house.anything", kind.judged, "anything", anything))
    assert {one.outcome for one in told} == {Outcome.HIT}


@EACH
@FEW
@given(st.data(), st.sampled_from(list(CLAIMS)))
def test_a_rule_of_ones_own_is_found_where_explaining_it_says_so(
    kind: SubjectKind, drawn: st.DataObject, day: date
) -> None:
    rule = drawn.draw(rules(kind.judged))
    report = check(CLAIMS[day], REFERENCE, rules=[rule])
    told = explain(CLAIMS[day], REFERENCE, rule)
    assert {one.lines for one in report.findings} == {one.lines for one in told if one.outcome is Outcome.HIT}
    assert bool(report.gaps) is any(one.outcome is Outcome.GAP for one in told)


@EACH
def test_a_rule_whose_table_does_not_answer_is_a_gap_whatever_it_judges(kind: SubjectKind) -> None:
    rule: Rule[Any] = Rule("house.anything", kind.judged, "anything", anything, needs=(Table.FEE_SCHEDULE,))
    claim = CLAIMS[UNCOVERED]
    assert {one.outcome for one in explain(claim, REFERENCE, rule)} == {Outcome.GAP}
    report = check(claim, REFERENCE, rules=[rule])
    assert {(gap.table, gap.day, gap.rules) for gap in report.gaps} == {(Table.FEE_SCHEDULE, UNCOVERED, (rule.id,))}
    assert not report.findings


def test_a_rule_about_what_is_cut_from_no_claim_is_refused_with_what_there_is() -> None:
    rule = Rule("house.anything", int, "anything", anything)
    with pytest.raises(InvalidValue, match="subject: an int is not judged; expected one of CodedLine, BilledLine, "):
        explain(CLAIMS[DAY], REFERENCE, rule)


@EACH
def test_a_rule_is_handed_what_was_published_for_the_day_and_what_the_payer_says_on_it(kind: SubjectKind) -> None:
    handed: list[Any] = []

    def keep(subject: object) -> Iterator[Hit | Bypassed]:
        handed.append(subject)
        return iter(())

    check(CLAIMS[DAY], REFERENCE, rules=[Rule("house.kept", kind.judged, "kept", keep)])
    assert handed
    expected = REFERENCE.on(DAY)
    assert {one.published.procedure("77053") for one in handed} == {expected.procedure("77053")}
    assert {one.policy for one in handed} == {expected.policy_day("medicare")}
