#include "extract/tables/sheet.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"

/*
** Rows that the text names in a list, with what their names have in common said once, or counted: "一、二号库", "石桥、柳河两镇", "7、8两月".
*/

enum { LISTED_ROWS = 80 /* of a table that the text is held against */, NAMED = 6 /* bytes of two characters */ };

/* The head of a row, without what stands in brackets behind it. */
static view name_of(const scene *s, const sheet *t, uint32_t row)
{
    view name = sheet_text(s, t, row, 0);
    for (uint32_t at = 0; at < name.length; at += utf8_step(name, at)) {
        const view rest = { name.start + at, name.length - at };
        if (at > 0 && (view_starts(rest, VIEW("(")) || view_starts(rest, VIEW("\xEF\xBC\x88"))))
            name.length = at;
    }
    return name;
}

static uint32_t last_character(view name)
{
    return (uint32_t)(name.start + name.length - utf8_back(name.start, name.start + name.length));
}

/* Bytes at the end that the names of all rows have in common: 号库, 季度; where they have none, of their last characters. */
static uint32_t ending(const scene *s, const sheet *t)
{
    view first = { "", 0 };
    uint32_t common = 0;
    for (uint32_t row = t->what->head_rows; row < t->rows && row < LISTED_ROWS; row++) {
        const view name = sheet_is_item(s, t, row) ? name_of(s, t, row) : (view){ "", 0 };
        if (name.length == 0)
            continue;
        common = first.length == 0 ? (uint32_t)name.length : common;
        first = first.length == 0 ? name : first;
        while (common > 0 && (common >= name.length || !view_ends(name, (view){ first.start + first.length - common, common })
                              || ((unsigned char)first.start[first.length - common] & 0xC0) == 0x80))
            common--;
    }
    return common;
}

/* Bytes of a row's name, or of what tells it from others, that 'words' go on with at 'at'; 0: none. '*whole': all of it. */
static uint32_t name_at(view words, uint32_t at, view name, uint32_t common, bool *whole)
{
    const uint32_t cut = common > 0 ? common : name.length > NAMED ? last_character(name) : 0;
    const view rest = { words.start + at, words.length - at };
    *whole = view_starts(rest, name);
    return *whole                                                                                       ? (uint32_t)name.length
           : cut > 0 && name.length > cut && view_starts(rest, (view){ name.start, name.length - cut }) ? (uint32_t)name.length - cut
                                                                                                        : 0;
}

/* Bytes of a pause or a word that joins names, at 'at'. */
static uint32_t join_at(const scene *s, view words, uint32_t at)
{
    const view pause = VIEW("\xE3\x80\x81");     /* 、 */
    return view_starts((view){ words.start + at, words.length - at }, pause) ? (uint32_t)pause.length
                                                                             : wordset_at(s->words->sets[WORDS_JOINS], words, at, NULL);
}

/* The row whose name goes on at 'at' for the most bytes; NONE. */
static uint32_t row_at(const scene *s, const sheet *t, view words, uint32_t at, uint32_t common, uint32_t *most, bool *whole)
{
    uint32_t found = NONE;
    *most = 0;
    for (uint32_t row = t->what->head_rows; row < t->rows && row < LISTED_ROWS; row++) {
        bool all = false;
        const view name = sheet_is_item(s, t, row) ? name_of(s, t, row) : (view){ "", 0 };
        const uint32_t length = name.length > 0 ? name_at(words, at, name, common, &all) : 0;
        if (length > *most) {
            *most = length;
            *whole = all;
            found = row;
        }
    }
    return found;
}

static bool has_row(const uint32_t *rows, uint32_t count, uint32_t row)
{
    for (uint32_t i = 0; i < count; i++)
        if (rows[i] == row)
            return true;
    return false;
}

/* The names joined to each other from 'at' on: how many rows they name; 0 where one of them is no row's, none is told in full, what they
** have in common is not told behind them, and they are not counted. */
static uint32_t chain_at(const scene *s, const sheet *t, view words, uint32_t at, uint32_t common, uint32_t *rows)
{
    uint32_t count = 0, joined = 1, value = 0;
    bool closed = false;
    for (; joined > 0 && count < FEASIBLE_PARTS; at += joined) {
        uint32_t length;
        const uint32_t row = row_at(s, t, words, at, common, &length, &closed);
        if (row == NONE || has_row(rows, count, row))
            return 0;
        const view name = name_of(s, t, row);
        rows[count++] = row;
        at += length;
        if (!closed && common > 0 && view_starts((view){ words.start + at, words.length - at }, (view){ name.start + name.length - common, common })) {
            closed = true;
            at += common;
        }
        joined = join_at(s, words, at);
    }
    const bool counted = numeral_at(words, at, NUMERAL_DIGITS | NUMERAL_HAN, &value) > 0 && value == count;
    return count >= 2 && (closed || counted) ? count : 0;
}

uint32_t sheet_rows_listed(const scene *s, const sheet *t, view words, uint32_t *rows)
{
    const uint32_t common = ending(s, t);
    for (uint32_t at = 0; at < words.length; at += utf8_step(words, at)) {
        const uint32_t count = join_at(s, words, at) == 0 ? chain_at(s, t, words, at, common, rows) : 0;
        if (count > 0)
            return count;
    }
    return 0;
}
