"""Compiling the tables of the Medicare Coverage Database's articles, and what a store says of them."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Reference, Table, compile_reference, open_reference
from cptkit.errors import DamagedData
from cptkit.reference.cms.coverage_articles import put_together
from cptkit.reference.cms.documents import Document
from cptkit.reference.coverage import CoverageArticle, payer_key, read_coverage_article
from cptkit.rules import Domain, Extent
from cptkit.stores import Compilation, inspect_store
from tests.support import BUNDLED, OURS, claim, line, said, table, with_tables

DAY: Final = date(2026, 8, 3)
ALONE: Final = "of articles the lists of codes, diagnoses and contractors alone are read"
RULE: Final = "coverage.diagnosis-not-covered"
# The columns of the download, in its order.
TITLES: Final[Mapping[str, str]] = {
    "article": (
        "article_id,article_version,article_type,title,article_pub_date,article_eff_date,article_end_date,description,"
        "other_comments,sad_url,status,last_updated,history_exp,key_article,icd9_covered_para,icd9_noncovered_para,"
        "revenue_para,thirty_percent,article_rev_end_date,source_article_id,date_retired,keywords,icd10_doc,"
        "add_icd10_info,cms_cov_policy,display_id,reference_article"
    ),
    "article_x_hcpc_code": (
        "article_id,article_version,hcpc_code_id,hcpc_code_version,hcpc_code_group,range,last_updated,"
        "long_description,short_description"
    ),
    "article_x_icd10_covered": (
        "article_id,article_version,icd10_code_id,icd10_code_version,icd10_covered_group,range,last_updated,"
        "sort_order,description,asterisk"
    ),
    "article_x_icd10_noncovered": (
        "article_id,article_version,icd10_code_id,icd10_code_version,icd10_noncovered_group,range,last_updated,"
        "sort_order,description"
    ),
    "article_x_contractor": (
        "article_id,article_version,article_type,contractor_id,contractor_type_id,contractor_version,last_updated"
    ),
    "contractor": (
        "contractor_id,contractor_type_id,contractor_version,contractor_bus_name,contractor_number,dmerc_rgn,address1,"
        "address2,address3,city,state_id,zipcode,phone,fax,status,last_updated,url,email,ignore,status_flag,cmd_name,"
        "cmd_title,contractor_subtype_id"
    ),
    "article_future_retire": "article_id,retire_dt",
}
NAMES: Final = {"7": ("National Government Services, Inc.", "13202"), "8": ("Granite Administrators, LLC", "99901")}


@attrs.frozen
class Listed:
    """An article in the download."""

    id: str = "1001"
    version: str = "3"
    codes: Sequence[str] = ("77053",)
    covered: Sequence[str] = ("N64.52",)
    excluded: Sequence[str] = ()
    contractors: Sequence[str] = ("7",)
    begun: str = "2026-07-01 00:00:00"
    updated: str = "2026-06-25 09:30:00"
    ended: str = ""
    status: str = "A"
    retires: str = ""
    ranged: str = "N"
    marks: Sequence[str] = ()
    text: str = '<p>Group 1, for the codes of group&nbsp;1</p><ul class="a"><li>\N{EN DASH} x</li></ul>'


def tables(*articles: Listed) -> dict[str, str]:
    """The tables of a download."""
    rows: dict[str, list[dict[str, str]]] = {name: [] for name in TITLES}
    for one in articles:
        key = {"article_id": one.id, "article_version": one.version}
        of_code = {"last_updated": one.updated, "long_description": "long", "short_description": "short"}
        of_diagnosis = {"last_updated": one.updated, "sort_order": "1", "description": "words"}
        days = {"article_eff_date": one.begun, "article_end_date": one.ended, "last_updated": one.updated}
        told = {"article_type": "6", "title": "Billing and Coding", "description": one.text, "status": one.status}
        rows["article"].append({**key, **told, **days, "icd10_doc": "Y"})
        for code in one.codes:
            rows["article_x_hcpc_code"].append(
                {
                    **key,
                    "hcpc_code_id": code,
                    "hcpc_code_version": "70",
                    "hcpc_code_group": "1",
                    "range": "N",
                    **of_code,
                }
            )
        for name, codes in (("covered", one.covered), ("noncovered", one.excluded)):
            marks = one.marks if one.marks and name == "covered" else [one.ranged] * len(codes)
            for code, mark in zip(codes, marks, strict=True):
                group = {"icd10_code_version": "12", f"icd10_{name}_group": "1"}
                rows[f"article_x_icd10_{name}"].append(
                    {**key, "icd10_code_id": code, "range": mark, **group, **of_diagnosis}
                )
        for contractor in one.contractors:
            whose = {"article_type": "6", "contractor_id": contractor, "contractor_type_id": "8"}
            rows["article_x_contractor"].append({**key, **whose, "contractor_version": "1"})
        if one.retires:
            rows["article_future_retire"].append({"article_id": one.id, "retire_dt": one.retires})
    for number, (name, of_contract) in NAMES.items():
        whose = {"contractor_id": number, "contractor_type_id": "8", "contractor_version": "1", "status": "A"}
        rows["contractor"].append({**whose, "contractor_bus_name": name, "contractor_number": of_contract})
    return {f"{name}.csv": _written(TITLES[name], those) for name, those in rows.items()}


def _written(titles: str, rows: Sequence[Mapping[str, str]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, titles.split(","), quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


@attrs.frozen
class Downloads:
    """A folder of downloads, and the store that is made of it."""

    path: Path

    def write(self, files: Mapping[str, str], folder: str = "articles") -> None:
        """Write files into a folder of a download."""
        for name, text in files.items():
            path = self.path / "cms" / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")

    def compile(self, *, keep_going: bool = False, leave_out_refused: bool = False) -> Compilation:
        """Compile the folder."""
        return compile_reference(
            self.path / "cms", self.path / "store", keep_going=keep_going, leave_out_refused=leave_out_refused
        )

    def reference(self, *articles: Listed) -> Reference:
        """Compile a download of some articles, and open it over the bundled facts."""
        self.write(tables(*articles))
        self.compile()
        return open_reference(self.path / "store")


@pytest.fixture
def downloads(tmp_path: Path) -> Downloads:
    return Downloads(tmp_path)


def articles(reference: Reference, code: str = "77053", on: date = DAY) -> tuple[CoverageArticle, ...]:
    """The articles that list a code on a day."""
    return reference.on(on).code(code).articles


def messages(reference: Reference, dx: str, payer: str = "ngs", on: date = DAY, text: str = "77053-26") -> list[str]:
    """What the rule says of a line."""
    return [one.message for one in said(claim(line(text, on, dx=dx), payer=payer), RULE, reference=reference).findings]


CODES: Final = st.sampled_from(("77053", "77054", "G0279"))
DIAGNOSES: Final = st.sampled_from(("N64.52", "N63.0", "Z12.31", "C50.411"))
SETS: Final = st.lists(DIAGNOSES, unique=True, max_size=3)


def documents(*listed: Listed, leave_out: str = "") -> list[Document]:
    """The tables of a download, in memory."""
    return [
        Document(f"articles/{name}", len(text), partial(io.BytesIO, text.encode()))
        for name, text in tables(*listed).items()
        if name != leave_out
    ]


def loaded(*listed: Listed) -> Reference:
    """The articles of a download and the payers, and nothing else, so that a reference is made fast."""
    refused: list[DamagedData] = []
    told = put_together(documents(*listed), refused.append)
    assert refused == []
    rows: dict[str, list[CoverageArticle]] = {}
    for fact in () if told is None else told.facts:
        key, row = read_coverage_article(attrs.evolve(fact, cells={**fact.cells, "source": ""}), {"": OURS})
        rows.setdefault(key, []).append(row)
    return Reference((table(Table.COVERAGE_ARTICLES, rows),), BUNDLED.policies)


@given(
    st.lists(
        st.tuples(st.lists(CODES, unique=True, min_size=1), SETS, SETS, st.sampled_from(("7", "8"))),
        max_size=3,
    ),
    CODES,
    st.lists(DIAGNOSES, unique=True, min_size=1, max_size=2),
)
def test_a_line_is_flagged_where_articles_list_its_code_and_none_of_them_supports_a_diagnosis(
    stated: Sequence[tuple[list[str], list[str], list[str], str]], code: str, billed: Sequence[str]
) -> None:
    made = [
        Listed(str(number), codes=codes, covered=covered, excluded=excluded, contractors=(whose,))
        for number, (codes, covered, excluded, whose) in enumerate(stated, start=1001)
    ]
    lists = [one for one in made if code in one.codes and "7" in one.contractors and (one.covered or one.excluded)]
    supported = [
        bool(set(billed) & set(one.covered) if one.covered else set(billed) - set(one.excluded)) for one in lists
    ]
    report = said(claim(line(code, DAY, dx=",".join(billed)), payer="ngs"), RULE, reference=loaded(*made))
    assert bool(report.findings) == (bool(lists) and not any(supported))
    assert report.scope[Domain.COVERAGE_BY_DIAGNOSIS] is (Extent.IN_PART if lists else Extent.NOT_CHECKED)
    assert report.gaps == ()


def test_a_store_answers_for_the_contractor_under_its_name_its_number_and_what_its_policy_calls_it(
    downloads: Downloads,
) -> None:
    reference = downloads.reference(Listed())
    (article,) = articles(reference)
    assert (article.article, article.version, article.covered) == ("A1001", "3", frozenset({"N64.52"}))
    assert str(article.citation) == "CMS, Medicare Coverage Database, article A1001, version 3 (2026-06-25)"
    assert article.citation.url.endswith("articleId=1001&ver=3")
    for payer in ("ngs", "National Government Services", "NATIONAL GOVERNMENT SERVICES, INC.", "13202"):
        assert messages(reference, "N63.0", payer) == ["N63.0 on 77053; article A1001 is for N64.52"]
        assert messages(reference, "N63.0,N64.52", payer) == []
    for payer in ("medicare", "noridian", "Granite Administrators"):
        assert messages(reference, "N63.0", payer) == []


def test_only_the_lists_and_no_description_come_into_the_store(downloads: Downloads) -> None:
    downloads.reference(Listed())
    assert b"short" not in b"".join(path.read_bytes() for path in (downloads.path / "store").iterdir())
    (stored,) = inspect_store(downloads.path / "store", verify=True).tables
    assert (stored.info.table, stored.info.release, stored.rows) == (
        Table.COVERAGE_ARTICLES,
        "updated 2026-06-25",
        1,
    )


def test_an_article_is_read_whose_text_is_written_as_windows_writes_it(downloads: Downloads) -> None:
    files = tables(Listed(text="<p>77053</p>\r\n<p>\N{EN DASH} \N{LEFT DOUBLE QUOTATION MARK}ductogram"))
    downloads.write(files)
    (downloads.path / "cms" / "articles" / "article.csv").write_bytes(files["article.csv"].encode("cp1252"))
    downloads.compile()
    (article,) = articles(open_reference(downloads.path / "store"))
    assert article.covered == {"N64.52"}


def test_an_article_that_is_to_be_retired_answers_until_then() -> None:
    reference = loaded(Listed(retires="2026-08-31 00:00:00"), Listed("1002"))
    assert [one.article for one in articles(reference, on=date(2026, 8, 31))] == ["A1001", "A1002"]
    assert [one.article for one in articles(reference, on=date(2026, 9, 1))] == ["A1002"]


def test_a_download_without_a_table_of_retirements_is_whole() -> None:
    refused: list[DamagedData] = []
    whole = put_together(documents(Listed(), leave_out="article_future_retire.csv"), refused.append)
    assert whole is not None
    assert refused == []
    assert [fact.cells["last"] for fact in whole.facts] == [""]


def test_a_day_of_retirement_that_is_none_is_refused() -> None:
    refused: list[DamagedData] = []
    put_together(documents(Listed(retires="soon")), refused.append)
    assert [str(one) for one in refused] == [
        "articles/article_future_retire.csv:2: retire_dt 'soon'; expected a date such as 2026-07-01 00:00:00"
    ]


def test_of_several_versions_the_latest_counts() -> None:
    reference = loaded(Listed(version="9", covered=("N63.0",)), Listed(version="10"), Listed(version="2"))
    assert [one.version for one in articles(reference)] == ["10"]


@pytest.mark.parametrize(
    ("begun", "updated", "ended", "held", "unknown"),
    [
        # Before the last update nothing says that the lists were the same.
        ("2015-10-01", "2026-06-25", "", "2026-06-25", "2026-06-24"),
        ("2026-07-01", "2026-06-25", "", "2026-07-01", "2026-06-30"),
        ("", "2026-06-25", "", "2026-06-25", "2026-06-24"),
        ("2015-10-01", "2026-06-25", "2026-07-31", "2026-07-31", "2026-08-01"),
        ("2015-10-01", "2026-06-25", "2026-05-31", "2026-05-31", "2026-06-01"),
    ],
)
def test_lists_hold_from_their_last_update_or_their_effective_date(
    begun: str, updated: str, ended: str, held: str, unknown: str
) -> None:
    reference = loaded(Listed(begun=begun, updated=updated, ended=ended))
    assert articles(reference, on=date.fromisoformat(held))
    assert articles(reference, on=date.fromisoformat(unknown)) == ()


def test_lists_after_the_last_update_hold_and_the_report_says_when_they_were_last_checked(
    downloads: Downloads,
) -> None:
    reference = downloads.reference(Listed())
    report = said(claim(line("77053-26", DAY), payer="ngs"), RULE, reference=reference)
    assert any("coverage articles on 2026-06-25" in limit for limit in report.limits)
    assert messages(reference, "N63.0", on=date(2024, 8, 13)) == []
    assert messages(reference.assuming_unchanged(), "N63.0", on=date(2024, 8, 13)) == []


@pytest.mark.parametrize(
    "listed",
    [
        Listed(status="P"),
        Listed(updated=""),
        Listed(ranged="N63.0 - N63.9"),
        Listed(covered=("N63.0", "N63.9"), marks=("B", "E")),
        Listed(covered=()),
        Listed(covered=("XX000",), excluded=("XX000",)),
        Listed(codes=("XX000",)),
        Listed(contractors=()),
    ],
    ids=["proposed", "undated", "range", "ends of a range", "no diagnoses", "not applicable", "no codes", "of nobody"],
)
def test_an_article_without_lists_that_are_whole_and_in_force_is_passed_over(listed: Listed) -> None:
    refused: list[DamagedData] = []
    assert put_together(documents(listed), refused.append) is None
    told = put_together(documents(listed, Listed("1002")), refused.append)
    assert refused == []
    assert told is not None
    assert told.passed_over == 1


def test_a_range_is_read_where_each_of_its_codes_has_a_row() -> None:
    reference = loaded(Listed(covered=("N60.01", "N60.02", "N60.09", "N63.0"), marks=("B", "M", "E", "N")))
    assert messages(reference, "N60.02") == messages(reference, "N63.0") == []
    assert messages(reference, "Z12.31") == ["Z12.31 on 77053; article A1001 is for 4 other diagnoses"]


def test_a_list_of_what_is_not_covered_flags_what_is_on_it_alone() -> None:
    reference = loaded(Listed(covered=(), excluded=("Z00.00",)))
    (message,) = messages(reference, "Z00.00")
    assert message == "Z00.00 on 77053; the covered diagnoses for article A1001 do not include it"
    assert messages(reference, "N63.0") == messages(reference, "N63.0,Z00.00") == []


def test_a_long_list_is_counted_and_a_long_text_is_read() -> None:
    reference = loaded(Listed(covered=("N64.52", "N63.0", "N60.01", "N60.02"), text="<p>" + "x\n" * 200_000))
    assert messages(reference, "Z12.31") == ["Z12.31 on 77053; article A1001 is for 4 other diagnoses"]
    assert csv.field_size_limit() < 200_000


def test_a_line_that_states_its_liability_or_has_no_diagnosis_of_the_code_set_is_not_flagged() -> None:
    reference = with_tables(*loaded(Listed()).tables)
    assert messages(reference, "N63.0", text="77053-26-GA") == []
    assert messages(reference, "611.79") == []


@pytest.mark.parametrize("name", [f"{one}.csv" for one in TITLES if one not in {"article", "article_future_retire"}])
def test_a_table_that_is_missing_is_named(downloads: Downloads, name: str) -> None:
    files = tables(Listed())
    del files[name]
    downloads.write(files)
    with pytest.raises(DamagedData, match=f"no {name} beside it"):
        downloads.compile()


def test_a_table_twice_in_a_folder_is_refused(downloads: Downloads) -> None:
    files = tables(Listed())
    downloads.write({**files, "copy.csv": files["contractor.csv"]})
    with pytest.raises(DamagedData, match="a second table like"):
        downloads.compile()


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        (Listed(codes=("7705",)), "article_x_hcpc_code.csv:2: .* is not a procedure code"),
        (Listed(covered=("N6",)), "article_x_icd10_covered.csv:2: .* is not a diagnosis code"),
        (Listed(begun="1 July"), "article.csv:2: article_eff_date '1 July'; expected a date"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_file_and_line(
    downloads: Downloads, listed: Listed, expected: str
) -> None:
    downloads.write(tables(listed, Listed("1002")))
    with pytest.raises(DamagedData, match=expected):
        downloads.compile()
    assert downloads.compile(keep_going=True).store is None
    made = downloads.compile(leave_out_refused=True)
    assert [one.refused for one in made.tables] == [1]


def test_rows_that_are_no_csv_or_too_short_are_refused(downloads: Downloads) -> None:
    files = tables(Listed())
    downloads.write({**files, "article.csv": files["article.csv"] + "1002,1\r\n"})
    with pytest.raises(DamagedData, match=r"article.csv:3: 2 cells; expected 27"):
        downloads.compile()
    downloads.write({"article.csv": files["article.csv"] + '"1002'})
    with pytest.raises(DamagedData, match="not csv"):
        downloads.compile()


def test_the_tables_of_coverage_determinations_beside_the_articles_are_left_and_named(downloads: Downloads) -> None:
    files = tables(Listed())
    downloads.write(files)
    downloads.write({"contractor.csv": files["contractor.csv"]}, folder="determinations")
    downloads.write({"article_x_primary.csv": "article_id,article_version,state\r\n1001,3,NY\r\n"})
    made = downloads.compile()
    assert sorted(map(str, made.unread)) == [
        f"articles/article_x_primary.csv: coverage articles: {ALONE}",
        "determinations/contractor.csv: coverage articles: the articles it belongs to are not in the same folder",
    ]


def test_a_download_without_lists_is_left_and_named(downloads: Downloads) -> None:
    downloads.write(tables(Listed(covered=())))
    downloads.write({"MUE.csv": ""}, folder="other")
    made = downloads.compile()
    assert {one.why for one in made.unread} >= {"coverage articles: no article in it lists codes with diagnoses"}


def test_the_csv_zip_is_read_and_of_two_downloads_the_later_decides(downloads: Downloads) -> None:
    (downloads.path / "cms").mkdir()
    for name, listed in (
        ("july_csv.zip", Listed(version="4", covered=("N63.0",), updated="2026-07-20")),
        ("june_csv.zip", Listed()),
    ):
        with zipfile.ZipFile(downloads.path / "cms" / name, "w") as archive:
            for member, text in tables(listed).items():
                archive.writestr(member, text)
    downloads.compile()
    reference = open_reference(downloads.path / "store")
    assert [one.version for one in articles(reference)] == ["4"]


def test_the_form_of_a_company_is_no_part_of_its_name() -> None:
    assert payer_key("CGS Administrators, LLC") == payer_key("cgs administrators")
    assert payer_key("13202") == "13202"
