"""Families: a class of documented services, and the decision table that says what they are billed with."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import attrs
from typing_extensions import override

from cptkit.errors import MissingFile
from cptkit.policies.policy import LineOfBusiness
from cptkit.reference._sums import bundled_text
from cptkit.reference.citations import registry
from cptkit.reference.places import Component
from cptkit.selection.decisions import YES_NO, DecisionTable, Domain, Value, Words, read_decision_table
from cptkit.selection.facts import asked_of
from cptkit.selection.words import stated
from cptkit.values.claims import Circumstance
from cptkit.values.fields import converted
from cptkit.values.rows import Row
from cptkit.values.tables import Setting

__all__ = [
    "COMPONENT",
    "OCCASION",
    "PAYER_CLASSES",
    "Derived",
    "Family",
    "becoming",
    "domains_of",
    "table_of",
    "yes_where_stated",
]

Services = tuple[object, ...]

# What the billing physician bills of a study, where its components have codes of their own. It is worked out from
# the fact `component`, from whose equipment it is, and from the site and the payer.
COMPONENT: Final = "billed_component"

# The kinds of plans that decision tables tell apart. None speaks of TRICARE: where the kind decides, it is asked for.
PAYER_CLASSES: Final = tuple(one for one in LineOfBusiness if one is not LineOfBusiness.TRICARE)

# What a table may turn on besides the facts of its services: where, when and for whom it was done.
OCCASION: Final[Mapping[str, Domain]] = {
    "payer_class": Words(tuple(one.value for one in PAYER_CLASSES)),
    "payer": Words(open=True),
    "setting": Words(tuple(one.value for one in Setting)),
    "place": Words(open=True),
    "facility": YES_NO,
    COMPONENT: Words(tuple(one.value for one in Component)),
}


@attrs.frozen(eq=False, field_transformer=converted)
class Derived:
    """A fact that is worked out from others.

    Attributes:
        name: the column.
        domain: what it can be.
        of: the facts that it is worked out from, which are asked for where it is not known.
        work_out: the pure function of the service and all services of the encounter; `None` is not known.
    """

    name: str
    domain: Domain
    of: tuple[str, ...]
    work_out: Callable[[Any, Services], Value | None]


def yes_where_stated(column: str, fact: str) -> Derived:
    """Return a column that is yes where a fact is documented to be so, and no otherwise.

    >>> from cptkit.selection import Mastectomy
    >>> yes_where_stated("mapping", "mapped").work_out(Mastectomy(), ())
    'no'
    """

    def said(service: object, _: Services) -> str:
        return stated(getattr(service, fact))

    return Derived(column, YES_NO, (fact,), said)


def _nothing(_: object) -> frozenset[Circumstance]:
    return frozenset()


@attrs.frozen(eq=False, repr=False, field_transformer=converted)
class Family:
    """A class of documented services with its decision table, `data/decisions/<name>.csv`.

    Attributes:
        name: what the table, the page and the command line call it.
        about: what such a service is, in a few words.
        service: the class of its documented services.
        derived: the facts of the table that are worked out.
        also: other names that people use for such a service; one that is a word of its first fact says that fact.
        broadly: names that several words of its first fact answer to, so that they say none.
        saying: names with the facts that they say, where these are others than the first: a port placement.
        beside: words that people put beside what was done, and that say nothing more: a ferritin level.
        becomes: the same service as one of another family, where a row says that the other decides.
        leading: the name of the derived fact that is the first modifier of every line, such as the origin and
            destination of an ambulance trip; empty where there is none.
        first_on_each_side: whether the first service of a code is counted for each side, so that one of the other hand
            or leg is no further one.
        by_place: for a fact that is not documented, what each POS code says of it.
        implied: the circumstances that the facts of a service imply, unless it is documented that they do not hold.
    """

    name: str
    about: str
    service: type[attrs.AttrsInstance]
    derived: tuple[Derived, ...] = ()
    also: tuple[str, ...] = ()
    broadly: tuple[str, ...] = ()
    saying: Mapping[str, Mapping[str, object]] = attrs.field(factory=dict[str, Mapping[str, object]])
    beside: tuple[str, ...] = ()
    becomes: Mapping[str, Callable[[Any], attrs.AttrsInstance]] = attrs.field(
        factory=dict[str, Callable[[Any], attrs.AttrsInstance]]
    )
    leading: str = ""
    first_on_each_side: bool = False
    by_place: Mapping[str, Mapping[str, Value]] = attrs.field(factory=dict[str, Mapping[str, Value]])
    implied: Callable[[Any], frozenset[Circumstance]] = _nothing

    @override
    def __str__(self) -> str:
        return f"{self.name}: {self.about}"

    @override
    def __repr__(self) -> str:
        return f"<Family {self.name}>"

    def row(self) -> Row:
        """Return its name, what it is, and its other names, as one row."""
        return {"name": self.name, "about": self.about, "also": ", ".join((*self.also, *self.broadly))}


def becoming(kind: type[attrs.AttrsInstance], **known: object) -> Callable[[Any], attrs.AttrsInstance]:
    """Make the function that gives a service as one of another class, with the facts that both have and those known.

    >>> from cptkit.selection import CrisisPsychotherapy, Psychotherapy
    >>> becoming(Psychotherapy)(CrisisPsychotherapy(minutes=25)).minutes
    25
    """

    def become(service: attrs.AttrsInstance) -> attrs.AttrsInstance:
        shared = asked_of(kind).keys() & asked_of(type(service)).keys()
        return kind(**{**{name: getattr(service, name) for name in shared}, **known})

    return become


def domains_of(family: Family) -> dict[str, Domain]:
    """Give every fact that the family's table may turn on, with what it can be."""
    own = {name: asked.domain for name, asked in asked_of(family.service).items() if asked.domain is not None}
    return {**own, **{one.name: one.domain for one in family.derived}, **OCCASION}


@cache
def table_of(family: Family) -> DecisionTable:
    """Read the table of a family from the package, once.

    Raises:
        MissingFile: the package has no table of that name.
        DamagedData: a cell that cannot be read.
    """
    try:
        content = bundled_text(f"decisions/{family.name}.csv")
    except MissingFile:
        message = "no decision table; expected one of the package, by the name of the family"
        raise MissingFile(message, "families") from None
    return read_decision_table(family.name, content, domains_of(family), registry())
