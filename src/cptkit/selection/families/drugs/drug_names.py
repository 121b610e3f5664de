"""Drugs that are billed by dose: their names, and the brands that coders write."""

from enum import StrEnum
from typing import Final

__all__ = ["BRANDS", "DrugName"]


class DrugName(StrEnum):
    """Which drug was given."""

    ABATACEPT = "abatacept"
    ABOBOTULINUMTOXINA = "abobotulinumtoxina"
    ADENOSINE = "adenosine"
    ADO_TRASTUZUMAB_EMTANSINE = "ado-trastuzumab-emtansine"
    AFLIBERCEPT = "aflibercept"
    ALBUTEROL_UNIT_DOSE = "albuterol-unit-dose"
    ALTEPLASE = "alteplase"
    AMIODARONE = "amiodarone"
    AMPICILLIN = "ampicillin"
    AMPICILLIN_SULBACTAM = "ampicillin-sulbactam"
    ARIPIPRAZOLE_EXTENDED_RELEASE = "aripiprazole-extended-release"
    ATEZOLIZUMAB = "atezolizumab"
    ATROPINE = "atropine"
    AZACITIDINE = "azacitidine"
    AZITHROMYCIN = "azithromycin"
    BELIMUMAB = "belimumab"
    BENDAMUSTINE_TREANDA = "bendamustine-treanda"
    BENRALIZUMAB = "benralizumab"
    BETAMETHASONE = "betamethasone"
    BEVACIZUMAB = "bevacizumab"
    BLEOMYCIN = "bleomycin"
    BORTEZOMIB = "bortezomib"
    BRENTUXIMAB_VEDOTIN = "brentuximab-vedotin"
    CABAZITAXEL = "cabazitaxel"
    CALCITONIN = "calcitonin"
    CARBOPLATIN = "carboplatin"
    CARFILZOMIB = "carfilzomib"
    CEFAZOLIN = "cefazolin"
    CEFEPIME = "cefepime"
    CEFOXITIN = "cefoxitin"
    CEFTAZIDIME = "ceftazidime"
    CEFTRIAXONE = "ceftriaxone"
    CEFUROXIME = "cefuroxime"
    CERTOLIZUMAB = "certolizumab"
    CETUXIMAB = "cetuximab"
    CISPLATIN = "cisplatin"
    CYCLOPHOSPHAMIDE = "cyclophosphamide"
    CYTARABINE = "cytarabine"
    DACARBAZINE = "dacarbazine"
    DARATUMUMAB = "daratumumab"
    DARBEPOETIN_ON_DIALYSIS = "darbepoetin-on-dialysis"
    DEGARELIX = "degarelix"
    DENOSUMAB = "denosumab"
    DEXAMETHASONE = "dexamethasone"
    DEXTROSE_5_AND_SALINE_500_ML = "dextrose-5-and-saline-500-ml"
    DEXTROSE_5_PERCENT_1000_ML = "dextrose-5-percent-1000-ml"
    DEXTROSE_5_PERCENT_500_ML = "dextrose-5-percent-500-ml"
    DIAZEPAM = "diazepam"
    DICYCLOMINE = "dicyclomine"
    DIGOXIN = "digoxin"
    DIHYDROERGOTAMINE = "dihydroergotamine"
    DIPHENHYDRAMINE = "diphenhydramine"
    DIPYRIDAMOLE = "dipyridamole"
    DOBUTAMINE = "dobutamine"
    DOCETAXEL = "docetaxel"
    DOPAMINE = "dopamine"
    DOXORUBICIN = "doxorubicin"
    DUROLANE = "durolane"
    DURVALUMAB = "durvalumab"
    ECULIZUMAB = "eculizumab"
    ELOTUZUMAB = "elotuzumab"
    ENOXAPARIN = "enoxaparin"
    EPINEPHRINE = "epinephrine"
    EPOETIN_ON_DIALYSIS = "epoetin-on-dialysis"
    ERTAPENEM = "ertapenem"
    ETOPOSIDE = "etoposide"
    EUFLEXXA = "euflexxa"
    FENTANYL = "fentanyl"
    FERRIC_CARBOXYMALTOSE = "ferric-carboxymaltose"
    FERRIC_GLUCONATE = "ferric-gluconate"
    FERUMOXYTOL = "ferumoxytol"
    FILGRASTIM = "filgrastim"
    FILGRASTIM_AAFI = "filgrastim-aafi"
    FILGRASTIM_SNDZ = "filgrastim-sndz"
    FLEBOGAMMA = "flebogamma"
    FLUDARABINE = "fludarabine"
    FLUOROURACIL = "fluorouracil"
    FONDAPARINUX = "fondaparinux"
    FOSAPREPITANT = "fosaprepitant"
    FULVESTRANT = "fulvestrant"
    FUROSEMIDE = "furosemide"
    GAMMAGARD = "gammagard"
    GAMMAPLEX = "gammaplex"
    GAMUNEX = "gamunex"
    GEL_ONE = "gel-one"
    GEMCITABINE = "gemcitabine"
    GENTAMICIN = "gentamicin"
    GLUCAGON = "glucagon"
    GOLIMUMAB = "golimumab"
    GOSERELIN = "goserelin"
    GRANISETRON = "granisetron"
    HALOPERIDOL = "haloperidol"
    HALOPERIDOL_DECANOATE = "haloperidol-decanoate"
    HEPARIN = "heparin"
    HYALGAN = "hyalgan"
    HYDROCORTISONE = "hydrocortisone"
    HYDROMORPHONE = "hydromorphone"
    IBANDRONATE = "ibandronate"
    IFOSFAMIDE = "ifosfamide"
    INCOBOTULINUMTOXINA = "incobotulinumtoxina"
    INFLIXIMAB = "infliximab"
    INFLIXIMAB_ABDA = "infliximab-abda"
    INFLIXIMAB_DYYB = "infliximab-dyyb"
    IPILIMUMAB = "ipilimumab"
    IRINOTECAN = "irinotecan"
    IRON_DEXTRAN = "iron-dextran"
    IRON_SUCROSE = "iron-sucrose"
    KETOROLAC = "ketorolac"
    LANREOTIDE = "lanreotide"
    LEUCOVORIN = "leucovorin"
    LEUPROLIDE_DEPOT = "leuprolide-depot"
    LEVOFLOXACIN = "levofloxacin"
    LEVOLEUCOVORIN = "levoleucovorin"
    LORAZEPAM = "lorazepam"
    MAGNESIUM_SULFATE = "magnesium-sulfate"
    MEDROXYPROGESTERONE = "medroxyprogesterone"
    MEPERIDINE = "meperidine"
    MEPOLIZUMAB = "mepolizumab"
    MEROPENEM = "meropenem"
    MESNA = "mesna"
    METHYLPREDNISOLONE_ACETATE = "methylprednisolone-acetate"
    METHYLPREDNISOLONE_SUCCINATE = "methylprednisolone-succinate"
    METOCLOPRAMIDE = "metoclopramide"
    MIDAZOLAM = "midazolam"
    MITOMYCIN = "mitomycin"
    MONOVISC = "monovisc"
    MORPHINE = "morphine"
    NALTREXONE = "naltrexone"
    NATALIZUMAB = "natalizumab"
    NIVOLUMAB = "nivolumab"
    NORMAL_SALINE_1000_ML = "normal-saline-1000-ml"
    NORMAL_SALINE_250_ML = "normal-saline-250-ml"
    NORMAL_SALINE_500_ML = "normal-saline-500-ml"
    OBINUTUZUMAB = "obinutuzumab"
    OCRELIZUMAB = "ocrelizumab"
    OCTAGAM = "octagam"
    OCTREOTIDE = "octreotide"
    OCTREOTIDE_DEPOT = "octreotide-depot"
    OLANZAPINE_LONG_ACTING = "olanzapine-long-acting"
    OMALIZUMAB = "omalizumab"
    ONABOTULINUMTOXINA = "onabotulinumtoxina"
    ONDANSETRON = "ondansetron"
    ORPHENADRINE = "orphenadrine"
    ORTHOVISC = "orthovisc"
    OXALIPLATIN = "oxaliplatin"
    PACLITAXEL = "paclitaxel"
    PACLITAXEL_PROTEIN_BOUND = "paclitaxel-protein-bound"
    PALIPERIDONE = "paliperidone"
    PALONOSETRON = "palonosetron"
    PAMIDRONATE = "pamidronate"
    PANITUMUMAB = "panitumumab"
    PEGFILGRASTIM = "pegfilgrastim"
    PEGFILGRASTIM_JMDB = "pegfilgrastim-jmdb"
    PEGLOTICASE = "pegloticase"
    PEMBROLIZUMAB = "pembrolizumab"
    PEMETREXED = "pemetrexed"
    PENICILLIN_G_BENZATHINE = "penicillin-g-benzathine"
    PENICILLIN_G_POTASSIUM = "penicillin-g-potassium"
    PERTUZUMAB = "pertuzumab"
    PHYTONADIONE = "phytonadione"
    PIPERACILLIN_TAZOBACTAM = "piperacillin-tazobactam"
    POTASSIUM_CHLORIDE = "potassium-chloride"
    PRIVIGEN = "privigen"
    PROCHLORPERAZINE = "prochlorperazine"
    PROMETHAZINE = "promethazine"
    PYRIDOXINE = "pyridoxine"
    RAMUCIRUMAB = "ramucirumab"
    RANIBIZUMAB = "ranibizumab"
    REGADENOSON = "regadenoson"
    RESLIZUMAB = "reslizumab"
    RHO_D_IMMUNE_GLOBULIN = "rho-d-immune-globulin"
    RIMABOTULINUMTOXINB = "rimabotulinumtoxinb"
    RINGERS_LACTATE = "ringers-lactate"
    RISPERIDONE_LONG_ACTING = "risperidone-long-acting"
    RITUXIMAB = "rituximab"
    ROMIPLOSTIM = "romiplostim"
    SUMATRIPTAN = "sumatriptan"
    SYNVISC = "synvisc"
    TBO_FILGRASTIM = "tbo-filgrastim"
    TERBUTALINE = "terbutaline"
    TESTOSTERONE_CYPIONATE = "testosterone-cypionate"
    TESTOSTERONE_ENANTHATE = "testosterone-enanthate"
    THIAMINE = "thiamine"
    TOBRAMYCIN = "tobramycin"
    TOCILIZUMAB = "tocilizumab"
    TOPOTECAN = "topotecan"
    TRASTUZUMAB = "trastuzumab"
    TRIAMCINOLONE = "triamcinolone"
    TRIPTORELIN = "triptorelin"
    TRIVISC = "trivisc"
    USTEKINUMAB = "ustekinumab"
    USTEKINUMAB_INTRAVENOUS = "ustekinumab-intravenous"
    VANCOMYCIN = "vancomycin"
    VEDOLIZUMAB = "vedolizumab"
    VINBLASTINE = "vinblastine"
    VINCRISTINE = "vincristine"
    VINORELBINE = "vinorelbine"
    VITAMIN_B12 = "vitamin-b12"
    ZIV_AFLIBERCEPT = "ziv-aflibercept"
    ZOLEDRONIC_ACID = "zoledronic-acid"


# Names under which people know a drug.


BRANDS: Final = {
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
    "lasix": "furosemide",
    "unasyn": "ampicillin-sulbactam",
    "fortaz": "ceftazidime",
    "zosyn": "piperacillin-tazobactam",
    "merrem": "meropenem",
    "supartz": "hyalgan",
    "visco-3": "hyalgan",
    "benlysta": "belimumab",
    "empliciti": "elotuzumab",
    "krystexxa": "pegloticase",
    "cinqair": "reslizumab",
    "soliris": "eculizumab",
    "nplate": "romiplostim",
    "stelara-iv": "ustekinumab-intravenous",
    "dysport": "abobotulinumtoxina",
    "xeomin": "incobotulinumtoxina",
    "myobloc": "rimabotulinumtoxinb",
    "dilaudid": "hydromorphone",
    "arixtra": "fondaparinux",
    "imitrex": "sumatriptan",
    "dhe": "dihydroergotamine",
    "bentyl": "dicyclomine",
    "cathflo": "alteplase",
    "activase": "alteplase",
    "tpa": "alteplase",
    "valium": "diazepam",
    "vitamin-k": "phytonadione",
    "vitamin-b6": "pyridoxine",
    "aredia": "pamidronate",
    "boniva": "ibandronate",
    "firmagon": "degarelix",
    "trelstar": "triptorelin",
    "gazyva": "obinutuzumab",
    "vectibix": "panitumumab",
    "cyramza": "ramucirumab",
    "zaltrap": "ziv-aflibercept",
    "navelbine": "vinorelbine",
    "cytoxan": "cyclophosphamide",
    "granix": "tbo-filgrastim",
    "zarxio": "filgrastim-sndz",
    "nivestym": "filgrastim-aafi",
    "inflectra": "infliximab-dyyb",
    "renflexis": "infliximab-abda",
    "fulphila": "pegfilgrastim-jmdb",
    "norflex": "orphenadrine",
    "kcl": "potassium-chloride",
    "albuterol": "albuterol-unit-dose",
    "lactated-ringers": "ringers-lactate",
    "lr": "ringers-lactate",
    "kenalog-40": "triamcinolone",
    "kenalog-10": "triamcinolone",
    "bicillin-l-a": "penicillin-g-benzathine",
    "depo-testosterone": "testosterone-cypionate",
    "ativan": "lorazepam",
    "versed": "midazolam",
    "depo": "medroxyprogesterone",
}
