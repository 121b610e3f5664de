"""Everything shows itself: a short text, a repr of one line, and a notebook view that any theme can read."""

import pydoc
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from typing import Any

import attrs
import pytest
from typing_extensions import override

from cptkit import (
    RULES,
    Citation,
    Claim,
    Gap,
    Reference,
    bundled_reference,
    check,
    explain,
    overview,
    parse_line,
    select,
)
from cptkit.checking import Advice
from cptkit.errors import UnknownName
from cptkit.questions import explain_denial, modifiers_for, together, unit_limit
from cptkit.reference.showing import row_of
from cptkit.selection import FAMILIES, BreastBiopsy, Mammogram, compare
from cptkit.tables import Adjudication, Change, Difference, Mue, Period, Setting, Table
from cptkit.values.rows import Several
from tests.support import BUNDLED, DAY, OURS, table, with_tables

CLAIM = Claim([parse_line(f"{code} on {DAY} at 22 for N64.52") for code in ("77053-LT", "19083", "76942")], payer="cgs")
PUBLISHED = BUNDLED.on(DAY)
CHART: list[attrs.AttrsInstance] = [
    BreastBiopsy(technique="core", guidance="ultrasound", side="left", lesion="one", marked=True),
    Mammogram(purpose="after-procedure", procedure_guidance="ultrasound", sides="left", tomosynthesis=False),
]
LIMIT = Mue("77053", 2, Adjudication.CLAIM_LINE, Setting.PRACTITIONER, "", Period(), OURS)
ON_LINES = with_tables(table(Table.MUE, {"77053": [LIMIT]}, codes=["77053"], setting=Setting.PRACTITIONER))
RESULTS: dict[str, Callable[[], Any]] = {
    "report": lambda: check(CLAIM, BUNDLED),
    "advice": lambda: modifiers_for("77053", BUNDLED, on=DAY, place_of_service="22", payer="medicare"),
    "one advice": lambda: modifiers_for("77053", BUNDLED, on=DAY)[0],
    "no advice": Advice,
    "explanations": lambda: explain(CLAIM, BUNDLED, "ncci.unbundled-pair"),
    "one explanation": lambda: explain(CLAIM, BUNDLED, "ncci.unbundled-pair")[0],
    "rules": lambda: RULES,
    "one rule": lambda: RULES[0],
    "reference": bundled_reference,
    "stretched reference": BUNDLED.assuming_unchanged,
    "contents": lambda: BUNDLED.contents,
    "one content": lambda: BUNDLED.contents[0],
    "edits": lambda: BUNDLED.pair_edits("77053", on=DAY),
    "edit": lambda: PUBLISHED.pair_edit("19083", "76942"),
    "no edits": lambda: BUNDLED.pair_edits("77053", on=date(2030, 1, 1)),
    "limit": lambda: PUBLISHED.mue("77053"),
    "procedure": lambda: PUBLISHED.procedure("77053"),
    "modifier": lambda: PUBLISHED.modifier("59"),
    "site": lambda: PUBLISHED.site("22"),
    "add-on codes": lambda: BUNDLED.add_ons("19084", on=DAY),
    "add-on code": lambda: PUBLISHED.add_ons("19084")[0],
    "difference": lambda: BUNDLED.difference("2018-12-31", "2019-01-01"),
    "change": lambda: BUNDLED.difference("2018-12-31", "2019-01-01", "77059").changes[0],
    "no difference": lambda: BUNDLED.difference(DAY, DAY),
    "bundled pair": lambda: together("19083", "76942", BUNDLED, on=DAY),
    "allowed pair": lambda: together("19083", "77065", BUNDLED, on=DAY),
    "pair that is not known": lambda: together("19083", "76942", BUNDLED, on="2030-01-01"),
    "units": lambda: unit_limit("77053", BUNDLED, on=DAY, units=3),
    "units with a remedy": lambda: unit_limit("77053", ON_LINES, on=DAY, units=3, payer="medicare"),
    "units that are not known": lambda: unit_limit("77053", BUNDLED, on="2030-01-01"),
    "denial": lambda: explain_denial("CO-97 M15", CLAIM, BUNDLED),
    "denial that is not foreseen": lambda: explain_denial("CO-4", CLAIM, BUNDLED),
    "selection": lambda: select(CHART, BUNDLED, on=DAY, place_of_service="22", payer="medicare"),
    "selection with questions": lambda: select("mammogram", BUNDLED, on=DAY, payer="commercial", purpose="diagnostic"),
    "no selection": lambda: select("ductogram", BUNDLED, on=DAY),
    "comparison": lambda: compare(select("mammogram", BUNDLED, on=DAY, purpose="screening", sides="both"), CLAIM),
    "comparison without differences": lambda: compare(
        select(CHART, BUNDLED, on=DAY), select(CHART, BUNDLED, on=DAY).claim()
    ),
    "policy": lambda: BUNDLED.policy("cigna"),
    "page": lambda: overview("77053", BUNDLED, on=DAY),
}
VOID = {"br"}


class Tags(HTMLParser):
    """The tags of a piece of HTML, and whether they are well nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.cells: list[str | None] = []
        self.colors: set[str] = set()

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = dict(attrs).get("style")
        if tag in ("td", "th"):
            self.cells.append(style)
        elif style and "color" in style:
            self.colors.add(style)
        if tag not in VOID:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def html_of(result: Any) -> str:
    """What a notebook shows, by the name that it asks for."""
    shown: str = result._repr_html_()
    return shown


def tags_of(result: Any) -> Tags:
    tags = Tags()
    tags.feed(html_of(result))
    tags.close()
    return tags


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_has_a_short_text_and_a_repr_of_one_line(name: str) -> None:
    """The design, section 7: "a short `__str__`, a repr that fits a line, and a notebook view"."""
    result = RESULTS[name]()
    assert str(result).strip()
    assert "\n" not in repr(result)
    assert 0 < len(repr(result)) <= 100


@pytest.mark.parametrize("name", RESULTS)
def test_a_notebook_shows_a_result_well_formed_and_to_the_left(name: str) -> None:
    tags = tags_of(RESULTS[name]())
    assert tags.open == []
    assert set(tags.cells) <= {"text-align: left; vertical-align: top"}


@pytest.mark.parametrize("name", RESULTS)
def test_only_the_marks_have_a_color_so_that_light_and_dark_can_be_read(name: str) -> None:
    colors = tags_of(RESULTS[name]()).colors
    assert colors <= {f"color: {one}" for one in ("#d1242f", "#bf8700", "#6e7781", "#1f883d", "#8250df")}
    assert "background" not in html_of(RESULTS[name]())


def contrast(one: str, other: str) -> float:
    """The contrast of two colors (WCAG 2.2, 1.4.3)."""

    def luminance(color: str) -> float:
        parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_marks_are_seen_on_white_and_on_black() -> None:
    colors = {style.removeprefix("color: ") for style in tags_of(check(CLAIM, BUNDLED)).colors}
    assert colors
    for color in colors:
        # WCAG 2.2, 1.4.11: graphical objects.
        assert min(contrast(color, "#ffffff"), contrast(color, "#111111")) >= 3


def test_the_help_on_check_fits_a_screen() -> None:
    assert len(pydoc.plain(pydoc.render_doc(check)).splitlines()) <= 24


def test_advice_shows_what_fits_and_folds_the_rest() -> None:
    advice = modifiers_for("19030", BUNDLED, on=DAY, payer="medicare")
    shown = html_of(advice)
    opened, *folded = shown.split("<details>")
    assert "<strong>50</strong>" in opened
    assert [part.partition(":")[0] for part in folded] == ["<summary>depends", "<summary>does not fit"]
    assert str(advice).startswith("fits: 50, LT, RT\n    50: ")
    assert str(advice).splitlines()[-1].startswith("does not fit: ")
    assert [one.fit for one in advice] == sorted((one.fit for one in advice), key=list(type(advice[0].fit)).index)


def test_a_selection_shows_what_to_bill_and_asks_before_it_folds_the_rest() -> None:
    shown = html_of(select(CHART, BUNDLED, on=DAY, place_of_service="22", payer="medicare"))
    opened, *folded = shown.split("<details>")
    assert "19083-LT x1 on 2024-08-13 at 22" in opened
    assert [part.partition(":")[0] for part in folded] == ["<summary>included", "<summary>rejected"]
    unclear = select("ductogram", BUNDLED, on=DAY)
    assert repr(unclear) == f"<Selection: no line, {len(unclear.questions)} questions>"
    opened = html_of(unclear).partition("<details>")[0]
    assert "how many ducts were imaged" in opened
    assert "<th" in opened.partition("selected: no line")[2]
    assert "why" not in opened


def test_of_many_rejected_codes_a_few_are_printed_and_the_rest_are_counted() -> None:
    vaccine = select("vaccine", BUNDLED, on=DAY, payer="commercial", product="tdap", age=30)
    printed = [text for text in str(vaccine).splitlines() if text.startswith("rejected: ")]
    assert len(printed) == 13
    assert printed[-1] == f"rejected: {len(vaccine.rejected) - 12} more, each in `rejected`"


def test_the_rows_of_a_selection_are_plain_values() -> None:
    rows = select(CHART, BUNDLED, on=DAY, place_of_service="22", payer="medicare").rows()
    assert [(row["line"], row["code"], row["modifiers"], row["units"]) for row in rows] == [
        (1, "19083", "LT", 1),
        (2, "77065", "26 LT", 1),
    ]


def test_what_a_users_table_says_is_escaped() -> None:
    edit = attrs.evolve(PUBLISHED.pair_edits("77053")[0], rationale="<script>alert(1)</script>")
    assert "<script>" not in html_of(edit) + html_of(Several([edit]))


def test_several_results_are_a_tuple_and_a_long_list_is_counted() -> None:
    edits = BUNDLED.pair_edits("77053", on=DAY)
    assert not isinstance(edits, Gap)
    assert edits == tuple(edits)
    assert repr(edits) == f"Several({len(edits)} of PtpEdit)"
    assert "3 more in <code>rows()</code>" in html_of(Several([edits[0]] * 203))
    assert "more in" not in html_of(edits)


def test_a_long_difference_is_counted_in_a_notebook() -> None:
    change = BUNDLED.difference("2018-12-31", "2019-01-01", "77059").changes[0]
    assert isinstance(change, Change)
    assert "5 more in <code>difference.changes</code>" in html_of(Difference((change,) * 205, ()))


def test_a_reference_says_what_it_holds_and_for_which_days() -> None:
    held = {(one.table, one.setting): one for one in BUNDLED.contents}
    assert len(held) == len({(one.coverage.table, one.coverage.setting) for one in BUNDLED.tables})
    assert "MUE table (practitioner): 2024-07-01 to 2024-09-30, codes of a list" in str(BUNDLED).splitlines()
    for one in BUNDLED.tables:
        kept = held[one.coverage.table, one.coverage.setting]
        assert one.source.title in kept.titles
        for period in one.coverage.periods:
            for day in (period.first, period.last):
                assert day is None or any(joined.covers(day) for joined in kept.periods)


def test_the_days_of_releases_that_follow_each_other_are_joined() -> None:
    quarters = [Period(date(2024, 1, 1), date(2024, 3, 31)), Period(date(2024, 4, 1), date(2024, 6, 30))]
    table = next(one for one in BUNDLED.tables if one.coverage.table is Table.MUE)

    def days(*periods: Period) -> str:
        held = attrs.evolve(table, coverage=attrs.evolve(table.coverage, periods=periods, setting=Setting.SUPPLIER))
        return Reference((held,)).contents[0].days

    assert days(*quarters[::-1]) == "2024-01-01 to 2024-06-30"
    assert days(quarters[0], Period(date(2025, 1, 1))) == "2024-01-01 to 2024-03-31; from 2025-01-01"
    assert days(Period(date(2024, 1, 1)), quarters[1]) == "from 2024-01-01"
    assert days(Period(None, date(2024, 2, 1)), *quarters) == "to 2024-06-30"
    assert days(quarters[0], Period(None, None)) == "always"
    assert days(quarters[0], Period(date(2024, 2, 1), date(2024, 3, 1))) == "2024-01-01 to 2024-03-31"


def test_a_gap_shows_what_was_asked_about() -> None:
    assert repr(BUNDLED.policy("nobody")) == "<Gap policies: 1 payer>"
    assert repr(BUNDLED.mue("99213", on=DAY)) == "<Gap mue on 2024-08-13: 1 code>"


@pytest.mark.parametrize("function", [select, compare])
def test_help_on_a_function_names_no_family_by_all_that_it_holds(function: Callable[..., object]) -> None:
    assert len(pydoc.render_doc(function)) < 10_000
    assert repr(FAMILIES[0]) == "<Family office-visit>"
    assert str(FAMILIES).startswith("office-visit: an office or other outpatient visit\n")
    assert FAMILIES.rows()[0]["name"] == "office-visit"


def test_a_page_is_for_a_payer_and_a_place_where_they_are_asked_for() -> None:
    page = overview("77053", bundled_reference(), on=DAY, payer="CGS", place_of_service="22")
    assert [one.policy.id for one in page.payers] == ["cgs", "medicare"]
    assert "For CGS at POS 22:" in str(page)
    assert page.modifiers == modifiers_for("77053", BUNDLED, on=DAY, place_of_service="22", payer="CGS")
    assert "For CGS, at no particular site:" in str(overview("77053", BUNDLED, on=DAY, payer="CGS"))
    assert "For no particular payer at POS 22:" in str(overview("77053", BUNDLED, on=DAY, place_of_service="22"))
    with pytest.raises(UnknownName, match=r"expected one of \d+ payers, such as"):
        overview("77053", BUNDLED, on=DAY, payer="Granite Health")
    with pytest.raises(UnknownName, match=r"expected cigna$"):
        overview("77053", BUNDLED, on=DAY, payer="Cignna")


def test_a_page_shows_the_first_of_a_long_list_and_where_the_rest_is() -> None:
    page = overview("77053", BUNDLED, on=DAY)
    long = attrs.evolve(page, edits=page.edits * 200, related=page.related * 200)
    assert f"The first 40 of {len(long.edits):,}; all of them are in page.edits." in str(long)
    assert len(html_of(long).encode()) < 200_000


def test_the_page_of_every_bundled_code_stays_under_200_kilobytes() -> None:
    codes = {code for one in BUNDLED.tables if one.coverage.table is Table.PROCEDURES for code in one.rows}
    assert max(len(html_of(overview(code, BUNDLED, on=DAY)).encode()) for code in codes) < 200_000


@attrs.frozen
class Shelved:
    """A record with every kind of field that a table may have."""

    code: str
    value: int
    adjudication: Adjudication
    since: date
    named: tuple[str, ...]
    sides: frozenset[str]
    period: Period
    citation: Citation
    within: Mue | None = None


def test_a_record_is_a_row_of_plain_values_without_the_records_within_it() -> None:
    period = Period(None, DAY)
    sides = frozenset({"RT", "LT"})
    shelved = Shelved("77053", 2, Adjudication.CLAIM_LINE, DAY, ("LT", "26"), sides, period, OURS, LIMIT)
    assert row_of(shelved) == {
        "code": "77053",
        "value": 2,
        "adjudication": "1",
        "since": "2024-08-13",
        "named": "LT 26",
        "sides": "LT RT",
        "first": None,
        "last": "2024-08-13",
        "source": str(OURS),
    }
