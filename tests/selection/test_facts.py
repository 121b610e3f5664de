"""Facts of services: what they take, what they refuse, and what they are asked for by."""

from decimal import Decimal
from enum import StrEnum

import attrs
import pytest

from cptkit import Circumstance
from cptkit.errors import InvalidService, InvalidValue, UnknownName
from cptkit.selection import Ductogram, Encounter, Mammogram, service_named
from cptkit.selection.decisions import YES_NO, Numbers, Words
from cptkit.selection.facts import asked_of, count, measure, name, value_of, word, yes_no


class Depth(StrEnum):
    SHALLOW = "shallow"
    VERY_DEEP = "very-deep"


@attrs.frozen
class Wound:
    """A service of the test's own."""

    depth: Depth | None = word(Depth, "how deep?", also={"bad": "very-deep"})
    length: Decimal | None = measure("how long?", "cm")
    stitches: int | None = count("how many stitches?", most=9)
    clean: bool | None = yes_no("was it clean?", circumstance=Circumstance.REDUCED)
    where: str | None = name("which wound?")


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ({"depth": "Very Deep"}, Depth.VERY_DEEP),
        ({"depth": "VERY_DEEP"}, Depth.VERY_DEEP),
        ({"depth": "bad"}, Depth.VERY_DEEP),
        ({"depth": Depth.SHALLOW}, Depth.SHALLOW),
        ({"length": "2.5 cm"}, Decimal("2.5")),
        ({"length": 2.5}, Decimal("2.5")),
        ({"length": 3}, Decimal(3)),
        ({"stitches": "4"}, 4),
        ({"stitches": 4.0}, 4),
        ({"clean": "Yes"}, True),
        ({"clean": "n"}, False),
        ({"clean": False}, False),
        ({"where": "  left   knee "}, "left knee"),
        ({"where": None}, None),
    ],
)
def test_facts_are_taken_by_the_words_that_people_use(given: dict[str, object], taken: object) -> None:
    (fact,) = given
    assert getattr(Wound(**given), fact) == taken  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"depth": "deep"}, "depth: text of the form aaaa; expected shallow or very-deep"),
        ({"depth": 3}, "depth: 3; expected shallow or very-deep"),
        ({"length": "long"}, "length: text of the form aaaa; expected a number of cm, 0 or more"),
        ({"length": -1}, "length: -1; expected a number of cm, 0 or more"),
        ({"length": "nan"}, "length: text of the form aaa; expected a number of cm"),
        ({"length": True}, "length: True; expected a number of cm"),
        ({"stitches": 0}, "stitches: 0; expected a whole number, 1 or more and 9 or less"),
        ({"stitches": 10}, "stitches: 10; expected a whole number"),
        ({"stitches": 2.5}, "stitches: 2.5; expected a whole number"),
        ({"clean": "perhaps"}, "clean: text of the form aaaaaaa; expected yes or no"),
    ],
)
def test_what_a_fact_cannot_be_is_refused_by_its_name(given: dict[str, object], said: str) -> None:
    with pytest.raises(InvalidService) as refused:
        Wound(**given)  # type: ignore[arg-type]
    assert str(refused.value).startswith(said)


def test_each_fact_has_its_question_and_what_it_can_be() -> None:
    asked = asked_of(Wound)
    assert [(one.ask, one.domain) for one in asked.values()] == [
        ("how deep?", Words(("shallow", "very-deep"))),
        ("how long?", Numbers(Decimal(0), None, whole=False, unit="cm", step=Decimal("0.1"))),
        ("how many stitches?", Numbers(1, 9)),
        ("was it clean?", YES_NO),
        ("which wound?", None),
    ]
    assert asked["clean"].circumstance is Circumstance.REDUCED


def test_a_fact_is_a_word_or_a_number_to_a_table() -> None:
    assert [value_of(one) for one in (True, False, 3, Decimal(2), Depth.SHALLOW, None)] == [
        "yes",
        "no",
        3,
        Decimal(2),
        "shallow",
        None,
    ]


def test_a_service_is_made_by_its_name() -> None:
    assert service_named("ductogram", {"ducts": 2}) == Ductogram(ducts=2)


def test_a_name_that_is_no_service_is_refused() -> None:
    with pytest.raises(UnknownName, match="service: 'xray' is no service; expected one of mammogram, "):
        service_named("xray", {})


def test_a_fact_that_a_service_does_not_have_is_refused() -> None:
    with pytest.raises(InvalidService, match="ducks: unknown fact; expected one of ducts, side, "):
        service_named("ductogram", {"ducks": 2})


def test_an_encounter_takes_what_people_have() -> None:
    encounter = Encounter([Mammogram()], on="20240813", place_of_service=" 22 ", payer="", setting="Practitioner")
    assert (str(encounter.on), encounter.place_of_service, encounter.payer) == ("2024-08-13", "22", None)


def test_an_encounter_refuses_what_is_no_service() -> None:
    with pytest.raises(InvalidService, match=r"services\[1\]: str is no documented service"):
        Encounter([Mammogram(), "mammogram"], on="2024-08-13")  # type: ignore[list-item]
    with pytest.raises(InvalidValue, match="services: text of the form aaaaaaaaa is not a list"):
        Encounter("mammogram", on="2024-08-13")  # type: ignore[arg-type]
