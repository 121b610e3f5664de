"""What an assistant may ask cptkit, as tools of the Model Context Protocol; all of them only read.

Serving them needs the protocol's own SDK: `python -m pip install "cptkit[mcp]"`.
"""

from cptkit.formats.assistants.answers import Answer
from cptkit.formats.assistants.tools import TOOLS, Tool, answer_to

__all__ = ["TOOLS", "Answer", "Tool", "answer_to"]
