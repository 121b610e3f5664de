"""The plain values of claims and publications to draw: periods, citations, people, circumstances."""

from datetime import date
from itertools import combinations, product
from typing import Final

from hypothesis import strategies as st

from cptkit.values.citations import Citation
from cptkit.values.claims import Circumstance
from cptkit.values.people import Patient, Provider, Sex
from cptkit.values.periods import Period

__all__ = ["DAYS", "circumstances", "citations", "patients", "periods", "providers"]

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz, 0123456789"
LAST_DAY: Final = date(2035, 12, 31)
DAYS: Final = st.dates(date(2000, 1, 1), LAST_DAY)


def _period(one: date, other: date, floor: bool) -> Period:  # noqa: FBT001, drawn by place
    return Period(min(one, other), max(one, other), floor)


def periods() -> st.SearchStrategy[Period]:
    """Draw periods with and without a first and a last day, and floors.

    >>> from hypothesis import find
    >>> find(periods(), lambda period: period.floor).first is None
    False
    """
    return st.one_of(
        st.just(Period()),
        st.builds(Period, DAYS, st.none(), floor=st.booleans()),
        st.builds(Period, st.none(), DAYS),
        st.builds(_period, DAYS, DAYS, st.booleans()),
    )


def citations() -> st.SearchStrategy[Citation]:
    """Draw citations: publisher and document always, the rest sometimes.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=10)
    ... @given(citations())
    ... def a_citation_reads(citation):
    ...     assert citation.publisher in str(citation)
    >>> a_citation_reads()
    """
    words = st.text(_LETTERS, max_size=20)
    named = st.text(_LETTERS, min_size=1, max_size=20)
    return st.builds(
        Citation,
        named,
        named,
        section=words,
        date=st.just("") | DAYS.map(str),
        url=st.just("") | st.just("https://www.cms.gov"),
        convention=st.booleans(),
    )


def providers() -> st.SearchStrategy[Provider]:
    """Draw rendering providers, few enough that two lines often share one, a group or a specialty.

    >>> from hypothesis import find
    >>> find(providers(), lambda provider: provider.group == "A").group
    'A'
    """
    groups = product((None, "A", "B"), (None, "30", "02"), (None, "physician", "nurse practitioner"), "123")
    known = [Provider(one, specialty, kind, group) for group, specialty, kind, one in groups]
    # An example of a number with its check digit, and one that is none.
    return st.sampled_from([*known, *(Provider("1", npi=npi) for npi in ("1234567893", "1234567898"))])


def patients() -> st.SearchStrategy[Patient]:
    """Draw patients: birth date and sex, either of which may not be documented.

    >>> from hypothesis import find
    >>> find(patients(), lambda patient: patient.sex is Sex.MALE)
    Patient(...)
    """
    return st.builds(
        Patient,
        st.none() | st.dates(date(1920, 1, 1), LAST_DAY),
        st.none() | st.sampled_from(Sex),
    )


def circumstances() -> st.SearchStrategy[frozenset[Circumstance]]:
    """Draw sets of documented circumstances, the empty set among them.

    >>> from hypothesis import find
    >>> find(circumstances(), lambda stated: not stated)
    frozenset()
    """
    return st.sampled_from([frozenset(some) for size in range(3) for some in combinations(Circumstance, size)])
