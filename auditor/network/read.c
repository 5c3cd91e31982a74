/* read.c -- the leaves of a relation and what each may mean. */
#include <limits.h>

#include "base/memory.h"
#include "calendar/elapsed.h"
#include "network/judge.h"
#include "network/state.h"

enum { UNITS_TOLD_APART = 16 };

/* The two smallest places among the operands printed with one unit, and which fact holds the smallest. */
typedef struct {
    const document *doc;
    word unit;
    uint32_t slot;
    int least, next;
} siblings;

typedef struct {
    siblings of[UNITS_TOLD_APART];
    uint32_t count;
} family;

static siblings *find_siblings(family *f, const leaf *l)
{
    for (uint32_t i = 0; i < f->count; i++)
        if (f->of[i].doc == l->doc
                ? f->of[i].unit == l->unit
                : view_equal(document_word(f->of[i].doc, f->of[i].unit), document_word(l->doc, l->unit)))
            return &f->of[i];
    return NULL;
}

static void add_sibling(family *f, const leaf *l)
{
    uint32_t slot = l->node->as.leaf.slot;
    siblings *s = find_siblings(f, l);
    if (s == NULL) {
        if (f->count < UNITS_TOLD_APART)
            f->of[f->count++] = (siblings){ l->doc, l->unit, slot, l->place, INT_MAX };
    } else if (slot == s->slot) {
        return;
    } else if (l->place < s->least) {
        s->next = s->least;
        s->least = l->place;
        s->slot = slot;
    } else if (l->place < s->next) {
        s->next = l->place;
    }
}

static int finest_sibling(family *f, const leaf *l)
{
    const siblings *s = l->place != INT_MAX ? find_siblings(f, l) : NULL;
    if (s == NULL)
        return INT_MAX;
    return s->slot == l->node->as.leaf.slot ? s->next : s->least;
}

/* NULL where the fact stands as it is in this respect. */
static const substitution *swap_of(const judgement *j, uint32_t slot, substitute what)
{
    for (uint32_t i = 0; i < j->swap_count; i++)
        if (j->swaps[i].slot == slot && j->swaps[i].what == what)
            return &j->swaps[i];
    return NULL;
}

static bool collect(judgement *j, const expression *e)
{
    switch ((operator)e->operator) {
    case OPERATOR_NUMBER:
        return true;
    case OPERATOR_FACT:
    case OPERATOR_ELAPSED:
        if (j->leaf_count == j->n->leaf_room) {
            leaf *grown = memory_widen(j->n->leaves, &j->n->leaf_room, 16, sizeof *grown);
            if (grown == NULL)
                return false;
            j->leaves = j->n->leaves = grown;
        }
        j->leaves[j->leaf_count++].node = e;
        return true;
    case OPERATOR_SUM:
        for (uint32_t i = 0; i < e->as.sum.count; i++)
            if (!collect(j, e->as.sum.parts[i]))
                return false;
        return true;
    case OPERATOR_POWER:
        return collect(j, e->as.power.base);
    default:
        return collect(j, e->as.pair.left) && collect(j, e->as.pair.right);
    }
}

static const printed *print_of(const judgement *j, const leaf *l, const figure *g)
{
    const substitution *swap = swap_of(j, l->node->as.leaf.slot, SUBSTITUTE_PRINT);
    return swap != NULL ? &swap->print : &g->print;
}

/* Who stands beside whom: needed before anything is read. */
static void describe(const judgement *j, leaf *l)
{
    const figure *g = l->node->operator == OPERATOR_FACT ? slot_figure(j->n, l->node->as.leaf.slot) : NULL;
    l->doc = j->n->slots[l->node->as.leaf.slot].ref.doc;
    l->place = INT_MAX;
    l->unit = 0;
    if (g == NULL || g->huge || g->given)
        return;
    l->unit = g->written_unit;
    l->place = printed_place(print_of(j, l, g));
}

static void fill(leaf *l, const interval *x)
{
    for (int r = 0; r < READINGS; r++)
        l->four[r] = *x;
}

interval judge_items(const judgement *j, uint32_t slot)
{
    const list *items = slot_list(j->n, slot);
    return (interval){ .low = exact_integer(items->least),
                       .high = exact_integer(items->most),
                       .high_infinite = items->open };
}

static elapsed join(elapsed a, elapsed b)
{
    return (elapsed){ a.least < b.least ? a.least : b.least, a.most > b.most ? a.most : b.most };
}

static elapsed count_time(period from, period to, char letter)
{
    switch (letter) {
    case 'd':
        return elapsed_days(from, to);
    case 'm':
        return elapsed_months(from, to);
    case 'a':
        return elapsed_anniversary(from, to);
    case 'r':
        return elapsed_running(from, to);
    case 'b':
        return elapsed_age(from, to);
    case 'n':
        return elapsed_age_nominal(from, to);
    default:
        return join(elapsed_years(from, to), elapsed_since(from, to));
    }
}

const dated *judge_date(const judgement *j, uint32_t slot)
{
    const substitution *swap = swap_of(j, slot, SUBSTITUTE_DATE);
    return swap != NULL ? &swap->date : slot_date(j->n, slot);
}

static bool exists(period p)
{
    return date_exists(p.from.year, p.from.month, p.from.day) && date_exists(p.to.year, p.to.month, p.to.day);
}

/* 3月1日 to 3月10日 of some year: counted in a common year and in a leap year, into the next where the days run back. */
static bool count_without_year(period from, period to, char letter, elapsed *out)
{
    bool any = false;
    for (int16_t year = 2023; year <= 2024; year++) {
        from.from.year = from.to.year = to.from.year = to.to.year = year;
        if (date_compare(to.to, from.from) < 0)
            to.from.year = to.to.year = (int16_t)(year + 1);
        if (!exists(from) || !exists(to))
            continue;
        elapsed e = count_time(from, to, letter);
        *out = any ? join(*out, e) : e;
        any = true;
    }
    return any;
}

static bool read_elapsed(judgement *j, leaf *l)
{
    const dated *earlier = judge_date(j, l->node->as.leaf.slot);
    period from = { earlier->from, earlier->to }, to = j->n->slots[l->node->as.leaf.slot].ref.doc->published;
    if (l->node->as.leaf.to != UINT32_MAX) {
        const dated *later = judge_date(j, l->node->as.leaf.to);
        to = (period){ later->from, later->to };
    }
    elapsed e;
    if (l->node->as.leaf.slot == l->node->as.leaf.to) {     /* one fact that names both ends: 4月1日至10日 */
        from.to = from.from;
        to.from = to.to;
    }
    if (from.from.year == 0 && to.from.year == 0) {
        j->hedged = true;
        if (!count_without_year(from, to, l->node->unit, &e))
            return false;
    } else if (exists(from) && exists(to)) {
        e = count_time(from, to, l->node->unit);
    } else {
        return false;
    }
    interval x = { .low = exact_integer(e.least), .high = exact_integer(e.most) };
    fill(l, &x);
    return true;
}

static bool shift(exact *x, const exact *factor)
{
    if (factor->numerator == 1 && factor->denominator == 1) {
        x->exponent += factor->exponent;
        return true;
    }
    return exact_multiply(x, *x, *factor) == STATUS_OK;
}

static bool same_print(const printed *a, const printed *b)
{
    return a->digits == b->digits && a->digits_high == b->digits_high && a->denominator == b->denominator && a->decimals == b->decimals
        && a->scale == b->scale && a->modifier == b->modifier && a->nature == b->nature && a->hedged_too == b->hedged_too;
}

/* printed_readings, remembered. */
static status readings_of(network *n, const printed *p, int fine, interval four[READINGS])
{
    if (n->prints == NULL)
        n->prints = arena_zero(n->memory, READ_PRINTS, sizeof *n->prints);
    uint64_t hash = ((uint64_t)p->digits * 31 + (uint8_t)p->scale * 7u + (uint8_t)p->decimals) * UINT64_C(0x9E3779B97F4A7C15);
    read_print *kept = n->prints != NULL ? &n->prints[hash >> 58] : NULL;
    if (kept != NULL && kept->known && kept->fine == fine && same_print(&kept->print, p)) {
        memcpy(four, kept->four, sizeof kept->four);
        return STATUS_OK;
    }
    status result = printed_readings(p, fine, four);
    if (result == STATUS_OK && kept != NULL) {
        *kept = (read_print){ .print = *p, .fine = fine, .known = true };
        memcpy(kept->four, four, sizeof kept->four);
    }
    return result;
}

/* Most relations hold in the narrowest reading: it alone is not worth remembering. */
static status read_print_of(const judgement *j, const printed *p, int fine, interval four[READINGS])
{
    return j->widest == READING_NARROW ? printed_reading(p, fine, READING_NARROW, four) : readings_of(j->n, p, fine, four);
}

static bool read_figure(judgement *j, leaf *l, int fine)
{
    const expression *e = l->node;
    const figure *g = slot_figure(j->n, e->as.leaf.slot);
    const printed *p = print_of(j, l, g);
    const bool negated = swap_of(j, e->as.leaf.slot, SUBSTITUTE_SIGN) != NULL;
    if (p->modifier == MODIFIER_ABOUT || p->modifier == MODIFIER_NEARLY || p->modifier == MODIFIER_FRACTION || p->modifier == MODIFIER_JUST
        || p->hedged_too || p->denominator > 1)
        j->hedged = true;
    if (g->huge && p == &g->print)
        return false;
    printed about = *p;
    if (j->near && p->modifier >= MODIFIER_OVER && p->modifier <= MODIFIER_AT_MOST) {
        about.modifier = MODIFIER_ABOUT;
        p = &about;
    }
    if (g->given && p == &g->print)
        memcpy(l->four, &l->doc->bounds[p->digits], sizeof l->four);
    else if (read_print_of(j, p, g->table != FACT_NONE ? INT_MIN : fine, l->four) != STATUS_OK)     /* cells are not round */
        return false;
    exact factor;
    if (expression_factor(l->doc, g, &factor) != STATUS_OK)
        return false;
    for (unsigned r = 0; r <= j->widest; r++) {
        interval *x = &l->four[r];
        if (!shift(&x->low, &factor) || !shift(&x->high, &factor))
            return false;
        if (negated) {
            const interval zero = interval_point(exact_integer(0));
            if (interval_subtract(x, &zero, x) != STATUS_OK)
                return false;
        }
    }
    return true;
}

static bool read_leaf(judgement *j, leaf *l, family *f)
{
    if (l->node->operator == OPERATOR_ELAPSED)
        return read_elapsed(j, l);
    if (slot_figure(j->n, l->node->as.leaf.slot) != NULL)
        return read_figure(j, l, finest_sibling(f, l));
    const heading *h = slot_heading(j->n, l->node->as.leaf.slot);
    interval x = h != NULL ? interval_point(exact_integer(h->ordinal)) : judge_items(j, l->node->as.leaf.slot);
    fill(l, &x);
    return h == NULL || h->ordinal > 0;
}

bool judge_read(judgement *j, const relation *r)
{
    family f = { .count = 0 };
    j->leaves = j->n->leaves;
    j->leaf_count = 0;
    for (uint32_t i = 0; i < r->operand_count; i++)
        if (!collect(j, r->operands[i]))
            return false;
    for (uint32_t i = 0; i < j->leaf_count; i++) {
        describe(j, &j->leaves[i]);
        if (j->leaves[i].place != INT_MAX)
            add_sibling(&f, &j->leaves[i]);
    }
    for (uint32_t i = 0; i < j->leaf_count; i++)
        if (!read_leaf(j, &j->leaves[i], &f))
            return false;
    return true;
}

void judge_print(judgement *j)
{
    for (uint32_t i = 0; i < j->leaf_count; i++) {
        leaf *l = &j->leaves[i];
        const figure *g = l->node->operator == OPERATOR_FACT ? slot_figure(j->n, l->node->as.leaf.slot) : NULL;
        if (g == NULL || g->given || g->print.modifier == MODIFIER_RANGE)
            continue;
        interval x = interval_point(printed_value(print_of(j, l, g)));
        exact factor;
        if (expression_factor(l->doc, g, &factor) == STATUS_OK && shift(&x.low, &factor)) {
            x.high = x.low;
            fill(l, &x);
        }
    }
}
