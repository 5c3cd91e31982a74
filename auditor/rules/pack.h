/*
** pack.h -- the files of a rule pack. Private to rules/.
**
** A pack is a folder: <family>/<rule>.lua are rules, at any depth; pack.lua describes it; lang/, lib/ and meta/ hold no
** rules.
*/
#ifndef AUDITOR_RULES_PACK_H
#define AUDITOR_RULES_PACK_H

#include "base/buffer.h"
#include "rules/rules.h"

typedef struct {
    const char *id;         /* the path without folder and ending: "percentages/share" */
    view path;
    uint32_t pack;
} pack_file;

typedef struct {
    pack_file *files;
    uint32_t count, room;
} pack_files;

/* Appends the names of a folder's rules; 'out' grows in 'memory'. STATUS_IO, STATUS_LIMIT, STATUS_MEMORY. */
status pack_scan(pack_files *out, const char *folder, uint32_t pack, arena *memory, error *err);

/* Likewise of the data files under lang/. */
status pack_scan_languages(pack_files *out, const char *folder, uint32_t pack, arena *memory, error *err);

/* What a file of a pack holds, and a NUL byte behind it: in place of what was in 'bytes'. STATUS_IO, STATUS_LIMIT, STATUS_MEMORY. */
status pack_read(buffer *bytes, view path, error *err);

/* Reads pack.lua: name, version, licence. STATUS_SYNTAX, STATUS_SCRIPT, STATUS_IO, STATUS_MEMORY. */
status pack_describe(pack_info *out, const char *folder, arena *memory, error *err);

#endif
