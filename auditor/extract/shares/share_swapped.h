/*
** share_swapped.h -- shares that are told of one part, and are those of the other.
*/
#ifndef AUDITOR_EXTRACT_SHARE_SWAPPED_H
#define AUDITOR_EXTRACT_SHARE_SWAPPED_H

#include "extract/claims/claims.h"

/* The former or latter of the last two levels before a share in its sentence, where its clause begins with that word; NONE. */
uint32_t share_former(const scene *s, const frame *f, uint32_t share);

/* A share fits a part of a whole: the other part of that whole, which with this one is all of it, and which the share's phrase says that
** it is of; or NONE. */
uint32_t share_swapped(const scene *s, const frame *f, uint32_t part, uint32_t whole, uint32_t share);

#endif
