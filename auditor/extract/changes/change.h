/*
** change.h -- one change while it is put together: what its phrases say, and the values they leave to be found.
** Private to claim_change.c and change_operands.c.
*/
#ifndef AUDITOR_EXTRACT_CHANGE_H
#define AUDITOR_EXTRACT_CHANGE_H

#include "extract/claims/claims.h"

/* Classes of WORDS_BASIS: the year before, the month, its end, the quarter, whichever period came before; and where those of dates begin. */
enum { LAST_YEAR = 1, MONTH_BEFORE, YEAR_END, MONTH_END, QUARTER_BEFORE, ANY_BEFORE = 8, NAMED_BASIS = 1024 };

/* What one sentence says about one change; put together from several phrases. */
typedef struct {
    const frame *f;             /* the phrase that began it */
    const frame *bare;          /* a value before that stands right before it: its base where the figures agree */
    uint32_t to, from, difference, rate, times, doublings;
    uint32_t end;               /* the symbol after its last phrase */
    view from_sort;             /* "year", "dated": how a base by itself was told */
    uint8_t direction;
    uint8_t way;                /* of the difference, where its word says the opposite of the rate's; or DIRECTION_NONE */
    uint32_t basis;             /* what it is told against: a class of WORDS_BASIS, or 0 */
    bool leaning;               /* 'to' was not said but found */
    bool planned;               /* the base is what was planned */
    bool yearly;                /* an average rate per year */
    bool between;               /* the difference of the two values before it */
    bool latter;                /* ... of the last two: "the latter is 220 more" */
    bool namesake;              /* the base goes by the name of the value now, wherever it stands */
    bool spanned;               /* the change is said to be that of several years */
} change;

/* Is a mention a level of this kind, comparable with 'like' where there is one? 'points': percentages that change by points
** may themselves be rates of growth. */
bool change_is_level(const scene *s, uint32_t which, uint32_t like, uint8_t kind, bool points);

/* The kind of figure that changes: percentage points change percentages, all else its own kind. */
uint8_t change_kind(const scene *s, const change *c);

/* Fills 'from' and 'to' from what the text tells by name: a base that goes by the name of one level before it, or a value
** told twice before, now and a year ago. Nothing where the names leave a doubt. */
void change_find_bases(const scene *s, change *c);

/* Fills 'from' where 'to' is planned and told against the year before: what came of it then, under the same name. */
void change_find_outcome(const scene *s, change *c);

/* Is a value told of a year ago: by the last time named before it in its sentence? */
bool change_is_a_year_ago(const scene *s, uint32_t which);

/* Are two names the same, and of no two scopes? */
bool change_one_name(const wanted *a, const wanted *b);

/* namesake.c. Sorts the figures by their names, for the next. False without memory. */
bool change_index_names(scene *s);

/* Fills 'from' with the value of a year before that goes by just the name of the value now, wherever it stands. */
void change_find_namesake(const scene *s, change *c);

/* Do the values agree with all that is said of them? False where nothing is. */
bool change_fits_all(const scene *s, const change *c, uint32_t to);

/* What the clause of a phrase, up to its end, says that it is told against: a class of WORDS_BASIS, a named date, or 0. */
uint32_t change_basis(const scene *s, const frame *f);

/* Do two bases mean one: a class, or the period before and the month or quarter that it is? */
bool change_like_basis(uint32_t a, uint32_t b);

/* May a phrase speak of a change against the basis of another? One that names none follows; without a name it is a year. */
bool change_one_basis(uint32_t first, uint32_t then);

/* "From 47 down to 42, 5 more": does what follows two values say how far they are apart, but that they went the other way? A word for more
** or less may be of something else (多出2小时); what rose or fell is what was told of. */
bool change_is_turned(const scene *s, const change *c, const frame *f);

/* Some level before in the sentence whose difference and rate agree, where the text leaves it out; NONE. */
uint32_t change_find_gained(const scene *s, const change *c);

/* Fills 'from' and 'to' from the values before a difference that is told of two: those so far apart, or the only two. */
void change_find_pair(const scene *s, change *c);

/* 由日均3.2万升至4.8万: both are per day, and so is their difference. NONE: none is told. */
void change_carry_per(scene *s, uint32_t to, uint32_t from, uint32_t difference);

/* "a fall of -3.2 %" is one of 3.2 %: before anything is asked of the rates. */
void change_settle_signs(scene *s);

/* Fills 'to', where the text leaves it out: by its own time, by the change's own subject, or the nearest level before it. */
void change_find_to(const scene *s, change *c);

/* change_time.c. Fills 'to' of a comparison that begins with a time of its own by the value told of that time before it in the sentence; false: none is. */
bool change_find_timed(const scene *s, change *c);

/* "Five years ago 42, at the end of last year 168": is a value told of so many years ago, and the other one of a date since? */
bool change_is_long_before(const scene *s, uint32_t which, uint32_t other);

/* "38 in 2024, 41 in the same months of 2025": does the base's own clause tell a later year than the other value is of? */
bool change_base_is_later(const scene *s, const change *c);

/* "4.8 % in the first quarter, 5.3 in the second, 5.9 in the third; the third is 1.1 points above the first": of the values of a row those of
** the two times that the comparison begins with and is held against; false where it tells none, or a value of them is not there. */
bool change_timed_pair(const scene *s, uint32_t difference, const uint32_t *row, uint32_t count, uint32_t *from, uint32_t *to);

/* "16.7, 37 % more than the 12.2 of 2022; in 2021 it was 9.6": a value told of an earlier year than its base is none of it. */
bool change_runs_back(const scene *s, const change *c);

/* "986 in 2023, 1120.5 in 2024, last year 14.8 % more than the year before": does the clause of what is said of two values tell that it is of
** other times than they are, or over more or fewer years, or the clause before that something is added to them? */
bool change_is_of_other_times(const scene *s, uint32_t said, uint32_t to, uint32_t from);

/* Does such a comparison speak of another year than the value that was found for it? */
bool change_is_untimely(const scene *s, const change *c);

/* "compared with 10.35, 1.74 more, up 16.8 %": the rate is the difference over what is told before, whatever the value is now. */
bool change_grew_from_other(const scene *s, const change *c);

/* "From 76 to 71: 6 merged, 1 built": is the difference no more than one of the steps that lead from one to the other? */
bool change_in_steps(const scene *s, uint32_t to, uint32_t from, uint32_t said);

/* Are two values of stretches of time that are alike: quarters with quarters, the same months with the same? */
bool change_of_like_times(const scene *s, uint32_t a, uint32_t b);

/* "At 5200 m, the way 11 km long, 3600 m of height apart": are two amounts measured in different units, so that a difference may be of others? */
bool change_of_two_units(const scene *s, uint32_t a, uint32_t b);

/* "A planted 500, B planted 400, what B has left is 200 more than A's": does a comparison, whose subject is the symbols
** [from, to), go on about something else of the one that a value's label begins with? */
bool change_of_something_else(const scene *s, uint32_t from, uint32_t to, uint32_t which);

/* Does the label of a value end with the name of a share (占比), and tell no change? */
bool change_names_share(const scene *s, uint32_t which);

/* claim_times_apart.c. "42 seconds slower than his own best": is a gap between times held against what neither of two goes by? */
bool change_times_of_others(const scene *s, uint32_t gap, uint32_t a, uint32_t b);

/* "98.6 %, up 0.7 % on 97.9 %": is a rate told of two shares just the points between them, so that it is none, or of a share by name? */
bool change_in_points(const scene *s, uint32_t to, uint32_t from, uint32_t rate, bool down);

/* change_emit.c. Gives what was read as no more than how far two values are apart the way that words tell: 'up', from 'from' to 'to'.
** False where no claim says just that of the three. */
bool change_direct(scene *s, uint32_t from, uint32_t to, uint32_t difference, bool up);

/* change_emit.c. Do symbols [start, end) tell a change on another basis than its values? A value before ('from', or NONE) that is itself
** said to be on a comparable one ("last year on the same basis 2.42") is what the change is of. */
bool change_is_reserved(const scene *s, uint32_t start, uint32_t end, uint32_t from);

/* change_emit.c. The year that a mention belongs to: of the last date before it in its sentence; 0 unknown. */
int change_year_of(const scene *s, uint32_t which);

/* Claims what a figure says of the values: 'value' is that figure, 'r' its role; without 'with_from' the value before is left to
** be what the difference and the rate make of it. Nothing where a rate has another name than what it would be of. */
void change_emit(scene *s, const change *c, role r, uint32_t value, bool with_from);

/* Claims that the rate is what the difference is of the value before. */
void change_emit_proportion(scene *s, const change *c);

#endif
