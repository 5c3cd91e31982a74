#define _DEFAULT_SOURCE /* flock */
#include "archive/database.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/file.h>
#include <unistd.h>

#include "archive/schema.h"
#include "base/buffer.h"
#include "base/library.h"
#include "loaded.h"

#define USED(f) \
    f(sqlite3_bind_int64) f(sqlite3_bind_null) f(sqlite3_bind_text) f(sqlite3_busy_timeout) f(sqlite3_clear_bindings) f(sqlite3_close) \
    f(sqlite3_column_bytes) f(sqlite3_column_int) f(sqlite3_column_int64) f(sqlite3_column_text) f(sqlite3_db_readonly) f(sqlite3_errcode) \
    f(sqlite3_errmsg) f(sqlite3_exec) f(sqlite3_finalize) f(sqlite3_last_insert_rowid) f(sqlite3_open_v2) f(sqlite3_prepare_v2) \
    f(sqlite3_prepare_v3) f(sqlite3_reset) f(sqlite3_step)

static struct {
    USED(LIBRARY_MEMBER)
} sq;

static library libsqlite3 = { LOADED_libsqlite3, (const char *const[]){ USED(LIBRARY_NAME) NULL }, &sq, NULL };

static status database_failed(const database *d, error *err)
{
    int code = d->connection != NULL ? sq.sqlite3_errcode(d->connection) : SQLITE_NOMEM;
    switch (code & 0xFF) {
    case SQLITE_NOMEM:
        return error_set(err, STATUS_MEMORY, "%s: no memory", d->path);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return error_set(err, STATUS_IO,
                         "%s: the archive is damaged (%s); put a copy in its place, or move it away and audit everything anew", d->path,
                         sq.sqlite3_errmsg(d->connection));
    default:
        return error_set(err, STATUS_IO, "%s: %s", d->path, sq.sqlite3_errmsg(d->connection));
    }
}

static status take_lock(database *d, error *err)
{
    if (*d->path == '\0') /* a database that is nowhere */
        return STATUS_OK;
    d->lock = open(d->path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (d->lock < 0)
        return error_set(err, STATUS_IO, "%s: %s", d->path, strerror(errno));
    if (flock(d->lock, LOCK_EX | LOCK_NB) == 0)
        return STATUS_OK;
    if (errno == EWOULDBLOCK)
        return error_set(err, STATUS_IO, "%s: another run is using this archive; wait for its end, or name another with --archive",
                         d->path);
    return error_set(err, STATUS_IO, "%s: %s", d->path, strerror(errno));
}

status database_execute(database *d, const char *sql, error *err)
{
    return sq.sqlite3_exec(d->connection, sql, NULL, NULL, NULL) == SQLITE_OK ? STATUS_OK : database_failed(d, err);
}

static status read_version(database *d, int *version, error *err)
{
    sqlite3_stmt *ask = NULL;
    bool read = sq.sqlite3_prepare_v2(d->connection, "PRAGMA user_version", -1, &ask, NULL) == SQLITE_OK
        && sq.sqlite3_step(ask) == SQLITE_ROW;
    if (read)
        *version = sq.sqlite3_column_int(ask, 0);
    sq.sqlite3_finalize(ask);
    return read ? STATUS_OK : database_failed(d, err);
}

/* Every step is a transaction of its own together with its number. */
static status migrate(database *d, bool create, error *err)
{
    int version = 0;
    status result = read_version(d, &version, err);
    if (result == STATUS_OK && version > SCHEMA_VERSION)
        return error_set(err, STATUS_IO, "%s: written by a later version of auditor (tables %d, known up to %d)", d->path, version,
                         SCHEMA_VERSION);
    if (result == STATUS_OK && version < SCHEMA_VERSION && !create)
        return error_set(err, STATUS_IO, "%s: no archive, or one of an earlier version: run auditor audit first", d->path);
    for (; result == STATUS_OK && version < SCHEMA_VERSION; version++) {
        buffer sql = { 0 };
        buffer_format(&sql, "BEGIN; %s PRAGMA user_version = %d; COMMIT", schema_steps[version], version + 1);
        buffer_byte(&sql, '\0');
        result = sql.failed ? error_set(err, STATUS_MEMORY, "%s: no memory", d->path) : database_execute(d, sql.bytes, err);
        buffer_free(&sql);
    }
    return result;
}

static bool is_missing(const char *path, const char *ending)
{
    buffer beside = { 0 };
    buffer_format(&beside, "%s%s", path, ending);
    buffer_byte(&beside, '\0');
    bool missing = !beside.failed && access(beside.bytes, F_OK) != 0;
    buffer_free(&beside);
    return missing;
}

/* A sealed archive has no log beside it and lets none be made: SQLite reads it only as one that cannot change. */
static bool is_sealed(const char *path)
{
    return access(path, W_OK) != 0 && is_missing(path, "-wal") && is_missing(path, "-shm");
}

static status connect_to(database *d, bool create, error *err)
{
    int flags = (create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_NOMUTEX; /* one thread */
    buffer name = { 0 };
    if (!create && is_sealed(d->path)) {
        flags |= SQLITE_OPEN_URI;
        buffer_append(&name, VIEW("file:"));
        for (const char *at = d->path; *at != '\0'; at++)
            buffer_format(&name, strchr("%?#", *at) != NULL ? "%%%02X" : "%c", (unsigned char)*at);
        buffer_append(&name, VIEW("?immutable=1"));
    } else {
        buffer_append(&name, view_of(d->path));
    }
    buffer_byte(&name, '\0');
    status result = STATUS_OK;
    if (name.failed)
        result = error_set(err, STATUS_MEMORY, "%s: no memory", d->path);
    else if (sq.sqlite3_open_v2(name.bytes, &d->connection, flags, NULL) != SQLITE_OK)
        result = database_failed(d, err);
    buffer_free(&name);
    return result;
}

status database_open(database *d, const char *path, bool create, statement *statements, unsigned count, error *err)
{
    static const char settings[] = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 8000;"
                                   "PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY";
    *d = (database){ .path = path, .lock = -1, .statements = statements, .statement_count = count };
    status result = library_load(&libsqlite3, err);
    if (result == STATUS_OK && create)
        result = take_lock(d, err);
    if (result == STATUS_OK)
        result = connect_to(d, create, err);
    if (result == STATUS_OK && create && sq.sqlite3_db_readonly(d->connection, "main") == 1)
        result = error_set(err, STATUS_IO, "%s: the archive is read-only", path);
    if (result == STATUS_OK)
        sq.sqlite3_busy_timeout(d->connection, 5000);
    if (result == STATUS_OK && create)
        result = database_execute(d, settings, err);
    if (result == STATUS_OK)
        result = migrate(d, create, err);
    if (result != STATUS_OK)
        database_close(d);
    return result;
}

void database_close(database *d)
{
    for (unsigned i = 0; d->connection != NULL && i < d->statement_count; i++) {
        sq.sqlite3_finalize(d->statements[i].made);
        d->statements[i].made = NULL;
    }
    if (d->connection != NULL)
        sq.sqlite3_close(d->connection);
    if (d->lock >= 0)
        close(d->lock);
    d->connection = NULL;
    d->lock = -1;
}

static bool bind(sqlite3_stmt *made, const char *types, va_list values)
{
    bool bound = true;
    for (int at = 1; *types != '\0'; types++, at++) {
        if (*types == 'i') {
            bound = bound && sq.sqlite3_bind_int64(made, at, va_arg(values, int64_t)) == SQLITE_OK;
            continue;
        }
        view text = va_arg(values, view);
        if (*types == 'o' && text.length == 0)
            bound = bound && sq.sqlite3_bind_null(made, at) == SQLITE_OK;
        else
            bound = bound && sq.sqlite3_bind_text(made, at, text.length > 0 ? text.start : "", (int)text.length, SQLITE_STATIC) == SQLITE_OK;
    }
    return bound;
}

static status begin(database *d, unsigned which, error *err, const char *types, va_list values)
{
    statement *s = &d->statements[which];
    if (s->made == NULL
        && sq.sqlite3_prepare_v3(d->connection, s->sql, -1, SQLITE_PREPARE_PERSISTENT, &s->made, NULL) != SQLITE_OK)
        return database_failed(d, err);
    return bind(s->made, types, values) ? STATUS_OK : database_failed(d, err);
}

status database_run(database *d, unsigned which, error *err, const char *types, ...)
{
    va_list values;
    va_start(values, types);
    status result = begin(d, which, err, types, values);
    va_end(values);
    if (result != STATUS_OK)
        return result;
    int code;
    while ((code = sq.sqlite3_step(d->statements[which].made)) == SQLITE_ROW)
        ;
    result = code == SQLITE_DONE ? STATUS_OK : database_failed(d, err);
    database_reset(d, which);
    return result;
}

status database_ask(database *d, unsigned which, error *err, const char *types, ...)
{
    va_list values;
    va_start(values, types);
    status result = begin(d, which, err, types, values);
    va_end(values);
    return result;
}

status database_next(database *d, unsigned which, bool *row, error *err)
{
    int code = sq.sqlite3_step(d->statements[which].made);
    *row = code == SQLITE_ROW;
    if (code == SQLITE_ROW)
        return STATUS_OK;
    status result = code == SQLITE_DONE ? STATUS_OK : database_failed(d, err);
    database_reset(d, which);
    return result;
}

void database_reset(database *d, unsigned which)
{
    if (d->statements[which].made != NULL) {
        sq.sqlite3_reset(d->statements[which].made);
        sq.sqlite3_clear_bindings(d->statements[which].made);
    }
}

int64_t database_inserted(const database *d)
{
    return sq.sqlite3_last_insert_rowid(d->connection);
}

int64_t database_integer(const database *d, unsigned which, int column)
{
    return sq.sqlite3_column_int64(d->statements[which].made, column);
}

status database_take_integer(database *d, unsigned which, int64_t *out, error *err)
{
    bool row;
    status result = database_next(d, which, &row, err);
    *out = result == STATUS_OK && row ? database_integer(d, which, 0) : 0;
    database_reset(d, which);
    return result;
}

view database_text(const database *d, unsigned which, int column)
{
    sqlite3_stmt *made = d->statements[which].made;
    const char *text = (const char *)sq.sqlite3_column_text(made, column);
    return (view){ text != NULL ? text : "", text != NULL ? (size_t)sq.sqlite3_column_bytes(made, column) : 0 };
}
