#include "network/derivation.h"

#include "network/judge.h"
#include "network/notation.h"
#include "network/told_units.h"

enum { FURTHER_DECIMALS = 3, ELAPSED_DECIMALS = 1, FRACTION_DECIMALS = 2, SHOWN_OPERANDS = 12 };

/* The operand 'which' as printed, or all that it may be when rounded any way. */
static bool evaluate(network *n, const relation *r, uint32_t which, bool printed_only, interval *out)
{
    relation written = *r;
    judgement j = { .n = n, .widest = READING_ANY };
    written.operands = r->shown;
    if (!judge_read(&j, &written))
        return false;
    if (printed_only)
        judge_print(&j);
    uint32_t first = which == 0 ? 0 : r->shown[0]->leaves;
    return judge_evaluate(&j, r->shown[which], first, READING_ANY, out) == STATUS_OK && !out->low_infinite
        && !out->high_infinite;
}

/* "77.9 %": a value in the unit of the fact that it is compared with; two decimals at least beside 三分之一. */
static void put_value(notation *l, exact value, uint32_t like)
{
    exact unit_step = notation_shown_unit(l->n, like), printed_one, units;
    const figure *g = slot_figure(l->n, like);
    if (told_in_units(l->n, like) && exact_divide(&units, value, unit_step) == STATUS_OK) {
        const double about = exact_about(units);
        const int64_t whole = about > 0 && about < INT32_MAX ? (int64_t)(about + 0.5) : 0;
        if (exact_compare(exact_integer(whole), units) == 0 && told_units_put(l->n, like, whole, &l->out))
            return;
    }
    int decimals = g == NULL ? 0 : g->print.denominator > 1 ? FRACTION_DECIMALS : g->print.decimals;
    buffer number = { 0 };
    if (g != NULL && (g->huge || g->given))
        unit_step = exact_integer(0);
    for (int more = 0; exact_sign(unit_step) != 0 && more <= FURTHER_DECIMALS; more++) {
        buffer_clear(&number);
        if (!notation_number(&number, value, unit_step, decimals + more))
            break;
        if (g == NULL || exact_parse(&printed_one, buffer_view(&number), NULL) != STATUS_OK)
            break;
        printed_one.exponent += notation_is_rate(l->n, like) ? 0 : g->print.scale;
        if (exact_compare(printed_one, printed_value(&g->print)) != 0
            && (exact_sign(printed_one) != 0 || exact_sign(value) == 0))
            break;
    }
    buffer_append(&l->out, buffer_view(&number));
    if (number.length > 0)
        notation_put_unit(l, like);
    l->out.failed |= number.failed;
    buffer_free(&number);
}

/* " = 60..70公斤": both ends where a range takes part. */
static void put_values(notation *l, const interval *x, uint32_t like)
{
    const bool spread = exact_compare(x->low, x->high) != 0;
    const size_t before = l->out.length;
    buffer_append(&l->out, VIEW(" = "));
    const size_t number = l->out.length;
    put_value(l, x->low, like);
    if (l->out.length == number) {
        l->out.length = before;
        return;
    }
    if (spread) {
        buffer_append(&l->out, VIEW(".."));
        put_value(l, x->high, like);
    }
}

/* Shares and differences of them: the result is a rate too. */
static bool all_rates(const notation *l, const expression *e)
{
    if (e->operator == OPERATOR_SUBTRACT)
        return all_rates(l, e->as.pair.left) && all_rates(l, e->as.pair.right);
    if (e->operator != OPERATOR_SUM)
        return e->operator == OPERATOR_FACT && notation_is_rate(l->n, e->as.leaf.slot);
    for (uint32_t i = 0; i < e->as.sum.count; i++)
        if (!all_rates(l, e->as.sum.parts[i]))
            return false;
    return true;
}

static void put_percent(notation *l, exact value)
{
    value.exponent += 2;
    notation_number(&l->out, value, exact_integer(1), FURTHER_DECIMALS);
    buffer_append(&l->out, VIEW(" %"));
}

static void put_ends(notation *l, const interval *x, int decimals)
{
    const exact one = exact_integer(1);
    notation_number(&l->out, x->low, one, decimals);
    if (exact_compare(x->low, x->high) != 0) {
        buffer_append(&l->out, VIEW(".."));
        notation_number(&l->out, x->high, one, decimals);
    }
}

static void put_range(notation *l, const interval *x, int decimals)
{
    buffer_append(&l->out, VIEW(" = "));
    put_ends(l, x, decimals);
}

/* Of a sum or difference of a plain number and a rate: the rate; otherwise NULL. */
static const expression *rate_beside_number(const notation *l, const expression *e, const expression **number)
{
    const expression *a = NULL, *b = NULL;
    if (e->operator == OPERATOR_SUM && e->as.sum.count == 2) {
        a = e->as.sum.parts[0];
        b = e->as.sum.parts[1];
    } else if (e->operator == OPERATOR_SUBTRACT) {
        a = e->as.pair.left;
        b = e->as.pair.right;
    }
    if (a == NULL
        || a->operator!= OPERATOR_NUMBER || b->operator!= OPERATOR_FACT || !notation_is_rate(l->n, b->as.leaf.slot))
        return NULL;
    *number = a;
    return b;
}

/* x = 1 + rate is shown as x - 1 = rate, and x = 1 - rate as 1 - x = rate. */
static void isolate_rate(notation *l, const expression *pair[2])
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

/* A computed value on the wrong side of "over 60" is told by an order alone: " < 60". NULL where it is not. */
static const char *threshold_sign(const notation *l, const expression *stated_one, const interval *computed)
{
    const figure *g = stated_one->operator == OPERATOR_FACT ? slot_figure(l->n, stated_one->as.leaf.slot) : NULL;
    exact limit, factor;
    if (g == NULL || g->huge || g->given || g->print.denominator > 1
        || expression_factor(l->n->slots[stated_one->as.leaf.slot].ref.doc, g, &factor) != STATUS_OK
        || exact_multiply(&limit, printed_value(&g->print), factor) != STATUS_OK)
        return NULL;
    switch (g->print.modifier) {
    case MODIFIER_AT_LEAST:
    case MODIFIER_OVER:
    case MODIFIER_MORE:
        return exact_compare(computed->high, limit) < 0 ? " < " : NULL;
    case MODIFIER_AT_MOST:
    case MODIFIER_UNDER:
        return exact_compare(computed->low, limit) > 0 ? " > " : NULL;
    default:
        return NULL;
    }
}

/* The time between two dates in the unit that the figure beside it is written in: 143 months are 11.9 years. */
static bool in_written_unit(const notation *l, const relation *r, uint32_t slot, interval *x)
{
    const exact step = notation_shown_unit(l->n, slot);
    for (int i = 0; i < 2; i++) {
        const expression *e = r->shown[i], *bare = notation_bare(e);
        if (bare->operator != OPERATOR_ELAPSED)
            continue;
        const exact counted = bare != e ? *e->as.pair.right->as.number : exact_integer(1);
        return exact_multiply(&x->low, x->low, counted) == STATUS_OK && exact_divide(&x->low, x->low, step) == STATUS_OK
            && exact_multiply(&x->high, x->high, counted) == STATUS_OK && exact_divide(&x->high, x->high, step) == STATUS_OK;
    }
    return false;
}

/* "a = value sign b", or "a = value sign value = b" where both are computed. */
static void put_comparison(notation *l, const relation *r, const char *sign, const char *mirrored)
{
    relation written = *r;
    const expression *pair[] = { notation_bare(r->shown[0]), notation_bare(r->shown[1]) };
    interval x;
    isolate_rate(l, pair);
    written.shown = pair;
    if (pair[0]->operator == OPERATOR_FACT && pair[1]->operator != OPERATOR_FACT) {
        const expression *computed = pair[1];
        pair[1] = pair[0];
        pair[0] = computed;
        sign = mirrored;
    }
    if (pair[1]->operator == OPERATOR_NUMBER && all_rates(l, pair[0]) && evaluate(l->n, &written, 0, true, &x)) {
        notation_put(l, pair[0], 0);
        buffer_append(&l->out, VIEW(" = "));
        put_percent(l, x.low);
        buffer_append(&l->out, view_of(sign));
        put_percent(l, *pair[1]->as.number);
        return;
    }
    const bool both = pair[1]->operator != OPERATOR_FACT, elapsed = pair[0]->operator == OPERATOR_ELAPSED;
    l->units = l->units || elapsed;
    notation_put(l, pair[0], 0);
    if (pair[0]->operator != OPERATOR_FACT && evaluate(l->n, &written, 0, true, &x)) {
        const char *order = r->kind == RELATION_EQUAL && !elapsed ? threshold_sign(l, pair[1], &x) : NULL;
        const bool converted = elapsed && !both && in_written_unit(l, r, pair[1]->as.leaf.slot, &x);
        if (both || elapsed)
            put_range(l, &x, elapsed ? ELAPSED_DECIMALS : FURTHER_DECIMALS);
        else
            put_values(l, &x, pair[1]->as.leaf.slot);
        if (converted)
            notation_put_unit(l, pair[1]->as.leaf.slot);
        l->unmarked = order != NULL;
        sign = order != NULL ? order : sign;
    }
    buffer_append(&l->out, view_of(sign));
    if (both && pair[1]->operator != OPERATOR_NUMBER && evaluate(l->n, &written, 1, true, &x)) {
        put_ends(l, &x, FURTHER_DECIMALS);
        buffer_append(&l->out, VIEW(" = "));
    }
    notation_put(l, pair[1], 0);
}

/* "98.7 % × 50 = 49.3..49.4": no whole number lies there. */
static void put_product(notation *l, const relation *r)
{
    interval rate, of;
    notation_put(l, r->shown[0], 2);
    buffer_append(&l->out, VIEW(" × "));
    notation_put(l, r->shown[1], 2);
    if (evaluate(l->n, r, 0, false, &rate) && evaluate(l->n, r, 1, false, &of)
        && interval_multiply(&rate, &rate, &of) == STATUS_OK)
        put_range(l, &rate, FURTHER_DECIMALS);
}

static void put_whole(notation *l, const relation *r)
{
    interval x;
    notation_put(l, r->shown[0], 0);
    if (evaluate(l->n, r, 0, false, &x))
        put_range(l, &x, FURTHER_DECIMALS);
}

static void put_row(notation *l, const relation *r, const char *sign)
{
    for (uint32_t i = 0; i < r->operand_count && i <= SHOWN_OPERANDS; i++) {
        if (i > 0)
            buffer_append(&l->out, view_of(sign));
        notation_put(l, r->shown[i], 0);
    }
}

static bool units_differ(const network *n, const uint32_t *facts, uint32_t count)
{
    view seen = { NULL, 0 };
    for (uint32_t i = 0; i < count; i++) {
        if (slot_figure(n, facts[i]) == NULL || notation_is_rate(n, facts[i]))
            continue;
        if (told_in_units(n, facts[i]))
            return true;
        view own = notation_written_unit(n, facts[i]);
        if (seen.length > 0 && own.length > 0 && !view_equal(seen, own))
            return true;
        seen = own.length > 0 ? own : seen;
    }
    return false;
}

static void put_relation(notation *l, const relation *r, bool holds)
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
        notation_put_dates(l, r->first, r->second, false);
        break;
    case RELATION_WEEKDAY:
        notation_put_date(l, r->first);
        buffer_append(&l->out, VIEW(" = "));
        notation_put_weekday(l, r, date_weekday(slot_date(l->n, r->first)->from));
        buffer_append(&l->out, VIEW(" != "));
        notation_put_weekday(l, r, slot_date(l->n, r->first)->weekday);
        break;
    case RELATION_COUNTS:
        notation_put_items(l, slot_list(l->n, r->first));
        buffer_append(&l->out, VIEW(" != "));
        notation_put(l, r->shown[0], 0);
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
    notation l = { .n = n, .units = units_differ(n, facts, count) };
    put_relation(&l, r, v < VERDICT_DOUBTFUL);
    view copy = arena_copy(n->memory, buffer_view(&l.out));
    bool failed = l.out.failed || copy.start == NULL;
    buffer_free(&l.out);
    if (failed)
        return error_set(err, STATUS_MEMORY, "no memory for a derivation");
    *out = copy;
    return STATUS_OK;
}
