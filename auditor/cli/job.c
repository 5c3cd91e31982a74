#include "cli/job.h"

#include "base/memory.h"
#include "cli/source.h"

typedef struct {
    source *source;
    worker *worker;
} hand;

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory for the run");
}

status job_keep(arena *memory, view *text, error *err)
{
    view copy = arena_copy(memory, *text);
    if (copy.start == NULL)
        return no_memory(err);
    *text = copy;
    return STATUS_OK;
}

status hand_new(void **out, const job_frame *frame, error *err)
{
    hand *h = memory_zero(1, sizeof *h);
    if (h == NULL)
        return no_memory(err);
    h->source = source_new(frame->options->settings);
    status result = h->source != NULL ? worker_new(&h->worker, frame->options->settings->rules, err) : no_memory(err);
    if (result != STATUS_OK) {
        source_free(h->source);
        memory_free(h);
        return result;
    }
    *out = h;
    return STATUS_OK;
}

void hand_free(void *place)
{
    hand *h = place;
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
    if (job_keep(j->memory, &m.path, err) != STATUS_OK || job_keep(j->memory, &m.rule, err) != STATUS_OK
        || job_keep(j->memory, &m.why, err) != STATUS_OK)
        return STATUS_MEMORY;
    buffer_append(&j->missing, (view){ (const char *)&m, sizeof m });
    return j->missing.failed ? no_memory(err) : STATUS_OK;
}

static void count_findings(const job_frame *frame, const outcome *o, rendered *out)
{
    const report_options *shown = &frame->options->outputs->items[0].options;
    for (uint32_t i = 0; i < o->finding_count; i++)
        if (report_shows(shown, &o->findings[i])) {
            out->brief.findings.of[o->findings[i].severity]++;
            out->failing += o->findings[i].severity >= frame->options->fail_on;
        }
    out->brief.relations = o->counts;
}

static status render(const job_frame *frame, job *j, const report_document *d, error *err)
{
    rendered one = { .brief = { .path = d->path, .title = d->title } };
    if (job_keep(j->memory, &one.brief.path, err) != STATUS_OK || job_keep(j->memory, &one.brief.title, err) != STATUS_OK)
        return STATUS_MEMORY;
    count_findings(frame, &d->outcome, &one);
    const output_set *outputs = frame->options->outputs;
    for (unsigned i = 0; i < outputs->count; i++) {
        outputs->items[i].format->document(&j->fragments[i], d, &outputs->items[i].options);
        if (j->fragments[i].failed)
            return no_memory(err);
        one.ends[i] = j->fragments[i].length;
    }
    buffer_append(&j->documents, (view){ (const char *)&one, sizeof one });
    return j->documents.failed ? no_memory(err) : STATUS_OK;
}

static status check_item(const job_frame *frame, hand *h, job *j, const source_item *item, arena *scratch, error *err)
{
    outcome o = { 0 };
    report_document d;
    status result = worker_check(h->worker, item->doc, scratch, &o, err);
    if (result == STATUS_OK)
        result = known_mark(frame->options->known, &o, scratch, err);
    if (result == STATUS_OK)
        result = report_document_of(&d, scratch, item->path, item->doc, item->clean, &o, err);
    if (result == STATUS_OK)
        result = render(frame, j, &d, err);
    for (uint32_t i = 0; result == STATUS_OK && i < o.failure_count; i++)
        result = add_missing(j, item->path, view_of(o.failures[i].rule), o.failures[i].why, err);
    for (uint32_t i = 0; result == STATUS_OK && i < frame->rule_count; i++) {
        j->work[i].candidates += o.work[i].candidates;
        j->work[i].findings += o.work[i].findings;
        j->work[i].milliseconds += o.work[i].milliseconds;
    }
    return result;
}

/* Every document of the job. A document that cannot be read is missing; only a failure of the run ends it. */
static status work_through(const job_frame *frame, hand *h, job *j, error *err)
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
        result = scratch != NULL ? check_item(frame, h, j, &item, scratch, err) : no_memory(err);
        arena_free(scratch);
        if (result != STATUS_OK)
            return result;
    }
}

void job_work(const job_frame *frame, void *hand, job *j)
{
    j->memory = arena_new();
    j->work = memory_zero(frame->rule_count, sizeof *j->work);
    if (j->memory == NULL || j->work == NULL)
        no_memory(&j->err);
    else if (j->why.length > 0)
        add_missing(j, j->path, VIEW(""), j->why, &j->err);
    else
        work_through(frame, hand, j, &j->err);
    buffer_free(&j->bytes);
}

void job_release(job *j)
{
    buffer_free(&j->bytes);
    buffer_free(&j->documents);
    buffer_free(&j->missing);
    for (unsigned i = 0; i < OUTPUTS; i++)
        buffer_free(&j->fragments[i]);
    memory_free(j->work);
    arena_free(j->memory);
}
