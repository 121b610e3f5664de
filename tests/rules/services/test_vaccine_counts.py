"""Administrations of vaccines against the vaccines of the day, and 90461 against their components."""

from collections.abc import Sequence

import attrs
import pytest
from hypothesis import given, strategies as st

from cptkit import Claim, Patient, Severity, select
from cptkit.corrections import RemoveLine, SetUnits
from cptkit.rules.services.vaccine_counts import COMPONENTS
from cptkit.selection import Vaccine
from cptkit.selection.families.drugs.vaccine import Product
from tests.support import BUNDLED, DAY, claim, found, line, offered

COUNT, PARTS = "vaccine.more-administrations", "vaccine.wrong-components"
SINGLE = ("90633", "90656", "90677", "90651")


def visit(*texts: str, history: Sequence[str] = ()) -> Claim:
    """A child's vaccines at a payer that has published nothing of them."""
    lines = [line(text, dx="Z23") for text in texts]
    billed = claim(*lines, payer="aetna", history=[line(text, dx="Z23") for text in history])
    return attrs.evolve(billed, patient=Patient(birth_date="2021-03-02"))


@given(st.lists(st.sampled_from([*COMPONENTS, *SINGLE]), min_size=1, max_size=5, unique=True), st.integers(-2, 2))
def test_each_vaccine_has_one_administration_and_each_further_component_a_unit(given_: list[str], more: int) -> None:
    due = sum(COMPONENTS.get(code, 1) - 1 for code in given_)
    counted = visit(*given_, f"90460 x{len(given_)}", *[f"90461 x{due}"] * (due > 0))
    assert found(counted, COUNT) + found(counted, PARTS) == ()
    billed = due + more
    if more and billed > 0:
        (finding,) = found(visit(*given_, f"90460 x{len(given_)}", f"90461 x{billed}"), PARTS)
        assert finding.severity is Severity.REVIEW
    excess = visit(*given_, f"90460 x{len(given_) + abs(more)}")
    assert len(found(excess, COUNT)) == (more != 0)


# AAPC, Pediatric Coding Alert: 90698 is 90460 and four units of 90461.
def test_the_units_of_the_components_are_offered() -> None:
    billed = visit("90698", "90460", "90461 x2")
    (finding,) = found(billed, PARTS)
    assert finding.message == "2 units of 90461 for 4 further components: 90698 has 5"
    assert offered(billed, PARTS) == (SetUnits(3, 4),)
    single = visit("90633", "90460", "90461")
    (finding,) = found(single, PARTS)
    assert finding.message == "1 unit of 90461 for 0 further components: each vaccine has one"
    assert offered(single, PARTS) == (RemoveLine(3),)
    (finding,) = found(visit("90714", "90460", "90461 x2"), PARTS)
    assert finding.message == "2 units of 90461 for 1 further component: 90714 has 2"


@pytest.mark.parametrize(
    ("texts", "message", "remedies"),
    [
        (
            ("90656", "90460 x2"),
            "2 administrations (90460) with 1 vaccine; each vaccine has one",
            (SetUnits(2, 1),),
        ),
        (
            ("90656", "90633", "90471", "90472 x2"),
            "3 administrations (90471, 90472) with 2 vaccines; each vaccine has one",
            (SetUnits(4, 1),),
        ),
        (
            ("90656", "90471", "90472"),
            "2 administrations (90471, 90472) with 1 vaccine; each vaccine has one",
            (RemoveLine(3),),
        ),
        (("90656", "90471", "90480"), "2 administrations (90471, 90480) with 1 vaccine; each vaccine has one", ()),
    ],
)
def test_more_administrations_than_vaccines_are_a_review(
    texts: tuple[str, ...], message: str, remedies: tuple[object, ...]
) -> None:
    (finding,) = found(visit(*texts), COUNT)
    assert (finding.message, finding.severity) == (message, Severity.REVIEW)
    assert offered(visit(*texts), COUNT) == remedies


@pytest.mark.parametrize(
    "texts",
    [
        # Without a vaccine on the claim, as where the state supplies it, nothing is counted.
        ("90460 x3",),
        ("90460 x2", "90461 x4"),
        # One was given without counseling, and its components are not counted.
        ("90698", "90633", "90460", "90472"),
        ("90707", "90700", "90460", "90461 x2", "90472"),
        # The plan may not pay for further components.
        ("90698", "90460"),
        # How many components an unlisted vaccine has is not known.
        ("90749", "90460", "90461 x2"),
    ],
)
def test_what_the_codes_do_not_say_is_let_stand(texts: tuple[str, ...]) -> None:
    assert found(visit(*texts), COUNT) + found(visit(*texts), PARTS) == ()


def test_a_vaccine_of_another_claim_of_the_day_counts() -> None:
    assert found(visit("90460 x2", "90656", history=["90633"]), COUNT) == ()
    assert len(found(visit("90460 x2", "90656", history=["90460", "90633"]), COUNT)) == 1


# The components that select bills and those that check counts are the same.
@pytest.mark.parametrize("product", Product)
def test_select_counts_the_same_components(product: Product) -> None:
    vaccine = Vaccine(product=product, age=4, counseling=True, after_exposure=False)
    selected = select([vaccine], BUNDLED, on=DAY, place_of_service="11", payer="commercial")
    lines = [one.line for one in selected.lines]
    further = [one.units for one in lines if one.code == "90461"]
    codes = [one.code for one in lines if one.code in COMPONENTS]
    assert further == [COMPONENTS[code] - 1 for code in codes]
