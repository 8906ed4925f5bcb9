"""The only code that knows SpiffWorkflow: a case's state and an event in, `Progress` out.

It never touches a database, the web or a wall clock.
"""

from service.engine.engine import Engine

__all__ = ["Engine"]
