"""Reading 837P files: each element where it belongs, in whatever separators, and each claim with where it stands."""

import io
import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs
import pytest

from cptkit import Claim, Patient, Provider, ServiceLine, bundled_reference, check
from cptkit.codes import Sex, UnitOfMeasure
from cptkit.errors import MissingFile
from cptkit.formats.x12 import FiledClaim, NamedPayer, Payers, count_claims, iter_claims, read_claims, read_document

from .samples import BILLING, COB, DEPENDENT, HEAD, OFFICE, SUBSCRIBER, SURGERY, VISIT, everything, file_of, interchange

GROUP = "1999999984"
BILLER = Provider(GROUP, specialty="207Q00000X", group=GROUP, npi=GROUP)
DAY = date(2024, 8, 13)
SIXTEEN = Path(os.environ.get("CPTKIT_CLAIMS837", Path(__file__).parents[4] / "shared" / "claims837"))


def filed(*bodies: str) -> tuple[FiledClaim, ...]:
    return read_claims(file_of(*bodies)).claims


def only(body: str) -> FiledClaim:
    (claim,) = filed(HEAD + BILLING + SUBSCRIBER + body)
    return claim


def bare(claim: Claim) -> Claim:
    """The claim without where it came from."""
    return attrs.evolve(claim, extras=())


def test_a_visit_is_read_field_by_field() -> None:
    assert bare(only(VISIT).claim) == Claim(
        [
            ServiceLine(
                "99213",
                modifiers=["25"],
                date_of_service=DAY,
                diagnoses=["E11.9", "I10"],
                charge="120.5",
                rendering_provider=BILLER,
                id="V1",
            ),
            ServiceLine(
                "20610",
                modifiers=["RT"],
                date_of_service=DAY,
                diagnoses=["M17.11"],
                charge=50,
                rendering_provider=BILLER,
            ),
        ],
        payer="MEDICARE",
        place_of_service="11",
        diagnoses=["E11.9", "I10", "M17.11"],
        patient=Patient(birth_date="1943-05-01", sex=Sex.FEMALE),
        group=GROUP,
        id="VISIT-1",
    )


def test_what_a_line_says_itself_goes_before_what_its_claim_says() -> None:
    own = only(OFFICE)
    doctor = Provider("1888888876", specialty="2085R0202X", group=GROUP, npi="1888888876")
    assert own.claim.lines[0].rendering_provider == doctor
    assert own.claim.lines[0].performed_at == "1777777768"
    assert own.claim.lines[1] == ServiceLine(
        "J3490",
        units="2.5",
        date_of_service=DAY,
        last_date="2024-08-15",
        place_of_service="11",
        diagnoses=["N64.52"],
        charge=9,
        rendering_provider=Provider("1666666659", specialty="363L00000X", group=GROUP, npi="1666666659"),
        performed_at="INFUSION SUITE",
        narrative="COMPOUNDED DRUG; SEE INVOICE",
        ndc="00026063512",
        id="O2",
    )
    assert (own.charge, own.frequency, own.payer) == (
        Decimal(99),
        "7",
        NamedPayer("MEDICARE", "10234", filing="MB", order="P"),
    )


def test_minutes_of_anesthesia_are_minutes_and_procedures_of_hi_are_no_diagnoses() -> None:
    (line,) = only(SURGERY).claim.lines
    assert (line.units, line.unit_of_measure) == (Decimal(61), UnitOfMeasure.MINUTES)
    assert (line.modifiers, line.diagnoses) == (("QK", "QS", "P2"), ("D12.6",))


def test_another_payer_is_named_and_its_providers_are_not_taken_for_the_claims_own() -> None:
    own = only(COB)
    assert own.other_payers == (NamedPayer("COMMERCE", "59999", filing="CI", order="P"),)
    assert own.claim.payer == "MEDICARE"
    assert own.claim.lines[0].rendering_provider == BILLER


def test_a_dependent_is_the_patient_and_the_subscribers_payer_pays() -> None:
    claims = filed(*everything())
    assert [one.claim.id for one in claims] == ["VISIT-1", "OFFICE-2", "SURGERY-3", "COB-4", "COB-4"]
    assert [one.claim.payer for one in claims] == ["MEDICARE", "MEDICARE", "KEY INSURANCE", "KEY INSURANCE", "MEDICARE"]
    assert claims[2].claim.patient == Patient(birth_date="1973-07-17", sex=Sex.MALE)
    assert [one.origin.transaction for one in claims] == ["0001"] * 4 + ["0002"]


def test_each_billing_provider_bills_what_stands_beneath_it() -> None:
    other = BILLING.replace("HL*1*", "HL*5*").replace(GROUP, "1555555551").replace("PRV*BI*PXC*207Q00000X\n", "")
    subscriber = SUBSCRIBER.replace("HL*2*1*", "HL*6*5*")
    first, second = filed(HEAD + BILLING + SUBSCRIBER + SURGERY + other + subscriber + SURGERY)
    assert (first.claim.group, second.claim.group) == (GROUP, "1555555551")
    assert second.claim.lines[0].rendering_provider == Provider("1555555551", group="1555555551", npi="1555555551")


def test_a_provider_without_npi_is_told_by_another_number_and_never_by_name() -> None:
    numbered = OFFICE.replace("NM1*82*1*KILDARE*BEN****XX*1888888876", "NM1*82*1*KILDARE*BEN\nREF*G2*88877")
    nameless = OFFICE.replace("NM1*82*1*KILDARE*BEN****XX*1888888876", "NM1*82*1*KILDARE*BEN")
    assert only(numbered).claim.lines[0].rendering_provider == Provider("G2 88877", specialty="2085R0202X", group=GROUP)
    assert only(nameless).claim.lines[0].rendering_provider is None


def test_a_billing_provider_without_npi_is_not_known() -> None:
    billing = BILLING.replace("*****XX*1999999984", "")
    (claim,) = filed(HEAD + billing + SUBSCRIBER + VISIT)
    assert (claim.claim.group, claim.claim.lines[0].rendering_provider) == (None, None)


@pytest.mark.parametrize(
    ("qualifier", "code", "expected"),
    [
        ("ABK", "N6452", "N64.52"),
        ("ABK", "I10", "I10"),
        ("ABK", "E8889", "E88.89"),
        ("BK", "E8889", "E888.9"),
        ("BK", "7215", "721.5"),
        ("BK", "V7389", "V73.89"),
        ("ABK", "N64.52", "N64.52"),
    ],
)
def test_a_diagnosis_has_its_point_where_its_code_set_has_it(qualifier: str, code: str, expected: str) -> None:
    assert only(SURGERY.replace("ABK:D126", f"{qualifier}:{code}")).claim.lines[0].diagnoses == (expected,)


def test_a_span_of_one_day_is_that_day() -> None:
    (line,) = only(SURGERY.replace("D8*20240814", "RD8*20240814-20240814")).claim.lines
    assert (line.date_of_service, line.last_date) == (date(2024, 8, 14), None)


def test_what_a_file_leaves_out_is_not_documented() -> None:
    own = only(VISIT.replace("***11:B:1", "***:B"))
    assert (own.claim.place_of_service, own.frequency) == (None, "")
    (claim,) = filed(HEAD + BILLING + SUBSCRIBER.replace("DMG*D8*19430501*F\n", "") + VISIT)
    assert claim.claim.patient is None
    (claim,) = filed(HEAD + BILLING + SUBSCRIBER.replace("DMG*D8*19430501*F", "DMG") + VISIT)
    assert claim.claim.patient == Patient()
    (claim,) = filed(HEAD + BILLING + SUBSCRIBER.replace("NM1*PR*2*MEDICARE*****PI*10234\n", "") + VISIT)
    assert claim.claim.payer is None


def lower_case(payer: NamedPayer) -> str:
    return payer.name.lower()


@pytest.mark.parametrize("payers", [{"10234": "medicare"}, {"MEDICARE": "medicare"}, lower_case])
def test_payers_are_named_by_a_mapping_of_ids_or_names_or_by_a_function(payers: Payers) -> None:
    (claim,) = read_claims(file_of(HEAD + BILLING + SUBSCRIBER + VISIT), payers=payers).claims
    assert claim.claim.payer == "medicare"


def test_a_payer_that_a_mapping_does_not_name_keeps_its_name() -> None:
    (claim,) = read_claims(file_of(HEAD + BILLING + SUBSCRIBER + VISIT), payers={"1": "aetna"}).claims
    assert claim.claim.payer == "MEDICARE"


PLAIN = read_claims(file_of(*everything())).claims


@pytest.mark.parametrize("element", ["*", "|", "\x1d"])
@pytest.mark.parametrize("component", [":", ">", "\x1f"])
@pytest.mark.parametrize(
    ("segment", "line_end"), [("~", ""), ("~", "\r\n"), ("\n", ""), ("\r", "\n"), ("'", " \n"), ("\x1c", "")]
)
def test_other_separators_and_line_ends_change_nothing(
    element: str, component: str, segment: str, line_end: str
) -> None:
    text = interchange(*everything(), element=element, component=component, segment=segment, line_end=line_end)
    assert read_claims(text.encode()).claims == PLAIN


@pytest.mark.parametrize("before", ["\ufeff", "\r\n", "\ufeff  \n"])
@pytest.mark.parametrize("behind", ["", "\r\n\r\n", "\x1a", "\x00\x00"])
def test_a_byte_order_mark_and_white_space_around_the_file_change_nothing(before: str, behind: str) -> None:
    assert read_claims(f"{before}{interchange(*everything())}{behind}".encode()).claims == PLAIN


@pytest.mark.parametrize("version", ["005010X222", "005010X222A1", "005010X222A2"])
def test_every_version_of_5010_is_read(version: str) -> None:
    assert read_claims(interchange(*everything(), version=version).encode()).claims == PLAIN


def test_the_version_may_stand_in_the_group_alone() -> None:
    text = interchange(*everything()).replace("*0001*005010X222A1", "*0001")
    assert read_claims(text.encode()).claims == PLAIN


def test_interchanges_with_separators_of_their_own_follow_each_other() -> None:
    other = interchange(*everything(), element="|", component=">", segment="'", control=2)
    both = read_claims((interchange(*everything()) + other).encode()).claims
    assert [bare(one.claim) for one in both] == [bare(one.claim) for one in PLAIN] * 2
    behind = interchange(*everything()).count("~")
    assert [one.origin.first for one in both[5:]] == [one.origin.first + behind for one in PLAIN]


def test_acknowledgments_in_an_interchange_are_passed_over() -> None:
    text = interchange(*everything()).replace("GS*", "TA1*000000001*240813*1200*A*000~\nGS*", 1)
    assert len(read_claims(text.encode()).claims) == len(PLAIN)


def test_text_beyond_ascii_is_read_and_written_as_it_came() -> None:
    content = file_of(HEAD + BILLING + SUBSCRIBER + OFFICE.replace("SEE INVOICE", "FACTURA N\xba 7"))
    odd = content + b"\xff\xfe\n"
    assert read_claims(content).claims[0].claim.lines[1].narrative == "COMPOUNDED DRUG; FACTURA N\xba 7"
    assert bytes(read_document(odd)) == odd


def test_each_claim_knows_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "claims.837"
    path.write_bytes(file_of(*everything()))
    segments = path.read_text().split("~\n")
    for claim in read_claims(path).claims:
        origin = claim.origin
        assert segments[origin.first - 1].startswith(f"CLM*{claim.claim.id}*")
        assert [segments[first - 1][:2] for first, _ in origin.lines] == ["LX"] * len(claim.claim.lines)
        assert origin.last == origin.lines[-1][1]
        assert segments[origin.end - 1].startswith("SE*")
        assert dict(claim.claim.extras) == {"x12": str(origin)}
        assert str(origin).startswith(f"{path}: transaction 000")


def test_a_file_is_read_from_a_path_bytes_or_an_open_file(tmp_path: Path) -> None:
    path = tmp_path / "claims.837"
    path.write_bytes(file_of(*everything()))
    with path.open("rb") as file:
        from_file = read_claims(file).claims
    assert from_file == read_claims(io.BytesIO(path.read_bytes())).claims == PLAIN
    assert read_claims(str(path)).document.name == str(path)
    assert read_document(path, name="A").name == "A"
    assert [one.claim.id for one in iter_claims(path)] == [one.claim.id for one in PLAIN]
    assert count_claims(path) == len(PLAIN)


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(MissingFile, match=r"nowhere\.837: no such file; expected an X12 file"):
        read_claims("nowhere.837")


def test_no_repr_names_a_patient() -> None:
    batch = read_claims(file_of(*everything()))
    shown = f"{batch!r} {batch.claims!r} {batch.document!r}"
    assert not [name for name in ("WINTERBOTTOM", "ALMA", "HOLLOWAY", "1943", "1973", "KILDARE") if name in shown]


@pytest.mark.skipif(not SIXTEEN.is_dir(), reason="the folder claims837 is not there; CPTKIT_CLAIMS837 names it")
def test_each_of_the_sixteen_files_gives_its_claim_without_a_mistake() -> None:
    paths = sorted(SIXTEEN.glob("*.edi"))
    assert len(paths) == 16
    for path in paths:
        (claim,) = read_claims(path).claims
        text = path.read_text(encoding="ascii")
        assert len(claim.claim.lines) == text.count("~SV1*")
        assert claim.charge == sum(line.charge or 0 for line in claim.claim.lines)


def test_a_claim_that_was_read_can_be_checked() -> None:
    (claim,) = read_claims(file_of(HEAD + BILLING + SUBSCRIBER + OFFICE), payers={"10234": "medicare"}).claims
    report = check(claim.claim, bundled_reference())
    assert report.claim_id == "OFFICE-2"
    assert "fee-schedule.global-in-facility" in {finding.rule for finding in report.findings}


def test_the_subscriber_of_another_level_is_not_the_patient() -> None:
    (claim,) = filed(HEAD + BILLING + DEPENDENT + VISIT)
    assert claim.claim.patient == Patient(birth_date="1973-07-17", sex=Sex.MALE)
