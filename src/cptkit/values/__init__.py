"""What a claim says and what a report answers: codes, claims, periods, citations, findings, remedies."""
