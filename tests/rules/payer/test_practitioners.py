"""Services that a payer does not take of some kinds of practitioners."""

import pytest

from cptkit import Provider, Severity
from cptkit.corrections import RemoveLine
from cptkit.policies import RefusedPractitioner
from tests.support import BUNDLED, DAY, claim, found, line, offered

RULE = "payer.practitioner-not-taken"
THERAPIST = Provider("1", kind="Physical Therapist")
ASSISTANT = Provider("1", kind="physical therapist assistant")


@pytest.mark.parametrize(
    ("code", "by", "payer", "count"),
    [
        ("99213", THERAPIST, "unitedhealthcare", 1),
        ("99213", Provider("1", specialty="65"), "unitedhealthcare", 1),
        ("99213", Provider("1", specialty="225100000X"), "unitedhealthcare", 1),
        ("99213", Provider("1", kind="P.T."), "unitedhealthcare", 1),
        ("99213", Provider("1", kind="physician", specialty="65"), "unitedhealthcare", 0),
        ("99213", Provider("1"), "unitedhealthcare", 0),
        ("99213", None, "unitedhealthcare", 0),
        ("97161", THERAPIST, "unitedhealthcare", 0),
        ("97161", ASSISTANT, "unitedhealthcare", 1),
        ("99213", THERAPIST, "aetna", 0),
        ("99213", Provider("1", kind="clinical social worker"), "medicare", 1),
        ("90792", Provider("1", specialty="68"), "medicare", 1),
        ("90833", Provider("1", specialty="68"), "noridian", 1),
        ("90837", Provider("1", specialty="80"), "medicare", 0),
        ("90791", Provider("1", specialty="68"), "medicare", 0),
        ("90792", Provider("1", specialty="26"), "medicare", 0),
        ("90792", Provider("1", specialty="68"), "aetna", 0),
    ],
)
def test_it_turns_on_who_rendered_which_service_and_the_payer(
    code: str, by: Provider | None, payer: str, count: int
) -> None:
    findings = found(claim(line(code, by=by), payer=payer), RULE)
    assert [finding.severity for finding in findings] == [Severity.REVIEW] * count


def test_the_line_is_not_billed() -> None:
    billed = claim(line("99213", by=THERAPIST), line("97110-GP", by=THERAPIST), payer="unitedhealthcare")
    assert offered(billed, RULE) == (RemoveLine(1),)


def test_it_reads_in_words_and_concerns_its_codes() -> None:
    clause = BUNDLED.policies["unitedhealthcare"].clause(RefusedPractitioner, on=DAY)
    assert clause is not None
    assert clause.words().startswith("Practitioners: physical and occupational therapists")
    assert clause.concerns("99213", (), ())
    assert not clause.concerns("97161", (), ())
