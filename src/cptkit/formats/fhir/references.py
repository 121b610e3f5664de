"""Whom a FHIR claim refers to: patient, practitioners, insurer; found in what it contains and in its bundle."""

from collections.abc import Mapping
from typing import Final, TypeAlias

import attrs

from cptkit.formats.fhir.elements import Element
from cptkit.formats.payer_names import PayerNames, payer_named
from cptkit.values.people import Patient, Provider, Sex

__all__ = ["Others", "Payers", "identity", "patient_of", "payer_name", "rendering_provider"]

Payers: TypeAlias = PayerNames[str]

_SEXES: Final = {"female": Sex.FEMALE, "male": Sex.MALE, "other": Sex.UNKNOWN, "unknown": Sex.UNKNOWN}
# Who renders a service goes by different names in the base standard and in the Blue Button guide.
_RENDERS: Final = ("rendering", "performing", "primary")
_NPI: Final = "http://hl7.org/fhir/sid/us-npi"


@attrs.frozen
class Others:
    """The resources that references may lead to."""

    by_reference: Mapping[str, Element]

    def with_contained(self, resource: Element) -> "Others":
        """Return these, and those that a resource contains."""
        contained = {f"#{one.text('id')}": one for one in resource.each("contained")}
        return Others({**self.by_reference, **contained})

    def get(self, reference: Element | None) -> Element | None:
        """Return the resource that a reference leads to, if it is at hand."""
        return None if reference is None else self.by_reference.get(reference.text("reference") or "")


def identity(reference: Element | None, others: Others) -> str | None:
    """Return the NPI of whom a reference names, or the next best identifier; never a name."""
    if reference is None:
        return None
    own = reference.child("identifier")
    return _npi(reference, others) or (None if own is None else own.text("value")) or reference.text("reference")


def _npi(reference: Element, others: Others) -> str | None:
    """Return the NPI of whom a reference names, from the resource that it leads to or from its own identifier."""
    resource, own = others.get(reference), reference.child("identifier")
    identifiers = [*(() if resource is None else resource.each("identifier")), *([] if own is None else [own])]
    return next((one.text("value") for one in identifiers if one.text("system") == _NPI), None)


def rendering_provider(member: Element, group: str | None, others: Others) -> Provider | None:
    """Return a member of the care team who renders services; others refer, supervise or assist."""
    roles = [coding.text("code") for coding in member.codings("role")]
    if roles and not set(roles).intersection(_RENDERS):
        return None
    reference = member.child("provider")
    known = identity(reference, others)
    if reference is None or known is None:
        return None
    specialties = (coding.text("code") for coding in member.codings("qualification"))
    return Provider(known, specialty=next(specialties, None), group=group, npi=_npi(reference, others))


def patient_of(patient: Element | None) -> Patient | None:
    """Return the birth date and the sex of a patient that is at hand.

    Raises:
        InvalidFhir: a birth date or a gender that is none; the error does not show it.
    """
    if patient is None:
        return None
    gender = patient.text("gender")
    if gender is not None and gender not in _SEXES:
        raise Element(gender, f"{patient.path}.gender").wrong(f"not a gender; expected one of {', '.join(_SEXES)}")
    sex = None if gender is None else _SEXES[gender]
    return Patient(birth_date=patient.day("birthDate"), sex=sex)


def payer_name(resource: Element, others: Others, payers: Payers | None) -> str | None:
    """Return cptkit's name of who is to pay, or the name that the resource gives."""
    insurer = _insurer(resource, others)
    if insurer is None:
        return None
    organization, reference = others.get(insurer), insurer.text("reference")
    name = (None if organization is None else organization.text("name")) or insurer.text("display") or reference
    return None if name is None else payer_named(payers, name, (name, reference or ""), name)


def _insurer(resource: Element, others: Others) -> Element | None:
    """Return who is to pay: the insurer, or the payor of the coverage that is in focus."""
    insurer = resource.child("insurer")
    if insurer is not None:
        return insurer
    insurances = sorted(resource.each("insurance"), key=_is_not_in_focus)
    coverage = insurances[0].child("coverage") if insurances else None
    resolved = others.get(coverage)
    payors = () if resolved is None else resolved.each("payor")
    return payors[0] if payors else coverage


def _is_not_in_focus(insurance: Element) -> bool:
    focal = insurance.child("focal")
    return focal is None or focal.value is not True
