"""Questions that coders ask, each one call, with a sentence as its answer and the published rows behind it.

>>> from cptkit import bundled_reference
>>> print(together("19083", "19084", bundled_reference(), on="2024-08-13"))
19083 and 19084 may be billed together: no PTP edit has both on 2024-08-13; 19084 is an add-on code of 19083
"""

from cptkit.checking.advice import Advice
from cptkit.checking.advising import modifiers_for
from cptkit.questions.denials import DenialExplained, explain_denial
from cptkit.questions.pairs import BilledTogether, Pairing, SupportedModifier, together
from cptkit.questions.units import UnitLimit, unit_limit

__all__ = [
    "Advice",
    "BilledTogether",
    "DenialExplained",
    "Pairing",
    "SupportedModifier",
    "UnitLimit",
    "explain_denial",
    "modifiers_for",
    "together",
    "unit_limit",
]
