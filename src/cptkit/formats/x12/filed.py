"""Claims of an 837P file, each with where it stands in it."""

from decimal import Decimal
from typing import TypeAlias

import attrs
from typing_extensions import override

from cptkit.formats.payer_names import PayerNames
from cptkit.formats.x12.document import Document, Mistake
from cptkit.values.claims import Claim

__all__ = ["ClaimBatch", "FiledClaim", "NamedPayer", "Origin", "Payers"]


@attrs.frozen
class NamedPayer:
    """A payer as an 837P names it.

    Attributes:
        name: NM1*PR NM103.
        id: NM109.
        filing: the claim filing indicator (SBR09), such as `MB` for Medicare Part B.
        order: whether it pays first, second and so on (SBR01): P, S, T.

    >>> NamedPayer("MEDICARE", "10234", filing="MB").filing
    'MB'
    """

    name: str
    id: str = ""
    filing: str = ""
    order: str = ""


Payers: TypeAlias = PayerNames[NamedPayer]


@attrs.frozen
class Origin:
    """Where a claim stands in its file; segments are counted from 1, `ISA` being the first.

    Attributes:
        file: the name of the file.
        transaction: its control number (ST02).
        first: the segment of its `CLM`; last: its last segment.
        lines: the segments of each service line, from `LX` on.
        end: the last segment of the transaction.

    >>> print(Origin("claims.837", "0021", 26, 40, ((38, 40),), end=41))
    claims.837: transaction 0021, segments 26 to 40
    """

    file: str
    transaction: str
    first: int
    last: int
    lines: tuple[tuple[int, int], ...]
    end: int

    @override
    def __str__(self) -> str:
        place = f"transaction {self.transaction}, segments {self.first} to {self.last}"
        return f"{self.file}: {place}" if self.file else place


@attrs.frozen
class FiledClaim:
    """A claim of an 837P file, and what the file says of it beside its coding.

    Attributes:
        claim: what is checked.
        origin: where it stands.
        charge: the charge of the whole claim (CLM02).
        frequency: original, replacement or void (CLM05-3): 1, 7, 8.
        payer: the payer that it is sent to, as the file names it.
        other_payers: the payers of the other-subscriber loops (2320).
    """

    claim: Claim
    origin: Origin
    charge: Decimal
    frequency: str
    payer: NamedPayer
    other_payers: tuple[NamedPayer, ...] = ()


@attrs.frozen
class ClaimBatch:
    """The claims of an 837P file, and what of it could not be read.

    Attributes:
        document: the file itself.
        claims: in the order of the file.
        mistakes: what could not be read and which counts are wrong; empty unless collected.
    """

    document: Document
    claims: tuple[FiledClaim, ...]
    mistakes: tuple[Mistake, ...] = ()
