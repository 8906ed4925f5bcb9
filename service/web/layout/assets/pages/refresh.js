// A list that fetches itself anew shows only what its own page answers.
// Somebody who has been signed out meanwhile gets the sign-in page, whole.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const wanted = detail.elt?.getAttribute("hx-select");
  if (!wanted || detail.xhr.status !== 200) return;
  const found = new DOMParser().parseFromString(detail.xhr.responseText, "text/html").querySelector(wanted);
  if (found) return;
  detail.shouldSwap = false;
  window.location.reload();
});
