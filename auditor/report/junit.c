/*
** junit.c -- test results for build systems: a suite per document, a failing case per error or warning, and one case that
** tells how many relations hold.
*/
#include <inttypes.h>

#include "report/finding_text.h"
#include "report/markup.h"
#include "report/words.h"

static void attribute(buffer *out, const char *name, view text)
{
    buffer_format(out, " %s=\"", name);
    markup_text(out, text);
    buffer_byte(out, '"');
}

static void details(buffer *out, view path, const finding *f, const view *paths, const data *words)
{
    for (uint32_t i = 0; i < f->evidence_count; i++) {
        const evidence *e = &f->evidence[i];
        markup_text(out, paths != NULL ? paths[e->document] : path);
        buffer_format(out, ":%" PRIu32 ":%" PRIu32 ": ", e->line, e->column);
        markup_text(out, words_of(words, "role", e->role));
        buffer_byte(out, ' ');
        markup_text(out, e->text);
        buffer_byte(out, '\n');
    }
    buffer repairs = { 0 };
    finding_repairs(&repairs, f, words, UINT32_MAX);
    markup_text(out, f->derivation);
    buffer_append(out, f->derivation.length > 0 ? VIEW("\n") : VIEW(""));
    markup_text(out, buffer_view(&repairs));
    buffer_append(out, repairs.length > 0 ? VIEW("\n") : VIEW(""));
    out->failed = out->failed || repairs.failed;
    buffer_free(&repairs);
}

static void test_case(buffer *out, view path, const finding *f, const view *paths, const data *words)
{
    buffer_append(out, VIEW("    <testcase"));
    attribute(out, "classname", view_of(f->rule));
    buffer_append(out, VIEW(" name=\""));
    markup_text(out, f->message);
    buffer_format(out, " #%.8s\"", f->fingerprint);
    bool fails = f->severity > SEVERITY_NOTE;
    if (fails) {
        buffer_append(out, VIEW(">\n      <failure"));
        attribute(out, "type", view_of(severity_names[f->severity]));
        attribute(out, "message", f->message);
        buffer_append(out, VIEW(">"));
    } else {
        buffer_append(out, VIEW(">\n      <system-out>"));
    }
    details(out, path, f, paths, words);
    buffer_append(out, fails ? VIEW("</failure>\n    </testcase>\n") : VIEW("</system-out>\n    </testcase>\n"));
}

static void suite_begin(buffer *out, view name, uint32_t tests, uint32_t failures, uint32_t errors)
{
    buffer_append(out, VIEW("  <testsuite"));
    attribute(out, "name", name);
    buffer_format(out, " tests=\"%" PRIu32 "\" failures=\"%" PRIu32 "\" errors=\"%" PRIu32 "\" skipped=\"0\">\n", tests, failures,
                  errors);
}

static void count(const finding *findings, uint32_t length, const report_options *options, uint32_t *tests, uint32_t *failures)
{
    for (uint32_t i = 0; i < length; i++)
        if (report_shows(options, &findings[i])) {
            *tests += 1;
            *failures += findings[i].severity > SEVERITY_NOTE;
        }
}

static void begin(buffer *out, const report_run *run, const report_options *options)
{
    (void)run;
    (void)options;
    buffer_append(out, VIEW("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"auditor\">\n"));
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    uint32_t tests = 1, failures = 0;
    count(d->outcome.findings, d->outcome.finding_count, options, &tests, &failures);
    suite_begin(out, d->path, tests, failures, 0);
    buffer_format(out, "    <testcase classname=\"auditor\" name=\"%" PRIu32 " relations hold\"/>\n",
                  d->outcome.counts.of[VERDICT_HOLDS]);
    for (uint32_t i = 0; i < d->outcome.finding_count; i++)
        if (report_shows(options, &d->outcome.findings[i]))
            test_case(out, d->path, &d->outcome.findings[i], NULL, words_for(options, d->language));
    buffer_append(out, VIEW("  </testsuite>\n"));
}

static void missing_suite(buffer *out, const report_run *run)
{
    suite_begin(out, VIEW("not evaluated"), run->missing_count, 0, run->missing_count);
    for (uint32_t i = 0; i < run->missing_count; i++) {
        const not_evaluated *m = &run->missing[i];
        buffer_append(out, VIEW("    <testcase"));
        attribute(out, "classname", m->rule.length > 0 ? m->rule : VIEW("auditor"));
        attribute(out, "name", m->path);
        buffer_append(out, VIEW(">\n      <error"));
        attribute(out, "message", m->why);
        buffer_append(out, VIEW("/>\n    </testcase>\n"));
    }
    buffer_append(out, VIEW("  </testsuite>\n"));
}

static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    (void)gathered;
    uint32_t tests = 0, failures = 0;
    count(run->archive, run->archive_count, options, &tests, &failures);
    if (tests > 0) {
        suite_begin(out, VIEW("archive"), tests, failures, 0);
        for (uint32_t i = 0; i < run->archive_count; i++)
            if (report_shows(options, &run->archive[i]))
                test_case(out, VIEW(""), &run->archive[i], run->archive_paths, words_for(options, VIEW("")));
        buffer_append(out, VIEW("  </testsuite>\n"));
    }
    if (run->missing_count > 0)
        missing_suite(out, run);
    buffer_append(out, VIEW("</testsuites>\n"));
}

const report_format report_junit = { "junit", begin, document_fragment, "", end, false, false, false };
