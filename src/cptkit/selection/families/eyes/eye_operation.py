"""Operations on vitreous and retina, for glaucoma, on cornea and conjunctiva, on lens implants and tear ducts."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_sides

__all__ = ["EYE_OPERATION", "EyeOperation", "EyeOperationWork"]


class EyeOperationWork(StrEnum):
    """What was done."""

    VITRECTOMY = "vitrectomy"
    VITRECTOMY_WITH_FOCAL_LASER = "vitrectomy-with-focal-laser"
    VITRECTOMY_WITH_PANRETINAL_LASER = "vitrectomy-with-panretinal-laser"
    VITRECTOMY_WITH_PRERETINAL_MEMBRANE_REMOVAL = "vitrectomy-with-preretinal-membrane-removal"
    VITRECTOMY_WITH_INTERNAL_LIMITING_MEMBRANE_REMOVAL = "vitrectomy-with-internal-limiting-membrane-removal"
    VITRECTOMY_WITH_SUBRETINAL_MEMBRANE_REMOVAL = "vitrectomy-with-subretinal-membrane-removal"
    RETINAL_DETACHMENT_REPAIR_WITH_VITRECTOMY = "retinal-detachment-repair-with-vitrectomy"
    COMPLEX_RETINAL_DETACHMENT_REPAIR = "complex-retinal-detachment-repair"
    SCLERAL_BUCKLE = "scleral-buckle"
    PNEUMATIC_RETINOPEXY = "pneumatic-retinopexy"
    RETINAL_DETACHMENT_LASER = "retinal-detachment-laser"
    RETINAL_DETACHMENT_CRYOTHERAPY = "retinal-detachment-cryotherapy"
    RETINAL_TEAR_LASER = "retinal-tear-laser"
    RETINAL_TEAR_CRYOTHERAPY = "retinal-tear-cryotherapy"
    POSTERIOR_IMPLANT_REMOVAL = "posterior-implant-removal"
    TRABECULECTOMY = "trabeculectomy"
    TRABECULECTOMY_AFTER_SURGERY = "trabeculectomy-after-surgery"
    TUBE_SHUNT_WITH_GRAFT = "tube-shunt-with-graft"
    TUBE_SHUNT = "tube-shunt"
    TUBE_SHUNT_REVISION_WITH_GRAFT = "tube-shunt-revision-with-graft"
    TUBE_SHUNT_REVISION = "tube-shunt-revision"
    ANTERIOR_DRAINAGE_DEVICE = "anterior-drainage-device"
    GONIOTOMY = "goniotomy"
    CANALOPLASTY = "canaloplasty"
    CANALOPLASTY_WITH_STENT = "canaloplasty-with-stent"
    TRANSSCLERAL_CYCLOPHOTOCOAGULATION = "transscleral-cyclophotocoagulation"
    IRIDECTOMY = "iridectomy"
    ENDOTHELIAL_KERATOPLASTY = "endothelial-keratoplasty"
    PENETRATING_KERATOPLASTY_WITH_OWN_LENS = "penetrating-keratoplasty-with-own-lens"
    PENETRATING_KERATOPLASTY_WITHOUT_LENS = "penetrating-keratoplasty-without-lens"
    PENETRATING_KERATOPLASTY_WITH_LENS_IMPLANT = "penetrating-keratoplasty-with-lens-implant"
    ANTERIOR_LAMELLAR_KERATOPLASTY = "anterior-lamellar-keratoplasty"
    CORNEAL_SCRAPING = "corneal-scraping"
    CORNEAL_EPITHELIUM_REMOVAL = "corneal-epithelium-removal"
    AMNIOTIC_MEMBRANE_WITHOUT_SUTURES = "amniotic-membrane-without-sutures"
    AMNIOTIC_MEMBRANE_SUTURED = "amniotic-membrane-sutured"
    AMNIOTIC_MEMBRANE_TRANSPLANT = "amniotic-membrane-transplant"
    ANTERIOR_CHAMBER_PARACENTESIS = "anterior-chamber-paracentesis"
    LENS_IMPLANT_EXCHANGE = "lens-implant-exchange"
    SECONDARY_LENS_IMPLANT = "secondary-lens-implant"
    LENS_IMPLANT_REPOSITIONING = "lens-implant-repositioning"
    CONJUNCTIVAL_LESION_EXCISION = "conjunctival-lesion-excision"
    CONJUNCTIVAL_BIOPSY = "conjunctival-biopsy"
    TEAR_DUCT_PROBING = "tear-duct-probing"
    TEAR_DUCT_PROBING_UNDER_GENERAL_ANESTHESIA = "tear-duct-probing-under-general-anesthesia"
    TEAR_DUCT_STENT = "tear-duct-stent"
    TEAR_DUCT_BYPASS_TO_NOSE = "tear-duct-bypass-to-nose"
    PUNCTUM_DILATION = "punctum-dilation"
    RETROBULBAR_INJECTION = "retrobulbar-injection"
    SUB_TENON_INJECTION = "sub-tenon-injection"
    SUBCONJUNCTIVAL_INJECTION = "subconjunctival-injection"
    ENUCLEATION_WITH_IMPLANT = "enucleation-with-implant"
    EVISCERATION_WITH_IMPLANT = "evisceration-with-implant"
    CANALICULUS_INSERT = "canaliculus-insert"
    CANALICULUS_PROBING = "canaliculus-probing"
    WOUND_REVISION = "wound-revision"
    ANTERIOR_CHAMBER_INJECTION = "anterior-chamber-injection"
    ANTERIOR_CHAMBER_BLOOD_REMOVAL = "anterior-chamber-blood-removal"
    STROMAL_PUNCTURE = "stromal-puncture"
    CORNEAL_LESION_EXCISION = "corneal-lesion-excision"
    CORNEAL_LACERATION_REPAIR = "corneal-laceration-repair"
    IRIS_SUTURE = "iris-suture"
    LENSECTOMY_THROUGH_PARS_PLANA = "lensectomy-through-pars-plana"
    TEAR_DUCT_BALLOON_DILATION = "tear-duct-balloon-dilation"
    PUNCTUM_SNIP = "punctum-snip"
    CONJUNCTIVAL_LACERATION_REPAIR = "conjunctival-laceration-repair"
    CORNEAL_LACERATION_REPAIR_WITHOUT_PERFORATION = "corneal-laceration-repair-without-perforation"
    GLOBE_REPAIR_WITH_UVEAL_TISSUE = "globe-repair-with-uveal-tissue"
    EYE_WOUND_CLOSURE_WITH_GLUE = "eye-wound-closure-with-glue"
    ANTERIOR_CHAMBER_FOREIGN_BODY_REMOVAL = "anterior-chamber-foreign-body-removal"
    CHOROID_LASER = "choroid-laser"
    CHOROID_PHOTODYNAMIC_THERAPY = "choroid-photodynamic-therapy"
    RETINOPATHY_OF_PREMATURITY_TREATMENT = "retinopathy-of-prematurity-treatment"


_ALSO: Final = {
    "dextenza-insertion": "canaliculus-insert",
    "ppv-with-membrane-peel": "vitrectomy-with-preretinal-membrane-removal",
    "ppv-with-ilm-peel": "vitrectomy-with-internal-limiting-membrane-removal",
    "pars-plana-vitrectomy": "vitrectomy",
    "ppv": "vitrectomy",
    "vitrectomy-with-endolaser": "vitrectomy-with-focal-laser",
    "vitrectomy-with-prp": "vitrectomy-with-panretinal-laser",
    "vitrectomy-with-endolaser-prp": "vitrectomy-with-panretinal-laser",
    "epiretinal-membrane-peel": "vitrectomy-with-preretinal-membrane-removal",
    "vitrectomy-with-membrane-peel": "vitrectomy-with-preretinal-membrane-removal",
    "macular-pucker-repair": "vitrectomy-with-preretinal-membrane-removal",
    "erm-peel": "vitrectomy-with-preretinal-membrane-removal",
    "macular-hole-repair": "vitrectomy-with-internal-limiting-membrane-removal",
    "ilm-peel": "vitrectomy-with-internal-limiting-membrane-removal",
    "vitrectomy-with-ilm-peel": "vitrectomy-with-internal-limiting-membrane-removal",
    "retinal-detachment-vitrectomy": "retinal-detachment-repair-with-vitrectomy",
    "tractional-retinal-detachment-repair": "complex-retinal-detachment-repair",
    "scleral-buckling": "scleral-buckle",
    "laser-retinopexy": "retinal-tear-laser",
    "retinal-tear-repair-by-laser": "retinal-tear-laser",
    "lattice-laser": "retinal-tear-laser",
    "cryopexy": "retinal-tear-cryotherapy",
    "silicone-oil-removal": "posterior-implant-removal",
    "glaucoma-drainage-device-with-graft": "tube-shunt-with-graft",
    "ahmed-valve-with-patch-graft": "tube-shunt-with-graft",
    "glaucoma-drainage-device": "tube-shunt",
    "express-shunt": "anterior-drainage-device",
    "kahook-goniotomy": "goniotomy",
    "cyclophotocoagulation": "transscleral-cyclophotocoagulation",
    "micropulse": "transscleral-cyclophotocoagulation",
    "peripheral-iridectomy": "iridectomy",
    "dsaek": "endothelial-keratoplasty",
    "dmek": "endothelial-keratoplasty",
    "dsek": "endothelial-keratoplasty",
    "penetrating-keratoplasty-in-aphakia": "penetrating-keratoplasty-without-lens",
    "penetrating-keratoplasty-in-pseudophakia": "penetrating-keratoplasty-with-lens-implant",
    "dalk": "anterior-lamellar-keratoplasty",
    "corneal-culture": "corneal-scraping",
    "corneal-debridement": "corneal-epithelium-removal",
    "superficial-keratectomy-of-epithelium": "corneal-epithelium-removal",
    "prokera": "amniotic-membrane-without-sutures",
    "ac-tap": "anterior-chamber-paracentesis",
    "paracentesis": "anterior-chamber-paracentesis",
    "iol-exchange": "lens-implant-exchange",
    "secondary-iol": "secondary-lens-implant",
    "iol-repositioning": "lens-implant-repositioning",
    "nasolacrimal-duct-probing": "tear-duct-probing",
    "nld-probing": "tear-duct-probing",
    "nasolacrimal-stent": "tear-duct-stent",
    "lacrimal-intubation": "tear-duct-stent",
    "dcr": "tear-duct-bypass-to-nose",
    "dacryocystorhinostomy": "tear-duct-bypass-to-nose",
    "punctal-dilation": "punctum-dilation",
    "subtenon-injection": "sub-tenon-injection",
    "dextenza": "canaliculus-insert",
    "hyphema-removal": "anterior-chamber-blood-removal",
    "anterior-stromal-puncture": "stromal-puncture",
    "nasolacrimal-duct-balloon": "tear-duct-balloon-dilation",
    "dacryoplasty": "tear-duct-balloon-dilation",
    "punctoplasty": "punctum-snip",
    "snip-punctoplasty": "punctum-snip",
    "repair-of-conjunctival-laceration": "conjunctival-laceration-repair",
    "nonperforating-corneal-laceration-repair": "corneal-laceration-repair-without-perforation",
    "choroidal-neovascularization-laser": "choroid-laser",
    "ocular-photodynamic-therapy": "choroid-photodynamic-therapy",
    "verteporfin-photodynamic-therapy": "choroid-photodynamic-therapy",
    "rop-laser": "retinopathy-of-prematurity-treatment",
    "laser-for-retinopathy-of-prematurity": "retinopathy-of-prematurity-treatment",
}


@attrs.frozen
class EyeOperation:
    """A documented operation on vitreous, retina, cornea, lens implant or tear ducts. `None` is not documented.

    Attributes:
        operation: what was done.
        sides: on which side, or on both.

    >>> EyeOperation(operation="pars plana vitrectomy").operation.value
    'vitrectomy'
    """

    operation: EyeOperationWork | None = word(EyeOperationWork, "which operation on the eye was it?", also=_ALSO)
    sides: Sides | None = which_sides("on which side, or both?")


EYE_OPERATION: Final = Family(
    "eye-operation",
    "an operation on vitreous, retina, cornea, lens implant or tear ducts",
    EyeOperation,
    also=("vitrectomy", "retinal-surgery", "glaucoma-surgery", "corneal-transplant"),
)
