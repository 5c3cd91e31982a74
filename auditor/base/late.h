/*
** late.h -- shared libraries that few files need, opened when the first one does: libarchive alone brings ten others
** along, which would take a tenth of the program's start.
*/
#ifndef AUDITOR_BASE_LATE_H
#define AUDITOR_BASE_LATE_H

#include <stdbool.h>
#include <stddef.h>

/* A function of a library, and the pointer to functions that is to point to it. */
typedef struct {
    const char *name;
    void *pointer;
} late_function;

/* Opens a library by the name under which programs are linked with it ("libarchive.so.13") and fills all pointers. It stays
** open until the program ends. False where the library, or one of the functions, is not there. */
bool late_open(const char *name, const late_function *functions, size_t count);

#endif
