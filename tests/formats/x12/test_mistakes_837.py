"""What cannot be read in an 837P file is an error of its own, with the segment, the element and what was expected."""

from collections.abc import Callable

import pytest

from cptkit.errors import CptkitError, InvalidX12
from cptkit.formats.x12 import Mistake, count_claims, read_claims

from .samples import BILLING, COB, HEAD, OFFICE, SUBSCRIBER, VISIT, everything, interchange

TEXT = interchange(HEAD + BILLING + SUBSCRIBER + VISIT + OFFICE, HEAD + BILLING + SUBSCRIBER + COB)
CLAIMS = 3


def replaced(old: str, new: str) -> Callable[[], str]:
    assert old in TEXT, old
    return lambda: TEXT.replace(old, new, 1)


def place_of(old: str) -> int:
    """The number of the first segment with that text."""
    return TEXT[: TEXT.index(old)].count("~") + 1


def mistakes(text: str) -> tuple[Mistake, ...]:
    return read_claims(text.encode(), on_error="collect").mistakes


ONE_CLAIM_LOST = [
    ("CLM*VISIT-1*170.5", "CLM*VISIT-1*", "CLM02", "missing; expected dollars"),
    ("CLM*VISIT-1*170.5", "CLM*VISIT-1*1.2.3", "CLM02", "not a number; expected dollars"),
    ("CLM*VISIT-1*170.5***11:B:1", "CLM*VISIT-1*170.5***11:A:1", "CLM05-2", "not a professional claim; expected B"),
    ("CLM*VISIT-1*170.5***11:B:1", "CLM*VISIT-1*170.5***1:B:1", "CLM05-1", "cannot be read; expected two digits"),
    ("HI*ABK:E119", "HI*ABK:119E", "HI01-2", "cannot be read; expected the shape of ICD-10-CM"),
    ("SV1*HC:99213", "SV1*ER:99213", "SV101-1", "not a CPT or HCPCS code; expected HC"),
    ("SV1*HC:99213:25*120.5*UN*1***1:2", "SV1", "SV101-1", "not a CPT or HCPCS code; expected HC"),
    ("SV1*HC:99213", "SV1*HC:9921", "SV101-2", "cannot be read; expected five characters"),
    ("SV1*HC:99213:25", "SV1*HC:99213:LT:2", "SV101-4", "cannot be read; expected two characters"),
    ("*120.5*UN*1*", "*120,5*UN*1*", "SV102", "not a number; expected dollars"),
    ("*120.5*UN*1*", "*-120.5*UN*1*", "SV102", "cannot be read; expected 0 or more"),
    ("*120.5*UN*1*", "*120.5*XX*1*", "SV103", "not a unit of measure of a service; expected one of UN, MJ"),
    ("*120.5*UN*1*", "*120.5*UN**", "SV104", "missing; expected a number of units"),
    ("*120.5*UN*1*", "*120.5*UN*0*", "SV104", "cannot be read; expected more than 0"),
    ("*120.5*UN*1***1:2", "*120.5*UN*1*9***1:2", "SV105", "cannot be read; expected two digits"),
    ("*120.5*UN*1***1:2", "*120.5*UN*1***1:4", "SV107-2", "points to diagnosis 4 of 3; expected one that HI has"),
    ("*120.5*UN*1***1:2", "*120.5*UN*1***A", "SV107-1", "not a diagnosis pointer; expected 1 to 12"),
]


@pytest.mark.parametrize(("old", "new", "element", "message"), ONE_CLAIM_LOST)
def test_an_element_that_cannot_be_read_is_named_and_the_other_claims_go_on(
    old: str, new: str, element: str, message: str
) -> None:
    text = replaced(old, new)()
    (mistake, *others) = mistakes(text)
    assert (mistake.segment, mistake.element) == (place_of(old), element)
    assert mistake.message.startswith(message)
    assert mistake.unread == (place_of("CLM*VISIT"), place_of("CLM*OFFICE") - 1)
    assert not others
    assert len(read_claims(text.encode(), on_error="collect").claims) == CLAIMS - 1
    with pytest.raises(InvalidX12) as raised:
        read_claims(text.encode())
    assert (raised.value.path, raised.value.message) == (f"segment {place_of(old)}, {element}", mistake.message)


DATES = [
    ("DTP*472*D8*20240813", "DTP*472*D8*20240832", "DTP03", "not a date; expected a date such as 20240813"),
    ("DTP*472*D8*20240813", "DTP*472*D8*2024-8-13", "DTP03", "not a date"),
    ("DTP*472*D8*20240813", "DTP*472*RD8*20240813-", "DTP03", "not a date"),
    (
        "DTP*472*D8*20240813",
        "DTP*472*RD8*20240813-20240801",
        "DTP03",
        "cannot be read; expected the date of service or a later day",
    ),
    ("DTP*472*D8*20240813", "DTP*472*TM*1200", "DTP02", "not the format of a date; expected D8 or RD8"),
]


@pytest.mark.parametrize(("old", "new", "element", "message"), DATES)
def test_a_day_that_is_none_is_named(old: str, new: str, element: str, message: str) -> None:
    (mistake,) = mistakes(replaced(old, new)())
    assert mistake.element == element
    assert mistake.message.startswith(message)


# The segments change, and with them the count of SE and the charge of the claim.
STRUCTURE = [
    ("SV1*HC:99213:25*120.5*UN*1***1:2~\n", "", "no SV1 in the service line; expected one"),
    ("DTP*472*D8*20240813~\nREF*6R*V1", "REF*6R*V1", "no DTP*472 in the service line; expected one"),
    ("LX*2~\n", "", "a second SV1 in one service line; expected LX before it"),
    ("REF*6R*V1", "REF*6R*V1~\nDTP*472*D8*20240813", "a second DTP*472 in one service line"),
    ("REF*6R*V1", "REF*6R*V1~\nSV2*0300", "a segment that does not belong to a service line (LX)"),
    ("HI*ABK:E119*ABF:I10*ABF:M1711", "HI*ABK:E119~\nCLM*2*1***11:B:1", "a claim without a service line; expected LX"),
    ("CLM*VISIT-1*170.5***11:B:1*Y*A*Y*Y~\n", "", "a segment that does not belong to a level of the hierarchy (HL)"),
    ("CLM*VISIT-1*170.5***11:B:1*Y*A*Y*Y~\nHI*ABK:E119*ABF:I10*ABF:M1711~\n", "", "a service line outside a claim"),
    ("HL*2*1*22*0~\nSBR*P*18*******MB", "", "a segment that does not belong to a level of the hierarchy"),
    ("HL*1**20*1", "HL*1**22*1", "no such level beneath that of HL02; expected 20"),
    ("HL*1**20*1", "HL***20*1", "missing or already used; expected a new number"),
    ("HL*2*1*22*0", "HL*1*1*22*0", "missing or already used; expected a new number"),
    ("HL*2*1*22*0", "HL*2*7*22*0", "no such level beneath that of HL02"),
    ("HL*2*1*22*0", "HL*2*1*23*0", "no such level beneath that of HL02"),
    ("DMG*D8*19430501*F", "DMG*D8*194305*F", "not a date; expected a date such as 20240813"),
    ("DMG*D8*19430501*F", "DMG*D8*19430501*X", "not a sex; expected one of F, M, U"),
    ("BHT*", "CLM*0*0***11:B:1~\nBHT*", "a claim outside a subscriber that can be read"),
    ("BHT*", "SBR*0~\nBHT*", "a segment that does not belong to the head of the transaction"),
]


@pytest.mark.parametrize(("old", "new", "message"), STRUCTURE)
def test_a_segment_that_is_missing_or_out_of_place_is_told(old: str, new: str, message: str) -> None:
    text = replaced(old, new)()
    batch = read_claims(text.encode(), on_error="collect")
    assert any(mistake.message.startswith(message) for mistake in batch.mistakes), batch.mistakes
    assert all(mistake.unread for mistake in batch.mistakes if mistake.message.startswith(message))
    assert len(batch.claims) < count_claims(text.encode()) or "outside a claim" in message or "head" in message


def test_another_subscriber_behind_a_line_is_out_of_place() -> None:
    text = TEXT.replace("DTP*573*D8*20240828", "DTP*573*D8*20240828~\nSBR*T*18*******CI")
    assert "another subscriber after a service line; expected SBR before LX" in {one.message for one in mistakes(text)}


# Nothing is lost, but what was counted says that something is.
COUNTS = [
    ("SE*54*0001", "SE*53*0001", "SE01", "the count does not match; expected 54"),
    ("SE*54*0001", "SE*54*0009", "SE02", "the control number does not match segment 3"),
    ("GE*2*1", "GE*1*1", "GE01", "the count does not match; expected 2"),
    ("GE*2*1", "GE*2*9", "GE02", "the control number does not match segment 2"),
    ("IEA*1*000000001", "IEA*2*000000001", "IEA01", "the count does not match; expected 1"),
    ("IEA*1*000000001", "IEA*1*000000009", "IEA02", "the control number does not match segment 1"),
    ("LX*2", "LX*3", "LX01", "the number does not match the line; expected 2"),
    (
        "CLM*VISIT-1*170.5",
        "CLM*VISIT-1*170",
        "CLM02",
        "the charge does not match its lines (SV102); expected 170.5",
    ),
]


def test_the_sample_itself_has_no_mistake() -> None:
    assert not mistakes(TEXT)


@pytest.mark.parametrize(("old", "new", "element", "message"), COUNTS)
def test_a_wrong_count_is_told_and_the_claims_are_given(old: str, new: str, element: str, message: str) -> None:
    text = replaced(old, new)()
    (mistake,) = mistakes(text)
    assert (mistake.segment, mistake.element, mistake.unread) == (place_of(old), element, None)
    assert mistake.message.startswith(message)
    assert len(read_claims(text.encode(), on_error="collect").claims) == CLAIMS


@pytest.mark.parametrize("zeros", [("GE*2*1", "GE*02*0001"), ("IEA*1*", "IEA*01*")])
def test_zeros_before_a_count_change_nothing(zeros: tuple[str, str]) -> None:
    assert not mistakes(TEXT.replace(*zeros))


ENVELOPE = [
    ("ST*837*0002", "XX*837*0002", "outside a transaction; expected ST before it"),
    ("\nSE*", "\nXX*", "SE missing after it; the transaction began in segment 3"),
    ("GS*HC", "XX*HC", "ST outside a group; expected GS before it"),
    ("GE*2", "XX*2", "GE missing before it or at the end; the group began in segment 2"),
    ("IEA*1", "XX*1", "IEA missing before it or at the end; the interchange began in segment 1"),
    ("GE*2", "GE*2*1~\nGE*2", "GE closes nothing; expected GS before it"),
    ("GE*2", "SE*2*1~\nGE*2", "SE closes nothing; expected ST before it"),
    ("GE*2", "GS*HC~\nGE*2", "GE missing before it or at the end"),
    ("GE*2", "ISA*00~\nGE*2", "a second ISA in an interchange, not of fixed length"),
    ("IEA*1", "IEA*1*000000001~\nIEA*1", "IEA closes nothing; expected ISA before it"),
    ("IEA*1", "IEA*1*000000001~\nGS*HC~\nIEA*1", "IEA closes nothing; expected ISA before it"),
    ("ST*837*0001*005010X222A1", "ST*835*0001*005010X221A1", "another transaction; expected 837"),
    ("ST*837*0001*005010X222A1", "ST*837*0001*005010X223A2", "another transaction; expected 837"),
]


@pytest.mark.parametrize(("old", "new", "message"), ENVELOPE)
def test_an_envelope_that_is_not_whole_is_told(old: str, new: str, message: str) -> None:
    found = mistakes(replaced(old, new)())
    assert any(mistake.message.startswith(message) for mistake in found), found


def test_an_empty_segment_is_told() -> None:
    found = mistakes(TEXT.replace("HI*ABK:E119", "~HI*ABK:E119", 1))
    assert (place_of("HI*ABK:E119"), "") in {(one.segment, one.element) for one in found}


def test_a_file_that_is_cut_anywhere_is_told_and_gives_no_claim_that_may_lack_lines() -> None:
    whole = [filed.claim for filed in read_claims(TEXT.encode()).claims]
    for length in range(1, len(TEXT) - len("~\n")):
        batch = read_claims(TEXT[:length].encode(), on_error="collect")
        assert batch.mistakes
        assert [filed.claim for filed in batch.claims] == whole[: len(batch.claims)]


NO_X12 = [
    ("", "", "no ISA; expected an X12 file, which begins with ISA"),
    ("  <!DOCTYPE html><html>", "", "HTML or XML; expected an X12 file, which begins with ISA"),
    ("PK\x03\x04", "", "no ISA; expected an X12 file"),
    ("ISA*00*  ", "ISA", "cut off after 9 characters; expected 106"),
    (TEXT.replace("SUBMITTER      ", "SUBMITTER"), "ISA06", "9 characters; expected 15, since ISA is of fixed length"),
    (TEXT.replace("*P*:~", "*P*A~"), "ISA16", "cannot be read; expected the component separator"),
    (TEXT.replace("*P*:~", "*P*~~"), "ISA16", "one character separates two of elements, components and segments"),
]


@pytest.mark.parametrize(("text", "element", "message"), NO_X12)
def test_what_is_no_x12_is_told_as_exactly_as_it_shows(text: str, element: str, message: str) -> None:
    batch = read_claims(text.encode(), on_error="collect")
    assert not batch.claims
    assert batch.mistakes[0].element == element
    assert batch.mistakes[0].message.startswith(message)
    with pytest.raises(CptkitError):
        read_claims(text.encode())


def test_what_stands_before_the_first_interchange_is_told_and_the_interchange_is_read() -> None:
    batch = read_claims(f"garbage {TEXT}".encode(), on_error="collect")
    assert [mistake.unread for mistake in batch.mistakes] == [(1, 1)]
    assert len(batch.claims) == CLAIMS


def test_a_claim_beneath_a_level_that_cannot_be_read_is_left_out_and_told() -> None:
    text = TEXT.replace("DMG*D8*19430501*F", "DMG*D8*19430501*X", 1)
    batch = read_claims(text.encode(), on_error="collect")
    assert [mistake.element for mistake in batch.mistakes] == ["DMG03", "", ""]
    assert len(batch.claims) == CLAIMS - 2


def test_no_error_shows_a_value_of_the_file() -> None:
    text = interchange(*everything()).replace("19430501", "Alma Winterbottom").replace("99213", "WINTERBOTTOM")
    shown = " ".join(map(str, mistakes(text)))
    assert "segment" in shown
    assert "interbottom" not in shown.lower()
