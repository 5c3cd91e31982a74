#include "facts/write_parts.h"

#include <limits.h>

#include "facts/json_text.h"
#include "facts/read.h"

/* Figures and ordinals of a facts file, and what all facts write alike. */

void write_id(buffer *out, const document *doc, char letter, uint32_t index)
{
    word id = letter == 'c' ? doc->claims[index].id : doc->facts[index].id;
    if (id != 0) {
        json_quote(out, document_word(doc, id));
        return;
    }
    const char start[] = { '"', letter };
    buffer_append(out, (view){ start, sizeof start });     /* as document_own_id */
    numeral_print_whole(out, index + 1);
    buffer_byte(out, '"');
}

void write_reference(buffer *out, const document *doc, const char *key, uint32_t fact_index)
{
    json_raw(out, key);
    write_id(out, doc, 'f', fact_index);
}

void write_word(buffer *out, const document *doc, const char *key, word w)
{
    if (w != 0)
        json_text(out, key, document_word(doc, w));
}

void write_true(buffer *out, const char *key, bool value)
{
    if (value)
        json_raw(out, key);
}

static void put_number(buffer *out, const char *key, int64_t digits, int exponent, uint32_t denominator)
{
    json_raw(out, key);
    buffer_byte(out, '"');
    numeral_print(out, digits, exponent > 0 || denominator == 1 ? exponent : 0);
    if (denominator > 1) {
        buffer_byte(out, '/');
        numeral_print(out, denominator, exponent < 0 ? -exponent : 0);
    }
    buffer_byte(out, '"');
}

static void put_end(buffer *out, const char *key, const char *open_key, exact end, bool open)
{
    json_raw(out, key);
    buffer_byte(out, '"');
    exact_print(out, end);
    buffer_byte(out, '"');
    write_true(out, open_key, open);
}

static void put_bounds(buffer *out, const interval *bounds)
{
    if (!bounds->low_infinite)
        put_end(out, ", \"low\": ", ", \"low_open\": true", bounds->low, bounds->low_open);
    if (!bounds->high_infinite)
        put_end(out, ", \"high\": ", ", \"high_open\": true", bounds->high, bounds->high_open);
}

static void put_print(buffer *out, const document *doc, const figure *g, bool brief)
{
    const printed *p = &g->print;
    if (g->huge)
        json_text(out, ", \"value\": ", document_word(doc, (word)p->digits));
    else if (!g->given)
        put_number(out, ", \"value\": ", p->digits, -p->decimals, p->denominator);
    if (p->modifier == MODIFIER_RANGE && !g->huge && !g->given)
        put_number(out, ", \"value_high\": ", p->digits_high, -p->decimals, p->denominator);
    if (p->scale != 0) {
        json_raw(out, ", \"scale\": \"1e");
        numeral_print(out, p->scale, 0);
        buffer_byte(out, '"');
    }
    if (!g->huge && !g->given && !brief)
        put_number(out, ", \"amount\": ", p->digits, p->scale - p->decimals, p->denominator);
}

/* Where a value is printed, the narrow reading is told for others to use; the reader derives its own. */
static void put_reading(buffer *out, const document *doc, const figure *g)
{
    interval four[READINGS];
    if (g->given)
        put_bounds(out, &doc->bounds[g->print.digits]);
    else if (!g->huge && printed_readings(&g->print, INT_MAX, four) == STATUS_OK)
        put_bounds(out, &four[READING_NARROW]);
}

static void put_qualifiers(buffer *out, view set)
{
    if (set.length == 0)
        return;
    json_raw(out, ", \"qualifiers\": [");
    for (const char *at = set.start, *end = set.start + set.length; at < end;) {
        const char *stop = memchr(at, '\x1f', (size_t)(end - at));
        size_t length = (size_t)((stop != NULL ? stop : end) - at);
        json_quote(out, (view){ at, length });
        at += length + 1;
        if (at < end)
            json_raw(out, ", ");
    }
    buffer_byte(out, ']');
}

static void put_key(buffer *out, const document *doc, uint32_t index)
{
    const key *k = &doc->keys[index];
    if (index == 0)
        return;
    json_text(out, ", \"key\": {\"metric\": ", document_word(doc, k->metric));
    write_word(out, doc, ", \"verb\": ", k->verb);
    put_qualifiers(out, document_word(doc, k->qualifiers));
    write_word(out, doc, ", \"subject\": ", k->subject);
    write_word(out, doc, ", \"scope\": ", k->scope);
    write_word(out, doc, ", \"period\": ", k->period);
    if (k->status != STATUS_KEY_UNKNOWN)
        json_name(out, ", \"status\": ", key_status_names[k->status]);
    write_word(out, doc, ", \"basis\": ", k->basis);
    buffer_byte(out, '}');
}

void write_figure(buffer *out, const document *doc, const fact *f, bool brief)
{
    static const char *const natures[] = { "measure", "count", "point" };
    const figure *g = &doc->figures[f->detail];
    bool is_ordinal = f->kind == FACT_ORDINAL;
    brief = brief && !is_ordinal && !g->given;
    if (!brief) {
        json_integer(out, ", \"number_start\": ", g->number_start);
        json_integer(out, ", \"number_end\": ", g->number_end);
    }
    put_print(out, doc, g, brief);
    if (is_ordinal) {
        write_word(out, doc, ", \"of\": ", g->written_unit);
        write_true(out, ", \"rank\": true", g->rank);
    } else {
        json_text_if(out, ", \"unit\": ", doc->units[g->unit].name);
        json_text_if(out, ", \"per\": ", doc->units[g->per].name);
        write_word(out, doc, ", \"written_unit\": ", g->written_unit);
    }
    json_name(out, ", \"modifier\": ", modifier_names[g->print.modifier]);
    write_true(out, ", \"fraction\": true", g->print.hedged_too);
    if (!is_ordinal || g->print.nature != NATURE_POINT)
        json_name(out, ", \"nature\": ", natures[g->print.nature]);
    if (!brief)
        put_reading(out, doc, g);
    put_key(out, doc, g->key);
    if (g->table == FACT_NONE)
        return;
    write_reference(out, doc, ", \"table\": ", g->table);
    json_integer(out, ", \"row\": ", g->row);
    json_integer(out, ", \"col\": ", g->column);
    if (g->total != 0)
        json_raw(out, g->total == 1 ? ", \"total\": \"column\"" : ", \"total\": \"row\"");
}
