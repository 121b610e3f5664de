"""Casts that are taken off by whoever put them on."""

from datetime import timedelta
from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import ServiceLine, Severity
from cptkit.corrections import RemoveLine
from tests.support import DAY, claim, found, line, offered

OWN: Final = "global-surgery.own-cast"


def later(text: str, after: int, by: str = "1") -> ServiceLine:
    return line(text, str(DAY + timedelta(after)), by=by)


@given(st.integers(-5, 200), st.booleans())
def test_an_own_cast_is_taken_off_without_a_bill_while_it_is_worn(after: int, in_history: bool) -> None:  # noqa: FBT001 (a case)
    cast, removal = line("29075-RT", by="1"), later("29705-RT", after)
    billed = claim(removal, history=(cast,)) if in_history else claim(removal, cast)
    findings = found(billed, OWN)
    said = "29705 after 29075 on 2024-08-13; the practitioner who applied the cast does not bill its removal or repair"
    due = 0 < after <= 90
    assert [(one.severity, one.message, one.lines) for one in findings] == [(Severity.REVIEW, said, (1,))] * due


def test_the_removal_is_not_billed() -> None:
    assert offered(claim(later("29705-RT", 28), line("29075-RT", by="1")), OWN) == (RemoveLine(1),)


@pytest.mark.parametrize(
    ("cast", "removal", "due"),
    [
        ("29405-LT", "29700-LT", True),
        ("29345-LT", "29730-LT", True),
        ("29075", "29705-RT", True),
        ("29075-LT", "29705-RT", False),
        # Splints and strapping are no casts.
        ("29125-RT", "29705-RT", False),
        ("29580-RT", "29700-RT", False),
        ("29075-RT", "29075-RT", False),
    ],
)
def test_what_is_the_care_of_which_cast(cast: str, removal: str, *, due: bool) -> None:
    assert bool(found(claim(later(removal, 28), history=(line(cast, by="1"),)), OWN)) is due


def test_a_cast_of_another_practice_may_be_taken_off() -> None:
    assert found(claim(later("29705-RT", 28, by="2"), history=(line("29075-RT", by="1"),)), OWN) == ()
