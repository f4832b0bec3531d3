"use strict";

// Lights a finding with its parts, and filters an article to one source. Only classes,
// `hidden` and text content change: nothing from the article is ever read as markup.

const last = (list) => (list ? list.split(" ").pop() : "");

// The innermost statement or tag, and the hedge, that an element belongs to.
function findingsAt(element) {
  const entry = element.closest("[data-entry]");
  if (entry) return [entry.dataset.entry];
  const ref = element.closest("[data-ref]");
  if (ref) return [ref.dataset.ref];
  const run = element.closest("[data-a], [data-h]");
  return run ? [last(run.dataset.a), last(run.dataset.h)].filter(Boolean) : [];
}

function light(report, ids) {
  for (const lit of report.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const id of ids) {
    const parts = ["a", "v", "h", "k"].map((name) => `[data-${name}~="${id}"]`);
    const found = report.querySelectorAll(`${parts.join()}, [data-entry="${id}"]`);
    for (const part of found) part.classList.add("lit");
  }
}

function filter(report, chosen) {
  const kept = new Set();
  for (const button of report.querySelectorAll("[data-source]")) {
    button.setAttribute("aria-pressed", String(button === chosen));
  }
  for (const voice of report.querySelectorAll("[data-voice]")) {
    const own = !chosen || voice.dataset.voice === chosen.dataset.source;
    voice.hidden = !own;
    if (!own) continue;
    for (const entry of voice.querySelectorAll("[data-entry]")) kept.add(entry.dataset.entry);
  }
  report.classList.toggle("filtered", Boolean(chosen));
  for (const run of report.querySelectorAll("[data-a], [data-ref]")) {
    const owners = (run.dataset.ref || run.dataset.a).split(" ");
    run.classList.toggle("kept", owners.some((id) => kept.has(id)));
  }
  const count = kept.size === 1 ? "1 statement" : `${kept.size} statements`;
  report.querySelector(".status").textContent = chosen
    ? `Only ${chosen.textContent}: ${count}. Press Escape, or the source again, for all.`
    : "";
}

function wire(report) {
  let chosen = null;
  const choose = (button) => filter(report, (chosen = button === chosen ? null : button));
  report.addEventListener("mouseover", (event) => light(report, findingsAt(event.target)));
  report.addEventListener("mouseleave", () => light(report, []));
  report.addEventListener("focusin", (event) => light(report, findingsAt(event.target)));
  report.addEventListener("focusout", () => light(report, []));
  report.addEventListener("click", (event) => {
    const button = event.target.closest("[data-source]");
    if (button) choose(button);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && chosen) choose(chosen);
  });
}

for (const report of document.querySelectorAll(".report")) {
  if (report.querySelector(".status")) wire(report);
}
