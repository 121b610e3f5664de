"""The reader of CMS's HCPCS Level II file, on rows of the test's own and on the release of 2019."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from itertools import groupby
from typing import Final

import openpyxl
import pytest

from cptkit.errors import DamagedData
from cptkit.reference._facts import Fact
from cptkit.reference._level_two_cells import BETWEEN
from cptkit.reference._rows import READERS
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import documents_in
from cptkit.reference.cms.hcpcs import (
    is_hcpcs,
    is_hcpcs_table,
    read_hcpcs,
    read_hcpcs_table,
)
from cptkit.reference.cms.hcpcs_layout import text_sheet, titled_sheet
from cptkit.reference.cms.publication import PassedOver, Publication, Stated
from cptkit.reference.cms.table_rows import head_of_rows
from cptkit.reference.cms.workbooks import is_workbook
from cptkit.reference.indicators import HcpcsAction, HcpcsCoverage, MultiplePricing
from cptkit.reference.level_two import LevelTwo
from cptkit.reference.modifiers import Modifier
from cptkit.reference.procedures import Procedure
from cptkit.values.citations import Citation
from cptkit.values.periods import Period
from cptkit.values.tables import Table
from tests.cms import WHOLE, needs_whole

ZIP: Final = WHOLE / "hcpcs2019.zip"

NAME: Final = "HCPC2024_OCT_ANWEB.txt"
DISCLAIMER: Final = b"***Disclaimers\t\t\t\r\n*Inclusion implies no coverage.\xa0\t\t\r\n\r\n"

# CMS, HCPCS contractor record, record layout: first and last position, counted from 1.
POSITIONS: Final = {
    "HCPC": (1, 5),
    "SEQNUM": (6, 10),
    "RECID": (11, 11),
    "LONG DESCRIPTION": (12, 91),
    "SHORT DESCRIPTION": (92, 119),
    "PRICE1": (120, 121),
    "PRICE2": (122, 123),
    "MULT_PI": (128, 128),
    "CIM1": (129, 134),
    "MCM1": (147, 154),
    "MCM2": (155, 162),
    "STATUTE": (171, 180),
    "LABCERT1": (181, 183),
    "XREF1": (205, 209),
    "XREF2": (210, 214),
    "COV": (230, 230),
    "ASC_GRP": (231, 232),
    "ASC_DT": (233, 240),
    "PROCNOTE": (253, 256),
    "BETOS": (257, 259),
    "TOS1": (261, 261),
    "TOS2": (262, 262),
    "ANEST_BU": (266, 268),
    "ADD DT": (269, 276),
    "ACT EFF DT": (277, 284),
    "TERM DT": (285, 292),
    "ACTION CD": (293, 293),
}

CODE: Final = {
    "HCPC": "G0279",
    "SEQNUM": "00100",
    "RECID": "3",
    "LONG DESCRIPTION": "Diagnostic digital breast tomosynthesis, unilateral or bilateral",
    "SHORT DESCRIPTION": "Tomosynthesis, mammo",
    "PRICE1": "11",
    "PRICE2": "21",
    "MULT_PI": "A",
    "CIM1": "50-21",
    "MCM1": "2130 A",
    "MCM2": "4601",
    "STATUTE": "1862(a)(7)",
    "LABCERT1": "340",
    "XREF1": "77061",
    "XREF2": "77062",
    "COV": "D",
    "ASC_GRP": "YY",
    "ASC_DT": "20150701",
    "PROCNOTE": "0088",
    "BETOS": "I1C",
    "TOS1": "4",
    "TOS2": "P",
    "ANEST_BU": "  0",
    "ADD DT": "20150101",
    "ACT EFF DT": "20180101",
    "TERM DT": "20241231",
    "ACTION CD": "N",
}
MODIFIER: Final = {
    "HCPC": "   LT",
    "SEQNUM": "00100",
    "RECID": "7",
    "LONG DESCRIPTION": "Left side",
    "SHORT DESCRIPTION": "Left side",
    "COV": "D",
    "ADD DT": "19940101",
    "ACT EFF DT": "20000101",
    "ACTION CD": "N",
}
MORE: Final = {"HCPC": "G0279", "SEQNUM": "00200", "RECID": "4", "LONG DESCRIPTION": "(list separately)"}

TITLES: Final = (
    "HCPC",
    "SEQNUM",
    "RECID",
    "LONG DESCRIPTION",
    "SHORT DESCRIPTION",
    *(f"PRICE{number}" for number in range(1, 5)),
    "MULT_PI",
    *(f"CIM{number}" for number in range(1, 4)),
    *(f"MCM{number}" for number in range(1, 4)),
    "STATUTE",
    *(f"LABCERT{number}" for number in range(1, 9)),
    *(f"XREF{number}" for number in range(1, 6)),
    "COV",
    "ASC_GRP",
    "ASC_DT",
    "OPPS",
    "OPPS_PI",
    "OPPS_DT",
    "PROCNOTE",
    "BETOS",
    *(f"TOS{number}" for number in range(1, 6)),
    "ANEST_BU",
    "ADD DT",
    "ACT EFF DT",
    "TERM DT",
    "ACTION CD",
)


def line(cells: dict[str, str], **changed: str) -> bytes:
    """One line of fixed width; keywords have underscores for the spaces of titles."""
    text = [" "] * 320
    for title, value in {**cells, **{title.replace("_", " "): value for title, value in changed.items()}}.items():
        begin, end = POSITIONS[title]
        text[begin - 1 : end] = value.ljust(end - begin + 1)
    return "".join(text).encode()


def document(*lines: bytes, name: str = NAME) -> Document:
    data = DISCLAIMER + b"\r\n".join(lines) + b"\r\n"
    return Document(name, len(data), partial(io.BytesIO, data))


def csv_document(*rows: Sequence[str], name: str = "HCPC2024_OCT_ANWEB.csv") -> Document:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    data = file.getvalue().encode("utf-8-sig")
    return Document(name, len(data), partial(io.BytesIO, data))


def workbook_document(*rows: Sequence[object], name: str = "HCPC2024_OCT_ANWEB.xlsx") -> Document:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("A")
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    workbook.save(file)
    return Document(name, file.tell(), partial(io.BytesIO, file.getvalue()))


def row(cells: dict[str, str]) -> list[str]:
    return [cells.get(title, "") for title in TITLES]


def stated(publications: Iterable[Publication]) -> list[list[Stated]]:
    return [list(publication.facts()) for publication in publications]


def refusals(stated: Iterable[Stated]) -> list[str]:
    return [str(one) for one in stated if isinstance(one, DamagedData)]


def facts(stated: Iterable[Stated]) -> list[Fact]:
    return [one for one in stated if isinstance(one, Fact)]


def record(publication: Publication, fact: Fact) -> object:
    _, row = READERS[publication.table](
        Fact(fact.file, fact.number, {**fact.cells, "source": "here"}), {"here": publication.citation}
    )
    return row


def test_one_file_publishes_the_codes_and_the_modifiers_of_its_quarter() -> None:
    codes, modifiers = read_hcpcs(document(line(MODIFIER), line(CODE)))
    assert (codes.table, modifiers.table) == (Table.PROCEDURES, Table.MODIFIERS)
    for publication in (codes, modifiers):
        assert publication.release == "2024Q4"
        assert publication.periods == (Period(date(2024, 10, 1), date(2024, 12, 31)),)
        assert publication.cumulative
        assert publication.citation.publisher == "CMS"
        assert publication.citation.date == "2024-10-01"
    assert "D" not in codes.initials
    assert "P" in modifiers.initials
    assert not modifiers.initials & set("0123456789")


@pytest.mark.parametrize(
    ("name", "release"),
    [
        ("HCPC2019_CONTR_ANWEB.txt", "2019Q1"),
        ("HCPC2024_OCT_ANWEB.txt", "2024Q4"),
        ("hcpc2024_april_anweb_v5.txt", "2024Q2"),
        ("HCPC2021_JUL_CONTR_ANWEB.txt", "2021Q3"),
    ],
)
def test_the_release_stands_in_the_name_and_one_without_a_month_is_january(name: str, release: str) -> None:
    codes, _ = read_hcpcs(document(line(CODE), name=name))
    assert codes.release == release


def test_a_renamed_file_asks_for_its_own_name() -> None:
    with pytest.raises(DamagedData, match=r"^level2\.txt: names no release; expected CMS's own name"):
        read_hcpcs(document(line(CODE), name="level2.txt"))


def test_a_code_keeps_its_days_and_all_that_cms_says_of_it() -> None:
    publication, _ = read_hcpcs(document(line(CODE)))
    (fact,) = facts(publication.facts())
    assert (fact.file, fact.number) == (NAME, 4)
    procedure = record(publication, fact)
    assert isinstance(procedure, Procedure)
    assert procedure.code == "G0279"
    assert procedure.label == "Tomosynthesis, mammo"
    assert (procedure.family, procedure.modality, procedure.counted_per) == ("", "", "")
    assert procedure.period == Period(date(2015, 1, 1), date(2024, 12, 31))
    assert procedure.level_two == LevelTwo(
        action=HcpcsAction.NONE,
        action_effective=date(2018, 1, 1),
        coverage=HcpcsCoverage.SPECIAL_INSTRUCTIONS,
        pricing=("11", "21"),
        multiple_pricing=MultiplePricing.ONE_WAY,
        type_of_service=("4", "P"),
        betos="I1C",
        cross_references=("77061", "77062"),
        lab_certifications=("340",),
        anesthesia_units=0,
        processing_note="0088",
        coverage_manual=("50-21",),
        carriers_manual=("2130 A", "4601"),
        statute="1862(a)(7)",
        asc_group="YY",
        asc_since=date(2015, 7, 1),
    )


def test_a_code_is_in_force_on_the_day_of_its_termination() -> None:
    publication, _ = read_hcpcs(document(line(CODE)))
    (fact,) = facts(publication.facts())
    assert fact.cells["last"] == "2024-12-31"


def test_a_modifier_keeps_its_days_and_has_no_price() -> None:
    _, publication = read_hcpcs(document(line(MODIFIER), line(CODE)))
    (fact,) = facts(publication.facts())
    assert (fact.cells["role"], fact.cells["position"], fact.cells["bypasses_pairs"]) == ("", "", "")
    modifier = record(publication, fact)
    assert isinstance(modifier, Modifier)
    assert (modifier.code, modifier.label) == ("LT", "Left side")
    assert modifier.period == Period(date(1994, 1, 1))
    assert modifier.level_two is not None
    assert modifier.level_two.pricing == ()
    assert modifier.level_two.multiple_pricing is None
    assert modifier.level_two.anesthesia_units is None


def test_every_line_is_a_fact_or_passed_over_as_the_rest_of_one() -> None:
    codes, modifiers = stated(
        read_hcpcs(document(line(MODIFIER), line(MORE, HCPC="   LT", RECID="8"), line(CODE), line(MORE), line(MORE)))
    )
    assert [one.number for one in (*modifiers, *codes) if not isinstance(one, DamagedData)] == [4, 5, 6, 7, 8]
    assert modifiers[1] == PassedOver(NAME, 5, "continues the long description of LT")
    assert codes[1] == PassedOver(NAME, 7, "continues the long description of G0279")


def test_a_line_trimmed_of_its_trailing_blanks_is_read() -> None:
    codes, _ = stated(read_hcpcs(document(line(CODE).rstrip(), line(MORE).rstrip())))
    assert [type(one) for one in codes] == [Fact, PassedOver]


@pytest.mark.parametrize("before", [(), (line(CODE, HCPC="G0280"),)])
def test_a_continuation_of_what_no_line_begins_is_refused(before: tuple[bytes, ...]) -> None:
    codes, _ = stated(read_hcpcs(document(*before, line(MORE))))
    at = 4 + len(before)
    assert refusals(codes) == [f"{NAME}:{at}: RECID '4'; expected a line before that begins G0279"]


def test_a_line_that_is_no_record_is_refused_wherever_it_stands_but_blank_last_lines_are_none() -> None:
    codes, modifiers = stated(
        read_hcpcs(document(line(CODE, RECID="5"), b"", line(CODE), b"the end", line(MODIFIER), b"   ", b""))
    )
    assert refusals(codes) == [
        f"{NAME}:4: RECID '5'; expected one of 3, 4, 7, 8",
        f"{NAME}:5: RECID ''; expected one of 3, 4, 7, 8",
        f"{NAME}:7: RECID ''; expected one of 3, 4, 7, 8",
    ]
    assert (len(facts(codes)), len(modifiers)) == (1, 1)


def test_a_code_or_modifier_without_the_shape_of_one_is_refused() -> None:
    codes, modifiers = stated(read_hcpcs(document(line(CODE, HCPC="G02-9"), line(MODIFIER, HCPC="    L"))))
    assert refusals(codes) == [
        f"{NAME}:4: text of the form A99-9 is not a procedure code; expected five characters, such as 77053 or G0279"
    ]
    assert refusals(modifiers) == [f"{NAME}:5: 'L' is not a modifier; expected two characters, such as 26 or LT"]


@pytest.mark.parametrize("code", ["77053", "0042T", "D0120"])
def test_a_code_of_cpt_or_of_the_dental_code_set_is_passed_over(code: str) -> None:
    codes, _ = stated(read_hcpcs(document(line(CODE, HCPC=code))))
    assert codes == [PassedOver(NAME, 4, f"{code} is not a code that this file is complete for")]


def test_a_modifier_that_begins_with_a_digit_is_passed_over_and_a_physical_status_is_read() -> None:
    _, modifiers = stated(read_hcpcs(document(line(MODIFIER, HCPC="   26"), line(MODIFIER, HCPC="   P1"))))
    assert isinstance(modifiers[0], PassedOver)
    assert [fact.cells["code"] for fact in facts(modifiers)] == ["P1"]


@pytest.mark.parametrize(
    ("title", "written", "message"),
    [
        ("ADD_DT", "", "ADD DT ''; expected a value"),
        ("ADD_DT", "01012015", "ADD DT '01012015'; expected a date such as 20190101"),
        ("TERM_DT", "20241232", "TERM DT '20241232'; expected a date such as 20190101"),
        ("ACT_EFF_DT", "2018W011", "ACT EFF DT '2018W011'; expected a date such as 20190101"),
    ],
)
def test_a_date_that_is_none_is_refused(title: str, written: str, message: str) -> None:
    codes, _ = stated(read_hcpcs(document(line(CODE, **{title: written}))))
    assert refusals(codes) == [f"{NAME}:4: {message}"]


@pytest.mark.parametrize(
    ("title", "written", "message"),
    [
        ("ACTION_CD", "X", "action 'X'; expected one of A, B, C"),
        ("ACTION_CD", "", "action ''; expected one of A, B, C"),
        ("COV", "Z", "coverage 'Z'; expected one of C, D, I, M, S"),
        ("SHORT_DESCRIPTION", "", "label ''; expected a value"),
        ("TERM_DT", "20101231", "2015-01-01 to 2010-12-31 ends before it begins"),
    ],
)
def test_what_cms_never_writes_is_refused_with_its_line(title: str, written: str, message: str) -> None:
    publication, _ = read_hcpcs(document(line(CODE, **{title: written})))
    (fact,) = facts(publication.facts())
    with pytest.raises(DamagedData, match=f"^{NAME}:4: {message}"):
        record(publication, fact)


def test_a_line_cut_short_is_refused_since_its_action_is_lost() -> None:
    publication, _ = read_hcpcs(document(line(CODE)[:292]))
    (fact,) = facts(publication.facts())
    with pytest.raises(DamagedData, match="action ''"):
        record(publication, fact)


def test_a_text_without_an_entry_is_refused() -> None:
    with pytest.raises(DamagedData, match=f"^{NAME}: no entry; expected lines that begin with a code"):
        read_hcpcs(document(b"nothing here"))


def test_a_fact_of_another_source_has_no_level_two() -> None:
    cells = {"code": "G0279", "label": "tomosynthesis", "family": "", "modality": "", "counted_per": ""}
    fact = Fact("procedures.csv", 2, {**cells, "first": "", "last": "", "source": "here"})
    _, procedure = READERS[Table.PROCEDURES](fact, {"here": Citation("CMS", "a list")})
    assert isinstance(procedure, Procedure)
    assert procedure.level_two is None


def test_the_text_is_told_by_its_lines_whatever_their_case_and_ends() -> None:
    head = document(line(CODE)).head()
    assert is_hcpcs(head)
    assert is_hcpcs(head.lower().replace("\r\n", "\n"))
    assert is_hcpcs(document(line(MODIFIER)).head())
    assert not is_hcpcs("HCPCS,MOD,DESCRIPTION\n77053,,\n")
    assert not is_hcpcs(line(MORE).decode())
    assert not is_hcpcs_table(head)


def test_the_three_shapes_of_a_release_say_the_same() -> None:
    rows = (("***Disclaimers",), TITLES, row(MODIFIER), row(CODE), row(MORE), [""] * len(TITLES))
    texts = stated(read_hcpcs(document(line(MODIFIER), line(CODE), line(MORE))))
    for publications in (read_hcpcs_table(csv_document(*rows)), read_hcpcs_table(workbook_document(*rows))):
        for ours, theirs in zip(texts, stated(publications), strict=True):
            assert [fact.cells for fact in facts(ours)] == [fact.cells for fact in facts(theirs)]
            assert len(ours) == len(theirs)


def test_a_csv_is_told_by_its_titles_with_or_without_underscores() -> None:
    document = csv_document(
        ("***Disclaimers",), [f" {title.replace(' ', '_').lower()} " for title in TITLES], row(CODE)
    )
    assert is_hcpcs_table(document.head())
    assert not is_hcpcs(document.head())
    codes, _ = stated(read_hcpcs_table(document))
    assert len(facts(codes)) == 1
    assert not is_hcpcs_table("HCPC,SHORT DESCRIPTION\nG0279,Tomosynthesis\n")


def test_a_csv_that_lacks_titles_is_refused() -> None:
    short = [title for title in TITLES if title not in {"ADD DT", "COV"}]
    with pytest.raises(DamagedData, match=r"ANWEB\.csv:1: no column COV, ADD DT; expected the titles"):
        read_hcpcs_table(csv_document(short))
    with pytest.raises(DamagedData, match=r"ANWEB\.csv: no row of titles; expected one with PROCNOTE and RECID"):
        read_hcpcs_table(csv_document(("HCPC", "LABEL")))


def test_a_csv_row_of_another_width_is_refused_once() -> None:
    codes, modifiers = stated(read_hcpcs_table(csv_document(TITLES, row(CODE), row(CODE)[:2], row(CODE)[:-1])))
    assert len(facts(codes)) == 1
    assert [text.split(";")[0] for text in refusals(codes)] == [
        "HCPC2024_OCT_ANWEB.csv:3: 2 cells",
        "HCPC2024_OCT_ANWEB.csv:4: 47 cells",
    ]
    assert modifiers == []


def test_a_workbook_may_hold_numbers_and_dates() -> None:
    cells = [None if cell == "" else cell for cell in row(CODE)]
    cells[TITLES.index("ADD DT")] = datetime(2015, 1, 1)  # type: ignore[call-overload]  # noqa: DTZ001 (cells have no zone)
    cells[TITLES.index("ACT EFF DT")] = 20180101  # type: ignore[call-overload]  # wrong on purpose
    codes, _ = stated(read_hcpcs_table(workbook_document(TITLES, cells)))
    (fact,) = facts(codes)
    assert (fact.cells["first"], fact.cells["action_effective"]) == ("2015-01-01", "2018-01-01")


def test_a_workbook_is_told_by_its_titles() -> None:
    assert is_hcpcs_table(head_of_rows(workbook_document(TITLES, row(CODE), name="renamed.bin")))
    assert not is_hcpcs_table(head_of_rows(workbook_document(("HCPC", "LONG DESCRIPTION"))))


def in_release(name: str) -> Document:
    (found,) = (document for document in documents_in(ZIP) if document.name == name)
    return found


TEXT_2019: Final = "HCPC2019_CONTR_ANWEB.txt"
WORKBOOK_2019: Final = "HCPC2019_CONTR_ANWEB.xlsx"


@needs_whole
@pytest.mark.long
def test_the_release_of_2019_is_recognized_and_no_other_file_is_taken_for_it() -> None:
    texts = [document.name for document in documents_in(WHOLE) if is_hcpcs(document.head())]
    tables = [document.name for document in documents_in(WHOLE) if is_hcpcs_table(document.head())]
    workbooks = [
        document.name
        for document in documents_in(WHOLE)
        if is_workbook(document) and is_hcpcs_table(head_of_rows(document))
    ]
    assert (texts, tables, workbooks) == ([TEXT_2019], [], [WORKBOOK_2019])


@needs_whole
@pytest.mark.long
def test_the_lines_of_2019_make_6440_codes_and_360_modifiers_and_none_is_left_over() -> None:
    codes, modifiers = stated(read_hcpcs(in_release(TEXT_2019)))
    assert Counter(map(type, codes)) == {Fact: 6440, PassedOver: 4656}
    assert Counter(map(type, modifiers)) == {Fact: 360, PassedOver: 166}
    numbers = sorted(one.number for one in (*codes, *modifiers) if isinstance(one, Fact | PassedOver))
    assert numbers == list(range(9, 9 + 6440 + 4656 + 360 + 166))
    initials = {fact.cells["code"][0] for fact in facts(codes)}
    assert initials == set("ABCEGHJKLMPQRSTV")


@needs_whole
@pytest.mark.long
@pytest.mark.parametrize("table", [0, 1])
def test_every_row_of_2019_makes_a_record(table: int) -> None:
    for name, read in ((TEXT_2019, read_hcpcs), (WORKBOOK_2019, read_hcpcs_table)):
        publication = read(in_release(name))[table]
        found = facts(publication.facts())
        records = [record(publication, fact) for fact in found]
        assert len({fact.cells["code"] for fact in found}) == len(records) == (6440, 360)[table]
        assert all(isinstance(one, Procedure | Modifier) and one.level_two is not None for one in records)


@needs_whole
@pytest.mark.long
def test_the_text_and_the_workbook_of_2019_agree_in_every_cell_but_those_where_cms_differs() -> None:
    text, book = text_sheet(in_release(TEXT_2019)), titled_sheet(in_release(WORKBOOK_2019))
    assert text.titles == book.titles
    # What joins several values in one cell of a fact.
    assert not any(BETWEEN in cell for _, cells in text.rows for cell in cells[5:])

    def entries(rows: Iterable[tuple[int, tuple[str, ...]]]) -> list[dict[str, str]]:
        """One entry a code; the long description is whole, and spaces, where lines were joined, do not count."""
        made: list[dict[str, str]] = []
        for code, lines in groupby(
            (dict(zip(text.titles, cells, strict=True)) for _, cells in rows), lambda row: row["HCPC"]
        ):
            first, *more = lines
            long = "".join(one["LONG DESCRIPTION"] for one in (first, *more))
            assert all(not any(list(one.values())[4:]) for one in more), code
            made.append({**first, "LONG DESCRIPTION": "".join(long.split())})
        return made

    ours, theirs = entries(text.rows), entries(book.rows)
    assert len(ours) == len(theirs) == 6800
    differing = Counter(
        (title, bool(mine[title]), bool(other[title]))
        for mine, other in zip(ours, theirs, strict=True)
        for title in text.titles
        # The workbook cut the last digit of the sequence number.
        if mine[title] != (f"{other[title]}0" if title == "SEQNUM" else other[title])
    )
    # The workbook left out 115 dates of the text; the text left out two fourth types of service of the workbook.
    assert differing == {("ACT EFF DT", True, False): 115, ("TOS4", False, True): 2}


@needs_whole
@pytest.mark.long
def test_the_actions_of_2019_mean_what_cms_reports_as_its_changes() -> None:
    meanings = {
        "ADD": HcpcsAction.ADDED,
        "Coverage and Lo": HcpcsAction.ADMINISTRATIVE_DATA_AND_LONG_DESCRIPTION,
        "Long Descriptio": HcpcsAction.LONG_DESCRIPTION,
        "Discontinued": HcpcsAction.DISCONTINUED,
        "Coverage Change": HcpcsAction.ADMINISTRATIVE_DATA,
        "No Change": HcpcsAction.NONE,
        "Payment Change": HcpcsAction.PAYMENT,
        "Short Descripti": HcpcsAction.SHORT_DESCRIPTION,
    }
    report = in_release("Changes_by_HCPCSCode.prn").text().splitlines()[1:]
    reported = {}
    for text in filter(str.strip, report):
        change = text[8:].strip()
        reported[text[:8].strip()] = next(action for start, action in meanings.items() if change.startswith(start))
    codes, modifiers = stated(read_hcpcs(in_release(TEXT_2019)))
    found = {fact.cells["code"]: HcpcsAction(fact.cells["action"]) for fact in (*facts(codes), *facts(modifiers))}
    assert found == reported


@needs_whole
@pytest.mark.long
def test_a_code_that_2019_discontinued_has_the_last_day_of_2018_and_the_action_from_the_day_after() -> None:
    codes, _ = stated(read_hcpcs(in_release(TEXT_2019)))
    days = {fact.cells["code"]: (fact.cells["last"], fact.cells["action_effective"]) for fact in facts(codes)}
    assert days["J9310"] == ("2018-12-31", "2019-01-01")
