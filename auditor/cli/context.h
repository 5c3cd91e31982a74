/*
** context.h -- a digest of all that an audit's result depends on beside the file: the program, the packs, the options.
*/
#ifndef AUDITOR_CLI_CONTEXT_H
#define AUDITOR_CLI_CONTEXT_H

#include "cli/settings.h"

enum { CONTEXT_SIZE = sizeof "sha256:" + 64 };

/* STATUS_IO, STATUS_MEMORY. */
status context_digest(char out[CONTEXT_SIZE], const settings *s, error *err);

#endif
