/*
** publication.h -- when a draft was published: what the caller says, else the draft's front matter, else a date line with
** a year in it, else the file's name. Never the clock.
*/
#ifndef AUDITOR_EXTRACT_PUBLICATION_H
#define AUDITOR_EXTRACT_PUBLICATION_H

#include "extract/figures/scan.h"

/* from.year stays 0 where nothing tells. STATUS_SYNTAX for an option that is no date. */
status publication_find(period *out, precision *how, const extraction *x, const found_list *list, error *err);

/* The day of the draft's date line, which may be printed some days later; the day of publication where it has none. */
period publication_today(const extraction *x, const found_list *list);

#endif
