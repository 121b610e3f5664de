"""Decision tables: csv in; a decision, a question, a proof or a drawing out. It knows no word of any domain."""

from cptkit.selection.decisions.conditions import YES_NO, Domain, Numbers, Value, Words
from cptkit.selection.decisions.deciding import Against, Decision, Facts, decide, others
from cptkit.selection.decisions.proving import Flaw, FlawKind, prove
from cptkit.selection.decisions.reading import read_decision_table
from cptkit.selection.decisions.rows import DAY, ORDER, Kind, Outcome, Per, Row
from cptkit.selection.decisions.table import DecisionTable, Part

__all__ = [
    "DAY",
    "ORDER",
    "YES_NO",
    "Against",
    "Decision",
    "DecisionTable",
    "Domain",
    "Facts",
    "Flaw",
    "FlawKind",
    "Kind",
    "Numbers",
    "Outcome",
    "Part",
    "Per",
    "Row",
    "Value",
    "Words",
    "decide",
    "others",
    "prove",
    "read_decision_table",
]
