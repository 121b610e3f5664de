"""From facts to records of ICD-10-CM: its codes, its tabular list, and the sides that modifiers say."""

from collections.abc import Mapping
from typing import Final

from cptkit.errors import InvalidValue
from cptkit.reference._facts import YES_NO_OR_UNSAID, Citations, Fact
from cptkit.reference.diagnoses import CodeFirst, Diagnosis, DiagnosisRange, TabularEntry, unpointed
from cptkit.reference.laterality import ModifierSide, Side

__all__ = ["read_diagnosis", "read_modifier_side", "read_tabular_entry"]

_SIDES: Final[Mapping[str, Side | None]] = {"": None, **{side.value: side for side in Side}}
_KINDS: Final[Mapping[str, CodeFirst | None]] = {"": None, **{kind.value: kind for kind in CodeFirst}}


def read_diagnosis(fact: Fact, citations: Citations) -> tuple[str, Diagnosis]:
    """Return a code of ICD-10-CM under its key, which has no point."""
    code = fact.required("code")
    return unpointed(code), Diagnosis(
        code,
        fact.text("name"),
        fact.one_of("side", _SIDES),
        fact.one_of("external_cause", YES_NO_OR_UNSAID),
        fact.one_of("manifestation", YES_NO_OR_UNSAID),
        fact.one_of("unacceptable_principal", YES_NO_OR_UNSAID),
        fact.number_in("youngest") if fact.text("youngest") else None,
        fact.number_in("oldest") if fact.text("oldest") else None,
        fact.period(),
        fact.citation(citations),
    )


def read_tabular_entry(fact: Fact, citations: Citations) -> tuple[str, TabularEntry]:
    """Return an entry of the tabular list under its key, which has no point."""
    code = fact.required("code")
    return unpointed(code), TabularEntry(
        code,
        fact.required("name"),
        _ranges(fact, "excludes1"),
        _ranges(fact, "code_first"),
        fact.one_of("code_first_kind", _KINDS),
        _ranges(fact, "use_additional"),
        _characters(fact),
        fact.period(),
        fact.citation(citations),
    )


def read_modifier_side(fact: Fact, citations: Citations) -> tuple[str, ModifierSide]:
    """Return the side of a modifier under the modifier."""
    modifier = fact.required("modifier")
    return modifier, ModifierSide(modifier, fact.member("side", Side), fact.period(), fact.citation(citations))


def _ranges(fact: Fact, column: str) -> tuple[DiagnosisRange, ...]:
    ranges: list[DiagnosisRange] = []
    for text in fact.text(column).split():
        first, _, last = text.partition("-")
        try:
            ranges.append(DiagnosisRange(first, last))
        except InvalidValue:
            raise fact.refuse(column, "ranges such as O10-O11") from None
    return tuple(ranges)


def _characters(fact: Fact) -> tuple[tuple[str, str], ...]:
    characters: list[tuple[str, str]] = []
    for text in filter(None, fact.text("seventh_characters").split("; ")):
        sign, _, meaning = text.partition(" ")
        characters.append((sign, meaning))
    return tuple(characters)
