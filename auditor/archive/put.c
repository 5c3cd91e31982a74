/* put.c -- what a run writes: files with their documents, findings and facts; series with their findings. */
#include "archive/statements.h"
#include "base/buffer.h"

/* A finding as it stands in the archive. */
typedef struct {
    int64_t id;
    char fingerprint[17];
    uint32_t line, column;
    uint64_t json;              /* its length, and a fast hash of it */
    bool matched;
} standing;

typedef struct {
    int64_t id;
    view path;
    bool kept;
} known_document;

/* Whose findings are compared. */
typedef struct {
    int64_t document, series;   /* one of them is 0 */
    view path, cause;
    const archive_run *run;
} owner;

static status no_memory(const archive *a, error *err)
{
    return error_set(err, STATUS_MEMORY, "%s: no memory", a->db.path);
}

/* -- findings -- */

static uint64_t digest(view json)
{
    uint64_t h = json.length;
    for (size_t i = 0; i < json.length; i++)
        h = (h ^ (unsigned char)json.start[i]) * 1099511628211u;
    return h;
}

static status list_standing(archive *a, const owner *o, buffer *out, error *err)
{
    unsigned which = o->series != 0 ? FOUND_BY_SERIES : FOUND_BY_DOCUMENT;
    status result = database_ask(&a->db, which, err, "i", o->series != 0 ? o->series : o->document);
    bool row;
    while (result == STATUS_OK && (result = database_next(&a->db, which, &row, err)) == STATUS_OK && row) {
        standing s = { .id = database_integer(&a->db, which, 0), .line = (uint32_t)database_integer(&a->db, which, 2),
                       .column = (uint32_t)database_integer(&a->db, which, 3), .json = digest(database_text(&a->db, which, 4)) };
        view print = database_text(&a->db, which, 1);
        memcpy(s.fingerprint, print.start, print.length < sizeof s.fingerprint ? print.length : sizeof s.fingerprint - 1);
        buffer_append(out, (view){ (const char *)&s, sizeof s });
        if (out->failed)
            result = no_memory(a, err);
    }
    database_reset(&a->db, which);
    return result;
}

static status keep_finding(archive *a, const owner *o, const standing *s, const archive_finding *f, error *err)
{
    bool moved = s->line != f->line || s->column != f->column;
    if (!moved && s->json == digest(f->json))
        return STATUS_OK;
    return database_run(&a->db, FOUND_UPDATE, err, "iiitii", s->id, (int64_t)f->line, (int64_t)f->column, f->json,
                        (int64_t)f->severity, moved ? o->run->id : (int64_t)0);
}

static status add_finding(archive *a, const owner *o, const archive_finding *f, error *err)
{
    return database_run(&a->db, FOUND_ADD, err, "iitttiiitit", o->document, o->series, o->path, f->fingerprint, f->rule,
                        (int64_t)f->severity, (int64_t)f->line, (int64_t)f->column, f->json, o->run->id, o->cause);
}

/* Every finding is matched with one of the same fingerprint that stands; the rest are new, or gone. */
static status match_findings(archive *a, const owner *o, const archive_finding *findings, uint32_t count, error *err)
{
    buffer list = { 0 };
    status result = list_standing(a, o, &list, err);
    standing *all = (standing *)(void *)list.bytes;
    size_t known = list.length / sizeof *all;
    for (uint32_t i = 0; result == STATUS_OK && i < count; i++) {
        size_t at = 0;
        while (at < known && (all[at].matched || !view_equal(view_of(all[at].fingerprint), findings[i].fingerprint)))
            at++;
        if (at < known)
            all[at].matched = true;
        result = at < known ? keep_finding(a, o, &all[at], &findings[i], err) : add_finding(a, o, &findings[i], err);
    }
    for (size_t at = 0; result == STATUS_OK && at < known; at++)
        if (!all[at].matched)
            result = database_run(&a->db, FOUND_GONE, err, "iit", all[at].id, o->run->id, o->cause);
    buffer_free(&list);
    return result;
}

/* -- series of a document -- */

static status series_id(archive *a, int64_t *out, view key, error *err)
{
    bool row;
    status result = database_ask(&a->db, SERIES_FIND, err, "t", key);
    if (result == STATUS_OK)
        result = database_next(&a->db, SERIES_FIND, &row, err);
    if (result != STATUS_OK)
        return result;
    if (row) {
        *out = database_integer(&a->db, SERIES_FIND, 0);
        database_reset(&a->db, SERIES_FIND);
        return STATUS_OK;
    }
    result = database_run(&a->db, SERIES_ADD, err, "t", key);
    *out = database_inserted(&a->db);
    return result;
}

/* Do the document's members say what they said? */
static status same_members(archive *a, bool *out, int64_t document, const archive_document *d, const int64_t *series, error *err)
{
    status result = database_ask(&a->db, MEMBER_LIST, err, "i", document);
    bool row, same = true;
    uint32_t n = 0;
    while (result == STATUS_OK && (result = database_next(&a->db, MEMBER_LIST, &row, err)) == STATUS_OK && row && same) {
        same = n < d->record_count && database_integer(&a->db, MEMBER_LIST, 0) == series[n]
            && view_equal(database_text(&a->db, MEMBER_LIST, 1), d->records[n].fact)
            && view_equal(database_text(&a->db, MEMBER_LIST, 2), d->about);
        n++;
    }
    database_reset(&a->db, MEMBER_LIST);
    *out = same && n == d->record_count;
    return result;
}

static status forget_members(archive *a, int64_t document, error *err)
{
    status result = database_run(&a->db, TOUCH_OF, err, "i", document);
    return result == STATUS_OK ? database_run(&a->db, MEMBER_REMOVE, err, "i", document) : result;
}

static status put_members(archive *a, int64_t document, bool known, const archive_document *d, error *err)
{
    arena *memory = arena_new();
    int64_t *series = memory != NULL ? arena_zero(memory, d->record_count, sizeof *series) : NULL;
    status result = series != NULL ? STATUS_OK : no_memory(a, err);
    bool same = false;
    for (uint32_t i = 0; result == STATUS_OK && i < d->record_count; i++)
        result = series_id(a, &series[i], d->records[i].key, err);
    if (result == STATUS_OK && known)
        result = same_members(a, &same, document, d, series, err);
    if (result == STATUS_OK && known && !same)
        result = forget_members(a, document, err);
    for (uint32_t i = 0; result == STATUS_OK && !same && i < d->record_count; i++) {
        result = database_run(&a->db, MEMBER_ADD, err, "iiit", series[i], document, (int64_t)i, d->records[i].fact);
        if (result == STATUS_OK)
            result = database_run(&a->db, TOUCH, err, "i", series[i]);
    }
    arena_free(memory);
    return result;
}

/* -- files -- */

static status list_documents(archive *a, int64_t file, buffer *out, arena *memory, error *err)
{
    status result = database_ask(&a->db, DOCUMENT_LIST, err, "i", file);
    bool row;
    while (result == STATUS_OK && (result = database_next(&a->db, DOCUMENT_LIST, &row, err)) == STATUS_OK && row) {
        known_document d = { database_integer(&a->db, DOCUMENT_LIST, 0), arena_copy(memory, database_text(&a->db, DOCUMENT_LIST, 1)),
                             false };
        buffer_append(out, (view){ (const char *)&d, sizeof d });
        if (d.path.start == NULL || out->failed)
            result = no_memory(a, err);
    }
    database_reset(&a->db, DOCUMENT_LIST);
    return result;
}

static status put_document(archive *a, const archive_run *run, int64_t file, const archive_document *d, known_document *known,
                           view cause, error *err)
{
    int64_t id = known != NULL ? known->id : 0;
    status result = STATUS_OK;
    if (known != NULL) {
        known->kept = true;
    } else {
        result = database_run(&a->db, DOCUMENT_ADD, err, "ittt", file, d->path, d->head, d->about);
        id = database_inserted(&a->db);
    }
    const owner o = { .document = id, .path = d->path, .cause = cause, .run = run };
    if (result == STATUS_OK)
        result = match_findings(a, &o, d->findings, d->finding_count, err);
    if (result == STATUS_OK)
        result = put_members(a, id, known != NULL, d, err);
    return result == STATUS_OK && known != NULL ? database_run(&a->db, DOCUMENT_HEAD, err, "itt", id, d->head, d->about) : result;
}

static status remove_document(archive *a, const archive_run *run, const known_document *d, view cause, error *err)
{
    const owner o = { .document = d->id, .path = d->path, .cause = cause, .run = run };
    status result = match_findings(a, &o, NULL, 0, err);
    if (result == STATUS_OK)
        result = forget_members(a, d->id, err);
    return result == STATUS_OK ? database_run(&a->db, DOCUMENT_REMOVE, err, "i", d->id) : result;
}

/* The file's documents; those that it holds no more are removed. */
static status put_documents(archive *a, const archive_run *run, int64_t id, const archive_file *file, view cause, error *err)
{
    buffer list = { 0 };
    arena *memory = arena_new();
    status result = memory != NULL ? list_documents(a, id, &list, memory, err) : no_memory(a, err);
    known_document *known = (known_document *)(void *)list.bytes;
    size_t count = list.length / sizeof *known;
    for (uint32_t i = 0; result == STATUS_OK && i < file->document_count; i++) {
        size_t at = 0;
        while (at < count && (known[at].kept || !view_equal(known[at].path, file->documents[i].path)))
            at++;
        result = put_document(a, run, id, &file->documents[i], at < count ? &known[at] : NULL, cause, err);
    }
    for (size_t at = 0; result == STATUS_OK && at < count; at++)
        if (!known[at].kept)
            result = remove_document(a, run, &known[at], file->document_count > 0 ? cause : VIEW("removed"), err);
    buffer_free(&list);
    arena_free(memory);
    return result;
}

status archive_put(archive *a, const archive_run *run, const archive_file *file, view cause, error *err)
{
    const file_stamp *s = &file->stamp;
    bool row;
    status result = database_ask(&a->db, FILE_PUT, err, "tiiiitio", file->path, s->size, s->modified, s->changed, s->node,
                                 file->content, run->context, file->why);
    if (result == STATUS_OK)
        result = database_next(&a->db, FILE_PUT, &row, err);
    int64_t id = result == STATUS_OK ? database_integer(&a->db, FILE_PUT, 0) : 0;
    while (result == STATUS_OK && row)
        result = database_next(&a->db, FILE_PUT, &row, err);
    if (result != STATUS_OK || (file->why.length > 0 && file->document_count == 0))
        return result;
    return put_documents(a, run, id, file, cause, err);
}

status archive_restamp(archive *a, int64_t file, const file_stamp *s, error *err)
{
    return database_run(&a->db, FILE_STAMP, err, "iiiii", file, s->size, s->modified, s->changed, s->node);
}

status archive_remove(archive *a, const archive_run *run, int64_t file, error *err)
{
    const archive_file nothing = { .document_count = 0 };
    status result = put_documents(a, run, file, &nothing, VIEW("removed"), err);
    return result == STATUS_OK ? database_run(&a->db, FILE_REMOVE, err, "i", file) : result;
}

/* -- series -- */

status archive_sift(archive *a, error *err)
{
    return database_run(&a->db, TOUCHED_ALONE, err, "");
}

status archive_touched(archive *a, int64_t *out, uint32_t room, uint32_t *count, int64_t after, error *err)
{
    status result = database_ask(&a->db, TOUCHED, err, "ii", after, (int64_t)room);
    bool row;
    uint32_t n = 0;
    while (result == STATUS_OK && (result = database_next(&a->db, TOUCHED, &row, err)) == STATUS_OK && row)
        out[n++] = database_integer(&a->db, TOUCHED, 0);
    database_reset(&a->db, TOUCHED);
    *count = n;
    return result;
}

status archive_touched_count(archive *a, uint64_t *out, error *err)
{
    int64_t count = 0;
    status result = database_ask(&a->db, TOUCHED_COUNT, err, "");
    if (result == STATUS_OK)
        result = database_take_integer(&a->db, TOUCHED_COUNT, &count, err);
    *out = (uint64_t)count;
    return result;
}

status archive_records(archive *a, int64_t series, const view **out, uint32_t *count, arena *memory, error *err)
{
    int64_t several = 0;
    buffer list = { 0 };
    status result = database_ask(&a->db, MEMBER_SPREAD, err, "i", series);
    if (result == STATUS_OK)
        result = database_take_integer(&a->db, MEMBER_SPREAD, &several, err);
    *count = 0;
    if (result != STATUS_OK || several == 0)
        return result;
    result = database_ask(&a->db, MEMBER_RECORDS, err, "i", series);
    bool row;
    while (result == STATUS_OK && (result = database_next(&a->db, MEMBER_RECORDS, &row, err)) == STATUS_OK && row) {
        view record = arena_copy(memory, database_text(&a->db, MEMBER_RECORDS, 0));
        buffer_append(&list, (view){ (const char *)&record, sizeof record });
        if (record.start == NULL || list.failed)
            result = no_memory(a, err);
    }
    database_reset(&a->db, MEMBER_RECORDS);
    view copy = arena_copy(memory, buffer_view(&list));
    *out = (const view *)(const void *)copy.start;
    *count = (uint32_t)(list.length / sizeof **out);
    buffer_free(&list);
    return result == STATUS_OK && copy.start == NULL ? no_memory(a, err) : result;
}

status archive_put_series(archive *a, const archive_run *run, int64_t series, const archive_finding *findings, uint32_t count,
                          view why, error *err)
{
    const owner o = { .series = series, .path = VIEW(""), .cause = run->new_context ? VIEW("rules") : VIEW("content"), .run = run };
    status result = STATUS_OK;
    if (why.length == 0)
        result = match_findings(a, &o, findings, count, err);
    if (result == STATUS_OK)
        result = database_run(&a->db, SERIES_WHY, err, "io", series, why);
    if (result == STATUS_OK)
        result = database_run(&a->db, TOUCHED_DONE, err, "i", series);
    return result == STATUS_OK ? database_run(&a->db, SERIES_SWEEP, err, "i", series) : result;
}
