"""Screenings and counseling that Medicare pays as preventive services."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family

__all__ = ["PREVENTIVE_COUNSELING", "CounselingWork", "PreventiveCounseling"]


class CounselingWork(StrEnum):
    """What was done."""

    DEPRESSION_SCREENING = "depression-screening"
    ALCOHOL_SCREENING = "alcohol-screening"
    ALCOHOL_COUNSELING = "alcohol-counseling"
    CARDIOVASCULAR_COUNSELING = "cardiovascular-counseling"
    OBESITY_COUNSELING = "obesity-counseling"
    OBESITY_COUNSELING_IN_GROUP = "obesity-counseling-in-group"
    INFECTION_COUNSELING = "infection-counseling"
    SOCIAL_RISK_ASSESSMENT = "social-risk-assessment"


_COUNSELING_WORK_ALSO: Final = {
    "phq-9": "depression-screening",
    "phq-2": "depression-screening",
    "audit-c": "alcohol-screening",
    "ibt-obesity": "obesity-counseling",
    "ibt-cardiovascular": "cardiovascular-counseling",
    "depression": "depression-screening",
    "obesity": "obesity-counseling",
    "cardiovascular": "cardiovascular-counseling",
    "sti-counseling": "infection-counseling",
    "sti": "infection-counseling",
    "hibc": "infection-counseling",
    "alcohol": "alcohol-screening",
    "audit": "alcohol-screening",
    "alcohol-misuse-screening": "alcohol-screening",
    "sdoh": "social-risk-assessment",
    "sdoh-risk-assessment": "social-risk-assessment",
    "social-determinants": "social-risk-assessment",
    "ibt-for-obesity": "obesity-counseling",
    "ibt-for-cardiovascular-disease": "cardiovascular-counseling",
    "intensive-behavioral-therapy-for-obesity": "obesity-counseling",
    "intensive-behavioral-therapy-for-cardiovascular-disease": "cardiovascular-counseling",
    "social-determinants-of-health-assessment": "social-risk-assessment",
    "alcohol-misuse-counseling": "alcohol-counseling",
}


@attrs.frozen
class PreventiveCounseling:
    """A documented screening or counseling of one visit. `None` is not documented.

    Attributes:
        service_given: what was screened for or counseled on.

    >>> PreventiveCounseling(service_given="IBT obesity").service_given.value
    'obesity-counseling'
    """

    service_given: CounselingWork | None = word(
        CounselingWork,
        "what was screened for or counseled on?",
        also=_COUNSELING_WORK_ALSO,
    )


PREVENTIVE_COUNSELING: Final = Family(
    "preventive-counseling",
    "a screening or counseling that Medicare pays as a preventive service",
    PreventiveCounseling,
    also=(
        "behavioral-counseling",
        "sdoh-risk-assessment",
        "depression-screening",
        "alcohol-screening",
        "alcohol-misuse-screening",
        "obesity-counseling",
        "ibt-for-obesity",
        "ibt-for-cardiovascular-disease",
        "intensive-behavioral-therapy-for-obesity",
        "intensive-behavioral-therapy-for-cardiovascular-disease",
        "social-determinants-of-health-assessment",
        "alcohol-counseling",
        "alcohol-misuse-counseling",
    ),
    beside=("annual",),
)
