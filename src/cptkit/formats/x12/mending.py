"""Remedies written into an 837P file: what they name changes, with the counts that follow; every other byte stays."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

import attrs

from cptkit.errors import InvalidValue, InvalidX12
from cptkit.formats.x12.building import charge_of
from cptkit.formats.x12.document import Document, Mistake
from cptkit.formats.x12.envelope import BETWEEN, Interchange, interchanges
from cptkit.formats.x12.filed import FiledClaim
from cptkit.formats.x12.pointing import is_of_diagnoses, listed_anew, pointers_to
from cptkit.values.applying import apply
from cptkit.values.claim_form import DIAGNOSES_PER_CLAIM, MODIFIERS_PER_LINE, POINTERS_PER_LINE
from cptkit.values.claims import Claim, ServiceLine
from cptkit.values.edges import as_a, as_function, as_sequence
from cptkit.values.in_errors import kind_of, shown
from cptkit.values.remedies import Edit, MergeLines, MoveUnits, Remedy, RemoveLine, SplitLine, steps

__all__ = ["OnRefused", "mend", "mend_all"]

# The segments of one service line, with the white space around them.
_Pieces: TypeAlias = list[str]
OnRefused: TypeAlias = Callable[[FiledClaim, InvalidX12], None]
# Which pieces of an interchange give way to which others.
_Edit: TypeAlias = tuple[int, int, _Pieces]


def mend(document: Document, filed: FiledClaim, *remedies: Remedy) -> Document:
    """Return the file with remedies applied to one of its claims, one after the other.

    Only the elements that a remedy names change, and what follows from them: LX01 behind a line that comes or goes,
    CLM02 where a charge goes, SV107 where HI changes, SE01. A line that is split off has no REF*6R, since that has to
    be unique.

    Args:
        document: the file that the claim was read from.
        filed: the claim.
        remedies: each counts lines as the one before leaves them, as `apply` does.

    Raises:
        InvalidX12: the claim does not stand in the file, a line or the claim would have more modifiers or diagnoses
            than the 837 has room for, a line would have no diagnosis, or a line that another payer has adjudicated
            would come or go.
        InvalidValue: no document, no claim of a file, or no remedy.
        CptkitError: a remedy that cannot be applied.
    """
    return mend_all(document, [(as_a(FiledClaim, filed, "filed"), remedies)])


def mend_all(
    document: Document, remedies: Iterable[tuple[FiledClaim, Iterable[Remedy]]], *, on_refused: OnRefused | None = None
) -> Document:
    """Return the file with remedies applied to several of its claims, each named once.

    Args:
        document: the file that the claims were read from.
        remedies: claims, each with its remedies.
        on_refused: what is called with a claim whose remedies cannot be written, and why; the claim stays as it was.
            Without it the first one is raised.

    Raises:
        InvalidX12, InvalidValue, CptkitError: as `mend`.

    >>> mend_all(Document("ISA*00*..."), []).text
    'ISA*00*...'
    """
    as_a(Document, document, "document")
    refused = None if on_refused is None else as_function(on_refused, "on_refused")
    wanted = [_wanted(pair, f"remedies[{place}]") for place, pair in enumerate(as_sequence(remedies, "remedies"))]
    parts: list[str] = []
    done = 0
    for interchange in interchanges(document, _pass_over):
        begin, end = interchange.first, interchange.first + len(interchange.segments)
        within = [one for one in wanted if begin <= one[0].origin.first < end]
        if within:
            text = interchange.separators.segment.join(_mended(interchange, within, refused))
            parts += document.text[done : interchange.start], text
            done = interchange.start + len(interchange.separators.segment.join(interchange.pieces))
    return attrs.evolve(document, text="".join([*parts, document.text[done:]]))


def _wanted(pair: object, path: str) -> tuple[FiledClaim, tuple[Remedy, ...]]:
    """Return a claim with its remedies.

    Raises:
        InvalidValue: a pair of something else.
    """
    given = as_sequence(pair, path)
    filed, *listed = given or (None,)
    if not isinstance(filed, FiledClaim) or len(listed) != 1:
        message = f"{kind_of(pair)} is not a claim with its remedies; expected a FiledClaim and a list of remedies"
        raise InvalidValue(message, path)
    remedies = as_sequence(listed[0], f"{path}[1]")
    return filed, tuple([_remedy(one, f"{path}[1][{place}]") for place, one in enumerate(remedies)])


def _remedy(value: object, path: str) -> Remedy:
    if isinstance(value, Remedy):
        return value
    message = f"{shown(value)} is not a remedy; expected one of cptkit.corrections"
    raise InvalidValue(message, path)


def _pass_over(_mistake: Mistake) -> None:
    """Leave a mistake as it is: to mend a claim is not to judge the file, which was read before."""


def _mended(
    interchange: Interchange, wanted: Iterable[tuple[FiledClaim, Sequence[Remedy]]], on_refused: OnRefused | None
) -> _Pieces:
    """Return the pieces of an interchange with the remedies of its claims in them."""
    pieces, element = interchange.pieces, interchange.separators.element
    edits: list[_Edit] = []
    added: Counter[int] = Counter()
    for filed, remedies in wanted:
        try:
            of_claim = [*_Patch(interchange, filed).edits(remedies)]
        except InvalidX12 as error:
            if on_refused is None:
                raise
            on_refused(filed, error)
            continue
        edits += of_claim
        added[filed.origin.end - interchange.first] += sum(len(new) - (stop - start) for start, stop, new in of_claim)
    for place, more in added.items():
        trailer = interchange.segments[place].split(element)
        # A count that was no number before is none afterwards.
        if more and trailer[0] == "SE" and trailer[1].isdecimal():
            edits.append((place, place + 1, [_with(pieces[place], element, {1: str(int(trailer[1]) + more)})]))
    mended: _Pieces = []
    done = 0
    for start, stop, new in sorted(edits):
        mended += [*pieces[done:start], *new]
        done = stop
    return [*mended, *pieces[done:]]


@attrs.frozen
class _Source:
    """A service line as it stands in the file, and its segments; a copy makes a line of its own of them."""

    line: ServiceLine
    pieces: _Pieces
    is_copy: bool = False


@attrs.frozen
class _Patch:
    """One claim of an interchange, and how remedies change its segments."""

    interchange: Interchange
    filed: FiledClaim

    def edits(self, remedies: Iterable[Remedy]) -> Iterator[_Edit]:
        """Give the new segments of the lines, and of CLM where a charge goes."""
        origin, before = self.filed.origin, self.filed.claim
        first, pieces = self.interchange.first, self.interchange.pieces
        head = origin.first - first
        if [one.strip() for one in self._split(pieces[head])[:2]] != ["CLM", before.id or ""]:
            message = "a different segment is there; expected the file that the claim was read from"
            raise InvalidX12(message, str(origin))
        sources = [
            _Source(line, pieces[begin - first : end + 1 - first])
            for line, (begin, end) in zip(before.lines, origin.lines, strict=True)
        ]
        claim = before
        for edit in (edit for remedy in remedies for edit in steps(remedy)):
            claim = apply(claim, edit)
            self._move(sources, edit)
        lines = [
            piece
            for number, (line, source) in enumerate(zip(claim.lines, sources, strict=True), start=1)
            for piece in self._line(number, line, source, claim)
        ]
        charge = charge_of(claim.lines) - charge_of(before.lines)
        if charge:
            yield head, head + 1, [self._with(pieces[head], {2: _written(self.filed.charge + charge)})]
        if claim.diagnoses != before.diagnoses:
            yield self._listed(head, origin.lines[0][0] - first, claim)
        yield origin.lines[0][0] - first, origin.lines[-1][1] + 1 - first, lines

    def _split(self, piece: str) -> list[str]:
        return piece.strip(BETWEEN).split(self.interchange.separators.element)

    def _move(self, sources: list[_Source], remedy: Edit) -> None:
        """Take a line away or put one in, as the remedy does with the lines of the claim."""
        if not isinstance(remedy, RemoveLine | MergeLines | SplitLine | MoveUnits):
            return
        touched = {remedy.line, remedy.other} if isinstance(remedy, MergeLines) else {remedy.line}
        for number in touched:
            if any(self._split(piece)[0] == "SVD" for piece in sources[number - 1].pieces):
                raise self._refused(
                    f"line {number} was adjudicated by another payer (SVD); expected a remedy that keeps its lines"
                )
        if isinstance(remedy, SplitLine | MoveUnits):
            sources.insert(remedy.line, attrs.evolve(sources[remedy.line - 1], is_copy=True))
        else:
            del sources[(remedy.other if isinstance(remedy, MergeLines) else remedy.line) - 1]

    def _listed(self, head: int, lines: int, claim: Claim) -> _Edit:
        """Return the HI of the claim's diagnoses as they are now."""
        separators, pieces = self.interchange.separators, self.interchange.pieces
        places = [
            place for place in range(head, lines) if is_of_diagnoses(self._split(pieces[place]), separators.component)
        ]
        if len(places) != 1 or len(self._split(pieces[places[0]])) != 1 + len(self.filed.claim.diagnoses):
            raise self._refused("its diagnoses are not in one HI segment of their own; expected one")
        if len(claim.diagnoses) > DIAGNOSES_PER_CLAIM:
            raise self._refused(f"{len(claim.diagnoses)} diagnoses; the 837 has room for {DIAGNOSES_PER_CLAIM}")
        (place,) = places
        piece = pieces[place]
        written = listed_anew(self._split(piece), separators.component, self.filed.claim.diagnoses, claim.diagnoses)
        body = piece.strip(BETWEEN)
        return place, place + 1, [piece.replace(body, separators.element.join(["HI", *written]))]

    def _line(self, number: int, line: ServiceLine, source: _Source, claim: Claim) -> Iterator[str]:
        for piece in source.pieces:
            match self._split(piece):
                case ["LX", *_]:
                    yield self._with(piece, {1: str(number)})
                case ["SV1", *elements]:
                    changed = self._service(number, line, source.line, elements[0])
                    yield self._with(piece, changed | self._pointers(number, line, source.line, claim))
                case ["REF", "6R", *_] if source.is_copy:
                    pass
                case _:
                    yield piece

    def _service(self, number: int, line: ServiceLine, before: ServiceLine, procedure: str) -> dict[int, str]:
        """Return the elements of SV1 that change."""
        changed: dict[int, str] = {}
        if (line.code, line.modifiers) != (before.code, before.modifiers):
            if len(line.modifiers) > MODIFIERS_PER_LINE:
                raise self._refused(
                    f"{len(line.modifiers)} modifiers on line {number}; the 837 has room for {MODIFIERS_PER_LINE}"
                )
            component = self.interchange.separators.component
            qualifier, *rest = procedure.split(component)
            described = rest[1 + MODIFIERS_PER_LINE :]
            modifiers = [*line.modifiers, *[""] * (MODIFIERS_PER_LINE - len(line.modifiers) if described else 0)]
            changed[1] = component.join([qualifier, line.code, *modifiers, *described])
        if line.charge != before.charge:
            changed[2] = _written(line.charge or Decimal())
        if line.units != before.units:
            changed[4] = _written(line.units)
        if line.place_of_service != before.place_of_service:
            changed[5] = line.place_of_service or ""
        return changed

    def _pointers(self, number: int, line: ServiceLine, before: ServiceLine, claim: Claim) -> dict[int, str]:
        """Return SV107 where the line points to other diagnoses, or these stand elsewhere in HI."""
        if (line.diagnoses, claim.diagnoses) == (before.diagnoses, self.filed.claim.diagnoses):
            return {}
        count = len(line.diagnoses)
        if line.diagnoses != before.diagnoses and not 1 <= count <= POINTERS_PER_LINE:
            raise self._refused(f"{count} diagnoses on line {number}; the 837 takes 1 to {POINTERS_PER_LINE}")
        if not set(line.diagnoses) <= set(claim.diagnoses):
            raise self._refused(f"line {number} would point to a diagnosis that HI lacks; expected one that it has")
        return {7: self.interchange.separators.component.join(pointers_to(line.diagnoses, claim.diagnoses))}

    def _refused(self, message: str) -> InvalidX12:
        return InvalidX12(message, str(self.filed.origin))

    def _with(self, piece: str, changed: Mapping[int, str]) -> str:
        return _with(piece, self.interchange.separators.element, changed)


def _with(piece: str, element: str, changed: Mapping[int, str]) -> str:
    """Return a segment with other elements; the white space around it, and the other elements, stay."""
    body = piece.rstrip(BETWEEN)
    elements = body.split(element)
    elements += [""] * (max(changed, default=0) + 1 - len(elements))
    for place, text in changed.items():
        if elements[place].strip() != text:
            elements[place] = text
    return element.join(elements) + piece[len(body) :]


def _written(number: Decimal) -> str:
    """Write a number as X12 has it: no exponent, and no zeros at the end."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
