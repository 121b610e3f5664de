"""Citations: who published a fact, where it stands, and how far it may be trusted."""

import attrs
from typing_extensions import override

from cptkit.values.fields import converted

__all__ = ["Citation"]


@attrs.frozen(field_transformer=converted)
class Citation:
    """The publication that a fact rests on, named so that a reader can find it.

    Attributes:
        publisher: who published it: CMS, a contractor, a payer, X12.
        document: its title.
        section: where in the document; empty for the whole document.
        date: the day, month or year on the document, as ISO text.
        url: the publisher's own page.
        convention: common coding practice for which no published text was read. It may lead to a
            review, never a denial.

    >>> str(Citation("CMS", "Medicare Claims Processing Manual", "chapter 13, section 20.1", "2024", "https://www.cms.gov"))
    'CMS, Medicare Claims Processing Manual, chapter 13, section 20.1 (2024)'
    """

    publisher: str
    document: str
    section: str = ""
    date: str = ""
    url: str = ""
    convention: bool = False

    @override
    def __str__(self) -> str:
        named = ", ".join(part for part in (self.publisher, self.document, self.section) if part)
        return f"{named} ({self.date})" if self.date else named
