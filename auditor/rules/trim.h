/*
** trim.h -- a rule's source without its examples, which take a third of the time that its reading takes and which only
** those need who test or show it.
*/
#ifndef AUDITOR_RULES_TRIM_H
#define AUDITOR_RULES_TRIM_H

#include "base/arena.h"

/* A copy in which the table of 'examples = { ... }' inside of 'rule { ... }' is empty: its bytes are blanks, so that lines
** keep their numbers. Examples that are written in another way stay. .start is NULL when there is no memory. */
view trim_examples(arena *memory, view source);

#endif
