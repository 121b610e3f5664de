"""837P files that were mangled on the way: never fewer claims than CLM segments, and no patient in a message.

Design 7: "Never fewer claims than CLM segments: a cut file, a wrong count, a service line without SV1 is an error with
segment number and element."
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

from hypothesis import given, settings, strategies as st

from cptkit.errors import InvalidX12
from cptkit.formats.x12 import ClaimBatch, read_claims

from .samples import BILLING, DEPENDENT, HEAD, OFFICE, SUBSCRIBER, VISIT, everything, file_of

# The kind of damage, two numbers that say where, and what is put there.
Damage: TypeAlias = tuple[str, int, int, bytes]

FILES: Final = (file_of(*everything()), file_of(HEAD + BILLING + SUBSCRIBER + VISIT + DEPENDENT + OFFICE))
PEOPLE: Final = ("WINTERBOTTOM", "ALMA", "HOLLOWAY", "THEODORE", "19430501", "19730717", "KILDARE", "CASEY")
NASTY: Final = (
    *(
        b"~",
        b"*",
        b":",
        b"~~",
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\n",
        b"\r\n",
        b"^",
        b" ",
        b"",
        b"-1",
        b".5",
        b"1e5",
    ),
    *(b"CLM", b"CLM*", b"~CLM*X", b"LX*1~", b"HL*9**20*1~", b"SE*1*1~", b"ISA*", b"<html>", b"9" * 40),
)
BYTES: Final = ("flip", "insert", "delete", "double", "truncate", "replace all")
SEGMENTS: Final = ("swap segments", "drop segment", "double segment")
ELEMENTS: Final = ("drop element", "double element", "put element", "swap elements", "change case")
NUMBERS: Final = st.integers(0, 2**16)
DAMAGES: Final = st.lists(
    st.tuples(st.sampled_from((*BYTES, *SEGMENTS, *ELEMENTS)), NUMBERS, NUMBERS, st.sampled_from(NASTY)),
    min_size=1,
    max_size=3,
)


def mangled(content: bytes, damages: Iterable[Damage]) -> bytes:
    for kind, one, other, nasty in damages:
        if content:
            content = _mangled(content, kind, one, other, nasty)
    return content


def _mangled(content: bytes, kind: str, one: int, other: int, nasty: bytes) -> bytes:
    if kind in BYTES:
        at = one % len(content)
        end = at + 1 + other % 60
        return {
            "flip": content[:at] + bytes([content[at] ^ 1 << other % 8]) + content[at + 1 :],
            "insert": content[:at] + nasty + content[at:],
            "delete": content[:at] + content[end:],
            "double": content[:end] + content[at:],
            "truncate": content[:at],
            "replace all": content.replace(content[at : at + 1], nasty),
        }[kind]
    segments = content.split(b"~")
    at, to = one % len(segments), other % len(segments)
    if kind == "swap segments":
        segments[at], segments[to] = segments[to], segments[at]
    elif kind == "drop segment":
        del segments[at]
    elif kind == "double segment":
        segments.insert(to, segments[at])
    else:
        segments[at] = _mangled_elements(segments[at], kind, other, nasty)
    return b"~".join(segments)


def _mangled_elements(segment: bytes, kind: str, other: int, nasty: bytes) -> bytes:
    elements = segment.split(b"*")
    at = other % len(elements)
    if kind == "drop element":
        del elements[at]
    elif kind == "double element":
        elements.insert(at, elements[at])
    elif kind == "put element":
        elements[at] = nasty
    elif kind == "swap elements":
        elements[at], elements[at - 1] = elements[at - 1], elements[at]
    else:
        elements[at] = elements[at].swapcase()
    return b"*".join(elements)


def tags(content: bytes) -> list[str] | None:
    """The tags of a file of one interchange as a naive reader sees them, or `None` where it has no separators."""
    text = content.decode("utf-8", "surrogateescape").lstrip("\ufeff\r\n\t \x00")
    if not text.startswith("ISA") or len(text) < 106 or text.count("ISA") > 1:
        return None
    return [segment.strip("\r\n\t ").split(text[3])[0] for segment in text.split(text[105])]


def places(seen: list[str], tag: str) -> set[int]:
    return {place for place, one in enumerate(seen, start=1) if one == tag}


def assert_nothing_is_lost(batch: ClaimBatch, seen: list[str]) -> None:
    """Every CLM begins a claim, and every SV1 stands in a line of one, or the mistakes say that they were left out."""
    left_out = {
        place
        for mistake in batch.mistakes
        if mistake.unread
        for place in range(mistake.unread[0], mistake.unread[1] + 1)
    }
    begun = {filed.origin.first for filed in batch.claims}
    lines = {place for filed in batch.claims for first, last in filed.origin.lines for place in range(first, last + 1)}
    assert places(seen, "CLM") <= begun | left_out
    assert places(seen, "SV1") <= lines | left_out


def read_or_refused(content: bytes) -> ClaimBatch | InvalidX12:
    try:
        return read_claims(content)
    except InvalidX12 as error:
        return error


@settings(max_examples=500)
@given(st.sampled_from(FILES), DAMAGES)
def test_a_mangled_file_is_refused_or_read_whole(content: bytes, damages: list[Damage]) -> None:
    content = mangled(content, damages)
    seen = tags(content)
    batch = read_or_refused(content)
    if isinstance(batch, InvalidX12):
        assert not [name for name in PEOPLE if name in str(batch)]
    elif seen is not None:
        assert len(batch.claims) == seen.count("CLM")
        assert sum(len(filed.claim.lines) for filed in batch.claims) == seen.count("SV1")


@settings(max_examples=500)
@given(st.sampled_from(FILES), DAMAGES)
def test_of_a_mangled_file_nothing_is_lost_without_a_word(content: bytes, damages: list[Damage]) -> None:
    content = mangled(content, damages)
    batch = read_claims(content, on_error="collect")
    seen = tags(content)
    is_cut_up = not any(mistake.unread == (1, 1) for mistake in batch.mistakes)
    if seen is not None and is_cut_up:
        assert_nothing_is_lost(batch, seen)
    assert batch.claims or batch.mistakes or "CLM" not in (seen or ())
    assert not [name for name in PEOPLE if name in f"{batch.mistakes!r}"]
