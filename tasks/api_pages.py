"""The pages of the API, made when the documentation is built: one a name, under the face that it is imported from."""

import inspect
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Final, NewType

__all__ = ["FACES", "write"]

# In the order in which a name that two faces hold is looked for.
FACES: Final = (
    "cptkit",
    "cptkit.codes",
    "cptkit.corrections",
    "cptkit.checking",
    "cptkit.questions",
    "cptkit.selection",
    "cptkit.tables",
    "cptkit.stores",
    "cptkit.policies",
    "cptkit.rules",
    "cptkit.formats.jsonio",
    "cptkit.formats.encounter_json",
    "cptkit.formats.x12",
    "cptkit.formats.fhir",
    "cptkit.formats.frames",
    "cptkit.formats.arrow",
    "cptkit.formats.screen",
    "cptkit.formats.assistants",
    "cptkit.errors",
    "cptkit.strategies",
)
# What answers hold and nobody makes by hand: no face has it.
_HELD: Final = (
    "cptkit.pages.AssumedTable",
    "cptkit.pages.CodeFacts",
    "cptkit.pages.Overview",
    "cptkit.pages.PayerView",
    "cptkit.pages.RelatedCode",
    "cptkit.pages.Relation",
    "cptkit.reference.cms.publication.TableInfo",
    "cptkit.reference.diagnoses.CodeFirst",
    "cptkit.reference.diagnoses.Diagnosis",
    "cptkit.reference.diagnoses.DiagnosisRange",
    "cptkit.reference.diagnoses.TabularEntry",
    "cptkit.reference.laterality.Side",
    "cptkit.reference.procedures.CombinedCode",
    "cptkit.reference.procedures.SingleDoseDrug",
    "cptkit.subjects.diagnoses.LineDiagnoses",
    "cptkit.subjects.day_diagnoses.NotedDiagnosis",
    "cptkit.subjects.traits.Trait",
    "cptkit.values.findings.Denial",
    "cptkit.values.findings.Evidence",
    "cptkit.values.rows.Several",
)
_HOLDING: Final = "held-by-answers"
# What has no docstring of its own.
_PARSED: Final = "a `str` to Python, a type of its own to a type checker."
_SAID: Final = {
    "cptkit.RULES": "All rules, in the order in which a report gives their findings.",
    "cptkit.codes.DiagnosisCode": f"A parsed ICD-9-CM or ICD-10-CM code: {_PARSED}",
    "cptkit.codes.ModifierCode": f"A parsed modifier: {_PARSED}",
    "cptkit.codes.PlaceOfServiceCode": f"A parsed POS code: {_PARSED}",
    "cptkit.codes.ProcedureCode": f"A parsed CPT or HCPCS Level II code: {_PARSED}",
    "cptkit.corrections.Remedy": "A remedy of any kind.",
    "cptkit.tables.ALWAYS": "The period of all days.",
    "cptkit.policies.CLAUSES": "The kinds of clauses that a payer's policy can have.",
    "cptkit.policies.Clause": "A clause of any kind.",
    "cptkit.rules.AnyRule": "A rule, whatever it judges.",
    "cptkit.rules.Said": "What the function of a rule yields: hits and bypasses.",
    "cptkit.selection.FAMILIES": "The kinds of services, each with its facts and its decision table.",
    "cptkit.selection.Documented": "A service, its name, or a mapping of its name as `service` and its facts.",
    "cptkit.formats.x12.OnMistake": "A function that is called with a `Mistake`.",
    "cptkit.formats.x12.OnRefused": "A function that is called with a claim that cannot be mended, and the error.",
    "cptkit.formats.x12.Payers": "A mapping of ids or names to names of payers, or a function of a `NamedPayer`.",
    "cptkit.formats.x12.Source": "A path, bytes, an open binary file, or a `Document`.",
    "cptkit.formats.assistants.TOOLS": "The tools, in the order in which they are listed.",
    "cptkit.formats.arrow.OUTCOMES": "The Arrow schema of what `judge_batches` yields.",
    "cptkit.formats.screen.SCREENED_RULES": "The rules that arrays and codes say, without a check of each claim.",
    "cptkit.formats.screen.TABLE_RULES": "The rules that arrays say: PTP edits, MUE values, add-on codes, duplicates.",
    "cptkit.formats.fhir.FINDING": "The address of the extension that names a finding.",
    "cptkit.formats.fhir.Kind": '`"Claim"` or `"ExplanationOfBenefit"`.',
    "cptkit.formats.fhir.Payers": "A mapping of names or references to names of payers, or a function of the name.",
    "cptkit.formats.fhir.Resource": "A resource as a dict, or anything with `model_dump`.",
}


def write(folder: Path) -> None:
    """Write the pages into a folder, and leave those alone that are as they were."""
    folder.mkdir(exist_ok=True)
    made = dict(_pages())
    for path in folder.iterdir():
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _pages() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page: of every face, and of every name where it is first found."""
    homes: dict[int, str] = {}
    for face in FACES:
        module = import_module(face)
        listed: list[tuple[str, str]] = []
        for name in sorted(module.__all__, key=lambda name: (name.lower(), name)):
            value = getattr(module, name)
            full = homes.setdefault(id(value), f"{face}.{name}")
            listed.append((full, _sentence(full, value)))
            if full == f"{face}.{name}":
                yield f"{full}.rst", "\n".join(_page(face, full, value))
        yield f"{face}.rst", "\n".join(_face(face, inspect.getdoc(module) or "", listed))

    for full in _HELD:
        yield f"{full}.rst", "\n".join(_page("", full, _found(full)))
    held = [(full, _sentence(full, _found(full))) for full in _HELD]
    yield f"{_HOLDING}.rst", "\n".join(_face("Held by answers", "What answers hold, and nobody makes by hand.", held))


def _found(full: str) -> object:
    home, _, name = full.rpartition(".")
    return getattr(import_module(home), name)


def _sentence(full: str, value: object) -> str:
    """Return what a name is, in a sentence."""
    if full in _SAID:
        return _code(_SAID[full])
    told = inspect.getdoc(value)
    if not told:
        message = f"{full}: nothing says what it is"
        raise ValueError(message)
    return _code(told.partition("\n\n")[0].replace("\n", " "))


def _code(text: str) -> str:
    """Return a text with its code marked as reStructuredText does."""
    return text.replace("\\", "\\\\").replace("`", "``").replace("*", "\\*").replace("|", "\\|").replace("````", "``")


def _face(face: str, told: str, listed: list[tuple[str, str]]) -> Iterator[str]:
    yield from (face, "=" * len(face), "")
    yield from (_code(told.partition("\n\n")[0].replace("\n", " ")), "")
    yield from (".. list-table::", "   :widths: 30 70", "")
    for full, sentence in listed:
        yield f"   * - :doc:`{full.rpartition('.')[2]} <{full}>`"
        yield f"     - {sentence}"
    yield ""


def _page(face: str, full: str, value: object) -> Iterator[str]:
    name = full.rpartition(".")[2]
    # Off the sidebar, which would be the longest part of each page.
    yield from (":orphan:", "", name, "=" * len(name), "")
    yield from (f"``from {face} import {name}`` · :doc:`{face}`" if face else f":doc:`{_HOLDING}`", "")
    if isinstance(value, NewType):
        yield from (
            f".. py:class:: {full}",
            f"   :canonical: {value.__module__}.{name}",
            "",
            f"   {_code(_SAID[full])}",
            "",
        )
    elif full in _SAID:
        yield from (f".. py:data:: {full}", "", f"   {_code(_SAID[full])}", "")
    elif inspect.isclass(value):
        yield from (f".. autoclass:: {full}", "   :members:")
        yield from (["   :undoc-members:"] if issubclass(value, Enum) else [])
        yield ""
    else:
        yield from (f".. autofunction:: {full}", "")
