"""The bundled facts against the tables that CMS publishes, in both directions."""

import csv
import tomllib
import zipfile
from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatch
from importlib.resources import files
from io import TextIOWrapper
from pathlib import Path
from typing import Final, TypeAlias

import pytest

from cptkit.reference.cms.rationales import PAIR_RATIONALES, UNIT_RATIONALES
from tests.cms import WHOLE, needs_whole

Row: TypeAlias = tuple[str, ...]

DATA: Final = files("cptkit") / "data"

pytestmark = [needs_whole, pytest.mark.long]

FLOOR: Final = "<="
BEFORE_1996: Final = FLOOR + "1995-12-31"  # column 3 of the edit file: in existence prior to 1996
EARLIEST_COMPLETE: Final = "2019-07-01"  # older pairs come from an older table than the files here
DUCTOGRAPHY: Final = frozenset({b"19030", b"77053", b"77054"})  # bundled with every partner
CONTRACTOR_DECIDES: Final = frozenset({"", "none", "CCCCC"})  # in place of a primary code

# The ends of the column titles of the relative value file, which stand five lines deep.
INDICATOR_TITLES: Final = (
    "STATUS CODE",
    "PCTC IND",
    "GLOB DAYS",
    "MULT PROC",
    "BILAT SURG",
    "ASST SURG",
    "CO- SURG",
    "TEAM SURG",
    "DIAGNOSTIC PROCEDURES",
    "FAMILY INDICATOR",
)
INDICATOR_COLUMNS: Final = (
    "status",
    "pc_tc",
    "global_days",
    "multiple_procedure",
    "bilateral",
    "assistant",
    "co_surgeons",
    "team",
    "supervision",
    "imaging_family",
)
PAIR_COLUMNS: Final = ("column_one", "column_two", "first", "last", "indicator", "rationale")


def bundled(name: str) -> list[dict[str, str]]:
    """Every row of one bundled table."""
    text = (DATA / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def project(row: dict[str, str], *columns: str) -> Row:
    """The named cells of a bundled row."""
    return tuple(row[column] for column in columns)


def only(members: list[str]) -> str:
    """The one member that a CMS archive is expected to hold."""
    (member,) = members
    return member


def iso(digits: str) -> str:
    """A date of a CMS table, eight digits, as ISO; no date stays no date."""
    if digits in {"", "*"}:
        return ""
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).isoformat()


def in_force(row: dict[str, str], day: str) -> bool:
    """Whether a bundled row speaks for an ISO day."""
    return row["first"].removeprefix(FLOOR) <= day and (not row["last"] or day <= row["last"])


def unique(rows: list[Row]) -> set[Row]:
    """Rows as a set, once it is certain that none stands twice."""
    distinct = set(rows)
    assert len(distinct) == len(rows)
    return distinct


@pytest.fixture(scope="module")
def procedures() -> list[dict[str, str]]:
    """The bundled codes, deleted predecessors included."""
    return bundled("procedures.csv")


@pytest.fixture(scope="module")
def codes(procedures: list[dict[str, str]]) -> frozenset[str]:
    """Every bundled code."""
    return frozenset(row["code"] for row in procedures)


@pytest.fixture(scope="module")
def current_codes(procedures: list[dict[str, str]]) -> frozenset[str]:
    """The bundled codes that have not been deleted."""
    return frozenset(row["code"] for row in procedures if not row["last"])


@pytest.fixture(scope="module")
def fee_schedule_codes(procedures: list[dict[str, str]]) -> frozenset[str]:
    """The current codes that the bundled fee schedule answers for: all but supplies and those of three releases."""
    elsewhere = {row["code"] for row in bundled("fee_schedule_breast_operations.csv")}
    current = {row["code"] for row in procedures if not row["last"] and row["family"] not in ("contrast", "supply")}
    return frozenset(current - elsewhere)


def floors_of(archive: str) -> frozenset[str]:
    """The effective dates that may mean "on or before" in one edit archive."""
    with (WHOLE / "coverage.toml").open("rb") as stream:
        entries = tomllib.load(stream)["file"]
    return frozenset(
        floor.isoformat() for entry in entries if fnmatch(archive, entry["match"]) for floor in entry["floors"]
    )


def edit_lines(archive: Path) -> Iterator[bytes]:
    """The lines of one edit archive below its six header lines."""
    with zipfile.ZipFile(archive) as container, container.open(only(container.namelist())) as lines:
        for _ in range(6):
            next(lines)
        yield from lines


def belongs(column_one: bytes, column_two: bytes, wanted: frozenset[bytes]) -> bool:
    """Whether a published pair is one that the bundled table promises."""
    if column_one in DUCTOGRAPHY or column_two in DUCTOGRAPHY:
        return True
    return column_one in wanted and column_two in wanted


def published_edit(line: bytes, floors: frozenset[str]) -> Row:
    """A published pair edit in the bundled table's terms."""
    cells = line.decode("ascii").rstrip("\r\n").split("\t")
    first = iso(cells[3])
    if cells[2] == "*":
        first = BEFORE_1996
    elif first in floors:
        first = FLOOR + first
    return (cells[0], cells[1], first, iso(cells[4]), cells[5], PAIR_RATIONALES[cells[6]])


def published_edits(pattern: str, codes: frozenset[str]) -> set[Row]:
    """The pair edits of one release that the bundled table promises, indicator 9 left out."""
    wanted = frozenset(code.encode() for code in codes)
    rows: list[Row] = []
    for archive in sorted(WHOLE.glob(pattern)):
        floors = floors_of(archive.name)
        for line in edit_lines(archive):
            if belongs(line[:5], line[6:11], wanted):
                row = published_edit(line, floors)
                if row[4] != "9":
                    rows.append(row)
    return unique(rows)


def bundled_edits(setting: str) -> set[Row]:
    """The bundled pair edits of one setting that were in force on or after the files' first day."""
    return unique(
        [
            project(row, *PAIR_COLUMNS)
            for row in bundled("pair_edits.csv")
            if row["setting"] == setting and (not row["last"] or row["last"] >= EARLIEST_COMPLETE)
        ]
    )


@pytest.fixture(scope="module")
def practitioner_edits(codes: frozenset[str]) -> set[Row]:
    """The promised pairs of the practitioner release of 2024Q3."""
    return published_edits("ccipra-v302r0-f*.zip", codes)


@pytest.fixture(scope="module")
def hospital_edits(codes: frozenset[str]) -> set[Row]:
    """The promised pairs of the outpatient-hospital release of 2026Q2."""
    return published_edits("ccioph-v321r0-f*.zip", codes)


def test_every_bundled_practitioner_pair_is_published(practitioner_edits: set[Row]) -> None:
    """No bundled practitioner pair differs from the release of 2024Q3."""
    assert bundled_edits("practitioner") - practitioner_edits == set()


def test_every_published_practitioner_pair_is_bundled(practitioner_edits: set[Row]) -> None:
    """No promised practitioner pair of the release of 2024Q3 is missing."""
    assert practitioner_edits - bundled_edits("practitioner") == set()


def test_every_bundled_hospital_pair_is_published(hospital_edits: set[Row]) -> None:
    """No bundled hospital pair differs from the release of 2026Q2."""
    assert bundled_edits("outpatient-hospital") - hospital_edits == set()


def test_every_published_hospital_pair_is_bundled(hospital_edits: set[Row]) -> None:
    """No promised hospital pair of the release of 2026Q2 is missing."""
    assert hospital_edits - bundled_edits("outpatient-hospital") == set()


def test_the_pairs_in_force_in_the_third_quarter_of_2024_were_compared() -> None:
    """The comparison is not empty, and no pair of a day in 2024Q3 escapes it."""
    rows = [row for row in bundled("pair_edits.csv") if in_force(row, "2024-08-13")]
    compared = bundled_edits("practitioner") | bundled_edits("outpatient-hospital")
    assert len(rows) > 1000
    assert {project(row, *PAIR_COLUMNS) for row in rows} <= compared


def column_titles(lines: list[list[str]], bottom: int) -> list[str]:
    """The titles of a relative value file, joined from the lines that they are broken over."""
    deep = lines[bottom - 4 : bottom + 1]
    return [" ".join(filter(None, (cell.strip() for cell in cells))) for cells in zip(*deep, strict=True)]


def column_ending(titles: list[str], ending: str) -> int:
    """The place of the one column whose title ends in the given words."""
    (place,) = [place for place, title in enumerate(titles) if title.endswith(ending)]
    return place


def published_indicators(release: str, wanted: frozenset[str]) -> set[Row]:
    """Code, component and indicators of the wanted codes in one relative value release."""
    with zipfile.ZipFile(WHOLE / release) as container:
        member = only([name for name in container.namelist() if name.startswith("PPRRVU")])
        with container.open(member) as raw:
            lines = list(csv.reader(TextIOWrapper(raw, encoding="latin-1", newline="")))
    bottom = next(place for place, line in enumerate(lines) if line and line[0] == "HCPCS")
    titles = column_titles(lines, bottom)
    places = [0, 1, *(column_ending(titles, ending) for ending in INDICATOR_TITLES)]
    body = (line for line in lines[bottom + 1 :] if line and line[0] in wanted)
    return unique([tuple(line[place].strip() for place in places) for line in body])


def bundled_indicators(day: str, name: str = "fee_schedule.csv") -> set[Row]:
    """Code, component and indicators of the bundled fee schedule on one day."""
    columns = ("code", "component", *INDICATOR_COLUMNS)
    rows = bundled(name)
    return unique([project(row, *columns) for row in rows if in_force(row, day)])


@pytest.mark.parametrize(
    ("release", "day"),
    [
        ("rvu20a.zip", "2020-01-01"),
        ("rvu24c.zip", "2024-07-01"),
        ("rvu24c.zip", "2024-09-30"),
        ("rvu25d.zip", "2025-10-01"),
        ("rvu25d.zip", "2025-12-31"),
    ],
)
def test_fee_schedule_equals_the_release(release: str, day: str, fee_schedule_codes: frozenset[str]) -> None:
    """The bundled indicators of a day are the release's, none missing and none added."""
    assert bundled_indicators(day) == published_indicators(release, fee_schedule_codes)


@pytest.mark.parametrize("day", ["2024-07-01", "2024-09-30"])
def test_fee_schedule_beyond_breast_imaging_equals_the_release(day: str) -> None:
    """The few codes of other kinds have all their rows of the release, with its indicators."""
    ours = bundled_indicators(day, "fee_schedule_beyond_breast.csv")
    assert ours == published_indicators("rvu24c.zip", frozenset(code for code, *_ in ours)) != set()


@pytest.mark.parametrize("day", ["2024-06-30", "2024-10-01"])
def test_fee_schedule_beyond_breast_imaging_is_of_one_quarter(day: str) -> None:
    """No other release was taken."""
    assert bundled_indicators(day, "fee_schedule_beyond_breast.csv") == set()


@pytest.mark.parametrize(
    ("release", "day"), [("rvu20a.zip", "2020-03-31"), ("rvu24c.zip", "2024-07-01"), ("rvu25d.zip", "2025-12-31")]
)
def test_fee_schedule_of_breast_operations_equals_the_release(release: str, day: str) -> None:
    """Operations on the breast and its nodes have all their rows of three releases, with their indicators."""
    ours = bundled_indicators(day, "fee_schedule_breast_operations.csv")
    assert ours == published_indicators(release, frozenset(code for code, *_ in ours)) != set()


@pytest.mark.parametrize("day", ["2020-04-01", "2024-06-30", "2024-10-01", "2025-09-30"])
def test_fee_schedule_of_breast_operations_is_of_three_quarters(day: str) -> None:
    """No other release was taken."""
    assert bundled_indicators(day, "fee_schedule_breast_operations.csv") == set()


@pytest.mark.parametrize("day", ["2024-10-01", "2025-04-01", "2025-09-30"])
def test_fee_schedule_does_not_bridge_the_missing_releases(day: str) -> None:
    """The quarters whose releases were not to be had stay empty."""
    assert bundled_indicators(day) == set()


def published_limits(service: str, wanted: frozenset[str]) -> set[Row]:
    """Code, value, adjudication and rationale of the wanted codes in one unit-limit table."""
    archive = WHOLE / f"MCR_MUE_{service}Services_Eff_07-01-2024.zip"
    with zipfile.ZipFile(archive) as container, container.open(only(container.namelist())) as raw:
        lines = csv.reader(TextIOWrapper(raw, encoding="latin-1", newline=""))
        kept = [line for line in lines if line and line[0] in wanted]
    return unique([(line[0], line[1], line[2].split(" ")[0], UNIT_RATIONALES[line[3]]) for line in kept])


@pytest.mark.parametrize(
    ("service", "setting"),
    [
        ("Practitioner", "practitioner"),
        ("OutpatientHospital", "outpatient-hospital"),
        ("DMESupplier", "supplier"),
    ],
)
@pytest.mark.parametrize("day", ["2024-07-01", "2024-09-30"])
def test_unit_limits_equal_the_release(service: str, setting: str, day: str, current_codes: frozenset[str]) -> None:
    """The bundled unit limits of a setting are the release's, none missing and none added."""
    rows = [row for row in bundled("mue.csv") if row["setting"] == setting and in_force(row, day)]
    columns = ("code", "value", "adjudication", "rationale")
    ours = unique([project(row, *columns) for row in rows])
    assert ours == published_limits(service, current_codes)


def test_unit_limits_speak_for_their_quarter_alone() -> None:
    """A unit-limit release answers for no day outside its own quarter."""
    periods = {(row["first"], row["last"]) for row in bundled("mue.csv")}
    assert periods == {("2024-07-01", "2024-09-30")}


def published_add_on(row: dict[str, str], floors: frozenset[str]) -> Row:
    """A published add-on pair in the bundled table's terms."""
    first = iso(row["effective_on_or_before"])
    if first in floors:
        first = FLOOR + first
    primary = "" if row["primary_code"] in CONTRACTOR_DECIDES else row["primary_code"]
    return (row["add_on_code"], primary, row["aoc_type"], first, iso(row["ended"]))


def published_add_ons(wanted: frozenset[str]) -> set[Row]:
    """The published add-on pairs that name a wanted code on either side, in the bundled terms."""
    table = "add_on_codes_2019q3_2026q2.csv"
    floors = floors_of(table)
    with (WHOLE / table).open(encoding="utf-8", newline="") as stream:
        rows = [
            published_add_on(row, floors)
            for row in csv.DictReader(stream)
            if row["add_on_code"] in wanted or row["primary_code"] in wanted
        ]
    return unique(rows)


def test_add_ons_equal_the_published_ones(current_codes: frozenset[str]) -> None:
    """The bundled add-on pairs are the published ones, none missing and none added."""
    columns = ("add_on", "primary", "kind", "first", "last")
    ours = unique([project(row, *columns) for row in bundled("add_ons.csv")])
    assert ours == published_add_ons(current_codes)
