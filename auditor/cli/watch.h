/*
** watch.h -- has anything in these folders changed?
*/
#ifndef AUDITOR_CLI_WATCH_H
#define AUDITOR_CLI_WATCH_H

#include <stdint.h>

/* A number that changes when a Lua file in a folder, at any depth, appears, goes or is written. */
uint64_t watch_state(const char *const *folders, uint32_t count);

#endif
