/*
** inputs.h -- which files a command line names.
**
** A named file is always taken. A named folder is searched for drafts and facts
** files, in the order of their names; what .gitignore and .auditorignore leave
** out, hidden names and .json files of other formats are not taken. No file is
** taken twice. "-" is standard input.
*/
#ifndef AUDITOR_CLI_INPUTS_H
#define AUDITOR_CLI_INPUTS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/stamp.h"
#include "base/status.h"
#include "base/view.h"

typedef struct {
    view path;      /* NUL-terminated */
    view why;       /* not empty: it cannot be read, and why */
    file_stamp stamp;   /* when it was found; all zero where it was not looked at */
} input;

typedef struct {
    const input *items;
    uint32_t count;
} input_list;

/* *out lives in 'memory'. STATUS_USAGE for a path that does not exist, STATUS_MEMORY. */
status inputs_collect(input_list *out, arena *memory, char *const *paths, uint32_t count, error *err);

#endif
