"""Files in folders and zips: what is found, what is read as text, and what is refused."""

import io
import os
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from cptkit.errors import DamagedData, MissingFile
from cptkit.reference.cms.documents import Document, csv_rows, decoded, documents_in, text_lines


def document(content: bytes, name: str = "name.csv") -> Document:
    return Document(name, len(content), partial(io.BytesIO, content))


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
    with pytest.raises(DamagedData, match=r"^all: neither a file nor a folder of its own"):
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


def test_a_file_that_may_not_be_read_is_refused() -> None:
    def refuse() -> io.BytesIO:
        raise PermissionError(13, "Permission denied")

    with pytest.raises(DamagedData, match=r"^name\.csv: cannot be read: Permission denied"):
        Document("name.csv", 1, refuse).head()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_zip_with_two_files_of_one_name_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "one.zip", ("two.csv", b"1"), ("two.csv", b"2"))
    assert refusals(path) == ["one.zip/two.csv: stands twice in the zip; expected one file of a name"]


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


# What is read


def test_held_content_is_read_once() -> None:
    reads: list[int] = []

    def opened() -> io.BytesIO:
        reads.append(1)
        return io.BytesIO(b"text")

    held = Document("name.csv", 4, opened).held()
    assert (held.head(), held.text(), held.name, len(reads)) == ("text", "text", "name.csv", 1)


def test_text_is_utf_8_with_or_without_a_mark_or_cp1252() -> None:
    assert document("\ufeffé".encode()).text() == document("é".encode()).text() == document(b"\xe9").text() == "é"
    assert document(b"\xef\xbb\xbfa\xff").head() == "a\ufffd"
    with pytest.raises(DamagedData, match=r"^name\.csv:2: byte 0x81 is no text; expected UTF-8 or cp1252"):
        decoded(b"a\n\x81", "name.csv")


def test_lines_have_numbers_and_no_ends() -> None:
    assert list(text_lines(document(b"a\r\n\nb\x0b\xe2\x80\xa8\n"))) == [(1, "a"), (2, ""), (3, "b\x0b\u2028")]


def test_rows_have_the_number_of_their_last_line_and_blank_last_rows_are_none() -> None:
    assert list(csv_rows(document(b'"a\nb",c\r\n,\r\nd,e\r\n,,\r\n\r\n'))) == [
        (2, ["a\nb", "c"]),
        (3, ["", ""]),
        (4, ["d", "e"]),
    ]


@pytest.mark.parametrize(("content", "line"), [(b'a\n"b', 2), (b'"a"b\n', 1), (b"9" * 140_000, 1)])
def test_what_is_no_csv_is_refused_with_its_line(content: bytes, line: int) -> None:
    with pytest.raises(DamagedData, match=rf"^name\.csv:{line}: not csv: "):
        list(csv_rows(document(content)))
