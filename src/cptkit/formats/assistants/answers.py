"""Answers to an assistant: words, plain values, and always the scope, the sources and the reference."""

import json
from collections.abc import Iterable
from typing import Any

import attrs

from cptkit.checking import check, explain, modifiers_for, remedies as proved_remedies
from cptkit.errors import CptkitError
from cptkit.formats.encounter_json import circumstances_schema, encounter_schema, selection_to_json
from cptkit.formats.jsonio import claim_from_dict, report_to_json
from cptkit.questions import explain_denial, together
from cptkit.reference.reference import Reference
from cptkit.selection import select
from cptkit.selection.services import family_named
from cptkit.values.citations import Citation
from cptkit.values.claims import Claim
from cptkit.values.edges import as_day, as_text, as_truth
from cptkit.values.findings import Finding
from cptkit.values.remedies import Remedy, remedy_in_words

__all__ = [
    "Answer",
    "check_claim",
    "explain_denial_codes",
    "explain_rule",
    "facts_of_service",
    "held_tables",
    "modifiers_of_code",
    "select_codes",
    "two_codes_together",
]


@attrs.frozen
class Answer:
    """What a tool answers.

    Attributes:
        text: in words, to be read.
        result: in plain values, as JSON has them.
        scope: what was looked at; the answer says no more than that.
        sources: the publications that it rests on, each once.
        reference: the fingerprint of what was loaded.
    """

    text: str
    result: dict[str, Any]
    scope: str
    sources: tuple[str, ...]
    reference: str

    @property
    def words(self) -> str:
        """The text, and beneath it the scope, the sources and the reference, where it does not name them itself.

        >>> print(Answer("99213: nothing", {}, "one code", ("CMS, MUE table",), "sha256:0").words)
        99213: nothing
        scope: one code
        source: CMS, MUE table
        reference: sha256:0
        """
        foot = (f"scope: {self.scope}", *(f"source: {one}" for one in self.sources), f"reference: {self.reference}")
        return "\n".join([self.text, *(line for line in foot if line not in self.text)])

    @property
    def values(self) -> dict[str, Any]:
        """All of it as plain values.

        >>> Answer("99213: nothing", {}, "one code", (), "sha256:0").values["scope"]
        'one code'
        """
        return {"result": self.result, "scope": self.scope, "sources": list(self.sources), "reference": self.reference}


def _cited(citations: Iterable[Citation | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(one) for one in citations if one is not None))


def _claim(claim: Any) -> Claim:  # noqa: ANN401 (whatever was sent)
    try:
        return claim_from_dict(claim)
    except CptkitError as error:
        raise error.inside("claim") from None


def check_claim(reference: Reference, *, claim: object, remedies: object = False) -> Answer:
    """Say whether a claim is coded right, and with remedies what would correct it."""
    asked, wanted = _claim(claim), as_truth(remedies, "remedies")
    report = check(asked, reference)

    def proved(finding: Finding) -> tuple[Remedy, ...]:
        return proved_remedies(asked, reference, finding) if wanted else ()

    def beneath(finding: Finding) -> list[str]:
        return [f"remedy: {remedy_in_words(one)}" for one in proved(finding)]

    return Answer(
        "\n".join(report.text(beneath)),
        json.loads(report_to_json(report, proved=proved if wanted else None)),
        str(report.scope),
        _cited([*(one.citation for one in report.findings), *(one.citation for one in report.bypasses)]),
        report.reference,
    )


def select_codes(reference: Reference, *, services: Any, on: Any, **named: Any) -> Answer:  # noqa: ANN401 (whatever was sent)
    """Say which codes documented services call for, or ask what is missing."""
    selection = select(services, reference, on=on, **named)
    report = selection.report
    return Answer(
        str(selection),
        json.loads(selection_to_json(selection)),
        "no line was selected, so nothing was checked" if report is None else str(report.scope),
        _cited(citation for line in selection.lines for citation in line.citations),
        reference.fingerprint,
    )


def facts_of_service(reference: Reference, *, service: Any) -> Answer:  # noqa: ANN401 (whatever was sent)
    """Say what is asked of a service: each fact, the question, and what it can be."""
    family = family_named(service)
    schema: dict[str, Any] = encounter_schema([family])["$defs"][family.name]
    schema["properties"]["circumstances"] = circumstances_schema()
    facts = {name: told for name, told in schema["properties"].items() if name != "service"}
    asked = [f"{name}: {told['description']}{_expected(told)}" for name, told in facts.items()]
    return Answer(
        "\n".join([f"{family.name}: {family.about}", *asked]),
        schema,
        "what is asked of a service; nothing was selected or checked",
        (),
        reference.fingerprint,
    )


def _expected(told: dict[str, Any]) -> str:
    words = [word for word in told.get("items", told).get("enum", ()) if word is not None]
    return f" [{'/'.join(words)}]" if words else ""


def two_codes_together(reference: Reference, *, code: Any, other: Any, on: Any, **named: Any) -> Answer:  # noqa: ANN401 (whatever was sent)
    """Say whether two codes may be billed together."""
    answer = together(code, other, reference, on=on, **named)
    return Answer(
        str(answer),
        answer.row(),
        "two codes on one day by one practitioner: PTP edits, and what a check finds only where both are billed",
        _cited([answer.citation, *(finding.citation for finding in answer.findings)]),
        reference.fingerprint,
    )


def modifiers_of_code(reference: Reference, *, code: Any, on: Any, **named: Any) -> Answer:  # noqa: ANN401 (whatever was sent)
    """Say which modifiers fit a code, which do not, and which turn on the record."""
    advice = modifiers_for(code, reference, on=on, **named)
    return Answer(
        str(advice),
        {"modifiers": advice.rows()},
        "one line of the code alone; other lines, units and diagnoses were not looked at",
        _cited(one.citation for one in advice),
        reference.fingerprint,
    )


def explain_rule(reference: Reference, *, claim: object, rule: Any) -> Answer:  # noqa: ANN401 (whatever was sent)
    """Say how one rule came out on a claim, and why."""
    explained = explain(_claim(claim), reference, as_text(rule, "rule"))
    return Answer(
        str(explained),
        {"explanations": explained.rows()},
        f"the rule {rule} alone",
        _cited(row.citation for one in explained for row in one.evidence),
        reference.fingerprint,
    )


def explain_denial_codes(reference: Reference, *, codes: Any, claim: object) -> Answer:  # noqa: ANN401 (whatever was sent)
    """Say what the codes of a denial mean for a claim."""
    asked = _claim(claim)
    answer = explain_denial(codes, asked, reference)
    return Answer(
        str(answer),
        {"denial": answer.codes, "meanings": dict(answer.meanings), "expected_by": answer.rows()},
        str(check(asked, reference).scope),
        _cited(finding.citation for finding in answer.findings),
        reference.fingerprint,
    )


def held_tables(reference: Reference, *, on: Any = None) -> Answer:  # noqa: ANN401 (whatever was sent)
    """Say which tables are loaded, for which days and codes, and which payers have a policy."""
    day = None if on is None else as_day(on, "on")
    held = [
        one for one in reference.contents if day is None or reference.covers(one.table, on=day, setting=one.setting)
    ]
    payers = sorted({policy.name for policy in reference.policies.values()})
    which = "all days" if day is None else str(day)
    return Answer(
        "\n".join([f"tables for {which}:", *map(str, held), f"payers with a policy: {', '.join(payers)}"]),
        {"on": None if day is None else day.isoformat(), "tables": [one.row() for one in held], "payers": payers},
        "what is loaded; of what no loaded table answers, nothing is known, and it is never a pass",
        tuple(dict.fromkeys(title for one in held for title in one.titles)),
        reference.fingerprint,
    )
