"""The claim form: what every line of a professional claim needs, and how much a claim holds."""

from typing import Final

from cptkit.rules.rule import Hit, Rule, Said
from cptkit.subjects.claims import BilledClaim
from cptkit.subjects.coded import CodedLine
from cptkit.subjects.lines import BilledLine
from cptkit.subjects.traits import Trait
from cptkit.values.claim_form import LINES_PER_CLAIM
from cptkit.values.findings import Severity
from cptkit.values.people import has_check_digit
from cptkit.values.scope import Domain
from cptkit.values.service_kinds import ServiceKind
from cptkit.values.tables import Table

__all__ = ["RULES"]


def missing_place_of_service(line: CodedLine) -> Said:
    """A line without a place of service, of its own or from the claim."""
    message = f"no POS on {line.code}; every line of a professional claim needs one"
    yield Hit(message, Severity.DENIAL, basis=Table.CLAIM_FORM)


MISSING_PLACE_OF_SERVICE: Final = Rule(
    id="claim.missing-place-of-service",
    subject=CodedLine,
    title="a line without a place of service",
    evaluate=missing_place_of_service,
    source="cms-pub-100-04-ch26",
    domain=Domain.CLAIM_FORM,
    traits=frozenset({Trait.NO_PLACE}),
)


def unlisted_without_description(line: BilledLine) -> Said:
    """An unlisted or not otherwise classified code without a description of the service."""
    if line.line.narrative is None:
        yield Hit(
            f"{line.code} is an unlisted code, and the line note does not describe the service",
            Severity.DENIAL,
            basis=Table.CLAIM_FORM,
        )


UNLISTED_WITHOUT_DESCRIPTION: Final = Rule(
    id="claim.unlisted-without-description",
    subject=BilledLine,
    title="an unlisted code without a description of the service",
    evaluate=unlisted_without_description,
    source="palmetto-unlisted",
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    services=frozenset({ServiceKind.UNLISTED}),
    moot_after=("fee-schedule.status-not-payable",),
    preview=True,
)


def invalid_npi(line: BilledLine) -> Said:
    """An NPI of who rendered the line that is not made as an NPI is; the message does not show it."""
    provider = line.line.rendering_provider
    not_valid = f"the rendering NPI for {line.code} is not valid"
    # 45 CFR 162.406 (a): ten digits, of which the tenth is a check digit. Which digit is first, it does not say.
    if provider is not None and provider.npi is not None and has_check_digit(provider.npi):
        yield Hit(f"{not_valid}: its first digit is not 1 to 4", Severity.REVIEW)
    else:
        message = f"{not_valid}: not ten digits, or a wrong check digit"
        yield Hit(message, Severity.DENIAL, basis=Table.CLAIM_FORM)


INVALID_NPI: Final = Rule(
    id="claim.invalid-npi",
    subject=BilledLine,
    title="an NPI that is not ten digits, or whose check digit is wrong",
    evaluate=invalid_npi,
    source="noridian-npi-information",
    domain=Domain.CLAIM_FORM,
    traits=frozenset({Trait.INVALID_NPI}),
    preview=True,
)

_NDC_DIGITS: Final = 11
# Their codes name what has a national drug code.
_WITH_NDC: Final = (ServiceKind.DRUG, ServiceKind.RADIOPHARMACEUTICAL, ServiceKind.EQUIPMENT, ServiceKind.UNLISTED)


def wrong_drug_code(line: BilledLine) -> Said:
    """A National Drug Code that is not 11 digits, or on a line that is not a drug."""
    ndc = line.line.ndc
    if ndc is not None and not (ndc.isascii() and ndc.isdigit() and len(ndc) == _NDC_DIGITS):
        yield Hit(f"the NDC on {line.code} is not {_NDC_DIGITS} digits", Severity.REVIEW)
    elif not any(line.is_a(kind) for kind in _WITH_NDC):
        yield Hit(f"an NDC on {line.code}, which is not a drug", Severity.REVIEW, source="convention")


WRONG_DRUG_CODE: Final = Rule(
    id="claim.wrong-drug-code",
    subject=BilledLine,
    title="an NDC that is not 11 digits, or on a line that is not a drug",
    evaluate=wrong_drug_code,
    source="office-ally-ndc",
    domain=Domain.DRUGS,
    needs=(Table.SERVICE_KINDS,),
    traits=frozenset({Trait.NDC}),
    preview=True,
)


def charge_of_zero(line: BilledLine) -> Said:
    """A line that charges nothing, of a service that is not only reported."""
    if not line.is_a(ServiceKind.REPORTED_ONLY) and not line.is_a(ServiceKind.CATEGORY_TWO):
        yield Hit(f"the charge for {line.code} is 0.00; a payer pays no more than the charge", Severity.REVIEW)


CHARGE_OF_ZERO: Final = Rule(
    id="claim.charge-of-zero",
    subject=BilledLine,
    title="a line with a charge of zero",
    evaluate=charge_of_zero,
    source="convention",
    domain=Domain.CLAIM_FORM,
    needs=(Table.SERVICE_KINDS,),
    traits=frozenset({Trait.ZERO_CHARGE}),
    preview=True,
)


def too_many_lines(claim: BilledClaim) -> Said:
    """More lines than a professional claim holds."""
    if len(claim.billed) > LINES_PER_CLAIM:
        yield Hit(
            f"{len(claim.billed)} lines; a professional claim holds {LINES_PER_CLAIM}",
            Severity.REVIEW,
            lines=claim.billed[LINES_PER_CLAIM:],
        )


TOO_MANY_LINES: Final = Rule(
    id="claim.too-many-lines",
    subject=BilledClaim,
    title="more lines than a professional claim holds",
    evaluate=too_many_lines,
    source="convention",
    domain=Domain.CLAIM_FORM,
    preview=True,
)

RULES: Final = (
    MISSING_PLACE_OF_SERVICE,
    UNLISTED_WITHOUT_DESCRIPTION,
    INVALID_NPI,
    WRONG_DRUG_CODE,
    CHARGE_OF_ZERO,
    TOO_MANY_LINES,
)
