"""Small 837P files of our own, built from loops."""

from collections.abc import Iterable
from typing import Final

__all__ = ["BILLING", "COB", "DEPENDENT", "HEAD", "OFFICE", "SUBSCRIBER", "SURGERY", "VISIT", "file_of", "interchange"]

HEAD: Final = """
BHT*0019*00*A1*20240813*1023*CH
NM1*41*2*BILLING SERVICE*****46*S1
PER*IC*CONTACT*TE*3055550100
NM1*40*2*CLEARINGHOUSE*****46*R1
"""
BILLING: Final = """
HL*1**20*1
PRV*BI*PXC*207Q00000X
NM1*85*2*MEDICAL GROUP*****XX*1999999984
N3*1 MAIN ST
N4*MIAMI*FL*331110001
REF*EI*123456789
NM1*87*2
N3*3 MAIN ST
N4*MIAMI*FL*331110001
"""
SUBSCRIBER: Final = """
HL*2*1*22*0
SBR*P*18*******MB
NM1*IL*1*WINTERBOTTOM*ALMA****MI*1EG4TE5MK73
N3*2 MAIN ST
N4*MIAMI*FL*331110002
DMG*D8*19430501*F
NM1*PR*2*MEDICARE*****PI*10234
"""
DEPENDENT: Final = """
HL*3*1*22*1
SBR*P********CI
NM1*IL*1*HOLLOWAY*JANE****MI*JS00111223333
DMG*D8*19430519*F
NM1*PR*2*KEY INSURANCE*****PI*99999
HL*4*3*23*0
PAT*19
NM1*QC*1*HOLLOWAY*THEODORE
N3*236 N MAIN ST
N4*MIAMI*FL*334130001
DMG*D8*19730717*M
"""
VISIT: Final = """
CLM*VISIT-1*170.5***11:B:1*Y*A*Y*Y
HI*ABK:E119*ABF:I10*ABF:M1711
LX*1
SV1*HC:99213:25*120.5*UN*1***1:2
DTP*472*D8*20240813
REF*6R*V1
LX*2
SV1*HC:20610:RT*50*UN*1***3
DTP*472*D8*20240813
"""
OFFICE: Final = """
CLM*OFFICE-2*99***22:B:7*Y*A*Y*Y
REF*F8*PRIOR
HI*ABK:N6452
NM1*82*1*KILDARE*BEN****XX*1888888876
PRV*PE*PXC*2085R0202X
NM1*77*2*OUTPATIENT HOSPITAL*****XX*1777777768
N3*5 MAIN ST
N4*MIAMI*FL*331110003
LX*1
SV1*HC:77053:LT*90*UN*1***1
DTP*472*D8*20240813
LX*2
SV1*HC:J3490:::::COMPOUNDED DRUG*9*UN*2.5*11**1
DTP*472*RD8*20240813-20240815
REF*6R*O2
NTE*ADD*SEE INVOICE
LIN**N4*00026063512
CTP****10*ML
NM1*82*1*CASEY*CONNIE****XX*1666666659
PRV*PE*PXC*363L00000X
NM1*77*2*INFUSION SUITE
N3*6 MAIN ST
N4*MIAMI*FL*331110004
"""
SURGERY: Final = """
CLM*SURGERY-3*900***24:B:1*Y*A*Y*Y
HI*ABK:D126
HI*BP:45385
LX*1
SV1*HC:00811:QK:QS:P2*900*MJ*61***1
DTP*472*D8*20240814
"""
COB: Final = """
CLM*COB-4*120***11:B:1*Y*A*Y*Y
HI*ABK:M1711
SBR*P*01**COMMERCE*****CI
CAS*PR*2*15
AMT*D*80
OI***Y*P**Y
NM1*IL*1*HOLLOWAY*CAROL****MI*COM188
N3*4 MAIN ST
NM1*PR*2*COMMERCE*****PI*59999
NM1*82*1
REF*G2*PBS3334
LX*1
SV1*HC:99203:25*120*UN*1***1
DTP*472*D8*20240813
SVD*59999*80*HC:99203:25**1
CAS*CO*42*25
CAS*PR*2*15
DTP*573*D8*20240828
"""


def _segments(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]


def interchange(
    *bodies: str,
    element: str = "*",
    component: str = ":",
    segment: str = "~",
    line_end: str = "\n",
    version: str = "005010X222A1",
    control: int = 1,
    kind: str = "837",
) -> str:
    """Write one interchange of one group, each body a transaction with its true counts."""
    sent: list[str] = [
        f"ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *240813*1200*^*00501*{control:09}*0*P*:",
        f"GS*{'HC' if kind == '837' else 'HP'}*SUBMITTER*RECEIVER*20240813*1200*{control}*X*{version}",
    ]
    for number, body in enumerate(bodies, start=1):
        segments = _segments(body)
        sent += [f"ST*{kind}*{number:04}*{version}", *segments, f"SE*{len(segments) + 2}*{number:04}"]
    sent += [f"GE*{len(bodies)}*{control}", f"IEA*1*{control:09}"]
    separators = str.maketrans({"*": element, ":": component})
    return "".join(f"{one.translate(separators)}{segment}{line_end}" for one in sent)


def file_of(*bodies: str) -> bytes:
    """Write one interchange of transactions."""
    return interchange(*bodies).encode()


def everything() -> Iterable[str]:
    """Give the bodies of a file with every loop that the reader knows."""
    return HEAD + BILLING + SUBSCRIBER + VISIT + OFFICE + DEPENDENT + SURGERY + COB, HEAD + BILLING + SUBSCRIBER + COB
