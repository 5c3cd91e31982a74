#include "rules/trim.h"

#include <stdint.h>
#include <string.h>

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool in_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_comment(const char *at)
{
    return at[0] == '-' && at[1] == '-';
}

/* Behind the long bracket that starts at 'at', [[ or [==[, or NULL where none does. */
static char *pass_long(char *at)
{
    char *open = at + 1;
    while (*open == '=')
        open++;
    const size_t level = (size_t)(open - at) - 1;
    if (*at != '[' || *open != '[')
        return NULL;
    for (char *close = strchr(open, ']'); close != NULL; close = strchr(close + 1, ']'))
        if (strspn(close + 1, "=") == level && close[level + 1] == ']')
            return close + level + 2;
    return NULL;
}

/* Behind the comment, text, name or sign at 'at', as Lua reads them. The source ends with a NUL. */
static char *pass_piece(char *at)
{
    char *behind = pass_long(is_comment(at) ? at + 2 : at);
    if (behind != NULL)
        return behind;
    if (is_comment(at))
        return at + strcspn(at, "\r\n");
    if (*at == '"' || *at == '\'') {
        for (behind = at + 1; *behind != *at && *behind != '\0'; behind++)
            behind += *behind == '\\' && behind[1] != '\0';
        return behind + (*behind != '\0');
    }
    for (behind = at; in_name(*behind);)
        behind++;
    return behind > at ? behind : at + 1;
}

/* Behind the table that starts at 'at', or NULL where it does not end. */
static char *pass_table(char *at)
{
    int depth = 0;
    do {
        depth += (*at == '{') - (*at == '}');
        at = pass_piece(at);
    } while (depth > 0 && *at != '\0');
    return depth == 0 ? at : NULL;
}

view trim_examples(arena *memory, view source)
{
    view copy = arena_copy(memory, source), before = VIEW(""), last = VIEW("");
    char *start = (char *)(uintptr_t)copy.start;
    int depth = 0, rule = 0;
    for (char *at = start, *next; at != NULL && *at != '\0'; at = next) {
        next = pass_piece(at);
        if (is_blank(*at) || is_comment(at))
            continue;
        if (*at == '{' && depth++ == rule && rule > 0 && view_equal(before, VIEW("examples")) && view_equal(last, VIEW("="))) {
            const char *end = pass_table(at);
            for (char *inside = at + 1; end != NULL && inside < end - 1; inside++)
                if (*inside != '\n' && *inside != '\r')
                    *inside = ' ';
            break;
        }
        if (*at == '{' && rule == 0 && view_equal(last, VIEW("rule")))
            rule = depth;
        depth -= *at == '}';
        before = last;
        last = (view){ at, (size_t)(next - at) };
    }
    return copy;
}
