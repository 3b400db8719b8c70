/* Puts text into a field as if it were typed, so that the browser's own undo takes it back. */
(() => {
  "use strict";

  window.deskInsert = (field, text, from = field.selectionStart, to = field.selectionEnd) => {
    field.focus();
    field.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, from, to, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
})();
