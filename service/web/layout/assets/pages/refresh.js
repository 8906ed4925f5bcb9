// A list that fetches itself anew. Somebody who has been signed out meanwhile is led to sign in and back.
document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.xhr.status === 401 && detail.elt.matches("[data-refreshes]")) window.location.reload();
});
