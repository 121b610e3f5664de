"""Kidney, bladder, prostate and the male genitals."""
