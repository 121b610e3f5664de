"""Questions: what is not documented and would change what is billed."""

from collections.abc import Iterator
from typing import Final

from cptkit.selection.decisions import Domain, Kind, Words
from cptkit.selection.facts import Asked, asked_of
from cptkit.selection.family import COMPONENT, OCCASION
from cptkit.selection.judging import Judged
from cptkit.selection.outcome import Question
from cptkit.values.wording import either

__all__ = ["missing_of", "question_of", "questions_of"]

# The argument of `select` that holds a fact of the occasion, and the question that asks for it.
_OCCASION: Final = {
    "payer_class": ("payer", "which payer is it, or which kind of plan"),
    "payer": ("payer", "which payer is it"),
    "setting": ("setting", "whose claim is it"),
    "place": ("place_of_service", "at which place of service was it"),
    "facility": ("place_of_service", "at which place of service was it"),
}
_FEW: Final = 6


def questions_of(judged: Judged) -> Iterator[Question]:
    """Give the questions of a part that is not decided, first the one whose answer leaves the fewest codes."""
    outcomes = (row.outcome for row in judged.decision.rows if row.outcome.kind is Kind.CODE)
    codes = list(dict.fromkeys(str(outcome) for outcome in outcomes))
    weighed = f" ({either(codes)})" if 0 < len(codes) <= _FEW else ""
    for fact in dict.fromkeys(one for name in judged.decision.asks for one in missing_of(judged, name)):
        if fact in OCCASION:
            argument, ask = _OCCASION[fact]
            # Whether a place is a facility follows from its code, and it is the code that is asked for.
            answers = () if argument == "place_of_service" else _answers(OCCASION[fact])
            yield Question(argument, f"{ask}{weighed}?", 0, answers)
        else:
            yield question_of(judged.number, fact, asked_of(judged.family.service)[fact], weighed)


def missing_of(judged: Judged, fact: str) -> tuple[str, ...]:
    """Return the fact to ask for; of a fact that is worked out, the first that is missing to work it out."""
    if fact == COMPONENT:
        return ("component",)
    sources = next((one.of for one in judged.family.derived if one.name == fact), None)
    if sources is None:
        return (fact,)
    return tuple(source for source in sources if getattr(judged.service, source) is None)[:1]


def question_of(number: int, fact: str, asked: Asked, weighed: str = "") -> Question:
    """Return the question that asks for one fact of a service."""
    return Question(fact, f"{asked.ask.removesuffix('?')}{weighed}?", number, _answers(asked.domain))


def _answers(domain: Domain | None) -> tuple[str, ...]:
    return domain.words if isinstance(domain, Words) and not domain.open else ()
