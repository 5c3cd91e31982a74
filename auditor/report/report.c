#include "report/report.h"

static const report_format *const formats[] = { &report_pretty, &report_concise, &report_json, &report_ndjson,
                                               &report_sarif, &report_junit, &report_github, &report_html };

const char *const report_format_names[] = { "pretty", "concise", "json", "ndjson", "sarif", "junit", "github", "html", NULL };

const report_format *report_format_find(view name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (view_equal(view_of(formats[i]->name), name))
            return formats[i];
    return NULL;
}

bool report_shows(const report_options *options, const finding *f)
{
    return f->suppressed.kind.length == 0 && report_keeps(options, f);
}

bool report_keeps(const report_options *options, const finding *f)
{
    return f->severity >= options->least && f->confidence >= options->least_confidence;
}

static view status_name(uint8_t status)
{
    static const char *const names[KEY_STATUSES] = { "", "actual", "plan", "target", "forecast" };
    return view_of(status < KEY_STATUSES ? names[status] : "");
}

report_key report_key_of(const document *doc, uint32_t index)
{
    if (index >= doc->key_count)
        return (report_key){ .metric = VIEW("") };
    const key *k = &doc->keys[index];
    return (report_key){
        .metric = document_word(doc, k->metric),
        .verb = document_word(doc, k->verb),
        .subject = document_word(doc, k->subject),
        .scope = document_word(doc, k->scope),
        .period = document_word(doc, k->period),
        .basis = document_word(doc, k->basis),
        .status = status_name(k->status),
        .qualifiers = document_word(doc, k->qualifiers),
    };
}

/* As the draft or --published said it: a year, a month or a day. */
static status published_of(view *out, arena *memory, const document *doc, error *err)
{
    char day[11];
    if (doc->published.from.year == 0) {
        *out = VIEW("");
        return STATUS_OK;
    }
    date_print(doc->published.from, day);
    size_t length = doc->published_precision == PRECISION_DAY ? 10 : doc->published_precision == PRECISION_MONTH ? 7 : 4;
    *out = arena_copy(memory, (view){ day, length });
    return out->start != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "no memory for a report");
}

status report_document_of(report_document *out, arena *memory, view path, const document *doc, const clean_text *clean,
                          const outcome *result, error *err)
{
    view published;
    if (published_of(&published, memory, doc, err) != STATUS_OK)
        return STATUS_MEMORY;
    report_key *keys = arena_zero(memory, result->finding_count, sizeof *keys);
    if (keys == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a report");
    for (uint32_t i = 0; i < result->finding_count; i++)
        keys[i] = report_key_of(doc, result->findings[i].key);
    *out = (report_document){
        .path = path, .id = doc->id, .title = doc->title, .language = doc->language, .published = published,
        .fact_count = doc->fact_count, .outcome = *result, .keys = keys, .doc = doc, .clean = clean,
    };
    return STATUS_OK;
}
