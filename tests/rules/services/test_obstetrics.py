"""Parts of maternity care beside the code for all of it."""

import attrs
import pytest

from cptkit import Finding, ServiceLine, Severity
from cptkit.corrections import RemoveLine
from tests.support import claim, line, offered, said

RULE = "maternity.part-of-global"
VISIT = "maternity.visit-in-global"


def findings_on(*lines: ServiceLine, history: tuple[ServiceLine, ...] = (), rule: str = RULE) -> tuple[Finding, ...]:
    """What a rule finds."""
    return said(claim(*lines, history=history), rule).findings


# Regence, policy 107: from the day on which the prenatal record begins to the end of the postpartum period.
@pytest.mark.parametrize("whole", ["59400", "59510", "59610", "59618"])
@pytest.mark.parametrize("part", ["59425", "59426", "59430"])
def test_a_part_beside_the_whole_is_a_review(whole: str, part: str) -> None:
    lines = line(whole), line(part)
    (finding,) = findings_on(*lines)
    assert (finding.severity, finding.lines) == (Severity.REVIEW, (2,))
    assert finding.message == f"{part} with {whole} on 2024-08-13, which includes the care before and after delivery"
    assert offered(claim(*lines), RULE) == (RemoveLine(2),)


@pytest.mark.parametrize(
    ("text", "diagnoses", "due"),
    [
        ("99213", ("Z34.93",), True),
        ("99203", ("Z34.01", "Z39.2"), True),
        ("99213-25", ("Z34.93",), False),
        ("99213-24", ("Z34.93",), False),
        ("99213", ("Z34.93", "Z3A.34"), True),
        ("99213", ("Z34.93", "O24.410"), False),
        ("99213", ("Z3A.34",), False),
        ("99213", ("Z32.01",), False),
        ("99213", (), False),
    ],
)
def test_a_visit_for_routine_maternity_care_alone_is_part_of_the_whole(
    text: str, diagnoses: tuple[str, ...], *, due: bool
) -> None:
    lines = line("59400"), attrs.evolve(line(text, "2024-07-13"), diagnoses=diagnoses)
    findings = findings_on(*lines, rule=VISIT)
    assert [(one.severity, one.lines) for one in findings] == [(Severity.REVIEW, (2,))] * due


@pytest.mark.parametrize(("day", "due"), [("2023-10-18", True), ("2023-10-17", False), ("2025-06-09", True)])
def test_the_whole_may_be_on_another_day_of_the_pregnancy(day: str, *, due: bool) -> None:
    assert bool(findings_on(line("59430"), history=(line("59400", day),))) is due


# Priority Health, clinical edits: antepartum care codes submitted in history prior to the code for the package.
@pytest.mark.parametrize("whole", ["59400", "59510", "59610", "59618"])
@pytest.mark.parametrize("part", ["59425", "59426"])
@pytest.mark.parametrize(("day", "due"), [("2024-07-01", True), ("2023-10-18", True), ("2023-10-17", False)])
def test_a_part_that_the_history_has_is_found_on_the_whole(whole: str, part: str, day: str, *, due: bool) -> None:
    findings = findings_on(line(whole), history=(line(part, day),))
    said = f"{whole} after {part} on {day} in the history; {whole} includes that care"
    assert [(one.severity, one.message, one.lines) for one in findings] == [(Severity.REVIEW, said, (1,))] * due
    assert findings_on(line(whole, by="1"), history=(line(part, day, by="2"),)) == ()
    assert findings_on(line("59409"), history=(line(part, day),)) == ()


def test_the_visits_that_the_history_has_are_one_finding_on_the_whole() -> None:
    days = ("2024-03-11", "2024-05-13", "2024-07-15")
    visits = tuple(attrs.evolve(line("99213", day), diagnoses=("Z34.83", "Z3A.20")) for day in days)
    for count, more in ((1, ""), (2, " and 1 more visit"), (3, " and 2 more visits")):
        (finding,) = findings_on(line("59400"), history=visits[:count])
        assert finding.message == f"59400 after 99213 on 2024-03-11{more} in the history; 59400 includes that care"
    others = [attrs.evolve(one, diagnoses=("O24.410", "Z3A.20")) for one in visits]
    assert findings_on(line("59400"), history=tuple(others)) == ()
    assert findings_on(line("59409"), history=visits) == ()
    assert findings_on(line("59400", by="1"), history=tuple(line("99213", "2024-07-15", by="2") for _ in days)) == ()


@pytest.mark.parametrize(
    "lines",
    [
        (line("59426"),),
        (line("59409"), line("59426")),
        (line("59400", by="1"), line("59426", by="2")),
        (line("59400"), line("59409-59")),
    ],
)
def test_parts_alone_and_parts_of_others_are_passed(lines: tuple[ServiceLine, ...]) -> None:
    assert findings_on(*lines) == ()


TWICE = "maternity.care-twice"


def twice(*lines: ServiceLine, history: tuple[ServiceLine, ...] = ()) -> list[tuple[str, tuple[int, ...]]]:
    findings = said(claim(*lines, history=history), TWICE).findings
    assert all(one.severity is Severity.REVIEW for one in findings)
    return [(one.message, one.lines) for one in findings]


# AAPC, Ob-Gyn Coding Alert: 59400 for the first twin and 59409-51, "not the global code", for the second.
@pytest.mark.parametrize("first", ["59400", "59510", "59610", "59618"])
@pytest.mark.parametrize("second", ["59400", "59510", "59610", "59618"])
def test_a_pregnancy_has_one_code_for_all_of_the_care(first: str, second: str) -> None:
    why = "an additional delivery is billed with a delivery-only code"
    assert twice(line(first), line(second)) == [(f"{second} beside {first} on 2024-08-13; {why}", (2,))]
    assert twice(line(first), history=(line(second, "2024-08-12"),)) == [
        (f"{first} beside {second} on 2024-08-12; {why}", (1,))
    ]
    assert twice(line(first), history=(line(second, "2023-10-17"),)) == []
    assert twice(line(first), line("59409-51")) == []
    assert twice(line(first, by="1"), line(second, by="2")) == []
    assert offered(claim(line(first), line(second)), TWICE) == (RemoveLine(2),)


def test_antepartum_visits_are_told_by_one_of_two_codes() -> None:
    why = "one code covers all antepartum visits of the pregnancy"
    assert twice(line("59425", "2024-06-13"), line("59426")) == [(f"59425 beside 59426 on 2024-08-13; {why}", (1, 2))]
    assert twice(line("59426"), history=(line("59425", "2024-06-13"),)) == [
        (f"59426 beside 59425 on 2024-06-13; {why}", (1,))
    ]
    assert twice(line("59425", by="1"), line("59426", by="2")) == []


@pytest.mark.parametrize("delivery", ["59410", "59515", "59614", "59622"])
def test_a_delivery_with_postpartum_care_includes_it(delivery: str) -> None:
    after = f"59430 beside {delivery} on 2024-07-03, which includes the postpartum care"
    assert twice(line("59430"), history=(line(delivery, "2024-07-03"),)) == [(after, (1,))]
    assert twice(line("59430"), line("59409")) == []


@pytest.mark.parametrize("whole", ["59400", "59510", "59410", "59515"])
@pytest.mark.parametrize(("day", "due"), [("2024-08-12", True), ("2024-07-02", True), ("2024-07-01", False)])
def test_a_routine_visit_is_part_of_the_postpartum_care_for_six_weeks(whole: str, day: str, *, due: bool) -> None:
    def visit(*diagnoses: str) -> ServiceLine:
        return attrs.evolve(line("99213"), diagnoses=diagnoses)

    delivery = (line(whole, day),)
    care = "the care before and after delivery" if whole in {"59400", "59510"} else "the postpartum care"
    messages = [one.message for one in findings_on(visit("Z39.2"), history=delivery, rule=VISIT)]
    assert messages == [f"99213 with {whole} on {day}, which includes {care}"] * due
    assert (
        findings_on(visit("Z34.01"), history=delivery, rule=VISIT)
        == findings_on(visit("N61.0"), history=delivery, rule=VISIT)
        == ()
    )
    assert findings_on(visit("Z39.2"), history=(line("59409", day),), rule=VISIT) == ()


OUTCOME = "maternity.outcome-missing"


@pytest.mark.parametrize(
    "code", ["59400", "59409", "59410", "59510", "59514", "59515", "59610", "59614", "59618", "59622"]
)
def test_a_delivery_has_its_outcome_among_the_diagnoses_of_the_claim(code: str) -> None:
    def of(*diagnoses: str) -> ServiceLine:
        return attrs.evolve(line(code), diagnoses=diagnoses)

    (finding,) = said(claim(of("O80")), OUTCOME).findings
    assert finding.message == f"{code} without Z37; the outcome of delivery is on every maternal record of a delivery"
    other = attrs.evolve(line("01967"), diagnoses=("Z37.0",))
    in_claim = attrs.evolve(claim(of("O80")), diagnoses=("O80", "Z37.0"))
    for passed in (claim(of("O80", "Z37.0")), claim(of("O80"), other), in_claim, claim(of())):
        assert said(passed, OUTCOME).findings == ()


def test_no_other_maternity_care_has_an_outcome() -> None:
    assert said(claim(attrs.evolve(line("59430"), diagnoses=("Z39.2",))), OUTCOME).findings == ()
