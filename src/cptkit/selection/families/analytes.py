"""What laboratories measure and look for: the names, those that coders write, and what is not of blood."""

from enum import StrEnum
from typing import Final

__all__ = ["ALSO_CALLED", "NOT_OF_BLOOD", "Analyte"]


class Analyte(StrEnum):
    """What was measured or looked for, in blood or otherwise; a panel where it is documented as a whole."""

    ALBUMIN = "albumin"
    ALKALINE_PHOSPHATASE = "alkaline-phosphatase"
    ALT = "alt"
    AST = "ast"
    BILIRUBIN = "bilirubin"
    BILIRUBIN_DIRECT = "bilirubin-direct"
    CALCIUM = "calcium"
    CALCIUM_IONIZED = "calcium-ionized"
    CARBON_DIOXIDE = "carbon-dioxide"
    CHLORIDE = "chloride"
    CHOLESTEROL = "cholesterol"
    CREATININE = "creatinine"
    GLUCOSE = "glucose"
    HDL_CHOLESTEROL = "hdl-cholesterol"
    PHOSPHORUS = "phosphorus"
    POTASSIUM = "potassium"
    PROTEIN = "protein"
    SODIUM = "sodium"
    TRIGLYCERIDES = "triglycerides"
    TSH = "tsh"
    UREA_NITROGEN = "urea-nitrogen"
    BLOOD_COUNT = "blood-count"
    HEMOGLOBIN_A1C = "hemoglobin-a1c"
    PROTHROMBIN_TIME = "prothrombin-time"
    HEMOGLOBIN = "hemoglobin"
    HEMATOCRIT = "hematocrit"
    STREP_A = "strep-a"
    INFLUENZA = "influenza"
    RSV = "rsv"
    MONONUCLEOSIS = "mononucleosis"
    H_PYLORI = "h-pylori"
    LEAD = "lead"
    URINALYSIS_BY_DIPSTICK = "urinalysis-by-dipstick"
    URINALYSIS_AUTOMATED = "urinalysis-automated"
    URINE_PREGNANCY_TEST = "urine-pregnancy-test"
    URINE_MICROALBUMIN = "urine-microalbumin"
    GLUCOSE_METER = "glucose-meter"
    OCCULT_BLOOD = "occult-blood"
    OCCULT_BLOOD_SCREENING = "occult-blood-screening"
    URINALYSIS = "urinalysis"
    COMPREHENSIVE_PANEL = "comprehensive-panel"
    RENAL_PANEL = "renal-panel"
    BASIC_PANEL = "basic-panel"
    BASIC_PANEL_IONIZED = "basic-panel-ionized"
    HEPATIC_PANEL = "hepatic-panel"
    ELECTROLYTE_PANEL = "electrolyte-panel"
    LIPID_PANEL = "lipid-panel"
    FERRITIN = "ferritin"
    IRON = "iron"
    IRON_BINDING_CAPACITY = "iron-binding-capacity"
    TRANSFERRIN = "transferrin"
    VITAMIN_D = "vitamin-d"
    VITAMIN_B12 = "vitamin-b12"
    FOLATE = "folate"
    RETICULOCYTES = "reticulocytes"
    BLOOD_COUNT_WITHOUT_DIFFERENTIAL = "blood-count-without-differential"
    URIC_ACID = "uric-acid"
    FREE_T4 = "free-t4"
    T4 = "t4"
    FREE_T3 = "free-t3"
    T3 = "t3"
    PROSTATE_ANTIGEN = "prostate-antigen"
    C_REACTIVE_PROTEIN = "c-reactive-protein"
    HIGH_SENSITIVITY_C_REACTIVE_PROTEIN = "high-sensitivity-c-reactive-protein"
    SEDIMENTATION_RATE_BY_HAND = "sedimentation-rate-by-hand"
    SEDIMENTATION_RATE_AUTOMATED = "sedimentation-rate-automated"
    MAGNESIUM = "magnesium"
    AMYLASE = "amylase"
    LIPASE = "lipase"
    CREATINE_KINASE = "creatine-kinase"
    LACTATE_DEHYDROGENASE = "lactate-dehydrogenase"
    GGT = "ggt"
    TROPONIN = "troponin"
    NATRIURETIC_PEPTIDE = "natriuretic-peptide"
    HCG_QUANTITATIVE = "hcg-quantitative"
    HCG_QUALITATIVE = "hcg-qualitative"
    PARTIAL_THROMBOPLASTIN_TIME = "partial-thromboplastin-time"
    D_DIMER = "d-dimer"
    ANTINUCLEAR_ANTIBODIES = "antinuclear-antibodies"
    RHEUMATOID_FACTOR = "rheumatoid-factor"
    TESTOSTERONE = "testosterone"
    ESTRADIOL = "estradiol"
    FSH = "fsh"
    LH = "lh"
    PROLACTIN = "prolactin"
    CORTISOL = "cortisol"
    PARATHYROID_HORMONE = "parathyroid-hormone"
    CEA = "cea"
    CA_125 = "ca-125"
    ALPHA_FETOPROTEIN = "alpha-fetoprotein"
    DIGOXIN = "digoxin"
    LITHIUM = "lithium"
    ACUTE_HEPATITIS_PANEL = "acute-hepatitis-panel"
    HEPATITIS_C_ANTIBODY = "hepatitis-c-antibody"
    HEPATITIS_B_SURFACE_ANTIGEN = "hepatitis-b-surface-antigen"
    HIV_ANTIGEN_AND_ANTIBODY = "hiv-antigen-and-antibody"
    SYPHILIS = "syphilis"
    RUBELLA_ANTIBODY = "rubella-antibody"
    BLOOD_TYPE_ABO = "blood-type-abo"
    BLOOD_TYPE_RH = "blood-type-rh"
    ANTIBODY_SCREEN = "antibody-screen"
    LDL_DIRECT = "ldl-direct"
    BLOOD_CULTURE = "blood-culture"
    URINALYSIS_BY_DIPSTICK_WITH_MICROSCOPY = "urinalysis-by-dipstick-with-microscopy"
    URINALYSIS_AUTOMATED_WITH_MICROSCOPY = "urinalysis-automated-with-microscopy"
    URINE_ALBUMIN_QUANTITATIVE = "urine-albumin-quantitative"
    URINE_CREATININE = "urine-creatinine"
    URINE_CULTURE = "urine-culture"
    THROAT_CULTURE = "throat-culture"
    STREP_CULTURE = "strep-culture"
    CHLAMYDIA = "chlamydia"
    GONORRHEA = "gonorrhea"
    TRICHOMONAS = "trichomonas"
    WET_MOUNT = "wet-mount"
    KOH = "koh"
    STREP_A_AMPLIFIED = "strep-a-amplified"
    INFLUENZA_AMPLIFIED = "influenza-amplified"
    GROUP_B_STREP_AMPLIFIED = "group-b-strep-amplified"
    FECAL_IMMUNOCHEMICAL = "fecal-immunochemical"
    TUBERCULOSIS_SKIN_TEST = "tuberculosis-skin-test"
    COVID_19_ANTIGEN = "covid-19-antigen"
    COVID_19_ANTIGEN_BY_EYE = "covid-19-antigen-by-eye"
    COVID_19_AMPLIFIED = "covid-19-amplified"
    COVID_19_AND_INFLUENZA_ANTIGEN = "covid-19-and-influenza-antigen"
    COVID_19_AND_INFLUENZA_AMPLIFIED = "covid-19-and-influenza-amplified"
    COVID_19_INFLUENZA_AND_RSV_AMPLIFIED = "covid-19-influenza-and-rsv-amplified"
    SEDIMENTATION_RATE = "sedimentation-rate"
    CARBAMAZEPINE = "carbamazepine"
    CYCLOSPORINE = "cyclosporine"
    VALPROIC_ACID = "valproic-acid"
    GABAPENTIN = "gabapentin"
    LAMOTRIGINE = "lamotrigine"
    LEVETIRACETAM = "levetiracetam"
    MYCOPHENOLATE = "mycophenolate"
    PHENOBARBITAL = "phenobarbital"
    PHENYTOIN = "phenytoin"
    SIROLIMUS = "sirolimus"
    TACROLIMUS = "tacrolimus"
    GENTAMICIN = "gentamicin"
    VANCOMYCIN = "vancomycin"
    AMMONIA = "ammonia"
    LACTIC_ACID = "lactic-acid"
    PROCALCITONIN = "procalcitonin"
    INSULIN = "insulin"
    C_PEPTIDE = "c-peptide"
    IMMUNOGLOBULIN_E = "immunoglobulin-e"
    IMMUNOGLOBULIN_A_G_OR_M = "immunoglobulin-a-g-or-m"
    HAPTOGLOBIN = "haptoglobin"
    FIBRINOGEN = "fibrinogen"
    HOMOCYSTEINE = "homocysteine"
    APOLIPOPROTEIN_B = "apolipoprotein-b"
    LIPOPROTEIN_A = "lipoprotein-a"
    CITRULLINATED_PEPTIDE_ANTIBODY = "citrullinated-peptide-antibody"
    THYROID_PEROXIDASE_ANTIBODY = "thyroid-peroxidase-antibody"
    THYROGLOBULIN = "thyroglobulin"
    THYROGLOBULIN_ANTIBODY = "thyroglobulin-antibody"
    COMPLEMENT = "complement"
    DOUBLE_STRANDED_DNA_ANTIBODY = "double-stranded-dna-antibody"
    STREPTOLYSIN_O_ANTIBODY = "streptolysin-o-antibody"
    LYME_ANTIBODY = "lyme-antibody"
    EPSTEIN_BARR_CAPSID_ANTIBODY = "epstein-barr-capsid-antibody"
    CYTOMEGALOVIRUS_ANTIBODY_IGG = "cytomegalovirus-antibody-igg"
    HEPATITIS_A_ANTIBODY_TOTAL = "hepatitis-a-antibody-total"
    HEPATITIS_A_ANTIBODY_IGM = "hepatitis-a-antibody-igm"
    HEPATITIS_B_CORE_ANTIBODY_TOTAL = "hepatitis-b-core-antibody-total"
    HEPATITIS_B_CORE_ANTIBODY_IGM = "hepatitis-b-core-antibody-igm"
    HEPATITIS_B_SURFACE_ANTIBODY = "hepatitis-b-surface-antibody"
    HEPATITIS_C_RNA_QUANTITATIVE = "hepatitis-c-rna-quantitative"
    HEPATITIS_B_DNA_QUANTITATIVE = "hepatitis-b-dna-quantitative"
    HIV_RNA_QUANTITATIVE = "hiv-rna-quantitative"
    MEASLES_ANTIBODY = "measles-antibody"
    MUMPS_ANTIBODY = "mumps-antibody"
    VARICELLA_ANTIBODY = "varicella-antibody"
    TUBERCULOSIS_BLOOD_TEST = "tuberculosis-blood-test"
    HERPES_SIMPLEX_AMPLIFIED = "herpes-simplex-amplified"
    HPV_HIGH_RISK = "hpv-high-risk"
    STOOL_DNA_SCREENING = "stool-dna-screening"
    H_PYLORI_BREATH_TEST = "h-pylori-breath-test"
    H_PYLORI_STOOL_ANTIGEN = "h-pylori-stool-antigen"
    CLOSTRIDIUM_DIFFICILE_TOXIN = "clostridium-difficile-toxin"
    CLOSTRIDIUM_DIFFICILE_AMPLIFIED = "clostridium-difficile-amplified"
    STOOL_CULTURE = "stool-culture"
    OVA_AND_PARASITES = "ova-and-parasites"
    WOUND_CULTURE = "wound-culture"
    ANAEROBIC_CULTURE = "anaerobic-culture"
    GRAM_STAIN = "gram-stain"
    SUSCEPTIBILITY_BY_DILUTION = "susceptibility-by-dilution"
    SEMEN_ANALYSIS = "semen-analysis"
    PROGESTERONE = "progesterone"
    DHEA_SULFATE = "dhea-sulfate"
    SEX_HORMONE_BINDING_GLOBULIN = "sex-hormone-binding-globulin"
    FREE_TESTOSTERONE = "free-testosterone"
    GROWTH_HORMONE = "growth-hormone"
    INSULIN_LIKE_GROWTH_FACTOR = "insulin-like-growth-factor"
    CORTICOTROPIN = "corticotropin"
    ALDOSTERONE = "aldosterone"
    RENIN = "renin"
    HYDROXYPROGESTERONE = "hydroxyprogesterone"
    VITAMIN_A = "vitamin-a"
    VITAMIN_B1 = "vitamin-b1"
    VITAMIN_B6 = "vitamin-b6"
    VITAMIN_C = "vitamin-c"
    VITAMIN_E = "vitamin-e"
    ZINC = "zinc"
    COPPER = "copper"
    CERULOPLASMIN = "ceruloplasmin"
    PREALBUMIN = "prealbumin"
    METHYLMALONIC_ACID = "methylmalonic-acid"
    ALPHA_1_ANTITRYPSIN = "alpha-1-antitrypsin"
    ANGIOTENSIN_CONVERTING_ENZYME = "angiotensin-converting-enzyme"
    G6PD = "g6pd"
    CYSTATIN_C = "cystatin-c"
    OSMOLALITY = "osmolality"
    URINE_OSMOLALITY = "urine-osmolality"
    URINE_SODIUM = "urine-sodium"
    URINE_PROTEIN = "urine-protein"
    CREATININE_CLEARANCE = "creatinine-clearance"
    CK_MB = "ck-mb"
    MYOGLOBIN = "myoglobin"
    ALDOLASE = "aldolase"
    GLUCOSE_TOLERANCE = "glucose-tolerance"
    GLUCOSE_AFTER_DOSE = "glucose-after-dose"
    FRUCTOSAMINE = "fructosamine"
    BETA_HYDROXYBUTYRATE = "beta-hydroxybutyrate"
    CA_19_9 = "ca-19-9"
    CA_15_3 = "ca-15-3"
    BETA_2_MICROGLOBULIN = "beta-2-microglobulin"
    PROTEIN_ELECTROPHORESIS = "protein-electrophoresis"
    IMMUNOFIXATION = "immunofixation"
    BLOOD_GASES = "blood-gases"
    CARBOXYHEMOGLOBIN = "carboxyhemoglobin"
    HEMOGLOBIN_ELECTROPHORESIS = "hemoglobin-electrophoresis"
    SICKLE_SCREEN = "sickle-screen"
    PLATELET_COUNT = "platelet-count"
    WHITE_CELL_COUNT = "white-cell-count"
    FACTOR_V_LEIDEN = "factor-v-leiden"
    DIRECT_COOMBS = "direct-coombs"
    FECAL_CALPROTECTIN = "fecal-calprotectin"
    FECAL_LEUKOCYTES = "fecal-leukocytes"
    BILIRUBIN_TRANSCUTANEOUS = "bilirubin-transcutaneous"
    RSV_AMPLIFIED = "rsv-amplified"
    CYSTIC_FIBROSIS_CARRIER = "cystic-fibrosis-carrier"
    CELL_FREE_DNA_PRENATAL = "cell-free-dna-prenatal"
    COVID_19 = "covid-19"


ALSO_CALLED: Final = {
    "tibc": "iron-binding-capacity",
    "25-hydroxy-vitamin-d": "vitamin-d",
    "b12": "vitamin-b12",
    "folic-acid": "folate",
    "retic": "reticulocytes",
    "reticulocyte-count": "reticulocytes",
    "cbc-without-differential": "blood-count-without-differential",
    "cbc-without-diff": "blood-count-without-differential",
    "cbc-with-differential": "blood-count",
    "cbc-with-diff": "blood-count",
    "psa": "prostate-antigen",
    "crp": "c-reactive-protein",
    "hs-crp": "high-sensitivity-c-reactive-protein",
    "esr": "sedimentation-rate",
    "sed-rate": "sedimentation-rate",
    "ck": "creatine-kinase",
    "cpk": "creatine-kinase",
    "ldh": "lactate-dehydrogenase",
    "bnp": "natriuretic-peptide",
    "beta-hcg": "hcg-quantitative",
    "quantitative-hcg": "hcg-quantitative",
    "qualitative-hcg": "hcg-qualitative",
    "ptt": "partial-thromboplastin-time",
    "aptt": "partial-thromboplastin-time",
    "ana": "antinuclear-antibodies",
    "rf": "rheumatoid-factor",
    "pth": "parathyroid-hormone",
    "afp": "alpha-fetoprotein",
    "hepatitis-c": "hepatitis-c-antibody",
    "hcv": "hepatitis-c-antibody",
    "hbsag": "hepatitis-b-surface-antigen",
    "hiv": "hiv-antigen-and-antibody",
    "rpr": "syphilis",
    "vdrl": "syphilis",
    "rubella": "rubella-antibody",
    "abo": "blood-type-abo",
    "rh": "blood-type-rh",
    "ldl": "ldl-direct",
    "strep-screen-culture": "strep-culture",
    "gc": "gonorrhea",
    "fit": "fecal-immunochemical",
    "ppd": "tuberculosis-skin-test",
    "tb-skin-test": "tuberculosis-skin-test",
    "tb-test": "tuberculosis-skin-test",
    "covid": "covid-19",
    "sars-cov-2": "covid-19",
    "covid-antigen": "covid-19-antigen",
    "covid-pcr": "covid-19-amplified",
    "covid-19-pcr": "covid-19-amplified",
    "flu-pcr": "influenza-amplified",
    "strep-pcr": "strep-a-amplified",
    "glycohemoglobin": "hemoglobin-a1c",
    "hba1c": "hemoglobin-a1c",
    "bun": "urea-nitrogen",
    "co2": "carbon-dioxide",
    "sgot": "ast",
    "sgpt": "alt",
    "hdl": "hdl-cholesterol",
    "cbc": "blood-count",
    "a1c": "hemoglobin-a1c",
    "inr": "prothrombin-time",
    "rapid-strep": "strep-a",
    "flu": "influenza",
    "dipstick": "urinalysis-by-dipstick",
    "pt": "prothrombin-time",
    "pt-inr": "prothrombin-time",
    "pt/inr": "prothrombin-time",
    "ua": "urinalysis",
    "cmp": "comprehensive-panel",
    "comprehensive-metabolic-panel": "comprehensive-panel",
    "renal-function-panel": "renal-panel",
    "bmp": "basic-panel",
    "basic-metabolic-panel": "basic-panel",
    "lft": "hepatic-panel",
    "lfts": "hepatic-panel",
    "hepatic-function-panel": "hepatic-panel",
    "liver-panel": "hepatic-panel",
    "electrolytes": "electrolyte-panel",
    "lipids": "lipid-panel",
    "nt-probnp": "natriuretic-peptide",
    "ft4": "free-t4",
    "ft3": "free-t3",
    "total-t3": "t3",
    "t3-total": "t3",
    "total-t4": "t4",
    "25-oh-vitamin-d": "vitamin-d",
    "vitamin-d-25-hydroxy": "vitamin-d",
    "strep": "strep-a",
    "mono": "mononucleosis",
    "monospot": "mononucleosis",
    "hep-c": "hepatitis-c-antibody",
    "hep-c-antibody": "hepatitis-c-antibody",
    "lactate": "lactic-acid",
    "ige": "immunoglobulin-e",
    "total-ige": "immunoglobulin-e",
    "complement-c3": "complement",
    "igg": "immunoglobulin-a-g-or-m",
    "igm": "immunoglobulin-a-g-or-m",
    "iga": "immunoglobulin-a-g-or-m",
    "ccp": "citrullinated-peptide-antibody",
    "anti-ccp": "citrullinated-peptide-antibody",
    "anti-tpo": "thyroid-peroxidase-antibody",
    "tpo": "thyroid-peroxidase-antibody",
    "tpo-antibody": "thyroid-peroxidase-antibody",
    "valproate": "valproic-acid",
    "depakote": "valproic-acid",
    "dilantin": "phenytoin",
    "keppra": "levetiracetam",
    "c3": "complement",
    "c4": "complement",
    "complement-c4": "complement",
    "anti-dsdna": "double-stranded-dna-antibody",
    "dsdna": "double-stranded-dna-antibody",
    "aso": "streptolysin-o-antibody",
    "lyme": "lyme-antibody",
    "hep-a-igm": "hepatitis-a-antibody-igm",
    "hep-b-surface-antibody": "hepatitis-b-surface-antibody",
    "anti-hbs": "hepatitis-b-surface-antibody",
    "hep-b-surface-antigen": "hepatitis-b-surface-antigen",
    "hcv-viral-load": "hepatitis-c-rna-quantitative",
    "hiv-viral-load": "hiv-rna-quantitative",
    "quantiferon": "tuberculosis-blood-test",
    "quantiferon-gold": "tuberculosis-blood-test",
    "tb-gold": "tuberculosis-blood-test",
    "igra": "tuberculosis-blood-test",
    "hsv-pcr": "herpes-simplex-amplified",
    "hpv": "hpv-high-risk",
    "cologuard": "stool-dna-screening",
    "c-diff-toxin": "clostridium-difficile-toxin",
    "c-diff-pcr": "clostridium-difficile-amplified",
    "o&p": "ova-and-parasites",
    "aerobic-culture": "wound-culture",
    "sputum-culture": "wound-culture",
    "shbg": "sex-hormone-binding-globulin",
    "dhea-s": "dhea-sulfate",
    "dheas": "dhea-sulfate",
    "igf-1": "insulin-like-growth-factor",
    "acth": "corticotropin",
    "17-oh-progesterone": "hydroxyprogesterone",
    "mma": "methylmalonic-acid",
    "ace": "angiotensin-converting-enzyme",
    "thiamine": "vitamin-b1",
    "gtt": "glucose-tolerance",
    "glucose-tolerance-test": "glucose-tolerance",
    "glucose-challenge": "glucose-after-dose",
    "1-hour-glucose": "glucose-after-dose",
    "glucose-post-dose": "glucose-after-dose",
    "ketones": "beta-hydroxybutyrate",
    "ca-27.29": "ca-15-3",
    "ca-27-29": "ca-15-3",
    "spep": "protein-electrophoresis",
    "serum-protein-electrophoresis": "protein-electrophoresis",
    "abg": "blood-gases",
    "arterial-blood-gas": "blood-gases",
    "sickle-cell-screen": "sickle-screen",
    "platelets": "platelet-count",
    "wbc": "white-cell-count",
    "hgb": "hemoglobin",
    "hct": "hematocrit",
    "bilirubin-total": "bilirubin",
    "total-bilirubin": "bilirubin",
    "direct-bilirubin": "bilirubin-direct",
    "calprotectin": "fecal-calprotectin",
    "transcutaneous-bilirubin": "bilirubin-transcutaneous",
    "rsv-pcr": "rsv-amplified",
    "nipt": "cell-free-dna-prenatal",
    "cell-free-dna": "cell-free-dna-prenatal",
    "cfdna": "cell-free-dna-prenatal",
    "trich": "trichomonas",
    "gbs-pcr": "group-b-strep-amplified",
    "influenza-a-and-b": "influenza",
    "flu-a-and-b": "influenza",
    "urine-microalbumin-quantitative": "urine-albumin-quantitative",
    "bhcg": "hcg-quantitative",
    "uric": "uric-acid",
    "mg": "magnesium",
    "phos": "phosphorus",
    "k": "potassium",
    "na": "sodium",
    "ggtp": "ggt",
    "alk-phos": "alkaline-phosphatase",
    "guaiac": "occult-blood",
    "vitamin-b-12": "vitamin-b12",
    "cbc-with-auto-diff": "blood-count",
    "urine-hcg": "urine-pregnancy-test",
    "upt": "urine-pregnancy-test",
    "urine-pregnancy": "urine-pregnancy-test",
    "3-hour-glucose-tolerance": "glucose-tolerance",
}
# Tests of a swab, urine, stool or skin.
NOT_OF_BLOOD: Final = frozenset(
    {
        Analyte.STREP_A,
        Analyte.INFLUENZA,
        Analyte.RSV,
        Analyte.URINALYSIS_BY_DIPSTICK,
        Analyte.URINALYSIS_AUTOMATED,
        Analyte.URINE_PREGNANCY_TEST,
        Analyte.URINE_MICROALBUMIN,
        Analyte.OCCULT_BLOOD,
        Analyte.OCCULT_BLOOD_SCREENING,
        Analyte.URINALYSIS,
        Analyte.URINALYSIS_BY_DIPSTICK_WITH_MICROSCOPY,
        Analyte.URINALYSIS_AUTOMATED_WITH_MICROSCOPY,
        Analyte.URINE_ALBUMIN_QUANTITATIVE,
        Analyte.URINE_CREATININE,
        Analyte.URINE_CULTURE,
        Analyte.THROAT_CULTURE,
        Analyte.STREP_CULTURE,
        Analyte.CHLAMYDIA,
        Analyte.GONORRHEA,
        Analyte.TRICHOMONAS,
        Analyte.WET_MOUNT,
        Analyte.KOH,
        Analyte.STREP_A_AMPLIFIED,
        Analyte.INFLUENZA_AMPLIFIED,
        Analyte.GROUP_B_STREP_AMPLIFIED,
        Analyte.FECAL_IMMUNOCHEMICAL,
        Analyte.TUBERCULOSIS_SKIN_TEST,
        Analyte.COVID_19_ANTIGEN,
        Analyte.COVID_19_ANTIGEN_BY_EYE,
        Analyte.COVID_19_AMPLIFIED,
        Analyte.COVID_19_AND_INFLUENZA_ANTIGEN,
        Analyte.COVID_19_AND_INFLUENZA_AMPLIFIED,
        Analyte.COVID_19_INFLUENZA_AND_RSV_AMPLIFIED,
        Analyte.COVID_19,
        Analyte.HPV_HIGH_RISK,
        Analyte.STOOL_DNA_SCREENING,
        Analyte.H_PYLORI_BREATH_TEST,
        Analyte.H_PYLORI_STOOL_ANTIGEN,
        Analyte.CLOSTRIDIUM_DIFFICILE_TOXIN,
        Analyte.CLOSTRIDIUM_DIFFICILE_AMPLIFIED,
        Analyte.STOOL_CULTURE,
        Analyte.OVA_AND_PARASITES,
        Analyte.WOUND_CULTURE,
        Analyte.ANAEROBIC_CULTURE,
        Analyte.GRAM_STAIN,
        Analyte.SUSCEPTIBILITY_BY_DILUTION,
        Analyte.SEMEN_ANALYSIS,
        Analyte.HERPES_SIMPLEX_AMPLIFIED,
        Analyte.URINE_OSMOLALITY,
        Analyte.URINE_SODIUM,
        Analyte.URINE_PROTEIN,
        Analyte.FECAL_CALPROTECTIN,
        Analyte.FECAL_LEUKOCYTES,
        Analyte.BILIRUBIN_TRANSCUTANEOUS,
        Analyte.RSV_AMPLIFIED,
    }
)
