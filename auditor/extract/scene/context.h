/*
** context.h -- what the neighbourhood of a figure makes of it: size classes (10亿元以上项目8个) and labels in quotes
** (“五个100”), which are names wherever they stand.
*/
#ifndef AUDITOR_EXTRACT_CONTEXT_H
#define AUDITOR_EXTRACT_CONTEXT_H

#include "extract/figures/scan.h"

/* Figures and dates of every block, in order, settled by their neighbours. STATUS_MEMORY. */
status context_scan(found_list *out, const scan_words *words, const clean_text *clean, error *err);

#endif
