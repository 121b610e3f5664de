"""One file: what is read of it as bytes, text, lines and rows, and what is refused."""

import io
from functools import partial

import pytest

from cptkit.errors import DamagedData
from cptkit.reference.cms.documents import LARGEST, LONGEST_LINE, Document, csv_rows, decoded, text_lines


def document(content: bytes, name: str = "name.csv") -> Document:
    return Document(name, len(content), partial(io.BytesIO, content))


# What is refused


def test_a_file_that_may_not_be_read_is_refused() -> None:
    def refuse() -> io.BytesIO:
        raise PermissionError(13, "Permission denied")

    with pytest.raises(DamagedData, match=r"^name\.csv: cannot be read: Permission denied"):
        Document("name.csv", 1, refuse).head()


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
    with pytest.raises(DamagedData, match=r"^name\.csv:2: byte 0x81 is not text; expected UTF-8 or cp1252"):
        decoded(b"a\n\x81", "name.csv")


def test_lines_have_numbers_and_no_ends() -> None:
    assert list(text_lines(document(b"a\r\n\nb\x0b\xe2\x80\xa8\n"))) == [(1, "a"), (2, ""), (3, "b\x0b\u2028")]


def test_rows_have_the_number_of_their_last_line_and_blank_last_rows_are_none() -> None:
    assert list(csv_rows(document(b'"a\nb",c\r\n,\r\nd,e\r\n,,\r\n\r\n'))) == [
        (2, ["a\nb", "c"]),
        (3, ["", ""]),
        (4, ["d", "e"]),
    ]


@pytest.mark.parametrize(("content", "line"), [(b'a\n"b', 2), (b'"a"b\n', 1)])
def test_what_is_no_csv_is_refused_with_its_line(content: bytes, line: int) -> None:
    with pytest.raises(DamagedData, match=rf"^name\.csv:{line}: not csv: "):
        list(csv_rows(document(content)))


# Bounds


def test_a_file_larger_than_any_is_refused_unread() -> None:
    def opened() -> io.BytesIO:
        pytest.fail("it was opened")

    with pytest.raises(DamagedData, match=r"^name\.csv: 134,217,729 bytes; expected at most 134,217,728"):
        Document("name.csv", LARGEST + 1, opened).content()


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_a_line_longer_than_any_is_refused_with_its_number(end: bytes) -> None:
    longest = b"9" * LONGEST_LINE
    assert document(longest + end + longest).lines() == longest + end + longest
    line = 3 if b"\n" in end else 1
    with pytest.raises(DamagedData, match=rf"^name\.csv:{line}: a line of more than 65,536 bytes"):
        document(b"a" + end + longest + end + longest + b"9" + end + b"b").text()
