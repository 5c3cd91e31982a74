#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** A list of lines, each a name and a figure of one unit and nothing else, and their total on the line before or behind them,
** or on the last one:
**     Spending
**     rent 3.2
**     tools 5.6
**     wages 2.1
**     in all 10.9
*/

enum { NAME = 48, TAIL = 9 };   /* bytes before and behind the figure of a line */

/* Is a line a short name, this figure and nothing else? */
static bool is_line(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const block *line = &s->x->clean->blocks[m->block];
    const uint32_t start = s->text.symbols[m->place].at, end = s->text.symbols[m->place + 1].at;
    return start > line->start && start - line->start <= NAME && end <= line->end && line->end - end <= TAIL;
}

static bool is_item(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use == USE_LEVEL && m->sentence != NONE && scene_figure(s, which)->per == 0
        && sum_is_exact(s, which) && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE)) == 0;
}

/* The only figure like it in the next block, or NONE. */
static uint32_t next_line(const scene *s, uint32_t which)
{
    uint32_t only = NONE;
    for (uint32_t n = which + 1; n < s->mention_count && s->mentions[n].block <= s->mentions[which].block + 1; n++) {
        if (!scene_comparable(s, n, which))
            continue;
        if (only != NONE || s->mentions[n].block == s->mentions[which].block || !is_item(s, n))
            return NONE;
        only = n;
    }
    return only;
}

/* The lines from 'first' on; those that say that they are a total end them. */
static void gather(const scene *s, uint32_t first, addition *a)
{
    *a = (addition){ .total = NONE, .count = 1, .parts = { first }, .pattern = VIEW("sum/lines") };
    for (uint32_t next = next_line(s, first); next != NONE && a->count < FEASIBLE_PARTS && is_line(s, next) && !sum_is_announced(s, next);
         next = next_line(s, next))
        a->parts[a->count++] = next;
}

/* The last figure like the lines' in the block before them, or the first one in the block behind them that says that it is a total. */
static uint32_t total_of(const scene *s, const addition *a, bool behind)
{
    const uint32_t last = a->parts[a->count - 1];
    if (behind) {
        for (uint32_t n = last + 1; n < s->mention_count && s->mentions[n].block <= s->mentions[last].block + 1; n++)
            if (scene_comparable(s, n, last))
                return is_item(s, n) && s->text.symbols[s->mentions[n].clause].at == s->x->clean->blocks[s->mentions[n].block].start
                               && (sum_is_announced(s, n) || sum_says(s, s->mentions[n].clause, s->mentions[n].place, WORDS_CLOSED)
                                   || claim_is_definite(s, n))
                           ? n
                           : NONE;
        return NONE;
    }
    for (uint32_t n = a->parts[0]; n-- > 0 && s->mentions[n].block + 1 >= s->mentions[a->parts[0]].block;)
        if (scene_comparable(s, n, a->parts[0]))
            return is_item(s, n) ? n : NONE;
    return NONE;
}

static bool are_parts(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (((s->mentions[a->parts[i]].flags ^ s->mentions[a->total].flags) & (MENTION_PLAN | MENTION_TARGET)) != 0 || feasible_equal(s, a->parts[i], a->total))
            return false;
    return true;
}

/* Does the line behind them add something? */
static bool goes_on(const scene *s, uint32_t last)
{
    static const words_kind more[] = { WORDS_OTHER, WORDS_REST, WORDS_BESIDES, WORDS_PLUS };
    const uint32_t next = s->mentions[last].block + 1;
    for (unsigned i = 0; next < s->x->clean->block_count && i < sizeof more / sizeof *more; i++)
        if (wordset_at(s->words->sets[more[i]], s->text.text, s->x->clean->blocks[next].start, NULL) > 0)
            return true;
    return false;
}


/* Those that hold are read elsewhere, too. */
static bool read_lines(scene *s, addition *a, bool behind)
{
    a->total = total_of(s, a, behind);
    if (a->total == NONE || !are_parts(s, a))
        return false;
    if (feasible_sum(s, a->total, a->parts, a->count)) {
        a->confidence = CLAIM_FOUND;
        sum_emit(s, a, true);
        return true;
    }
    if (sum_is_loose(s, a) || sum_is_crossed(s, a) || sum_fits_another(s, a) || sum_is_excused(s, a) || goes_on(s, a->parts[a->count - 1])
        || !feasible_near(s, a->total, a->parts, a->count, SUM_FAR, false))
        return false;
    a->confidence = behind ? SUM_SURE : SUM_TOLD;
    if (!sum_is_slip(s, a))
        return false;
    sum_emit(s, a, true);
    return true;
}

void claim_sums_of_lines(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        addition a;
        if (!is_item(s, i) || !is_line(s, i) || sum_is_announced(s, i))
            continue;
        gather(s, i, &a);
        if (a.count >= SUM_MANY && !read_lines(s, &a, false))
            read_lines(s, &a, true);
        i = a.parts[a.count - 1];
    }
}
