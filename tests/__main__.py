"""`./hemgang test`: every test, on both databases and in a real browser; `--nightly` adds the long ones.

Whatever else is said goes on to pytest: `./hemgang test tests/unit -k noon`.
"""

import os
import sys

import pytest

PROCESSES = str(min(os.cpu_count() or 1, 4))


def main(words: list[str]) -> int:
    nightly = "--nightly" in words
    rest = [word for word in words if word != "--nightly"]
    chosen = [] if nightly else ["-m", "not nightly"]
    together = [] if "-n" in rest or "-p" in rest else ["-n", PROCESSES, "--dist", "loadgroup"]
    return int(pytest.main(["-q", "-rs", *chosen, *together, *rest]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
