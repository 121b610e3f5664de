"""Encounters and selections as JSON: services by name, facts by name, unknown ones refused."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final, assert_never, cast

import attrs

from cptkit.errors import CptkitError, InvalidJson
from cptkit.formats.json_text import load_json, written_json
from cptkit.formats.jsonio import claim_to_json, lines_from_list, report_to_json
from cptkit.selection import FAMILIES, Encounter, Family, Selection, service_named
from cptkit.selection.circumstances import SAYABLE
from cptkit.selection.decisions import Domain, Numbers, Words
from cptkit.selection.facts import Asked, asked_of
from cptkit.values.citations import Citation
from cptkit.values.edges import as_text
from cptkit.values.line_text import format_line
from cptkit.values.tables import Setting

__all__ = [
    "circumstances_schema",
    "encounter_from_json",
    "encounter_schema",
    "encounters_from_jsonl",
    "selection_to_json",
]

_SCHEMA: Final = 1
_CIRCUMSTANCES: Final = "circumstances"
_BESIDES: Final = "what is documented of it besides its facts"
# What else a line has, the schema of a claim says.
_LINE: Final = {"type": "object", "required": ["code", "date_of_service"]}
_KEYS: Final = ("services", "on", "place_of_service", "payer", "setting", "id", "history")


def encounter_from_json(text: str | bytes, families: Iterable[Family] = FAMILIES) -> Encounter:
    """Read one encounter from JSON; each service is an object with its name and its facts.

    Raises:
        InvalidJson: no JSON, an unknown key or fact, or a value that cannot be what it stands for;
            its path says where, such as `services[0].ducts`.

    >>> encounter = encounter_from_json(
    ...     '{"on": "2024-08-13", "services": [{"service": "ductogram", "ducts": 1, "side": "left"}]}'
    ... )
    >>> encounter.services[0].ducts
    1
    """
    try:
        members = _object(load_json(text), "", "services")
        for key in members:
            if key not in _KEYS:
                raise InvalidJson(f"unknown key; expected one of {', '.join(_KEYS)}", key)
        if "services" not in members:
            raise InvalidJson("missing; expected a list of services", "services")
        services = members.pop("services")
        if not isinstance(services, list):
            raise InvalidJson("not a list; expected a list of services", "services")
        if "on" not in members:
            raise InvalidJson("missing; expected a date such as 2024-08-13", "on")
        if members.get("history") is not None:
            members["history"] = lines_from_list(members["history"], "history")
        listed = cast("list[object]", services)
        return Encounter([_service(place, one, families) for place, one in enumerate(listed)], **members)
    except CptkitError as error:
        raise InvalidJson(error.message, error.path) from None


def encounters_from_jsonl(lines: Iterable[str | bytes], families: Iterable[Family] = FAMILIES) -> Iterator[Encounter]:
    """Read encounters one by one from JSON Lines; blank lines hold none.

    Raises:
        InvalidJson: a line that is no encounter; its path begins with the number of the line.

    >>> list(encounters_from_jsonl(["", "{}"]))
    Traceback (most recent call last):
    cptkit.errors.InvalidJson: line 2: services: missing; expected a list of services
    """
    known = tuple(families)
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                encounter = encounter_from_json(line, known)
            except InvalidJson as error:
                raise InvalidJson(error.message, f"line {number}{': ' if error.path else ''}{error.path}") from None
            yield encounter


def _object(value: object, path: str, key: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise InvalidJson(f"not an object; expected one with keys such as {key!r}", path)
    return dict(cast("dict[str, Any]", value))


def _service(place: int, value: object, families: Iterable[Family]) -> attrs.AttrsInstance:
    path = f"services[{place}]"
    members = _object(value, path, "service")
    if "service" not in members:
        raise InvalidJson("missing; expected the name of a service", f"{path}.service")
    try:
        return service_named(as_text(members.pop("service"), "service"), members, families)
    except CptkitError as error:
        raise error.inside(path) from None


def encounter_schema(families: Iterable[Family] = FAMILIES) -> dict[str, Any]:
    """Return the JSON Schema of an encounter: every service with its facts, what they can be, and in which unit.

    The services are its definitions, so that one can be referred to by its name.

    >>> encounter_schema()["$defs"]["ductogram"]["properties"]["ducts"]
    {'description': 'how many ducts were imaged?', 'type': ['integer', 'null'], 'minimum': 1}
    """
    listed = tuple(families)
    text = {"type": ["string", "null"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An encounter, with its documented services",
        "type": "object",
        "properties": {
            "services": {"type": "array", "items": _one_of(listed)},
            "on": {"type": "string", "format": "date"},
            "place_of_service": {**text, "pattern": "^[0-9]{2}$"},
            "payer": text,
            "setting": {"enum": [one.value for one in Setting]},
            "id": text,
            "history": {"type": ["array", "null"], "items": _LINE, "description": "the patient's lines, as in a claim"},
        },
        "required": ["services", "on"],
        "additionalProperties": False,
        "$defs": {one.name: _schema_of(one) for one in listed},
    }


def _one_of(families: Iterable[Family]) -> dict[str, Any]:
    """Return the schema of a service of any family; by its name it is held against that family's alone.

    So what does not fit is told of the fact, and not that nothing of a hundred fits.
    """
    names = [one.name for one in families]
    return {
        "type": "object",
        "properties": {"service": {"enum": names}, _CIRCUMSTANCES: circumstances_schema()},
        "required": ["service"],
        "allOf": [
            {"if": {"properties": {"service": {"const": name}}}, "then": {"$ref": f"#/$defs/{name}"}} for name in names
        ],
    }


def _schema_of(family: Family) -> dict[str, Any]:
    facts = asked_of(family.service)
    return {
        "type": "object",
        "description": family.about,
        "properties": {
            "service": {"const": family.name},
            **{name: {"description": _described(asked), **_of_domain(asked.domain)} for name, asked in facts.items()},
            _CIRCUMSTANCES: {"description": _BESIDES},
        },
        "required": ["service"],
        "additionalProperties": False,
    }


def circumstances_schema() -> dict[str, Any]:
    """Return the schema of what may be documented of any service besides its facts."""
    return {
        "description": _BESIDES,
        "type": ["array", "null"],
        "items": {"enum": [one.value for one in SAYABLE]},
    }


def _described(asked: Asked) -> str:
    unit = asked.domain.unit if isinstance(asked.domain, Numbers) else ""
    return f"{asked.ask} (in {unit})" if unit else asked.ask


def _of_domain(domain: Domain | None) -> dict[str, Any]:
    """Return what a fact can be; `null` is not documented."""
    match domain:
        case Words(("yes", "no")):
            return {"type": ["boolean", "null"]}
        case Words(words):
            return {"enum": [*words, None]}
        case Numbers(least, most, True):
            return {"type": ["integer", "null"], **_ends(least, most)}
        case Numbers(least, most, _, unit):
            # A number that a float would change may stand as text, and with its unit.
            said = f"^[0-9]+([.][0-9]+)?( ?{re.escape(unit)})?$"
            return {"type": ["number", "string", "null"], **_ends(least, most), "pattern": said}
        case None:
            return {"type": ["string", "null"]}
        case _:
            assert_never(domain)


def _ends(least: int | Decimal | None, most: int | Decimal | None) -> dict[str, Any]:
    ends = {"minimum": least, "maximum": most}
    return {name: int(end) if end == int(end) else float(end) for name, end in ends.items() if end is not None}


def selection_to_json(selection: Selection) -> str:
    """Write a selection as JSON, schema 1: lines with reasons, what is included, rejected and asked, and the report.

    >>> from cptkit import bundled_reference
    >>> from cptkit.selection import Ductogram, select
    >>> chosen = select([Ductogram(ducts=1, injected_by_reader=False)], bundled_reference(), on="2024-08-13")
    >>> selection_to_json(chosen)[:52]
    '{"schema": 1, "lines": [{"text": "77053 x1 on 2024-0'
    """
    billed: list[dict[str, Any]] = []
    if selection.lines:
        billed = cast("dict[str, Any]", load_json(claim_to_json(selection.claim())))["lines"]
    return written_json(
        {
            "schema": _SCHEMA,
            "lines": [
                {
                    "text": format_line(one.line),
                    **line,
                    "reason": one.reason,
                    "citations": list(map(_citation, one.citations)),
                    "services": list(one.services),
                }
                for one, line in zip(selection.lines, billed, strict=True)
            ],
            "included": [_plain(one) for one in selection.included],
            "rejected": [_plain(one) for one in selection.rejected],
            "questions": [
                {"fact": one.fact, "ask": one.ask, "service": one.service, "answers": list(one.answers)}
                for one in selection.questions
            ],
            "notes": [{"text": one.text, "citations": list(map(_citation, one.citations))} for one in selection.notes],
            "elsewhere": list(selection.elsewhere),
            "report": None if selection.report is None else load_json(report_to_json(selection.report)),
            "tables": dict(selection.tables),
        }
    )


def _citation(citation: Citation) -> dict[str, Any]:
    return attrs.asdict(citation)


def _plain(said: Any) -> dict[str, Any]:  # noqa: ANN401 (included and rejected have the same fields)
    return {"what": said.what, "why": said.why, "citation": _citation(said.citation) if said.citation else None}
