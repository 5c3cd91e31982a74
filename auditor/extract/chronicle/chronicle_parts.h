/*
** chronicle_parts.h -- what the readers of a chronicle share. Private to chronicle*.c.
**
** chronicle_collect gathers the draft's dates with what happened on them; each reader then looks at them for one kind of
** relation and appends its claims. Offsets are into the clean text, reaches in bytes.
*/
#ifndef AUDITOR_EXTRACT_CHRONICLE_PARTS_H
#define AUDITOR_EXTRACT_CHRONICLE_PARTS_H

#include "calendar/elapsed.h"
#include "extract/chronicle/chronicle_words.h"

/* How a date that another one is told by was moved on by what stands between them: 三年后, or 几年后, of which nobody knows when. */
enum { MOVED_NOT, MOVED_SO, MOVED_SOMEHOW };

/* A resolved date of the text. */
typedef struct moment moment;
struct moment {
    uint32_t token, fact;
    uint32_t told;          /* the fact itself, or of 那年 that of the year it repeats */
    period when;
    uint8_t precision;
    uint8_t founding;       /* class + 1; 0 none */
    bool birth, relative;
    bool first;             /* of a first edition: 首届 */
    uint32_t event_start, event_end;    /* equal: none */
    uint32_t object_start, object_end;
    uint32_t block;
    uint8_t moved;
    const moment *base;     /* of three years after a date: that date; such a moment stands in no list, and is no fact before it is claimed */
    const sentence *in;
};

/* By fact: does a claim about lengths of time hold it? Of the first so many claims; the others are looked at when next asked. */
typedef struct {
    bool *of;
    uint32_t room, claims;
} told_facts;

typedef struct {
    extraction *x;
    const chronicle_words *words;
    moment *moments;            /* in order of the text */
    uint32_t count;
    const moment **births;      /* those among them */
    uint32_t birth_count;
    uint32_t now_ages;          /* ages told of today, where the draft tells one birth */
    told_facts *told;           /* for chronicle_is_told */
} chronicle;

/* Fills moments and births. False when there is no memory. */
bool chronicle_collect(chronicle *c);

const token *chronicle_token(const chronicle *c, const moment *m);

/* Clean text [from, to); empty where they are the wrong way round. */
view chronicle_between(const chronicle *c, uint32_t from, uint32_t to);

/* Bytes of the set's word that ends at 'at' (spaces apart) and starts at 'floor' or later, or 0. */
uint32_t chronicle_word_before(const chronicle *c, const wordset *set, uint32_t floor, uint32_t at, uint32_t *value);

/* Does a word of the set stand in [from, to)? */
bool chronicle_holds(const chronicle *c, const wordset *set, uint32_t from, uint32_t to);

/* Where the clause of 'at' begins, not before 'from', and ends, not behind 'to'. */
uint32_t chronicle_clause_begin(const chronicle *c, uint32_t at, uint32_t from);
uint32_t chronicle_clause_end(const chronicle *c, uint32_t at, uint32_t to);

/* "从首台到末台历时277天": does the clause of a length name its own end, which no date of the sentence is told of? 'event': and
** is that one of those that are told with dates? */
bool chronicle_names_unknown_end(const chronicle *c, const token *duration, const sentence *in, bool event);

/* "left at 8:05, arrived at 11:20, the fastest takes 2:48": does the clause of a length say that it is another one's? */
bool chronicle_other_length(const chronicle *c, const token *duration, const sentence *in);

/* "2001年进厂，2014年退休，其间2006年到2008年外派两年": does a stretch, or another two joined dates, stand between a date and a length? */
bool chronicle_of_nearer(const chronicle *c, const moment *to, const token *length);

/* "2018 to 2020: 9, 6, 3; in these five years": does a length, a clause behind its dates, run on to now, which they do not? */
bool chronicle_up_to_now(const chronicle *c, const moment *last, const token *duration, const sentence *in);

/* Behind the sign at 'at' that ends a clause, or 'at'. */
uint32_t chronicle_skip_sign(const chronicle *c, uint32_t at, uint32_t to);

/* The pattern of a length between two dates: "满六年" counts whole years, "整整六年" no part of one less or more. */
const char *chronicle_length_pattern(const chronicle *c, const token *duration, const sentence *in, const period *from, const period *to);

bool chronicle_semicolon(const chronicle *c, uint32_t from, uint32_t to);

/* Are two dates that are the wrong way round surely so? Dates without a year may be of two; a plan may not have been kept. */
bool chronicle_surely_back(const chronicle *c, const moment *from, const moment *to);

/* Are two dates joined by 至, 到 ...? */
bool chronicle_joined(const chronicle *c, const moment *a, const moment *b);

/* The date that what stands at 'at' is told of: the nearest before it in its sentence; NULL where there is none. */
const moment *chronicle_date_before(const chronicle *c, uint32_t at, const sentence *in);

/* chronicle_moved.c: how far what stands in [from, to) moves a story on. 'last': the token of the last length, or UINT32_MAX. */
typedef struct {
    int years;
    bool any, loose;
    uint32_t last;
} moving;

moving chronicle_moves(const chronicle *c, uint32_t from, uint32_t to);

/* Moves 那年, and 次年, on, where they stand behind 三年后; 'carried' goes from date to date. */
void chronicle_move(chronicle *c, moment *m, moving *carried);

/* The date that an age is told of: the one before it, moved on by what stands between. NULL where there is none. */
const moment *chronicle_date_of_age(const chronicle *c, uint32_t at, const sentence *in);

/* The fact of a moment, for a claim. */
uint32_t chronicle_date_fact(const chronicle *c, const moment *m);

/* Years that 三年后 may be off by: from a spring to an autumn. */
static inline int chronicle_slack(const moment *m)
{
    return m != NULL && m->moved != MOVED_NOT ? 1 : 0;
}

/* Does the clause of a duration say that something was early or late by it? Then nothing lasted so long. */
bool chronicle_says_ahead(const chronicle *c, const token *at, const sentence *in);

/* Whether a duration at 'at', by which something was early or late, is that between two dates, 'a' told first: they are
** the planned day and the true one (as they stand), or days of one event in two years (as if of one year); never a
** beginning and an end, and never where the plan they are compared with is not told. */
typedef enum { NOT_COMPARED, AS_PLANNED, AS_YEARLY } comparison;

comparison chronicle_compared(const chronicle *c, const moment *a, const moment *b, const token *at, const sentence *in);

/* The whole number of a duration, age or ordinal; false where it is hedged or none. Half years become months. */
bool chronicle_number(const chronicle *c, const token *t, uint32_t *number, view *unit_name);

/* The same of a hedged one (不到五天): what it is about. */
bool chronicle_hedged_number(const chronicle *c, const token *t, uint32_t *number, view *unit_name);

/* Is a relative year told by who spoke at a time told before it, so that it is the year beside it (chronicle_quoted.c)? */
bool chronicle_told_then(const chronicle *c, const moment *said, const moment *year);

/* The first date that starts at or behind clean[at]; count where there is none. */
uint32_t chronicle_first(const chronicle *c, uint32_t at);

/* Is the number of days, weeks, months ... admitted between two dates, of which the vaguer is known to 'least'?
** 1 yes, 0 no, -1 it cannot be told. */
int chronicle_lasts(const period *from, const period *to, precision least, uint32_t number, view unit_name);

/* Could the length be meant for these dates at all? Where its words do not say that it is theirs, it is no more than
** TIMES_NEAR times longer or shorter. */
enum { TIMES_NEAR = 3, TIMES_STATED = 40 };

bool chronicle_near(const period *from, const period *to, uint32_t number, view unit_name, uint32_t most_times);

/* "from July to September ..., days fit for work were only 46": is a length in days or months that is told behind 'dates_end'
** in a clause with a subject of its own less than the time between the dates? Then it may be that of a part of it. */
bool chronicle_some_of(const chronicle *c, const token *duration, const sentence *in, uint32_t dates_end, const period *from, const period *to);

/* "from 1 November on, ... leaves on 5 March, is back on 10 April: 162 days"; "two years of leave, ... four years of study": does
** another date of the sentence, or another length beside this one, account for a length that does not lie between two dates? */
bool chronicle_accounted(const chronicle *c, const moment *from, const moment *to, const token *duration, uint32_t number, view unit_name);

/* "2014年以来": a stretch up to the day of publication. The year, or month, that opens it, and a fact for that; of other dates
** they are their own. */
bool chronicle_runs_on(const chronicle *c, const moment *m);
period chronicle_opening(const chronicle *c, const moment *m);
uint32_t chronicle_opening_fact(chronicle *c, const moment *m);

/* A date that a length can be measured from: no plan, no "this year". */
bool chronicle_measures(const chronicle *c, const moment *m);

/* FACT_NONE leaves an operand out; without 'to' the span runs to the day of publication. */
void chronicle_claim_span(chronicle *c, uint32_t from, uint32_t to, uint32_t duration, const char *pattern, uint8_t confidence);

/* chronicle_subject.c: does [from, to), but for words that name nobody, speak of something that [said_from, said_to) speaks of, or
** of somebody or something that it does not? Neither where it names nothing. */
bool chronicle_names_same(const chronicle *c, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to);
bool chronicle_names_other(const chronicle *c, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to);

/* The same of what stands right before a date where its clause begins: 老周2002年来的时候; not 入伍1985年. */
bool chronicle_begins_other(const chronicle *c, uint32_t from, uint32_t to, uint32_t said_from, uint32_t said_to);

/* Does a relative stand between a birth and an age, or right before the later one of them, who is not the one born? */
bool chronicle_of_kin(const chronicle *c, const sentence *in, const moment *born, uint32_t age);

/* Is a length, by its own clause, that of somebody or something else than what is told from 'said_from' on, or another one (再养28天)? */
bool chronicle_is_anothers(const chronicle *c, const token *length, const sentence *in, uint32_t said_from);

/* Does a length's clause say, before it, that it was planned (原计划工期28个月)? */
bool chronicle_is_planned(const chronicle *c, const token *length, const sentence *in);

/* The one date of the draft that an event's word is told of, but not by the word at 'at' itself; NULL where there are two. */
const moment *chronicle_date_of_event(const chronicle *c, view word, uint32_t at);

/* Readers. chronicle_spans.c: lengths between dates. */
void chronicle_pairs(chronicle *c);
void chronicle_running(chronicle *c);

/* chronicle_clocks.c: lengths between clock times, and between ages. */
void chronicle_clocks(chronicle *c);

/* Minutes since midnight, or -1; *sure: its half of the day is said, or plain from the hour. */
int32_t chronicle_clock_minutes(const chronicle *c, const token *t, bool *sure);

/* A duration in minutes, tenfold; -1 where it is hedged, or measured in days and more. */
int64_t chronicle_told_minutes(const chronicle *c, const token *t);

/* Are two clock times joined by 至, 到 ...? */
bool chronicle_clocks_joined(const chronicle *c, const token *from, const token *to);

/* Claims that a duration lies between two clock times, both in minutes since the first midnight. */
void chronicle_claim_clocks(chronicle *c, const token *from, int32_t begin, const token *to, int32_t end, const token *duration);

/* chronicle_clock_pairs.c: the clock times that the words of a length tell: before chronicle_clocks; behind it, what a length is the
** 'whole' of. */
void chronicle_clock_pairs(chronicle *c, bool whole);

/* Claims that two ages lie so far apart; 'difference' is the fact of the years between them. */
void chronicle_claim_ages(chronicle *c, const token *young, uint32_t low, const token *old, uint32_t high, uint32_t difference);

/* chronicle_age_gaps.c: years between two ages that are told beside both. */
void chronicle_age_gaps(chronicle *c);

/* chronicle_lasting.c: lengths whose dates stand apart from them, or that run to the day of publication. */
void chronicle_lasting(chronicle *c);

/* A length of time that the text tells, a whole number of a unit: its token and sentence. */
typedef struct {
    const token *at;
    const sentence *in;
    uint32_t number;
    view unit_name;
} told_length;

/* chronicle_spans.c: chronicle_lasts of a length as it is told: of 为期两周, or 整整四周, no more than the ends of weeks may be missing. */
int chronicle_told_lasts(const chronicle *c, const told_length *l, const period *from, const period *to, precision least);

/* chronicle_lasting.c: "2009年，他回乡办厂，一干就是15年": its own clause stands behind the one that tells the date, and no clause between them
** says that something ended: "2009年办厂时，他已经干了15年". */
bool chronicle_counts_from(const chronicle *c, const told_length *l, const moment *from);

/* "2006年他破了纪录。雅典奥运会至今的4年间": is it something that was not spoken of with the date whose clause runs up to now? */
bool chronicle_since_another(const chronicle *c, const told_length *l, const moment *from);

/* chronicle_since.c: "2012年退役后任教，她6岁时就跟着他练球，到今年整10年": is an age told between a date and a length, at which something else
** began? */
bool chronicle_counts_from_age(const chronicle *c, const token *length, uint32_t date_end);

/* chronicle_amid.c: does another length stand between a date and this one? Then who knows what adds up. */
bool chronicle_is_second(const chronicle *c, const token *length, const moment *from);

/* chronicle_shifts.c: "three years later", with its date right behind; false where it is none, or nothing can be said of it. */
bool chronicle_shifted(chronicle *c, const told_length *l);

/* Does a length, whose clause begins at 'begin', count otherwise than from a date to another: planned, yet to come, another's? */
bool chronicle_counts_otherwise(const chronicle *c, const told_length *l, uint32_t begin);

/* May so long have passed from the one to the other, years counted as those of a life are, too? */
bool chronicle_admits(const period *from, const period *to, uint32_t number, view unit_name);

/* chronicle_told.c: a duration whose words tell its dates; false where they do not. */
bool chronicle_told(chronicle *c, const told_length *l);

/* chronicle_ages.c: years since a birth. */
void chronicle_ages(chronicle *c);

/* chronicle_births.c: the only birth that the draft tells, be it more than once: NULL where there are none, or several of different days. */
const moment *chronicle_only_birth(const chronicle *c);

/* The birth of whom an age names behind itself; the nearest one before it; does its sentence go on about one; is one
** told elsewhere that of somebody else? */
const moment *chronicle_birth_of_name(const chronicle *c, const token *age);
const moment *chronicle_birth_near(const chronicle *c, const token *age, const sentence *in);
bool chronicle_goes_on(const chronicle *c, const moment *birth, const token *age, const sentence *in);
bool chronicle_birth_of_another(const chronicle *c, const moment *birth, const token *age, const sentence *in);

/* Is it 那年, and may that be another year than the one told before? */
bool chronicle_repeats_loosely(const chronicle *c, const moment *m);

/* Is the year of a date that of an earlier paragraph, no more than a guess? */
bool chronicle_year_guessed(const chronicle *c, const moment *m);

/* Is the age at which somebody died, in another sentence than the birth, that of a relative, or of somebody who is not named with the birth? */
bool chronicle_life_of_another(const chronicle *c, const moment *birth, const token *age, const sentence *in);

/* Claims an age at death by the years of a life in brackets right before it; false where there are none. */
bool chronicle_read_life(chronicle *c, const token *t, const sentence *in);

/* chronicle_bare_ages.c: numbers that are ages without saying so become such. Before all readers. */
void chronicle_bare_ages(chronicle *c);

/* chronicle_lives.c: the only two ages of a sentence. Behind chronicle_two_ages. */
void chronicle_lives(chronicle *c);

/* An age, and when somebody was so old. */
typedef struct {
    const token *at;
    const moment *on; /* NULL: the day of publication */
    period when;
    uint32_t number;
} life_age;

/* The age at 't', where a date beside it, or words for today, tell when; false elsewhere. */
bool chronicle_life_age(const chronicle *c, const token *t, const sentence *in, life_age *out);

/* Do words behind an age tell whose it is (26岁的周敏, 26岁获奖的周敏), and do those of [from, to) not name the same? */
bool chronicle_age_of_named(const chronicle *c, const token *age, const sentence *in, uint32_t from, uint32_t to);

/* Claims that two ages, the younger one first, are as far apart as their dates. */
void chronicle_claim_two_ages(chronicle *c, const life_age *young, const life_age *old, uint8_t confidence);

/* Could moments that are told by others (三年后) be off by enough for two ages that do not fit, or nobody knows when they were? */
static inline bool chronicle_moves_explain(const life_age *young, const life_age *old, int told, int apart)
{
    const int slack = chronicle_slack(young->on) + chronicle_slack(old->on);
    return (young->on != NULL && young->on->moved == MOVED_SOMEHOW) || (old->on != NULL && old->on->moved == MOVED_SOMEHOW)
           || (slack > 0 && told >= apart - 1 - slack && told <= apart + 1 + slack);
}

/* chronicle_one_life.c: ages that no other reader has claimed, of the one whose birth, or age of today, the paragraph tells. Behind those. */
void chronicle_one_life(chronicle *c);

/* Is one number below 100 the other but for one digit (another one, too many, too few), or for two that changed places, and more than one apart? */
bool chronicle_is_one_digit(uint32_t told, uint32_t true_one);

/* The same of an age told of two years so far apart: before the birthday it is one less. */
bool chronicle_is_age_slip(uint32_t told, uint32_t apart);

/* Are years told just those between two others, but for one more or less? */
static inline bool chronicle_within_a_year(int64_t told, int64_t apart)
{
    return told >= apart - 1 && told <= apart + 1;
}

/* 自1982年出版，四十年间印行六版: round decades up to today may be some years more. */
static inline bool chronicle_is_round_since(uint32_t told, int64_t since)
{
    return told >= 20 && told % 10 == 0 && since > told && since < (int64_t)told + 5;
}

static inline uint32_t chronicle_years_apart(uint32_t a, uint32_t b)
{
    return a > b ? a - b : b - a;
}

/* chronicle_two_ages.c: two ages of one person, each with its date. */
void chronicle_two_ages(chronicle *c);

/* The years between two ages of a sentence, told there: "23岁学艺的他今年70岁，47年没离开过这行". */
void chronicle_years_of_life(chronicle *c, uint32_t index, const sentence *in);

/* chronicle_anniversaries.c: years since a founding. */
void chronicle_anniversaries(chronicle *c);
void chronicle_founded_years(chronicle *c);

/* chronicle_known.c: anniversaries of what all know the year of. The events of chronicle.lua, { year, words ... } each: STATUS_SYNTAX, STATUS_MEMORY. */
status chronicle_known_new(wordset **out, arena *memory, const data *list, error *err);
void chronicle_known(chronicle *c);

/* chronicle_series.c: does the rhythm at 'rhythm' leave open how many years lie between (三至四年一届, 大体两年一届)? */
bool chronicle_rhythm_is_loose(const chronicle *c, uint32_t from, uint32_t rhythm);

/* The one founding an anniversary can be of, whose own word stands at 'at': same class where its words tell one. */
const moment *chronicle_founding_of(const chronicle *c, uint32_t class, uint32_t block_index, uint32_t at);

/* "（1969年）产钢3万吨，建厂二十周年时": is the word of a founding, which ends at 'at', that of an anniversary? */
bool chronicle_counts_years(const chronicle *c, uint32_t at);

/* Do words behind a date, in its sentence, tell that something began then? */
bool chronicle_began_there(const chronicle *c, const moment *m);

/* The year that an anniversary of a number counts to 'year' from, but for one slip: the only one around it, of a beginning; or the only one of the
** first paragraph with a year below a title that tells it. NULL where there is none. */
const moment *chronicle_slipped_year(const chronicle *c, const token *t, const sentence *in, uint32_t number, int year);
const moment *chronicle_slipped_below(const chronicle *c, const token *t, uint32_t number, int year);

/* Has the clause of an anniversary, whose own word stands at 'own', a subject of its own, which the sentence of the founding
** does not name? "大桥建于1985年。学校今年迎来七十周年" */
bool chronicle_of_another(const chronicle *c, const moment *founding, const sentence *in, uint32_t own);

/* chronicle_apart.c: lengths that no other reader has claimed, whose dates stand apart. Behind these. */
void chronicle_apart(chronicle *c);

/* One digit of a number of two and more is another one, or two have changed places, so that it lies more than one apart. */
bool chronicle_is_slip(uint32_t told, int64_t true_one);

/* A number, or a year, whose last two digits have changed places. */
static inline int chronicle_swapped(int number)
{
    return number / 100 * 100 + number % 10 * 10 + number / 10 % 10;
}

/* chronicle_turned.c: lengths told before their dates, or between the last and the first. Behind chronicle_apart. */
void chronicle_turned(chronicle *c);

/* May a length that is less than what lies between two clock times be that of a part of it? */
bool chronicle_clock_part(const chronicle *c, const token *from, const token *u, const sentence *in, uint32_t begin);

/* Is the second date surely the end of what began on the first: 3月18日抵达, 至4月2日; not 4月2日复查, 2月6日开学前? */
bool chronicle_is_over(const chronicle *c, const moment *from, const moment *to);

/* chronicle_between.c: lengths right behind the only two dates of their sentence. Behind the readers before. */
void chronicle_lengths_between(chronicle *c);

/* chronicle_seniority.c: 党龄, 教龄 from the entry of their class on. */
void chronicle_seniorities(chronicle *c);

/* "came to the mill in 2001, has driven for 14 years": does a length go by such a name, and is the date none of its entry? */
bool chronicle_began_otherwise(const chronicle *c, const told_length *l, const moment *from);

/* chronicle_amid.c: years told between the two dates that they lie between; behind all of them. */
void chronicle_amid(chronicle *c);

/* chronicle_feasts.c: days of every year, numbered. */
void chronicle_feasts(chronicle *c);

/* chronicle_feast_days.c: dates told beside the name of their day. STATUS_SYNTAX, STATUS_MEMORY; NULL without data. */
status chronicle_feast_words_new(feast_words **out, arena *memory, const data *all, error *err);
void chronicle_feast_days(chronicle *c);

/* chronicle_terms.c: lengths told before the two dates that they lie between. Behind the readers before. */
void chronicle_terms(chronicle *c);

/* "任期五年，2019年当选，2022年离任": was a term, told before its dates, over before its time? */
bool chronicle_cut_short(const chronicle *c, const token *length, const sentence *in, const moment *to);

/* chronicle_since.c: years up to now in which a digit is wrong. Behind all other readers of lengths. */
void chronicle_since(chronicle *c);

/* Do words say that a length does not run from a date up to now: the date is its end (到2001年退休), it has another beginning (开馆到今年), it lies
** between two things told (中间空了十年), it is a condition (干满35年就歇)? */
bool chronicle_runs_otherwise(const chronicle *c, const told_length *l, const moment *from);

/* chronicle_anchored.c: dates told by how far they lie from an event. */
void chronicle_anchored(chronicle *c);
void chronicle_after(chronicle *c);       /* chronicle_after.c */

/* chronicle_obituaries.c: lives told by their years in brackets, or by the draft's only birth; behind all other readers of ages. */
void chronicle_obituaries(chronicle *c);

/* chronicle_standing.c: how old a thing is now. */
void chronicle_standing(chronicle *c);

/* chronicle_sole.c: the only length of a paragraph beside its only two years. */
void chronicle_sole(chronicle *c);

/* Is an age one that lies between two persons, or a mean one: 小他三岁? */
bool chronicle_is_age_gap(const chronicle *c, const token *t, const sentence *in);

/* Is the fact an operand of a claim about lengths of time already? */
bool chronicle_is_told(const chronicle *c, uint32_t fact);

/* chronicle_apart.c: is it a length that no claim about lengths holds? From chronicle_apart on. */
bool chronicle_is_free(const chronicle *c, const token *t);

/* chronicle_far.c: years that no calendar of a draft reaches. */
void chronicle_far(chronicle *c);

/* chronicle_weekdays.c: weekdays and the dates that they are told of. */
void chronicle_weekdays(chronicle *c);

/* chronicle_editions.c: 第N届 of the draft's own event. */
void chronicle_editions(chronicle *c);
void chronicle_next_editions(chronicle *c);
void chronicle_neighbour_editions(chronicle *c);

/* chronicle_periods.c: periods by another name, and the years of plans. */
void chronicle_periods(chronicle *c);

/* Behind an opening bracket at 'at', or a sign and 也就是, or 0 where neither stands there. */
uint32_t chronicle_behind_joint(const chronicle *c, uint32_t at, uint32_t to);

/* chronicle_bases.c: the year that a value is held against. */
void chronicle_bases(chronicle *c);

/* chronicle_sequence.c: dates whose words say in which order they come. */
void chronicle_sequence(chronicle *c);

/* chronicle_pauses.c: years without an event that [from, to) tells of, by their names (2020年停办) and by their count alone (停办过三届). 'stretch': there
** are such as 2020年至2022年; 'open': there may be others, or less. Years before the founding, or from 'last' on (0: none told), are none. */
typedef struct {
    uint32_t named, unnamed;
    bool told, any, denied, open, stretch;     /* any: or a word that may tell of one; denied: 从未间断 */
} pauses;

pauses chronicle_pauses(const chronicle *c, uint32_t from, uint32_t to, const moment *founding, int last);

/* Does [from, to) tell of a pause, counted or not? */
bool chronicle_tells_pause(const chronicle *c, uint32_t from, uint32_t to);

/* May editions be held against the times there were to hold one after the first, 'slots' of them? Not where pauses that nobody counts could
** explain them. *paused: with so many left out. */
bool chronicle_paused_so(const pauses *p, int slots, uint32_t editions, uint32_t *paused);

/* chronicle_series.c: editions told with their years. */
void chronicle_series(chronicle *c);

/* chronicle_nth.c: 第N个年头 since a year. */
void chronicle_nth(chronicle *c);

/* chronicle_events.c: what happened when, and in which order. */
void chronicle_events(chronicle *c);
void chronicle_twice(chronicle *c);       /* chronicle_twice.c */
void chronicle_noticed(chronicle *c);       /* chronicle_noticed.c: the day of an event, and the one that a notice tells */
void chronicle_foretold(chronicle *c);
void chronicle_appositions(chronicle *c);
void chronicle_plan_years(chronicle *c);
void chronicle_before_founding(chronicle *c);
void chronicle_passed(chronicle *c);
void chronicle_leap_days(chronicle *c);     /* chronicle_ahead.c */
void chronicle_future_years(chronicle *c);  /* chronicle_future.c: years to come that are told as past */
void chronicle_chains(chronicle *c);

/* chronicle_courses.c: steps of courses out of their order. The courses of chronicle.lua: STATUS_SYNTAX, STATUS_MEMORY. */
status chronicle_courses_new(chronicle_courses_words *out, arena *memory, const data *list, error *err);
void chronicle_courses(chronicle *c);

/* chronicle_clock_order.c: steps of courses told by clock times. */
void chronicle_clock_order(chronicle *c);

/* Claims that one clock time is not behind another, both in minutes since midnight. */
void chronicle_claim_clock_order(chronicle *c, const token *from, int32_t begin, const token *to, int32_t end);

/* chronicle_rising.c: dates of a story that is told as it went. Behind the courses. */
void chronicle_rising(chronicle *c);

/* Are two dates, the earlier told first, those of two steps of one course, in their order? */
bool chronicle_in_course(const chronicle *c, const moment *a, const moment *b);

/* 从1999年首届摆起，今年66岁: is an age so far from the years since something began that it is somebody's, and no slip of its own? */
static inline bool chronicle_is_somebodys(const token *t, int years, uint32_t age)
{
    enum { MOST_OFF = 10 };
    return t->kind == TOKEN_AGE && ((int)age > years + MOST_OFF || (int)age + MOST_OFF < years);
}

#endif
