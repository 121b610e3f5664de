"""What some claim adjustment reason codes say, in our own words (X12, claim adjustment reason codes, x12.org/codes)."""

from typing import Final

__all__ = ["NOT_CODING", "PRICING"]

# What is taken off a line that is paid: no denial.
PRICING: Final = frozenset(
    {"1", "2", "3", "23", "44", "45", "59", "66", "94", "104", "105", "130", "131", "137", "143", "144", "223", "237"}
    | {"241", "245", "253"}
)

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
    "39": "an authorization was asked for and refused",
    "50": "the payer holds the service not to be medically necessary",
    "109": "another payer or contractor is the right one",
    "119": "a maximum of the benefit was reached",
    "140": "the patient's number and name do not belong together",
    "163": "an attachment that the claim names did not arrive",
    "177": "the patient is not eligible",
    "183": "the referring provider may not refer this",
    "185": "the rendering provider may not perform this",
    "197": "an authorization or notification is missing",
    "198": "an authorization was exceeded",
    "200": "the service was in a lapse of coverage",
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
