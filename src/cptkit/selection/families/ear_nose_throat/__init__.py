"""Ear, nose, throat, mouth and neck."""
