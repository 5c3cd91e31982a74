/*
** library.h -- a shared library that few runs need, loaded when a draft or an archive first does.
**
** What libarchive and uchardet themselves stand on takes longer to load than a short article takes to be audited, and SQLite
** longer than any other library does. Whoever uses such a one has the Makefile find its name, lists its functions once, and
** calls them through the struct that library_load() has filled:
**
**     #define USED(f) f(inflate) f(inflateEnd)
**     static struct { USED(LIBRARY_MEMBER) } zlib;
**     static library lib = { LOADED_libz, (const char *const[]){ USED(LIBRARY_NAME) NULL }, &zlib };
*/
#ifndef AUDITOR_BASE_LIBRARY_H
#define AUDITOR_BASE_LIBRARY_H

#include "base/status.h"

#define LIBRARY_MEMBER(name) __typeof__(&(name)) name;
#define LIBRARY_NAME(name)   #name,

typedef struct {
    const char *file;           /* the Makefile finds it: LOADED_... of generated/loaded.h */
    const char *const *names;   /* of functions, NULL behind the last */
    void *functions;            /* a struct of as many pointers to functions, in the same order */
    void *handle;               /* NULL until it is loaded; stays loaded to the end */
} library;

/* Loads it unless it is there; may be called by several threads at once. STATUS_IO: it is not installed, or not what was expected. */
status library_load(library *l, error *err);

#endif
