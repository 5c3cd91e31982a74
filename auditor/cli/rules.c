/* rules.c -- "auditor rules": lists the rules, or prints one rule's page. */
#include <limits.h>

#include "base/nearest.h"
#include "cli/settings.h"
#include "cli/sink.h"
#include "cli/verbs.h"

static const option *const rules_tables[] = { settings_options, NULL };

static bool in_english(const settings *s)
{
    return s->language_code != NULL && strcmp(s->language_code, "en") == 0;
}

static view summary(const rule_info *rule, const settings *s)
{
    return in_english(s) && rule->summary_en.length > 0 ? rule->summary_en : rule->summary_zh;
}

static void print_list(buffer *out, const settings *s)
{
    for (uint32_t i = 0; i < ruleset_count(s->rules); i++) {
        const rule_info *rule = ruleset_rule(s->rules, i);
        buffer_format(out, "%-36s %-8s %.*s%s\n", rule->id, severity_names[rule->severity], VIEW_PRINT(summary(rule, s)),
                      rule->archive ? " (archive)" : !rule->enabled ? " (off)" : "");
    }
}

/* Marks included: they are the evidence that the example must show. */
static void examples(buffer *out, const char *title, const example *list, uint32_t count)
{
    if (count == 0)
        return;
    buffer_format(out, "\n%s\n", title);
    for (uint32_t i = 0; i < count; i++) {
        view shown = list[i].text.length > 0 ? list[i].text : list[i].facts;
        buffer_format(out, "  %.*s\n", VIEW_PRINT(shown));
        if (list[i].repair.length > 0)
            buffer_format(out, "    repair: %.*s\n", VIEW_PRINT(list[i].repair));
    }
}

static void options(buffer *out, const rule_info *rule, const settings *s)
{
    for (uint32_t i = 0; i < rule->option_count; i++) {
        const rule_option *o = &rule->options[i];
        bool english = in_english(s) && o->summary_en.length > 0;
        buffer_format(out, "%s  %s: %.*s\n", i == 0 ? "\nOptions\n" : "", o->name,
                      VIEW_PRINT(english ? o->summary_en : o->summary_zh));
    }
}

static void page(buffer *out, const rule_info *rule, const settings *s)
{
    static const char *const titles[EXAMPLE_SORTS] = { "Flags", "Accepts", "Not yet" };
    bool english = in_english(s);
    view description = english && rule->description_en.length > 0 ? rule->description_en : rule->description_zh;
    buffer_format(out, "%s (%s%s)\n\n%.*s\n", rule->id, severity_names[rule->severity], rule->archive ? ", archive" : "",
                  VIEW_PRINT(summary(rule, s)));
    if (description.length > 0)
        buffer_format(out, "\n%.*s\n", VIEW_PRINT(description));
    for (unsigned sort = 0; sort < EXAMPLE_SORTS; sort++)
        examples(out, titles[sort], rule->examples[sort], rule->example_count[sort]);
    options(out, rule, s);
    buffer_format(out, "\nSource: %.*s\n", VIEW_PRINT(rule->path));
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

static status read_words(settings *s, const char **id, arguments *a, error *err)
{
    for (;;) {
        argument next;
        status result = arguments_next(a, &next, err);
        if (result != STATUS_OK || next.id == ARGUMENT_END)
            return result;
        if (next.id != ARGUMENT_OPERAND)
            result = settings_take(s, &next, err);
        else if (*id != NULL)
            result = error_set(err, STATUS_USAGE, "rules: one rule at a time: %s or %s", *id, next.value);
        else
            *id = next.value;
        if (result != STATUS_OK)
            return result;
    }
}

static status print(const settings *s, const char *id, error *err)
{
    buffer text = { 0 };
    sink *to = NULL;
    const rule_info *rule = id != NULL ? ruleset_find(s->rules, view_of(id)) : NULL;
    status result = id != NULL && rule == NULL ? unknown(s, id, err) : sink_open(&to, NULL, err);
    if (result == STATUS_OK && rule != NULL)
        page(&text, rule, s);
    else if (result == STATUS_OK)
        print_list(&text, s);
    if (result == STATUS_OK)
        result = text.failed ? error_set(err, STATUS_MEMORY, "no memory for a page") : sink_write(to, buffer_view(&text), err);
    sink_free(to);
    buffer_free(&text);
    return result;
}

static ending run(arguments *a, error *err)
{
    settings s = { 0 };
    const char *id = NULL;
    status result = read_words(&s, &id, a, err);
    if (result == STATUS_OK)
        result = settings_load(&s, err);
    if (result == STATUS_OK)
        result = settings_load_rules(&s, err);
    if (result == STATUS_OK)
        result = print(&s, id, err);
    settings_free(&s);
    return result == STATUS_OK ? END_CLEAN : END_FAILED;
}

const verb verb_rules = { "rules", "[ID]", "lists the rules, or prints one rule's page", rules_tables, run };
