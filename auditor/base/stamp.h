/*
** stamp.h -- what tells without reading whether a file is the one seen before.
*/
#ifndef AUDITOR_BASE_STAMP_H
#define AUDITOR_BASE_STAMP_H

#include <stdbool.h>
#include <stdint.h>

/* Times in nanoseconds since 1970. All zero: the file must be read. */
typedef struct {
    int64_t size, modified, changed, node;
} file_stamp;

struct stat;
file_stamp stamp_from(const struct stat *about);

/* False where there is no such file. */
bool stamp_of(file_stamp *out, const char *path);

bool stamp_equal(const file_stamp *a, const file_stamp *b);

#endif
