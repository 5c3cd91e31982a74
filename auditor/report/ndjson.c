/* ndjson.c -- the report as a stream: one JSON object a line, each with its "type". */
#include "report/json_parts.h"
#include "report/json_text.h"
#include "report/report.h"

static void begin(buffer *out, const report_run *run, const report_options *options)
{
    (void)options;
    buffer_append(out, VIEW("{\"type\": \"run\", \"format\": \"auditor-report-stream/1\", \"tool\": "));
    json_tool(out, run);
    buffer_append(out, VIEW("}\n"));
}

static void finding_line(buffer *out, view path, const finding *f, const report_key *key, const view *paths)
{
    buffer_append(out, VIEW("{\"type\": \"finding\""));
    json_field(out, "path", path);
    buffer_append(out, VIEW(", \"finding\": "));
    json_finding_line(out, f, key, paths);
    buffer_append(out, VIEW("}\n"));
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    buffer_append(out, VIEW("{\"type\": \"document\", "));
    json_document_head(out, d);
    buffer_append(out, VIEW("}\n"));
    for (uint32_t i = 0; i < d->outcome.finding_count; i++)
        if (report_keeps(options, &d->outcome.findings[i]))
            finding_line(out, d->path, &d->outcome.findings[i], &d->keys[i], NULL);
    for (uint32_t i = 0; options->relations && i < d->outcome.check_count; i++) {
        buffer_append(out, VIEW("{\"type\": \"check\""));
        json_field(out, "path", d->path);
        buffer_append(out, VIEW(", \"check\": "));
        json_check(out, &d->outcome.checks[i]);
        buffer_append(out, VIEW("}\n"));
    }
}

static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    (void)gathered;
    for (uint32_t i = 0; i < run->archive_count; i++)
        if (report_keeps(options, &run->archive[i]))
            finding_line(out, VIEW(""), &run->archive[i], &run->archive_keys[i], run->archive_paths);
    for (uint32_t i = 0; i < run->rule_count; i++) {
        buffer_append(out, VIEW("{\"type\": \"rule\", \"rule\": "));
        json_rule(out, &run->rules[i], options->timings);
        buffer_append(out, VIEW("}\n"));
    }
    for (uint32_t i = 0; i < run->missing_count; i++) {
        buffer_append(out, VIEW("{\"type\": \"not_evaluated\", \"not_evaluated\": "));
        json_missing(out, &run->missing[i]);
        buffer_append(out, VIEW("}\n"));
    }
    buffer_append(out, VIEW("{\"type\": \"summary\", \"summary\": "));
    json_summary(out, run);
    buffer_append(out, VIEW("}\n"));
}

const report_format report_ndjson = { "ndjson", begin, document_fragment, "", end, false, false, true };
