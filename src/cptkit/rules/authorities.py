"""The texts that rules rest on where no row of a table carries the citation itself."""

from typing import Final

from cptkit.values.citations import Citation

__all__ = [
    "AMBULANCE",
    "BILATERAL_ON_ADD_ONS",
    "BILATERAL_ON_ONE_LINE",
    "CLAIM_FORM",
    "CLINICAL_TRIALS",
    "CODE_SETS",
    "COMPONENTS",
    "CONVENTION",
    "DECISION_FOR_SURGERY",
    "DISCARDED_DRUGS",
    "DISTINCT_SERVICES",
    "DRUG_UNITS",
    "DUPLICATES",
    "FEE_SCHEDULE",
    "GLOBAL_PACKAGE",
    "GLOBAL_SURGERY",
    "HCPCS",
    "INCREASED_SERVICES",
    "MAMMOGRAPHY",
    "MODIFIER_59",
    "MODIFIER_99",
    "MODIFIER_GY",
    "MODIFIER_TEXTS",
    "MULTIPLE_PROCEDURES",
    "NCCI_MANUAL",
    "OPERATION_WITHOUT_CARE",
    "PAYER_POLICIES",
    "PROFESSIONAL_837",
    "REPEATS",
    "RETURN_TO_OPERATING_ROOM",
    "SECOND_READING",
    "SHARED_SURGICAL_CARE",
    "UNRELATED_PROCEDURE",
    "VISIT_COMPLEXITY",
]

AMBULANCE: Final = Citation(
    "First Coast Service Options",
    "Ambulance modifiers",
    "whole page",
    "undated",
    "https://medicare.fcso.com/claims/ambulance-modifiers",
)
CODE_SETS: Final = Citation(
    "HHS",
    "45 CFR 162.1000 and 162.1002",
    "medical data code sets, as valid on the day of service",
    "2015-10-01",
    "https://www.ecfr.gov/current/title-45/section-162.1002",
)
CLAIM_FORM: Final = Citation(
    "CMS",
    "Medicare Claims Processing Manual, Pub. 100-04",
    "chapter 26, section 10.4, items 21, 24B and 24E (Rev. 12779)",
    "2024-08-09",
    "https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c26pdf.pdf",
)
PROFESSIONAL_837: Final = Citation(
    "X12",
    "Health Care Claim: Professional (837), 005010X222",
    "SV101-3 to SV101-6",
    "2006",
    "https://x12.org/products/technical-reports",
)
COMPONENTS: Final = Citation(
    "CMS",
    "Medicare Claims Processing Manual, Pub. 100-04",
    "chapter 13, sections 20.1 and 20.2",
    "2024",
    "https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c13.pdf",
)
FEE_SCHEDULE: Final = Citation(
    "CMS",
    "Physician Fee Schedule relative value files",
    "record layout and attachment A",
    "2025",
    "https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files",
)
GLOBAL_SURGERY: Final = Citation(
    "CMS",
    "Medicare Claims Processing Manual, Pub. 100-04",
    "chapter 12, sections 40 to 40.4",
    "2024",
    "https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c12.pdf",
)
MODIFIER_99: Final = Citation(
    "Noridian Healthcare Solutions",
    "Modifier 99",
    "whole page",
    "2024",
    "https://med.noridianmedicare.com/web/jeb/topics/modifiers/99",
)
MODIFIER_GY: Final = Citation(
    "Noridian Healthcare Solutions",
    "Modifier GY",
    "whole page",
    "2024",
    "https://med.noridianmedicare.com/web/jeb/topics/modifiers/gy",
)
MODIFIER_TEXTS: Final = Citation(
    "CMS and its contractors",
    "texts on single modifiers",
    "named by each finding",
)
NCCI_MANUAL: Final = Citation(
    "CMS",
    "Medicare National Correct Coding Initiative Policy Manual",
    "chapter 1",
    "2026-01-01",
    "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-policy-manual",
)
PAYER_POLICIES: Final = Citation(
    "the payer of the claim",
    "its published policies",
    "named by each finding",
)
CONVENTION: Final = Citation(
    "cptkit",
    "common coding practice",
    "no published text was read",
    convention=True,
)
CLINICAL_TRIALS: Final = Citation(
    "Noridian Healthcare Solutions",
    "Clinical Trials and Claim Submission",
    "what a claim needs; after Pub. 100-04, chapter 32, section 69",
    "2024-10-08",
    "https://med.noridianmedicare.com/web/jeb/article-detail/-/view/10525/clinical-trials-and-claim-submission",
)
DISCARDED_DRUGS: Final = Citation(
    "Noridian Healthcare Solutions",
    "Drug Wastage - JW and JZ Modifiers",
    "claim lines",
    "2023-10-01",
    "https://med.noridianmedicare.com/web/jfb/topics/drugs-biologicals-injections/drug-wastage-jw-and-jz-modifiers",
)
DISTINCT_SERVICES: Final = Citation(
    "CMS",
    "MLN Matters SE0715, Proper Use of Modifier 59",
    "background; with MLN1783722 on XE, XP, XS and XU",
    "2007",
    "http://www.empiremedicare.com/mir_combined/2007-7ab/SE0715.htm",
)
DRUG_UNITS: Final = Citation(
    "Noridian Healthcare Solutions",
    "Modifier JZ",
    "less than a full unit of service",
    "2024-03-20",
    "https://med.noridianmedicare.com/web/jddme/topics/modifiers/jz",
)
HCPCS: Final = Citation(
    "CMS",
    "HCPCS Level II Alpha-Numeric File, 2019",
    "records of G0279 and GG",
    "2019-01-01",
    "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update",
)
MAMMOGRAPHY: Final = Citation(
    "CMS",
    "Medicare Claims Processing Manual, Pub. 100-04",
    "chapter 18, section 20.6",
    "2002-01-01",
    "https://www.cms.gov/Regulations-and-Guidance/Guidance/Manuals/Downloads/clm104c18.pdf",
)
BILATERAL_ON_ADD_ONS: Final = Citation(
    "First Coast Service Options",
    "Modifier 50",
    "inappropriate usage",
    "2024",
    "https://medicare-prod.fcso.com/coding/modifier-50",
)
BILATERAL_ON_ONE_LINE: Final = Citation(
    "First Coast Service Options",
    "Bilateral indicators",
    "indicator 1, correct and incorrect coding",
    "2024",
    "https://medicare.fcso.com/coding/bilateral-indicators",
)
SECOND_READING: Final = Citation(
    "Palmetto GBA",
    "X-rays or EKGs Furnished to Emergency Room Patients (95QSXY4381)",
    "on Pub. 100-04, chapter 13, section 100.1",
    "",
    "https://www.palmettogba.com/palmetto/jjb.nsf/DID/95QSXY4381",
)
DUPLICATES: Final = Citation(
    "National Government Services",
    "How to Avoid and Correct Duplicate Claim Denials",
    "article 9213602, after Pub. 100-04, chapter 1, section 120",
    "2026-11",
    "https://ngsmedicare.com/web/ngs/how-to-avoid-duplicate-claim-denials?selectedArticleId=9213602",
)
INCREASED_SERVICES: Final = Citation(
    "Noridian Healthcare Solutions",
    "Modifier 22",
    "correct use",
    "2022-12-12",
    "https://med.noridianmedicare.com/web/jea/topics/modifiers/22",
)
MULTIPLE_PROCEDURES: Final = Citation(
    "Noridian Healthcare Solutions",
    "Modifier 51",
    "correct and incorrect use",
    "2022-10-24",
    "https://med.noridianmedicare.com/web/jeb/topics/modifiers/51",
)
REPEATS: Final = Citation(
    "National Government Services",
    "Repeat Procedures - Modifiers 76 and 77",
    "article 1973288",
    "2026-11",
    "https://www.ngsmedicare.com/web/ngs/modifiers?selectedArticleId=1973288",
)
DECISION_FOR_SURGERY: Final = Citation(
    "Palmetto GBA",
    "CPT Modifier 57",
    "guidelines and instructions",
    "2020-07-16",
    "https://palmettogba.com/palmetto/jjb.nsf/DID/8EELFB4718",
)
GLOBAL_PACKAGE: Final = Citation(
    "Noridian Healthcare Solutions",
    "Services Included in Global Surgery Payment",
    "whole page",
    "2022-12-09",
    "https://med.noridianmedicare.com/web/jfb/specialties/surgery/services-included-in-global-surgery-payment",
)
RETURN_TO_OPERATING_ROOM: Final = Citation(
    "Noridian Healthcare Solutions",
    "Modifier 78",
    "whole page",
    "2024",
    "https://med.noridianmedicare.com/web/jeb/topics/modifiers/78",
)
UNRELATED_PROCEDURE: Final = Citation(
    "Palmetto GBA",
    "CPT Modifier 79, Railroad Medicare",
    "guidelines and instructions",
    url="https://www.palmettogba.com/palmetto/rr.nsf/DID/8EELFH8311",
)
SHARED_SURGICAL_CARE: Final = Citation(
    "Palmetto GBA",
    "CPT Modifier 55",
    "guidelines and instructions",
    "2023-02-14",
    "https://www.palmettogba.com/palmetto/jjb.nsf/DID/8EELFA8540",
)
OPERATION_WITHOUT_CARE: Final = Citation(
    "Noridian Healthcare Solutions",
    "Modifier 54",
    "whole page",
    "2024",
    "https://med.noridianmedicare.com/web/jeb/topics/modifiers/54",
)
MODIFIER_59: Final = Citation(
    "WPS Government Health Administrators",
    "Using Modifier 59 or Modifier 76",
    "appropriate and inappropriate usage",
    "",
    "http://www.wpsmedicare.com/j5macpartb/resources/modifiers/modifiers59and76.shtml",
)
VISIT_COMPLEXITY: Final = Citation(
    "Noridian Healthcare Solutions",
    "Complexity Add-on Code G2211",
    "visits with modifier 25",
    "2024-01-01",
    "https://med.noridianmedicare.com/web/jeb/specialties/em/complexity-add-on-code-g2211",
)
