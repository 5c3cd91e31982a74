#include "network/derivation.h"

#include "network/judge.h"

enum { FURTHER_DECIMALS = 3, SHOWN_PARTS = 12, LARGEST_DECIMALS = 18 };

/* How the numbers of one line are written. */
typedef struct {
    network *n;
    buffer out;
    bool units;         /* figures have different units: each is written with its own */
} line;

exact derivation_unit(const network *n, uint32_t s)
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

void derivation_digits(buffer *out, int64_t digits, int decimals)
{
    uint64_t magnitude = digits < 0 ? -(uint64_t)digits : (uint64_t)digits, one = 1;
    for (int i = 0; i < decimals && i < LARGEST_DECIMALS; i++)
        one *= 10;
    buffer_format(out, "%s%llu", digits < 0 ? "-" : "", (unsigned long long)(magnitude / one));
    if (decimals > 0)
        buffer_format(out, ".%0*llu", decimals, (unsigned long long)(magnitude % one));
}

bool derivation_number(buffer *out, exact value, exact printed_unit, int decimals)
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

static view written_unit(const network *n, uint32_t s)
{
    const figure *g = slot_figure(n, s);
    return g != NULL ? document_word(n->slots[s].ref.doc, g->written_unit) : VIEW("");
}

/* Percentages keep their sign in any line: they stand beside amounts all the time. */
static bool is_rate(const network *n, uint32_t s)
{
    const figure *g = slot_figure(n, s);
    if (g == NULL || g->unit == 0)
        return false;
    view name_of = n->slots[s].ref.doc->units[g->unit].name;
    return view_equal(name_of, VIEW("%")) || view_equal(name_of, VIEW("pp"));
}

/* What one step of the written number is worth; 六成 is written 60 %. */
static exact shown_unit(const network *n, uint32_t s)
{
    exact unit_step = derivation_unit(n, s);
    if (is_rate(n, s))
        unit_step.exponent -= slot_figure(n, s)->print.scale;
    return unit_step;
}

static void put_unit(line *l, uint32_t s)
{
    if (is_rate(l->n, s))
        buffer_append(&l->out, VIEW(" %"));
    else if (l->units)
        buffer_append(&l->out, written_unit(l->n, s));
}

static void put_day(line *l, date d, precision how)
{
    if (d.year != 0)
        buffer_format(&l->out, how == PRECISION_YEAR ? "%d" : "%d-", d.year);
    if (how != PRECISION_YEAR)
        buffer_format(&l->out, "%02d", d.month);
    if (how != PRECISION_YEAR && how != PRECISION_MONTH)
        buffer_format(&l->out, "-%02d", d.day);
}

/* As precisely as it is said. */
static void put_date(line *l, uint32_t s)
{
    const dated *d = slot_date(l->n, s);
    put_day(l, d->from, (precision)d->precision);
    if (d->precision <= PRECISION_MONTH || d->precision == PRECISION_YEAR || date_compare(d->from, d->to) == 0)
        return;
    buffer_byte(&l->out, '/');
    put_day(l, d->to, (precision)d->precision);
}

static void put_items(line *l, const list *items)
{
    buffer_format(&l->out, "%u", (unsigned)items->least);
    if (items->open)
        buffer_byte(&l->out, '+');
    else if (items->most != items->least)
        buffer_format(&l->out, "..%u", (unsigned)items->most);
}

static void put_fact(line *l, uint32_t s)
{
    const figure *g = slot_figure(l->n, s);
    const list *items = slot_list(l->n, s);
    if (items != NULL) {
        put_items(l, items);
        return;
    }
    if (g->huge || g->given || g->print.modifier == MODIFIER_RANGE || g->print.denominator > 1) {
        buffer_append(&l->out, fact_text(l->n->slots[s].ref.doc, l->n->slots[s].ref.index));
        return;
    }
    static const char *const marks[MODIFIERS] = {
        [MODIFIER_ABOUT] = "~",     [MODIFIER_NEARLY] = "~",   [MODIFIER_OVER] = ">", [MODIFIER_UNDER] = "<",
        [MODIFIER_AT_LEAST] = ">=", [MODIFIER_AT_MOST] = "<=", [MODIFIER_MORE] = ">"
    };
    if (g->print.modifier < MODIFIERS && marks[g->print.modifier] != NULL)
        buffer_append(&l->out, view_of(marks[g->print.modifier]));
    if (g->print.scale != 0 && is_rate(l->n, s))
        exact_print(&l->out, printed_value(&g->print));
    else
        derivation_digits(&l->out, g->print.digits, g->print.decimals);
    put_unit(l, s);
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

static void put(line *l, const expression *e, int around);

static void put_pair(line *l, const expression *e, const char *sign)
{
    put(l, e->as.pair.left, strength(e));
    buffer_append(&l->out, view_of(sign));
    put(l, e->as.pair.right, strength(e) + (e->operator != OPERATOR_MULTIPLY));
}

static void put_sum(line *l, const expression *e)
{
    for (uint32_t i = 0; i < e->as.sum.count; i++) {
        if (i > 0)
            buffer_append(&l->out, VIEW(" + "));
        if (i == SHOWN_PARTS && e->as.sum.count > SHOWN_PARTS + 1) {
            buffer_append(&l->out, VIEW("..."));
            return;
        }
        put(l, e->as.sum.parts[i], 1);
    }
}

static bool converts(const expression *e)
{
    return e->operator == OPERATOR_MULTIPLY && e->as.pair.left->operator == OPERATOR_ELAPSED
        && e->as.pair.right->operator == OPERATOR_NUMBER;
}

/* 'around': how strongly the neighbours bind; a weaker expression is put into brackets. */
static void put(line *l, const expression *e, int around)
{
    if (converts(e))
        e = e->as.pair.left;
    bool brackets = strength(e) < around || (e->operator == OPERATOR_ELAPSED && around > 1);
    if (brackets)
        buffer_byte(&l->out, '(');
    switch ((operator)e->operator) {
    case OPERATOR_FACT:
        put_fact(l, e->as.leaf.slot);
        break;
    case OPERATOR_ELAPSED:
        put_date(l, e->as.leaf.to);
        buffer_append(&l->out, VIEW(" - "));
        put_date(l, e->as.leaf.slot);
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
        put(l, e->as.power.base, 3);
        buffer_format(&l->out, "^%u", e->as.power.exponent);
        break;
    }
    if (brackets)
        buffer_byte(&l->out, ')');
}

/* The operand 'which' as printed, or all that it may be when rounded any way. */
static bool evaluate(network *n, const relation *r, uint32_t which, bool printed_only, interval *out)
{
    relation written = *r;
    judgement j = { .n = n };
    written.operands = r->shown;
    if (!judge_read(&j, &written))
        return false;
    if (printed_only)
        judge_print(&j);
    uint32_t first = which == 0 ? 0 : r->shown[0]->leaves;
    return judge_evaluate(&j, r->shown[which], first, READING_ANY, out) == STATUS_OK && !out->low_infinite
        && !out->high_infinite;
}

static const expression *bare(const expression *e)
{
    return converts(e) ? e->as.pair.left : e;
}

/* " = 77.9 %": what 'e' comes to, in the unit of the fact that it is compared with. */
static void put_value(line *l, exact value, uint32_t like)
{
    exact unit_step = shown_unit(l->n, like), printed_one;
    const figure *g = slot_figure(l->n, like);
    int decimals = g != NULL ? g->print.decimals : 0;
    buffer number = { 0 };
    if (g != NULL && (g->huge || g->given))
        unit_step = exact_integer(0);
    for (int more = 0; exact_sign(unit_step) != 0 && more <= FURTHER_DECIMALS; more++) {
        buffer_clear(&number);
        if (!derivation_number(&number, value, unit_step, decimals + more))
            break;
        if (g == NULL || exact_parse(&printed_one, buffer_view(&number), NULL) != STATUS_OK)
            break;
        printed_one.exponent += is_rate(l->n, like) ? 0 : g->print.scale;
        if (exact_compare(printed_one, printed_value(&g->print)) != 0
            && (exact_sign(printed_one) != 0 || exact_sign(value) == 0))
            break;
    }
    if (number.length > 0) {
        buffer_append(&l->out, VIEW(" = "));
        buffer_append(&l->out, buffer_view(&number));
        put_unit(l, like);
    }
    l->out.failed |= number.failed;
    buffer_free(&number);
}

static void put_ends(line *l, const interval *x)
{
    const exact one = exact_integer(1);
    derivation_number(&l->out, x->low, one, FURTHER_DECIMALS);
    if (exact_compare(x->low, x->high) != 0) {
        buffer_append(&l->out, VIEW(".."));
        derivation_number(&l->out, x->high, one, FURTHER_DECIMALS);
    }
}

static void put_range(line *l, const interval *x)
{
    buffer_append(&l->out, VIEW(" = "));
    put_ends(l, x);
}

/* Of a sum or difference of a plain number and a rate: the rate; otherwise NULL. */
static const expression *rate_beside_number(const line *l, const expression *e, const expression **number)
{
    const expression *a = NULL, *b = NULL;
    if (e->operator == OPERATOR_SUM && e->as.sum.count == 2) {
        a = e->as.sum.parts[0];
        b = e->as.sum.parts[1];
    } else if (e->operator == OPERATOR_SUBTRACT) {
        a = e->as.pair.left;
        b = e->as.pair.right;
    }
    if (a == NULL || a->operator != OPERATOR_NUMBER || b->operator != OPERATOR_FACT || !is_rate(l->n, b->as.leaf.slot))
        return NULL;
    *number = a;
    return b;
}

/* x = 1 + rate is shown as x - 1 = rate, and x = 1 - rate as 1 - x = rate. */
static void isolate_rate(line *l, const expression *pair[2])
{
    for (int side = 0; side < 2; side++) {
        const expression *number = NULL, *other = pair[1 - side], *rate = rate_beside_number(l, pair[side], &number);
        if (rate == NULL || other->operator == OPERATOR_FACT)
            continue;
        bool added = pair[side]->operator == OPERATOR_SUM;
        expression *rest =
            expression_pair(l->n, OPERATOR_SUBTRACT, added ? other : number, added ? number : other, NULL);
        if (rest != NULL) {
            pair[0] = rest;
            pair[1] = rate;
        }
        return;
    }
}

/* "a = value sign b", or "a = value sign value = b" where both are computed. */
static void put_comparison(line *l, const relation *r, const char *sign, const char *mirrored)
{
    relation written = *r;
    const expression *pair[] = { bare(r->shown[0]), bare(r->shown[1]) };
    interval x;
    isolate_rate(l, pair);
    written.shown = pair;
    if (pair[0]->operator == OPERATOR_FACT && pair[1]->operator != OPERATOR_FACT) {
        const expression *computed = pair[1];
        pair[1] = pair[0];
        pair[0] = computed;
        sign = mirrored;
    }
    const bool both = pair[1]->operator != OPERATOR_FACT;
    put(l, pair[0], 0);
    if (pair[0]->operator != OPERATOR_FACT && evaluate(l->n, &written, 0, true, &x)) {
        if (both || pair[0]->operator == OPERATOR_ELAPSED)
            put_range(l, &x);
        else
            put_value(l, x.low, pair[1]->as.leaf.slot);
    }
    buffer_append(&l->out, view_of(sign));
    if (both && evaluate(l->n, &written, 1, true, &x)) {
        put_ends(l, &x);
        buffer_append(&l->out, VIEW(" = "));
    }
    put(l, pair[1], 0);
}

/* "98.7 % × 50 = 49.3..49.4": no whole number lies there. */
static void put_product(line *l, const relation *r)
{
    interval rate, of;
    put(l, r->shown[0], 2);
    buffer_append(&l->out, VIEW(" × "));
    put(l, r->shown[1], 2);
    if (evaluate(l->n, r, 0, false, &rate) && evaluate(l->n, r, 1, false, &of)
        && interval_multiply(&rate, &rate, &of) == STATUS_OK)
        put_range(l, &rate);
}

static void put_whole(line *l, const relation *r)
{
    interval x;
    put(l, r->shown[0], 0);
    if (evaluate(l->n, r, 0, false, &x))
        put_range(l, &x);
}

static void put_row(line *l, const relation *r, const char *sign)
{
    for (uint32_t i = 0; i < r->operand_count && i <= SHOWN_PARTS; i++) {
        if (i > 0)
            buffer_append(&l->out, view_of(sign));
        put(l, r->shown[i], 0);
    }
}

static bool units_differ(const network *n, const uint32_t *facts, uint32_t count)
{
    view seen = { NULL, 0 };
    for (uint32_t i = 0; i < count; i++) {
        if (slot_figure(n, facts[i]) == NULL || is_rate(n, facts[i]))
            continue;
        view own = written_unit(n, facts[i]);
        if (seen.start != NULL && !view_equal(seen, own))
            return true;
        seen = own;
    }
    return false;
}

static void put_relation(line *l, const relation *r, bool holds)
{
    switch ((relation_kind)r->kind) {
    case RELATION_EQUAL:
        put_comparison(l, r, holds ? " ~ " : " != ", holds ? " ~ " : " != ");
        break;
    case RELATION_AT_MOST:
        put_comparison(l, r, holds ? " <= " : " > ", holds ? " >= " : " < ");
        break;
    case RELATION_SAME:
        put_row(l, r, holds ? " ~ " : " != ");
        break;
    case RELATION_WHOLE:
        put_whole(l, r);
        break;
    case RELATION_FRACTION:
        put_product(l, r);
        break;
    case RELATION_COMMON_DENOMINATOR:
        put_row(l, r, ", ");
        break;
    case RELATION_BEFORE:
        put_date(l, r->first);
        buffer_append(&l->out, VIEW(" > "));
        put_date(l, r->second);
        break;
    case RELATION_WEEKDAY:
        put_date(l, r->first);
        buffer_format(&l->out, ": %d != %d", date_weekday(slot_date(l->n, r->first)->from),
                      (int)slot_date(l->n, r->first)->weekday);
        break;
    case RELATION_COUNTS:
        put_items(l, slot_list(l->n, r->first));
        buffer_append(&l->out, VIEW(" != "));
        put(l, r->shown[0], 0);
        break;
    case RELATION_ANY:
        break;
    }
}

status derivation_write(network *n, const relation *r, verdict v, view *out, error *err)
{
    const uint32_t *facts;
    uint32_t count;
    status result = relation_slots(n, r, &facts, &count, err);
    if (result != STATUS_OK)
        return result;
    line l = { .n = n, .units = units_differ(n, facts, count) };
    put_relation(&l, r, v < VERDICT_DOUBTFUL);
    view copy = arena_copy(n->memory, buffer_view(&l.out));
    bool failed = l.out.failed || copy.start == NULL;
    buffer_free(&l.out);
    if (failed)
        return error_set(err, STATUS_MEMORY, "no memory for a derivation");
    *out = copy;
    return STATUS_OK;
}
