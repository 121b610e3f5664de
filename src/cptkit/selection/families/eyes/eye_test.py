"""Tests and pictures of the eyes, most with one code for one eye or both."""

from enum import StrEnum
from typing import Final

import attrs

from cptkit.reference.places import Component, Owner
from cptkit.selection.facts import word
from cptkit.selection.family import Family
from cptkit.selection.words import Sides, which_component, which_owner, which_sides

__all__ = ["EYE_TEST", "EyeTest", "EyeTestKind"]


class EyeTestKind(StrEnum):
    """Which test it was."""

    OCT_OF_OPTIC_NERVE = "oct-of-optic-nerve"
    OCT_OF_RETINA = "oct-of-retina"
    FUNDUS_PHOTOGRAPHY = "fundus-photography"
    FLUORESCEIN_ANGIOGRAPHY = "fluorescein-angiography"
    INDOCYANINE_ANGIOGRAPHY = "indocyanine-angiography"
    EXTENDED_VISUAL_FIELD = "extended-visual-field"
    INTERMEDIATE_VISUAL_FIELD = "intermediate-visual-field"
    LIMITED_VISUAL_FIELD = "limited-visual-field"
    EXTENDED_OPHTHALMOSCOPY_OF_RETINA = "extended-ophthalmoscopy-of-retina"
    EXTENDED_OPHTHALMOSCOPY_OF_NERVE = "extended-ophthalmoscopy-of-nerve"
    ELECTRORETINOGRAPHY = "electroretinography"
    GONIOSCOPY = "gonioscopy"
    REFRACTION = "refraction"
    CORNEAL_TOPOGRAPHY = "corneal-topography"
    PACHYMETRY = "pachymetry"
    OPTICAL_COHERENCE_ANGIOGRAPHY = "optical-coherence-angiography"
    ANTERIOR_SEGMENT_OCT = "anterior-segment-oct"
    EXTERNAL_PHOTOGRAPHY = "external-photography"
    SPECULAR_MICROSCOPY = "specular-microscopy"
    SENSORIMOTOR_EXAMINATION = "sensorimotor-examination"
    COLOR_VISION = "color-vision"
    SERIAL_TONOMETRY = "serial-tonometry"
    VISUAL_EVOKED_POTENTIALS = "visual-evoked-potentials"
    CONTACT_LENS_FITTING = "contact-lens-fitting"
    CONTACT_LENS_FITTING_OF_ONE_EYE = "contact-lens-fitting-of-one-eye"
    OPTICAL_BIOMETRY = "optical-biometry"
    ULTRASOUND_BIOMETRY = "ultrasound-biometry"
    B_SCAN = "b-scan"
    B_SCAN_WITH_A_SCAN = "b-scan-with-a-scan"
    ULTRASOUND_BIOMICROSCOPY = "ultrasound-biomicroscopy"
    BANDAGE_LENS = "bandage-lens"
    FLUORESCEIN_AND_INDOCYANINE_ANGIOGRAPHY = "fluorescein-and-indocyanine-angiography"
    MULTIFOCAL_ELECTRORETINOGRAPHY = "multifocal-electroretinography"
    REMOTE_IMAGING_READ_BY_STAFF = "remote-imaging-read-by-staff"
    REMOTE_IMAGING_READ_BY_PHYSICIAN = "remote-imaging-read-by-physician"
    CORNEAL_HYSTERESIS = "corneal-hysteresis"
    RETINAL_IMAGE_READ_BY_SOFTWARE = "retinal-image-read-by-software"
    APHAKIC_LENS_OF_ONE_EYE = "aphakic-lens-of-one-eye"
    APHAKIC_LENS_OF_BOTH_EYES = "aphakic-lens-of-both-eyes"
    CORNEOSCLERAL_LENS = "corneoscleral-lens"
    KERATOCONUS_LENS = "keratoconus-lens"
    CONTACT_LENS_FITTING_BY_TECHNICIAN = "contact-lens-fitting-by-technician"
    APHAKIC_LENS_OF_ONE_EYE_BY_TECHNICIAN = "aphakic-lens-of-one-eye-by-technician"
    APHAKIC_LENS_OF_BOTH_EYES_BY_TECHNICIAN = "aphakic-lens-of-both-eyes-by-technician"
    CORNEOSCLERAL_LENS_BY_TECHNICIAN = "corneoscleral-lens-by-technician"
    EXAMINATION_UNDER_GENERAL_ANESTHESIA = "examination-under-general-anesthesia"
    LIMITED_EXAMINATION_UNDER_GENERAL_ANESTHESIA = "limited-examination-under-general-anesthesia"


_ALSO: Final = {
    "oct": "oct-of-retina",
    "oct-macula": "oct-of-retina",
    "oct-of-macula": "oct-of-retina",
    "macular-oct": "oct-of-retina",
    "oct-optic-nerve": "oct-of-optic-nerve",
    "visual-field": "extended-visual-field",
    "perimetry": "extended-visual-field",
    "oct-retina": "oct-of-retina",
    "retinal-oct": "oct-of-retina",
    "oct-nerve": "oct-of-optic-nerve",
    "optic-nerve-oct": "oct-of-optic-nerve",
    "oct-rnfl": "oct-of-optic-nerve",
    "rnfl": "oct-of-optic-nerve",
    "fundus-photo": "fundus-photography",
    "fundus-photos": "fundus-photography",
    "fundus-autofluorescence": "fundus-photography",
    "fluorescein": "fluorescein-angiography",
    "fa": "fluorescein-angiography",
    "icg": "indocyanine-angiography",
    "visual-fields": "extended-visual-field",
    "24-2": "extended-visual-field",
    "visual-field-24-2": "extended-visual-field",
    "visual-field-30-2": "extended-visual-field",
    "30-2": "extended-visual-field",
    "humphrey-24-2": "extended-visual-field",
    "threshold-visual-field": "extended-visual-field",
    "topography": "corneal-topography",
    "erg": "electroretinography",
    "octa": "optical-coherence-angiography",
    "oct-angiography": "optical-coherence-angiography",
    "oct-anterior-segment": "anterior-segment-oct",
    "external-photos": "external-photography",
    "external-photo": "external-photography",
    "endothelial-cell-count": "specular-microscopy",
    "sensorimotor": "sensorimotor-examination",
    "sensorimotor-exam": "sensorimotor-examination",
    "vep": "visual-evoked-potentials",
    "contact-lens": "contact-lens-fitting",
    "iol-master": "optical-biometry",
    "iolmaster": "optical-biometry",
    "lenstar": "optical-biometry",
    "biometry": "optical-biometry",
    "a-scan-biometry": "ultrasound-biometry",
    "a-scan": "ultrasound-biometry",
    "b-scan-ultrasound": "b-scan",
    "ubm": "ultrasound-biomicroscopy",
    "bandage-contact-lens": "bandage-lens",
    "therapeutic-contact-lens": "bandage-lens",
    "combined-angiography": "fluorescein-and-indocyanine-angiography",
    "multifocal-erg": "multifocal-electroretinography",
    "mferg": "multifocal-electroretinography",
    "ai-retinal-imaging": "retinal-image-read-by-software",
    "autonomous-retinal-imaging": "retinal-image-read-by-software",
    "scleral-lens": "corneoscleral-lens",
    "contact-lens-for-keratoconus": "keratoconus-lens",
    "eye-eua": "examination-under-general-anesthesia",
    "forced-ductions-under-general-anesthesia": "examination-under-general-anesthesia",
    "limited-eye-eua": "limited-examination-under-general-anesthesia",
    "hvf": "extended-visual-field",
    "humphrey-visual-field": "extended-visual-field",
}


@attrs.frozen
class EyeTest:
    """A documented test or picture of the eyes. `None` is not documented.

    Attributes:
        test: which test it was.
        sides: which eye, of what is billed by the eye: ultrasound, lenses that treat, and the
            reading of biometry.
        component, equipment_owner: as for every study.

    >>> EyeTest(test="oct of optic nerve").test.value
    'oct-of-optic-nerve'
    """

    test: EyeTestKind | None = word(EyeTestKind, "which eye test or imaging study was it?", also=_ALSO)
    sides: Sides | None = which_sides("which eye was it, or both?")
    component: Component | None = which_component()
    equipment_owner: Owner | None = which_owner()


EYE_TEST: Final = Family(
    "eye-test",
    "an eye test or imaging study",
    EyeTest,
    also=("gonioscopy", "fundus-photography", "refraction"),
    beside=(
        "test",
        "test",
    ),
)
