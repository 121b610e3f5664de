"""The diagnoses of an 837P claim written anew: HI as the claim lists them, and the pointers of its lines."""

from collections.abc import Iterator, Sequence
from typing import Final

from cptkit.formats.x12.building import DIAGNOSIS_QUALIFIERS
from cptkit.reference.diagnoses import unpointed
from cptkit.values.codes import CodeSet, DiagnosisCode, code_sets_of

__all__ = ["is_of_diagnoses", "listed_anew", "pointers_to"]

_ICD_10: Final = "AB"
_ICD_9: Final = "B"


def is_of_diagnoses(elements: Sequence[str], component: str) -> bool:
    """Return whether a segment is the HI of the diagnoses, not of a procedure or a condition."""
    return elements[0] == "HI" and elements[1].partition(component)[0] in DIAGNOSIS_QUALIFIERS


def listed_anew(
    elements: Sequence[str], component: str, before: Sequence[str], after: Sequence[DiagnosisCode]
) -> Iterator[str]:
    """Yield the elements of HI for other diagnoses; what stands behind a code that stays, stays."""
    known = dict(zip(before, elements[1:], strict=True))
    is_icd_9 = elements[1].startswith(_ICD_9)
    for place, code in enumerate(after):
        qualifier, _, rest = known.get(code, "").partition(component)
        rank = "F" if place else "K"
        yield component.join([(qualifier[:-1] or _prefix(code, is_icd_9)) + rank, rest or unpointed(code)])


def _prefix(code: DiagnosisCode, is_icd_9: bool) -> str:  # noqa: FBT001 (told by place)
    """Return how the qualifier of a new code begins: as the others, where it may be of their code set."""
    sets = code_sets_of(code)
    fits_icd_10 = CodeSet.ICD_10_CM in sets
    return _ICD_9 if not fits_icd_10 or (is_icd_9 and CodeSet.ICD_9_CM in sets) else _ICD_10


def pointers_to(diagnoses: Sequence[str], listed: Sequence[str]) -> list[str]:
    """Return the pointers of a line (SV107) to its diagnoses in the claim's list."""
    return [str(listed.index(code) + 1) for code in diagnoses]
