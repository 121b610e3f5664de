"""The errors: what they say, where they stand, and which builtin mistakes they are."""

import pickle

import pytest

from cptkit import CptkitError, errors
from cptkit.errors import InvalidClaim, InvalidCode, InvalidValue, MissingFile, UnknownName

KINDS = tuple(getattr(errors, name) for name in errors.__all__)


def test_an_error_without_a_place_says_only_what_was_wrong() -> None:
    assert str(CptkitError("7705 is not a code")) == "7705 is not a code"


def test_an_error_with_a_place_names_it_first() -> None:
    assert str(InvalidValue("0 units; expected more than 0", "lines[0].units")) == (
        "lines[0].units: 0 units; expected more than 0"
    )


@pytest.mark.parametrize(
    ("path", "place", "expected"),
    [
        ("code", "lines[0]", "lines[0].code"),
        ("[2]", "lines", "lines[2]"),
        ("", "lines[0]", "lines[0]"),
    ],
)
def test_an_error_seen_from_outside_stands_inside_the_place(path: str, place: str, expected: str) -> None:
    seen = InvalidCode("7705 is not a code", path).inside(place)
    assert isinstance(seen, InvalidCode)
    assert seen.path == expected
    assert seen.message == "7705 is not a code"


def test_there_are_errors_to_speak_of() -> None:
    assert {InvalidClaim, InvalidCode, MissingFile, UnknownName} < set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_pickles_with_its_place(kind: type[CptkitError]) -> None:
    error = kind("what was found; expected something else", "lines[0].code")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 (written in the same line)
    assert type(copy) is kind
    assert (copy.message, copy.path, str(copy)) == (error.message, error.path, str(error))


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_names_place_and_message_in_one_line(kind: type[CptkitError]) -> None:
    assert str(kind("found this; expected that", "somewhere")) == "somewhere: found this; expected that"


def test_a_missing_file_is_caught_as_pythons_own() -> None:
    with pytest.raises(FileNotFoundError):
        raise MissingFile("no such file; expected one of the bundled facts", "mue.csv")


def test_a_wrong_value_is_caught_as_pythons_own() -> None:
    with pytest.raises(ValueError, match="7705"):
        raise InvalidCode("7705 is not a code", "code")


def test_an_unknown_name_is_caught_as_pythons_own() -> None:
    with pytest.raises(LookupError):
        raise UnknownName("no rule of that name", "rule")
