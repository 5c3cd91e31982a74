/* json.c -- the report as one JSON object: the contract that other tools build on. */
#include "report/json_parts.h"
#include "report/report.h"

static void begin(buffer *out, const report_run *run, const report_options *options)
{
    (void)options;
    buffer_append(out, VIEW("{\n  \"format\": \"auditor-report/1\",\n  \"tool\": "));
    json_tool(out, run);
    buffer_append(out, VIEW(",\n  \"documents\": ["));
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    buffer_append(out, VIEW("\n    {"));
    json_document_head(out, d);
    buffer_append(out, VIEW(",\n      \"findings\": ["));
    bool first = true;
    for (uint32_t i = 0; i < d->outcome.finding_count; i++) {
        if (!report_keeps(options, &d->outcome.findings[i]))
            continue;
        buffer_append(out, first ? VIEW("\n        ") : VIEW(",\n        "));
        json_finding(out, &d->outcome.findings[i], &d->keys[i], NULL);
        first = false;
    }
    buffer_byte(out, ']');
    if (options->relations) {
        buffer_append(out, VIEW(",\n      \"checks\": ["));
        for (uint32_t i = 0; i < d->outcome.check_count; i++) {
            buffer_append(out, i > 0 ? VIEW(",\n        ") : VIEW("\n        "));
            json_check(out, &d->outcome.checks[i]);
        }
        buffer_byte(out, ']');
    }
    buffer_byte(out, '}');
}

static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    (void)gathered;
    buffer_append(out, VIEW("],\n  \"archive\": {\"findings\": ["));
    bool first = true;
    for (uint32_t i = 0; i < run->archive_count; i++) {
        if (!report_keeps(options, &run->archive[i]))
            continue;
        buffer_append(out, first ? VIEW("\n        ") : VIEW(",\n        "));
        json_finding(out, &run->archive[i], &run->archive_keys[i], run->archive_paths);
        first = false;
    }
    buffer_append(out, VIEW("]},\n  \"rules\": ["));
    for (uint32_t i = 0; i < run->rule_count; i++) {
        buffer_append(out, i > 0 ? VIEW(",\n    ") : VIEW("\n    "));
        json_rule(out, &run->rules[i], options->timings);
    }
    buffer_append(out, VIEW("],\n  \"not_evaluated\": ["));
    for (uint32_t i = 0; i < run->missing_count; i++) {
        buffer_append(out, i > 0 ? VIEW(",\n    ") : VIEW("\n    "));
        json_missing(out, &run->missing[i]);
    }
    buffer_append(out, VIEW("],\n  \"summary\": "));
    json_summary(out, run);
    buffer_append(out, VIEW("\n}\n"));
}

const report_format report_json = { "json", begin, document_fragment, ",", end, false, false, true };
