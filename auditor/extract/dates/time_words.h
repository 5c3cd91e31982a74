/*
** time_words.h -- the words of dates and periods, compiled from time and plans of rules/lang/<code>/.
*/
#ifndef AUDITOR_EXTRACT_TIME_WORDS_H
#define AUDITOR_EXTRACT_TIME_WORDS_H

#include "extract/words/lexicon.h"
#include "script/data.h"

enum { NO_MONTH_PART = 0xFF };     /* among the values of month_parts */

typedef enum {
    TIME_NONE,
    TIME_YEAR,          /* 去年: offset from the year of publication */
    TIME_SAME_YEAR,     /* 次年: offset from the last year named */
    TIME_MONTH,         /* 上月 */
    TIME_WEEK,          /* 下周 */
    TIME_DAY,           /* 昨天 */
    TIME_PART,          /* 上半年: months 'first' to 'last' */
    TIME_YEAR_END,      /* 年底 */
    TIME_HOLIDAY,       /* month 'first', day 'last'; 0: by the moon */
    TIME_WEEKDAY,       /* 'first': 1 Monday */
    TIME_VAGUE,         /* 近日 */
    TIME_PLAN,          /* years 'first' to 'last' */
    TIME_CENTURY,       /* 上世纪: offset from the century of publication */
    TIME_LUNAR,         /* 农历, 正月 */
    TIME_REIGN
} time_kind;

typedef struct {
    view word;
    uint8_t kind;
    uint8_t precision;      /* TIME_PART */
    bool after_year;        /* only right behind a year: 底 */
    int16_t offset;
    int16_t first, last;
} time_word;

typedef struct {
    time_word *words;
    uint32_t count;
    lexicon *starts;                            /* words that start a date: index + 1 */
    lexicon *after_year;                        /* ... and those that only follow a year */
    lexicon *month_parts;                       /* behind a month: first day << 8 | last day; NO_MONTH_PART of a word that only begins like one */
    lexicon *since, *not_since, *to, *not_year, *duration_after, *clock_units, *clock_behind, *clock_lead, *quarter_units, *minutes, *of_year,
        *seconds, *century, *decade, *ends;
    lexicon *from, *till, *no_weekday, *no_month, *no_part, *no_vague, *duration_before, *clock_before, *year_before, *recent;   /* before */
    lexicon *dateline, *lunar_days;
} time_words;

/* Everything lives in 'memory'. Data that is NULL gives no words. STATUS_SYNTAX, STATUS_MEMORY. */
status time_words_new(time_words **out, arena *memory, const data *time, const data *plans, error *err);

#endif
