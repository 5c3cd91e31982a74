/*
** html.c -- a page for people: the draft with all its figures marked, the findings beside it, the run below.
** Written to one file, all documents follow each other in it; written to a folder, each has a page (html.h).
*/
#include "report/html.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/hash.h"
#include "report/article.h"
#include "report/finding_text.h"
#include "report/markup.h"
#include "report/page.h"
#include "report/words.h"

void html_name(char out[HTML_NAME], view path)
{
    snprintf(out, HTML_NAME, "d%016" PRIx64, hash_bytes(path));
}

static void say(buffer *out, const data *words, const char *name)
{
    markup_text(out, words_of(words, "page", view_of(name)));
}

static void chip(buffer *out, const char *class, view title, uint64_t count)
{
    buffer_format(out, "<span class=\"chip %s\">", class);
    markup_text(out, title);
    buffer_format(out, " %" PRIu64 "</span>\n", count);
}

static void chips(buffer *out, const data *words, const severity_counts *findings, const relation_counts_by_verdict *relations)
{
    buffer_append(out, VIEW("<p class=\"counts\">\n"));
    for (unsigned s = SEVERITIES; s-- > 0;)
        chip(out, severity_names[s], words_of(words, "severity", view_of(severity_names[s])), findings->of[s]);
    for (unsigned v = 0; v < VERDICTS; v++)
        if (relations->of[v] > 0)
            chip(out, "verdict", words_of(words, "verdict", view_of(verdict_names[v])), relations->of[v]);
    buffer_append(out, VIEW("</p>\n"));
}

static void term(buffer *out, view title, const buffer *text)
{
    if (text->length == 0)
        return;
    buffer_append(out, VIEW("<dt>"));
    markup_text(out, title);
    buffer_append(out, VIEW("</dt><dd>"));
    markup_text(out, buffer_view(text));
    buffer_append(out, VIEW("</dd>\n"));
}

static void evidence_items(buffer *out, const finding *f, const char *prefix, uint32_t n, const view *paths, const data *words)
{
    uint32_t suspect = finding_suspect(f);
    buffer_append(out, VIEW("<ul class=\"evidence\">\n"));
    for (uint32_t i = 0; i < f->evidence_count; i++) {
        const evidence *e = &f->evidence[i];
        buffer_append(out, VIEW("<li>"));
        if (paths == NULL)
            buffer_format(out, "<a href=\"#%s-%" PRIu32 "-%" PRIu32 "\">", prefix, n, i);
        markup_text(out, e->text);
        buffer_append(out, paths == NULL ? VIEW("</a> ") : VIEW(" "));
        markup_text(out, words_of(words, "role", e->role));
        buffer_append(out, VIEW(" <span class=\"place\">"));
        if (paths != NULL) {
            markup_text(out, paths[e->document]);
            buffer_byte(out, ':');
        }
        buffer_format(out, "%" PRIu32 ":%" PRIu32 "</span>", e->line, e->column);
        if (i == suspect) {
            buffer_append(out, VIEW(" <span class=\"blame\">"));
            markup_text(out, words_say(words, "suspect"));
            buffer_format(out, "</span> <span class=\"share\">%u%%</span>", (unsigned)(e->suspicion * 100 + 0.5));
        }
        buffer_append(out, VIEW("</li>\n"));
    }
    buffer_append(out, VIEW("</ul>\n"));
}

static void details(buffer *out, const finding *f, const report_key *key, const data *words, const report_options *options)
{
    buffer text = { 0 };
    buffer_append(out, VIEW("<dl>\n"));
    finding_derivation(&text, f);
    term(out, words_say(words, "derivation"), &text);
    buffer_clear(&text);
    finding_note(&text, f, words, options->en);
    if (view_find(f->message, buffer_view(&text)) >= 0)
        buffer_clear(&text);
    term(out, words_say(words, "note"), &text);
    buffer_clear(&text);
    finding_key(&text, key, words);
    term(out, words_say(words, "key"), &text);
    for (uint32_t i = 0; i < f->repair_count; i++) {
        buffer_clear(&text);
        finding_repair(&text, f, &f->repairs[i], words);
        term(out, i == 0 ? words_say(words, "repair") : VIEW(""), &text);
    }
    buffer_clear(&text);
    if (f->undecidable) {
        buffer_append(&text, words_say(words, "undecidable"));
        term(out, words_say(words, "note"), &text);
    }
    buffer_append(out, VIEW("</dl>\n"));
    out->failed = out->failed || text.failed;
    buffer_free(&text);
}

static void finding_item(buffer *out, const finding *f, const report_key *key, const char *prefix, uint32_t n, const view *paths,
                         const data *words, const report_options *options)
{
    const char *name = severity_names[f->severity];
    buffer_format(out, "<article class=\"finding %s\" id=\"%s-%" PRIu32 "\" data-severity=\"%s\" data-rule=\"", name, prefix, n, name);
    markup_text(out, view_of(f->rule));
    buffer_format(out, "\">\n<h3><span class=\"badge %s\">", name);
    markup_text(out, words_of(words, "severity", view_of(name)));
    buffer_format(out, "</span> <a href=\"#%s-%" PRIu32 "\">", prefix, n);
    markup_text(out, f->message);
    buffer_append(out, VIEW("</a></h3>\n"));
    evidence_items(out, f, prefix, n, paths, words);
    details(out, f, key, words, options);
    buffer_append(out, VIEW("<p class=\"fingerprint\"><code>"));
    markup_text(out, view_of(f->rule));
    buffer_format(out, "</code> #%.8s</p>\n</article>\n", f->fingerprint);
}

static void filter_form(buffer *out, const data *words)
{
    buffer_append(out, VIEW("<div class=\"filter\" role=\"group\" aria-label=\""));
    say(out, words, "filter");
    buffer_append(out, VIEW("\" hidden><label>"));
    say(out, words, "filter");
    buffer_append(out, VIEW(" <select name=\"severity\"><option value=\"\">"));
    say(out, words, "all");
    buffer_append(out, VIEW("</option>"));
    for (unsigned s = SEVERITIES; s-- > 0;) {
        buffer_format(out, "<option value=\"%s\">", severity_names[s]);
        markup_text(out, words_of(words, "severity", view_of(severity_names[s])));
        buffer_append(out, VIEW("</option>"));
    }
    buffer_append(out, VIEW("</select></label> <label>"));
    say(out, words, "rule");
    buffer_append(out, VIEW(" <select name=\"rule\"><option value=\"\">"));
    say(out, words, "all");
    buffer_append(out, VIEW("</option></select></label></div>\n"));
}

static void pager(buffer *out, const data *words)
{
    buffer_append(out, VIEW("<div class=\"pager\" hidden data-pattern=\""));
    say(out, words, "page_of");
    buffer_append(out, VIEW("\"><button type=\"button\" class=\"previous\">"));
    say(out, words, "previous");
    buffer_append(out, VIEW("</button> <output></output> <button type=\"button\" class=\"next\">"));
    say(out, words, "next");
    buffer_append(out, VIEW("</button></div>\n"));
}

static void relations(buffer *out, const report_document *d, const data *words)
{
    if (d->outcome.check_count == 0)
        return;
    buffer_append(out, VIEW("<details class=\"relations\"><summary>"));
    say(out, words, "verified");
    buffer_format(out, " (%" PRIu32 ")</summary>\n<table><thead><tr><th>", d->outcome.check_count);
    say(out, words, "rule");
    buffer_append(out, VIEW("</th><th>"));
    say(out, words, "figures");
    buffer_append(out, VIEW("</th></tr></thead><tbody>\n"));
    for (uint32_t i = 0; i < d->outcome.check_count; i++) {
        const check *c = &d->outcome.checks[i];
        buffer_append(out, VIEW("<tr><td>"));
        markup_text(out, words_of(words, "verdict", view_of(verdict_names[c->verdict])));
        buffer_append(out, VIEW(" <code>"));
        markup_text(out, view_of(c->rule));
        buffer_append(out, VIEW("</code></td><td>"));
        for (uint32_t n = 0; n < c->evidence_count; n++) {
            markup_text(out, n > 0 ? words_say(words, "comma") : VIEW(""));
            markup_text(out, words_of(words, "role", c->evidence[n].role));
            buffer_byte(out, ' ');
            markup_text(out, c->evidence[n].text);
        }
        buffer_append(out, VIEW("</td></tr>\n"));
    }
    buffer_append(out, VIEW("</tbody></table></details>\n"));
}

static void side(buffer *out, const report_document *d, const report_options *options, const char *prefix, const data *words)
{
    uint32_t shown = 0;
    for (uint32_t i = 0; i < d->outcome.finding_count; i++)
        shown += report_shows(options, &d->outcome.findings[i]);
    buffer_append(out, VIEW("<div class=\"side\">\n<h2>"));
    say(out, words, "findings");
    buffer_format(out, " (%" PRIu32 ")</h2>\n", shown);
    if (shown > 0) {
        filter_form(out, words);
        buffer_append(out, VIEW("<div class=\"findings\">\n"));
        for (uint32_t i = 0; i < d->outcome.finding_count; i++)
            if (report_shows(options, &d->outcome.findings[i]))
                finding_item(out, &d->outcome.findings[i], &d->keys[i], prefix, i, NULL, words, options);
        buffer_append(out, VIEW("</div>\n"));
        pager(out, words);
        buffer_append(out, VIEW("<p class=\"keys\" hidden>"));
        say(out, words, "keys");
        buffer_append(out, VIEW("</p>\n"));
    } else {
        buffer_append(out, VIEW("<p>"));
        say(out, words, "none");
        buffer_append(out, VIEW("</p>\n"));
    }
    relations(out, d, words);
    buffer_append(out, VIEW("</div>\n"));
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    const data *words = words_for(options, d->language);
    char name[HTML_NAME];
    severity_counts findings = { { 0 } };
    html_name(name, d->path);
    for (uint32_t i = 0; i < d->outcome.finding_count; i++)
        findings.of[d->outcome.findings[i].severity] += report_shows(options, &d->outcome.findings[i]);
    buffer_format(out, "<section class=\"doc\" id=\"%s\" lang=\"%s\">\n<header>\n<h1>", name, words == options->en ? "en" : "zh-CN");
    markup_text(out, d->title.length > 0 ? d->title : d->path);
    buffer_append(out, VIEW("</h1>\n<p class=\"meta\">"));
    markup_text(out, d->path);
    if (d->published.length > 0) {
        buffer_append(out, VIEW(" \xC2\xB7 "));
        say(out, words, "published");
        buffer_byte(out, ' ');
        markup_text(out, d->published);
    }
    buffer_append(out, VIEW("</p>\n"));
    chips(out, words, &findings, &d->outcome.counts);
    buffer_append(out, VIEW("</header>\n<div class=\"columns\">\n<div class=\"text\">\n"));
    article_print(out, d, options, name, words);
    buffer_append(out, VIEW("</div>\n"));
    side(out, d, options, name, words);
    buffer_append(out, VIEW("</div>\n</section>\n"));
}

static void begin(buffer *out, const report_run *run, const report_options *options)
{
    const data *words = words_for(options, VIEW(""));
    (void)run;
    page_begin(out, options->language, words_of(words, "page", VIEW("title")));
    buffer_append(out, VIEW("<p class=\"bar\"><a href=\"#run\">"));
    say(out, words, "index");
    buffer_append(out, VIEW("</a></p>\n"));
}

void html_page_begin(buffer *out, const report_options *options, view title)
{
    const data *words = words_for(options, VIEW(""));
    page_begin(out, options->language, title);
    buffer_append(out, VIEW("<p class=\"bar\"><a href=\"index.html\">"));
    say(out, words, "back");
    buffer_append(out, VIEW("</a></p>\n"));
}

void html_page_end(buffer *out)
{
    page_end(out);
}

static void head_row(buffer *out, const data *words, const char *const *names)
{
    buffer_append(out, VIEW("<table><thead><tr>"));
    for (; *names != NULL; names++) {
        buffer_append(out, VIEW("<th>"));
        say(out, words, *names);
        buffer_append(out, VIEW("</th>"));
    }
    buffer_append(out, VIEW("</tr></thead><tbody>\n"));
}

static void documents_table(buffer *out, const report_run *run, const data *words, bool pages)
{
    static const char *const heads[] = { "document", "findings", "relations", NULL };
    buffer_append(out, VIEW("<h2>"));
    say(out, words, "documents");
    buffer_format(out, " (%" PRIu32 ")</h2>\n", run->document_count);
    head_row(out, words, heads);
    for (uint32_t i = 0; i < run->document_count; i++) {
        const report_brief *b = &run->documents[i];
        char name[HTML_NAME];
        html_name(name, b->path);
        buffer_format(out, pages ? "<tr><td><a href=\"%s.html\">" : "<tr><td><a href=\"#%s\">", name);
        markup_text(out, b->path);
        buffer_append(out, VIEW("</a> "));
        markup_text(out, b->title);
        buffer_append(out, VIEW("</td><td>"));
        for (unsigned s = SEVERITIES; s-- > 0;)
            if (b->findings.of[s] > 0)
                chip(out, severity_names[s], words_of(words, "severity", view_of(severity_names[s])), b->findings.of[s]);
        buffer_format(out, "</td><td>%" PRIu32 " ", b->relations.of[VERDICT_HOLDS]);
        markup_text(out, words_of(words, "verdict", VIEW("holds")));
        buffer_append(out, VIEW("</td></tr>\n"));
    }
    buffer_append(out, VIEW("</tbody></table>\n"));
}

static void missing_table(buffer *out, const report_run *run, const data *words)
{
    static const char *const heads[] = { "path", "rule", "why", NULL };
    if (run->missing_count == 0) {
        buffer_append(out, VIEW("<p class=\"complete\">"));
        say(out, words, "complete");
        buffer_append(out, VIEW("</p>\n"));
        return;
    }
    buffer_append(out, VIEW("<p class=\"incomplete\">"));
    say(out, words, "incomplete");
    buffer_format(out, " (%" PRIu32 ")</p>\n", run->missing_count);
    head_row(out, words, heads);
    for (uint32_t i = 0; i < run->missing_count; i++) {
        const view cells[] = { run->missing[i].path, run->missing[i].rule, run->missing[i].why };
        buffer_append(out, VIEW("<tr>"));
        for (unsigned n = 0; n < 3; n++) {
            buffer_append(out, VIEW("<td>"));
            markup_text(out, cells[n]);
            buffer_append(out, VIEW("</td>"));
        }
        buffer_append(out, VIEW("</tr>\n"));
    }
    buffer_append(out, VIEW("</tbody></table>\n"));
}

static void rules_table(buffer *out, const report_run *run, const data *words)
{
    static const char *const heads[] = { "rule", "candidates", "findings", NULL };
    buffer_append(out, VIEW("<details class=\"relations\"><summary>"));
    say(out, words, "rules");
    buffer_format(out, " (%" PRIu32 ")</summary>\n", run->rule_count);
    head_row(out, words, heads);
    for (uint32_t i = 0; i < run->rule_count; i++) {
        const report_rule *r = &run->rules[i];
        buffer_append(out, VIEW("<tr><td><code>"));
        markup_text(out, view_of(r->id));
        buffer_append(out, VIEW("</code> "));
        markup_text(out, r->summary_zh);
        buffer_format(out, "</td><td>%" PRIu64 "</td><td>%" PRIu64 "</td></tr>\n", r->work.candidates, r->work.findings);
    }
    buffer_append(out, VIEW("</tbody></table></details>\n"));
}

static void print_run(buffer *out, const report_run *run, const report_options *options, bool pages)
{
    const data *words = words_for(options, VIEW(""));
    buffer_append(out, VIEW("<section class=\"run\" id=\"run\">\n"));
    buffer_append(out, pages ? VIEW("<h1>") : VIEW("<h2>"));
    say(out, words, "index");
    buffer_append(out, pages ? VIEW("</h1>\n") : VIEW("</h2>\n"));
    missing_table(out, run, words);
    chips(out, words, &run->findings, &run->relations);
    documents_table(out, run, words, pages);
    bool titled = false;
    for (uint32_t i = 0; i < run->archive_count; i++) {
        if (!report_shows(options, &run->archive[i]))
            continue;
        if (!titled) {
            buffer_append(out, VIEW("<h2>"));
            say(out, words, "archive");
            buffer_append(out, VIEW("</h2>\n<div class=\"findings\">\n"));
            titled = true;
        }
        finding_item(out, &run->archive[i], &run->archive_keys[i], "archive", i, run->archive_paths, words, options);
    }
    buffer_append(out, titled ? VIEW("</div>\n") : VIEW(""));
    rules_table(out, run, words);
    buffer_append(out, VIEW("</section>\n"));
}

void html_index(buffer *out, const report_run *run, const report_options *options)
{
    const data *words = words_for(options, VIEW(""));
    page_begin(out, options->language, words_of(words, "page", VIEW("index")));
    print_run(out, run, options, true);
    page_end(out);
}

static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    (void)gathered;
    print_run(out, run, options, false);
    page_end(out);
}

const report_format report_html = { "html", begin, document_fragment, "", end, false, true, false };
