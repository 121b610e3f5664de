"""The lungs and breathing."""
