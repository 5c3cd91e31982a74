/*
** people.h -- offices and their holders, persons, by-lines, quotations and who said them.
**
** An office is read as ORGANISATION OFFICE NAME; "office、office NAME" is one
** person, "office NAME、office NAME" are two. A name is a surname and one or two
** characters before a boundary: rather none than a wrong cut.
** Words: rules/lang/<code>/people.lua.
*/
#ifndef AUDITOR_EXTRACT_PEOPLE_H
#define AUDITOR_EXTRACT_PEOPLE_H

#include "extract/extraction.h"
#include "extract/words/starts.h"

typedef struct people_words people_words;

/* Compiles the language's words; they live in 'memory'. *out is NULL where the language has none.
** STATUS_SYNTAX (what was expected), STATUS_MEMORY. */
status people_words_new(people_words **out, arena *memory, const language *l, start_table *starts, error *err);

/* Appends office, name and quotation facts. STATUS_MEMORY. */
status people_read(extraction *x, const people_words *words, error *err);

/* Bytes of the personal name that starts at 'at' and ends at a boundary, or 0. */
uint32_t people_name_at(const people_words *words, view text, uint32_t at);

/* Does a name of three characters, or a shorter one with a title, stand in clean[from, to) that does not stand in clean[said_from, said_to)? */
bool people_names_stranger(const extraction *x, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to);

#endif
