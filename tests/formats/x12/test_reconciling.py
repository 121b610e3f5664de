"""A remittance held against a report: foreseen, not foreseen and why perhaps, foreseen and yet paid."""

from decimal import Decimal
from typing import Any

import attrs
import pytest

from cptkit import Claim, Report, bundled_reference, check, parse_line
from cptkit.errors import InvalidClaim
from cptkit.formats.x12 import Adjustment, Foresight, RemittedClaim, RemittedLine, reconcile

REFERENCE = bundled_reference()
DOLLARS = Decimal(100)


def claim_of(*lines: str, payer: str | None = "medicare") -> tuple[Claim, Report]:
    parsed = [attrs.evolve(parse_line(f"{line} on 2024-08-13 at 22 for N64.52"), charge=100) for line in lines]
    claim = Claim(parsed, payer=payer, history=(), id="A1")
    return claim, check(claim, REFERENCE)


def line(code: str, *modifiers: str, carc: str | None = None, group: str = "CO", **said: Any) -> RemittedLine:
    """A line that was paid in full, or not at all for a reason."""
    taken = () if carc is None else (Adjustment(group, carc, DOLLARS),)
    paid = DOLLARS if carc is None else Decimal(0)
    return attrs.evolve(RemittedLine(code, modifiers, DOLLARS, paid, adjustments=taken), **said)


def remitted(*lines: RemittedLine, **said: Any) -> RemittedClaim:
    paid = sum((one.paid for one in lines), Decimal())
    return attrs.evolve(RemittedClaim("A1", "1", DOLLARS * len(lines), paid, lines=lines), **said)


WRONG = claim_of("77053-LT")
BUNDLED = claim_of("77054-26", "77053-26")
BYPASSED = claim_of("77054-26", "77053-26-XS")


def test_a_denial_that_a_finding_expects_was_foreseen() -> None:
    found = reconcile(*WRONG, remitted(line("77053", "LT", carc="5", remarks=("M97",))))
    (entry,) = found.entries
    assert (entry.foresight, entry.lines, entry.perhaps) == (Foresight.FORESEEN, (1,), ())
    assert entry.finding is not None
    assert entry.finding.rule == "fee-schedule.global-in-facility"
    assert str(found) == ("claim A1: 1 foreseen\nline 1: foreseen: CO-5 100 M97 [fee-schedule.global-in-facility]")


def test_the_remark_code_tells_findings_with_one_reason_code_apart() -> None:
    claim, report = BUNDLED
    (pair, *_) = report.findings
    other = attrs.evolve(pair, rule="my.rule", denials=(attrs.evolve(pair.denials[0], carc="97", rarc="N525"),))
    both = attrs.evolve(report, findings=(pair, other))
    for remarks, rule in ((("M15",), pair.rule), (("N525",), "my.rule"), ((), pair.rule)):
        found = reconcile(claim, both, remitted(line("77054", "26"), line("77053", "26", carc="97", remarks=remarks)))
        assert found.entries[0].finding is not None
        assert found.entries[0].finding.rule == rule


def test_a_finding_whose_lines_were_paid_was_foreseen_and_yet_paid() -> None:
    found = reconcile(*BUNDLED, remitted(line("77054", "26"), line("77053", "26")))
    assert [(entry.foresight, entry.lines) for entry in found.entries] == [(Foresight.PAID, (1, 2))]
    assert str(found) == "claim A1: 1 foreseen, yet paid\nlines 1, 2: foreseen, yet paid: [ncci.unbundled-pair]"


def test_a_claim_that_was_paid_as_a_whole_was_paid_on_every_line() -> None:
    found = reconcile(*BUNDLED, RemittedClaim("A1", "1", 2 * DOLLARS, 2 * DOLLARS))
    assert [entry.foresight for entry in found.entries] == [Foresight.PAID]
    assert found.not_remitted == ()


def test_one_line_denied_is_a_pair_foreseen_and_not_paid() -> None:
    found = reconcile(*BUNDLED, remitted(line("77054", "26"), line("77053", "26", carc="236")))
    assert [entry.foresight for entry in found.entries] == [Foresight.FORESEEN]


def test_a_denial_of_the_whole_claim_touches_every_line() -> None:
    denied = RemittedClaim("A1", "4", 2 * DOLLARS, Decimal(0), adjustments=(Adjustment("CO", "97", 2 * DOLLARS),))
    (entry,) = reconcile(*BUNDLED, denied).entries
    assert (entry.foresight, entry.lines) == (Foresight.FORESEEN, (1, 2))


@pytest.mark.parametrize(("group", "carc"), [("CO", "45"), ("PR", "1"), ("PR", "2"), ("CO", "253")])
def test_what_is_taken_off_a_paid_line_is_no_denial(group: str, carc: str) -> None:
    claim, report = claim_of("77053-26")
    found = reconcile(claim, report, remitted(line("77053", "26", carc=carc, group=group)))
    assert found.entries == ()
    assert str(found) == "claim A1: paid as foreseen"


def test_an_amount_that_was_added_is_no_denial() -> None:
    added = Adjustment("CO", "97", Decimal(-5))
    assert reconcile(*BUNDLED, remitted(attrs.evolve(line("77054", "26"), adjustments=(added,)))).entries == ()


def perhaps(claim: tuple[Claim, Report], carc: str) -> tuple[str, ...]:
    own = claim[0].lines[-1]
    found = reconcile(*claim, remitted(line(own.code, *own.modifiers, carc=carc)))
    (entry,) = (one for one in found.entries if one.foresight is Foresight.NOT_FORESEEN)
    assert f"    perhaps: {entry.perhaps[0]}" in str(found)
    return entry.perhaps


def test_a_denial_that_does_not_turn_on_coding_says_so() -> None:
    assert perhaps(claim_of("77053-26"), "29") == ("29 does not turn on coding: the claim was filed too late",)


def test_a_denial_with_another_code_than_expected_names_the_finding() -> None:
    assert perhaps(WRONG, "16")[0] == (
        "the payer denied for what fee-schedule.global-in-facility found, with another code than expected"
        " (CO-5 M97 or CO-96 N200)"
    )
    assert perhaps(WRONG, "16")[1].endswith(
        "fee-schedule.side-not-applicable found, with another code than expected (no code)"
    )


def test_a_bypass_that_the_payer_did_not_take_names_what_the_record_must_show() -> None:
    (reason,) = perhaps(BYPASSED, "97")
    assert reason.startswith("the payer did not take XS for ncci.unbundled-pair; the record must show ")


def test_a_bypass_by_a_circumstance_is_one_that_the_claim_does_not_say() -> None:
    claim, report = BYPASSED
    unsaid = attrs.evolve(report, bypasses=tuple(attrs.evolve(one, modifier=None) for one in report.bypasses))
    assert perhaps((claim, unsaid), "97")[0].startswith("the payer did not take a circumstance that the claim does not")


def test_a_bypass_of_other_lines_is_not_why() -> None:
    assert perhaps(claim_of("77054-26", "77053-26-XS", "76642-26-LT"), "26") == (
        "26 does not turn on coding: the service was before the coverage began",
    )


def test_what_no_table_answers_and_what_is_not_known_may_be_why() -> None:
    claim = Claim([parse_line("99213 on 2024-08-13 at 11 for E11.9")], payer="medicare")
    reasons = perhaps((claim, check(claim, REFERENCE)), "B16")
    assert "no loaded fee schedule answers for 99213 on 2024-08-13" in reasons
    assert "the patient's other services are not known; only the lines of this claim were checked together" in reasons


def test_a_gap_of_other_lines_is_not_why() -> None:
    claim = Claim([parse_line(f"{code} on 2024-08-13 at 22 for N64.52") for code in ("99213", "77053-26")], history=())
    assert not [reason for reason in perhaps((claim, check(claim, REFERENCE)), "50") if "99213 on" in reason]


def test_lines_are_matched_by_their_own_numbers_then_by_service_then_by_code() -> None:
    claim, report = claim_of("77053-26", "77053-26-LT", "77054-26")
    claim = attrs.evolve(claim, lines=[attrs.evolve(claim.lines[0], id="L9"), *claim.lines[1:]])
    found = reconcile(
        claim,
        report,
        remitted(
            line("77054", "TC", carc="29"),
            line("77053", "26", "LT", carc="29", remarks=("N1",)),
            line("77053", "26", "LT", carc="27", id="L9"),
            line("77053", "26", "LT", carc="26", id="L9"),
            line("G0279"),
        ),
    )
    assert [(entry.lines, entry.adjustment.carc) for entry in found.entries if entry.adjustment] == [
        ((1,), "27"),
        ((1,), "26"),
        ((2,), "29"),
        ((3,), "29"),
    ]
    assert [one.code for one in found.unmatched] == ["G0279"]
    assert "remitted, and no line of the claim: G0279" in str(found)


def test_a_line_without_a_number_of_its_own_goes_by_its_place_and_a_bundled_one_by_the_code_billed() -> None:
    claim, report = claim_of("77053-26", "77054-26")
    found = reconcile(
        claim, report, remitted(line("77053", carc="29", id="2"), line("76098", carc="26", billed_code="77053"))
    )
    assert [entry.lines for entry in found.entries] == [(1,), (2,)]
    assert [entry.adjustment and entry.adjustment.carc for entry in found.entries] == ["26", "29"]


def test_a_line_that_the_remittance_does_not_name_is_told() -> None:
    found = reconcile(*BUNDLED, remitted(line("77054", "26")))
    assert (found.not_remitted, found.entries) == ((2,), ())
    assert str(found) == "claim A1: paid as foreseen\nline 2: not on the remittance"


@pytest.mark.parametrize(
    ("said", "message"),
    [({"id": "B2"}, "the remittance is for another claim"), ({"status": "22"}, "a payment taken back")],
)
def test_the_remittance_of_another_claim_and_one_taken_back_are_refused(said: dict[str, str], message: str) -> None:
    with pytest.raises(InvalidClaim, match=message):
        reconcile(*WRONG, remitted(line("77053", "LT"), **said))


def test_a_claim_without_an_id_takes_any_remittance() -> None:
    claim, report = WRONG
    assert reconcile(attrs.evolve(claim, id=None), report, remitted(line("77053", "LT"))).claim_id == "A1"
