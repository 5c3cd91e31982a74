#include "quantity/interval.h"

typedef exact number;
typedef interval bounds;
#define LOGIC(name) interval_##name

static const exact number_zero = { 0, 1, 0 };
static const exact number_one = { 1, 1, 0 };

static inline status number_add(exact *out, const exact *a, const exact *b)
{
    return exact_add(out, *a, *b);
}

static inline status number_multiply(exact *out, const exact *a, const exact *b)
{
    return exact_multiply(out, *a, *b);
}

static inline status number_invert(exact *out, const exact *a)
{
    return exact_divide(out, number_one, *a);
}

static inline status number_floor(exact *out, const exact *a)
{
    return exact_floor(out, *a);
}

static inline void number_negate(exact *a)
{
    *a = exact_negate(*a);
}

static inline int number_sign(const exact *a)
{
    return exact_sign(*a);
}

static inline int number_compare(const exact *a, const exact *b)
{
    return exact_compare(*a, *b);
}

#include "quantity/interval_logic.h"

interval interval_point(exact value)
{
    return (interval){ .low = value, .high = value };
}

bool interval_holds(const interval *a, exact value)
{
    return contains(a, &value);
}
