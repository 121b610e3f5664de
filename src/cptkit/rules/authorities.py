"""The texts that rules rest on where no row of a table carries the citation itself."""

from typing import Final

from cptkit.values.citations import Citation

__all__ = [
    "CLAIM_FORM",
    "CODE_SETS",
    "COMPONENTS",
    "CONVENTION",
    "FEE_SCHEDULE",
    "NCCI_MANUAL",
    "PAYER_POLICIES",
    "PROFESSIONAL_837",
]

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
