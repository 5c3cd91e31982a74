#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

enum { RUN_GAP = 46, CLOSE = 9, ABOVE = 30, MOST_CHOSEN = 6, CHOSEN_DIGITS = 3 };

bool sum_is_of_score(const scene *s, uint32_t which)
{
    return claim_ends_score(s, which) || (which + 1 < s->mention_count && claim_ends_score(s, which + 1));
}

void sum_emit(scene *s, const addition *a, bool complete)
{
    if ((sum_is_of_another(s, a) || sum_is_of_score(s, a->total)) && !feasible_sum(s, a->total, a->parts, a->count))
        return;
    draft_claim d = draft_claim_begin(CLAIM_SUM, a->pattern);
    d.what.complete = complete ? 2 : 1;
    d.what.disjoint = 2;
    d.what.confidence = a->confidence > 0 ? a->confidence : d.what.confidence;
    d.told = d.named = a->meant;
    draft_claim_add(&d, s, ROLE_TOTAL, a->total);
    s->mentions[a->total].flags |= MENTION_SUMMED;
    for (uint32_t i = 0; i < a->count; i++) {
        draft_claim_add(&d, s, ROLE_PARTS, a->parts[i]);
        s->mentions[a->parts[i]].flags |= MENTION_ADDED;
    }
    draft_claim_emit(&d, s);
}

/* "480 entries, 65 new, 51 mended; 755 entries, 62 new, 37 mended": those among the parts that make up the total are meant, the
** others are some of them. */
static bool some_add_up(scene *s, const addition *a)
{
    if (a->count < 3 || a->count > MOST_CHOSEN || feasible_digits(s, a->total) < CHOSEN_DIGITS)
        return false;
    for (uint32_t choice = (1u << a->count) - 2; choice > 0; choice--) {
        addition some = *a;
        some.count = 0;
        for (uint32_t i = 0; i < a->count; i++)
            if ((choice >> i & 1) != 0)
                some.parts[some.count++] = a->parts[i];
        if (some.count >= 2 && feasible_sum(s, a->total, some.parts, some.count)) {
            sum_emit(s, &some, true);
            return true;
        }
    }
    return false;
}

/* Is one part as much as the total? What is all by itself is no part beside others. */
static bool has_all(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (feasible_equal(s, a->parts[i], a->total))
            return true;
    return false;
}

/* "Of 1320 households 1188 signed, 965 moved out; the other 132 ...": is the rest what this total leaves of a greater one? */
static bool is_left_of_more(const scene *s, const addition *a)
{
    const uint32_t both[] = { a->total, a->parts[a->count - 1] };
    if ((s->mentions[both[1]].flags & MENTION_OTHER) == 0)
        return false;
    for (uint32_t back = 1; back <= SUM_WHOLE_BACK && back <= a->total; back++) {
        uint32_t at = a->total - back;
        if (s->mentions[at].block == s->mentions[a->total].block && search_level(s, at) && scene_comparable(s, at, a->total) && feasible_sum(s, at, both, 2))
            return true;
    }
    return false;
}

bool sum_consider(scene *s, const addition *a)
{
    uint16_t flags = 0, shared = UINT16_MAX;
    if (a->count < 2)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        flags |= s->mentions[a->parts[i]].flags;
        shared &= s->mentions[a->parts[i]].flags;
    }
    for (addition certain = *a; certain.count >= 2; certain.count--) {
        if (feasible_sum(s, certain.total, certain.parts, certain.count)) {
            sum_emit(s, &certain, true);
            return true;
        }
        if ((s->mentions[a->parts[certain.count - 1]].flags & MENTION_LOOSE) == 0)
            break;  /* a certain part cannot be left out */
    }
    if (a->of_which && some_add_up(s, a))
        return true;
    if (sum_has_own_total(s, a) || sum_ends_with_subtotal(s, a))
        return false;
    if (sum_has_bands(s, a) || (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0)
        flags &= (uint16_t)~MENTION_OVERLAP;
    if ((flags & (MENTION_OVERLAP | MENTION_HEDGED | MENTION_EACH)) != 0
        || (s->mentions[a->total].flags & MENTION_HEDGED) != 0
        || (flags & MENTION_PLAN) != (shared & MENTION_PLAN)
        || ((s->mentions[a->total].flags ^ shared) & MENTION_PLAN & (sum_lists_plan(s, a) ? 0 : UINT16_MAX)) != 0)
        return false;
    if ((shared & s->mentions[a->total].flags & MENTION_ADDED) != 0 && !(a->neighbours && a->announced) && !a->proved)
        return false;   /* together they are parts of something else */
    if (has_all(s, a) || is_left_of_more(s, a))
        return true;    /* read, and no sum */
    if (a->total < a->parts[0] && (sum_mixes(s, a->parts, a->count) || sum_nests(s, a)))
        return false;
    if (sum_is_complete(s, a)) {
        if (!sum_is_excused(s, a))
            sum_emit(s, a, true);
        return true;
    }
    if (a->of_which && !sum_overlaps(s, a) && (a->count >= 3 || sum_excludes(s, a)) && (flags & MENTION_BAND) == 0
        && feasible_near(s, a->total, a->parts, a->count, ABOVE, true)) {
        if (!sum_is_of_account(s, a) && !sum_may_overlap(s, a))
            sum_emit(s, a, false);
        return true;
    }
    return false;
}

bool sum_parted(const scene *s, uint32_t a, uint32_t b, uint32_t mark)
{
    for (uint32_t at = s->mentions[a].place + 1; at < s->mentions[b].place; at++)
        if (s->text.symbols[at].mark >= mark)
            return true;
    return false;
}

bool sum_stands_in_label(const scene *s, uint32_t which, uint32_t like)
{
    if (!scene_unit(s, which)->count)
        return false;
    return feasible_digits_printed(s, which) == 1
        || (which + 1 < s->mention_count && scene_comparable(s, which + 1, like) && !sum_parted(s, which, which + 1, MARK_COMMA));
}

/* The run of comparable levels that ends before 'end': only neighbours, only within one sentence. */
static uint32_t run_before(const scene *s, uint32_t end, uint32_t like, bool sentence_before, uint32_t *parts)
{
    uint32_t found[FEASIBLE_PARTS], count = 0, place = s->mentions[end].place, in = s->mentions[end].sentence;
    for (uint32_t i = end; i-- > 0 && count < FEASIBLE_PARTS;) {
        const mention *m = &s->mentions[i];
        if (sentence_before && count == 0 && m->sentence + 1 == in && m->block == s->mentions[end].block) {
            in = m->sentence;
            sentence_before = false;
            place = m->place;
        }
        if (m->sentence != in || place - m->place > RUN_GAP)
            break;
        if (sentence_before && count == 0 && (m->flags & MENTION_TOTAL) != 0) {
            place = m->place;       /* "the first two 17.07, the first three 26.05": of the row before both */
            continue;
        }
        if (m->use != USE_LEVEL || relation_words_in(s->words, WORDS_EXTREME, reduced_text(&s->text, m->clause, m->place)))
            continue;       /* the greatest, the mean, the median is none of them */
        if (!scene_comparable(s, i, like)) {
            if (m->kind == TOKEN_AMOUNT && count > 0 && !sum_stands_in_label(s, i, like))
                break;
            continue;
        }
        found[count++] = i;
        place = m->place;
        if ((m->flags & (MENTION_TOTAL | MENTION_PART)) != 0)
            break;
    }
    for (uint32_t i = 0; i < count; i++)
        parts[i] = found[count - 1 - i];
    return count;
}

addition sum_tail(const addition *all, uint32_t count)
{
    addition a = *all;
    a.count = count;
    memcpy(a.parts, all->parts + all->count - count, count * sizeof *a.parts);
    return a;
}

/* The parts that a total after them must mean: as many as it says, else those since a semicolon that parts no two of them. */
static addition meant_parts(const scene *s, const addition *all)
{
    uint32_t said = sum_parts_said(s, all->total), count = 2;
    if (said > 0)
        return sum_tail(all, said <= all->count ? said : 0);
    bool parts = sum_parted(s, all->parts[all->count - 2], all->parts[all->count - 1], MARK_SEMICOLON);
    while (count < all->count && (parts || !sum_parted(s, all->parts[all->count - count - 1], all->parts[all->count - count], MARK_SEMICOLON)))
        count++;
    return sum_tail(all, count);
}

/* "A 31.2, B 24.8, C 18.4, D 12.9; the first three are 74.4", "the last two 31.3": of the row before, in its own sentence or the last, so
** many; the first ones where they are also the greatest. */
static void read_some_of(scene *s, const frame *f, uint32_t total, uint32_t said, bool last)
{
    addition all = { .total = total, .pattern = claim_phrase(s, f)->id, .proved = true };
    all.count = run_before(s, total, total, true, all.parts);
    if (all.count < said || all.count >= FEASIBLE_PARTS)
        return;
    addition a = last ? sum_tail(&all, said) : all;
    a.count = said;
    uint32_t at;
    const bool timed = claim_date_before(s, s->mentions[total].place, s->mentions[total].clause, &at) != NULL;      /* the first three quarters */
    for (uint32_t i = said; !last && !timed && i < all.count; i++)
        for (uint32_t k = 0; k < said; k++)
            if ((s->mentions[all.parts[i]].flags & MENTION_OTHER) == 0 && !feasible_at_most(s, all.parts[i], all.parts[k]))
                return;
    sum_consider(s, &a);
}

/* "58 of science, 9 of arts, 67 in all, 61 a year ago": is a figure what the two right before it make? */
static bool is_total_itself(const scene *s, uint32_t which)
{
    enum { PAIR = 2 };
    return which >= PAIR && s->mentions[which - PAIR].sentence == s->mentions[which].sentence && scene_comparable(s, which - 1, which)
           && scene_comparable(s, which - PAIR, which) && feasible_sum(s, which, (uint32_t[]){ which - 1, which - PAIR }, PAIR);
}

/* "A 2.3, B 3.9, together 6.2". Any tail of the run may be what is meant. */
static void read_total_after(scene *s, const frame *f, uint32_t total)
{
    bool last;
    const uint32_t said = sum_some_said(s, total, &last);
    if (said > 0) {
        read_some_of(s, f, total, said, last);
        return;
    }
    addition all = { .total = total, .pattern = claim_phrase(s, f)->id };
    all.proved = view_equal(claim_phrase(s, f)->sort, VIEW("sum"));
    all.count = run_before(s, total, total, false, all.parts);
    all.neighbours = all.announced = true;
    for (uint32_t count = all.count; count >= 2; count--) {
        addition a = sum_tail(&all, count);
        if (feasible_sum(s, total, a.parts, a.count)) {
            sum_emit(s, &a, true);
            return;
        }
    }
    /* "in all from 182 to 203": what it was is no total of what is */
    if (all.count >= 2 && s->mentions[total].use != USE_BASE && !is_total_itself(s, all.parts[all.count - 1])) {
        addition meant = meant_parts(s, &all);
        sum_consider(s, &meant);
    }
}

/* May a level before be the total of these: none of them is more? */
static bool may_be_total(const scene *s, uint32_t at, const addition *a)
{
    if (!search_level(s, at) || (s->mentions[at].flags & MENTION_AVERAGE) != 0 || !scene_comparable(s, at, a->parts[0]) || sum_has_lead(s, at))
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        if (!feasible_at_most(s, a->parts[i], at))
            return false;
    return true;
}

/* "In all 5212, of them ceramics 2186, bronzes 1473, paintings 905": is it one of several that stand in a row below another? What is told next
** "by grade" is no part of it. */
static bool is_one_of_row(const scene *s, uint32_t at)
{
    return s->mentions[at].parent != NONE && at > 0 && s->mentions[at - 1].parent == s->mentions[at].parent && scene_comparable(s, at, at - 1);
}

/* The level that these may be parts of: one they add up to, else the one they come closest to, else the nearest before. */
static uint32_t total_before(const scene *s, uint32_t place, const addition *a)
{
    uint32_t nearest = NONE, close = NONE, before = scene_before(s, place);
    unsigned off = CLOSE;
    for (uint32_t n = 0; before != NONE && n <= before && n < SEARCH_WINDOW; n++) {
        const uint32_t at = before - n;
        if (s->mentions[at].block + 1 < s->mentions[a->parts[0]].block)
            break;
        if (!may_be_total(s, at, a))
            continue;
        if (feasible_sum(s, at, a->parts, a->count))
            return at;
        if (s->mentions[at].block != s->mentions[a->parts[0]].block || is_one_of_row(s, at))
            continue;
        nearest = nearest == NONE ? at : nearest;
        for (; off > 0 && feasible_near(s, at, a->parts, a->count, off, false); off--)
            close = at;
    }
    return close != NONE ? close : nearest;
}

/* "By industry, A 31.2, B 16.8": parts of the last total before. */
static void read_axis(scene *s, const frame *f)
{
    uint32_t first = scene_before(s, f->end);
    first = first == NONE ? 0 : first + 1;
    while (first < s->mention_count && (s->mentions[first].kind != TOKEN_AMOUNT || s->mentions[first].use != USE_LEVEL))
        first++;
    if (first >= s->mention_count || s->mentions[first].place - f->end > RUN_GAP)
        return;
    addition a = { .pattern = claim_phrase(s, f)->id, .proved = view_equal(claim_phrase(s, f)->sort, VIEW("axis")) };
    uint32_t place = s->mentions[first].place;
    for (uint32_t i = first; i < s->mention_count && a.count < FEASIBLE_PARTS; i++) {
        const mention *m = &s->mentions[i];
        if (m->sentence != s->mentions[first].sentence || m->place - place > RUN_GAP || (m->flags & (MENTION_PART | MENTION_TOTAL)) != 0)
            break;
        if (a.count > 1 && m->use == USE_LEVEL && m->unit != s->mentions[first].unit && s->mentions[a.parts[1]].unit == s->mentions[first].unit)
            break;      /* "downtown 14 branches, in towns 45; villages have 208 service points" */
        if (m->use == USE_LEVEL && scene_comparable(s, i, first))
            a.parts[a.count++] = i;
        place = m->place;
    }
    a.total = total_before(s, f->start, &a);
    if (a.total == NONE)
        return;
    for (uint32_t i = 0; i < a.count; i++)
        if (s->mentions[a.parts[i]].parent == NONE) {
            s->mentions[a.parts[i]].parent = a.total;
            s->mentions[a.parts[i]].flags |= MENTION_LOOSE;
        }
    sum_consider(s, &a);
}

/* "made up of 32 players, 9 coaches and 11 others" */
static void read_list(scene *s, const frame *f)
{
    addition a = { .pattern = claim_phrase(s, f)->id, .proved = true };
    for (uint32_t i = scene_before(s, f->start) + 1; i < s->mention_count && a.count < FEASIBLE_PARTS; i++) {
        if (s->mentions[i].place >= f->end)
            break;
        if (s->mentions[i].use == USE_LEVEL && (a.count == 0 || scene_comparable(s, i, a.parts[0])))
            a.parts[a.count++] = i;
    }
    a.total = a.count >= 2 ? total_before(s, f->start, &a) : NONE;
    if (a.total != NONE && s->mentions[a.total].sentence == s->mentions[a.parts[0]].sentence)
        sum_consider(s, &a);
}

void claim_sums(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        if (claim_phrase(s, f)->claim != CLAIM_SUM)
            continue;
        uint32_t total = scene_slot(s, f, ROLE_TOTAL);
        if (total != NONE && sum_is_of_score(s, total))
            continue;
        if (total != NONE)
            read_total_after(s, f, total);
        else if (view_equal(claim_phrase(s, f)->sort, VIEW("list")))
            read_list(s, f);
        else
            read_axis(s, f);
    }
    sum_of_which(s);
    sum_runs(s);
    sum_inside(s);
    sum_mixed(s);
}
