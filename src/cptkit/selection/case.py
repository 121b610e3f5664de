"""What every selection turns on: the day, the site and the payer, with what was published for them."""

from datetime import date

import attrs

from cptkit.policies.policy import LineOfBusiness, PolicyDay
from cptkit.reference.indicators import Bilateral, Rate
from cptkit.reference.reference import Reference
from cptkit.reference.views import PublishedDay
from cptkit.selection.decisions import DAY, Facts, Value
from cptkit.selection.family import PAYER_CLASSES
from cptkit.values.codes import PlaceOfServiceCode, parse_place_of_service_code
from cptkit.values.edges import as_word
from cptkit.values.tables import Setting

__all__ = ["Case", "case_of"]


@attrs.frozen(eq=False)
class Case:
    """One day, one site, one payer.

    Attributes:
        place: `None` where no place is documented; which component is billed is then left open.
        payer: the payer as it was named; `policy` is what it has published, where it is known.
        payer_class: the kind of plan, where the payer is known, or was named by it.
    """

    published: PublishedDay
    place: PlaceOfServiceCode | None
    payer: str | None
    payer_class: LineOfBusiness | None
    policy: PolicyDay | None
    setting: Setting

    @property
    def day(self) -> date:
        """The date of service."""
        return self.published.day

    def facts(self) -> Facts:
        """Give what decision tables may turn on besides the facts of a service."""
        site = self.published.site(self.place) if self.place else None
        known: dict[str, Value | None] = {
            DAY: self.day.toordinal(),
            "payer_class": self.payer_class.value if self.payer_class and self.payer_class in PAYER_CLASSES else None,
            "payer": self.policy.policy.id if self.policy else self.payer,
            "setting": self.setting.value,
            "place": self.place,
            "facility": None if site is None else _yes(site.rate is Rate.FACILITY),
        }
        return known

    def bilateral(self, code: str, component: str = "") -> Bilateral | None:
        """Give the bilateral indicator of a code or its component; `None` where no fee schedule of the day has it."""
        row = self.published.fee_schedule_row(code, component) or self.published.fee_schedule_row(code)
        return None if row is None else row.bilateral


def _yes(truth: bool) -> str:  # noqa: FBT001 (one value in, one word out)
    return "yes" if truth else "no"


def case_of(
    reference: Reference, *, on: date, place_of_service: str | None, payer: str | None, setting: Setting | str
) -> Case:
    """Gather what was published for the day, the site and the payer.

    A payer that has no policy of its own can be named by the kind of its plan: medicare,
    medicare-advantage, medicaid or commercial.

    Raises:
        InvalidCode: a place of service that has not the shape of one.

    >>> from cptkit import bundled_reference
    >>> case = case_of(
    ...     bundled_reference(), on=date(2024, 8, 13), place_of_service="22", payer="ngs", setting=Setting.PRACTITIONER
    ... )
    >>> case.payer_class.value, case.facts()["facility"]
    ('medicare', 'yes')
    """
    published = reference.on(on)
    policy = published.policy(payer) if payer is not None else None
    named = None if payer is None else "-".join(payer.casefold().replace("-", " ").split())
    classes = {one.value: one for one in LineOfBusiness}
    return Case(
        published,
        None if place_of_service is None else parse_place_of_service_code(place_of_service),
        named,
        policy.line_of_business if policy else classes.get(named or ""),
        policy.on(on) if policy else None,
        as_word(Setting, setting, "setting"),
    )
