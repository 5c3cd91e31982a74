/*
** archive.h -- what is known of all articles: files, findings, series, runs; one SQLite file (schema.c).
**
** A run begins, puts what it audited, and ends; what was committed is kept when it is killed, and the next run goes on
** with it. Reading needs no lock. Texts handed in are borrowed for the call.
*/
#ifndef AUDITOR_ARCHIVE_ARCHIVE_H
#define AUDITOR_ARCHIVE_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/stamp.h"
#include "base/status.h"
#include "base/view.h"

typedef struct archive archive;

typedef enum { ARCHIVE_READ, ARCHIVE_WRITE, ARCHIVE_REHEARSE /* like WRITE, but nothing is kept */ } archive_mode;

/* 'path' outlives the archive. STATUS_IO: it is in use, read-only, damaged, missing (READ); STATUS_MEMORY. */
status archive_open(archive **out, const char *path, archive_mode mode, error *err);
void archive_close(archive *a);             /* takes NULL; drops what was not committed */
status archive_commit(archive *a, error *err);

typedef struct {
    int64_t id, previous;       /* previous: the last run that came to its end; 0 none */
    int64_t context;            /* engine, rules, options */
    bool continued;             /* an earlier run did not come to its end: this is the same one */
    bool new_context;           /* another context than the previous run's */
    int64_t last_file;          /* files up to this one were there before */
} archive_run;

/* 'context' is a digest of all that an audit depends on beside the file. STATUS_IO, STATUS_MEMORY. */
status archive_begin(archive *a, archive_run *out, view context, view paths, view now, error *err);

typedef struct {
    uint64_t files, audited, removed, failed;
} archive_tally;

/* The run came to its end: what vanished here and appeared there was moved. Commits. */
status archive_end(archive *a, const archive_run *run, const archive_tally *tally, view now, error *err);

/* The paths of the run that did not come to its end, each ended by '\n'; empty where there is none. */
status archive_unfinished(archive *a, view *paths, arena *memory, error *err);

/* -- files -- */

typedef struct {
    int64_t id, context;
    view path, content;
    file_stamp stamp;
} known_file;

/* Up to 'room' files that were there before the run, in order of path, those behind 'after'. The texts are in 'memory'. */
status archive_files(archive *a, const archive_run *run, known_file *out, uint32_t room, uint32_t *count, view after, arena *memory,
                     error *err);

typedef struct {
    view fingerprint, rule, json;
    int severity;
    uint32_t line, column;
} archive_finding;

typedef struct {
    view key, fact;             /* the series it belongs to; JSON of the fact */
} archive_record;

typedef struct {
    view path;
    view head;                  /* its head in a report, JSON without braces */
    view about;                 /* its head in a facts file, JSON */
    const archive_finding *findings;    uint32_t finding_count;
    const archive_record *records;      uint32_t record_count;
} archive_document;

typedef struct {
    view path, content;         /* content: its SHA-256 */
    view why;                   /* not empty: it could not be audited, or not whole; without documents, what was known stays */
    file_stamp stamp;
    const archive_document *documents;
    uint32_t document_count;
} archive_file;

/* 'cause' is why findings of it come or go: "content" or "rules". Series that it touches are to be compared again. */
status archive_put(archive *a, const archive_run *run, const archive_file *file, view cause, error *err);
status archive_restamp(archive *a, int64_t file, const file_stamp *stamp, error *err);
status archive_remove(archive *a, const archive_run *run, int64_t file, error *err);

/* -- series -- */

/* Forgets touched series of one document that have nothing to lose. */
status archive_sift(archive *a, error *err);

/* Up to 'room' series to compare, in order of their ids, those behind 'after'. */
status archive_touched(archive *a, int64_t *out, uint32_t room, uint32_t *count, int64_t after, error *err);
status archive_touched_count(archive *a, uint64_t *out, error *err);

/* What a series' documents say, each a facts file of one fact, in order of bytes; *count is 0 where the documents are fewer
** than two. In 'memory'. */
status archive_records(archive *a, int64_t series, const view **out, uint32_t *count, arena *memory, error *err);

/* It was compared. 'why' not empty: it could not be, and what was found before stays. */
status archive_put_series(archive *a, const archive_run *run, int64_t series, const archive_finding *findings, uint32_t count,
                          view why, error *err);

#endif
