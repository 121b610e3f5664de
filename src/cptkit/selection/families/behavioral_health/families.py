"""The families of psychotherapy, psychiatry, testing and substance use."""

from typing import Final

from cptkit.selection.families.behavioral_health.behavior_analysis import BEHAVIOR_ANALYSIS
from cptkit.selection.families.behavioral_health.behavioral_health_integration import BEHAVIORAL_HEALTH_INTEGRATION
from cptkit.selection.families.behavioral_health.cognitive_testing import COGNITIVE_TESTING
from cptkit.selection.families.behavioral_health.crisis_psychotherapy import CRISIS_PSYCHOTHERAPY
from cptkit.selection.families.behavioral_health.esketamine_session import ESKETAMINE_SESSION
from cptkit.selection.families.behavioral_health.group_psychotherapy import GROUP_PSYCHOTHERAPY
from cptkit.selection.families.behavioral_health.health_behavior_service import HEALTH_BEHAVIOR_SERVICE
from cptkit.selection.families.behavioral_health.magnetic_stimulation import MAGNETIC_STIMULATION
from cptkit.selection.families.behavioral_health.psychiatric_evaluation import PSYCHIATRIC_EVALUATION
from cptkit.selection.families.behavioral_health.psychiatric_procedure import PSYCHIATRIC_PROCEDURE
from cptkit.selection.families.behavioral_health.psychological_testing import PSYCHOLOGICAL_TESTING
from cptkit.selection.families.behavioral_health.psychotherapy import PSYCHOTHERAPY
from cptkit.selection.families.behavioral_health.substance_use import OPIOID_USE_TREATMENT, SUBSTANCE_USE_COUNSELING
from cptkit.selection.family import Family

__all__ = ["BEHAVIORAL_HEALTH_FAMILIES"]

BEHAVIORAL_HEALTH_FAMILIES: Final[tuple[Family, ...]] = (
    PSYCHIATRIC_EVALUATION,
    PSYCHOTHERAPY,
    CRISIS_PSYCHOTHERAPY,
    GROUP_PSYCHOTHERAPY,
    PSYCHOLOGICAL_TESTING,
    COGNITIVE_TESTING,
    HEALTH_BEHAVIOR_SERVICE,
    BEHAVIOR_ANALYSIS,
    BEHAVIORAL_HEALTH_INTEGRATION,
    OPIOID_USE_TREATMENT,
    SUBSTANCE_USE_COUNSELING,
    PSYCHIATRIC_PROCEDURE,
    MAGNETIC_STIMULATION,
    ESKETAMINE_SESSION,
)
