/*
** place.h -- where the archive is, and what time it is.
*/
#ifndef AUDITOR_CLI_PLACE_H
#define AUDITOR_CLI_PLACE_H

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"

/* --archive, or auditor/archive.sqlite in the XDG state folder. 'make': the folders that lead there are made. In 'memory'.
** STATUS_USAGE: no home. STATUS_IO, STATUS_MEMORY. */
status place_archive(const char **out, const char *named, bool make, arena *memory, error *err);

/* "2026-01-31T06:00:00Z", by SOURCE_DATE_EPOCH where it is set. The first ten are the date. */
enum { PLACE_TIME = 21 };
void place_now(char out[PLACE_TIME]);

#endif
