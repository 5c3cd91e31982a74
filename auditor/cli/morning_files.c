/* morning_files.c -- the morning report's files. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <inttypes.h>
#include <sys/stat.h>

#include "archive/waivers.h"
#include "base/file.h"
#include "cli/morning_parts.h"
#include "cli/output.h"
#include "cli/verbs.h"
#include "report/json_parts.h"
#include "report/json_text.h"
#include "report/stored.h"

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the morning report's files");
}

static status write_below(const morning_options *options, const char *name, view bytes, error *err)
{
    buffer path = { 0 };
    buffer_format(&path, "%s/%s", options->folder, name);
    buffer_byte(&path, '\0');
    status result = path.failed ? no_memory(err) : file_write(path.bytes, bytes, err);
    buffer_free(&path);
    return result;
}

static void print_changes(buffer *out, const morning *m)
{
    const archive_run *run = &m->night->run;
    const archive_tally *t = &m->night->tally;
    buffer_format(out, "{\n  \"format\": \"auditor-changes/1\",\n  \"complete\": %s,\n  \"run\": %" PRId64 ", \"since\": %" PRId64
                       ", \"at\": ", m->missing == 0 ? "true" : "false", run->id, run->previous);
    json_string(out, m->now);
    buffer_format(out, ",\n  \"rules_changed\": %s, \"files\": %" PRIu64 ", \"audited\": %" PRIu64 ", \"removed\": %" PRIu64
                       ", \"not_evaluated\": %" PRIu64, run->new_context ? "true" : "false", t->files, t->audited, t->removed,
                  m->missing);
    for (int list = 0; list < LISTS; list++) {
        buffer_format(out, ",\n  \"%s\": {\"count\": %" PRIu64 ", \"findings\": [", morning_list_names[list], m->counts[list]);
        buffer_append(out, buffer_view(&m->lists[list]));
        buffer_append(out, VIEW("]}"));
    }
    buffer_append(out, VIEW("\n}\n"));
}

/* The ledger as one of the report's documents, where there is something to say of it. */
static void print_ledger(buffer *out, const morning *m)
{
    const report_document head = { .path = VIEW(WAIVERS_FILE), .id = VIEW(WAIVERS_FILE), .language = VIEW("zh") };
    if (m->ledger_count == 0)
        return;
    buffer_append(out, m->open ? VIEW(",\n    {") : VIEW("\n    {"));
    json_document_head(out, &head);
    buffer_append(out, VIEW(",\n      \"findings\": ["));
    buffer_append(out, buffer_view(&m->ledger));
    buffer_append(out, VIEW("]}"));
}

static status print_report(buffer *out, const morning *m, error *err)
{
    report_run run = { .version = AUDITOR_VERSION, .findings = m->fresh, .complete = m->missing == 0 };
    status result = ruleset_hash(&run.rules_hash, m->settings->rules, err);
    if (result != STATUS_OK)
        return result;
    buffer_append(out, VIEW("{\n  \"format\": \"auditor-report/1\",\n  \"tool\": "));
    json_tool(out, &run);
    buffer_append(out, VIEW(",\n  \"documents\": ["));
    buffer_append(out, buffer_view(&m->documents));
    buffer_append(out, m->open ? VIEW("]}") : VIEW(""));
    print_ledger(out, m);
    buffer_append(out, VIEW("],\n"));
    buffer_append(out, VIEW("  \"archive\": {\"findings\": ["));
    buffer_append(out, buffer_view(&m->between));
    buffer_append(out, VIEW("]},\n  \"rules\": [],\n  \"not_evaluated\": ["));
    buffer_append(out, buffer_view(&m->missing_json));
    buffer_append(out, VIEW("],\n  \"summary\": "));
    json_summary(out, &run);
    buffer_append(out, VIEW("\n}\n"));
    return out->failed ? no_memory(err) : STATUS_OK;
}

/* The same as pages. */
static status write_pages(const morning *m, const morning_options *options, view report, error *err)
{
    output_set set = { .count = 0 };
    buffer target = { 0 };
    stored_report stored;
    arena *memory = arena_new();
    buffer_format(&target, "html=%s/", options->folder);
    buffer_byte(&target, '\0');
    status result = memory == NULL || target.failed ? no_memory(err) : stored_read(&stored, memory, report, "report.json", err);
    if (result == STATUS_OK)
        result = output_add(&set, target.bytes, err);
    if (result == STATUS_OK) {
        set.items[0].options = (report_options){ .language = view_of(m->settings->language_code),
                                                 .zh = language_data(m->settings->language, "report"), .en = m->settings->english };
        result = output_begin(&set, &stored.run, err);
    }
    for (uint32_t n = 0; result == STATUS_OK && n < stored.run.document_count; n++) {
        buffer fragment = { 0 };
        set.items[0].format->document(&fragment, &stored.documents[n], &set.items[0].options);
        result = fragment.failed ? no_memory(err)
                                 : output_document(&set.items[0], buffer_view(&fragment), &stored.run.documents[n], err);
        buffer_free(&fragment);
    }
    if (result == STATUS_OK)
        result = output_end(&set, &stored.run, err);
    output_free(&set);
    buffer_free(&target);
    arena_free(memory);
    return result;
}

status morning_write(const morning *m, const morning_options *options, error *err)
{
    buffer report = { 0 }, changes = { 0 };
    status result = STATUS_OK;
    bool made = mkdir(options->folder, 0777) == 0;
    if (!made && errno != EEXIST)
        return error_set(err, STATUS_IO, "%s: %s", options->folder, strerror(errno));
    if (made)
        result = write_below(options, ".auditorignore", VIEW("*\n"), err);    /* our own pages are no articles */
    if (result == STATUS_OK)
        result = print_report(&report, m, err);
    print_changes(&changes, m);
    if (result == STATUS_OK && changes.failed)
        result = no_memory(err);
    if (result == STATUS_OK)
        result = write_below(options, "report.json", buffer_view(&report), err);
    if (result == STATUS_OK)
        result = write_below(options, "changes.json", buffer_view(&changes), err);
    if (result == STATUS_OK)
        result = write_pages(m, options, buffer_view(&report), err);
    buffer_free(&report);
    buffer_free(&changes);
    return result;
}
