"""GY on a part of another service."""

from datetime import date
from typing import Final

import attrs
import pytest

from cptkit import Claim, Finding, Period, Reference, Severity, Table, bundled_reference, check, parse_line
from cptkit.corrections import RemoveModifier
from cptkit.tables import Coverage, PublishedTable, Source, Status

REFERENCE: Final = bundled_reference()
DAY: Final = date(2024, 8, 13)
SOURCE: Final = Source("CMS", "a fee schedule of our own", "https://www.cms.gov", date(2026, 11, 24), "0" * 64)
RULE: Final = "liability.exclusion-of-a-part"


def found(text: str, reference: Reference = REFERENCE, payer: str = "medicare") -> tuple[Finding, ...]:
    """What the rule finds of one line."""
    claim = Claim([parse_line(f"{text} on {DAY} at 11 for N64.52")], payer=payer, history=())
    return tuple(finding for finding in check(claim, reference).findings if finding.rule == RULE)


def with_status(status: Status) -> Reference:
    """The bundled facts with another status for 77053."""
    row = REFERENCE.on(DAY).fee_schedule_row("77053")
    assert row is not None
    coverage = Coverage(Table.FEE_SCHEDULE, None, (Period(),), frozenset({"77053"}))
    rows = {"77053": (attrs.evolve(row, status=status, period=Period()),)}
    return REFERENCE | Reference((PublishedTable(coverage, SOURCE, rows),))


def test_an_add_on_code_is_a_part_of_its_primary() -> None:
    (finding,) = found("19082-GY")
    assert finding.message == "GY on 19082; it is an add-on code"
    assert finding.severity is Severity.DENIAL
    assert finding.candidates == (RemoveModifier(1, "GY"),)
    assert finding.evidence == REFERENCE.on(DAY).add_ons("19082")[:1]
    assert (finding.citation.publisher, finding.citation.document) == ("Noridian Healthcare Solutions", "Modifier GY")


def test_a_payer_that_has_not_taken_over_what_is_said_of_modifiers_may_differ() -> None:
    assert [finding.severity for finding in found("19082-GY", payer="aetna")] == [Severity.REVIEW]


@pytest.mark.parametrize("status", [Status.BUNDLED, Status.ACTIVE, Status.NOT_COVERED])
def test_a_bundled_code_is_a_part_of_others(status: Status) -> None:
    messages = [finding.message for finding in found("77053-GY", with_status(status))]
    assert messages == ["GY on 77053; its payment is inside that of other services"] * (status is Status.BUNDLED)


@pytest.mark.parametrize("text", ["19082", "19082-GX", "77053-GY"])
def test_elsewhere_there_is_nothing_to_say(text: str) -> None:
    assert found(text) == ()
