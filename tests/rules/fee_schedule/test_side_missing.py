"""Services on one of two like parts of the body, with and without the side."""

from typing import Final

import pytest

from cptkit import Severity, remedies
from cptkit.corrections import AddModifier
from cptkit.tables import Bilateral
from tests.support import BUNDLED, claim, found, line, said, with_indicators

MISSING: Final = "fee-schedule.side-missing"
LEFT: Final = AddModifier(1, "LT", "that it was on the left side")
RIGHT: Final = AddModifier(1, "RT", "that it was on the right side")
BOTH: Final = AddModifier(1, "50", "that it was on both sides")


# Noridian, modifier LT: where the body has a left and a right part, and the service is on one of them.
@pytest.mark.parametrize("payer", ["medicare", "noridian", "cigna", None])
@pytest.mark.parametrize("text", ["19120", "19303-80", "76642-26", "19081-59"])
def test_a_side_has_to_be_said(payer: str | None, text: str) -> None:
    (finding,) = said(claim(text, payer=payer), MISSING).findings
    assert finding.severity is Severity.NOTICE
    assert finding.message == (
        f"{text[:5]} without LT, RT or 50; the bilateral indicator is 1, for services on one side"
    )


@pytest.mark.parametrize("side", ["LT", "RT", "50", "F1", "T5", "E2"])
def test_a_side_or_a_digit_or_an_eyelid_says_it(side: str) -> None:
    assert said(claim(f"19120-{side}"), MISSING).findings == ()


@pytest.mark.parametrize(
    ("indicator", "count"),
    [
        (Bilateral.NOT_BILATERAL, 0),
        (Bilateral.CONDITIONAL, 1),
        (Bilateral.INHERENT, 0),
        (Bilateral.INDEPENDENT, 1),
        (Bilateral.NOT_APPLICABLE, 0),
    ],
)
def test_the_indicator_says_whether_there_is_a_side(indicator: Bilateral, count: int) -> None:
    reference = with_indicators("19120", bilateral=indicator)
    assert len(said(claim("19120"), MISSING, reference=reference).findings) == count


@pytest.mark.parametrize("code", ["77065", "77067", "19082", "99213"])
def test_other_services_have_no_side_to_say(code: str) -> None:
    assert said(claim(code), MISSING).findings == ()


@pytest.mark.parametrize(
    ("diagnosis", "expected"),
    [("C50.412", (LEFT,)), ("C50.411", (RIGHT,)), ("C50.419", (LEFT, RIGHT, BOTH)), ("R92.8", (LEFT, RIGHT, BOTH))],
)
def test_a_diagnosis_that_tells_the_side_leaves_one_to_append(
    diagnosis: str, expected: tuple[AddModifier, ...]
) -> None:
    billed = claim(line("19120", dx=diagnosis))
    (finding,) = found(billed, MISSING)
    assert remedies(billed, BUNDLED, finding) == expected
