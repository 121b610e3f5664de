"""Service lines and claims to draw, such as the rules speak of: pairs, repeated codes, units at limits."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import cycle
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from cptkit.reference.reference import Reference
from cptkit.strategies._codes import (
    InForce,
    asked,
    diagnosis_codes,
    modifier_codes,
    place_of_service_codes,
    procedure_codes,
)
from cptkit.strategies._values import DAYS, circumstances, patients, providers
from cptkit.values.claims import Circumstance, Claim, ServiceLine, UnitOfMeasure
from cptkit.values.codes import DiagnosisCode, ModifierCode, PlaceOfServiceCode, ProcedureCode
from cptkit.values.edges import Day, as_day_or_none
from cptkit.values.people import Patient, Provider
from cptkit.values.tables import Setting

__all__ = ["claims", "service_lines"]

_MOST_LINES: Final = 4


@attrs.frozen
class _Drawn:
    """What is drawn of a line beside its code and its day.

    Attributes:
        units_from_limit: how far the units lie from the MUE value of the code, or
        units: the units themselves.
        days_more: the length of a span.
    """

    modifiers: list[ModifierCode]
    units_from_limit: int
    units: Decimal | None
    unit_of_measure: UnitOfMeasure
    days_more: int | None
    place: PlaceOfServiceCode | None
    diagnoses: list[DiagnosisCode]
    provider: Provider | None
    body_site: str | None
    encounter: str | None
    circumstances: frozenset[Circumstance]
    ruled_out: frozenset[Circumstance]
    unjudged: dict[str, Any]


def _hundredths(number: int) -> Decimal:
    return Decimal(number) / 100


_NAMES: Final = st.sampled_from([None, "one", "other"])
_EXTRAS: Final = st.dictionaries(
    st.text(max_size=5), st.none() | st.booleans() | st.integers() | st.text(max_size=5), max_size=2
)


# The fields of a line that no rule reads come together or not at all, so that drawing stays fast.
_UNJUDGED: Final = st.just(dict[str, object]()) | st.fixed_dictionaries(
    {},
    optional={
        "charge": st.integers(0, 1_000_000).map(_hundredths),
        "performed_at": st.sampled_from(["one", "other"]),
        "narrative": st.text(max_size=10),
        "ndc": st.integers(0, 99_999_999_999).map("{:011d}".format),
        "id": st.integers(1, 9_999).map(str),
    },
)


def _drawn(
    modifiers: st.SearchStrategy[ModifierCode],
    places: st.SearchStrategy[PlaceOfServiceCode],
    diagnoses: st.SearchStrategy[DiagnosisCode],
) -> st.SearchStrategy[_Drawn]:
    units = st.integers(1, 999).map(Decimal) | st.integers(25, 2_000).map(_hundredths)
    return st.builds(
        _Drawn,
        st.lists(modifiers, max_size=3) | st.lists(modifiers, max_size=5),
        st.integers(-1, 2),
        st.none() | units,
        st.sampled_from([UnitOfMeasure.UNITS, UnitOfMeasure.UNITS, UnitOfMeasure.UNITS, UnitOfMeasure.MINUTES]),
        st.sampled_from([None, None, None, 0, 1, 3]),
        st.none() | places,
        st.lists(diagnoses, max_size=4),
        st.none() | providers(),
        _NAMES,
        _NAMES,
        circumstances(),
        circumstances(),
        _UNJUDGED,
    )


def _line(code: ProcedureCode, day: date | None, drawn: _Drawn, limits: Mapping[str, int]) -> ServiceLine:
    around = Decimal(max(1, limits.get(code, 1) + drawn.units_from_limit))
    return ServiceLine(
        code,
        modifiers=drawn.modifiers,
        units=around if drawn.units is None else drawn.units,
        unit_of_measure=drawn.unit_of_measure,
        date_of_service=day,
        last_date=None if day is None or drawn.days_more is None else day + timedelta(drawn.days_more),
        place_of_service=drawn.place,
        diagnoses=drawn.diagnoses,
        rendering_provider=drawn.provider,
        body_site=drawn.body_site,
        encounter=drawn.encounter,
        circumstances=drawn.circumstances,
        ruled_out=drawn.ruled_out - drawn.circumstances,
        **drawn.unjudged,
    )


@attrs.frozen
class _Parts:
    """The strategies that a line is drawn from, and the MUE values that its units gather around."""

    codes: st.SearchStrategy[ProcedureCode]
    places: st.SearchStrategy[PlaceOfServiceCode]
    lines: st.SearchStrategy[_Drawn]
    limits: Mapping[str, int]


def _parts(reference: Reference | None, on: date | None, *, known: bool) -> _Parts:
    in_force = asked(reference, on)
    places = place_of_service_codes(reference=reference, on=on, known=known)
    modifiers = modifier_codes(reference=reference, on=on, known=known)
    return _Parts(
        procedure_codes(reference=reference, on=on, known=known),
        places,
        _drawn(modifiers, places, diagnosis_codes(on=on if known else None)),
        {} if in_force is None else in_force.limits,
    )


def service_lines(
    *, reference: Reference | None = None, on: Day | None = None, known: bool = True
) -> st.SearchStrategy[ServiceLine]:
    """Draw service lines; with a reference, of codes, modifiers and places that it has on the day.

    Units gather around the MUE value of the code. The lines need not be coded right.

    Args:
        reference: draw from what it has in force; `None` draws codes of the right shape.
        on: the date of service; `None` draws one, or leaves it undocumented.
        known: with a reference, only its codes; `False` adds codes that it may not have.

    Raises:
        InvalidValue: a reference without a day.
        InvalidReference: the reference has no code on that day.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(service_lines(on=date(2024, 8, 13)))
    ... def a_line_has_its_day(line):
    ...     assert line.date_of_service == date(2024, 8, 13)
    >>> a_line_has_its_day()
    """
    day = as_day_or_none(on, "on")
    parts = _parts(reference, day, known=known)
    days = st.none() | DAYS if day is None else st.just(day)
    return st.builds(_line, parts.codes, days, parts.lines, st.just(parts.limits))


def _one_twice(codes: list[ProcedureCode]) -> list[ProcedureCode]:
    return [*codes, codes[0]]


def _pair_and(pair: tuple[ProcedureCode, ProcedureCode], rest: list[ProcedureCode]) -> list[ProcedureCode]:
    return [*pair, *rest]


def _code_lists(
    codes: st.SearchStrategy[ProcedureCode], in_force: InForce | None, longest: int
) -> st.SearchStrategy[list[ProcedureCode]]:
    """Draw the codes of a claim: any, one of them twice, or both codes of a published pair."""
    lists = [st.lists(codes, min_size=1, max_size=longest)]
    if longest > 1:
        lists.append(st.lists(codes, min_size=1, max_size=longest - 1).map(_one_twice))
    if longest > 1 and in_force is not None and in_force.pairs:
        rest = st.lists(codes, max_size=longest - 2)
        lists.append(st.builds(_pair_and, st.sampled_from(in_force.pairs), rest))
    return st.one_of(lists)


def _payers(in_force: InForce | None) -> st.SearchStrategy[str | None]:
    listed = ("medicare",) if in_force is None or not in_force.payers else ("medicare", *in_force.payers)
    return st.none() | st.sampled_from(listed) | st.text(max_size=10)


@attrs.frozen
class _Head:
    """What is drawn of a claim beside its lines.

    Attributes:
        days_later: of each line in turn, from the claim's day.
        history: what is drawn of its lines, and how many days earlier each was.
    """

    days_later: list[int]
    payer: str | None
    setting: Setting
    place: PlaceOfServiceCode | None
    diagnoses: list[DiagnosisCode]
    history: list[tuple[_Drawn, int]] | None
    patient: Patient | None
    group: str | None
    id: str | None
    extras: dict[str, object]


@st.composite
def _claims(
    draw: st.DrawFn,
    code_lists: st.SearchStrategy[list[ProcedureCode]],
    days: st.SearchStrategy[date],
    heads: st.SearchStrategy[_Head],
    parts: _Parts,
) -> Claim:
    codes, day, head = draw(code_lists), draw(days), draw(heads)
    later = cycle(head.days_later)
    lines = [_line(code, day + timedelta(next(later)), draw(parts.lines), parts.limits) for code in codes]
    history = [
        _line(code, day - timedelta(earlier), drawn, parts.limits)
        for code, (drawn, earlier) in zip(cycle(reversed(codes)), head.history or (), strict=False)
    ]
    return Claim(
        lines,
        payer=head.payer,
        setting=head.setting,
        place_of_service=head.place,
        history=None if head.history is None else history,
        diagnoses=head.diagnoses,
        patient=head.patient,
        group=head.group,
        id=head.id,
        extras=head.extras,
    )


def claims(
    *,
    reference: Reference | None = None,
    on: Day | None = None,
    known: bool = True,
    payers: st.SearchStrategy[str | None] | None = None,
    max_lines: int = _MOST_LINES,
) -> st.SearchStrategy[Claim]:
    """Draw claims; with a reference, such as its rules speak of: pairs, repeated codes, units at limits.

    Args:
        reference: draw from what it has in force; `None` draws codes of the right shape.
        on: the date of service of every line; `None` draws one.
        known: with a reference, only its codes; `False` adds codes that it may not have.
        payers: what to draw the payer from; `None` draws the payers of the reference, and unknown ones.
        max_lines: the most lines.

    Raises:
        InvalidValue: a reference without a day.
        InvalidReference: the reference has no code on that day.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(claims(max_lines=2))
    ... def every_line_has_a_day(claim):
    ...     assert all(line.date_of_service for line in claim.lines)
    >>> every_line_has_a_day()
    """
    day = as_day_or_none(on, "on")
    in_force = asked(reference, day)
    parts = _parts(reference, day, known=known)
    heads = st.builds(
        _Head,
        st.just([0]) if day is not None else st.lists(st.sampled_from([0, 0, 1]), min_size=1, max_size=max_lines),
        _payers(in_force) if payers is None else payers,
        st.sampled_from([Setting.PRACTITIONER, Setting.PRACTITIONER, *Setting]),
        st.none() | parts.places,
        st.just(list[DiagnosisCode]()) | st.lists(diagnosis_codes(on=day if known else None), max_size=3),
        st.none() | st.lists(st.tuples(parts.lines, st.sampled_from([0, 0, 30])), max_size=2),
        st.none() | patients(),
        _NAMES,
        st.none() | st.integers(1, 9_999).map("C{}".format),
        _EXTRAS,
    )
    return _claims(_code_lists(parts.codes, in_force, max_lines), DAYS if day is None else st.just(day), heads, parts)
