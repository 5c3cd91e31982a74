#include "facts/loading.h"

enum { CLAUSE_START, CLAUSE_END, CLAUSE_SEGMENT, CLAUSE_PARAGRAPH, CLAUSE_SENTENCE, CLAUSE_FIELDS };

static const field clause_fields[CLAUSE_FIELDS] = {
    [CLAUSE_START] = { "start", FIELD_INTEGER, true },       [CLAUSE_END] = { "end", FIELD_INTEGER, true },
    [CLAUSE_SEGMENT] = { "segment", FIELD_INTEGER, true },   [CLAUSE_PARAGRAPH] = { "paragraph", FIELD_INTEGER, true },
    [CLAUSE_SENTENCE] = { "sentence", FIELD_INTEGER, true },
};

status read_span(loading *r, uint32_t *start, uint32_t *end, const cJSON *from, const cJSON *to, const json_path *path)
{
    *start = field_integer(from, *start);
    *end = field_integer(to, *end);
    if (*end >= *start)
        return STATUS_OK;
    return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected an end that is not before its start %u, found %u", *start, *end);
}

/* Files count from 1, documents from 0. */
static status read_number(loading *r, uint32_t *out, const cJSON *value, const json_path *path)
{
    uint32_t number = field_integer(value, 0);
    if (number == 0)
        return read_fail(r, path, value, "expected a number from 1 on, found 0");
    *out = number - 1;
    return STATUS_OK;
}

status read_clause(loading *r, const cJSON *node, const json_path *path)
{
    const cJSON *at[CLAUSE_FIELDS];
    clause c = { 0 };
    if (!cJSON_IsObject(node))
        return json_fail(&r->origin, path, STATUS_SYNTAX, r->err, "expected an object, found %s", field_found(node));
    status s = fields_match(at, node, clause_fields, CLAUSE_FIELDS, &r->orders->clauses, path, &r->origin, r->err);
    if (s == STATUS_OK)
        s = read_span(r, &c.start, &c.end, at[CLAUSE_START], at[CLAUSE_END], path);
    if (s == STATUS_OK)
        s = read_number(r, &c.segment, at[CLAUSE_SEGMENT], path);
    if (s == STATUS_OK)
        s = read_number(r, &c.paragraph, at[CLAUSE_PARAGRAPH], path);
    if (s == STATUS_OK)
        s = read_number(r, &c.sentence, at[CLAUSE_SENTENCE], path);
    if (s == STATUS_OK)
        builder_clause(r->builder, &c);
    return s;
}

/* With a list of clauses, a fact's numbers must be those of its clause. */
static status listed_clause(loading *r, uint32_t *out, const cJSON **at, const json_path *path)
{
    const document *doc = builder_document(r->builder);
    status s = read_number(r, out, at[FACT_FIELD_CLAUSE], path);
    if (s != STATUS_OK)
        return s;
    if (*out >= doc->clause_count)
        return read_fail(r, path, at[FACT_FIELD_CLAUSE], "expected one of the %u clauses listed, found %u", doc->clause_count, *out + 1);
    const clause *c = &doc->clauses[*out];
    const uint32_t meant[] = { c->segment, c->paragraph, c->sentence };
    for (int i = 0; i < 3; i++) {
        const cJSON *said = at[FACT_FIELD_SEGMENT + i];
        if (said != NULL && field_integer(said, 0) != meant[i] + 1)
            return read_fail(r, path, said, "expected %u, as clause %u says", meant[i] + 1, *out + 1);
    }
    return STATUS_OK;
}

/* Without a list, equal numbers are one place, whether they run over the document or over their parent; what is not
** said is a place of the fact's own. Places are numbered in order of first appearance. */
static status numbered_clause(loading *r, uint32_t *out, const fact *f, const cJSON **at)
{
    uint32_t place[PLACES + 1] = { 0 }, index[PLACES], known = 0;
    for (int depth = 0; depth < PLACES; depth++) {
        if (r->places[depth] == NULL && (r->places[depth] = intern_new()) == NULL)
            return STATUS_MEMORY;
        place[depth] = field_integer(at[FACT_FIELD_SEGMENT + depth], 0);
        if (place[depth] == 0 && depth > 0)
            place[PLACES] = f->id;
        known = intern_count(r->places[depth]);
        uint32_t id = intern_put(r->places[depth], (view){ (const char *)place, sizeof place });
        if (id == INTERN_NONE)
            return STATUS_MEMORY;
        index[depth] = id - 1;
    }
    *out = index[PLACES - 1];
    if (*out + 1 == known)
        builder_clause(r->builder, &(clause){ f->start, f->end, index[2], index[1], index[0] });
    document *doc = builder_document(r->builder);
    if (*out >= doc->clause_count)
        return STATUS_MEMORY;
    clause *c = &doc->clauses[*out];
    c->start = f->start < c->start ? f->start : c->start;
    c->end = f->end > c->end ? f->end : c->end;
    return STATUS_OK;
}

status read_fact_clause(loading *r, uint32_t *out, const fact *f, const cJSON **at, const json_path *path)
{
    bool silent = true;
    for (int depth = 0; depth < PLACES; depth++)
        silent = silent && at[FACT_FIELD_SEGMENT + depth] == NULL;
    if (!r->clauses_listed && !silent)
        return numbered_clause(r, out, f, at);
    *out = FACT_NONE;
    return at[FACT_FIELD_CLAUSE] != NULL ? listed_clause(r, out, at, path) : STATUS_OK;
}
