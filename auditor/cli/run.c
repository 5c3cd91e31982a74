#include "cli/run.h"

#include "cli/job.h"
#include "cli/pool.h"
#include "cli/stream.h"
#include "cli/summary.h"
#include "cli/verbs.h"
#include "facts/read.h"

enum {
    PART = 1 << 18,     /* bytes of a stream that make one job: some hundred documents */
    SILENCE = 100       /* documents after which a rule without candidates is named */
};

typedef struct {
    job_frame frame;
    const input_list *inputs;
    uint32_t next_input;
    bool streaming;             /* 'stream' is open */
    stream stream;
    view stream_path;
    arena *memory;              /* texts that outlive the jobs */
    bool lists;                 /* some format lists the documents */
    buffer briefs, missing;
    report_rule *rules;
    view rules_hash;            /* where some format tells it; otherwise empty */
    run_result result;
    progress progress;
} run;

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the run");
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
        if (r->next_input == r->inputs->count || output_unread(r->frame.options->outputs))
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
    if (job_keep(r->memory, &kept.path, err) != STATUS_OK || job_keep(r->memory, &kept.title, err) != STATUS_OK)
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
        for (unsigned i = 0; i < r->frame.options->outputs->count; i++) {
            view fragment = { j->fragments[i].bytes + starts[i], one.ends[i] - starts[i] };
            status result = output_document(&r->frame.options->outputs->items[i], fragment, &one.brief, err);
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
        if (job_keep(r->memory, &m.path, err) != STATUS_OK || job_keep(r->memory, &m.rule, err) != STATUS_OK
            || job_keep(r->memory, &m.why, err) != STATUS_OK)
            return STATUS_MEMORY;
        buffer_append(&r->missing, (view){ (const char *)&m, sizeof m });
    }
    return r->missing.failed ? no_memory(err) : STATUS_OK;
}

static status new_hand(void **out, void *context, error *err)
{
    const run *r = context;
    return hand_new(out, &r->frame, err);
}

static void work(void *context, void *hand, void *place)
{
    const run *r = context;
    job_work(&r->frame, hand, place);
}

static void drop(void *context, void *place)
{
    (void)context;
    job_release(place);
}

static status take(void *context, void *place, error *err)
{
    run *r = context;
    job *j = place;
    status result = j->err.code != STATUS_OK ? error_set(err, j->err.code, "%s", j->err.message) : take_documents(r, j, err);
    if (result == STATUS_OK)
        result = take_missing(r, j, err);
    for (uint32_t i = 0; result == STATUS_OK && i < r->frame.rule_count; i++) {
        r->rules[i].work.candidates += j->work[i].candidates;
        r->rules[i].work.findings += j->work[i].findings;
        r->rules[i].work.milliseconds += j->work[i].milliseconds;
    }
    job_release(j);
    progress_show(&r->progress, r->result.documents);
    return result;
}

static status list_rules(run *r, error *err)
{
    const ruleset *set = r->frame.options->settings->rules;
    r->frame.rule_count = ruleset_count(set);
    r->rules = arena_zero(r->memory, r->frame.rule_count, sizeof *r->rules);
    if (r->rules == NULL)
        return no_memory(err);
    for (uint32_t i = 0; i < r->frame.rule_count; i++) {
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
        .rules_hash = r->rules_hash,
        .rules = r->rules,
        .rule_count = r->frame.rule_count,
        .documents = (const report_brief *)(const void *)r->briefs.bytes,
        .document_count = (uint32_t)(r->briefs.length / sizeof(report_brief)),
        .missing = (const not_evaluated *)(const void *)r->missing.bytes,
        .missing_count = (uint32_t)(r->missing.length / sizeof(not_evaluated)),
        .findings = r->result.findings,
        .relations = r->result.relations,
        .complete = r->missing.length == 0,
    };
}

/* A rule that met nothing in a long run may be one that can never match. */
static void name_silent_rules(const run *r)
{
    buffer text = { 0 };
    for (uint32_t i = 0; i < r->frame.rule_count; i++)
        if (r->rules[i].work.candidates == 0)
            buffer_format(&text, "%s %s", text.length > 0 ? "," : "rules that met nothing to check:", r->rules[i].id);
    if (text.length > 0)
        summary_complain(buffer_view(&text));
    buffer_free(&text);
}

static status run_all(run *r, error *err)
{
    const pool_tasks tasks = {
        .context = r, .job_size = sizeof(job), .feed = feed, .worker_new = new_hand, .worker_free = hand_free,
        .work = work, .take = take, .drop = drop,
    };
    status result = list_rules(r, err);
    if (result == STATUS_OK && output_tells_rules(r->frame.options->outputs))
        result = ruleset_hash(&r->rules_hash, r->frame.options->settings->rules, err);
    if (result != STATUS_OK)
        return result;
    report_run begun = report_of(r);
    result = output_begin(r->frame.options->outputs, &begun, err);
    if (result == STATUS_OK)
        result = pool_run(&tasks, r->frame.options->jobs, err);
    if (r->streaming)
        stream_close(&r->stream);
    if (result != STATUS_OK)
        return result;
    report_run ended = report_of(r);
    r->result.complete = ended.complete;
    r->result.missing = ended.missing_count;
    result = output_end(r->frame.options->outputs, &ended, err);
    if (result == STATUS_OK && r->result.documents >= SILENCE)
        name_silent_rules(r);
    return result;
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
    run r = { .frame.options = options, .inputs = inputs, .memory = arena_new(), .rules_hash = VIEW(""), .lists = output_lists(options->outputs) };
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
