// Uses the pages as a reader would. Prints one line that counts.
import { chromium } from "playwright-core";
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let passed = 0, failed = 0;
const that = (what, holds) => {
  if (holds) passed += 1;
  else { failed += 1; console.error(`FAILED ${what}`); }
};

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 }, bypassCSP: true });

async function open(path, options = {}) {
  const page = await (options.context ?? context).newPage();
  const fetched = [], errors = [];
  page.on("request", (request) => fetched.push(request.url()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => { errors.push("dialog"); dialog.dismiss(); });
  const url = pathToFileURL(path).href;
  const began = Date.now();
  await page.goto(url);
  return { page, errors, took: Date.now() - began, others: () => fetched.filter((f) => f !== url && !f.startsWith(`${url}#`)) };
}

async function accessible(page, name) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const serious = result.violations.filter((v) => v.impact === "serious" || v.impact === "critical");
  for (const v of serious) console.error(`${name}: ${v.id}: ${v.nodes.length}: ${v.nodes[0].html.slice(0, 200)}`);
  that(`${name}: axe finds nothing serious`, serious.length === 0);
}

const all = await open("all.html");
that("nothing is fetched", all.others().length === 0);
const first = all.page.locator(".finding.error").first();
await first.locator("h3 a").click();
const id = await first.getAttribute("id");
const lit = await all.page.locator(`mark.on[data-f~="${id}"]`).count();
const evidence = await first.locator(".evidence li").count();
that("a click on a finding highlights all its evidence", lit >= 2 && lit >= evidence);
await all.page.screenshot({ path: "shots/finding.png" });
await all.page.keyboard.press("j");
that("j goes on to the next finding", (await all.page.locator(".finding.on").getAttribute("id")) !== id);
await all.page.keyboard.press("k");
that("k goes back", (await all.page.locator(".finding.on").getAttribute("id")) === id);
await all.page.keyboard.press("Escape");
that("Escape clears", (await all.page.locator(".on").count()) === 0);
await all.page.locator("mark").first().click();
that("a click on a mark chooses its finding", (await all.page.locator(".finding.on").count()) === 1);
await accessible(all.page, "light");

const index = await open("pages/index.html");
await index.page.screenshot({ path: "shots/index.png", fullPage: true });
await accessible(index.page, "index");
await index.page.locator("td a").first().click();
that("the index leads to a page", (await index.page.locator("section.doc").count()) === 1);

const page = readdirSync("pages").filter((n) => n !== "index.html").map((n) => `pages/${n}`)
  .find((n) => readFileSync(n, "utf8").includes("青禾产业园"));
const dark = await browser.newContext({ offline: true, colorScheme: "dark", viewport: { width: 1280, height: 900 }, bypassCSP: true });
const night = await open(page, { context: dark });
await night.page.locator(".finding h3 a").first().click();
await night.page.screenshot({ path: "shots/dark.png" });
await accessible(night.page, "dark");
const phone = await browser.newContext({ offline: true, viewport: { width: 390, height: 844 } });
const narrow = await open(page, { context: phone });
await narrow.page.screenshot({ path: "shots/phone.png" });
that("a phone needs no sideways scrolling", await narrow.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
const plain = await browser.newContext({ offline: true, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
const bare = await open(page, { context: plain });
that("without scripts all findings can be read", (await bare.page.locator(".finding h3").first().isVisible()) && !(await bare.page.locator(".filter").isVisible()));
await bare.page.emulateMedia({ media: "print" });
await bare.page.screenshot({ path: "shots/print.png", fullPage: true });
const paper = await open(page);
that("it prints", (await paper.page.pdf({ format: "A4" })).length > 10000);

const many = await open("many.html");
that(`3,000 findings are open within 3 seconds (${many.took} ms)`, many.took < 3000);
that("50 findings a page", (await many.page.locator(".finding:not([hidden])").count()) === 50);
await many.page.locator(".pager .next").click();
that("the next page shows others", (await many.page.locator(".finding:not([hidden])").first().getAttribute("id")).endsWith("-50"));
await many.page.locator("select[name=severity]").selectOption("warning");
that("a filter leaves its severity", (await many.page.locator(".finding.error:not([hidden])").count()) === 0 && (await many.page.locator(".finding.warning:not([hidden])").count()) === 50);
await many.page.locator("select[name=rule]").selectOption("totals/sum");
that("filters add up", (await many.page.locator(".finding:not([hidden])").count()) === 0);
for (const one of [all, index, night, narrow, many]) that("no script failed", one.errors.length === 0);

await browser.close();
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
