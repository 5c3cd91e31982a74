#include "rules/examples.h"

#include "facts/read.h"
#include "rules/comparable.h"
#include "rules/marked.h"
#include "rules/series.h"

enum { MOST_DOCUMENTS = 64 };

typedef struct {
    worker *worker;
    const rule_info *rule;
    const example_reader *reader;
    arena *memory;
    document *docs[MOST_DOCUMENTS];
    uint32_t doc_count;
    const outcome *outcomes;
    uint32_t outcome_count;
} trial;

static void forget_documents(trial *t)
{
    for (uint32_t i = 0; i < t->doc_count; i++)
        document_free(t->docs[i]);
    t->doc_count = t->outcome_count = 0;
}

static status read_facts(trial *t, const example *e, error *err)
{
    facts_reader *reader = facts_reader_new(e->facts, e->several ? "facts.ndjson" : "facts.json", t->reader->units);
    if (reader == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for an example");
    status result = STATUS_OK;
    while (result == STATUS_OK && t->doc_count < MOST_DOCUMENTS) {
        document *doc = NULL;
        result = facts_reader_next(reader, &doc, err);
        if (doc == NULL)
            break;
        t->docs[t->doc_count++] = doc;
    }
    facts_reader_free(reader);
    return result;
}

/* What an archive rule sees of the example's documents. */
static status compare_documents(trial *t, error *err)
{
    builder *b = builder_new();
    status result = b != NULL ? STATUS_OK : error_set(err, STATUS_MEMORY, "no memory for an example");
    uint32_t kept = 0;
    for (uint32_t i = 0; i < t->doc_count; i++) {
        document *doc = NULL;
        if (result == STATUS_OK)
            result = comparable_document(&doc, b, t->docs[i], t->docs[i]->source_name, t->reader->aliases, err);
        document_free(t->docs[i]);
        if (doc != NULL)
            t->docs[kept++] = doc;
    }
    t->doc_count = kept;
    builder_free(b);
    return result;
}

static status read_documents(trial *t, const example *e, const marked_text *marked, error *err)
{
    if (e->facts.length > 0)
        return read_facts(t, e, err);
    if (t->reader->read == NULL)
        return error_set(err, STATUS_MISSING, "texts cannot be read here");
    document *doc = NULL;
    status result = t->reader->read(t->reader->context, &doc, marked->text, e->published, err);
    if (result == STATUS_OK)
        t->docs[t->doc_count++] = doc;
    return result;
}

static status read_example(trial *t, const example *e, const marked_text *marked, error *err)
{
    status result = read_documents(t, e, marked, err);
    return result == STATUS_OK && t->rule->archive ? compare_documents(t, err) : result;
}

/* One outcome per document, or per series. A rule that fails is an error. */
static status run_rule(trial *t, error *err)
{
    const series *all = NULL;
    uint32_t count = t->doc_count;
    status result = STATUS_OK;
    if (t->rule->archive)
        result = series_gather(&all, &count, (const document *const *)t->docs, t->doc_count, t->memory, err);
    outcome *made = result == STATUS_OK ? arena_zero(t->memory, count, sizeof *made) : NULL;
    if (made == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for an example");
    for (uint32_t i = 0; result == STATUS_OK && i < count; i++) {
        if (t->rule->archive)
            result = worker_series_one(t->worker, t->rule, all[i].members, all[i].count, t->memory, &made[i], err);
        else
            result = worker_check_one(t->worker, t->rule, t->docs[i], t->memory, &made[i], err);
        if (result == STATUS_OK && made[i].failure_count > 0)
            result = error_set(err, STATUS_SCRIPT, "%.*s", VIEW_PRINT(made[i].failures[0].why));
    }
    t->outcomes = made;
    t->outcome_count = count;
    return result;
}

static const finding *nth_finding(const trial *t, uint32_t n)
{
    for (uint32_t i = 0; i < t->outcome_count; i++) {
        if (n < t->outcomes[i].finding_count)
            return &t->outcomes[i].findings[n];
        n -= t->outcomes[i].finding_count;
    }
    return NULL;
}

/* What was found, in one line. */
static view describe(const trial *t)
{
    buffer out = { 0 };
    const finding *f;
    for (uint32_t n = 0; (f = nth_finding(t, n)) != NULL; n++) {
        buffer_format(&out, "%s%s: %.*s [", n > 0 ? "; " : "", severity_names[f->severity], VIEW_PRINT(f->message));
        for (uint32_t i = 0; i < f->evidence_count; i++)
            buffer_format(&out, "%s%.*s=%.*s", i > 0 ? ", " : "", VIEW_PRINT(f->evidence[i].role), VIEW_PRINT(f->evidence[i].text));
        buffer_append(&out, VIEW("]"));
        for (uint32_t i = 0; i < f->repair_count; i++)
            buffer_format(&out, "%s%.*s", i == 0 ? " -> " : " / ", VIEW_PRINT(f->repairs[i].text));
    }
    if (out.length == 0)
        buffer_append(&out, VIEW("nothing"));
    view text = arena_copy(t->memory, buffer_view(&out));
    buffer_free(&out);
    return text;
}

/* <part> marks one of the 'parts'. */
static bool names_role(view mark, view role)
{
    return view_equal(mark, role)
        || (role.length == mark.length + 1 && view_starts(role, mark) && role.start[mark.length] == 's');
}

static bool is_evidence(const trial *t, const text_mark *mark)
{
    const finding *f;
    for (uint32_t n = 0; (f = nth_finding(t, n)) != NULL; n++)
        for (uint32_t i = 0; i < f->evidence_count; i++) {
            const evidence *e = &f->evidence[i];
            if (names_role(mark->role, e->role) && e->start < mark->end && e->end > mark->start)
                return true;
        }
    return false;
}

static bool is_evidence_id(const trial *t, view id)
{
    const finding *f;
    for (uint32_t n = 0; (f = nth_finding(t, n)) != NULL; n++)
        for (uint32_t i = 0; i < f->evidence_count; i++) {
            const document *doc = t->docs[f->evidence[i].document < t->doc_count ? f->evidence[i].document : 0];
            if (view_equal(document_word(doc, doc->facts[f->evidence[i].fact].id), id))
                return true;
        }
    return false;
}

static bool is_repair(const trial *t, view text)
{
    const finding *f;
    for (uint32_t n = 0; (f = nth_finding(t, n)) != NULL; n++)
        for (uint32_t i = 0; i < f->repair_count; i++)
            if (view_equal(f->repairs[i].text, text))
                return true;
    return false;
}

/* The result fails: "expected ..., seen ...". */
static void fail(const trial *t, example_result *r, const char *format, view about)
{
    buffer out = { 0 };
    buffer_format(&out, format, VIEW_PRINT(about));
    r->passed = false;
    r->expected = arena_copy(t->memory, buffer_view(&out));
    r->seen = describe(t);
    buffer_free(&out);
}

static void judge_flags(const trial *t, const marked_text *marked, example_result *r)
{
    const example *e = r->example;
    if (nth_finding(t, 0) == NULL) {
        fail(t, r, "a finding%.*s", VIEW(""));
        return;
    }
    for (uint32_t i = 0; i < marked->count; i++) {
        if (is_evidence(t, &marked->marks[i]))
            continue;
        r->start = marked->marks[i].start;
        r->end = marked->marks[i].end;
        fail(t, r, "this place as evidence in the role '%.*s'", marked->marks[i].role);
        return;
    }
    for (uint32_t i = 0; i < e->evidence_count; i++) {
        if (is_evidence_id(t, e->evidence[i]))
            continue;
        fail(t, r, "the fact '%.*s' as evidence", e->evidence[i]);
        return;
    }
    if (e->repair.length > 0 && !is_repair(t, e->repair))
        fail(t, r, "the repair '%.*s'", e->repair);
}

static void judge_accepts(const trial *t, example_result *r)
{
    const finding *f;
    for (uint32_t n = 0; (f = nth_finding(t, n)) != NULL; n++) {
        if (f->severity == SEVERITY_NOTE)
            continue;
        if (r->text.length > 0 && f->evidence_count > 0) {
            r->start = f->evidence[0].start;
            r->end = f->evidence[0].end;
        }
        fail(t, r, "no error and no warning%.*s", VIEW(""));
        return;
    }
}

static status run_one(trial *t, example_result *r, error *err)
{
    error seen = { 0 };
    marked_text marked = { 0 };
    status result = marked_read(&marked, r->example->text, t->memory, &seen);
    r->passed = true;
    r->text = marked.text;
    if (result == STATUS_OK)
        result = read_example(t, r->example, &marked, &seen);
    if (result == STATUS_OK)
        result = run_rule(t, &seen);
    if (result == STATUS_MEMORY)
        return error_set(err, result, "%s", seen.message);
    if (result != STATUS_OK) {
        t->outcome_count = 0;
        fail(t, r, "an example that can be read and run%.*s", VIEW(""));
        r->seen = arena_copy(t->memory, view_of(seen.message));
    } else if (r->sort == EXAMPLE_ACCEPTS) {
        judge_accepts(t, r);
    } else {
        judge_flags(t, &marked, r);
    }
    return STATUS_OK;
}

status examples_run(const example_result **out, uint32_t *count, worker *w, const rule_info *rule, const example_reader *reader,
                    arena *memory, error *err)
{
    trial t = { .worker = w, .rule = rule, .reader = reader, .memory = memory };
    uint32_t room = 0, n = 0;
    for (int sort = 0; sort < EXAMPLE_SORTS; sort++)
        room += rule->example_count[sort];
    example_result *results = arena_zero(memory, room, sizeof *results);
    if (results == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a rule's examples");
    status result = STATUS_OK;
    for (int sort = 0; sort < EXAMPLE_SORTS; sort++)
        for (uint32_t i = 0; result == STATUS_OK && i < rule->example_count[sort]; i++) {
            example_result *r = &results[n++];
            *r = (example_result){ .example = &rule->examples[sort][i], .sort = (example_sort)sort, .number = i + 1 };
            result = run_one(&t, r, err);
            forget_documents(&t);
        }
    *out = results;
    *count = n;
    return result;
}
