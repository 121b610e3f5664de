"""Codes whose own text names an age, and patients of that age and of others."""

from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Patient, Severity, Table
from cptkit.corrections import ReplaceCode
from cptkit.tables import Procedure
from tests.support import BUNDLED, DAY, claim, offered, said, table, with_tables

RULE: Final = "patient.age-of-code"
CODES: Final = ("99391", "99460", "99468", "99471", "99475", "90460")


def of(code: str, born: date | str | None) -> Claim:
    """A line of a patient who was born on a day."""
    return attrs.evolve(claim(code, payer="aetna"), patient=Patient(birth_date=born))


@pytest.mark.parametrize(
    ("code", "born", "count"),
    [
        ("99460", "2024-07-16", 0),
        ("99460", "2024-07-15", 1),
        ("99468", "2024-08-13", 0),
        ("99477", "2024-06-01", 1),
        ("99381", "2023-08-14", 0),
        ("99391", "2023-08-13", 1),
        ("99471", "2024-08-10", 1),
        ("99471", "2024-07-15", 0),
        ("99472", "2021-01-01", 1),
        ("99475", "2023-12-01", 1),
        ("99475", "2022-08-14", 1),
        ("99475", "2022-08-13", 0),
        ("99476", "2018-08-01", 1),
        ("90460", "2005-08-14", 0),
        ("90633", "2004-08-14", 0),
        ("90633", "2004-08-13", 1),
        ("90744", "1980-01-01", 1),
        ("90632", "2006-08-13", 0),
        ("90632", "2006-08-14", 1),
        ("90746", "2015-01-01", 1),
        ("90461", "2005-08-13", 1),
        ("90471", "1950-01-01", 0),
        ("54160", "2024-07-16", 0),
        ("54160", "2021-01-01", 1),
        ("54161", "2024-07-16", 1),
        ("54161", "2024-07-15", 0),
        ("36510", "2022-01-01", 1),
        ("49491", "2024-01-30", 0),
        ("49495", "2024-01-29", 1),
        ("49496", "2021-05-10", 1),
        ("49500", "2021-05-10", 0),
        ("95782", "2018-08-14", 0),
        ("95783", "2018-08-13", 1),
        ("95810", "2018-08-14", 1),
        ("95811", "2018-08-13", 0),
        ("90953", "2022-08-14", 0),
        ("90953", "2022-08-13", 1),
        ("90954", "2022-08-13", 0),
        ("90964", "2012-08-13", 1),
        ("90969", "2012-08-13", 0),
        ("90957", "2004-08-13", 1),
        ("90960", "2004-08-14", 1),
        ("90960", "2004-08-13", 0),
        ("90951", "2022-08-14", 0),
        ("90954", "2022-08-14", 1),
        ("90957", "2012-08-13", 0),
        ("90957", "2012-08-14", 1),
        ("90970", "2010-01-01", 1),
        ("95782", "2018-08-13", 1),
        ("99152", "2019-08-14", 1),
        ("99152", "2019-08-13", 0),
        ("99100", "2023-08-14", 0),
        ("99100", "2023-08-13", 1),
        ("99100", "1953-08-14", 1),
        ("99100", "1953-08-13", 0),
    ],
)
def test_a_code_is_for_the_ages_of_its_text(code: str, born: str, count: int) -> None:
    findings = said(of(code, born), RULE).findings
    assert [one.severity for one in findings] == [Severity.REVIEW] * count
    assert all(one.message.startswith(f"{code} is for ") for one in findings)


@pytest.mark.parametrize(
    ("code", "born", "instead"),
    [
        ("99391", "2022-05-01", ()),
        ("99391", "2010-05-01", ()),
        ("90460", "1980-05-01", ("90471",)),
        ("90960", "2010-05-01", ("90957",)),
        ("90956", "1980-05-01", ("90962",)),
        ("90966", "2023-05-01", ("90963",)),
        ("90967", "2015-05-01", ("90968",)),
        ("95782", "2010-05-01", ("95810",)),
        ("95811", "2022-05-01", ("95783",)),
        ("99152", "2022-05-01", ()),
        ("90461", "1980-05-01", ("90472",)),
        ("99468", "2024-01-05", ("99471",)),
        ("99469", "2021-01-05", ("99476",)),
        ("99471", "2021-01-05", ("99475",)),
        ("99475", "2010-01-05", ("99291",)),
        ("99476", "2010-01-05", ()),
        ("99460", "2021-01-05", ()),
        ("90960", "2010-01-05", ("90957",)),
        ("90963", "2020-01-05", ("90964",)),
        ("90968", "1980-01-05", ("90970",)),
        ("95810", "2021-01-05", ("95782",)),
        ("95783", "2010-01-05", ("95811",)),
        ("54160", "2021-01-05", ()),
    ],
)
def test_the_code_of_the_patients_age_is_offered(code: str, born: str, instead: tuple[str, ...]) -> None:
    shows = "that the birth date on the claim is right"
    assert offered(of(code, born), RULE) == tuple(ReplaceCode(1, one, shows) for one in instead)


def test_a_checkup_has_a_code_for_each_age() -> None:
    def listed(code: str, youngest: int | None, oldest: int | None) -> Procedure:
        known = BUNDLED.on(DAY).procedure("77053")
        assert known is not None
        return attrs.evolve(known, code=code, youngest=youngest, oldest=oldest)

    ladder = {"99391": (None, None), "99392": (1, 4), "99393": (5, 11), "99394": (12, 17), "99395": (18, 39)}
    rows = {code: (listed(code, *ages),) for code, ages in ladder.items()}
    loaded = with_tables(table(Table.PROCEDURES, rows, codes=tuple(rows)))
    for code, born, due in (("99391", "2022-05-01", "99392"), ("99392", "2010-05-01", "99394")):
        rule = "patient.procedure-age" if code != "99391" else RULE
        shows = "that the birth date on the claim is right"
        assert offered(of(code, born), rule, loaded) == (ReplaceCode(1, due, shows),)
    shows = "that the birth date on the claim is right"
    assert offered(of("99392", "2024-05-01"), "patient.procedure-age", loaded) == (ReplaceCode(1, "99391", shows),)
    assert offered(of("99392", "1950-05-01"), "patient.procedure-age", loaded) == ()


@given(st.sampled_from(CODES), st.integers(0, 30_000))
def test_the_ages_of_a_code_are_one_span(code: str, days: int) -> None:
    born = DAY - timedelta(days)
    if said(of(code, born), RULE).findings and not said(of(code, born - timedelta(1)), RULE).findings:
        # Only the youngest may be too young.
        assert code in {"99471", "99475"}


@pytest.mark.parametrize("code", CODES)
def test_without_a_birth_date_or_before_it_nothing_is_told(code: str) -> None:
    assert said(of(code, None), RULE).findings == ()
    assert said(of(code, DAY + timedelta(1)), RULE).findings == ()
    assert said(claim(code), RULE).findings == ()
