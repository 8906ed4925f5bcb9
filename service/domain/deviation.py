"""Deviation reports (avvikelser, PSL 3 kap.): the names by which pages know the diagram that handles them.

What is asked, who answers and how long it may take is drawn in the agreement's own diagram.
"""

from service.domain.case import ProcessId

PROCESS = ProcessId("avvikelse")
KIND = "avvikelse_slag"  #: what sort of deviation, in the start form
MESSAGE = "avvikelse_meddelande"  #: the message that it began with, in the start form
STATUS = "avvikelse_status"  #: how far it has come, if a form says so
COUNTERPART = "avvikelse_motpart"  #: the party, by role, that is asked to answer
