#include "extract/sum_charge.h"
#include "extract/sum_runs.h"

/*
** Sums by their shape: a total and, right behind it, a run of figures of its unit that ends where the sentence does, or a
** semicolon. Whether they add up is not asked. How often such a run is all of its total has been counted over texts that
** are right; what falls short of always is left to the network, which accuses only where a slip makes the difference.
*/

enum { GAP = 60, HEAD_GAP = 90, BARE = 7, MANY = 3, FAR = 30, ANY = 900 };

/* Percent: always; nearly always; often. */
enum { SURE = 100, TOLD = 75, SHAPED = 60 };

typedef struct {
    addition sum;
    uint32_t weakest, strongest;    /* marks between the parts */
} told;

/* Of a unit like another's, and a level whatever it is worth. */
static bool is_like(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use == USE_LEVEL && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE)) == 0
        && scene_figure(s, which)->per == 0 && scene_comparable(s, which, like);
}

static bool is_exact(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    return (s->mentions[which].flags & MENTION_HEDGED) == 0 && !f->given && f->print.digits > 0 && f->print.denominator == 1
        && f->print.modifier == MODIFIER_EXACT;
}

/* The next figure like 'like' behind 'which' in its sentence, or NONE. */
static uint32_t next_like(const scene *s, uint32_t which, uint32_t like)
{
    for (uint32_t n = which + 1; n < s->mention_count && s->mentions[n].sentence == s->mentions[which].sentence; n++)
        if (is_like(s, n, like))
            return n;
    return NONE;
}

static bool is_rest(const scene *s, uint32_t which)
{
    return (s->mentions[which].flags & (MENTION_REST | MENTION_OTHER)) != 0;
}

/* Does nothing of their unit, whatever it stands for, come between? */
static bool is_next(const scene *s, uint32_t last, uint32_t next)
{
    for (uint32_t n = last + 1; n < next; n++)
        if (scene_comparable(s, n, last))
            return false;
    return true;
}

/* Does a list whose items stand at such marks go on over this one? What is left may stand behind a stronger one. */
static bool goes_on(const scene *s, const told *t, uint32_t last, uint32_t next, uint32_t mark)
{
    return mark >= MARK_PAUSE && (mark < MARK_SEMICOLON || is_next(s, last, next)) && (t->sum.count < 2 || mark <= t->strongest || (is_rest(s, next) && mark <= MARK_COMMA))
        && (s->mentions[next].flags & MENTION_PART) == 0 && !wordset_has(s->words->sets[WORDS_PART], reduced_text(&s->text, s->mentions[last].place + 1, s->mentions[next].place))
        && s->mentions[next].place - s->mentions[last].place <= GAP
        && !sum_bracketed(s, s->mentions[last].place, s->mentions[next].place) && t->sum.count < FEASIBLE_PARTS;
}

/* The run that starts with 'first'; false where it is one alone, or something of the kind follows that is none of it. */
static bool run_of(const scene *s, uint32_t total, uint32_t first, told *t)
{
    *t = (told){ .sum = { .total = total, .count = 1, .parts = { first }, .pattern = VIEW("sum/told") }, .weakest = MARK_STOP };
    for (uint32_t at = first, next; (next = next_like(s, at, total)) != NONE; at = next) {
        uint32_t mark = sum_mark_between(s, &s->mentions[at], &s->mentions[next]);
        if (mark >= MARK_SEMICOLON && t->sum.count >= 2 && t->strongest < MARK_SEMICOLON)
            return true;
        if (!goes_on(s, t, at, next, mark))
            return false;
        t->sum.parts[t->sum.count++] = next;
        t->weakest = mark < t->weakest ? mark : t->weakest;
        t->strongest = mark > t->strongest ? mark : t->strongest;
    }
    return t->sum.count >= 2;
}

static bool holds(const addition *a, uint32_t which)
{
    bool found = which == a->total;
    for (uint32_t i = 0; i < a->count && !found; i++)
        found = a->parts[i] == which;
    return found;
}

/* Digits that tell: no zeros behind them. */
static unsigned telling(const scene *s, uint32_t which)
{
    unsigned count = 0;
    for (int64_t rest = scene_figure(s, which)->print.digits; rest != 0; rest /= 10)
        count += count > 0 || rest % 10 != 0;
    return count;
}

/* One unit, each exact, none planned where the others are not, and not mostly parts of other sums that hold. */
static bool is_even(const scene *s, const addition *a, const uint32_t *totals)
{
    uint32_t taken = 0;
    if (totals[a->total] != NONE && holds(a, totals[a->total]))
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        taken += totals[a->parts[i]] != NONE && !holds(a, totals[a->parts[i]]);
        if (!sum_one_unit(s, a->parts[i], a->total) || !is_exact(s, a->parts[i]) || ((m->flags ^ s->mentions[a->total].flags) & MENTION_PLAN) != 0)
            return false;
    }
    return is_exact(s, a->total) && taken * 2 < a->count && !feasible_sum(s, a->total, a->parts, a->count);
}

/* Does a share behind each part agree with it and the total? Then these are right, and something else is left out. */
static bool are_confirmed(const scene *s, const addition *a)
{
    uint32_t confirmed = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        const uint32_t next = a->parts[i] + 1;
        confirmed += next < s->mention_count && s->mentions[next].kind == TOKEN_PERCENT && s->mentions[next].sentence == s->mentions[a->parts[i]].sentence
                  && feasible_share(s, a->parts[i], a->total, next);
    }
    return confirmed == a->count;
}

/* Is one of the figures what is left of another: 5940 of 6000 but for 60? */
static bool is_balance(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++) {
        addition other = *a;
        other.parts[i] = a->total;
        if (feasible_sum(s, a->parts[i], other.parts, other.count))
            return true;
    }
    return false;
}

/* What came beside what went, or one stage beside the next: no parts of one thing. */
static bool are_stages(const scene *s, const addition *a)
{
    uint32_t seen = 0, nested = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        const uint32_t stage = 1u << scene_says(s, &s->mentions[a->parts[i]], WORDS_NESTED);
        seen |= 1u << scene_says(s, &s->mentions[a->parts[i]], WORDS_FLOWS);
        if (stage > 1 && (nested & stage) != 0)
            return true;
        nested |= stage;
    }
    return (seen & 4u) != 0 && (seen & 8u) != 0;
}

static uint32_t sentence_end(const scene *s, uint32_t place)
{
    while (place < s->text.count && s->text.symbols[place].mark < MARK_STOP)
        place++;
    return place;
}

/* Does the next sentence say that some count twice? */
static bool overlaps_behind(const scene *s, uint32_t last)
{
    uint32_t from = sentence_end(s, s->mentions[last].place);
    return from < s->text.count && relation_words_in(s->words, WORDS_ABROAD, reduced_text(&s->text, from, sentence_end(s, from + 1)));
}

/* Do words say, or do names show, that the parts may overlap, or leave something out? */
static bool is_loose(const scene *s, const addition *a)
{
    uint16_t flags = 0;
    for (uint32_t i = 0; i < a->count; i++)
        flags |= (uint16_t)s->mentions[a->parts[i]].flags;
    bool kinds = sum_has_bands(s, a) || sum_is_partition(s, a);
    return ((flags & MENTION_OVERLAP) != 0 && !kinds) || sum_mixes(s, a->parts, a->count) || (!kinds && sum_nests(s, a)) || sum_dwindles(s, a) || sum_overlaps(s, a)
        || sum_has_strangers(s, a) || sum_is_open(s, a->parts[a->count - 1]) || are_stages(s, a) || overlaps_behind(s, a->parts[a->count - 1])
        || is_balance(s, a) || are_confirmed(s, a);
}

/* Is another figure of the kind before the total in its sentence? */
static bool has_rival(const scene *s, uint32_t total)
{
    for (uint32_t n = total; n-- > 0 && s->mentions[n].sentence == s->mentions[total].sentence;)
        if (is_like(s, n, total))
            return true;
    return false;
}

/* Is every part named by a few characters and nothing else? */
static bool is_bare(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        uint32_t from = m->place;
        while (from > 0 && from > m->label && s->text.symbols[from - 1].mark < MARK_FIGURE)
            from--;
        if (m->place - from > BARE)
            return false;
    }
    return true;
}

/* How sure it is that the parts of "of which" are all of it, or no more than all. */
static void weigh_part(const scene *s, told *t, bool bare)
{
    addition *a = &t->sum;
    const bool listed = t->strongest < MARK_SEMICOLON, above = feasible_near(s, a->total, a->parts, a->count, ANY, true);
    if (s->mentions[a->parts[0]].parent != a->total)
        return;
    const bool slip = feasible_slip(s, a->total, a->parts, a->count) > 0;
    a->meant = listed && bare && slip && (sum_is_partition(s, a) || (above && (a->count >= MANY || sum_excludes(s, a))));
    a->confidence = a->meant || (listed && bare && a->count >= MANY) ? SURE : listed || is_rest(s, a->parts[a->count - 1]) ? TOLD : SHAPED;
}

/* The same for those behind a comma or colon, where the total is the first of its kind in the sentence. */
static void weigh_list(const scene *s, told *t, bool bare)
{
    addition *a = &t->sum;
    const uint32_t mark = sum_mark_between(s, &s->mentions[a->total], &s->mentions[a->parts[0]]);
    if (mark < MARK_COMMA || mark > MARK_COLON || has_rival(s, a->total) || t->strongest >= MARK_SEMICOLON)
        return;
    a->meant = bare && sum_is_partition(s, a) && feasible_slip(s, a->total, a->parts, a->count) > 0;
    if (a->meant || (bare && a->count >= MANY && (t->strongest == MARK_PAUSE || mark == MARK_COLON)))
        a->confidence = SURE;
    else
        a->confidence = bare && (t->strongest == MARK_PAUSE || mark == MARK_COLON || is_rest(s, a->parts[a->count - 1])) ? TOLD : SHAPED;
}

/* Does the miss tell of a slip? One digit explains it, of figures that chance seldom brings so near. */
static bool is_slip(const scene *s, const addition *a)
{
    const unsigned digits = telling(s, a->total);
    const bool near = feasible_near(s, a->total, a->parts, a->count, FAR, false);
    if (a->meant || (a->confidence == SURE && near))
        return digits > 1 || feasible_digits_printed(s, a->total) > 1;
    return feasible_slip(s, a->total, a->parts, a->count) > 0 && (digits >= MANY || (digits > 1 && near && a->confidence >= TOLD));
}

static void read_told(scene *s, uint32_t total, uint32_t first, const uint32_t *totals)
{
    told t;
    if (!run_of(s, total, first, &t) || !is_even(s, &t.sum, totals) || is_loose(s, &t.sum))
        return;
    if ((s->mentions[first].flags & MENTION_PART) != 0)
        weigh_part(s, &t, is_bare(s, &t.sum));
    else
        weigh_list(s, &t, is_bare(s, &t.sum));
    if (t.sum.confidence > 0 && is_slip(s, &t.sum))
        sum_emit(s, &t.sum, t.sum.count, true, true);
}

void claim_told_sums(scene *s)
{
    const uint32_t *totals = claim_totals(s);
    s->failed = s->failed || totals == NULL;
    for (uint32_t i = 0; totals != NULL && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->sentence == NONE || !is_like(s, i, i))
            continue;
        if ((m->flags & MENTION_PART) != 0 && m->parent != NONE)
            read_told(s, m->parent, i, totals);
        uint32_t first = next_like(s, i, i);
        if (first != NONE && (s->mentions[first].flags & MENTION_PART) == 0 && s->mentions[first].place - m->place <= HEAD_GAP)
            read_told(s, i, first, totals);
    }
}
