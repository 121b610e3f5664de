"""What a payer's text says happens to a line."""

from cptkit.values.findings import Severity
from cptkit.values.meant import Meant

__all__ = ["Effect", "listed"]


class Effect(Meant):
    """What a payer's text says happens to the line.

    `DENIES`: it says that the line is denied, returned or rejected. `CORRECT_USE`: it says how the service is
    billed, and not what happens otherwise. `PAYS_ONE`: it pays for one. `INFORMS`: it only informs.
    """

    DENIES = "denies", "the line is denied"
    CORRECT_USE = "correct-use", "incorrect use"
    PAYS_ONE = "pays-one", "one is paid"
    INFORMS = "informs", "informational only"

    @property
    def severity(self) -> Severity:
        """The severity of a finding that rests on such a text."""
        return _SEVERITIES[self]


_SEVERITIES = {
    Effect.DENIES: Severity.DENIAL,
    Effect.CORRECT_USE: Severity.REVIEW,
    Effect.PAYS_ONE: Severity.REVIEW,
    Effect.INFORMS: Severity.NOTICE,
}


def listed(codes: frozenset[str]) -> str:
    """Return codes in order, separated by commas.

    >>> listed(frozenset({"22", "11"}))
    '11, 22'
    """
    return ", ".join(sorted(codes))
