/*
** write_parts.h -- what write.c and write_figure.c share. 'key' is the text before a value, with its comma and quotation marks.
*/
#ifndef AUDITOR_FACTS_WRITE_PARTS_H
#define AUDITOR_FACTS_WRITE_PARTS_H

#include "facts/document.h"

/* The id of a fact ('f') or a claim ('c'): its own, or its number. */
void write_id(buffer *out, const document *doc, char letter, uint32_t index);
void write_reference(buffer *out, const document *doc, const char *key, uint32_t fact_index);

/* Nothing where there is no word, or the value is false. */
void write_word(buffer *out, const document *doc, const char *key, word w);
void write_true(buffer *out, const char *key, bool value);

/* 'brief': without what the reader derives. */
void write_figure(buffer *out, const document *doc, const fact *f, bool brief);

#endif
