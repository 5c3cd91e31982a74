/*
** comparable.h -- what of a document other documents can contradict.
**
** Equal keys alone cry wolf, and across documents nothing but the key says that two figures are one thing. So a fact is
** taken only where its key stands on its own: an exact figure with a label of some length, whose period is known in the
** calendar and whose subject is named; an office that one person holds, with its organisation. What is taken is
** normalised: names by their aliases, "the whole city" by the city, a period by its days.
*/
#ifndef AUDITOR_RULES_COMPARABLE_H
#define AUDITOR_RULES_COMPARABLE_H

#include "facts/builder.h"
#include "script/data.h"

/* *out holds the comparable facts of 'doc', with normalised keys and the ids, texts and places that they have there, and
** names its source, or 'path' where it has none; NULL where there are none. 'words' is rules/lang/<code>/aliases.lua, or NULL.
** STATUS_MEMORY, STATUS_LIMIT. */
status comparable_document(document **out, builder *b, const document *doc, view path, const data *words, error *err);

/* Reads a normalised period: "2016-01-01/2016-06-30". */
bool comparable_period(period *out, view text);

#endif
