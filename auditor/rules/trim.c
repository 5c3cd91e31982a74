#include "rules/trim.h"

#include <string.h>

#define STRUCTURE "{}\"'-["    /* what tables, texts and comments begin with, and what tables end with */

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
static const char *pass_long(const char *at)
{
    const char *open = at + 1;
    while (*open == '=')
        open++;
    const size_t level = (size_t)(open - at) - 1;
    if (*at != '[' || *open != '[')
        return NULL;
    for (const char *close = strchr(open, ']'); close != NULL; close = strchr(close + 1, ']'))
        if (strspn(close + 1, "=") == level && close[level + 1] == ']')
            return close + level + 2;
    return NULL;
}

/* Behind the text in quotes that starts at 'at', or at the end of the source. */
static const char *pass_text(const char *at)
{
    const char ends[] = { *at, '\\', '\0' };
    const char *behind = at + 1;
    while (*(behind += strcspn(behind, ends)) == '\\' && behind[1] != '\0')
        behind += 2;
    return behind + (*behind != '\0');
}

/* Behind the comment, text or sign at 'at', as Lua reads them. */
static const char *pass_piece(const char *at)
{
    const char *behind = pass_long(is_comment(at) ? at + 2 : at);
    if (behind != NULL)
        return behind;
    if (is_comment(at))
        return at + strcspn(at, "\r\n");
    if (*at == '"' || *at == '\'')
        return pass_text(at);
    return at + 1;
}

/* Behind the table that starts at 'at', or NULL where it does not end. Names, blanks and most signs are passed in one go. */
static const char *pass_table(const char *at)
{
    for (int depth = 0; *at != '\0'; at += strcspn(at, STRUCTURE)) {
        depth += (*at == '{') - (*at == '}');
        at = pass_piece(at);
        if (depth == 0)
            return at;
    }
    return NULL;
}

/* Where the name or sign starts that stands before 'at', perhaps before blanks, but not before 'from'; NULL where another one does. */
static const char *before(const char *from, const char *at, view word)
{
    while (at > from && is_blank(at[-1]))
        at--;
    if ((size_t)(at - from) < word.length || memcmp(at - word.length, word.start, word.length) != 0)
        return NULL;
    at -= word.length;
    return in_name(*at) && at > from && in_name(at[-1]) ? NULL : at;
}

/* The table of the examples with its braces; length 0 where there is none. */
static view find_examples(const char *source)
{
    const char *from = source;      /* behind the last comment or text, whose bytes are no names and signs */
    int depth = 0, rule = 0;
    for (const char *at = source, *next; *(at += strcspn(at, STRUCTURE)) != '\0'; at = next) {
        next = pass_piece(at);
        if (next > at + 1)
            from = next;
        depth -= *at == '}';
        if (*at != '{')
            continue;
        const char *equals = depth == rule && rule > 0 ? before(from, at, VIEW("=")) : NULL;
        if (equals != NULL && before(from, equals, VIEW("examples")) != NULL) {
            const char *end = pass_table(at);
            return end != NULL ? (view){ at, (size_t)(end - at) } : VIEW("");
        }
        depth++;
        if (rule == 0 && before(from, at, VIEW("rule")) != NULL)
            rule = depth;
    }
    return VIEW("");
}

/* The first end of a line from 'at' on, or 'end'. */
static const char *next_break(const char *at, const char *end)
{
    const char *feed = memchr(at, '\n', (size_t)(end - at));
    const char *stop = feed != NULL ? feed : end, *back = memchr(at, '\r', (size_t)(stop - at));
    return back != NULL ? back : stop;
}

view trim_examples(arena *memory, view source)
{
    const view table = find_examples(source.start);
    if (table.length == 0)
        return arena_copy(memory, source);
    const char *end = table.start + table.length - 1, *behind = source.start + source.length;
    size_t lines = 0;
    for (const char *at = table.start; (at = next_break(at, end)) < end; at++)
        lines++;
    const size_t before = (size_t)(table.start - source.start) + 1, after = (size_t)(behind - end);
    char *copy = arena_take(memory, before + lines + after + 1), *to = copy;
    if (copy == NULL)
        return (view){ NULL, 0 };
    memcpy(to, source.start, before);
    to += before;
    for (const char *at = table.start; (at = next_break(at, end)) < end; at++)
        *to++ = *at;
    memcpy(to, end, after);
    to[after] = '\0';
    return (view){ copy, before + lines + after };
}
