#include "extract/tables/rows.h"

#include "base/utf8.h"

enum { NAME_BYTES = 6 /* two characters */, LETTER = 3 };

/* Does a piece stand in some words, and not behind more digits: 1号线, not in 11号线? */
static bool stands_in(view words, view piece)
{
    for (size_t from = 0; from + piece.length <= words.length;) {
        const ptrdiff_t at = view_find((view){ words.start + from, words.length - from }, piece);
        if (at < 0)
            return false;
        from += (size_t)at;
        if (from == 0 || !utf8_is_digit(piece.start[0]) || !utf8_is_digit(words.start[from - 1]))
            return true;
        from++;
    }
    return false;
}

size_t row_start_in(view name, view words)
{
    enum { LEAST = 2 };     /* characters; three behind a digit */
    size_t most = 0, points = 0;
    for (size_t n = 0; n < name.length && n < words.length;) {
        n += utf8_step(name, n);
        if (++points < LEAST + (utf8_is_digit(name.start[0]) ? 1 : 0))
            continue;
        if (n > words.length || !stands_in(words, (view){ name.start, n }))
            break;
        most = n;
    }
    return most;
}

/* A number, or one with a single character behind it: 2019, 5月, 1—3月; not 2号线. */
bool row_name_is_date(view name)
{
    size_t tail = name.length;
    while (tail > 0 && !utf8_is_digit(name.start[tail - 1]))
        tail--;
    return name.length > 0 && utf8_is_digit(name.start[0]) && name.length - tail <= LETTER;
}

/* Two characters at least, or a date: 5月. */
bool row_is_name(view name)
{
    return name.length >= NAME_BYTES || (name.length > 3 && row_name_is_date(name));
}

/* How much of a name and the words for it agree: all of one, or the start of the name; dates agree as a whole. */
size_t row_agreement(view name, view words, bool dated)
{
    if (view_equal(name, words) && row_is_name(name))
        return SIZE_MAX;
    if (name.length < NAME_BYTES || words.length < NAME_BYTES || dated)
        return 0;
    return view_find(name, words) >= 0 ? words.length : row_start_in(name, words);
}

uint32_t row_entry_of(const value_row *row, view words)
{
    uint32_t best = NONE;
    size_t longest = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        size_t common = row_agreement(row->entries[i].name, words, row->entries[i].dated);
        if (common > 0 && common == longest)
            best = NONE;
        if (common > longest) {
            longest = common;
            best = i;
        }
    }
    return best;
}

ptrdiff_t row_entry_in(const value_row *row, uint32_t entry, view text)
{
    view name = row->entries[entry].name;
    name.length = name.length < NAME_BYTES ? 0 : row_start_in(name, text);
    for (uint32_t i = 0; i < row->count && name.length > 0; i++)
        if (i != entry && view_starts(row->entries[i].name, name))
            return -1;
    return name.length > 0 ? view_find(text, name) : -1;
}
