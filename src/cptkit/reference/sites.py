"""Sites as people name them: the place-of-service codes that a phrase can mean, and who bills what."""

from cptkit.errors import UnknownName
from cptkit.reference.places import NamedSite, Owner
from cptkit.reference.views import PublishedDay
from cptkit.values.edges import as_a, as_text, as_word
from cptkit.values.in_errors import shown

__all__ = ["named_sites"]


def named_sites(phrase: str, published: PublishedDay, *, owner: Owner | str | None = None) -> tuple[NamedSite, ...]:
    """Return the places that a phrase can mean, by who owns the equipment, and what each side bills.

    Args:
        phrase: such as `outpatient radiology suite`; case and spaces do not count.
        published: the view of a day.
        owner: only the places where this party owns the equipment.

    Raises:
        InvalidValue: no text, no view of a day, or no owner.
        UnknownName: no loaded table has the phrase.

    >>> from cptkit import bundled_reference
    >>> published = bundled_reference().on("2024-08-13")
    >>> for site in named_sites("breast imaging center", published, owner="hospital"):
    ...     print(site.place, site.component.value)
    19 professional
    22 professional
    """
    asked, whose = as_text(phrase, "phrase"), None if owner is None else as_word(Owner, owner, "owner")
    known = as_a(PublishedDay, published, "published").named_sites(asked)
    if not known:
        message = f"{shown(asked)} is not a site known here; expected a phrase such as 'breast imaging center'"
        raise UnknownName(message, "phrase")
    return tuple(site for site in known if whose is None or site.owner is whose)
