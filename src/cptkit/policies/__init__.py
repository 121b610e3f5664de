"""What payers have published: their policies, the clauses of these, and what nobody has published."""
