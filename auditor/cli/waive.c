/* waive.c -- "auditor waive": answers for a finding, in the ledger. */
#include <stdio.h>

#include "archive/changes.h"
#include "archive/waivers.h"
#include "base/file.h"
#include "calendar/date.h"
#include "cli/place.h"
#include "cli/verbs.h"
#include "facts/json.h"

enum { OPTION_REASON = 1, OPTION_BY, OPTION_UNTIL, OPTION_KIND, OPTION_ARCHIVE, OPTION_LEDGER, OPTION_REPORT };
enum { LARGEST_REPORT = 1 << 28 };

static const option waive_options[] = {
    { OPTION_REASON, 0, "reason", "TEXT", "why the finding may stand" },
    { OPTION_BY, 0, "by", "NAME", "who answers for it" },
    { OPTION_UNTIL, 0, "until", "DAY", "the last day, YYYY-MM-DD (default: for good)" },
    { OPTION_KIND, 0, "kind", "KIND", "intended (default), source-quoted or rule-bug" },
    { OPTION_ARCHIVE, 0, "archive", "FILE", "where the finding is (default: auditor/archive.sqlite in the XDG state folder)" },
    { OPTION_REPORT, 0, "report", "FILE", "where the finding is, instead: a report that was written with -f json" },
    { OPTION_LEDGER, 0, "waivers", "FILE", "the ledger (default: " WAIVERS_FILE " in the current folder)" },
    { 0, 0, NULL, NULL, NULL },
};

enum { SHORTEST_PRINT = 8 /* as many as reports show */, DAY_LENGTH = 10 };

static const option *const waive_tables[] = { waive_options, NULL };

typedef struct {
    const char *reason, *by, *until, *archive_path, *report_path, *ledger;
    unsigned kind;
    view fingerprint;
    arena *memory;
    view finding;               /* its JSON */
} request;

static status take_option(request *r, const argument *a, error *err)
{
    period day;
    precision how;
    switch (a->id) {
    case ARGUMENT_OPERAND:
        if (r->fingerprint.length > 0)
            return error_set(err, STATUS_USAGE, "waive: one finding at a time");
        r->fingerprint = view_of(a->value + (*a->value == '#'));
        return STATUS_OK;
    case OPTION_REASON: r->reason = a->value; return STATUS_OK;
    case OPTION_BY: r->by = a->value; return STATUS_OK;
    case OPTION_UNTIL:
        r->until = a->value;
        if (period_parse(&day, &how, view_of(a->value), NULL) != STATUS_OK || how != PRECISION_DAY)
            return error_set(err, STATUS_USAGE, "--until: \"%s\" is no day like 2026-12-31", a->value);
        return STATUS_OK;
    case OPTION_KIND: return arguments_choice(&r->kind, a, waiver_kind_names, err);
    case OPTION_ARCHIVE: r->archive_path = a->value; return STATUS_OK;
    case OPTION_REPORT: r->report_path = a->value; return STATUS_OK;
    default: r->ledger = a->value; return STATUS_OK;
    }
}

static status read_words(request *r, arguments *a, error *err)
{
    argument next;
    status result = STATUS_OK;
    while (result == STATUS_OK && (result = arguments_next(a, &next, err)) == STATUS_OK && next.id != ARGUMENT_END)
        result = take_option(r, &next, err);
    if (result != STATUS_OK)
        return result;
    if (r->fingerprint.length == 0)
        return error_set(err, STATUS_USAGE, "waive: name a finding by its fingerprint");
    if (r->fingerprint.length < SHORTEST_PRINT)
        return error_set(err, STATUS_USAGE, "waive: %d digits of a fingerprint at least", SHORTEST_PRINT);
    char now[PLACE_TIME];
    place_now(now);
    if (r->until != NULL && strncmp(r->until, now, DAY_LENGTH) < 0)
        return error_set(err, STATUS_USAGE, "--until: %s is over", r->until);
    if (r->reason == NULL || *r->reason == '\0' || r->by == NULL || *r->by == '\0')
        return error_set(err, STATUS_USAGE, "waive: --reason and --by say why the finding may stand, and who answers for it");
    return STATUS_OK;
}

/* The finding, and its whole fingerprint. */
static status keep(request *r, view json, view fingerprint, error *err)
{
    r->finding = arena_copy(r->memory, json);
    r->fingerprint = arena_copy(r->memory, fingerprint);
    return r->finding.start != NULL && r->fingerprint.start != NULL ? STATUS_OK
                                                                    : error_set(err, STATUS_MEMORY, "no memory for a finding");
}

static status take_found(void *context, const changed_finding *f, error *err)
{
    return keep(context, f->json, f->fingerprint, err);
}

static status look_in_archive(request *r, error *err)
{
    archive *a = NULL;
    status result = place_archive(&r->archive_path, r->archive_path, false, r->memory, err);
    if (result == STATUS_OK)
        result = archive_open(&a, r->archive_path, ARCHIVE_READ, err);
    if (result == STATUS_OK)
        result = changes_find(a, r->fingerprint, take_found, r, err);
    archive_close(a);
    return result;
}

/* The finding of that fingerprint in a list of findings. */
static status look_in_list(request *r, const cJSON *list, error *err)
{
    const cJSON *one;
    cJSON_ArrayForEach(one, list)
    {
        const cJSON *print = cJSON_GetObjectItemCaseSensitive(one, "fingerprint");
        if (!cJSON_IsString(print) || !view_starts(view_of(print->valuestring), r->fingerprint))
            continue;
        char *text = cJSON_PrintUnformatted(one);
        status result = text != NULL ? keep(r, view_of(text), view_of(print->valuestring), err) : error_set(err, STATUS_MEMORY, "no memory for a finding");
        cJSON_free(text);
        return result;
    }
    return STATUS_OK;
}

static status look_in_report(request *r, error *err)
{
    const json_origin origin = { .file = r->report_path };
    buffer bytes = { 0 };
    const cJSON *root = NULL, *one;
    status result = file_read(&bytes, r->report_path, LARGEST_REPORT, err);
    if (result == STATUS_OK)
        result = json_parse(&root, r->memory, buffer_view(&bytes), &origin, err);
    const cJSON *between = cJSON_GetObjectItemCaseSensitive(root, "archive");
    if (result == STATUS_OK)
        result = look_in_list(r, cJSON_GetObjectItemCaseSensitive(between, "findings"), err);
    const cJSON *documents = cJSON_GetObjectItemCaseSensitive(root, "documents");
    cJSON_ArrayForEach(one, documents)
    {
        if (result == STATUS_OK && r->finding.length == 0)
            result = look_in_list(r, cJSON_GetObjectItemCaseSensitive(one, "findings"), err);
    }
    buffer_free(&bytes);
    return result;
}

/* The ledger with one entry more, or with that finding's entry renewed. */
static status write_ledger(request *r, error *err)
{
    waiver_list old;
    waiver new;
    char now[PLACE_TIME];
    place_now(now);
    status result = waivers_read(&old, r->ledger, r->memory, err);
    if (result == STATUS_OK)
        result = waivers_entry(&new, r->finding, r->memory, err);
    waiver *all = result == STATUS_OK ? arena_zero(r->memory, old.count + (size_t)1, sizeof *all) : NULL;
    if (result == STATUS_OK && all == NULL)
        result = error_set(err, STATUS_MEMORY, "no memory for the waivers");
    if (result != STATUS_OK)
        return result;
    new.reason = view_of(r->reason);
    new.by = view_of(r->by);
    new.until = view_of(r->until);
    new.on = (view){ now, 10 };
    new.kind = (waiver_kind)r->kind;
    waiver_list list = { all, 0 };
    for (uint32_t i = 0; i < old.count; i++)
        if (!view_equal(old.items[i].fingerprint, new.fingerprint))
            all[list.count++] = old.items[i];
    all[list.count++] = new;
    buffer text = { 0 };
    waivers_print(&text, &list);
    result = text.failed ? error_set(err, STATUS_MEMORY, "no memory for the waivers") : file_write(r->ledger, buffer_view(&text), err);
    buffer_free(&text);
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { .ledger = WAIVERS_FILE, .memory = arena_new() };
    status result = r.memory != NULL ? read_words(&r, a, err) : error_set(err, STATUS_MEMORY, "no memory for a waiver");
    if (result == STATUS_OK)
        result = r.report_path != NULL ? look_in_report(&r, err) : look_in_archive(&r, err);
    if (result == STATUS_OK && r.finding.length == 0)
        result = error_set(err, STATUS_MISSING, "no finding %.*s in %s", VIEW_PRINT(r.fingerprint),
                           r.report_path != NULL ? r.report_path : r.archive_path);
    if (result == STATUS_OK)
        result = write_ledger(&r, err);
    arena_free(r.memory);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_waive = { "waive", "FINGERPRINT", "answers for a finding: it is known, and is not told again", waive_tables, run };
