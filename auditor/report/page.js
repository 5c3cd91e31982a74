"use strict";
(() => {
  const PAGE = 50;
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));

  function start(doc) {
    const findings = all(doc, ".finding");
    const filter = doc.querySelector(".filter");
    const pager = doc.querySelector(".pager");
    if (findings.length === 0 || filter === null || pager === null) return null;
    const marks = new Map();
    for (const mark of all(doc, "mark[data-f]"))
      for (const id of mark.dataset.f.split(" ")) {
        if (!marks.has(id)) marks.set(id, []);
        marks.get(id).push(mark);
      }
    let shown = findings, page = 0, current = null;

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

    function clear() {
      for (const on of all(doc, ".on")) on.classList.remove("on");
      for (const on of all(doc, "[aria-current]")) on.removeAttribute("aria-current");
      current = null;
    }

    function choose(finding, scroll) {
      clear();
      if (finding === undefined || finding === null) return;
      if (!shown.includes(finding)) { filter.reset(); shown = findings; }
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

    function narrow() {
      const severity = filter.elements.severity.value, rule = filter.elements.rule.value;
      shown = findings.filter((f) => (severity === "" || f.dataset.severity === severity) && (rule === "" || f.dataset.rule === rule));
      page = 0;
      clear();
      draw();
    }

    const rules = Array.from(new Set(findings.map((f) => f.dataset.rule))).sort();
    for (const rule of rules) filter.elements.rule.add(new Option(rule, rule));
    filter.hidden = false;
    filter.addEventListener("change", narrow);
    filter.addEventListener("submit", (event) => event.preventDefault());
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
      step(by) {
        if (shown.length === 0) return;
        const at = current === null ? (by > 0 ? -1 : shown.length) : shown.indexOf(current);
        choose(shown[Math.min(Math.max(at + by, 0), shown.length - 1)], true);
      },
      filter() { filter.elements.severity.focus(); },
      clear() { filter.reset(); narrow(); },
    };
  }

  const docs = all(document, ".doc").map(start).filter((d) => d !== null);
  for (const keys of all(document, ".keys")) keys.hidden = docs.length === 0;
  const visible = () => docs.find((d) => d.doc.getBoundingClientRect().bottom > 80) || docs[docs.length - 1];
  document.addEventListener("keydown", (event) => {
    if (docs.length === 0 || event.ctrlKey || event.metaKey || event.altKey || /^(SELECT|INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "j") visible().step(1);
    else if (event.key === "k") visible().step(-1);
    else if (event.key === "/") { event.preventDefault(); visible().filter(); }
    else if (event.key === "Escape") visible().clear();
  });
})();
