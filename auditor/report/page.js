"use strict";
(() => {
  const PAGE = 50;
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));

  let current = null;   // the finding that is chosen

  function clear() {
    for (const on of all(document, ".on")) on.classList.remove("on");
    if (current !== null) current.removeAttribute("aria-current");
    current = null;
  }

  function start(doc) {
    const findings = all(doc, ".finding");
    const filter = doc.querySelector(".filter");
    const pager = doc.querySelector(".pager");
    if (findings.length === 0 || filter === null || pager === null) return null;
    const bySeverity = filter.querySelector("[name=severity]"), byRule = filter.querySelector("[name=rule]");
    const marks = new Map();
    for (const mark of all(doc, "mark[data-f]"))
      for (const id of mark.dataset.f.split(" ")) {
        if (!marks.has(id)) marks.set(id, []);
        marks.get(id).push(mark);
      }
    let shown = findings, page = 0;

    function draw() {
      const pages = Math.max(1, Math.ceil(shown.length / PAGE));
      page = Math.min(Math.max(page, 0), pages - 1);
      const visible = new Set(shown.slice(page * PAGE, (page + 1) * PAGE));
      for (const finding of findings) finding.hidden = !visible.has(finding);
      pager.hidden = pages === 1;
      pager.querySelector("output").textContent = pager.dataset.pattern.replace("{page}", page + 1).replace("{pages}", pages);
      pager.querySelector(".previous").disabled = page === 0;
      pager.querySelector(".next").disabled = page === pages - 1;
    }

    function choose(finding, scroll) {
      clear();
      if (finding === undefined || finding === null) return;
      if (!shown.includes(finding)) { reset(); shown = findings; }
      current = finding;
      page = Math.floor(shown.indexOf(finding) / PAGE);
      draw();
      finding.classList.add("on");
      finding.setAttribute("aria-current", "true");
      const own = marks.get(finding.id) || [];
      for (const mark of own) mark.classList.add("on");
      if (scroll && own.length > 0) own[0].scrollIntoView({ block: "center" });
      finding.scrollIntoView({ block: "nearest" });
    }

    function reset() {
      bySeverity.value = "";
      byRule.value = "";
    }

    function narrow() {
      const severity = bySeverity.value, rule = byRule.value;
      shown = findings.filter((f) => (severity === "" || f.dataset.severity === severity) && (rule === "" || f.dataset.rule === rule));
      page = 0;
      clear();
      draw();
    }

    const rules = Array.from(new Set(findings.map((f) => f.dataset.rule))).sort();
    for (const rule of rules) byRule.add(new Option(rule, rule));
    filter.hidden = false;
    filter.addEventListener("change", narrow);
    pager.querySelector(".previous").addEventListener("click", () => { page -= 1; draw(); });
    pager.querySelector(".next").addEventListener("click", () => { page += 1; draw(); });
    for (const finding of findings)
      finding.addEventListener("click", (event) => {
        const link = event.target.closest("a");
        if (link !== null && link.closest("h3") === null) return;
        if (link !== null) event.preventDefault();
        choose(finding, true);
      });
    for (const mark of all(doc, "mark[data-f]"))
      mark.addEventListener("click", () => {
        const ids = mark.dataset.f.split(" ");
        const after = current === null ? -1 : ids.indexOf(current.id);
        choose(findings.find((f) => f.id === ids[(after + 1) % ids.length]), false);
      });
    draw();
    return {
      doc,
      // False at the end: the next document goes on.
      step(by) {
        const at = (shown.includes(current) ? shown.indexOf(current) : by > 0 ? -1 : shown.length) + by;
        if (at < 0 || at >= shown.length) return false;
        choose(shown[at], true);
        return true;
      },
      filter() { bySeverity.focus(); },
      clear() { reset(); narrow(); },
    };
  }

  const docs = all(document, ".doc").map(start).filter((d) => d !== null);
  for (const keys of all(document, ".keys")) keys.hidden = docs.length === 0;
  const visible = () => docs.find((d) => current !== null && d.doc.contains(current))
    || docs.find((d) => d.doc.getBoundingClientRect().bottom > 80) || docs[docs.length - 1];
  function step(by) {
    const here = visible();
    if (!here.step(by)) docs[docs.indexOf(here) + by]?.step(by);
  }
  document.addEventListener("keydown", (event) => {
    if (docs.length === 0 || event.ctrlKey || event.metaKey || event.altKey || /^(SELECT|INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") { event.preventDefault(); visible().filter(); }
    else if (event.key === "Escape") visible().clear();
  });
})();
