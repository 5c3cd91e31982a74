#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** A total and, in the brackets right behind what it counts, all of its parts: "86 things (51 lighters, 23 knives, 12 bottles)". What
** each part is counted with need not be what the total is counted with.
*/

enum { NOUN = 8 /* symbols between a total and its bracket */ };

/* The symbols of the brackets right behind a figure; false where there are none. */
static bool find_brackets(const scene *s, uint32_t total, uint32_t *open, uint32_t *close)
{
    uint32_t at = s->mentions[total].place + 1;
    while (at < s->text.count && s->text.symbols[at].mark == MARK_WORD && at - s->mentions[total].place <= NOUN)
        at++;
    if (at >= s->text.count || s->text.symbols[at].mark != MARK_BRACKET)
        return false;
    *open = at++;
    while (at < s->text.count && s->text.symbols[at].mark != MARK_BRACKET && s->text.symbols[at].mark < MARK_STOP)
        at++;
    *close = at;
    return at < s->text.count && s->text.symbols[at].mark == MARK_BRACKET;
}

static bool is_part(const scene *s, uint32_t which, uint32_t total)
{
    enum { NO_PART = MENTION_CELL | MENTION_HEDGED | MENTION_EACH | MENTION_AVERAGE | MENTION_PART | MENTION_TOTAL };
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && (m->flags & NO_PART) == 0 && sum_is_exact(s, which) && scene_figure(s, which)->per == 0
        && (scene_unit(s, total)->count ? scene_unit(s, which)->count : scene_comparable(s, which, total));
}

/* The figures between the brackets, one an item; false where one of them is no part. */
static bool gather(const scene *s, uint32_t open, uint32_t close, addition *a)
{
    uint32_t last = open;       /* behind it no item may follow that tells no figure */
    for (uint32_t i = a->total + 1; i < s->mention_count && s->mentions[i].place < close; i++) {
        if (a->count == FEASIBLE_PARTS || !is_part(s, i, a->total)
            || (a->count > 0 && sum_mark_between(s, &s->mentions[a->parts[a->count - 1]], &s->mentions[i]) < MARK_PAUSE))
            return false;
        a->parts[a->count++] = i;
        last = s->mentions[i].place;
    }
    for (uint32_t at = last + 1; at < close; at++)
        if (s->text.symbols[at].mark >= MARK_PAUSE)
            return false;
    return a->count >= 2 && s->mentions[a->parts[0]].label < s->mentions[a->parts[0]].label_end;
}

void sum_inside(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        addition a = { .total = i, .pattern = VIEW("sum/inside") };
        uint32_t open, close;
        const mention *m = &s->mentions[i];
        if (m->kind != TOKEN_AMOUNT || m->use != USE_LEVEL || m->sentence == NONE || (m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0 || !sum_is_exact(s, i)
            || !find_brackets(s, i, &open, &close) || !gather(s, open, close, &a))
            continue;
        const bool fits = feasible_sum(s, i, a.parts, a.count);
        a.meant = !fits && a.count >= SUM_MANY;
        a.confidence = a.meant ? SUM_SURE : CLAIM_FOUND;
        if ((fits || ((a.meant || feasible_slip(s, i, a.parts, a.count) > 0) && !sum_is_loose(s, &a) && !sum_is_excused(s, &a)))
            && (m->flags & MENTION_SUMMED) == 0)
            sum_emit(s, &a, true);
    }
}
