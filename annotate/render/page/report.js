"use strict";

// A card beside a statement, a filter by speaker, sorting, copying, download. Only classes,
// `hidden`, attributes of the page's own and text content change: nothing from the article is
// ever read as markup.

const card = document.getElementById("card");
const wide = matchMedia("(min-width: 62rem)");
const phone = matchMedia("(max-width: 40rem)");
const last = (list) => (list ? list.split(" ").pop() : "");
const reportOf = (element) => element.closest(".report");
const entryOf = (report, id) => report.querySelector(`[data-entry="${id}"]`);

// The innermost statement or tag, and the hedge, that an element belongs to.
function findingsAt(element) {
  const entry = element.closest("[data-entry]");
  if (entry) return [entry.dataset.entry];
  const ref = element.closest("[data-ref]");
  if (ref) return [ref.dataset.ref];
  const goes = element.closest("[data-goes]");
  if (goes) return [goes.dataset.goes];
  const run = element.closest("[data-a], [data-h]");
  return run ? [last(run.dataset.a), last(run.dataset.h)].filter(Boolean) : [];
}

function light(report, ids) {
  for (const lit of report.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const id of ids) {
    const parts = ["a", "v", "h", "k"].map((name) => `[data-${name}~="${id}"]`);
    const others = `[data-entry="${id}"], .margin [data-ref="${id}"]`;
    for (const part of report.querySelectorAll(`${parts.join()}, ${others}`)) {
      part.classList.add("lit");
    }
  }
}

// The card.

let shown = null; // {report, id, anchor, pinned}
let timer = 0;
let returning = false; // focus goes back to what opened the card: it stays closed

function say(part, text) {
  const element = card.querySelector(part);
  element.textContent = text;
  element.hidden = !text;
}

const textOf = (element, part) => {
  const found = element && element.querySelector(part);
  return found ? found.textContent : "";
};

function fill(report, id) {
  const entry = entryOf(report, id);
  if (!entry) return false;
  const voice = entry.closest("[data-voice]");
  const marks = entry.classList;
  const doubt = marks.contains("doubtful") && !marks.contains("nobody") ? "?" : "";
  const hedge = textOf(entry, ".hedge");
  say(".who", voice ? textOf(voice, ".name") + doubt : hedge || textOf(entry, ".tag"));
  say(".about", textOf(voice, ".role"));
  say(".said", textOf(entry, ".said"));
  say(".how", [id, textOf(entry, ".how")].filter(Boolean).join(" · "));
  say(".sure", textOf(entry, ".sure"));
  card.querySelector("[data-do=all]").hidden = !voice;
  card.querySelector("[data-do=copy]").hidden = !entry.dataset.copy;
  card.querySelector("[data-do=copy]").textContent = "Copy with its source";
  card.className = `card ${entry.className.replace("lit", "")}`;
  return true;
}

const boxOf = (anchor) => anchor.getClientRects()[0] || anchor.getBoundingClientRect();

// Beside the article where there is a margin, else below (or above) the words.
function place(anchor) {
  if (phone.matches) {
    card.style.left = card.style.top = "";
    return;
  }
  const at = boxOf(anchor);
  const row = anchor.closest(".row");
  const margin = row && wide.matches;
  const left = margin ? row.firstElementChild.getBoundingClientRect().right + 40 : at.left;
  let top = margin ? at.top : at.bottom + 6;
  const room = innerHeight - card.offsetHeight - 8;
  if (top > room) top = margin ? Math.max(room, 8) : at.top - card.offsetHeight - 6;
  const most = document.documentElement.clientWidth - card.offsetWidth - 8;
  card.style.left = `${Math.max(Math.min(left, most), 8) + scrollX}px`;
  card.style.top = `${Math.max(top, 8) + scrollY}px`;
}

function open(anchor, pinned) {
  clearTimeout(timer);
  const report = reportOf(anchor);
  const id = findingsAt(anchor)[0];
  if (!id || !fill(report, id)) return;
  card.hidden = false;
  card.classList.toggle("pinned", pinned);
  shown = { report, id, anchor, pinned };
  place(anchor);
  if (!phone.matches) return;
  const hidden = boxOf(anchor).bottom + 8 - card.getBoundingClientRect().top;
  if (hidden > 0) scrollBy(0, hidden); // the words stay in view above the card
}

function close(back) {
  clearTimeout(timer);
  if (!shown) return;
  const { anchor } = shown;
  shown = null;
  card.hidden = true;
  if (!back || !anchor.matches("a, [tabindex]")) return;
  returning = true;
  anchor.focus();
  returning = false;
}

// What changed, for who does not see it.
function announce(text) {
  document.getElementById("live").textContent = text;
}

function later(act, milliseconds) {
  clearTimeout(timer);
  timer = setTimeout(act, milliseconds);
}

// The filter.

let chosen = null; // {report, id}

function filter(report, id) {
  for (const b of report.querySelectorAll("[data-source]")) b.setAttribute("aria-pressed", String(b.dataset.source === id));
  for (const part of report.querySelectorAll("[data-of]")) {
    part.hidden = Boolean(id) && !part.dataset.of.split(" ").includes(id);
  }
  for (const panel of report.querySelectorAll("[data-panel]")) {
    panel.hidden = Boolean(id) && !panel.querySelector("[data-of]:not([hidden])");
  }
  const kept = new Set();
  for (const entry of report.querySelectorAll("[data-entry]")) {
    if (!entry.closest("[data-of][hidden]")) kept.add(entry.dataset.entry);
  }
  report.classList.toggle("filtered", Boolean(id));
  for (const run of report.querySelectorAll("article :is([data-a], [data-h], .ref)")) {
    const { ref = "", a = "", h = "" } = run.dataset;
    const owners = `${ref} ${a} ${h}`.split(" ");
    run.classList.toggle("kept", owners.some((owner) => kept.has(owner)));
  }
}

function tell(report, id) {
  const status = report.querySelector(".status");
  status.textContent = "";
  if (!id) return;
  const button = report.querySelector(`button[data-source="${id}"]`);
  const entries = report.querySelectorAll(`[data-voice][data-of~="${id}"] [data-entry]`);
  const count = entries.length;
  const all = document.createElement("button");
  all.type = "button";
  all.dataset.do = "every";
  all.textContent = "Show all";
  const noun = count === 1 ? "statement" : "statements";
  status.append(`Only ${button.textContent}: ${count} ${noun}. `, all);
}

function choose(report, id) {
  if (chosen && (chosen.report !== report || chosen.id === id)) {
    const before = chosen;
    chosen = null;
    const inside = before.report.querySelector(".status").contains(document.activeElement);
    filter(before.report, "");
    tell(before.report, "");
    if (before.report === report && before.id === id) {
      announce("All statements are shown");
      if (inside) report.querySelector(`button[data-source="${id}"]`).focus();
      return;
    }
  }
  if (!report.querySelector(`[data-voice][data-of~="${id}"]`)) return;
  chosen = { report, id };
  filter(report, id);
  tell(report, id);
}

// Copying and download.

async function copy(button) {
  const { report, id } = shown;
  const text = entryOf(report, id).dataset.copy;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    card.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  button.textContent = "Copied";
  announce("Copied");
}

function download() {
  const data = document.getElementById("data").content.textContent;
  const one = data.trim().split("\n").length === 1;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([data], { type: "application/json" }));
  link.download = one ? "findings.json" : "findings.jsonl";
  link.click();
  URL.revokeObjectURL(link.href);
}

function sort(button) {
  const head = button.closest("th");
  const index = [...head.parentNode.children].indexOf(head);
  const body = head.closest("table").tBodies[0];
  const down = head.getAttribute("aria-sort") !== "descending" && index > 0;
  const up = index === 0 && head.getAttribute("aria-sort") === "ascending";
  const sign = down || up ? -1 : 1;
  for (const other of head.parentNode.children) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending");
  const value = (row) => (row.cells[index] ? row.cells[index].dataset.value || "" : "");
  const order = (a, b) => value(a).localeCompare(value(b), "en", { numeric: true });
  const rows = [...body.rows].sort((a, b) => sign * order(a, b));
  body.append(...rows);
  announce(`Sorted by ${button.textContent}, ${head.getAttribute("aria-sort")}`);
}

const doing = {
  close: () => close(true),
  all: () => {
    const { report, id } = shown;
    const voice = entryOf(report, id).closest("[data-voice]").dataset.voice;
    close(false);
    if (!chosen || chosen.id !== voice) choose(report, voice);
    report.querySelector(".status button").focus();
  },
  every: () => choose(chosen.report, chosen.id),
  copy,
  list: () => {
    const { report, id } = shown;
    close(false);
    location.hash = entryOf(report, id).id;
    entryOf(report, id).querySelector("a").focus({ preventScroll: true });
    entryOf(report, id).scrollIntoView({ block: "center" });
  },
  download,
};

document.addEventListener("click", (event) => {
  const { target } = event;
  const act = target.closest("[data-do]");
  if (act) return void doing[act.dataset.do](act);
  if (target.closest("[data-sort]")) return sort(target.closest("[data-sort]"));
  const name = target.closest("[data-source]");
  if (name) {
    close(false);
    return choose(reportOf(name), name.dataset.source);
  }
  const words = target.closest("article [data-ref], article [data-a], article [data-h]");
  if (words) {
    if (words.matches("a")) event.preventDefault();
    open(words, true);
    // A click without a pointer comes from the keyboard: it goes on in the card.
    if (event.detail === 0) card.querySelector("button:not([hidden])").focus();
  } else if (!target.closest("#card")) {
    close(false);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    if (shown) close(card.contains(document.activeElement));
    else if (chosen) choose(chosen.report, chosen.id);
  }
  const name = event.target.closest("[role=button][data-source]");
  if (name && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    name.click();
  }
});

const WORDS = "article [data-ref], article [data-a], article [data-h]";

function wire(report) {
  report.addEventListener("pointerover", (event) => {
    light(report, findingsAt(event.target));
    if (event.pointerType !== "mouse" || phone.matches || (shown && shown.pinned)) return;
    const words = event.target.closest(WORDS);
    if (words) later(() => open(words, false), shown ? 60 : 150);
    else later(() => close(false), 250);
  });
  report.addEventListener("pointerleave", () => {
    light(report, []);
    if (shown && !shown.pinned) later(() => close(false), 250);
  });
  report.addEventListener("focusin", (event) => {
    light(report, findingsAt(event.target));
    const ref = event.target.closest("article [data-ref]");
    const free = !returning && !(shown && shown.pinned);
    if (ref && free && ref.matches(":focus-visible")) open(ref, false);
  });
  report.addEventListener("focusout", () => {
    light(report, []);
    if (shown && !shown.pinned) close(false);
  });
}

card.addEventListener("pointerenter", () => clearTimeout(timer));
card.addEventListener("pointerleave", () => {
  if (shown && !shown.pinned) later(() => close(false), 250);
});
// What sticks and what a link leads to stands below the header, however many lines it has.
function measure() {
  const { offsetHeight } = document.querySelector("header");
  document.documentElement.style.setProperty("--head", `${offsetHeight}px`);
}
measure();
addEventListener("resize", () => {
  measure();
  if (shown) place(shown.anchor);
});
for (const ref of document.querySelectorAll("article [data-ref]")) {
  ref.setAttribute("aria-haspopup", "dialog");
}
for (const report of document.querySelectorAll(".report")) {
  if (report.querySelector(".status")) wire(report);
}
