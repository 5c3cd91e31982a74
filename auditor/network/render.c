#include "network/render.h"

#include <inttypes.h>

#include "network/notation.h"
#include "network/told_units.h"

static void put_grouped(buffer *out, view digits)
{
    size_t whole = 0;
    while (whole < digits.length && digits.start[whole] != '.')
        whole++;
    for (size_t i = 0; i < digits.length; i++) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0)
            buffer_byte(out, ',');
        buffer_byte(out, digits.start[i]);
    }
}

/* 34 is 三十四; above 9999 the digits stay as they are. */
static bool put_numeral(buffer *out, int64_t number)
{
    static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
    static const char *const places[] = { "千", "百", "十", "" };
    static const int64_t values[] = { 1000, 100, 10, 1 };
    bool begun = false, gap = false;
    if (number < 0 || number > 9999)
        return false;
    for (int i = 0; i < 4; i++) {
        int64_t digit = number / values[i] % 10;
        gap = gap || (begun && digit == 0);
        if (digit == 0 && (number != 0 || i < 3))
            continue;
        if (gap)
            buffer_append(out, view_of(digits[0]));
        if (digit != 1 || i != 2 || begun)
            buffer_append(out, view_of(digits[digit]));
        buffer_append(out, view_of(places[i]));
        begun = true;
        gap = false;
    }
    return true;
}

static const char *scale_word(int scale)
{
    return scale == 8 ? "亿" : scale == 4 ? "万" : "";
}

/* "2024亿元" with 2065: digits and scale word are replaced, the rest stays as it was. */
static void put_figure(search *s, uint32_t slot, const printed *p, buffer *out)
{
    view text = fact_text(s->n->slots[slot].ref.doc, s->n->slots[slot].ref.index);
    const printed *typed = &slot_figure(s->n, slot)->print;
    size_t start = 0, end = 0;
    buffer digits = { 0 };
    if (p->decimals == typed->decimals && p->scale == typed->scale && told_units_put(s->n, slot, p->digits, out))
        return;
    notation_digits(&digits, p->digits, p->decimals);
    if (!told_digits(text, 0, &start, &end)) {        /* a Chinese numeral, and its written unit */
        view unit_text = document_word(s->n->slots[slot].ref.doc, slot_figure(s->n, slot)->written_unit);
        if (p->digits == 2 && p->nature == NATURE_COUNT)
            buffer_append(out, VIEW("两"));
        else if (p->decimals != 0 || !put_numeral(out, p->digits))
            buffer_append(out, buffer_view(&digits));
        buffer_append(out, unit_text);
    } else {
        view before = { text.start, start }, old = { text.start + start, end - start };
        view after = { text.start + end, text.length - end };
        const char *word_before = scale_word(typed->scale);
        buffer_append(out, before);
        if (view_find(old, VIEW(",")) >= 0)
            put_grouped(out, buffer_view(&digits));
        else
            buffer_append(out, buffer_view(&digits));
        if (p->scale != typed->scale && view_starts(after, view_of(word_before))) {
            buffer_append(out, view_of(scale_word(p->scale)));
            after.start += strlen(word_before);
            after.length -= strlen(word_before);
        }
        buffer_append(out, after);
    }
    out->failed |= digits.failed;
    buffer_free(&digits);
}

/* The part of the date that changes, in the text as it was; an ISO date where the text does not show it. The weekday
** of 'dated_slot' may stand in a place of its own. */
static void put_date_part(search *s, uint32_t slot, uint32_t dated_slot, const dated *meant, buffer *out)
{
    const dated *typed = slot_date(s->n, dated_slot);
    view text = fact_text(s->n->slots[slot].ref.doc, s->n->slots[slot].ref.index);
    const int was[] = { typed->from.day, typed->from.month, typed->from.year };
    const int is[] = { meant->from.day, meant->from.month, meant->from.year };
    int hidden = typed->precision == PRECISION_DAY ? 0 : typed->precision == PRECISION_MONTH ? 1 : 2, part = hidden;
    size_t start, end;
    char day[11];
    if (meant->weekday != typed->weekday) {
        notation_weekday(out, slot != dated_slot ? text : VIEW(""), meant->weekday);
        return;
    }
    while (part < 2 && was[part] == is[part])
        part++;
    if (told_digits(text, part - hidden, &start, &end)) {
        buffer_append(out, (view){ text.start, start });
        buffer_format(out, "%0*d", end - start >= 2 ? 2 : 1, is[part]);
        buffer_append(out, (view){ text.start + end, text.length - end });
        return;
    }
    date_print(meant->from, day);
    buffer_append(out, view_of(day));
}

static status copy_out(search *s, buffer *text, view *out, error *err)
{
    view copy = arena_copy(s->n->memory, buffer_view(text));
    bool failed = text->failed || copy.start == NULL;
    buffer_free(text);
    if (failed)
        return error_set(err, STATUS_MEMORY, "no memory for a repair");
    *out = copy;
    return STATUS_OK;
}

/* An end of the interval, with one decimal more than the figure has, in its own written unit. */
static status put_end(search *s, uint32_t slot, const exact *value, bool infinite, view *out, error *err)
{
    const printed *typed = &slot_figure(s->n, slot)->print;
    const exact step = { 1, 1, typed->scale };
    int more = typed->nature == NATURE_MEASURE || typed->scale > 0 ? 1 : 0;
    buffer text = { 0 };
    if (infinite || !notation_number(&text, *value, step, typed->decimals + more))
        buffer_clear(&text);
    return copy_out(s, &text, out, err);
}

static status put_interval(search *s, const candidate *c, repair *out, error *err)
{
    const uint32_t slot = s->conflict->facts[c->fact];
    const figure *g = slot_figure(s->n, slot);
    const demands *d = &s->asked[c->fact];
    if (g == NULL || !d->known || c->swaps[0].what != SUBSTITUTE_PRINT)
        return STATUS_OK;
    interval x = c->loose ? d->loosely : d->exactly;
    if (g->print.nature != NATURE_MEASURE && g->print.scale == 0)
        interval_integers(&x, &x);
    status result = put_end(s, slot, &x.low, x.low_infinite, &out->low, err);
    return result == STATUS_OK ? put_end(s, slot, &x.high, x.high_infinite, &out->high, err) : result;
}

bool render_shows(const search *s, const candidate *c)
{
    const uint32_t slot = s->conflict->facts[c->fact];
    buffer text = { 0 };
    const bool shown = c->swaps[0].what != SUBSTITUTE_PRINT || !told_in_units(s->n, slot) || told_units_put(s->n, slot, c->swaps[0].print.digits, &text);
    buffer_free(&text);
    return shown;
}

status render_repair(search *s, const candidate *c, repair *out, error *err)
{
    const uint32_t slot = s->conflict->facts[c->fact];
    const substitution *meant = &c->swaps[0];
    repair made = { .evidence = c->fact, .probability = c->weight, .mends = c->mends, .breaks = c->breaks };
    buffer text = { 0 };
    uint32_t why = 0;
    for (unsigned r = 0; r < REASONS_KNOWN && why < REASONS; r++)
        if ((c->reasons & 1u << r) != 0)
            made.why[why++] = view_of(reason_names[r]);
    if (meant->what == SUBSTITUTE_PRINT)
        put_figure(s, slot, &meant->print, &text);
    else if (meant->what == SUBSTITUTE_DATE)
        put_date_part(s, slot, meant->slot, &meant->date, &text);
    else
        buffer_append(&text, fact_text(s->n->slots[slot].ref.doc, s->n->slots[slot].ref.index));
    status result = copy_out(s, &text, &made.text, err);
    if (result == STATUS_OK)
        result = put_interval(s, c, &made, err);
    if (result == STATUS_OK)
        *out = made;
    return result;
}
