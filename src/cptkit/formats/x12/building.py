"""From the loops of an 837P (005010X222) to the values of a claim: which element is which field."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

import attrs

from cptkit.errors import CptkitError
from cptkit.formats.x12.filed import NamedPayer
from cptkit.formats.x12.loops import Loop, Unreadable, at, number_at, parse_day_text, refused
from cptkit.values.claims import ServiceLine, UnitOfMeasure
from cptkit.values.codes import DiagnosisCode, parse_diagnosis_code
from cptkit.values.people import Patient, Provider, Sex

__all__ = ["ClaimFacts", "Level", "charge_of", "claim_facts", "named_payer", "patient_of", "service_line"]

_SEXES: Final = {sex.value: sex for sex in Sex}
_UNITS: Final = {unit.value: unit for unit in UnitOfMeasure}
_ICD_9: Final = ("BK", "BF")
_ICD_10: Final = ("ABK", "ABF")
_MODIFIERS: Final = slice(2, 6)
_DESCRIPTION: Final = 6
_LINE_ELEMENTS: Final = {
    "code": "SV101-2",
    **{f"modifiers[{place}]": f"SV101-{place + 3}" for place in range(4)},
    "units": "SV104",
    "place_of_service": "SV105",
    "charge": "SV102",
    "last_date": "DTP03",
}
_DAY: Final = "a day such as 20240813"


@attrs.frozen(repr=False)
class Level:
    """What the hierarchy (HL) says of the claims beneath it: who bills, who is insured, who is treated."""

    billing: Loop | None = None
    subscriber: Loop | None = None
    patient: Loop | None = None


@attrs.frozen
class ClaimFacts:
    """What holds for every line of a claim unless the line says otherwise.

    Attributes:
        group: the billing provider's NPI (NM1*85 NM109).
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


def patient_of(level: Level) -> Patient | None:
    """Return the patient of a level: the subscriber where no dependent is named.

    Raises:
        Unreadable: a birth date or a sex that is none.
    """
    loop = level.patient or level.subscriber
    if loop is None:
        return None
    for number, elements in loop.by_tag().get("DMG", ()):
        born = parse_day_text(at(elements, 2))
        if born is None and at(elements, 2):
            raise Unreadable(number, "DMG02", f"no day; expected {_DAY}")
        sex = at(elements, 3)
        if sex and sex not in _SEXES:
            raise Unreadable(number, "DMG03", f"no sex; expected one of {', '.join(_SEXES)}")
        return Patient(birth_date=born, sex=_SEXES.get(sex))
    return None


def named_payer(loop: Loop | None) -> NamedPayer:
    """Return the payer of a subscriber loop (2000B and 2010BB, or 2320 and 2330B)."""
    if loop is None:
        return NamedPayer("")
    party = loop.party("PR")
    name = [] if party is None else party.segments[0]
    (_, sbr), *_ = loop.by_tag().get("SBR") or [(0, [])]
    return NamedPayer(at(name, 3), at(name, 9), filing=at(sbr, 9), order=at(sbr, 1))


def claim_facts(level: Level, head: Loop, component: str) -> ClaimFacts:
    """Return what a claim's head (2300) and its level say of all its lines.

    Raises:
        Unreadable: a diagnosis that cannot be read.
    """
    billing = level.billing
    biller = None if billing is None else billing.party("85")
    group = None if biller is None else at(biller.segments[0], 9) or None
    # The implementation guide asks for loop 2310B only where somebody else than the billing provider rendered.
    rendering = _rendering(head, group)
    if rendering is None and group is not None and head.party("82") is None:
        rendering = Provider(group, specialty=_taxonomy(billing, "BI"), group=group)
    return ClaimFacts(group, rendering, _facility(head), _diagnoses(head, component), component)


def _diagnoses(head: Loop, component: str) -> tuple[DiagnosisCode, ...]:
    """Return the diagnoses of HI, the principal one first, as service lines point to them.

    Raises:
        Unreadable: a code that has not the shape of its code set.
    """
    found: list[DiagnosisCode] = []
    for number, elements in head.by_tag().get("HI", ()):
        for place, pair in enumerate(elements[1:], start=1):
            qualifier, _, rest = pair.partition(component)
            if qualifier in _ICD_10 or qualifier in _ICD_9:
                try:
                    found.append(_diagnosis(qualifier, rest.partition(component)[0]))
                except CptkitError as error:
                    raise refused(error, number, {"diagnosis": f"HI{place:02}-2"}) from None
    return tuple(found)


@lru_cache(maxsize=4096)
def _diagnosis(qualifier: str, code: str) -> DiagnosisCode:
    # External causes of ICD-9-CM have four characters before the point, every other code three.
    head = 4 if qualifier in _ICD_9 and code[:1] == "E" else 3
    pointless = "." in code or len(code) <= head
    return parse_diagnosis_code(code if pointless else f"{code[:head]}.{code[head:]}")


def _rendering(loop: Loop, group: str | None) -> Provider | None:
    party = loop.party("82")
    if party is None:
        return None
    identifiers = (at(party.segments[0], 9), *(f"{at(one, 1)} {at(one, 2)}" for one in party.segments if one[0] == "REF"))
    known = next((one for one in identifiers if one), None)
    return None if known is None else Provider(known, specialty=_taxonomy(party, "PE"), group=group)


def _taxonomy(loop: Loop | None, role: str) -> str | None:
    said = None if loop is None else loop.find("PRV", role)
    return None if said is None else at(said, 3) or None


def _facility(loop: Loop) -> str | None:
    party = loop.party("77")
    return None if party is None else at(party.segments[0], 9) or at(party.segments[0], 3) or None


def service_line(loop: Loop, facts: ClaimFacts) -> ServiceLine:
    """Return the service line of a line's loop (2400).

    Raises:
        Unreadable: an element that is missing or cannot be what it has to be.
    """
    named = loop.by_tag()
    number, sv1 = _only(loop, named.get("SV1"), "SV1")
    procedure = sv1[1].split(facts.component) if len(sv1) > 1 else [""]
    if procedure[0] != "HC":
        raise Unreadable(number, "SV101-1", "no CPT or HCPCS code; expected HC")
    unit = _UNITS.get(at(sv1, 3))
    if unit is None:
        raise Unreadable(number, "SV103", f"no unit of measure; expected one of {', '.join(_UNITS)}")
    first, last = _days(loop, named.get("DTP", []))
    rendering, performed_at = facts.rendering, facts.performed_at
    if "NM1" in named:
        rendering = _rendering(loop, facts.group) or rendering
        performed_at = _facility(loop) or performed_at
    units = number_at(number, sv1, 4, expected="a number of units")
    charge = number_at(number, sv1, 2, expected="dollars, such as 145.5")
    try:
        return ServiceLine(
            at(procedure, 1),
            modifiers=[modifier for modifier in procedure[_MODIFIERS] if modifier],
            units=units,
            unit_of_measure=unit,
            date_of_service=first,
            last_date=last,
            place_of_service=at(sv1, 5) or None,
            diagnoses=_pointed(number, sv1, facts),
            charge=charge,
            rendering_provider=rendering,
            performed_at=performed_at,
            narrative=_narrative(at(procedure, _DESCRIPTION), named.get("NTE", [])),
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
        raise Unreadable(number, "DTP02", "no format of a day; expected D8 or RD8")
    raise Unreadable(number, "DTP03", f"no day; expected {_DAY}, or a span such as 20240813-20240815")


def _pointed(number: int, sv1: list[str], facts: ClaimFacts) -> list[DiagnosisCode]:
    """Resolve the pointers of a line (SV107)."""
    found: list[DiagnosisCode] = []
    for place, pointer in enumerate(at(sv1, 7).split(facts.component), start=1):
        if pointer in _POINTERS:
            if _POINTERS[pointer] > len(facts.diagnoses):
                message = f"points to diagnosis {pointer} of {len(facts.diagnoses)}; expected one that HI has"
                raise Unreadable(number, f"SV107-{place}", message)
            found.append(facts.diagnoses[_POINTERS[pointer] - 1])
        elif pointer:
            raise Unreadable(number, f"SV107-{place}", f"no pointer to a diagnosis; expected 1 to {len(_POINTERS)}")
    return found


_POINTERS: Final = {str(pointer): pointer for pointer in range(1, 13)}


def _narrative(description: str, notes: Sequence[tuple[int, list[str]]]) -> str | None:
    """Join the description of an unlisted or not otherwise classified code (SV101-7) and the line's notes (NTE02)."""
    return "; ".join(filter(None, (description, *(at(note, 2) for _, note in notes)))) or None


def _said(segments: Sequence[tuple[int, list[str]]], place: int, qualifier: str) -> str | None:
    """Return the element behind a qualifier."""
    return next((at(one, place + 1) or None for _, one in segments if at(one, place) == qualifier), None)


def charge_of(lines: Sequence[ServiceLine]) -> Decimal:
    """Return what the charges of lines come to."""
    return sum((line.charge or Decimal() for line in lines), Decimal())
