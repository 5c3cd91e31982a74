#include "archive/statements.h"
#include "base/memory.h"

static const char *const sql_of[STATEMENTS] = {
#define X(name, sql) sql,
    ARCHIVE_STATEMENTS(X)
#undef X
};

status archive_open(archive **out, const char *path, archive_mode mode, error *err)
{
    archive *a = memory_zero(1, sizeof *a);
    if (a == NULL)
        return error_set(err, STATUS_MEMORY, "%s: no memory", path);
    a->mode = mode;
    for (unsigned i = 0; i < STATEMENTS; i++)
        a->statements[i].sql = sql_of[i];
    status result = database_open(&a->db, path, mode != ARCHIVE_READ, a->statements, STATEMENTS, err);
    if (result == STATUS_OK && mode != ARCHIVE_READ)
        result = database_execute(&a->db, "BEGIN", err);
    if (result != STATUS_OK) {
        archive_close(a);
        return result;
    }
    *out = a;
    return STATUS_OK;
}

void archive_close(archive *a)
{
    if (a == NULL)
        return;
    database_close(&a->db);
    memory_free(a);
}

status archive_commit(archive *a, error *err)
{
    return a->mode == ARCHIVE_WRITE ? database_execute(&a->db, "COMMIT; BEGIN", err) : STATUS_OK;
}

/* A run: its id and context; 0 where there is none. */
static status ask_run(archive *a, unsigned which, int64_t *id, int64_t *context, error *err)
{
    bool row = false;
    status result = database_ask(&a->db, which, err, "");
    if (result == STATUS_OK)
        result = database_next(&a->db, which, &row, err);
    *id = row ? database_integer(&a->db, which, 0) : 0;
    *context = row ? database_integer(&a->db, which, 1) : 0;
    database_reset(&a->db, which);
    return result;
}

static status take_context(archive *a, int64_t *out, view hash, error *err)
{
    status result = database_run(&a->db, CONTEXT_ADD, err, "t", hash);
    if (result == STATUS_OK)
        result = database_ask(&a->db, CONTEXT_FIND, err, "t", hash);
    return result == STATUS_OK ? database_take_integer(&a->db, CONTEXT_FIND, out, err) : result;
}


status archive_begin(archive *a, archive_run *out, view context, view paths, view now, error *err)
{
    archive_run r = { 0 };
    int64_t open_context, previous_context;
    status result = take_context(a, &r.context, context, err);
    if (result == STATUS_OK)
        result = database_ask(&a->db, FILE_LAST, err, "");
    if (result == STATUS_OK)
        result = database_take_integer(&a->db, FILE_LAST, &r.last_file, err);
    if (result == STATUS_OK)
        result = ask_run(a, RUN_LAST, &r.id, &open_context, err);
    if (result == STATUS_OK)
        result = ask_run(a, RUN_PREVIOUS, &r.previous, &previous_context, err);
    if (result != STATUS_OK)
        return result;
    r.continued = r.id != 0;
    r.new_context = r.previous != 0 && previous_context != r.context;
    bool compare_all = r.continued ? open_context != r.context : r.new_context;
    if (r.continued) {
        result = database_run(&a->db, RUN_CONTEXT, err, "iit", r.id, r.context, paths);
    } else {
        result = database_run(&a->db, RUN_ADD, err, "tit", now, r.context, paths);
        r.id = database_inserted(&a->db);
    }
    if (result == STATUS_OK && compare_all)
        result = database_run(&a->db, TOUCH_ALL, err, "");
    if (result == STATUS_OK)
        result = archive_commit(a, err);
    if (result == STATUS_OK)
        *out = r;
    return result;
}

status archive_end(archive *a, const archive_run *run, const archive_tally *tally, view now, error *err)
{
    static const unsigned steps[] = { FOUND_SWEEP, FOUND_MOVED, FOUND_LEFT };
    status result = STATUS_OK;
    for (unsigned i = 0; result == STATUS_OK && i < sizeof steps / sizeof *steps; i++)
        result = database_run(&a->db, steps[i], err, "i", run->id);
    if (result == STATUS_OK)
        result = database_run(&a->db, RUN_END, err, "itiiii", run->id, now, (int64_t)tally->files, (int64_t)tally->audited,
                              (int64_t)tally->removed, (int64_t)tally->failed);
    return result == STATUS_OK ? archive_commit(a, err) : result;
}

status archive_unfinished(archive *a, view *paths, arena *memory, error *err)
{
    bool row = false;
    status result = database_ask(&a->db, RUN_LAST, err, "");
    if (result == STATUS_OK)
        result = database_next(&a->db, RUN_LAST, &row, err);
    *paths = arena_copy(memory, row ? database_text(&a->db, RUN_LAST, 2) : VIEW(""));
    database_reset(&a->db, RUN_LAST);
    if (result == STATUS_OK && paths->start == NULL)
        return error_set(err, STATUS_MEMORY, "%s: no memory", a->db.path);
    return result;
}

status archive_files(archive *a, const archive_run *run, known_file *out, uint32_t room, uint32_t *count, view after, arena *memory,
                     error *err)
{
    status result = database_ask(&a->db, FILE_PAGE, err, "tii", after, (int64_t)room, run->last_file);
    bool row = true;
    uint32_t n = 0;
    while (result == STATUS_OK) {
        result = database_next(&a->db, FILE_PAGE, &row, err);
        if (result != STATUS_OK || !row)
            break;
        known_file *f = &out[n++];
        *f = (known_file){
            .id = database_integer(&a->db, FILE_PAGE, 0), .context = database_integer(&a->db, FILE_PAGE, 1),
            .path = arena_copy(memory, database_text(&a->db, FILE_PAGE, 2)),
            .content = arena_copy(memory, database_text(&a->db, FILE_PAGE, 3)),
            .stamp = { database_integer(&a->db, FILE_PAGE, 4), database_integer(&a->db, FILE_PAGE, 5),
                       database_integer(&a->db, FILE_PAGE, 6), database_integer(&a->db, FILE_PAGE, 7) },
        };
        if (f->path.start == NULL || f->content.start == NULL)
            result = error_set(err, STATUS_MEMORY, "%s: no memory", a->db.path);
    }
    database_reset(&a->db, FILE_PAGE);
    *count = n;
    return result;
}
