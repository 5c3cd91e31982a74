/*
** counts.h -- does a number count anything? Codes, document numbers, list markers and idioms do not.
*/
#ifndef AUDITOR_EXTRACT_COUNTS_H
#define AUDITOR_EXTRACT_COUNTS_H

#include "extract/figures/measured.h"

/* The end of a code, version or label (A+B, 1.2.3, C919) that the number is in; 0 where it is in none. */
uint32_t counts_code_end(const scan *s, const number *n, const measured *m);

/* Telephone and serial numbers; the year of a document number. */
bool counts_serial(const scan *s, const measured *m);
bool counts_document_year(const scan *s, const number *n);

/* The end of the number in a list marker (1、 （一）), or 0. */
uint32_t counts_marker_end(const scan *s, const number *n);

/* Does a lone Chinese digit count because of what stands on both sides? */
bool counts_alone(const scan *s, const number *n);

/* Does a number count without a unit? And a Chinese numeral with this unit? */
bool counts_plain(const scan *s, const number *n);
bool counts_with_unit(const scan *s, const measured *m);

#endif
