"""A damaged folder of facts: every refusal is cptkit's own, with file, line and what was expected."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

import cptkit
from cptkit import CptkitError, Table, bundled_reference
from cptkit.errors import DamagedData, MissingFile
from cptkit.reference._facts import parse_facts
from cptkit.reference._rows import READERS
from cptkit.reference._sums import SUMS
from cptkit.reference.citations import registry
from cptkit.stores import read_bundle

DATA = Path(cptkit.__file__).parent / "data"
PLACE = "23,emergency department,facility,<=2019-07-01,,,cms-pos-code-set"


def damaged(folder: Path, name: str, old: str, new: str, *, sealed: bool = True) -> Path:
    """A copy of the bundled facts with one text replaced, its fingerprint set right where sealed."""
    copy = folder / "data"
    shutil.copytree(DATA, copy)
    before = (copy / name).read_text(encoding="utf-8")
    assert old in before, f"{old} is not in {name}"
    after = before.replace(old, new, 1).encode()
    (copy / name).write_bytes(after)
    if sealed:
        sums = copy / SUMS
        fingerprint = sha256(before.encode()).hexdigest()
        text = sums.read_text(encoding="utf-8")
        assert fingerprint in text
        sums.write_text(text.replace(fingerprint, sha256(after).hexdigest()), encoding="utf-8")
    return copy


def line_of(name: str, text: str) -> int:
    """The number of the line of a bundled file on which a text stands."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


def refusal(folder: Path) -> CptkitError:
    """The error that reading a folder gives."""
    with pytest.raises(CptkitError) as refused:
        read_bundle(folder)
    return refused.value


def test_an_undamaged_copy_is_read_and_answers_with_the_same_fingerprint(tmp_path: Path) -> None:
    copy = damaged(tmp_path, "places.csv", PLACE, PLACE)
    assert read_bundle(copy).fingerprint == bundled_reference().fingerprint


def test_a_folder_without_fingerprints_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"SHA256SUMS: no such file; expected one of the bundled facts"):
        read_bundle(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("  places.csv", " places.csv", "SHA256SUMS:{}: '[0-9a-f]{{64}} places.csv'; expected a fingerprint and"),
        ("  manifest.toml", "  manifest", "manifest.toml: no fingerprint in SHA256SUMS; expected one"),
    ],
)
def test_a_list_of_fingerprints_that_cannot_be_read_is_refused(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    with pytest.raises(CptkitError, match=message.format(line_of(SUMS, old))):
        read_bundle(damaged(tmp_path, SUMS, old, new, sealed=False))


def test_a_file_that_has_a_fingerprint_and_is_not_there_is_refused(tmp_path: Path) -> None:
    copy = damaged(tmp_path, "places.csv", PLACE, PLACE)
    (copy / "payers" / "cgs.toml").unlink()
    with pytest.raises(MissingFile, match=r"payers/cgs\.toml: no such file"):
        read_bundle(copy)


def test_a_file_of_another_fingerprint_is_refused_with_both(tmp_path: Path) -> None:
    copy = damaged(tmp_path, "places.csv", PLACE, PLACE.replace("facility", "nonfacility"), sealed=False)
    with pytest.raises(DamagedData, match=r"places\.csv: fingerprint [0-9a-f]{64}; SHA256SUMS says [0-9a-f]{64}"):
        read_bundle(copy)


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "places.csv",
            PLACE,
            PLACE.rpartition(",")[0],
            "6 cells; expected 7: code, name, rate, first, last, note, source",
        ),
        ("places.csv", PLACE, PLACE + ",more", "8 cells; expected 7"),
        (
            "places.csv",
            PLACE,
            PLACE.replace("<=2019-07-01", "07/01/2019"),
            "first '07/01/2019'; expected a date such as",
        ),
        ("places.csv", PLACE, PLACE.replace("cms-pos-code-set", "hearsay"), "source 'hearsay'; expected one of "),
        (
            "places.csv",
            PLACE,
            PLACE.replace(",facility", ",somewhere"),
            "rate 'somewhere'; expected one of facility, nonf",
        ),
        ("places.csv", PLACE, PLACE.replace("emergency department", ""), "name ''; expected a value"),
        ("places.csv", PLACE, PLACE.replace("<=2019-07-01,", "2019-07-01,2018-01-01"), "ends before it begins"),
        ("places.csv", PLACE, PLACE.replace("<=2019-07-01", "<="), "floor"),
        ("mue.csv", "77053,practitioner,2,2", "77053,practitioner,two,2", "value 'two'; expected a whole number"),
        ("mue.csv", "77053,practitioner,2,2", "77053,practitioner,-2,2", "value '-2'; expected a whole number"),
        ("mue.csv", "77053,practitioner,2,2", "77053,practitioner,2,4", "adjudication '4'; expected one of 1, 2, 3"),
        (
            "modifiers.csv",
            "component,payment",
            "component,last",
            "position 'last'; expected one of , first, payment, statistical",
        ),
        ("predecessors.csv", "76086,2006-12-31", "76086,2006-12-32", "last '2006-12-32'; expected a date"),
        ("predecessors.csv", "J1010,40,", "J1010,forty,", "units 'forty'; expected a whole number"),
        ("citations.csv", ",published", ",hearsay", "kind 'hearsay'; expected one of convention, published"),
        (
            "service_kinds.csv",
            "visit,99201,99226,,",
            "visit,99201,99226,status,",
            "column 'status'; expected either a column of the fee schedule or a range of codes",
        ),
        ("service_kinds.csv", "visit,99201,99226,,", "visit,,,weight,", "column 'weight'; expected one of "),
    ],
)
def test_a_row_that_cannot_be_read_stops_the_load_with_file_and_line(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    refused = refusal(damaged(tmp_path, name, old, new))
    assert refused.path == f"{name}:{line_of(name, old)}"
    assert message in refused.message
    assert isinstance(refused, DamagedData)


def test_a_column_of_another_name_is_refused(tmp_path: Path) -> None:
    refused = refusal(damaged(tmp_path, "places.csv", "code,name,rate", "code,name,price"))
    assert str(refused) == "places.csv:2: rate ''; expected a column of that name"


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(DamagedData, match=r"places\.csv: an empty file; expected a header row"):
        list(parse_facts("places.csv", ""))


def test_a_quote_that_never_closes_is_refused(tmp_path: Path) -> None:
    refused = refusal(damaged(tmp_path, "places.csv", PLACE, PLACE.replace("emergency", '"emergency')))
    assert refused.path.startswith("places.csv")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "cgs"', "id = cgs", "not TOML: "),
        ('id = "cgs"', "id = 5", "id 5; expected text"),
        ('name = "CGS Administrators"', "", "no name; expected text"),
        ('based_on = "medicare"', 'based_on = "nobody"', "based_on 'nobody'; expected the id of a payer's file"),
        ('line_of_business = "medicare"', 'line_of_business = "barter"', "line_of_business 'barter'; expected one of "),
        ('source = "cgs-modifier-50"', 'source = "hearsay"', "source 'hearsay'; expected a key of the table of cit"),
        ('kind = "bilateral-zero"', 'kind = "bilateral-one"', "kind 'bilateral-one'; expected one of bilateral-b"),
        (
            'outcome = "informs"',
            'outcome = "frowns"',
            "outcome 'frowns'; expected one of denies, correct-use, pays-one",
        ),
        ("first = 2013-08-06", 'first = "2013-08-06"', "first '2013-08-06'; expected a date without quotes"),
        ("floor = true", 'floor = "yes"', "floor 'yes'; expected true or false"),
        ('modifiers = ["LT", "RT"]', 'modifiers = "50"', "modifiers '50'; expected a list"),
        ('outcome = "informs"', "", "no outcome; expected one of denies, "),
        ("aliases = ", "aliasses = ", "unknown key 'aliasses'; expected aliases"),
        ("floor = true", "flor = true", "unknown key 'flor'; expected floor"),
        ('based_on_source = "', 'basis = "', "unknown key 'basis'; expected id, name, "),
    ],
)
def test_a_payers_file_that_cannot_be_read_stops_the_load_by_its_name(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    refused = refusal(damaged(tmp_path, "payers/cgs.toml", old, new))
    assert isinstance(refused, DamagedData)
    assert refused.path.startswith("payers/cgs.toml")
    assert message in refused.message


def test_a_clause_that_cannot_be_read_is_named_by_its_place(tmp_path: Path) -> None:
    copy = damaged(tmp_path, "payers/cgs.toml", 'title = "50 does not go with 78', '# title = "50 does not go with 78')
    assert refusal(copy).path == "payers/cgs.toml:27"


def test_an_unknown_key_is_named_by_its_line_in_a_table_of_any_depth(tmp_path: Path) -> None:
    for name, old, new, message in (
        ("medicare", 'table = "mue"', 'tabel = "mue"', "unknown key 'tabel'; expected table"),
        ("cgs", 'carc = "151", rarc = "MA01"', 'cacr = "151", rarc = "MA01"', "unknown key 'cacr'; expected carc"),
    ):
        refused = refusal(damaged(tmp_path / name, f"payers/{name}.toml", old, new))
        assert refused.path == f"payers/{name}.toml:{line_of(f'payers/{name}.toml', old)}"
        assert refused.message == message


def test_an_unknown_table_cannot_be_adopted(tmp_path: Path) -> None:
    refused = refusal(damaged(tmp_path, "payers/medicare.toml", 'table = "mue"', 'table = "mues"'))
    assert refused.path == "payers/medicare.toml:14"
    assert "table 'mues'; expected one of procedures, fee-schedule," in refused.message


def test_policies_that_follow_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    circle = 'line_of_business = "medicare"\nbased_on = "cgs"'
    refused = refusal(damaged(tmp_path, "payers/medicare.toml", 'line_of_business = "medicare"', circle))
    assert isinstance(refused, DamagedData)


def test_a_clause_that_ends_before_it_begins_is_named_by_its_place(tmp_path: Path) -> None:
    backwards = "first = 2013-08-06\nlast = 2012-01-01"
    refused = refusal(damaged(tmp_path, "payers/cgs.toml", "first = 2013-08-06", backwards))
    assert refused.path == "payers/cgs.toml:14"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[[table]]", "[[table]"),
        ('table = "procedures"', 'table = "procedure"'),
        ('table = "procedures"', 'table = "policies"'),
        ('setting = "practitioner"', 'setting = "dentist"'),
        ('codes = "listed"\n', 'codes = "some"\n'),
        ('file = "procedures.csv"', 'file = "procedure.csv"'),
        ('publisher = "CMS"\n', ""),
        ("first = 1996-01-01, last = 2026-06-30", "first = 2026-06-30, last = 1996-01-01"),
        ('source = "cms-ioce-diagnoses"', 'source = "hearsay"'),
    ],
)
def test_a_manifest_that_cannot_be_read_is_refused_by_its_name(tmp_path: Path, old: str, new: str) -> None:
    refused = refusal(damaged(tmp_path, "manifest.toml", old, new))
    assert isinstance(refused, DamagedData)
    assert refused.path.startswith("manifest.toml")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('table = "procedures"', 'table = "policies"', "table 'policies'; expected a table of rows"),
        ('table = "procedures"', 'table = "procedure"', "table 'procedure'; expected one of procedures, fee-schedule"),
        ('file = "procedures.csv"', 'file = "procedure.csv"', "file 'procedure.csv'; expected one that has a fing"),
    ],
)
def test_a_key_of_the_manifest_that_is_refused_is_named_by_its_line(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    refused = refusal(damaged(tmp_path, "manifest.toml", old, new))
    assert refused.path == f"manifest.toml:{line_of('manifest.toml', old)}"
    assert message in refused.message


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("places.csv", ",facility,", ",nonfacility,"),
        ("predecessors.csv", "76086,2006-12-31,77053", "76086,2006-12-31,77054"),
        ("modifier_guidance.csv", "Append to a surgical procedure", "Append to any surgical procedure"),
        ("citations.csv", ",published", ",convention"),
        ("payers/cgs.toml", 'outcome = "informs"', 'outcome = "denies"'),
    ],
)
def test_the_fingerprint_moves_with_every_fact(tmp_path: Path, name: str, old: str, new: str) -> None:
    """The docstring of fingerprint: the same text means the same answers."""
    assert read_bundle(damaged(tmp_path, name, old, new)).fingerprint != bundled_reference().fingerprint


def test_the_bundled_reference_is_read_once() -> None:
    assert bundled_reference() is bundled_reference()


@pytest.mark.parametrize("excluded", ["N60", "N60-", "-N60", "N61-N60"])
def test_notes_that_name_no_range_of_diagnoses_are_refused(excluded: str) -> None:
    columns = "code,name,excludes1,code_first,code_first_kind,use_additional,seventh_characters,first,last,source"
    (fact,) = parse_facts("notes.csv", f"{columns}\nN64,our title,{excluded},,,,,<=2019-07-01,,cms-pos-code-set\n")
    with pytest.raises(DamagedData, match=rf"notes\.csv:2: excludes1 '{excluded}'; expected ranges such as O10-O11"):
        READERS[Table.DIAGNOSIS_NOTES](fact, registry())


def test_a_list_of_single_dose_drugs_is_read_by_code() -> None:
    (fact,) = parse_facts("drugs.csv", "code,first,last,source\nJ1745,2023-07-01,,cms-pos-code-set\n")
    code, drug = READERS[Table.SINGLE_DOSE_DRUGS](fact, registry())
    assert (code, str(drug.period)) == ("J1745", "from 2023-07-01")
