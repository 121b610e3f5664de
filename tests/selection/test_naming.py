"""Names with words of their facts."""

import pytest
from hypothesis import given, strategies as st

from cptkit.errors import UnknownName
from cptkit.selection.decisions import Words
from cptkit.selection.facts import asked_of
from cptkit.selection.families import FAMILIES
from cptkit.selection.family import Family
from cptkit.selection.naming import told_by_words
from cptkit.selection.services import family_named, said_by, service_named

_WORDS = [
    (family, fact, word)
    for family in FAMILIES
    for fact, asked in asked_of(family.service).items()
    if isinstance(asked.domain, Words) and not asked.domain.open
    for word in asked.domain.words
]


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
