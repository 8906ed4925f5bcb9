// Phrases for long texts: a button puts one where the cursor stands; so does its code with a slash, and Enter or Tab.

const CODE = /(^|\s)\/([a-zåäö0-9_-]+)$/i; // what stands right before the cursor

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("[data-phrase]");
  const field = button && document.getElementById(button.dataset.into);
  if (field) put(field, button.dataset.phrase, field.selectionStart);
});

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !["Enter", "Tab"].includes(event.key)) return;
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (field.selectionStart !== field.selectionEnd) return;
  const typed = CODE.exec(field.value.slice(0, field.selectionStart));
  const found = typed && phraseOf(field, typed[2].toLowerCase());
  if (!found) return; // Tab goes on to the next field, Enter is a new line
  event.preventDefault();
  put(field, found, field.selectionStart - typed[2].length - 1);
});

function phraseOf(field, code) {
  return document.querySelector(`[data-into="${CSS.escape(field.id)}"][data-code="${CSS.escape(code)}"]`)?.dataset.phrase;
}

/** From `start` to the end of the selection. As if it were typed, so that the browser can undo it. */
function put(field, text, start) {
  field.focus();
  field.setSelectionRange(start, field.selectionEnd);
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, start, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
