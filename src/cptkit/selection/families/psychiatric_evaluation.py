"""The psychiatric diagnostic evaluation."""

from typing import Final

import attrs

from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family

__all__ = ["PSYCHIATRIC_EVALUATION", "PsychiatricEvaluation"]


@attrs.frozen
class PsychiatricEvaluation:
    """A documented psychiatric diagnostic evaluation. `None` is not documented.

    Attributes:
        medical_services: whether medical services were part of it, such as an examination or prescribing.

    >>> PsychiatricEvaluation(medical_services=True).medical_services
    True
    """

    medical_services: bool | None = yes_no("were medical services part of it, such as an examination or prescribing?")


PSYCHIATRIC_EVALUATION: Final = Family(
    "psychiatric-evaluation",
    "a psychiatric diagnostic evaluation",
    PsychiatricEvaluation,
)
