"""Diagnoses: each may be billed on its day, and has all of its characters."""

import pytest

from cptkit import Claim, Severity, Table, check, parse_line
from cptkit.corrections import ReplaceDiagnosis
from tests.support import BUNDLED, found, offered, said

NOT_IN_FORCE = "diagnosis.not-in-force"
NOT_BILLABLE = "diagnosis.not-billable"


def billed(day: str, *diagnoses: str, payer: str | None = "medicare") -> Claim:
    return Claim([parse_line(f"77053-26 on {day} at 22 for {','.join(diagnoses)}")], payer=payer, history=())


# M54.5 was divided, and M54.50 came, on 2021-10-01.
@pytest.mark.parametrize(
    ("day", "code", "rule", "message"),
    [
        ("2021-09-30", "M54.5", None, ""),
        ("2021-10-01", "M54.50", None, ""),
        (
            "2021-09-30",
            "M54.50",
            NOT_IN_FORCE,
            "M54.50 on 77053 is not valid on DOS 2021-09-30; it takes effect on 2021-10-01",
        ),
        (
            "2021-10-01",
            "M54.5",
            NOT_BILLABLE,
            (
                "M54.5 on 77053 needs more characters on DOS 2021-10-01: M54.50, M54.51 or M54.59; "
                "its last day was 2021-09-30"
            ),
        ),
        (
            "2024-08-13",
            "N64.5",
            NOT_BILLABLE,
            "N64.5 on 77053 needs more characters on DOS 2024-08-13: N64.51, N64.52, N64.53 or N64.59",
        ),
        (
            "2024-08-13",
            "S52.501",
            NOT_BILLABLE,
            "S52.501 on 77053 needs more characters on DOS 2024-08-13: S52.501A, S52.501B, S52.501C and 13 more",
        ),
        (
            "2024-08-13",
            "Q99.77",
            NOT_IN_FORCE,
            "Q99.77 on 77053 is not valid on DOS 2024-08-13; it is not an ICD-10-CM code",
        ),
        (
            "2024-08-13",
            "I10X",
            NOT_IN_FORCE,
            "I10.X on 77053 is not valid on DOS 2024-08-13; it is not an ICD-10-CM code",
        ),
    ],
)
def test_a_diagnosis_is_one_of_its_day_and_has_all_characters(
    day: str, code: str, rule: str | None, message: str
) -> None:
    report = said(billed(day, code), NOT_IN_FORCE, NOT_BILLABLE)
    assert [(one.rule, one.message) for one in report.findings] == ([(rule, message)] if rule else [])
    assert report.gaps == ()


@pytest.mark.parametrize("payer", ["medicare", "aetna", "nobody", None])
def test_the_code_set_binds_every_payer(payer: str | None) -> None:
    (deleted,) = found(billed("2024-08-13", "Q99.77", payer=payer), NOT_IN_FORCE)
    (short,) = found(billed("2024-08-13", "M54.5", payer=payer), NOT_BILLABLE)
    assert deleted.severity is short.severity is Severity.DENIAL
    assert [str(denial) for denial in deleted.denials] == ["CO-146", "CO-16 M76"]
    assert [str(denial) for denial in short.denials] == ["CO-16 M81", "CO-16 M76"]


def test_every_diagnosis_of_a_line_is_judged() -> None:
    report = check(billed("2024-08-13", "N64.52", "Q99.77", "M54.5"), BUNDLED)
    assert [one.rule for one in report.findings] == [NOT_IN_FORCE, NOT_BILLABLE]


def test_the_codes_below_are_offered_where_they_are_few() -> None:
    assert offered(billed("2024-08-13", "M54.5"), NOT_BILLABLE) == (
        ReplaceDiagnosis(1, "M54.5", "M54.50", "what M54.50 adds to M54.5"),
        ReplaceDiagnosis(1, "M54.5", "M54.51", "what M54.51 adds to M54.5"),
        ReplaceDiagnosis(1, "M54.5", "M54.59", "what M54.59 adds to M54.5"),
    )
    assert offered(billed("2024-08-13", "S52.501"), NOT_BILLABLE) == ()


def test_after_its_last_day_the_list_holds_until_it_is_changed_and_the_report_says_so() -> None:
    report = said(billed("2026-10-01", "M54.50"), NOT_IN_FORCE, NOT_BILLABLE)
    assert (report.findings, report.gaps) == ((), ())
    (limit,) = [one for one in report.limits if one.startswith("last checked: ")]
    assert f"{Table.DIAGNOSES.label} on 2026-09-30" in limit


@pytest.mark.parametrize("day", ["2015-10-01", "2019-06-30"])
def test_a_day_before_every_list_of_codes_is_a_gap(day: str) -> None:
    report = said(billed(day, "M54.50"), NOT_IN_FORCE, NOT_BILLABLE)
    assert report.findings == ()
    (gap,) = report.gaps
    assert (gap.table, gap.codes) == (Table.DIAGNOSES, ("M54.50",))


def test_codes_of_the_old_set_are_known_by_their_shape_alone() -> None:
    report = said(billed("2015-09-30", "724.2"), NOT_IN_FORCE, NOT_BILLABLE)
    assert (report.findings, report.gaps) == ((), ())
