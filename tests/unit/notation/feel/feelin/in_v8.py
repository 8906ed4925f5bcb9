"""Questions as JSON on standard input, feelin's answers as JSON on standard output; the bundle is argument 1.

A process of its own, so that a V8 that will not stop can be stopped.
"""

import os
import sys
from pathlib import Path

from py_mini_racer import MiniRacer


def main() -> None:
    v8 = MiniRacer()
    v8.eval(Path(sys.argv[1]).read_text("utf-8"))
    sys.stdout.write(str(v8.call("answers", sys.stdin.read())))
    sys.stdout.flush()
    os._exit(0)  # V8's threads may otherwise keep the process for ever


main()
