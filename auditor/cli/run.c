#include "cli/run.h"

#include "base/memory.h"

#include "cli/pool.h"
#include "cli/source.h"
#include "cli/stream.h"
#include "cli/summary.h"
#include "cli/verbs.h"
#include "facts/read.h"

enum { PART = 1 << 18 };    /* bytes of a stream that make one job: some hundred documents */

/* One file, or one part of a stream. */
typedef struct {
    view path;
    view why;                   /* not empty: it cannot be read */
    bool is_part;
    buffer bytes;
    uint32_t line;
    /* What comes out of it. */
    arena *memory;              /* the texts of 'documents' and 'missing' */
    buffer documents;           /* of rendered */
    buffer missing;             /* of not_evaluated */
    buffer fragments[OUTPUTS];
    rule_work *work;            /* by rule */
    error err;                  /* ends the run */
} job;

typedef struct {
    report_brief brief;
    uint64_t failing;
    size_t ends[OUTPUTS];       /* where its fragment ends */
} rendered;

typedef struct {
    const run_options *options;
    const input_list *inputs;
    uint32_t next_input;
    bool streaming;             /* 'stream' is open */
    stream stream;
    view stream_path;
    arena *memory;              /* texts that outlive the jobs */
    bool lists;                 /* some format lists the documents */
    buffer briefs, missing;
    report_rule *rules;
    uint32_t rule_count;
    run_result result;
    progress progress;
} run;

typedef struct {
    source *source;
    worker *worker;
} hand;

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the run");
}

static status keep(arena *memory, view *text, error *err)
{
    view copy = arena_copy(memory, *text);
    if (copy.start == NULL)
        return no_memory(err);
    *text = copy;
    return STATUS_OK;
}

/* The next part of an open stream; false at its end. */
static bool feed_part(run *r, job *j)
{
    error err = { 0 };
    j->path = r->stream_path;
    j->is_part = true;
    status result = stream_next(&r->stream, &j->bytes, &j->line, PART, FACTS_FILE_LIMIT, &err);
    if (result == STATUS_OK && j->bytes.length > 0)
        return true;
    stream_close(&r->stream);
    r->streaming = false;
    if (result == STATUS_OK)
        return false;
    j->why = arena_copy(r->memory, view_of(err.message));
    if (j->why.start == NULL)
        j->why = VIEW("no memory to read it");
    return true;
}

static bool feed(void *context, void *place)
{
    run *r = context;
    job *j = place;
    for (;;) {
        if (r->streaming && feed_part(r, j))
            return true;
        buffer_free(&j->bytes);
        if (r->next_input == r->inputs->count || output_unread(r->options->outputs))
            return false;
        const input *next = &r->inputs->items[r->next_input++];
        *j = (job){ .path = next->path, .why = next->why };
        bool is_stream = next->why.length == 0 && view_ends(next->path, VIEW(".ndjson"));
        /* A stream that does not open is left to the worker, which names the error. */
        if (!is_stream || stream_open(&r->stream, next->path.start, NULL) != STATUS_OK)
            return true;
        r->streaming = true;
        r->stream_path = next->path;
    }
}

static status hand_new(void **out, void *context, error *err)
{
    const run *r = context;
    hand *h = memory_zero(1, sizeof *h);
    if (h == NULL)
        return no_memory(err);
    h->source = source_new(r->options->settings);
    status result = h->source != NULL ? worker_new(&h->worker, r->options->settings->rules, err) : no_memory(err);
    if (result != STATUS_OK) {
        source_free(h->source);
        memory_free(h);
        return result;
    }
    *out = h;
    return STATUS_OK;
}

static void hand_free(void *worker)
{
    hand *h = worker;
    source_free(h->source);
    worker_free(h->worker);
    memory_free(h);
}

/* A message that names the path itself need not say it twice. */
static view without_path(view why, view path)
{
    if (path.length > 0 && view_starts(why, path) && why.length > path.length + 2 && why.start[path.length] == ':'
        && why.start[path.length + 1] == ' ')
        return (view){ why.start + path.length + 2, why.length - path.length - 2 };
    return why;
}

static status add_missing(job *j, view path, view rule, view why, error *err)
{
    not_evaluated m = { path, rule, without_path(why, path) };
    if (keep(j->memory, &m.path, err) != STATUS_OK || keep(j->memory, &m.rule, err) != STATUS_OK
        || keep(j->memory, &m.why, err) != STATUS_OK)
        return STATUS_MEMORY;
    buffer_append(&j->missing, (view){ (const char *)&m, sizeof m });
    return j->missing.failed ? no_memory(err) : STATUS_OK;
}

static void count_findings(const run *r, const outcome *o, rendered *out)
{
    const report_options *shown = &r->options->outputs->items[0].options;
    for (uint32_t i = 0; i < o->finding_count; i++)
        if (report_shows(shown, &o->findings[i])) {
            out->brief.findings.of[o->findings[i].severity]++;
            out->failing += o->findings[i].severity >= r->options->fail_on;
        }
    out->brief.relations = o->counts;
}

static status render(const run *r, job *j, const report_document *d, error *err)
{
    rendered one = { .brief = { .path = d->path, .title = d->title } };
    if (keep(j->memory, &one.brief.path, err) != STATUS_OK || keep(j->memory, &one.brief.title, err) != STATUS_OK)
        return STATUS_MEMORY;
    count_findings(r, &d->outcome, &one);
    const output_set *outputs = r->options->outputs;
    for (unsigned i = 0; i < outputs->count; i++) {
        outputs->items[i].format->document(&j->fragments[i], d, &outputs->items[i].options);
        if (j->fragments[i].failed)
            return no_memory(err);
        one.ends[i] = j->fragments[i].length;
    }
    buffer_append(&j->documents, (view){ (const char *)&one, sizeof one });
    return j->documents.failed ? no_memory(err) : STATUS_OK;
}

static status check_item(const run *r, hand *h, job *j, const source_item *item, arena *scratch, error *err)
{
    outcome o = { 0 };
    report_document d;
    status result = worker_check(h->worker, item->doc, scratch, &o, err);
    if (result == STATUS_OK)
        result = report_document_of(&d, scratch, item->path, item->doc, item->clean, &o, err);
    if (result == STATUS_OK)
        result = render(r, j, &d, err);
    for (uint32_t i = 0; result == STATUS_OK && i < o.failure_count; i++)
        result = add_missing(j, item->path, view_of(o.failures[i].rule), o.failures[i].why, err);
    for (uint32_t i = 0; result == STATUS_OK && i < r->rule_count; i++) {
        j->work[i].candidates += o.work[i].candidates;
        j->work[i].findings += o.work[i].findings;
        j->work[i].milliseconds += o.work[i].milliseconds;
    }
    return result;
}

/* Every document of the job. A document that cannot be read is missing; only a failure of the run ends it. */
static status work_through(const run *r, hand *h, job *j, error *err)
{
    error unread = { 0 };
    status result = j->is_part ? source_open_part(h->source, j->path, buffer_view(&j->bytes), j->line, &unread)
                               : source_open(h->source, j->path, &unread);
    if (result != STATUS_OK)
        return add_missing(j, j->path, VIEW(""), view_of(unread.message), err);
    for (;;) {
        source_item item;
        error_clear(&unread);
        result = source_next(h->source, &item, &unread);
        if (result != STATUS_OK) {
            if (add_missing(j, item.path, VIEW(""), view_of(unread.message), err) != STATUS_OK)
                return STATUS_MEMORY;
            if (result == STATUS_MEMORY)
                return STATUS_OK;
            continue;
        }
        if (item.doc == NULL)
            return STATUS_OK;
        arena *scratch = arena_new();
        result = scratch != NULL ? check_item(r, h, j, &item, scratch, err) : no_memory(err);
        arena_free(scratch);
        if (result != STATUS_OK)
            return result;
    }
}

static void work(void *context, void *worker, void *place)
{
    const run *r = context;
    job *j = place;
    j->memory = arena_new();
    j->work = memory_zero(r->rule_count, sizeof *j->work);
    if (j->memory == NULL || j->work == NULL)
        no_memory(&j->err);
    else if (j->why.length > 0)
        add_missing(j, j->path, VIEW(""), j->why, &j->err);
    else
        work_through(r, worker, j, &j->err);
    buffer_free(&j->bytes);
}

static void add_relations(relation_counts_by_verdict *sum, const relation_counts_by_verdict *more)
{
    for (unsigned v = 0; v < VERDICTS; v++)
        sum->of[v] += more->of[v];
    sum->figures += more->figures;
    sum->figures_checked += more->figures_checked;
}

static status list_document(run *r, const report_brief *brief, error *err)
{
    report_brief kept = *brief;
    if (keep(r->memory, &kept.path, err) != STATUS_OK || keep(r->memory, &kept.title, err) != STATUS_OK)
        return STATUS_MEMORY;
    buffer_append(&r->briefs, (view){ (const char *)&kept, sizeof kept });
    return r->briefs.failed ? no_memory(err) : STATUS_OK;
}

static status take_documents(run *r, job *j, error *err)
{
    const rendered *documents = (const rendered *)(const void *)j->documents.bytes;
    size_t starts[OUTPUTS] = { 0 };
    for (size_t n = 0; n < j->documents.length / sizeof *documents; n++) {
        rendered one = documents[n];
        for (unsigned i = 0; i < r->options->outputs->count; i++) {
            view fragment = { j->fragments[i].bytes + starts[i], one.ends[i] - starts[i] };
            status result = output_document(&r->options->outputs->items[i], fragment, &one.brief, err);
            if (result != STATUS_OK)
                return result;
            starts[i] = one.ends[i];
        }
        if (r->lists && list_document(r, &one.brief, err) != STATUS_OK)
            return STATUS_MEMORY;
        for (unsigned s = 0; s < SEVERITIES; s++)
            r->result.findings.of[s] += one.brief.findings.of[s];
        add_relations(&r->result.relations, &one.brief.relations);
        r->result.failing += one.failing;
        r->result.documents++;
    }
    return STATUS_OK;
}

static status take_missing(run *r, job *j, error *err)
{
    const not_evaluated *missing = (const not_evaluated *)(const void *)j->missing.bytes;
    for (size_t n = 0; n < j->missing.length / sizeof *missing; n++) {
        not_evaluated m = missing[n];
        if (keep(r->memory, &m.path, err) != STATUS_OK || keep(r->memory, &m.rule, err) != STATUS_OK
            || keep(r->memory, &m.why, err) != STATUS_OK)
            return STATUS_MEMORY;
        buffer_append(&r->missing, (view){ (const char *)&m, sizeof m });
    }
    return r->missing.failed ? no_memory(err) : STATUS_OK;
}

static void drop(void *context, void *place)
{
    const run *r = context;
    job *j = place;
    buffer_free(&j->bytes);
    buffer_free(&j->documents);
    buffer_free(&j->missing);
    for (unsigned i = 0; i < r->options->outputs->count; i++)
        buffer_free(&j->fragments[i]);
    memory_free(j->work);
    arena_free(j->memory);
}

static status take(void *context, void *place, error *err)
{
    run *r = context;
    job *j = place;
    status result = j->err.code != STATUS_OK ? error_set(err, j->err.code, "%s", j->err.message) : take_documents(r, j, err);
    if (result == STATUS_OK)
        result = take_missing(r, j, err);
    for (uint32_t i = 0; result == STATUS_OK && i < r->rule_count; i++) {
        r->rules[i].work.candidates += j->work[i].candidates;
        r->rules[i].work.findings += j->work[i].findings;
        r->rules[i].work.milliseconds += j->work[i].milliseconds;
    }
    drop(context, place);
    progress_show(&r->progress, r->result.documents);
    return result;
}

static status list_rules(run *r, error *err)
{
    const ruleset *set = r->options->settings->rules;
    r->rule_count = ruleset_count(set);
    r->rules = arena_zero(r->memory, r->rule_count, sizeof *r->rules);
    if (r->rules == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < r->rule_count; i++) {
        const rule_info *info = ruleset_rule(set, i);
        r->rules[i] = (report_rule){ .id = info->id, .severity = info->severity, .summary_zh = info->summary_zh,
                                     .summary_en = info->summary_en };
    }
    return STATUS_OK;
}

static report_run report_of(const run *r)
{
    return (report_run){
        .version = AUDITOR_VERSION,
        .rules_hash = ruleset_hash(r->options->settings->rules),
        .rules = r->rules,
        .rule_count = r->rule_count,
        .documents = (const report_brief *)(const void *)r->briefs.bytes,
        .document_count = (uint32_t)(r->briefs.length / sizeof(report_brief)),
        .missing = (const not_evaluated *)(const void *)r->missing.bytes,
        .missing_count = (uint32_t)(r->missing.length / sizeof(not_evaluated)),
        .findings = r->result.findings,
        .relations = r->result.relations,
        .complete = r->missing.length == 0,
    };
}

static status run_all(run *r, error *err)
{
    const pool_tasks tasks = {
        .context = r, .job_size = sizeof(job), .feed = feed, .worker_new = hand_new, .worker_free = hand_free,
        .work = work, .take = take, .drop = drop,
    };
    status result = list_rules(r, err);
    if (result != STATUS_OK)
        return result;
    report_run begun = report_of(r);
    result = output_begin(r->options->outputs, &begun, err);
    if (result == STATUS_OK)
        result = pool_run(&tasks, r->options->jobs, err);
    if (r->streaming)
        stream_close(&r->stream);
    if (result != STATUS_OK)
        return result;
    report_run ended = report_of(r);
    r->result.complete = ended.complete;
    r->result.missing = ended.missing_count;
    return output_end(r->options->outputs, &ended, err);
}

/* Names on standard error what could not be evaluated. */
static void complain(const run *r)
{
    const not_evaluated *missing = (const not_evaluated *)(const void *)r->missing.bytes;
    buffer text = { 0 };
    for (size_t n = 0; n < r->missing.length / sizeof *missing; n++) {
        const not_evaluated *m = &missing[n];
        buffer_clear(&text);
        buffer_format(&text, "%.*s%s%.*s: %.*s", VIEW_PRINT(m->path), m->rule.length > 0 ? ": " : "", VIEW_PRINT(m->rule),
                      VIEW_PRINT(m->why));
        summary_complain(buffer_view(&text));
    }
    buffer_free(&text);
}

status run_audit(run_result *out, const run_options *options, const input_list *inputs, error *err)
{
    run r = { .options = options, .inputs = inputs, .memory = arena_new(), .lists = output_lists(options->outputs) };
    progress_begin(&r.progress);
    status result = r.memory != NULL ? run_all(&r, err) : no_memory(err);
    progress_end(&r.progress);
    r.result.seconds = progress_seconds(&r.progress);
    if (result == STATUS_OK)
        *out = r.result;
    complain(&r);
    buffer_free(&r.briefs);
    buffer_free(&r.missing);
    arena_free(r.memory);
    return result;
}
