"""The families of gullet, stomach, bowel, liver and hernias."""

from typing import Final

from cptkit.selection.families.digestive.abdominal_hernia_repair import ABDOMINAL_HERNIA_REPAIR
from cptkit.selection.families.digestive.abdominal_surgery import ABDOMINAL_SURGERY
from cptkit.selection.families.digestive.anorectal_procedure import ANORECTAL_PROCEDURE
from cptkit.selection.families.digestive.biliary_drainage import BILIARY_DRAINAGE
from cptkit.selection.families.digestive.bowel_operation import BOWEL_OPERATION
from cptkit.selection.families.digestive.colonoscopy import COLONOSCOPY
from cptkit.selection.families.digestive.digestive_test import DIGESTIVE_TEST
from cptkit.selection.families.digestive.ercp import ERCP
from cptkit.selection.families.digestive.feeding_tube import FEEDING_TUBE
from cptkit.selection.families.digestive.inguinal_hernia_repair import FEMORAL_HERNIA_REPAIR, INGUINAL_HERNIA_REPAIR
from cptkit.selection.families.digestive.liver_or_pancreas_operation import LIVER_OR_PANCREAS_OPERATION
from cptkit.selection.families.digestive.other_endoscopies import ENTEROSCOPY, ESOPHAGOSCOPY, STOMA_ENDOSCOPY
from cptkit.selection.families.digestive.rectal_operation import RECTAL_OPERATION
from cptkit.selection.families.digestive.sigmoidoscopy import SIGMOIDOSCOPY
from cptkit.selection.families.digestive.upper_endoscopy import UPPER_ENDOSCOPY
from cptkit.selection.family import Family

__all__ = ["DIGESTIVE_FAMILIES"]

DIGESTIVE_FAMILIES: Final[tuple[Family, ...]] = (
    UPPER_ENDOSCOPY,
    ESOPHAGOSCOPY,
    ENTEROSCOPY,
    STOMA_ENDOSCOPY,
    ERCP,
    COLONOSCOPY,
    SIGMOIDOSCOPY,
    DIGESTIVE_TEST,
    FEEDING_TUBE,
    BILIARY_DRAINAGE,
    ABDOMINAL_SURGERY,
    BOWEL_OPERATION,
    RECTAL_OPERATION,
    ANORECTAL_PROCEDURE,
    LIVER_OR_PANCREAS_OPERATION,
    INGUINAL_HERNIA_REPAIR,
    FEMORAL_HERNIA_REPAIR,
    ABDOMINAL_HERNIA_REPAIR,
)
