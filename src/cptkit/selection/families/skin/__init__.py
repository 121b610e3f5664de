"""The skin and what lies under it: lesions, wounds, grafts, nails."""
