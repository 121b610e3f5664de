"""Ultrasounds by the weeks of the pregnancy, and the treatment of a lost pregnancy by the kind of its loss."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import Severity
from cptkit.corrections import ReplaceCode
from tests.support import claim, found, line, offered

WEEKS, LOSS = "maternity.ultrasound-by-weeks", "maternity.loss-code"
LIKE: Final = {"76801": "76805", "76802": "76810", "76805": "76801", "76810": "76802"}


@given(st.sampled_from(["76801", "76802", "76805", "76810", "76813", "76814"]), st.integers(8, 42))
def test_each_ultrasound_is_for_its_trimester(code: str, weeks: int) -> None:
    dx = f"Z3A.{weeks:02}"
    billed = claim(line(code, dx=f"O09.529,{dx}"))
    early = code not in ("76805", "76810")
    wrong = early is (weeks >= 14)
    findings = found(billed, WEEKS)
    meant = "before week 14" if early else "from week 14 on"
    assert [one.message for one in findings] == [f"{code} for {dx}; the study is for pregnancies {meant}"] * wrong
    if wrong:
        assert findings[0].severity is Severity.REVIEW
        like = [ReplaceCode(1, LIKE[code], "how many weeks the pregnancy was")] if code in LIKE else []
        assert list(offered(billed, WEEKS)) == like


# Z3A.01 is less than 8 weeks, Z3A.49 more than 42, and Z3A.00 tells nothing.
@pytest.mark.parametrize(
    ("code", "dx", "wrong"),
    [
        ("76805", "Z3A.01", True),
        ("76801", "Z3A.49", True),
        ("76801", "Z3A.00", False),
        ("76805", "Z3A.00", False),
        ("76805", "O09.521", False),
        # A detailed study of the first trimester has the code of the later one (SMFM), and others are for any.
        ("76811", "Z3A.13", False),
        ("76815", "Z3A.10", False),
        ("76817", "Z3A.30", False),
    ],
)
def test_what_tells_no_weeks_or_is_for_any_is_passed(code: str, dx: str, *, wrong: bool) -> None:
    assert bool(found(claim(line(code, dx=dx)), WEEKS)) is wrong


# AAPC, Divide the Line Between Missed, Incomplete Ab.
@pytest.mark.parametrize(
    ("code", "dx", "message", "like"),
    [
        ("59820", "O03.4", "the code is for a missed abortion, and the diagnosis is an incomplete abortion", "59812"),
        ("59821", "O03.39", "the code is for a missed abortion, and the diagnosis is an incomplete abortion", "59812"),
        ("59812", "O02.1", "the code is for an incomplete abortion, and the diagnosis is a missed abortion", ""),
        ("58120", "O02.1", "the code is for conditions outside pregnancy, and the diagnosis is a missed abortion", ""),
        (
            "58120",
            "O72.2",
            "the code is for conditions outside pregnancy, and the diagnosis is a complication of delivery",
            "59160",
        ),
    ],
)
def test_each_treatment_is_for_its_kind_of_loss(code: str, dx: str, message: str, like: str) -> None:
    billed = claim(line(code, dx=dx))
    (finding,) = found(billed, LOSS)
    assert (finding.message, finding.severity) == (f"{code} for {dx}; {message}", Severity.REVIEW)
    assert finding.citation.convention is (code == "58120")
    shows = "that the report describes the operation so"
    assert offered(billed, LOSS) == ((ReplaceCode(1, like, shows),) if like else ())


@pytest.mark.parametrize(
    ("code", "dx"),
    [
        ("59812", "O03.4"),
        ("59812", "O03.39"),
        ("59820", "O02.1"),
        ("59821", "O02.0"),
        ("59820", "O02.1,O03.4"),
        ("58120", "N93.9"),
        # What a complete abortion or another diagnosis calls for, no text that was read says.
        ("59812", "O03.9"),
        ("59820", "O36.4XX0"),
    ],
)
def test_the_treatment_of_its_own_loss_is_passed(code: str, dx: str) -> None:
    assert found(claim(line(code, dx=dx)), LOSS) == ()
