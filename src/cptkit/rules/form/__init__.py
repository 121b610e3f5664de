"""Code sets and the claim form."""

from typing import Final

from cptkit.rules.form import claim_form, code_sets, quantities

__all__ = ["RULES"]

RULES: Final = (*code_sets.RULES, *claim_form.RULES, *quantities.RULES)
