/* rules.c -- "auditor rules": lists the rules, or prints one rule's page. */
#include <limits.h>

#include "base/nearest.h"
#include "cli/rule_page.h"
#include "cli/settings.h"
#include "cli/sink.h"
#include "cli/verbs.h"

enum { OPTION_FORMAT = 1 };
enum { PAGE_PRETTY, PAGE_MARKDOWN, PAGE_JSON };

static const option rules_options_table[] = {
    { OPTION_FORMAT, 'f', "format", "FORMAT", "pretty (default), markdown or json" },
    { 0, 0, NULL, NULL, NULL },
};

static const option *const rules_tables[] = { rules_options_table, settings_options, NULL };

typedef struct {
    settings settings;
    const char *id;
    unsigned format;
} request;

static bool in_english(const settings *s)
{
    return s->language_code != NULL && strcmp(s->language_code, "en") == 0;
}

/* The list in a terminal is a line a rule; elsewhere it is all pages. */
static void put_all(buffer *out, const request *r)
{
    const settings *s = &r->settings;
    buffer_append(out, r->format == PAGE_JSON ? VIEW("[") : VIEW(""));
    for (uint32_t i = 0; i < ruleset_count(s->rules); i++) {
        const rule_info *rule = ruleset_rule(s->rules, i);
        if (r->format == PAGE_PRETTY) {
            rule_page_line(out, rule, in_english(s));
        } else if (r->format == PAGE_MARKDOWN) {
            rule_page_markdown(out, rule, in_english(s));
        } else {
            buffer_append(out, i > 0 ? VIEW(",\n") : VIEW(""));
            rule_page_json(out, rule);
        }
    }
    buffer_append(out, r->format == PAGE_JSON ? VIEW("]\n") : VIEW(""));
}

static void put_one(buffer *out, const request *r, const rule_info *rule)
{
    if (r->format == PAGE_PRETTY) {
        rule_page_pretty(out, rule, in_english(&r->settings));
    } else if (r->format == PAGE_MARKDOWN) {
        rule_page_markdown(out, rule, in_english(&r->settings));
    } else {
        rule_page_json(out, rule);
        buffer_byte(out, '\n');
    }
}

static status unknown(const settings *s, const char *id, error *err)
{
    const char *meant = NULL;
    unsigned best = UINT_MAX;
    for (uint32_t i = 0; i < ruleset_count(s->rules); i++)
        if (nearest_offer(view_of(id), view_of(ruleset_rule(s->rules, i)->id), &best))
            meant = ruleset_rule(s->rules, i)->id;
    if (meant != NULL)
        return error_set(err, STATUS_USAGE, "there is no rule %s: did you mean %s?", id, meant);
    return error_set(err, STATUS_USAGE, "there is no rule %s: \"auditor rules\" lists them", id);
}

static status read_words(request *r, arguments *a, error *err)
{
    static const char *const formats[] = { "pretty", "markdown", "json", NULL };
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        if (next.id == OPTION_FORMAT)
            result = arguments_choice(&r->format, &next, formats, err);
        else if (next.id != ARGUMENT_OPERAND)
            result = settings_take(&r->settings, &next, err);
        else if (r->id != NULL)
            result = error_set(err, STATUS_USAGE, "rules: one rule at a time: %s or %s", r->id, next.value);
        else
            r->id = next.value;
        if (result != STATUS_OK)
            return result;
    }
}

static status print(const request *r, error *err)
{
    buffer text = { 0 };
    sink *to = NULL;
    const settings *s = &r->settings;
    const rule_info *rule = r->id != NULL ? ruleset_find(s->rules, view_of(r->id)) : NULL;
    status result = r->id != NULL && rule == NULL ? unknown(s, r->id, err) : sink_open(&to, NULL, err);
    if (result == STATUS_OK && rule != NULL)
        put_one(&text, r, rule);
    else if (result == STATUS_OK)
        put_all(&text, r);
    if (result == STATUS_OK)
        result = text.failed ? error_set(err, STATUS_MEMORY, "no memory for a page") : sink_write(to, buffer_view(&text), err);
    sink_free(to);
    buffer_free(&text);
    return result;
}

static ending run(arguments *a, error *err)
{
    request r = { 0 };
    status result = read_words(&r, a, err);
    if (result == STATUS_OK)
        result = settings_load(&r.settings, err);
    if (result == STATUS_OK)
        result = settings_load_rules(&r.settings, err);
    if (result == STATUS_OK)
        result = print(&r, err);
    settings_free(&r.settings);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_rules = { "rules", "[ID]", "lists the rules, or prints one rule's page", rules_tables, run };
