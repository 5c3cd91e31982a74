#include "extract/claims.h"

enum { RUN_GAP = 46, NEAR = 3, CLOSE = 2, PAIR_NEAR = 5, ABOVE = 30 };

typedef struct {
    uint32_t total;
    uint32_t parts[FEASIBLE_PARTS];
    uint32_t count;
    bool proved;        /* the text itself says that the parts are all */
    bool of_which;      /* they follow "of which" */
    bool neighbours;    /* nothing else of their unit stands between them and a total that follows */
    view pattern;
} addition;

/* Upper and lower size bands together leave no gap. */
static bool has_bands(const scene *s, const addition *a)
{
    unsigned seen = 0;
    for (uint32_t i = 0; i < a->count; i++)
        seen |= 1u << scene_says(s, &s->mentions[a->parts[i]], WORDS_BAND);
    return (seen & 6) == 6;
}

/* Every part is one of a known set of kinds, and every kind is there. */
static bool is_partition(const scene *s, const addition *a, const partition *p)
{
    if (p->count != a->count)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        uint32_t found = 0;
        for (uint32_t k = 0; k < p->count; k++)
            found += scene_holds(s, &s->mentions[a->parts[i]], p->words[k]);
        if (found != 1)
            return false;
    }
    for (uint32_t k = 0; k < p->count; k++) {
        bool used = false;
        for (uint32_t i = 0; i < a->count; i++)
            used = used || scene_holds(s, &s->mentions[a->parts[i]], p->words[k]);
        if (!used)
            return false;
    }
    return true;
}

/* Each part is of another one of some kinds that exclude each other. */
static bool exclude_each_other(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < s->words->kind_count; i++) {
        const partition *p = &s->words->kinds[i];
        uint32_t parts = 0;
        for (uint32_t k = 0; k < p->count; k++) {
            uint32_t holders = 0;
            for (uint32_t n = 0; n < a->count; n++)
                holders += scene_holds(s, &s->mentions[a->parts[n]], p->words[k]);
            parts += holders;
            if (holders > 1)
                parts = a->count + 1;
        }
        if (parts == a->count)
            return true;
    }
    return false;
}

/* "three counties: A, B, C": a count between total and parts that equals the number of parts. */
static bool is_counted(const scene *s, const addition *a)
{
    uint32_t first = a->total < a->parts[0] ? a->total + 1 : a->parts[0];
    while (first > 0 && first + SEARCH_WINDOW > a->parts[0] && a->total >= a->parts[0] && s->mentions[first - 1].sentence == s->mentions[a->parts[0]].sentence)
        first--;
    for (uint32_t i = first; i < a->parts[0]; i++) {
        const figure *f = scene_figure(s, i);
        if (scene_unit(s, i)->count && f->print.modifier == MODIFIER_EXACT && f->print.scale == 0 && f->print.decimals == 0
            && f->print.digits == (int64_t)a->count && !scene_comparable(s, i, a->total))
            return true;
    }
    return false;
}

/* "A, B and C were 1.2, 1.4 and 1.9 respectively" */
static bool is_paired(const scene *s, const addition *a)
{
    const mention *first = &s->mentions[a->parts[0]];
    uint32_t start = first->clause;
    return a->count >= 2 && relation_words_in(s->words, WORDS_RESPECTIVELY, reduced_text(&s->text, start, first->place));
}

static bool is_open(const scene *s, uint32_t last)
{
    uint32_t at = s->mentions[last].noun_end;
    return wordset_at(s->words->sets[WORDS_OPEN], s->text.text, s->text.symbols[at].at, NULL) > 0
        || scene_says(s, &s->mentions[last], WORDS_OPEN) != 0;
}

static bool is_complete(const scene *s, const addition *a)
{
    if (is_open(s, a->parts[a->count - 1]))
        return false;
    if (a->proved || has_bands(s, a) || is_counted(s, a) || is_paired(s, a) || (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0)
        return true;
    for (uint32_t i = 0; i < s->words->partition_count; i++)
        if (is_partition(s, a, &s->words->partitions[i]))
            return true;
    return a->count >= 3 ? feasible_near(s, a->total, a->parts, a->count, NEAR, false)
                         : a->neighbours && feasible_near(s, a->total, a->parts, a->count, PAIR_NEAR, false);
}

static void emit(scene *s, const addition *a, uint32_t count, bool complete, bool disjoint)
{
    draft_claim d = draft_claim_begin(CLAIM_SUM, a->pattern);
    d.what.complete = complete ? 2 : 1;
    d.what.disjoint = disjoint ? 2 : 1;
    draft_claim_add(&d, s, ROLE_TOTAL, a->total);
    for (uint32_t i = 0; i < count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, a->parts[i]);
    draft_claim_emit(&d, s);
}

/* Sums verify freely; they contradict only with a proof that the parts are all, or no more than all. */
static bool consider(scene *s, const addition *a)
{
    uint16_t flags = 0;
    if (a->count < 2)
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        flags |= s->mentions[a->parts[i]].flags;
    for (uint32_t count = a->count; count >= 2; count--) {
        if (feasible_sum(s, a->total, a->parts, count)) {
            emit(s, a, count, true, true);
            return true;
        }
        if ((s->mentions[a->parts[count - 1]].flags & MENTION_LOOSE) == 0)
            break;  /* a certain part cannot be left out */
    }
    if (has_bands(s, a) || (s->mentions[a->parts[a->count - 1]].flags & MENTION_OTHER) != 0)
        flags &= (uint16_t)~MENTION_OVERLAP;
    if ((flags & (MENTION_OVERLAP | MENTION_HEDGED | MENTION_EACH)) != 0
        || (s->mentions[a->total].flags & (MENTION_HEDGED | MENTION_PLAN)) != (flags & MENTION_PLAN))
        return false;
    if (is_complete(s, a)) {
        emit(s, a, a->count, true, true);
        return true;
    }
    if (a->of_which && (a->count >= 3 || exclude_each_other(s, a)) && (flags & MENTION_BAND) == 0 && feasible_near(s, a->total, a->parts, a->count, ABOVE, true)) {
        emit(s, a, a->count, false, true);
        return true;
    }
    return false;
}

/* Parts that follow "of which". */
static void read_of_which(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (s->mentions[i].parent == NONE || (s->mentions[i].flags & MENTION_PART) == 0)
            continue;
        addition a = { .total = s->mentions[i].parent, .of_which = true, .pattern = VIEW("sum/of-which") };
        for (uint32_t k = i; k < s->mention_count && a.count < FEASIBLE_PARTS; k++) {
            const mention *m = &s->mentions[k];
            if (m->sentence != s->mentions[i].sentence || (k > i && (m->flags & MENTION_PART) != 0))
                break;
            if (m->parent == a.total)
                a.parts[a.count++] = k;
        }
        consider(s, &a);
    }
}

/* The run of comparable levels that ends before 'end': only neighbours, only within one sentence. */
static uint32_t run_before(const scene *s, uint32_t end, uint32_t like, uint32_t *parts)
{
    uint32_t found[FEASIBLE_PARTS], count = 0, place = s->mentions[end].place;
    for (uint32_t i = end; i-- > 0 && count < FEASIBLE_PARTS;) {
        const mention *m = &s->mentions[i];
        if (m->sentence != s->mentions[end].sentence || place - m->place > RUN_GAP)
            break;
        if (m->use != USE_LEVEL)
            continue;
        if (!scene_comparable(s, i, like)) {
            if (m->kind == TOKEN_AMOUNT && count > 0 && !(scene_unit(s, i)->count && feasible_digits_printed(s, i) == 1))
                break;  /* 二期, 三季 stand inside labels */
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

/* "A 2.3, B 3.9, together 6.2". Any tail of the run may be what is meant. */
static void read_total_after(scene *s, const frame *f, uint32_t total)
{
    addition all = { .total = total, .pattern = claim_phrase(s, f)->id };
    all.proved = view_equal(claim_phrase(s, f)->sort, VIEW("sum"));
    all.count = run_before(s, total, total, all.parts);
    all.neighbours = all.count == 2;
    for (uint32_t first = 0; first + 2 <= all.count; first++) {
        addition a = all;
        a.count = all.count - first;
        memmove(a.parts, all.parts + first, a.count * sizeof *a.parts);
        if (feasible_sum(s, total, a.parts, a.count)) {
            emit(s, &a, a.count, true, true);
            return;
        }
    }
    if (all.count >= 2)
        consider(s, &all);
}

/* The level that these may be parts of: one they add up to, else the nearest before that none of them exceeds. */
static uint32_t total_before(const scene *s, uint32_t place, const addition *a)
{
    uint32_t nearest = NONE, before = scene_before(s, place);
    for (uint32_t n = 0; before != NONE && n <= before && n < SEARCH_WINDOW; n++) {
        uint32_t at = before - n;
        const mention *m = &s->mentions[at];
        if (m->block != s->mentions[a->parts[0]].block)
            break;
        if (!search_level(s, at) || (m->flags & MENTION_AVERAGE) != 0 || !scene_comparable(s, at, a->parts[0]))
            continue;
        bool above = true;
        for (uint32_t i = 0; i < a->count; i++)
            above = above && feasible_at_most(s, a->parts[i], at);
        if (above && feasible_sum(s, at, a->parts, a->count))
            return at;
        if (above && nearest == NONE)
            nearest = at;
    }
    return nearest;
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
        if (m->sentence != s->mentions[first].sentence || m->place - place > RUN_GAP || (m->flags & MENTION_PART) != 0)
            break;
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
    consider(s, &a);
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
        consider(s, &a);
}

/* "48 libraries of all kinds, 12 public libraries, 21 school libraries ...": parts whose labels end like that of all. */
static bool same_head(const scene *s, const addition *a)
{
    const mention *m = &s->mentions[a->total];
    wanted whole = search_label(s, a->total);
    if (whole.length < 2 || a->count < 3 || !relation_words_in(s->words, WORDS_ALL, reduced_text(&s->text, m->clause, m->place)))
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        wanted part = search_label(s, a->parts[i]);
        if (part.length <= 2 || part.points[part.length - 1] != whole.points[whole.length - 1]
            || part.points[part.length - 2] != whole.points[whole.length - 2])
            return false;
    }
    return true;
}

/* "860 answers, 812 valid, 58 invalid": one of a run is the total where what follows is a known partition of it, or ends
** with the others, or adds up to it. Only in one unit: problems are no part of firms. */
static void read_headed(scene *s, const addition *run)
{
    for (uint32_t head = 0; head + 2 < run->count; head++) {
        addition a = { .total = run->parts[head], .count = run->count - head - 1, .pattern = VIEW("sum/headed") };
        memcpy(a.parts, run->parts + head + 1, a.count * sizeof *a.parts);
        bool fits = true, known = (s->mentions[a.parts[a.count - 1]].flags & MENTION_OTHER) != 0;
        for (uint32_t i = 0; i < a.count; i++)
            fits = fits && s->mentions[a.parts[i]].unit == s->mentions[a.total].unit && feasible_at_most(s, a.parts[i], a.total);
        for (uint32_t i = 0; i < s->words->partition_count && !known; i++)
            known = is_partition(s, &a, &s->words->partitions[i]);
        a.of_which = same_head(s, &a);
        if (fits && (known || a.of_which || feasible_sum(s, a.total, a.parts, a.count)) && consider(s, &a))
            return;
    }
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
        if (m->use == USE_LEVEL && scene_comparable(s, i, first))
            a->parts[a->count++] = i;
        else if (m->use == USE_LEVEL && m->kind == TOKEN_AMOUNT)
            break;
        place = m->place;
    }
    return i > first ? i : first + 1;
}

/* "three counties: A 46, B 52, C 31", the total somewhere before, even in another paragraph: one they add up to, or the
** only one that they nearly do. */
static void read_counted(scene *s, addition *a)
{
    uint32_t near = NONE, first = a->parts[0];
    a->total = first;
    if (!is_counted(s, a) && !is_paired(s, a))
        return;
    for (uint32_t i = first; i-- > 0 && first - i < SEARCH_WINDOW;) {
        if (s->mentions[i].kind != TOKEN_AMOUNT || !search_level(s, i) || !scene_comparable(s, i, first))
            continue;
        a->total = i;
        if (feasible_sum(s, i, a->parts, a->count)) {
            emit(s, a, a->count, true, true);
            return;
        }
        if (!feasible_near(s, i, a->parts, a->count, CLOSE, false))
            continue;
        if (near != NONE && !feasible_equal(s, near, i))
            return;
        near = i;
    }
    a->total = near;
    if (near != NONE)
        consider(s, a);
}

static void read_runs(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count;) {
        const mention *m = &s->mentions[i];
        addition a = { .pattern = VIEW("sum/counted"), .proved = true };
        if (m->kind != TOKEN_AMOUNT || m->use != USE_LEVEL || m->parent != NONE || (m->flags & MENTION_CELL) != 0) {
            i++;
            continue;
        }
        i = gather_run(s, i, &a);
        if (a.count >= 3) {
            read_headed(s, &a);
            read_counted(s, &a);
        }
    }
}

void claim_sums(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        if (claim_phrase(s, f)->claim != CLAIM_SUM)
            continue;
        uint32_t total = scene_slot(s, f, ROLE_TOTAL);
        if (total != NONE)
            read_total_after(s, f, total);
        else if (view_equal(claim_phrase(s, f)->sort, VIEW("list")))
            read_list(s, f);
        else
            read_axis(s, f);
    }
    read_of_which(s);
    read_runs(s);
}
