#include "support/honest_network.h"

#include <stdio.h>

#include "facts/builder.h"

static const claim_kind claims[HONEST_KINDS] = {
    CLAIM_SUM, CLAIM_CHANGE, CLAIM_SHARE, CLAIM_CHANGE, CLAIM_CHANGE, CLAIM_RATIO, CLAIM_SHARES, CLAIM_REPEAT
};

/* Of the first three figures; further ones play the last one's. */
static const role roles[HONEST_KINDS][3] = {
    { ROLE_TOTAL, ROLE_PARTS, ROLE_PARTS },
    { ROLE_FROM, ROLE_TO, ROLE_DIFFERENCE },
    { ROLE_PART, ROLE_WHOLE, ROLE_SHARE },
    { ROLE_FROM, ROLE_TO, ROLE_RATE },
    { ROLE_FROM, ROLE_TO, ROLE_RATE },
    { ROLE_NUMERATOR, ROLE_DENOMINATOR, ROLE_RATIO },
    { ROLE_SHARES, ROLE_SHARES, ROLE_SHARES },
    { ROLE_FACTS, ROLE_FACTS, ROLE_FACTS },
};

static const char *unit_text(honest_unit u)
{
    return u == HONEST_MONEY     ? "元"
           : u == HONEST_COUNT   ? "家"
           : u == HONEST_PERCENT ? "%"
           : u == HONEST_TENTHS  ? ""
                                 : "元/家";
}

/* "-12.34" without its sign: digits with a point before the last 'decimals' of them. */
static int write_number(char *out, size_t room, const printed *p)
{
    long long ten = 1;
    for (int i = 0; i < p->decimals; i++)
        ten *= 10;
    if (p->decimals == 0)
        return snprintf(out, room, "%lld", (long long)p->digits);
    return snprintf(out, room, "%lld.%0*lld", (long long)p->digits / ten, p->decimals, (long long)p->digits % ten);
}

static uint32_t add_figure(builder *b, const honest_figure *f, uint32_t start)
{
    const unit money = { .name = VIEW("CNY"), .factor = exact_integer(1), .dimension = { 1 }, .money = 1 };
    const unit thing = { .name = VIEW("家"), .factor = exact_integer(1), .count = true };
    const unit percent = { .name = VIEW("%"), .factor = exact_decimal(1, -2) };
    char text[80], written[40];
    int length = write_number(text, sizeof text, &f->print);
    snprintf(written, sizeof written, "%s%s",
             f->print.scale == 8   ? "亿"
             : f->print.scale == 4 ? "万"
                                   : "",
             unit_text(f->unit));
    int all = length + snprintf(text + length, sizeof text - (size_t)length, "%s", written);
    fact place = { .start = start,
                   .end = start + (uint32_t)all,
                   .line = 1,
                   .column = start + 1,
                   .text_length = (uint32_t)all,
                   .text_start = builder_pool(b, view_of(text)),
                   .clause = FACT_NONE,
                   .kind = FACT_FIGURE,
                   .confidence = 100 };
    const unit *u = f->unit == HONEST_TENTHS    ? NULL
                    : f->unit == HONEST_PERCENT ? &percent
                    : f->unit == HONEST_COUNT   ? &thing
                                                : &money;
    figure g = { .print = f->print,
                 .number_start = start,
                 .number_end = start + (uint32_t)length,
                 .table = FACT_NONE,
                 .unit = u != NULL ? builder_unit(b, u) : 0,
                 .per = f->unit == HONEST_MONEY_EACH ? builder_unit(b, &thing) : 0,
                 .written_unit = builder_word(b, view_of(written)) };
    return builder_fact(b, &place, &g);
}

status honest_build(document **out, const honest_document *d, error *err)
{
    builder *b = builder_new();
    if (b == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for a document");
    operand operands[HONEST_FIGURES];
    builder_document(b)->language = VIEW("zh");
    for (int i = 0; i < d->count; i++) {
        operands[i].fact = add_figure(b, &d->figures[i], (uint32_t)i * 100);
        operands[i].role = (uint8_t)roles[d->kind][i < 2 ? i : 2];
    }
    claim c = { .kind = (uint8_t)claims[d->kind], .complete = 2, .disjoint = 2, .confidence = 100 };
    if (claims[d->kind] == CLAIM_CHANGE)
        c.direction = d->down ? DIRECTION_DOWN : DIRECTION_UP;
    if (d->kind == HONEST_YEARLY) {
        char years[16];
        snprintf(years, sizeof years, "%u", d->years);
        c.years = builder_word(b, view_of(years));
    }
    builder_claim(b, &c, operands, (uint32_t)d->count);
    status result = builder_finish(b, out, err);
    builder_free(b);
    return result;
}

static expression *growth_factor(network *n, const honest_document *d, expression *rate, error *err)
{
    expression *one = expression_number(n, exact_integer(1), err);
    expression *factor = d->down ? expression_subtract(n, one, rate, err) : expression_add(n, one, rate, err);
    return factor != NULL && d->years > 1 ? expression_power(n, factor, d->years, err) : factor;
}

/* As the rules state it: the printed result on one side, what it follows from on the other. */
relation *honest_relation(network *n, const honest_document *d, expression **x, error *err)
{
    expression *right = NULL;
    uint32_t count = (uint32_t)d->count;
    switch (d->kind) {
    case HONEST_SUM:
        right = expression_sum(n, x + 1, count - 1, err);
        return right != NULL ? relation_equal(n, x[0], right, err) : NULL;
    case HONEST_SHARES:
        right = expression_sum(n, x, count, err);
        return right != NULL ? relation_equal(n, right, expression_number(n, exact_integer(1), err), err) : NULL;
    case HONEST_REPEAT:
        return relation_same(n, x, count, err);
    case HONEST_DIFFERENCE:
        right = expression_subtract(n, x[d->down ? 0 : 1], x[d->down ? 1 : 0], err);
        return right != NULL ? relation_equal(n, x[2], right, err) : NULL;
    case HONEST_CHANGE:
    case HONEST_YEARLY:
        right = growth_factor(n, d, x[2], err);
        right = right != NULL ? expression_multiply(n, right, x[0], err) : NULL;
        return right != NULL ? relation_equal(n, x[1], right, err) : NULL;
    default:
        right = expression_divide(n, x[0], x[1], err);
        return right != NULL ? relation_equal(n, x[2], right, err) : NULL;
    }
}

status honest_judge(verdict *out, const honest_document *d, error *err)
{
    document *doc = NULL;
    status result = honest_build(&doc, d, err);
    if (result != STATUS_OK)
        return result;
    network *n = network_new(doc);
    expression *x[HONEST_FIGURES];
    relation *r = NULL;
    bool complete = n != NULL;
    for (int i = 0; complete && i < d->count; i++)
        complete = (x[i] = expression_fact(n, (fact_ref){ doc, (uint32_t)i }, err)) != NULL;
    if (complete)
        r = honest_relation(n, d, x, err);
    if (r != NULL)
        *out = network_test(n, r);
    else
        result = error_set(err, STATUS_MEMORY, "no memory to judge a document");
    network_free(n);
    document_free(doc);
    return result;
}
