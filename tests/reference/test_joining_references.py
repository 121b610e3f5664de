"""References: joined, stretched, compared, and named by a fingerprint."""

import os
import subprocess
import sys
from datetime import date
from typing import Any

import attrs
import pytest

from cptkit import (
    Citation,
    Gap,
    Modifier,
    Period,
    Procedure,
    Reference,
    Setting,
    SiteOfService,
    Table,
    bundled_reference,
)
from cptkit.errors import InvalidReference, InvalidValue
from cptkit.policies import DailyLimit
from cptkit.reference.tables import pair_key
from cptkit.tables import Adjudication, Coverage, ModifierIndicator, Mue, PtpEdit, PublishedTable, Source

CMS = Citation("CMS", "a release")
Q2, Q3 = Period(date(2024, 4, 1), date(2024, 6, 30)), Period(date(2024, 7, 1), date(2024, 9, 30))
DAY = date(2024, 8, 13)
PRACTITIONER = Setting.PRACTITIONER


def source(sha256: str) -> Source:
    """A release of some content."""
    return Source("CMS", "a release", "https://www.cms.gov", date(2026, 11, 23), sha256)


def units(
    value: int, covered: Period = Q3, period: Period = Q3, codes: frozenset[str] | None = None, **rows: int
) -> Reference:
    """A reference with the unit limit of 77053."""
    limits = {"77053": value, **{name.removeprefix("_"): number for name, number in rows.items()}}
    table = PublishedTable(
        Coverage(Table.MUE, PRACTITIONER, (covered,), codes),
        source(f"{limits} {covered}"),
        {
            code: (Mue(code, number, Adjudication.CLAIM_LINE, PRACTITIONER, "", period, CMS),)
            for code, number in limits.items()
        },
    )
    return Reference((table,))


def pairs(indicator: ModifierIndicator, codes: frozenset[str] | None = None) -> Reference:
    """A reference with one pair edit."""
    edit = PtpEdit("77054", "77053", indicator, PRACTITIONER, "", Period(date(2007, 1, 1)), CMS)
    coverage = Coverage(Table.PAIR_EDITS, PRACTITIONER, (Q3,), codes, cumulative=True)
    return Reference((PublishedTable(coverage, source(indicator.value), {pair_key("77053", "77054"): (edit,)}),))


def value(reference: Reference, code: str = "77053", day: date = DAY) -> int | None:
    """The unit limit of a code on a day."""
    limit = reference.on(day).mue(code)
    return None if limit is None else limit.value


def test_where_both_cover_a_day_the_other_wins() -> None:
    assert value(units(2) | units(3)) == 3
    assert value(units(3) | units(2)) == 2


def test_where_one_covers_a_day_it_answers() -> None:
    both = units(2, Q2, Q2) | units(3, Q3, Q3)
    assert value(both, day=date(2024, 5, 1)) == 2
    assert value(both) == 3


def test_where_the_other_is_partial_the_first_answers_for_the_rest() -> None:
    assert value(units(2, _77054=4) | units(3, codes=frozenset({"77053"})), "77054") == 4
    assert value(units(2, _77054=4) | units(3), "77054") is None


def test_a_payers_policy_is_that_of_the_other_where_both_have_one() -> None:
    bundled = bundled_reference()
    named = attrs.evolve(bundled.policies["medicare"], name="Medicare, as we read it")
    joined = bundled | Reference((), {"medicare": named})
    assert joined.policy("Medicare") is named
    assert joined.policy("aetna") is bundled.policy("aetna")


def test_a_stretched_reference_stays_stretched_when_joined() -> None:
    stretched = units(2).assuming_unchanged(last=date(2026, 12, 31))
    assert (stretched | units(3, Q2, Q2)).stretched == stretched.stretched
    assert (units(3, Q2, Q2) | stretched).stretched == stretched.stretched
    assert (stretched | stretched).stretched == stretched.stretched


def test_two_references_stretched_over_different_days_cannot_be_joined() -> None:
    with pytest.raises(InvalidReference, match="stretched over to 2025-12-31 and over to 2026-12-31; expected one"):
        _ = units(2).assuming_unchanged(last=date(2025, 12, 31)) | units(2).assuming_unchanged(last=date(2026, 12, 31))


def test_references_that_agree_have_no_conflict() -> None:
    bundled = bundled_reference()
    assert bundled.conflicts(bundled) == ()
    assert units(2).conflicts(units(3, Q2, Q2)) == ()
    assert units(2).conflicts(pairs(ModifierIndicator.ALLOWED)) == ()


def test_a_conflict_names_table_code_day_and_what_each_has() -> None:
    (conflict,) = units(2).conflicts(units(3))
    assert (conflict.table, conflict.setting, conflict.key) == (Table.MUE, PRACTITIONER, "77053")
    assert conflict.day == date(2024, 7, 1)
    assert [row.value for row in conflict.mine] == [2]
    assert [row.value for row in conflict.theirs] == [3]
    assert str(conflict) == (
        "MUE table (practitioner), 77053 on 2024-07-01: value 2, adjudication 1; against value 3, adjudication 1"
    )


def test_a_row_that_only_one_has_is_a_conflict() -> None:
    (conflict,) = units(2).conflicts(units(2, _77054=4))
    assert (conflict.key, conflict.mine) == ("77054", ())


def test_a_code_that_one_does_not_answer_for_is_no_conflict() -> None:
    assert units(2).conflicts(units(3, codes=frozenset({"77054"}))) == ()
    assert units(3, codes=frozenset({"77054"})).conflicts(units(2)) == ()


def test_a_conflict_of_a_pair_asks_for_both_codes() -> None:
    allowed, never = pairs(ModifierIndicator.ALLOWED), pairs(ModifierIndicator.NOT_ALLOWED)
    (conflict,) = allowed.conflicts(never)
    assert conflict.key == "7705377054"
    assert allowed.conflicts(pairs(ModifierIndicator.NOT_ALLOWED, frozenset({"77053"}))) == ()


def test_the_same_facts_from_two_publications_are_no_conflict() -> None:
    other = attrs.evolve(CMS, document="another release")
    (table,) = units(2).tables
    elsewhere = attrs.evolve(
        table, rows={key: tuple(attrs.evolve(row, citation=other) for row in rows) for key, rows in table.rows.items()}
    )
    assert units(2).conflicts(Reference((elsewhere,))) == ()


def test_sources_are_given_once_each() -> None:
    two = units(2) | units(2) | units(3, Q2, Q2)
    assert len(two.sources) == 2


def test_a_fingerprint_is_the_same_for_the_same_and_different_for_the_stretched() -> None:
    assert units(2).fingerprint == units(2).fingerprint
    assert units(2).fingerprint.startswith("sha256:")
    assert units(2).fingerprint != units(3).fingerprint
    assert units(2).fingerprint != units(2).assuming_unchanged().fingerprint


def test_a_fingerprint_is_different_where_a_policy_is() -> None:
    bundled = bundled_reference()
    renamed = attrs.evolve(bundled, policies={"medicare": bundled.policies["medicare"]})
    assert renamed.fingerprint != bundled.fingerprint


def test_a_fingerprint_is_different_where_the_days_or_codes_answered_for_are() -> None:
    """The docstring of fingerprint: the same text means the same answers."""
    (table,) = units(2).tables
    narrowed = attrs.evolve(table, coverage=attrs.evolve(table.coverage, codes=frozenset({"77054"})))
    assert value(Reference((narrowed,))) != value(units(2))
    assert Reference((narrowed,)).fingerprint != units(2).fingerprint


@pytest.mark.parametrize("hashed", ["0", "1", "4711"])
def test_a_fingerprint_is_the_same_in_every_process(hashed: str) -> None:
    program = "from cptkit import bundled_reference; print(bundled_reference().fingerprint)"
    environment = {**os.environ, "PYTHONHASHSEED": hashed}
    run = subprocess.run(  # noqa: S603 (our own program)
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
    )
    assert run.stdout.strip() == bundled_reference().fingerprint


def test_a_fingerprint_is_different_where_one_code_of_a_clause_is() -> None:
    """The docstring of fingerprint: the same text means the same answers."""
    bundled = bundled_reference()
    ngs = bundled.policies["ngs"]
    clauses = tuple(
        attrs.evolve(one, codes=one.codes | {"77065"}) if isinstance(one, DailyLimit) else one for one in ngs.clauses
    )
    assert clauses != ngs.clauses
    wider = attrs.evolve(bundled, policies={**bundled.policies, "ngs": attrs.evolve(ngs, clauses=clauses)})
    assert wider.fingerprint != bundled.fingerprint


def test_a_reference_is_asked_by_day_for_everything() -> None:
    bundled = bundled_reference()
    procedure, modifier = bundled.procedure("77053", on=DAY), bundled.modifier("26", on=DAY)
    site, edit = bundled.site("22", on=DAY), bundled.pair_edit("77053", "77054", on=DAY)
    assert isinstance(procedure, Procedure)
    assert isinstance(modifier, Modifier)
    assert isinstance(site, SiteOfService)
    assert isinstance(edit, PtpEdit)
    assert (procedure.code, modifier.code, site.code, str(edit)) == ("77053", "26", "22", "77054/77053 indicator 1")
    edits, rows = bundled.pair_edits("77053", on=DAY), bundled.add_ons("19001", on=DAY)
    assert not isinstance(edits, Gap)
    assert not isinstance(rows, Gap)
    assert len(edits) == 10
    assert [row.primary for row in rows] == ["19000"]
    assert bundled.covers(Table.PROCEDURES, "77053", on=DAY)


@pytest.mark.parametrize("other", [None, "store", ()])
def test_what_is_no_reference_is_not_joined(other: Any) -> None:
    with pytest.raises(InvalidValue, match=r"^other: .* is not a Reference; expected a Reference$"):
        _ = bundled_reference() | other
