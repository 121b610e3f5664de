"""What the codes of a remittance say, in our own words (X12, claim adjustment reason and remark codes)."""

from typing import Final

__all__ = ["GROUPS", "NOT_CODING", "PRICING", "REASONS", "REMARKS"]

# Who is liable for the amount (835, CAS01).
GROUPS: Final = {
    "CO": "contractual obligation; the patient may not be billed",
    "PR": "patient responsibility",
    "OA": "another adjustment",
    "PI": "a reduction by the payer; the patient may not be billed",
    "CR": "a correction or reversal",
}

# What is taken off a line that is paid: no denial.
PRICING: Final = frozenset(
    {"1", "2", "3", "23", "44", "45", "59", "66", "94", "104", "105", "130", "131", "137", "143", "144", "223", "237"}
    | {"241", "245", "253"}
)

# What turns on how the line is coded.
REASONS: Final = {
    "4": "the modifier does not fit the code, or one is missing",
    "5": "the code, or the bill, does not fit the place of service",
    "6": "the code does not fit the patient's age",
    "7": "the code does not fit the patient's sex",
    "9": "the diagnosis does not fit the patient's age",
    "10": "the diagnosis is not for the patient's sex",
    "11": "the diagnosis does not support the code",
    "16": "something that the payer needs is missing or wrong; the remark code says what",
    "18": "the same service was billed before",
    "54": "assistants or several surgeons are not paid for this code",
    "96": "the payer does not pay for this; the remark code says why",
    "97": "the payment is part of another service's payment",
    "107": "the service that this one belongs to is not on a claim",
    "146": "the diagnosis code is not valid on the date of service",
    "151": "what was sent does not support this many services, or services this often",
    "167": "the payer does not cover the diagnosis",
    "170": "not paid to this kind of provider",
    "181": "the procedure code is not valid on the date of service",
    "182": "the modifier is not valid on the date of service",
    "222": "more units than the payer accepts for the period",
    "236": "NCCI: not payable with another code or modifier on the same date of service",
    "B15": "a service that has to come with this one, or before it, was not paid",
    "B16": "the patient is not new to the practice",
}

# What does not turn on how the line is coded, and is seldom foreseen.
NOT_CODING: Final = {
    "15": "the authorization number is missing or does not fit",
    "22": "another payer may have to pay first",
    "24": "the patient's managed care plan pays for this",
    "26": "the service was before the coverage began",
    "27": "the service was after the coverage ended",
    "29": "the claim was filed too late",
    "31": "the payer does not know the patient",
    "32": "the payer does not know the patient as a dependent",
    "35": "a lifetime maximum was reached",
    "39": "an authorization was requested and refused",
    "50": "the payer considers the service not medically necessary",
    "109": "another payer or contractor is the right one",
    "119": "a benefit maximum was reached",
    "140": "the patient's number and name do not match",
    "163": "an attachment that the claim names did not arrive",
    "177": "the patient is not eligible",
    "183": "the referring provider may not refer this",
    "185": "the rendering provider may not perform this",
    "197": "an authorization or notification is missing",
    "198": "an authorization was exceeded",
    "200": "the service was during a lapse in coverage",
    "204": "the patient's plan does not cover it",
    "208": "the payer does not know the provider's NPI",
    "226": "the provider did not send what the payer asked for",
    "227": "the patient did not send what the payer asked for",
    "242": "the provider is not in the plan's network",
    "243": "the plan's network did not authorize it",
    "252": "the payer wants an attachment",
    "288": "a referral is missing",
    "B7": "the provider could not be paid for this service on this day",
    "B9": "the patient is enrolled in a hospice",
    "B13": "it may have been paid before",
}

# Remark codes that go with denials of coding.
REMARKS: Final = {
    "M15": "it was bundled into another service",
    "M51": "the procedure code is missing or not valid",
    "M53": "the units are missing or not valid",
    "M76": "the diagnosis is missing or not valid",
    "M77": "the place of service is missing or not valid",
    "M80": "not paid with a service of the same session that was processed before",
    "M81": "the diagnosis code needs all of its characters",
    "M97": "not paid to a practitioner for a patient in this place of service",
    "M144": "care before and after a procedure is part of its payment",
    "MA01": "how to appeal",
    "MA63": "the principal diagnosis is missing or not valid",
    "MA130": "the claim was not processed; send a new one",
    "N56": "the procedure code does not fit the service or the date of service",
    "N115": "the denial rests on a local coverage determination",
    "N122": "an add-on code was billed without its primary code",
    "N200": "the professional component is billed separately",
    "N290": "the rendering provider's NPI is missing or not valid",
    "N350": "an unlisted code lacks its description",
    "N362": "more units than the payer accepts",
    "N425": "the law excludes the service",
    "N519": "the modifiers do not go together, or do not fit the code",
    "N525": "not paid within the global period of another service",
    "N674": "not paid unless another service was furnished",
    "N822": "a modifier is missing",
    "N823": "a modifier is not valid or not complete",
}
