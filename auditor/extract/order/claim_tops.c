#include "extract/claims/claims.h"

/*
** The first so many of an order, told together: the five largest customers bought for 9.98, the ten largest for 12.4. Of one kind and told
** of one thing, more of them have no less.
*/

enum { BACK = 8 /* mentions */, TWO = 6 /* bytes of two characters */, SENTENCES = 2, FIRM = 90, NEAR = 60 /* percent */ };

/* A value of the first so many. */
typedef struct {
    uint32_t which;
    int64_t many;
    view kind, told;            /* what they are, in two characters; what is told of them, behind it */
    uint32_t at;                /* the symbol of their number */
} top;

static bool is_value(const scene *s, uint32_t which)
{
    enum { ASIDE = MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_EACH | MENTION_AVERAGE };
    const mention *m = &s->mentions[which];
    const bool use = m->use == USE_LEVEL || m->use == USE_SHARE;
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT) && use && m->sentence != NONE && (m->flags & ASIDE) == 0;
}

/* How many a symbol takes of an order: 前五, 前十名, 第一大; 0 where it takes none. */
static int64_t many_at(const scene *s, uint32_t at)
{
    const symbol *here = &s->text.symbols[at];
    const uint32_t which = here->token != NO_TOKEN ? s->mention_of[here->token] : NONE;
    uint32_t class = 0;
    if (which == NONE || (here->kind != TOKEN_AMOUNT && here->kind != TOKEN_ORDINAL))
        return 0;
    const printed *print = &scene_figure(s, which)->print;
    const bool plain = print->decimals == 0 && print->scale == 0 && print->digits_high == 0 && print->digits > 0;
    const bool inside = here->kind == TOKEN_ORDINAL && wordset_at(s->words->sets[WORDS_LEADING], s->text.text, here->at, &class) > 0 && class == 1;
    class = inside ? 1 : 0;
    const bool before = !inside && wordset_before(s->words->sets[WORDS_LEADING], s->text.text, here->at, &class) > 0 && class == 1;
    if (!plain)
        return 0;
    return inside || before ? print->digits : here->kind == TOKEN_ORDINAL && print->digits == 1 ? 1 : 0;
}

/* The value's order: the last such number before it in its clause, or in one before it where no other figure of its kind stands between. */
static bool top_of(const scene *s, uint32_t which, top *out)
{
    const mention *m = &s->mentions[which];
    const uint32_t start = claim_sentence_start(s, m->place);
    for (uint32_t at = m->place; at-- > start;) {
        const symbol *here = &s->text.symbols[at];
        const uint32_t other = here->token != NO_TOKEN ? s->mention_of[here->token] : NONE;
        const int64_t many = many_at(s, at);
        if (here->mark >= MARK_SEMICOLON || (many == 0 && other != NONE && scene_comparable(s, other, which)))
            return false;
        if (many == 0)
            continue;
        const uint32_t end = scene_clause_end(s, at + 1), stop = end < m->place ? end : m->place;
        uint32_t from = reduced_find(&s->text, s->text.symbols[at + 1].at + TWO), to = stop;
        const view words = reduced_text(&s->text, at + 1, stop);
        if (words.length < TWO || (m->clause > at && m->label < m->label_end))
            return false;
        while (from < to && wordset_has(s->words->sets[WORDS_NAME_ENDS], reduced_text(&s->text, from, from + 1)))
            from++;             /* 供应商, 开发区 */
        if (wordset_at(s->words->sets[WORDS_AMONG], s->text.text, s->text.symbols[from].at, NULL) > 0)
            return false;
        scene_strip(s, &from, &to);
        *out = (top){ which, many, { words.start, TWO }, from < to ? reduced_text(&s->text, from, to) : VIEW(""), at };
        return true;
    }
    return false;
}

/* Is one thing told of both: by no words of its own, or in the same two characters? */
static bool same_thing(const top *a, const top *b)
{
    const view heads[] = { { a->told.start, TWO }, { b->told.start, TWO } };
    return view_equal(a->kind, b->kind)
        && (a->told.length < TWO || b->told.length < TWO || view_find(b->told, heads[0]) >= 0 || view_find(a->told, heads[1]) >= 0);
}

static void relate(scene *s, const top *a, const top *b)
{
    const top *few = a->many < b->many ? a : b, *most = few == a ? b : a;
    const mention *x = &s->mentions[a->which], *y = &s->mentions[b->which];
    if (a->many == b->many || x->kind != y->kind || x->unit != y->unit || x->block != y->block || y->sentence > x->sentence + SENTENCES
        || !same_thing(a, b) || scene_dates(s, x->place, b->at) > 0 || !feasible_near(s, few->which, &most->which, 1, NEAR, false))
        return;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/tops"));
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, most->which);
    draft_claim_add(&d, s, ROLE_SMALLER, few->which);
    draft_claim_emit(&d, s);
}

void claim_tops(scene *s)
{
    top recent[BACK];
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        top own;
        if (!is_value(s, i) || !top_of(s, i, &own))
            continue;
        for (uint32_t k = 0; k < count && k < BACK; k++)
            relate(s, &recent[k], &own);
        recent[count++ % BACK] = own;
    }
}
