#include "extract/words/starts.h"

#include "extract/words/glyph.h"

enum { KINDS = 16 /* of start_kind */, POINTS = 65536, BEYOND = POINTS - 1 };   /* the last one, which is no character, stands for all beyond the table */

_Static_assert(START_ALL == (1 << KINDS) - 1, "every kind has a row");

/* Of one character: the kinds whose words it may be alone, start, and be the second character of. */
typedef struct {
    uint16_t alone, first, second;
} letter;

struct start_table {
    letter letters[POINTS];
};

static const letter *letter_of(const start_table *table, uint32_t point)
{
    return &table->letters[point < POINTS ? point : BEYOND];
}

static void add_point(start_table *table, uint32_t point, start_kind kind)
{
    table->letters[point < POINTS ? point : BEYOND].alone |= (uint16_t)kind;
}

static void add_points(start_table *table, view characters, start_kind kind)
{
    for (uint32_t at = 0, size; at < characters.length; at += size)
        add_point(table, glyph_at(characters, at, (uint32_t)characters.length, &size), kind);
}

start_table *start_table_new(arena *memory)
{
    start_table *table = arena_zero(memory, 1, sizeof *table);
    if (table == NULL)
        return NULL;
    /* 。！？，；：、】 */
    add_points(table, VIEW("\xE3\x80\x82\xEF\xBC\x81\xEF\xBC\x9F\xEF\xBC\x8C\xEF\xBC\x9B\xEF\xBC\x9A\xE3\x80\x81\xE3\x80\x91!?,;:\n"), START_SIGN);
    /* “”‘’（）《》【】「」 */
    add_points(table, VIEW("\xE2\x80\x9C\xE2\x80\x9D\xE2\x80\x98\xE2\x80\x99\xEF\xBC\x88\xEF\xBC\x89\xE3\x80\x8A\xE3\x80\x8B\xE3\x80\x90\xE3\x80\x91"
                           "\xE3\x80\x8C\xE3\x80\x8D()"), START_BRACKET);
    /* 一二三四五六七八九十两 */
    add_points(table, VIEW("0123456789\xE4\xB8\x80\xE4\xBA\x8C\xE4\xB8\x89\xE5\x9B\x9B\xE4\xBA\x94\xE5\x85\xAD\xE4\xB8\x83\xE5\x85\xAB\xE4\xB9\x9D"
                           "\xE5\x8D\x81\xE4\xB8\xA4"), START_NUMERAL);
    for (uint32_t circled = 0x2460; circled <= 0x2473; circled++)
        add_point(table, circled, START_NUMERAL);
    return table;
}

void start_table_add_word(start_table *table, view word, start_kind kind)
{
    uint32_t end = (uint32_t)word.length, size, next;
    uint32_t first = glyph_at(word, 0, end, &size);
    if (size == end) {
        add_point(table, first, kind);
        return;
    }
    uint32_t second = glyph_at(word, size, end, &next);
    table->letters[first < POINTS ? first : BEYOND].first |= (uint16_t)kind;
    table->letters[second < POINTS ? second : BEYOND].second |= (uint16_t)kind;
}

void start_table_add(start_table *table, const wordset *set, start_kind kind)
{
    for (uint32_t i = 0, value; set != NULL && i < wordset_count(set); i++)
        start_table_add_word(table, wordset_word(set, i, &value), kind);
}

static void mark(uint64_t *bits, size_t row, uint32_t at, unsigned kinds)
{
    for (; kinds != 0; kinds &= kinds - 1)
        bits[(unsigned)__builtin_ctz(kinds) * row + at / 64] |= UINT64_C(1) << at % 64;
}

const word_starts *starts_read(const start_table *table, view text, arena *memory)
{
    const uint32_t end = (uint32_t)text.length;
    const size_t row = text.length / 64 + 1;
    word_starts *starts = arena_take(memory, sizeof *starts);
    uint64_t *bits = arena_zero(memory, row * KINDS, sizeof *bits);
    if (starts == NULL || bits == NULL)
        return NULL;
    static const letter nothing = { 0 };
    const letter *before = &nothing;
    uint32_t last = 0;          /* where the character before starts */
    const unsigned char *s = (const unsigned char *)text.start;
    for (uint32_t at = 0, size; at < end; at += size) {
        const bool han = (unsigned char)(s[at] - 0xE4) <= 5 && at + 3 <= end;
        const letter *own = han ? &table->letters[(s[at] & 0x0Fu) << 12 | (s[at + 1] & 0x3Fu) << 6 | (s[at + 2] & 0x3Fu)]
                                : letter_of(table, glyph_at(text, at, end, &size));
        size = han ? 3 : size;
        const unsigned kinds = before->alone | (before->first & own->second);
        if (kinds != 0)
            mark(bits, row, last, kinds);
        last = at;
        before = own;
    }
    mark(bits, row, last, before->alone);
    *starts = (word_starts){ bits, row };
    return starts;
}

uint32_t starts_find(const word_starts *starts, start_kind kind, const wordset *set, view text, uint32_t from, uint32_t to, uint32_t *length,
                     uint32_t *value)
{
    const view within = { text.start, to };
    for (uint32_t at = starts_next(starts, from, to, kind); at < to; at = starts_next(starts, at + 1, to, kind))
        if ((*length = wordset_at(set, within, at, value)) > 0)
            return at;
    return to;
}
