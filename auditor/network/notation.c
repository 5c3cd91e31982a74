#include "network/notation.h"

#include "network/judge.h"
#include "network/told_units.h"

enum { SHOWN_PARTS = 12, LARGEST_DECIMALS = 18 };

/* The same for its printed number. */
static exact step_of(const network *n, uint32_t s)
{
    const document *doc = n->slots[s].ref.doc;
    const figure *g = slot_figure(n, s);
    exact unit_step = exact_integer(1);
    if (g == NULL)
        return unit_step;
    if (expression_factor(doc, g, &unit_step) != STATUS_OK)
        return exact_integer(0);
    unit_step.exponent += g->print.scale;
    return unit_step;
}

void notation_digits(buffer *out, int64_t digits, int decimals)
{
    uint64_t magnitude = digits < 0 ? -(uint64_t)digits : (uint64_t)digits, one = 1;
    for (int i = 0; i < decimals && i < LARGEST_DECIMALS; i++)
        one *= 10;
    buffer_format(out, "%s%llu", digits < 0 ? "-" : "", (unsigned long long)(magnitude / one));
    if (decimals > 0)
        buffer_format(out, ".%0*llu", decimals, (unsigned long long)(magnitude % one));
}

bool notation_number(buffer *out, exact value, exact printed_unit, int decimals)
{
    exact x, half = { 1, 2, -decimals }, whole;
    if (exact_divide(&x, value, printed_unit) != STATUS_OK || exact_add(&x, x, half) != STATUS_OK)
        return false;
    x.exponent += decimals;
    if (exact_floor(&whole, x) != STATUS_OK)
        return false;
    whole.exponent -= decimals;
    exact_print(out, whole);
    return true;
}

view notation_written_unit(const network *n, uint32_t s)
{
    const figure *g = slot_figure(n, s);
    return g != NULL ? document_word(n->slots[s].ref.doc, g->written_unit) : VIEW("");
}

/* Percentages keep their sign in any line: they stand beside amounts all the time. */
bool notation_is_rate(const network *n, uint32_t s)
{
    const figure *g = slot_figure(n, s);
    if (g == NULL || g->unit == 0)
        return false;
    view name_of = n->slots[s].ref.doc->units[g->unit].name;
    return view_equal(name_of, VIEW("%")) || view_equal(name_of, VIEW("pp"));
}

/* What one step of the written number is worth; 六成 is written 60 %. */
exact notation_shown_unit(const network *n, uint32_t s)
{
    exact unit_step = step_of(n, s);
    if (notation_is_rate(n, s))
        unit_step.exponent -= slot_figure(n, s)->print.scale;
    return unit_step;
}

void notation_put_unit(notation *l, uint32_t s)
{
    if (notation_is_rate(l->n, s))
        buffer_append(&l->out, VIEW(" %"));
    else if (l->units)
        buffer_append(&l->out, notation_written_unit(l->n, s));
}

static void put_day(notation *l, date d, precision how)
{
    if (d.year != 0)
        buffer_format(&l->out, how == PRECISION_YEAR ? "%d" : "%d-", d.year);
    if (how != PRECISION_YEAR)
        buffer_format(&l->out, "%02d", d.month);
    if (how != PRECISION_YEAR && how != PRECISION_MONTH)
        buffer_format(&l->out, "-%02d", d.day);
}

/* How precisely the ends of a period are said: 2012年至2018年 names years. */
static precision ends_precision(const dated *d)
{
    const bool years = d->from.month == 1 && d->from.day == 1 && d->to.month == 12 && d->to.day == 31;
    return d->precision == PRECISION_PERIOD && years ? PRECISION_YEAR : (precision)d->precision;
}

/* As precisely as it is said. */
void notation_put_date(notation *l, uint32_t s)
{
    const dated *d = slot_date(l->n, s);
    const precision how = ends_precision(d);
    put_day(l, d->from, how);
    if (d->precision <= PRECISION_MONTH || d->precision == PRECISION_YEAR || date_compare(d->from, d->to) == 0)
        return;
    buffer_byte(&l->out, '/');
    put_day(l, d->to, how);
}

/* Two dates, or the two ends of one. */
void notation_put_dates(notation *l, uint32_t earlier, uint32_t later, bool elapsed_time)
{
    const dated *d = slot_date(l->n, earlier);
    const view sign = elapsed_time ? VIEW(" - ") : VIEW(" > ");
    if (later == UINT32_MAX) {  /* until the day of publication */
        const document *doc = l->n->slots[earlier].ref.doc;
        put_day(l, doc->published.from, doc->published_precision);
        buffer_append(&l->out, sign);
        notation_put_date(l, earlier);
    } else if (earlier != later) {
        notation_put_date(l, elapsed_time ? later : earlier);
        buffer_append(&l->out, sign);
        notation_put_date(l, elapsed_time ? earlier : later);
    } else {
        put_day(l, elapsed_time ? d->to : d->from, ends_precision(d));
        buffer_append(&l->out, sign);
        put_day(l, elapsed_time ? d->from : d->to, ends_precision(d));
    }
}

void notation_weekday(buffer *out, view spelled, int day)
{
    static const char *const names[] = { "日", "一", "二", "三", "四", "五", "六", "天" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (view_ends(spelled, view_of(names[i])))
            buffer_append(out, (view){ spelled.start, spelled.length - strlen(names[i]) });
    buffer_append(out, view_of(names[day % 7]));
}

void notation_put_weekday(notation *l, const relation *r, int day)
{
    const fact_ref written = l->n->slots[r->second].ref;
    notation_weekday(&l->out, r->second != r->first ? fact_text(written.doc, written.index) : VIEW(""), day);
}

void notation_put_items(notation *l, const list *items)
{
    buffer_format(&l->out, "%u", (unsigned)items->least);
    if (items->open)
        buffer_byte(&l->out, '+');
    else if (items->most != items->least)
        buffer_format(&l->out, "..%u", (unsigned)items->most);
}

static void put_fact(notation *l, uint32_t s)
{
    const figure *g = slot_figure(l->n, s);
    const list *items = slot_list(l->n, s);
    if (items != NULL) {
        notation_put_items(l, items);
        return;
    }
    if (g == NULL) {
        buffer_format(&l->out, "%u", (unsigned)slot_heading(l->n, s)->ordinal);
        return;
    }
    if (g->huge || g->given || g->print.modifier == MODIFIER_RANGE || g->print.denominator > 1 || told_in_units(l->n, s)) {
        buffer_append(&l->out, fact_text(l->n->slots[s].ref.doc, l->n->slots[s].ref.index));
        return;
    }
    static const char *const marks[MODIFIERS] = {
        [MODIFIER_ABOUT] = "~",     [MODIFIER_NEARLY] = "~",   [MODIFIER_OVER] = ">", [MODIFIER_UNDER] = "<",
        [MODIFIER_AT_LEAST] = ">=", [MODIFIER_AT_MOST] = "<=", [MODIFIER_MORE] = ">"
    };
    if (!l->unmarked && g->print.modifier < MODIFIERS && marks[g->print.modifier] != NULL)
        buffer_append(&l->out, view_of(marks[g->print.modifier]));
    if (g->print.scale != 0 && notation_is_rate(l->n, s))
        exact_print(&l->out, printed_value(&g->print));
    else
        notation_digits(&l->out, g->print.digits, g->print.decimals);
    notation_put_unit(l, s);
}

static int strength(const expression *e)
{
    switch ((operator)e->operator) {
    case OPERATOR_SUM:
    case OPERATOR_SUBTRACT:
        return 1;
    case OPERATOR_MULTIPLY:
    case OPERATOR_DIVIDE:
        return 2;
    default:
        return 3;
    }
}

static void put_pair(notation *l, const expression *e, const char *sign)
{
    notation_put(l, e->as.pair.left, strength(e));
    buffer_append(&l->out, view_of(sign));
    notation_put(l, e->as.pair.right, strength(e) + (e->operator != OPERATOR_MULTIPLY));
}

static void put_sum(notation *l, const expression *e)
{
    for (uint32_t i = 0; i < e->as.sum.count; i++) {
        if (i > 0)
            buffer_append(&l->out, VIEW(" + "));
        if (i == SHOWN_PARTS && e->as.sum.count > SHOWN_PARTS + 1) {
            buffer_append(&l->out, VIEW("..."));
            return;
        }
        notation_put(l, e->as.sum.parts[i], 1);
    }
}

static bool converts(const expression *e)
{
    return e->operator == OPERATOR_MULTIPLY && e->as.pair.left->operator == OPERATOR_ELAPSED
        && e->as.pair.right->operator == OPERATOR_NUMBER;
}

/* "2021 - 2018"; years that are counted with the first and the last are "2018..2021". */
static void put_elapsed(notation *l, const expression *e)
{
    const uint32_t from = e->as.leaf.slot, to = e->as.leaf.to;
    if (e->unit != 'r' || to == UINT32_MAX) {
        notation_put_dates(l, from, to, true);
        return;
    }
    put_day(l, slot_date(l->n, from)->from, PRECISION_YEAR);
    buffer_append(&l->out, VIEW(".."));
    put_day(l, slot_date(l->n, to)->to, PRECISION_YEAR);
}

/* 'around': how strongly the neighbours bind; a weaker expression is put into brackets. */
void notation_put(notation *l, const expression *e, int around)
{
    e = notation_bare(e);
    bool brackets = strength(e) < around || (e->operator == OPERATOR_ELAPSED && around > 1);
    if (brackets)
        buffer_byte(&l->out, '(');
    switch ((operator)e->operator) {
    case OPERATOR_FACT:
        put_fact(l, e->as.leaf.slot);
        break;
    case OPERATOR_ELAPSED:
        put_elapsed(l, e);
        break;
    case OPERATOR_NUMBER:
        exact_print(&l->out, *e->as.number);
        break;
    case OPERATOR_SUM:
        put_sum(l, e);
        break;
    case OPERATOR_SUBTRACT:
        put_pair(l, e, " - ");
        break;
    case OPERATOR_MULTIPLY:
        put_pair(l, e, " × ");
        break;
    case OPERATOR_DIVIDE:
        put_pair(l, e, " / ");
        break;
    case OPERATOR_POWER:
        notation_put(l, e->as.power.base, 3);
        buffer_format(&l->out, "^%u", e->as.power.exponent);
        break;
    }
    if (brackets)
        buffer_byte(&l->out, ')');
}

const expression *notation_bare(const expression *e)
{
    return converts(e) ? e->as.pair.left : e;
}
