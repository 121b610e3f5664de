"""How the commands read their options: one that is given twice with two values is refused, not read as the last."""

import argparse
from collections.abc import Sequence
from typing import Any

from typing_extensions import override

__all__ = ["Parser"]


class _Once(argparse.Action):
    """Keep the value of an option, which may be repeated but not contradicted."""

    @override
    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        if option_string is not None and getattr(namespace, self.dest, self.default) not in (self.default, values):
            raise argparse.ArgumentError(self, "given twice with different values; expected one")
        setattr(namespace, self.dest, values)


class Parser(argparse.ArgumentParser):
    """A parser of one command, or of all of them."""

    @override
    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.register("action", None, _Once)
        self.register("action", "store", _Once)
