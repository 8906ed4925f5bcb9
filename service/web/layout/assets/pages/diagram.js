// Shows a diagram with the case's position. Everything it shows stands as text on the page as well.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";

for (const place of document.querySelectorAll("[data-diagram]")) whenSeen(place);

// A picture that is folded away has no size to fit into: it is drawn when it is unfolded.
function whenSeen(place) {
  const fold = place.closest("details:not([open])");
  if (fold) fold.addEventListener("toggle", () => show(place), { once: true });
  else show(place);
}

async function show(place) {
  // The wheel scrolls the page; the buttons beside the picture zoom.
  const viewer = new NavigatedViewer({ container: place, zoomScroll: { enabled: false } });
  try {
    const answer = await fetch(place.dataset.diagram, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    await viewer.importXML(await answer.text());
  } catch {
    place.textContent = "Bilden kunde inte visas. Samma uppgifter står i texten under.";
    return;
  }
  describe(place);
  mark(viewer, words(place.dataset.passed), "passed", "✓", { top: -10, right: 10 });
  mark(viewer, words(place.dataset.here), "here", "Här nu", { top: -26, left: 0 });
  fit(viewer);
  lookAt(viewer, words(place.dataset.here));
  listen(place, viewer);
  place.dataset.ready = "";
}

const words = (text) => (text ?? "").split(" ").filter(Boolean);

function describe(place) {
  const picture = place.querySelector("svg");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", place.dataset.label);
}

function mark(viewer, elements, name, text, position) {
  const known = viewer.get("elementRegistry");
  for (const id of elements.filter((id) => known.get(id))) {
    const label = document.createElement("div");
    label.className = `mark mark-${name}`;
    label.textContent = text;
    viewer.get("canvas").addMarker(id, name);
    viewer.get("overlays").add(id, { position, html: label });
  }
}

const TOO_SMALL = 0.35;
const READABLE = 0.5;

// A little smaller than the place, so that the labels at the edges have room.
function fit(viewer) {
  const canvas = viewer.get("canvas");
  canvas.zoom(0.94 * canvas.zoom("fit-viewport", "auto"), "auto");
}

// On a small screen the whole picture is too small to read: show the part where the case is.
function lookAt(viewer, here) {
  const canvas = viewer.get("canvas");
  const element = here.map((id) => viewer.get("elementRegistry").get(id)).find(Boolean);
  if (!element || canvas.zoom() >= TOO_SMALL) return;
  canvas.zoom(READABLE);
  canvas.scrollToElement(element, 60);
}

function listen(place, viewer) {
  const tools = document.querySelector(`[data-tools-for="${place.id}"]`);
  tools?.addEventListener("click", ({ target }) => {
    const canvas = viewer.get("canvas");
    const wish = target.closest("[data-zoom]")?.dataset.zoom;
    if (wish === "fit") fit(viewer);
    else if (wish) canvas.zoom(canvas.zoom() * (wish === "in" ? 1.25 : 0.8));
  });
}
