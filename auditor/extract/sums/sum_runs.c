#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"

enum { RUN_GAP = 46, CLOSE = 2, CLOSE_SLIP = 6, RUN_BACK = 24, RUN_AHEAD = 4, WHOLE_RUN = 8 };

bool sum_one_unit(const scene *s, uint32_t a, uint32_t b)
{
    const unit *x = scene_unit(s, a), *y = scene_unit(s, b);
    return s->mentions[a].unit == s->mentions[b].unit || ((x->also | y->also) != 0 && unit_comparable(x, y));
}

bool sum_counts_alike(const scene *s, uint32_t a, uint32_t b)
{
    const wordset *people = s->words->sets[WORDS_PEOPLE];
    return sum_one_unit(s, a, b) || (wordset_has(people, scene_unit(s, a)->name) && wordset_has(people, scene_unit(s, b)->name));
}

/* "860 answers, 812 valid, 58 invalid": one of a run is the total where what follows is a known partition of it, or ends
** with the others, or adds up to it. Only in one unit: problems are no part of firms. */
static bool is_headed(const scene *s, addition *a, bool all)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!sum_one_unit(s, a->parts[i], a->total) || !feasible_at_most(s, a->parts[i], a->total))
            return false;
    if (sum_is_partition(s, a) || sum_is_described(s, a))
        return true;
    if (!all)
        return false;   /* figures may follow that are no parts, but then what precedes them is known to be all */
    a->of_which = sum_shares_head(s, a);
    a->announced = sum_is_announced(s, a->total) && !sum_is_announced(s, a->parts[0]);   /* 总额9亿元；总额6亿元 are of one row */
    return a->of_which || a->announced
           || ((s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0 && sum_parted(s, a->total, a->parts[0], MARK_COMMA)
               && !sum_is_sibling(s, a))
           || feasible_sum(s, a->total, a->parts, a->count);
}

/* Are they parts of another total, which is told elsewhere and holds? */
static bool are_others(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if ((s->mentions[a->parts[i]].flags & MENTION_ADDED) == 0)
            return false;
    return (s->mentions[a->total].flags & MENTION_SUMMED) == 0 && !feasible_sum(s, a->total, a->parts, a->count);
}

static bool read_headed(scene *s, const addition *run)
{
    for (uint32_t head = 0; head + 2 < run->count; head++) {
        if (head > 0 && feasible_digits_printed(s, run->parts[head]) == 1)
            continue;   /* small counts add up to each other by chance */
        uint32_t rest = run->count - head - 1;
        for (uint32_t count = rest; count >= 2; count--) {
            addition a = { .total = run->parts[head], .count = count, .neighbours = true, .pattern = VIEW("sum/headed") };
            memcpy(a.parts, run->parts + head + 1, count * sizeof *a.parts);
            if (count < rest && !feasible_near(s, a.total, a.parts, count, WHOLE_RUN, false)
                && feasible_near(s, a.total, run->parts + head + 1, rest, WHOLE_RUN, false))
                continue;   /* with those that follow they come nearer */
            if (!are_others(s, &a) && is_headed(s, &a, count == rest) && sum_consider(s, &a))
                return true;
        }
    }
    return false;
}

/* A run of at least three in one sentence that no total governs; answers the mention after it. */
static uint32_t gather_run(const scene *s, uint32_t first, addition *a)
{
    uint32_t i = first, place = s->mentions[first].place;
    a->count = 0;
    for (; i < s->mention_count && a->count < FEASIBLE_PARTS; i++) {
        const mention *m = &s->mentions[i];
        if (m->sentence != s->mentions[first].sentence || m->place - place > RUN_GAP || m->parent != NONE)
            break;
        if (i > first && sum_bracketed(s, s->mentions[first].place, m->place))
            continue;
        if (m->use == USE_LEVEL && scene_comparable(s, i, first)) {
            uint32_t last = a->count > 0 ? a->parts[a->count - 1] : i;
            if (a->count >= 3 && !sum_parted(s, first, last, MARK_SEMICOLON) && sum_parted(s, last, i, MARK_SEMICOLON))
                break;
            a->parts[a->count++] = i;
        } else if (m->use == USE_LEVEL && m->kind == TOKEN_AMOUNT && !sum_stands_in_label(s, i, first)) {
            break;
        }
        place = m->place;
    }
    return i > first ? i : first + 1;
}

/* A run of figures without a total of its own that adds up to a level around it. */
static void read_apart(scene *s, const addition *run)
{
    uint32_t first = run->parts[0], last = run->parts[run->count - 1];
    if (run->count == 2 && (feasible_digits(s, first) < 3 || feasible_digits(s, last) < 3))
        return;
    if (run->count >= 3 && feasible_sum(s, last, run->parts, run->count - 1)) {
        addition a = *run;
        a.total = last;
        a.count--;
        a.confidence = CLAIM_FOUND;
        sum_emit(s, &a, true);
        return;
    }
    uint32_t from = first > RUN_BACK ? first - RUN_BACK : 0;
    uint32_t end = last + RUN_AHEAD < s->mention_count ? last + RUN_AHEAD : s->mention_count;
    for (uint32_t at = end; at-- > from;) {
        const mention *m = &s->mentions[at];
        if ((at >= first && at <= last) || m->block + 2 < s->mentions[first].block || !sum_one_unit(s, at, first) || !search_level(s, at)
            || feasible_digits(s, at) < 2 || !feasible_sum(s, at, run->parts, run->count))
            continue;
        addition a = *run;
        a.total = at;
        a.confidence = CLAIM_FOUND;
        sum_emit(s, &a, true);
        return;
    }
}

/* "three counties: A 46, B 52, C 31", the total somewhere before, even in another paragraph: one they add up to, or the
** only one that they nearly do. */
static bool read_counted(scene *s, addition *a)
{
    uint32_t near = NONE, first = a->parts[0];
    a->total = first;
    if (!sum_is_counted(s, a) && !sum_is_paired(s, a) && (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) == 0)
        return false;
    for (uint32_t i = first; i-- > 0 && first - i < SEARCH_WINDOW;) {
        if (s->mentions[i].kind != TOKEN_AMOUNT || !search_level(s, i) || !scene_comparable(s, i, first))
            continue;
        a->total = i;
        if (feasible_sum(s, i, a->parts, a->count)) {
            sum_emit(s, a, true);
            return true;
        }
        bool slip = s->mentions[i].block + 1 >= s->mentions[first].block && feasible_slip(s, i, a->parts, a->count);
        if (!feasible_near(s, i, a->parts, a->count, slip ? CLOSE_SLIP : CLOSE, false))
            continue;
        if (near != NONE && !feasible_equal(s, near, i))
            return false;
        near = i;
    }
    a->total = near;
    return near != NONE && sum_is_of_these(s, a, sum_is_paired(s, a)) && sum_consider(s, a);
}

void sum_runs(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count;) {
        const mention *m = &s->mentions[i];
        addition a = { .pattern = VIEW("sum/counted"), .proved = true };
        if (m->kind != TOKEN_AMOUNT || m->use != USE_LEVEL || m->parent != NONE || (m->flags & MENTION_CELL) != 0) {
            i++;
            continue;
        }
        i = gather_run(s, i, &a);
        if (a.count >= 3 && !read_headed(s, &a) && !read_counted(s, &a))
            read_apart(s, &a);
        else if (a.count == 2)
            read_apart(s, &a);
    }
}
