"""Several files of one release in a folder: which decides, what none decides, and how it is told."""

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import permutations
from pathlib import Path
from typing import Any, Final

import attrs
import openpyxl
import pytest

from cptkit import Reference, Setting, Table, compile_reference, open_reference
from cptkit.stores import Compilation, inspect_store

MAY: Final = date(2026, 5, 4)
FEE_TITLES: Final = (
    "HCPCS,MOD,DESCRIPTION,STATUS CODE,NOT USED FOR MEDICARE PAYMENT,WORK RVU,NON-FAC PE RVU,NON-FAC NA INDICATOR,"
    "FACILITY PE RVU,FACILITY NA INDICATOR,MP RVU,NON-FACILITY TOTAL,FACILITY TOTAL,PCTC IND,GLOB DAYS,PRE OP,INTRA OP,"
    "POST OP,MULT PROC,BILAT SURG,ASST SURG,CO-SURG,TEAM SURG,ENDO BASE,CONV FACTOR,"
    "PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES,CALCULATION FLAG,DIAGNOSTIC IMAGING FAMILY INDICATOR,"
    "NON-FACILITY PE USED FOR OPPS PAYMENT AMOUNT,FACILITY PE USED FOR OPPS PAYMENT AMOUNT,"
    "MP USED FOR OPPS PAYMENT AMOUNT"
)
FACTOR: Final = "33.4009"
LIMIT_TITLES: Final = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale"
LIMITS: Final = "MCR_MUE_PractitionerServices_Eff_07-01-2024"
LIMIT: Final = "77053,{},2 Date of Service Edit: Policy,CMS Policy"
JULY: Final = date(2024, 7, 4)


def fee(code: str, work: str = "0.36", factor: str = FACTOR, component: str = "") -> str:
    return (
        f"{code},{component},own words,A,,{work},1.22,,1.20,NA,.03,1.61,1.59,1,XXX,0.10,0.69,0.21,4,3,9,1,2,,"
        f"{factor},03,0,88,7.53,7,0"
    )


def fees(*rows: str, month: str = "April", year: int = 2026, notice: str = "") -> str:
    title = f",,{year} National Physician Fee Schedule Relative Value File {month} Release" + "," * 28
    above = [f',,"{notice}"' + "," * 28] if notice else []
    return "".join(f"{line}\r\n" for line in (title, *above, FEE_TITLES, *rows))


def limits(*rows: str) -> str:
    return "".join(f"{line}\r\n" for line in (LIMIT_TITLES, *rows))


def workbook(text: str) -> bytes:
    book = openpyxl.Workbook()
    for line in text.splitlines():
        cells: list[object] = [
            float(cell) if "." in cell and cell.replace(".", "").isdigit() else cell or None for cell in line.split(",")
        ]
        book.worksheets[0].append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@attrs.frozen
class Folder:
    """A folder of CMS files, and the store that is made of it."""

    path: Path

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Write files; the name of a zip and that of the file in it are parted by a slash."""
        for name, content in files.items():
            archive, _, member = name.rpartition("/")
            if archive:
                with zipfile.ZipFile(self.path / archive, "a") as file:
                    file.writestr(member, content)
            else:
                (self.path / name).write_bytes(content.encode() if isinstance(content, str) else content)

    def compile(self) -> Compilation:
        """Compile the folder."""
        return compile_reference(self.path, self.path.parent / "store")

    def reference(self) -> Reference:
        """Compile the folder and open the store."""
        self.compile()
        return open_reference(self.path.parent / "store", with_bundled=False)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder for CMS files."""
    path = tmp_path / "cms"
    path.mkdir()
    return Folder(path)


def row(reference: Reference, code: str = "77053", on: date = MAY) -> Any:
    """The fee schedule's row of a code."""
    return reference.on(on).fee_schedule_row(code)


# The later one


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (("rvu26b.zip/PPRRVU2026_Apr.csv", ""), ("rvu26b-updated-05-01-2026.zip/PPRRVU2026_Apr.csv", "")),
        (("z.csv", "RELEASED 03/10/2026"), ("a.csv", "RELEASED 04/28/2026")),
        (("a.csv", "RELEASED 03/10/2026"), ("z.csv", "RELEASED 04/28/2026")),
        (("z.csv", "RELEASED 03/10/2026"), ("a-updated-05-01-2026.csv", "RELEASED 03/10/2026")),
        (("z.csv", ""), ("a_corrected.csv", "")),
    ],
)
def test_the_issue_that_says_that_it_is_the_later_decides(
    earlier: tuple[str, str], later: tuple[str, str], folder: Folder
) -> None:
    folder.write({earlier[0]: fees(fee("77053", "0.36"), notice=earlier[1])})
    folder.write({later[0]: fees(fee("77053", "0.99"), notice=later[1])})
    made = folder.compile()
    assert [one.file for one in made.unread] == [earlier[0]]
    assert f"{later[0]}" in made.unread[0].why
    assert made.unread[0].why.endswith("is a later issue of the same release, and is read")
    assert made.conflicts == ()
    assert row(folder.reference()).values.work == Decimal("0.99")


def test_the_reason_says_when_the_later_issue_was_released(folder: Folder) -> None:
    folder.write({"b.csv": fees(fee("77053"), notice="RELEASED 03/10/2026")})
    folder.write({"a.csv": fees(fee("77053", "0.99"), notice="RELEASED 04/28/2026")})
    assert [str(one) for one in folder.compile().unread] == [
        "b.csv: fee schedule: a.csv, released on 2026-04-28, is a later issue of the same release, and is read"
    ]


def test_coverage_may_say_when_a_file_was_released(folder: Folder) -> None:
    folder.write({"b.csv": fees(fee("77053")), "a.csv": fees(fee("77053", "0.99"), notice="RELEASED 03/10/2026")})
    entry = '[[file]]\nmatch = "b.csv"\ntable = "fee-schedule"\nreleased = 2026-05-01\n'
    folder.write({"coverage.toml": f"{entry}complete = {{ first = 2026-04-01, last = 2026-06-30 }}\n"})
    assert row(folder.reference()).values.work == Decimal("0.36")


def test_of_three_issues_the_latest_decides_in_whichever_order_they_are_named(folder: Folder) -> None:
    """Design 4: "Of two files of one release the one that says that it was released later decides"."""
    issues = {"RELEASED 03/10/2026": "0.1", "RELEASED 04/10/2026": "0.2", "RELEASED 05/10/2026": "0.3"}
    for names in permutations(("a.csv", "b.csv", "c.csv")):
        for name, (notice, work) in zip(names, issues.items(), strict=True):
            folder.write({name: fees(fee("77053", work), notice=notice)})
        assert row(folder.reference()).values.work == Decimal("0.3")


def test_the_number_of_an_issue_decides_between_lists_of_codes(folder: Folder) -> None:
    code = "G0279001003".ljust(91) + f"{'Tomosynthesis':138}C" + " " * 38 + "2015010120150101{}N\r\n"
    text = f"{code}   LT{code[5:10]}7{code[11:]}"
    folder.write({"HCPC2026_APR_ANWEB_v2.txt": text.format(" " * 8, " " * 8)})
    folder.write({"HCPC2026_APR_ANWEB.txt": text.format("20260430", " " * 8)})
    made = folder.compile()
    assert [one.file for one in made.unread] == ["HCPC2026_APR_ANWEB.txt"]
    assert open_reference(folder.path.parent / "store", with_bundled=False).procedure("G0279", on=MAY) is not None


# The same twice


def test_the_same_bytes_under_two_names_are_one(folder: Folder) -> None:
    folder.write({f"{LIMITS}.csv": limits(LIMIT.format(2)), f"limits.zip/{LIMITS}.csv": limits(LIMIT.format(2))})
    made = folder.compile()
    assert [str(one) for one in made.unread] == [
        f"limits.zip/{LIMITS}.csv: MUE values: it has the same content as {LIMITS}.csv, which is read"
    ]
    assert [table.rows for table in made.tables] == [1]


def test_the_same_bytes_of_two_quarters_are_two(folder: Folder) -> None:
    other = "MCR_MUE_PractitionerServices_Eff_10-01-2024.csv"
    folder.write({f"{LIMITS}.csv": limits(LIMIT.format(2)), other: limits(LIMIT.format(2))})
    made = folder.compile()
    assert (len(made.tables), made.unread) == (2, ())


def test_a_text_and_a_workbook_that_state_the_same_are_one(folder: Folder) -> None:
    text = fees(fee("77053", "0.50"), fee("77053", "0.50", component="26"), fee("0422T", "1.00"))
    folder.write({"a.xlsx": workbook(text), "z.csv": text})
    made = folder.compile()
    assert [str(one) for one in made.unread] == [
        "a.xlsx: fee schedule: it has the same content as z.csv, which is read"
    ]
    assert made.conflicts == ()


# Where nothing tells


def test_where_nothing_tells_neither_answers_for_the_codes_in_which_they_differ(folder: Folder) -> None:
    both = "77054,2,2 Date of Service Edit: Policy,CMS Policy"
    folder.write(
        {f"{LIMITS}.csv": limits(LIMIT.format(2), both), f"again.zip/{LIMITS}.csv": limits(both, LIMIT.format(5))}
    )
    made = folder.compile()
    assert made.unread == ()
    (conflict,) = made.conflicts
    assert (conflict.key, conflict.columns, conflict.is_decided) == ("77053", ("value",), False)
    assert conflict.files == (f"{LIMITS}.csv", f"again.zip/{LIMITS}.csv")
    assert str(conflict) == (
        "MUE table (practitioner), 77053 on 2024-07-01: value 2, adjudication 2, rationale policy; "
        "against value 5, adjudication 2, rationale policy"
    )
    reference = folder.reference()
    assert reference.on(JULY).mue("77053") is None
    assert not reference.covers(Table.MUE, "77053", on=JULY, setting=Setting.PRACTITIONER)
    limit = reference.on(JULY).mue("77054")
    assert limit is not None
    assert limit.value == 2
    assert reference.covers(Table.MUE, "99999", on=JULY, setting=Setting.PRACTITIONER)
    assert reference.sources[0].title.endswith("2024Q3, without 1 code that its files disagree on")


def test_what_another_table_says_of_an_undecided_code_counts(folder: Folder) -> None:
    folder.write(
        {
            f"{LIMITS}.csv": limits(LIMIT.format(2)),
            f"again.zip/{LIMITS}.csv": limits(LIMIT.format(5), LIMIT.replace("77053", "77054").format(1)),
        }
    )
    undecided = folder.reference()
    other = Folder(folder.path.parent / "other")
    other.path.mkdir()
    other.write({f"{LIMITS}.csv": limits(LIMIT.format(9))})
    compile_reference(other.path, other.path.parent / "other-store")
    both = open_reference(other.path.parent / "other-store", with_bundled=False) | undecided
    limit = both.on(JULY).mue("77053")
    assert limit is not None
    assert limit.value == 9


def test_a_row_that_one_file_lacks_is_undecided_too(folder: Folder) -> None:
    folder.write({"a.csv": fees(fee("77053"), fee("77054"), fee("77054", component="26"))})
    folder.write({"b.csv": fees(fee("77054"), fee("77055"))})
    conflicts = folder.compile().conflicts
    assert {one.key: one.columns for one in conflicts} == {
        "77053": ("code",),
        "77054": ("component",),
        "77055": ("code",),
    }


def test_three_files_that_differ_are_told_of_together(folder: Folder) -> None:
    names = (f"{LIMITS}.csv", f"{LIMITS}-b.csv", f"{LIMITS}-c.csv")
    for value, name in enumerate(names):
        folder.write({name: limits(LIMIT.format(value), "77054,1,2 Date of Service Edit: Policy,CMS Policy")})
    made = folder.compile()
    assert {one.key for one in made.conflicts} == {"77053"}
    (table,) = made.tables
    assert sorted(file.place for file in table.files) == sorted(names)
    assert table.rows == 1
    assert inspect_store(folder.path.parent / "store", verify=True).tables == (table,)


def test_two_files_without_a_row_in_common_leave_no_table(folder: Folder) -> None:
    folder.write({f"{LIMITS}.csv": limits(LIMIT.format(2)), f"{LIMITS}-b.csv": limits(LIMIT.format(3))})
    folder.write({"place_of_service_2024.csv": "pos_code,pos_type,pos_name\r\n22,Facility,Hospital\r\n"})
    assert [table.info.table for table in folder.compile().tables] == [Table.PLACES]


def test_the_order_of_names_changes_nothing_where_nothing_tells(folder: Folder) -> None:
    """Design 4: "never the alphabet"."""
    answers: list[list[object]] = []
    for names in permutations((f"{LIMITS}-a.csv", f"{LIMITS}-b.csv")):
        for name, value in zip(names, (2, 5), strict=True):
            folder.write({name: limits(LIMIT.format(value), "77054,1,2 Date of Service Edit: Policy,CMS Policy")})
        answers.append(list(folder.reference().tables[0]))
    assert answers[0] == answers[1]


# The conversion factor alone


def test_fee_schedules_that_differ_in_the_factor_of_qualifying_participants_are_no_conflict(folder: Folder) -> None:
    folder.write({"rvu26b.zip/PPRRVU2026_Apr_nonQPP.csv": fees(fee("77053"), fee("77054"))})
    folder.write(
        {"rvu26b.zip/PPRRVU2026_Apr_QPP.csv": fees(fee("77053", factor="33.5675"), fee("77054", factor="33.5675"))}
    )
    made = folder.compile()
    assert made.conflicts == ()
    (left,) = made.unread
    assert str(left) == (
        "rvu26b.zip/PPRRVU2026_Apr_QPP.csv: fee schedule: "
        "except for the conversion factor of qualifying APM participants, it has the same content as "
        "rvu26b.zip/PPRRVU2026_Apr_nonQPP.csv, which is read"
    )
    assert row(folder.reference()).values.conversion_factor == Decimal(FACTOR)


def test_the_fee_schedule_of_qualifying_participants_alone_is_read(folder: Folder) -> None:
    folder.write({"PPRRVU2026_Apr_QPP.csv": fees(fee("77053", factor="33.5675"))})
    assert row(folder.reference()).values.conversion_factor == Decimal("33.5675")


def test_what_else_the_fee_schedules_of_both_say_differently_is_a_conflict(folder: Folder) -> None:
    folder.write({"PPRRVU2026_Apr_nonQPP.csv": fees(fee("77053"), fee("77054"))})
    folder.write({"PPRRVU2026_Apr_QPP.csv": fees(fee("77053", "0.99", "33.5675"), fee("77054", factor="33.5675"))})
    made = folder.compile()
    (conflict,) = made.conflicts
    assert (conflict.key, conflict.columns) == ("77053", ("work",))
    assert row(folder.reference(), "77054").values.work == Decimal("0.36")


def test_of_a_factor_that_alone_differs_nothing_is_said_where_nothing_tells(folder: Folder) -> None:
    folder.write({"a.csv": fees(fee("77053")), "b.csv": fees(fee("77053", factor="32.7442"))})
    made = folder.compile()
    assert made.conflicts == ()
    assert row(folder.reference()).values.conversion_factor is None


# A release inside a quarter


def test_a_release_that_says_that_it_takes_effect_inside_a_quarter_decides_from_then_on(folder: Folder) -> None:
    folder.write({"rvu24a.zip/PPRRVU24_JAN.csv": fees(fee("77053"), month="January", year=2024)})
    later = fees(fee("77053", "0.99"), month="January", year=2024, notice="EFFECTIVE 03/09/2024")
    folder.write({"rvu24ar.zip/PPRRVU24_JAN.csv": later})
    reference = folder.reference()
    works = [row(reference, on=day).values.work for day in (date(2024, 3, 8), date(2024, 3, 9), date(2024, 3, 31))]
    assert works == [Decimal("0.36"), Decimal("0.99"), Decimal("0.99")]
    assert row(reference, on=date(2024, 4, 1)) is None


@pytest.mark.parametrize("names", [("rvu24a.zip", "rvu24ar.zip"), ("z.zip", "a.zip")])
def test_a_release_inside_a_quarter_may_be_told_in_coverage(names: tuple[str, str], folder: Folder) -> None:
    for name, work in zip(names, ("0.36", "0.99"), strict=True):
        folder.write({f"{name}/PPRRVU24_JAN.csv": fees(fee("77053", work), month="January", year=2024)})
    entry = f'[[file]]\nmatch = "{names[1]}"\ntable = "fee-schedule"\n'
    folder.write({"coverage.toml": f"{entry}complete = {{ first = 2024-03-09, last = 2024-03-31 }}\n"})
    reference = folder.reference()
    works = [row(reference, on=day).values.work for day in (date(2024, 3, 8), date(2024, 3, 9))]
    assert works == [Decimal("0.36"), Decimal("0.99")]
    assert str(row(reference, on=date(2024, 3, 9)).period) == "2024-03-09 to 2024-03-31"


def test_a_day_of_effect_outside_the_quarter_is_a_notice_of_something_else(folder: Folder) -> None:
    folder.write({"a.csv": fees(fee("77053"), notice="Effective January 1, 2025")})
    assert row(folder.reference(), on=date(2026, 4, 1)) is not None


# Workbooks alone


def test_workbooks_of_fees_and_limits_are_read(folder: Folder) -> None:
    folder.write({"PPRRVU2026_Apr.xlsx": workbook(fees(fee("77053", "0.5"), fee("0422T")))})
    folder.write({f"{LIMITS}.xlsx": workbook(limits(LIMIT.format(2)))})
    made = folder.compile()
    assert made.unread == ()
    reference = folder.reference()
    assert row(reference).values.work == Decimal("0.5")
    limit = reference.on(JULY).mue("77053")
    assert limit is not None
    assert (limit.value, limit.rationale) == (2, "policy")


def test_a_workbook_of_geographic_indices_is_left_for_what_it_is(folder: Folder) -> None:
    folder.write(
        {
            f"{LIMITS}.csv": limits(LIMIT.format(2)),
            "GPCI2026.xlsx": workbook("ADDENDUM E. GEOGRAPHIC PRACTICE COST INDICES"),
        }
    )
    (left,) = folder.compile().unread
    assert str(left) == "GPCI2026.xlsx: geographic indices: it sets fees, and cptkit judges codes"


def test_a_workbook_of_something_else_is_not_recognized(folder: Folder) -> None:
    folder.write({f"{LIMITS}.csv": limits(LIMIT.format(2)), "budget.xlsx": workbook("rent,1000")})
    (left,) = folder.compile().unread
    assert str(left) == "budget.xlsx: not recognized: its content is not a publication known here"


def test_the_fee_schedule_in_lines_of_fixed_width_is_left_for_the_csv_beside_it(folder: Folder) -> None:
    text = "HDR  2026 National Physician Fee Schedule Relative Value File April Release\r\n77053..."
    folder.write({"PPRRVU2026_Apr.csv": fees(fee("77053")), "PPRRVU2026_Apr.txt": text})
    (left,) = folder.compile().unread
    assert str(left).startswith("PPRRVU2026_Apr.txt: fee schedule in lines of fixed width: it has no column titles; ")


PAIR_ROWS: Final = (
    ("CPT only copyright 2023 American Medical Association.",),
    ("Column1/Column2 Edits",),
    ("Column 1", "Column 2", "*=in existence", "Effective", "Deletion", "Modifier", "PTP Edit Rationale"),
    (None, None, "prior to 1996", "Date", "Date", "0=not allowed"),
    (None, None, None, None, "*=no data", "1=allowed"),
    (None, None, None, None, None, "9=not applicable"),
)


def pairs_workbook(one: str, two: str) -> bytes:
    book = openpyxl.Workbook()
    for cells in (
        *PAIR_ROWS,
        (one, two, None, 20200101, "*", 1, "Sequential procedure"),
        (two, one, "*", 19960101, 20191231, 0),
    ):
        book.worksheets[0].append(cells)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_workbooks_of_pair_edits_are_read(folder: Folder) -> None:
    for part in range(1, 5):
        name = f"ccipra-v302r0-f{part}"
        folder.write({f"medicare-ncci-2024q3-{name}.zip/{name}.xlsx": pairs_workbook("10000", f"1000{part}")})
    made = folder.compile()
    assert [table.rows for table in made.tables] == [8]
    edit = folder.reference().on(JULY).pair_edit("10000", "10004")
    assert (str(edit), edit and edit.rationale) == ("10000/10004 indicator 1", "sequential")


def test_a_part_as_workbook_is_left_for_its_text_wherever_that_stands(folder: Folder) -> None:
    header = "Column1/Column2 Edits\r\n\t\t\t\t\t9=not applicable\t\r\n"
    for part in range(1, 5):
        row = f"10000\t1000{part}\t\t20200101\t*\t1\tSequential procedure\r\n"
        folder.write({f"ccipra-v302r0-f{part}.TXT": header + row})
    folder.write({"books.zip/ccipra-v302r0-f1.xlsx": pairs_workbook("10000", "10009")})
    (left,) = folder.compile().unread
    assert str(left) == (
        "books.zip/ccipra-v302r0-f1.xlsx: PTP edits: ccipra-v302r0-f1.TXT is the text of the same part, and is read"
    )


def test_two_files_that_differ_on_a_pair_of_modifiers_have_no_answer_for_it(folder: Folder) -> None:
    rows = "modifier_1,modifier_2,from,to\r\nCT,FX,{},\r\nFX,CT,{},\r\nGN,GO,20200101,\r\nGO,GN,20200101,\r\n"
    folder.write(
        {"one.csv": rows.format("20190701", "20190701"), "two.csv": rows.format("20190801", "20190801")},
    )
    made = folder.compile()
    (conflict,) = made.conflicts
    assert (conflict.table, conflict.key, conflict.is_decided) == (Table.MODIFIER_CONFLICTS, "CTFX", False)
    reference = folder.reference()
    assert not reference.covers(Table.MODIFIER_CONFLICTS, "CT", "FX", on=date(2020, 2, 3))
    assert reference.covers(Table.MODIFIER_CONFLICTS, "GN", "GO", on=date(2020, 2, 3))
