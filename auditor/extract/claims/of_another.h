/*
** of_another.h -- is a claim that fails true of other figures beside it? Then those are meant, and it says nothing.
*/
#ifndef AUDITOR_EXTRACT_OF_ANOTHER_H
#define AUDITOR_EXTRACT_OF_ANOTHER_H

#include "extract/claims/draft_claim.h"

/* False of claims that hold, and of those behind a gate. */
bool claim_is_of_another(const draft_claim *d, const scene *s);

/* "3602, or 93.7 % of the assets (3846), and 92.7 % of the 3886 spent": the same of a share. Does another level of the sentence make it true,
** in the place of its part or of its whole, or one before it, or what several make? The figures of tables are not asked. */
bool share_is_of_another(const draft_claim *d, const scene *s);

/* "312 rooms in all, 86 renewed this year, 30 % of the plan": is it told to be of a plan, which need not be all there is? */
bool share_is_of_plan(const scene *s, uint32_t share);

/* "240 firms, 96 of them high-tech, private ones 80 %": is a share that fails told of something else than the part? For shares that only their
** place ties to it. */
bool share_is_of_alien(const draft_claim *d, const scene *s);

/* "369 were to come, 37 did not, 90 % came": is a share that fails that of all but its part, as its name tells? */
bool share_is_of_lacking(const draft_claim *d, const scene *s);

/* The same of figures that are told of two times, or of two measures that go by one name. */
bool claim_is_of_other_time(const draft_claim *d, const scene *s);

/* The same of a value for one: do the two figures it was held against belong to another such value? */
bool ratio_is_of_other_figures(const draft_claim *d, const scene *s);

/* Is a value told of the year before: by the word right before it, or as what something is told against? */
bool of_another_year(const scene *s, uint32_t which);

/* "1.36 in all for 4.25 shares, 3.20 for every 10; a year ago 2.80": is a value for one, or for so many, told of a time gone by behind a total
** and a count that are not? */
bool of_value_then(const scene *s, uint32_t value, uint32_t total, uint32_t count);

/* An amount of two digits and more that is told as a level. */
bool of_another_level(const scene *s, uint32_t at);

/* The first mention of the sentence that one stands in. */
uint32_t of_another_first(const scene *s, uint32_t at);

#endif
