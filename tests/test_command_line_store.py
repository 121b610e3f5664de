"""The commands that make a store of CMS's files, show it and ask it, on folders of a few rows."""

import io
import re
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

import attrs
import pytest
from typing_extensions import override

from cptkit import bundled_reference, compile_reference, open_reference, overview, select
from cptkit.__main__ import main
from cptkit.reference.store.container import FILE
from cptkit.selection import Ductogram
from cptkit.stores import downloads_for, inspect_store
from tests.cms import CUT, WHOLE, needs_whole
from tests.redating import redate

REFERENCE_PAGE: Final = Path(__file__).parents[1] / "docs" / "reference" / "command-line.md"
OPTION: Final = re.compile(r"(?<![\w-])--[a-z-]+")

PAIR_HEADER: Final = (
    "Column1/Column2 Edits\t\t\t\t\t\t\r\n"
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n"
    "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n"
    "\t\t\t\t*=no data\t1=allowed\t\r\n"
    "\t\t\t\t\t9=not applicable\t\r\n"
)
# One row for each of the four parts of a release.
SPRING: Final = (
    "10000\t10001\t\t20200101\t*\t1\tSequential procedure",
    "20000\t20001\t\t20200101\t*\t0\tSequential procedure",
    "30000\t30001\t\t20200101\t20240630\t0\tSequential procedure",
    "40000\t40001\t\t20200101\t*\t1\tSequential procedure",
)
ENDED: Final = "10000\t10001\t\t20200101\t20240630\t1\tSequential procedure"
# In July one edit began, one ended and one had its indicator changed.
SUMMER: Final = (
    f"{ENDED}\r\n10000\t10001\t\t20240701\t*\t0\tSequential procedure",
    SPRING[1],
    SPRING[2],
    f"{SPRING[3]}\r\n50000\t50001\t\t20240701\t*\t1\tSequential procedure",
)
MUE_TITLES: Final = "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n"
PLACE_TITLES: Final = "pos_code,pos_type,pos_name\r\n"
EXPECTED_QUARTER: Final = "expected one such as 2026Q4, or a day of it\n"
LIMIT: Final = "77053,2,2 Date of Service Edit: Policy,CMS Policy"
MUE_FILE: Final = "MCR_MUE_PractitionerServices_Eff_07-01-2024.csv"


@attrs.frozen
class Folder:
    """A folder of CMS's files, and where the store is made of it."""

    path: Path
    store: str

    def write(self, name: str, text: str) -> None:
        """Write a file, in a folder inside where its name says so."""
        file = self.path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode())

    def pairs(self, version: str, parts: Sequence[str]) -> None:
        """Write the four parts of a release of pair edits."""
        for number, rows in enumerate(parts, start=1):
            self.write(f"ccipra-{version}r0-f{number}.TXT", f"{PAIR_HEADER}{rows}\r\n")

    def limits(self, *rows: str, name: str = MUE_FILE) -> None:
        """Write a table of unit limits for practitioners."""
        self.write(name, MUE_TITLES + "".join(f"{row}\r\n" for row in rows))

    def compiled(self) -> str:
        """Make the store, and return where it is."""
        compile_reference(self.path, self.store)
        return self.store


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty folder for CMS's files."""
    path = tmp_path / "cms"
    path.mkdir()
    return Folder(path, str(tmp_path / "store"))


class Terminal(io.StringIO):
    """A standard error at which somebody looks."""

    @override
    def isatty(self) -> bool:
        return True


def test_compile_makes_a_store_and_lists_its_tables_in_columns(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.pairs("v301", SPRING)
    folder.pairs("v302", SUMMER)
    folder.limits(LIMIT)
    assert main(["compile", str(folder.path), folder.store]) == 0
    shown = capsys.readouterr()
    assert shown.out == (
        "MUE table       practitioner  2024Q3  2024-07-01 to 2024-09-30   1 row   1 file\n"
        "PTP edit table  practitioner  2024Q2  2024-04-01 to 2024-06-30  4 rows  4 files\n"
        "PTP edit table  practitioner  2024Q3  2024-07-01 to 2024-09-30  6 rows  4 files\n"
    )
    assert shown.err == ""
    assert Path(folder.store, FILE).is_file()


def test_compile_names_each_file_that_is_not_read_and_why(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.limits(LIMIT)
    folder.write("notes.txt", "read me first\n")
    assert main(["compile", str(folder.path), folder.store]) == 0
    tables, _, unread = capsys.readouterr().out.partition("not read:\n")
    assert tables.startswith("MUE table  practitioner  2024Q3  ")
    assert unread.startswith("    notes.txt: not recognized: ")
    assert len(unread.splitlines()) == 1


def test_a_row_that_cannot_be_read_is_named_and_no_store_is_made(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.limits(LIMIT, "77054,many,2 Date of Service Edit: Policy,CMS Policy")
    assert main(["compile", str(folder.path), folder.store]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"cptkit: {MUE_FILE}:3: ")
    assert not Path(folder.store).exists()


def test_every_row_that_cannot_be_read_is_named_where_it_keeps_going(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.limits(LIMIT, "77054,many,2 Date of Service Edit: Policy,CMS Policy", "7705,1,1 Line Edit,CMS Policy")
    assert main(["compile", str(folder.path), folder.store, "--keep-going"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    first, second, last = shown.err.splitlines()
    assert first.startswith(f"cptkit: {MUE_FILE}:3: ")
    assert second.startswith(f"cptkit: {MUE_FILE}:4: ")
    assert last == "cptkit: 2 rows could not be read; no store was made"
    assert not Path(folder.store).exists()


def test_a_store_is_made_without_rows_that_cannot_be_read_only_where_asked_and_then_says_so(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.limits(LIMIT, "77054,many,2 Date of Service Edit: Policy,CMS Policy")
    assert main(["compile", str(folder.path), folder.store, "--leave-out-refused"]) == 1
    shown = capsys.readouterr()
    assert "  1 row  1 file\n" in shown.out
    assert shown.err.startswith(f"cptkit: {MUE_FILE}:3: ")
    assert shown.err.endswith("cptkit: 1 row could not be read; left out of the store\n")
    assert main(["inspect", folder.store]) == 0
    assert "    without 1 row that could not be read\n" in capsys.readouterr().out


def test_conflicts_are_counted_by_table_and_the_first_few_are_shown(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = [f"1000{number}" for number in range(5)]
    folder.limits(*(f"{code},1,1 Line Edit,CMS Policy" for code in codes))
    folder.limits(*(f"{code},2,1 Line Edit,CMS Policy" for code in codes), name=f"later/{MUE_FILE}")
    folder.write("place_of_service_2024.csv", f"{PLACE_TITLES}11,Non-Facility,Office\r\n")
    folder.write("later/place_of_service_2024.csv", f"{PLACE_TITLES}11,Facility,Office\r\n")
    assert main(["compile", str(folder.path), folder.store]) == 0
    heading = "conflicts in which nothing says which file counts, and neither answers:\n"
    few = capsys.readouterr().out.partition(heading)[2]
    assert few.splitlines()[:2] == [
        f"    MUE table (practitioner): {MUE_FILE} and later/{MUE_FILE}",
        "        differ for 5 codes in value",
    ]
    assert few.count("        MUE table (practitioner), 1000") == 3
    assert "        and 2 more; --conflicts lists all\n" in few
    assert "        differ for 1 code in rate\n        place-of-service list, 11 on " in few
    assert all(len(line) <= 100 for line in few.splitlines() if MUE_FILE not in line)
    assert main(["compile", str(folder.path), folder.store, "--conflicts"]) == 0
    every = capsys.readouterr().out
    assert every.count("        MUE table (practitioner), 1000") == 5
    assert " more; " not in every


def test_a_conflict_that_one_of_two_files_decides_is_told_with_that_file_last(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    pair = "add_on_code,primary_code,aoc_type"
    by_year = f"{pair},primary_deleted_year,addon_deleted_year,edit_effective_year,edit_deleted_year,contractor_defined"
    folder.write("add_on_codes_2024q2.csv", f"{by_year}\r\n77063,77067,1,,,2017,,0\r\n")
    folder.write(
        "add_on_codes_2024q2_2024q3.csv", f"{pair},effective_on_or_before,ended\r\n77063,77066,1,20170101,\r\n"
    )
    assert main(["compile", str(folder.path), folder.store]) == 0
    assert capsys.readouterr().out.partition("conflicts ")[2].splitlines() == [
        "in which the file named last decides:",
        "    add-on code table: add_on_codes_2024q2.csv and add_on_codes_2024q2_2024q3.csv",
        "        differ for 1 code in primary",
        "        add-on code table, 77063 on 2024-04-01: primary 77067, kind 1; against primary 77066, kind 1",
    ]


def test_a_bar_is_redrawn_on_one_line_of_a_terminal_and_then_taken_away(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(sys, "stderr", Terminal())
    folder.limits(LIMIT)
    folder.limits(LIMIT, name="MCR_MUE_PractitionerServices_Eff_10-01-2024.csv")
    assert main(["compile", str(folder.path), folder.store]) == 0
    assert isinstance(sys.stderr, Terminal)
    before, *drawn, blank, after = sys.stderr.getvalue().split("\r")
    assert (before, blank, after) == ("", " " * 79, "")
    half, whole = drawn
    assert half.startswith(f"##########..........  50 %  0.0 of 0.0 MB  {MUE_FILE[:30]}")
    assert whole.startswith("#################### 100 %  0.0 of 0.0 MB  MCR_MUE_")
    assert {len(half), len(whole)} == {79}


def test_the_bar_is_taken_away_before_a_mistake_is_told(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    folder.limits("77053,many,1 Line Edit,CMS Policy")
    assert main(["compile", str(folder.path), folder.store]) == 2
    assert isinstance(sys.stderr, Terminal)
    assert sys.stderr.getvalue().rpartition("\r")[2].startswith(f"cptkit: {MUE_FILE}:2: ")


def test_a_store_cannot_both_have_and_not_have_rows_left_out() -> None:
    with pytest.raises(SystemExit) as caught:
        main(["compile", "cms", "store", "--keep-going", "--leave-out-refused"])
    assert caught.value.code == 2


def test_a_folder_that_is_not_there_exits_with_2(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    missing = str(folder.path / "missing")
    assert main(["compile", missing, folder.store]) == 2
    assert capsys.readouterr().err.startswith(f"cptkit: {missing}: no such file or folder")


def test_inspect_lists_tables_with_their_files_and_the_days_between_releases(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.pairs("v302", SUMMER)
    folder.limits(LIMIT)
    folder.limits(LIMIT, name="MCR_MUE_PractitionerServices_Eff_01-01-2025.csv")
    store = folder.compiled()
    inventory = inspect_store(store)
    files = [file.sha256[:12] for table in inventory.tables for file in table.files]
    assert main(["inspect", store]) == 0
    assert capsys.readouterr().out == (
        f"{store}: {inventory.size:,} bytes\n"
        f"fingerprint {inventory.fingerprint}\n"
        "\n"
        "MUE table       practitioner  2024Q3  2024-07-01 to 2024-09-30   1 row\n"
        f"    {files[0]}  {MUE_FILE}, 1 row\n"
        "\n"
        "MUE table       practitioner  2025Q1  2025-01-01 to 2025-03-31   1 row\n"
        f"    {files[1]}  MCR_MUE_PractitionerServices_Eff_01-01-2025.csv, 1 row\n"
        "\n"
        "PTP edit table  practitioner  2024Q3  2024-07-01 to 2024-09-30  6 rows\n"
        f"    {files[2]}  ccipra-v302r0-f1.TXT, 2 rows\n"
        f"    {files[3]}  ccipra-v302r0-f2.TXT, 1 row\n"
        f"    {files[4]}  ccipra-v302r0-f3.TXT, 1 row\n"
        f"    {files[5]}  ccipra-v302r0-f4.TXT, 2 rows\n"
        "\n"
        "uncovered days between releases:\n"
        "    MUE table (practitioner): no release for 2024-10-01 to 2024-12-31\n"
    )


def test_inspect_counts_rows_that_were_passed_over(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("place_of_service_2024.csv", f"{PLACE_TITLES}11,Non-Facility,Office\r\n28,Unassigned,Unassigned\r\n")
    assert main(["inspect", folder.compiled()]) == 0
    out = capsys.readouterr().out
    assert "  place_of_service_2024.csv, 1 row, 1 passed over\n" in out
    assert "uncovered" not in out


def test_every_byte_is_held_against_its_fingerprint_where_asked(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.limits(LIMIT)
    store = folder.compiled()
    assert main(["inspect", store, "--verify"]) == 0
    assert "\nevery byte verified\n" in capsys.readouterr().out
    file = Path(store, FILE)
    file.write_bytes(file.read_bytes().replace(b"policy", b"polity", 1))
    assert main(["inspect", store]) == 0
    capsys.readouterr()
    assert main(["inspect", store, "--verify"]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "compile it again" in shown.err


def test_difference_shows_what_began_ended_and_changed_between_two_days(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.pairs("v301", SPRING)
    folder.pairs("v302", SUMMER)
    folder.limits(LIMIT)
    days = ["--from", "2024-06-30", "--to", "2024-07-01"]
    store = folder.compiled()
    assert main(["difference", store, *days]) == 0
    changed, ended, added, gap = capsys.readouterr().out.splitlines()
    assert changed.startswith("PTP edit table (practitioner), 10000 and 10001 changed: ")
    assert ended.startswith("PTP edit table (practitioner), 30000 and 30001 ended: ")
    assert added.startswith("PTP edit table (practitioner), 50000 and 50001 added: ")
    assert gap == "not compared, since no loaded release answers for 2024-06-30: MUE table (practitioner)"
    assert main(["difference", store, *days, "--code", "50001"]) == 0
    assert capsys.readouterr().out.splitlines() == [added, gap]


@pytest.mark.parametrize("code", ["77053", "11"])
def test_difference_says_so_where_nothing_changed(
    code: str, folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.limits(LIMIT)
    days = ["--from", "2024-07-01", "--to", "2024-09-30"]
    assert main(["difference", folder.compiled(), *days, "--code", code]) == 0
    assert capsys.readouterr().out == "no change in what can be compared\n"


def test_difference_refuses_a_code_that_is_none(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    days = ["--from", "2024-07-01", "--to", "2024-09-30"]
    assert main(["difference", folder.store, *days, "--code", "7705"]) == 2
    assert capsys.readouterr().err.startswith("cptkit: --code: '7705' is not a procedure code")


def test_difference_refuses_days_the_wrong_way_round(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["difference", folder.store, "--from", "2024-09-30", "--to", "2024-07-01"])
    assert caught.value.code == 2
    assert "--from 2024-09-30 is after --to 2024-07-01; expected the earlier day first" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [
        ["inspect", "{store}"],
        ["difference", "{store}", "--from", "2024-06-30", "--to", "2024-07-01"],
        ["check", "77053", "--on", "2024-08-13", "--reference", "{store}"],
        ["select", "ductogram", "--on", "2024-08-13", "--pos", "22", "--reference", "{store}"],
        ["overview", "77053", "--on", "2024-08-13", "--reference", "{store}"],
    ],
)
def test_a_store_that_is_not_there_exits_with_2(
    command: list[str], folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([part.format(store=folder.store) for part in command]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"cptkit: {folder.store}: no store here; ")


def test_a_store_answers_where_the_bundled_facts_do_not(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.limits("99213,1,1 Line Edit,CMS Policy")
    line = ["check", "99213 x2 on 2024-08-13 at 11 for N64.52", "--payer", "medicare"]
    main(line)
    assert "gap: no loaded practitioner MUE table answers for 99213" in capsys.readouterr().out
    main([*line, "--reference", folder.compiled()])
    out = capsys.readouterr().out
    assert "2 units of 99213 on one line; the MUE value is 1" in out
    assert "no loaded practitioner MUE table" not in out


def test_select_and_overview_ask_the_store_too(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.limits("77053,7,1 Line Edit,CMS Policy")
    store = folder.compiled()
    both = open_reference(store)
    assert main(["overview", "77053", "--on", "2024-08-13", "--reference", store]) == 0
    page = overview("77053", both, on=date(2024, 8, 13))
    assert capsys.readouterr().out == f"{page}\n"
    assert str(page) != str(overview("77053", bundled_reference(), on=date(2024, 8, 13)))
    main(["select", "ductogram", "--ducts", "1", "--on", "2024-08-13", "--pos", "22", "--reference", store])
    selection = select([Ductogram(ducts=1)], both, on=date(2024, 8, 13), place_of_service="22")
    assert capsys.readouterr().out == f"{selection}\n"


@pytest.mark.parametrize("command", ["sources", "compile", "inspect", "difference"])
def test_the_reference_describes_every_option_of_a_command_and_no_other(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = REFERENCE_PAGE.read_text(encoding="utf-8")
    described = text.partition(f"\n## {command}\n")[2].partition("\n## ")[0]
    with pytest.raises(SystemExit):
        main([command, "--help"])
    usage = capsys.readouterr().out.partition("\n\n")[0]
    assert set(OPTION.findall(described)) == set(OPTION.findall(usage))


def test_sources_lists_what_to_download_for_a_quarter(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "--for", "2026Q4"]) == 0
    names, pages = capsys.readouterr().out.splitlines()[::2], downloads_for("2026Q4")
    assert names[0] == "fee schedule: rvu26d.zip"
    assert names[1].startswith("PTP edits (practitioner): ccipra-v323r0-f1.zip, ccipra-v323r0-f2.zip, ")
    assert len(names) == len(pages)
    assert main(["sources", "--for", "2026-11-03", "--setting", "supplier"]) == 0
    out = capsys.readouterr().out
    assert "MCR_MUE_DMESupplierServices_Eff_10-01-2026.zip\n    https://www.cms.gov/" in out
    assert "PTP edits" not in out


def test_sources_tells_what_of_a_quarter_a_folder_lacks_and_why(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.pairs("v302", SUMMER)
    (folder.path / "ccipra-v302r0-f3.TXT").unlink()
    folder.limits(LIMIT)
    folder.write("notes.txt", "read me first\n")
    folder.write("page.csv", "<html>sign in</html>")
    assert main(["sources", "--for", "2024Q3", str(folder.path)]) == 1
    shown = capsys.readouterr()
    lines = [line for line in shown.out.splitlines() if not line.startswith("    http")]
    assert lines == [
        "missing  fee schedule: no rvu24c.zip",
        "in part  PTP edits (practitioner): no ccipra-v302r0-f3.zip",
        f"there    MUE values (practitioner): {MUE_FILE}",
        "missing  add-on codes: no AOC_V2024Q3-MCR.txt",
        "missing  HCPCS Level II: no HCPC2024_JUL_ANWEB.txt",
        "not read:",
        "    notes.txt: not recognized: its content is not a publication known here",
    ]
    assert shown.err.startswith("cptkit: page.csv: is HTML")


def test_sources_exits_with_0_where_nothing_is_missing(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    redate(CUT, folder.path)
    folder.write("notes.txt", "read me first\n")
    assert main(["sources", "--for", "2026Q4", str(folder.path)]) == 0
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()} == {"there"}
    assert main(["sources", "--for", "2026Q5"]) == 2
    assert capsys.readouterr().err == f"cptkit: --for: '2026Q5' is not a quarter; {EXPECTED_QUARTER}"
    assert main(["sources", "--for", "2026Q4", str(folder.path / "nowhere")]) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_control_characters_in_a_name_are_shown_and_never_sent(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.limits(LIMIT)
    folder.write("a\x1b[2J.txt", "read me first\n")
    folder.write("b\x1b[2J.csv", "<html>sign in</html>")
    for command in (["compile", str(folder.path), folder.store], ["sources", "--for", "2024Q3", str(folder.path)]):
        main([*command])
        shown = capsys.readouterr()
        assert "\x1b" not in shown.out + shown.err
        assert "b\\u001b[2J.csv" in shown.err
    main(["inspect", str(folder.path / "c\x1b[2J")])
    assert "c\\u001b[2J" in capsys.readouterr().err


@needs_whole
@pytest.mark.long
def test_files_as_cms_publishes_them_are_compiled_and_asked(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("MCR_MUE_PractitionerServices_Eff_07-01-2024.zip", "rvu24c.zip", "GPCI2026.csv"):
        shutil.copyfile(WHOLE / name, folder.path / name)
    assert main(["compile", str(folder.path), folder.store]) == 0
    out = capsys.readouterr().out
    assert "fee schedule                2024Q3  2024-07-01 to 2024-09-30  18,664 rows  1 file\n" in out
    assert "MUE table     practitioner  2024Q3  2024-07-01 to 2024-09-30  14,677 rows  1 file\n" in out
    assert "not read:\n    GPCI2026.csv: geographic indices: " in out
    assert main(["inspect", folder.store, "--verify"]) == 0
    assert all(len(line) <= 100 for line in capsys.readouterr().out.splitlines()[1:])
    line = ["check", "99213 on 2024-08-13 at 11 for N64.52", "--payer", "medicare", "--reference", folder.store]
    main(line)
    out = capsys.readouterr().out
    assert "no loaded fee schedule" not in out
    assert "no loaded practitioner MUE table" not in out
