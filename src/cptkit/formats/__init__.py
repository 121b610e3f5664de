"""Claims as other software holds them, read and written; importing cptkit loads none of these."""
