#include "extract/claims.h"

enum { RANKS = 8 };

static void emit_order(scene *s, const frame *f, uint32_t greater, uint32_t smaller)
{
    draft_claim d = draft_claim_begin(CLAIM_ORDER, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_emit(&d, s);
}

static const wanted *name_in(const scene *s, const frame *f, role r, wanted *out)
{
    for (uint32_t i = 0; i < f->names; i++)
        if (f->name[i].role == r) {
            *out = search_wanted(s, f->name[i].from, f->name[i].to);
            return out->length >= 1 ? out : NULL;
        }
    return NULL;
}


/* "passed 10 billion, at 9.8": only what was passed is a bound. */
static bool is_threshold(const scene *s, uint32_t which)
{
    uint8_t hedge = which == NONE ? MODIFIER_EXACT : scene_figure(s, which)->print.modifier;
    return hedge == MODIFIER_OVER || hedge == MODIFIER_AT_LEAST;
}

/* "A is 8.6 more than B": both looked up by name; a pair that fits is the one meant. */
static void read_versus(scene *s, const frame *f, uint32_t difference)
{
    wanted names[2];
    const wanted *great = name_in(s, f, ROLE_GREATER, &names[0]), *small = name_in(s, f, ROLE_SMALLER, &names[1]);
    uint32_t near = scene_before(s, f->end);
    if (great == NULL || small == NULL || near == NONE)
        return;
    search_result a = search_named(s, great, difference, near, difference, NULL, NULL);
    search_result b = search_named(s, small, difference, near, difference, NULL, NULL);
    if (a.best == NONE || b.best == NONE || a.best == b.best)
        return;
    bool fits = feasible_difference(s, a.best, b.best, difference);
    if (!fits && (a.rivalled || b.rivalled || s->mentions[a.best].block != s->mentions[difference].block
                  || s->mentions[b.best].block != s->mentions[difference].block))
        return;
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, claim_phrase(s, f)->id);
    d.what.direction = f->direction;
    draft_claim_add(&d, s, ROLE_FROM, b.best);
    draft_claim_add(&d, s, ROLE_TO, a.best);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, difference);
    draft_claim_emit(&d, s);
}

/* "The peak was on the 3rd, 78.1; on the 4th 79.6": against values of the sentence that only a date names. */
static void read_peak(scene *s, const frame *f, uint32_t peak)
{
    for (uint32_t i = peak + 1; i < s->mention_count && s->mentions[i].sentence == s->mentions[peak].sentence; i++)
        if (s->mentions[i].use == USE_LEVEL && scene_comparable(s, i, peak) && search_label(s, i).length == 0
            && s->text.symbols[s->mentions[i].clause].kind == TOKEN_DATE)
            emit_order(s, f, peak, i);
}

/* The period that a mention belongs to: the last date before it in its sentence. */
static const dated *period_of(const scene *s, uint32_t which)
{
    uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    for (uint32_t at = s->mentions[which].place; at-- > start;)
        if (s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != FACT_NONE) {
            uint32_t fact = s->x->tokens[s->text.symbols[at].token].fact;
            return fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        }
    return NULL;
}

static bool lies_in(const dated *a, const dated *b)
{
    return a != NULL && b != NULL && a->from.year > 0 && b->from.year > 0 && date_compare(b->from, a->from) <= 0
        && date_compare(a->to, b->to) <= 0 && (date_compare(b->from, a->from) != 0 || date_compare(a->to, b->to) != 0);
}

/* What was added in half a year is not more than in all of it. */
static void read_flows(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++) {
        const mention *a = &s->mentions[i - 1], *b = &s->mentions[i];
        if ((a->flags & b->flags & MENTION_FLOW) == 0 || (a->flags & MENTION_PLAN) != (b->flags & MENTION_PLAN)
            || a->sentence != b->sentence || a->use != USE_LEVEL || b->use != USE_LEVEL || !scene_comparable(s, i, i - 1))
            continue;
        wanted p = search_label(s, i - 1), q = search_label(s, i);
        if (p.length < 3 || p.length != q.length || search_fit(s, &p, i) < 100)
            continue;
        bool first = lies_in(period_of(s, i - 1), period_of(s, i)), second = lies_in(period_of(s, i), period_of(s, i - 1));
        if (!first && !second)
            continue;
        draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/periods"));
        draft_claim_add(&d, s, ROLE_GREATER, first ? i : i - 1);
        draft_claim_add(&d, s, ROLE_SMALLER, first ? i - 1 : i);
        draft_claim_emit(&d, s);
    }
}

static bool counts_from_new_year(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return relation_words_in(s->words, WORDS_STOCK_YEAR, reduced_text(&s->text, m->clause, m->place));
}

/* "within the year" is a plan elsewhere, not before a stock. */
static bool is_stock(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & (MENTION_PART | MENTION_HEDGED | MENTION_CELL)) == 0
        && relation_words_in(s->words, WORDS_STOCK, reduced_text(&s->text, m->clause, m->place))
        && ((m->flags & MENTION_PLAN) == 0 || counts_from_new_year(s, which));
}

/* Half of the shorter name stands in the other, or it says only that it is a number. */
static bool same_stock(const scene *s, uint32_t a, uint32_t b)
{
    wanted p = search_label(s, a), q = search_label(s, b);
    uint32_t shorter = p.length < q.length ? p.length : q.length;
    return shorter <= 1 || (uint32_t)__builtin_popcountll(p.letters & q.letters) * 2 >= shorter;
}

/* The day that a stock is of: 截至6月末, not the 今年 behind it. */
static const dated *day_of(const scene *s, uint32_t which)
{
    uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    const dated *year = NULL;
    for (uint32_t at = s->mentions[which].place; at-- > start;) {
        const symbol *here = &s->text.symbols[at];
        uint32_t fact = here->kind == TOKEN_DATE && here->token != FACT_NONE ? s->x->tokens[here->token].fact : FACT_NONE;
        const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        if (d == NULL || d->from.year == 0)
            continue;
        if (d->precision < PRECISION_YEAR)
            return year == NULL || year->from.year == d->from.year ? d : year;
        if (year == NULL)
            year = d;
    }
    return year;
}

/* 43.8, then 3.2 more, then: the same stock, whatever its words. */
static bool flows_between(const scene *s, uint32_t a, uint32_t b)
{
    return b == a + 2 && (s->mentions[a + 1].flags & MENTION_FLOW) != 0 && scene_comparable(s, a, a + 1);
}

/* What is counted from the start never shrinks. */
static void read_stocks(scene *s)
{
    uint32_t last = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_stock(s, i))
            continue;
        const dated *now = day_of(s, i), *then = last == NONE ? NULL : day_of(s, last);
        bool near = last != NONE && s->mentions[last].block == s->mentions[i].block && scene_comparable(s, last, i);
        if (near && now != NULL && then != NULL && then->from.year > 0 && date_compare(then->to, now->to) < 0
            && (same_stock(s, last, i) || flows_between(s, last, i))
            && (then->to.year == now->to.year || (!counts_from_new_year(s, i) && !counts_from_new_year(s, last)))) {
            draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/stocks"));
            draft_claim_add(&d, s, ROLE_GREATER, i);
            draft_claim_add(&d, s, ROLE_SMALLER, last);
            draft_claim_emit(&d, s);
        }
        last = i;
    }
}

typedef struct {
    uint32_t which;
    int64_t rank;
} ranked;

/* The place that a phrase gives a value; 0 where it gives none. */
static int64_t rank_of(const scene *s, const frame *f)
{
    view sort = claim_phrase(s, f)->sort;
    uint32_t ordinal = scene_slot(s, f, ROLE_COUNT);
    if (view_equal(sort, VIEW("ranked")))
        return ordinal == NONE ? 0 : scene_figure(s, ordinal)->print.digits;
    return view_equal(sort, VIEW("first")) ? 1 : view_equal(sort, VIEW("second")) ? 2 : 0;
}

/* At least three places of one sentence tell which way they go; a pair that goes the other way is wrong. */
static void read_ranking(scene *s, const frame *f, const ranked *row, uint32_t count)
{
    uint32_t falling = 0, rising = 0;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < count; j++)
            if (row[i].rank < row[j].rank) {
                falling += feasible_at_most(s, row[j].which, row[i].which);
                rising += feasible_at_most(s, row[i].which, row[j].which);
            }
    if (count < 3 || falling == rising)
        return;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < count; j++)
            if (row[i].rank + 1 == row[j].rank)
                emit_order(s, f, falling > rising ? row[i].which : row[j].which, falling > rising ? row[j].which : row[i].which);
}

/* Values with their places, sentence by sentence. */
static void read_rankings(scene *s)
{
    ranked row[RANKS];
    const frame *first = NULL;
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        int64_t rank = claim_phrase(s, f)->claim == CLAIM_ORDER ? rank_of(s, f) : 0;
        uint32_t which = rank > 0 ? scene_slot(s, f, ROLE_GREATER) : NONE;
        if (which == NONE)
            continue;
        bool goes_on = count > 0 && s->mentions[row[0].which].sentence == s->mentions[which].sentence
            && scene_comparable(s, row[0].which, which);
        if (!goes_on) {
            read_ranking(s, first, row, count);
            count = 0;
            first = f;
        }
        bool known = count > 0 && row[count - 1].which == which;
        if (!known && count < RANKS)
            row[count++] = (ranked){ which, rank };
    }
    read_ranking(s, first, row, count);
}

void claim_orders(scene *s)
{
    read_rankings(s);
    read_flows(s);
    read_stocks(s);
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const phrase *p = claim_phrase(s, f);
        if (p->claim != CLAIM_ORDER)
            continue;
        uint32_t greater = scene_slot(s, f, ROLE_GREATER), smaller = scene_slot(s, f, ROLE_SMALLER);
        uint32_t difference = scene_slot(s, f, ROLE_DIFFERENCE);
        if (view_equal(p->sort, VIEW("crossed")) && !is_threshold(s, smaller))
            continue;
        bool soft = view_equal(p->sort, VIEW("soft"));
        if (greater != NONE && smaller != NONE && scene_comparable(s, greater, smaller)
            && (!soft || feasible_at_most(s, smaller, greater)))
            emit_order(s, f, greater, smaller);
        else if (difference != NONE)
            read_versus(s, f, difference);
        else if (greater != NONE && view_equal(p->sort, VIEW("peak")))
            read_peak(s, f, greater);
    }
}
