"""What of a quarter's downloads a folder holds."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from cptkit import Setting
from cptkit.errors import DamagedData, MissingFile
from cptkit.stores import Downloaded, downloaded
from tests.cms import CUT

QUARTER: Final = "2024Q3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The cut of CMS's files, to be taken from."""
    path = tmp_path / "cms"
    shutil.copytree(CUT, path)
    return path


def only(folder: Path, *patterns: str) -> Path:
    """Take all other files away, and what coverage.toml says of them."""
    for path in folder.iterdir():
        if not any(path.match(pattern) for pattern in patterns):
            path.unlink()
    return folder


def found(folder: Path, title: str, when: str = QUARTER, setting: Setting = Setting.PRACTITIONER) -> Downloaded:
    (one,) = (one for one in downloaded(folder, when, setting).downloads if one.download.title == title)
    return one


@pytest.mark.parametrize("setting", [Setting.PRACTITIONER, Setting.OUTPATIENT_HOSPITAL])
def test_what_is_there_is_named_by_its_files(folder: Path, setting: Setting) -> None:
    for title, count in (("fee schedule", 1), ("PTP edits", 4), ("MUE values", 1), ("add-on codes", 1)):
        one = found(folder, title, setting=setting)
        assert one.is_whole
        assert len(one.files) == count or title == "add-on codes"


def test_of_a_quarter_without_a_file_its_names_are_missing(folder: Path) -> None:
    one = found(folder, "fee schedule", "2024Q4")
    assert (one.is_whole, one.files, one.missing, one.uncovered) == (False, (), one.download.names, ())


def test_a_missing_part_is_missing_by_its_name(folder: Path) -> None:
    (folder / "ccipra-v302r0-f2.zip").unlink()
    (folder / "ccipra-v302r0-f4.zip").unlink()
    one = found(folder, "PTP edits")
    assert one.missing == ("ccipra-v302r0-f2.zip", "ccipra-v302r0-f4.zip")
    assert len(one.files) == 2
    assert not one.is_whole


def test_a_release_that_coverage_says_is_whole_for_the_quarter_is_there(folder: Path) -> None:
    assert found(folder, "PTP edits", "2020Q2", Setting.OUTPATIENT_HOSPITAL).is_whole
    assert not found(folder, "PTP edits", "2019Q2", Setting.OUTPATIENT_HOSPITAL).is_whole


def test_a_release_inside_a_quarter_leaves_the_days_before_it_uncovered(folder: Path) -> None:
    only(folder, "MCR_MUE_Pract*")
    (path,) = folder.iterdir()
    path.rename(folder / "one.zip")
    shutil.unpack_archive(folder / "one.zip", folder)
    (folder / "one.zip").unlink()
    (path,) = folder.iterdir()
    path.rename(folder / path.name.replace("07-01-2024", "08-15-2024"))
    one = found(folder, "MUE values")
    assert [str(days) for days in one.uncovered] == ["2024-07-01 to 2024-08-14"]
    assert (len(one.files), one.missing, one.is_whole) == (1, (), False)


def test_days_after_which_coverage_says_nothing_are_uncovered(folder: Path) -> None:
    only(folder, "ccipra-v302*")
    entry = (
        '[[file]]\nmatch = "ccipra-*"\ntable = "pair-edits"\nsetting = "practitioner"\n'
        "complete = { first = 2024-07-10, last = 2024-09-01 }\n"
    )
    (folder / "coverage.toml").write_text(entry)
    one = found(folder, "PTP edits")
    assert [str(days) for days in one.uncovered] == ["2024-07-01 to 2024-07-09", "2024-09-02 to 2024-09-30"]


def test_parts_of_other_names_count_where_coverage_says_what_they_are(folder: Path) -> None:
    only(folder, "ccipra-v302*")
    for number, path in enumerate(sorted(folder.iterdir())):
        shutil.unpack_archive(path, folder)
        path.unlink()
        (folder / f"{path.stem}.TXT").rename(folder / f"pairs{number}.txt")
    entry = (
        '[[file]]\nmatch = "pairs*"\ntable = "pair-edits"\nsetting = "practitioner"\n'
        "complete = { first = 2024-07-01, last = 2024-09-30 }\n"
    )
    (folder / "coverage.toml").write_text(entry)
    one = found(folder, "PTP edits")
    assert one.is_whole
    assert len(one.files) == 4


def test_what_cannot_be_read_is_collected_and_is_not_there(folder: Path) -> None:
    only(folder, "rvu24c.zip", "rvu25d.zip")
    (folder / "rvu24c.zip").write_bytes(b"<html>the license</html>")
    (folder / "MCR_MUE_PractitionerServices.csv").write_text(
        "HCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\n"
        "77053,2,1 Line Edit,CMS Policy\n"
    )
    contents = downloaded(folder, QUARTER)
    assert {str(error).partition(":")[0] for error in contents.refused} == {
        "rvu24c.zip",
        "MCR_MUE_PractitionerServices.csv",
    }
    assert not any(one.is_whole for one in contents.downloads)


def test_a_folder_that_is_not_there_and_coverage_that_cannot_be_read_are_refused(folder: Path) -> None:
    with pytest.raises(MissingFile):
        downloaded(folder / "nowhere", QUARTER)
    (folder / "coverage.toml").write_text("[[file]]\n")
    with pytest.raises(DamagedData):
        downloaded(folder, QUARTER)
