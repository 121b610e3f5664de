"""The seasonal antibody against RSV: the code of its administration, and its diagnosis."""

from typing import Final

import pytest

from cptkit import Severity
from cptkit.corrections import ReplaceCode, ReplaceDiagnosis
from tests.support import claim, found, line, offered

GIVEN: Final = "vaccine.administration-of-antibody"
WHY: Final = "vaccine.diagnosis-of-antibody"


# AAP: no immunization administration codes, which are limited to vaccine and toxoid products.
@pytest.mark.parametrize("payer", ["medicare", "aetna", None])
@pytest.mark.parametrize("administration", ["90460", "90461", "90471", "90474", "96372"])
@pytest.mark.parametrize("antibody", ["90380", "90381"])
def test_giving_the_antibody_has_codes_of_its_own(antibody: str, administration: str, payer: str | None) -> None:
    billed = claim(line(antibody), line(administration), payer=payer)
    (finding,) = found(billed, GIVEN)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (1, 2))
    assert finding.message.startswith(f"{administration} with {antibody}; ")


def test_the_codes_are_offered_by_who_counseled() -> None:
    assert offered(claim(line("90380"), line("90471")), GIVEN) == (
        ReplaceCode(2, "96380", "counseling by the practitioner on that day"),
        ReplaceCode(2, "96381", "that the practitioner did not counsel on that day"),
    )


@pytest.mark.parametrize(
    "codes",
    [
        ("90380", "96380"),
        ("90380", "96381", "90471"),
        ("90380", "90471", "90723"),
        ("90471",),
        ("96372",),
        ("90380", "96372", "J0696"),
        ("90381", "96380", "96372"),
        ("90679", "90471"),
    ],
)
def test_what_may_be_for_a_vaccine_is_passed(codes: tuple[str, ...]) -> None:
    assert not found(claim(*(line(code) for code in codes)), GIVEN)


def test_before_the_codes_it_was_another_injection() -> None:
    assert not found(claim(line("90380", "2023-10-05"), line("90471", "2023-10-05")), GIVEN)


@pytest.mark.parametrize("code", ["90380", "90381", "96380", "96381"])
def test_the_antibody_is_not_for_an_immunization(code: str) -> None:
    billed = claim(line(code, dx="Z23"))
    assert len(found(billed, WHY)) == 1
    assert offered(billed, WHY) == (ReplaceDiagnosis(1, "Z23", "Z29.11"),)
    assert not found(claim(line(code, dx="Z29.11")), WHY)


def test_a_vaccine_against_the_virus_is() -> None:
    assert not found(claim(line("90679", dx="Z23")), WHY)
