"""Code sets and the claim form."""

from typing import Final

from cptkit.rules.form import claim_form, code_sets, last_seen, quantities

__all__ = ["RULES"]

RULES: Final = (*code_sets.RULES, *last_seen.RULES, *claim_form.RULES, *quantities.RULES)
