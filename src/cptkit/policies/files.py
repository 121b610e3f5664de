"""From payers' toml files to their policies."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Final

import attrs

from cptkit.policies.adoptions import Adoption
from cptkit.policies.blanks import BlankKey, keys_of
from cptkit.policies.clauses import CLAUSES, Clause
from cptkit.policies.policy import LineOfBusiness, PayerPolicy
from cptkit.policies.sections import Section, parse_toml
from cptkit.values.citations import Citation
from cptkit.values.wording import either, like

__all__ = ["blank_citation", "blank_policy", "read_policies", "read_policy"]

_KINDS: Final = {clause.KIND: clause for clause in CLAUSES}
# The keys of a file and of a clause that the values themselves are not read by.
_OF_FILE: Final = ("based_on", "based_on_source", "citation", "adopts", "clause")
_OF_CLAUSE: Final = ("kind",)


def read_policies(files: Mapping[str, str], citations: Mapping[str, Citation]) -> tuple[PayerPolicy, ...]:
    """Return every payer's policy; one that is based on another holds that one.

    Args:
        files: the contents of the files, by name.
        citations: by the keys that the files may name.

    Raises:
        DamagedData: a file that is not TOML, an unknown kind of clause, a missing or an unknown key, or a base
            that no file has.
    """
    sections = {
        section.value("id", str): section
        for section in (_whole(file, content, citations) for file, content in sorted(files.items()))
    }
    policies: dict[str, PayerPolicy] = {}

    def policy(name: str, asked_by: tuple[str, ...]) -> PayerPolicy:
        if name not in sections:
            raise sections[asked_by[-1]].refuse(f"based_on {name!r}; expected the id of a payer's file", "based_on")
        if name in asked_by:
            message = f"based_on {name!r}; expected no circle of {', '.join(asked_by)}"
            raise sections[name].refuse(message, "based_on")
        if name not in policies:
            section = sections[name]
            base = section.value("based_on", str, "")
            policies[name] = _policy(section, policy(base, (*asked_by, name)) if base else None)
        return policies[name]

    return tuple(policy(name, ()) for name in sections)


def read_policy(
    file: str, content: str, citations: Mapping[str, Citation], bases: Mapping[str, PayerPolicy]
) -> PayerPolicy:
    """Return the policy of one file, which may be based on one of others.

    The file may bring citations of its own, as tables named `citation` with a `key`.

    Args:
        file: its name, for errors.
        content: its text.
        citations: by the keys that the file may name.
        bases: the policies that it may be based on, by id.

    Raises:
        DamagedData: as `read_policies`.
    """
    section = _whole(file, content, citations)
    base = section.value("based_on", str, "")
    if base and base not in bases:
        raise section.refuse(f"based_on {base!r}; expected one of {', '.join(sorted(bases))}", "based_on")
    return _policy(section, bases[base] if base else None)


def _whole(file: str, content: str, citations: Mapping[str, Citation]) -> Section:
    """Return a file with the citations that it brings itself."""
    section = _known(parse_toml(file, content, citations), blank_policy, _OF_FILE)
    brought = [_known(one, blank_citation) for one in section.sections("citation")]
    own = {one.value("key", str): _citation(one) for one in brought}
    return attrs.evolve(section, citations={**citations, **own}) if own else section


@cache
def _keys(read: Callable[[Section], object]) -> tuple[BlankKey, ...]:
    return keys_of(read)


def _known(section: Section, read: Callable[[Section], object], more: tuple[str, ...] = ()) -> Section:
    """Return a section that has no other keys than those it is read by: one that is misspelled would go unread."""
    _refuse_others(section, _keys(read), more)
    return section


def _refuse_others(section: Section, keys: Sequence[BlankKey], more: Sequence[str] = ()) -> None:
    names = [*(key.name for key in keys), *more]
    for name in section.values:
        if name not in names:
            message = f"unknown key {name!r}; expected {either(like(name, names) or names)}"
            raise section.refuse(message, name)
    for key in keys:
        for one in section.sections(key.name) if key.within else ():
            _refuse_others(one, key.within)


def _citation(section: Section) -> Citation:
    return Citation(
        section.value("publisher", str),
        section.value("document", str),
        section.value("section", str, ""),
        section.value("date", str, ""),
        section.value("url", str, ""),
        convention=section.value("convention", bool, default=False),
    )


def _policy(section: Section, base: PayerPolicy | None) -> PayerPolicy:
    adopts = tuple(Adoption.read(_known(one, Adoption.read)) for one in section.sections("adopts"))
    return _head(section, base, adopts, tuple(_clause(one) for one in section.sections("clause")))


def _head(
    section: Section, base: PayerPolicy | None, adopts: tuple[Adoption, ...], clauses: tuple[Clause, ...]
) -> PayerPolicy:
    return PayerPolicy(
        id=section.value("id", str),
        name=section.value("name", str),
        line_of_business=section.member("line_of_business", LineOfBusiness),
        citation=section.citation(),
        aliases=section.texts("aliases", []),
        adopts=adopts,
        clauses=clauses,
        base=base,
        base_citation=section.citation("based_on_source") if base else None,
    )


def blank_policy(section: Section) -> PayerPolicy:
    """Return what a blank section says of a payer: to learn by which keys its file is read."""
    return _head(section, None, (), ())


def blank_citation(section: Section) -> Citation:
    """Return what a blank section says of a citation: to learn by which keys it is read."""
    section.value("key", str)
    return _citation(section)


def _clause(section: Section) -> Clause:
    kind = section.value("kind", str)
    if kind not in _KINDS:
        raise section.refuse(f"kind {kind!r}; expected one of {', '.join(sorted(_KINDS))}", "kind")
    read = _KINDS[kind].read
    return read(_known(section, read, _OF_CLAUSE))
