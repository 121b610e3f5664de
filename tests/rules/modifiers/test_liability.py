"""Denials that GX, GY and GZ state, and GY on a part of another service."""

from typing import Final

import pytest

from cptkit import Severity
from cptkit.corrections import RemoveModifier, ReplaceModifier
from cptkit.tables import Status
from tests.support import BUNDLED, DAY, claim, found, offered, with_indicators

RULE: Final = "liability.exclusion-of-a-part"


def test_an_add_on_code_is_a_part_of_its_primary() -> None:
    (finding,) = found(claim("19082-GY"), RULE)
    assert finding.message == "GY on 19082; it is an add-on code"
    assert finding.severity is Severity.REVIEW
    assert offered(claim("19082-GY"), RULE) == (RemoveModifier(1, "GY"),)
    assert finding.evidence == BUNDLED.on(DAY).add_ons("19082")[:1]
    assert (finding.citation.publisher, finding.citation.document) == ("Noridian Healthcare Solutions", "Modifier GY")


def test_a_payer_that_has_not_taken_over_what_is_said_of_modifiers_may_differ() -> None:
    assert [finding.severity for finding in found(claim("19082-GY", payer="aetna"), RULE)] == [Severity.REVIEW]


@pytest.mark.parametrize("status", [Status.BUNDLED, Status.ACTIVE, Status.NOT_COVERED])
def test_a_bundled_code_is_a_part_of_others(status: Status) -> None:
    messages = [finding.message for finding in found(claim("77053-GY"), RULE, with_indicators(status=status))]
    assert messages == ["GY on 77053; payment for it is bundled into other services"] * (status is Status.BUNDLED)


@pytest.mark.parametrize("text", ["19082", "19082-GX", "77053-GY"])
def test_elsewhere_there_is_nothing_to_say(text: str) -> None:
    assert found(claim(text), RULE) == ()


STATED: Final = "liability.denial-stated"


def test_a_line_that_was_expected_to_be_denied_goes_with_ga_where_there_is_an_abn() -> None:
    assert offered(claim("77053-26-GZ"), STATED) == (
        ReplaceModifier(1, "GZ", "GA", needs_documentation="an ABN that the patient signed before the service"),
        RemoveModifier(1, "GZ", needs_documentation="that the service is reasonable and necessary"),
    )


@pytest.mark.parametrize("modifier", ["GX", "GY"])
def test_a_line_that_is_no_benefit_goes_without_the_modifier_where_it_is_one(modifier: str) -> None:
    shows = "that the service is a Medicare benefit"
    assert offered(claim(f"77053-26-{modifier}"), STATED) == (RemoveModifier(1, modifier, needs_documentation=shows),)
