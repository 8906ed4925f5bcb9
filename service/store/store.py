"""The door to the database: a store gives out transactions; a transaction reads and writes."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from service.domain.clock import Clock
from service.store import database, migrate
from service.store.access_log import AccessLog
from service.store.agreements import Agreements
from service.store.attachments import Attachments
from service.store.candidates import Candidates
from service.store.case_spans import CaseSpans
from service.store.caseload import Caseload
from service.store.cases import Cases
from service.store.commands import Commands
from service.store.correspondence import Correspondence
from service.store.fact_versions import FactVersions
from service.store.followed import Followed
from service.store.history import History
from service.store.incidents import Incidents
from service.store.made_up import MadeUpCases
from service.store.messages import Messages
from service.store.moves import Moves
from service.store.news import NewsFeed
from service.store.notices import Notices
from service.store.patients import Patients
from service.store.preferences import Preferences
from service.store.readers import Readers
from service.store.recorded import Recorded
from service.store.runs import Runs
from service.store.taken import Taken
from service.store.timers import Timers
from service.store.verify import Verify
from service.store.worklist import Worklist


class Transaction:
    """One transaction. Everything reached from here is saved together, or not at all."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self.connection = connection  #: for the store's own tests and tools; nobody above the store uses it
        self.cases = Cases(connection, clock)
        self.caseload = Caseload(connection)
        self.fact_versions = FactVersions(connection)
        self.worklist = Worklist(connection, clock)
        self.timers = Timers(connection, clock)
        self.history = History(connection, clock)
        self.messages = Messages(connection)
        self.incidents = Incidents(connection)
        self.access_log = AccessLog(connection)
        self.agreements = Agreements(connection)
        self.candidates = Candidates(connection)
        self.patients = Patients(connection)
        self.commands = Commands(connection)
        self.verify = Verify(connection)
        self.readers = Readers(connection)
        self.attachments = Attachments(connection, clock)
        self.notices = Notices(connection, clock)
        self.case_spans = CaseSpans(connection)
        self.taken = Taken(connection)
        self.preferences = Preferences(connection)
        self.correspondence = Correspondence(connection, clock)
        self.runs = Runs(connection)
        self.news = NewsFeed(connection)
        self.followed = Followed(connection)
        self.moves = Moves(connection, clock)
        self.recorded = Recorded(connection)
        self.made_up = MadeUpCases(connection)


class Store:
    """A database by its address: sqlite:////path/to/file or postgresql://…"""

    def __init__(self, url: str, *, clock: Clock) -> None:
        self.engine: Engine = database.open_engine(url)  #: for the store's own tests and tools
        self._clock = clock

    def migrate(self) -> None:
        """Bring the database to the newest schema. Safe to call from several processes at once."""
        with database.begin(self.engine, "migrate") as connection:
            migrate.migrate(connection)

    def is_migrated(self) -> bool:
        """Does the schema fit this version of the program? Raises StoreUnavailable."""
        with database.begin(self.engine, "read") as connection:
            return migrate.is_newest(connection)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Read and write. Commits at the end; any exception rolls everything back.

        Raises StoreUnavailable when the database does not answer, or a lock is not free in time.
        """
        with database.begin(self.engine, "write") as connection:
            yield Transaction(connection, self._clock)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """Read only, everything as of one moment. A write fails."""
        with database.begin(self.engine, "read") as connection:
            yield Transaction(connection, self._clock)

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()
