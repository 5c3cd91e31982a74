/*
** database.h -- one connection to an archive's SQLite file, its lock, and its statements. Private to archive/.
**
** One process writes: it holds a lock on the file (flock) from opening to closing, which the system releases when the
** process is killed. Readers open without it.
*/
#ifndef AUDITOR_ARCHIVE_DATABASE_H
#define AUDITOR_ARCHIVE_DATABASE_H

#include <sqlite3.h>
#include <stdint.h>

#include "base/status.h"
#include "base/view.h"

typedef struct {
    const char *sql;
    sqlite3_stmt *made;         /* prepared when it is first used */
} statement;

typedef struct {
    sqlite3 *connection;
    const char *path;           /* borrowed */
    int lock;
    statement *statements;      /* borrowed; ended by database_close */
    unsigned statement_count;
} database;

/* 'create': for writing, and made where it does not exist. STATUS_IO: cannot be opened, is in use, is damaged, is of a later
** version. */
status database_open(database *d, const char *path, bool create, statement *statements, unsigned count, error *err);
void database_close(database *d);

/* Binds the values that 'types' names (i: int64_t, t: view, o: view, null where it is empty) and runs the statement to its end. */
status database_run(database *d, unsigned which, error *err, const char *types, ...);

/* Likewise, for a statement that answers rows: then database_next until *row is false, or database_reset. */
status database_ask(database *d, unsigned which, error *err, const char *types, ...);
status database_next(database *d, unsigned which, bool *row, error *err);
void database_reset(database *d, unsigned which);

int64_t database_inserted(const database *d);     /* the id of the row inserted last */
int64_t database_integer(const database *d, unsigned which, int column);

/* The number in the only row of a statement that was asked; 0 where it has none. */
status database_take_integer(database *d, unsigned which, int64_t *out, error *err);
view database_text(const database *d, unsigned which, int column);      /* until the next step */

status database_execute(database *d, const char *sql, error *err);

#endif
