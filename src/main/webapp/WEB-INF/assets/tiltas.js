// Adds to pages that are whole without it: suggestions while typing, and a button that prints.
(() => {
  "use strict";

  for (const slot of document.querySelectorAll("[data-print]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = slot.dataset.print;
    button.addEventListener("click", () => window.print());
    slot.append(button);
  }

  for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

  // The combobox with a list of the ARIA Authoring Practices: focus stays in the field.
  function suggest(input) {
    const list = document.createElement("ul");
    const status = document.createElement("span");
    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.label);
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.form.append(list, status);

    let items = [];
    let active = -1;
    let timer = 0;
    let request = null;
    close();

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(load, 150);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && items.length > 0) {
        event.preventDefault();
        show();
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault();
        location.assign(items[active].url);
      }
    });
    // A press must not take the focus from the field before the click arrives.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) location.assign(items[Number(option.dataset.index)].url);
    });

    async function load() {
      const text = input.value.trim();
      if (request) request.abort();
      if (text.length < 2) {
        items = [];
        close();
        return;
      }
      request = new AbortController();
      const query = new URLSearchParams({ q: text, lang: input.dataset.lang });
      try {
        const answer = await fetch(input.dataset.suggest + "?" + query, { signal: request.signal });
        if (!answer.ok) return close();
        items = (await answer.json()).items;
      } catch {
        // Aborted by the next key, or no network: the form still searches.
        return;
      }
      if (document.activeElement === input) fill();
    }

    function fill() {
      list.replaceChildren(
        ...items.map((item, index) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + index;
          option.dataset.index = String(index);
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.textContent = item.title;
          return option;
        }),
      );
      status.textContent = input.dataset.found.replace("#", String(items.length));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      if (items.length > 0) show();
      else close();
    }

    function move(step) {
      // From no choice, up leads to the last.
      active = active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length;
      for (const option of list.children) {
        option.setAttribute("aria-selected", String(Number(option.dataset.index) === active));
      }
      input.setAttribute("aria-activedescendant", list.children[active].id);
    }

    function show() {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }

    function close() {
      active = -1;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
  }
})();
