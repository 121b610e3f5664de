"""Add-on codes: with a primary, without one, with one elsewhere, and where the contractor decides."""

from typing import Final

import attrs
import pytest

from cptkit import (
    Circumstance,
    Provider,
    Reference,
    Report,
    ServiceLine,
    Severity,
    Table,
)
from cptkit.corrections import MoveUnits, RemoveLine, ReplaceCode
from cptkit.rules.further import first_code
from cptkit.tables import ALWAYS, AddOn
from tests.support import BUNDLED, DAY, OURS, claim, line, offered, passed, said, table, with_tables

ADD_ON: Final = "ncci.add-on-without-primary"


def report_on(
    *lines: ServiceLine | str,
    payer: str | None = "medicare",
    history: tuple[ServiceLine, ...] = (),
    reference: Reference = BUNDLED,
) -> Report:
    """What the rule says of some lines."""
    return said(claim(*lines, payer=payer, history=history), ADD_ON, reference=reference)


# Facts B.2: add-on codes and their primaries.
@pytest.mark.parametrize(
    ("add_on", "primary"),
    [
        ("77063", "77067"),
        ("G0279", "77065"),
        ("G0279", "77066"),
        ("19001", "19000"),
        ("19082", "19081"),
        ("19126", "19125"),
        ("10004", "10021"),
        ("10036", "10035"),
        ("0857T", "76641"),
        ("0857T", "76642"),
        ("C8937", "77046"),
        ("C8937", "C8903"),
    ],
)
def test_an_add_on_goes_with_its_primary_in_either_order(add_on: str, primary: str) -> None:
    assert passed(report_on(primary, add_on))
    assert passed(report_on(add_on, primary))
    assert len(report_on(add_on).findings) == 1


def test_an_add_on_alone_is_denied_with_the_primaries_it_goes_with() -> None:
    (finding,) = report_on("G0279", "77053").findings
    assert (finding.severity, finding.lines) == (Severity.DENIAL, (1,))
    assert (
        finding.message
        == "G0279 is an add-on code without its primary code on this date of service; it is billed with 77065, 77066"
    )
    assert [str(denial) for denial in finding.denials] == ["CO-107 N122", "CO-B15 N674"]


def test_many_primaries_are_not_all_named() -> None:
    (finding,) = report_on("38900").findings
    assert finding.message == (
        "38900 is an add-on code without its primary code on this date of service; "
        "it is billed with 19302, 19307, 38500, 38510, 38520, 38525 and 21 more"
    )


def test_an_add_on_for_more_of_the_same_may_have_been_the_first() -> None:
    shows = "that it was the first of the day"
    assert offered(claim("19082"), ADD_ON) == (ReplaceCode(1, "19081", shows),)
    assert offered(claim("19082 x3"), ADD_ON) == (MoveUnits(1, 1, "19081", shows),)
    assert offered(claim("77063"), ADD_ON) == ()


@pytest.mark.parametrize(
    ("primaries", "first"),
    [
        (["19081"], "19081"),
        # What stands behind several is another service than each of them.
        (["19081", "19083"], None),
        # One of them adds to the first itself.
        (["19081", "19082"], "19081"),
        (["19120"], None),
    ],
)
def test_only_what_stands_behind_one_code_is_for_more_of_it(primaries: list[str], first: str | None) -> None:
    rows = [AddOn("19085", primary, 1, ALWAYS, OURS) for primary in primaries]
    ours = with_tables(table(Table.ADD_ONS, {"19085": rows}, codes=["19085"]))
    assert first_code(ours.on(DAY), "19085") == first


def test_an_add_on_is_mended_by_not_billing_it() -> None:
    assert offered(claim("G0279", "77053"), ADD_ON) == (RemoveLine(1),)


@pytest.mark.parametrize(
    ("payer", "severity"),
    [
        ("medicare", Severity.DENIAL),
        ("cgs", Severity.DENIAL),
        ("humana", Severity.REVIEW),
        # By texts of their own.
        ("aetna", Severity.DENIAL),
        ("unitedhealthcare", Severity.DENIAL),
        # Its primaries are its own, but an add-on code is not billed alone.
        ("texas-medicaid", Severity.REVIEW),
        (None, Severity.REVIEW),
    ],
)
def test_an_add_on_alone_denies_where_the_table_is_adopted(payer: str | None, severity: Severity) -> None:
    assert [finding.severity for finding in report_on("G0279", payer=payer).findings] == [severity]


@pytest.mark.parametrize(("other", "accepted"), [("19281", True), ("77067", True), ("77063", False)])
def test_at_a_medicaid_plan_any_primary_may_do(other: str, *, accepted: bool) -> None:
    assert passed(report_on("19282", other, payer="texas-medicaid")) is accepted


def test_a_primary_on_another_day_is_none() -> None:
    assert len(report_on(line("77065"), line("G0279", "2024-08-14")).findings) == 1


def test_a_primary_of_another_practitioner_is_none() -> None:
    assert len(report_on(line("77065", by="1"), line("G0279", by="2")).findings) == 1
    assert passed(report_on(line("77065", by="1"), line("G0279", by="1")))
    assert passed(report_on(line("77065", by="1"), line("G0279")))


def test_a_primary_in_the_history_of_the_day_counts() -> None:
    assert passed(report_on("G0279", history=(line("77065"),)))
    assert len(report_on("G0279", history=(line("77065", "2024-08-12"),)).findings) == 1


def test_an_add_on_of_the_history_is_no_finding_of_the_claim() -> None:
    assert passed(report_on("77053", history=(line("G0279"),)))


def test_a_primary_documented_as_billed_elsewhere_is_a_bypass() -> None:
    elsewhere = line("G0279", circumstances=[Circumstance.PRIMARY_BILLED_ELSEWHERE])
    report = report_on(elsewhere, "77053")
    (bypass,) = report.bypasses
    assert report.findings == ()
    assert (bypass.modifier, bypass.lines) == (None, (1,))
    assert bypass.record_must_show == "the claim on which the primary code is billed"


def own(*rows: AddOn) -> Reference:
    """The bundled reference, with the rows of 77053 as an add-on as given."""
    return with_tables(table(Table.ADD_ONS, {"77053": rows}, codes=["77053"]))


# Facts of the table: kind 1 the listed primaries, 2 the contractor's choice, 3 both.
@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ((AddOn("77053", None, 2, ALWAYS, OURS),), "it is billed with a primary that the contractor accepts"),
        (
            (AddOn("77053", "77065", 3, ALWAYS, OURS), AddOn("77053", None, 3, ALWAYS, OURS)),
            "it is billed with 77065 or a primary that the contractor accepts",
        ),
    ],
    ids=["contractor", "both"],
)
def test_where_the_contractor_decides_it_is_a_review_and_beside_another_service_nothing(
    rows: tuple[AddOn, ...], message: str
) -> None:
    (finding,) = report_on("77053", reference=own(*rows)).findings
    assert finding.severity is Severity.REVIEW
    assert finding.message.endswith(f"; {message}")
    assert passed(report_on("77053", "19030", reference=own(*rows)))
    # An add-on code is nobody's primary.
    assert len(report_on("77053", "19082", reference=own(*rows)).findings) == 2


@pytest.mark.parametrize(
    ("kind", "severity", "accepted"),
    [
        (1, Severity.DENIAL, "77065"),
        (2, Severity.REVIEW, "77065 or a primary that the contractor accepts"),
        (3, Severity.REVIEW, "77065 or a primary that the contractor accepts"),
    ],
)
def test_an_add_on_of_kind_two_or_three_without_a_primary_is_the_contractors_matter(
    kind: int, severity: Severity, accepted: str
) -> None:
    """The docstring of AddOn: kind 1 only the listed primaries, 2 the contractor's choice, 3 both."""
    reference = own(AddOn("77053", "77065", kind, ALWAYS, OURS))
    (finding,) = report_on("77053", reference=reference).findings
    assert finding.severity is severity
    assert finding.message.endswith(f"without its primary code on this date of service; it is billed with {accepted}")
    assert passed(report_on("77053", "77065", reference=reference))


def test_an_add_on_over_a_span_is_found_once_though_another_service_begins_within_it() -> None:
    """Design 5: one defect, one counted finding."""
    report = report_on(line("G0279", "2024-08-13/2024-08-15"), line("77053", "2024-08-14"))
    assert [finding.lines for finding in report.findings] == [(1,)]


def test_outside_the_table_there_is_a_gap() -> None:
    report = report_on(line("G0279", "2019-06-30"))
    assert report.findings == ()
    assert [gap.table for gap in report.gaps] == [Table.ADD_ONS]


def test_a_code_that_no_table_answers_for_silences_itself_alone() -> None:
    report = report_on("G0279", "99213")
    assert [finding.lines for finding in report.findings] == [(1,)]
    assert [(gap.table, gap.codes) for gap in report.gaps] == [(Table.ADD_ONS, ("99213",))]


@pytest.mark.parametrize("primary", ["77065-26", "77065-TC", "77065-LT-59", "77065 x2"])
@pytest.mark.parametrize("add_on", ["G0279", "G0279-26", "G0279-59"])
def test_modifiers_and_units_do_not_part_an_add_on_from_its_primary(primary: str, add_on: str) -> None:
    assert passed(report_on(primary, add_on))


def test_a_primary_by_another_of_one_group_and_specialty_counts_and_of_another_specialty_does_not() -> None:
    """CMS counts physicians of one group and one specialty as one."""
    add_on, primary = (line(code, rendering_provider=who) for code, who in _OF_ONE_GROUP)
    assert passed(report_on(add_on, primary))
    other = attrs.evolve(primary, rendering_provider=Provider("2", specialty="02", group="A"))
    assert len(report_on(add_on, other).findings) == 1


_OF_ONE_GROUP: Final = (
    ("G0279", Provider("1", specialty="30", group="A")),
    ("77065", Provider("2", specialty="30", group="A")),
)


def test_a_primary_over_a_span_counts_on_each_of_its_days() -> None:
    assert passed(report_on(line("77065", "2024-08-13/2024-08-15"), line("G0279", "2024-08-14")))
    assert len(report_on(line("77065", "2024-08-13/2024-08-14"), line("G0279", "2024-08-15")).findings) == 1


def test_each_add_on_without_a_primary_is_found_and_the_documented_one_alone_is_let_pass() -> None:
    elsewhere = line("19082", circumstances=[Circumstance.PRIMARY_BILLED_ELSEWHERE])
    report = report_on("G0279", elsewhere, "19282")
    assert [(finding.lines, finding.message.partition(" ")[0]) for finding in report.findings] == [
        ((1,), "G0279"),
        ((3,), "19282"),
    ]
    assert [bypass.lines for bypass in report.bypasses] == [(2,)]


# Priority Health, modifier 62: "if a co-surgeon acts as an assistant in the performance of additional procedure(s)".
@pytest.mark.parametrize(
    ("primary", "add_on", "count"),
    [("-62", "-80", 0), ("-62", "-82", 0), ("", "-80", 1), ("-62", "-62", 0)],
)
def test_a_co_surgeon_may_have_assisted_in_an_add_on_of_the_operation(primary: str, add_on: str, count: int) -> None:
    assert len(report_on(f"19081{primary}", f"19082{add_on}").findings) == count


def test_each_line_of_an_add_on_is_judged_by_its_own_practitioners_primary() -> None:
    elsewhere = line("G0279", by="2", circumstances=[Circumstance.PRIMARY_BILLED_ELSEWHERE])
    own = line("77065", by="1"), line("G0279", by="1")
    lines = (*own, elsewhere, line("G0279", by="3"))
    report = report_on(*lines)
    rows = BUNDLED.on(DAY).add_ons("G0279")
    assert [(one.lines, one.evidence) for one in report.findings] == [((4,), rows[:1])]
    assert offered(claim(*lines), ADD_ON) == (RemoveLine(4),)
    (bypass,) = report.bypasses
    assert (bypass.lines, bypass.evidence) == ((3,), rows[:1])
    assert bypass.message == "G0279 without its primary code on this claim; documented as billed elsewhere"


@pytest.mark.parametrize(("count", "rest"), [(5, ""), (6, ""), (7, " and 1 more")])
def test_as_many_primaries_are_named_as_have_room(count: int, rest: str) -> None:
    primaries = [f"7706{number}" for number in range(count)]
    reference = own(*(AddOn("77053", primary, 1, ALWAYS, OURS) for primary in primaries))
    (finding,) = report_on("77053", "19030", reference=reference).findings
    assert finding.message.endswith(f"it is billed with {', '.join(primaries[:6])}{rest}")


def test_where_the_other_services_are_not_told_the_primary_may_be_on_another_claim() -> None:
    (known,) = report_on("77063").findings
    told_nothing = said(claim("77063", history=None), ADD_ON).findings
    assert (known.severity, [one.severity for one in told_nothing]) == (Severity.DENIAL, [Severity.REVIEW])
    assert [one.message for one in told_nothing] == [known.message]
    assert said(claim("77067", "77063", history=None), ADD_ON).findings == ()


# Find-A-Code, 2023-01-31: by CPT 99417 goes with more visits than CMS's edits named until April 2025.
_BY_CMS: Final = with_tables(
    table(Table.ADD_ONS, {"99417": [AddOn("99417", code, 1, ALWAYS, OURS) for code in ("99205", "99215")]})
)


@pytest.mark.parametrize("payer", ["aetna", "anthem", None])
@pytest.mark.parametrize("visit", ["99205", "99215", "99245", "99345", "99350", "99483"])
def test_a_prolonged_service_goes_with_the_visits_that_cpt_names(visit: str, payer: str | None) -> None:
    assert passed(report_on(visit, "99417", payer=payer, reference=_BY_CMS))


@pytest.mark.parametrize("visit", ["99214", "99344", "99223"])
def test_a_prolonged_service_goes_with_no_other_visit(visit: str) -> None:
    assert len(report_on(visit, "99417", reference=_BY_CMS).findings) == 1
    assert len(report_on(line("99350", "2022-12-31"), line("99417", "2022-12-31"), reference=_BY_CMS).findings) == 1
