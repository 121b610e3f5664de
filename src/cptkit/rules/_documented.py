"""What two lines document of one thing: the same, different things, or not enough to say."""

__all__ = ["differ", "same"]


def same(one: object, other: object) -> bool:
    """Say whether both are documented, and alike.

    >>> same("morning", "morning"), same(None, None)
    (True, False)
    """
    return one is not None and one == other


def differ(one: object, other: object) -> bool:
    """Say whether both are documented, and not alike.

    >>> differ("morning", "evening"), differ("morning", None)
    (True, False)
    """
    return one is not None and other is not None and one != other
