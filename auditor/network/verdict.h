/*
** verdict.h -- what can be said about one relation (NUMERICS section 2), in order of rising trouble.
*/
#ifndef AUDITOR_NETWORK_VERDICT_H
#define AUDITOR_NETWORK_VERDICT_H

typedef enum {
    VERDICT_HOLDS,          /* feasible with correctly rounded figures */
    VERDICT_ROUNDING,       /* feasible when rounded or truncated any way: a note */
    VERDICT_UNKNOWN,        /* feasible within what the print promises, gated, or not computable: silent, counted */
    VERDICT_DOUBTFUL,       /* feasible only in the widest reading, or a hedge takes part: a warning */
    VERDICT_CONTRADICTS,    /* feasible in none: a proof */
    VERDICTS
} verdict;

extern const char *const verdict_names[VERDICTS + 1];

#endif
