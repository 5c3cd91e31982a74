#include "facts/json_tree.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

static void *take(json_tree *t, size_t size)
{
    enum { BLOCK = 1 << 14, UNIT = sizeof(double) };
    if (size > BLOCK / 4)
        return arena_take(t->memory, size);
    size = (size + UNIT - 1) / UNIT * UNIT;
    if (size > t->left) {
        char *block = arena_take(t->memory, BLOCK);
        if (block == NULL)
            return NULL;
        t->next = block;
        t->left = BLOCK;
    }
    void *taken = t->next;
    t->next += size;
    t->left -= size;
    return taken;
}

cJSON *json_tree_add(json_tree *t, cJSON *parent, int type, char *name)
{
    cJSON *node = take(t, sizeof *node);
    if (node == NULL)
        return NULL;
    *node = (cJSON){ .type = type, .string = name, .valueint = type == cJSON_True };
    if (parent == NULL)
        return node;
    if (parent->child == NULL) {
        parent->child = node;
    } else {
        node->prev = parent->child->prev;   /* the last one: cJSON closes the ring backwards */
        node->prev->next = node;
    }
    parent->child->prev = node;
    return node;
}

static uint32_t hex4(const char *at)
{
    uint32_t unit = 0;
    for (int i = 0; i < 4; i++)
        unit = unit << 4 | (uint32_t)(at[i] <= '9' ? at[i] - '0' : (at[i] | 0x20) - 'a' + 10);
    return unit;
}

/* Reads the escape behind a backslash; *at is then behind it. */
static char *put_escape(char *to, const char **at)
{
    static const char letters[] = "bfnrt", meant[] = "\b\f\n\r\t";
    const char letter = *(*at)++;
    if (letter != 'u') {
        const char *found = strchr(letters, letter);
        *to++ = found != NULL ? meant[found - letters] : letter;
        return to;
    }
    uint32_t point = hex4(*at);
    *at += 4;
    if (point >= 0xD800 && point <= 0xDBFF) {
        point = 0x10000 + ((point & 0x3FF) << 10 | (hex4(*at + 2) & 0x3FF));
        *at += 6;
    }
    return to + utf8_encode(point, to);
}

char *json_tree_text(json_tree *t, view raw, bool escapes)
{
    char *text = take(t, raw.length + 1), *to = text;
    if (text == NULL)
        return NULL;
    if (!escapes) {
        memcpy(text, raw.start, raw.length);
        to += raw.length;
    }
    for (const char *at = raw.start, *end = at + raw.length; escapes && at < end;)
        if (*at != '\\') {
            *to++ = *at++;
        } else {
            at++;
            to = put_escape(to, &at);
        }
    *to = '\0';
    return text;
}

/* A whole number of few digits, which most are. */
static bool read_whole(view written, double *out)
{
    enum { EXACT = 15 };    /* digits that any double holds */
    uint64_t digits = 0;
    if (written.length > EXACT)
        return false;
    for (size_t i = 0; i < written.length; i++) {
        if (written.start[i] < '0' || written.start[i] > '9')
            return false;
        digits = digits * 10 + (uint64_t)(written.start[i] - '0');
    }
    *out = (double)digits;
    return true;
}

bool json_tree_number(json_tree *t, cJSON *node, view written)
{
    if (!read_whole(written, &node->valuedouble)) {
        const char *copy = json_tree_text(t, written, false);
        if (copy == NULL)
            return false;
        node->valuedouble = strtod(copy, NULL);
    }
    node->valueint = node->valuedouble >= INT_MAX ? INT_MAX : node->valuedouble <= INT_MIN ? INT_MIN : (int)node->valuedouble;
    return true;
}
