"""What a code is meant for, told by diagnoses, and what it is billed for instead."""

from collections.abc import Iterable

import attrs

from cptkit.reference.diagnoses import DiagnosisRange, first_among, is_among
from cptkit.rules.proposals import Proposal, bill_code
from cptkit.rules.rule import Hit, Said
from cptkit.subjects.lines import BilledLine
from cptkit.values.findings import Severity

__all__ = ["Meant", "Other", "hit", "meant_for_another"]


@attrs.frozen
class Other:
    """What a code is not for: its words, its diagnoses, the code that is for it, where there is one, and who says so.

    Where `source` is empty, it is what the code is meant for that was read.
    """

    words: str
    diagnoses: tuple[DiagnosisRange, ...]
    code: str = ""
    source: str = ""


@attrs.frozen
class Meant:
    """What a code is for, and what it is often billed for instead.

    Attributes:
        words: what it is for; own: the diagnoses of that.
        others: what it is not for; source: who says so.
        any_else: it is for any other diagnosis too, so that only a line with none but those of `others` is told.
    """

    words: str
    own: tuple[DiagnosisRange, ...]
    others: tuple[Other, ...]
    source: str = "convention"
    any_else: bool = False

    def billed_for(self, diagnoses: Iterable[str]) -> tuple[str, Other] | None:
        """Return the diagnosis of something else, with that; `None` where one of its own is told too, or no other."""
        told = tuple(diagnoses)
        if first_among(told, self.own) is not None or (self.any_else and self._has_else(told)):
            return None
        for other in self.others:
            found = first_among(told, other.diagnoses)
            if found is not None:
                return found, other
        return None

    def _has_else(self, told: Iterable[str]) -> bool:
        return any(not any(is_among(code, other.diagnoses) for other in self.others) for code in told)


def hit(line: BilledLine, meant: Meant, told: str, other: Other, candidates: Iterable[Proposal] = ()) -> Hit:
    """Return the finding for a line that tells something else than what its code is for."""
    return Hit(
        f"{line.code} for {told}; the code is for {meant.words}, and the diagnosis is {other.words}",
        Severity.REVIEW,
        source=other.source or meant.source,
        candidates=candidates,
    )


def meant_for_another(line: BilledLine, meant: Meant, shows: str = "") -> Said:
    """Yield the finding for a line that tells something else; `shows` is what supports the code for that, if any."""
    found = meant.billed_for(line.line.diagnoses)
    if found is not None:
        told, other = found
        yield hit(line, meant, told, other, (bill_code(other.code, shows),) if other.code else ())
