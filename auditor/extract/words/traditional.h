/*
** traditional.h -- drafts in traditional characters, read as if they were in simplified ones.
**
** Each of them stands for just one, of as many bytes: no offset moves. The words of a language are simplified throughout.
*/
#ifndef AUDITOR_EXTRACT_TRADITIONAL_H
#define AUDITOR_EXTRACT_TRADITIONAL_H

#include "base/arena.h"
#include "base/status.h"
#include "base/view.h"
#include "script/data.h"

typedef struct traditional traditional;

/* 'pairs' is a list of texts of character pairs, or NULL: then *out is NULL. Lives in 'memory'. STATUS_SYNTAX, STATUS_MEMORY. */
status traditional_new(traditional **out, arena *memory, const data *pairs, error *err);

/* The text, or where it is written in traditional characters a copy in 'memory' in simplified ones; its start is NULL when there is no
** memory. 't' may be NULL. */
view traditional_fold(const traditional *t, view text, arena *memory);

#endif
