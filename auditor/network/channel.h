/*
** channel.h -- how writing goes wrong: the errors that lead from what was meant to what is printed, and how likely each
** is. Private to network/.
**
** All priors of NUMERICS section 5 stand here and nowhere else. They rank; they decide nothing.
*/
#ifndef AUDITOR_NETWORK_CHANNEL_H
#define AUDITOR_NETWORK_CHANNEL_H

#include "quantity/printed.h"

/* Corrections counted in statistical data editing: 112, 14, 15 and 11 of 152. */
#define PRIOR_REPLACED   0.74
#define PRIOR_TRANSPOSED 0.092
#define PRIOR_DROPPED    0.099
#define PRIOR_ADDED      0.072
/* Of the numbers with one digit more there are ten times as many, and each was meant so much the less often. */
#define LONGER_MEANT     0.1
/* Assumed. */
#define PRIOR_TWO_DIGITS 0.03
#define PRIOR_SHIFT      0.02   /* each: a decimal shift, a factor of 1000, another 万 or 亿 */
#define PRIOR_NEIGHBOUR  0.02   /* each: the value of the figure beside it, or both exchanged */
#define PRIOR_DIRECTION  0.02
#define PRIOR_ITEM       0.05   /* a list with an item too many or too few */
#define PRIOR_UNSPOKEN   0.02   /* a range, a fraction in words, bounds alone: their slips are not spelled out */
#define PRIOR_YEAR       0.4    /* times the year's share of the draft's year mentions */
#define PRIOR_OTHER      0.0001
/* A repair that needs a truncated figure, or a round figure's slack. */
#define FIT_ROUNDING     0.1
#define FIT_SLACK        0.05
/* How many times likelier than chance slips must make the print, so that the text is wrong and not its reading: where the
** reading is less than sure; and, by one keystroke, where the sides lie further apart than a slip mostly moves them. */
#define LEAST_EVIDENCE   2.0
#define GREAT_EVIDENCE   5.0
/* The same by one keystroke of what two or three figures are to each other as words tell it (a share of a whole, a rate of growth): counted
** over honest texts, slips meet such figures that were not meant for each other once in fifty times, and never with more than this. */
#define TOLD_EVIDENCE    1.5
/* exp(-4): what each relation that stays violated costs. */
#define VIOLATION_LEFT   0.018315638888734179

typedef enum {
    REASON_ONE_DIGIT, REASON_TRANSPOSED, REASON_DROPPED, REASON_ADDED, REASON_TWO_DIGITS, REASON_DECIMAL_SHIFT,
    REASON_THOUSANDFOLD, REASON_UNIT_SLIP, REASON_COPIED, REASON_EXCHANGED, REASON_DIRECTION, REASON_YEAR,
    REASON_WEEKDAY, REASON_OTHER, REASONS_KNOWN
} reason;

/* "one-digit" ... "other" */
extern const char *const reason_names[REASONS_KNOWN + 1];

typedef struct {
    printed print;
    double weight;      /* P(typed | this was meant), times how often numbers of that length are meant */
    reason why;
} variant;

enum { CHANNEL_VARIANTS = 512, CHANNEL_DIGITS = 18 };

/* Everything one slip away from 'typed'; returns how many. */
uint32_t channel_variants(const printed *typed, variant out[CHANNEL_VARIANTS]);

/* P(typed | meant) of two replaced digits; 0 where it is not that. */
double channel_two_digits(const printed *typed, const printed *meant);

#endif
