"""An agreement made ready to run; once per process and version."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from SpiffWorkflow.bpmn.parser.ValidationException import ValidationException
from SpiffWorkflow.bpmn.specs.mixins.events.event_types import CatchingEvent

from service.domain.case import ProcessId
from service.domain.errors import BadDocument
from service.engine.parser import PlainParser
from service.notation.agreement import Agreement
from service.notation.bpmn import Element


@dataclass(frozen=True)
class CompiledProcess:
    """One SpiffWorkflow spec with its elements numbered by name, for short state."""

    spec: Any
    names: tuple[str, ...]
    index: Mapping[str, int]
    catching: frozenset[str]
    fingerprint: int  #: of the names: state made with another structure is refused, never misread


@dataclass(frozen=True)
class CompiledAgreement:
    agreement: Agreement
    processes: Mapping[str, CompiledProcess]  #: processes and embedded sub-processes, by id
    home: Mapping[str, ProcessId]  #: the diagram that each of them is drawn in
    begun_by_message: tuple[tuple[ProcessId, Element], ...]  #: any-time diagrams, with their start events

    def specs(self) -> dict[str, Any]:
        return {key: process.spec for key, process in self.processes.items()}


def compile_agreement(agreement: Agreement) -> CompiledAgreement:
    """Raises BadDocument, naming file and element, where SpiffWorkflow cannot read a diagram."""
    try:
        processes = _processes(agreement)
        home = {key: _home(agreement, key) for key in processes}
        return CompiledAgreement(agreement, processes, home, tuple(_begun_by_message(agreement)))
    except ValidationException as error:
        raise BadDocument(
            f"Diagrammet går inte att köra: {error}", file=error.file_name or "", element=error.id or ""
        ) from error


def _processes(agreement: Agreement) -> dict[str, CompiledProcess]:
    parser = PlainParser(list(agreement.diagrams.values()))
    found: dict[str, Any] = {}
    for process in agreement.diagrams:
        found[process] = parser.get_spec(process)
        found |= parser.get_subprocess_specs(process, dict(found))
    return {ProcessId(key): _numbered(spec) for key, spec in found.items()}


def _begun_by_message(agreement: Agreement) -> Iterator[tuple[ProcessId, Element]]:
    for process, diagram in agreement.diagrams.items():
        for start in diagram.start_events():
            if start.event is not None and start.event.kind == "message":
                yield process, start


def _home(agreement: Agreement, name: str) -> ProcessId:
    return next(
        process for process, diagram in agreement.diagrams.items() if name in (process, *diagram.elements)
    )


def _numbered(spec: Any) -> CompiledProcess:
    names = tuple(sorted(spec.task_specs))
    return CompiledProcess(
        spec=spec,
        names=names,
        index={name: place for place, name in enumerate(names)},
        catching=frozenset(name for name in names if isinstance(spec.task_specs[name], CatchingEvent)),
        fingerprint=zlib.crc32("\n".join(names).encode()),
    )
