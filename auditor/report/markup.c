#include "report/markup.h"

#include "report/cells.h"

static const char *entity(char byte)
{
    switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

/* First made safe to look at, then escaped in place: what the first step adds may need the second. */
void markup_text(buffer *out, view text)
{
    buffer safe = { 0 };
    cells_print(&safe, text);
    out->failed = out->failed || safe.failed;
    size_t plain = 0;
    for (size_t i = 0; i < safe.length; i++) {
        const char *escaped = entity(safe.bytes[i]);
        if (escaped == NULL)
            continue;
        buffer_append(out, (view){ safe.bytes + plain, i - plain });
        buffer_append(out, view_of(escaped));
        plain = i + 1;
    }
    if (safe.length > plain)
        buffer_append(out, (view){ safe.bytes + plain, safe.length - plain });
    buffer_free(&safe);
}
