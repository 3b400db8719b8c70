// Adds to checklists and questions that are whole without it: ticks that stay in this browser, and a field to find a country.
(() => {
  "use strict";

  const find = document.currentScript.dataset.find;
  for (const place of document.querySelectorAll(".ticking")) tick(place);
  for (const select of document.querySelectorAll("select[data-type-to-find]")) type(select);

  function tick(place) {
    const key = "tiltas.planner." + place.dataset.flow;
    const ticked = new Set(read(key));
    const note = document.createElement("p");
    note.id = "tick-note";
    note.textContent = place.dataset.note;
    const clear = document.createElement("button");
    clear.type = "button";
    clear.textContent = place.dataset.clear;
    place.append(note, clear);

    const boxes = [...document.querySelectorAll("[data-item]")].map((entry) => {
      const label = document.createElement("label");
      const box = document.createElement("input");
      const heading = entry.querySelector("h3");
      box.type = "checkbox";
      box.checked = ticked.has(entry.dataset.item);
      box.setAttribute("aria-describedby", heading.id + " " + note.id);
      label.className = "tick";
      label.append(box, " " + place.dataset.done);
      heading.after(label);
      box.addEventListener("change", () => {
        ticked[box.checked ? "add" : "delete"](entry.dataset.item);
        write(key, [...ticked]);
        show();
      });
      return box;
    });
    clear.addEventListener("click", () => {
      ticked.clear();
      write(key, []);
      for (const box of boxes) box.checked = false;
      show();
    });
    show();

    function show() {
      clear.hidden = !boxes.some((box) => box.checked);
      for (const box of boxes) box.closest("[data-item]").classList.toggle("is-done", box.checked);
    }
  }

  // A browser that keeps nothing ticks for as long as the page is open.
  function read(key) {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  function write(key, items) {
    try {
      if (items.length) localStorage.setItem(key, JSON.stringify(items));
      else localStorage.removeItem(key);
    } catch {
      // Kept nowhere, then.
    }
  }

  // The list stays what is sent; the field before it chooses in it.
  function type(select) {
    const field = document.createElement("input");
    const list = document.createElement("datalist");
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
    const options = [...select.options].filter((option) => option.value);
    list.id = select.id + "-list";
    for (const option of options) list.append(new Option(option.text, option.text));
    field.type = "text";
    field.className = "finder";
    field.autocomplete = "off";
    field.placeholder = find;
    field.setAttribute("aria-label", find);
    field.setAttribute("list", list.id);
    select.before(field, list);
    field.addEventListener("input", () => {
      const typed = fold(field.value);
      const found =
        options.find((option) => fold(option.text) === typed) ??
        options.find((option) => typed.length > 1 && fold(option.text).startsWith(typed));
      if (found) select.value = found.value;
    });
  }
})();
