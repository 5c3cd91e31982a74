#include "extract/claims/claims.h"

#include "extract/claims/alone.h"
#include "extract/ratios/per_what.h"

/*
** A value for one that nothing else has read, a count and a total, that stand alone: "8 groups of 9 each, 72 volunteers". Where their
** sentences tell nothing else that is counted or measured, but for one of something, they can only be each other's, in any order
** and under whatever words. The claim accuses where the count is what the value is for one of, and a slip explains the print.
*/

enum { BACK = 10, AHEAD = 8, LIKELY = 80, SURELY = 90 /* percent */, SIDES = 2 };

/* The only two figures in the sentences [first, last], the value apart; false where there are others, or not so many. */
static bool find_two(const scene *s, uint32_t per, uint32_t first, uint32_t last, uint32_t two[SIDES])
{
    const mention *m = &s->mentions[per];
    const uint32_t from = per > BACK ? per - BACK : 0, to = per + AHEAD < s->mention_count ? per + AHEAD : s->mention_count;
    uint32_t count = 0;
    for (uint32_t at = from; at < to; at++) {
        const mention *n = &s->mentions[at];
        if (at == per || n->block != m->block || n->sentence == NONE || n->sentence < first || n->sentence > last || alone_is_aside(s, at))
            continue;
        if (count == SIDES)
            return false;
        two[count++] = at;
    }
    return count == SIDES;
}

static bool is_plain(const scene *s, uint32_t which, uint32_t without)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && (m->use == USE_LEVEL || m->use == USE_BASE)
           && (m->flags & (MENTION_CELL | MENTION_AVERAGE | MENTION_EACH | MENTION_BAND | without)) == 0 && !feasible_unbounded(s, which)
           && scene_figure(s, which)->per == 0;
}

/* May one of them be the total of such values: of their measure, or counted like them, if under another word? */
static bool may_be_total(const scene *s, uint32_t which, uint32_t per)
{
    const unit *u = scene_unit(s, which), *v = scene_unit(s, per);
    return is_plain(s, which, 0) && s->mentions[which].kind == s->mentions[per].kind && (unit_comparable(u, v) || (u->count && v->count));
}

static bool may_be_count(const scene *s, const per_what *what, uint32_t which, per_fit *fit)
{
    *fit = per_fit_count(s, which, what);
    return *fit != FIT_NOT && is_plain(s, which, MENTION_OTHER | MENTION_REST) && scene_figure(s, which)->print.decimals == 0;
}

/* Which of the two is the count, and which the total; what the value is measured in tells, or else what it is for one of. */
static bool tell_apart(const scene *s, const per_what *what, const uint32_t two[SIDES], factors *out)
{
    bool found = false;
    for (uint32_t i = 0; i < SIDES; i++) {
        factors of = { .total = two[1 - i], .count = two[i] };
        if (!may_be_count(s, what, of.count, &of.fit) || !may_be_total(s, of.total, what->which))
            continue;
        const bool better =
            found
            && (of.fit > out->fit
                || (of.fit == out->fit && scene_comparable(s, of.total, what->which) && !scene_comparable(s, out->total, what->which)));
        if (!found || better)
            *out = of;
        found = true;
    }
    return found && !scene_comparable(s, out->count, out->total);
}

/* The words from the first of the three, or its clause, to the end of the last one's clause. */
static view words_around(const scene *s, uint32_t per, const factors *of)
{
    uint32_t first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    first = per < first ? per : first;
    last = per > last ? per : last;
    return reduced_text(&s->text, s->mentions[first].clause, scene_clause_end(s, s->mentions[last].place));
}

/* The greatest, or the least, of what each has. */
static bool is_extreme(const scene *s, view words)
{
    enum { LEAST = 2 };
    const word_place *found = scene_find(s, WORDS_EXTREME, words);
    return found != NULL && found->value <= LEAST;
}

/* Plans beside what was, something added, taken away or left over, a step and no value, the least or the last of several. */
static bool is_doubtful(const scene *s, uint32_t per, const factors *of)
{
    const view words = words_around(s, per, of), own = reduced_text(&s->text, s->mentions[per].clause, s->mentions[per].place + 1);
    const view counted = reduced_text(&s->text, s->mentions[of->count].clause, s->mentions[of->count].place);
    const uint32_t hedged = s->mentions[of->total].flags | s->mentions[of->count].flags | s->mentions[per].flags;
    return scene_tells(s, WORDS_PLUS, words) || relation_words_in(s->words, WORDS_OTHER, own)
           || relation_words_in(s->words, WORDS_OTHER, counted) || relation_words_in(s->words, WORDS_PART, words)
           || ((s->mentions[of->total].flags ^ s->mentions[of->count].flags) & MENTION_PLAN) != 0 || (hedged & MENTION_HEDGED) != 0
           || ((s->mentions[of->count].flags | s->mentions[per].flags) & MENTION_PART) != 0 || scene_tells(s, WORDS_MOVED, own)
           || scene_tells(s, WORDS_LEADING, own) || scene_tells(s, WORDS_EARLIER, own) || is_extreme(s, own);
}

/* Does a value for one that is told just so, "one 6 inches, one 8", stand for the total? */
static bool is_each_too(const scene *s, uint32_t total)
{
    const per_what what = per_find(s, total, NULL);
    return what.unit != 0 || per_is_told(s, &what);
}

/* As printed, in the unit it is printed in. */
static double about(const scene *s, uint32_t which)
{
    return exact_about(printed_value(&scene_figure(s, which)->print));
}

/* The total over what the count and the value make; 0 where that cannot be told. */
static double part_made(const scene *s, const factors *of, uint32_t per)
{
    const double made = about(s, of->count) * about(s, per) * exact_about(scene_unit(s, per)->factor);
    return made > 0 ? about(s, of->total) * exact_about(scene_unit(s, of->total)->factor) / made : 0;
}

/* Is the total far from what the two others make, so that it is of something else? */
static bool is_far(const scene *s, const factors *of, uint32_t per)
{
    static const double far = 2.5;
    const double part = part_made(s, of, per);
    return !(part * far > 1 && part < far);
}

/* Is a price told of another offer than the count and the total? */
static bool is_other_offer(const scene *s, const per_what *what, const factors *of)
{
    enum { FEW = 20 };
    const uint32_t per = what->which, first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    const bool together = scene_figure(s, of->count)->print.digits < FEW && part_made(s, of, per) < 1;      /* so many at once are cheaper */
    return scene_unit(s, per)->money
           && (together || claim_another_offer(s, of->total, of->count, per)
               || !claim_same_segment(s, per < first ? per : first, per > last ? per : last));
}

/* 次 of 台次, 人 of 人次. */
static bool one_ends_other(view a, view b)
{
    return a.length > 0 && b.length > 0 && (view_ends(a, b) || view_ends(b, a));
}

/* "28 experts in 4 groups, 5 villages each": is the total counted under another word than the value, and not said to be as many as there
** is room for? */
static bool counts_others(const scene *s, const per_what *what, const factors *of)
{
    const unit *u = scene_unit(s, of->total), *v = scene_unit(s, what->which);
    const mention *total = &s->mentions[of->total];
    return !scene_comparable(s, of->total, what->which) && !per_counts_alike(u, v) && !one_ends_other(u->name, v->name)
        && !scene_tells(s, WORDS_CAPACITY, reduced_text(&s->text, total->clause, total->place));
}

/* "350 a day; 20 days later", "last year ... this year": are two times told among the three, or one that only starts then? */
static bool of_two_times(const scene *s, uint32_t per, const factors *of)
{
    uint32_t first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    const mention *count = &s->mentions[of->count];
    first = per < first ? per : first;
    last = per > last ? per : last;
    const uint32_t dates = scene_dates(s, s->mentions[first].clause, s->mentions[last].place);
    return dates > 1
           || (count->kind == TOKEN_DURATION
               && wordset_at(s->words->sets[WORDS_THEN], reduced_text(&s->text, count->place + 1, s->text.count), 0, NULL) > 0);
}

static bool means(const scene *s, const per_what *what, const factors *of)
{
    return of->fit == FIT_NAMED && per_same_sentence(s, of->total, what->which) && per_same_sentence(s, of->count, what->which)
           && !is_doubtful(s, what->which, of) && !is_each_too(s, of->total) && !is_far(s, of, what->which)
           && claim_may_mean(s, of->total, of->count, what->which) && !is_other_offer(s, what, of) && !counts_others(s, what, of)
           && !of_two_times(s, what->which, of) && !claim_is_narrower(s, of->total, of->count) && !per_is_of_kind(s, what->which, of->count);
}

/* Without a semicolon between them nothing else can be meant. */
static bool is_plainly_of(const scene *s, uint32_t per, const factors *of)
{
    const uint32_t first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    return claim_same_segment(s, per < first ? per : first, per > last ? per : last);
}

/* A few of each that nothing calls a mean are just so many. */
static bool is_mean(const scene *s, const per_what *what)
{
    enum { FEW = 10 };
    const figure *f = scene_figure(s, what->which);
    return f->print.digits >= FEW || f->print.decimals > 0 || scene_tells(s, WORDS_AVERAGE, what->words) || scene_tells(s, WORDS_AMOUNTS_TO, what->words);
}

static void relate(scene *s, const per_what *what, const factors *of)
{
    const bool fits = per_asked(s, of, what->which, feasible_ratio);
    if (!fits && (!means(s, what, of) || !per_asked(s, of, what->which, NULL)))
        return;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/alone"));
    d.what.confidence = fits ? CLAIM_FOUND : is_plainly_of(s, what->which, of) ? SURELY : LIKELY;
    draft_claim_add(&d, s, ROLE_NUMERATOR, of->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, of->count);
    draft_claim_add(&d, s, ROLE_RATIO, what->which);
    d.told = d.named = true;
    if (fits || is_mean(s, what))
        claim_each(s, of->total, of->count, what->which);
    draft_claim_emit(&d, s);
}

/* In the value's own sentence, else with the one before it, else with the one behind it. */
static void read_alone(scene *s, const per_what *what)
{
    const uint32_t at = s->mentions[what->which].sentence;
    const uint32_t reach[][2] = { { at, at }, { at > 0 ? at - 1 : at, at }, { at, at + 1 } };
    uint32_t two[SIDES];
    factors of;
    if (at == NONE || !per_is_told(s, what) || per_is_single(s, what->which))
        return;
    for (size_t i = 0; i < sizeof reach / sizeof *reach; i++)
        if (find_two(s, what->which, reach[i][0], reach[i][1], two)) {
            if (tell_apart(s, what, two, &of))
                relate(s, what, &of);
            return;
        }
}

void claim_products_alone(scene *s)
{
    per_each_unread(s, 0, read_alone);
}
