"""A diagram that runs several times at once keeps what it knows to each run."""

from datetime import timedelta

from service.domain.case import OpenTask
from tests.drafting import Draft, agreement_of
from tests.unit.engine.driven_case import MONDAY, DrivenCase


def report(*, own: bool = True) -> Draft:
    """Somebody reports something; a serious one waits for an inquiry, another for an answer."""
    draft = Draft("avvikelse").start("rapportera", message="Avvikelse").gateway("slag", "exclusive", "svara")
    draft.task("utred", lane="Vård").task("svara", lane="Vård", due="=tid.rapportera + duration(langd)")
    draft.end("klar").path("rapportera", "slag").flow("slag", "utred", when='=allvar = "hog"')
    draft.path("slag", "svara", "klar").path("utred", "klar")
    return draft.keeps_own_facts() if own else draft


def case_of(draft: Draft) -> DrivenCase:
    main = Draft().start().task("a", lane="Vård").end().path("start", "a", "end")
    return DrivenCase(agreement_of(main, draft), {"allvar": "okand", "langd": "P1D"})


def tasks(case: DrivenCase, element: str) -> list[OpenTask]:
    return [task for task in case.progress.tasks if task.element == element]


def test_two_runs_at_once_do_not_know_each_others_answers():
    case = case_of(report())
    case.begin("avvikelse", allvar="lag")
    case.begin("avvikelse", allvar="hog")
    assert case.waits == ["a", "svara", "utred"]
    assert case.facts["avvikelse.2.allvar"] == "lag"
    assert case.facts["avvikelse.3.allvar"] == "hog"
    assert case.facts["allvar"] == "okand"


def test_each_run_counts_from_its_own_moments_and_lengths():
    case = case_of(report())
    case.begin("avvikelse", allvar="lag", langd="P2D")
    case.later(hours=3)
    case.begin("avvikelse", allvar="lag")
    dues = [task.due.at if task.due else None for task in tasks(case, "svara")]
    assert dues == [MONDAY + timedelta(days=2), MONDAY + timedelta(days=1, hours=3)]


def test_what_one_run_has_done_leaves_the_other_waiting():
    case = case_of(report())
    case.begin("avvikelse", allvar="lag")
    case.begin("avvikelse", allvar="lag")
    first, second = tasks(case, "svara")
    case.do_task(first, svar="Vi har ändrat vår rutin.")
    assert [task.id for task in tasks(case, "svara")] == [second.id]
    assert case.facts["avvikelse.2.svar"] == "Vi har ändrat vår rutin."
    assert "avvikelse.2.tid.svara" in case.facts
    assert "avvikelse.3.tid.svara" not in case.facts


def test_what_the_case_knows_is_known_inside():
    case = case_of(report())
    case.begin("avvikelse", allvar="lag")
    (task,) = tasks(case, "svara")
    assert task.due is not None
    assert task.due.at == MONDAY + timedelta(days=1)


def test_a_diagram_that_does_not_ask_for_it_shares_the_cases_facts():
    case = case_of(report(own=False))
    case.begin("avvikelse", allvar="hog")
    assert case.facts["allvar"] == "hog"
    assert [name for name in case.facts if name.startswith("avvikelse.")] == []


def test_the_main_diagram_always_shares():
    main = Draft().start().task("a", lane="Vård").end().path("start", "a", "end").keeps_own_facts()
    case = DrivenCase(agreement_of(main))
    case.do("a", svar="ja")
    assert case.facts["svar"] == "ja"
