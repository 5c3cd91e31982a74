/*
** audited.h -- one file, as the archive keeps it: its digest, its documents' findings and comparable facts.
*/
#ifndef AUDITOR_CLI_AUDITED_H
#define AUDITOR_CLI_AUDITED_H

#include "archive/archive.h"
#include "cli/settings.h"
#include "cli/source.h"

/* One per thread. */
typedef struct auditing auditing;
status auditing_new(auditing **out, const settings *s, error *err);
void auditing_free(auditing *a);    /* takes NULL */
worker *auditing_worker(const auditing *a);

/* Reads 'path' and, unless its digest is 'known', audits it: *same says so. All in 'memory'. A file that cannot be audited,
** or that changes while it is read, says why in 'out'. STATUS_MEMORY. */
status auditing_file(auditing *a, archive_file *out, bool *same, view path, view known, arena *memory, error *err);

#endif
