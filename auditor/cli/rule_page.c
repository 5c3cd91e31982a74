#include "cli/rule_page.h"

#include <inttypes.h>

#include "report/json_text.h"

static const char *const titles[EXAMPLE_SORTS] = { "Flags", "Accepts", "Not yet" };

static view summary(const rule_info *rule, bool english)
{
    return english ? rule->summary_en : rule->summary_zh;
}

static view description(const rule_info *rule, bool english)
{
    return english ? rule->description_en : rule->description_zh;
}

/* The example as its reader sees it; marks included: they are the evidence that it must show. */
static view shown(const example *e)
{
    return e->text.length > 0 ? e->text : e->facts;
}

static const char *scope(const rule_info *rule)
{
    return rule->archive ? "archive" : "document";
}

static void put_value(buffer *out, const data *d)
{
    switch (d->kind) {
    case DATA_BOOLEAN:
        buffer_append(out, d->boolean ? VIEW("true") : VIEW("false"));
        break;
    case DATA_INTEGER:
        buffer_format(out, "%" PRId64, d->integer);
        break;
    case DATA_TEXT:
        json_string(out, d->text);
        break;
    default:
        buffer_byte(out, '[');
        for (uint32_t i = 0; i < d->count; i++) {
            buffer_append(out, i > 0 ? VIEW(", ") : VIEW(""));
            put_value(out, &d->items[i]);
        }
        buffer_byte(out, ']');
    }
}

void rule_page_line(buffer *out, const rule_info *rule, bool english)
{
    buffer_format(out, "%-36s %-8s %.*s%s\n", rule->id, severity_names[rule->severity], VIEW_PRINT(summary(rule, english)),
                  !rule->enabled ? " (off)" : rule->archive ? " (archive)" : "");
}

void rule_page_pretty(buffer *out, const rule_info *rule, bool english)
{
    buffer_format(out, "%s (%s%s)\n\n%.*s\n", rule->id, severity_names[rule->severity], rule->archive ? ", archive" : "",
                  VIEW_PRINT(summary(rule, english)));
    if (description(rule, english).length > 0)
        buffer_format(out, "\n%.*s\n", VIEW_PRINT(description(rule, english)));
    for (unsigned sort = 0; sort < EXAMPLE_SORTS; sort++) {
        for (uint32_t i = 0; i < rule->example_count[sort]; i++) {
            const example *e = &rule->examples[sort][i];
            if (i == 0)
                buffer_format(out, "\n%s\n", titles[sort]);
            buffer_format(out, "  %.*s\n", VIEW_PRINT(shown(e)));
            if (e->repair.length > 0)
                buffer_format(out, "    repair: %.*s\n", VIEW_PRINT(e->repair));
        }
    }
    for (uint32_t i = 0; i < rule->option_count; i++) {
        const rule_option *o = &rule->options[i];
        buffer_format(out, "%s  %s: %.*s (", i == 0 ? "\nOptions\n" : "", o->name, VIEW_PRINT(english ? o->summary_en : o->summary_zh));
        put_value(out, &o->value);
        buffer_append(out, VIEW(")\n"));
    }
    buffer_format(out, "\nSource: %.*s\n", VIEW_PRINT(rule->path));
}

void rule_page_markdown(buffer *out, const rule_info *rule, bool english)
{
    buffer_format(out, "## %s\n\n%.*s (`%s`%s)\n", rule->id, VIEW_PRINT(summary(rule, english)), severity_names[rule->severity],
                  rule->archive ? ", `archive`" : "");
    if (description(rule, english).length > 0)
        buffer_format(out, "\n%.*s\n", VIEW_PRINT(description(rule, english)));
    for (unsigned sort = 0; sort < EXAMPLE_SORTS; sort++) {
        for (uint32_t i = 0; i < rule->example_count[sort]; i++) {
            const example *e = &rule->examples[sort][i];
            if (i == 0)
                buffer_format(out, "\n### %s\n", titles[sort]);
            buffer_format(out, "\n```%s\n%.*s\n```\n", e->text.length > 0 ? "text" : "json", VIEW_PRINT(shown(e)));
        }
    }
    for (uint32_t i = 0; i < rule->option_count; i++) {
        const rule_option *o = &rule->options[i];
        buffer_format(out, "%s| `%s` | `", i == 0 ? "\n| option | value | |\n|---|---|---|\n" : "", o->name);
        put_value(out, &o->value);
        buffer_format(out, "` | %.*s |\n", VIEW_PRINT(english ? o->summary_en : o->summary_zh));
    }
    buffer_byte(out, '\n');
}

static void put_texts(buffer *out, const char *name, view zh, view en)
{
    buffer_format(out, ", \"%s\": {\"zh\": ", name);
    json_string(out, zh);
    buffer_append(out, VIEW(", \"en\": "));
    json_string(out, en);
    buffer_byte(out, '}');
}

static void put_examples(buffer *out, const rule_info *rule, unsigned sort)
{
    buffer_format(out, "%s\"%s\": [", sort > 0 ? ", " : "", example_sort_names[sort]);
    for (uint32_t i = 0; i < rule->example_count[sort]; i++) {
        const example *e = &rule->examples[sort][i];
        buffer_format(out, "%s{\"%s\": ", i > 0 ? ", " : "", e->text.length > 0 ? "text" : "facts");
        json_string(out, shown(e));
        buffer_byte(out, '}');
    }
    buffer_byte(out, ']');
}

void rule_page_json(buffer *out, const rule_info *rule)
{
    buffer_format(out, "{\"id\": \"%s\", \"severity\": \"%s\", \"scope\": \"%s\", \"enabled\": %s, \"pack\": ", rule->id,
                  severity_names[rule->severity], scope(rule), rule->enabled ? "true" : "false");
    json_string(out, view_of(rule->pack));
    put_texts(out, "summary", rule->summary_zh, rule->summary_en);
    if (rule->description_zh.length > 0)
        put_texts(out, "description", rule->description_zh, rule->description_en);
    buffer_append(out, VIEW(", \"options\": ["));
    for (uint32_t i = 0; i < rule->option_count; i++) {
        const rule_option *o = &rule->options[i];
        buffer_format(out, "%s{\"name\": \"%s\", \"value\": ", i > 0 ? ", " : "", o->name);
        put_value(out, &o->value);
        buffer_append(out, VIEW(", \"default\": "));
        put_value(out, &o->fallback);
        put_texts(out, "summary", o->summary_zh, o->summary_en);
        buffer_byte(out, '}');
    }
    buffer_append(out, VIEW("], \"examples\": {"));
    for (unsigned sort = 0; sort < EXAMPLE_SORTS; sort++)
        put_examples(out, rule, sort);
    buffer_append(out, VIEW("}, \"source\": "));
    json_string(out, rule->path);
    buffer_byte(out, '}');
}
