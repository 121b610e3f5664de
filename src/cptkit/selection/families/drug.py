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
    ADENOSINE = "adenosine"
    ADO_TRASTUZUMAB_EMTANSINE = "ado-trastuzumab-emtansine"
    AFLIBERCEPT = "aflibercept"
    ARIPIPRAZOLE_EXTENDED_RELEASE = "aripiprazole-extended-release"
    ATEZOLIZUMAB = "atezolizumab"
    AZACITIDINE = "azacitidine"
    AZITHROMYCIN = "azithromycin"
    BENDAMUSTINE_TREANDA = "bendamustine-treanda"
    BENRALIZUMAB = "benralizumab"
    BETAMETHASONE = "betamethasone"
    BEVACIZUMAB = "bevacizumab"
    BORTEZOMIB = "bortezomib"
    BRENTUXIMAB_VEDOTIN = "brentuximab-vedotin"
    CABAZITAXEL = "cabazitaxel"
    CARBOPLATIN = "carboplatin"
    CARFILZOMIB = "carfilzomib"
    CEFAZOLIN = "cefazolin"
    CEFEPIME = "cefepime"
    CEFTRIAXONE = "ceftriaxone"
    CERTOLIZUMAB = "certolizumab"
    CETUXIMAB = "cetuximab"
    CISPLATIN = "cisplatin"
    DARATUMUMAB = "daratumumab"
    DENOSUMAB = "denosumab"
    DEXAMETHASONE = "dexamethasone"
    DIPHENHYDRAMINE = "diphenhydramine"
    DIPYRIDAMOLE = "dipyridamole"
    DOBUTAMINE = "dobutamine"
    DOCETAXEL = "docetaxel"
    DOXORUBICIN = "doxorubicin"
    DUROLANE = "durolane"
    DURVALUMAB = "durvalumab"
    ENOXAPARIN = "enoxaparin"
    EPINEPHRINE = "epinephrine"
    ERTAPENEM = "ertapenem"
    ETOPOSIDE = "etoposide"
    FENTANYL = "fentanyl"
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
    GENTAMICIN = "gentamicin"
    GLUCAGON = "glucagon"
    GOLIMUMAB = "golimumab"
    GOSERELIN = "goserelin"
    GRANISETRON = "granisetron"
    HALOPERIDOL = "haloperidol"
    HEPARIN = "heparin"
    HYDROCORTISONE = "hydrocortisone"
    INFLIXIMAB = "infliximab"
    IPILIMUMAB = "ipilimumab"
    IRINOTECAN = "irinotecan"
    IRON_DEXTRAN = "iron-dextran"
    IRON_SUCROSE = "iron-sucrose"
    KETOROLAC = "ketorolac"
    LANREOTIDE = "lanreotide"
    LEUCOVORIN = "leucovorin"
    LEUPROLIDE_DEPOT = "leuprolide-depot"
    LEVOFLOXACIN = "levofloxacin"
    LORAZEPAM = "lorazepam"
    MAGNESIUM_SULFATE = "magnesium-sulfate"
    MEDROXYPROGESTERONE = "medroxyprogesterone"
    MEPERIDINE = "meperidine"
    MEPOLIZUMAB = "mepolizumab"
    METHYLPREDNISOLONE_ACETATE = "methylprednisolone-acetate"
    METHYLPREDNISOLONE_SUCCINATE = "methylprednisolone-succinate"
    METOCLOPRAMIDE = "metoclopramide"
    MIDAZOLAM = "midazolam"
    MORPHINE = "morphine"
    NALTREXONE = "naltrexone"
    NATALIZUMAB = "natalizumab"
    NIVOLUMAB = "nivolumab"
    OCRELIZUMAB = "ocrelizumab"
    OCTAGAM = "octagam"
    OCTREOTIDE = "octreotide"
    OCTREOTIDE_DEPOT = "octreotide-depot"
    OLANZAPINE_LONG_ACTING = "olanzapine-long-acting"
    OMALIZUMAB = "omalizumab"
    ONABOTULINUMTOXINA = "onabotulinumtoxina"
    ONDANSETRON = "ondansetron"
    OXALIPLATIN = "oxaliplatin"
    PACLITAXEL = "paclitaxel"
    PACLITAXEL_PROTEIN_BOUND = "paclitaxel-protein-bound"
    PALIPERIDONE = "paliperidone"
    PALONOSETRON = "palonosetron"
    PEGFILGRASTIM = "pegfilgrastim"
    PEMBROLIZUMAB = "pembrolizumab"
    PEMETREXED = "pemetrexed"
    PENICILLIN_G_BENZATHINE = "penicillin-g-benzathine"
    PERTUZUMAB = "pertuzumab"
    PRIVIGEN = "privigen"
    PROCHLORPERAZINE = "prochlorperazine"
    PROMETHAZINE = "promethazine"
    RANIBIZUMAB = "ranibizumab"
    REGADENOSON = "regadenoson"
    RHO_D_IMMUNE_GLOBULIN = "rho-d-immune-globulin"
    RISPERIDONE_LONG_ACTING = "risperidone-long-acting"
    RITUXIMAB = "rituximab"
    SYNVISC = "synvisc"
    TESTOSTERONE_CYPIONATE = "testosterone-cypionate"
    TESTOSTERONE_ENANTHATE = "testosterone-enanthate"
    THIAMINE = "thiamine"
    TOCILIZUMAB = "tocilizumab"
    TRASTUZUMAB = "trastuzumab"
    TRIAMCINOLONE = "triamcinolone"
    USTEKINUMAB = "ustekinumab"
    VEDOLIZUMAB = "vedolizumab"
    VINCRISTINE = "vincristine"
    VITAMIN_B12 = "vitamin-b12"
    ZOLEDRONIC_ACID = "zoledronic-acid"


# Names under which people know a drug.
_BRANDS: Final = {
    "adrenalin": "epinephrine",
    "neulasta": "pegfilgrastim",
    "abilify-maintena": "aripiprazole-extended-release",
    "vidaza": "azacitidine",
    "treanda": "bendamustine-treanda",
    "fasenra": "benralizumab",
    "celestone": "betamethasone",
    "velcade": "bortezomib",
    "adcetris": "brentuximab-vedotin",
    "jevtana": "cabazitaxel",
    "kyprolis": "carfilzomib",
    "cimzia": "certolizumab",
    "darzalex": "daratumumab",
    "persantine": "dipyridamole",
    "imfinzi": "durvalumab",
    "invanz": "ertapenem",
    "simponi-aria": "golimumab",
    "yervoy": "ipilimumab",
    "camptosar": "irinotecan",
    "infed": "iron-dextran",
    "somatuline": "lanreotide",
    "levaquin": "levofloxacin",
    "demerol": "meperidine",
    "reglan": "metoclopramide",
    "sandostatin": "octreotide",
    "sandostatin-lar": "octreotide-depot",
    "zyprexa-relprevv": "olanzapine-long-acting",
    "aloxi": "palonosetron",
    "alimta": "pemetrexed",
    "compazine": "prochlorperazine",
    "lexiscan": "regadenoson",
    "rhogam": "rho-d-immune-globulin",
    "risperdal-consta": "risperidone-long-acting",
    "stelara": "ustekinumab",
    "haldol": "haloperidol",
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
    discarded: Decimal | None = measure("how much was discarded from the same containers?", units=_unit)
    single_dose: bool | None = yes_no("is it a single-dose container?")
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
    "a drug, billed by dose",
    Drug,
    derived=(
        Derived("supplied_by_other", YES_NO, ("bought_by_practice",), _supplied_by_other),
        Derived("units_given", Numbers(), ("drug", "dose"), _given),
        Derived("units_discarded", Numbers(), ("drug", "dose", "discarded"), _discarded),
    ),
    also=("medication",),
)
