#include "facts/read.h"

#include "base/memory.h"
#include "facts/loading.h"

struct facts_reader {
    view bytes;
    const char *name;
    const unit_table *units;
    size_t at;
    uint32_t line, next_line;
    bool lines;         /* NDJSON */
    arena *tree_memory; /* these three serve one document after the other */
    intern *ids;
    builder *builder;
    field_orders orders;
};

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static size_t skip_space(view text, size_t at)
{
    while (at < text.length && is_space(text.start[at]))
        at++;
    return at;
}

static view line_at(view text, size_t at)
{
    const char *end = at < text.length ? memchr(text.start + at, '\n', text.length - at) : NULL;
    return (view){ text.start + at, end != NULL ? (size_t)(end - text.start) - at : text.length - at };
}

/* NDJSON is told by its name, or by a first line that is a whole value with more behind it. */
static bool has_lines(view bytes, const char *name)
{
    if (view_ends(view_of(name), VIEW(".ndjson")) || view_ends(view_of(name), VIEW(".jsonl")))
        return true;
    size_t first = skip_space(bytes, 0);
    view line = line_at(bytes, first);
    size_t end = line.length > 0 && line.start[0] == '{' ? json_extent(line) : 0;
    if (end == 0 || line.start[end - 1] != '}' || skip_space(line, end) < line.length)
        return false;
    return skip_space(bytes, first + line.length) < bytes.length;
}

facts_reader *facts_reader_new(view bytes, const char *name, const unit_table *units)
{
    facts_reader *r = memory_zero(1, sizeof *r);
    if (r == NULL)
        return NULL;
    if (view_starts(bytes, VIEW("\xEF\xBB\xBF")))
        bytes = (view){ bytes.start + 3, bytes.length - 3 };
    *r = (facts_reader){ .bytes = bytes, .name = name, .units = units, .next_line = 1, .lines = has_lines(bytes, name) };
    r->tree_memory = arena_new();
    r->ids = intern_new();
    r->builder = builder_new();
    if (r->tree_memory != NULL && r->ids != NULL && r->builder != NULL)
        return r;
    facts_reader_free(r);
    return NULL;
}

void facts_reader_free(facts_reader *r)
{
    if (r == NULL)
        return;
    arena_free(r->tree_memory);
    intern_free(r->ids);
    builder_free(r->builder);
    memory_free(r);
}

void facts_reader_continue(facts_reader *r, uint32_t line)
{
    r->lines = true;
    r->next_line = line;
}

uint32_t facts_reader_line(const facts_reader *r)
{
    return r->line;
}

/* The text of the next document; false after the last. An empty file is one empty document: an error. */
static bool next_text(facts_reader *r, view *out)
{
    if (!r->lines) {
        *out = r->bytes;
        return r->at++ == 0;
    }
    while (r->at < r->bytes.length) {
        *out = line_at(r->bytes, r->at);
        r->at += out->length + 1;
        r->line = r->next_line++;
        if (skip_space(*out, 0) < out->length)
            return true;
    }
    return false;
}

enum { TOP_FORMAT, TOP_DOCUMENT, TOP_CLAUSES, TOP_FACTS, TOP_CLAIMS, TOP_FIELDS };

static const field top_fields[TOP_FIELDS] = {
    [TOP_FORMAT] = { "format", FIELD_TEXT, true },   [TOP_DOCUMENT] = { "document", FIELD_OBJECT, true },
    [TOP_CLAUSES] = { "clauses", FIELD_LIST, false }, [TOP_FACTS] = { "facts", FIELD_LIST, true },
    [TOP_CLAIMS] = { "claims", FIELD_LIST, false },
};

enum { DOCUMENT_ID, DOCUMENT_TITLE, DOCUMENT_LANGUAGE, DOCUMENT_PUBLISHED, DOCUMENT_SOURCE, DOCUMENT_ENCODING, DOCUMENT_FIELDS };

static const field document_fields[DOCUMENT_FIELDS] = {
    [DOCUMENT_ID] = { "id", FIELD_TEXT, true },
    [DOCUMENT_TITLE] = { "title", FIELD_TEXT, false },
    [DOCUMENT_LANGUAGE] = { "language", FIELD_TEXT, false },
    [DOCUMENT_PUBLISHED] = { "published", FIELD_TEXT, false },
    [DOCUMENT_SOURCE] = { "source", FIELD_TEXT, false },
    [DOCUMENT_ENCODING] = { "encoding", FIELD_TEXT, false },
};

static status read_document(loading *r, const cJSON *node)
{
    const json_path path = { NULL, VIEW("document"), 0 };
    const cJSON *at[DOCUMENT_FIELDS];
    status s = fields_match(at, node, document_fields, DOCUMENT_FIELDS, &r->orders->document, &path, &r->origin, r->err);
    if (s != STATUS_OK)
        return s;
    document *doc = builder_document(r->builder);
    const cJSON *published = at[DOCUMENT_PUBLISHED];
    if (published != NULL && period_parse(&doc->published, &doc->published_precision, field_text(published), NULL) != STATUS_OK)
        return read_fail(r, &path, published, "expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found \"%.40s\"", published->valuestring);
    doc->id = builder_copy(r->builder, field_text(at[DOCUMENT_ID]));
    doc->title = builder_copy(r->builder, field_text(at[DOCUMENT_TITLE]));
    doc->language = builder_copy(r->builder, field_text(at[DOCUMENT_LANGUAGE]));
    doc->source_name = builder_copy(r->builder, field_text(at[DOCUMENT_SOURCE]));
    doc->encoding = builder_copy(r->builder, field_text(at[DOCUMENT_ENCODING]));
    return STATUS_OK;
}

/* Ids first, so that a reference may point ahead. */
static status collect_ids(loading *r, const cJSON *list, const char *name)
{
    const json_path up = { NULL, view_of(name), 0 };
    json_path path = { &up, { NULL, 0 }, 0 };
    for (const cJSON *node = list != NULL ? list->child : NULL; node != NULL; node = node->next, path.index++) {
        const cJSON *id = cJSON_GetObjectItemCaseSensitive(node, "id");
        if (!cJSON_IsObject(node))
            return json_fail(&r->origin, &path, STATUS_SYNTAX, r->err, "expected an object, found %s", field_found(node));
        if (!cJSON_IsString(id) || id->valuestring[0] == '\0')
            return json_fail(&r->origin, &path, STATUS_SYNTAX, r->err, "expected the key \"id\" with a string that is not empty");
        uint32_t known = intern_count(r->ids), index = intern_put(r->ids, field_text(id));
        if (index == INTERN_NONE)
            return STATUS_MEMORY;
        if (index < known)
            return read_fail(r, &path, id, "expected an id of its own, found \"%.60s\" again", id->valuestring);
    }
    return STATUS_OK;
}

typedef status (*element_reader)(loading *, const cJSON *, const json_path *);

static status read_all(loading *r, const cJSON *list, const char *name, element_reader read)
{
    const json_path up = { NULL, view_of(name), 0 };
    json_path path = { &up, { NULL, 0 }, 0 };
    for (const cJSON *node = list != NULL ? list->child : NULL; node != NULL; node = node->next, path.index++) {
        status s = read(r, node, &path);
        if (s != STATUS_OK)
            return s;
    }
    return STATUS_OK;
}

/* References inside facts may point ahead, so what they name is looked at when all are there. */
static status check_references(loading *r)
{
    const document *doc = builder_document(r->builder);
    const json_path up = { NULL, VIEW("facts"), 0 };
    json_path path = { &up, { NULL, 0 }, 0 };
    for (path.index = 0; path.index < doc->fact_count; path.index++) {
        const fact *f = &doc->facts[path.index];
        const figure *g = fact_figure(doc, path.index);
        if (g != NULL && g->table != FACT_NONE) {
            const table *t = doc->facts[g->table].kind == FACT_TABLE ? &doc->tables[doc->facts[g->table].detail] : NULL;
            if (t == NULL || g->row >= t->rows || g->column >= t->columns)
                return json_fail(&r->origin, &path, STATUS_SYNTAX, r->err, "expected \"table\" to name a table that has row %u and col %u",
                                 g->row, g->column);
        }
        if (f->kind != FACT_TABLE)
            continue;
        const table *t = &doc->tables[f->detail];
        for (uint32_t i = t->first_cell; i < t->first_cell + t->rows * t->columns; i++)
            if (doc->cells[i].figure != FACT_NONE && fact_figure(doc, doc->cells[i].figure) == NULL)
                return json_fail(&r->origin, &path, STATUS_SYNTAX, r->err, "expected the \"figure\" of a cell to name a figure");
    }
    return STATUS_OK;
}

static status read_tree(loading *r, const cJSON *tree)
{
    const cJSON *at[TOP_FIELDS];
    if (!cJSON_IsObject(tree))
        return json_fail(&r->origin, NULL, STATUS_SYNTAX, r->err, "expected an object, found %s", field_found(tree));
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(tree, "format");
    if (!cJSON_IsString(format))
        return json_fail(&r->origin, NULL, STATUS_SYNTAX, r->err, "expected the key \"format\" with \"" FACTS_FORMAT "\"");
    if (strcmp(format->valuestring, FACTS_FORMAT) != 0)
        return read_fail(r, NULL, format, "expected \"" FACTS_FORMAT "\", found \"%.40s\"", format->valuestring);
    status s = fields_match(at, tree, top_fields, TOP_FIELDS, &r->orders->top, NULL, &r->origin, r->err);
    if (s == STATUS_OK)
        s = read_document(r, at[TOP_DOCUMENT]);
    if (s == STATUS_OK)
        s = collect_ids(r, at[TOP_FACTS], "facts");
    if (s != STATUS_OK)
        return s;
    r->fact_count = intern_count(r->ids) - 1;
    r->clauses_listed = at[TOP_CLAUSES] != NULL;
    s = collect_ids(r, at[TOP_CLAIMS], "claims");
    if (s == STATUS_OK)
        s = read_all(r, at[TOP_CLAUSES], "clauses", read_clause);
    if (s == STATUS_OK)
        s = read_all(r, at[TOP_FACTS], "facts", read_fact);
    if (s == STATUS_OK && builder_document(r->builder)->fact_count == r->fact_count)
        s = check_references(r);
    if (s == STATUS_OK)
        s = read_all(r, at[TOP_CLAIMS], "claims", read_claim);
    return s;
}

/* While it is read an element's id is its place in r->ids. In the document an id is kept only where it is not the one
** that an id-less document would have there. */
static status name_all(document *doc, const intern *ids)
{
    char own[12];
    for (uint32_t i = 0; i < doc->fact_count + doc->claim_count; i++) {
        bool is_claim = i >= doc->fact_count;
        uint32_t index = is_claim ? i - doc->fact_count : i;
        word *id = is_claim ? &doc->claims[index].id : &doc->facts[index].id;
        view text = intern_text(ids, *id);
        document_own_id(own, is_claim ? 'c' : 'f', index);
        *id = view_equal(text, view_of(own)) ? 0 : intern_put(doc->strings, text);
        if (*id == INTERN_NONE)
            return STATUS_MEMORY;
    }
    return STATUS_OK;
}

static status loading_begin(loading *r, facts_reader *reader)
{
    arena_clear(reader->tree_memory);
    r->tree_memory = reader->tree_memory;
    r->ids = reader->ids;
    r->builder = reader->builder;
    r->orders = &reader->orders;
    return intern_clear(r->ids) && builder_begin(r->builder) ? STATUS_OK : STATUS_MEMORY;
}

static void loading_end(loading *r)
{
    for (int i = 0; i < PLACES; i++)
        intern_free(r->places[i]);
}

static status read_text(facts_reader *reader, view text, document **out, error *err)
{
    loading r = { .origin = { reader->name, reader->line }, .err = err, .units = reader->units };
    document *doc = NULL;
    const cJSON *tree;
    status s = loading_begin(&r, reader);
    if (s == STATUS_OK)
        s = json_parse(&tree, r.tree_memory, text, &r.origin, err);
    if (s == STATUS_OK)
        s = read_tree(&r, tree);
    if (s == STATUS_OK)
        s = builder_finish(r.builder, &doc, err);
    if (s == STATUS_OK)
        s = name_all(doc, r.ids);
    loading_end(&r);
    if (s != STATUS_OK) {
        document_free(doc);
        return json_fail(&r.origin, NULL, s, err, "out of memory");
    }
    *out = doc;
    return STATUS_OK;
}

status facts_reader_next(facts_reader *r, document **out, error *err)
{
    view text;
    if (next_text(r, &text))
        return read_text(r, text, out, err);
    *out = NULL;
    return STATUS_OK;
}

bool facts_recognise(view bytes)
{
    enum { BEGINNING = 65536 };
    view start = { bytes.start, bytes.length < BEGINNING ? bytes.length : BEGINNING };
    if (view_starts(start, VIEW("\xEF\xBB\xBF")))
        start = (view){ start.start + 3, start.length - 3 };
    size_t at = skip_space(start, 0);
    if (at == start.length || start.start[at] != '{')
        return false;
    for (ptrdiff_t found; (found = view_find((view){ start.start + at, start.length - at }, VIEW("\"format\""))) >= 0;) {
        at = skip_space(start, at + (size_t)found + sizeof "\"format\"" - 1);
        if (at < start.length && start.start[at] == ':')
            at = skip_space(start, at + 1);
        if (view_starts((view){ start.start + at, start.length - at }, VIEW("\"auditor-facts/")))
            return true;
    }
    return false;
}
