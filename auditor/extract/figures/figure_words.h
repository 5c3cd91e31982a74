/*
** figure_words.h -- the words of figures, compiled from units, measure, modifiers and labels of rules/lang/<code>/.
*/
#ifndef AUDITOR_EXTRACT_FIGURE_WORDS_H
#define AUDITOR_EXTRACT_FIGURE_WORDS_H

#include "extract/words/lexicon.h"
#include "quantity/printed.h"
#include "quantity/unit.h"
#include "script/data.h"

typedef enum {
    SORT_NONE, SORT_MONEY, SORT_MEASURE, SORT_COUNT, SORT_PERCENT, SORT_POINTS, SORT_TIMES, SORT_DURATION, SORT_AGE,
    SORT_ORDINAL, SORT_LABEL
} unit_sort;

/* A word behind a number. */
typedef struct {
    view word;
    uint16_t unit;      /* index into units */
    int8_t scale;       /* power of ten against the unit: 角 is -1 of CNY, 成 is 1 of % */
    uint8_t sort;
    bool fraction;      /* 成: a part said in a word */
    bool digits;        /* 折: two digits in a row are a decimal */
    bool one;           /* 一 before it is a count */
    bool strict;        /* counts only behind Arabic digits or 十 and more */
} unit_word;

typedef enum { BEFORE_NOTHING, BEFORE_MODIFIER, BEFORE_CURRENCY, BEFORE_ORDINAL, BEFORE_RANK, BEFORE_MINUS, BEFORE_SOME, BEFORE_LABEL } before_sort;

/* A word before a number. */
typedef struct {
    view word;
    uint16_t unit;      /* BEFORE_CURRENCY */
    uint8_t sort;
    uint8_t modifier;
    bool round;         /* BEFORE_MODIFIER: of a one and zeros only: 上百家, not 班上56人 */
} before_word;

/* A fraction or multiple said in a word: 一半. */
typedef struct {
    view word;
    int32_t digits, denominator;
    uint16_t unit;
    uint8_t sort;       /* unit_sort */
    uint8_t modifier;
} fraction_word;

typedef struct {
    unit *units;                uint32_t unit_count;    /* [0]: no unit */
    unit_word *unit_words;      uint32_t unit_word_count;
    before_word *before_words;  uint32_t before_count;
    fraction_word *fraction_words;
    uint16_t percent, points;
    lexicon *behind;            /* unit words: index + 1 */
    lexicon *before;            /* before words: index + 1 */
    lexicon *after;             /* modifier + 1 */
    lexicon *fractions;         /* fraction words: index + 1 */
    lexicon *lower_money, *lower_time;  /* unit words that only add to a higher one: 分 behind 角; index + 1 */
    lexicon *join, *also, *upper, *within, *beyond, *more, *just, *to, *pair, *between, *each;
    lexicon *moved_by;          /* before how much something rose or fell by: what it came to may follow, far from that */
    lexicon *from, *from_of;    /* before the first of two values: it leads to the second; what may stand between ends so */
    lexicon *labels, *alone_before, *alone_behind, *threshold_nouns, *classes, *rank;
    lexicon *odds_join;         /* between two numerals that stand to each other */
    lexicon *odds_before, *odds_behind;     /* beside numbers that colons join: they are odds, and no time of day */
    lexicon *counted_before;    /* behind these a strict measure word counts all the same: 分成两组 */
    lexicon *none;              /* words that begin like a measure word and hold none: 具体 */
    lexicon *odd, *odd_behind;  /* units whose lower places may be bare digits behind them: 四块二; what may follow these */
    lexicon *split;             /* words that may begin with the last character of a unit: 次之 behind 人 */
} figure_words;

/* Everything lives in 'memory'; 'units' gets every unit. Data that is NULL gives no words. STATUS_SYNTAX, STATUS_MEMORY. */
status figure_words_new(figure_words **out, arena *memory, const data *units, const data *measure, const data *modifiers,
                        const data *labels, unit_table *table, error *err);

#endif
