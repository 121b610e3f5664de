"""Advice on modifiers as values: which fit a code, which do not, and what it depends on."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, Self

import attrs
from typing_extensions import override

from cptkit.reference.modifiers import Modifier
from cptkit.values.citations import Citation
from cptkit.values.fields import converted
from cptkit.values.findings import Gap
from cptkit.values.html import Html, folded, linked, plain_html, small, table
from cptkit.values.rows import Row, Several

__all__ = ["Advice", "Fit", "ModifierAdvice"]


class Fit(StrEnum):
    """How a modifier fits a code: it does, it does not, or the record decides."""

    FITS = "fits"
    DEPENDS = "depends"
    DOES_NOT_FIT = "does not fit"


@attrs.frozen(repr=False, field_transformer=converted)
class ModifierAdvice:
    """One modifier for one code, its fit, why, and who says so.

    >>> from cptkit import bundled_reference, modifiers_for
    >>> advice = modifiers_for(
    ...     "77053", bundled_reference(), on="2024-08-13", place_of_service="22", payer="medicare"
    ... )
    >>> next(str(one) for one in advice if one.modifier.code == "26")
    '26 fits: the facility bills the technical component at POS 22'
    """

    modifier: Modifier
    fit: Fit
    why: str
    citation: Citation

    def row(self) -> Row:
        """Return it as one row of plain values."""
        guidance = self.modifier.guidance
        return {
            "modifier": self.modifier.code,
            "fit": self.fit.value,
            "what_it_says": self.modifier.label,
            "why": self.why,
            "when_to_use": guidance.when_to_use if guidance else "",
            "source": str(self.citation),
        }

    @override
    def __str__(self) -> str:
        return f"{self.modifier.code} {self.fit.value}: {self.why}"

    @override
    def __repr__(self) -> str:
        return f"<ModifierAdvice {self.modifier.code}: {self.fit}>"

    def _repr_html_(self) -> Html:
        return table(_COLUMNS, [_advice_cells(self)])


class Advice(Several[ModifierAdvice]):
    """The modifiers that matter for a code, what fits first, then what depends on the record, then what does not fit.

    Attributes:
        gap: that no policy of the payer is loaded, so that nothing of its own is in the advice; else `None`.

    >>> from cptkit import bundled_reference, modifiers_for
    >>> advice = modifiers_for("19030", bundled_reference(), on="2024-08-13", payer="medicare")
    >>> str(advice).splitlines()[0]
    'fits: 50, LT, RT'
    """

    gap: Gap | None

    def __new__(cls, several: Iterable[ModifierAdvice] = (), gap: Gap | None = None) -> Self:
        """Return some of them in order, with the gap."""
        advice = super().__new__(cls, several)
        advice.gap = gap
        return advice

    def of(self, fit: Fit) -> "Advice":
        """Return those of one fit."""
        return Advice((one for one in self if one.fit is fit), self.gap)

    @override
    def __str__(self) -> str:
        lines = [*_advice_lines(self)] or ["no modifier is known to matter"]
        return "\n".join([*lines, *([] if self.gap is None else [f"gap: {self.gap}"])])

    @override
    def _repr_html_(self) -> Html:
        shown = "".join(_advice_html(self)) or "<p>no modifier is known to matter</p>"
        return shown if self.gap is None else f"{shown}<p>gap: {plain_html(str(self.gap))}</p>"


def _advice_lines(advice: Advice) -> Iterator[str]:
    for fit in Fit:
        those = advice.of(fit)
        if those:
            yield f"{fit}: {', '.join(one.modifier.code for one in those)}"
            if fit is not Fit.DOES_NOT_FIT:
                yield from (f"    {one.modifier.code}: {one.why}" for one in those)


# Those that fit are few, and are what is asked for; of the others the reason is one click away.
_COLUMNS: Final = ("modifier", "what it says", "why")


def _advice_cells(one: ModifierAdvice) -> tuple[Html, ...]:
    guidance = one.modifier.guidance
    when = () if guidance is None or guidance.when_to_use == one.why else (guidance.when_to_use,)
    return (
        f"<strong>{plain_html(one.modifier.code)}</strong>",
        plain_html(one.modifier.label),
        f"{plain_html(one.why)}{small(when)}<br/><small>{linked(one.citation)}</small>",
    )


def _advice_html(advice: Advice) -> Iterator[Html]:
    for fit in Fit:
        those = advice.of(fit)
        if those:
            shown = table(_COLUMNS, map(_advice_cells, those))
            named = f"{fit}: {', '.join(one.modifier.code for one in those)}"
            yield f"<p><strong>{plain_html(fit)}</strong></p>{shown}" if fit is Fit.FITS else folded(named, shown)
