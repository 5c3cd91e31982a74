/*
** documents.h -- documents to test with, and whether two are the same.
*/
#ifndef TESTS_SUPPORT_DOCUMENTS_H
#define TESTS_SUPPORT_DOCUMENTS_H

#include "base/buffer.h"
#include "facts/document.h"

/* A document with every kind of fact and claim; equal seeds give equal documents. NULL when there is no memory. */
document *documents_random(uint32_t seed, uint32_t facts);

/* Appends all that a document says, with texts for words, one value a line: equal documents, equal lines. */
void documents_describe(buffer *out, const document *doc);

#endif
