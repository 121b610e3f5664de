"""Sites as people name them: the place-of-service codes that a phrase can mean, and who bills what."""

from cptkit.errors import UnknownName
from cptkit.reference.records import NamedSite, Owner
from cptkit.reference.views import PublishedDay

__all__ = ["named_sites"]


def named_sites(phrase: str, published: PublishedDay, *, owner: Owner | None = None) -> tuple[NamedSite, ...]:
    """Return the places that a phrase can mean, by who owns the equipment, and what each side bills.

    Args:
        phrase: such as `outpatient radiology suite`; case and spaces do not count.
        published: the view of a day.
        owner: only the places where this party owns the equipment.

    Raises:
        UnknownName: no loaded table has the phrase.

    >>> from cptkit import bundled_reference
    >>> from datetime import date
    >>> published = bundled_reference().on(date(2024, 8, 13))
    >>> for site in named_sites("breast imaging center", published, owner=Owner.HOSPITAL):
    ...     print(site.place, site.component.value)
    19 professional
    22 professional
    """
    known = published.named_sites(phrase)
    if not known:
        message = f"{phrase!r} is no site known here; expected a phrase such as 'breast imaging center'"
        raise UnknownName(message, "phrase")
    return tuple(site for site in known if owner is None or site.owner is owner)
