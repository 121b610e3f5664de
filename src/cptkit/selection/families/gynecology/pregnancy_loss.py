"""Pregnancies that ended before their time, and what was done about it."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word, yes_no
from cptkit.selection.family import Family

__all__ = ["PREGNANCY_LOSS", "LossTrimester", "PregnancyLoss", "PregnancyLossKind"]


class PregnancyLossKind(StrEnum):
    """How the pregnancy was lost."""

    INCOMPLETE = "incomplete"
    MISSED = "missed"
    SEPTIC = "septic"


class LossTrimester(StrEnum):
    """In which trimester it was."""

    FIRST = "first"
    SECOND = "second"


_PREGNANCY_LOSS_KIND_ALSO: Final = {"miscarriage": "incomplete", "spontaneous": "incomplete"}


@attrs.frozen
class PregnancyLoss:
    """A documented treatment of a pregnancy that was lost. `None` is not documented.

    Attributes:
        kind: incomplete, missed or septic.
        trimester: in which trimester it was.
        operated: whether the uterus was emptied by an operation, and not by medicine or of itself.

    >>> PregnancyLoss(kind="missed", trimester="first", operated=True).kind.value
    'missed'
    """

    kind: PregnancyLossKind | None = word(
        PregnancyLossKind,
        "was the abortion incomplete, missed or septic?",
        also=_PREGNANCY_LOSS_KIND_ALSO,
    )
    trimester: LossTrimester | None = word(LossTrimester, "in which trimester was it?")
    operated: bool | None = yes_no("was the uterus emptied surgically?")


PREGNANCY_LOSS: Final = Family(
    "pregnancy-loss",
    "treatment of a pregnancy loss",
    PregnancyLoss,
    broadly=("miscarriage",),
    saying={
        "missed-abortion": {"kind": "missed"},
        "d&c-for-missed-abortion": {"kind": "missed", "operated": True},
        "d&c-for-miscarriage": {"operated": True},
    },
)
