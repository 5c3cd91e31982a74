#include "rules/trim.h"

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

/* Behind the comment, text, name or sign at 'at', as Lua reads them. */
static const char *pass_piece(const char *at)
{
    const char *behind = pass_long(is_comment(at) ? at + 2 : at);
    if (behind != NULL)
        return behind;
    if (is_comment(at))
        return at + strcspn(at, "\r\n");
    if (*at == '"' || *at == '\'')
        return pass_text(at);
    for (behind = at; in_name(*behind);)
        behind++;
    return behind > at ? behind : at + 1;
}

/* Behind the table that starts at 'at', or NULL where it does not end. Names, blanks and most signs are passed in one go. */
static const char *pass_table(const char *at)
{
    for (int depth = 0; *at != '\0'; at += strcspn(at, "{}\"'-[")) {
        depth += (*at == '{') - (*at == '}');
        at = pass_piece(at);
        if (depth == 0)
            return at;
    }
    return NULL;
}

/* The table of the examples with its braces; length 0 where there is none. */
static view find_examples(const char *source)
{
    view before = VIEW(""), last = VIEW("");
    int depth = 0, rule = 0;
    for (const char *at = source, *next; *at != '\0'; at = next) {
        next = pass_piece(at);
        if (is_blank(*at) || is_comment(at))
            continue;
        if (*at == '{' && depth++ == rule && rule > 0 && view_equal(before, VIEW("examples")) && view_equal(last, VIEW("="))) {
            const char *end = pass_table(at);
            return end != NULL ? (view){ at, (size_t)(end - at) } : VIEW("");
        }
        if (*at == '{' && rule == 0 && view_equal(last, VIEW("rule")))
            rule = depth;
        depth -= *at == '}';
        before = last;
        last = (view){ at, (size_t)(next - at) };
    }
    return VIEW("");
}

view trim_examples(arena *memory, view source)
{
    static const char breaks[] = "\r\n";
    const view table = find_examples(source.start);
    if (table.length == 0)
        return arena_copy(memory, source);
    const char *end = table.start + table.length - 1, *behind = source.start + source.length;
    size_t lines = 0;
    for (const char *at = table.start; (at = strpbrk(at, breaks)) != NULL && at < end; at++)
        lines++;
    const size_t before = (size_t)(table.start - source.start) + 1, after = (size_t)(behind - end);
    char *copy = arena_take(memory, before + lines + after + 1), *to = copy;
    if (copy == NULL)
        return (view){ NULL, 0 };
    memcpy(to, source.start, before);
    to += before;
    for (const char *at = table.start; (at = strpbrk(at, breaks)) != NULL && at < end; at++)
        *to++ = *at;
    memcpy(to, end, after);
    to[after] = '\0';
    return (view){ copy, before + lines + after };
}
