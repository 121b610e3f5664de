"""Vaccines: the product, and who gave it how, to whom and for which payer."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers, Words
from cptkit.selection.facts import count, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import stated

__all__ = ["VACCINE", "Product", "Vaccine"]


class Product(StrEnum):
    """Which vaccine was given."""

    INFLUENZA = "influenza"
    INFLUENZA_QUADRIVALENT = "influenza-quadrivalent"
    INFLUENZA_HIGH_DOSE = "influenza-high-dose"
    INFLUENZA_ADJUVANTED = "influenza-adjuvanted"
    INFLUENZA_CELL = "influenza-cell"
    INFLUENZA_RECOMBINANT = "influenza-recombinant"
    INFLUENZA_VIAL = "influenza-vial"
    INFLUENZA_VIAL_SMALL_DOSE = "influenza-vial-small-dose"
    INFLUENZA_NASAL = "influenza-nasal"
    PNEUMOCOCCAL_13 = "pneumococcal-13"
    PNEUMOCOCCAL_15 = "pneumococcal-15"
    PNEUMOCOCCAL_20 = "pneumococcal-20"
    PNEUMOCOCCAL_23 = "pneumococcal-23"
    HEPATITIS_B_ADULT = "hepatitis-b-adult"
    HEPATITIS_B_CHILD = "hepatitis-b-child"
    HEPATITIS_B_ADOLESCENT = "hepatitis-b-adolescent"
    HEPATITIS_B_DIALYSIS_3 = "hepatitis-b-dialysis-3"
    HEPATITIS_B_DIALYSIS_4 = "hepatitis-b-dialysis-4"
    COVID_19 = "covid-19"
    HEPATITIS_A_CHILD = "hepatitis-a-child"
    HIB_PRP_OMP = "hib-prp-omp"
    HIB_PRP_T = "hib-prp-t"
    HPV = "hpv"
    ROTAVIRUS_3_DOSES = "rotavirus-3-doses"
    ROTAVIRUS_2_DOSES = "rotavirus-2-doses"
    MMR = "mmr"
    MMRV = "mmrv"
    VARICELLA = "varicella"
    TDAP = "tdap"
    DTAP = "dtap"
    ZOSTER = "zoster"
    DTAP_IPV = "dtap-ipv"
    DTAP_IPV_HIB = "dtap-ipv-hib"
    DTAP_IPV_HIB_HEPATITIS_B = "dtap-ipv-hib-hepatitis-b"
    DTAP_HEPATITIS_B_IPV = "dtap-hepatitis-b-ipv"
    IPV = "ipv"
    TD = "td"
    MENINGOCOCCAL_ACWY = "meningococcal-acwy"
    MENINGOCOCCAL_B_2_DOSES = "meningococcal-b-2-doses"
    MENINGOCOCCAL_B_3_DOSES = "meningococcal-b-3-doses"
    HEPATITIS_A_ADULT = "hepatitis-a-adult"
    RSV_ABRYSVO = "rsv-abrysvo"
    RSV_AREXVY = "rsv-arexvy"
    RSV_MRESVIA = "rsv-mresvia"
    HEPATITIS_A_AND_B = "hepatitis-a-and-b"
    HEPATITIS_B_ADJUVANTED = "hepatitis-b-adjuvanted"
    TYPHOID_INJECTED = "typhoid-injected"
    YELLOW_FEVER = "yellow-fever"
    RABIES = "rabies"
    JAPANESE_ENCEPHALITIS = "japanese-encephalitis"
    MENINGOCOCCAL_ACWY_TETANUS = "meningococcal-acwy-tetanus"
    PNEUMOCOCCAL_21 = "pneumococcal-21"
    COVID_19_PFIZER = "covid-19-pfizer"
    COVID_19_PFIZER_CHILD = "covid-19-pfizer-child"
    COVID_19_PFIZER_INFANT = "covid-19-pfizer-infant"
    COVID_19_MODERNA = "covid-19-moderna"
    COVID_19_MODERNA_CHILD = "covid-19-moderna-child"
    COVID_19_NOVAVAX = "covid-19-novavax"
    MPOX = "mpox"
    TYPHOID_BY_MOUTH = "typhoid-by-mouth"
    DENGUE = "dengue"
    MENINGOCOCCAL_ABCWY = "meningococcal-abcwy"
    RSV_ANTIBODY_HALF_MILLILITER = "rsv-antibody-half-milliliter"
    RSV_ANTIBODY_MILLILITER = "rsv-antibody-milliliter"


_PRODUCTS: Final = {
    "shingles": "zoster",
    "shingrix": "zoster",
    "gardasil": "hpv",
    "gardasil-9": "hpv",
    "prevnar-13": "pneumococcal-13",
    "prevnar-20": "pneumococcal-20",
    "vaxneuvance": "pneumococcal-15",
    "pneumovax": "pneumococcal-23",
    "pneumovax-23": "pneumococcal-23",
    "fluzone-high-dose": "influenza-high-dose",
    "fluzone": "influenza",
    "fluarix": "influenza",
    "flulaval": "influenza",
    "afluria": "influenza",
    "influenza-multi-dose-vial": "influenza-vial",
    "fluzone-multi-dose-vial": "influenza-vial",
    "afluria-multi-dose-vial": "influenza-vial",
    "fluad": "influenza-adjuvanted",
    "flumist": "influenza-nasal",
    "abrysvo": "rsv-abrysvo",
    "arexvy": "rsv-arexvy",
    "mresvia": "rsv-mresvia",
    "covid": "covid-19",
    "kinrix": "dtap-ipv",
    "quadracel": "dtap-ipv",
    "pentacel": "dtap-ipv-hib",
    "vaxelis": "dtap-ipv-hib-hepatitis-b",
    "pediarix": "dtap-hepatitis-b-ipv",
    "polio": "ipv",
    "proquad": "mmrv",
    "varivax": "varicella",
    "chickenpox": "varicella",
    "boostrix": "tdap",
    "adacel": "tdap",
    "infanrix": "dtap",
    "daptacel": "dtap",
    "tenivac": "td",
    "menveo": "meningococcal-acwy",
    "menactra": "meningococcal-acwy",
    "bexsero": "meningococcal-b-2-doses",
    "trumenba": "meningococcal-b-3-doses",
    "rotateq": "rotavirus-3-doses",
    "rotarix": "rotavirus-2-doses",
    "pedvaxhib": "hib-prp-omp",
    "acthib": "hib-prp-t",
    "hiberix": "hib-prp-t",
    "ipol": "ipv",
    "pcv20": "pneumococcal-20",
    "pcv15": "pneumococcal-15",
    "pcv13": "pneumococcal-13",
    "ppsv23": "pneumococcal-23",
    "hpv9": "hpv",
    "twinrix": "hepatitis-a-and-b",
    "heplisav": "hepatitis-b-adjuvanted",
    "heplisav-b": "hepatitis-b-adjuvanted",
    "typhim-vi": "typhoid-injected",
    "menquadfi": "meningococcal-acwy-tetanus",
    "ixiaro": "japanese-encephalitis",
    "capvaxive": "pneumococcal-21",
    "pcv21": "pneumococcal-21",
    "high-dose-flu": "influenza-high-dose",
    "fluzone-hd": "influenza-high-dose",
    "flublok": "influenza-recombinant",
    "flucelvax": "influenza-cell",
    "mmr-ii": "mmr",
    "priorix": "mmr",
    "act-hib": "hib-prp-t",
    "comirnaty": "covid-19-pfizer",
    "pfizer-covid-19": "covid-19-pfizer",
    "pfizer-covid": "covid-19-pfizer",
    "spikevax": "covid-19-moderna",
    "moderna-covid-19": "covid-19-moderna",
    "moderna-covid": "covid-19-moderna",
    "novavax": "covid-19-novavax",
    "jynneos": "mpox",
    "vivotif": "typhoid-by-mouth",
    "dengvaxia": "dengue",
    "penbraya": "meningococcal-abcwy",
    "recombivax-hb-adult": "hepatitis-b-adult",
    "hep-b-adult": "hepatitis-b-adult",
    "hep-b-child": "hepatitis-b-child",
    "hep-a-adult": "hepatitis-a-adult",
    "hep-a-child": "hepatitis-a-child",
    "engerix-b-adult": "hepatitis-b-adult",
    "beyfortus-0.5-ml": "rsv-antibody-half-milliliter",
    "nirsevimab-0.5-ml": "rsv-antibody-half-milliliter",
    "beyfortus-1-ml": "rsv-antibody-milliliter",
    "nirsevimab-1-ml": "rsv-antibody-milliliter",
    "flu-high-dose": "influenza-high-dose",
    "quadrivalent-flu": "influenza-quadrivalent",
    "tetanus": "td",
    "hepatitis-a-pediatric": "hepatitis-a-child",
    "pediatric-hepatitis-b": "hepatitis-b-child",
    "menacwy": "meningococcal-acwy",
    "flu-shot-quadrivalent": "influenza-quadrivalent",
    "hepatitis-b-vaccine-adult": "hepatitis-b-adult",
}


@attrs.frozen
class Vaccine:
    """One documented vaccine; several of a visit are several. `None` is not documented.

    Attributes:
        product: which vaccine; one against influenza is that of its season, quadrivalent through July 2024.
        age: the patient's age in years.
        counseling: whether a physician or other qualified professional counseled the patient or the family.
        after_exposure: whether it was given for an injury or a direct exposure to the disease, and not routinely.

    >>> Vaccine(product="MMR", age=1, counseling=True).product.value
    'mmr'
    """

    product: Product | None = word(Product, "which vaccine was given?", also=_PRODUCTS)
    age: int | None = count("how old is the patient, in years?", least=0)
    counseling: bool | None = yes_no(
        "did a physician or other qualified professional counsel the patient or family on it?"
    )
    after_exposure: bool | None = yes_no("was it given for an injury or a direct exposure to the disease?")


# An organism, or each toxoid, is a component, whatever the number of its strains (AAP, immunization administration).
_COMPONENTS: Final = {
    Product.MMR: 3,
    Product.MMRV: 4,
    Product.TDAP: 3,
    Product.DTAP: 3,
    Product.TD: 2,
    Product.HEPATITIS_A_AND_B: 2,
    Product.DTAP_IPV: 4,
    Product.DTAP_IPV_HIB: 5,
    Product.DTAP_HEPATITIS_B_IPV: 5,
    Product.DTAP_IPV_HIB_HEPATITIS_B: 6,
}
_NOT_INJECTED: Final = frozenset({
    Product.INFLUENZA_NASAL, Product.ROTAVIRUS_2_DOSES, Product.ROTAVIRUS_3_DOSES, Product.TYPHOID_BY_MOUTH
})  # fmt: skip
_GROUPS: Final = ("influenza", "pneumococcal", "hepatitis-b", "covid-19", "rsv-antibody")
# Their administration has codes of its own at every payer.
_APART: Final = ("covid-19", "rsv-antibody")
_OLDEST_COUNSELED: Final = 18


def _group(service: Vaccine, _: tuple[object, ...] = ()) -> str | None:
    """Say to which group a vaccine belongs of those that payers have codes for."""
    if service.product is None:
        return None
    return next((group for group in _GROUPS if service.product.startswith(group)), "other")


def _injected(service: Vaccine, _: tuple[object, ...] = ()) -> str | None:
    """Say whether it is injected, and not swallowed or breathed in."""
    return None if service.product is None else stated(service.product not in _NOT_INJECTED)


def _counseled_child(service: Vaccine, _: tuple[object, ...] = ()) -> str | None:
    """Say whether it was given through 18 years of age with counseling."""
    if service.counseling is False or (service.age is not None and service.age > _OLDEST_COUNSELED):
        return "no"
    return None if service.counseling is None or service.age is None else "yes"


def _others(service: Vaccine, services: tuple[object, ...]) -> list[Vaccine]:
    """Give the other vaccines of the visit, without what has administration codes of its own."""
    others = (one for one in services if isinstance(one, Vaccine) and one is not service)
    return [one for one in others if _group(one) not in _APART]


def _beside_counseled(service: Vaccine, services: tuple[object, ...]) -> str:
    """Say whether another vaccine of the visit is given to a child with counseling."""
    return stated(any(_counseled_child(one) == "yes" for one in _others(service, services)))


def _beside_injection(service: Vaccine, services: tuple[object, ...]) -> str:
    """Say whether another vaccine of the visit, of no group of its own, is injected without counseling of a child."""
    beside = (one for one in _others(service, services) if _injected(one) == "yes")
    return stated(any(_counseled_child(one) != "yes" for one in beside))


def _further_components(service: Vaccine, _: tuple[object, ...]) -> int | None:
    """Count the components after the first."""
    return None if service.product is None else _COMPONENTS.get(service.product, 1) - 1


VACCINE: Final = Family(
    "vaccine",
    "a vaccine and its administration",
    Vaccine,
    derived=(
        Derived("group", Words((*_GROUPS, "other")), ("product",), _group),
        Derived("counseled_child", YES_NO, ("counseling", "age"), _counseled_child),
        Derived("injected", YES_NO, ("product",), _injected),
        Derived("beside_counseled", YES_NO, (), _beside_counseled),
        Derived("beside_injection", YES_NO, (), _beside_injection),
        Derived("further_components", Numbers(), ("product",), _further_components),
    ),
    also=("immunization", "vaccination", "flu shot"),
    beside=(
        "shot",
        "booster",
        "vaccine",
        "administration",
    ),
    broadly=(
        "vaccine-administration",
        "immunization-administration",
        "shot-administration",
        "hepatitis-a-vaccine",
        "hepatitis-b-vaccine",
        "meningococcal-vaccine",
        "pneumococcal-vaccine",
        "pneumonia-shot",
        "pneumonia-vaccine",
        "rotavirus-vaccine",
        "rsv-vaccine",
        "hib-vaccine",
    ),
)
