"""From facts to records of NCCI's edits."""

from typing import Final

from cptkit.reference._facts import YES_NO, Citations, Fact
from cptkit.reference.edits import AddOn, Mue, PtpEdit
from cptkit.reference.indicators import Adjudication, ModifierIndicator
from cptkit.reference.tables import pair_key
from cptkit.values.tables import Setting

__all__ = ["read_add_on", "read_mue", "read_pair_edit"]

_ADD_ON_KINDS: Final = {"1": 1, "2": 2, "3": 3}


def read_pair_edit(fact: Fact, citations: Citations) -> tuple[str, PtpEdit]:
    """Return a PTP edit under its two codes."""
    one, two = fact.required("column_one"), fact.required("column_two")
    return pair_key(one, two), PtpEdit(
        one,
        two,
        fact.member("indicator", ModifierIndicator),
        fact.member("setting", Setting),
        fact.text("rationale"),
        fact.period(),
        fact.citation(citations),
        before_1996="before_1996" in fact.cells and fact.one_of("before_1996", YES_NO),
    )


def read_mue(fact: Fact, citations: Citations) -> tuple[str, Mue]:
    """Return an MUE under its code."""
    code = fact.required("code")
    return code, Mue(
        code,
        fact.number_in("value"),
        fact.member("adjudication", Adjudication),
        fact.member("setting", Setting),
        fact.text("rationale"),
        fact.period(),
        fact.citation(citations),
    )


def read_add_on(fact: Fact, citations: Citations) -> tuple[str, AddOn]:
    """Return an add-on code with one primary under the add-on code."""
    code = fact.required("add_on")
    return code, AddOn(
        code,
        fact.text("primary") or None,
        fact.one_of("kind", _ADD_ON_KINDS),
        fact.period(),
        fact.citation(citations),
    )
