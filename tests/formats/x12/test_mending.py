"""Remedies written into an 837P file: what they name changes, with what follows from it; every other byte stays."""

import difflib
import io
import logging
from functools import reduce
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st

from cptkit import Claim, CptkitError, apply, strategies
from cptkit.corrections import (
    AddModifier,
    MergeLines,
    MoveUnits,
    Remedy,
    RemoveDiagnosis,
    RemoveLine,
    RemoveModifier,
    ReorderDiagnoses,
    ReplaceCode,
    ReplaceDiagnosis,
    SetPlaceOfService,
    SetUnits,
    SplitLine,
)
from cptkit.errors import InvalidX12
from cptkit.formats.x12 import Document, FiledClaim, mend, mend_all, read_claims, read_document

from .samples import BILLING, COB, HEAD, OFFICE, SUBSCRIBER, VISIT, everything, interchange

TEXT = interchange(*everything()) + interchange(*everything(), element="|", component=">", segment="'", control=2)
DOCUMENT = read_document(TEXT.encode(), name="claims.837")
CLAIMS = read_claims(DOCUMENT).claims
WITHOUT_SVD = [place for place, filed in enumerate(CLAIMS) if filed.claim.id != "COB-4"]


def bare(claim: Claim) -> Claim:
    """The claim without where it came from."""
    return attrs.evolve(claim, extras=())


def document_of(body: str) -> tuple[Document, FiledClaim]:
    batch = read_claims(interchange(HEAD + BILLING + SUBSCRIBER + body).encode())
    return batch.document, batch.claims[0]


def changes(before: Document, after: Document) -> list[str]:
    """What differs, segment by segment."""
    lines = difflib.unified_diff(before.text.split("~\n"), after.text.split("~\n"), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


def test_a_modifier_changes_one_element() -> None:
    document, filed = document_of(OFFICE)
    assert changes(document, mend(document, filed, AddModifier(1, "26", first=True))) == [
        "-SV1*HC:77053:LT*90*UN*1***1",
        "+SV1*HC:77053:26:LT*90*UN*1***1",
    ]
    assert changes(document, mend(document, filed, RemoveModifier(1, "LT"))) == [
        "-SV1*HC:77053:LT*90*UN*1***1",
        "+SV1*HC:77053*90*UN*1***1",
    ]


def test_a_description_behind_the_modifiers_keeps_its_place() -> None:
    document, filed = document_of(OFFICE)
    assert changes(document, mend(document, filed, AddModifier(2, "JZ"), ReplaceCode(2, "J7999"))) == [
        "-SV1*HC:J3490:::::COMPOUNDED DRUG*9*UN*2.5*11**1",
        "+SV1*HC:J7999:JZ::::COMPOUNDED DRUG*9*UN*2.5*11**1",
    ]


def test_a_line_that_is_split_shares_its_charge_and_has_no_number_of_its_own() -> None:
    document, filed = document_of(VISIT.replace("*UN*1***1:2", "*UN*3***1:2"))
    after = mend(document, filed, SplitLine(1, 1, "76"))
    old, new = document.text.split("~\n"), after.text.split("~\n")
    place = filed.origin.lines[0][0] - 1
    assert old[place : place + 4] == ["LX*1", "SV1*HC:99213:25*120.5*UN*3***1:2", "DTP*472*D8*20240813", "REF*6R*V1"]
    assert new[place : place + 8] == [
        *("LX*1", "SV1*HC:99213:25*80.33*UN*2***1:2", "DTP*472*D8*20240813", "REF*6R*V1"),
        *("LX*2", "SV1*HC:99213:25:76*40.17*UN*1***1:2", "DTP*472*D8*20240813"),
        "LX*3",
    ]
    assert new[place + 8 :] == [one.replace("SE*31*", "SE*34*") for one in old[place + 5 :]]


def test_a_line_that_goes_takes_its_charge_with_it() -> None:
    document, filed = document_of(VISIT)
    assert changes(document, mend(document, filed, RemoveLine(1))) == [
        "-CLM*VISIT-1*170.5***11:B:1*Y*A*Y*Y",
        "+CLM*VISIT-1*50***11:B:1*Y*A*Y*Y",
        "-SV1*HC:99213:25*120.5*UN*1***1:2",
        "-DTP*472*D8*20240813",
        "-REF*6R*V1",
        "-LX*2",
        "-SE*31*0001",
        "+SE*27*0001",
    ]


def test_lines_that_are_merged_keep_the_charge_of_both() -> None:
    document, filed = document_of(VISIT)
    after = mend(document, filed, MergeLines(2, 1, ("50",)), SetUnits(1, 2))
    assert "SV1*HC:20610:50*170.5*UN*2***3" in after.text
    assert "CLM*VISIT-1*170.5*" in after.text
    assert read_claims(after).claims[0].claim.lines[0].charge == filed.charge


def test_units_that_move_to_another_code_take_their_share_of_the_charge() -> None:
    document, filed = document_of(VISIT.replace("*UN*1***1:2", "*UN*3***1:2"))
    after = mend(document, filed, MoveUnits(1, 1, "99214"))
    assert "SV1*HC:99213:25*80.33*UN*2***1:2" in after.text
    assert "LX*2~\nSV1*HC:99214:25*40.17*UN*1***1:2~" in after.text
    assert read_claims(after).claims[0].claim.lines == apply(filed.claim, MoveUnits(1, 1, "99214")).lines


def test_a_pos_of_a_line_is_written_into_its_sv105_alone() -> None:
    document, filed = document_of(VISIT)
    after = mend(document, filed, SetPlaceOfService(1, "23"))
    assert changes(document, after) == [
        "-SV1*HC:99213:25*120.5*UN*1***1:2",
        "+SV1*HC:99213:25*120.5*UN*1*23**1:2",
    ]
    assert read_claims(after).claims[0].claim.lines[0].place_of_service == "23"


def test_a_diagnosis_of_one_line_changes_in_its_place() -> None:
    document, filed = document_of(VISIT)
    assert changes(document, mend(document, filed, ReplaceDiagnosis(2, "M17.11", "M17.12"))) == [
        "-HI*ABK:E119*ABF:I10*ABF:M1711",
        "+HI*ABK:E119*ABF:I10*ABF:M1712",
    ]


def test_a_diagnosis_that_another_line_keeps_stays_and_the_new_one_goes_last() -> None:
    document, filed = document_of(VISIT.replace("UN*1***3", "UN*1***2:3"))
    assert changes(document, mend(document, filed, ReplaceDiagnosis(1, "I10", "I11.9"))) == [
        "-HI*ABK:E119*ABF:I10*ABF:M1711",
        "+HI*ABK:E119*ABF:I10*ABF:M1711*ABF:I119",
        "-SV1*HC:99213:25*120.5*UN*1***1:2",
        "+SV1*HC:99213:25*120.5*UN*1***1:4",
    ]


def test_a_diagnosis_that_the_claim_has_already_is_pointed_to() -> None:
    document, filed = document_of(VISIT)
    assert changes(document, mend(document, filed, ReplaceDiagnosis(1, "E11.9", "M17.11"))) == [
        "-HI*ABK:E119*ABF:I10*ABF:M1711",
        "+HI*ABK:I10*ABF:M1711",
        "-SV1*HC:99213:25*120.5*UN*1***1:2",
        "+SV1*HC:99213:25*120.5*UN*1***2:1",
        "-SV1*HC:20610:RT*50*UN*1***3",
        "+SV1*HC:20610:RT*50*UN*1***2",
    ]


def test_an_order_of_diagnoses_changes_the_pointers_alone() -> None:
    document, filed = document_of(VISIT)
    assert changes(document, mend(document, filed, ReorderDiagnoses(1, ("I10", "E11.9")))) == [
        "-SV1*HC:99213:25*120.5*UN*1***1:2",
        "+SV1*HC:99213:25*120.5*UN*1***2:1",
    ]


def test_a_diagnosis_twice_is_removed_from_the_pointers() -> None:
    document, filed = document_of(VISIT.replace("***1:2", "***1:2:1"))
    assert "SV1*HC:99213:25*120.5*UN*1***1:2\n" in mend(document, filed, RemoveDiagnosis(1, "E11.9")).text.replace(
        "~", ""
    )


ICD_9 = VISIT.replace("ABK:E119*ABF:I10*ABF:M1711", "BK:25000*BF:4019*BF:71516").replace("20240813", "20150813")


@pytest.mark.parametrize(
    ("body", "by", "written"),
    [
        (ICD_9, "V72.31", "BF:V7231"),
        (ICD_9, "E929.0", "BF:E9290"),
        (ICD_9, "M17.12", "ABF:M1712"),
        (VISIT, "V72.31", "ABF:V7231"),
        (VISIT, "715.16", "BF:71516"),
    ],
)
def test_a_new_diagnosis_is_of_the_code_set_of_the_others_where_it_may_be(body: str, by: str, written: str) -> None:
    document, filed = document_of(body)
    after = mend(document, filed, ReplaceDiagnosis(1, filed.claim.lines[0].diagnoses[1], by))
    assert f"*{written}*" in after.text
    assert read_claims(after).claims[0].claim.lines[0].diagnoses[1] == by


TWELVE = VISIT.replace("M1711", "M1711*ABF:" + "*ABF:".join(f"Z{number}" for number in range(10, 19)))


@pytest.mark.parametrize(
    ("body", "remedy", "why"),
    [
        (TWELVE, ReorderDiagnoses(1, ("R69",)), "13 diagnoses; the 837 has room for 12"),
        (VISIT, ReorderDiagnoses(1, ()), "0 diagnoses on line 1; the 837 takes 1 to 4"),
        (TWELVE, ReorderDiagnoses(1, ("Z10", "Z11", "Z12", "Z13", "Z14")), "5 diagnoses on line 1"),
        (VISIT.replace("*ABF:I10", "\nHI*ABF:I10"), ReplaceDiagnosis(1, "I10", "I11.9"), "not in one HI segment"),
        (VISIT.replace("*ABF:M1711", "**ABF:M1711"), ReplaceDiagnosis(1, "I10", "I11.9"), "not in one HI segment"),
        (
            VISIT.replace("HI*ABK:E119*ABF:I10*ABF:M1711\n", "").replace("***1:2", "").replace("***3", ""),
            ReorderDiagnoses(1, ("I10",)),
            "line 1 would point to a diagnosis that HI lacks",
        ),
    ],
)
def test_diagnoses_that_the_file_has_no_room_for_are_refused(body: str, remedy: Remedy, why: str) -> None:
    document, filed = document_of(body)
    with pytest.raises(InvalidX12, match=why):
        mend(document, filed, remedy)


def test_no_remedy_changes_no_byte() -> None:
    assert mend(DOCUMENT, CLAIMS[0]) == DOCUMENT
    assert mend_all(DOCUMENT, []) == DOCUMENT


@pytest.mark.parametrize(
    "remedy", [SplitLine(1, "0.5", "76"), MoveUnits(1, "0.5", "99204"), RemoveLine(1), MergeLines(1, 2, ())]
)
def test_a_line_that_another_payer_adjudicated_neither_comes_nor_goes(remedy: Remedy) -> None:
    line = "LX*1\nSV1*HC:99203:25*120*UN*1***1\nDTP*472*D8*20240813\n"
    document, filed = document_of(COB.replace("*120***", "*240***") + line.replace("LX*1", "LX*2"))
    with pytest.raises(InvalidX12, match=r"^transaction 0001, segments .* line 1 was adjudicated by another payer"):
        mend(document, filed, remedy)
    assert "25:59" in mend(document, filed, AddModifier(1, "59")).text


def test_more_than_four_modifiers_are_refused() -> None:
    document, filed = document_of(VISIT)
    with pytest.raises(InvalidX12, match="5 modifiers on line 1; the 837 has room for 4"):
        mend(document, filed, *(AddModifier(1, code) for code in ("57", "59", "GC", "GT")))


def test_a_claim_of_another_file_is_refused() -> None:
    document, _ = document_of(OFFICE)
    _, other = document_of(VISIT)
    with pytest.raises(InvalidX12, match="a different segment is there; expected the file"):
        mend(document, other, AddModifier(1, "26"))


def test_a_remedy_that_cannot_be_applied_is_refused_as_apply_refuses_it() -> None:
    document, filed = document_of(VISIT)
    with pytest.raises(CptkitError, match="no line 7; expected 1 to 2"):
        mend(document, filed, AddModifier(7, "26"))


def test_a_claim_whose_remedies_cannot_be_written_stays_as_it_was_where_asked() -> None:
    refused: list[str | None] = []
    bad = [AddModifier(1, code) for code in ("57", "59", "GC", "GT")]
    after = mend_all(
        DOCUMENT,
        [(CLAIMS[0], bad), (CLAIMS[1], [AddModifier(1, "26")])],
        on_refused=lambda filed, _: refused.append(filed.claim.id),
    )
    assert refused == ["VISIT-1"]
    assert after == mend(DOCUMENT, CLAIMS[1], AddModifier(1, "26"))


@pytest.mark.parametrize("count", ["SE*X*", "XX*28*"])
def test_a_count_that_is_none_stays_as_it_was(count: str) -> None:
    text = interchange(HEAD + BILLING + SUBSCRIBER + VISIT + OFFICE).replace("\nSE*", f"\n{count}")
    batch = read_claims(text.encode(), on_error="collect")
    after = mend(batch.document, batch.claims[0], RemoveLine(1))
    assert f"\n{count}" in after.text


def test_a_file_whose_last_segment_is_cut_off_is_mended_and_stays_cut_off() -> None:
    batch = read_claims(TEXT[:-12].encode(), on_error="collect")
    after = mend(batch.document, batch.claims[0], AddModifier(1, "57"))
    assert after.text == TEXT[:-12].replace("99213:25*", "99213:25:57*", 1)


@st.composite
def drawn_remedies(draw: st.DrawFn) -> tuple[FiledClaim, list[Remedy]]:
    filed = CLAIMS[draw(st.sampled_from(WITHOUT_SVD))]
    claim, listed = filed.claim, list[Remedy]()
    for _ in range(draw(st.integers(1, 3))):
        remedy = draw(strategies.remedies(claim=claim))
        try:
            claim = apply(claim, remedy)
        except CptkitError:
            continue
        listed.append(remedy)
    assume(all(len(line.modifiers) <= 4 for line in claim.lines))
    assume(all(line.diagnoses for line in claim.lines) and len(claim.diagnoses) <= 12)
    return filed, listed


@given(drawn_remedies())
def test_what_is_written_reads_as_apply_has_it_and_the_other_claims_stay(
    drawn: tuple[FiledClaim, list[Remedy]],
) -> None:
    """Design 7: "it changes only the segments that it names and the counts that follow"."""
    filed, listed = drawn
    after = mend(DOCUMENT, filed, *listed)
    place = CLAIMS.index(filed)
    expected = [bare(one.claim) for one in CLAIMS]
    expected[place] = bare(reduce(apply, listed, filed.claim))
    assert [bare(one.claim) for one in read_claims(after).claims] == expected
    old, new = (text.replace("'\n", "~\n").split("~\n") for text in (DOCUMENT.text, after.text))
    first, last, end = filed.origin.first, filed.origin.last, filed.origin.end
    added = len(new) - len(old)
    assert new[: first - 1] == old[: first - 1]
    assert new[last + added : end - 1 + added] == old[last : end - 1]
    assert new[end + added :] == old[end:]
    assert len(listed) > 0 or after == DOCUMENT


@given(st.lists(drawn_remedies(), max_size=4, unique_by=lambda drawn: drawn[0].origin.first))
def test_claims_mended_together_are_as_mended_one_by_one(drawn: list[tuple[FiledClaim, list[Remedy]]]) -> None:
    together = mend_all(DOCUMENT, drawn)
    alone = DOCUMENT
    for filed, listed in drawn:
        (same,) = (one for place, one in enumerate(read_claims(alone).claims) if place == CLAIMS.index(filed))
        alone = mend(alone, same, *listed)
    assert together == alone


@settings(max_examples=10)
@given(drawn_remedies())
def test_pyx12_accepts_what_is_written(drawn: tuple[FiledClaim, list[Remedy]]) -> None:
    x12n_document: Any = pytest.importorskip("pyx12.x12n_document", reason="pyx12 is in the extra 'oracles'")
    params: Any = pytest.importorskip("pyx12.params")
    filed, listed = drawn
    # It knows the POS codes by a list of its own; other codes that are no codes are not its business.
    assume(not any(isinstance(one, SetPlaceOfService) for one in listed))
    # It reads one interchange, in its own separators.
    text = mend(DOCUMENT, filed, *listed).text.partition("ISA|")[0]
    logging.disable(logging.CRITICAL)
    assert x12n_document.x12n_document(params.params(), io.StringIO(text), fd_997=None, fd_html=None, fd_xmldoc=None)


@settings(max_examples=25)
@given(drawn_remedies())
def test_x12sdk_reads_what_is_written_the_same(drawn: tuple[FiledClaim, list[Remedy]]) -> None:
    x12sdk: Any = pytest.importorskip("x12sdk.io", reason="x12sdk is in the extra 'oracles'")
    filed, listed = drawn
    text = mend(DOCUMENT, filed, *listed).text.partition("ISA|")[0]
    with x12sdk.X12ModelReader(text) as reader:
        theirs: list[Any] = [claim for model in reader.models() for claim in model.claims()]
    ours = read_claims(text.encode()).claims
    assert [one.patient_control_number for one in theirs] == [one.claim.id for one in ours]
    for their, our in zip(theirs, ours, strict=True):
        assert their.charge == our.charge
        services: list[Any] = [loop.sv1_segment for loop in their.claim.loop_2400]
        assert [
            (one.line_item_charge_amount, one.service_unit_count, codes(one.product_service_id_qualifier))
            for one in services
        ] == [(line.charge, line.units, [line.code, *line.modifiers]) for line in our.claim.lines]


def codes(composite: str) -> list[str]:
    """The code and the modifiers of SV101, which x12sdk leaves in one piece."""
    return [one for one in composite.split(":")[1:6] if one]
