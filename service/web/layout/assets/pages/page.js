// What every page needs beyond HTML: partial updates, and focus on what went wrong.
import htmx from "htmx.org";
import "./refresh.js";
import "./search.js";
import "./files.js";
import "./phrases.js";
import "./rows.js";
import "./writing.js";

// Our content security policy allows neither inline styles nor eval.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
// A page may show a patient: none is kept in the browser's storage.
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;

htmx.onLoad((part) => part.querySelector("[data-focus-on-load]")?.focus());

document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
});
