/* The editors' desk: what pages do better with a script. */
(() => {
  "use strict";

  // What was handed over once is to be copied whole.
  document.querySelectorAll(".handed input").forEach((field) => field.addEventListener("focus", () => field.select()));

  // A session that ended while a part of a page was asked for: the whole form is sent, and the door keeps it.
  const sendWhole = (element) => {
    const form = element && element.closest ? element.closest("form") : null;
    if (form) {
      HTMLFormElement.prototype.submit.call(form);
    } else {
      location.reload();
    }
  };
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxError", (event, xhr, settings) => {
      if (xhr.status === 401) {
        const source = settings && settings.source;
        sendWhole(typeof source === "string" ? document.getElementById(source) : source);
      }
    });
  }
  if (window.faces && window.faces.ajax) {
    window.faces.ajax.addOnError((data) => {
      if (data.responseCode === 401) {
        sendWhole(data.source);
      }
    });
  }
})();
