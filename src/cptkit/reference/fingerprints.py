"""The fingerprint of a reference: everything that it answers from, written the same in every process."""

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from typing import cast

import attrs

from cptkit.policies.policy import PayerPolicy
from cptkit.reference.tables import AnyTable
from cptkit.values.periods import Period

__all__ = ["fingerprint_of"]


def fingerprint_of(tables: Iterable[AnyTable], policies: Mapping[str, PayerPolicy], stretched: Period | None) -> str:
    """Return the fingerprint of tables and policies: the same text means the same answers."""
    named = [f"{table.source.sha256} {_answered_for(table)}" for table in tables]
    # A policy goes by several names, and is written once.
    written = {which: _canonical(policy) for which, policy in {id(one): one for one in policies.values()}.items()}
    named += [f"{key} {written[id(policies[key])]}" for key in sorted(policies)]
    named.append(str(stretched))
    return "sha256:" + sha256("\n".join(named).encode()).hexdigest()


def _canonical(value: object) -> str:
    """Write a value the same in every process, whatever the order of its sets."""
    # Most of what policies say are words and codes.
    if type(value) is str:
        return repr(value)
    if isinstance(value, frozenset):
        return " ".join(sorted(map(_canonical, cast("frozenset[object]", value))))
    if isinstance(value, tuple):
        return f"({' '.join(map(_canonical, cast('tuple[object, ...]', value)))})"
    kind: type = type(value)
    fields = _fields_of(kind)
    if fields is not None:
        return f"{kind.__name__}({' '.join([_canonical(getattr(value, field)) for field in fields])})"
    return repr(value)


@cache
def _fields_of(kind: type) -> tuple[str, ...] | None:
    """Return the names of the fields of a kind of values; `None` where it has none."""
    return tuple([field.name for field in attrs.fields(kind)]) if attrs.has(kind) else None


def _answered_for(table: AnyTable) -> str:
    """Write what a table answers for, the same in every process."""
    coverage = table.coverage
    codes = "all" if coverage.codes is None else " ".join(sorted(coverage.codes))
    days = " ".join(map(str, coverage.periods))
    hubs = " ".join(sorted(coverage.hubs))
    initials = "".join(sorted(coverage.initials))
    undecided = "".join(f" {key}" for key in sorted(coverage.undecided))
    return f"{coverage.table} {coverage.setting} {days} {codes} {hubs} {initials} {coverage.cumulative}{undecided}"
