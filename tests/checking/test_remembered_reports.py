"""What a run of checks remembers: a claim that says the same as one before is not checked again."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs
import pytest

from cptkit import (
    RULES,
    Circumstance,
    Citation,
    Claim,
    Patient,
    Provider,
    Report,
    Rule,
    ServiceLine,
    Setting,
    Severity,
    bundled_reference,
    check_all,
    parse_line,
)
from cptkit.checking.memory import may_remember, remembering
from cptkit.rules import BilledClaim, Bypassed, Hit
from cptkit.values.claims import UnitOfMeasure

CLAIM: Final = Claim([parse_line("77053-26 on 2024-08-13 at 22 for N64.52")], payer="medicare")
OF_THE_LINE: Final[dict[str, Any]] = {
    "code": "77054",
    "modifiers": ("TC",),
    "units": Decimal(2),
    "unit_of_measure": UnitOfMeasure.MINUTES,
    "date_of_service": date(2024, 8, 12),
    "last_date": date(2024, 8, 14),
    "place_of_service": "11",
    "diagnoses": ("N63.20",),
    "rendering_provider": Provider("1", specialty="30", group="A"),
    "performed_at": "a hospital",
    "body_site": "left",
    "encounter": "morning",
    "narrative": "a note",
    "ndc": "12345-6789-01",
    "charge": Decimal(50),
    "circumstances": frozenset({Circumstance.INTERPRETATION_ONLY}),
    "ruled_out": frozenset({Circumstance.INTERPRETATION_ONLY}),
}
OF_THE_CLAIM: Final[dict[str, Any]] = {
    "lines": (*CLAIM.lines, *CLAIM.lines),
    "payer": "cigna",
    "setting": Setting.OUTPATIENT_HOSPITAL,
    "place_of_service": "11",
    "group": "a group",
    "history": (),
}


def checked(*claims: Claim) -> list[str | None]:
    """The ids of those claims that are checked, and not remembered."""
    asked: list[str | None] = []

    def report(claim: Claim) -> Report:
        asked.append(claim.id)
        return Report(claim.id, (), (), (), (), (), "")

    remembered = remembering(report)
    for number, claim in enumerate(claims):
        named = attrs.evolve(claim, id=str(number))
        assert remembered(named).claim_id == named.id
    return asked


def test_a_claim_that_says_the_same_is_checked_once_and_keeps_its_id() -> None:
    assert checked(CLAIM, CLAIM, attrs.evolve(CLAIM, patient=Patient("1950-03-14"), extras={"a": 1})) == ["0"]


# A name is only ever held against that of another line.
NAMES: Final[dict[str, tuple[Any, Any]]] = {
    "charge": (Decimal(50), Decimal(60)),
    "rendering_provider": (Provider("1", specialty="30", group="A"), Provider("2", specialty="08", group="B")),
    "performed_at": ("a hospital", "a practice"),
    "body_site": ("left", "right"),
    "encounter": ("morning", "evening"),
    "narrative": ("a note", "another note"),
    "ndc": ("12345-6789-01", "12345-6789-02"),
}


@pytest.mark.parametrize("name", NAMES)
def test_another_name_for_the_same_thing_changes_no_answer(name: str) -> None:
    one, other = ([attrs.evolve(CLAIM.lines[0], id=value, **{name: value})] * 2 for value in NAMES[name])
    assert checked(attrs.evolve(CLAIM, lines=one), attrs.evolve(CLAIM, lines=other)) == ["0"]


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"narrative"}))
def test_two_names_say_something_else_than_one(name: str) -> None:
    (line,) = CLAIM.lines
    first, second = (attrs.evolve(line, **{name: value}) for value in NAMES[name])
    assert checked(*(attrs.evolve(CLAIM, lines=lines) for lines in ([first, first], [first, second]))) == ["0", "1"]


def test_two_practitioners_of_one_group_and_specialty_say_something_else_than_two_strangers() -> None:
    (line,) = CLAIM.lines
    pairs = [(Provider("1", "30", group="A"), Provider("2", "30", group=group)) for group in "AB"]
    claims = [attrs.evolve(CLAIM, lines=[attrs.evolve(line, rendering_provider=who) for who in pair]) for pair in pairs]
    assert checked(*claims) == ["0", "1"]


def test_the_charges_of_lines_that_look_alike_are_told_apart() -> None:
    (line,) = CLAIM.lines
    alike, apart = ([attrs.evolve(line, charge=charge) for charge in those] for those in (("50", "50"), ("50", "60")))
    claims = [attrs.evolve(CLAIM, lines=lines) for lines in (alike, apart)]
    told = [
        [finding.severity for finding in report.findings if finding.rule == "claim.duplicate-line"]
        for report in check_all(claims, bundled_reference())
    ]
    assert told == [[Severity.DENIAL], [Severity.REVIEW]]


@pytest.mark.parametrize("name", OF_THE_LINE)
def test_a_line_that_says_something_else_is_checked(name: str) -> None:
    line = attrs.evolve(CLAIM.lines[0], **{name: OF_THE_LINE[name]})
    assert checked(CLAIM, attrs.evolve(CLAIM, lines=[line])) == ["0", "1"]


@pytest.mark.parametrize("name", OF_THE_LINE)
def test_a_line_of_the_history_that_says_something_else_is_checked(name: str) -> None:
    line = attrs.evolve(CLAIM.lines[0], **{name: OF_THE_LINE[name]})
    assert checked(attrs.evolve(CLAIM, history=CLAIM.lines), attrs.evolve(CLAIM, history=[line])) == ["0", "1"]


@pytest.mark.parametrize("name", OF_THE_CLAIM)
def test_a_claim_that_says_something_else_is_checked(name: str) -> None:
    assert checked(CLAIM, attrs.evolve(CLAIM, **{name: OF_THE_CLAIM[name]})) == ["0", "1"]


def test_every_field_but_ids_the_patient_and_extras_is_told_apart() -> None:
    assert {field.name for field in attrs.fields(ServiceLine)} == {*OF_THE_LINE, "id"}
    assert {field.name for field in attrs.fields(Claim)} == {*OF_THE_CLAIM, "id", "patient", "extras"}


def test_no_more_than_some_thousands_of_reports_are_kept() -> None:
    others = [attrs.evolve(CLAIM, group=str(number)) for number in range(4_096)]
    assert len(checked(CLAIM, *others, CLAIM)) == len(others) + 2
    assert len(checked(CLAIM, *others[1:], CLAIM)) == len(others)


def dear(billed: BilledClaim) -> Iterator[Hit | Bypassed]:
    """A charge of more than a hundred dollars."""
    if billed.claim.lines[0].charge == Decimal(200):
        yield Hit("200 dollars; our limit is 100", Severity.REVIEW)


def test_rules_of_ones_own_may_turn_on_what_is_not_remembered() -> None:
    rule = Rule("house.dear", BilledClaim, "a charge over our limit", Citation("our house", "our rules"), dear)
    cheap, costly = (attrs.evolve(CLAIM, lines=[attrs.evolve(CLAIM.lines[0], charge=it)]) for it in ("50", "200"))
    reports = check_all([cheap, costly], bundled_reference(), rules=(*RULES, rule))
    assert [any(finding.rule == rule.id for finding in report.findings) for report in reports] == [False, True]
    assert may_remember(RULES)
    assert may_remember(RULES[:3])
    assert not may_remember((*RULES, rule))


# Of three lines: which have a name, and which share one.
PATTERNS: Final = (
    ("a", "a", "a"),
    ("a", "a", "b"),
    ("a", "b", "a"),
    ("a", "b", "b"),
    ("a", "b", "c"),
    (None, None, None),
    (None, None, "a"),
    (None, "a", None),
    ("a", None, None),
    (None, "a", "a"),
    ("a", None, "a"),
    ("a", "a", None),
    (None, "a", "b"),
    ("a", None, "b"),
    ("a", "b", None),
)


def patterned(name: str, values: tuple[Any, ...]) -> Claim:
    """A claim of three lines that differ in one name alone."""
    (line,) = CLAIM.lines
    return attrs.evolve(CLAIM, lines=[attrs.evolve(line, **{name: value}) for value in values])


@pytest.mark.parametrize("name", ["encounter", "body_site", "performed_at"])
def test_which_lines_share_a_name_is_told_apart_and_which_name_it_is_not(name: str) -> None:
    asked = [patterned(name, pattern) for pattern in PATTERNS]
    again = [patterned(name, tuple(one and one.upper() for one in pattern)) for pattern in PATTERNS]
    assert checked(*asked, *again) == [str(number) for number in range(len(PATTERNS))]


@pytest.mark.parametrize("of_one_team", [False, True])
def test_which_lines_share_a_practitioner_or_a_team_is_told_apart(*, of_one_team: bool) -> None:
    def provider(name: str | None) -> Provider | None:
        group = "A" if of_one_team else name
        return None if name is None else Provider(name, specialty="30", group=group)

    claims = [patterned("rendering_provider", tuple(map(provider, pattern))) for pattern in PATTERNS]
    assert checked(*claims) == [str(number) for number in range(len(PATTERNS))]


@pytest.mark.parametrize(
    "lone", [Provider("2"), Provider("2", specialty="30"), Provider("2", group="A"), Provider("2", "02", group="A")]
)
def test_a_practitioner_without_the_same_group_and_specialty_is_of_no_team(lone: Provider) -> None:
    first = Provider("1", "30", group="A")
    claims = [
        patterned("rendering_provider", (first, other, first)) for other in (lone, Provider("2", "30", group="A"))
    ]
    assert checked(*claims) == ["0", "1"]
