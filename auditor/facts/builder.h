/*
** builder.h -- makes a document: add in any order, then finish.
**
** Adding copies what it is given. An allocation failure is remembered and
** reported by builder_finish, so that callers need not check each step.
*/
#ifndef AUDITOR_FACTS_BUILDER_H
#define AUDITOR_FACTS_BUILDER_H

#include "facts/document.h"

typedef struct builder builder;

builder *builder_new(void);             /* NULL when there is no memory */
void builder_free(builder *b);          /* takes NULL; a finished document lives on */

/* Forgets all that was added and begins another document, with the room of the last one; a new builder has begun.
** False when there is no memory: the builder is then good for builder_begin and builder_free only. */
bool builder_begin(builder *b);

document *builder_document(builder *b); /* for the plain fields (id, published, source ...) and reading what is there */
word builder_word(builder *b, view text);
view builder_copy(builder *b, view text);               /* into the document's arena */
uint32_t builder_pool(builder *b, view text);           /* appends to the pool; returns its offset */
uint16_t builder_unit(builder *b, const unit *u);       /* index into units[]; equal names share one */
uint32_t builder_key(builder *b, const key *k);         /* index into keys[]; equal keys share one */
uint32_t builder_clause(builder *b, const clause *c);

/* Adds a fact with its detail: 'detail' points to a figure (figure, ordinal, duration), dated, office, name, list,
** quotation, heading, table or mark. Returns its index, valid until builder_finish sorts: claims refer to these
** indexes and are renumbered with them. FACT_NONE when there is no memory. */
uint32_t builder_fact(builder *b, const fact *f, const void *detail);
figure *builder_figure(builder *b, uint32_t fact);      /* to complete a figure added before; NULL for other kinds */
dated *builder_date(builder *b, uint32_t fact);

uint32_t builder_item(builder *b, const item *i);       /* items of one list are added in a row */
uint32_t builder_cell(builder *b, const cell *c);       /* cells of one table likewise, row by row */
uint32_t builder_bounds(builder *b, const interval four[READINGS]);

/* Adds a claim with its operands. Returns its index. */
uint32_t builder_claim(builder *b, const claim *c, const operand *operands, uint32_t count);

/* Sorts facts and claims, renumbers every reference, gives a fact without clause (FACT_NONE) one of its own, a claim
** without span (end 0) that of its facts, and fills lines and columns from 'source' where they are 0.
** On success *out owns all, and the builder must begin anew; STATUS_MEMORY, STATUS_LIMIT. */
status builder_finish(builder *b, document **out, error *err);

#endif
