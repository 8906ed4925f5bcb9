// Forms while somebody writes: which fields apply, what happened to the draft, and filling in a choice.
// The server decides both; nothing that is typed is ever replaced by what comes back.

const COULD_NOT_SAVE = "Det gick inte att spara just nu. Det du skrev står kvar på sidan.";

document.addEventListener("fields", (event) => {
  const hidden = event.detail.hidden;
  for (const part of document.querySelectorAll("[data-depends]")) {
    part.toggleAttribute("data-hidden", hidden.includes(part.id));
  }
});

const say = (event) => {
  if (!(event.target instanceof Element)) return;
  if (event.target.matches("[data-form-status]")) event.target.textContent = COULD_NOT_SAVE;
  // A list that renews itself says when it no longer can: its next answer brings it back in order.
  event.target.querySelector("[data-when-silent]")?.removeAttribute("hidden");
};
document.addEventListener("htmx:responseError", say);
document.addEventListener("htmx:sendError", say);

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-fills]");
  const field = button && document.getElementById(button.dataset.fills);
  if (!field) return;
  event.preventDefault();
  field.value = button.value;
  field.focus();
  field.dispatchEvent(new Event("change", { bubbles: true }));
});
