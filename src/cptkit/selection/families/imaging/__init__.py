"""Imaging, guidance, nuclear medicine and radiation therapy."""
