"""CMS's files for tests: the whole ones, where they are, and the cut of them that is in every clone."""

from functools import cached_property
from pathlib import Path
from typing import Final

import attrs
import pytest

from cptkit import Reference, compile_reference, open_reference
from cptkit.stores import Compilation
from tasks.cut_cms import CUT, WHOLE

__all__ = ["CUT", "WHOLE", "Compiled", "compiled", "needs_whole"]

needs_whole: Final = pytest.mark.skipif(
    not WHOLE.is_dir(), reason=f"CMS's whole files are not at {WHOLE}; CPTKIT_CMS says where they are"
)


@attrs.frozen(slots=False)
class Compiled:
    """A folder of CMS's files, and the store that is compiled of it."""

    folder: Path
    compilation: Compilation

    @cached_property
    def store(self) -> Reference:
        """The store alone, opened."""
        assert self.compilation.store is not None
        return open_reference(self.compilation.store, with_bundled=False)

    @cached_property
    def reference(self) -> Reference:
        """The bundled facts, and the store above them."""
        assert self.compilation.store is not None
        return open_reference(self.compilation.store)


def compiled(folder: Path, work: Path) -> Compiled:
    """A folder, compiled into an empty one."""
    return Compiled(folder, compile_reference(folder, work))
