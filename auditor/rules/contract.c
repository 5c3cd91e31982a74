#include "rules/contract_parts.h"

#include <limits.h>
#include <stdio.h>

#include "base/nearest.h"

/* The line where a key is written: the first place that looks like "key =". 0 where it is not found. */
static uint32_t line_of(view source, view key)
{
    uint32_t line = 1;
    const char *end = source.start + source.length;
    for (const char *at = source.start; at < end; at++) {
        if (*at == '\n')
            line++;
        if ((size_t)(end - at) <= key.length || memcmp(at, key.start, key.length) != 0)
            continue;
        const char *after = at + key.length;
        while (after < end && (*after == ' ' || *after == '\t' || *after == '"' || *after == ']'))
            after++;
        if (after < end && *after == '=')
            return line;
    }
    return 0;
}

status contract_refuse(const contract *c, view key, const char *what)
{
    uint32_t line = line_of(c->rule->source, key);
    return error_set(c->err, STATUS_SYNTAX, "%.*s:%u: %.*s: %s", VIEW_PRINT(c->rule->path), (unsigned)(line > 0 ? line : 1),
                     VIEW_PRINT(key), what);
}

static status refuse_unknown(const contract *c, view key, const char *const *known)
{
    char what[160];
    const char *meant = NULL;
    unsigned best = UINT_MAX;
    for (; *known != NULL; known++)
        if (nearest_offer(key, view_of(*known), &best))
            meant = *known;
    if (meant != NULL)
        snprintf(what, sizeof what, "unknown key; did you mean '%s'?", meant);
    else
        snprintf(what, sizeof what, "unknown key");
    return contract_refuse(c, key, what);
}

status contract_check_keys(const contract *c, const data *table, view name, const char *const *known)
{
    if (table->kind != DATA_TABLE)
        return contract_refuse(c, name, "a table was expected");
    if (table->count > 0)
        return contract_refuse(c, name, "a table with named keys was expected, not a list");
    for (uint32_t i = 0; i < table->named; i++) {
        bool found = false;
        for (const char *const *k = known; *k != NULL && !found; k++)
            found = view_equal(table->names[i], view_of(*k));
        if (!found)
            return refuse_unknown(c, table->names[i], known);
    }
    return STATUS_OK;
}

status contract_read_text(const contract *c, const data *value, const char *key, view *out)
{
    *out = VIEW("");
    if (value == NULL)
        return STATUS_OK;
    if (value->kind != DATA_TEXT || value->text.length == 0)
        return contract_refuse(c, view_of(key), "a text was expected");
    *out = value->text;
    return STATUS_OK;
}

static status read_both(const contract *c, const data *value, const char *key, view *zh, view *en)
{
    static const char *const languages[] = { "zh", "en", NULL };
    *zh = *en = VIEW("");
    if (value == NULL)
        return STATUS_OK;
    status result = contract_check_keys(c, value, view_of(key), languages);
    if (result == STATUS_OK)
        result = contract_read_text(c, data_get(value, "zh"), key, zh);
    if (result == STATUS_OK)
        result = contract_read_text(c, data_get(value, "en"), key, en);
    if (result == STATUS_OK && (zh->length == 0 || en->length == 0))
        result = contract_refuse(c, view_of(key), "both languages are needed: { zh = , en = }");
    return result;
}

static status read_choice(const contract *c, const data *value, const char *key, const char *const *names, uint8_t *out)
{
    for (uint8_t i = 0; value != NULL && value->kind == DATA_TEXT && names[i] != NULL; i++) {
        if (view_equal(value->text, view_of(names[i]))) {
            *out = i;
            return STATUS_OK;
        }
    }
    char what[160] = "one of these was expected:";
    for (size_t i = 0; names[i] != NULL; i++) {
        size_t used = strlen(what);
        snprintf(what + used, sizeof what - used, " '%s'", names[i]);
    }
    return contract_refuse(c, view_of(key), what);
}

/* -- options -- */

static const char *const option_types[] = { "boolean", "integer", "text", "texts", NULL };

/* Index into option_types of a value, or of the terminating NULL. */
static uint8_t type_of(const data *value)
{
    if (value->kind == DATA_BOOLEAN)
        return 0;
    if (value->kind == DATA_INTEGER)
        return 1;
    if (value->kind == DATA_TEXT)
        return 2;
    bool texts = value->kind == DATA_TABLE && value->named == 0;
    for (uint32_t i = 0; texts && i < value->count; i++)
        texts = value->items[i].kind == DATA_TEXT;
    return texts ? 3 : 4;
}

static status read_option(const contract *c, view name, const data *value, rule_option *out)
{
    static const char *const keys[] = { "type", "default", "zh", "en", NULL };
    uint8_t type = 0;
    const data *fallback = data_get(value, "default");
    status result = contract_check_keys(c, value, name, keys);
    if (result == STATUS_OK)
        result = read_choice(c, data_get(value, "type"), "type", option_types, &type);
    if (result != STATUS_OK)
        return result;
    if (fallback == NULL || type_of(fallback) != type)
        return contract_refuse(c, name, "a default of the declared type was expected");
    *out = (rule_option){ .name = name.start, .fallback = *fallback, .value = *fallback };
    result = contract_read_text(c, data_get(value, "zh"), "zh", &out->summary_zh);
    if (result == STATUS_OK)
        result = contract_read_text(c, data_get(value, "en"), "en", &out->summary_en);
    if (result == STATUS_OK && (out->summary_zh.length == 0 || out->summary_en.length == 0))
        result = contract_refuse(c, name, "an option says what it does in both languages: zh, en");
    return result;
}

static status read_options(const contract *c, const data *value)
{
    if (value == NULL)
        return STATUS_OK;
    if (value->kind != DATA_TABLE || value->count > 0)
        return contract_refuse(c, VIEW("options"), "a table with named options was expected");
    rule_option *all = arena_zero(c->memory, value->named, sizeof *all);
    if (all == NULL)
        return error_set(c->err, STATUS_MEMORY, "no memory for a rule's options");
    for (uint32_t i = 0; i < value->named; i++) {
        status result = read_option(c, value->names[i], data_under(value, i), &all[i]);
        if (result != STATUS_OK)
            return result;
    }
    c->rule->options = all;
    c->rule->option_count = value->named;
    return STATUS_OK;
}

/* -- the whole -- */

static status read_identity(const contract *c, const data *table, const char *id)
{
    static const char *const scopes[] = { "document", "archive", NULL };
    uint8_t level = 0, scope = 0;
    view said;
    char what[300];
    status result = contract_read_text(c, data_get(table, "id"), "id", &said);
    if (result == STATUS_OK && !view_equal(said, view_of(id))) {
        snprintf(what, sizeof what, "must be '%.200s', as the file's path says", id);
        result = contract_refuse(c, VIEW("id"), what);
    }
    if (result == STATUS_OK)
        result = read_choice(c, data_get(table, "severity"), "severity", severity_names, &level);
    if (result == STATUS_OK && data_get(table, "scope") != NULL)
        result = read_choice(c, data_get(table, "scope"), "scope", scopes, &scope);
    if (result == STATUS_OK) {
        c->rule->id = id;
        c->rule->severity = (severity)level;
        c->rule->archive = scope == 1;
        c->rule->enabled = true;
    }
    return result;
}

status contract_read(rule_info *out, const data *table, const char *id, arena *memory, error *err)
{
    static const char *const keys[] = { "id", "severity", "summary", "description", "scope", "options", "examples", "check",
                                        NULL };
    const contract c = { .rule = out, .memory = memory, .err = err };
    status result = contract_check_keys(&c, table, VIEW("rule"), keys);
    if (result == STATUS_OK)
        result = read_identity(&c, table, id);
    if (result == STATUS_OK)
        result = read_both(&c, data_get(table, "summary"), "summary", &out->summary_zh, &out->summary_en);
    if (result == STATUS_OK && out->summary_zh.length == 0)
        result = contract_refuse(&c, VIEW("summary"), "missing: summary = { zh = , en = }");
    if (result == STATUS_OK)
        result = read_both(&c, data_get(table, "description"), "description", &out->description_zh, &out->description_en);
    if (result == STATUS_OK)
        result = read_options(&c, data_get(table, "options"));
    if (result == STATUS_OK)
        result = contract_read_examples(&c, data_get(table, "examples"));
    return result;
}

static status configure_option(rule_info *rule, view name, const data *value, error *err)
{
    unsigned best = UINT_MAX;
    const char *meant = NULL;
    for (uint32_t i = 0; i < rule->option_count; i++) {
        rule_option *o = &rule->options[i];
        if (nearest_offer(name, view_of(o->name), &best))
            meant = o->name;
        if (!view_equal(name, view_of(o->name)))
            continue;
        if (type_of(value) != type_of(&o->fallback))
            return error_set(err, STATUS_SYNTAX, "rules: %s: the option '%s' must be of type %s", rule->id, o->name,
                             option_types[type_of(&o->fallback)]);
        o->value = *value;
        return STATUS_OK;
    }
    return error_set(err, STATUS_SYNTAX, "rules: %s: no option '%.*s'%s%s%s", rule->id, VIEW_PRINT(name),
                     meant != NULL ? "; did you mean '" : "", meant != NULL ? meant : "", meant != NULL ? "'?" : "");
}

status contract_configure(rule_info *rule, const data *settings, error *err)
{
    if (settings->kind == DATA_BOOLEAN) {
        rule->enabled = settings->boolean;
        return STATUS_OK;
    }
    if (settings->kind != DATA_TABLE || settings->count > 0)
        return error_set(err, STATUS_SYNTAX, "rules: %s: true, false or a table of options was expected", rule->id);
    for (uint32_t i = 0; i < settings->named; i++) {
        const data *value = data_under(settings, i);
        if (view_equal(settings->names[i], VIEW("enabled"))) {
            if (value->kind != DATA_BOOLEAN)
                return error_set(err, STATUS_SYNTAX, "rules: %s: enabled must be true or false", rule->id);
            rule->enabled = value->boolean;
            continue;
        }
        status result = configure_option(rule, settings->names[i], value, err);
        if (result != STATUS_OK)
            return result;
    }
    return STATUS_OK;
}
