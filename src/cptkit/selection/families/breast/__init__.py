"""Imaging and surgery of the breast."""
