"""What bypasses a PTP edit where no loaded list says what a modifier does: no denial and no pass rests on that."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Circumstance, Finding, Modifier, Reference, Setting, Severity, Table, modifiers_for
from cptkit.reference.tables import pair_key
from cptkit.tables import ALWAYS, ModifierIndicator, ModifierRole, PtpEdit
from tests.support import BUNDLED, DAY, OURS, claim, line, said, table, with_tables

EDIT: Final = PtpEdit("77054", "77053", ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
STANDING: Final = tuple(
    one for one in BUNDLED.tables if one.coverage.table in (Table.SERVICE_KINDS, Table.CIRCUMSTANCES)
)


def bare(code: str, role: ModifierRole | None, *, bypasses_pairs: bool | None) -> Modifier:
    """A modifier of which no more is said."""
    return Modifier(code, "", role, None, bypasses_pairs, ALWAYS, OURS)


def reference(*, bypasses_pairs: bool | None, role: ModifierRole | None) -> Reference:
    """One pair, and modifiers that a list says that much of."""
    rows = {code: [bare(code, role, bypasses_pairs=bypasses_pairs)] for code in ("59", "25", "LT")}
    pairs = table(Table.PAIR_EDITS, {pair_key("77054", "77053"): [EDIT]}, setting=Setting.PRACTITIONER)
    return Reference((pairs, table(Table.MODIFIERS, rows), *STANDING), BUNDLED.policies)


def finding(modifier: str, loaded: Reference) -> Finding:
    """What the rule about pairs finds of two codes, the second with a modifier."""
    (found,) = said(claim("77054", f"77053-{modifier}", at="22"), "ncci.unbundled-pair", reference=loaded).findings
    return found


ONE_SITE: Final = (
    ("29827", "29822"),
    ("29806", "29807"),
    ("23412", "29826"),
    ("29881", "29875"),
    ("67210", "67220"),
    ("52356", "52332"),
    ("52356", "52353"),
    ("52353", "52332"),
    ("67904", "15823"),
)
BYPASSING: Final = tuple(
    one for one in BUNDLED.tables if one.coverage.table in (Table.SERVICE_KINDS, Table.CIRCUMSTANCES, Table.MODIFIERS)
)
SIDES: Final = tuple(one for one in BUNDLED.tables if one.coverage.table is Table.MODIFIER_SIDES)


def verdict_of(pair: tuple[str, str], *lines: str) -> list[str]:
    """What is found of the lines of a pair, by its severity."""
    edit = PtpEdit(*pair, ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    pairs = table(Table.PAIR_EDITS, {pair_key(*pair): [edit]}, setting=Setting.PRACTITIONER)
    loaded = Reference((pairs, *BYPASSING, *SIDES), BUNDLED.policies)
    return [one.message for one in said(claim(*lines, at="24"), "ncci.unbundled-pair", reference=loaded).findings]


@given(
    st.sampled_from(ONE_SITE),
    st.sampled_from(["", "-LT", "-RT", "-50"]),
    st.sampled_from(["", "-LT", "-RT"]),
    st.sampled_from(["59", "XS", "XU", "XE", "XP"]),
)
def test_within_one_site_only_two_sides_or_another_time_are_apart(
    pair: tuple[str, str], one: str, other: str, modifier: str
) -> None:
    apart = {one, other} == {"-LT", "-RT"} or modifier in ("XE", "XP")
    found = verdict_of(pair, f"{pair[0]}{one}", f"{pair[1]}-{modifier}{other}")
    assert [f"{modifier} may not bypass" in message for message in found] == [True] * (not apart)


def test_elsewhere_59_stands_for_another_site() -> None:
    assert verdict_of(("52353", "52005"), "52353-RT", "52005-59-RT") == []
    assert verdict_of(("29881", "29876"), "29881-RT", "29876-59-RT") == []


@pytest.mark.parametrize("modifier", ["59", "XS", "XU", "XE"])
@pytest.mark.parametrize(("one", "other"), [("-T5", "-T5"), ("-T5", "-TA"), ("-T5", ""), ("", "")])
def test_the_nail_of_one_toe_is_one_site(modifier: str, one: str, other: str) -> None:
    found = verdict_of(("11750", "11730"), f"11750{one}", f"11730-{modifier}{other}")
    refused = one == other == "-T5" and modifier != "XE"
    assert ["both lines name T5" in message for message in found] == [True] * refused


@pytest.mark.parametrize(
    ("procedure", "block", "refused"),
    [
        ("11730-T5", "64450-RT", True),
        ("11730-TA", "64450-LT", True),
        ("26055-F7", "64450-RT", True),
        ("11730-T5", "64450-LT", False),
        ("11730-T5", "64450-TA", False),
        ("11730-T5", "64450-59-RT", False),
    ],
)
def test_the_side_of_a_block_takes_in_the_digit(*, procedure: str, block: str, refused: bool) -> None:
    found = verdict_of((procedure[:5], "64450"), procedure, block)
    assert ["takes in" in message for message in found] == [True] * refused


@pytest.mark.parametrize(
    ("whole", "part", "refused"),
    [
        ("73130-RT", "73140-F6", True),
        ("73630-LT", "73660-T1", True),
        ("73130-RT", "73140-F1", False),
        ("73130-RT", "73140-59-F6", False),
        # A wrist and a finger are two sites of one hand.
        ("20526-RT", "20550-F7", False),
    ],
)
def test_an_x_ray_of_a_hand_or_foot_takes_in_its_digits(*, whole: str, part: str, refused: bool) -> None:
    found = verdict_of((whole[:5], part[:5]), whole, part)
    assert ["takes in" in message for message in found] == [True] * refused


@pytest.mark.parametrize("role", [None, ModifierRole.DISTINCT])
def test_a_modifier_that_no_list_says_to_bypass_an_edit_leaves_it_to_the_record(role: ModifierRole | None) -> None:
    found = finding("59", reference(bypasses_pairs=None, role=role))
    assert found.severity is Severity.REVIEW
    assert found.message.endswith("59 may not bypass the edit: no loaded list says that it bypasses PTP edits")


def test_a_modifier_of_a_kind_that_no_list_says_leaves_the_pair_to_the_record() -> None:
    found = finding("LT", reference(bypasses_pairs=True, role=None))
    assert found.severity is Severity.REVIEW
    assert found.message.endswith("LT may not bypass the edit: no loaded list says what kind of modifier it is")


def test_a_modifier_that_a_list_says_not_to_bypass_an_edit_does_not() -> None:
    found = finding("59", reference(bypasses_pairs=False, role=None))
    assert found.severity is Severity.DENIAL
    assert found.message.endswith("; no modifier on either line bypasses the edit")


def test_what_the_claim_contradicts_is_told_whatever_is_loaded() -> None:
    found = finding("25", reference(bypasses_pairs=None, role=None))
    assert found.severity is Severity.REVIEW
    assert found.message.endswith("25 may not bypass the edit: 77053 is not an E/M visit")


def test_a_modifier_of_a_kind_that_no_list_says_is_given_no_standing() -> None:
    others = tuple(one for one in BUNDLED.tables if one.coverage.table is not Table.MODIFIERS)
    listed = table(Table.MODIFIERS, {"LT": [bare("LT", None, bypasses_pairs=None)]})
    assert modifiers_for("19030", Reference((*others, listed)), on=DAY) == ()


ALIKE: Final = {"encounter": "1", "body_site": "left breast", "by": "1"}


@pytest.mark.parametrize(
    ("ruled_out", "why"),
    [
        ([Circumstance.UNUSUAL_NON_OVERLAPPING], "the claim contradicts every reason for it"),
        ([], "both lines are from one encounter and for one body site"),
    ],
)
def test_59_does_not_bypass_an_edit_where_the_claim_contradicts_it(ruled_out: list[Circumstance], why: str) -> None:
    lines = (line("77054", **ALIKE), line("77053-59", ruled_out=ruled_out, **ALIKE))
    (found,) = said(claim(*lines), "ncci.unbundled-pair").findings
    assert found.message.endswith(f"; 59 may not bypass the edit: {why}")


# Noridian, modifier 91: not where codes "describe the series of results (e.g., glucose tolerance tests".
@given(st.sampled_from(["82951", "82952", "80400", "80439"]), st.booleans(), st.booleans())
def test_91_does_not_bypass_an_edit_with_a_series_of_results(series: str, series_first: bool, on_series: bool) -> None:  # noqa: FBT001 (drawn)
    one, two = (series, "84999") if series_first else ("84999", series)
    edit = PtpEdit(one, two, ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    loaded = with_tables(table(Table.PAIR_EDITS, {pair_key(one, two): [edit]}, setting=Setting.PRACTITIONER))
    appended = series if on_series else "84999"
    bare_code = "84999" if on_series else series
    (refused,) = said(claim(bare_code, f"{appended}-91", at="81"), "ncci.unbundled-pair", reference=loaded).findings
    assert refused.severity is Severity.REVIEW
    assert refused.message.endswith(f"; 91 may not bypass the edit: {series} describes a series of results")
    report = said(claim(bare_code, f"{appended}-59", at="81"), "ncci.unbundled-pair", reference=loaded)
    assert (report.findings, len(report.bypasses)) == ((), 1)


# AAPC, services bundled into critical care: not reported separately by the physician.
@given(st.sampled_from(["36000", "36410", "36600", "43752", "43753", "71045", "71046", "92953"]))
def test_25_on_critical_care_does_not_bypass_an_edit_with_a_part_of_it(part: str) -> None:
    edit = PtpEdit("99291", part, ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    loaded = with_tables(table(Table.PAIR_EDITS, {pair_key("99291", part): [edit]}, setting=Setting.PRACTITIONER))
    (refused,) = said(claim("99291-25", part, at="21"), "ncci.unbundled-pair", reference=loaded).findings
    assert refused.severity is Severity.REVIEW
    assert refused.message.endswith(f"; 25 may not bypass the edit: {part} is part of critical care")
    report = said(claim("99291-25", f"{part}-59", at="21"), "ncci.unbundled-pair", reference=loaded)
    assert (report.findings, len(report.bypasses)) == ((), 1)


# AAPC, two interventions in the same vessel: inappropriate, be it with 59.
@given(
    st.sampled_from(["59", "XS", "XU"]), st.sampled_from(["LC", "LD", "LM", "RC", "RI"]), st.sampled_from(["LD", "RC"])
)
def test_two_interventions_in_one_coronary_artery_are_not_distinct(modifier: str, one: str, two: str) -> None:
    edit = PtpEdit("92928", "92920", ModifierIndicator.ALLOWED, Setting.PRACTITIONER, "", ALWAYS, OURS)
    loaded = with_tables(table(Table.PAIR_EDITS, {pair_key("92928", "92920"): [edit]}, setting=Setting.PRACTITIONER))
    billed = claim(f"92928-{one}", f"92920-{modifier}-{two}", at="22")
    report = said(billed, "ncci.unbundled-pair", reference=loaded)
    why = f"{modifier} may not bypass the edit: both lines name {one}"
    assert [finding.message.split("; ")[1] for finding in report.findings] == [why] * (one == two)
