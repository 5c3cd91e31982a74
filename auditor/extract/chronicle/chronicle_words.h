/*
** chronicle_words.h -- the words of rules/lang/<code>/chronicle.lua, as the readers of a chronicle use them. Private to chronicle*.c.
*/
#ifndef AUDITOR_EXTRACT_CHRONICLE_WORDS_H
#define AUDITOR_EXTRACT_CHRONICLE_WORDS_H

#include "extract/chronicle/chronicle.h"
#include "extract/words/wordset.h"

/* Steps in their order: the value of a word is the place of its step, from 1. */
typedef struct {
    wordset *steps;
    bool actors;            /* its steps are taken by several, who may be named before their dates */
    bool once;              /* nobody goes through it twice */
    bool strict;            /* several things of a sentence may be in it: a second step leaves no room for a subject of its own */
} chronicle_course;

/* All courses, and the words of all, each with a bit for every course that it may be of. */
typedef struct {
    chronicle_course *list;     uint32_t count;
    wordset *words;
    uint64_t *courses;          /* by the value of the word */
} chronicle_courses_words;

/* chronicle_feast_days.c: days with a name, and the dates that they fall on. */
typedef struct feast_words feast_words;

struct chronicle_words {
    feast_words *feast_days;
    chronicle_courses_words courses, clock_courses;     /* by dates; by clock times */
    wordset *pair, *gave_birth; /* of two persons (夫妻俩); behind an age: a child was born then */
    wordset *bare_age_lead, *bare_age_fill, *elders;    /* before an age without a unit (今年, 那年); between both (才, 已经); whose it may be (阿婆) */
    wordset *clock_part, *departs;  /* before a length: of a way, or a wait, between two clock times; behind the first of them: it began there */
    wordset *stretch_begins, *spent_there, *term_behind;    /* in the clause of a date: something began; before a length: it was spent so; behind it: a term */
    wordset *known_events;      /* what all know the year of, its value (新中国成立) */
    wordset *occasion;          /* behind an anniversary: what follows is told on its occasion */
    wordset *counted_in;        /* behind a length: its days are counted, too (首尾两天都算上) */
    wordset *rescheduled;       /* between two dates: the first one was a plan that was not kept */
    wordset *roughly;           /* before a rhythm: it was not always kept (大体每两年一届) */
    wordset *memorials, *memorial_fill, *died_in;   /* before an anniversary: of a birth, or a death (诞辰); between it and a name (同志);
                                                       before the date of a death (卒于) */
    wordset *clock_due, *clock_moved, *each_so_often, *step_of, *each_of;      /* of clock times and their lengths: chronicle.lua */
    wordset *rhythm_units, *editions_in_all;    /* behind 每年一; before a count of editions: 共办了 */
    wordset *tells;             /* behind a date: what follows was told then */
    wordset *other_weekday;     /* in the clause of a weekday: it is that of another day (每, 下个) */
    wordset *year_before, *compared_to, *still,
        *then_is; /* 上年; behind a base: 相比; before a length that leads to a new year (还有), between the two (就是) */
    wordset *same_time;         /* what 上年同期 ends in */
    wordset *decade_parts;      /* 初, 末 behind a decade */
    wordset *compared_with, *now_on;    /* before a time that values are held against; behind what happened: up to today (如今) */
    wordset *held_with;         /* before a year that has been told: its value is held beside another one once more (与2019年的458元相差不大) */
    wordset *no_subject;        /* what starts with one names nobody (在船上待了) */
    wordset *aged_then;     /* before an age: it is that of the time just told (时年) */
    wordset *seniority, *entry_of;  /* names for how long somebody has been something, and how it begins, by class (党龄, 入党) */
    wordset *just_so_long;  /* between a verb and its length: 一干就是 */
    wordset *bound, *further;   /* before a length, or its verb: it is all there is between its dates; in its clause: it is yet to come */
    wordset *term_nouns, *term_unit, *term_ended, *went, *term_moved,
        *term_early;                /* terms (任期), what ends them, what else ends, and words of one that was moved: chronicle.lua */
    wordset *daily, *closes;        /* before a length: it is that of a day (一天); behind the later of two clock times: something closes then */
    wordset *measured;      /* behind a time: a change that was measured (同比) */
    wordset *began;             /* behind a date: something began then, if not by a word of founding (起步) */
    wordset *feasts, *feast_begun, *feast_first;    /* what names of days end in (节); behind, and before, the year of the first of them */
    wordset *only_then;     /* right behind a date: it comes behind the one told before it (2001年才开) */
    wordset *looking_back;  /* in a clause: it is no next step of a story (早已) */
    /* Before a length: it went by (又过了); before one that leads its clause: 短短; so long that nobody knows (几年后). */
    wordset *passed_by, *just_then, *some_time_on;
    wordset *once_more;     /* before a step: for a second time */
    wordset *extended;      /* before an event: of a part, or a later state, of the thing */
    wordset *one_event;     /* words for one event; by class */
    wordset *things;        /* words for things of a kind, which their names end in; by class */
    wordset *whole_span, *interrupted, *from_year, *before, *took, *after, *again, *built, *between, *penalty, *born, *born_beside, *died,
        *dying, *nights, *acquaintances, *now, *then, *of, *founded, *anniversary, *events;
    wordset *not_event, *pronouns, *yearly, *paused, *paused_maybe, *resumed, *never, *done, *as_of, *counts, *planned, *since, *edition,
        *neighbour, *by_then, *up_to_now, *plan_year;
    wordset *beside;        /* right before a relative: something is done with them, or for them (跟父亲学戏) */
    wordset *others;        /* people besides the one whose life is told */
    wordset *then_follows, *in_between; /* right behind a length: it is a condition; before it: it lies between two things told */
    wordset *running, *shall, *so_far, *of_another, *since_before, *ended, *shifted, *that_is, *is_weekday, *all_weekday, *that_day,
        *it_is_a, *age_ends, *age_apart, *age_unreached, *that_year, *first_edition, *paused_units, *kin, *this_one, *shall_be, *past_signs,
        *nth, *nth_before, *part_of, *in_all, *former, *succeeded, *ahead, *afternoon, *next_day, *half_past, *quarters, *full, *straight,
        *did, *ended_there, *stepped_down, *issued_often, *spent, *counted_from, *length_of_work, *entries, *aged, *anniversary_lead,
        *birthday, *known, *series_units, *series_goes_on, *of_plan, *plan_edges, *in_plan, *plan_parts, *order_words, *order_fill,
        *set_for, *reported, *looks_back, *just_past;
    wordset *counting_down;     /* before a day to come: 离2026年元旦 */
    wordset *issued, *shows, *according_to;     /* behind a day: what was made public on it; in that clause: what it shows; before the day: its source */
    wordset *appointed, *time_of_day, *date_of;     /* what takes place on a day (上课); right behind the day: 晚; behind what takes place: 时间 */
    wordset *announces;         /* signs behind a length whose clock times follow (：) */
    wordset *notices, *other_notice, *reads;        /* 公告栏, 票面; in its sentence: it is another one's; right before what it says: 写着 */
    wordset *institutions;  /* what names of those end in that such a notice may be of: 中学 */
    wordset *in_a_row, *running_on, *held;  /* 年 of 连续第八年; 连续; behind it: 办 */
    const data *chains;
    view age_unit;              /* of an age without a unit; empty: ages have units only */
    uint32_t workday_months;    /* by bit: months without a public holiday */
};

/* Values of 'neighbour', 'up_to_now', 'plan_year', 'plan_edges', 'order_words', 'done', 'took', 'shifted', 'anniversary', 'age_apart',
** 'events', 'full', 'entries', 'born_beside', 'issued' and 'feasts'. */
enum {
    NEXT_ONE = 1,
    LAST_ONE,
    FROM_THEN,
    SO_LONG,
    FIRST_YEAR,
    LAST_YEAR,
    FINISHED,
    TOOK_ALL,
    TOOK_PART,
    SAME_ONE,
    SHIFT_LATER,
    SHIFT_EARLIER,
    SO_FAR,
    KEEPSAKE,
    OF_BIRTH, OF_DEATH,
    AGE_MEAN,
    ACT,
    EXACT,
    ENTRY_SURE,
    PLAN_BEGINS,
    PLAN_ENDS,
    PLAN_BEGUN,
    PLAN_ENDED,
    ORDER_EARLIER,
    ORDER_LATER,
    NOT_BORN,
    NO_FEAST,
    CLOCK_EARLY,
    CLOCK_LATE,
    ISSUED,
    SAID_SO
};

#endif
