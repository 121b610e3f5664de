"""Nobody is named: not in an error, a repr, a report or a log, nor in what is pickled of an error."""

import json
import logging
import pickle
from collections.abc import Iterator
from datetime import date
from typing import Any, Final, cast

import attrs
import pytest
from hypothesis import example, given, strategies as st
from typing_extensions import override

from cptkit import (
    Claim,
    CptkitError,
    Patient,
    Provider,
    Report,
    Selection,
    ServiceLine,
    UnjudgedClaim,
    bundled_reference,
    check,
    check_all,
    claims_from_jsonl,
    explain,
    parse_line,
    remedies,
)
from cptkit.selection import FAMILIES, Encounter, select_encounter, service_named
from cptkit.selection.facts import asked_of

REFERENCE: Final = bundled_reference()
NAMES: Final = st.builds(
    "{} {}".format,
    st.sampled_from(("Jane", "Zoë", "Ngozi", "Jun")),
    st.sampled_from(("Quimby", "O'Neil", "Szabó", "Li-Wei")),
)
BORN: Final = st.dates(date(1920, 1, 1), date(2026, 12, 31))
BIRTH_DATES: Final = st.one_of(
    [BORN.map(form.format) for form in ("{0:%m}/{0:%d}/{0:%Y}", "{0:%d}.{0:%m}.{0:%Y}", "{0.day}.{0.month}.{0:%y}")]
)
PERSONAL: Final = NAMES | BIRTH_DATES
# A payer is an organization, and an id is the caller's own name for a claim, by which reports are told apart.
TOLD: Final = frozenset({"payer", "id"})
FACTS: Final = [(family.name, fact) for family in FAMILIES for fact in asked_of(family.service)]

LINE: Final[dict[str, Any]] = {"code": "77053", "date_of_service": "2024-08-13", "units": 2, "modifiers": ["LT"]}
PROVIDER: Final[dict[str, Any]] = {"id": "P1"}


class Kept(logging.Handler):
    """A log that keeps what it is told."""

    def __init__(self, records: list[logging.LogRecord]) -> None:
        super().__init__()
        self.records = records

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def fields_of(kind: type) -> list[str]:
    """The fields of a class, by name."""
    return [field.name for field in attrs.fields(kind)]


def mangled(where: str, name: str, value: object) -> dict[str, Any]:
    """A claim as JSON has it, with a value in one field, alone or in a list."""
    line, provider = dict(LINE), dict(PROVIDER)
    claim: dict[str, Any] = {"id": "A1", "payer": "medicare", "place_of_service": "22", "patient": {}}
    {"Claim": claim, "ServiceLine": line, "Provider": provider, "Patient": claim["patient"]}[where][name] = value
    line.setdefault("rendering_provider", provider)
    claim.setdefault("lines", [line, {**line, "code": "77054"}])
    claim.setdefault("history", [line])
    return claim


PLACES: Final = [(kind.__name__, name) for kind in (Claim, ServiceLine, Provider, Patient) for name in fields_of(kind)]


def made(claim: dict[str, Any]) -> Iterator[object]:
    """Everything that a claim may be shown as."""
    for one in check_all(claims_from_jsonl([json.dumps(claim)], on_error="collect"), REFERENCE, on_error="collect"):
        yield one
        if isinstance(one, UnjudgedClaim):
            yield pickle.dumps(one)
            yield pickle.dumps(one.error)
    try:
        lines = [ServiceLine(**_built(line)) for line in claim["lines"]]
        read = Claim(
            lines, **{name: value for name, value in claim.items() if name not in ("lines", "history", "patient")}
        )
    except (CptkitError, TypeError, AttributeError) as error:
        yield error
        return
    yield read
    report = check(read, REFERENCE)
    for finding in report.findings:
        yield finding
        yield remedies(read, REFERENCE, finding)
        yield explain(read, REFERENCE, finding.rule)


def _built(line: dict[str, Any]) -> dict[str, Any]:
    provider = line["rendering_provider"]
    return {
        **line,
        "rendering_provider": Provider(**cast("dict[str, Any]", provider)) if isinstance(provider, dict) else provider,
    }


@pytest.mark.parametrize(
    ("where", "name"), [place for place in PLACES if place[1] not in TOLD or place[0] == "Provider"]
)
@given(value=PERSONAL, listed=st.booleans())
def test_no_field_shows_a_name_or_a_birth_date(where: str, name: str, value: str, *, listed: bool) -> None:
    """Design 7: "No error text and no repr shows a value that may be a person's."."""
    records: list[logging.LogRecord] = []
    handler = Kept(records)
    logging.getLogger().addHandler(handler)
    try:
        for shown in made(mangled(where, name, [value] if listed else value)):
            text = shown.decode("latin-1") if isinstance(shown, bytes) else f"{shown!s} {shown!r}"
            assert value not in text, text
            if isinstance(shown, Report):
                assert value not in shown.html()
    finally:
        logging.getLogger().removeHandler(handler)
    assert not records


@given(PERSONAL)
def test_no_text_that_is_no_line_is_shown(value: str) -> None:
    """Design 7: "No error text and no repr shows a value that may be a person's."."""
    for text in (value, f"77053 for {value}", f"77053 on {value}", f"77053-{value}"):
        with pytest.raises(CptkitError) as refused:
            parse_line(text)
        assert value not in str(refused.value)


@given(PERSONAL)
def test_an_id_is_in_no_repr(value: str) -> None:
    """Design 7: "No error text and no repr shows a value that may be a person's."."""
    line = ServiceLine(**LINE, id=value)
    claim = Claim([line], id=value)
    unjudged = UnjudgedClaim(value, "line 3", CptkitError("0 units; expected more than 0"))
    encounter = Encounter("ductogram", on="2024-08-13", id=value)
    for one in (line, claim, check(claim, REFERENCE), unjudged, encounter):
        assert value not in repr(one)


@given(st.sampled_from(FACTS), PERSONAL)
@example(("breast-biopsy", "lesion"), "03/02/1979")
@example(("facet-injection", "level"), "Jane Quimby")
def test_no_fact_of_a_service_shows_a_name_or_a_birth_date(fact: tuple[str, str], value: str) -> None:
    """Design 7: "No error text and no repr shows a value that may be a person's."."""
    for shown in made_of(*fact, value):
        assert value not in f"{shown!s} {shown!r}"
        if isinstance(shown, Selection):
            assert value not in shown._repr_html_()  # pyright: ignore[reportPrivateUsage] (what a notebook calls)


def made_of(name: str, fact: str, value: str) -> list[object]:
    """Everything that a service with one fact may be shown as."""
    try:
        service = service_named(name, {fact: value})
    except CptkitError as refused:
        return [refused]
    encounter = Encounter([service], on="2024-08-13", payer="medicare", place_of_service="22")
    selection = select_encounter(encounter, REFERENCE)
    return [service, encounter, selection, *selection.lines, *selection.questions, selection.report]
