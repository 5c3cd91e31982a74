/*
** starts.h -- where words may start: the kinds of words that may start at each byte of a draft.
**
** Every stage looks for words of its own. One pass over the text marks for all of them where one may start; a stage goes
** from mark to mark and asks its sets there only. A mark says yes now and then where no word starts, and never misses one:
** it looks at a character and the one behind it.
*/
#ifndef AUDITOR_EXTRACT_STARTS_H
#define AUDITOR_EXTRACT_STARTS_H

#include "extract/words/wordset.h"

/* Kinds of words; a mark is a sum of them. Signs, brackets and numerals are those of every language. */
typedef enum {
    START_SIGN = 1,             /* 。！？，；：、】 and their ASCII forms: what ends a sentence, a clause or an item */
    START_BRACKET = 2,          /* “”‘’（）《》【】「」 and ASCII ones, opening and closing */
    START_NUMERAL = 4,          /* numeral.h */
    START_TITLE = 8, START_SURNAME = 16, START_PRONOUN = 32, START_BYLINE = 64,
    START_PROGRAMME = 128,
    START_PLACEHOLDER = 256,
    START_RELATION = 512,       /* the words of relations that are looked for in stretches */
    START_TRIGGER = 1024,       /* of phrases */
    START_TWICE = 4096,         /* words that stand twice by mistake */
    START_REPLACED = 8192,      /* words that an exchange has broken */
    START_MEMBER = 2048,        /* what stands before the numeral of a series' member */
    START_BRAND = 16384,        /* what names of organisations and places end in */
    START_SEPARATOR = 32768,    /* what stands between the items of a list; dashes, which end one */
    START_ALL = 65535           /* the sum of all */
} start_kind;

/* What each character says. Built once with a language, then read-only and shared. */
typedef struct start_table start_table;

/* Knows signs, brackets and numerals. NULL when there is no memory. */
start_table *start_table_new(arena *memory);

/* The words of a set (NULL adds none) are of this kind, too. */
void start_table_add_word(start_table *table, view word, start_kind kind);     /* not empty */
void start_table_add(start_table *table, const wordset *set, start_kind kind);

/* The marks of a text: for each kind a row of bits, one for each byte. */
typedef struct {
    const uint64_t *bits;
    size_t row;                 /* numbers of a row; that of the kind 1 << k begins at k * row */
} word_starts;

/* The marks of a text (valid UTF-8), in 'memory'. NULL when there is no memory. */
const word_starts *starts_read(const start_table *table, view text, arena *memory);

/* The marks of some kinds for the n-th 64 bytes. */
static inline uint64_t starts_of(const word_starts *starts, size_t n, unsigned kinds)
{
    uint64_t marks = 0;
    for (; kinds != 0; kinds &= kinds - 1)
        marks |= starts->bits[(unsigned)__builtin_ctz(kinds) * starts->row + n];
    return marks;
}

/* May a word of one of the kinds start at a byte of the text? */
static inline bool starts_at(const word_starts *starts, uint32_t at, unsigned kinds)
{
    return (starts_of(starts, at / 64, kinds) >> at % 64 & 1) != 0;
}

/* The first place in [at, end) where a word of one of the kinds may start, or 'end'. */
static inline uint32_t starts_next(const word_starts *starts, uint32_t at, uint32_t end, unsigned kinds)
{
    if (at >= end)
        return at;
    size_t n = at / 64;
    uint64_t marks = starts_of(starts, n, kinds) & UINT64_MAX << at % 64;
    while (marks == 0 && ++n <= (end - 1) / 64)
        marks = starts_of(starts, n, kinds);
    const size_t found = marks != 0 ? n * 64 + (unsigned)__builtin_ctzll(marks) : end;
    return found < end ? (uint32_t)found : end;
}

/* As wordset_find, with a set of this kind. */
uint32_t starts_find(const word_starts *starts, start_kind kind, const wordset *set, view text, uint32_t from, uint32_t to, uint32_t *length,
                     uint32_t *value);

#endif
