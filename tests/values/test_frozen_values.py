"""Values: once made they stay as they are, and what is left out of them is empty."""

from datetime import date
from decimal import Decimal
from typing import Final

import attrs
import pytest
from attrs.exceptions import FrozenInstanceError

from cptkit import Bypass, Citation, Claim, Finding, Gap, Patient, Provider, Report, ServiceLine, Severity, Table
from cptkit.corrections import (
    AddModifier,
    MergeLines,
    MoveUnits,
    Remedy,
    RemoveLine,
    RemoveModifier,
    ReorderModifiers,
    ReplaceCode,
    ReplaceModifier,
    SetPlaceOfService,
    SetUnits,
    SplitLine,
)
from cptkit.tables import ALWAYS
from cptkit.values.findings import Denial

CMS: Final = Citation("CMS", "NCCI manual")
FINDING: Final = Finding("ncci.units-over-mue", Severity.REVIEW, (1,), "3 units of 77053", (), CMS)
BYPASS: Final = Bypass("ncci.unbundled-pair", (1, 2), "lifted by 59", "59", "a separate site", (), CMS)
GAP: Final = Gap(Table.MUE, date(2024, 8, 13), ("77053",), ("ncci.units-over-mue",))
REMEDIES: Final[tuple[Remedy, ...]] = (
    AddModifier(1, "26"),
    RemoveModifier(1, "LT"),
    ReorderModifiers(1, ("26", "LT")),
    ReplaceModifier(1, "TC", "26"),
    SetUnits(1, Decimal(2)),
    SetPlaceOfService(1, "23"),
    MergeLines(1, 2, ("50",)),
    SplitLine(1, Decimal(1), "76"),
    MoveUnits(1, Decimal(1), "77054"),
    RemoveLine(1),
    ReplaceCode(1, "77054"),
)
VALUES: Final[tuple[attrs.AttrsInstance, ...]] = (
    ALWAYS,
    CMS,
    Patient(),
    Provider("1"),
    ServiceLine("77053"),
    Claim([ServiceLine("77053", date_of_service="2024-08-13")]),
    Denial("CO", "4"),
    FINDING,
    BYPASS,
    GAP,
    Report("C1", (), (), (), (), (), "sha256:0"),
    *REMEDIES,
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_stays_as_it_was_made(value: attrs.AttrsInstance) -> None:
    for field in attrs.fields(type(value)):
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)


@pytest.mark.parametrize("remedy", REMEDIES, ids=lambda remedy: type(remedy).__name__)
def test_a_remedy_needs_no_documentation_unless_it_says_so(remedy: Remedy) -> None:
    assert remedy.needs_documentation == ""


def test_an_answer_is_counted_and_not_assumed_unless_it_says_so() -> None:
    assert (FINDING.counted, FINDING.assumed, FINDING.denials) == (True, False, ())
    assert not BYPASS.assumed


def test_a_gap_names_no_release_and_no_setting_unless_it_knows_one() -> None:
    assert str(GAP) == "no loaded MUE table answers for 77053 on 2024-08-13"
