#define _POSIX_C_SOURCE 200809L
#include "cli/audited.h"

#include <sys/stat.h>
#include <time.h>

#include "archive/compare.h"
#include "archive/record.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/memory.h"
#include "report/json_parts.h"
#include "rules/comparable.h"

enum { ATTEMPTS = 3 };
static const int64_t second = 1000000000;

struct auditing {
    const settings *settings;
    source *source;
    worker *worker;
    builder *builder;
    buffer bytes, text;
};

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory to audit");
}

status auditing_new(auditing **out, const settings *s, error *err)
{
    auditing *a = memory_zero(1, sizeof *a);
    if (a == NULL)
        return no_memory(err);
    a->settings = s;
    a->source = source_new(s);
    a->builder = builder_new();
    status result = a->source != NULL && a->builder != NULL ? worker_new(&a->worker, s->rules, err) : no_memory(err);
    if (result != STATUS_OK) {
        auditing_free(a);
        return result;
    }
    *out = a;
    return STATUS_OK;
}

void auditing_free(auditing *a)
{
    if (a == NULL)
        return;
    source_free(a->source);
    worker_free(a->worker);
    builder_free(a->builder);
    buffer_free(&a->bytes);
    buffer_free(&a->text);
    memory_free(a);
}

worker *auditing_worker(const auditing *a)
{
    return a->worker;
}

/* A file written in the second in which it was read may change again without a sign: its stamp is not to be trusted. */
static file_stamp trusted(const file_stamp *s)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    int64_t newest = s->modified > s->changed ? s->modified : s->changed;
    bool settled = newest < ((int64_t)now.tv_sec - 1) * second + now.tv_nsec;
    return settled ? *s : (file_stamp){ 0 };
}

static status keep(view *out, view text, arena *memory, error *err)
{
    *out = arena_copy(memory, text);
    return out->start != NULL ? STATUS_OK : no_memory(err);
}

/* The file's bytes, of one moment. STATUS_IO where it vanished or keeps changing. */
static status read_settled(auditing *a, file_stamp *stamp, const char *path, error *err)
{
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        file_stamp before, after;
        buffer_clear(&a->bytes);
        if (!stamp_of(&before, path))
            return error_set(err, STATUS_IO, "it vanished before it was read");
        status result = file_read(&a->bytes, path, TEXT_LIMIT, err);
        if (result != STATUS_OK)
            return result;
        if (stamp_of(&after, path) && stamp_equal(&before, &after)) {
            *stamp = trusted(&before);
            return STATUS_OK;
        }
    }
    return error_set(err, STATUS_IO, "it changes while it is read");
}

static status add_failure(archive_file *out, const outcome *o, arena *memory, error *err)
{
    buffer text = { 0 };
    if (o->failure_count == 0 || out->why.length > 0)
        return STATUS_OK;
    buffer_format(&text, "%s: %.*s", o->failures[0].rule, VIEW_PRINT(o->failures[0].why));
    status result = keep(&out->why, buffer_view(&text), memory, err);
    buffer_free(&text);
    return result;
}

/* What the archive keeps of one document. */
static status take_document(auditing *a, archive_file *file, archive_document *out, const source_item *item, arena *memory,
                            error *err)
{
    outcome o = { 0 };
    report_document d;
    document *comparable = NULL;
    arena *scratch = arena_new();
    status result = scratch != NULL ? worker_check(a->worker, item->doc, scratch, &o, err) : no_memory(err);
    if (result == STATUS_OK)
        result = report_document_of(&d, scratch, item->path, item->doc, item->clean, &o, err);
    if (result == STATUS_OK) {
        buffer_clear(&a->text);
        json_document_head(&a->text, &d);
        result = a->text.failed ? no_memory(err) : keep(&out->head, buffer_view(&a->text), memory, err);
    }
    if (result == STATUS_OK)
        result = keep(&out->path, item->path, memory, err);
    if (result == STATUS_OK)
        result = compare_findings(&out->findings, &o, d.keys, NULL, memory, err);
    out->finding_count = o.finding_count;
    if (result == STATUS_OK)
        result = comparable_document(&comparable, a->builder, item->doc, item->path,
                                     language_data(a->settings->language, "aliases"), err);
    if (result == STATUS_OK)
        result = record_list(&out->records, &out->record_count, &out->about, comparable, memory, err);
    if (result == STATUS_OK)
        result = add_failure(file, &o, memory, err);
    document_free(comparable);
    arena_free(scratch);
    return result;
}

/* Every document of the bytes at hand. */
static status take_documents(auditing *a, archive_file *out, view path, arena *memory, error *err)
{
    buffer list = { 0 };
    error unread = { 0 };
    status result = source_open_part(a->source, path, buffer_view(&a->bytes), 1, &unread);
    for (source_item item = { .path = path }; result == STATUS_OK;) {
        result = source_next(a->source, &item, &unread);
        if (result == STATUS_SYNTAX || result == STATUS_LIMIT || result == STATUS_IO) {
            result = out->why.length > 0 ? STATUS_OK : keep(&out->why, view_of(unread.message), memory, err);
            error_clear(&unread);
            continue;
        }
        if (result != STATUS_OK || item.doc == NULL)
            break;
        archive_document d = { 0 };
        result = take_document(a, out, &d, &item, memory, err);
        buffer_append(&list, (view){ (const char *)&d, sizeof d });
    }
    view copy = arena_copy(memory, buffer_view(&list));
    out->documents = (const archive_document *)(const void *)copy.start;
    out->document_count = (uint32_t)(list.length / sizeof *out->documents);
    bool failed = list.failed || copy.start == NULL;
    buffer_free(&list);
    if (result != STATUS_OK)
        return error_set(err, result, "%s", unread.message);
    return failed ? no_memory(err) : STATUS_OK;
}

status auditing_file(auditing *a, archive_file *out, bool *same, view path, view known, arena *memory, error *err)
{
    error unread = { 0 };
    sha256 s;
    char hex[65];
    *same = false;
    *out = (archive_file){ .path = path };
    status result = read_settled(a, &out->stamp, path.start, &unread);
    if (result == STATUS_MEMORY)
        return error_set(err, result, "%s", unread.message);
    if (result != STATUS_OK)
        return keep(&out->why, view_of(unread.message), memory, err);
    sha256_begin(&s);
    sha256_add(&s, buffer_view(&a->bytes));
    sha256_end(&s, hex);
    *same = view_equal(view_of(hex), known);
    if (*same)
        return STATUS_OK;
    result = keep(&out->content, view_of(hex), memory, err);
    if (result == STATUS_OK)
        result = take_documents(a, out, path, memory, err);
    if (out->why.length > 0) {  /* the next run tries again */
        out->stamp = (file_stamp){ 0 };
        out->content = VIEW("");
    }
    return result;
}
