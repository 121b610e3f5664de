"""Values: periods, codes, text and pickles."""

import pickle
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given, strategies as st

from cptkit import Claim, Period, ServiceLine, bundled_reference, check, format_line, parse_line, strategies
from cptkit.codes import parse_diagnosis_code, parse_modifier_code, parse_place_of_service_code, parse_procedure_code
from cptkit.corrections import Remedy
from cptkit.errors import InvalidCode

DAY = date(2024, 8, 13)
REFERENCE = bundled_reference()
PARSERS = (parse_procedure_code, parse_modifier_code, parse_place_of_service_code, parse_diagnosis_code)
DAYS = st.dates(date(1999, 1, 1), date(2036, 12, 31))
CODES = st.one_of(
    strategies.procedure_codes(),
    strategies.modifier_codes(),
    strategies.place_of_service_codes(),
    strategies.diagnosis_codes(),
)


def copied(value: object) -> object:
    return pickle.loads(pickle.dumps(value))  # noqa: S301, written in the same breath


def parsed(parse: Callable[[str], str], text: str) -> str | None:
    try:
        return parse(text)
    except InvalidCode:
        return None


@given(strategies.periods(), DAYS)
def test_a_period_never_both_covers_a_day_and_leaves_it_open(period: Period, day: date) -> None:
    """Design 4: "A first day may be a floor ("on or before")."."""
    assert not (period.covers(day) and period.leaves_open(day))
    if period.leaves_open(day):
        assert period.floor


@given(strategies.periods())
def test_a_period_covers_its_first_and_its_last_day(period: Period) -> None:
    """Design 4: "Dates are inclusive: `first`, `last`."."""
    assert all(period.covers(day) for day in (period.first, period.last) if day is not None)


@given(strategies.periods(), DAYS, DAYS, DAYS)
def test_a_period_covers_every_day_between_two_that_it_covers(
    period: Period, one: date, two: date, three: date
) -> None:
    """Design 4: "Dates are inclusive: `first`, `last`."."""
    first, between, last = sorted((one, two, three))
    if period.covers(first) and period.covers(last):
        assert period.covers(between)


@pytest.mark.parametrize("parse", PARSERS)
@given(text=CODES | st.text(max_size=8))
def test_reading_a_code_twice_is_reading_it_once(parse: Callable[[str], str], text: str) -> None:
    """Design 2: "one parsing function each that normalises or raises"."""
    code = parsed(parse, text)
    if code is not None:
        assert parse(code) == code
        assert parse(f" {code.lower()} ") == code


@pytest.mark.parametrize("parse", PARSERS)
@given(text=st.text(max_size=5))
@example(text="ß")
@example(text="ﬀ")
@example(text="²6")
def test_a_code_with_letters_of_other_alphabets_is_refused(parse: Callable[[str], str], text: str) -> None:
    """Design 1: "Nothing is guessed."."""
    if not text.strip().isascii():
        assert parsed(parse, text) is None


@given(strategies.diagnosis_codes())
def test_a_diagnosis_may_be_written_without_its_point(code: str) -> None:
    """Design 5: "`diagnoses` (ICD-9 or ICD-10 shape; which is right on the day is a rule)"."""
    # Without the point, E codes of ICD-9-CM and of ICD-10-CM cannot be told apart.
    if not code.startswith("E"):
        assert parse_diagnosis_code(code.replace(".", "")) == code


def sayable(line: ServiceLine) -> ServiceLine:
    """Return the line without what text has no word for."""
    return ServiceLine(
        line.code,
        modifiers=line.modifiers,
        units=line.units,
        unit_of_measure=line.unit_of_measure,
        date_of_service=line.date_of_service,
        last_date=line.last_date,
        place_of_service=line.place_of_service,
        diagnoses=line.diagnoses,
    )


@given(strategies.service_lines().map(sayable))
def test_a_line_comes_back_from_its_text(line: ServiceLine) -> None:
    """Design 9: "Text and JSON round-trip."."""
    assert parse_line(format_line(line)) == line


@given(strategies.service_lines())
def test_the_text_of_a_line_is_settled_after_one_reading(line: ServiceLine) -> None:
    """Design 7: "A line as text: `77053-26-LT x1 on 2024-08-13 at 22 for N64.52`, the tail optional."."""
    text = format_line(line)
    assert format_line(parse_line(text)) == text
    assert parse_line(text) == sayable(line)


@given(strategies.claims(), strategies.remedies())
def test_claims_and_remedies_pickle(claim: Claim, remedy: Remedy) -> None:
    """Design 10: "Values pickle and are safe to share between threads."."""
    assert copied(claim) == claim
    assert copied(remedy) == remedy


@given(strategies.claims(reference=REFERENCE, on=DAY, known=False, max_lines=3))
def test_reports_pickle(claim: Claim) -> None:
    """Design 10: "Values pickle and are safe to share between threads."."""
    report = check(claim, REFERENCE)
    assert copied(report) == report


@given(strategies.procedure_codes(reference=REFERENCE, on=DAY), strategies.modifier_codes(reference=REFERENCE, on=DAY))
def test_what_was_published_pickles(code: str, modifier: str) -> None:
    """Design 10: "Values pickle and are safe to share between threads."."""
    published = REFERENCE.on(DAY)
    records = (
        published.procedure(code),
        published.modifier(modifier),
        published.mue(code),
        published.pair_edits(code),
        published.add_ons(code),
        published.hospital_status(code),
        published.policies(),
        published.site("22"),
    )
    assert copied(records) == records


def test_a_reference_pickles_with_its_fingerprint() -> None:
    """Design 10: "Values pickle and are safe to share between threads."."""
    copy = copied(REFERENCE)
    assert isinstance(copy, type(REFERENCE))
    assert copy.fingerprint == REFERENCE.fingerprint
    assert copy.mue("77053", on=DAY) == REFERENCE.mue("77053", on=DAY)
