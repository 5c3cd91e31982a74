/*
** interval_logic.h -- the arithmetic of intervals, written once for every type of number.
**
** Included by interval.c and big.c, each of which first defines
**   number, bounds          the types of an end's value and of an interval
**   LOGIC(name)             the public name of an operation
**   number_zero, number_one
**   number_add, number_multiply, number_invert, number_floor     status f(number *out, const number *...)
**   number_negate, number_sign, number_compare                   which never fail
** The rules about open ends are NUMERICS section 2's; interval.h states the contract of each operation.
*/

typedef struct {
    number value;
    int infinity;   /* -1, 0, 1 */
    bool open;
} end;

static end low_end(const bounds *x)
{
    if (x->low_infinite)
        return (end){ number_zero, -1, true };
    return (end){ x->low, 0, x->low_open };
}

static end high_end(const bounds *x)
{
    if (x->high_infinite)
        return (end){ number_zero, 1, true };
    return (end){ x->high, 0, x->high_open };
}

static bounds between(const end *low, const end *high)
{
    return (bounds){ .low = low->value, .high = high->value, .low_open = low->open, .high_open = high->open,
                     .low_infinite = low->infinity != 0, .high_infinite = high->infinity != 0 };
}

static int end_sign(const end *e)
{
    return e->infinity != 0 ? e->infinity : number_sign(&e->value);
}

static int end_order(const end *a, const end *b)
{
    if (a->infinity != 0 || b->infinity != 0)
        return (a->infinity > b->infinity) - (a->infinity < b->infinity);
    return number_compare(&a->value, &b->value);
}

/* Nothing lies between them. */
static bool apart(const end *low, const end *high)
{
    int order = end_order(low, high);
    return order > 0 || (order == 0 && (low->open || high->open));
}

static status end_sum(end *out, const end *a, const end *b)
{
    if (a->infinity != 0 || b->infinity != 0) {
        *out = (end){ number_zero, a->infinity != 0 ? a->infinity : b->infinity, true };
        return STATUS_OK;
    }
    out->infinity = 0;
    out->open = a->open || b->open;
    return number_add(&out->value, &a->value, &b->value);
}

/* A zero that belongs to its interval makes the product a zero that belongs to it, whatever the other end is. */
static status end_product(end *out, const end *a, const end *b)
{
    int a_sign = end_sign(a), b_sign = end_sign(b);
    if (a_sign == 0 || b_sign == 0) {
        bool attained = (a_sign == 0 && !a->open) || (b_sign == 0 && !b->open);
        *out = (end){ number_zero, 0, !attained };
        return STATUS_OK;
    }
    if (a->infinity != 0 || b->infinity != 0) {
        *out = (end){ number_zero, a_sign * b_sign, true };
        return STATUS_OK;
    }
    out->infinity = 0;
    out->open = a->open || b->open;
    return number_multiply(&out->value, &a->value, &b->value);
}

/* Keeps in 'best' what lies further out on 'side' (-1 low, 1 high); of equals one that is closed. */
static void keep_outer(end *best, const end *other, int side)
{
    int order = end_order(other, best) * side;
    if (order > 0)
        *best = *other;
    else if (order == 0)
        best->open = best->open && other->open;
}

static bool contains(const bounds *x, const number *value)
{
    end low = low_end(x), high = high_end(x), point = { *value, 0, false };
    return !apart(&low, &point) && !apart(&point, &high);
}

static bounds negated(const bounds *x)
{
    bounds n = { .low = x->high, .high = x->low, .low_open = x->high_open, .high_open = x->low_open,
                 .low_infinite = x->high_infinite, .high_infinite = x->low_infinite };
    number_negate(&n.low);
    number_negate(&n.high);
    return n;
}

status LOGIC(add)(bounds *out, const bounds *a, const bounds *b)
{
    end a_low = low_end(a), a_high = high_end(a), b_low = low_end(b), b_high = high_end(b), low, high;
    status result = end_sum(&low, &a_low, &b_low);
    if (result == STATUS_OK)
        result = end_sum(&high, &a_high, &b_high);
    if (result == STATUS_OK)
        *out = between(&low, &high);
    return result;
}

status LOGIC(subtract)(bounds *out, const bounds *a, const bounds *b)
{
    bounds minus = negated(b);
    return LOGIC(add)(out, a, &minus);
}

status LOGIC(multiply)(bounds *out, const bounds *a, const bounds *b)
{
    const end x[2] = { low_end(a), high_end(a) }, y[2] = { low_end(b), high_end(b) };
    end low, high, corner;
    status result = end_product(&low, &x[0], &y[0]);
    if (result == STATUS_OK)
        result = end_product(&high, &x[1], &y[1]);
    if (result != STATUS_OK)
        return result;
    if (end_sign(&x[0]) < 0 || end_sign(&y[0]) < 0) {   /* otherwise these two corners are the extremes */
        corner = low;
        keep_outer(&low, &high, -1);
        keep_outer(&high, &corner, 1);
        for (int i = 0; i < 2; i++) {
            if ((result = end_product(&corner, &x[i], &y[1 - i])) != STATUS_OK)
                return result;
            keep_outer(&low, &corner, -1);
            keep_outer(&high, &corner, 1);
        }
    }
    *out = between(&low, &high);
    return STATUS_OK;
}

/* 1 / e, seen from inside its interval: at infinity lies an open zero, at an open zero the infinity of 'side'. */
static status end_inverse(end *out, const end *e, int side)
{
    if (e->infinity != 0) {
        *out = (end){ number_zero, 0, true };
        return STATUS_OK;
    }
    if (number_sign(&e->value) == 0) {
        *out = (end){ number_zero, side, true };
        return STATUS_OK;
    }
    out->infinity = 0;
    out->open = e->open;
    return number_invert(&out->value, &e->value);
}

status LOGIC(divide)(bounds *out, const bounds *a, const bounds *b)
{
    if (contains(b, &number_zero))
        return STATUS_RANGE;
    end b_low = low_end(b), b_high = high_end(b), low, high;
    status result = end_inverse(&low, &b_high, -1);
    if (result == STATUS_OK)
        result = end_inverse(&high, &b_low, 1);
    if (result != STATUS_OK)
        return result;
    bounds inverse = between(&low, &high);
    return LOGIC(multiply)(out, a, &inverse);
}

static status end_power(end *out, const end *e, unsigned k)
{
    end result = *e, square = *e;
    for (k--; k > 0; k /= 2) {
        status s = k % 2 != 0 ? end_product(&result, &result, &square) : STATUS_OK;
        if (s == STATUS_OK && k > 1)
            s = end_product(&square, &square, &square);
        if (s != STATUS_OK)
            return s;
    }
    *out = result;
    return STATUS_OK;
}

status LOGIC(power)(bounds *out, const bounds *a, unsigned k)
{
    if (k == 0) {
        *out = (bounds){ .low = number_one, .high = number_one };
        return STATUS_OK;
    }
    end a_low = low_end(a), a_high = high_end(a), low, high;
    status result = end_power(&low, &a_low, k);
    if (result == STATUS_OK)
        result = end_power(&high, &a_high, k);
    if (result != STATUS_OK)
        return result;
    if (k % 2 == 0 && end_sign(&a_low) < 0) {
        end outer = low;
        keep_outer(&outer, &high, 1);
        if (end_sign(&a_high) > 0)
            low = (end){ number_zero, 0, false };   /* a zero inside, and what is further away from it */
        else
            low = high;
        high = outer;
    }
    *out = between(&low, &high);
    return STATUS_OK;
}

bool LOGIC(meet)(bounds *out, const bounds *a, const bounds *b)
{
    end low = low_end(a), high = high_end(a), b_low = low_end(b), b_high = high_end(b);
    int order = end_order(&b_low, &low);
    if (order > 0)
        low = b_low;
    else if (order == 0)
        low.open = low.open || b_low.open;
    order = end_order(&b_high, &high);
    if (order < 0)
        high = b_high;
    else if (order == 0)
        high.open = high.open || b_high.open;
    if (apart(&low, &high))
        return false;
    *out = between(&low, &high);
    return true;
}

bool LOGIC(below)(const bounds *a, const bounds *b)
{
    end low = low_end(a), high = high_end(b);
    return !apart(&low, &high);
}

bool LOGIC(disjoint)(const bounds *a, const bounds *b)
{
    return !LOGIC(below)(a, b) || !LOGIC(below)(b, a);
}

bool LOGIC(within)(const bounds *a, const bounds *b)
{
    end a_low = low_end(a), a_high = high_end(a), b_low = low_end(b), b_high = high_end(b);
    int below = end_order(&a_low, &b_low), above = end_order(&a_high, &b_high);
    return (below > 0 || (below == 0 && (a_low.open || !b_low.open)))
        && (above < 0 || (above == 0 && (a_high.open || !b_high.open)));
}

/* The first integer inward of an end; an end at infinity, or too large for its fraction to matter, stays. */
static void round_up(end *e)
{
    number whole, up = e->value;
    if (e->infinity != 0)
        return;
    number_negate(&up);
    if (number_floor(&whole, &up) != STATUS_OK)
        return;
    number_negate(&whole);
    if (e->open && number_compare(&whole, &e->value) == 0 && number_add(&whole, &whole, &number_one) != STATUS_OK)
        return;
    e->value = whole;
    e->open = false;
}

bool LOGIC(integers)(bounds *out, const bounds *a)
{
    bounds minus = negated(a);
    end low = low_end(a), high = low_end(&minus);
    round_up(&low);
    round_up(&high);
    number_negate(&high.value);
    high.infinity = -high.infinity;
    if (apart(&low, &high))
        return false;
    *out = between(&low, &high);
    return true;
}
