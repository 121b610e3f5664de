"""Names with words of their facts."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, strategies as st

from cptkit.errors import UnknownName
from cptkit.selection.abbreviations import key_of
from cptkit.selection.decisions import Words
from cptkit.selection.facts import asked_of, value_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family, table_of
from cptkit.selection.naming import names_of, told_by_words
from cptkit.selection.services import family_named, said_by, service_named

_WORDS = [
    (family, fact, word)
    for family in FAMILIES
    for fact, asked in asked_of(family.service).items()
    if isinstance(asked.domain, Words) and not asked.domain.open
    for word in asked.domain.words
]
_NAMES = [(family, name) for family in FAMILIES for name in names_of(family)]
# How people write services in notes, orders and charge tickets: with the facts that they say, and the code of them.
_PHRASES = list(csv.DictReader((Path(__file__).parent / "phrases.csv").read_text("utf-8").splitlines()))


@given(
    one=st.sampled_from(_NAMES),
    joined=st.sampled_from([" ", "-", "_", "  "]),
    cased=st.sampled_from([str.upper, str.lower, str.title]),
)
def test_every_name_finds_its_family_in_any_case_and_with_or_without_hyphens(
    one: tuple[Family, str], joined: str, cased: Callable[[str], str]
) -> None:
    family, name = one
    assert family_named(cased(joined.join(name.replace("-", " ").split()))) is family


@given(one=st.sampled_from(_NAMES), seed=st.randoms(use_true_random=False))
def test_the_words_of_a_name_in_any_order_find_its_family_or_are_refused_with_it(
    one: tuple[Family, str], seed: Random
) -> None:
    family, name = one
    words = name.replace("-", " ").split()
    seed.shuffle(words)
    try:
        found = family_named(" ".join(words)).name
    except UnknownName as refused:
        found = refused.message
    assert family.name in found


def test_no_two_families_have_names_whose_words_are_spelled_alike() -> None:
    spellings = {(key_of(name), family.name) for family, name in _NAMES}
    assert [key for key, count in Counter(key for key, _ in spellings).items() if count > 1] == []


@pytest.mark.parametrize("one", _PHRASES, ids=lambda one: one["phrase"])
def test_a_phrase_of_a_note_names_its_service_and_the_facts_that_lead_to_its_code(one: dict[str, str]) -> None:
    family = family_named(one["service"])
    told = dict(fact.split("=") for fact in one["facts"].split("; "))
    service = service_named(one["phrase"], {})
    assert service == family.service(**told)
    known = {fact: value_of(getattr(service, fact)) for fact in asked_of(family.service)}
    assert one["code"] in {row.outcome.code for row in table_of(family).rows if not row.against(known)}


@given(
    one=st.sampled_from(_PHRASES), word=st.sampled_from(["moonlit", "17", "without moonlight"]), before=st.booleans()
)
def test_a_phrase_with_a_word_that_says_nothing_is_refused_and_not_guessed(
    one: dict[str, str], word: str, *, before: bool
) -> None:
    with pytest.raises(UnknownName, match="is not a service; expected"):
        family_named(f"{word} {one['phrase']}" if before else f"{one['phrase']} {word}")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("MRI brain w/wo contrast", "MRI of the brain with and without contrast"),
        ("CT head w/o", "CT of the head without contrast"),
        ("EGD w/ bx", "EGD with biopsy"),
        ("XR Lt knee 3V", "left knee x-ray, 3 views"),
        ("US-guided thoracentesis", "thoracentesis, ultrasound guided"),
        ("mammo, dx", "diagnostic mammogram"),
        ("x-rays of the right foot", "right foot xray"),
        ("FNA w/o guidance", "fine needle aspiration without guidance"),
        ("flu test", "rapid influenza"),
        ("digoxin level", "serum digoxin"),
        ("IUD insertion", "insertion of an IUD"),
        ("chest x-ray, two views", "CXR 2 views"),
    ],
)
def test_an_abbreviation_says_what_the_words_in_full_do(written: str, meant: str) -> None:
    one, other = (family_named(name) for name in (written, meant))
    assert one is other
    assert service_named(written, {}) == service_named(meant, {})


@pytest.mark.parametrize(
    ("called", "families"),
    [
        ("iron", ["drug", "laboratory"]),
        ("digoxin", ["drug", "laboratory"]),
        ("HPV", ["vaccine", "laboratory"]),
        ("influenza", ["vaccine", "laboratory"]),
        ("CEA", ["laboratory", "vascular-operation"]),
    ],
)
def test_a_name_that_may_be_two_services_is_refused_with_both(called: str, families: list[str]) -> None:
    with pytest.raises(UnknownName, match="is not a service; expected") as refused:
        family_named(called)
    assert [one for one in families if one not in refused.value.message] == []


@given(one=st.sampled_from(_WORDS), before=st.booleans())
def test_a_word_with_the_name_of_its_service_says_its_fact_alone_or_nothing(
    one: tuple[Family, str, str], *, before: bool
) -> None:
    family, fact, word = one
    told = told_by_words(f"{word} {family.name}" if before else f"{family.name} of the {word}", (family,))
    assert told is None or told[0] is family
    said = family.service(**told[1]) if told else family.service()
    # A word of two facts says neither, the name of a fact says that one, and a name that holds the word is longer.
    named = word.replace("-", "_") in asked_of(family.service) or any(word in name for name in family.also)
    assert said in {family.service(), family.service(**{fact: word})} or named


@pytest.mark.parametrize(
    ("called", "family", "facts"),
    [
        ("screening mammogram", "mammogram", {"purpose": "screening"}),
        ("MRI of the brain", "mr", {"region": "brain"}),
        ("CT abdomen and pelvis", "ct", {"region": "abdomen-and-pelvis"}),
        ("vaginal delivery", "obstetric-care", {"delivery": "vaginal"}),
        ("complete echo", "echocardiogram", {"complete": "yes"}),
        ("renal angiogram", "angiography", {"study": "renal"}),
        ("lumbar transforaminal epidural", "epidural-injection", {"region": "lumbar", "approach": "transforaminal"}),
        ("screening mammogram with tomosynthesis", "mammogram", {"purpose": "screening", "tomosynthesis": "yes"}),
        ("colposcopy with biopsy", "colposcopy", {"biopsy": "yes"}),
        ("CT abdomen and pelvis with contrast", "ct", {"region": "abdomen-and-pelvis", "contrast": "with"}),
        ("ultrasound guided breast biopsy", "breast-biopsy", {"guidance": "ultrasound"}),
        ("CT guided liver biopsy", "needle-biopsy", {"organ": "liver", "guidance": "ct"}),
        ("ultrasound guided thoracentesis", "fluid-drainage", {"procedure": "thoracentesis", "image_guided": "yes"}),
        ("short arm cast", "cast-application", {"kind": "short-arm-cast"}),
        ("stellate ganglion block", "nerve-block", {"nerve": "stellate-ganglion"}),
        ("EGD with biopsy", "upper-endoscopy", {"technique": "biopsy"}),
        ("shared hospital visit", "hospital-visit", {"shared": "yes"}),
        ("port placement", "central-line", {"procedure": "insertion", "kind": "port"}),
    ],
)
def test_a_name_says_what_its_words_do(called: str, family: str, facts: dict[str, str]) -> None:
    assert service_named(called, {}) == service_named(family, facts)


def test_words_that_are_said_beside_a_name_are_said_with_what_the_name_says() -> None:
    assert said_by("left knee x-ray", family_named("x-ray")) == {"sides": "left", "region": "knee"}


@pytest.mark.parametrize(
    "called",
    [
        # A low level is of the problems, of the data, of the risk or of all three.
        "low office visit",
        "left left knee x-ray",
        "mammogram of the moon",
        "chest tube removal",
        "no contrast CT",
    ],
)
def test_a_name_with_a_word_that_says_no_single_fact_is_refused(called: str) -> None:
    with pytest.raises(UnknownName, match="is not a service; expected"):
        family_named(called)
