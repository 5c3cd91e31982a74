/*
** source.h -- documents out of an input: a draft, a facts file, or a stream of facts.
**
** One reader per thread. What is read lives until the next source_next.
*/
#ifndef AUDITOR_CLI_SOURCE_H
#define AUDITOR_CLI_SOURCE_H

#include "cli/settings.h"
#include "facts/document.h"
#include "text/clean.h"

typedef struct source source;

typedef struct {
    view path;                  /* as given; with ":line" for a document of a stream */
    const document *doc;
    const clean_text *clean;    /* NULL: a facts file */
} source_item;

source *source_new(const settings *s);  /* borrows 's'; NULL when there is no memory */
void source_free(source *s);            /* takes NULL */

/* Begins with a file, or with 'bytes' of it, which start in line 'line'. STATUS_IO, STATUS_LIMIT, STATUS_MEMORY. */
status source_open(source *s, view path, error *err);
status source_open_part(source *s, view path, view bytes, uint32_t line, error *err);

/* The next document; out->doc is NULL after the last. A document that cannot be read is an error that names what was
** expected; out->path says which, and the next call goes on behind it. STATUS_SYNTAX, STATUS_LIMIT, STATUS_IO, STATUS_MEMORY. */
status source_next(source *s, source_item *out, error *err);

/* One file's clean text alone, for 'auditor text'. */
status source_text(source *s, const clean_text **out, view path, error *err);

#endif
