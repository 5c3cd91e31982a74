/*
** claims.h -- from phrases and labelled figures to claims: one file per family, each tries every operand it lacks.
**
** The existential reading governs all of them: where the text does not name an operand, every candidate is tried, and
** one that fits is the one meant. Where none fits, a claim is made only of operands that are named by words or follow
** from the structure of the sentence; otherwise nothing is said.
*/
#ifndef AUDITOR_EXTRACT_CLAIMS_H
#define AUDITOR_EXTRACT_CLAIMS_H

#include "extract/claims/draft_claim.h"
#include "extract/claims/search.h"

/* Reads every claim of 'x' into its builder and gives every figure its key. STATUS_MEMORY. */
status claims_read(extraction *x, const relation_words *words, error *err);

/* Gates every claim of a figure that stands in a quotation which the text goes on to correct; behind all other readers. STATUS_MEMORY. */
status claims_doubt_corrected(extraction *x, const relation_words *words, error *err);

/* The families; private to claim_*.c. */
void claim_parents(scene *s);       /* which figure is "of which" of which; the others build on it */
void claim_parts(scene *s);
void claim_narrower(scene *s);      /* parts that no word says are some: the same things with more words, called by claim_parts ... */
void claim_members(scene *s);       /* ... and some of any people */
void claim_within(scene *s);        /* some of what was counted before, told at a distance, that is more than all of it */
void claim_nested(scene *s);        /* counts within bounds that hold each other; behind the sums and parts */
void claim_funnels(scene *s);       /* stages, each of which takes some of the one before; behind the parts */
void claim_sums(scene *s);
void claim_scores(scene *s);        /* of the parts of a game, and the final one; before whatever else adds up */
void claim_won(scene *s);           /* scores that somebody won or lost by, and how many sets there were */
void claim_votes(scene *s);         /* for, against, abstaining: no more than were there */
void claim_tiles(scene *s);         /* times that make up another */
void claim_accounts(scene *s);      /* figures that add up, announced or not; first of the sums */
void claim_even_out(scene *s);      /* means that add up are all per the same time; behind the ratios */
void claim_balances(scene *s);      /* what was, came, went and is */
void claim_charges(scene *s);       /* figures that should add up */
void claim_sums_of_lines(scene *s); /* lists of lines and their total */
void claim_told_sums(scene *s);     /* parts and their total by the sentence's shape alone */

/* A total and all figures of its unit around it: those that words take up, before the sums by shape; the others last of all. */
void claim_sums_around(scene *s, bool by_words);
void claim_named_rates(scene *s);   /* net margin, bad loans: part and whole by their names; before the shares */
void claim_above_means(scene *s);            /* a value against the mean of a place */
void claim_named_differences(scene *s);     /* natural growth: births less deaths */
void claim_shares(scene *s);
void claim_rates(scene *s);
void claim_shares_in_rows(scene *s);    /* rows of amounts, each with its share, of a level around them */
void claim_shares_beside(scene *s); /* shares that nothing else has read, of the figures right beside them; before the quotients */
void claim_shares_common(scene *s); /* shares of one whole that none of them names; behind those */
void claim_shares_lone(scene *s);     /* ... of the only two amounts that they can be of; last */
void claim_shares_alone(scene *s);    /* ... that no phrase names, of two amounts that stand alone with them; behind those */
void claim_shares_far(scene *s);      /* ... of what words name, or the only level that fits, told before it at any distance; behind those */
void claim_shares_of_siblings(scene *s);  /* ... of a whole that other shares are of, or sums, a slip away; behind them */
void claim_products_lone(scene *s);   /* values for one that nothing else has read, of the only count and total there are; last */
void claim_products_alone(scene *s);  /* ... that stand alone with their count and total; behind the lone ones */
void claim_tenfolds(scene *s);        /* values for one that a total and a count would make but for a power of ten; behind the products */
void claim_chains(scene *s);           /* ... told in a row, with several factors; behind the lone ones */
void claim_gap(scene *s, const frame *f, uint32_t gap);      /* how far so many are apart along a length, on average */
void claim_shared_rates(scene *s);      /* what comes in a day, over those who do it; behind the products */
void claim_each_side(scene *s);         /* so many on each of a few sides (两岸各), and the total behind it */
void claim_parallels(scene *s);         /* quotients and shares of values after a change, as of those before it; behind the products */
void claim_measured(scene *s);          /* three figures that their dimensions alone tie; behind all other products */
void claim_averages_far(scene *s);     /* ... whose total or count stands elsewhere; behind them */
void claim_sums_of_steps(scene *s);    /* parts of a change, or of a value for each; behind all other sums */
void claim_sums_scaled(scene *s);      /* sums that come out but for the scale of one figure; behind all other sums */
void claim_only(scene *s);             /* the only figures of a unit that stand together, off by a slip; behind all that ties figures */
void claim_growths_between(scene *s);   /* what a whole grew by, and its parts; behind all sums */
void claim_sums_exchanged(scene *s);   /* sums that two digits in each other's place spoil; behind all other sums */
void claim_sums_shared(scene *s);      /* sums of a total told far before, which a share of one part proves; behind all other sums */
void claim_sums_beside(scene *s);      /* sums of what stands beside counts that add up; behind those */
void claim_converted(scene *s);      /* one thing in two units, whatever stands between; behind the repeats */
void claim_hundreds_twice(scene *s); /* shares told twice of the same kinds, once as all there is */
void claim_hundreds_told(scene *s);  /* shares that words say are all there is; behind the remainders */
void claim_remainders(scene *s);    /* what shares leave of a hundred */
void claim_among(scene *s);          /* one in four */
void claim_dealt(scene *s);         /* changes told in a row for the values before them, in their order; before the others */
void claim_steady(scene *s);        /* what is said of each step of a row, or of its whole length; before the changes */
void claim_changes(scene *s);
void claim_bases(scene *s);         /* rates whose base is told elsewhere */
void claim_rests(scene *s);         /* differences whose values must be found */

/* Differences that nothing else read, compared in words with one of just two values before them; only a keystroke accuses. */
void claim_told_apart(scene *s);
void claim_changes_far(scene *s);     /* changes of which one value is told right before, the other at any distance; last of them */
void claim_in_points(scene *s);        /* what lies between two shares, told in percent; behind those */
void claim_leads(scene *s);         /* a score, and how far its sides are apart */
void claim_times_apart(scene *s);   /* times to the second, and how far two of them are apart; behind the changes */
void claim_lefts(scene *s);         /* a whole, what is done of it, what is left */
void claim_nets(scene *s);          /* what came and what went, beside how far they are apart */
void claim_net_ways(scene *s);      /* more came than went, or less, as no figure says; behind whatever reads accounts */
bool claim_net_is_turned(const scene *s, uint32_t net);     /* is a figure such? Then it is no mere distance of the two */
void claim_sides(scene *s);         /* accounts that words tell of only in part, off by a slip; behind all that reads accounts */
void claim_two_values(scene *s);     /* two values and the figure that lies between them, by the sentence's shape alone */
void claim_threes(scene *s);        /* two values and how far they are apart, off by a slip, that nothing else has read; behind those */
void claim_pers(scene *s);          /* last: what the sides of a change are per */
void claim_apart(scene *s, const frame *f, uint32_t difference);    /* one such, claimed where two values agree with it */
void claim_ratios(scene *s);
void claim_orders(scene *s);
void claim_extremes(scene *s);      /* the mean lies between the least and the greatest */
void claim_means(scene *s);         /* a mean and the values it is of; how far the ends of a row are apart */
void claim_rankings(scene *s);      /* values with their places, told one after another */
void claim_flows(scene *s);         /* totals of periods, one of which holds the other */
void claim_trends(scene *s);        /* values that are said to rise or fall step by step */
void claim_steps_to(scene *s);      /* values told as a list behind the word that they rise or fall to */
void claim_turned(scene *s);        /* a value that rose or fell to what it is, and the one before it */
void claim_stocks(scene *s);         /* what is counted from the start never shrinks; behind the trends */
void claim_peaks(scene *s);         /* the highest and lowest of values told in a row for the parts of a period */

/* The value that the date in symbols [from, to) names by its place in a row told before it for the parts of a period
** (逐季为……，三季度占全年的28%); NONE. */
uint32_t claim_told_at(const scene *s, uint32_t from, uint32_t to);

void claim_supremes(scene *s);      /* the greatest of places, against others of their kind */
void claim_bounded(scene *s);       /* what is all above, or below, a bound */
void claim_met(scene *s);           /* what was aimed at, and what came of it that was enough, or was not */
void claim_records(scene *s);       /* what set a record, and the record before it */
void claim_scorers(scene *s);       /* the most that anybody scored in a game */
void claim_tops(scene *s);          /* the first five and the first ten of an order */
void claim_two_named(scene *s);     /* two things compared, and their values behind */
void claim_lists(scene *s);         /* names and values told in an order */
void claim_leaders(scene *s);       /* the first, or last, told with the value before the others */
void claim_standings(scene *s);     /* places of one of a series, whatever the sentence; behind the ranks */
void claim_ranks(scene *s);         /* places, superlatives, comparisons of named things */
void claim_places_moved(scene *s);   /* how many places something moved by, between the two */
void claim_repeats(scene *s);
void claim_restated(scene *s);      /* the same digits again; called by claim_repeats */
void claim_definite(scene *s);      /* "these 48", and figures of the title; called by claim_repeats */
/* Of two figures that differ by digits in each other's place, in two sentences: does what stands beside them tell that they are one? */
bool claim_is_twin(const scene *s, uint32_t a, uint32_t b, unsigned digits);
void claim_told_again(scene *s);     /* two digits in each other's place, in other words; behind all that ties figures */
void claim_became(scene *s);         /* one value that became two others */
void claim_tables(scene *s);
void claim_odds(scene *s);          /* two to one: values that stand to each other as two numbers do */
void claim_multiples_told(scene *s);    /* multiples, and fractions in words, of a value told before, that nothing else has read; behind the shares */
void claim_proportions(scene *s);   /* numbers of odds that stand for several values, or for parts of one; behind the odds */
void claim_manies(scene *s);        /* a value for every so many; before the ratios */
void claim_told_products(scene *s); /* a value for each of so many, and their total: told side by side; before the ratios */
void claim_told_averages(scene *s, bool strayed);   /* an average right behind what it is of, before the ratios; behind other figures, too: last */
void claim_loose_ratios(scene *s);  /* values a day, a month, that nothing else has read; behind the products */
void claim_products(scene *s);      /* the same, where only the figures tell; after them */
void claim_quotients(scene *s);   /* last: what the others left unread */

/* By fact: does some claim state it as an answer (a share, a ratio, a difference), not as a level? The scene's own,
** as of this call: each claim is looked at once, however often it is asked. NULL: no memory. */
bool *claim_answered(scene *s);

/* By fact: does a claim that is not doubtful, and of plain figures alone, tie it to others in more than order: as a part of a sum, a
** share, a value before? NULL: no memory. */
bool *claim_tied(const scene *s);

/* Are fewer than two of some mentions tied, by claim_tied's answer? Then what they are to each other has not been read. */
bool claim_is_new(const scene *s, const bool *tied, const uint32_t *which, uint32_t count);

/* The nearest level before a symbol that may stand for one with 'like's unit (NONE: any amount), no further back than
** 'from'; NONE where there is none. */
uint32_t claim_level_before(const scene *s, uint32_t place, uint32_t from, uint32_t like);

/* For each mention the total of the last sum of at least so many parts that it is one of. NULL without memory. */
enum { CLAIM_LISTED = 3 };
uint32_t *claim_totals(const scene *s, uint32_t least);

/* The amount that a share phrase speaks of, or NONE. A share with a subject of its own is that subject's; without one it
** leans on the level before. */
uint32_t claim_share_part(const scene *s, const frame *f);

/* The amount of a row told for the parts of a period that the share's clause, or the one before a bare one, names by its
** time (claim_told_at); NONE. */
uint32_t claim_share_told(const scene *s, const frame *f);

/* Do words or structure say that the one is no whole of the other: kinds that exclude each other, each with its own share? */
bool claim_tells_apart(const scene *s, uint32_t whole, uint32_t part, uint32_t share);

/* The level around a share that its part may be of, by words in common with 'name', or with the part's own words where the
** name is bare; NONE where no candidate fits and none stands out. 'totals': for each mention what it is a part of, or NONE. */
uint32_t claim_kin_whole(const scene *s, uint32_t part, uint32_t share, const wanted *name, const uint32_t *totals);

/* "A quarter of all households": the greatest level before a part, where the whole's name says no more than the part's measure word;
** NONE. */
uint32_t claim_whole_by_measure(const scene *s, uint32_t part, view name);

/* The longest run of characters that a name has in common with a mention's own. */
unsigned claim_shared_run(const scene *s, const wanted *name, uint32_t which);

/* The same for a share that stands before its part and names no whole: what fits, or the only level of the paragraph. */
uint32_t claim_whole_ahead(const scene *s, uint32_t part, uint32_t share, const uint32_t *totals);

/* Reads a phrase that says that one thing is a multiple of another. Private to claim_times.c and claim_ratio.c. */
void claim_multiple(scene *s, const frame *f, uint32_t ratio);

/* Do two values as printed make up just another whole multiple than the one told: three times for 720 and 180? Nobody rounds, or cuts off,
** what comes out even. */
bool claim_is_another_whole(const scene *s, uint32_t above, uint32_t below, uint32_t ratio);
void claim_as_printed(scene *s, uint32_t above, uint32_t below, uint32_t ratio);     /* so that such a multiple is read as it is printed */

/* Under 35 and over 35: do two shares make up the whole? Under 40 and over 60 do not. */
bool claim_are_bands(const scene *s, const uint32_t *pair);

/* "4 of 15 seats, 27 %": is a part taken from a count that goes by another word? */
bool claim_drawn_from_other(const scene *s, uint32_t part);

/* "estimated at 5.2, 4.1 of it done, 79 % of the estimate": the base of the part's sentence that goes by just this name; NONE. */
uint32_t claim_base_whole(const scene *s, uint32_t part, const wanted *name);

/* Reads the row of shares that starts with one, against the row of parts before the frame. */
bool claim_share_run(scene *s, const frame *f, uint32_t share);

/* "the three together make up 80 %": a share of the figures before the frame's clause. True where it is one, claimed or not. */
bool claim_share_joint(scene *s, const frame *f, uint32_t share);

/* "22 girls and 28 boys, girls making up 44 %": a share of a row right before it, of which no total is told. True where it is one. */
bool claim_share_both(scene *s, const frame *f, uint32_t share);

/* A share of the days of a year, or of so many days told beside it. */
void claim_days(scene *s, view pattern, uint32_t days, uint32_t share);

/* Does a figure speak of what was told before: "these 48", "of 523 works"? */
bool claim_is_definite(const scene *s, uint32_t which);
bool claim_is_pointed_at(const scene *s, uint32_t which);      /* by a word right before it */

/* Does a mention hold a word that the rate of a frame is named by: settled, of 结案率? */
bool claim_rate_names(const scene *s, const frame *f, uint32_t which);

/* Reads a degree of completion against what was done and its target. */
void claim_completion(scene *s, const frame *f, uint32_t rate);

/* Is the mention before 'which' an amount or a duration with nothing but words, at most 'reach' symbols, between them? */
bool claim_stands_before(const scene *s, uint32_t which, uint32_t reach);

/* Do words before a total say that others make it: in all, that is? */
bool claim_is_announced(const scene *s, uint32_t total);

/* May it be one side's number of a score: a small whole one, bare or a count? */
bool claim_is_score_side(const scene *s, uint32_t which);

/* Is it the second number of a score: nothing but "to" between it and the one before it? */
bool claim_ends_score(const scene *s, uint32_t which);

/* Does no semicolon stand between two mentions? */
bool claim_same_segment(const scene *s, uint32_t a, uint32_t b);

/* How far around a figure others are looked for: in its segment, its sentence, or the sentences beside it, too. Is one within reach? */
typedef enum { CLAIM_REACH_SEGMENT, CLAIM_REACH_SENTENCE, CLAIM_REACH_BESIDE, CLAIM_REACHES } claim_reach;
bool claim_within_reach(const scene *s, uint32_t which, uint32_t around, claim_reach how);

/* May figures that do not fit be meant: no bound ("at most 30 a load"), no third factor that makes up for what is missing
** ("128 tables of 10, on 10 nights 12,800"), no average of others than those told before it? */
bool claim_may_mean(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);
bool claim_may_be_quotient(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);     /* ... whatever others there are an average of */

/* "60 each, the group ticket 500 for ten": count and total stand in a clause of their own, that names what it is about. */
bool claim_another_offer(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* "86 kindergartens; the private kindergartens hired 360": does the numerator's clause begin with just some of the things that
** the denominator counts? */
bool claim_is_narrower(const scene *s, uint32_t numerator, uint32_t denominator);

/* Says that a ratio is its numerator over its denominator; an average of counts is rounded as a measure is. */
void claim_emit_ratio(scene *s, view pattern, uint32_t numerator, uint32_t denominator, uint32_t ratio);
void claim_average(scene *s, uint32_t which);

/* The same, unless nothing says that it is a mean and a slip tells that it is none: "two rolls each for 1350 people, 2070 rolls". */
void claim_each(scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio);

/* What an average over time is per; what a unit is, by its name. */
typedef enum { PERIOD_DAYS, PERIOD_WEEKS, PERIOD_MONTHS, PERIOD_QUARTERS, PERIOD_NONE } period_step;
period_step claim_period_step(view per);

/* An average a day, a week, a month or a quarter, over the time that its total is said of. Only a strong phrase can contradict; a total
** behind it is looked at only around a weak one. False: nothing claimed. */
typedef enum { PERIOD_BEFORE, PERIOD_AROUND, PERIOD_STRONG } period_reach;
bool claim_over_period(scene *s, view pattern, uint32_t ratio, period_step step, period_reach how);

/* Is it an average of a total over some month, quarter, half-year, three quarters or year that nobody need name? */
bool claim_fits_period(const scene *s, uint32_t total, uint32_t ratio, period_step step);

/* The last date in symbols [from, place), or NULL; its symbol in *at. */
const dated *claim_date_before(const scene *s, uint32_t place, uint32_t from, uint32_t *at);

/* The period that a mention belongs to: the last date before it in its sentence; NULL where none stands there. */
const dated *claim_period(const scene *s, uint32_t which);

/* The number of the row's member that a value is told of, right before it in its clause; 0: none, or a place among others. */
int64_t claim_turn(const scene *s, uint32_t which, word *unit);

/* "last year A spent 3.1 more than B", "with the cakes, A earned 260 more", "A watered 15 more": is a comparison told of a time gone by, with
** something added, or is what is done more told nowhere before it in its sentence? */
bool claim_is_of_other_doing(const scene *s, const frame *f);

/* "A is 8.6 more than B", both looked up by name in the draft. */
void claim_versus(scene *s, const frame *f, uint32_t difference);

/* Says that one figure is at least as great as another. */
void claim_emit_order(scene *s, view pattern, uint32_t greater, uint32_t smaller);

/* "公办幼儿园36所、民办52所，其中城区28所、乡镇60所": is the whole, in the part's sentence, the last of a row? Then the parts may be of all of it. */
bool claim_is_last_of_row(const scene *s, uint32_t whole, uint32_t part);

/* Claims that one figure is no more than another, whatever stands between them: 'pattern' told that it is some of it. */
void claim_emit_part(scene *s, view pattern, uint32_t whole, uint32_t part);

/* Claims that two figures say one thing. */
void claim_emit_repeat(scene *s, view pattern, uint32_t a, uint32_t b);

/* Is a mention told by its period alone: 上半年完成7.26亿元? */
bool claim_only_dated(const scene *s, uint32_t which);

/* The words of its clause between the figure before and a mention; the symbol where they begin. */
uint32_t claim_words_from(const scene *s, uint32_t which);
view claim_words_before(const scene *s, uint32_t which);

/* The symbol where the sentence of a place starts. */
uint32_t claim_sentence_start(const scene *s, uint32_t place);

/* The phrase's own words for a frame. */
static inline const phrase *claim_phrase(const scene *s, const frame *f)
{
    return phrasebook_phrase(s->words->book, f->phrase);
}

#endif
