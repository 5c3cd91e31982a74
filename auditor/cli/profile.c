/* profile.c -- "auditor profile": what each rule costs and finds. */
#include <inttypes.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "cli/inputs.h"
#include "cli/settings.h"
#include "cli/sink.h"
#include "cli/source.h"
#include "cli/verbs.h"

static const option *const profile_tables[] = { settings_options, NULL };

typedef struct {
    settings settings;
    char **paths;
    uint32_t path_count;
    rule_work *work;            /* one per rule */
    double reading, rules;      /* milliseconds */
    uint64_t documents, unread;
} profile;

static status read_words(profile *p, arguments *a, error *err)
{
    p->paths = a->rest;
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK)
            return result;
        if (next.id == ARGUMENT_END)
            break;
        if (next.id == ARGUMENT_OPERAND)
            p->paths[p->path_count++] = a->rest[-1]; /* the word just read */
        else
            result = settings_take(&p->settings, &next, err);
        if (result != STATUS_OK)
            return result;
    }
    return p->path_count > 0 ? STATUS_OK : error_set(err, STATUS_USAGE, "profile: which drafts? auditor profile PATH");
}

static status check_document(profile *p, worker *w, const document *doc, error *err)
{
    outcome out = { 0 };
    arena *memory = arena_new();
    double before = clock_milliseconds();
    status result = memory != NULL ? worker_check(w, doc, memory, &out, err) : STATUS_MEMORY;
    p->rules += clock_milliseconds() - before;
    p->documents++;
    for (uint32_t i = 0; result == STATUS_OK && i < ruleset_count(p->settings.rules); i++) {
        p->work[i].candidates += out.work[i].candidates;
        p->work[i].findings += out.work[i].findings;
        p->work[i].milliseconds += out.work[i].milliseconds;
    }
    arena_free(memory);
    return result;
}

/* Documents that cannot be read are counted: they are not what is measured. */
static status check_input(profile *p, source *s, worker *w, view path, error *err)
{
    source_item item;
    error seen = { 0 };
    double before = clock_milliseconds();
    if (source_open(s, path, &seen) != STATUS_OK) {
        p->unread++;
        return STATUS_OK;
    }
    for (;;) {
        status result = source_next(s, &item, &seen);
        p->reading += clock_milliseconds() - before;
        if (result != STATUS_OK) {
            p->unread++;
            return STATUS_OK;
        }
        if (item.doc == NULL)
            return STATUS_OK;
        result = check_document(p, w, item.doc, err);
        if (result != STATUS_OK)
            return result;
        before = clock_milliseconds();
    }
}

/* Slowest first; a short list, and equal rules keep the order of their ids. */
static void sort(uint32_t *order, uint32_t count, const rule_work *work)
{
    for (uint32_t i = 1; i < count; i++)
        for (uint32_t k = i; k > 0 && work[order[k - 1]].milliseconds < work[order[k]].milliseconds; k--) {
            uint32_t held = order[k];
            order[k] = order[k - 1];
            order[k - 1] = held;
        }
}

static void print(buffer *out, const profile *p, const uint32_t *order)
{
    const double whole = p->reading > 0 ? p->reading : 1;
    buffer_format(out, "%-36s %10s %9s %11s %9s\n", "rule", "ms", "% reading", "candidates", "findings");
    for (uint32_t i = 0; i < ruleset_count(p->settings.rules); i++) {
        const rule_work *work = &p->work[order[i]];
        const rule_info *rule = ruleset_rule(p->settings.rules, order[i]);
        buffer_format(out, "%-36s %10.2f %9.1f %11" PRIu64 " %9" PRIu64 "%s\n", rule->id, work->milliseconds,
                      work->milliseconds / whole * 100, work->candidates, work->findings,
                      work->candidates == 0 && !rule->archive && p->documents >= 100 ? "  silent" : "");
    }
    buffer_format(out, "%" PRIu64 " documents: %.2f ms to read, %.2f ms for all rules (%.1f %%)", p->documents, p->reading, p->rules,
                  p->rules / whole * 100);
    if (p->unread > 0)
        buffer_format(out, "; %" PRIu64 " not read", p->unread);
    buffer_byte(out, '\n');
}

static status show(const profile *p, error *err)
{
    uint32_t count = ruleset_count(p->settings.rules);
    uint32_t *order = memory_zero(count, sizeof *order);
    buffer text = { 0 };
    sink *to = NULL;
    status result = order != NULL ? sink_open(&to, NULL, err) : error_set(err, STATUS_MEMORY, "no memory for a profile");
    if (result == STATUS_OK) {
        for (uint32_t i = 0; i < count; i++)
            order[i] = i;
        sort(order, count, p->work);
        print(&text, p, order);
        result = text.failed ? error_set(err, STATUS_MEMORY, "no memory for a profile") : sink_write(to, buffer_view(&text), err);
    }
    sink_free(to);
    buffer_free(&text);
    memory_free(order);
    return result;
}

static status measure(profile *p, error *err)
{
    input_list inputs = { 0 };
    worker *w = NULL;
    source *s = NULL;
    status result = settings_load(&p->settings, err);
    if (result == STATUS_OK)
        result = settings_load_rules(&p->settings, err);
    if (result == STATUS_OK)
        result = inputs_collect(&inputs, p->settings.memory, p->paths, p->path_count, err);
    if (result == STATUS_OK)
        result = worker_new(&w, p->settings.rules, err);
    if (result == STATUS_OK) {
        p->work = memory_zero(ruleset_count(p->settings.rules), sizeof *p->work);
        s = source_new(&p->settings);
        if (p->work == NULL || s == NULL)
            result = error_set(err, STATUS_MEMORY, "no memory for a profile");
    }
    for (uint32_t i = 0; result == STATUS_OK && i < inputs.count; i++)
        result = check_input(p, s, w, inputs.items[i].path, err);
    if (result == STATUS_OK)
        result = show(p, err);
    source_free(s);
    worker_free(w);
    return result;
}

static ending run(arguments *a, error *err)
{
    profile p = { 0 };
    status result = read_words(&p, a, err);
    if (result == STATUS_OK)
        result = measure(&p, err);
    memory_free(p.work);
    settings_free(&p.settings);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_profile = { "profile", "PATH...", "shows what each rule costs and finds", profile_tables, run };
