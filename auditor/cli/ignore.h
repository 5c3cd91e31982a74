/*
** ignore.h -- .gitignore and .auditorignore, with git's meaning of the patterns.
**
** Folders form a chain, innermost first; the last pattern of the innermost file
** that matches decides, and "!" takes it back. Paths are absolute.
*/
#ifndef AUDITOR_CLI_IGNORE_H
#define AUDITOR_CLI_IGNORE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"

typedef struct ignore ignore;

/* The patterns of one folder, in 'memory'; *out is 'above' itself where the folder has none. STATUS_IO, STATUS_MEMORY. */
status ignore_read(const ignore **out, arena *memory, view folder, const ignore *above, error *err);

/* The chain that holds for 'folder' itself: its own files, and those above it up to the root of its git work tree. */
status ignore_read_above(const ignore **out, arena *memory, view folder, error *err);

/* Is 'path', which lies in the innermost folder of the chain, left out? 'rules' may be NULL. */
bool ignore_matches(const ignore *rules, view path, bool is_folder);

/* One pattern without "!", "/" at its ends: "*" and "?" stop at "/", a whole segment "**" does not. */
bool ignore_glob(view pattern, view path);

#endif
