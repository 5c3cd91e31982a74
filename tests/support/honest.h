/*
** honest.h -- random honest documents: true values are drawn as rationals, then printed the ways authors print them.
**
** A document states one relation. Its true values satisfy the relation exactly; each is printed at some scale and
** number of digits by one way of rounding. One figure may then be spoiled: changed by a tenth or more. What is drawn
** depends on the random source alone.
*/
#ifndef TESTS_SUPPORT_HONEST_H
#define TESTS_SUPPORT_HONEST_H

#include <gmp.h>

#include "quantity/printed.h"
#include "support/random.h"
#include "support/rational.h"

typedef enum {
    HONEST_SUM,         /* figures: total, parts */
    HONEST_DIFFERENCE,  /* from, to, difference */
    HONEST_SHARE,       /* part, whole, share */
    HONEST_CHANGE,      /* from, to, rate */
    HONEST_YEARLY,      /* from, to, rate a year */
    HONEST_RATIO,       /* numerator, denominator, ratio */
    HONEST_SHARES,      /* shares of one whole */
    HONEST_REPEAT,      /* one value, printed again and again */
    HONEST_KINDS
} honest_kind;

extern const char *const honest_kind_names[HONEST_KINDS + 1];

typedef enum { HONEST_MONEY, HONEST_COUNT, HONEST_PERCENT, HONEST_MONEY_EACH, HONEST_TENTHS } honest_unit;

enum { HONEST_FIGURES = 24 };

typedef struct {
    mpq_t truth;        /* signed, in yuan, things, or as a plain ratio: 12.5 % is 1/8 */
    printed print;      /* its magnitude; percent in percent */
    honest_unit unit;
} honest_figure;

typedef struct {
    honest_kind kind;
    rounding how;
    unsigned years;     /* yearly only */
    bool down;          /* difference, change, yearly: the text says "fell" */
    int count;
    honest_figure figures[HONEST_FIGURES];
    int spoiled;        /* index of the figure that was changed last, or -1 */
    printed right;      /* what stood there */
    mpq_t scratch;
} honest_document;

void honest_begin(honest_document *d);
void honest_end(honest_document *d);

/* May be called again and again between honest_begin and honest_end. */
void honest_draw(honest_document *d, honest_kind kind, rounding how, random_source *r);

/* Changes one figure by a tenth or more: a digit, two neighbours, a decimal shift, or a factor. */
void honest_spoil(honest_document *d, random_source *r);

/* Prints some figures again under a modifier, or a percentage as so many tenths, each true of its value. */
void honest_hedge(honest_document *d, random_source *r);

#endif
