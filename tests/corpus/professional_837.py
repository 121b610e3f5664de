"""A small reader of professional claims in X12 005010X222: just what the tests bill with."""

import json
from collections.abc import Iterator

import attrs

__all__ = ["claim_json"]


@attrs.frozen
class _Segments:
    """The segments of one file, each a list of its elements, and the separator of components."""

    segments: tuple[list[str], ...]
    component: str

    def named(self, name: str, first: str | None = None) -> Iterator[list[str]]:
        return (one for one in self.segments if one[0] == name and (first is None or one[1] == first))


def _split(text: str) -> _Segments:
    # ISA is of fixed length: its fourth character parts elements, its last two components and segments.
    element, component, segment = text[3], text[104], text[105]
    parts = (part.strip() for part in text.split(segment))
    return _Segments(tuple(part.split(element) for part in parts if part), component)


def _diagnosis(qualifier: str, code: str) -> str:
    """Put the point where the code set of the qualifier has it: ABK and ABF are ICD-10-CM, BK and BF ICD-9-CM."""
    head = 4 if qualifier in ("BK", "BF") and code.startswith("E") else 3
    return f"{code[:head]}.{code[head:]}" if len(code) > head else code


def _day(text: str) -> str:
    return f"{text[:4]}-{text[4:6]}-{text[6:]}"


def _at(elements: list[str], place: int) -> str:
    return elements[place] if len(elements) > place else ""


def _line(service: list[str], dates: list[str], diagnoses: list[str], component: str) -> dict[str, object]:
    procedure = service[1].split(component)
    pointers = [int(pointer) for pointer in _at(service, 7).split(component) if pointer]
    first, _, last = dates[3].partition("-")
    line: dict[str, object] = {
        "code": procedure[1],
        "modifiers": [modifier for modifier in procedure[2:6] if modifier],
        "charge": service[2],
        "unit_of_measure": service[3],
        "units": service[4],
        "date_of_service": _day(first),
        "diagnoses": [diagnoses[pointer - 1] for pointer in pointers],
    }
    if last:
        line["last_date"] = _day(last)
    if _at(service, 5):
        line["place_of_service"] = service[5]
    return line


def claim_json(text: str, *, with_payer: bool = False) -> str:
    """Write the one claim of an 837P file as JSON: what SV1, CLM, HI and DTP*472 say, and the payer's name if asked."""
    file = _split(text)
    (claim,) = file.named("CLM")
    diagnoses = [
        _diagnosis(*pair.split(file.component)[:2]) for health in file.named("HI") for pair in health[1:] if pair
    ]
    services, dates = list(file.named("SV1")), list(file.named("DTP", "472"))
    payers = [one[3] for one in file.named("NM1", "PR")]
    return json.dumps(
        {
            "place_of_service": claim[5].split(file.component)[0],
            "payer": payers[0] if with_payer else None,
            "lines": [
                _line(service, days, diagnoses, file.component) for service, days in zip(services, dates, strict=True)
            ],
        }
    )
