"""Write claims as an 837P file, the way billing systems do: one transaction, a subscriber a claim."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from cptkit import Claim, ServiceLine

__all__ = ["written_837"]

_HEAD: Final = (
    "ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *240813*1200*^*00501*000000001*0*P*:",
    "GS*HC*SUBMITTER*RECEIVER*20240813*1200*1*X*005010X222A1",
)
_OPENING: Final = (
    "ST*837*0001*005010X222A1",
    "BHT*0019*00*1*20240813*1200*CH",
    "NM1*41*2*BILLING SERVICE*****46*S1",
    "PER*IC*CONTACT*TE*3055550100",
    "NM1*40*2*CLEARINGHOUSE*****46*R1",
    "HL*1**20*1",
    "PRV*BI*PXC*207Q00000X",
    "NM1*85*2*MEDICAL GROUP*****XX*1999999984",
    "N3*1 MAIN ST",
    "N4*MIAMI*FL*331110001",
    "REF*EI*123456789",
)


def _point_free(codes: Iterable[str]) -> str:
    return "*".join(f"{'ABF' if place else 'ABK'}:{code.replace('.', '')}" for place, code in enumerate(codes))


def _line(number: int, line: ServiceLine, diagnoses: Sequence[str]) -> Iterator[str]:
    procedure = ":".join(("HC", line.code, *line.modifiers))
    pointers = ":".join(str(diagnoses.index(code) + 1) for code in line.diagnoses[:4])
    day = line.date_of_service
    yield f"LX*{number}"
    billed = f"{line.charge:f}*{line.unit_of_measure.value}*{line.units:f}*{line.place_of_service or ''}"
    yield f"SV1*{procedure}*{billed}**{pointers}"
    yield f"DTP*472*D8*{day:%Y%m%d}" if day else ""
    yield f"REF*6R*{number}"
    if line.rendering_provider is not None:
        yield f"NM1*82*1*DOCTOR*****XX*{line.rendering_provider.id}"
        yield "PRV*PE*PXC*207Q00000X"


def _claim(number: int, claim: Claim) -> Iterator[str]:
    diagnoses = list(dict.fromkeys(code for line in claim.lines for code in line.diagnoses))[:12]
    charge = sum((line.charge or Decimal() for line in claim.lines), Decimal())
    yield f"HL*{number}*1*22*0"
    yield "SBR*P*18*******MB"
    yield f"NM1*IL*1*PATIENT*NUMBER{number}****MI*M{number:08}"
    yield "N3*2 MAIN ST"
    yield "N4*MIAMI*FL*331110002"
    yield "DMG*D8*19500101*F"
    yield f"NM1*PR*2*{claim.payer}*****PI*P1"
    yield f"CLM*{claim.id}*{charge:f}***{claim.place_of_service}:B:1*Y*A*Y*Y"
    yield f"HI*{_point_free(diagnoses)}"
    for place, line in enumerate(claim.lines, start=1):
        yield from _line(place, line, diagnoses)


def written_837(claims: Iterable[Claim]) -> bytes:
    """Write claims as one 837P transaction; a line has to have a charge, a day, and diagnoses among its claim's 12."""
    segments: list[str] = [
        *_OPENING,
        *(segment for number, claim in enumerate(claims, start=2) for segment in _claim(number, claim)),
    ]
    tail = (f"SE*{len(segments) + 1}*0001", "GE*1*1", "IEA*1*000000001")
    return "".join(f"{segment}~\n" for segment in (*_HEAD, *segments, *tail)).encode("ascii")
