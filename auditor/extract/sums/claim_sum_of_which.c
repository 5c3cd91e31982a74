#include "extract/sums/sum_runs.h"

/*
** Parts that follow "of which". Those of whom all the dead were told are all who were hurt, too, where as many figures tell of each.
*/

/* Leaves out what is itself made up of the parts after it: "12 firms, of which 9 large; of these A 4, B 5". */
static void split_nested(scene *s, addition *a)
{
    for (uint32_t first = 0; first + 2 < a->count; first++)
        if (feasible_sum(s, a->parts[first], a->parts + first + 1, a->count - first - 1)) {
            addition inner = { .total = a->parts[first], .count = a->count - first - 1, .pattern = a->pattern };
            memcpy(inner.parts, a->parts + first + 1, inner.count * sizeof *inner.parts);
            sum_emit(s, &inner, true);
            a->count = first + 1;
            return;
        }
}

/* The level a little before that parts add up to, where the nearest is not it; or NONE. */
static uint32_t fitting_whole(const scene *s, const addition *a)
{
    if (a->count < 2 || feasible_sum(s, a->total, a->parts, a->count))
        return NONE;
    for (uint32_t back = 1; back <= SUM_WHOLE_BACK && back <= a->parts[0]; back++) {
        uint32_t at = a->parts[0] - back;
        if (at != a->total && search_level(s, at) && s->mentions[at].block == s->mentions[a->parts[0]].block
            && scene_comparable(s, at, a->parts[0]) && feasible_sum(s, at, a->parts, a->count))
            return at;
    }
    return NONE;
}

/* Of the parts that follow "of which" at 'first', those of one whole. */
static addition parts_of(const scene *s, uint32_t first, uint32_t whole)
{
    addition a = { .total = whole, .of_which = true, .pattern = VIEW("sum/of-which") };
    for (uint32_t k = first; k < s->mention_count && a.count < FEASIBLE_PARTS; k++) {
        const mention *m = &s->mentions[k];
        if (m->sentence != s->mentions[first].sentence || (k > first && (m->flags & MENTION_PART) != 0))
            break;
        if (m->parent == whole && !(k > first && sum_bracketed(s, s->mentions[first].place, m->place)))
            a.parts[a.count++] = k;
    }
    return a;
}

/* 'all': those that are told of are all there are, as another whole of theirs shows. */
static void read_parts_of(scene *s, uint32_t first, uint32_t whole, bool all)
{
    addition a = parts_of(s, first, whole);
    split_nested(s, &a);
    uint32_t fitting = fitting_whole(s, &a);
    for (uint32_t k = 0; fitting != NONE && k < a.count; k++)
        s->mentions[a.parts[k]].parent = fitting;
    a.total = fitting != NONE ? fitting : a.total;
    a.proved = all;
    sum_consider(s, &a);
}

/* The wholes of one sentence that the parts from 'first' on are told of: "175 died, 1402 were hurt; of these in A 49 died, 102 were hurt; in B ...". */
static uint32_t find_wholes(const scene *s, uint32_t first, uint32_t *wholes, uint32_t most)
{
    uint32_t count = 1;
    wholes[0] = s->mentions[first].parent;
    for (uint32_t k = first + 1; k < s->mention_count && s->mentions[k].sentence == s->mentions[first].sentence && count < most; k++) {
        const uint32_t whole = s->mentions[k].parent;
        bool known = whole == NONE || (s->mentions[k].flags & MENTION_PART) != 0 || s->mentions[whole].sentence != s->mentions[wholes[0]].sentence;
        for (uint32_t n = 0; n < count && !known; n++)
            known = wholes[n] == whole;
        if (!known)
            wholes[count++] = whole;
    }
    return count;
}

void sum_of_which(scene *s)
{
    enum { WHOLES = 4 };
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (s->mentions[i].parent == NONE || (s->mentions[i].flags & MENTION_PART) == 0)
            continue;
        uint32_t wholes[WHOLES], full = 0;
        const uint32_t count = find_wholes(s, i, wholes, WHOLES);
        for (uint32_t n = 0; n < count && count > 1; n++) {
            const addition a = parts_of(s, i, wholes[n]);
            full = a.count > 1 && feasible_sum(s, a.total, a.parts, a.count) ? a.count : full;
        }
        for (uint32_t n = 0; n < count; n++)
            read_parts_of(s, i, wholes[n], full > 0 && parts_of(s, i, wholes[n]).count == full);
    }
}
