/* Earlier translations go into the text where its writer's mark stands. */
(() => {
  "use strict";

  document.querySelectorAll(".memory .scripted").forEach((place) => {
    place.hidden = false;
  });
  document.querySelectorAll(".memory button[data-insert]").forEach((button) => {
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.insert);
      const offer = button.closest("blockquote").querySelector(".offer");
      if (field && offer) {
        window.deskInsert(field, offer.textContent);
      }
    });
  });
})();
