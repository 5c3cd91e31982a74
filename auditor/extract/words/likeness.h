/*
** likeness.h -- how well a name in the text fits the words around a figure.
**
** Chinese shortens by leaving characters out (外贸总值 for 外贸进出口总值), so that a name fits where its characters come
** again in the same order.
*/
#ifndef AUDITOR_EXTRACT_LIKENESS_H
#define AUDITOR_EXTRACT_LIKENESS_H

#include <stdint.h>

/* Percent of the characters of 'a' that come again in 'b' in the same order; 0 when either is empty. At most 64 of
** each are looked at. */
unsigned likeness_of(const uint32_t *a, uint32_t a_length, const uint32_t *b, uint32_t b_length);

#endif
