/* report.c -- "auditor report": shows a stored JSON report in another format. */
#include "base/file.h"
#include "cli/shown.h"
#include "cli/verbs.h"
#include "report/stored.h"

enum { LARGEST_REPORT = 1 << 30 };

static const option *const report_tables[] = { shown_options, settings_options, NULL };

typedef struct {
    settings settings;
    shown shown;
    const char *path;
} request;

static status read_words(request *r, arguments *a, error *err)
{
    for (;;) {
        argument next;
        bool taken;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK)
            return result;
        if (next.id == ARGUMENT_END)
            return r->path != NULL ? STATUS_OK : error_set(err, STATUS_USAGE, "report: name a report that was written with -f json");
        if (next.id == ARGUMENT_OPERAND && r->path != NULL)
            return error_set(err, STATUS_USAGE, "report: one report at a time: %s or %s", r->path, next.value);
        if (next.id == ARGUMENT_OPERAND) {
            r->path = next.value;
            continue;
        }
        result = shown_take(&r->shown, &next, &taken, err);
        if (!taken)
            result = settings_take(&r->settings, &next, err);
        if (result != STATUS_OK)
            return result;
    }
}

static status write_document(output *o, const stored_report *stored, uint32_t n, error *err)
{
    buffer fragment = { 0 };
    o->format->document(&fragment, &stored->documents[n], &o->options);
    status result = fragment.failed ? error_set(err, STATUS_MEMORY, "no memory for a %s report", o->format->name)
                                    : output_document(o, buffer_view(&fragment), &stored->run.documents[n], err);
    buffer_free(&fragment);
    return result;
}

static status write_all(request *r, const stored_report *stored, error *err)
{
    output_set *outputs = &r->shown.outputs;
    status result = output_begin(outputs, &stored->run, err);
    for (unsigned i = 0; result == STATUS_OK && i < outputs->count; i++)
        for (uint32_t n = 0; result == STATUS_OK && n < stored->run.document_count; n++)
            result = write_document(&outputs->items[i], stored, n, err);
    return result == STATUS_OK ? output_end(outputs, &stored->run, err) : result;
}

static status show(request *r, stored_report *stored, error *err)
{
    buffer bytes = { 0 };
    status result = settings_load(&r->settings, err);
    if (result == STATUS_OK)
        result = shown_complete(&r->shown, &r->settings, err);
    if (result == STATUS_OK)
        result = file_read(&bytes, r->path, LARGEST_REPORT, err);
    if (result == STATUS_OK)
        result = stored_read(stored, r->settings.memory, buffer_view(&bytes), r->path, err);
    if (result == STATUS_OK)
        result = write_all(r, stored, err);
    buffer_free(&bytes);
    return result;
}

/* How many of the run's findings are shown and fail it. */
static bool fails(const request *r, const report_run *run)
{
    for (unsigned s = r->shown.fail_on; s < SEVERITIES; s++)
        if (s >= r->shown.report.least && run->findings.of[s] > 0)
            return true;
    return false;
}

static ending run(arguments *a, error *err)
{
    request r = { .shown.fail_on = SEVERITY_ERROR };
    stored_report stored = { .documents = NULL };
    status result = read_words(&r, a, err);
    if (result == STATUS_OK)
        result = show(&r, &stored, err);
    ending how = result != STATUS_OK          ? END_FAILED
                 : !stored.run.complete       ? END_INCOMPLETE
                 : fails(&r, &stored.run)     ? END_FINDINGS
                                              : END_CLEAN;
    shown_free(&r.shown);
    settings_free(&r.settings);
    return how;
}

const verb verb_report = { "report", "RUN.json", "shows a stored report in another format", report_tables, run };
