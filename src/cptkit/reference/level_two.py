"""What CMS's HCPCS Level II file says of a code or modifier."""

from datetime import date

import attrs

from cptkit.reference.indicators import HcpcsAction, HcpcsCoverage, MultiplePricing
from cptkit.values.fields import converted

__all__ = [
    "LevelTwo",
]


@attrs.frozen(field_transformer=converted)
class LevelTwo:
    """What CMS's HCPCS Level II file publishes about a code or modifier, beside its name and its days.

    Codes for which CMS publishes no fixed list stand as CMS writes them.

    Attributes:
        action: what the release changed; action_effective: from which day, where CMS says.
        coverage: whether Medicare covers it.
        pricing: how Medicare prices it, one to four methods such as `38`; none for a modifier.
        multiple_pricing: whether it is priced in more than one way; `None` for a modifier.
        type_of_service: the kinds of service that it may be, such as `P`.
        betos: its Berenson-Eggers type of service.
        cross_references: the codes that CMS points to in its place.
        lab_certifications: the laboratory specialties that may bill it.
        anesthesia_units: its anesthesia base units; `None` for a modifier.
        processing_note: the number of CMS's processing note.
        coverage_manual, carriers_manual: sections of the Coverage Issues Manual and the Medicare Carriers Manual.
        statute: the statute that covers or excludes it.
        asc_group: `YY` where an ambulatory surgical center may bill it; asc_since: from which day.
    """

    action: HcpcsAction
    action_effective: date | None
    coverage: HcpcsCoverage
    pricing: tuple[str, ...]
    multiple_pricing: MultiplePricing | None
    type_of_service: tuple[str, ...]
    betos: str
    cross_references: tuple[str, ...]
    lab_certifications: tuple[str, ...]
    anesthesia_units: int | None
    processing_note: str
    coverage_manual: tuple[str, ...]
    carriers_manual: tuple[str, ...]
    statute: str
    asc_group: str
    asc_since: date | None
