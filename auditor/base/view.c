#define _GNU_SOURCE /* memmem */
#include "base/view.h"

ptrdiff_t view_find(view text, view part)
{
    if (part.length == 0)
        return 0;
    if (part.length > text.length)      /* an empty text may have no address */
        return -1;
    const char *at = memmem(text.start, text.length, part.start, part.length);
    return at != NULL ? at - text.start : -1;
}

int view_compare(view a, view b)
{
    size_t shared = a.length < b.length ? a.length : b.length;
    int order = shared > 0 ? memcmp(a.start, b.start, shared) : 0;
    if (order != 0)
        return order;
    return a.length < b.length ? -1 : a.length > b.length;
}
