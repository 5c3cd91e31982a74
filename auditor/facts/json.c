#include "facts/json.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"
#include "facts/json_tree.h"

typedef struct {
    const char *start, *at, *end;
    const json_origin *origin;
    error *err;
    uint32_t depth, values;
    json_path stack[JSON_DEPTH];    /* where we are; .up is not used here */
    cJSON *open[JSON_DEPTH];        /* the objects and lists there */
    cJSON *root;
    json_tree tree;
    char *name;                     /* of the value to come; NULL in a list */
    bool escapes;                   /* the string just read has some */
} parser;

static void put_path(char *out, size_t size, const json_path *path)
{
    if (path == NULL) {
        snprintf(out, size, "$");
        return;
    }
    put_path(out, size, path->up);
    size_t used = strlen(out);
    if (path->key.start != NULL)
        snprintf(out + used, size - used, ".%.*s", VIEW_PRINT(path->key));
    else
        snprintf(out + used, size - used, "[%u]", path->index);
}

status json_fail(const json_origin *origin, const json_path *path, status code, error *err, const char *format, ...)
{
    char where[400], what[500], line[16] = "", within[24] = "";
    put_path(where, sizeof where, path);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(what, sizeof what, format, arguments);
    va_end(arguments);
    if (origin->line > 0)
        snprintf(line, sizeof line, ":%u", origin->line);
    if (origin->within > 0)
        snprintf(within, sizeof within, " (line %u)", origin->within);
    return error_set(err, code, "%s%s: %s%s: %s", origin->file, line, where, within, what);
}

/* Fails at the parser's place, with the path there and, in a text of many lines, the line. */
static status fail_here(parser *c, status code, const char *expected)
{
    json_origin origin = { c->origin->file, c->origin->line, c->origin->line == 0 };
    for (const char *p = c->start; p < c->at && origin.within > 0; p++)
        origin.within += *p == '\n';
    for (uint32_t i = 1; i < c->depth; i++)
        c->stack[i].up = &c->stack[i - 1];
    const json_path *path = c->depth > 0 ? &c->stack[c->depth - 1] : NULL;
    if (path != NULL && path->key.start == NULL && cJSON_IsObject(c->open[c->depth - 1]))
        path = path->up;            /* before an object's first key */
    if (code != STATUS_SYNTAX)
        return json_fail(&origin, path, code, c->err, "%s", expected);
    if (c->at >= c->end)
        return json_fail(&origin, path, code, c->err, "expected %s, found the end of the text", expected);
    unsigned length, point = utf8_decode(c->at, c->end, &length);
    if (point < 0x20 || point == 0x7F || point == UTF8_BAD)
        return json_fail(&origin, path, code, c->err, "expected %s, found the byte 0x%02X", expected, (unsigned char)*c->at);
    return json_fail(&origin, path, code, c->err, "expected %s, found \"%.*s\"", expected, (int)length, c->at);
}

static status no_memory(const parser *c)
{
    return json_fail(c->origin, NULL, STATUS_MEMORY, c->err, "out of memory");
}

static void skip_space(parser *c)
{
    const char *at = c->at;
    while (at < c->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        at++;
    c->at = at;
}

static bool take(parser *c, char byte)
{
    if (c->at >= c->end || *c->at != byte)
        return false;
    c->at++;
    return true;
}

static bool hex4(parser *c, unsigned *out)
{
    *out = 0;
    for (int i = 0; i < 4; i++, c->at++) {
        char h = c->at < c->end ? *c->at : 0;
        int digit = h >= '0' && h <= '9' ? h - '0' : h >= 'a' && h <= 'f' ? h - 'a' + 10 : h >= 'A' && h <= 'F' ? h - 'A' + 10 : -1;
        if (digit < 0)
            return false;
        *out = *out * 16 + (unsigned)digit;
    }
    return true;
}

/* After the backslash. */
static status read_escape(parser *c)
{
    if (c->at < c->end && strchr("\"\\/bfnrt", *c->at) != NULL && *c->at != '\0') {
        c->at++;
        return STATUS_OK;
    }
    unsigned unit, low;
    if (!take(c, 'u') || !hex4(c, &unit))
        return fail_here(c, STATUS_SYNTAX, "an escape such as \\n or \\u4E07");
    if (unit == 0)
        return fail_here(c, STATUS_SYNTAX, "text without \\u0000");
    if (unit < 0xD800 || unit > 0xDFFF)
        return STATUS_OK;
    if (unit > 0xDBFF || !take(c, '\\') || !take(c, 'u') || !hex4(c, &low) || low < 0xDC00 || low > 0xDFFF)
        return fail_here(c, STATUS_SYNTAX, "a surrogate pair");
    return STATUS_OK;
}

/* After the opening quote; *out is what stands between the quotes. */
static status read_string(parser *c, view *out)
{
    out->start = c->at;
    c->escapes = false;
    for (;;) {
        const char *at = c->at;
        while (at < c->end && *at != '"' && *at != '\\' && (unsigned char)*at >= 0x20)
            at++;
        c->at = at;
        out->length = (size_t)(c->at - out->start);
        if (take(c, '"'))
            return STATUS_OK;
        if (!take(c, '\\'))
            return fail_here(c, STATUS_SYNTAX, "the string's closing quote (control characters are written \\u00XX)");
        c->escapes = true;
        status s = read_escape(c);
        if (s != STATUS_OK)
            return s;
    }
}

static bool take_digits(parser *c)
{
    const char *start = c->at;
    while (c->at < c->end && *c->at >= '0' && *c->at <= '9')
        c->at++;
    return c->at > start;
}

/* A node for the value at hand, in what is open; NULL when there is no memory. */
static cJSON *add_node(parser *c, int type)
{
    cJSON *node = json_tree_add(&c->tree, c->depth > 0 ? c->open[c->depth - 1] : NULL, type, c->name);
    c->name = NULL;
    if (c->depth == 0)
        c->root = node;
    return node;
}

static status read_number(parser *c)
{
    const char *start = c->at;
    take(c, '-');
    bool good = take(c, '0') || take_digits(c);
    if (good && take(c, '.'))
        good = take_digits(c);
    if (good && (take(c, 'e') || take(c, 'E'))) {
        if (!take(c, '+'))
            take(c, '-');
        good = take_digits(c);
    }
    if (!good)
        return fail_here(c, STATUS_SYNTAX, "a digit");
    cJSON *node = add_node(c, cJSON_Number);
    return node != NULL && json_tree_number(&c->tree, node, (view){ start, (size_t)(c->at - start) }) ? STATUS_OK : no_memory(c);
}

static status read_word(parser *c)
{
    const struct {
        view word;
        int type;
    } words[] = { { VIEW("true"), cJSON_True }, { VIEW("false"), cJSON_False }, { VIEW("null"), cJSON_NULL } };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (view_starts((view){ c->at, (size_t)(c->end - c->at) }, words[i].word)) {
            c->at += words[i].word.length;
            return add_node(c, words[i].type) != NULL ? STATUS_OK : no_memory(c);
        }
    return fail_here(c, STATUS_SYNTAX, "a value");
}

/* After the opening quote. */
static status read_string_value(parser *c)
{
    view raw;
    status s = read_string(c, &raw);
    if (s != STATUS_OK)
        return s;
    cJSON *node = add_node(c, cJSON_String);
    return node != NULL && (node->valuestring = json_tree_text(&c->tree, raw, c->escapes)) != NULL ? STATUS_OK : no_memory(c);
}

/* A key and its colon. */
static status read_key(parser *c)
{
    skip_space(c);
    if (!take(c, '"'))
        return fail_here(c, STATUS_SYNTAX, "a key in double quotes");
    view *key = &c->stack[c->depth - 1].key;
    status s = read_string(c, key);
    if (s != STATUS_OK)
        return s;
    if ((c->name = json_tree_text(&c->tree, *key, c->escapes)) == NULL)
        return no_memory(c);
    skip_space(c);
    return take(c, ':') ? STATUS_OK : fail_here(c, STATUS_SYNTAX, "\":\" after the key");
}

/* After "{" or "["; *empty: it closed at once. */
static status read_open(parser *c, bool object, bool *empty)
{
    if (c->depth == JSON_DEPTH)
        return fail_here(c, STATUS_LIMIT, "expected at most 64 nested objects and lists");
    cJSON *node = add_node(c, object ? cJSON_Object : cJSON_Array);
    if (node == NULL)
        return no_memory(c);
    skip_space(c);
    *empty = take(c, object ? '}' : ']');
    if (*empty)
        return STATUS_OK;
    c->stack[c->depth] = (json_path){ NULL, { NULL, 0 }, 0 };
    c->open[c->depth++] = node;
    return object ? read_key(c) : STATUS_OK;
}

/* One value, or the opening of one: then *opened. */
static status read_value(parser *c, bool *opened)
{
    *opened = false;
    skip_space(c);
    if (++c->values > JSON_VALUES)
        return fail_here(c, STATUS_LIMIT, "expected at most 4194304 values in one document");
    bool empty;
    status s;
    if (take(c, '"'))
        return read_string_value(c);
    if (c->at < c->end && (*c->at == '-' || (*c->at >= '0' && *c->at <= '9')))
        return read_number(c);
    if (take(c, '{'))
        s = read_open(c, true, &empty);
    else if (take(c, '['))
        s = read_open(c, false, &empty);
    else
        return read_word(c);
    *opened = s == STATUS_OK && !empty;
    return s;
}

/* Closes what ends here; *more: another value follows in what is open. */
static status read_after(parser *c, bool *more)
{
    *more = false;
    while (c->depth > 0) {
        skip_space(c);
        const bool object = cJSON_IsObject(c->open[c->depth - 1]);
        if (take(c, ',')) {
            *more = true;
            if (object)
                return read_key(c);
            c->stack[c->depth - 1].index++;
            return STATUS_OK;
        }
        if (!take(c, object ? '}' : ']'))
            return fail_here(c, STATUS_SYNTAX, object ? "\",\" or \"}\"" : "\",\" or \"]\"");
        c->depth--;
    }
    return STATUS_OK;
}

static status read_text(parser *c)
{
    for (bool more = true, opened; more;) {
        status s = read_value(c, &opened);
        if (s == STATUS_OK && !opened)
            s = read_after(c, &more);
        if (s != STATUS_OK)
            return s;
    }
    skip_space(c);
    return c->at == c->end ? STATUS_OK : fail_here(c, STATUS_SYNTAX, "nothing after the document");
}

static status check_utf8(parser *c)
{
    const view text = { c->start, (size_t)(c->end - c->start) };
    size_t valid = utf8_valid(text);
    if (valid == text.length)
        return STATUS_OK;
    parser before = *c;    /* up to there, for the path */
    before.end = c->start + valid;
    before.err = NULL;
    read_text(&before);
    before.at = before.end;
    before.end = c->end;
    before.err = c->err;
    return fail_here(&before, STATUS_SYNTAX, "UTF-8");
}

status json_parse(const cJSON **out, arena *memory, view text, const json_origin *origin, error *err)
{
    parser c = { .start = text.start, .at = text.start, .end = text.start + text.length, .origin = origin, .err = err,
                 .tree = { .memory = memory } };
    if (text.length > JSON_BYTES)
        return fail_here(&c, STATUS_LIMIT, "expected a document of at most 64 MiB");
    status s = check_utf8(&c);
    if (s == STATUS_OK)
        s = read_text(&c);
    if (s == STATUS_OK)
        *out = c.root;
    return s;
}

size_t json_extent(view text)
{
    size_t depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < text.length; i++) {
        char byte = text.start[i];
        if (quoted) {
            i += byte == '\\';
            quoted = byte != '"';
        } else if (byte == '"') {
            quoted = true;
        } else if (byte == '{' || byte == '[') {
            depth++;
        } else if ((byte == '}' || byte == ']') && (depth == 0 || --depth == 0)) {
            return i + 1;
        }
    }
    return text.length;
}
