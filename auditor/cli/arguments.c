#include "cli/arguments.h"

#include <limits.h>
#include <stdio.h>

#include "base/nearest.h"

static const option *find_long(const arguments *a, view name)
{
    for (const option *const *table = a->tables; *table != NULL; table++)
        for (const option *o = *table; o->id != 0; o++)
            if (view_equal(view_of(o->name), name))
                return o;
    return NULL;
}

static const option *find_letter(const arguments *a, char letter)
{
    for (const option *const *table = a->tables; *table != NULL; table++)
        for (const option *o = *table; o->id != 0; o++)
            if (o->letter != 0 && o->letter == letter)
                return o;
    return NULL;
}

static status unknown(const arguments *a, view name, error *err)
{
    const option *meant = NULL;
    unsigned best = UINT_MAX;
    for (const option *const *table = a->tables; *table != NULL; table++)
        for (const option *o = *table; o->id != 0; o++)
            if (nearest_offer(name, view_of(o->name), &best))
                meant = o;
    if (meant != NULL)
        return error_set(err, STATUS_USAGE, "unknown option --%.*s: did you mean --%s?", VIEW_PRINT(name), meant->name);
    return error_set(err, STATUS_USAGE, "unknown option --%.*s: --help lists the options", VIEW_PRINT(name));
}

static status take_long(arguments *a, argument *out, error *err)
{
    const char *word = *a->rest++ + 2;
    const char *equals = strchr(word, '=');
    view name = equals != NULL ? (view){ word, (size_t)(equals - word) } : view_of(word);
    const option *o = find_long(a, name);
    if (o == NULL)
        return unknown(a, name, err);
    const char *value = equals != NULL ? equals + 1 : NULL;
    if (o->value == NULL && value != NULL)
        return error_set(err, STATUS_USAGE, "--%s takes no value", o->name);
    if (o->value != NULL && value == NULL) {
        if (*a->rest == NULL)
            return error_set(err, STATUS_USAGE, "--%s needs a value: %s", o->name, o->value);
        value = *a->rest++;
    }
    *out = (argument){ o->id, o->name, value };
    return STATUS_OK;
}

static status take_letter(arguments *a, argument *out, error *err)
{
    char letter = *a->cluster++;
    const char *value = NULL;
    const option *o = find_letter(a, letter);
    if (o == NULL)
        return error_set(err, STATUS_USAGE, "unknown option -%c: --help lists the options", letter);
    if (o->value != NULL) {
        value = *a->cluster != '\0' ? a->cluster : *a->rest;
        if (value == NULL)
            return error_set(err, STATUS_USAGE, "-%c needs a value: %s", letter, o->value);
        if (*a->cluster == '\0')
            a->rest++;
        a->cluster = NULL;
    }
    if (a->cluster != NULL && *a->cluster == '\0')
        a->cluster = NULL;
    *out = (argument){ o->id, o->name, value };
    return STATUS_OK;
}

status arguments_next(arguments *a, argument *out, error *err)
{
    if (a->cluster != NULL)
        return take_letter(a, out, err);
    const char *word = *a->rest;
    if (word == NULL) {
        *out = (argument){ ARGUMENT_END, NULL, NULL };
        return STATUS_OK;
    }
    if (!a->operands_only && strcmp(word, "--") == 0) {
        a->operands_only = true;
        a->rest++;
        return arguments_next(a, out, err);
    }
    if (!a->operands_only && word[0] == '-' && word[1] == '-')
        return take_long(a, out, err);
    a->rest++;
    if (!a->operands_only && word[0] == '-' && word[1] != '\0') {
        a->cluster = word + 1;
        return take_letter(a, out, err);
    }
    *out = (argument){ ARGUMENT_OPERAND, NULL, word };
    return STATUS_OK;
}

status arguments_choice(unsigned *out, const argument *a, const char *const *choices, error *err)
{
    char listed[256] = "";
    size_t used = 0;
    for (unsigned i = 0; choices[i] != NULL; i++) {
        if (strcmp(choices[i], a->value) == 0) {
            *out = i;
            return STATUS_OK;
        }
        size_t length = strlen(choices[i]);
        if (used + length + 3 < sizeof listed) {
            memcpy(listed + used, i > 0 ? ", " : "", i > 0 ? 2 : 0);
            used += i > 0 ? 2 : 0;
            memcpy(listed + used, choices[i], length + 1);
            used += length;
        }
    }
    return error_set(err, STATUS_USAGE, "--%s: \"%s\" is none of: %s", a->name, a->value, listed);
}

status arguments_number(unsigned *out, const argument *a, unsigned least, unsigned most, error *err)
{
    unsigned long long value = 0;
    const char *at = a->value;
    for (; *at >= '0' && *at <= '9' && value <= most; at++)
        value = value * 10 + (unsigned)(*at - '0');
    if (at == a->value || *at != '\0' || value < least || value > most)
        return error_set(err, STATUS_USAGE, "--%s: \"%s\" is no whole number from %u to %u", a->name, a->value, least, most);
    *out = (unsigned)value;
    return STATUS_OK;
}

void arguments_help(buffer *out, const option *const *tables)
{
    for (const option *const *table = tables; *table != NULL; table++)
        for (const option *o = *table; o->id != 0; o++) {
            char left[64];
            int length = snprintf(left, sizeof left, "  %c%c%s --%s%s%s", o->letter != 0 ? '-' : ' ',
                                  o->letter != 0 ? o->letter : ' ', o->letter != 0 ? "," : " ", o->name,
                                  o->value != NULL ? " " : "", o->value != NULL ? o->value : "");
            if (length > 28)
                buffer_format(out, "%s\n%30s%s\n", left, "", o->help);
            else
                buffer_format(out, "%-30s%s\n", left, o->help);
        }
}
