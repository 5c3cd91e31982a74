#include "extract/order/series.h"

enum { TWO = 6 /* bytes of two characters */, LETTER = 3 };

ptrdiff_t series_name_in(const value_row *row, uint32_t entry, view text, size_t *length)
{
    const view name = row->entries[entry].name;
    for (size_t n = name.length; n >= TWO; n -= LETTER) {
        const view forms[] = { { name.start, n }, { name.start + name.length - n, n } };
        for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
            ptrdiff_t at = (k == 0 || n < name.length) && (!row->entries[entry].dated || n == name.length) ? view_find(text, forms[k]) : -1;
            bool shared = false;
            for (uint32_t i = 0; at >= 0 && i < row->count && !shared; i++)
                shared = i != entry && view_find(row->entries[i].name, forms[k]) >= 0;
            if (at >= 0 && !shared) {
                *length = n;
                return at;
            }
        }
        if (n < TWO + LETTER)
            break;
    }
    return -1;
}

uint32_t series_holder_in(const value_row *row, view text, view *name)
{
    uint32_t found = NONE;
    for (uint32_t i = 0; i < row->count; i++) {
        size_t length = 0;
        ptrdiff_t at = series_name_in(row, i, text, &length);
        if (at < 0)
            continue;
        if (found != NONE)
            return NONE;
        found = i;
        *name = (view){ text.start + at, length };
    }
    return found;
}
