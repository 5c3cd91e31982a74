/*
** trim.h -- a rule's source without its examples, which take a third of the time that its reading takes and which only
** those need who test or show it.
*/
#ifndef AUDITOR_RULES_TRIM_H
#define AUDITOR_RULES_TRIM_H

#include "base/arena.h"

/* A copy in which the table of 'examples = { ... }' inside of 'rule { ... }' holds nothing but the ends of its lines, so that
** what stands behind it keeps its line. Examples that are written in another way stay. The source ends with a NUL byte, and so
** does the copy; its .start is NULL when there is no memory. */
view trim_examples(arena *memory, view source);

#endif
