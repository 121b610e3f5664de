"""Files of CMS that were mangled on the way: refused with their place, or read as they stand."""

import csv
import io
import re
import tempfile
import tomllib
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs
import openpyxl
import pytest
from hypothesis import given, strategies as st

from cptkit import CptkitError, Reference, compile_reference, open_reference
from cptkit.reference.store.container import FILE
from cptkit.stores import Compilation, inspect_store
from cptkit.values.tables import Table

# What a line of a file says, and what a row of a store says, in the same words; `None` is a line that is passed over.
Said: TypeAlias = tuple[object, ...]
Cells: TypeAlias = Mapping[str, str]
# The kind of damage, two numbers that say where, and what is put there.
Damage: TypeAlias = tuple[str, int, int, bytes]

NASTY: Final = (
    b"1.00E+05",
    b"\x00",
    b"\t",
    b",",
    b'"',
    b"\x1f",
    b"\xff",
    b"\x81",
    b"\xef\xbb\xbf",
    b"9" * 5000,
    b"\xef\xbc\x97",
    b"\xc2\xb2",
    b"\r",
    b"\n",
    b"\r\n",
    b"\x0b",
    b"\x0c",
    b"\x1c",
    b"\x85",
    b"\xe2\x80\xa8",
    b"'",
    b";",
    b" ",
    b"",
    b"-1",
    b"<=",
    b"*",
)
BYTES: Final = ("flip", "insert", "delete", "double", "truncate")
TEXTS: Final = (
    *BYTES,
    "swap lines",
    "drop line",
    "double line",
    "drop cell",
    "double cell",
    "put cell",
    "swap cells",
    "change case",
    "change all case",
    "other newlines",
    "other newline",
)


def damages(kinds: Sequence[str]) -> st.SearchStrategy[list[Damage]]:
    numbers = st.integers(0, 2**16)
    return st.lists(st.tuples(st.sampled_from(kinds), numbers, numbers, st.sampled_from(NASTY)), min_size=1, max_size=3)


def mangled(content: bytes, damage: Iterable[Damage]) -> bytes:
    for kind, one, other, nasty in damage:
        if content:
            content = _mangled_bytes(content, kind, one % len(content), other, nasty)
            content = _mangled_lines(content, kind, one, other, nasty)
    return content


def _mangled_bytes(content: bytes, kind: str, at: int, other: int, nasty: bytes) -> bytes:
    end = at + 1 + other % 40
    return {
        "flip": content[:at] + bytes([content[at] ^ 1 << other % 8]) + content[at + 1 :],
        "insert": content[:at] + nasty + content[at:],
        "delete": content[:at] + content[end:],
        "double": content[:end] + content[at:],
        "truncate": content[:at],
        "change all case": content.swapcase(),
        "other newlines": re.sub(rb"\r?\n", nasty if nasty.isspace() else b"\r", content),
    }.get(kind, content)


def _mangled_lines(content: bytes, kind: str, one: int, other: int, nasty: bytes) -> bytes:
    lines = content.splitlines(keepends=True) or [b""]
    at, to = one % len(lines), other % len(lines)
    if kind == "swap lines":
        lines[at], lines[to] = lines[to], lines[at]
    elif kind == "drop line":
        del lines[at]
    elif kind == "double line":
        lines.insert(to, lines[at])
    elif kind == "change case":
        lines[at] = lines[at].swapcase()
    elif kind == "other newline":
        lines[at] = lines[at].rstrip(b"\r\n") + nasty
    elif kind.endswith(("cell", "cells")):
        lines[at] = _mangled_cells(lines[at], kind, other, nasty)
    return b"".join(lines)


def _mangled_cells(line: bytes, kind: str, other: int, nasty: bytes) -> bytes:
    between = b"\t" if b"\t" in line else b","
    cells = line.split(between)
    at = other % len(cells)
    if kind == "drop cell":
        del cells[at]
    elif kind == "double cell":
        cells.insert(at, cells[at])
    elif kind == "put cell":
        cells[at] = nasty
    else:
        cells[at], cells[at - 1] = cells[at - 1], cells[at]
    return between.join(cells)


@attrs.frozen
class Sample:
    """A small file as CMS publishes it, and a reader of it that is naive and wants nothing.

    Attributes:
        begins: whether a line is the last above the rows.
        says: what a line below it says.
        shows: what a row of the store says.
        others: files that have to be beside it.
        distinct: a line that says what another says already is passed over.
        headless: what stands above the rows is told line by line.
    """

    name: str
    content: bytes
    begins: Callable[[str], bool]
    says: Callable[[str, str], Said | None]
    shows: Callable[[Any], Said]
    others: Mapping[str, bytes] = attrs.field(factory=dict[str, bytes])
    distinct: bool = False
    headless: bool = False

    def said(self, content: bytes) -> Counter[Said]:
        """What the lines of a file say, whatever became of them."""
        lines = re.split(r"\r\n|\n|\r", _decoded(content))
        head = next((place for place, line in enumerate(lines) if self.begins(line)), None)
        assert head is not None, "a store was made of a file without column titles"
        rows = [line for line in lines[head + (not self.headless) :] if re.search(r'[^\s,"]', line)]
        said = Counter(one for line in rows if (one := self.says(line, lines[head])) is not None)
        return Counter(set(said)) if self.distinct else said

    def shown(self, reference: Reference) -> Counter[Said]:
        """What the rows of a store say."""
        return Counter(self.shows(row) for table in reference.tables for row in table)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def squeezed(line: str) -> str:
    return re.sub(r"[\W_]", "", line).lower()


def cells_of(line: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line]), list[str]())]


def by_title(read: Callable[[Cells], Said | None]) -> Callable[[str, str], Said | None]:
    """Read a line by the titles above it."""

    def says(line: str, titles: str) -> Said | None:
        names = [squeezed(title) for title in cells_of(titles)]
        return read(dict(reversed(list(zip(names, cells_of(line), strict=False)))))

    return says


def titled(*titles: str) -> Callable[[str], bool]:
    return lambda line: all(squeezed(title) in squeezed(line) for title in titles)


def day(text: str) -> str:
    """20240701 as 2024-07-01."""
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if text.strip("*") else ""


def days(row: Any) -> tuple[str, str]:
    return str(row.period.first), str(row.period.last or "")


# Pair edits

PAIR_HEADER: Final = (
    "CPT only copyright 2023 American Medical Association.\t\t\t\t\t\t\r\nColumn1/Column2 Edits\t\t\t\t\t\t\r\n"
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n"
    "\t\t\t\t\t9=not applicable\t\r\n"
)
PAIR: Final = "{}\t{}\t\t20200101\t*\t1\tSequential procedure\r\n"
PAIRS: Final = (
    PAIR_HEADER
    + PAIR.format("10000", "10001")
    + "20000\t10000\t*\t19960101\t*\t0\tMutually exclusive procedures\r\n"
    + "G0279\t77065\t\t20200101\t20211231\t9\t\r\n"
    + "0422T\t77066\t\t20210401\t*\t1\tSequential procedure\r\n"
)
OTHER_PAIRS: Final = {f"ccipra-v302r0-f{part}.TXT": PAIR_HEADER + PAIR.format("A0000", f"A000{part}") for part in "234"}


def pair_said(line: str, _: str) -> Said | None:
    one, two, prior, first, last, indicator, _ = (*line.split("\t"), *[""] * 7)[:7]
    return one, two, indicator.strip(), day(first.strip()) if not prior.strip() else "1995-12-31", day(last.strip())


def pair_shown(row: Any) -> Said:
    return row.column_one, row.column_two, row.indicator.value, *days(row)


# The fee schedule

FEE_TITLES: Final = (
    "HCPCS,MOD,DESCRIPTION,STATUS CODE,NOT USED FOR MEDICARE PAYMENT,WORK RVU,NON-FAC PE RVU,NON-FAC NA INDICATOR,"
    "FACILITY PE RVU,FACILITY NA INDICATOR,MP RVU,NON-FACILITY TOTAL,FACILITY TOTAL,PCTC IND,GLOB DAYS,PRE OP,INTRA OP,"
    "POST OP,MULT PROC,BILAT SURG,ASST SURG,CO-SURG,TEAM SURG,ENDO BASE,CONV FACTOR,"
    "PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES,CALCULATION FLAG,DIAGNOSTIC IMAGING FAMILY INDICATOR,"
    "NON-FACILITY PE USED FOR OPPS PAYMENT AMOUNT,FACILITY PE USED FOR OPPS PAYMENT AMOUNT,"
    "MP USED FOR OPPS PAYMENT AMOUNT"
)
FEE: Final = (
    "{},{},own words,A,,{},1.22,,1.20,NA,.03,1.61,1.59,1,XXX,0.10,0.69,0.21,4,3,9,1,2,,33.2875,03,0,88,7.53,7,0\r\n"
)
FEES: Final = (
    ",,2024 National Physician Fee Schedule Relative Value File July Release" + "," * 28 + "\r\n"
    ",,RELEASED 07/01/2024" + "," * 28 + "\r\n" + FEE_TITLES + "\r\n"
    + FEE.format("77053", "", "0.36") + FEE.format("77053", "26", "0.36") + FEE.format("77054", "TC", "0")
    + FEE.format("G0279", "", ".6")
)  # fmt: skip


def fee_said(cells: Cells) -> Said:
    return cells["hcpcs"], cells["mod"], cells["statuscode"], Decimal(cells["workrvu"]), cells["globdays"]


def fee_shown(row: Any) -> Said:
    return row.code, row.component, row.status.value, row.values.work, row.global_days.value


# Unit limits


def limits(services: str) -> bytes:
    return (
        f'"Codes are copyright 2023 American Medical Association. \n\nRestrictions Apply. \n",,,\r\n"HCPCS/\nCPT Code",'
        f"{services} Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n"
        "77053,2,2 Date of Service Edit: Policy,CMS Policy\r\n77054,12,3 Date of Service Edit: Clinical,Clinical: Data"
        "\r\nG0279,1,1 Line Edit,Nature of Service/Procedure\r\n0422T,0,1 Line Edit,CMS Policy\r\n"
    ).encode()


def limit_said(line: str, _: str) -> Said | None:
    code, value, adjudication = (*cells_of(line), "", "", "")[:3]
    return code, int(value), adjudication[:1]


def limit_shown(row: Any) -> Said:
    return row.code, row.value, str(row.adjudication.value)


# Add-ons, modifiers, conflicts and places

BY_QUARTER: Final = (
    b"add_on_code,primary_code,aoc_type,effective_on_or_before,ended\r\n0071U,0070U,1,20190701,\r\n"
    b"77063,77067,1,20190701,20211231\r\n77063,77066,1,20190701,\r\n11045,CCCCC,2,20190701,\r\n"
)
BY_YEAR: Final = (
    b"add_on_code,primary_code,aoc_type,primary_deleted_year,addon_deleted_year,edit_effective_year,"
    b"edit_deleted_year,contractor_defined\r\n0054T,,2,,,2013,,1\r\n77063,77067,1,,,2017,,0\r\n77063,77057,1,2016,,"
    b"2015,,0\r\n11008,49565,1,2022,,2013,,0\r\n"
)
CONTRACTOR: Final = ("", "none", "CCCCC")


def add_on_said(cells: Cells) -> Said:
    primary = cells["primarycode"]
    ended = [cells["ended"]] if "ended" in cells else []
    return cells["addoncode"], "" if primary in CONTRACTOR else primary, int(cells["aoctype"]), *map(day, ended)


def add_on_shown(row: Any) -> Said:
    return row.code, row.primary or "", row.kind


def add_on_shown_by_quarter(row: Any) -> Said:
    return *add_on_shown(row), days(row)[1]


ALL_MODIFIERS: Final = (
    b"modifier,type,category\r\n22,CPT,General\r\nLT,HCPCS,Side\r\nKX,HCPCS,One\r\nKX,HCPCS,Two\r\n26,CPT,x\r\n"
)
LEVEL_TWO: Final = (
    b"modifier,date_added,date_term,xref,coverage,procnote,cim,mcm,action_date,action\r\n"
    b"A1,2002-07-01,,,C,,,,2002-07-01,N\r\nLT,1994-01-01,2024-12-31,,D,,,,2002-07-01,N\r\nXS,2015-01-01,,,C,,,,"
    b"2015-01-01,N\r\n"
)
EDITOR: Final = (
    b"modifier,date_activated,ncci,therapy,from,to\r\n#0,0,0,0,20250401,\r\n26,0,0,0,20190701,\r\n"
    b"XS,0,1,0,20190701,20241231\r\nTB,0,0,0,20230101,\r\n"
)
CONFLICTS: Final = (
    b"modifier_1,modifier_2,from,to\r\nCT,FX,20190701,\r\nFX,CT,20190701,\r\nCT,FY,20200101,20241231\r\n"
    b"PN,PO,20190701,\r\n"
)
PLACES: Final = (
    "pos_code,pos_type,pos_name\r\n01,Non-Facility,Pharmacy\r\n02,Facility,Telehealth \N{EM DASH} Home\r\n"
    "22,Facility,On Campus-Outpatient Hospital\r\n28,Unassigned,Unassigned\r\n"
).encode()


def level_two_said(cells: Cells) -> Said:
    return cells["modifier"], cells["dateadded"], cells["dateterm"], cells["action"]


def level_two_shown(row: Any) -> Said:
    return row.code, *days(row), row.level_two.action.value


def editor_said(cells: Cells) -> Said | None:
    code = cells["modifier"]
    return None if code.startswith("#") else (code, cells["ncci"] == "1", day(cells["from"]), day(cells["to"]))


def editor_shown(row: Any) -> Said:
    return row.code, row.bypasses_pairs, *days(row)


def conflict_said(cells: Cells) -> Said:
    return frozenset({cells["modifier1"], cells["modifier2"]}), day(cells["from"]), day(cells["to"])


def conflict_shown(row: Any) -> Said:
    return frozenset(row.modifiers), *days(row)


def place_said(cells: Cells) -> Said | None:
    kind = squeezed(cells["postype"])
    return None if kind == "unassigned" else (cells["poscode"], kind, cells["posname"])


def place_shown(row: Any) -> Said:
    return row.code, row.rate.value, row.name


# HCPCS Level II

ENTRIES: Final = (
    ("   LT", "7", "Left side", "19940101", "        "),
    ("   XS", "7", "Separate structure", "20150101", "20241231"),
    ("G0279", "3", "Tomosynthesis, mammo", "20150101", "        "),
    ("A0021", "3", "Outside state ambulance serv", "19820101", "19941231"),
    ("D0120", "3", "Not of this file", "19820101", "        "),
)
HCPCS_TITLES: Final = (
    "HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,PRICE2,PRICE3,PRICE4,MULT_PI,CIM1,CIM2,CIM3,MCM1,MCM2,"
    "MCM3,STATUTE,LABCERT1,LABCERT2,LABCERT3,LABCERT4,LABCERT5,LABCERT6,LABCERT7,LABCERT8,XREF1,XREF2,XREF3,XREF4,"
    "XREF5,COV,ASC_GRP,ASC_DT,OPPS,OPPS_PI,OPPS_DT,PROCNOTE,BETOS,TOS1,TOS2,TOS3,TOS4,TOS5,ANEST_BU,ADD DT,ACT EFF DT,"
    "TERM DT,ACTION CD"
)


def entry_line(code: str, record: str, label: str, first: str, last: str) -> str:
    """An entry, on a line of CMS's width."""
    line = f"{code}00100{record}{'Long words':80}{label:28}".ljust(229) + "C"
    return f"{line.ljust(268)}{first}{first}{last}N".ljust(320) + "\r\n"


def entry_row(code: str, record: str, label: str, first: str, last: str) -> list[str]:
    """An entry, as a row of the csv file or the workbook."""
    given = {"HCPC": code, "SEQNUM": "0010", "RECID": record, "LONG DESCRIPTION": "words", "SHORT DESCRIPTION": label}
    given |= {"COV": "C", "ADD DT": first, "ACT EFF DT": first, "TERM DT": last.strip(), "ACTION CD": "N"}
    return [given.get(title, "") for title in HCPCS_TITLES.split(",")]


HCPCS_TEXT: Final = (
    "***Disclaimers\t\t\t\r\n\r\n"
    + "".join(entry_line(*entry) for entry in ENTRIES)
    + f"D0120002004{'More words':80}".ljust(320)
    + "\r\n"
).encode()


def hcpcs_csv() -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows([HCPCS_TITLES.split(","), *(entry_row(*entry) for entry in ENTRIES)])
    return text.getvalue().encode()


@cache
def hcpcs_workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in [HCPCS_TITLES.split(","), *(entry_row(*entry) for entry in ENTRIES)]:
        book.worksheets[0].append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def entry_said(code: str, record: str, label: str, first: str, last: str) -> Said | None:
    code = code.strip().upper()
    if record not in "37" or (record == "3" and code[0] in "DWXYZ0123456789") or code[0] in "0123456789":
        return None
    return code, label.strip(), day(first.strip()), day(last.strip())


def entry_line_said(line: str, _: str) -> Said | None:
    if len(line) < 268 and ("\t" in line or line.startswith("*")):
        return None
    return entry_said(line[:5], line[10], line[91:119], line[268:276], line[284:292])


def entry_row_said(cells: Cells) -> Said | None:
    titles = ("hcpc", "recid", "shortdescription", "adddt", "termdt")
    return entry_said(*(cells[title] for title in titles))


def entry_shown(row: Any) -> Said:
    return row.code, row.label, *days(row)


SAMPLES: Final = (
    Sample(
        "ccipra-v302r0-f1.TXT",
        PAIRS.encode(),
        lambda line: "9=not applicable" in line,
        pair_said,
        pair_shown,
        {name: text.encode() for name, text in OTHER_PAIRS.items()},
    ),
    Sample(
        "PPRRVU24_JUL.csv",
        FEES.encode(),
        lambda line: squeezed(line).startswith("hcpcs"),
        by_title(fee_said),
        fee_shown,
    ),
    *(
        Sample(
            f"MCR_MUE_{name}_Eff_07-01-2024.csv",
            limits(services),
            titled("MUE Adjudication Indicator"),
            limit_said,
            limit_shown,
        )
        for name, services in (
            ("PractitionerServices", "Practitioner"),
            ("OutpatientHospitalServices", "Outpatient Hospital"),
            ("DMESupplierServices", "DME Supplier"),
        )
    ),
    Sample(
        "add_on_codes_2019q3_2026q2.csv",
        BY_QUARTER,
        titled("add_on_code"),
        by_title(add_on_said),
        add_on_shown_by_quarter,
    ),
    Sample("add_on_codes_2024q2.csv", BY_YEAR, titled("add_on_code"), by_title(add_on_said), add_on_shown),
    Sample(
        "modifiers_all_2024.csv",
        ALL_MODIFIERS,
        titled("modifier"),
        by_title(lambda cells: (cells["modifier"],)),
        lambda row: (row.code,),
        distinct=True,
    ),
    Sample("hcpcs_modifiers_2024q2.csv", LEVEL_TWO, titled("modifier"), by_title(level_two_said), level_two_shown),
    Sample("modifiers_outpatient_editor.csv", EDITOR, titled("modifier"), by_title(editor_said), editor_shown),
    Sample(
        "modifier_conflicts_outpatient_editor.csv",
        CONFLICTS,
        titled("modifier_1"),
        by_title(conflict_said),
        conflict_shown,
        distinct=True,
    ),
    Sample("place_of_service_2024.csv", PLACES, titled("pos_code"), by_title(place_said), place_shown),
    Sample(
        "HCPC2024_OCT_ANWEB.txt",
        HCPCS_TEXT,
        lambda _: True,
        entry_line_said,
        entry_shown,
        headless=True,
    ),
    Sample("HCPC2024_OCT_ANWEB.csv", hcpcs_csv(), titled("RECID"), by_title(entry_row_said), entry_shown),
)
PLACE: Final = next(sample for sample in SAMPLES if sample.name.startswith("place"))
LIMITS: Final = next(sample for sample in SAMPLES if sample.name.startswith("MCR"))
EDITED: Final = next(sample for sample in SAMPLES if sample.name.startswith("modifier_conflicts"))
NAMES: Final = [sample.name for sample in SAMPLES]


def zipped(content: bytes, name: str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", method) as file:
        file.writestr(zipfile.ZipInfo(name), content, method)
    return archive.getvalue()


def compiled(files: Mapping[str, bytes], hold: Callable[[Compilation, Reference], None]) -> CptkitError | None:
    """Compile some files: what came of it is held to what is expected, or the error is, and no store is left."""
    with tempfile.TemporaryDirectory() as folder:
        source, store = Path(folder) / "cms", Path(folder) / "store"
        source.mkdir()
        for name, content in files.items():
            (source / name).write_bytes(content)
        made = refused = None
        try:
            made = compile_reference(source, store)
        except CptkitError as error:
            refused = error
        if made is None:
            assert refused is not None
            assert refused.message
            assert refused.path == str(source) or refused.path.startswith(tuple(files))
            assert not store.exists()
        else:
            inspect_store(store, verify=True)
            hold(made, open_reference(store, with_bundled=False))
        return refused


def every_row(reference: Reference) -> Iterator[tuple[str, object]]:
    for table in reference.tables:
        for key, rows in table.rows.items():
            yield from ((key, row) for row in rows)


def holds(sample: Sample, content: bytes, made: Compilation, reference: Reference) -> None:
    said = sum((sample.said(other) for other in sample.others.values()), sample.said(content))
    assert sample.shown(reference) == said
    assert not made.unread


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
def test_a_whole_file_is_read(sample: Sample) -> None:
    error = compiled({sample.name: sample.content, **sample.others}, partial(holds, sample, sample.content))
    assert error is None


@pytest.mark.parametrize("sample", SAMPLES, ids=NAMES)
@given(damage=damages(TEXTS))
def test_a_mangled_file_is_refused_or_read_as_it_stands(sample: Sample, damage: list[Damage]) -> None:
    """Design 1: "Nothing is lost. A row that cannot be read stops the load with file and line."."""
    content = mangled(sample.content, damage)
    compiled({sample.name: content, **sample.others}, partial(holds, sample, content))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@given(damage=damages(BYTES))
def test_a_mangled_zip_is_refused_or_holds_what_it_held(method: int, damage: list[Damage]) -> None:
    """Design 1: "Nothing is lost.": a zip has a checksum of each file."""
    content = mangled(zipped(PLACE.content, PLACE.name, method), damage)
    compiled({"places.zip": content}, partial(holds, PLACE, PLACE.content))


@given(damage=damages(BYTES))
def test_a_mangled_workbook_is_refused_or_holds_what_it_held(damage: list[Damage]) -> None:
    """Design 1: "Nothing is lost.": a workbook is a zip."""
    expected = Counter(one for entry in ENTRIES if (one := entry_said(*entry)) is not None)

    def hold(_: Compilation, reference: Reference) -> None:
        assert Counter(entry_shown(row) for _, row in every_row(reference)) == expected

    compiled({"HCPC2024_OCT_ANWEB.xlsx": mangled(hcpcs_workbook(), damage)}, hold)


COVERAGE: Final = (
    b'[[file]]\nmatch = "modifier_conflicts*"\ntable = "modifier-conflicts"\n'
    b"complete = { first = 2019-07-01, last = 2024-09-30 }\nfloors = [2019-07-01]\n"
)


@given(damage=damages(TEXTS))
def test_a_mangled_coverage_is_refused_or_taken_at_its_word(damage: list[Damage]) -> None:
    """Design 4: "which days a file is whole for, the file does not say"; what does is read as it stands."""
    content = mangled(COVERAGE, damage)

    def hold(_: Compilation, reference: Reference) -> None:
        (table,) = reference.tables
        stated = tomllib.loads(_decoded(content)).get("file", [])
        (period,) = table.coverage.periods
        if stated:
            (entry,) = stated
            assert (period.first, period.last) == (entry["complete"]["first"], entry["complete"]["last"])
        else:
            assert str(period) == "2020-01-01 to 2020-03-31"

    compiled({"coverage.toml": content, EDITED.name: EDITED.content}, hold)


@cache
def store() -> bytes:
    """A store of three tables, of which one is asked for the codes that it lists as soon as it is opened."""
    files = {one.name: one.content for one in (LIMITS, EDITED, PLACE)}
    kept: list[bytes] = []
    compiled(files, lambda made, _: kept.append((made.store / FILE).read_bytes() if made.store else b""))
    return kept[0]


@cache
def rows_of_store() -> list[tuple[str, object]]:
    return _rows_of(store())


def _rows_of(content: bytes) -> list[tuple[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_bytes(content)
        reference = open_reference(folder, with_bundled=False)
        inspect_store(folder, verify=True)
        assert {table.coverage.table for table in reference.tables} == {
            Table.MUE,
            Table.MODIFIER_CONFLICTS,
            Table.PLACES,
        }
        return list(every_row(reference))


@given(damage=damages(BYTES))
def test_a_mangled_store_is_refused_or_says_what_it_said(damage: list[Damage]) -> None:
    """Design 4: "A store of another format, or a damaged one, is refused with the reason."."""
    with suppress(CptkitError):
        assert _rows_of(mangled(store(), damage)) == rows_of_store()
