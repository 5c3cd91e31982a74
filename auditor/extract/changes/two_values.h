/*
** two_values.h -- two values of one measure and a figure that can only be what lies between them: how much more, how many
** percent, how many points. For claim_two_values.c and two_values_*.c; claim_lead.c and claim_table_apart.c ask for
** the word alone.
**
** A word beside the figure tells that it compares; the values are the only two of their unit near it, and words tell them
** apart: then and now, what is and what was asked for, two subjects.
*/
#ifndef AUDITOR_EXTRACT_TWO_VALUES_H
#define AUDITOR_EXTRACT_TWO_VALUES_H

#include "extract/changes/change.h"

enum { TWO_SIDES = 2, TWO_CHARACTER = 3 /* bytes */ };

/* Classes of WORDS_COMPARED. The last two count only where it is told what they compare with: a tower 80 high is none. */
typedef enum { WAY_MORE = 1, WAY_LESS, WAY_APART, WAY_ROSE, WAY_FELL, WAY_TALL, WAY_SMALL } two_way;

typedef struct {
    uint32_t said;          /* the figure between them */
    uint32_t way;           /* a two_way */
    uint32_t word;          /* the symbol where its word starts */
    uint32_t object, object_end;    /* symbols: what it is compared with, where that is told */
    uint32_t first, last;   /* the two values, as they stand in the text */
    bool beside;            /* the clause before it says that what stands there is compared */
    bool crowded;           /* they are the two right before the figure, and there are more */
    uint32_t own, own_end;  /* the comparison's own subject, where it has one */
    bool done;              /* what is done more or less stands between the word and the figure */
    bool unnamed;           /* the comparison has no subject of its own */
    bool apart;             /* figures of other measures, or a semicolon, stand among the three */
    bool near;              /* both stand in the figure's own sentence */
} two_values;

/* How the text tells which value is the one before: by words of time, by dates, as what was asked for, by a word for now, by the one year that is told,
** as what something rose from, by their turn, by the name of what is compared with. */
typedef enum { TOLD_NOT, TOLD_TIME, TOLD_DATE, TOLD_YEAR, TOLD_NORM, TOLD_LATER, TOLD_STEP, TOLD_TURN, TOLD_NAME } telling;

/* What a value is to the other: the one before, the one now. */
typedef enum { SIDE_ANY, SIDE_EARLIER, SIDE_LATER } side;

/* The words that tell what a value is: its sentence up to it, from behind the other value on. */
view two_values_words(const scene *s, const two_values *t, uint32_t which);

/* Is a value told to be what was asked for or allowed: "at most 55", but not "within 55"? */
bool two_values_norm(const scene *s, const two_values *t, uint32_t which);

side two_values_side(const scene *s, const two_values *t, uint32_t which);

/* Does the figure follow the last value, but for how long it took: "up by a fifth in three years"? */
bool two_values_behind(const scene *s, const two_values *t);

/* Is a value told to be less than another, or to have fallen? */
bool two_values_falls(const two_values *t);

/* two_values_reversed.c. Are they as far apart as the figure says to its last digit of two or more, but the other way? */
bool two_values_reversed(const scene *s, const two_values *t, uint32_t to, uint32_t from);

/* "East 4200, west 3100, west has 1100 more": does the figure, which fits, tell the one of the two that its clause names to be the greater where it is the
** lesser? '*own': that one. */
bool two_values_named_reversed(const scene *s, const two_values *t, uint32_t *own, uint32_t *other);

/* Has the change a name of its own that neither value goes by? */
bool two_values_renamed(const scene *s, const two_values *t);

/* Is the change told of the values themselves: by no other name, the one as of then, the other as of now? */
bool two_values_timed(const scene *s, const two_values *t, telling how);

/* Are two values as far apart as the figure says, or has the one become the other at its rate, the way it is told? */
bool two_values_agree(const scene *s, const two_values *t, uint32_t to, uint32_t from);

/* Do words have two characters in a row, or their only one, in common with others? */
bool two_values_meets(view words, view others);

/* Finds the word that makes 'said' a comparison, and what it compares with. A bound that stands alone in its clause
** ("over 5.2") is one, too. False where there is none. */
bool two_values_way(const scene *s, two_values *t);

/* The only two values near it: in its sentence, or with those of the sentences before it, or else behind it. 'settled' by
** fact: what is an answer elsewhere is no value. */
bool two_values_find(const scene *s, two_values *t, const bool *settled);

/* Are the two told of before and after one event, or of neighbours in a row? *first: is the first one the one before? */
bool two_values_turns(const scene *s, const two_values *t, bool *first);

/* "3.62, up 15 %. A year ago it was 3.15": does the next sentence begin with what was then, by no name of its own? */
bool two_values_told_of_then(const scene *s, const two_values *t);

/* "2023: sales 33.2; 2024: sales 38.6, up 16.5 %": two of one name, each told of a time of its own, with the figure right behind? */
bool two_values_told_in_turn(const scene *s, const two_values *t);

/* Which of two values is the one before, and how the text tells it; where it does not, the first. */
telling two_values_base(const scene *s, const two_values *t, bool *first);

/* Do their places and words allow that the figure lies between them? 'from': the one before. Sets 'apart', 'unnamed', 'own'. */
bool two_values_meant(const scene *s, two_values *t, telling how, uint32_t from);

/* Does nothing else that counts, measures or changes stand in the sentences of the three, and may the rate be of the two? For what
** two_values_meant leaves. 'named': words of its subject go on in what is told of them, or it has none. */
bool two_values_alone(const scene *s, const two_values *t, bool *named);

/* Do the two, which do not come out, rather belong to another rate, or the figure to another value than one of them? */
bool two_values_of_others(const scene *s, const two_values *t, telling how, uint32_t to, uint32_t from);

/* Do words say that the figure is told against another value, of another time or on another basis? 'from': the one before. */
bool two_values_excluded(const scene *s, const two_values *t, telling how, uint32_t from);

/* Is the change told against another time than the value before is of (month on month, and a year ago), or at prices that no value is
** printed at? */
bool two_values_other_basis(const scene *s, const two_values *t, uint32_t from);

/* Has a value no name of its own in its clause, but for so many characters? */
bool two_values_bare(const scene *s, uint32_t which, uint32_t verb);

/* "from A to B", "A became B": told in one breath. */
bool two_values_step(const scene *s, const two_values *t);

/* Are two values parts, or the one of them a part, of something: no two values of one thing? */
bool two_values_are_parts(const scene *s, const two_values *t, telling how);

/* Is the one told of then, and the other of now? */
bool two_values_of_two_times(const scene *s, const two_values *t);

/* "10.35 and 10.41, the holder of the record and the first are 0.2 apart": is a difference told of who is named nowhere before, or of
** values in different units? */
bool two_values_untold(const scene *s, const two_values *t);

#endif
