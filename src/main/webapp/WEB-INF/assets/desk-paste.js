/* What is pasted from Word or a web page into a text becomes Markdown, its tables kept. With Shift it stays plain. */
(() => {
  "use strict";

  const told = document.getElementById("paste-told");
  const fields = document.querySelectorAll('textarea[name="body"], textarea[data-paste="source"]');
  if (!told || !fields.length || !window.fetch) {
    return;
  }
  const FORMATTED = /<(p|div|h[1-6]|ul|ol|li|table|b|strong|i|em|a|blockquote|br)[\s>/]/i;
  const LONGEST = 15000;
  let shift = false;
  addEventListener("keydown", (event) => { shift = event.shiftKey; }, true);
  addEventListener("keyup", (event) => { shift = event.shiftKey; }, true);
  addEventListener("blur", () => { shift = false; });

  const insert = (field, text) => window.deskInsert(field, text);

  // What footnotes of the text are called, what is pasted over aside.
  const notes = (field) => {
    const rest = field.value.slice(0, field.selectionStart) + field.value.slice(field.selectionEnd);
    return [...new Set([...rest.matchAll(/\[\^([^\]\s]+)\]/g)].map((found) => found[1]))];
  };

  const around = (field, text) => {
    const before = field.value.slice(0, field.selectionStart);
    const block = text.includes("\n");
    const start = !block || before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    return start + text + (block ? "\n" : "");
  };

  const convert = async (field, html) => {
    const token = field.form.elements["desk-token"];
    const data = new FormData();
    data.set("desk-token", token.value);
    data.set("act", "convert");
    data.set("lang", field.lang);
    data.set("notes", notes(field).join("\n"));
    // Pictures in the text itself are left out anyway, and may be large.
    data.set("html", html.replace(/(["'])data:[^"']{200,}\1/gi, "$1$1"));
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), LONGEST);
    try {
      const answer = await fetch(told.dataset.address, {
        method: "POST", body: data, signal: stop.signal, headers: { "X-Requested-With": "XMLHttpRequest" },
      });
      return (answer.headers.get("Content-Type") || "").startsWith("application/json") ? await answer.json() : {};
    } catch (failure) {
      return {};
    } finally {
      clearTimeout(timer);
    }
  };

  const paste = async (field, html, plain) => {
    const start = field.selectionStart;
    const end = field.selectionEnd;
    const value = field.value;
    told.textContent = told.dataset.wait;
    const answer = await convert(field, html);
    if (field.value === value) {
      field.setSelectionRange(start, end);
    }
    if (answer.markdown === undefined) {
      insert(field, plain);
      told.textContent = [told.dataset.plain, ...(answer.told || [])].join(" ");
    } else {
      insert(field, around(field, answer.markdown));
      told.textContent = [told.dataset.done, ...answer.told].join(" ");
    }
  };

  fields.forEach((field) => field.addEventListener("paste", (event) => {
    const html = event.clipboardData ? event.clipboardData.getData("text/html") : "";
    if (shift || !FORMATTED.test(html)) {
      return;
    }
    event.preventDefault();
    if (field.dataset.paste === "source") {
      insert(field, html);
    } else {
      paste(field, html, event.clipboardData.getData("text/plain"));
    }
  }));
})();
