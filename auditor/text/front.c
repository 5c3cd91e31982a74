#include "text/front.h"

#include <strings.h>

#include "text/shape.h"

enum { MOST_LINES = 64 };

static view take_line(view *rest)
{
    const char *stop = memchr(rest->start, '\n', rest->length);
    view line = { rest->start, stop != NULL ? (size_t)(stop - rest->start) : rest->length };
    size_t step = line.length + (stop != NULL);
    *rest = (view){ rest->start + step, rest->length - step };
    return shape_trim(line);
}

static view unquote(view value)
{
    bool quoted = value.length >= 2 && (*value.start == '"' || *value.start == '\'')
        && value.start[value.length - 1] == *value.start;
    return quoted ? (view){ value.start + 1, value.length - 2 } : value;
}

static bool is_key(view line, const char *key, view *value)
{
    size_t length = strlen(key);
    if (line.length <= length || line.start[length] != ':' || strncasecmp(line.start, key, length) != 0)
        return false;
    *value = unquote(shape_trim((view){ line.start + length + 1, line.length - length - 1 }));
    return true;
}

front_matter front_read(view text)
{
    front_matter none = { .length = 0 }, found = none;
    view rest = text;
    if (!view_equal(take_line(&rest), VIEW("---")))
        return none;
    for (int i = 0; i < MOST_LINES && rest.length > 0; i++) {
        view before = rest, line = take_line(&rest);
        if (view_equal(line, VIEW("---")) || view_equal(line, VIEW("..."))) {
            found.length = (size_t)(rest.start - text.start);
            return found;
        }
        bool nested = *before.start == ' ' || *before.start == '\t' || *before.start == '-' || *before.start == '#';
        if (line.length > 0 && !nested && memchr(line.start, ':', line.length) == NULL)
            return none;
        if (!is_key(line, "title", &found.title) && !is_key(line, "published", &found.published)
            && found.published.length == 0)
            is_key(line, "date", &found.published);
    }
    return none;
}
