"""Remittances (835): what was paid, and the codes of what was not, of claims and of lines."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings

from cptkit.errors import InvalidX12
from cptkit.formats.x12 import Adjustment, Mistake, RemittedClaim, RemittedLine, read_remittances

from .samples import interchange
from .test_mangled_837 import DAMAGES, Damage, mangled, tags

HEAD = """
BPR*I*110*C*ACH*CCP*01*999999992*DA*123456*1512345678**01*999988880*DA*98765*20240901
TRN*1*12345*1512345678
DTM*405*20240831
N1*PR*MEDICARE
N3*1 PAYER ST
N4*BALTIMORE*MD*212010001
PER*BL*SUPPORT*TE*8005550100
N1*PE*MEDICAL GROUP*XX*1999999984
LX*1
TS3*1999999984*11*20241231*2*290
"""
LINES = """
CLP*VISIT-1*1*200*110*30*MB*ICN1*11*1
NM1*QC*1*WINTERBOTTOM*ALMA****MI*1EG4TE5MK73
MOA***MA01*MA18
DTM*232*20240813
SVC*HC:99213:25*150*110**1
DTM*472*20240813
CAS*CO*45*10
CAS*PR*1*20**2*10
REF*6R*V1
AMT*B6*140
LQ*HE*N362
SVC*HC:77053*50*0**0*HC:77054:LT*2
DTM*150*20240813
DTM*151*20240815
CAS*CO*97*40*2*151*10*1
LQ*HE*M15
LQ*HE*N525
LQ*RX*70
"""
WHOLE = """
CLP*OFFICE-2*4*90*0**MB*ICN2
CAS*OA*18*90
NM1*QC*1*HOLLOWAY*JANE
"""
TAIL = """
PLB*1999999984*20241231*L6*-5
"""


def written(*bodies: str) -> str:
    return interchange(*bodies, kind="835", version="005010X221A1")


TEXT = written(HEAD + LINES + WHOLE + TAIL, HEAD + WHOLE)


def mistakes(text: str) -> tuple[Mistake, ...]:
    return read_remittances(text.encode(), on_error="collect").mistakes


def test_claims_and_lines_are_read_with_their_codes() -> None:
    first, second, third = read_remittances(TEXT.encode()).claims
    assert first == RemittedClaim(
        "VISIT-1",
        "1",
        Decimal(200),
        Decimal(110),
        Decimal(30),
        "ICN1",
        remarks=("MA01", "MA18"),
        lines=(
            RemittedLine(
                "99213",
                ("25",),
                Decimal(150),
                Decimal(110),
                date_of_service=date(2024, 8, 13),
                id="V1",
                adjustments=(
                    Adjustment("CO", "45", Decimal(10)),
                    Adjustment("PR", "1", Decimal(20)),
                    Adjustment("PR", "2", Decimal(10)),
                ),
                remarks=("N362",),
            ),
            RemittedLine(
                "77053",
                (),
                Decimal(50),
                Decimal(0),
                Decimal(0),
                billed_code="77054",
                date_of_service=date(2024, 8, 13),
                adjustments=(
                    Adjustment("CO", "97", Decimal(40), Decimal(2)),
                    Adjustment("CO", "151", Decimal(10), Decimal(1)),
                ),
                remarks=("M15", "N525"),
            ),
        ),
        segments=(14, 31),
    )
    whole = RemittedClaim(
        "OFFICE-2",
        "4",
        Decimal(90),
        Decimal(0),
        payer_number="ICN2",
        adjustments=(Adjustment("OA", "18", Decimal(90)),),
        segments=(32, 34),
    )
    assert second == whole
    assert (third.id, third.adjustments) == (whole.id, whole.adjustments)


def test_a_remittance_names_no_patient() -> None:
    assert not [name for name in ("WINTERBOTTOM", "HOLLOWAY", "ALMA") if name in repr(read_remittances(TEXT.encode()))]


@pytest.mark.parametrize(
    ("old", "new", "element", "message"),
    [
        ("CLP*VISIT-1*1*200", "CLP**1*200", "CLP01", "missing; expected the claim's own id"),
        ("CLP*VISIT-1*1*200", "CLP*VISIT-1*1*X", "CLP03", "not a number; expected dollars"),
        ("SVC*HC:99213:25*150", "SVC*HC*150", "SVC01-2", "missing; expected the procedure code"),
        ("SVC*HC:99213:25*150*110**1", "SVC*HC:99213:25*150*110**X", "SVC05", "not a number; expected units"),
        ("CAS*CO*45*10", "CAS*CO*45", "CAS03", "missing; expected dollars"),
        ("CAS*CO*97*40*2", "CAS*CO*97*40*X", "CAS04", "not a number; expected units"),
        ("REF*6R*V1", "SV1*V1", "", "a segment that does not belong to a service line (SVC)"),
    ],
)
def test_an_element_that_cannot_be_read_leaves_out_its_claim(old: str, new: str, element: str, message: str) -> None:
    assert old in TEXT
    text = TEXT.replace(old, new, 1)
    (mistake,) = mistakes(text)
    assert (mistake.element, mistake.unread) == (element, (14, 31))
    assert mistake.message.startswith(message)
    assert [claim.id for claim in read_remittances(text.encode(), on_error="collect").claims] == ["OFFICE-2"] * 2
    with pytest.raises(InvalidX12, match=f"segment {mistake.segment}"):
        read_remittances(text.encode())


@pytest.mark.parametrize(
    ("old", "new", "element", "message"),
    [
        (
            "*150*110**1",
            "*150*111**1",
            "SVC03",
            "the amount does not match; expected 110, the charge less its adjustments",
        ),
        ("*200*110*", "*200*111*", "CLP04", "the amount does not match; expected 110, the charge less all adjustments"),
    ],
)
def test_sums_that_do_not_come_to_what_they_say_are_told(old: str, new: str, element: str, message: str) -> None:
    text = TEXT.replace(old, new, 1)
    (mistake,) = mistakes(text)
    assert (mistake.element, mistake.message, mistake.unread) == (element, message, None)
    assert len(read_remittances(text.encode(), on_error="collect").claims) == 3


def test_a_service_outside_a_claim_is_told() -> None:
    assert "a service outside a claim; expected CLP before it" in {
        mistake.message for mistake in mistakes(TEXT.replace("TS3*", "SVC*HC:99213*1*1~\nAMT*", 1))
    }


@pytest.mark.parametrize("version", ["005010X222A1", "004010X091A1"])
def test_another_transaction_is_told(version: str) -> None:
    kind = "837" if version == "005010X222A1" else "835"
    (mistake,) = mistakes(interchange(HEAD, kind=kind, version=version))
    assert mistake.message == "another transaction; expected 835 in version 005010X221"


def test_a_cut_remittance_gives_no_claim_that_may_lack_lines() -> None:
    whole = read_remittances(TEXT.encode()).claims
    for length in range(1, len(TEXT) - len("~\n")):
        batch = read_remittances(TEXT[:length].encode(), on_error="collect")
        assert batch.mistakes
        assert batch.claims == whole[: len(batch.claims)]


@settings(max_examples=300)
@given(DAMAGES)
def test_of_a_mangled_remittance_nothing_is_lost_without_a_word(damages: list[Damage]) -> None:
    content = mangled(TEXT.encode(), damages)
    batch = read_remittances(content, on_error="collect")
    seen = tags(content)
    lost = [mistake.unread for mistake in batch.mistakes if mistake.unread]
    if seen is not None and (1, 1) not in lost:
        left_out = {place for first, last in lost for place in range(first, last + 1)}
        begun = {claim.segments[0] for claim in batch.claims}
        assert {place for place, tag in enumerate(seen, start=1) if tag == "CLP"} <= begun | left_out
        assert sum(len(claim.lines) for claim in batch.claims) <= seen.count("SVC")
    assert not [name for name in ("WINTERBOTTOM", "ALMA", "HOLLOWAY") if name in repr(batch.mistakes)]
