"""Operations on larynx and trachea, and laryngoscopies besides the common ones."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["LARYNX_OR_TRACHEA_OPERATION", "LarynxOrTracheaOperation", "LarynxOrTracheaOperationWork"]


class LarynxOrTracheaOperationWork(StrEnum):
    """What was done."""

    LARYNGOTOMY_WITH_TUMOR_REMOVAL = "laryngotomy-with-tumor-removal"
    LARYNGECTOMY = "laryngectomy"
    LARYNGECTOMY_WITH_NECK_DISSECTION = "laryngectomy-with-neck-dissection"
    SUPRAGLOTTIC_LARYNGECTOMY = "supraglottic-laryngectomy"
    SUPRAGLOTTIC_LARYNGECTOMY_WITH_NECK_DISSECTION = "supraglottic-laryngectomy-with-neck-dissection"
    HORIZONTAL_LARYNGECTOMY = "horizontal-laryngectomy"
    LATEROVERTICAL_LARYNGECTOMY = "laterovertical-laryngectomy"
    ANTEROVERTICAL_LARYNGECTOMY = "anterovertical-laryngectomy"
    ANTERO_LATERO_VERTICAL_LARYNGECTOMY = "antero-latero-vertical-laryngectomy"
    PHARYNGOLARYNGECTOMY = "pharyngolaryngectomy"
    PHARYNGOLARYNGECTOMY_WITH_RECONSTRUCTION = "pharyngolaryngectomy-with-reconstruction"
    OPEN_ARYTENOIDECTOMY = "open-arytenoidectomy"
    EPIGLOTTIDECTOMY = "epiglottidectomy"
    MIRROR_LARYNGOSCOPY = "mirror-laryngoscopy"
    MIRROR_LARYNGOSCOPY_WITH_BIOPSY = "mirror-laryngoscopy-with-biopsy"
    MIRROR_LARYNGOSCOPY_WITH_FOREIGN_BODY = "mirror-laryngoscopy-with-foreign-body"
    MIRROR_LARYNGOSCOPY_WITH_LESION_REMOVAL = "mirror-laryngoscopy-with-lesion-removal"
    MIRROR_LARYNGOSCOPY_WITH_INJECTION = "mirror-laryngoscopy-with-injection"
    DIRECT_LARYNGOSCOPY_FOR_ASPIRATION = "direct-laryngoscopy-for-aspiration"
    DIRECT_LARYNGOSCOPY_OF_NEWBORN = "direct-laryngoscopy-of-newborn"
    DIRECT_LARYNGOSCOPY_WITH_OBTURATOR = "direct-laryngoscopy-with-obturator"
    DIRECT_LARYNGOSCOPY_WITH_LATER_DILATION = "direct-laryngoscopy-with-later-dilation"
    DIRECT_LARYNGOSCOPY_WITH_FOREIGN_BODY = "direct-laryngoscopy-with-foreign-body"
    MICROLARYNGOSCOPY_WITH_FOREIGN_BODY = "microlaryngoscopy-with-foreign-body"
    MICROLARYNGOSCOPY_WITH_FLAP = "microlaryngoscopy-with-flap"
    MICROLARYNGOSCOPY_WITH_GRAFT = "microlaryngoscopy-with-graft"
    STENOSIS_REPAIR_WITH_GRAFT_UNDER_12 = "stenosis-repair-with-graft-under-12"
    STENOSIS_REPAIR_WITH_GRAFT = "stenosis-repair-with-graft"
    STENOSIS_REPAIR_WITH_GRAFT_AND_STENT_UNDER_12 = "stenosis-repair-with-graft-and-stent-under-12"
    STENOSIS_REPAIR_WITH_GRAFT_AND_STENT = "stenosis-repair-with-graft-and-stent"
    ENDOSCOPIC_ARYTENOIDECTOMY = "endoscopic-arytenoidectomy"
    ENDOSCOPIC_ARYTENOIDECTOMY_WITH_MICROSCOPE = "endoscopic-arytenoidectomy-with-microscope"
    MICROLARYNGOSCOPY_WITH_INJECTION = "microlaryngoscopy-with-injection"
    FLEXIBLE_LARYNGOSCOPY_WITH_LASER = "flexible-laryngoscopy-with-laser"
    FLEXIBLE_LARYNGOSCOPY_WITH_DRUG_INJECTION = "flexible-laryngoscopy-with-drug-injection"
    FLEXIBLE_LARYNGOSCOPY_WITH_AUGMENTATION = "flexible-laryngoscopy-with-augmentation"
    LARYNGEAL_WEB_REPAIR = "laryngeal-web-repair"
    LARYNX_FRACTURE_REPAIR = "larynx-fracture-repair"
    CRICOID_SPLIT = "cricoid-split"
    LARYNX_REINNERVATION = "larynx-reinnervation"
    VOCAL_FOLD_MEDIALIZATION = "vocal-fold-medialization"
    CRICOTRACHEAL_RESECTION = "cricotracheal-resection"
    TRACHEOSTOMY_UNDER_2 = "tracheostomy-under-2"
    CRICOTHYROTOMY = "cricothyrotomy"
    TRACHEOSTOMY_WITH_SKIN_FLAPS = "tracheostomy-with-skin-flaps"
    TRACHEOESOPHAGEAL_PUNCTURE = "tracheoesophageal-puncture"
    PERCUTANEOUS_TRACHEAL_PUNCTURE = "percutaneous-tracheal-puncture"
    TRACHEOSTOMA_REVISION = "tracheostoma-revision"
    TRACHEOSTOMA_REVISION_WITH_FLAP = "tracheostoma-revision-with-flap"
    BRONCHIAL_BRUSH_BY_CATHETER = "bronchial-brush-by-catheter"
    NASOTRACHEAL_SUCTION = "nasotracheal-suction"
    BEDSIDE_TRACHEOBRONCHIAL_ASPIRATION = "bedside-tracheobronchial-aspiration"
    TRANSTRACHEAL_OXYGEN_CATHETER = "transtracheal-oxygen-catheter"
    CERVICAL_TRACHEOPLASTY = "cervical-tracheoplasty"
    TRACHEOPHARYNGEAL_FISTULA = "tracheopharyngeal-fistula"
    THORACIC_TRACHEOPLASTY = "thoracic-tracheoplasty"
    CERVICAL_TRACHEAL_RESECTION = "cervical-tracheal-resection"
    CERVICOTHORACIC_TRACHEAL_RESECTION = "cervicothoracic-tracheal-resection"
    CERVICAL_TRACHEAL_TUMOR_EXCISION = "cervical-tracheal-tumor-excision"
    THORACIC_TRACHEAL_TUMOR_EXCISION = "thoracic-tracheal-tumor-excision"
    CERVICAL_TRACHEAL_WOUND_SUTURE = "cervical-tracheal-wound-suture"
    THORACIC_TRACHEAL_WOUND_SUTURE = "thoracic-tracheal-wound-suture"
    TRACHEOSTOMY_CLOSURE = "tracheostomy-closure"
    TRACHEOSTOMY_CLOSURE_WITH_PLASTIC_REPAIR = "tracheostomy-closure-with-plastic-repair"
    TRACHEOSTOMY_SCAR_REVISION = "tracheostomy-scar-revision"


_ALSO: Final = {
    "laryngofissure": "laryngotomy-with-tumor-removal",
    "total-laryngectomy": "laryngectomy",
    "total-laryngectomy-with-neck-dissection": "laryngectomy-with-neck-dissection",
    "vertical-hemilaryngectomy": "laterovertical-laryngectomy",
    "laryngopharyngectomy": "pharyngolaryngectomy",
    "arytenoidopexy": "open-arytenoidectomy",
    "indirect-laryngoscopy": "mirror-laryngoscopy",
    "indirect-laryngoscopy-with-biopsy": "mirror-laryngoscopy-with-biopsy",
    "indirect-laryngoscopy-with-foreign-body": "mirror-laryngoscopy-with-foreign-body",
    "subsequent-laryngeal-dilation": "direct-laryngoscopy-with-later-dilation",
    "microflap": "microlaryngoscopy-with-flap",
    "laryngotracheoplasty-under-12": "stenosis-repair-with-graft-under-12",
    "laryngotracheoplasty": "stenosis-repair-with-graft",
    "direct-laryngoscopy-with-injection-and-microscope": "microlaryngoscopy-with-injection",
    "microlaryngoscopy-with-injection-augmentation": "microlaryngoscopy-with-injection",
    "in-office-laser-of-vocal-fold": "flexible-laryngoscopy-with-laser",
    "klt-laser-of-larynx": "flexible-laryngoscopy-with-laser",
    "vocal-fold-steroid-injection": "flexible-laryngoscopy-with-drug-injection",
    "vocal-fold-injection": "flexible-laryngoscopy-with-augmentation",
    "vocal-fold-augmentation": "flexible-laryngoscopy-with-augmentation",
    "laryngeal-reinnervation": "larynx-reinnervation",
    "medialization-laryngoplasty": "vocal-fold-medialization",
    "type-1-thyroplasty": "vocal-fold-medialization",
    "thyroplasty": "vocal-fold-medialization",
    "emergency-cricothyroidotomy": "cricothyrotomy",
    "cricothyroidotomy": "cricothyrotomy",
    "permanent-tracheostomy": "tracheostomy-with-skin-flaps",
    "fenestrated-tracheostomy": "tracheostomy-with-skin-flaps",
    "tep": "tracheoesophageal-puncture",
    "voice-prosthesis-placement": "tracheoesophageal-puncture",
    "transtracheal-aspiration": "percutaneous-tracheal-puncture",
    "nasotracheal-aspiration": "nasotracheal-suction",
    "trach-closure": "tracheostomy-closure",
    "trach-scar-revision": "tracheostomy-scar-revision",
}


@attrs.frozen
class LarynxOrTracheaOperation:
    """A documented operation on larynx or trachea. `None` is not documented.

    Attributes:
        procedure: what was done.
        sides: on which side, or on both.

    >>> LarynxOrTracheaOperation(procedure="laryngofissure").procedure.value
    'laryngotomy-with-tumor-removal'
    """

    procedure: LarynxOrTracheaOperationWork | None = word(
        LarynxOrTracheaOperationWork, "which operation on larynx or trachea was it?", also=_ALSO
    )
    sides: Sides | None = which_sides("on which side, or both?")


LARYNX_OR_TRACHEA_OPERATION: Final = Family(
    "larynx-or-trachea-operation",
    "an operation on larynx or trachea, or a treatment through a laryngoscope",
    LarynxOrTracheaOperation,
    also=(
        "laryngectomy",
        "vocal-fold-injection",
        "medialization-laryngoplasty",
        "tracheostomy-closure",
        "thyroplasty",
        "tracheoesophageal-puncture",
        "cricothyrotomy",
    ),
)
