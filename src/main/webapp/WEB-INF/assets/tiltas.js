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

  for (const area of document.querySelectorAll("textarea[data-limit]")) count(area);

  for (const input of document.querySelectorAll("input[data-suggest]")) suggest(input);

  // Counts as the server does: characters, not units of UTF-16. Told aloud only when typing pauses.
  function count(area) {
    const limit = Number(area.dataset.limit);
    const shown = document.createElement("p");
    const told = document.createElement("span");
    let timer = 0;
    shown.className = "meta say-count";
    shown.setAttribute("aria-hidden", "true");
    told.className = "visually-hidden";
    told.setAttribute("role", "status");
    area.after(shown, told);
    const words = () => {
      const left = limit - [...area.value].length;
      shown.classList.toggle("is-over", left < 0);
      return left < 0 ? area.dataset.over + " " + -left : area.dataset.left + " " + left;
    };
    area.addEventListener("input", () => {
      shown.textContent = words();
      clearTimeout(timer);
      timer = setTimeout(() => (told.textContent = shown.textContent), 1500);
    });
    shown.textContent = words();
  }

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

    const kinds = new Map(input.dataset.kinds.split("|").map((kind) => kind.split("=")));
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
      const query = new URLSearchParams({ q: text, lang: input.dataset.lang, size: "5" });
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
          const title = document.createElement("span");
          const kind = document.createElement("small");
          title.append(...marked(item.title));
          kind.textContent = kinds.get(item.kind) ?? "";
          // A space, so that both are not read as one word.
          option.append(title, " ", kind);
          return option;
        }),
      );
      status.textContent = input.dataset.found.replace("#", String(items.length));
      active = -1;
      input.removeAttribute("aria-activedescendant");
      if (items.length > 0) show();
      else close();
    }

    // What was typed stands out where the title has it letter by letter, diacritics aside.
    function marked(title) {
      const words = fold(input.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      return title.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean).flatMap((piece) => {
        const word = words.find((typed) => fold(piece).startsWith(typed) && fold(piece).length === piece.length);
        if (!word) return [piece];
        const mark = document.createElement("b");
        mark.textContent = piece.slice(0, word.length);
        return [mark, piece.slice(word.length)];
      });
    }

    function fold(text) {
      return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
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
