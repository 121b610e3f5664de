"""The page about one code: everything loaded that bears on coding it, and what nothing loaded can say."""

import attrs
from typing_extensions import override

from cptkit.checking import Advice, modifiers_for
from cptkit.errors import UnknownName
from cptkit.pages import _gather
from cptkit.pages._facts import AssumedTable, CodeFacts, PayerView, RelatedCode, Relation
from cptkit.pages._layout import Section, as_html, as_markdown, as_text
from cptkit.pages._sections import sections_of
from cptkit.policies.names import fold_name
from cptkit.reference.reference import Reference
from cptkit.values.codes import parse_place_of_service_code, parse_procedure_code
from cptkit.values.edges import Day, as_a, as_day, as_name_or_none
from cptkit.values.tables import Setting
from cptkit.values.wording import either_of_many, like

__all__ = ["AssumedTable", "CodeFacts", "Overview", "PayerView", "RelatedCode", "Relation", "overview"]


@attrs.frozen(repr=False)
class Overview(CodeFacts):
    """The page about one code on one day: its facts as typed values, and three ways to read them.

    `str` gives a text of 100 columns, `markdown` the same as Markdown, and a notebook shows it as
    HTML. All three are made from `sections`, so that they cannot differ.

    >>> from cptkit import bundled_reference
    >>> page = overview("76086", bundled_reference(), on="2024-08-13")
    >>> [(one.code, one.relation.value) for one in page.related if one.relation is Relation.SUCCESSOR]
    [('77053', 'replaced it')]
    """

    @property
    def title(self) -> str:
        """The code and the day."""
        return f"{self.code} on {self.on}"

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every section of the page, always the same ones; what is not known says so."""
        return sections_of(self)

    def markdown(self) -> str:
        """Return the page as Markdown.

        >>> from cptkit import bundled_reference
        >>> print(overview("77053", bundled_reference(), on="2024-08-13").markdown()[:18])
        # 77053 on 2024-08
        """
        return as_markdown(self.title, self.sections)

    @override
    def __repr__(self) -> str:
        return f"<Overview {self.title}>"

    @override
    def __str__(self) -> str:
        return as_text(self.title, self.sections)

    def _repr_html_(self) -> str:
        return as_html(self.title, self.sections)


def overview(
    code: str,
    reference: Reference,
    *,
    on: Day,
    payer: str | None = None,
    place_of_service: str | None = None,
) -> Overview:
    """Return the page about a code on a date: what it is, where it is done, its modifiers, MUEs and edits.

    A code that is no longer valid has a page too, which names its successors. What no loaded
    table answers is in `gaps`, and its section says that it is not known.

    Args:
        code: a CPT or HCPCS Level II code.
        reference: what was published.
        on: the date of the page.
        payer: the payer whose texts are shown; `None` is all.
        place_of_service: the POS for which modifiers are advised on; `None` is no particular one.

    Raises:
        InvalidCode: the text does not have the shape of a procedure code.
        InvalidValue: a day that is none, a payer without a name, or no reference.
        UnknownName: no loaded table that is kept by code has ever had it; no policy of the payer is loaded.

    >>> from cptkit import bundled_reference
    >>> page = overview("77053", bundled_reference(), on="2024-08-13")
    >>> [(mue.setting.value, mue.value) for mue in page.mues]
    [('practitioner', 2), ('outpatient-hospital', 2)]
    >>> print(str(page).splitlines()[5])
    77053: reading of the contrast x-ray of one breast duct.
    """
    asked, day = parse_procedure_code(code), as_day(on, "on")
    payer = as_name_or_none(payer, "payer")
    place = None if place_of_service is None else parse_place_of_service_code(place_of_service)
    if not _gather.is_known(asked, as_a(Reference, reference, "reference")):
        message = f"{asked} is in no loaded table; expected a bundled code, or one of a store of CMS's files"
        raise UnknownName(message, "code")
    published = reference.on(day)
    if payer is not None and published.policy(payer) is None:
        near = like(fold_name(payer), reference.policies) or reference.policies
        ids = sorted({reference.policies[one].id for one in near})
        message = f"no policy of that payer is loaded; expected {either_of_many(ids, 'payers')}"
        raise UnknownName(message, "payer")
    procedure = published.procedure(asked)
    listed = _gather.listed_rows(asked, reference)
    modifiers = (
        Advice() if procedure is None else modifiers_for(asked, reference, on=day, place_of_service=place, payer=payer)
    )
    mues = (published.mue(asked, setting=setting) for setting in Setting)
    return Overview(
        code=asked,
        on=day,
        payer=payer,
        place_of_service=place,
        procedure=procedure,
        listed=listed,
        named_sites=_gather.named_sites_of(procedure, published),
        places=_gather.places_of(procedure, reference, published),
        related=_gather.related_codes(asked, listed, reference, published),
        modifiers=modifiers,
        indicators=_gather.indicator_rows(asked, published),
        mues=tuple(mue for mue in mues if mue is not None),
        hospital_status=published.hospital_status(asked),
        add_ons=published.add_ons(asked),
        carries=published.add_ons_to(asked),
        edits=published.pair_edits(asked),
        hospital_edits=published.pair_edits(asked, setting=Setting.OUTPATIENT_HOSPITAL),
        payers=_gather.payer_views(asked, modifiers, published, payer),
        gaps=_gather.gaps(asked, procedure, reference, published),
        assumed=_gather.assumed_tables(asked, published),
        partial=_gather.partial_tables(asked, reference, published),
        reference=reference.fingerprint,
    )
