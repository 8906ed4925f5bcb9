// Rows of a list, added and taken away without asking the server. What is typed in the others is not touched.
// The same buttons send the form where there are no scripts.

const NUMBER = "__rad__"; // stands in the blank row for the number that its names and ids are to have
const CONTROLS = "input:not([type=hidden]), select, textarea";

const rowsOf = (list) => [...list.querySelectorAll(":scope > [data-row-list] > [data-row]")];

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-add-row], [data-remove-row]");
  if (!button) return;
  event.preventDefault();
  const list = button.closest("[data-rows]");
  if (button.matches("[data-add-row]")) add(list).querySelector(CONTROLS)?.focus();
  else remove(list, button.closest("[data-row]"));
  list.dispatchEvent(new Event("change", { bubbles: true }));
});

function add(list) {
  const next = 1 + Math.max(-1, ...rowsOf(list).map(numberOf));
  const blank = list.querySelector("template").innerHTML.replaceAll(NUMBER, next);
  list.querySelector("[data-row-list]").insertAdjacentHTML("beforeend", blank);
  count(list);
  return rowsOf(list).at(-1);
}

function remove(list, row) {
  const place = rowsOf(list).indexOf(row);
  row.remove();
  if (rowsOf(list).length === 0 && list.dataset.first > 0) add(list);
  count(list);
  const near = rowsOf(list)[place] ?? rowsOf(list).at(-1);
  (near?.querySelector(CONTROLS) ?? list.querySelector("[data-add-row]")).focus();
  list.querySelector("[data-rows-said]").textContent = `Rad ${place + 1} är borttagen.`;
}

function numberOf(row) {
  return Number(row.id.split(".").at(-1));
}

/** As people count, from one; and no more rows than the list may have. */
function count(list) {
  const rows = rowsOf(list);
  rows.forEach((row, place) => {
    for (const number of row.querySelectorAll("[data-row-number]")) number.textContent = place + 1;
  });
  list.querySelector("[data-add-row]").hidden = rows.length >= Number(list.dataset.most);
}
