/*
** date_reader.h -- a date while it is being read: the parts that dates.c puts together.
**
** Each function reads on from 'at', fills the reader's date and moves its end; false leaves both as they were.
*/
#ifndef AUDITOR_EXTRACT_DATE_READER_H
#define AUDITOR_EXTRACT_DATE_READER_H

#include "extract/words/glyph.h"
#include "extract/figures/number.h"
#include "extract/figures/scan.h"

typedef struct {
    const scan *s;
    const time_words *w;
    date_reading d;
    uint32_t end;
    uint32_t aside;         /* end of a weekday in brackets; not part of the date's own text */
    uint8_t why;
} date_reader;

static inline uint32_t date_skip(const date_reader *r, uint32_t at)
{
    return glyph_skip_blanks(r->s->text, at, r->s->end);
}

static inline glyph date_glyph(const date_reader *r, uint32_t at, uint32_t *size)
{
    *size = 0;
    return at < r->s->end ? glyph_of(glyph_at(r->s->text, at, r->s->end, size)) : (glyph){ GLYPH_OTHER, 0, false };
}

static inline bool date_word(const date_reader *r, const lexicon *l, uint32_t at, uint32_t *end)
{
    return lexicon_start(l, r->s->text, at, r->s->end, end) != 0;
}

/* Does a word of the list end before 'at'? Blanks are passed over. */
bool date_word_before(const date_reader *r, const lexicon *l, uint32_t at);

static inline void date_set_word(date_reader *r, uint32_t start, uint32_t end)
{
    r->d.word_start = start;
    r->d.word_end = end;
}

/* A plain whole number from 'least' to 'most'; -1 where it is anything else. */
int date_whole(const number *n, int least, int most);

/* The number at 'at', the glyph behind it, and where that ends. */
bool date_counted(const date_reader *r, uint32_t at, number *n, glyph *behind, uint32_t *end);

/* The year that 'n' and 年 before 'behind' mean, or -1 where they are a length of time. */
int date_year(const date_reader *r, const number *n, uint32_t behind);

bool date_weekday_beside(date_reader *r, uint32_t at);      /* ，星期四 or （周四） */
bool date_day(date_reader *r, uint32_t at);                 /* behind a month: 3日, 初一, 上旬 */
bool date_part(date_reader *r, uint32_t at, bool year);     /* 上半年, 年底, 元旦; 'year': right behind a year */
bool date_within(date_reader *r, uint32_t at, bool year);   /* behind a year, or at the start: 4月19日, 1—9月, 上半年 */
bool date_connector(const date_reader *r, uint32_t at, uint32_t *end);

/* 1—9月, 3至5日, 2016—2020年: 'n' is the number before the connector. */
bool date_numbers(date_reader *r, const number *n);

/* 90年代; 'century' is its first year, 0 for the twentieth. 十九世纪. */
bool date_decade(date_reader *r, uint32_t at, int century);
bool date_century(date_reader *r, const number *n);

/* What a word starts: 去年, 下周三, 上半年, 近日. */
bool date_from_word(date_reader *r, uint32_t at);

#endif
