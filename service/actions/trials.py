"""What the machine tries a candidate with: the rules, the demands of the law, its own scenarios."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from service.actions.context import Context
from service.agreements import read, thaw
from service.agreements.frozen import Files
from service.checks import ERROR, check_files, has_error
from service.domain.people import SYSTEM
from service.domain.release import TRIALS, Remark, Step, Taken
from service.rehearsal import Rehearsed, rehearse
from service.store import Candidate

MOST_REMARKS = 50
NO_PROVER = "Den här installationen har ingen prövning mot lagens krav, så inget är bevisat."

Tried = tuple[bool, Sequence[Remark]]  #: whether it holds, and what there is to say


def trials(
    ctx: Context, frozen: Candidate, content: bytes, steps: Sequence[Step] = TRIALS
) -> Iterator[Taken]:
    """In order, up to the first that does not hold. Raises BadDocument for damaged files."""
    files = thaw(content, frozen.digest)
    for step in steps:
        passed, remarks = _tried(_TRIED[step], ctx, files)
        told = tuple(remarks)[:MOST_REMARKS]
        yield Taken(step, passed, frozen.digest, ctx.clock.now(), SYSTEM, remarks=told)
        if not passed:
            return


def _tried(trial: Callable[[Context, Files], Tried], ctx: Context, files: Files) -> Tried:
    try:
        return trial(ctx, files)
    except Exception as error:  # also a fault of ours: nothing passes because a trial broke
        return False, [Remark(f"Gick inte att pröva ({type(error).__name__}: {error}). Anmäl felet.")]


def _checked(ctx: Context, files: Files) -> Tried:
    findings = sorted(check_files(files), key=lambda finding: finding.severity != ERROR)
    return not has_error(findings), [Remark(each.message, each.file, each.element) for each in findings]


def _proved(ctx: Context, files: Files) -> Tried:
    if ctx.prover is None:
        return False, [Remark(NO_PROVER)]
    broken = ctx.prover(read(files))
    return not broken, broken


def _rehearsed(ctx: Context, files: Files) -> Tried:
    features = {name: content for name, content in files.items() if name.endswith(".feature")}
    rehearsal = rehearse(read(files), features)
    told = [_stopped(played) for played in rehearsal.scenarios if not played.passed]
    told += [Remark(finding.message, finding.file) for finding in rehearsal.findings]
    number, percent = len(rehearsal.scenarios), rehearsal.coverage.percent
    return rehearsal.passed, told or [
        Remark(f"{number} scenarier stämmer. De passerar {percent} % av stegen.")
    ]


def _stopped(played: Rehearsed) -> Remark:
    stop = played.failure
    why = f" {stop.message or stop.sentence}" if stop else ""
    return Remark(f"Scenariot «{played.scenario}» stämmer inte.{why}", played.file)


_TRIED: Mapping[Step, Callable[[Context, Files], Tried]] = {
    Step.CHECKED: _checked,
    Step.PROVED: _proved,
    Step.REHEARSED: _rehearsed,
}
