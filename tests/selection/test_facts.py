"""Facts of services: what they take, what they refuse, and what they are asked for by."""

from decimal import Decimal
from enum import StrEnum

import attrs
import pytest

from cptkit import Circumstance, bundled_reference, select
from cptkit.errors import InvalidService, InvalidValue, MissingFile, UnknownName
from cptkit.selection import FAMILIES, Drug, Ductogram, Encounter, Family, Mammogram, OfficeVisit, service_named
from cptkit.selection.decisions import YES_NO, Numbers, Words
from cptkit.selection.facts import asked_of, count, measure, name, value_of, word, yes_no
from cptkit.selection.services import family_named
from cptkit.selection.units import unit_in_name, without_unit


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
    assert getattr(Wound(**given), fact) == taken  # type: ignore[arg-type]  # the field is drawn


@pytest.mark.parametrize(
    ("service", "fact", "written", "taken"),
    [
        ("EMG", "studies", "7", "7"),
        ("echo", "complete", "limited", "False"),
        ("duplex", "complete", "complete", "True"),
        ("ultrasound", "region", "gallbladder", "abdomen"),
        ("CT", "region", "abd/pelvis", "abdomen-and-pelvis"),
        ("CT", "region", "knee", "leg"),
        ("MRI", "region", "L-spine", "lumbar-spine"),
        ("x-ray", "region", "tib/fib", "tibia"),
        ("PFT", "spirometry", "pre and post", "before-and-after"),
        ("nebulizer", "procedure", "pulse ox", "oxygen-saturation"),
        ("allergy test", "kind", "skin prick", "prick-test"),
        ("vaccine", "product", "ProQuad", "mmrv"),
        ("ambulance", "level", "ALS 1 emergency", "advanced-1-emergency"),
        ("outpatient visit", "patient", "new patient", "new"),
        ("hospital care", "visit_type", "rounds", "subsequent"),
        ("psg", "test", "split night", "attended-with-cpap"),
    ],
)
def test_services_and_facts_are_taken_as_coders_write_them(service: str, fact: str, written: str, taken: str) -> None:
    assert str(getattr(service_named(service, {fact: written}), fact)) == taken


def test_no_two_families_share_a_name() -> None:
    families = [
        {
            "".join(filter(str.isalnum, one.casefold()))
            for one in (family.name, family.service.__name__, *family.also, *family.broadly, *family.saying)
        }
        for family in FAMILIES
    ]
    assert sum(map(len, families)) == len(set[str]().union(*families))


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
        Wound(**given)  # type: ignore[arg-type]  # the field is drawn
    assert str(refused.value).startswith(said)


NUMBERS = [
    (family.name, fact, unit)
    for family in FAMILIES
    for fact, asked in asked_of(family.service).items()
    if isinstance(asked.domain, Numbers) and (unit := asked.domain.unit or unit_in_name(fact))
]


@pytest.mark.parametrize(("service", "fact", "unit"), NUMBERS, ids=lambda value: value)
def test_a_number_may_be_told_with_its_own_unit_and_no_other(service: str, fact: str, unit: str) -> None:
    bare = service_named(service, {fact: "1"})
    assert service_named(service, {fact: f"1 {unit}"}) == bare == service_named(service, {fact: f"1{unit.upper()}"})
    for other in {"minutes", "hours", "days", "cm", "sq cm", "mg", "years", "inches"} - {unit}:
        with pytest.raises(InvalidService, match=rf"^{fact}: .*; expected a (whole )?number of {unit}"):
            service_named(service, {fact: f"1 {other}"})


@pytest.mark.parametrize(
    ("fact", "told", "number"),
    [
        ("minutes", "35 minutes", 35),
        ("minutes", "74 min", 74),
        ("minutes", "74 mins.", 74),
        ("hours", "48 hrs", 48),
        ("age_in_days", "2 days", 2),
        ("age", "45 yrs", 45),
        ("area", "25 cm2", 25),
    ],
)
def test_a_unit_is_taken_by_the_words_that_people_write(fact: str, told: str, number: int) -> None:
    assert Decimal(without_unit(told, [unit_in_name(fact) or "sq cm"])) == number


@pytest.mark.parametrize(
    ("drug", "dose", "number"),
    [
        ("denosumab", "60 mg", 60),
        ("denosumab", "60", 60),
        ("heparin", "5000 units", 5000),
        ("heparin", "1 unit", 1),
        ("filgrastim", "300 µg", 300),
        (None, "60 mg", 60),
        (None, "300 mcg", 300),
    ],
)
def test_a_dose_is_told_in_the_unit_of_its_drug(drug: str | None, dose: str, number: int) -> None:
    assert Drug(drug=drug, dose=dose).dose == number


@pytest.mark.parametrize(("drug", "dose", "unit"), [("heparin", "60 mg", "units"), ("filgrastim", "0.3 mg", "mcg")])
def test_a_dose_in_another_unit_is_refused(drug: str, dose: str, unit: str) -> None:
    with pytest.raises(InvalidService, match=f"^dose: .*; expected a number of {unit}, 0 or more"):
        Drug(drug=drug, dose=dose)


WORDS = [
    (family.name, fact, asked.domain.words)
    for family in FAMILIES
    for fact, asked in asked_of(family.service).items()
    if isinstance(asked.domain, Words) and len(asked.domain.words) > 6
]


@pytest.mark.parametrize(("service", "fact", "words"), WORDS, ids=lambda value: value if isinstance(value, str) else "")
def test_a_misspelled_word_is_refused_with_those_like_it(service: str, fact: str, words: tuple[str, ...]) -> None:
    for one in words:
        with pytest.raises(InvalidService) as refused:
            service_named(service, {fact: f"{one}q"})
        expected = str(refused.value).partition("expected ")[2]
        assert one in expected
        assert set(expected.replace(" or ", ", ").split(", ")) <= set(words)


def test_a_piece_of_a_word_is_refused_with_the_words_that_hold_it() -> None:
    with pytest.raises(InvalidService, match=r"expected influenza, influenza-quadrivalent, .* or influenza-nasal$"):
        service_named("vaccine", {"product": "flu"})


def test_what_is_like_no_word_is_refused_with_all_of_them_where_they_can_be_read() -> None:
    with pytest.raises(InvalidService, match=r"expected chest, abdomen, .* or joint-under-stress$"):
        service_named("plain-film", {"region": "zzz"})
    with pytest.raises(InvalidService, match=r"expected one of \d+ words, such as albumin, .* or bilirubin-direct$"):
        service_named("laboratory", {"analyte": "zzz"})


def test_a_phrase_is_refused_with_the_words_that_share_most_of_it() -> None:
    with pytest.raises(InvalidService, match=r"expected mediastinoscopy-with-node-biopsy$"):
        service_named("thoracic-surgery", {"operation": "biopsy of a node by mediastinoscope"})


@pytest.mark.parametrize(
    ("service", "fact", "told", "known"),
    [
        ("vaccine", "product", "nirsevimab", "nirsevimab-0.5-ml or nirsevimab-1-ml"),
        ("upper-endoscopy", "technique", "food bolus removal", "food-bolus"),
        ("upper-endoscopy", "technique", "variceal", "varices-banded or varices-injected"),
    ],
)
def test_where_no_word_is_like_it_the_words_that_people_use_for_them_are_given(
    service: str, fact: str, told: str, known: str
) -> None:
    with pytest.raises(InvalidService, match=f"expected {known}$"):
        service_named(service, {fact: told})


@pytest.mark.parametrize(
    ("service", "fact", "told", "taken"),
    [
        ("wound-debridement", "layer", "tendon", "muscle-or-fascia"),
        ("plain-film", "region", "finger", "fingers"),
        ("ct", "region", "sinus", "face"),
        ("colonoscopy", "technique", "hot snare", "snare"),
        ("sigmoidoscopy", "technique", "cold snare", "snare"),
        ("upper-endoscopy", "technique", "hot snare", "snare"),
        ("knee-arthroscopy", "procedure", "medial meniscectomy", "meniscus-removal"),
        ("shoulder-arthroscopy", "procedure", "subacromial decompression", "acromioplasty"),
        ("joint-injection", "joint", "AC joint", "acromioclavicular"),
        ("joint-injection", "joint", "trochanteric bursa", "trochanteric-bursa"),
        ("therapy", "kind", "therapeutic exercise", "exercise"),
        ("obstetric-care", "delivery", "cesarean section", "cesarean"),
        ("eye-test", "test", "OCT macula", "oct-of-retina"),
        ("vaccine", "product", "Gardasil", "hpv"),
        ("vaccine", "product", "Shingrix", "zoster"),
        ("vaccine", "product", "Prevnar 20", "pneumococcal-20"),
        ("allergy-care", "kind", "intradermal", "test-into-skin"),
        ("skin-excision", "site", "waist", "trunk"),
        ("skin-repair", "site", "eyebrow", "forehead"),
        ("skin-repair", "site", "wrist", "arm"),
        ("skin-repair", "site", "ankle", "leg"),
        ("coronary-intervention", "vessel", "circumflex", "left-circumflex"),
        ("coronary-intervention", "work", "drug-eluting stent", "stent"),
        ("cystoscopy", "technique", "double-J stent", "stent-insertion"),
        ("shoulder-arthroscopy", "procedure", "Mumford", "distal-clavicle-removal"),
        ("knee-arthroscopy", "procedure", "partial medial meniscectomy", "meniscus-removal"),
        ("joint-replacement", "joint", "TKA", "total-knee"),
        ("gynecologic-procedure", "procedure", "D&C", "dilation-and-curettage"),
        ("office-visit", "risk", "prescription drug management", "moderate"),
        ("office-visit", "problems", "two stable chronic illnesses", "moderate"),
        ("chronic-care-management", "whose_minutes", "clinical staff", "staff"),
        ("skin-excision", "nature", "BCC", "malignant"),
        ("skin-repair", "closure", "Dermabond", "adhesive"),
        ("infusion", "substance", "antiemetic", "drug"),
        ("colonoscopy", "technique", "cold biopsy forceps", "biopsy"),
    ],
)
def test_words_of_coders_are_taken(service: str, fact: str, told: str, taken: str) -> None:
    assert getattr(service_named(service, {fact: told}), fact) == taken


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_what_is_asked_is_one_question(family: Family) -> None:
    asks = [asked.ask for asked in asked_of(family.service).values()]
    assert [ask for ask in asks if ask.find("?") != len(ask) - 1] == []


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
    with pytest.raises(
        UnknownName, match=r"service: .* is not a service; expected one of \d+ services, such as office-visit, "
    ):
        service_named("zzz", {})


@pytest.mark.parametrize("name", ["office-visit", "Office Visit", "office_visit", "OfficeVisit", " OFFICE VISIT "])
def test_a_name_is_taken_however_it_is_spelled(name: str) -> None:
    assert service_named(name, {"patient": "new"}) == OfficeVisit(patient="new")


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("mamogram", "mammogram"),
        ("office vist", "office-visit"),
        ("colonscopy", "colonoscopy"),
        ("hernia", "inguinal-hernia-repair, femoral-hernia-repair or abdominal-hernia-repair$"),
    ],
)
def test_a_misspelled_name_is_refused_with_those_like_it(name: str, like: str) -> None:
    with pytest.raises(UnknownName, match=f"is not a service; expected {like}"):
        service_named(name, {})


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("stitches", "skin-repair"),
        ("C-section", "obstetric-care"),
        ("TCM", "transitional-care"),
        ("er visit", "emergency-visit"),
        ("toenail", "nail-procedure"),
        ("annual physical", "preventive-visit"),
        ("trigger point injection", "soft-tissue-injection"),
        ("galactogram", "ductogram"),
        ("assisted living visit", "home-visit"),
        ("TLIF", "spine-fusion"),
    ],
)
def test_a_service_goes_by_the_words_of_coders(name: str, meant: str) -> None:
    assert family_named(name).name == meant


@pytest.mark.parametrize(
    ("name", "like"),
    [
        ("gallbladder out", "abdominal-surgery"),
        ("strep swab", "laboratory$"),
        ("urinalysis on arrival", "laboratory$"),
        ("PT discharge evaluation", "untimed-therapy"),
        ("hearing exam of an adult", "balance-and-hearing-test"),
        ("laser for glaucoma", "eye-operation"),
        ("sinus wash", "sinus-surgery"),
        ("injection of the knee joint space", "joint-injection"),
    ],
)
def test_an_unknown_name_is_refused_with_what_its_words_tell_of(name: str, like: str) -> None:
    with pytest.raises(UnknownName, match=f"expected .*{like}") as refused:
        service_named(name, {})
    assert "mammogram, breast-ultrasound" not in refused.value.message


@pytest.mark.parametrize(
    ("called", "fact", "said"),
    [
        ("frozen section", "method", "frozen-section"),
        ("LEEP", "procedure", "cervical-loop-excision"),
        ("Intubation", "procedure", "intubation"),
        ("FFR", "means", "flow-reserve"),
        ("bone scan", "study", None),
        ("nuclear study", "study", None),
    ],
)
def test_a_name_that_is_a_word_of_the_first_fact_says_it(called: str, fact: str, said: str | None) -> None:
    assert getattr(service_named(called, {}), fact) == said


@pytest.mark.parametrize(
    ("called", "family", "fact", "said"),
    [
        ("VATS wedge resection", "thoracic-surgery", "operation", "thoracoscopic-wedge-resection"),
        ("lateral release", "knee-arthroscopy", "procedure", "lateral-release"),
        ("port films", "radiation-therapy", "work", "port-films"),
    ],
)
def test_what_was_done_is_a_name_where_one_family_has_it(called: str, family: str, fact: str, said: str) -> None:
    assert family_named(called).name == family
    assert getattr(service_named(called, {}), fact) == said


@pytest.mark.parametrize("called", ["repair", "insertion", "liver", "needle", "soft tissue", "renal", "limited"])
def test_a_place_or_a_manner_is_no_name_of_what_was_done(called: str) -> None:
    with pytest.raises(UnknownName, match="is not a service; expected"):
        family_named(called)


@pytest.mark.parametrize(
    ("called", "families"),
    [
        ("stone removal", "ercp, biliary-drainage or cystoscopy"),
        # Each has it as a piece of a longer word.
        ("cystectomy", "urologic-operation, bladder-or-urethra-operation or gynecologic-operation"),
        ("fundoplication", "esophagoscopy or abdominal-surgery"),
        # Where it was done says nothing of what was done.
        ("scrotum", "penis-or-scrotum-operation"),
        # What the anesthesia was for is done by another.
        ("esophagectomy", "anesthesia or abdominal-surgery$"),
    ],
)
def test_what_several_families_do_is_refused_with_them(called: str, families: str) -> None:
    with pytest.raises(UnknownName, match=f"is not a service; expected {families}"):
        family_named(called)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_a_name_says_what_the_first_fact_would_take_it_for_and_no_other_fact(family: Family) -> None:
    first, *others = asked_of(family.service)
    for called in (family.name, *family.also, *family.broadly):
        service = service_named(called, {})
        assert all(getattr(service, fact) is None for fact in others)
        if called in family.also and getattr(service, first) is not None:
            assert service == family.service(**{first: called})
        else:
            assert getattr(service, first) is None


@pytest.mark.parametrize(
    ("family", "name"), [(family, name) for family in FAMILIES for name in family.saying], ids=lambda one: str(one)[:30]
)
def test_a_name_that_says_facts_makes_the_service_with_them_and_no_other(family: Family, name: str) -> None:
    assert service_named(name, {}) == family.service(**family.saying[name])


def test_a_fact_that_is_told_is_taken_before_what_the_name_says() -> None:
    assert service_named("frozen section", {"method": "gross"}) == service_named(
        "surgical consultation", {"method": "gross"}
    )


@pytest.mark.parametrize(("name", "meant"), [("histroy", "history"), ("payor", "payer"), ("place", "place_of_service")])
def test_a_misspelled_argument_is_refused_with_the_one_that_is_meant(name: str, meant: str) -> None:
    with pytest.raises(InvalidService, match=f"^{name}: facts belong to one .*; perhaps {meant} is meant$"):
        select([Ductogram()], bundled_reference(), on="2024-08-13", **{name: "x"})  # type: ignore[arg-type]


def test_no_name_is_that_of_two_families() -> None:
    names = [name for family in FAMILIES for name in {family.name, *family.also, *family.broadly, *family.saying}]
    assert len({name.casefold().replace("-", " ") for name in names}) == len(names)


def test_a_misspelled_fact_is_refused_with_those_like_it() -> None:
    with pytest.raises(InvalidService, match=r"porpose: unknown fact; expected purpose$"):
        service_named("mammogram", {"porpose": "screening"})


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("family", FAMILIES, ids=lambda one: one.name)
def test_a_side_is_told_by_either_name(family: Family, side: str) -> None:
    for own in {"side", "sides"} & asked_of(family.service).keys():
        assert service_named(family.name, {own: side}) == service_named(family.name, {"side": side})
        assert service_named(family.name, {own: side}) == service_named(family.name, {"sides": side})


def test_a_side_by_both_names_is_refused() -> None:
    with pytest.raises(InvalidService, match=r"side: unknown fact; expected sides$"):
        service_named("mammogram", {"side": "left", "sides": "right"})


def test_both_sides_of_what_has_one_are_refused() -> None:
    with pytest.raises(InvalidService, match=r"side: .*; expected left or right$"):
        service_named("ductogram", {"sides": "both"})


def test_a_fact_of_another_service_is_refused_with_that_service() -> None:
    with pytest.raises(InvalidService, match=r"nerve: .* side.*; nerve-block or nerve-destruction has it$"):
        service_named("rfa", {"nerve": "genicular", "sides": "left"})


def test_select_takes_one_service_by_its_name_and_its_facts() -> None:
    reference = bundled_reference()
    by_name = select("mammogram", reference, on="2024-08-13", purpose="screening", sides="both")
    assert by_name == select(Mammogram(purpose="screening", sides="both"), reference, on="2024-08-13")
    assert by_name == select(
        {"service": "mammogram", "purpose": "screening", "sides": "both"}, reference, on="2024-08-13"
    )
    assert by_name == select(
        [{"service": "Mammogram", "purpose": "screening", "sides": "both"}], reference, on="2024-08-13"
    )


def test_facts_belong_to_one_service_that_is_given_by_its_name() -> None:
    with pytest.raises(InvalidService, match="purpose: facts belong to one service"):
        select([Mammogram()], bundled_reference(), on="2024-08-13", purpose="screening")


def test_a_fact_that_a_service_does_not_have_is_refused() -> None:
    with pytest.raises(InvalidService, match=r"ducks: unknown fact; expected ducts$"):
        service_named("ductogram", {"ducks": 2})


def test_an_encounter_takes_what_people_have() -> None:
    encounter = Encounter([Mammogram()], on="20240813", place_of_service=" 22 ", payer="", setting="Practitioner")
    assert (str(encounter.on), encounter.place_of_service, encounter.payer) == ("2024-08-13", "22", None)


def test_an_encounter_takes_services_as_select_does() -> None:
    given = Encounter([Mammogram(), "mammogram", {"service": "mammogram"}], on="2024-08-13")
    assert given.services == (Mammogram(), Mammogram(), Mammogram())
    assert Encounter("mammogram", on="2024-08-13").services == (Mammogram(),)


def test_an_encounter_refuses_what_is_no_service() -> None:
    with pytest.raises(InvalidService, match=r"services\[1\]: int is not a documented service"):
        Encounter([Mammogram(), 5], on="2024-08-13")  # type: ignore[list-item]  # wrong on purpose
    with pytest.raises(InvalidService, match=r"services\[1\].service: missing; expected the name of a service"):
        Encounter([Mammogram(), {}], on="2024-08-13")
    with pytest.raises(InvalidValue, match="services: 5 is not a list"):
        Encounter(5, on="2024-08-13")  # type: ignore[arg-type]  # wrong on purpose


def test_a_service_of_a_family_that_does_not_decide_is_refused_with_its_place() -> None:
    others = [family for family in FAMILIES if family.service is not Ductogram]
    with pytest.raises(InvalidService, match=r"services\[0\]: Ductogram is not a documented service"):
        select([Ductogram()], bundled_reference(), on="2024-08-13", families=others)


def test_a_family_without_a_table_is_refused() -> None:
    ours = Family("wound", "a wound", Wound)
    with pytest.raises(MissingFile, match="families: no decision table; expected one of the package"):
        select([Wound()], bundled_reference(), on="2024-08-13", families=[ours])
