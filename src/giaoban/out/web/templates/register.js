
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
  const outside = byId("outside");
  const parts = each(".part");
  const unit = byId("unit");
  const radios = each("#filter input[type=radio]");
  const named = unit.options.length;
  const cards = each("article.task").map((card) => ({
    card, units: card.dataset.u.split(" "), bucket: card.dataset.b, state: card.dataset.s, text: null,
  }));

  const textOf = (one) => {
    one.text ??= folded([...one.card.querySelectorAll(".which, .what, .named")].map((part) => part.textContent).join("\n"));
    return one.text;
  };
  const isOfUnit = (one, wanted) =>
    !wanted || one.units.includes(wanted) || (wanted !== "none" && one.units.includes("all"));

  function chosen() {
    const of = (name) => form.elements[name].value;
    return { unit: of("unit"), bucket: of("bucket"), state: of("state"), words: folded(of("words")).split(/\s+/).filter(Boolean) };
  }

  function apply() {
    outside.hidden = true;
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
  let waiting;

  function mark(task) {
    for (const one of marked) one.classList.remove("on");
    marked = [byId(`t${task}`), ...(told.get(task) ?? [])].filter(Boolean);
    for (const one of marked) one.classList.add("on");
  }

  function markDoubt(doubt) {
    mark("");
    marked = [byId(`q${doubt}`), ...each(`.source [data-doubt="${doubt}"]`)];
    for (const one of marked) one.classList.add("on");
  }

  function showDoubt(doubt) {
    markDoubt(doubt);
    const told = byId(`q${doubt}`);
    told.scrollIntoView({ block: "center" });
    told.querySelector(".number").focus({ preventScroll: true });
  }

  function showPlace(place) {
    if (!place) return;
    place.closest("details").open = true;
    const down = place.getBoundingClientRect().top - source.getBoundingClientRect().top;
    source.scrollTop += down - source.clientHeight / 4;
    source.scrollIntoView({ block: "nearest" });
    place.focus({ preventScroll: true });
  }

  function showTask(task) {
    const card = byId(`t${task}`);
    if (card.hidden) {
      clearTimeout(waiting);
      apply();
      for (const one of [card, card.closest(".part"), outside]) one.hidden = false;
      card.prepend(outside);
    }
    mark(task);
    card.scrollIntoView({ block: "center" });
    card.querySelector(".number").focus({ preventScroll: true });
  }

  const shows = {
    t: showTask,
    p: (task) => { mark(task); showPlace(byId(`p${task}`)); },
    d: (doubt) => { markDoubt(doubt); showPlace(byId(`d${doubt}`)); },
    q: showDoubt,
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const leads = link?.getAttribute("href").match(/^#([tpdq])(\d+)$/);
    if (leads) {
      event.preventDefault();
      return shows[leads[1]](leads[2]);
    }
    if (link || String(getSelection())) return;
    const doubt = event.target.closest(".source [data-doubt]");
    if (doubt) return showDoubt(doubt.dataset.doubt);
    const piece = event.target.closest(".source [data-of]");
    if (piece) return showTask(piece.dataset.task ?? piece.dataset.of.split(" ")[0]);
    const card = event.target.closest("article.task");
    if (card && !event.target.closest("details")) shows.p(card.id.slice(1));
  });

  const soon = (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, event.target.name === "words" ? 150 : 0);
  };
  form.addEventListener("input", soon);
  unit.addEventListener("change", soon);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("beforeprint", () => {
    for (const notice of each("details.notice")) notice.open = true;
  });
  form.hidden = false;
  apply();
})();
