"""A case's tokens go over to another version of the diagrams, with their numbers and their clocks.

1. steps that the plan passes over are left, in the old version
2. each diagram of the case is bound anew: by element id, or by the plan's names
3. boundary events of open activities are brought in step: a new timer is armed as of when its activity opened
4. what comes next is predicted anew, and the end must still be within reach

Where a diagram has the same structure, only texts and times may differ, and nothing but the binding changes.
"""

from service.engine.migration.migrate import migrate
from service.engine.migration.structure import Versions

__all__ = ["Versions", "migrate"]
