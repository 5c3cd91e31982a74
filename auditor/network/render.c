#include "network/render.h"

#include <inttypes.h>

#include "network/notation.h"

/* Where in 'text' the n-th run of ASCII digits (with its points and commas) from the end stands. */
static bool digit_run(view text, int from_end, size_t *start, size_t *end)
{
    size_t at = text.length;
    for (int run = 0; at > 0; run++) {
        while (at > 0 && (text.start[at - 1] < '0' || text.start[at - 1] > '9'))
            at--;
        *end = at;
        while (at > 0 && ((text.start[at - 1] >= '0' && text.start[at - 1] <= '9') || text.start[at - 1] == '.'
                          || text.start[at - 1] == ','))
            at--;
        *start = at;
        if (*end > at && run == from_end)
            return true;
    }
    return false;
}

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

enum { MOST_RUNS = 3, SIXTY = 60 };

/* The numbers of a figure told in several units (1小时06分20秒), the last one first, and where each stands; 0 where there are more, or one. */
static int units_told(view text, int64_t *number, size_t *start, size_t *end)
{
    int count = 0;
    for (; count < MOST_RUNS && digit_run(text, count, &start[count], &end[count]); count++) {
        number[count] = 0;
        for (size_t at = start[count]; at < end[count]; at++) {
            if (text.start[at] < '0' || text.start[at] > '9' || number[count] > INT32_MAX)
                return 0;
            number[count] = number[count] * 10 + (text.start[at] - '0');
        }
    }
    size_t more, stop;
    return count < 2 || digit_run(text, count, &more, &stop) ? 0 : count;
}

/* "1小时06分20秒" with 3970: what each unit is of the next one is seen from the figure as it was. False where it is told in one unit. */
static bool put_units(view text, const printed *typed, const printed *meant, buffer *out)
{
    int64_t number[MOST_RUNS], each[MOST_RUNS] = { 1, SIXTY, SIXTY * SIXTY }, sum = 0, rest = meant->digits;
    size_t start[MOST_RUNS], end[MOST_RUNS];
    const int count = units_told(text, number, start, end);
    if (count == 0 || meant->decimals != 0 || typed->decimals != 0 || meant->scale != typed->scale)
        return false;
    if (count == 2 && number[1] > 0 && typed->digits > number[0] && (typed->digits - number[0]) % number[1] == 0)
        each[1] = (typed->digits - number[0]) / number[1];
    for (int i = 0; i < count; i++)
        sum += number[i] * each[i];
    if (sum != typed->digits || each[1] < 2)
        return false;
    size_t from = 0;
    for (int i = count; i-- > 0;) {
        buffer_append(out, (view){ text.start + from, start[i] - from });
        buffer_format(out, "%0*" PRId64, i < count - 1 && end[i] - start[i] > 1 ? (int)(end[i] - start[i]) : 1, rest / each[i]);
        rest %= each[i];
        from = end[i];
    }
    buffer_append(out, (view){ text.start + from, text.length - from });
    return true;
}

/* "2024亿元" with 2065: digits and scale word are replaced, the rest stays as it was. */
static void put_figure(search *s, uint32_t slot, const printed *p, buffer *out)
{
    view text = fact_text(s->n->slots[slot].ref.doc, s->n->slots[slot].ref.index);
    const printed *typed = &slot_figure(s->n, slot)->print;
    size_t start = 0, end = 0;
    buffer digits = { 0 };
    if (put_units(text, typed, p, out))
        return;
    notation_digits(&digits, p->digits, p->decimals);
    if (!digit_run(text, 0, &start, &end)) {        /* a Chinese numeral, and its written unit */
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
    if (digit_run(text, part - hidden, &start, &end)) {
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
