"""The trip of an ambulance, which two letters of a modifier name: where it began and where it ended."""

from cptkit.reference.modifiers import AmbulancePoint
from cptkit.reference.views import Published

__all__ = ["trip"]


def trip(modifier: str, published: Published) -> tuple[AmbulancePoint, AmbulancePoint] | None:
    """Read a modifier as an ambulance trip: a letter for the origin, one for the destination."""
    start, end = (published.ambulance_point(letter) for letter in modifier)
    return (start, end) if start and end and start.origin and end.destination else None
