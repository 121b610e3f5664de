"""ICD-10-CM as it ships: the packed file has what CMS's list has, and finds it without reading more."""

import csv
import pickle
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Citation, Table, bundled_reference
from cptkit.errors import DamagedData
from cptkit.reference.diagnoses import keys_beginning
from cptkit.reference.laterality import Side
from cptkit.reference.packed_diagnoses import PackedDiagnoses, Said, packed
from cptkit.reference.tables import Indexed
from cptkit.values.periods import Period
from tasks import diagnosis_codes

SOURCE: Final = Citation("somebody", "codes of our own")
FOREVER: Final[Said] = ("<=2019-07-01", "", "", "", "", "")
on_cms_files = pytest.mark.skipif(
    not diagnosis_codes.CODES.is_file(), reason=f"the CMS tables are not at {diagnosis_codes.CMS}"
)


def written(folder: Path, codes: Mapping[str, Sequence[Said]]) -> PackedDiagnoses:
    content = packed(codes)
    file = folder / "codes.bin"
    file.write_bytes(content)
    return PackedDiagnoses(file, sha256(content).hexdigest(), SOURCE)


@pytest.fixture
def three(tmp_path: Path) -> PackedDiagnoses:
    return written(
        tmp_path,
        {
            "T07XXXA": [FOREVER],
            "T07": [("<=2019-07-01", "2020-09-30", "", "17", "eu", "")],
            "M2551": [FOREVER],
            "M25511": [("2020-10-01", "", "15", "", "m", "right")],
        },
    )


def test_a_code_is_found_with_its_seventh_character_and_without(three: PackedDiagnoses) -> None:
    (row,) = three["T07"]
    assert (row.code, row.period, row.oldest) == ("T07", Period(date(2019, 7, 1), date(2020, 9, 30), floor=True), 17)
    assert (row.external_cause, row.manifestation, row.unacceptable_principal) == (True, False, True)
    (row,) = three["M25511"]
    assert (row.code, row.side, row.youngest, row.manifestation) == ("M25.511", Side.RIGHT, 15, True)
    assert three["T07XXXA"][0].code == "T07.XXXA"


@pytest.mark.parametrize(
    "key", ["", "T07X", "T07XXX", "T07XXXB", "T07XXXX", "M25.511", "m25511", "M2551X", "Ä07", "999"]
)
def test_nothing_else_is_a_code_of_it(three: PackedDiagnoses, key: str) -> None:
    assert three.get(key, "no") == "no"
    with pytest.raises(KeyError):
        three[key]


def test_codes_are_told_in_order_and_by_how_they_begin(three: PackedDiagnoses) -> None:
    assert list(three) == ["M25511", "M2551", "T07", "T07XXXA"]
    assert len(three) == 4
    assert list(three.keys_beginning("M2551")) == ["M25511", "M2551"]
    assert list(three.keys_beginning("T07XXXA")) == ["T07XXXA"]
    assert list(three.keys_beginning("T07XXXB")) == list(three.keys_beginning("A")) == []
    assert list(keys_beginning({"B": (), "A1": (), "A0": ()}, "A")) == ["A0", "A1"]


def test_the_days_on_which_codes_change_are_told_without_the_codes(three: PackedDiagnoses) -> None:
    assert set(three.edges()) == {date(2019, 7, 1), date(2020, 10, 1)}


def test_codes_that_differ_between_two_days_are_told(three: PackedDiagnoses) -> None:
    before, after = date(2020, 9, 30), date(2020, 10, 1)
    assert set(three.keys_apart(three, before, after) or ()) == {"T07", "M25511"}
    assert list(three.keys_apart(three, after, after) or ()) == []
    assert three.keys_apart({}, before, after) is None
    assert three.keys_apart(three, None, after) is None


def test_rows_pickle_as_where_they_are(three: PackedDiagnoses) -> None:
    again = pickle.loads(pickle.dumps(three))  # noqa: S301 (our own)
    assert dict(again) == dict(three)
    assert len(pickle.dumps(three)) < 1_000


def test_rows_are_found_without_going_through_all_and_known_by_their_file(three: PackedDiagnoses) -> None:
    assert isinstance(three, Indexed)
    again = pickle.loads(pickle.dumps(three))  # noqa: S301 (our own)
    assert three.are(again)
    assert not three.are({})


STEMS = st.text("ABX019", min_size=2, max_size=5).filter(lambda text: not text.endswith("X"))
KEYS = st.builds("M{}".format, STEMS) | st.builds(
    "M{}{}".format, st.text("AX0", min_size=5, max_size=5), st.sampled_from("ADS")
)
ROWS = st.lists(st.sampled_from([FOREVER, ("2020-10-01", "", "15", "", "m", "left")]), min_size=1, max_size=2)


@given(codes=st.dictionaries(KEYS, ROWS, max_size=12), order=st.sampled_from(["little", "big"]))
def test_what_is_packed_is_found_again_whatever_the_order_of_bytes(
    tmp_path_factory: pytest.TempPathFactory, codes: dict[str, list[Said]], order: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "byteorder", order)
        rows = written(tmp_path_factory.getbasetemp(), codes)
        assert {key: len(found) for key, found in rows.items()} == {key: len(said) for key, said in codes.items()}
        for key, said in codes.items():
            assert [row.side for row in rows[key]] == [Side(side) if side else None for *_, side in said]


def test_a_file_of_another_kind_or_another_fingerprint_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "codes.bin"
    file.write_bytes(b"{}\n")
    with pytest.raises(DamagedData, match="no packed diagnoses of format 1"):
        next(PackedDiagnoses(file, "", SOURCE).edges())
    file.write_bytes(b"\xff")
    with pytest.raises(DamagedData, match="no packed diagnoses of format 1"):
        next(PackedDiagnoses(file, "", SOURCE).edges())
    file.write_bytes(packed({"T07": [FOREVER]}))
    with pytest.raises(DamagedData, match="SHA256SUMS says abc"):
        PackedDiagnoses(file, "abc", SOURCE).get("T07")


# The bundled file


def bundled_rows() -> PackedDiagnoses:
    (table,) = (one for one in bundled_reference().tables if one.coverage.table is Table.DIAGNOSES)
    assert isinstance(table.rows, PackedDiagnoses)
    return table.rows


def test_the_bundled_file_is_small() -> None:
    assert len((files("cptkit") / "data" / "diagnoses.bin").read_bytes()) < 300_000


@on_cms_files
def test_the_bundled_file_is_what_the_lists_of_cms_and_nchs_make() -> None:
    assert diagnosis_codes.refreshed() == diagnosis_codes.TARGET.read_bytes()


@on_cms_files
def test_the_bundled_table_equals_a_naive_scan_of_the_list() -> None:
    rows = bundled_rows()
    listed: dict[str, list[tuple[str, ...]]] = {}
    with diagnosis_codes.CODES.open(encoding="utf-8", newline="") as file:
        _, *lines = csv.reader(file)
    for code, *cells in lines:
        listed.setdefault(code, []).append(tuple(cells))
    assert len(listed) > 75_000
    assert set(rows) == set(listed)
    yes = {True: "yes", False: "", None: "unsaid"}
    for code, those in listed.items():
        assert [
            (
                f"{'<=' * row.period.floor}{row.period.first}",
                str(row.period.last or ""),
                str("" if row.youngest is None else row.youngest),
                str("" if row.oldest is None else row.oldest),
                yes[row.external_cause],
                yes[row.manifestation],
                yes[row.unacceptable_principal],
            )
            for row in rows[code]
        ] == those


def test_as_many_codes_are_of_the_left_as_of_the_right() -> None:
    sides = [row.side for rows in bundled_rows().values() for row in rows[-1:]]
    assert sides.count(Side.LEFT) == sides.count(Side.RIGHT) > 10_000
