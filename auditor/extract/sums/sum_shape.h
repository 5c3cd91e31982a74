/*
** sum_shape.h -- may figures that a sentence's shape puts together be a total and all of its parts? Private to
** the readers of sums.
*/
#ifndef AUDITOR_EXTRACT_SUM_SHAPE_H
#define AUDITOR_EXTRACT_SUM_SHAPE_H

#include "extract/sums/sum_proof.h"

/* Percent: always; nearly always; often. */
enum { SUM_SURE = 100, SUM_TOLD = 75, SUM_SHAPED = 60 };

/* So many parts are a list, and so many digits tell; so far off, in percent, is no longer near. */
enum { SUM_MANY = 3, SUM_FAR = 30 };

/* Is it one number, spelled out? */
bool sum_is_exact(const scene *s, uint32_t which);

/* One unit ('kin': or one that may count the same), each exact, none planned where the others are not, not mostly parts of
** other totals before them that hold ('totals': of claim_totals), and no sum that holds itself. */
bool sum_is_even(const scene *s, const addition *a, const uint32_t *totals, bool kin);

/* Do words say, or figures or names show, that the parts are of several things, or leave something out? */
bool sum_is_loose(const scene *s, const addition *a);

/* Are they told apart in more than one way, so that one may be another, too, and nothing says that they are all? */
bool sum_is_crossed(const scene *s, const addition *a);

/* Does it come out as an account: what there was, less what went, plus what came, is the last? Every sign is tried. */
bool sum_is_account(const scene *s, const addition *a);

/* Is every part named by a few characters and nothing else? */
bool sum_is_bare(const scene *s, const addition *a);

/* Does nothing but a pause stand between two neighbours of the parts? */
bool sum_is_paused(const scene *s, const addition *a);

/* "214 fires, 167 rescues, 305 calls, in all 686": are the items told apart by pauses alone, and is a comma all that stands before
** their total? */
bool sum_is_list(const scene *s, const addition *a);

/* How many digits the total has down to the last one that any of the figures tells. */
unsigned sum_digits(const scene *s, const addition *a);

/* Does the miss tell of a slip? One digit explains it, of figures that chance seldom brings so near. */
bool sum_is_slip(const scene *s, const addition *a);

/* Are the parts all of another figure before them? */
bool sum_fits_another(const scene *s, const addition *a);

/* Does the sentence of a figure begin with a clause that says how a whole is divided: "by product, ..."? */
bool sum_has_lead(const scene *s, uint32_t which);

/* Do words tell that the parts are of another whole than this one? It is one of a row with them, or all the others; it counts more parts,
** or fewer; or the parts are told of something that it is not named by. */
bool sum_is_of_another(const scene *s, const addition *a);

/* Do shares beside them, the time, or the words that lead to them tell the same? */
bool sum_is_witnessed_otherwise(const scene *s, const addition *a);

/* Are they told as what was, came, went and is? */
bool sum_is_of_account(const scene *s, const addition *a);

/* Parts that miss their total: does the text tell why? Something is added that no figure tells, or that has another unit; some of
** them are all of it; one counts several times, or is what others were taken from; or it is an account. */
bool sum_is_excused(const scene *s, const addition *a);

/* May some of the parts be others, too, for they are told by what they did? */
bool sum_may_overlap(const scene *s, const addition *a);

/* "36 houses: 9 in the east, 12 in the west, 11 in the south, none begun in the north": are the parts less than the total, and does the
** sentence say more behind the last of them? */
bool sum_trails_off(const scene *s, const addition *a);

/* "Of these 3600 and 2150, the two together 5750": is the last what the others make, and no part beside them? */
bool sum_ends_with_subtotal(const scene *s, const addition *a);

/* "59 more, 9 of the first class among them, 37 of the second, 46 of both": does a total of their own that fits stand right
** behind the parts? */
bool sum_has_own_total(const scene *s, const addition *a);

/* "320 at the end of January, 280 at the end of February": what there was at one time and another is never added up. */
bool sum_are_stocks(const scene *s, const addition *a);

/* The number of the last ordinal that a figure's clause tells before it; 0: none. */
int64_t sum_numbered(const scene *s, uint32_t which);

#endif
