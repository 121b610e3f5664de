"""The rules, in the order in which a report gives their findings."""

from typing import Any, Final, TypeAlias

from cptkit.rules.claim import MISSING_PLACE_OF_SERVICE
from cptkit.rules.code_set import MODIFIER_NOT_IN_FORCE, PLACE_NOT_IN_FORCE, PROCEDURE_NOT_IN_FORCE
from cptkit.rules.diagnosis import MISSING, WRONG_CODE_SET
from cptkit.rules.fee_schedule import (
    ALREADY_BILATERAL,
    BILATERAL_NOT_APPLICABLE,
    BILATERAL_UNITS,
    COMPONENT_NOT_SPLIT,
    GLOBAL_FOR_READING_ONLY,
    GLOBAL_IN_FACILITY,
    SIDE_NOT_APPLICABLE,
    STATUS_NOT_PAYABLE,
    TECHNICAL_IN_FACILITY,
)
from cptkit.rules.modifier import CONFLICTING_PAIR, MORE_THAN_FOUR, OUT_OF_ORDER, REPEATED
from cptkit.rules.ncci import ADD_ON_WITHOUT_PRIMARY, UNBUNDLED_PAIR, UNITS_OVER_MUE
from cptkit.rules.payer import EXCLUDED_MODIFIERS, OVER_DAILY_LIMIT
from cptkit.rules.rule import Rule

__all__ = ["RULES", "AnyRule"]

# Rules of different subjects stand side by side; each record says which subject it judges.
AnyRule: TypeAlias = Rule[Any]

RULES: Final[tuple[AnyRule, ...]] = (
    PROCEDURE_NOT_IN_FORCE,
    MODIFIER_NOT_IN_FORCE,
    PLACE_NOT_IN_FORCE,
    MISSING_PLACE_OF_SERVICE,
    MISSING,
    WRONG_CODE_SET,
    REPEATED,
    MORE_THAN_FOUR,
    CONFLICTING_PAIR,
    EXCLUDED_MODIFIERS,
    OUT_OF_ORDER,
    STATUS_NOT_PAYABLE,
    COMPONENT_NOT_SPLIT,
    GLOBAL_IN_FACILITY,
    TECHNICAL_IN_FACILITY,
    GLOBAL_FOR_READING_ONLY,
    BILATERAL_NOT_APPLICABLE,
    SIDE_NOT_APPLICABLE,
    ALREADY_BILATERAL,
    BILATERAL_UNITS,
    UNBUNDLED_PAIR,
    UNITS_OVER_MUE,
    ADD_ON_WITHOUT_PRIMARY,
    OVER_DAILY_LIMIT,
)
