// Files that are chosen: what the server would refuse is said at once, before somebody waits for it to be sent.

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
  const said = target.parentElement.querySelector("[data-files-said]");
  const large = [...target.files].find((file) => file.size > Number(target.dataset.mostBytes));
  said.textContent = large ? `${large.name} är för stor och togs bort. Välj en mindre fil.` : "";
  if (large) target.value = "";
});
