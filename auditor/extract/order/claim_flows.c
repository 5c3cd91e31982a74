#include "extract/claims/claims.h"

/*
** The time, or the turn, that a value is told of; totals of a period that another holds.
*/

enum { FLOWS = 16 };

/* "made for 47, it held 61, 14 too many": does the sentence itself say by how much one exceeds the other? */
static bool is_excess(scene *s, uint32_t greater, uint32_t smaller)
{
    enum { NEAR = 4 };
    const uint32_t last = greater > smaller ? greater : smaller;
    const bool *answered = claim_answered(s);
    for (uint32_t i = last + 1; i < s->mention_count && i <= last + NEAR && s->mentions[i].sentence == s->mentions[last].sentence; i++)
        if (answered != NULL && answered[s->mentions[i].fact] && scene_comparable(s, i, last) && feasible_difference(s, greater, smaller, i))
            return true;
    return false;
}

void claim_emit_order(scene *s, view pattern, uint32_t greater, uint32_t smaller)
{
    if (!feasible_at_most(s, smaller, greater) && is_excess(s, greater, smaller))
        return;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, pattern);
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_emit(&d, s);
}

const dated *claim_period(const scene *s, uint32_t which)
{
    uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    for (uint32_t at = s->mentions[which].place; at-- > start;)
        if (s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != NO_TOKEN) {
            uint32_t fact = s->x->tokens[s->text.symbols[at].token].fact;
            return fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        }
    return NULL;
}

int64_t claim_turn(const scene *s, uint32_t which, word *unit)
{
    const mention *m = &s->mentions[which], *o = which > 0 ? &s->mentions[which - 1] : NULL;
    if (o == NULL || o->kind != TOKEN_ORDINAL || o->place < m->clause || scene_figure(s, which - 1)->rank)
        return 0;
    *unit = scene_figure(s, which - 1)->written_unit;
    return scene_figure(s, which - 1)->print.digits;
}

static bool lies_in(const dated *a, const dated *b)
{
    return a != NULL && b != NULL && a->from.year > 0 && b->from.year > 0 && date_compare(b->from, a->from) <= 0
        && date_compare(a->to, b->to) <= 0 && (date_compare(b->from, a->from) != 0 || date_compare(a->to, b->to) != 0);
}

bool claim_only_dated(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->label == m->label_end && m->noun == m->noun_end && s->text.symbols[m->clause].kind == TOKEN_DATE;
}

/* Money earned, goods sold, people served: what a longer period has at least as much of as a shorter one within it. */
static bool is_flow(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & (MENTION_CELL | MENTION_PART | MENTION_PLAN | MENTION_HEDGED)) == 0
        && ((m->flags & MENTION_FLOW) != 0 || claim_only_dated(s, which) || scene_tells(s, WORDS_FLOW_METRIC, scene_label(s, m)));
}

/* A label without scope and verbs before it: 公司完成售电量, 累计售电. */
static wanted metric_of(const scene *s, uint32_t which)
{
    static const words_kind spare[] = { WORDS_VERB, WORDS_SCOPE, WORDS_WHOLE_LEAD };
    const mention *m = &s->mentions[which];
    uint32_t from = m->label;
    for (size_t i = 0; i < sizeof spare / sizeof *spare && from < m->label_end;) {
        view text = reduced_text(&s->text, from, m->label_end);
        uint32_t n = wordset_at(s->words->sets[spare[i]], text, 0, NULL);
        if (n > 0 && n + 2 * 3 <= text.length) {
            from = reduced_find(&s->text, s->text.symbols[from].at + n);
            i = 0;
        } else {
            i++;
        }
    }
    wanted bare = search_wanted(s, from, m->label_end);
    return bare.length >= 2 ? bare : search_label(s, which);
}

/* A flow that was told, with what it is of. */
typedef struct {
    uint32_t which;
    wanted metric;
} flow;

static bool same_label(const scene *s, const flow *a, const flow *b)
{
    if (claim_only_dated(s, b->which) && s->mentions[a->which].sentence == s->mentions[b->which].sentence
        && (claim_only_dated(s, a->which) || b->which == a->which + 1))
        return true;
    const wanted *p = &a->metric, *q = &b->metric;
    return p->length >= 2 && p->length == q->length && (p->scope == q->scope || p->scope == 0 || q->scope == 0)
           && memcmp(p->points, q->points, p->length * sizeof *p->points) == 0;
}

/* Is what contradicts near enough to be meant for each other: at most a fifth too small? */
static bool near_enough(const scene *s, uint32_t great, uint32_t small)
{
    return feasible_at_most(s, small, great) || feasible_near(s, great, &small, 1, 20, false);
}

/* What was earned in half a year is not more than in three quarters of it. */
void claim_flows(scene *s)
{
    flow recent[FLOWS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_flow(s, i))
            continue;
        const flow own = { i, metric_of(s, i) };
        for (uint32_t k = 0; k < count && k < FLOWS; k++) {
            uint32_t other = recent[k].which;
            bool same = same_label(s, &recent[k], &own) && scene_comparable(s, other, i);
            bool first = same && lies_in(claim_period(s, other), claim_period(s, i));
            bool second = same && !first && lies_in(claim_period(s, i), claim_period(s, other));
            if ((first && near_enough(s, i, other)) || (second && near_enough(s, other, i)))
                claim_emit_order(s, VIEW("order/periods"), first ? i : other, first ? other : i);
        }
        recent[count++ % FLOWS] = own;
    }
}
