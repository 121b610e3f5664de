"""Diagnoses at places of service at which a payer does not take them."""

from typing import Final

import pytest
from hypothesis import given, strategies as st

from cptkit import PayerPolicy, Severity
from cptkit.errors import DamagedData
from cptkit.policies import Effect, LineOfBusiness, RefusedDiagnosis
from cptkit.policies.sections import parse_toml
from cptkit.values.periods import ALWAYS
from tests.support import BUNDLED, OURS, claim, found, line

RULE: Final = "payer.diagnosis-not-taken"
OURS_ALONE: Final = BUNDLED.with_policies(
    PayerPolicy(
        "ours",
        "Ours",
        LineOfBusiness.COMMERCIAL,
        OURS,
        clauses=(
            RefusedDiagnosis("ours", frozenset({"I63", "A41.9"}), frozenset({"11", "22"}), Effect.DENIES, ALWAYS, OURS),
        ),
    )
)


@given(
    st.lists(st.sampled_from(("I63.9", "A41.9", "A41.01", "I69.30")), min_size=1, max_size=3, unique=True),
    st.sampled_from(("11", "22", "21")),
)
def test_a_line_is_flagged_where_it_points_to_what_is_not_taken_at_its_place(diagnoses: list[str], place: str) -> None:
    billed = claim(line("99214", at=place, dx=",".join(diagnoses)), payer="ours")
    named = [code for code in diagnoses if code in {"I63.9", "A41.9"}]
    expected = [f"{', '.join(named)} on 99214 at POS {place}; ours"] if named and place != "21" else []
    assert [one.message for one in found(billed, RULE, reference=OURS_ALONE)] == expected


@pytest.mark.parametrize("payer", ["emblemhealth", "connecticare"])
def test_acute_stroke_in_the_office_is_denied(payer: str) -> None:
    (finding,) = found(claim(line("99214", "2025-03-04", dx="I63.9"), payer=payer), RULE)
    assert finding.severity is Severity.DENIAL
    assert [str(denial) for denial in finding.denials] == ["CO-167"]
    assert found(claim(line("99214", "2024-12-05", dx="I63.9"), payer=payer), RULE) == ()
    assert found(claim(line("99223", "2025-03-04", at="21", dx="I63.9"), payer=payer), RULE) == ()
    assert found(claim(line("99214", "2025-03-04", dx="I63.9"), payer="aetna"), RULE) == ()


SECTION: Final = """
title = "ours"
diagnoses = {diagnoses}
places = ["11"]
outcome = "denies"
first = 2024-01-01
source = "ours"
"""


def test_a_section_of_a_file_is_read_and_put_into_words() -> None:
    read = RefusedDiagnosis.read(parse_toml("ours.toml", SECTION.format(diagnoses='["I63"]'), {"ours": OURS}))
    assert read.words() == "Diagnoses: ours; I63 at POS 11: the line is denied."
    assert read.concerns("99213", (), ())
    with pytest.raises(DamagedData, match=r"ours.toml:3: .*'6' is not a diagnosis code"):
        RefusedDiagnosis.read(parse_toml("ours.toml", SECTION.format(diagnoses='["6"]'), {"ours": OURS}))
