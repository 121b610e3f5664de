"""An encounter: the documented services of one patient and day, and where, for whom and by whom they are billed."""

from collections.abc import Iterable
from datetime import date

import attrs

from cptkit.selection.services import Documented, documented_services
from cptkit.values.claims import ServiceLine, as_history
from cptkit.values.codes import PlaceOfServiceCode, parse_place_of_service_code
from cptkit.values.edges import as_day, as_text_or_none, as_word
from cptkit.values.fields import converted
from cptkit.values.in_errors import shown
from cptkit.values.tables import Setting

__all__ = ["Encounter"]


def _services(given: Documented | Iterable[Documented]) -> tuple[attrs.AttrsInstance, ...]:
    return documented_services(given, {})


def _on(value: date | str) -> date:
    return as_day(value, "on")


def _payer(value: str | None) -> str | None:
    return as_text_or_none(value, "payer")


def _setting(value: Setting | str) -> Setting:
    return as_word(Setting, value, "setting")


def _place(value: str | None) -> PlaceOfServiceCode | None:
    return None if value is None else parse_place_of_service_code(value, path="place_of_service")


@attrs.frozen(field_transformer=converted)
class Encounter:
    """What was done for one patient on one day, to be coded together.

    Attributes:
        services: what was done, as `select` takes it.
        on: the date of service.
        place_of_service: where it was done; without it no component is chosen.
        payer: a payer's name, or the kind of its plan: medicare, medicare-advantage, medicaid, commercial.
        setting: whose claim it is.
        id: the caller's name for it.
        history: the patient's other lines, as in a claim; `None` is not known, no lines are none.

    Raises:
        InvalidService, UnknownName: something that is no service.
        InvalidValue, InvalidCode: a day, a setting or a place that is none.
        InvalidClaim: a history that is no list of lines.

    >>> from cptkit.selection import Ductogram
    >>> Encounter([Ductogram(ducts=1)], on="2024-08-13").on
    datetime.date(2024, 8, 13)
    """

    services: tuple[attrs.AttrsInstance, ...] = attrs.field(converter=_services)
    on: date = attrs.field(converter=_on, kw_only=True)
    place_of_service: PlaceOfServiceCode | None = attrs.field(default=None, converter=_place, kw_only=True)
    payer: str | None = attrs.field(default=None, converter=_payer, kw_only=True)
    setting: Setting = attrs.field(default=Setting.PRACTITIONER, converter=_setting, kw_only=True)
    id: str | None = attrs.field(default=None, kw_only=True, repr=shown)
    history: tuple[ServiceLine, ...] | None = attrs.field(default=None, converter=as_history, kw_only=True)
