"""What the record of a rule says of the subjects that it is about, and why one is not."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from cptkit.policies.clauses import Clause
from cptkit.reference.diagnoses import is_among
from cptkit.reference.modifiers import ModifierRole
from cptkit.rules import AnyRule
from cptkit.subjects import BilledLine, Subject
from cptkit.values.codes import DiagnosisCode
from cptkit.values.wording import either

__all__ = ["applies", "diagnoses_of", "has_texts_for", "is_prompted_by", "texts_about", "why_not"]

# What is named at most: dozens of modifiers name a site.
_FEW: Final = 5


def is_prompted_by(rule: AnyRule, modifier: str, role: ModifierRole | None) -> bool:
    """Return whether a rule is about a modifier, by itself or by its role."""
    return modifier in rule.modifiers or role in rule.roles


def texts_about(line: BilledLine, subject: Subject) -> frozenset[type[Clause]] | None:
    """Return the kinds of a payer's texts of which one may speak of a line; `None` where its texts are not known.

    On the last day of a span of days, a text may hold that did not on the first.
    """
    own, policy = line.coded.clause_kinds, subject.policy
    if own is None or policy is None or policy is line.policy:
        return own
    return own | policy.kinds_about(line.code, line.kinds)


def has_texts_for(rule: AnyRule, texts: frozenset[type[Clause]] | None) -> bool:
    """Return whether some kinds of texts have what a rule speaks by; where none are known, any may."""
    return texts is None or not rule.speaks_by_clauses or not texts.isdisjoint(rule.clauses)


def diagnoses_of(subject: Subject) -> Iterator[DiagnosisCode]:
    """Yield the diagnoses of the lines of a subject."""
    return (code for line in subject.lines for code in line.line.diagnoses)


def _is_due(rule: AnyRule, subject: Subject) -> bool:
    return rule.in_force.covers(subject.published.day)


def _has_record_for(rule: AnyRule, subject: Subject) -> bool:
    return subject.is_documented or not rule.documented


def _has_service_for(rule: AnyRule, subject: Subject) -> bool:
    return not rule.services or not rule.services.isdisjoint(subject.kinds)


def _has_diagnosis_for(rule: AnyRule, subject: Subject) -> bool:
    return not rule.diagnoses or any(is_among(code, rule.diagnoses) for code in diagnoses_of(subject))


def _has_trait_for(rule: AnyRule, subject: Subject) -> bool:
    return not rule.traits or not rule.traits.isdisjoint(subject.traits)


def _has_modifiers_enough(rule: AnyRule, subject: Subject) -> bool:
    return len(subject.modifiers) >= rule.least_modifiers


def _has_texts(rule: AnyRule, subject: Subject) -> bool:
    return any(has_texts_for(rule, texts_about(line, subject)) for line in subject.lines)


def _has_modifier_for(rule: AnyRule, subject: Subject) -> bool:
    if not rule.modifiers and not rule.roles:
        return True
    return any(is_prompted_by(rule, one, subject.published.role(one)) for one in subject.modifiers)


def _no_service(rule: AnyRule, subject: Subject) -> str:
    codes = ", ".join(sorted({line.code for line in subject.lines}))
    kinds = either(sorted(one.replace("-", " ") for one in rule.services))
    return f"{codes}: not a service that the rule covers: {kinds}"


def _no_texts(_rule: AnyRule, subject: Subject) -> str:
    name = subject.policy.policy.name if subject.policy is not None else "the payer"
    codes = either(sorted({line.code for line in subject.lines}))
    return f"no text of {name} that is known says anything about this for {codes}"


def _no_modifier(rule: AnyRule, subject: Subject) -> str:
    of_roles = [one for role in sorted(rule.roles) for one in _modifiers_in(role, subject)]
    return f"no {either([*sorted(rule.modifiers), *of_roles])} is billed"


def _modifiers_in(role: ModifierRole, subject: Subject) -> Sequence[str]:
    """Return the modifiers in a role where they are few, or else what they are called together."""
    modifiers = sorted(subject.published.in_role(role))
    return modifiers if 0 < len(modifiers) <= _FEW else (f"{role.replace('-', ' ')} modifier",)


# What the record of a rule says of the subjects that it is about: whether it holds, and why it does not.
_CONDITIONS: Final[tuple[tuple[Callable[[AnyRule, Subject], bool], Callable[[AnyRule, Subject], str]], ...]] = (
    (_is_due, lambda rule, _: f"the rule is in force {rule.in_force}"),
    (_has_record_for, lambda _rule, _subject: "no circumstance is documented"),
    (_has_service_for, _no_service),
    (_has_diagnosis_for, lambda rule, _: f"no diagnosis is of {either(sorted(map(str, rule.diagnoses)))}"),
    (_has_trait_for, lambda rule, _: f"no line has {either(sorted(rule.traits))}"),
    (_has_modifiers_enough, lambda rule, _: f"fewer than {rule.least_modifiers} modifiers are billed"),
    (_has_texts, _no_texts),
    (_has_modifier_for, _no_modifier),
)


def why_not(rule: AnyRule, subject: Subject) -> str:
    """Return why a rule is not about a subject, or not in force; empty where it applies, tables at hand or not."""
    return next((why(rule, subject) for holds, why in _CONDITIONS if not holds(rule, subject)), "")


def applies(rule: AnyRule, subject: Subject) -> bool:
    """Return whether a rule is in force and about a subject, whether or not its tables answer."""
    return all(holds(rule, subject) for holds, _ in _CONDITIONS)
