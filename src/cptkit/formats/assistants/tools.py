"""The tools: what each is for, what it takes, and what answers it."""

import json
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any, Final, TypeAlias

import attrs

from cptkit.errors import InvalidValue, UnknownName
from cptkit.formats.assistants.answers import (
    Answer,
    check_claim,
    explain_denial_codes,
    explain_rule,
    facts_of_service,
    held_tables,
    modifiers_of_code,
    select_codes,
    two_codes_together,
)
from cptkit.reference.reference import Reference
from cptkit.selection import FAMILIES
from cptkit.values.edges import as_mapping
from cptkit.values.in_errors import shown
from cptkit.values.tables import Setting

__all__ = ["TOOLS", "Tool", "answer_to"]

_Schema: TypeAlias = Mapping[str, object]

_OF_CLAIM: Final[dict[str, Any]] = json.loads(files("cptkit").joinpath("schemas", "claim.json").read_bytes())
_DEFINED: Final = {**_OF_CLAIM["$defs"], "Claim": {key: _OF_CLAIM[key] for key in _OF_CLAIM if key[:1] != "$"}}
_CLAIM: Final = {"$ref": "#/$defs/Claim"}
_CODE: Final = {"type": "string", "description": "a CPT or HCPCS code, such as 19083"}
_DAY: Final = {"type": "string", "format": "date", "description": "date of service, such as 2024-08-13"}
_PLACE: Final = {"type": "string", "description": "place of service (POS), such as 22"}
_PAYER: Final = {"type": "string", "description": "the payer's name, such as medicare"}
_SETTING: Final = {"enum": [one.value for one in Setting], "description": "whose claim; practitioner unless stated"}
_NAME: Final = {"enum": [family.name for family in FAMILIES]}
_SERVICE: Final = {
    "type": "object",
    "description": "a documented service: its name, and of its facts, which service_facts names, those documented",
    "required": ["service"],
    "properties": {"service": _NAME},
}


@attrs.frozen
class Tool:
    """A question that an assistant may ask.

    Attributes:
        name: what it is called by.
        about: what it answers, for the assistant to choose by.
        parameters: the JSON Schema of each argument.
        required: the arguments that it cannot do without.
        answer: what answers it, given a reference and the arguments by name.
    """

    name: str
    about: str
    parameters: Mapping[str, _Schema]
    required: tuple[str, ...]
    answer: Callable[..., Answer]

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of its arguments.

        >>> TOOLS[0].schema["required"]
        ['claim']
        """
        return {
            "type": "object",
            "additionalProperties": False,
            "required": list(self.required),
            "properties": dict(self.parameters),
            **({"$defs": _DEFINED} if "claim" in self.parameters else {}),
        }


TOOLS: Final = (
    Tool(
        "check",
        "Whether a professional claim is coded right for its payer on its dates of service: findings with the denial "
        "codes to expect, bypasses to document, and gaps. A gap is never a pass. With remedies, what was proved to "
        "correct each finding.",
        {"claim": _CLAIM, "remedies": {"type": "boolean", "description": "whether to prove remedies"}},
        ("claim",),
        check_claim,
    ),
    Tool(
        "select",
        "Which codes and modifiers documented services of one encounter call for. Where a fact is missing that would "
        "decide, it asks: put the question to the person who did the service, and never answer it by a guess.",
        {
            "services": {"type": "array", "minItems": 1, "items": _SERVICE},
            "on": _DAY,
            "place_of_service": _PLACE,
            "payer": _PAYER,
            "setting": _SETTING,
        },
        ("services", "on"),
        select_codes,
    ),
    Tool(
        "service_facts",
        "What select asks of one service: its facts, the question for each, and what it can be.",
        {"service": _NAME},
        ("service",),
        facts_of_service,
    ),
    Tool(
        "together",
        "Whether two codes may be billed together on one date of service by one practitioner, and which modifiers "
        "would bypass the edit.",
        {
            "code": _CODE,
            "other": _CODE,
            "on": _DAY,
            "payer": _PAYER,
            "place_of_service": _PLACE,
            "setting": _SETTING,
        },
        ("code", "other", "on"),
        two_codes_together,
    ),
    Tool(
        "modifiers_for",
        "Which modifiers fit a code, which do not, and which turn on what the record shows.",
        {"code": _CODE, "on": _DAY, "place_of_service": _PLACE, "payer": _PAYER},
        ("code", "on"),
        modifiers_of_code,
    ),
    Tool(
        "explain",
        "How one rule came out on a claim, and why: passed, hit, bypassed, gap or not applicable.",
        {
            "claim": _CLAIM,
            "rule": {"type": "string", "description": "the id of a rule, such as ncci.unbundled-pair"},
        },
        ("claim", "rule"),
        explain_rule,
    ),
    Tool(
        "explain_denial",
        "What the codes of a denial mean for a claim, and which findings foresee it.",
        {
            "codes": {"type": "string", "description": "as they stand on the remittance, such as CO-97 M15"},
            "claim": _CLAIM,
        },
        ("codes", "claim"),
        explain_denial_codes,
    ),
    Tool(
        "coverage",
        "Which published tables are loaded, for which days and codes, and which payers have a policy here.",
        {"on": _DAY},
        (),
        held_tables,
    ),
)
_BY_NAME: Final = {tool.name: tool for tool in TOOLS}


def answer_to(name: str, arguments: Mapping[str, object], reference: Reference) -> Answer:
    """Return what a tool answers.

    Raises:
        UnknownName: there is no such tool.
        CptkitError: an argument that is missing, unknown, or cannot be what it stands for; its path says which.

    >>> from cptkit import bundled_reference
    >>> asked = {"code": "19083", "other": "76942", "on": "2024-08-13", "payer": "medicare"}
    >>> answer_to("together", asked, bundled_reference()).text[:51]
    '76942 is bundled into 19083 (PTP edit, modifier ind'
    """
    tool = _BY_NAME.get(name)
    if tool is None:
        raise UnknownName(f"{shown(name)} is not a tool; expected one of {', '.join(_BY_NAME)}", "tool")
    given = as_mapping(arguments, "arguments")
    unknown = [one for one in given if one not in tool.parameters]
    if unknown:
        raise InvalidValue(f"{shown(unknown[0])} is unknown; expected one of {', '.join(tool.parameters)}", "arguments")
    missing = [one for one in tool.required if one not in given]
    if missing:
        raise InvalidValue("missing; it is required", missing[0])
    return tool.answer(reference, **given)
