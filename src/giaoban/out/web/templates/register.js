
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const each = (selector) => [...document.querySelectorAll(selector)];
  const number = (value) => value.toLocaleString(document.documentElement.lang);
  const folded = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();

  const form = byId("filter");
  if (!form) return;
  const again = byId("again");
  const parts = each(".part");
  const unit = byId("unit");
  const radios = each("#filter input[type=radio]");
  const named = unit.options.length;
  const cards = each("article.task").map((card) => ({
    card, units: card.dataset.u.split(" "), bucket: card.dataset.b, state: card.dataset.s, text: null,
  }));

  const textOf = (one) => {
    one.text ??= folded(one.card.textContent);
    return one.text;
  };
  const isOfUnit = (one, wanted) =>
    !wanted || one.units.includes(wanted) || (wanted !== "none" && one.units.includes("all"));

  function chosen() {
    const of = (name) => form.elements[name].value;
    return { unit: of("unit"), bucket: of("bucket"), state: of("state"), words: folded(of("words")).split(/\s+/).filter(Boolean) };
  }

  function apply() {
    const wanted = chosen();
    const counts = { unit: new Map(), bucket: new Map(), state: new Map() };
    const count = (name, value) => counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    let shown = 0;
    for (const one of cards) {
      const fits = wanted.words.every((word) => textOf(one).includes(word));
      const ofUnit = isOfUnit(one, wanted.unit);
      const ofBucket = !wanted.bucket || one.bucket === wanted.bucket;
      const inState = !wanted.state || one.state === wanted.state;
      const visible = fits && ofUnit && ofBucket && inState;
      one.card.hidden = !visible;
      shown += visible;
      if (fits && ofBucket && inState) {
        count("unit", "");
        for (const place of one.units) if (!one.units.includes("all") || place === "all") count("unit", place);
      }
      for (const [name, value, others] of [["bucket", one.bucket, inState], ["state", one.state, ofBucket]]) {
        if (fits && ofUnit && others) { count(name, value); count(name, ""); }
      }
    }
    tell(counts, shown, shown === cards.length);
  }

  function tell(counts, shown, isAll) {
    const everyone = counts.unit.get("all") ?? 0;
    for (let i = 0; i < named; i++) {
      const { value, dataset } = unit.options[i];
      const isUnit = value && value !== "all" && value !== "none";
      unit.options[i].textContent = `${dataset.name} (${number((counts.unit.get(value) ?? 0) + (isUnit ? everyone : 0))})`;
    }
    for (const radio of radios) {
      radio.parentElement.querySelector("b").textContent = number(counts[radio.name].get(radio.value) ?? 0);
    }
    for (const part of parts) {
      const left = part.querySelectorAll("article:not([hidden])").length;
      part.hidden = !left;
      part.querySelector(".count").textContent = `(${number(left)})`;
    }
    const says = byId("shown").dataset.says;
    byId("shown").textContent = says.replace("{shown}", number(shown)).replace("{total}", number(cards.length));
    byId("none").hidden = shown > 0;
    again.hidden = isAll;
  }

  const source = byId("source");
  const told = new Map();
  for (const piece of each(".source [data-of]")) {
    for (const task of piece.dataset.of.split(" ")) {
      if (!told.has(task)) told.set(task, []);
      told.get(task).push(piece);
    }
  }
  let marked = [];

  function mark(task) {
    for (const one of marked) one.classList.remove("on");
    marked = [byId(`t${task}`), ...(told.get(task) ?? [])].filter(Boolean);
    for (const one of marked) one.classList.add("on");
  }

  function showText(task) {
    mark(task);
    const place = byId(`p${task}`);
    if (!place) return;
    place.closest("details").open = true;
    const down = place.getBoundingClientRect().top - source.getBoundingClientRect().top;
    source.scrollTop += down - source.clientHeight / 4;
    source.scrollIntoView({ block: "nearest" });
    place.focus({ preventScroll: true });
  }

  function showTask(task) {
    const card = byId(`t${task}`);
    if (card.hidden) { form.reset(); apply(); }
    mark(task);
    card.scrollIntoView({ block: "center" });
    card.querySelector(".number").focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const leads = link?.getAttribute("href").match(/^#([tp])(\d+)$/);
    if (leads) {
      event.preventDefault();
      return leads[1] === "t" ? showTask(leads[2]) : showText(leads[2]);
    }
    if (link || String(getSelection())) return;
    const piece = event.target.closest(".source [data-of]");
    if (piece) return showTask(piece.dataset.task ?? piece.dataset.of.split(" ")[0]);
    const card = event.target.closest("article.task");
    if (card && !event.target.closest("details")) showText(card.id.slice(1));
  });

  let waiting;
  const soon = (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, event.target.name === "words" ? 150 : 0);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("beforeprint", () => {
    for (const notice of each("details.notice")) notice.open = true;
  });
  form.hidden = false;
  apply();
})();
