#include <inttypes.h>
#include <string.h>

#include "rules/contract_parts.h"

const char *const example_sort_names[EXAMPLE_SORTS + 1] = { "flags", "accepts", "todo", NULL };

static void put_json(buffer *out, const data *d);

static void put_json_text(buffer *out, view text)
{
    buffer_byte(out, '"');
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.start[i];
        if (byte == '"' || byte == '\\')
            buffer_byte(out, '\\');
        if (byte < 0x20)
            buffer_format(out, "\\u%04x", byte);
        else
            buffer_byte(out, (char)byte);
    }
    buffer_byte(out, '"');
}

static void put_json_table(buffer *out, const data *d)
{
    bool list = d->named == 0;
    buffer_byte(out, list ? '[' : '{');
    for (uint32_t i = 0; i < (list ? d->count : d->named); i++) {
        if (i > 0)
            buffer_byte(out, ',');
        if (!list) {
            put_json_text(out, d->names[i]);
            buffer_byte(out, ':');
        }
        put_json(out, list ? &d->items[i] : data_under(d, i));
    }
    buffer_byte(out, list ? ']' : '}');
}

static void put_json(buffer *out, const data *d)
{
    switch (d->kind) {
    case DATA_TABLE:
        put_json_table(out, d);
        break;
    case DATA_TEXT:
        put_json_text(out, d->text);
        break;
    case DATA_INTEGER:
        buffer_format(out, "%lld", (long long)d->integer);
        break;
    case DATA_NUMBER:
        buffer_format(out, "%.17g", d->number);
        break;
    default:
        buffer_append(out, d->boolean ? VIEW("true") : VIEW("false"));
    }
}

static status read_facts(const contract *c, const data *value, example *out)
{
    if (value->kind == DATA_TEXT)
        return contract_read_text(c, value, "facts", &out->facts);
    if (value->kind != DATA_TABLE)
        return contract_refuse(c, VIEW("facts"), "a document was expected, as JSON or as a table");
    buffer json = { 0 };
    bool several = value->named == 0;
    for (uint32_t i = 0; i < (several ? value->count : 1); i++) {
        put_json(&json, several ? &value->items[i] : value);
        buffer_byte(&json, '\n');
    }
    view copy = json.failed ? (view){ NULL, 0 } : arena_copy(c->memory, buffer_view(&json));
    buffer_free(&json);
    if (copy.start == NULL)
        return error_set(c->err, STATUS_MEMORY, "no memory for a rule's examples");
    out->facts = copy;
    out->several = several;
    return STATUS_OK;
}

static status read_evidence(const contract *c, const data *value, example *out)
{
    if (value == NULL)
        return STATUS_OK;
    if (value->kind != DATA_TABLE || value->named > 0)
        return contract_refuse(c, VIEW("evidence"), "a list of ids of facts was expected");
    view *ids = arena_zero(c->memory, value->count, sizeof *ids);
    if (ids == NULL)
        return error_set(c->err, STATUS_MEMORY, "no memory for a rule's examples");
    for (uint32_t i = 0; i < value->count; i++) {
        status result = contract_read_text(c, &value->items[i], "evidence", &ids[i]);
        if (result != STATUS_OK)
            return result;
    }
    out->evidence = ids;
    out->evidence_count = value->count;
    return STATUS_OK;
}

uint32_t example_line(const rule_info *rule, const example *e)
{
    view source = rule->source, text = e->text.length > 0 ? e->text : e->facts;
    size_t length = text.length < 40 ? text.length : 40;    /* long brackets may hold line breaks */
    ptrdiff_t at = view_find(source, (view){ text.start, length });
    uint32_t line = 1;
    for (ptrdiff_t i = 0; i < at; i++)
        line += source.start[i] == '\n';
    return at >= 0 ? line : 0;
}

static status read_example(const contract *c, const data *value, example *out)
{
    static const char *const keys[] = { "text", "facts", "published", "repair", "evidence", NULL };
    status result = STATUS_OK;
    *out = (example){ 0 };
    if (value->kind == DATA_TEXT) {
        out->text = value->text;
    } else {
        const data *facts = data_get(value, "facts");
        result = contract_check_keys(c, value, VIEW("examples"), keys);
        if (result == STATUS_OK)
            result = contract_read_text(c, data_get(value, "text"), "text", &out->text);
        if (result == STATUS_OK)
            result = contract_read_text(c, data_get(value, "published"), "published", &out->published);
        if (result == STATUS_OK)
            result = contract_read_text(c, data_get(value, "repair"), "repair", &out->repair);
        if (result == STATUS_OK)
            result = read_evidence(c, data_get(value, "evidence"), out);
        if (result == STATUS_OK && facts != NULL)
            result = read_facts(c, facts, out);
        if (result == STATUS_OK && (out->text.length > 0) == (out->facts.length > 0))
            result = contract_refuse(c, VIEW("examples"), "an example is a text, or { text = }, or { facts = }");
    }
    return result;
}

status contract_read_examples(const contract *c, const data *value)
{
    if (value == NULL)
        return contract_refuse(c, VIEW("examples"), "missing: examples = { flags = { ... }, accepts = { ... } }");
    status result = contract_check_keys(c, value, VIEW("examples"), example_sort_names);
    for (int sort = 0; result == STATUS_OK && sort < EXAMPLE_SORTS; sort++) {
        const data *list = data_get(value, example_sort_names[sort]);
        if (list == NULL)
            continue;
        if (list->kind != DATA_TABLE || list->named > 0)
            return contract_refuse(c, view_of(example_sort_names[sort]), "a list of examples was expected");
        example *all = arena_zero(c->memory, list->count, sizeof *all);
        if (all == NULL)
            return error_set(c->err, STATUS_MEMORY, "no memory for a rule's examples");
        for (uint32_t i = 0; result == STATUS_OK && i < list->count; i++)
            result = read_example(c, &list->items[i], &all[i]);
        c->rule->examples[sort] = all;
        c->rule->example_count[sort] = list->count;
    }
    return result;
}
