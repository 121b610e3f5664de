"""Claims out of FHIR R4: Claim and ExplanationOfBenefit, alone or in a bundle."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import Final, Literal, TypeAlias

import attrs

from cptkit.errors import CptkitError, InvalidFhir, InvalidValue
from cptkit.formats.fhir.codings import HCPCS_AND_CPT, ICD, NDC, coded, first_of, parse_diagnosis
from cptkit.formats.fhir.elements import Element, Resource, plain
from cptkit.formats.fhir.references import Others, Payers, identity, patient_of, payer_name, rendering_provider
from cptkit.formats.payer_names import checked_payers
from cptkit.values.claims import Claim, ServiceLine, UnitOfMeasure
from cptkit.values.codes import (
    DiagnosisCode,
    ModifierCode,
    PlaceOfServiceCode,
    parse_modifier_code,
    parse_place_of_service_code,
    parse_procedure_code,
)
from cptkit.values.edges import as_word
from cptkit.values.in_errors import shown
from cptkit.values.people import Provider
from cptkit.values.unjudged import OnError

__all__ = ["BundledClaims", "Kind", "read_bundle", "read_claim"]

Kind: TypeAlias = Literal["Claim", "ExplanationOfBenefit"]

_KINDS: Final = ("Claim", "ExplanationOfBenefit")
_PROFESSIONAL: Final = "professional"
_OTHER_TYPES: Final = frozenset({"institutional", "oral", "pharmacy", "vision"})
# UCUM's code, X12's, and the words that stand beside them.
_MINUTES: Final = frozenset({"min", "mj", "minute", "minutes"})
# UCUM has no code for a count of services but 1, and braces around a word of one's own.
_COUNTS: Final = frozenset({"1", "un", "unit", "units", "ea", "each", "service", "services"})
_RETRACTED: Final = "entered-in-error"
_DOLLARS: Final = "USD"
_SUBMITTED: Final = "submitted"
# Which element a field of a line was read from.
_ELEMENTS: Final = {"units": "quantity.value", "charge": "net.value", "last_date": "servicedPeriod.end"}


@attrs.frozen
class BundledClaims:
    """The claims of a bundle, and what could not be read.

    Attributes:
        claims: in the order of the bundle.
        errors: one a claim that was left out; empty unless collected.
    """

    claims: tuple[Claim, ...]
    errors: tuple[InvalidFhir, ...] = ()


def read_claim(resource: Resource, *, payers: Payers | None = None) -> Claim:
    """Read a professional Claim or ExplanationOfBenefit (R4).

    Args:
        resource: a dict, or anything with `model_dump`; what it contains is resolved.
        payers: cptkit's names of payers by the name or the reference that the resource gives the insurer, or a function
            of it. A payer that a mapping does not name keeps that name; `None` of a function is no payer.

    Raises:
        InvalidFhir: another type of resource or of claim, or an element that cannot be what it stands for; its path
            says where, such as `Claim.item[0].quantity`.
        InvalidValue: payers that are neither a mapping nor a function.

    >>> coding = {"system": "http://www.ama-assn.org/go/cpt", "code": "77053"}
    >>> item = {"sequence": 1, "productOrService": {"coding": [coding]}, "servicedDate": "2024-08-13"}
    >>> read_claim({"resourceType": "Claim", "id": "A1", "item": [item]}).lines[0].code
    '77053'
    >>> read_claim({"resourceType": "Patient"})
    Traceback (most recent call last):
    cptkit.errors.InvalidFhir: resourceType: another type of resource; expected Claim or ExplanationOfBenefit
    """
    value = plain(resource)
    return _claim(Element(value, _kind_of(value)), Others({}), checked_payers(payers))


def read_bundle(
    bundle: Resource,
    *,
    kind: Kind = "Claim",
    payers: Payers | None = None,
    on_error: Literal["raise", "collect"] = "raise",
) -> BundledClaims:
    """Read the claims of a bundle; patients, practitioners and insurers are resolved in it.

    Args:
        bundle: a dict, or anything with `model_dump`.
        kind: which resources are the claims, since bundles often hold both of the same services.
        payers: as for `read_claim`.
        on_error: raise the first mistake, or collect one a claim and go on.

    Raises:
        InvalidFhir: the first mistake, unless they are collected; or it is no bundle.
        InvalidValue: another kind of resource, or payers that are neither a mapping nor a function.

    >>> read_bundle({"resourceType": "Bundle", "entry": []}).claims
    ()
    """
    value, named = plain(bundle), checked_payers(payers)
    collects = as_word(OnError, on_error, "on_error") is OnError.COLLECT
    if kind not in _KINDS:
        message = f"{shown(kind)} is unknown; expected one of {', '.join(_KINDS)}"
        raise InvalidValue(message, "kind")
    if value.get("resourceType") != "Bundle":
        raise InvalidFhir("another type of resource; expected Bundle", "resourceType")
    entries = [
        (entry, resource)
        for entry in Element(value, "Bundle").each("entry")
        if (resource := entry.child("resource")) is not None
    ]
    others = Others(dict(_named(entries)))
    claims: list[Claim] = []
    errors: list[InvalidFhir] = []
    for _, resource in entries:
        if resource.text("resourceType") == kind:
            try:
                claims.append(_claim(resource, others, named))
            except InvalidFhir as error:
                if not collects:
                    raise
                errors.append(error)
    return BundledClaims(tuple(claims), tuple(errors))


def _kind_of(value: Mapping[str, object]) -> str:
    kind = value.get("resourceType")
    if kind not in _KINDS:
        raise InvalidFhir("another type of resource; expected Claim or ExplanationOfBenefit", "resourceType")
    return str(kind)


def _named(entries: Sequence[tuple[Element, Element]]) -> Iterator[tuple[str, Element]]:
    """Give resources with the references that lead to them."""
    for entry, resource in entries:
        full_url, kind, name = entry.text("fullUrl"), resource.text("resourceType"), resource.text("id")
        if full_url is not None:
            yield full_url, resource
        if name is not None:
            yield f"{kind}/{name}", resource


def _claim(resource: Element, others: Others, payers: Payers | None) -> Claim:
    _refuse_other_types(resource)
    others = others.with_contained(resource)
    facts = _Facts.of(resource, others)
    items = resource.each("item")
    if not items:
        raise resource.wrong("no item; expected at least one")
    name = resource.text("id")
    kind = resource.text("resourceType")
    extras = {} if name is None else {"fhir": f"{kind}/{name}"}
    return Claim(
        [_line(item, facts) for item in items],
        payer=payer_name(resource, others, payers),
        patient=patient_of(others.get(resource.child("patient"))),
        group=facts.group,
        diagnoses=_listed(facts),
        id=name,
        extras=extras,
    )


def _refuse_other_types(resource: Element) -> None:
    if resource.text("status") == _RETRACTED:
        # FHIR makes of status an element without which the rest must not be understood.
        raise Element(None, f"{resource.path}.status").wrong(f"{_RETRACTED}; expected a claim that was meant")
    for coding in resource.codings("type"):
        if coding.text("code") in _OTHER_TYPES:
            raise coding.wrong(f"another type of claim; expected {_PROFESSIONAL}")


@attrs.frozen
class _Facts:
    """What holds for every item of a claim, and what items point to by its sequence number.

    Attributes:
        day: the billable period where it is one day, for items that say none.
        group: who bills.
        performed_at: the facility.
        diagnoses: their elements; who_renders: those of the care team who render services.
        others: what references lead to.
    """

    day: date | None
    group: str | None
    performed_at: str | None
    diagnoses: Mapping[Decimal, Element]
    who_renders: Mapping[Decimal, Provider]
    others: Others

    @classmethod
    def of(cls, resource: Element, others: Others) -> "_Facts":
        group = identity(resource.child("provider"), others)
        facility = resource.child("facility")
        return cls(
            _one_day(resource.child("billablePeriod")),
            group,
            None if facility is None else identity(facility, others) or facility.text("display"),
            _by_sequence(resource.each("diagnosis")),
            {
                number: provider
                for number, one in _by_sequence(resource.each("careTeam")).items()
                if (provider := rendering_provider(one, group, others)) is not None
            },
            others,
        )


def _sequence(element: Element) -> Decimal:
    number = element.number("sequence")
    if number is None:
        raise element.wrong("no sequence; expected a number that items point to")
    return number


def _by_sequence(elements: tuple[Element, ...]) -> dict[Decimal, Element]:
    """Return elements by the number that items point to, which tells them apart."""
    numbered: dict[Decimal, Element] = {}
    for one in elements:
        number = _sequence(one)
        if number in numbered:
            message = "there twice; expected a sequence of its own, since items point to it"
            raise Element(None, f"{one.path}.sequence").wrong(message)
        numbered[number] = one
    return numbered


def _one_day(period: Element | None) -> date | None:
    if period is None:
        return None
    start, end = period.day("start"), period.day("end")
    return start if start == end else None


def _line(item: Element, facts: _Facts) -> ServiceLine:
    codings = item.codings("productOrService")
    coding = first_of(codings, HCPCS_AND_CPT)
    if coding is None:
        message = "no CPT or HCPCS code; expected a coding of http://www.ama-assn.org/go/cpt or of HCPCS"
        raise Element(None, f"{item.path}.productOrService").wrong(message)
    if item.each("detail"):
        raise Element(None, f"{item.path}.detail").wrong("details; expected every service as an item of its own")
    first, last = _days(item, facts)
    quantity, ndc, sequence = item.child("quantity"), first_of(codings, NDC), item.number("sequence")
    site, encounters = item.codings("bodySite"), item.each("encounter")
    units = None if quantity is None else quantity.number("value")
    try:
        return ServiceLine(
            coded(coding, parse_procedure_code),
            modifiers=[_modifier(concept) for concept in item.each("modifier")],
            units=Decimal(1) if units is None else units,
            unit_of_measure=_unit(quantity),
            date_of_service=first,
            last_date=last,
            place_of_service=_place(item),
            diagnoses=[_diagnosis(pointer, facts) for pointer in item.each("diagnosisSequence")],
            charge=_charge(item),
            rendering_provider=_rendering(item, facts),
            performed_at=facts.performed_at,
            body_site=site[0].text("code") if site else None,
            encounter=encounters[0].text("reference") if encounters else None,
            ndc=None if ndc is None else ndc.text("code"),
            id=None if sequence is None else f"{sequence:f}",
        )
    except InvalidFhir:
        raise
    except CptkitError as error:
        raise Element(None, f"{item.path}.{_ELEMENTS[error.path]}").refused(error) from None


def _modifier(concept: Element) -> ModifierCode:
    codings = concept.each("coding")
    if not codings:
        raise concept.wrong("no coding; expected a modifier such as 26")
    return coded(first_of(codings, HCPCS_AND_CPT) or codings[0], parse_modifier_code)


def _unit(quantity: Element | None) -> UnitOfMeasure:
    """Return what a quantity counts: services or minutes; milligrams and hours are not the units of a line."""
    named = () if quantity is None else (quantity.child("code"), quantity.child("unit"))
    for one in filter(None, named):
        word = str(one.value).strip().lower()
        if word in _MINUTES:
            return UnitOfMeasure.MINUTES
        if word not in _COUNTS and not (word.startswith("{") and word.endswith("}")):
            raise one.wrong("another unit of measure; expected min for minutes, or 1 for units of service")
    return UnitOfMeasure.UNITS


def _days(item: Element, facts: _Facts) -> tuple[date, date | None]:
    period = item.child("servicedPeriod")
    first = item.day("servicedDate") if period is None else period.day("start")
    last = None if period is None else period.day("end")
    first = first or facts.day
    if first is None:
        raise item.wrong("no servicedDate or servicedPeriod; expected one, or a billable period of one day")
    return first, None if last == first else last


def _place(item: Element) -> PlaceOfServiceCode | None:
    codings = item.codings("locationCodeableConcept")
    named = [one for one in codings if "place" in (one.text("system") or "").lower()]
    return coded((named or codings)[0], parse_place_of_service_code) if codings else None


def _listed(facts: _Facts) -> tuple[DiagnosisCode, ...]:
    """Return the claim's own list by sequence; none where an entry has no code, since a part of it is another list."""
    codings = [_coding_of(diagnosis, facts) for _, diagnosis in sorted(facts.diagnoses.items(), key=itemgetter(0))]
    known = [coding for coding in codings if coding is not None]
    return tuple(map(parse_diagnosis, known)) if len(known) == len(codings) else ()


def _diagnosis(pointer: Element, facts: _Facts) -> DiagnosisCode:
    diagnosis = facts.diagnoses.get(pointer.as_number())
    if diagnosis is None:
        raise pointer.wrong("points to no diagnosis; expected the sequence of one")
    coding = _coding_of(diagnosis, facts)
    if coding is None:
        raise diagnosis.wrong("no ICD-10-CM or ICD-9-CM code; expected a coding of http://hl7.org/fhir/sid/icd-10-cm")
    return parse_diagnosis(coding)


def _coding_of(diagnosis: Element, facts: _Facts) -> Element | None:
    """Return the ICD coding of an entry or of the condition that it refers to."""
    condition = facts.others.get(diagnosis.child("diagnosisReference"))
    codings = (
        *diagnosis.codings("diagnosisCodeableConcept"),
        *(() if condition is None else condition.codings("code")),
    )
    return first_of(codings, ICD)


def _charge(item: Element) -> Decimal | None:
    """Return what was billed: the item's net, or the amount that an explanation of benefits says was submitted."""
    net = item.child("net")
    if net is not None:
        return _dollars(net)
    for adjudication in item.each("adjudication"):
        amount = adjudication.child("amount")
        if amount is not None and any(one.text("code") == _SUBMITTED for one in adjudication.codings("category")):
            return _dollars(amount)
    return None


def _dollars(money: Element) -> Decimal | None:
    currency = money.child("currency")
    if currency is not None and currency.value != _DOLLARS:
        raise currency.wrong(f"another currency; expected {_DOLLARS}")
    return money.number("value")


def _rendering(item: Element, facts: _Facts) -> Provider | None:
    """Return who rendered the item: whom it points to, or the only one of the care team who renders."""
    pointers = item.each("careTeamSequence")
    pointed = (facts.who_renders.get(pointer.as_number()) for pointer in pointers)
    if pointers:
        return next((one for one in pointed if one is not None), None)
    everyone = set(facts.who_renders.values())
    return everyone.pop() if len(everyone) == 1 else None
