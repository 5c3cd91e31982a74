/*
** zip.h -- one entry of a zip archive in memory, streamed to a sink, with a cap on what it inflates to.
*/
#ifndef AUDITOR_TEXT_ZIP_H
#define AUDITOR_TEXT_ZIP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"
#include "base/view.h"

typedef status (*zip_sink)(void *context, view piece, error *err);

/* STATUS_MISSING (no such entry; no message), STATUS_SYNTAX (no zip, damaged, encrypted), STATUS_LIMIT, STATUS_MEMORY,
** STATUS_IO (libarchive is not there), and whatever the sink answers. */
status zip_stream(view archive, const char *entry, zip_sink sink, void *context, error *err);

#endif
