#include "extract/tables/rows.h"

enum { NAME_BYTES = 6 };      /* two characters */

size_t row_start_in(view name, view words)
{
    size_t most = 0;
    for (size_t n = NAME_BYTES; n <= name.length && n <= words.length; n += 3) {
        if (view_find(words, (view){ name.start, n }) < 0)
            break;
        most = n;
    }
    return most;
}

bool row_name_is_date(view name)
{
    return name.length > 0 && name.start[0] >= '0' && name.start[0] <= '9';
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
