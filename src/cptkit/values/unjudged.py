"""What becomes of a claim in a batch that cannot be read or judged, where the batch goes on."""

from enum import StrEnum

import attrs
from typing_extensions import override

from cptkit.errors import CptkitError
from cptkit.values.fields import converted
from cptkit.values.in_errors import shown
from cptkit.values.printable import printable_name

__all__ = ["OnError", "UnjudgedClaim"]


class OnError(StrEnum):
    """What a batch does with a claim that cannot be read or judged: it raises, or it goes on and says so."""

    RAISE = "raise"
    COLLECT = "collect"


@attrs.frozen(field_transformer=converted)
class UnjudgedClaim:
    """A claim in a batch that could not be read or checked; it takes the place of its report.

    Attributes:
        claim_id: the claim's own id (CLM01); `None` where it has none, or none could be read.
        place: which of the batch it is: `claims[2]`, counted from 0, or `line 3` of a file, counted from 1.
        error: why; it shows no value that may be a person's.

    >>> print(UnjudgedClaim("A1", "line 3", CptkitError("0 units; expected more than 0", "lines[0].units")))
    claim A1, line 3: lines[0].units: 0 units; expected more than 0
    """

    claim_id: str | None = attrs.field(repr=shown)
    place: str
    error: CptkitError = attrs.field(eq=str)

    @override
    def __str__(self) -> str:
        named = f"claim {printable_name(self.claim_id)}, " if self.claim_id else ""
        return f"{named}{self.place}: {self.error}"
