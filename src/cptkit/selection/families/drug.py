"""Drugs by dose: the units that were given, and those that were discarded from a single-dose container."""

from decimal import Decimal
from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.decisions import YES_NO, Numbers
from cptkit.selection.doses import discarded_units, dose_units, told_in, unit_size
from cptkit.selection.facts import measure, word, yes_no
from cptkit.selection.family import Derived, Family
from cptkit.selection.words import stated

__all__ = ["DRUG", "Drug", "DrugName"]


class DrugName(StrEnum):
    """Which drug was given."""

    ABATACEPT = "abatacept"
    ADO_TRASTUZUMAB_EMTANSINE = "ado-trastuzumab-emtansine"
    AFLIBERCEPT = "aflibercept"
    ATEZOLIZUMAB = "atezolizumab"
    AZITHROMYCIN = "azithromycin"
    BEVACIZUMAB = "bevacizumab"
    CARBOPLATIN = "carboplatin"
    CEFAZOLIN = "cefazolin"
    CEFTRIAXONE = "ceftriaxone"
    CETUXIMAB = "cetuximab"
    CISPLATIN = "cisplatin"
    DENOSUMAB = "denosumab"
    DEXAMETHASONE = "dexamethasone"
    DIPHENHYDRAMINE = "diphenhydramine"
    DOCETAXEL = "docetaxel"
    DOXORUBICIN = "doxorubicin"
    ENOXAPARIN = "enoxaparin"
    FERRIC_CARBOXYMALTOSE = "ferric-carboxymaltose"
    FERRIC_GLUCONATE = "ferric-gluconate"
    FERUMOXYTOL = "ferumoxytol"
    FILGRASTIM = "filgrastim"
    FLUOROURACIL = "fluorouracil"
    FOSAPREPITANT = "fosaprepitant"
    FULVESTRANT = "fulvestrant"
    GAMMAGARD = "gammagard"
    GAMUNEX = "gamunex"
    GEMCITABINE = "gemcitabine"
    GOSERELIN = "goserelin"
    HEPARIN = "heparin"
    HYDROCORTISONE = "hydrocortisone"
    INFLIXIMAB = "infliximab"
    IRON_SUCROSE = "iron-sucrose"
    KETOROLAC = "ketorolac"
    LEUPROLIDE_DEPOT = "leuprolide-depot"
    LORAZEPAM = "lorazepam"
    MEDROXYPROGESTERONE = "medroxyprogesterone"
    MEPOLIZUMAB = "mepolizumab"
    METHYLPREDNISOLONE_ACETATE = "methylprednisolone-acetate"
    METHYLPREDNISOLONE_SUCCINATE = "methylprednisolone-succinate"
    MIDAZOLAM = "midazolam"
    MORPHINE = "morphine"
    NALTREXONE = "naltrexone"
    NATALIZUMAB = "natalizumab"
    NIVOLUMAB = "nivolumab"
    OCRELIZUMAB = "ocrelizumab"
    OMALIZUMAB = "omalizumab"
    ONABOTULINUMTOXINA = "onabotulinumtoxina"
    ONDANSETRON = "ondansetron"
    OXALIPLATIN = "oxaliplatin"
    PACLITAXEL = "paclitaxel"
    PACLITAXEL_PROTEIN_BOUND = "paclitaxel-protein-bound"
    PALIPERIDONE = "paliperidone"
    PEMBROLIZUMAB = "pembrolizumab"
    PENICILLIN_G_BENZATHINE = "penicillin-g-benzathine"
    PERTUZUMAB = "pertuzumab"
    PROMETHAZINE = "promethazine"
    RANIBIZUMAB = "ranibizumab"
    RITUXIMAB = "rituximab"
    SYNVISC = "synvisc"
    TESTOSTERONE_CYPIONATE = "testosterone-cypionate"
    TOCILIZUMAB = "tocilizumab"
    TRASTUZUMAB = "trastuzumab"
    TRIAMCINOLONE = "triamcinolone"
    VEDOLIZUMAB = "vedolizumab"
    VITAMIN_B12 = "vitamin-b12"
    ZOLEDRONIC_ACID = "zoledronic-acid"


# Names under which people know a drug.
_BRANDS: Final = {
    "b12": "vitamin-b12",
    "cyanocobalamin": "vitamin-b12",
    "botox": "onabotulinumtoxina",
    "remicade": "infliximab",
    "avastin": "bevacizumab",
    "rituxan": "rituximab",
    "keytruda": "pembrolizumab",
    "opdivo": "nivolumab",
    "prolia": "denosumab",
    "xgeva": "denosumab",
    "kenalog": "triamcinolone",
    "toradol": "ketorolac",
    "zofran": "ondansetron",
    "rocephin": "ceftriaxone",
    "decadron": "dexamethasone",
    "injectafer": "ferric-carboxymaltose",
    "orencia": "abatacept",
    "actemra": "tocilizumab",
    "reclast": "zoledronic-acid",
    "zometa": "zoledronic-acid",
    "herceptin": "trastuzumab",
    "eylea": "aflibercept",
    "lucentis": "ranibizumab",
    "venofer": "iron-sucrose",
    "feraheme": "ferumoxytol",
    "entyvio": "vedolizumab",
    "ocrevus": "ocrelizumab",
    "tysabri": "natalizumab",
    "xolair": "omalizumab",
    "nucala": "mepolizumab",
    "emend": "fosaprepitant",
    "depo-medrol": "methylprednisolone-acetate",
    "solu-medrol": "methylprednisolone-succinate",
    "solu-cortef": "hydrocortisone",
    "depo-provera": "medroxyprogesterone",
    "bicillin": "penicillin-g-benzathine",
    "benadryl": "diphenhydramine",
    "phenergan": "promethazine",
    "lovenox": "enoxaparin",
    "neupogen": "filgrastim",
    "vivitrol": "naltrexone",
    "invega-sustenna": "paliperidone",
    "synvisc-one": "synvisc",
    "lupron-depot": "leuprolide-depot",
    "zoladex": "goserelin",
    "faslodex": "fulvestrant",
}


def _unit(service: "Drug") -> tuple[str, ...]:
    return told_in(service.drug)


@attrs.frozen
class Drug:
    """A documented drug of a day that the practice bought. `None` is not documented.

    Attributes:
        drug: which drug; the product of its inventor where there are biosimilars.
        dose: how much was given, in milligrams; of a drug that is dosed in micrograms or in units of its own, in those.
        discarded: how much of the same containers was thrown away, in the same unit.
        single_dose: whether the container is for a single dose.
        bought_by_practice: whether the billing practice bought it; it did unless the record says otherwise.

    >>> Drug(drug="infliximab", dose=425, discarded=75, single_dose=True).dose
    Decimal('425')
    """

    drug: DrugName | None = word(DrugName, "which drug was given?", also=_BRANDS)
    dose: Decimal | None = measure("how much was given, in milligrams or the drug's own units?", units=_unit)
    discarded: Decimal | None = measure("how much of the same containers was discarded?", units=_unit)
    single_dose: bool | None = yes_no("is the container for a single dose?")
    bought_by_practice: bool | None = yes_no("did the billing practice buy the drug?")


def _supplied_by_other(service: Drug, _: tuple[object, ...]) -> str:
    """Say whether others are documented to have bought the drug."""
    return stated(service.bought_by_practice is False)


def _given(service: Drug, _: tuple[object, ...]) -> int | None:
    """Count the units that were given."""
    if service.drug is None or service.dose is None:
        return None
    return dose_units(service.dose, unit_size(service.drug))


def _discarded(service: Drug, _: tuple[object, ...]) -> int | None:
    """Count the full units that were discarded."""
    if service.drug is None or service.dose is None or service.discarded is None:
        return None
    return discarded_units(service.dose, service.discarded, unit_size(service.drug))


DRUG: Final = Family(
    "drug",
    "a drug by its dose",
    Drug,
    derived=(
        Derived("supplied_by_other", YES_NO, ("bought_by_practice",), _supplied_by_other),
        Derived("units_given", Numbers(), ("drug", "dose"), _given),
        Derived("units_discarded", Numbers(), ("drug", "dose", "discarded"), _discarded),
    ),
    also=("medication",),
)
