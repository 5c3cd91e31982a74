/*
** sink.h -- where a report goes: standard output as it comes, or a file that appears only when it is whole.
**
** A file is written beside its place under another name and renamed at the end;
** if anything fails before, the old file stays as it was and nothing is left behind.
** A reader that closes standard output early is no error: the rest is dropped.
*/
#ifndef AUDITOR_CLI_SINK_H
#define AUDITOR_CLI_SINK_H

#include <stdbool.h>

#include "base/status.h"
#include "base/view.h"

typedef struct sink sink;

status sink_open(sink **out, const char *path, error *err);     /* NULL: standard output. STATUS_IO, STATUS_MEMORY */
status sink_write(sink *s, view bytes, error *err);             /* STATUS_IO: the message names the path */
status sink_commit(sink *s, error *err);                        /* STATUS_IO */
bool sink_closed(const sink *s);                                /* nobody reads any more */
void sink_free(sink *s);                                        /* takes NULL; without commit, the file never was */

#endif
