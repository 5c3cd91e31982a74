/*
** spaced.h -- thousands that a blank sets apart: 共2 189人, 12 000至15 000元.
*/
#ifndef AUDITOR_EXTRACT_SPACED_H
#define AUDITOR_EXTRACT_SPACED_H

#include "extract/figures/number.h"
#include "extract/figures/scan_text.h"

/* Takes the groups behind one to three digits into 'n' where they are one number: words lead to it, and something that it counts or
** measures, or another such number, follows. */
void spaced_read(const scan *s, number *n);

#endif
