"""The psychiatric diagnostic evaluation."""

from typing import Final

import attrs

from cptkit.selection.facts import yes_no
from cptkit.selection.family import Family, yes_where_stated

__all__ = ["PSYCHIATRIC_EVALUATION", "PsychiatricEvaluation"]


@attrs.frozen
class PsychiatricEvaluation:
    """A documented psychiatric diagnostic evaluation. `None` is not documented.

    Attributes:
        medical_services: whether medical services were part of it, such as an examination or prescribing.
        interactive_complexity: whether communication made it more complex, as by a guardian, an interpreter or play;
            where it is not documented, it did not.

    >>> PsychiatricEvaluation(medical_services=True).medical_services
    True
    """

    medical_services: bool | None = yes_no("did it include medical services, such as an examination or prescribing?")
    interactive_complexity: bool | None = yes_no("was there interactive complexity?")


PSYCHIATRIC_EVALUATION: Final = Family(
    "psychiatric-evaluation",
    "a psychiatric diagnostic evaluation",
    PsychiatricEvaluation,
    derived=(yes_where_stated("complex", "interactive_complexity"),),
    also=(
        "psychiatric-diagnostic-evaluation",
        "psych-evaluation",
        "psychiatric-intake",
        "intake-evaluation",
    ),
)
