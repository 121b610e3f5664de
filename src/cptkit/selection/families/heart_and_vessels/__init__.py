"""The heart, arteries, veins, blood and lymph nodes."""
