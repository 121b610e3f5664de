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
    TREPONEMAL_ANTIBODY = "treponemal-antibody"
    SYPHILIS_TITER = "syphilis-titer"
    ALLERGEN_IGE = "allergen-ige"
    ALLERGEN_COMPONENT_IGE = "allergen-component-ige"
    CALCITRIOL = "calcitriol"
    HERPES_SIMPLEX_1_ANTIBODY = "herpes-simplex-1-antibody"
    HERPES_SIMPLEX_2_ANTIBODY = "herpes-simplex-2-antibody"
    NUCLEAR_ANTIGEN_ANTIBODY = "nuclear-antigen-antibody"
    URINE_CULTURE_IDENTIFICATION = "urine-culture-identification"
    ISOLATE_IDENTIFICATION = "isolate-identification"
    MYCOPLASMA_PNEUMONIAE_AMPLIFIED = "mycoplasma-pneumoniae-amplified"
    RESPIRATORY_PANEL_3_TO_5 = "respiratory-panel-3-to-5"
    RESPIRATORY_PANEL_6_TO_11 = "respiratory-panel-6-to-11"
    RESPIRATORY_PANEL_12_OR_MORE = "respiratory-panel-12-or-more"
    GASTROINTESTINAL_PANEL_3_TO_5 = "gastrointestinal-panel-3-to-5"
    GASTROINTESTINAL_PANEL_6_TO_11 = "gastrointestinal-panel-6-to-11"
    GASTROINTESTINAL_PANEL_12_OR_MORE = "gastrointestinal-panel-12-or-more"
    CRYSTALS = "crystals"
    BODY_FLUID_CELL_COUNT = "body-fluid-cell-count"
    BODY_FLUID_CELL_COUNT_WITH_DIFFERENTIAL = "body-fluid-cell-count-with-differential"
    FREE_PROSTATE_ANTIGEN = "free-prostate-antigen"
    COMPLEXED_PROSTATE_ANTIGEN = "complexed-prostate-antigen"
    CARDIOLIPIN_ANTIBODY = "cardiolipin-antibody"
    BETA_2_GLYCOPROTEIN_ANTIBODY = "beta-2-glycoprotein-antibody"
    STAPHYLOCOCCUS_AUREUS_AMPLIFIED = "staphylococcus-aureus-amplified"
    MRSA_AMPLIFIED = "mrsa-amplified"
    HIV_1_ANTIBODY = "hiv-1-antibody"
    HIV_2_ANTIBODY = "hiv-2-antibody"
    HIV_ANTIBODY = "hiv-antibody"
    HIV_CONFIRMATION = "hiv-confirmation"
    CD4_COUNT = "cd4-count"
    CD4_AND_CD8_COUNT = "cd4-and-cd8-count"
    FLUORESCENT_ANTIBODY_SCREEN = "fluorescent-antibody-screen"
    FLUORESCENT_ANTIBODY_TITER = "fluorescent-antibody-titer"
    HEPATITIS_BE_ANTIGEN = "hepatitis-be-antigen"
    HEPATITIS_BE_ANTIBODY = "hepatitis-be-antibody"
    HEPATITIS_C_GENOTYPE = "hepatitis-c-genotype"
    HIV_GENOTYPE = "hiv-genotype"
    HEPATITIS_C_RNA_QUALITATIVE = "hepatitis-c-rna-qualitative"
    CYTOMEGALOVIRUS_ANTIBODY_IGM = "cytomegalovirus-antibody-igm"
    CYTOMEGALOVIRUS_DNA_QUANTITATIVE = "cytomegalovirus-dna-quantitative"
    EPSTEIN_BARR_NUCLEAR_ANTIBODY = "epstein-barr-nuclear-antibody"
    EPSTEIN_BARR_EARLY_ANTIBODY = "epstein-barr-early-antibody"
    PARVOVIRUS_ANTIBODY = "parvovirus-antibody"
    TOXOPLASMA_ANTIBODY = "toxoplasma-antibody"
    TOXOPLASMA_ANTIBODY_IGM = "toxoplasma-antibody-igm"
    LYME_CONFIRMATION = "lyme-confirmation"
    ORGANISM_AMPLIFIED = "organism-amplified"
    ORGANISM_QUANTIFIED = "organism-quantified"
    VAGINOSIS_PANEL = "vaginosis-panel"
    CANDIDA_AMPLIFIED = "candida-amplified"
    GARDNERELLA_PROBE = "gardnerella-probe"
    CANDIDA_PROBE = "candida-probe"
    TRICHOMONAS_PROBE = "trichomonas-probe"
    HPV_TYPES_16_AND_18 = "hpv-types-16-and-18"
    HERPES_CULTURE = "herpes-culture"
    FUNGUS_CULTURE_OF_SKIN_HAIR_OR_NAIL = "fungus-culture-of-skin-hair-or-nail"
    FUNGUS_CULTURE = "fungus-culture"
    YEAST_IDENTIFICATION = "yeast-identification"
    MOLD_IDENTIFICATION = "mold-identification"
    MYCOBACTERIA_CULTURE = "mycobacteria-culture"
    MYCOBACTERIA_SMEAR = "mycobacteria-smear"
    PARASITE_STAIN = "parasite-stain"
    SUSCEPTIBILITY_BY_DISK = "susceptibility-by-disk"
    GIARDIA_ANTIGEN = "giardia-antigen"
    CRYPTOSPORIDIUM_ANTIGEN = "cryptosporidium-antigen"
    BLOOD_SMEAR_REVIEW = "blood-smear-review"
    MANUAL_DIFFERENTIAL = "manual-differential"
    THROMBIN_TIME = "thrombin-time"
    ANTITHROMBIN = "antithrombin"
    PROTEIN_C_ACTIVITY = "protein-c-activity"
    PROTEIN_C_ANTIGEN = "protein-c-antigen"
    PROTEIN_S_FREE = "protein-s-free"
    PROTEIN_S_TOTAL = "protein-s-total"
    PROTEIN_C_RESISTANCE = "protein-c-resistance"
    RUSSELL_VIPER_VENOM_TIME = "russell-viper-venom-time"
    FACTOR_VII = "factor-vii"
    FACTOR_VIII = "factor-viii"
    VON_WILLEBRAND_ANTIGEN = "von-willebrand-antigen"
    VON_WILLEBRAND_ACTIVITY = "von-willebrand-activity"
    HEPARIN_LEVEL = "heparin-level"
    PROTHROMBIN_GENE = "prothrombin-gene"
    MTHFR = "mthfr"
    JAK2 = "jak2"
    HEMOCHROMATOSIS_GENE = "hemochromatosis-gene"
    HLA_B27 = "hla-b27"
    PLATELET_ANTIBODY = "platelet-antibody"
    BILE_ACIDS = "bile-acids"
    SELENIUM = "selenium"
    MERCURY = "mercury"
    ARSENIC = "arsenic"
    CADMIUM = "cadmium"
    ALUMINUM = "aluminum"
    VITAMIN_K = "vitamin-k"
    VITAMIN_B2 = "vitamin-b2"
    CATECHOLAMINES = "catecholamines"
    METANEPHRINES = "metanephrines"
    VANILLYLMANDELIC_ACID = "vanillylmandelic-acid"
    SEROTONIN_METABOLITE = "serotonin-metabolite"
    FREE_CORTISOL = "free-cortisol"
    ANDROSTENEDIONE = "androstenedione"
    DHEA = "dhea"
    ESTRONE = "estrone"
    ESTRIOL = "estriol"
    TOTAL_ESTROGENS = "total-estrogens"
    REVERSE_T3 = "reverse-t3"
    T3_UPTAKE = "t3-uptake"
    THYROID_STIMULATING_IMMUNOGLOBULIN = "thyroid-stimulating-immunoglobulin"
    CALCITONIN = "calcitonin"
    GASTRIN = "gastrin"
    GLUCAGON = "glucagon"
    OSTEOCALCIN = "osteocalcin"
    COLLAGEN_CROSSLINKS = "collagen-crosslinks"
    ALKALINE_PHOSPHATASE_ISOENZYMES = "alkaline-phosphatase-isoenzymes"
    LIPOPROTEIN_PARTICLES = "lipoprotein-particles"
    HE4 = "he4"
    IMMUNOGLOBULIN_G_SUBCLASSES = "immunoglobulin-g-subclasses"
    CRYOGLOBULIN = "cryoglobulin"
    TOTAL_COMPLEMENT = "total-complement"
    C1_ESTERASE_INHIBITOR_FUNCTION = "c1-esterase-inhibitor-function"
    URINE_PROTEIN_ELECTROPHORESIS = "urine-protein-electrophoresis"
    URINE_IMMUNOFIXATION = "urine-immunofixation"
    ISLET_CELL_ANTIBODY = "islet-cell-antibody"
    INSULIN_ANTIBODY = "insulin-antibody"
    INTRINSIC_FACTOR_ANTIBODY = "intrinsic-factor-antibody"
    IMMUNOASSAY_QUANTITATIVE = "immunoassay-quantitative"
    IMMUNOASSAY_QUALITATIVE = "immunoassay-qualitative"
    CLOZAPINE = "clozapine"
    OXCARBAZEPINE = "oxcarbazepine"
    PRIMIDONE = "primidone"
    THEOPHYLLINE = "theophylline"
    TOPIRAMATE = "topiramate"
    ZONISAMIDE = "zonisamide"
    TOBRAMYCIN = "tobramycin"
    AMIKACIN = "amikacin"
    EVEROLIMUS = "everolimus"
    HALOPERIDOL = "haloperidol"
    ETHOSUXIMIDE = "ethosuximide"
    LIDOCAINE = "lidocaine"
    QUINIDINE = "quinidine"
    FREE_PHENYTOIN = "free-phenytoin"
    FREE_VALPROIC_ACID = "free-valproic-acid"
    FREE_CARBAMAZEPINE = "free-carbamazepine"
    CAFFEINE = "caffeine"
    DRUG_LEVEL_NOT_LISTED = "drug-level-not-listed"
    URINE_CALCIUM = "urine-calcium"
    URINE_PHOSPHORUS = "urine-phosphorus"
    URINE_URIC_ACID = "urine-uric-acid"
    URINE_POTASSIUM = "urine-potassium"
    URINE_CHLORIDE = "urine-chloride"
    URINE_UREA_NITROGEN = "urine-urea-nitrogen"
    URINE_OXALATE = "urine-oxalate"
    URINE_CITRATE = "urine-citrate"
    BODY_FLUID_GLUCOSE = "body-fluid-glucose"
    BODY_FLUID_PROTEIN = "body-fluid-protein"
    BODY_FLUID_PH = "body-fluid-ph"
    PORPHOBILINOGEN = "porphobilinogen"
    PORPHYRINS = "porphyrins"
    URINE_MICROSCOPY = "urine-microscopy"
    FECAL_ELASTASE = "fecal-elastase"
    FECAL_FAT = "fecal-fat"
    FECAL_FAT_QUANTITATIVE = "fecal-fat-quantitative"
    LACTOFERRIN = "lactoferrin"
    H_PYLORI_ANTIBODY = "h-pylori-antibody"
    SEMEN_AFTER_VASECTOMY = "semen-after-vasectomy"
    COLD_AGGLUTININ = "cold-agglutinin"
    COLD_AGGLUTININ_TITER = "cold-agglutinin-titer"
    RED_CELL_ANTIBODY_IDENTIFICATION = "red-cell-antibody-identification"
    CROSSMATCH_IMMEDIATE_SPIN = "crossmatch-immediate-spin"
    CROSSMATCH_ANTIGLOBULIN = "crossmatch-antiglobulin"
    FETAL_CELLS = "fetal-cells"
    OBSTETRIC_PANEL = "obstetric-panel"
    OBSTETRIC_PANEL_WITH_HIV = "obstetric-panel-with-hiv"
    FREE_LIGHT_CHAINS = "free-light-chains"
    TISSUE_TRANSGLUTAMINASE_ANTIBODY = "tissue-transglutaminase-antibody"
    ENDOMYSIAL_ANTIBODY = "endomysial-antibody"
    GLIADIN_ANTIBODY = "gliadin-antibody"
    ANCA = "anca"
    ACETAMINOPHEN = "acetaminophen"
    SALICYLATE = "salicylate"
    INFLIXIMAB = "infliximab"
    ADALIMUMAB = "adalimumab"
    MYCOPLASMA_GENITALIUM_AMPLIFIED = "mycoplasma-genitalium-amplified"
    H_PYLORI_BREATH_TEST_COLLECTION = "h-pylori-breath-test-collection"
    FECAL_ELASTASE_QUALITATIVE = "fecal-elastase-qualitative"
    FECAL_ELASTASE_QUANTITATIVE = "fecal-elastase-quantitative"
    LACTOFERRIN_QUALITATIVE = "lactoferrin-qualitative"
    LACTOFERRIN_QUANTITATIVE = "lactoferrin-quantitative"
    D_DIMER_QUALITATIVE = "d-dimer-qualitative"
    D_DIMER_ULTRASENSITIVE = "d-dimer-ultrasensitive"
    ALLERGEN_SCREEN = "allergen-screen"
    ANAEROBIC_ISOLATE_IDENTIFICATION = "anaerobic-isolate-identification"


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
    "covid-and-flu": "covid-19-and-influenza-antigen",
    "covid-and-flu-antigen": "covid-19-and-influenza-antigen",
    "covid-flu-combo": "covid-19-and-influenza-antigen",
    "covid-and-flu-pcr": "covid-19-and-influenza-amplified",
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
    "syphilis-treponemal-antibody": "treponemal-antibody",
    "syphilis-antibody": "treponemal-antibody",
    "treponema-pallidum-antibody": "treponemal-antibody",
    "fta": "treponemal-antibody",
    "tp-pa": "treponemal-antibody",
    "syphilis-igg": "treponemal-antibody",
    "rpr-titer": "syphilis-titer",
    "syphilis-quantitative": "syphilis-titer",
    "rpr-quantitative": "syphilis-titer",
    "allergen-specific-ige": "allergen-ige",
    "specific-ige": "allergen-ige",
    "rast": "allergen-ige",
    "allergy-blood-test": "allergen-ige",
    "component-ige": "allergen-component-ige",
    "vitamin-d-1,25": "calcitriol",
    "vitamin-d-1-25": "calcitriol",
    "1,25-dihydroxyvitamin-d": "calcitriol",
    "1-25-dihydroxyvitamin-d": "calcitriol",
    "vitamin-d-1,25-dihydroxy": "calcitriol",
    "hsv-1-antibody": "herpes-simplex-1-antibody",
    "hsv-antibody-type-1": "herpes-simplex-1-antibody",
    "hsv-1-igg": "herpes-simplex-1-antibody",
    "hsv-2-antibody": "herpes-simplex-2-antibody",
    "hsv-antibody-type-2": "herpes-simplex-2-antibody",
    "hsv-2-igg": "herpes-simplex-2-antibody",
    "ena": "nuclear-antigen-antibody",
    "extractable-nuclear-antigen": "nuclear-antigen-antibody",
    "ssa": "nuclear-antigen-antibody",
    "ssb": "nuclear-antigen-antibody",
    "anti-smith": "nuclear-antigen-antibody",
    "rnp-antibody": "nuclear-antigen-antibody",
    "scl-70": "nuclear-antigen-antibody",
    "jo-1": "nuclear-antigen-antibody",
    "urine-culture-isolate": "urine-culture-identification",
    "urine-culture-isolate-identification": "urine-culture-identification",
    "urine-isolate-identification": "urine-culture-identification",
    "bacterial-identification": "isolate-identification",
    "culture-identification": "isolate-identification",
    "aerobic-isolate-identification": "isolate-identification",
    "mycoplasma-pneumoniae-pcr": "mycoplasma-pneumoniae-amplified",
    "mycoplasma-pcr": "mycoplasma-pneumoniae-amplified",
    "mycoplasma": "mycoplasma-pneumoniae-amplified",
    "respiratory-panel-small": "respiratory-panel-3-to-5",
    "respiratory-panel": "respiratory-panel-12-or-more",
    "respiratory-viral-panel": "respiratory-panel-12-or-more",
    "rvp": "respiratory-panel-12-or-more",
    "gi-panel": "gastrointestinal-panel-12-or-more",
    "gi-pathogen-panel": "gastrointestinal-panel-12-or-more",
    "stool-pathogen-panel": "gastrointestinal-panel-12-or-more",
    "gastrointestinal-panel": "gastrointestinal-panel-12-or-more",
    "synovial-fluid-crystals": "crystals",
    "crystal-examination": "crystals",
    "crystal-analysis": "crystals",
    "body-fluid-cell-count-with-diff": "body-fluid-cell-count-with-differential",
    "synovial-fluid-cell-count-with-differential": "body-fluid-cell-count-with-differential",
    "psa-free": "free-prostate-antigen",
    "free-psa": "free-prostate-antigen",
    "complexed-psa": "complexed-prostate-antigen",
    "psa-complexed": "complexed-prostate-antigen",
    "anticardiolipin-antibody": "cardiolipin-antibody",
    "anticardiolipin": "cardiolipin-antibody",
    "beta-2-glycoprotein": "beta-2-glycoprotein-antibody",
    "b2-glycoprotein-antibody": "beta-2-glycoprotein-antibody",
    "staph-aureus-pcr": "staphylococcus-aureus-amplified",
    "mrsa": "mrsa-amplified",
    "mrsa-screen": "mrsa-amplified",
    "mrsa-pcr": "mrsa-amplified",
    "hiv-1-and-2-antibody": "hiv-antibody",
    "hiv-1/2-antibody": "hiv-antibody",
    "western-blot": "hiv-confirmation",
    "hiv-western-blot": "hiv-confirmation",
    "cd4": "cd4-count",
    "t-cells-cd4": "cd4-count",
    "absolute-cd4": "cd4-count",
    "cd4-cd8-ratio": "cd4-and-cd8-count",
    "cd4/cd8": "cd4-and-cd8-count",
    "fluorescent-antibody": "fluorescent-antibody-screen",
    "hbeag": "hepatitis-be-antigen",
    "hepatitis-b-e-antigen": "hepatitis-be-antigen",
    "hbeab": "hepatitis-be-antibody",
    "hepatitis-b-e-antibody": "hepatitis-be-antibody",
    "hcv-genotype": "hepatitis-c-genotype",
    "hiv-1-genotype": "hiv-genotype",
    "hiv-resistance-genotype": "hiv-genotype",
    "hcv-rna-qualitative": "hepatitis-c-rna-qualitative",
    "cmv-igm": "cytomegalovirus-antibody-igm",
    "cmv-viral-load": "cytomegalovirus-dna-quantitative",
    "cmv-dna-quantitative": "cytomegalovirus-dna-quantitative",
    "cmv-pcr-quantitative": "cytomegalovirus-dna-quantitative",
    "ebna": "epstein-barr-nuclear-antibody",
    "ebv-nuclear-antibody": "epstein-barr-nuclear-antibody",
    "ebv-early-antigen-antibody": "epstein-barr-early-antibody",
    "parvovirus-b19-antibody": "parvovirus-antibody",
    "parvovirus-b19-igg": "parvovirus-antibody",
    "toxoplasma-igg": "toxoplasma-antibody",
    "toxoplasma-igm": "toxoplasma-antibody-igm",
    "lyme-western-blot": "lyme-confirmation",
    "lyme-immunoblot": "lyme-confirmation",
    "organism-pcr": "organism-amplified",
    "infectious-agent-pcr": "organism-amplified",
    "organism-quantitative-pcr": "organism-quantified",
    "bacterial-vaginosis-panel": "vaginosis-panel",
    "candida-pcr": "candida-amplified",
    "hpv-16/18": "hpv-types-16-and-18",
    "hpv-genotype": "hpv-types-16-and-18",
    "hpv-16-18": "hpv-types-16-and-18",
    "hsv-culture": "herpes-culture",
    "fungal-culture-of-skin": "fungus-culture-of-skin-hair-or-nail",
    "fungal-culture-of-nail": "fungus-culture-of-skin-hair-or-nail",
    "nail-fungal-culture": "fungus-culture-of-skin-hair-or-nail",
    "fungal-culture": "fungus-culture",
    "afb-culture": "mycobacteria-culture",
    "tb-culture": "mycobacteria-culture",
    "afb-smear": "mycobacteria-smear",
    "fluorescent-smear": "mycobacteria-smear",
    "trichrome-stain": "parasite-stain",
    "kirby-bauer": "susceptibility-by-disk",
    "peripheral-smear-review": "blood-smear-review",
    "peripheral-blood-smear-interpretation": "blood-smear-review",
    "manual-diff": "manual-differential",
    "antithrombin-iii": "antithrombin",
    "antithrombin-activity": "antithrombin",
    "protein-c": "protein-c-activity",
    "protein-s": "protein-s-free",
    "free-protein-s": "protein-s-free",
    "total-protein-s": "protein-s-total",
    "activated-protein-c-resistance": "protein-c-resistance",
    "apc-resistance": "protein-c-resistance",
    "drvvt": "russell-viper-venom-time",
    "dilute-russell-viper-venom-time": "russell-viper-venom-time",
    "lupus-anticoagulant": "russell-viper-venom-time",
    "factor-vii-activity": "factor-vii",
    "factor-viii-activity": "factor-viii",
    "vwf-antigen": "von-willebrand-antigen",
    "ristocetin-cofactor": "von-willebrand-activity",
    "vwf-activity": "von-willebrand-activity",
    "anti-xa": "heparin-level",
    "heparin-anti-xa": "heparin-level",
    "heparin-assay": "heparin-level",
    "factor-ii-gene": "prothrombin-gene",
    "prothrombin-mutation": "prothrombin-gene",
    "factor-ii-mutation": "prothrombin-gene",
    "prothrombin-gene-mutation": "prothrombin-gene",
    "mthfr-gene": "mthfr",
    "jak2-v617f": "jak2",
    "hfe": "hemochromatosis-gene",
    "hfe-gene": "hemochromatosis-gene",
    "riboflavin": "vitamin-b2",
    "fractionated-catecholamines": "catecholamines",
    "plasma-metanephrines": "metanephrines",
    "vma": "vanillylmandelic-acid",
    "5-hiaa": "serotonin-metabolite",
    "urine-free-cortisol": "free-cortisol",
    "cortisol-free": "free-cortisol",
    "estrogens": "total-estrogens",
    "t3-reverse": "reverse-t3",
    "thyroid-hormone-uptake": "t3-uptake",
    "t-uptake": "t3-uptake",
    "tsi": "thyroid-stimulating-immunoglobulin",
    "ctx": "collagen-crosslinks",
    "n-telopeptide": "collagen-crosslinks",
    "c-telopeptide": "collagen-crosslinks",
    "bone-alkaline-phosphatase": "alkaline-phosphatase-isoenzymes",
    "alk-phos-isoenzymes": "alkaline-phosphatase-isoenzymes",
    "nmr-lipoprofile": "lipoprotein-particles",
    "lipoprotein-nmr": "lipoprotein-particles",
    "human-epididymis-protein-4": "he4",
    "igg-subclasses": "immunoglobulin-g-subclasses",
    "ch50": "total-complement",
    "complement-function": "c1-esterase-inhibitor-function",
    "upep": "urine-protein-electrophoresis",
    "gad65-antibody": "islet-cell-antibody",
    "gad-antibody": "islet-cell-antibody",
    "ia-2-antibody": "islet-cell-antibody",
    "phenytoin-free": "free-phenytoin",
    "valproic-acid-free": "free-valproic-acid",
    "carbamazepine-free": "free-carbamazepine",
    "urine-urea": "urine-urea-nitrogen",
    "oxalate": "urine-oxalate",
    "citrate": "urine-citrate",
    "csf-glucose": "body-fluid-glucose",
    "csf-protein": "body-fluid-protein",
    "urine-porphobilinogen": "porphobilinogen",
    "urine-porphyrins": "porphyrins",
    "urinalysis-microscopy-alone": "urine-microscopy",
    "pancreatic-elastase": "fecal-elastase",
    "qualitative-fecal-fat": "fecal-fat",
    "72-hour-fecal-fat": "fecal-fat-quantitative",
    "fecal-lactoferrin": "lactoferrin",
    "h-pylori-igg": "h-pylori-antibody",
    "post-vasectomy-semen-analysis": "semen-after-vasectomy",
    "cold-agglutinin-screen": "cold-agglutinin",
    "antibody-identification": "red-cell-antibody-identification",
    "antibody-panel": "red-cell-antibody-identification",
    "crossmatch": "crossmatch-antiglobulin",
    "crossmatch-ahg": "crossmatch-antiglobulin",
    "kleihauer-betke": "fetal-cells",
    "prenatal-panel": "obstetric-panel",
    "ob-panel": "obstetric-panel",
    "ob-panel-with-hiv": "obstetric-panel-with-hiv",
    "kappa-lambda-free-light-chains": "free-light-chains",
    "kappa/lambda": "free-light-chains",
    "ttg": "tissue-transglutaminase-antibody",
    "ttg-iga": "tissue-transglutaminase-antibody",
    "tissue-transglutaminase": "tissue-transglutaminase-antibody",
    "celiac-antibody": "tissue-transglutaminase-antibody",
    "ema": "endomysial-antibody",
    "endomysial": "endomysial-antibody",
    "deamidated-gliadin": "gliadin-antibody",
    "anca-screen": "anca",
    "neutrophil-cytoplasmic-antibody": "anca",
    "mycoplasma-genitalium": "mycoplasma-genitalium-amplified",
    "multiallergen-screen": "allergen-screen",
    "complete-blood-count": "blood-count",
    "hemogram": "blood-count-without-differential",
    "comp-metabolic-panel": "comprehensive-panel",
    "chem-14": "comprehensive-panel",
    "chem-7": "basic-panel",
    "lipid-profile": "lipid-panel",
    "liver-function-tests": "hepatic-panel",
    "lytes": "electrolyte-panel",
    "hepatitis-panel": "acute-hepatitis-panel",
    "hgba1c": "hemoglobin-a1c",
    "thyroid-stimulating-hormone": "tsh",
    "free-thyroxine": "free-t4",
    "protime": "prothrombin-time",
    "urine-sediment": "urine-microscopy",
    "ucg": "urine-pregnancy-test",
    "hcg-quant": "hcg-quantitative",
    "cobalamin": "vitamin-b12",
    "serum-iron": "iron",
    "blood-lead": "lead",
    "lead-level": "lead",
    "phosphate": "phosphorus",
    "trop": "troponin",
    "hs-troponin": "troponin",
    "high-sensitivity-troponin": "troponin",
    "pro-bnp": "natriuretic-peptide",
    "high-sensitivity-crp": "high-sensitivity-c-reactive-protein",
    "cardiac-crp": "high-sensitivity-c-reactive-protein",
    "antinuclear-antibody": "antinuclear-antibodies",
    "ccp-antibody": "citrullinated-peptide-antibody",
    "strep-a-by-pcr": "strep-a-amplified",
    "sars-cov-2-pcr": "covid-19-amplified",
    "covid-and-influenza-antigen": "covid-19-and-influenza-antigen",
    "rsv-antigen": "rsv",
    "chlamydia-pcr": "chlamydia",
    "gonorrhea-pcr": "gonorrhea",
    "gc-pcr": "gonorrhea",
    "trichomonas-pcr": "trichomonas",
    "hbsab": "hepatitis-b-surface-antibody",
    "treponema-antibody": "treponemal-antibody",
    "fta-abs": "treponemal-antibody",
    "vzv-igg": "varicella-antibody",
    "rubeola-igg": "measles-antibody",
    "heterophile-antibody": "mononucleosis",
    "mantoux": "tuberculosis-skin-test",
    "tuberculin-skin-test": "tuberculosis-skin-test",
    "urea-breath-test": "h-pylori-breath-test",
    "retic-count": "reticulocytes",
    "abo-type": "blood-type-abo",
    "rh-type": "blood-type-rh",
    "rh-d": "blood-type-rh",
    "indirect-coombs": "antibody-screen",
    "dat": "direct-coombs",
    "intact-pth": "parathyroid-hormone",
    "alp": "alkaline-phosphatase",
    "t-bili": "bilirubin",
    "direct-ldl": "ldl-direct",
    "lp-a": "lipoprotein-a",
    "lp(a)": "lipoprotein-a",
    "lipoprotein(a)": "lipoprotein-a",
    "apob": "apolipoprotein-b",
    "serum-ife": "immunofixation",
    "ife": "immunofixation",
    "immunoglobulins": "immunoglobulin-a-g-or-m",
    "rast-testing": "allergen-ige",
    "c3-complement": "complement",
    "dsdna-antibody": "double-stranded-dna-antibody",
    "total-protein": "protein",
    "k+": "potassium",
    "group-b-strep-pcr": "group-b-strep-amplified",
    "csf-cell-count": "body-fluid-cell-count",
    "synovial-fluid-cell-count": "body-fluid-cell-count",
    "hcv-rna-quant": "hepatitis-c-rna-quantitative",
    "hcv-ab": "hepatitis-c-antibody",
    "hcv-antibody": "hepatitis-c-antibody",
    "high-risk-hpv": "hpv-high-risk",
    "hpv-dna": "hpv-high-risk",
    "hiv-ag/ab": "hiv-antigen-and-antibody",
    "hiv-combo": "hiv-antigen-and-antibody",
    "4th-generation-hiv": "hiv-antigen-and-antibody",
    "fit-test": "fecal-immunochemical",
    "fecal-immunochemical-test": "fecal-immunochemical",
    "urine-c&s": "urine-culture",
    "urine-culture-and-colony-count": "urine-culture",
    "mrsa-screen-culture": "strep-culture",
    "oral-glucose-tolerance-test": "glucose-tolerance",
    "ogtt": "glucose-tolerance",
    "3-hour-gtt": "glucose-tolerance",
    "1-hour-gtt": "glucose-after-dose",
    "glucola": "glucose-after-dose",
    "blood-sugar": "glucose",
    "fobt": "occult-blood",
    "hemoccult": "occult-blood",
    "stool-guaiac": "occult-blood",
    "qualitative-serum-hcg": "hcg-qualitative",
    "serum-pregnancy-test": "hcg-qualitative",
    "microalbumin": "urine-microalbumin",
    "vanc-trough": "vancomycin",
    "crystal-exam": "crystals",
    "tb-blood": "tuberculosis-blood-test",
    "flu-a/b": "influenza",
    "influenza-a/b": "influenza",
    "ua-dipstick": "urinalysis",
    "dipstick-ua": "urinalysis",
    "24-hour-urine-protein": "urine-protein",
    "blood-smear-interpretation": "blood-smear-review",
    "c.-diff-pcr": "clostridium-difficile-amplified",
    "h.-pylori-stool-antigen": "h-pylori-stool-antigen",
    "hep-b-core-antibody": "hepatitis-b-core-antibody-total",
    "anti-hbc": "hepatitis-b-core-antibody-total",
    "spun-hematocrit": "hematocrit",
    "glucometer": "glucose-meter",
    "accucheck": "glucose-meter",
    "fingerstick-glucose": "glucose-meter",
    "manual-sed-rate": "sedimentation-rate-by-hand",
    "vitamin-b12-level": "vitamin-b12",
    "b12-level": "vitamin-b12",
    "cholesterol-panel": "lipid-panel",
    "1-hour-glucose-tolerance": "glucose-after-dose",
    "one-hour-glucose-challenge": "glucose-after-dose",
    "mic": "susceptibility-by-dilution",
    "measles-titer": "measles-antibody",
    "mumps-titer": "mumps-antibody",
    "rubella-titer": "rubella-antibody",
    "digoxin-level": "digoxin",
    "vancomycin-level": "vancomycin",
    "testosterone-level": "testosterone",
    "total-testosterone": "testosterone",
    "iron-level": "iron",
    "serum-potassium": "potassium",
    "potassium-level": "potassium",
    "magnesium-level": "magnesium",
    "serum-calcium": "calcium",
    "serum-albumin": "albumin",
    "lactate-level": "lactic-acid",
    "stool-guaiac-x3": "occult-blood",
    "guaiac-x3": "occult-blood",
    "rapid-covid": "covid-19-antigen",
    "covid-influenza-combo-antigen": "covid-19-and-influenza-antigen",
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
        Analyte.H_PYLORI_BREATH_TEST_COLLECTION,
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
        Analyte.URINE_CULTURE_IDENTIFICATION,
        Analyte.ISOLATE_IDENTIFICATION,
        Analyte.ANAEROBIC_ISOLATE_IDENTIFICATION,
        Analyte.MYCOPLASMA_PNEUMONIAE_AMPLIFIED,
        Analyte.RESPIRATORY_PANEL_3_TO_5,
        Analyte.RESPIRATORY_PANEL_6_TO_11,
        Analyte.RESPIRATORY_PANEL_12_OR_MORE,
        Analyte.GASTROINTESTINAL_PANEL_3_TO_5,
        Analyte.GASTROINTESTINAL_PANEL_6_TO_11,
        Analyte.GASTROINTESTINAL_PANEL_12_OR_MORE,
        Analyte.CRYSTALS,
        Analyte.BODY_FLUID_CELL_COUNT,
        Analyte.BODY_FLUID_CELL_COUNT_WITH_DIFFERENTIAL,
        Analyte.STAPHYLOCOCCUS_AUREUS_AMPLIFIED,
        Analyte.MRSA_AMPLIFIED,
        Analyte.ORGANISM_AMPLIFIED,
        Analyte.VAGINOSIS_PANEL,
        Analyte.CANDIDA_AMPLIFIED,
        Analyte.GARDNERELLA_PROBE,
        Analyte.CANDIDA_PROBE,
        Analyte.TRICHOMONAS_PROBE,
        Analyte.HPV_TYPES_16_AND_18,
        Analyte.HERPES_CULTURE,
        Analyte.FUNGUS_CULTURE_OF_SKIN_HAIR_OR_NAIL,
        Analyte.FUNGUS_CULTURE,
        Analyte.YEAST_IDENTIFICATION,
        Analyte.MOLD_IDENTIFICATION,
        Analyte.MYCOBACTERIA_CULTURE,
        Analyte.MYCOBACTERIA_SMEAR,
        Analyte.PARASITE_STAIN,
        Analyte.SUSCEPTIBILITY_BY_DISK,
        Analyte.GIARDIA_ANTIGEN,
        Analyte.CRYPTOSPORIDIUM_ANTIGEN,
        Analyte.VANILLYLMANDELIC_ACID,
        Analyte.SEROTONIN_METABOLITE,
        Analyte.FREE_CORTISOL,
        Analyte.URINE_PROTEIN_ELECTROPHORESIS,
        Analyte.URINE_IMMUNOFIXATION,
        Analyte.URINE_CALCIUM,
        Analyte.URINE_PHOSPHORUS,
        Analyte.URINE_URIC_ACID,
        Analyte.URINE_POTASSIUM,
        Analyte.URINE_CHLORIDE,
        Analyte.URINE_UREA_NITROGEN,
        Analyte.URINE_OXALATE,
        Analyte.URINE_CITRATE,
        Analyte.BODY_FLUID_GLUCOSE,
        Analyte.BODY_FLUID_PROTEIN,
        Analyte.BODY_FLUID_PH,
        Analyte.PORPHOBILINOGEN,
        Analyte.PORPHYRINS,
        Analyte.URINE_MICROSCOPY,
        Analyte.FECAL_ELASTASE,
        Analyte.FECAL_ELASTASE_QUALITATIVE,
        Analyte.FECAL_ELASTASE_QUANTITATIVE,
        Analyte.FECAL_FAT,
        Analyte.FECAL_FAT_QUANTITATIVE,
        Analyte.LACTOFERRIN,
        Analyte.LACTOFERRIN_QUALITATIVE,
        Analyte.LACTOFERRIN_QUANTITATIVE,
        Analyte.SEMEN_AFTER_VASECTOMY,
        Analyte.MYCOPLASMA_GENITALIUM_AMPLIFIED,
    }
)
