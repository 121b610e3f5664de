"""Service lines as text: `77053-26-LT x1 on 2024-08-13 at 22 for N64.52`, the tail optional."""

import re
from typing import Final

from cptkit.errors import InvalidText
from cptkit.values.claims import ServiceLine, UnitOfMeasure
from cptkit.values.edges import as_a, as_string
from cptkit.values.in_errors import shown

__all__ = ["BETWEEN", "format_line", "parse_line"]

_LINE: Final = re.compile(
    r"(?P<code>[^\s-]+)(?P<modifiers>(-[^\s-]+)*)"
    r"(\s+(x?(?P<minutes>[0-9.]+)\s*(?i:min|minutes)|(?i:MJ)(?P<mj>[0-9.]+)|x(?P<units>\S+)))?"
    r"(\s+on\s+((?P<first>[0-9]{4}-?[0-9][^\s/]*)(/(?P<last>\S+))?|(?P<other>\S+)))?"
    r"(\s+at\s+(?P<place>\S+))?"
    r"(\s+for\s+(?P<diagnoses>\S.*))?"
)
# What stands between the diagnoses of a line.
BETWEEN: Final = re.compile(r"\s*,\s*|\s+")


def parse_line(text: str) -> ServiceLine:
    """Read a service line from text: code, modifiers after hyphens, then units, day, place, diagnoses.

    A day is written `on 2024-08-13`, a span of days `on 2024-08-13/2024-08-15`; several diagnoses are separated by
    commas or spaces. The time of anesthesia is written `60min`, or `MJ60` as claims have it.

    Raises:
        InvalidText: the text is not in that order.
        InvalidCode, InvalidValue: a part of it cannot be what it stands for.

    >>> line = parse_line("77053-26-LT x1 on 2024-08-13 at 22 for N64.52")
    >>> line.code, line.modifiers, line.place_of_service, line.diagnoses
    ('77053', ('26', 'LT'), '22', ('N64.52',))
    >>> parse_line("00400-AA 60min").unit_of_measure.value
    'MJ'
    """
    found = _LINE.fullmatch(as_string(text, "text").strip())
    if found is None:
        message = (
            f"{shown(text)} is not a service line; expected one such as 77053-26-LT x1 on 2024-08-13 at 22 for N64.52"
        )
        raise InvalidText(message, "text")
    diagnoses, minutes = found["diagnoses"], found["minutes"] or found["mj"]
    return ServiceLine(
        found["code"],
        modifiers=[part for part in found["modifiers"].split("-") if part],
        units=minutes or found["units"] or 1,
        unit_of_measure=UnitOfMeasure.MINUTES if minutes else UnitOfMeasure.UNITS,
        date_of_service=found["first"] or found["other"],
        last_date=found["last"],
        place_of_service=found["place"],
        diagnoses=BETWEEN.split(diagnoses) if diagnoses else (),
    )


def format_line(line: ServiceLine) -> str:
    """Return a service line as text; whatever the text form cannot express is left out.

    >>> format_line(ServiceLine("77053", modifiers=["26"], date_of_service="2024-08-13"))
    '77053-26 x1 on 2024-08-13'
    """
    as_a(ServiceLine, line, "line")
    minutes = "min" if line.unit_of_measure is UnitOfMeasure.MINUTES else ""
    parts = ["-".join((line.code, *line.modifiers)), f"x{line.units:f}{minutes}"]
    if line.date_of_service is not None:
        span = f"/{line.last_date}" if line.last_date is not None else ""
        parts.append(f"on {line.date_of_service}{span}")
    if line.place_of_service is not None:
        parts.append(f"at {line.place_of_service}")
    if line.diagnoses:
        parts.append(f"for {','.join(line.diagnoses)}")
    return " ".join(parts)
