#include "network/expression.h"

#include <string.h>

#include "network/state.h"

enum {
    POWERS = 64,                /* of one base dimension */
    DIMENSIONS_LARGEST = 4096,  /* of one document */
    SUM_WIDENED = 256
};

static expression *node(network *n, operator op, unsigned depth, uint64_t leaves, error *err)
{
    if (depth > EXPRESSION_DEPTH || leaves > EXPRESSION_LEAVES) {
        error_set(err, STATUS_LIMIT, "an expression is nested more than %d deep or names more than %d facts",
                  EXPRESSION_DEPTH, EXPRESSION_LEAVES);
        return NULL;
    }
    expression *e = arena_zero(n->memory, 1, sizeof *e);
    if (e == NULL) {
        error_set(err, STATUS_MEMORY, "no memory for an expression");
        return NULL;
    }
    e->operator = (uint8_t)op;
    e->depth = (uint8_t)depth;
    e->leaves = (uint32_t)leaves;
    return e;
}

/* Two currencies meet: one for the other is a rate of exchange, and such a rate turns the other into the first. False: nothing
** can be said of them. */
static bool exchange(dimension *out, const dimension *d, int sign)
{
    if (out->money == 0 || d->money == 0 || (out->money == d->money && out->against == 0 && d->against == 0))
        return true;
    if (sign < 0 && out->power[0] == 1 && d->power[0] == 1 && d->against == 0) {
        out->against = d->money;
        return true;
    }
    if (sign > 0 && out->against == d->money && d->power[0] == 1) {
        out->against = 0;
        return true;
    }
    if (sign > 0 && d->against == out->money && out->power[0] == 1) {
        out->money = d->money;
        return true;
    }
    return false;
}

/* True where two currencies meet that cannot, or a power grows beyond sense. */
static bool dimension_add(dimension *out, const dimension *d, int sign)
{
    bool foreign = !exchange(out, d, sign);
    for (int i = 0; i < DIMENSIONS; i++) {
        int power = out->power[i] + sign * d->power[i];
        if (power < -POWERS || power > POWERS) {
            foreign = true;
            power = 0;
        }
        out->power[i] = (int8_t)power;
    }
    if (out->money == 0)
        out->money = d->money;
    if (out->power[0] == 0 && out->against == 0)
        out->money = 0;
    return foreign;
}

static bool intern_dimension(network *n, const dimension *d, uint16_t *out, error *err)
{
    for (uint32_t i = 0; i < n->dimension_count; i++)
        if (n->dimensions[i].money == d->money && n->dimensions[i].against == d->against && memcmp(n->dimensions[i].power, d->power, sizeof d->power) == 0) {
            *out = (uint16_t)i;
            return true;
        }
    if (n->dimension_count == DIMENSIONS_LARGEST) {
        error_set(err, STATUS_LIMIT, "more than %d dimensions in one document", DIMENSIONS_LARGEST);
        return false;
    }
    if (!network_grow((void **)&n->dimensions, n->dimension_count, &n->dimension_room, sizeof *n->dimensions)) {
        error_set(err, STATUS_MEMORY, "no memory for an expression");
        return false;
    }
    *out = (uint16_t)n->dimension_count;
    n->dimensions[n->dimension_count++] = *d;
    return true;
}

static dimension unit_dimension(const unit *u)
{
    dimension d = { .money = u->money };
    memcpy(d.power, u->dimension, sizeof d.power);
    return d;
}

/* e's dimension becomes a's times (1) or through (-1) b's. */
static expression *combine(network *n, expression *e, uint16_t a, uint16_t b, int sign, error *err)
{
    dimension d = n->dimensions[a];
    e->dimension = a;
    if (b == 0)
        return e;
    if (dimension_add(&d, &n->dimensions[b], sign))
        e->foreign = true;
    return intern_dimension(n, &d, &e->dimension, err) ? e : NULL;
}

status expression_factor(const document *doc, const figure *f, exact *out)
{
    *out = f->unit != 0 ? doc->units[f->unit].factor : exact_integer(1);
    return f->per != 0 ? exact_divide(out, *out, doc->units[f->per].factor) : STATUS_OK;
}

static expression *take_unit(network *n, expression *e, const document *doc, const figure *f, error *err)
{
    dimension d = unit_dimension(&doc->units[f->unit]);
    if (f->per != 0) {
        dimension per = unit_dimension(&doc->units[f->per]);
        e->foreign = dimension_add(&d, &per, -1);
    }
    return intern_dimension(n, &d, &e->dimension, err) ? e : NULL;
}

expression *expression_fact(network *n, fact_ref ref, error *err)
{
    const fact *f = &ref.doc->facts[ref.index];
    const figure *g = fact_figure(ref.doc, ref.index);
    if (g == NULL && f->kind != FACT_LIST && f->kind != FACT_HEADING) {
        error_set(err, STATUS_SYNTAX, "a %s has no amount", fact_kind_names[f->kind]);
        return NULL;
    }
    expression *e = node(n, OPERATOR_FACT, 1, 1, err);
    if (e == NULL || (e->as.leaf.slot = network_slot(n, ref, err)) == UINT32_MAX)
        return NULL;
    return g != NULL && (g->unit != 0 || g->per != 0) ? take_unit(n, e, ref.doc, g, err) : e;
}

expression *expression_number(network *n, exact value, error *err)
{
    expression *e = node(n, OPERATOR_NUMBER, 1, 0, err);
    exact *kept = e != NULL ? arena_take(n->memory, sizeof *kept) : NULL;
    if (kept == NULL) {
        error_set(err, STATUS_MEMORY, "no memory for an expression");
        return NULL;
    }
    *kept = value;
    e->as.number = kept;
    return e;
}

expression *expression_elapsed(network *n, fact_ref from, fact_ref to, char letter, error *err)
{
    const bool until_publication = to.index == FACT_NONE;
    if (fact_date(from.doc, from.index) == NULL || (!until_publication && fact_date(to.doc, to.index) == NULL)) {
        error_set(err, STATUS_SYNTAX, "time passes between two dates only");
        return NULL;
    }
    expression *e = node(n, OPERATOR_ELAPSED, 1, 1, err);
    if (e == NULL || (e->as.leaf.slot = network_slot(n, from, err)) == UINT32_MAX)
        return NULL;
    e->as.leaf.to = UINT32_MAX;
    if (!until_publication && (e->as.leaf.to = network_slot(n, to, err)) == UINT32_MAX)
        return NULL;
    e->unit = letter;
    e->loose = true;
    return e;
}

expression *expression_pair(network *n, operator op, const expression *left, const expression *right, error *err)
{
    unsigned depth = left->depth > right->depth ? left->depth : right->depth;
    expression *e = node(n, op, depth + 1, (uint64_t)left->leaves + right->leaves, err);
    if (e == NULL)
        return NULL;
    e->foreign = left->foreign || right->foreign;
    e->as.pair.left = left;
    e->as.pair.right = right;
    return e;
}

/* What one day, month or year is in the base units of time: the second, and the month, which no number of days is. Where
** the document's own durations say it, theirs counts. */
static exact time_factor(const network *n, const expression *e)
{
    const document *doc = n->slots[e->as.leaf.slot].ref.doc;
    view wanted = e->unit == 'd' ? VIEW("day") : e->unit == 'm' ? VIEW("month") : VIEW("year");
    for (uint32_t i = 1; i < doc->unit_count; i++)
        if (view_equal(doc->units[i].name, wanted))
            return doc->units[i].factor;
    return exact_integer(e->unit == 'd' ? 86400 : e->unit == 'm' ? 1 : 12);
}

static const expression *take_dimension(network *n, const expression *e, uint16_t d, error *err)
{
    if (!e->loose || d == 0)
        return e;
    expression *factor = expression_number(n, e->operator == OPERATOR_ELAPSED ? time_factor(n, e) : exact_integer(1), err);
    expression *product = factor != NULL ? expression_pair(n, OPERATOR_MULTIPLY, e, factor, err) : NULL;
    if (product != NULL)
        product->dimension = d;
    return product;
}

bool expression_align(network *n, const expression **a, const expression **b, bool *foreign, error *err)
{
    const expression *x = *a, *y = *b;
    if (x->loose != y->loose) {
        x = take_dimension(n, *a, (*b)->dimension, err);
        y = take_dimension(n, *b, (*a)->dimension, err);
        if (x == NULL || y == NULL)
            return false;
    }
    *foreign = x->foreign || y->foreign || x->dimension != y->dimension;
    *a = x;
    *b = y;
    return true;
}

expression *expression_sum(network *n, expression *const *parts, uint32_t count, error *err)
{
    const expression **copies = count > 0 ? arena_zero(n->memory, count, sizeof *copies) : NULL;
    if (copies == NULL) {
        error_set(err, count == 0 ? STATUS_SYNTAX : STATUS_MEMORY,
                  count == 0 ? "a sum of nothing" : "no memory for a sum");
        return NULL;
    }
    unsigned depth = 0;
    uint64_t leaves = 0;
    bool foreign = false, loose = true;
    for (uint32_t i = 0; i < count; i++) {
        bool meets = false;
        copies[i] = parts[i];
        if (!expression_align(n, &copies[0], &copies[i], &meets, err))
            return NULL;
        foreign = foreign || meets;
        loose = loose && copies[i]->loose;
        leaves += copies[i]->leaves;
        if (copies[i]->depth > depth)
            depth = copies[i]->depth;
    }
    expression *e = node(n, OPERATOR_SUM, depth + 1, leaves, err);
    if (e == NULL)
        return NULL;
    e->dimension = copies[0]->dimension;
    e->foreign = foreign;
    e->loose = loose;
    e->as.sum.parts = copies;
    e->as.sum.count = count;
    return e;
}

/* A sum that grows by one: no deeper than before, so that a rule may add up a column in a loop. */
static expression *widen_sum(network *n, const expression *sum, expression *last, error *err)
{
    expression *parts[SUM_WIDENED + 1];
    for (uint32_t i = 0; i < sum->as.sum.count; i++)
        parts[i] = (expression *)sum->as.sum.parts[i];
    parts[sum->as.sum.count] = last;
    return expression_sum(n, parts, sum->as.sum.count + 1, err);
}

expression *expression_add(network *n, expression *a, expression *b, error *err)
{
    expression *const both[] = { a, b };
    if (a->operator == OPERATOR_SUM && a->as.sum.count < SUM_WIDENED)
        return widen_sum(n, a, b, err);
    return expression_sum(n, both, 2, err);
}

expression *expression_subtract(network *n, expression *a, expression *b, error *err)
{
    const expression *x = a, *y = b;
    bool foreign = false;
    if (!expression_align(n, &x, &y, &foreign, err))
        return NULL;
    expression *e = expression_pair(n, OPERATOR_SUBTRACT, x, y, err);
    if (e != NULL) {
        e->dimension = x->dimension;
        e->foreign = foreign;
        e->loose = x->loose && y->loose;
    }
    return e;
}

expression *expression_multiply(network *n, expression *a, expression *b, error *err)
{
    expression *e = expression_pair(n, OPERATOR_MULTIPLY, a, b, err);
    if (e == NULL)
        return NULL;
    e->loose = a->loose && b->dimension == 0;
    return combine(n, e, a->dimension, b->dimension, 1, err);
}

bool expression_is_fact(const expression *e, uint32_t s)
{
    return e->operator == OPERATOR_FACT && e->as.leaf.slot == s;
}

/* (x - y) / y is judged as x / y - 1, in which each figure occurs once: then the interval is the exact range. */
static expression *relative_change(network *n, const expression *difference, const expression *base, error *err)
{
    expression *quotient = expression_pair(n, OPERATOR_DIVIDE, difference->as.pair.left, base, err);
    expression *one = quotient != NULL ? expression_number(n, exact_integer(1), err) : NULL;
    return one != NULL ? expression_pair(n, OPERATOR_SUBTRACT, quotient, one, err) : NULL;
}

expression *expression_divide(network *n, expression *a, expression *b, error *err)
{
    if (a->operator == OPERATOR_SUBTRACT && b->operator == OPERATOR_FACT
        && expression_is_fact(a->as.pair.right, b->as.leaf.slot)) {
        expression *change = relative_change(n, a, b, err);
        if (change != NULL)
            change->foreign = a->foreign || b->foreign;
        return change;
    }
    expression *e = expression_pair(n, OPERATOR_DIVIDE, a, b, err);
    return e != NULL ? combine(n, e, a->dimension, b->dimension, -1, err) : NULL;
}

expression *expression_power(network *n, expression *a, unsigned k, error *err)
{
    if (k == 0)
        return expression_number(n, exact_integer(1), err);
    if (k > POWER_LARGEST) {
        error_set(err, STATUS_LIMIT, "a power above %d", POWER_LARGEST);
        return NULL;
    }
    if (a->dimension != 0) {
        error_set(err, STATUS_SYNTAX, "only pure numbers are raised to a power");
        return NULL;
    }
    expression *e = node(n, OPERATOR_POWER, a->depth + 1u, a->leaves, err);
    if (e != NULL) {
        e->foreign = a->foreign;
        e->as.power.base = a;
        e->as.power.exponent = k;
    }
    return e;
}
