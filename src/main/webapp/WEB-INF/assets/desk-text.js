/* Where a text is written: tools, keeping what is not saved, who else is here, jumps to what was found. All of it only adds. */
(() => {
  "use strict";

  const form = document.getElementById("write");
  if (!form) {
    return;
  }
  const body = document.getElementById("body");
  const title = document.getElementById("title");
  const slug = document.getElementById("slug");
  const keptState = document.getElementById("kept-state");
  const frame = document.querySelector("iframe[name=preview]");
  const writable = form.dataset.writable === "true";
  const SOON = 1000;
  const OFTEN = 3000;
  const HEARTBEAT = 20000;
  const KEEPALIVE = 60000;

  let changed = form.dataset.unsaved === "true";
  let leaving = false;

  const read = async (url, options) => {
    const answer = await fetch(url, Object.assign({ headers: { "X-Requested-With": "XMLHttpRequest" } }, options));
    if (answer.status === 401 || answer.url.includes("/editor/sign-in")) {
      throw new Error(form.dataset.signedOut);
    }
    if (!answer.ok) {
      throw new Error(form.dataset.failed);
    }
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  const fields = (act) => {
    const sent = new URLSearchParams(new FormData(form));
    sent.set("act", act);
    return sent;
  };

  const say = (element, text) => {
    if (element && element.textContent !== text) {
      element.textContent = text;
    }
  };

  const show = (element, from) => {
    if (element && from && element.innerHTML !== from.innerHTML) {
      element.replaceChildren(...Array.from(from.childNodes).map((node) => document.importNode(node, true)));
    }
  };

  // Keeping: soon after a pause, at least every few seconds, at once when the page is hidden; one at a time.
  let waiting = 0;
  let last = 0;
  let busy = false;
  let again = false;

  const keep = async (hidden) => {
    clearTimeout(waiting);
    if (!writable || leaving) {
      return;
    }
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    last = Date.now();
    const sent = fields("keep");
    try {
      const told = await read(form.dataset.keep, {
        method: "POST", body: sent, keepalive: hidden && sent.toString().length < KEEPALIVE });
      say(keptState, told.getElementById("kept").textContent.trim());
      show(document.getElementById("others"), told.getElementById("others"));
      follow();
    } catch (failure) {
      say(keptState, failure instanceof TypeError ? form.dataset.failed : failure.message);
      waiting = setTimeout(keep, HEARTBEAT);
    } finally {
      busy = false;
      if (again) {
        again = false;
        later();
      }
    }
  };

  const later = () => {
    clearTimeout(waiting);
    const due = Math.max(SOON, OFTEN - (Date.now() - last));
    waiting = setTimeout(keep, due);
  };

  // The preview is asked for by its address, so that no step back is spent on it, and stays where it was read.
  let shown = 0;
  const follow = () => {
    if (!frame) {
      return;
    }
    const place = frame.contentWindow ? frame.contentWindow.scrollY : 0;
    frame.addEventListener("load", () => frame.contentWindow.scrollTo(0, place), { once: true });
    shown += 1;
    frame.contentWindow.location.replace(form.dataset.preview + "&turn=" + shown);
  };

  const changes = () => {
    changed = true;
    later();
  };
  form.addEventListener("input", (event) => {
    if (event.target.name) {
      changes();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changed) {
      keep(true);
    }
  });
  setInterval(async () => {
    if (document.visibilityState === "visible" && writable && !busy) {
      try {
        const sent = new URLSearchParams();
        sent.set("desk-token", form.elements["desk-token"].value);
        sent.set("act", "here");
        const told = await read(form.dataset.keep, { method: "POST", body: sent });
        show(document.getElementById("others"), told.getElementById("others"));
      } catch (failure) {
        say(keptState, failure instanceof TypeError ? form.dataset.failed : failure.message);
      }
    }
  }, HEARTBEAT);

  // Whoever leaves with something unsaved is asked.
  form.addEventListener("submit", (event) => {
    if (event.submitter && ["save", "merge", "theirs"].includes(event.submitter.value)) {
      leaving = true;
      clearTimeout(waiting);
    }
  });
  addEventListener("beforeunload", (event) => {
    if (changed && !leaving) {
      event.preventDefault();
    }
  });
  addEventListener("pageshow", () => {
    leaving = false;
  });

  // The address: asked for when a writer pauses.
  let asked = 0;
  const slugState = document.getElementById("slug-state");
  const lookUp = () => {
    clearTimeout(asked);
    asked = setTimeout(async () => {
      const wanted = new URLSearchParams({ slug: slug.value, title: title.value });
      try {
        const told = await read(form.dataset.slugs + "&" + wanted);
        show(slugState, told.getElementById("told"));
      } catch (failure) {
        say(slugState, "");
      }
    }, 500);
  };
  slug.addEventListener("input", lookUp);
  title.addEventListener("input", () => {
    if (!slug.value) {
      lookUp();
    }
  });
  slugState.addEventListener("click", (event) => {
    const taken = event.target.closest("button[data-slug]");
    if (taken) {
      slug.value = taken.dataset.slug;
      slug.focus();
      changes();
      lookUp();
    }
  });

  const put = (text, from, to) => window.deskInsert(body, text, from, to);

  const selected = () => body.value.slice(body.selectionStart, body.selectionEnd);

  const around = (before, after, word) => {
    const from = body.selectionStart;
    const text = selected() || word;
    put(before + text + after, from, body.selectionEnd);
    body.setSelectionRange(from + before.length, from + before.length + text.length);
  };

  const lines = (mark, word) => {
    const from = body.value.lastIndexOf("\n", body.selectionStart - 1) + 1;
    const next = body.value.indexOf("\n", body.selectionEnd);
    const to = next < 0 ? body.value.length : next;
    const text = body.value.slice(from, to) || word;
    const marked = text.split("\n").map((line, number) => mark(number) + line).join("\n");
    put(marked, from, to);
    body.setSelectionRange(from + mark(0).length, from + marked.length);
  };

  const block = (text) => {
    const at = body.selectionEnd;
    const before = body.value.slice(0, at);
    const gap = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    put(gap + text + "\n", at, at);
  };

  const tools = document.getElementById("tools");
  const word = tools.dataset;
  const acts = {
    heading: () => lines(() => "## ", word.heading),
    bold: () => around("**", "**", word.bold),
    italic: () => around("*", "*", word.italic),
    list: () => lines(() => "- ", word.list),
    numbers: () => lines((number) => (number + 1) + ". ", word.list),
    link: () => around("[", "](https://)", word.link),
    quote: () => lines(() => "> ", word.quote),
    table: () => block("| " + word.column + " 1 | " + word.column + " 2 |\n| --- | --- |\n| " + word.cell + " | " + word.cell + " |"),
    figure: () => around("{", "}", word.figure),
    image: () => around("![", "](file:)", word.image),
    find: () => openInsert(),
  };

  tools.hidden = false;
  document.getElementById("keys").hidden = false;
  document.getElementById("keys-hint").hidden = false;
  const buttons = Array.from(tools.querySelectorAll("button"));
  const go = (to) => {
    buttons.forEach((button) => {
      button.tabIndex = button === to ? 0 : -1;
    });
    to.focus();
  };
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) {
      acts[button.dataset.tool]();
    }
  });
  tools.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 };
    if (event.key === "Escape") {
      body.focus();
    } else if (event.key in moves) {
      go(buttons[(moves[event.key] + buttons.length) % buttons.length]);
    } else {
      const chosen = buttons.find((button) => button.dataset.key === event.key.toLowerCase());
      if (!chosen || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      acts[chosen.dataset.tool]();
    }
    event.preventDefault();
  });
  body.addEventListener("keydown", (event) => {
    if (event.altKey && event.key === "F10") {
      go(buttons.find((button) => button.tabIndex === 0) || buttons[0]);
      event.preventDefault();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      const act = { b: "bold", i: "italic" }[event.key.toLowerCase()];
      if (act) {
        acts[act]();
        event.preventDefault();
      }
    }
  });

  // Putting in what was found.
  const insert = document.getElementById("insert");
  const insertWords = document.getElementById("insert-words");
  const insertFound = document.getElementById("insert-found");
  let from = 0;
  let to = 0;
  const openInsert = () => {
    from = body.selectionStart;
    to = body.selectionEnd;
    insertWords.value = selected().slice(0, 200);
    insertFound.replaceChildren();
    insert.showModal();
    insertWords.focus();
    if (insertWords.value) {
      find();
    }
  };
  const find = async () => {
    try {
      const told = await read(form.dataset.insert + "&" + new URLSearchParams({ q: insertWords.value }));
      show(insertFound, told.getElementById("found"));
      insertFound.querySelectorAll("li code").forEach((code) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = code.textContent;
        button.dataset.markdown = code.textContent;
        code.replaceWith(button);
      });
    } catch (failure) {
      say(insertFound, failure instanceof TypeError ? form.dataset.failed : failure.message);
    }
  };
  document.getElementById("insert-find").addEventListener("click", find);
  document.getElementById("insert-close").addEventListener("click", () => insert.close());
  insertWords.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      find();
    }
  });
  insertFound.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-markdown]");
    if (button) {
      insert.close();
      put(button.dataset.markdown, from, to);
      say(keptState, form.dataset.inserted);
    }
  });
  insert.addEventListener("close", () => body.focus());
  // The words of the search are no part of the text.
  insertWords.addEventListener("input", (event) => event.stopPropagation());

  // A jump goes to the words themselves where they are found, else to their line.
  const scrollTo = (place) => {
    const copy = body.cloneNode();
    copy.removeAttribute("id");
    copy.removeAttribute("name");
    copy.className = "measure";
    copy.rows = 1;
    copy.value = body.value.slice(0, place);
    body.after(copy);
    const height = copy.scrollHeight;
    copy.remove();
    body.scrollTop = Math.max(0, height - body.clientHeight / 2);
  };
  const jump = (line, words) => {
    const starts = [0];
    for (let at = body.value.indexOf("\n"); at >= 0; at = body.value.indexOf("\n", at + 1)) {
      starts.push(at + 1);
    }
    const start = starts[Math.min(line, starts.length) - 1];
    const end = body.value.indexOf("\n", start) < 0 ? body.value.length : body.value.indexOf("\n", start);
    const at = words ? body.value.indexOf(words, start) : -1;
    const there = at >= 0 && at < end + 2000;
    body.focus({ preventScroll: true });
    body.setSelectionRange(there ? at : start, there ? at + words.length : end);
    scrollTo(there ? at : start);
    body.scrollIntoView({ block: "center" });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#checks a[data-line]");
    if (link && link.hash === "#body" && Number(link.dataset.line) > 0) {
      event.preventDefault();
      jump(Number(link.dataset.line), link.dataset.words);
    }
  });

  // Checking without leaving the page.
  const check = form.querySelector("button[value=check]");
  check.addEventListener("click", async (event) => {
    event.preventDefault();
    try {
      const told = await read(form.getAttribute("action"), { method: "POST", body: fields("check") });
      const checks = document.getElementById("checks");
      show(checks, told.getElementById("checks"));
      checks.focus();
    } catch (failure) {
      say(keptState, failure instanceof TypeError ? form.dataset.failed : failure.message);
    }
  });

  if (changed && writable) {
    later();
  }
})();
