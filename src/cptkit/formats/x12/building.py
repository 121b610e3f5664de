"""From the loops of an 837P (005010X222) to the values of a claim: which element is which field."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from cptkit.errors import CptkitError
from cptkit.formats.x12.filed import NamedPayer
from cptkit.formats.x12.loops import Loop, Unreadable, at, parse_day_text, parse_number, refused
from cptkit.values.claim_form import DIAGNOSES_PER_CLAIM, MODIFIERS_PER_LINE
from cptkit.values.claims import ServiceLine, UnitOfMeasure
from cptkit.values.codes import CodeSet, DiagnosisCode, parse_diagnosis_code_of
from cptkit.values.people import Patient, Provider, Sex

__all__ = [
    "DIAGNOSIS_QUALIFIERS",
    "ClaimFacts",
    "Level",
    "charge_of",
    "claim_facts",
    "level_beneath",
    "named_payer",
    "service_line",
]

_SEXES: Final = {sex.value: sex for sex in Sex}
_UNITS: Final = {unit.value: unit for unit in UnitOfMeasure}
_CODE_SETS: Final = {
    "ABK": CodeSet.ICD_10_CM,
    "ABF": CodeSet.ICD_10_CM,
    "BK": CodeSet.ICD_9_CM,
    "BF": CodeSet.ICD_9_CM,
}
DIAGNOSIS_QUALIFIERS: Final = tuple(_CODE_SETS)
_LINE_ELEMENTS: Final = {
    "code": "SV101-2",
    **{f"modifiers[{place}]": f"SV101-{place + 3}" for place in range(MODIFIERS_PER_LINE)},
    "units": "SV104",
    "place_of_service": "SV105",
    "charge": "SV102",
    "last_date": "DTP03",
}
_NPI_QUALIFIER: Final = "XX"
_DAY: Final = "a date such as 20240813"
_POINTERS: Final = {str(pointer): pointer for pointer in range(1, 1 + DIAGNOSES_PER_CLAIM)}


@attrs.frozen
class Level:
    """What the hierarchy (HL) says of the claims beneath it: who bills, who is insured, who is treated.

    Attributes:
        kind: billing provider, subscriber or patient (HL03): 20, 22, 23.
        group, taxonomy: the billing provider's number (NM1*85 NM109) and taxonomy (PRV*BI PRV03).
        npi: the number once more, where it is an NPI (NM108).
        payer: the payer that claims are sent to, once there is a subscriber.
        patient: birth date and sex of the patient: the subscriber where no dependent is named.
    """

    kind: str
    group: str | None = None
    taxonomy: str | None = None
    npi: str | None = None
    payer: NamedPayer = attrs.field(default=NamedPayer(""))
    patient: Patient | None = None


@attrs.frozen
class ClaimFacts:
    """What holds for every line of a claim unless the line says otherwise.

    Attributes:
        group: the billing provider's NPI.
        rendering: who rendered the lines (NM1*82), or who bills where nobody else is named.
        performed_at: the facility (NM1*77).
        diagnoses: the codes of HI, in the order that lines point to.
        component: what parts components.
    """

    group: str | None
    rendering: Provider | None
    performed_at: str | None
    diagnoses: tuple[DiagnosisCode, ...]
    component: str


def level_beneath(above: Level | None, loop: Loop) -> Level:
    """Return the level that an HL loop begins beneath another.

    Raises:
        Unreadable: it may not stand there, or its patient's birth date or sex is none.
    """
    kind = at(loop.segments[0], 3)
    if kind == "20":
        billing = loop.party("85")
        return Level(kind, _identifier(billing), _taxonomy(loop.segments, "BI"), _npi(billing))
    if kind == "22" and above is not None and above.kind == "20":
        return attrs.evolve(above, kind=kind, payer=named_payer(loop), patient=_patient(loop))
    if kind == "23" and above is not None and above.kind == "22":
        return attrs.evolve(above, kind=kind, patient=_patient(loop))
    raise Unreadable(loop.first, "HL03", "no such level beneath that of HL02; expected 20, in it 22, and in that 23")


def _patient(loop: Loop) -> Patient | None:
    for number, elements in loop.by_tag().get("DMG", ()):
        born, sex = at(elements, 2), at(elements, 3)
        if born and parse_day_text(born) is None:
            raise Unreadable(number, "DMG02", f"not a date; expected {_DAY}")
        if sex and sex not in _SEXES:
            raise Unreadable(number, "DMG03", f"not a sex; expected one of {', '.join(_SEXES)}")
        return Patient(birth_date=parse_day_text(born), sex=_SEXES.get(sex))
    return None


def named_payer(loop: Loop) -> NamedPayer:
    """Return the payer of a subscriber loop (2000B and 2010BB, or 2320 and 2330B)."""
    name = next(iter(loop.party("PR")), list[str]())
    sbr = next((elements for elements in loop.segments if elements[0] == "SBR"), list[str]())
    return NamedPayer(at(name, 3), at(name, 9), filing=at(sbr, 9), order=at(sbr, 1))


def claim_facts(level: Level, head: Loop, component: str) -> ClaimFacts:
    """Return what a claim's head (2300) and its level say of all its lines.

    Raises:
        Unreadable: a diagnosis that cannot be read.
    """
    group, rendering = level.group, head.party("82")
    if rendering or group is None:
        provider = _provider(rendering, group)
    else:
        # The implementation guide asks for loop 2310B only where somebody else than the billing provider rendered.
        provider = Provider(group, specialty=level.taxonomy, group=group, npi=level.npi)
    return ClaimFacts(group, provider, _facility(head), _diagnoses(head, component), component)


def _diagnoses(head: Loop, component: str) -> tuple[DiagnosisCode, ...]:
    """Return the diagnoses of HI, the principal one first, as service lines point to them."""
    found: list[DiagnosisCode] = []
    for number, elements in head.by_tag().get("HI", ()):
        for place, pair in enumerate(elements[1:], start=1):
            qualifier, _, rest = pair.partition(component)
            if qualifier in DIAGNOSIS_QUALIFIERS:
                try:
                    found.append(parse_diagnosis_code_of(_CODE_SETS[qualifier], rest.partition(component)[0]))
                except CptkitError as error:
                    raise refused(error, number, {"diagnosis": f"HI{place:02}-2"}) from None
    return tuple(found)


def _identifier(party: list[list[str]]) -> str | None:
    """Return the number of a party (NM109), which mostly is the NPI."""
    return at(party[0], 9) or None if party else None


def _npi(party: list[list[str]]) -> str | None:
    """Return the NPI of a party, where NM108 says that it is one."""
    return _identifier(party) if party and at(party[0], 8) == _NPI_QUALIFIER else None


def _provider(party: list[list[str]], group: str | None) -> Provider | None:
    """Return who rendered a service, by the NPI or by another identifier of the loop; never by name."""
    known = _identifier(party) or next((f"{at(one, 1)} {at(one, 2)}" for one in party if one[0] == "REF"), None)
    if known is None:
        return None
    return Provider(known, specialty=_taxonomy(party, "PE"), group=group, npi=_npi(party))


def _taxonomy(segments: list[list[str]], role: str) -> str | None:
    for elements in segments:
        if elements[0] == "PRV" and at(elements, 1) == role:
            return at(elements, 3) or None
    return None


def _facility(loop: Loop) -> str | None:
    party = loop.party("77")
    return at(party[0], 9) or at(party[0], 3) or None if party else None


def service_line(loop: Loop, facts: ClaimFacts) -> ServiceLine:
    """Return the service line of a line's loop (2400).

    Raises:
        Unreadable: an element that is missing or cannot be what it has to be.
    """
    named = loop.by_tag()
    number, sv1 = _only(loop, named.get("SV1"), "SV1")
    _, procedure, charge, unit, units, place, _, pointers, *_ = [*map(str.strip, sv1), *[""] * 8]
    qualifier, code, *described = [*procedure.split(facts.component), ""]
    if qualifier != "HC":
        raise Unreadable(number, "SV101-1", "not a CPT or HCPCS code; expected HC")
    if unit not in _UNITS:
        raise Unreadable(number, "SV103", f"not a unit of measure of a service; expected one of {', '.join(_UNITS)}")
    first, last = _days(loop, named.get("DTP", []))
    rendering, performed_at = facts.rendering, facts.performed_at
    if "NM1" in named:
        rendering = _provider(loop.party("82"), facts.group) or rendering
        performed_at = _facility(loop) or performed_at
    counted = parse_number(units, number, "SV104", expected="a number of units")
    dollars = parse_number(charge, number, "SV102", expected="dollars, such as 145.5")
    try:
        return ServiceLine(
            code,
            modifiers=[modifier for modifier in described[:MODIFIERS_PER_LINE] if modifier],
            units=counted,
            unit_of_measure=_UNITS[unit],
            date_of_service=first,
            last_date=last,
            place_of_service=place or None,
            diagnoses=_pointed(pointers, number, facts),
            charge=dollars,
            rendering_provider=rendering,
            performed_at=performed_at,
            narrative=_narrative(described[MODIFIERS_PER_LINE:], named.get("NTE", [])),
            ndc=_said(named.get("LIN", []), 2, "N4"),
            id=_said(named.get("REF", []), 1, "6R"),
        )
    except CptkitError as error:
        raise refused(error, number, _LINE_ELEMENTS) from None


def _only(loop: Loop, found: Sequence[tuple[int, list[str]]] | None, tag: str) -> tuple[int, list[str]]:
    if not found:
        raise Unreadable(loop.first, "", f"no {tag} in the service line; expected one")
    if len(found) > 1:
        raise Unreadable(found[1][0], "", f"a second {tag} in one service line; expected LX before it")
    return found[0]


def _days(loop: Loop, dates: Sequence[tuple[int, list[str]]]) -> tuple[date, date | None]:
    number, elements = _only(loop, [one for one in dates if at(one[1], 1) == "472"], "DTP*472")
    text = at(elements, 3)
    if at(elements, 2) == "D8":
        day = parse_day_text(text)
        if day is not None:
            return day, None
    elif at(elements, 2) == "RD8":
        first, last = map(parse_day_text, text.partition("-")[::2])
        if first is not None and last is not None:
            # A span of one day is that day.
            return first, None if last == first else last
    else:
        raise Unreadable(number, "DTP02", "not the format of a date; expected D8 or RD8")
    raise Unreadable(number, "DTP03", f"not a date; expected {_DAY}, or a span such as 20240813-20240815")


def _pointed(pointers: str, number: int, facts: ClaimFacts) -> list[DiagnosisCode]:
    """Return the diagnoses that a line points to (SV107)."""
    found: list[DiagnosisCode] = []
    for place, pointer in enumerate(pointers.split(facts.component), start=1):
        if pointer in _POINTERS:
            if _POINTERS[pointer] > len(facts.diagnoses):
                message = f"points to diagnosis {pointer} of {len(facts.diagnoses)}; expected one that HI has"
                raise Unreadable(number, f"SV107-{place}", message)
            found.append(facts.diagnoses[_POINTERS[pointer] - 1])
        elif pointer:
            raise Unreadable(number, f"SV107-{place}", f"not a diagnosis pointer; expected 1 to {len(_POINTERS)}")
    return found


def _narrative(described: list[str], notes: Sequence[tuple[int, list[str]]]) -> str | None:
    """Join the description of an unlisted or not otherwise classified code (SV101-7) and the line's notes (NTE02)."""
    return "; ".join(filter(None, (*described[:1], *(at(note, 2) for _, note in notes)))) or None


def _said(segments: Sequence[tuple[int, list[str]]], place: int, qualifier: str) -> str | None:
    """Return the element behind a qualifier."""
    for _, elements in segments:
        if at(elements, place) == qualifier:
            return at(elements, place + 1) or None
    return None


def charge_of(lines: Sequence[ServiceLine]) -> Decimal:
    """Return what the charges of lines come to."""
    return sum((line.charge or Decimal() for line in lines), Decimal())
