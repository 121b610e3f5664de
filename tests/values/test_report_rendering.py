"""Reports: the verdict, and how they read in a terminal and in a notebook."""

from datetime import date
from itertools import groupby
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Bypass, Citation, Finding, Gap, Report, Setting, Severity, Table, Verdict
from cptkit.values.findings import Denial
from cptkit.values.reports import by_line

CMS = Citation("CMS", "NCCI manual", "chapter 1", "2026")
DAY = date(2024, 8, 13)


def finding(severity: Severity, *, moot: bool = False, assumed: bool = False, lines: tuple[int, ...] = (1,)) -> Finding:
    """A finding of some severity."""
    denials = (Denial("CO", "4", "N519"), Denial("CO", "97")) if severity is Severity.DENIAL else ()
    return Finding("ncci.units-over-mue", severity, lines, "3 units <of> 77053", (), CMS, denials, moot, assumed)


TOUCHED = st.sampled_from([(1,), (2,), (1, 2)])


def _lines(one: Finding) -> tuple[int, ...]:
    return one.lines


BYPASS = Bypass("ncci.unbundled-pair", (1, 2), "77053 beside 77054 is lifted by 59", "59", "a separate site", (), CMS)
GAP = Gap(Table.MUE, DAY, ("77053", "77054"), ("ncci.units-over-mue",), "release A", Setting.PRACTITIONER)


def report(*findings: Finding, bypasses: tuple[Bypass, ...] = (), gaps: tuple[Gap, ...] = ()) -> Report:
    """A report of a claim C1."""
    return Report("C1", findings, bypasses, gaps, (), (), "sha256:0")


@pytest.mark.parametrize(
    ("made", "verdict"),
    [
        (report(), Verdict.CLEAN),
        (report(bypasses=(BYPASS,)), Verdict.CLEAN),
        (report(finding(Severity.NOTICE)), Verdict.CLEAN),
        (report(finding(Severity.DENIAL, moot=True)), Verdict.CLEAN),
        (report(finding(Severity.REVIEW)), Verdict.FLAGGED),
        (report(finding(Severity.DENIAL)), Verdict.FLAGGED),
        (report(finding(Severity.DENIAL), gaps=(GAP,)), Verdict.FLAGGED),
        (report(gaps=(GAP,)), Verdict.UNDETERMINED),
        (report(finding(Severity.NOTICE), gaps=(GAP,)), Verdict.UNDETERMINED),
    ],
)
def test_the_verdict_counts_denials_and_reviews_then_gaps(made: Report, verdict: Verdict) -> None:
    assert made.verdict is verdict


def test_a_clean_report_is_one_line() -> None:
    assert str(report()) == "claim C1: clean"
    assert str(Report(None, (), (), (), (), (), "sha256:0")) == "claim: clean"


FULL = attrs.evolve(
    report(
        finding(Severity.DENIAL),
        finding(Severity.REVIEW, moot=True),
        finding(Severity.DENIAL),
        finding(Severity.REVIEW, assumed=True, lines=(1, 2)),
        finding(Severity.NOTICE),
        bypasses=(BYPASS,),
        gaps=(GAP, attrs.evolve(GAP, setting=None, nearest="")),
    ),
    limits=("no payer is stated",),
    assumed=("practitioner mue",),
)


def test_a_report_reads_like_a_linters_output() -> None:
    assert str(FULL).splitlines() == [
        "claim C1: flagged (2 denials, 1 review, 1 notice, 1 bypass, 2 gaps)",
        "line 1: denial: 3 units <of> 77053 [ncci.units-over-mue]",
        "    expect: CO-4 N519 or CO-97",
        "    source: CMS, NCCI manual, chapter 1 (2026)",
        "line 1: denial: 3 units <of> 77053 [ncci.units-over-mue]",
        "    expect: CO-4 N519 or CO-97",
        "    source: CMS, NCCI manual, chapter 1 (2026)",
        "line 1: notice: 3 units <of> 77053 [ncci.units-over-mue]",
        "    source: CMS, NCCI manual, chapter 1 (2026)",
        "lines 1, 2: review (assumed): 3 units <of> 77053 [ncci.units-over-mue]",
        "    source: CMS, NCCI manual, chapter 1 (2026)",
        "line 1: review (moot): 3 units <of> 77053 [ncci.units-over-mue]",
        "lines 1, 2: bypass: 77053 beside 77054 is lifted by 59 [ncci.unbundled-pair]",
        "    record must show: a separate site",
        (
            "gap: no loaded practitioner MUE table answers for 77053, 77054 on 2024-08-13; nearest loaded: release A"
            " [ncci.units-over-mue]"
        ),
        "gap: no loaded MUE table answers for 77053, 77054 on 2024-08-13 [ncci.units-over-mue]",
        "limit: no payer is stated",
        "assumed unchanged: practitioner mue",
    ]


@given(st.lists(st.builds(finding, st.sampled_from(Severity), moot=st.booleans(), lines=TOUCHED), max_size=8))
def test_findings_are_shown_by_line_the_worst_first_and_moot_ones_last(findings: list[Finding]) -> None:
    """The docstring of by_line: those of the worst line first, and of each line the worst."""
    shown = by_line(findings)
    assert sorted(map(id, shown)) == sorted(map(id, findings))
    assert [one.moot for one in shown] == sorted(one.moot for one in shown)
    for moot in (False, True):
        groups = [(lines, list(those)) for lines, those in groupby([f for f in shown if f.moot is moot], _lines)]
        assert len({lines for lines, _ in groups}) == len(groups)
        ranks = [[list(Severity).index(one.severity) for one in those] for _, those in groups]
        assert all(those == sorted(those) for those in ranks)
        assert [those[0] for those in ranks] == sorted(those[0] for those in ranks)


def test_code_and_modifiers_stand_beside_the_number_of_a_line_where_the_lines_are_few() -> None:
    made = attrs.evolve(report(finding(Severity.DENIAL, lines=(1, 2))), billed=("77053-LT", "77054"))
    assert "lines 1 (77053-LT), 2 (77054): denial" in str(made)
    assert rows(notebook(made))[1].startswith("lines 1 (77053-LT), 2 (77054)|")
    many = attrs.evolve(report(finding(Severity.DENIAL, lines=(1, 2, 3, 4, 5))), billed=("77053",) * 5)
    assert "lines 1, 2, 3, 4, 5: denial" in str(many)


def test_the_repr_of_a_report_is_a_line_that_names_no_claim() -> None:
    assert repr(report()) == "<Report: clean>"
    assert repr(FULL) == "<Report: flagged (2 denials, 1 review, 1 notice, 1 bypass, 2 gaps)>"


def test_several_bypasses_are_counted_in_the_plural() -> None:
    assert str(report(bypasses=(BYPASS, BYPASS))).startswith("claim C1: clean (2 bypasses)")


def test_a_gap_names_one_of_the_rules_that_could_not_speak_and_counts_the_others() -> None:
    told = [
        str(report(gaps=(attrs.evolve(GAP, rules=rules),))).splitlines()[1].partition(" [")[2]
        for rules in [(), ("a.one",), ("a.one", "a.two"), ("a.one", "a.two", "a.three")]
    ]
    assert told == ["]", "a.one]", "a.one and 1 more]", "a.one and 2 more]"]


def notebook(made: Report) -> ET.Element:
    """What a notebook shows, parsed."""
    return ET.fromstring(made._repr_html_())  # noqa: S314  # pyright: ignore[reportPrivateUsage]


def rows(shown: ET.Element | None) -> list[str]:
    """The rows of the table within an element, cells parted by bars and the lines of a cell by slashes."""
    assert shown is not None
    return ["|".join("/".join(cell.itertext()) for cell in row) for row in shown.findall("div/table/tr")]


def test_a_notebook_shows_one_row_for_everything_that_counts() -> None:
    shown = rows(notebook(FULL))
    assert shown[:2] == [
        "line|what|message|rule|source",
        (
            "line 1|●/ denial|3 units <of> 77053/expect: CO-4 N519 or CO-97"
            "|ncci.units-over-mue|CMS, NCCI manual, chapter 1 (2026)"
        ),
    ]
    assert shown[4] == (
        "lines 1, 2|●/ review (assumed)|3 units <of> 77053|ncci.units-over-mue|CMS, NCCI manual, chapter 1 (2026)"
    )
    assert shown[5] == (
        "lines 1, 2|●/ bypass|77053 beside 77054 is lifted by 59/record must show: a separate site"
        "|ncci.unbundled-pair|CMS, NCCI manual, chapter 1 (2026)"
    )
    assert shown[7] == ("|●/ gap|no loaded MUE table answers for 77053, 77054 on 2024-08-13|ncci.units-over-mue|")
    assert shown[8:] == ["|limit|no payer is stated||", "|assumed|unchanged: practitioner mue||"]


def test_a_notebook_folds_the_moot_findings() -> None:
    folded = notebook(FULL).find("details")
    assert rows(folded)[1:] == [
        "line 1|●/ review|3 units <of> 77053|ncci.units-over-mue|CMS, NCCI manual, chapter 1 (2026)"
    ]
    assert folded is not None
    assert folded.findtext("summary") == "1 moot"
    assert notebook(report(finding(Severity.DENIAL))).find("details") is None


def test_a_notebooks_table_is_headed_by_the_summary() -> None:
    shown = notebook(report(finding(Severity.REVIEW)))
    assert shown.findtext("div/table/caption") == "claim C1: flagged (1 review)"


def test_every_cell_of_a_notebooks_table_is_set_to_the_left() -> None:
    cells = [cell for row in notebook(FULL).iter("tr") for cell in row]
    assert {cell.get("style") for cell in cells} == {"text-align: left; vertical-align: top"}
    assert [cell.tag for cell in cells[:6]] == ["th", "th", "th", "th", "th", "td"]


@pytest.mark.parametrize(
    ("url", "links"),
    [("https://cms.example/?a=1&b=2", ["https://cms.example/?a=1&b=2"]), ("javascript:1", []), ("", [])],
)
def test_a_source_links_to_its_web_address_and_to_nothing_else(url: str, links: list[str]) -> None:
    cited = attrs.evolve(finding(Severity.REVIEW), citation=attrs.evolve(CMS, url=url))
    assert [link.get("href") for link in notebook(report(cited)).iter("a")] == links


def test_lines_can_be_added_beneath_each_finding_that_is_not_moot() -> None:
    made = report(finding(Severity.DENIAL, moot=True), finding(Severity.REVIEW))

    def beneath(found: Finding) -> list[str]:
        return [f"a {found.severity.value} <here>"]

    assert [line for line in made.text(beneath) if "here" in line] == ["    a review <here>"]
    shown = ET.fromstring(made.html(beneath))  # noqa: S314
    assert [one.text for one in shown.findall("div/table/tr/td/small")] == ["a review <here>"]
    assert "a denial <here>" not in "".join(shown.itertext())


def test_the_codes_of_a_remittance_read_as_billers_write_them() -> None:
    assert str(Denial("CO", "4", "N519")) == "CO-4 N519"
    assert str(Denial("PR", "96")) == "PR-96"
