#include "cli/trials.h"

#include <limits.h>
#include <stdio.h>

#include "base/nearest.h"
#include "extract/extract.h"
#include "text/clean.h"

enum { STRICT_EXAMPLES = 2 };

typedef struct {
    const settings *settings;
    arena *memory;              /* clean texts: a document borrows its source */
} draft_reader;

static status read_draft(void *context, document **out, view text, view published, error *err)
{
    const draft_reader *r = context;
    const text_options cleaning = { .cues = &r->settings->cues };
    const extract_options options = { .language = r->settings->language, .name = VIEW("example.txt"), .published = published };
    clean_text *clean = arena_zero(r->memory, 1, sizeof *clean);
    if (clean == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for an example");
    status result = text_clean(clean, r->memory, text, "example.txt", &cleaning, err);
    return result == STATUS_OK ? extract_document(out, clean, &options, err) : result;
}

static view complaint_of(const trial_rule *t)
{
    const rule_info *rule = t->rule;
    if (rule->example_count[EXAMPLE_FLAGS] < STRICT_EXAMPLES)
        return VIEW("fewer than two 'flags' examples");
    if (rule->example_count[EXAMPLE_ACCEPTS] < STRICT_EXAMPLES)
        return VIEW("fewer than two 'accepts' examples");
    for (uint32_t i = 0; i < t->result_count; i++)
        if (t->results[i].sort == EXAMPLE_FLAGS && t->results[i].passed)
            return VIEW("");
    return VIEW("it never fires");
}

/* "totals" wants the family, "totals/sum" one rule. */
static bool is_wanted(const char *id, const char *word)
{
    size_t length = strlen(word);
    return strncmp(id, word, length) == 0 && (id[length] == '\0' || id[length] == '/');
}

static status check_wanted(const settings *s, const trials_options *o, error *err)
{
    for (uint32_t i = 0; i < o->wanted_count; i++) {
        const char *meant = NULL;
        unsigned best = UINT_MAX;
        bool found = false;
        for (uint32_t k = 0; k < ruleset_count(s->rules) && !found; k++) {
            const char *id = ruleset_rule(s->rules, k)->id;
            found = is_wanted(id, o->wanted[i]);
            if (nearest_offer(view_of(o->wanted[i]), view_of(id), &best))
                meant = id;
        }
        if (!found)
            return error_set(err, STATUS_USAGE, "there is no rule %s%s%s%s", o->wanted[i], meant != NULL ? ": did you mean " : "",
                             meant != NULL ? meant : "", meant != NULL ? "?" : "");
    }
    return STATUS_OK;
}

static bool selected(const trials_options *o, const char *id)
{
    for (uint32_t i = 0; i < o->wanted_count; i++)
        if (is_wanted(id, o->wanted[i]))
            return true;
    return o->wanted_count == 0;
}

static status run_rule(trials *out, worker *w, const rule_info *rule, const example_reader *reader, const trials_options *o,
                       arena *memory, error *err)
{
    trial_rule *t = &out->rules[out->count++];
    *t = (trial_rule){ .rule = rule, .complaint = VIEW("") };
    status result = o->coverage ? coverage_begin(&t->lines, w, rule, memory, err) : STATUS_OK;
    if (result == STATUS_OK)
        result = examples_run(&t->results, &t->result_count, w, rule, reader, memory, err);
    coverage_end(w);
    if (result != STATUS_OK)
        return result;
    if (o->strict)
        t->complaint = complaint_of(t);
    out->failed += t->complaint.length > 0;
    out->examples += t->result_count;
    for (uint32_t i = 0; i < t->result_count; i++) {
        bool todo = t->results[i].sort == EXAMPLE_TODO;
        out->todo += todo;
        out->failed += !todo && !t->results[i].passed;
    }
    return STATUS_OK;
}

status trials_run(trials *out, const settings *s, const trials_options *options, arena *memory, error *err)
{
    worker *w = NULL;
    draft_reader drafts = { s, memory };
    const example_reader reader = { read_draft, &drafts, language_units(s->language),
                                    language_data(s->language, "aliases") };
    *out = (trials){ .coverage = options->coverage };
    status result = check_wanted(s, options, err);
    if (result == STATUS_OK)
        result = worker_new(&w, s->rules, err);
    if (result == STATUS_OK && (out->rules = arena_zero(memory, ruleset_count(s->rules), sizeof *out->rules)) == NULL)
        result = error_set(err, STATUS_MEMORY, "no memory for results");
    for (uint32_t i = 0; result == STATUS_OK && i < ruleset_count(s->rules); i++) {
        const rule_info *rule = ruleset_rule(s->rules, i);
        if (selected(options, rule->id))
            result = run_rule(out, w, rule, &reader, options, memory, err);
    }
    worker_free(w);
    return result;
}
