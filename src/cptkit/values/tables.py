"""The published tables that answers rest on, and the settings that some of them differ by."""

from enum import Enum
from typing import Final

from typing_extensions import override

__all__ = ["Setting", "Table", "table_title"]


class Table(Enum):
    """A kind of published table, whoever published it and for whichever days."""

    PROCEDURES = "procedures"
    FEE_SCHEDULE = "fee-schedule"
    PAIR_EDITS = "pair-edits"
    MUE = "mue"
    ADD_ONS = "add-ons"
    MODIFIERS = "modifiers"
    MODIFIER_CONFLICTS = "modifier-conflicts"
    MODIFIER_USES = "modifier-uses"
    MODIFIER_NEEDS = "modifier-needs"
    SERVICE_KINDS = "service-kinds"
    PLACES = "places"
    POLICIES = "policies"
    HOSPITAL_STATUS = "hospital-status"
    VENUES = "venues"
    AMBULANCE_POINTS = "ambulance-points"
    DECISIONS = "decisions"
    DENIALS = "denials"
    CLAIM_FORM = "claim-form"

    @property
    def title(self) -> str:
        """What coders call a table of this kind.

        >>> Table.MUE.title
        'MUE table'
        """
        return _TITLES[self]

    @override
    def __hash__(self) -> int:
        # Members are single, so that identity serves; the default hashes the name anew at every look-up.
        return id(self)


_TITLES: Final = {
    Table.PROCEDURES: "code list",
    Table.FEE_SCHEDULE: "fee schedule",
    Table.PAIR_EDITS: "pair-edit table",
    Table.MUE: "MUE table",
    Table.ADD_ONS: "add-on table",
    Table.MODIFIERS: "modifier list",
    Table.MODIFIER_CONFLICTS: "list of modifier conflicts",
    Table.MODIFIER_USES: "list of modifier uses",
    Table.MODIFIER_NEEDS: "list of required modifiers",
    Table.SERVICE_KINDS: "list of kinds of service",
    Table.PLACES: "place-of-service list",
    Table.HOSPITAL_STATUS: "hospital status table",
    Table.POLICIES: "payer policy",
    Table.VENUES: "list of sites",
    Table.AMBULANCE_POINTS: "list of ambulance points",
    Table.DECISIONS: "decision table",
    Table.DENIALS: "list of denial codes",
    Table.CLAIM_FORM: "claim form instructions",
}


class Setting(Enum):
    """Whose edit tables apply: the practitioner's, the outpatient hospital's or the supplier's."""

    PRACTITIONER = "practitioner"
    OUTPATIENT_HOSPITAL = "outpatient-hospital"
    SUPPLIER = "supplier"

    @override
    def __hash__(self) -> int:
        # As in Table.
        return id(self)


def table_title(table: Table, setting: Setting | None) -> str:
    """Return what coders call a table, with whose it is.

    >>> table_title(Table.MUE, Setting.PRACTITIONER)
    'MUE table (practitioner)'
    """
    return f"{table.title} ({setting.value})" if setting else table.title
