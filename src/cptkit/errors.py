"""The errors that cptkit raises, one class a kind, each naming the place and what was expected."""

from typing import Self

from typing_extensions import override

__all__ = [
    "CptkitError",
    "DamagedData",
    "InvalidClaim",
    "InvalidCode",
    "InvalidFhir",
    "InvalidFrame",
    "InvalidJson",
    "InvalidPeriod",
    "InvalidReference",
    "InvalidService",
    "InvalidText",
    "InvalidValue",
    "InvalidX12",
    "MissingFile",
    "UnknownName",
]


class CptkitError(Exception):
    """Anything that cptkit cannot accept, with its location.

    Attributes:
        message: what was found and what was expected, value first.
        path: where, such as ``lines[0].code``; empty where there is only one place.

    >>> str(CptkitError("0 units; expected more than 0", "lines[0].units"))
    'lines[0].units: 0 units; expected more than 0'
    """

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message, path)
        self.message = message
        self.path = path

    @override
    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message

    def inside(self, place: str) -> Self:
        """Return the same error as seen from the value that holds the place.

        >>> str(InvalidCode("7705 is not a code", "code").inside("lines[0]"))
        'lines[0].code: 7705 is not a code'
        """
        if type(place) is not str:
            message = "no text; expected the place, such as lines[0]"
            raise CptkitError(message, "place")
        joint = "" if not self.path or self.path.startswith("[") else "."
        return type(self)(self.message, f"{place}{joint}{self.path}")


class InvalidCode(CptkitError, ValueError):
    """A procedure, modifier, diagnosis or place-of-service code that does not have the shape of one."""


class InvalidValue(CptkitError, ValueError):
    """A field of a claim, such as units or a date, that cannot be what it says."""


class InvalidClaim(CptkitError, ValueError):
    """A claim that cannot be judged as a whole: no line, or a line without a date of service."""


class InvalidPeriod(CptkitError, ValueError):
    """A period that ends before it begins."""


class InvalidText(CptkitError, ValueError):
    """A service line written as text that cannot be read."""


class InvalidJson(CptkitError, ValueError):
    """JSON that is no claim: not JSON at all, an unknown key, or a value of the wrong kind."""


class InvalidX12(CptkitError, ValueError):
    """An X12 file that is cut or mangled, a count in it that is wrong, or a segment that cannot be read."""


class InvalidFhir(CptkitError, ValueError):
    """A FHIR resource of another type, or an element of one that cannot be what it stands for."""


class InvalidFrame(CptkitError, ValueError):
    """A table of claim lines without the columns that were asked for, or something that is no table."""


class InvalidService(CptkitError, ValueError):
    """A documented service that contradicts itself, such as a ductogram of no duct."""


class InvalidReference(CptkitError, ValueError):
    """Reference data that cannot be joined or stretched as asked."""


class DamagedData(CptkitError, ValueError):
    """A data file that is not what its manifest says, or a row in it that cannot be read."""


class MissingFile(CptkitError, FileNotFoundError):
    """A file that was asked for and is not there, or is a folder."""

    @classmethod
    def told_by(cls, error: FileNotFoundError | IsADirectoryError, expected: str, path: str) -> Self:
        """Return what the system's error says of a file that could not be opened.

        >>> str(MissingFile.told_by(IsADirectoryError(), "claims as JSON, one per line", "claims"))
        'claims: a folder; expected claims as JSON, one per line'
        """
        found = "a folder" if isinstance(error, IsADirectoryError) else "no such file"
        return cls(f"{found}; expected {expected}", path)

    @override
    def __str__(self) -> str:
        return CptkitError.__str__(self)


class UnknownName(CptkitError, LookupError):
    """A rule, a code or another name that was asked for and that nothing loaded has."""
