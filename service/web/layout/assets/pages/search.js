// "/" leads to the search, as in many programs. Whoever talks to the computer, or types with a stick, can
// turn it off (WCAG 2.1.4); that choice is all that the browser remembers.
const SETTING = "hemgang.snabbtangent";

const isOn = () => {
  try {
    return localStorage.getItem(SETTING) !== "av";
  } catch {
    return false; // nobody could turn it off
  }
};

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !isOn()) return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select")) return;
  const place = document.querySelector("[data-search-field]") ?? document.querySelector("[data-search-link]");
  if (!place) return;
  event.preventDefault();
  if (place.matches("a")) place.click();
  else place.focus();
});

const control = document.querySelector("[data-search-switch]");

const say = () => {
  control.textContent = isOn() ? "Stäng av snabbtangenten" : "Slå på snabbtangenten";
};

if (control) {
  say();
  document.querySelector("[data-search-shortcut]").hidden = false;
  control.addEventListener("click", () => {
    localStorage.setItem(SETTING, isOn() ? "av" : "på");
    say();
  });
}
