"""Files in folders and zips, within bounds: what is found, what is opened once, and what is refused."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cptkit.errors import DamagedData, MissingFile
from cptkit.reference.cms.documents import Document
from cptkit.reference.cms.folders import DEEPEST, MOST_MEMBERS, documents_in


def written(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def places(source: Path) -> list[str]:
    return [one.place for one in documents_in(source)]


def refusals(source: Path) -> list[str]:
    """What is refused where nothing stops at the first."""
    errors: list[DamagedData] = []
    assert [one.place for one in documents_in(source, errors.append)] == []
    return [str(error) for error in errors]


# What is found


def test_files_are_found_in_folders_and_zips_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.csv").write_text("2")
    (tmp_path / "c.csv").write_text("3")
    written(tmp_path / "a.ZIP", ("folder/", b""), ("folder/z.csv", b"z"), ("folder/a.csv", b"a"))
    assert places(tmp_path) == ["a.ZIP/folder/a.csv", "a.ZIP/folder/z.csv", "b/two.csv", "c.csv"]
    assert [one.text() for one in documents_in(tmp_path)] == ["a", "z", "2", "3"]


def test_a_file_or_a_zip_by_itself_is_a_source(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("1")
    assert places(tmp_path / "one.csv") == ["one.csv"]
    assert places(written(tmp_path / "one.zip", ("two.csv", b"2"))) == ["one.zip/two.csv"]
    with pytest.raises(MissingFile, match="no such file or folder"):
        places(tmp_path / "none")


def test_a_link_to_a_file_is_that_file_and_other_links_are_refused(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "cms"
    outside.mkdir()
    folder.mkdir()
    (outside / "one.csv").write_text("1")
    (folder / "one.csv").symlink_to(outside / "one.csv")
    assert [one.text() for one in documents_in(folder)] == ["1"]
    (folder / "one.csv").unlink()
    (folder / "all").symlink_to(outside)
    (folder / "gone.csv").symlink_to(outside / "nowhere")
    (folder / "round").symlink_to(folder / "round")
    os.mkfifo(folder / "pipe")
    assert [text.partition(":")[0] for text in refusals(folder)] == ["all", "gone.csv", "pipe", "round"]
    with pytest.raises(DamagedData, match=r"^all: a link or a device, neither a file nor a folder"):
        places(folder)


def test_a_folder_or_zip_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    written(tmp_path / "one.zip", ("two.csv", b"2"))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(zipfile, "ZipFile", refuse)
        assert refusals(tmp_path) == ["one.zip: cannot be read: Permission denied"]
    (tmp_path / "one.zip").unlink()
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert refusals(tmp_path) == [f"{tmp_path}: cannot be read: Permission denied"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_with_two_files_of_one_name_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "one.zip", ("two.csv", b"1"), ("two.csv", b"2"))
    assert refusals(path) == ["one.zip/two.csv: is in the zip twice; expected one file with each name"]


@pytest.mark.parametrize("name", [".", "./", "/", "../a.csv", "C:a.csv"])
def test_a_member_without_a_plain_name_is_refused(name: str, tmp_path: Path) -> None:
    (refusal,) = refusals(written(tmp_path / "one.zip", (name, b"1")))
    assert refusal.endswith("names a path outside the zip; expected a plain file name")


def test_what_has_content_is_no_folder_whatever_its_name_ends_in(tmp_path: Path) -> None:
    (one,) = documents_in(written(tmp_path / "one.zip", ("folder/", b"1")))
    assert one.content() == b"1"


def with_bytes(path: Path, change: Callable[[bytearray, int], None]) -> Path:
    """Change a zip of one file, given where the entry of its directory begins."""
    content = bytearray(path.read_bytes())
    change(content, content.index(b"PK\x01\x02"))
    path.write_bytes(content)
    return path


def encrypted(content: bytearray, entry: int) -> None:
    content[6] |= 1
    content[entry + 8] |= 1


def compressed_otherwise(content: bytearray, entry: int) -> None:
    content[8] = content[entry + 10] = 6


def of_another_disk(content: bytearray, entry: int) -> None:
    content[entry + 42 : entry + 46] = b"\xff\xff\xff\x7f"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (encrypted, "cannot be unpacked: .*password required"),
        (compressed_otherwise, "cannot be unpacked: .*compression"),
        (of_another_disk, "cannot be unpacked|cannot be read"),
    ],
)
def test_a_member_that_cannot_be_unpacked_is_refused(
    change: Callable[[bytearray, int], None], why: str, tmp_path: Path
) -> None:
    (one,) = documents_in(with_bytes(written(tmp_path / "one.zip", ("two.csv", b"2")), change))
    with pytest.raises(DamagedData, match=rf"^one\.zip/two\.csv: (?:{why})"):
        one.content()


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06", b"<html>"])
def test_what_is_no_zip_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "one.zip").write_bytes(content)
    (refusal,) = refusals(tmp_path)
    assert refusal.startswith("one.zip: not a zip: ")


# Bounds


def test_a_folder_deeper_than_any_is_refused_where_it_is_too_deep(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("1")
    tmp_path.joinpath(*"a" * 100).mkdir(parents=True)
    errors: list[DamagedData] = []
    assert [one.place for one in documents_in(tmp_path, errors.append)] == ["one.csv"]
    (error,) = errors
    assert error.message.startswith(f"folders nested more than {DEEPEST} deep")
    assert error.path == "/".join("a" * (DEEPEST + 1))


def test_a_folder_as_deep_as_any_is_read(tmp_path: Path) -> None:
    deepest = tmp_path.joinpath(*"a" * DEEPEST)
    deepest.mkdir(parents=True)
    (deepest / "one.csv").write_text("1")
    assert [one.name for one in documents_in(tmp_path)] == ["one.csv"]


def test_a_zip_of_many_files_is_refused_before_its_list_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path / "many.zip", *((f"{number}.csv", b"") for number in range(10_000)))
    monkeypatch.delattr(zipfile, "ZipFile")
    assert refusals(path) == [f"many.zip: 10,000 files in a zip; expected at most {MOST_MEMBERS:,}"]


def test_a_zip_that_says_that_it_has_few_files_and_has_many_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "many.zip", *((f"{number}.csv", b"") for number in range(2000)))
    content = bytearray(path.read_bytes())
    content[-12:-10] = b"\x01\x00"
    path.write_bytes(content)
    assert refusals(path) == [f"many.zip: 2,000 files in a zip; expected at most {MOST_MEMBERS:,}"]


def test_a_zip_is_opened_once_for_all_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "one.zip", *((f"{number}.csv", b"text") for number in range(100)))
    opened: list[object] = []
    whole = zipfile.ZipFile

    def counted(*arguments: Any) -> zipfile.ZipFile:
        opened.append(arguments)
        return whole(*arguments)

    monkeypatch.setattr(zipfile, "ZipFile", counted)
    kept: list[Document] = []
    for one in documents_in(path):
        assert one.head() == "text"
        kept.append(one)
    assert len(opened) == 1
    assert kept[7].text() == "text"


# Names


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("a\x1b[2Jb.csv", "a\\u001b[2Jb.csv"),
        ("a\nb.csv", "a\\u000ab.csv"),
        ("a\u202eb.csv", "a\\u202eb.csv"),
        (os.fsdecode(b"a\xffb.csv"), "a\\udcffb.csv"),
    ],
)
def test_what_a_terminal_would_obey_in_a_name_is_written_out(name: str, place: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("text")
    (one,) = documents_in(tmp_path)
    assert (one.place, one.text()) == (place, "text")
    if "\udcff" not in name:
        (one,) = documents_in(written(tmp_path / "one.zip", (name, b"text")))
        assert (one.name, one.text()) == (place, "text")
