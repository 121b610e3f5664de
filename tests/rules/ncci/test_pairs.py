"""PTP edits: which pairs fire, what bypasses them on which column and day, and what the claim contradicts."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import attrs
import pytest

from cptkit import (
    Bypass,
    Circumstance,
    Finding,
    Modifier,
    Period,
    Provider,
    Reference,
    Report,
    ServiceLine,
    Setting,
    Severity,
    Table,
    explain,
    remedies,
)
from cptkit.checking import Outcome
from cptkit.corrections import AddModifier, Remedy, RemoveLine, ReplaceCode, Together
from cptkit.reference.tables import pair_key
from cptkit.tables import ALWAYS, GlobalDays, ModifierIndicator, ModifierRole, PtpEdit, PublishedTable
from tests.support import (
    BUNDLED,
    DAY,
    OURS,
    claim,
    found,
    line,
    lines_of,
    offered,
    passed,
    said,
    table,
    with_indicators,
    with_tables,
)

PAIR: Final = "ncci.unbundled-pair"
ADD_ON: Final = BUNDLED.on(DAY).add_ons("19082")[0]


def report_on(*lines: ServiceLine | str, payer: str | None = "medicare", reference: Reference = BUNDLED) -> Report:
    """What the rule says of some lines in a hospital, with nothing in the history."""
    return said(claim(*lines, payer=payer, at="22"), PAIR, reference=reference)


def only_finding(report: Report) -> Finding:
    """The one finding of a report that has no bypass."""
    (finding,) = report.findings
    assert report.bypasses == ()
    return finding


def only_bypass(report: Report) -> Bypass:
    """The one bypass of a report that has no finding."""
    (bypass,) = report.bypasses
    assert report.findings == ()
    return bypass


def remedied(*lines: ServiceLine | str, reference: Reference = BUNDLED) -> tuple[Remedy, ...]:
    """What the rule offers for the pair that it finds."""
    return offered(claim(*lines, at="22"), PAIR, reference)


def appended(*lines: ServiceLine | str, reference: Reference = BUNDLED) -> list[tuple[str, str]]:
    """The modifiers that the rule offers, with what they need to be documented."""
    added = [one for one in remedied(*lines, reference=reference) if isinstance(one, AddModifier)]
    return [(one.modifier, one.needs_documentation) for one in added]


# Facts A.4, B.3 and I: the pairs of ductography and of the breast family, with their indicators.
@pytest.mark.parametrize(
    ("column_one", "column_two", "indicator"),
    [
        ("77054", "77053", 1),
        *(("77053", code, 0) for code in ("36591", "36592", "96523")),
        *(("77054", code, 1) for code in ("99446", "99447", "99448", "99449", "99451", "99452")),
        *(
            ("19030", code, 1)
            for code in ("36000", "36400", "36410", "76000", "77001", "77002", "96360", "96372", "96377")
        ),
        *(("19030", code, 1) for code in ("12001", "13153", "99211", "99215", "99223", "99239", "99291", "G0463")),
        *(("19030", code, 0) for code in ("00400", "62320", "69990", "36591", "99446", "99452", "99155", "99157")),
        *(("19030", code, 1) for code in ("64450", "64454")),
        ("77065", "77067", 1),
        ("77066", "77065", 0),
        ("77062", "77061", 0),
        ("77049", "77048", 0),
        ("76641", "76642", 1),
        ("19281", "77065", 1),
        ("78195", "38792", 0),
        ("0694T", "76098", 1),
    ],
)
def test_a_published_pair_fires_in_either_order_of_lines(column_one: str, column_two: str, indicator: int) -> None:
    for lines in ((column_one, column_two), (column_two, column_one)):
        finding = only_finding(report_on(*lines))
        assert finding.lines == (1, 2)
        assert finding.message.startswith(
            f"{column_two} is bundled into {column_one} (PTP edit, modifier indicator {indicator}); "
        )
        assert finding.severity is Severity.DENIAL


# Facts A.4: no active edit.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("19030", code) for code in ("77053", "77054", "76942", "99202", "99203", "99205")),
        *(("77053", code) for code in ("77065", "77067", "77063", "76641", "76642", "76098", "77046", "77049")),
    ],
)
def test_a_pair_that_is_not_published_is_passed(one: str, other: str) -> None:
    assert passed(report_on(one, other))


def test_lines_of_one_code_or_of_different_days_are_no_pair() -> None:
    assert passed(report_on("77053", "77053"))
    assert passed(report_on(line("77054"), line("77053", "2024-08-14", at="22")))


def test_a_pair_that_no_table_answers_for_is_a_gap() -> None:
    report = report_on("99213", "99214")
    (gap,) = report.gaps
    assert (gap.table, gap.setting, gap.codes) == (Table.PAIR_EDITS, Setting.PRACTITIONER, ("99213", "99214"))


@pytest.mark.parametrize(
    ("payer", "severity"),
    [
        ("medicare", Severity.DENIAL),
        ("ngs", Severity.DENIAL),
        ("unitedhealthcare", Severity.DENIAL),
        ("cigna", Severity.DENIAL),
        ("aetna", Severity.REVIEW),
        ("nobody", Severity.REVIEW),
        (None, Severity.REVIEW),
    ],
)
def test_a_pair_denies_where_the_edits_are_adopted(payer: str | None, severity: Severity) -> None:
    assert only_finding(report_on("77054", "77053", payer=payer)).severity is severity


def test_the_codes_of_the_remittance_are_several_since_payers_differ() -> None:
    finding = only_finding(report_on("77054", "77053"))
    assert [str(denial) for denial in finding.denials] == ["CO-236", "CO-97 M15", "CO-B15 M80"]


def test_the_outpatient_hospital_has_its_own_table() -> None:
    office = only_finding(report_on("77046", "77048"))
    hospital = only_finding(said(claim("77046", "77048", setting=Setting.OUTPATIENT_HOSPITAL), PAIR))
    assert office.message.startswith("77046 is bundled into 77048")
    assert hospital.message.startswith("77048 is bundled into 77046")  # facts I.1


@pytest.mark.parametrize("modifier", ["59", "XE", "XS", "XP", "XU", "78", "79", "58", "91", "27"])
@pytest.mark.parametrize("bearer", [0, 1])
def test_an_associated_modifier_lifts_a_pair_from_either_column(modifier: str, bearer: int) -> None:
    lines = ["77054", "77053"]
    lines[bearer] += f"-{modifier}"
    bypass = only_bypass(report_on(*lines))
    assert (bypass.modifier, bypass.lines) == (modifier, (1, 2))
    assert bypass.message == f"77053 is bundled into 77054; {modifier} bypasses the edit"
    assert bypass.record_must_show
    assert bypass.citation.publisher == "CMS"


@pytest.mark.parametrize("modifier", ["22", "50", "76", "77", "26", "GA", "ZZ"])
def test_other_modifiers_lift_nothing(modifier: str) -> None:
    assert only_finding(report_on("77054", f"77053-{modifier}")).message.endswith(
        "; no modifier on either line bypasses the edit"
    )


@pytest.mark.parametrize("modifier", ["59", "XS", "LT"])
def test_nothing_lifts_a_pair_with_indicator_0(modifier: str) -> None:
    finding = only_finding(report_on("77066", f"77065-{modifier}"))
    assert finding.message.endswith("(PTP edit, modifier indicator 0); no modifier can bypass the edit")
    assert remedied("77066", f"77065-{modifier}") == (RemoveLine(2),)


@pytest.mark.parametrize("text", ["19030-LT", "19030-50"])
def test_the_same_side_on_both_lines_is_no_bypass(text: str) -> None:
    finding = only_finding(report_on(text, "77002-LT"))
    assert finding.message.endswith("modifier indicator 1); LT may not bypass the edit: both lines name LT")
    # CMS's editor lets a pair pass on any side; the misuse is for a review.
    assert finding.severity is Severity.REVIEW


@pytest.mark.parametrize("modifier", ["LT", "RT", "E1", "FA", "T9", "LC"])
@pytest.mark.parametrize(("bearer", "bare"), [(0, "77053"), (1, "77054")])
def test_a_site_on_one_line_alone_leaves_the_pair_to_the_record(modifier: str, bearer: int, bare: str) -> None:
    lines = ["77054", "77053"]
    lines[bearer] += f"-{modifier}"
    finding = only_finding(report_on(*lines))
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert finding.message == (
        "77053 is bundled into 77054 (PTP edit, modifier indicator 1); "
        f"{modifier} may not bypass the edit: {bare} has no modifier for another site"
    )


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("19030-LT", "99213", "LT may not bypass the edit: an E/M visit has no anatomic site"),
        ("19030-LT", "99213-RT", "RT may not bypass the edit: an E/M visit has no anatomic site"),
        ("19030", "99213-59", "59 may not bypass the edit: 99213 is an E/M visit, which takes 25"),
        ("19030", "99213-XE", "XE may not bypass the edit: 99213 is an E/M visit, which takes 25"),
    ],
)
def test_a_visit_is_parted_from_a_service_by_no_site_and_by_no_59(one: str, two: str, why: str) -> None:
    finding = only_finding(report_on(one, two))
    assert finding.severity is Severity.REVIEW
    assert finding.message.endswith(why)


def test_a_site_on_one_line_beside_a_modifier_of_distinctness_is_a_bypass() -> None:
    assert only_bypass(report_on("77054", "77053-LT-59")).modifier == "59"
    assert only_bypass(report_on("77054-59", "77053-LT")).modifier == "59"


@pytest.mark.parametrize(("one", "two"), [("19030-LT", "77002-RT"), ("19030-RT", "77002-LT"), ("19030-FA", "77002-F1")])
def test_different_sites_are_a_bypass(one: str, two: str) -> None:
    bypass = only_bypass(report_on(one, two))
    assert bypass.modifier == two[-2:]
    assert bypass.record_must_show == "services at the separate sites that the modifiers name"


def test_a_second_modifier_may_lift_what_the_first_does_not() -> None:
    assert only_bypass(report_on("19030-LT", "77002-LT-59")).modifier == "59"


def test_the_first_refusal_is_the_one_that_is_told() -> None:
    finding = only_finding(report_on("19030-LT", "77002-25-LT"))
    assert finding.message.endswith("25 may not bypass the edit: 77002 is not an E/M visit")


@pytest.mark.parametrize("modifier", ["24", "25", "57"])
def test_a_modifier_of_visits_lifts_on_a_visit_alone(modifier: str) -> None:
    assert only_bypass(report_on("19030", f"99213-{modifier}")).modifier == modifier
    refused = only_finding(report_on(f"19030-{modifier}", "99213"))
    assert refused.message.endswith(f"{modifier} may not bypass the edit: 19030 is not an E/M visit")


@pytest.mark.parametrize(
    ("modifier", "fields", "why"),
    [
        ("XE", {"encounter": "a"}, "both lines are from one encounter"),
        ("XE", {"body_site": "a"}, ""),
        ("XE", {"ruled_out": [Circumstance.SEPARATE_ENCOUNTER]}, "both lines are from one encounter"),
        ("XS", {"body_site": "a"}, "both lines are for one body site"),
        ("XS", {"encounter": "a"}, ""),
        ("XS", {"ruled_out": [Circumstance.SEPARATE_STRUCTURE]}, "both lines are for one body site"),
        ("XP", {"rendering_provider": Provider("1")}, "both lines are by one practitioner"),
        ("XP", {"encounter": "a", "body_site": "a"}, ""),
        ("XP", {"ruled_out": [Circumstance.SEPARATE_PRACTITIONER]}, "both lines are by one practitioner"),
        ("XU", {"encounter": "a", "body_site": "a", "rendering_provider": Provider("1")}, ""),
        ("XU", {"ruled_out": [Circumstance.UNUSUAL_NON_OVERLAPPING]}, "an overlap is documented"),
        ("59", {"encounter": "a", "body_site": "b"}, "both lines are from one encounter and for one body site"),
        ("59", {"encounter": "a"}, ""),
        ("59", {"body_site": "b"}, ""),
        ("59", {"rendering_provider": Provider("1")}, ""),
    ],
)
def test_a_modifier_that_the_claim_itself_contradicts_is_no_bypass(
    modifier: str, fields: dict[str, Any], why: str
) -> None:
    report = report_on(line("77054", **fields), line(f"77053-{modifier}", **fields))
    assert bool(report.bypasses) is (why == "")
    told = [finding.message.rpartition("; ")[2] for finding in report.findings]
    assert told == [f"{modifier} may not bypass the edit: {why}"] * (why != "")


@pytest.mark.parametrize(("one", "two"), [("77054", "77053-XE"), ("77053-XE", "77054")])
def test_what_is_ruled_out_on_one_line_is_ruled_out_between_both(one: str, two: str) -> None:
    never = line(one, ruled_out=[Circumstance.SEPARATE_ENCOUNTER])
    assert only_finding(report_on(never, line(two))).message.endswith("both lines are from one encounter")


@pytest.mark.parametrize(("field", "modifier"), [("encounter", "XE"), ("body_site", "XS")])
def test_different_fields_are_what_the_modifier_says(field: str, modifier: str) -> None:
    report = report_on(line("77054", **{field: "a"}), line(f"77053-{modifier}", **{field: "b"}))
    assert only_bypass(report).modifier == modifier


def test_one_person_with_more_or_less_said_of_him_is_one_practitioner() -> None:
    said = line("77054", rendering_provider=Provider("1", specialty="30"))
    report = report_on(said, line("77053-XP", rendering_provider=Provider("1")))
    assert only_finding(report).message.endswith("XP may not bypass the edit: both lines are by one practitioner")


def test_services_of_different_practitioners_are_no_pair() -> None:
    one, other = (line(code, rendering_provider=Provider(code)) for code in ("77054", "77053"))
    assert passed(report_on(one, other))


def test_two_of_one_group_and_specialty_are_a_pair() -> None:
    first, second = (Provider(name, specialty="30", group="A") for name in "12")
    report = report_on(line("77054", rendering_provider=first), line("77053", rendering_provider=second))
    assert only_finding(report).lines == (1, 2)


def test_the_modifiers_of_distinctness_are_offered_with_what_the_record_must_show() -> None:
    shown = appended("77054", "77053")
    assert [modifier for modifier, _ in shown] == ["XE", "XS", "XP", "XU"]
    assert all(shows for _, shows in shown)


def test_what_is_ruled_out_is_not_offered_and_what_is_documented_alone_is() -> None:
    never = line("77053", ruled_out=[Circumstance.SEPARATE_PRACTITIONER, Circumstance.SEPARATE_ENCOUNTER])
    assert [modifier for modifier, _ in appended(line("77054"), never)] == ["XS", "XU"]
    stated = line("77053", circumstances=[Circumstance.SEPARATE_STRUCTURE])
    assert appended(line("77054"), stated) == [("XS", "")]


def test_a_visit_is_offered_25() -> None:
    assert appended(line("19030"), line("99213")) == [("25", "a significant, separately identifiable E/M service")]
    documented = line("99213", circumstances=[Circumstance.SIGNIFICANT_SEPARATE_VISIT])
    assert appended(line("19030"), documented) == [("25", "")]


def test_the_remedies_that_hold_remove_the_pair() -> None:
    billed = claim("77054-26", "77053-26", at="22")
    (finding,) = found(billed, PAIR)
    proved = remedies(billed, BUNDLED, finding)
    # By the definition of the codes the one is a part of the other.
    assert proved[0] == RemoveLine(2)
    assert all(remedy.needs_documentation for remedy in proved[1:])


def test_guidance_that_is_included_goes_before_a_modifier_is_thought_of() -> None:
    billed = claim("10005", "76942")
    (finding,) = found(billed, PAIR)
    first, *others = remedies(billed, BUNDLED, finding)
    assert first == RemoveLine(2)
    assert [one.modifier for one in others if isinstance(one, AddModifier)] == ["XE", "XS", "XP", "XU"]
    # The same reason between two procedures leaves it to the record.
    procedures = claim("10005", "10021")
    (finding,) = found(procedures, PAIR)
    assert remedies(procedures, BUNDLED, finding)[-1] == RemoveLine(2)


@pytest.mark.parametrize(
    ("one", "two", "rationale", "first"),
    [
        ("71046", "71045", "more-extensive", True),
        ("85025", "85027", "more-extensive", True),
        ("99214", "99213", "more-extensive", True),
        ("99214", "10060", "more-extensive", False),
        ("45385", "45380", "more-extensive", False),
        ("20551", "20550", "mutually-exclusive", False),
        ("27447-RT", "27331-RT", "standards-of-practice", True),
        ("27447-RT", "27331-LT", "standards-of-practice", None),
        ("27447", "27331", "standards-of-practice", False),
    ],
)
def test_a_lesser_study_or_what_is_done_on_one_side_goes_first(
    one: str,
    two: str,
    rationale: str,
    first: bool | None,  # noqa: FBT001 (a row of the table)
) -> None:
    both = attrs.evolve(edit(), column_one=one[:5], column_two=two[:5], rationale=rationale)
    reference = BUNDLED | Reference((pairs_of(both),))
    billed = claim(one, two)
    findings = found(billed, PAIR, reference)
    assert len(findings) == (first is not None)
    if findings:
        assert (offered(billed, PAIR, reference)[0] == RemoveLine(2)) is first


@pytest.mark.parametrize(
    ("one", "two", "combined", "shows"),
    [
        ("20610", "76942", "20611", "that the guidance was recorded and reported"),
        ("22612", "22630", "22633", "that both were done at one site or in one session"),
        ("70460", "70450", "70470", "that both were done at one site or in one session"),
    ],
)
def test_the_code_for_both_is_offered_first(one: str, two: str, combined: str, shows: str) -> None:
    both = attrs.evolve(edit(), column_one=one, column_two=two)
    for lines, kept, gone in (((one, two), 1, 2), ((two, one), 2, 1)):
        billed = claim(*lines)
        both_offered = Together((ReplaceCode(kept, combined, shows), RemoveLine(gone)))
        assert offered(billed, PAIR, BUNDLED | Reference((pairs_of(both),)))[0] == both_offered


def test_of_two_first_infusions_the_later_is_offered_the_code_of_a_further_one() -> None:
    both = attrs.evolve(edit(), column_one="96413", column_two="96365")
    shows = "that it was given after the first one of the day"
    offers = offered(claim("96413", "96365"), PAIR, BUNDLED | Reference((pairs_of(both),)))
    assert offers[:2] == (ReplaceCode(2, "96367", shows), ReplaceCode(1, "96417", shows))


def test_a_second_biopsy_of_another_kind_is_an_add_on() -> None:
    never = attrs.evolve(edit(ModifierIndicator.NOT_ALLOWED), column_one="11106", column_two="11102")
    rows = {"11103": tuple(attrs.evolve(ADD_ON, code="11103", primary=one) for one in ("11102", "11106"))}
    reference = BUNDLED | Reference((pairs_of(never), table(Table.ADD_ONS, rows, codes=("11103",))))
    shows = "that it was an additional level, lesion, site or hour"
    assert offered(claim("11106", "11102"), PAIR, reference) == (ReplaceCode(2, "11103", shows), RemoveLine(2))
    other = attrs.evolve(never, column_one="11104")
    elsewhere = BUNDLED | Reference((pairs_of(other), table(Table.ADD_ONS, rows, codes=("11103",))))
    assert offered(claim("11104", "11102"), PAIR, elsewhere) == (RemoveLine(2),)


def test_where_one_line_says_its_side_the_other_is_offered_the_other_side() -> None:
    assert appended("76641-LT", "76642")[0] == ("RT", "that it was on the other side")
    assert appended("76641", "76642-RT")[0] == ("LT", "that it was on the other side")
    assert "RT" not in dict(appended("76641", "76642"))
    assert "RT" not in dict(appended("76641-LT", "76642-LT"))


def pairs_of(*edits: PtpEdit, codes: Iterable[str] | None = None) -> PublishedTable[PtpEdit]:
    """A table of some edits."""
    rows = {pair_key(edit.column_one, edit.column_two): (edit,) for edit in edits}
    return table(Table.PAIR_EDITS, rows, codes=codes, setting=Setting.PRACTITIONER)


def own(*edits: PtpEdit) -> Reference:
    """A small reference: some pairs and 79 for all days, and 59 as it is bundled."""
    after_surgery = Modifier(
        "79", "79", ModifierRole.POSTOPERATIVE, None, bypasses_pairs=True, period=ALWAYS, citation=OURS
    )
    modifiers = {"59": BUNDLED.on("2024-08-13").modifier_rows("59"), "79": (after_surgery,)}
    standing = (one for one in BUNDLED.tables if one.coverage.table in (Table.SERVICE_KINDS, Table.CIRCUMSTANCES))
    tables = (pairs_of(*edits), table(Table.MODIFIERS, modifiers), *standing)
    return Reference(tables, BUNDLED.policies)


def edit(indicator: ModifierIndicator = ModifierIndicator.ALLOWED, period: Period = ALWAYS) -> PtpEdit:
    """An edit between two codes."""
    return PtpEdit("77054", "77053", indicator, Setting.PRACTITIONER, "", period, OURS)


# CMS, change request 11168, effective 2019-07-01: 59 on either column; before, on column two alone.
@pytest.mark.parametrize(
    ("day", "lines", "lifted"),
    [
        ("2019-06-30", ("77054", "77053-59"), True),
        ("2019-06-30", ("77054-59", "77053"), False),
        ("2019-06-30", ("77054-79", "77053"), True),
        ("2019-07-01", ("77054", "77053-59"), True),
        ("2019-07-01", ("77054-59", "77053"), True),
    ],
)
def test_59_on_column_one_lifts_from_the_day_of_the_change_request(
    day: str, lines: tuple[str, str], *, lifted: bool
) -> None:
    report = report_on(*(line(text, day, at="22") for text in lines), reference=own(edit()))
    assert bool(report.bypasses) is lifted
    assert bool(report.findings) is not lifted


def test_indicator_9_is_no_edit() -> None:
    assert passed(report_on("77054", "77053", reference=own(edit(ModifierIndicator.NOT_AN_EDIT))))


def test_an_edit_is_that_of_its_days() -> None:
    ended = own(edit(period=Period(date(2007, 1, 1), date(2024, 8, 13))))
    assert report_on("77054", "77053", reference=ended).findings
    assert passed(report_on(line("77054", "2024-08-14"), line("77053", "2024-08-14"), reference=ended))


def test_a_modifier_that_is_not_in_force_is_not_offered() -> None:
    assert remedied("77054", "77053", reference=own(edit())) == (RemoveLine(2),)


@pytest.mark.parametrize("order", ["25-LT", "LT-25"])
def test_of_several_that_may_not_bypass_the_first_is_told(order: str) -> None:
    finding = only_finding(report_on("19030", f"77002-{order}"))
    assert finding.severity is Severity.REVIEW
    assert f"; {order[:2]} may not bypass the edit: " in finding.message


# CMS, Pub. 100-04, chapter 18, section 20.6: with GG on the diagnostic mammogram both are paid.
@pytest.mark.parametrize("diagnostic", ["77065", "77066"])
@pytest.mark.parametrize("screening", ["77067", "77063"])
def test_gg_on_the_diagnostic_mammogram_lifts_its_pair_with_the_screening_one(diagnostic: str, screening: str) -> None:
    for lines in ((f"{diagnostic}-GG", screening), (screening, f"{diagnostic}-GG")):
        bypass = only_bypass(report_on(*lines))
        assert (bypass.modifier, bypass.lines) == ("GG", (1, 2))
        assert (
            bypass.record_must_show
            == "that the interpretation of the screening mammogram called for the diagnostic study"
        )


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("77065", "77067-GG"), "; no modifier on either line bypasses the edit"),
        (("19281", "77065-GG"), "; no modifier on either line bypasses the edit"),
        (("77066-GG", "77065"), "; no modifier can bypass the edit"),
    ],
)
def test_gg_lifts_nothing_else(lines: tuple[str, str], why: str) -> None:
    assert only_finding(report_on(*lines)).message.endswith(why)


def test_gg_on_column_two_lifts_where_the_diagnostic_mammogram_stands_there() -> None:
    turned = PtpEdit("77067", "77065", ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    assert only_bypass(report_on("77067", "77065-GG", reference=bundled_and(turned))).modifier == "GG"


def test_a_diagnostic_mammogram_beside_a_screening_one_is_offered_gg() -> None:
    shows = "that the interpretation of the screening mammogram called for the diagnostic study"
    assert appended(line("77065"), line("77067")) == [("GG", shows)]
    assert appended(line("77067"), line("77065")) == [("GG", shows)]
    turned = line("77065", circumstances=[Circumstance.SCREENING_TURNED_DIAGNOSTIC])
    assert appended(turned, line("77067")) == [("GG", "")]
    assert lines_of(*remedied("77067", "77065")) == [2, 1]


def test_a_diagnostic_mammogram_beside_another_service_is_offered_the_x_modifiers() -> None:
    assert [modifier for modifier, _ in appended(line("19281"), line("77065"))] == ["XE", "XS", "XP", "XU"]
    assert [modifier for modifier, _ in appended(line("19281"), line("77067"))] == ["XE", "XS", "XP", "XU"]


def bundled_and(*edits: PtpEdit, global_days: GlobalDays | None = None) -> Reference:
    """The bundled reference with some pairs more, and the global period of 19030 as given."""
    reference = BUNDLED if global_days is None else with_indicators("19030", global_days=global_days)
    codes = [code for edit in edits for code in (edit.column_one, edit.column_two)]
    return with_tables(pairs_of(*edits, codes=codes), reference=reference) if edits else reference


@pytest.mark.parametrize(
    ("global_days", "fields", "expected"),
    [
        (GlobalDays.NINETY_DAYS, {}, ["57", "25"]),
        (GlobalDays.TEN_DAYS, {}, ["25"]),
        (GlobalDays.SAME_DAY, {}, ["25"]),
        (GlobalDays.NINETY_DAYS, {"circumstances": [Circumstance.DECISION_FOR_SURGERY]}, ["57"]),
        (GlobalDays.NINETY_DAYS, {"circumstances": [Circumstance.SIGNIFICANT_SEPARATE_VISIT]}, ["25"]),
        (GlobalDays.NINETY_DAYS, {"ruled_out": [Circumstance.DECISION_FOR_SURGERY]}, ["25"]),
        (GlobalDays.NINETY_DAYS, {"ruled_out": [Circumstance.SIGNIFICANT_SEPARATE_VISIT]}, ["57"]),
        (GlobalDays.SAME_DAY, {"ruled_out": [Circumstance.SIGNIFICANT_SEPARATE_VISIT]}, []),
        (GlobalDays.SAME_DAY, {"circumstances": [Circumstance.DECISION_FOR_SURGERY]}, ["25"]),
    ],
)
@pytest.mark.parametrize("visit_first", [True, False])
def test_a_visit_beside_an_operation_is_offered_57_or_25_by_its_period_and_never_59(
    global_days: GlobalDays, fields: dict[str, Any], expected: list[str], *, visit_first: bool
) -> None:
    lines = [line("99213", **fields), line("19030")]
    shown = remedied(*(lines if visit_first else lines[::-1]), reference=bundled_and(global_days=global_days))
    added = [one for one in shown if isinstance(one, AddModifier)]
    assert [one.modifier for one in added] == expected
    assert {one.line for one in added} <= {1 if visit_first else 2}


def test_what_the_record_must_show_of_57_is_asked_for_unless_it_is_documented() -> None:
    reference = bundled_and(global_days=GlobalDays.NINETY_DAYS)
    shows = [shows for _, shows in appended("19030", "99213", reference=reference)]
    assert shows == [
        "that the decision for surgery was made at this visit",
        "a significant, separately identifiable E/M service",
    ]
    decided = line("99213", circumstances=[Circumstance.DECISION_FOR_SURGERY])
    (add, _) = remedied("19030", decided, reference=reference)
    assert add == AddModifier(2, "57")


def test_a_visit_beside_a_service_that_no_fee_schedule_knows_is_offered_25() -> None:
    visit = AddModifier(2, "25", "a significant, separately identifiable E/M service")
    unknown = PtpEdit("0999T", "99213", ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    assert remedied("0999T", "99213", reference=bundled_and(unknown)) == (visit, RemoveLine(2))


def test_of_two_visits_the_second_column_is_offered_25() -> None:
    visit = AddModifier(2, "25", "a significant, separately identifiable E/M service")
    visits = PtpEdit("99291", "99213", ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    assert remedied("99291", "99213", reference=bundled_and(visits)) == (visit, RemoveLine(2))


@pytest.mark.parametrize(
    ("field", "one", "other", "modifier"),
    [
        ("encounter", "a", "b", "XE"),
        ("body_site", "a", "b", "XS"),
        (
            "rendering_provider",
            Provider("1", specialty="30", group="A"),
            Provider("2", specialty="30", group="A"),
            "XP",
        ),
    ],
)
def test_fields_that_differ_bear_out_the_modifier_that_says_so(field: str, one: Any, other: Any, modifier: str) -> None:
    first, second = line("77054", **{field: one}), line("77053", **{field: other})
    assert appended(first, second) == [(modifier, "")]
    assert len(appended(first, line("77053"))) == 4
    assert len(appended(line("77054"), second)) == 4


@pytest.mark.parametrize(
    ("circumstance", "modifier"),
    [
        (Circumstance.SEPARATE_ENCOUNTER, "XE"),
        (Circumstance.SEPARATE_STRUCTURE, "XS"),
        (Circumstance.SEPARATE_PRACTITIONER, "XP"),
        (Circumstance.UNUSUAL_NON_OVERLAPPING, "XU"),
    ],
)
def test_a_circumstance_on_either_line_is_enough(circumstance: Circumstance, modifier: str) -> None:
    stated = line("77054", circumstances=[circumstance])
    assert appended(stated, line("77053")) == [(modifier, "")]
    assert appended(stated, line("77053", ruled_out=[circumstance])) != [(modifier, "")]


def test_what_the_claim_contradicts_is_not_taken_as_borne_out() -> None:
    stated = line("77054", encounter="a", circumstances=[Circumstance.SEPARATE_STRUCTURE])
    assert appended(stated, line("77053", encounter="a")) == [("XS", "")]


def test_a_modifier_that_the_line_bears_is_not_offered_again() -> None:
    shown = appended(line("77054", body_site="a"), line("77053-XS", body_site="a"))
    assert [modifier for modifier, _ in shown] == ["XE", "XP", "XU"]


def test_where_column_two_is_in_the_history_column_one_is_offered_the_modifiers() -> None:
    billed = claim("77054", history=[line("77053")])
    assert lines_of(*offered(billed, PAIR)) == [1, 1, 1, 1]
    assert remedies(billed, BUNDLED, *found(billed, PAIR))[0] == AddModifier(
        1, "XE", "a separate encounter on the same date of service"
    )


# Facts B.3: guidance, specimen films and localizations that are part of a biopsy or of one another.
@pytest.mark.parametrize(
    ("whole", "part"),
    [
        *((biopsy, part) for biopsy in ("19081", "19083", "19085") for part in ("76098", "76942", "77002", "77021")),
        *((biopsy, part) for biopsy in ("19081", "19083") for part in ("19281", "19283", "19285", "19287", "19100")),
        ("19283", "19281"),
        ("19285", "19283"),
        ("19287", "19285"),
        ("19281", "77065"),
        ("19281", "77067"),
        ("76641", "76642"),
        ("19301", "19125"),
    ],
)
def test_what_is_part_of_a_breast_procedure_is_denied_beside_it_and_lifted_on_the_other_side(
    whole: str, part: str
) -> None:
    finding = only_finding(report_on(whole, part))
    assert finding.severity is Severity.DENIAL
    assert finding.message.startswith(f"{part} is bundled into {whole} ")
    assert only_finding(report_on(f"{whole}-LT", f"{part}-LT")).message.endswith("both lines name LT")
    assert only_bypass(report_on(f"{whole}-LT", f"{part}-RT")).modifier == "RT"


@pytest.mark.parametrize(("first", "further"), [("19081", "19082"), ("19083", "19084"), ("19281", "19282")])
def test_a_further_lesion_is_no_part_of_the_first(first: str, further: str) -> None:
    assert passed(report_on(f"{first}-LT", further))


def test_a_pair_without_an_edit_is_explained_as_none() -> None:
    (explained,) = explain(claim("19030", "77053"), BUNDLED, PAIR)
    assert explained.outcome is Outcome.NOT_APPLICABLE
    assert explained.because == "no two lines of one date of service have a PTP edit"


@pytest.mark.parametrize(("here", "before"), [("77054", "77053"), ("77053", "77054")])
def test_a_pair_with_the_history_is_told_of_in_the_message_and_mended_on_the_claim(here: str, before: str) -> None:
    billed = claim(here, history=[line(before)])
    (finding,) = said(billed, PAIR).findings
    assert finding.message == (
        "77053 is bundled into 77054 (PTP edit, modifier indicator 1), one of them in the history; "
        "no modifier on either line bypasses the edit"
    )
    assert finding.lines == (1,)
    assert set(lines_of(*offered(billed, PAIR))) == {1}
    assert "history" not in only_finding(report_on("77054", "77053")).message


@pytest.mark.parametrize(("alone", "beside"), [("90832", "90833"), ("90834", "90836"), ("90837", "90838")])
def test_psychotherapy_with_a_visit_is_offered_its_add_on_code(alone: str, beside: str) -> None:
    never = PtpEdit(alone, "99214", ModifierIndicator.NOT_ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    shows = "psychotherapy time that is separate from the visit"
    assert offered(claim("99214", alone), PAIR, own(never)) == (ReplaceCode(2, beside, shows), RemoveLine(1))
