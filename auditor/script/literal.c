#include "script/literal.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"

enum { DEEPEST = 32, LONGEST_INTEGER = 18 };

/* One entry of a table that is being read. */
typedef struct {
    view name;              /* start NULL: it is of the list part */
    data value;
} entry;

typedef struct {
    arena *memory;
    char *at, *end;         /* of the chunk's own copy: texts stay where they are, and a NUL takes the place of what ends them */
    entry *entries;         /* of all tables that are open, the innermost last */
    uint32_t count, room;
    int depth;
} reader;

static bool in_name(char c)
{
    return utf8_is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* Passes blanks and short comments; the copy ends with a NUL, so *at can always be looked at. A long comment is left. */
static inline void pass_blanks(reader *r)
{
    char *at = r->at;
    for (;;) {
        while (*at == ' ' || (*at >= '\t' && *at <= '\r'))
            at++;
        if (at[0] != '-' || at[1] != '-' || at[2] == '[')
            break;
        at += strcspn(at, "\r\n");    /* Lua ends a line at either */
    }
    r->at = at;
}

static bool take(reader *r, char sign)
{
    pass_blanks(r);
    if (*r->at != sign)
        return false;
    r->at++;
    return true;
}

static bool take_word(reader *r, view word)
{
    if ((size_t)(r->end - r->at) < word.length || memcmp(r->at, word.start, word.length) != 0 || in_name(r->at[word.length]))
        return false;
    r->at += word.length;
    return true;
}

/* What ends a text, or may not stand in it as it is. */
static inline bool is_plain(char c, char quote)
{
    return c != quote && c != '\\' && c != '\n' && c != '\r' && c != '\0';
}

static bool read_text(reader *r, view *out)
{
    const char quote = *r->at;
    char *start = r->at + 1, *to = start;
    while ((unsigned char)*to >= 0x80 || is_plain(*to, quote))
        to++;
    r->at = to;
    for (; *r->at != quote; r->at++) {
        if (r->at == r->end || *r->at == '\n' || *r->at == '\r')
            return false;
        if (*r->at != '\\') {
            *to++ = *r->at;
            continue;
        }
        switch (*++r->at) {
        case 'n': *to++ = '\n'; break;
        case 't': *to++ = '\t'; break;
        case '\\': case '"': case '\'': *to++ = *r->at; break;
        default: return false;
        }
    }
    r->at++;
    *to = '\0';
    *out = (view){ start, (size_t)(to - start) };
    return true;
}

static bool read_number(reader *r, data *out)
{
    const char *start = r->at;
    const bool negative = *start == '-';
    r->at += negative;
    int64_t whole = 0;
    const char *digits = r->at;
    while (utf8_is_digit(*r->at) && r->at - digits < LONGEST_INTEGER)
        whole = whole * 10 + (*r->at++ - '0');
    if (r->at == digits)
        return false;
    if (*r->at == '.' && utf8_is_digit(r->at[1])) {
        char *end;
        double number = strtod(start, &end);
        for (r->at++; utf8_is_digit(*r->at);)
            r->at++;
        if (end != r->at || in_name(*r->at) || *r->at == '.')
            return false;
        *out = (data){ .kind = DATA_NUMBER, .integer = 0, .number = number };
        return true;
    }
    if (in_name(*r->at) || *r->at == '.')
        return false;
    whole = negative ? -whole : whole;
    *out = (data){ .kind = DATA_INTEGER, .integer = whole, .number = (double)whole };
    return true;
}

static bool read_table(reader *r, data *out);

static bool read_value(reader *r, data *out)
{
    pass_blanks(r);
    switch (*r->at) {
    case '{': return read_table(r, out);
    case '"': case '\'':
        *out = (data){ .kind = DATA_TEXT };
        return read_text(r, &out->text);
    case 't': case 'f':
        *out = (data){ .kind = DATA_BOOLEAN, .boolean = *r->at == 't' };
        return take_word(r, out->boolean ? VIEW("true") : VIEW("false"));
    default: return read_number(r, out);
    }
}

static bool is_reserved(view name)
{
    static const char *const words[] = { "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local",
                                         "nil", "not", "or", "repeat", "return", "then", "true", "until", "while" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (view_equal(name, view_of(words[i])))
            return true;
    return false;
}

/* ["name"] = or name =; *out stays as it is where an entry of the list part begins. */
static bool read_name(reader *r, view *out)
{
    if (*r->at == '[') {
        r->at++;
        pass_blanks(r);
        return (*r->at == '"' || *r->at == '\'') && read_text(r, out) && take(r, ']') && take(r, '=');
    }
    char *start = r->at, *end = start;
    while (in_name(*end))
        end++;
    if (end == start || utf8_is_digit(*start))
        return true;
    r->at = end;
    if (!take(r, '=')) {
        r->at = start;
        return true;    /* true, false, or nothing that is read here */
    }
    *end = '\0';
    *out = (view){ start, (size_t)(end - start) };
    return !is_reserved(*out);
}

static bool keep(reader *r, const entry *e)
{
    if (r->count == r->room) {
        entry *more = memory_widen(r->entries, &r->room, 256, sizeof *more);
        if (more == NULL)
            return false;
        r->entries = more;
    }
    r->entries[r->count++] = *e;
    return true;
}

static int by_name(const void *a, const void *b)
{
    return view_compare(((const entry *)a)->name, ((const entry *)b)->name);
}

/* Makes a table of the entries from 'first' on. A name that stands twice is left to Lua. */
static bool close_table(reader *r, uint32_t first, data *out)
{
    *out = (data){ .kind = DATA_TABLE };
    entry *own = r->entries != NULL ? r->entries + first : NULL;     /* an empty table may be the first of all */
    uint32_t all = r->count - first, listed = 0;
    for (uint32_t i = 0; i < all; i++)
        listed += own[i].name.start == NULL;
    if (all - listed > UINT16_MAX)
        return false;
    out->items = arena_take(r->memory, all * sizeof *out->items);
    out->names = arena_take(r->memory, (all - listed) * sizeof *out->names);
    if (out->items == NULL || out->names == NULL)
        return false;
    for (uint32_t i = 0; i < all; i++)
        if (own[i].name.start == NULL)
            out->items[out->count++] = own[i].value;
        else
            own[out->named++] = own[i];
    if (out->named > 1)
        qsort(own, out->named, sizeof *own, by_name);
    for (uint32_t i = 0; i < out->named; i++) {
        if (i > 0 && view_equal(own[i].name, own[i - 1].name))
            return false;
        out->names[i] = own[i].name;
        out->items[out->count + i] = own[i].value;
    }
    r->count = first;
    return true;
}

static bool read_table(reader *r, data *out)
{
    uint32_t first = r->count;
    if (++r->depth > DEEPEST)
        return false;
    r->at++;
    for (pass_blanks(r); *r->at != '}'; pass_blanks(r)) {
        entry read = { .name = { NULL, 0 } };
        if (!read_name(r, &read.name) || !read_value(r, &read.value) || !keep(r, &read))
            return false;
        pass_blanks(r);
        if (*r->at == '}')
            break;
        if (*r->at != ',' && *r->at != ';')
            return false;
        r->at++;
    }
    r->at++;
    r->depth--;
    return close_table(r, first, out);
}

/* _ENV, which the sandbox refuses anywhere, and a NUL byte are left to Lua. Lines hold few underlines. */
static bool is_readable(view chunk)
{
    const view name = VIEW("_ENV");
    const char *at = chunk.start, *end = at + chunk.length;
    for (; (at = memchr(at, name.start[0], (size_t)(end - at))) != NULL; at++)
        if (view_starts((view){ at, (size_t)(end - at) }, name))
            return false;
    return memchr(chunk.start, '\0', chunk.length) == NULL;
}

bool literal_read(data *out, arena *memory, view chunk)
{
    view copy = arena_copy(memory, chunk);
    if (copy.start == NULL || !is_readable(copy))
        return false;
    char *start = (char *)(uintptr_t)copy.start;
    reader r = { .memory = memory, .at = start, .end = start + copy.length };
    pass_blanks(&r);
    bool read = take_word(&r, VIEW("return"));
    pass_blanks(&r);
    read = read && *r.at == '{' && read_table(&r, out);
    take(&r, ';');
    pass_blanks(&r);
    memory_free(r.entries);
    return read && r.at == r.end;
}
