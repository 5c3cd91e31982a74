#include "extract/ratios/ratio_per.h"

#include "extract/claims/claims.h"

#include "extract/ratios/per_what.h"
#include "extract/claims/slip.h"

enum { BACK = 48, NEAR = 24, AHEAD = 4, TELLING = 6 };

typedef struct {
    uint32_t list[BACK + AHEAD];
    uint32_t count;
} choices;

/* Two candidates that say the same are one. */
static void add_choice(const scene *s, choices *c, uint32_t which)
{
    for (uint32_t i = 0; i < c->count; i++)
        if (scene_comparable(s, c->list[i], which) && feasible_equal(s, c->list[i], which))
            return;
    if (c->count < BACK + AHEAD)
        c->list[c->count++] = which;
}

static bool is_level(const scene *s, uint32_t which)
{
    return s->mentions[which].use == USE_LEVEL && (s->mentions[which].flags & (MENTION_CELL | MENTION_EACH)) == 0;
}

static bool counts_alike(const scene *s, uint32_t a, uint32_t b)
{
    return per_counts_alike(scene_unit(s, a), scene_unit(s, b));
}

/* Is it an average itself: the last words before it in its clause that say so, or that it is a total? */
static bool is_average(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const word_place *average = scene_last(s, WORDS_AVERAGE, reduced_text(&s->text, m->clause, m->place));
    uint32_t end = s->text.symbols[m->place].at;
    return average != NULL && !scene_tells(s, WORDS_ALL, (view){ s->text.text.start + average->at, end - average->at });
}

/* 每月得做到770例: what is told of each month, each person */
static bool is_of_each(const scene *s, uint32_t which)
{
    enum { REACH = 8 };
    const mention *m = &s->mentions[which];
    uint32_t from = m->place;
    while (from > m->clause && m->place - from < REACH && s->text.symbols[from - 1].mark < MARK_FIGURE)
        from--;
    return scene_tells(s, WORDS_EACH, reduced_text(&s->text, from, m->place));
}

/* "78, 69, 90 and 87 points": one of a row of its kind is no total. */
static bool is_in_row(const scene *s, uint32_t which)
{
    const uint32_t place = s->mentions[which].place;
    const bool before = which > 0 && place == s->mentions[which - 1].place + 2 && s->text.symbols[place - 1].mark == MARK_PAUSE
                        && scene_figure(s, which - 1)->unit == scene_figure(s, which)->unit;
    const bool behind = which + 1 < s->mention_count && s->mentions[which + 1].place == place + 2 && s->text.symbols[place + 1].mark == MARK_PAUSE
                     && scene_figure(s, which + 1)->unit == scene_figure(s, which)->unit;
    return before || behind;
}

bool ratio_is_numerator(const scene *s, uint32_t which, uint32_t ratio)
{
    return is_level(s, which) && which != ratio && !is_in_row(s, which) && !is_average(s, which) && !is_of_each(s, which)
           && s->mentions[which].kind == TOKEN_AMOUNT && scene_figure(s, which)->per == 0 && s->mentions[which].parent == NONE
           && !feasible_unbounded(s, which)
           && (unit_comparable(scene_unit(s, which), scene_unit(s, ratio)) || counts_alike(s, which, ratio));
}

/* What a value may be per: units by name, or the one unit that its figure carries. */
typedef struct {
    const wordset *names;
    const unit *only;
    period_step step;       /* of time, where it is per some; or PERIOD_NONE */
    bool people;            /* per head */
} per_units;

/* "全县人口60万": a bare number that its words call one of people. */
static bool is_headcount(const scene *s, uint32_t which)
{
    const view label = scene_label(s, &s->mentions[which]);
    return s->mentions[which].unit == 0 && s->mentions[which].kind == TOKEN_AMOUNT && scene_figure(s, which)->print.scale > 0
        && wordset_before(s->words->sets[WORDS_HEADCOUNT], label, (uint32_t)label.length, NULL) > 0;
}

static bool is_of(const scene *s, uint32_t which, const per_units *of)
{
    const unit *u = scene_unit(s, which);
    if (of->people && is_headcount(s, which))
        return s->mentions[which].parent == NONE;
    bool fits = of->names != NULL ? wordset_has(of->names, u->name)
                                  : unit_comparable(u, of->only) || per_counts_alike(u, of->only)
                                        || (u->count && of->only->count && scene_holds(s, &s->mentions[which], of->only->name));
    return fits && s->mentions[which].parent == NONE;
}

static bool is_denominator(const scene *s, uint32_t which, const per_units *of)
{
    return is_level(s, which) && is_of(s, which, of);
}

/* How far the operands of a value per unit lie: up to a semicolon, in its sentence, in that and the one before, in the
** paragraph, anywhere before. */
typedef enum { REACH_SEGMENT, REACH_SENTENCE, REACH_TWO, REACH_BLOCK, REACH_DRAFT, REACHES } reach;

static bool within_reach(const scene *s, uint32_t which, uint32_t of, reach how)
{
    const mention *m = &s->mentions[which], *r = &s->mentions[of];
    if (how == REACH_SEGMENT && !claim_same_segment(s, which, of))
        return false;
    if (how == REACH_DRAFT)
        return true;
    return m->block == r->block
        && (how == REACH_BLOCK || m->sentence == r->sentence || (how == REACH_TWO && m->sentence != NONE && m->sentence + 1 == r->sentence));
}

static void gather(const scene *s, uint32_t ratio, const per_units *of, reach how, choices *numerators, choices *denominators)
{
    uint32_t back = how == REACH_DRAFT ? BACK : NEAR, first = ratio > back ? ratio - back : 0;
    numerators->count = denominators->count = 0;
    for (uint32_t i = ratio + AHEAD; i + 1 > first; i--) {
        if (i < s->mention_count && i != ratio && within_reach(s, i, ratio, how)) {
            if (ratio_is_numerator(s, i, ratio))
                add_choice(s, numerators, i);
            if (is_denominator(s, i, of) || (how == REACH_SEGMENT && s->mentions[i].use == USE_BASE && is_of(s, i, of)))
                add_choice(s, denominators, i);     /* "the year before 51,000, 39 each": both are of that year */
        }
        if (i == 0)
            break;
    }
}

/* 468名 before 312个, where the average counts 名. */
static void prefer_same_unit(const scene *s, uint32_t ratio, choices *c)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->count; i++)
        if (s->mentions[c->list[i]].unit == s->mentions[ratio].unit) {
            uint32_t same = c->list[i];
            c->list[i] = c->list[kept];
            c->list[kept++] = same;
        }
    c->count = kept > 0 ? kept : c->count;
}

typedef struct {
    uint32_t numerator, denominator;
} quotient;

/* The pair that 'fits' says yes to; *count says how many there are. */
static quotient find_pair(const scene *s, const choices *n, const choices *d, uint32_t ratio, unsigned *count,
                          bool (*fits)(const scene *, uint32_t, uint32_t, uint32_t))
{
    quotient found = { NONE, NONE };
    *count = 0;
    for (uint32_t i = 0; i < n->count; i++)
        for (uint32_t k = 0; k < d->count; k++)
            if (n->list[i] != d->list[k] && fits(s, n->list[i], d->list[k], ratio) && (*count)++ == 0)
                found = (quotient){ n->list[i], d->list[k] };
    return found;
}

/* Do three figures from anywhere in the draft have digits enough that they hardly fit by chance? */
static bool is_telling(const scene *s, const quotient *q, uint32_t ratio)
{
    return feasible_digits(s, q->numerator) + feasible_digits(s, q->denominator) + feasible_digits(s, ratio) >= TELLING;
}

/* What a phrase proves where nothing fits: nothing, something where a slip shows it, much. */
typedef enum { FORCE_NONE, FORCE_WEAK, FORCE_STRONG } phrase_force;

/* The one figure before that may be the denominator and whose words say that it is all there is: "128 km in length". */
static uint32_t all_there_is(const scene *s, uint32_t ratio, const per_units *of)
{
    uint32_t only = NONE;
    for (uint32_t n = 1; n <= BACK && n <= ratio; n++) {
        const mention *m = &s->mentions[ratio - n];
        if (!is_denominator(s, ratio - n, of) || !scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place)))
            continue;
        if (only != NONE && !feasible_equal(s, only, ratio - n))
            return NONE;
        only = ratio - n;
    }
    return only;
}

/* Do words begin with what a name ends in, two characters of it at least? */
static bool takes_up(view words, view name)
{
    enum { TWO = 6 };
    for (size_t length = TWO; length <= name.length; length += 3)
        if (view_starts(words, (view){ name.start + name.length - length, length }))
            return true;
    return false;
}

bool claim_is_narrower(const scene *s, uint32_t numerator, uint32_t denominator)
{
    enum { TWO = 6 };
    uint32_t from = s->mentions[numerator].clause, to = s->mentions[numerator].place;
    scene_strip(s, &from, &to);
    view words = reduced_text(&s->text, from, to), label = scene_label(s, &s->mentions[denominator]);
    if (denominator >= numerator || s->mentions[denominator].clause == s->mentions[numerator].clause || label.length < TWO)
        return false;
    return view_find(words, (view){ label.start + label.length - TWO, TWO }) > 0 && !takes_up(words, label);
}

/* "146 canteens ... The canteens have 438 helpers, 4 each": the only count before whose thing, and nothing narrower, the
** numerator's clause begins with. */
static uint32_t told_again(const scene *s, uint32_t ratio, uint32_t numerator, const per_units *of)
{
    uint32_t only = NONE, from = s->mentions[numerator].clause, to = s->mentions[numerator].place;
    scene_strip(s, &from, &to);
    view words = reduced_text(&s->text, from, to);
    for (uint32_t n = 1; n <= BACK && n <= ratio; n++) {
        const mention *m = &s->mentions[ratio - n];
        if (ratio - n == numerator || !is_denominator(s, ratio - n, of) || !(takes_up(words, scene_label(s, m)) || takes_up(words, scene_noun(s, m))))
            continue;
        if (only != NONE && !feasible_equal(s, only, ratio - n))
            return NONE;
        only = ratio - n;
    }
    return only;
}

/* "2.4 among 40,000, 600 each": what is told right before it, and a slip away, is meant; what fits elsewhere does so by chance. */
static bool is_told_apart(const scene *s, const per_units *of, uint32_t ratio)
{
    bool together = ratio >= 2 && claim_same_segment(s, ratio - 2, ratio) && s->mentions[ratio - 2].sentence == s->mentions[ratio].sentence;
    return together && ratio_is_numerator(s, ratio - 2, ratio) && is_denominator(s, ratio - 1, of)
        && (slip_ratio(s, ratio - 2, ratio - 1, ratio) || slip_tenfold(s, ratio - 2, ratio - 1, ratio));
}

/* "60 a day, in all 5000" and not "60 a day, otherwise about 100": is what stands behind the value its total? */
static bool is_told_behind(const scene *s, uint32_t total)
{
    return (s->mentions[total].flags & MENTION_HEDGED) == 0 || claim_is_announced(s, total);
}

static bool of_known_period(const scene *s, const per_units *of, uint32_t total, uint32_t ratio)
{
    return of->step != PERIOD_NONE && claim_fits_period(s, total, ratio, of->step);
}

static bool read_told_again(scene *s, view pattern, const per_units *of, uint32_t ratio)
{
    choices n, d;
    gather(s, ratio, of, REACH_SENTENCE, &n, &d);
    prefer_same_unit(s, ratio, &n);
    uint32_t total = NONE;
    for (uint32_t i = 0; i < n.count; i++)
        if (n.list[i] < ratio && claim_same_segment(s, n.list[i], ratio))
            total = total == NONE ? n.list[i] : ratio;      /* two: neither */
    if (total == NONE || total == ratio || d.count > 0)
        return false;
    uint32_t count = told_again(s, ratio, total, of);
    if (count == NONE || of_known_period(s, of, total, ratio) || !claim_may_mean(s, total, count, ratio) || claim_another_offer(s, total, count, ratio))
        return false;
    claim_emit_ratio(s, pattern, total, count, ratio);
    return true;
}

/* "5120 moved, 1920 of them to shelters; 8 shelters, 240 to each": a part of what was told before fits. */
static bool read_part(scene *s, view pattern, const per_units *of, uint32_t ratio)
{
    choices n, d;
    gather(s, ratio, of, REACH_TWO, &n, &d);
    for (uint32_t at = ratio; d.count > 0 && at-- > 0 && ratio - at <= NEAR && s->mentions[at].block == s->mentions[ratio].block;)
        for (uint32_t k = 0; k < d.count && s->mentions[at].parent != NONE && is_level(s, at) && s->mentions[at].kind == TOKEN_AMOUNT; k++)
            if (unit_comparable(scene_unit(s, at), scene_unit(s, ratio)) && at != d.list[k] && feasible_ratio(s, at, d.list[k], ratio)) {
                claim_emit_ratio(s, pattern, at, d.list[k], ratio);
                return true;
            }
    return false;
}

/* "tickets came to 6.71 million. Of the 386 stalls each took gross 19,000": does the value's name end in words that its total's sentence,
** another one, does not have? */
static bool measures_else(const scene *s, uint32_t total, uint32_t ratio)
{
    enum { TWO = 6, NAMED = 12 };   /* bytes; shorter labels are nothing but words for each and for means */
    const symbol_span *of_total = &s->text.sentences[s->mentions[total].sentence];
    const view label = scene_label(s, &s->mentions[ratio]);
    if (s->mentions[total].sentence == s->mentions[ratio].sentence || label.length < NAMED)
        return false;
    const view name = { label.start + label.length - TWO, TWO };
    return !scene_tells(s, WORDS_AVERAGE, name) && !scene_tells(s, WORDS_EACH, name)
           && view_find(reduced_text(&s->text, of_total->from, of_total->to), name) < 0;
}

/* Of either side, or of a count of two digits. */
static bool is_slip(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    return slip_ratio(s, numerator, denominator, ratio) || slip_count(s, numerator, denominator, ratio);
}

/* "per household 3 tons": some amount over some number of households. Any pair of the paragraph that fits is meant; only
** the one pair of the sentence can contradict, or of several the one that a slip separates. A weak phrase needs both. */
static bool read_per(scene *s, view pattern, const per_units *of, uint32_t ratio, phrase_force force)
{
    choices n, d;
    unsigned count;
    for (reach how = REACH_SEGMENT; how < REACHES; how++) {
        if (how > REACH_TWO && force == FORCE_STRONG && is_told_apart(s, of, ratio))
            break;
        if (how == REACH_TWO && force == FORCE_STRONG && read_told_again(s, pattern, of, ratio))
            return true;
        gather(s, ratio, of, how, &n, &d);
        prefer_same_unit(s, ratio, &n);
        quotient fit = find_pair(s, &n, &d, ratio, &count, feasible_ratio);
        if (count > 0 && (how < REACH_DRAFT || is_telling(s, &fit, ratio))) {
            claim_emit_ratio(s, pattern, fit.numerator, fit.denominator, ratio);
            return true;
        }
    }
    if (read_part(s, pattern, of, ratio))
        return true;
    bool strong = force == FORCE_STRONG;
    for (reach how = REACH_SEGMENT; force != FORCE_NONE && how <= REACH_TWO; how++) {
        gather(s, ratio, of, how, &n, &d);
        prefer_same_unit(s, ratio, &n);
        if (how == REACH_SEGMENT && n.count == 1 && d.count == 0) {
            choices other;
            gather(s, ratio, of, REACH_SENTENCE, &other, &d);   /* "in 46 days ...; vegetables 4.6 tons, 100 kg a day" */
        }
        if (n.count == 0 || d.count == 0)
            continue;
        bool lone = n.count == 1 && d.count == 1 && n.list[0] != d.list[0], near = how <= REACH_SENTENCE;
        quotient pair = find_pair(s, &n, &d, ratio, &count, is_slip);
        if (strong && lone && near)
            pair = (quotient){ n.list[0], d.list[0] };
        else if (count != 1 || (!lone && !(strong && near)))
            return false;
        if ((pair.numerator > ratio && s->mentions[pair.numerator].clause > s->mentions[ratio].place && !is_told_behind(s, pair.numerator))
            || !claim_same_segment(s, pair.numerator, ratio) || (how != REACH_SEGMENT && !claim_same_segment(s, pair.denominator, ratio)))
            return false;
        if (measures_else(s, pair.numerator, ratio) || per_is_of_kind(s, ratio, pair.denominator) || claim_is_narrower(s, pair.numerator, pair.denominator)
            || of_known_period(s, of, pair.numerator, ratio) || claim_another_offer(s, pair.numerator, pair.denominator, ratio)
            || !claim_may_mean(s, pair.numerator, pair.denominator, ratio))
            return false;
        claim_emit_ratio(s, pattern, pair.numerator, pair.denominator, ratio);
        return true;
    }
    gather(s, ratio, of, REACH_SEGMENT, &n, &d);
    bool lacks = strong && n.count == 1 && d.count == 0;
    uint32_t far = lacks ? all_there_is(s, ratio, of) : NONE;
    if (far == NONE || of_known_period(s, of, n.list[0], ratio) || !slip_ratio(s, n.list[0], far, ratio))
        return false;
    claim_emit_ratio(s, pattern, n.list[0], far, ratio);
    return true;
}

/* "each clinic each night 10", "a day each station 800": how many things a value is told per, without those that 'of' names. */
static unsigned told_per(const scene *s, view text, const wordset *of)
{
    enum { EACH = 1 };
    unsigned count = 0;
    uint32_t end = (uint32_t)text.length, length = 0, value = 0;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_EACH_ONE], text, at, end, &length, &value)) < end; at += length)
        count += value == EACH && at + length < end && (of == NULL || wordset_at(of, text, at + length, NULL) == 0)
            && wordset_at(s->words->sets[WORDS_EACH_ONE], text, at + length, NULL) == 0;
    return count;
}

void ratio_read_average(scene *s, const frame *f, uint32_t ratio)
{
    const phrase *p = claim_phrase(s, f);
    figure *q = builder_figure(s->x->builder, s->mentions[ratio].fact);
    if (p->of != NULL && told_per(s, reduced_text(&s->text, f->start, s->mentions[ratio].place), p->of) > 0)
        return;
    const unit *per = unit_table_find(language_units(s->x->language), p->per);
    if (q != NULL && q->per == 0 && per != NULL)
        q->per = builder_unit(s->x->builder, per);
    per_units of = { p->of, NULL, claim_period_step(p->per), wordset_has(s->words->sets[WORDS_PEOPLE], p->per) };
    bool moved = scene_tells(s, WORDS_MOVED, reduced_text(&s->text, f->start, s->mentions[ratio].place));
    bool strong = !moved && !view_starts(p->sort, VIEW("soft"));
    if (!read_per(s, p->id, &of, ratio, strong ? FORCE_STRONG : FORCE_NONE) && of.step != PERIOD_NONE)
        claim_over_period(s, p->id, ratio, of.step, strong ? PERIOD_STRONG : PERIOD_BEFORE);
}

/* Figures that carry what they are per (155人 a flight): averages where the clause says so, otherwise prices and the like,
** which need not be a quotient of the draft's figures. */
void ratio_read_carried(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        const figure *q = scene_figure(s, i);
        if (q->per == 0 || m->use != USE_RATIO || (m->flags & MENTION_CELL) != 0)
            continue;
        uint32_t from = m->clause > 0 ? scene_clause_start(s, m->clause - 1) : 0;
        view around = reduced_text(&s->text, from, m->place + 1);
        bool average = scene_tells(s, WORDS_AVERAGE, around) || scene_tells(s, WORDS_AMOUNTS_TO, around);
        per_units of = { NULL, &s->doc->units[q->per], PERIOD_NONE, false };
        read_per(s, VIEW("ratio/per"), &of, i,
                 told_per(s, reduced_text(&s->text, m->clause, m->place), NULL) > 1 ? FORCE_NONE
                 : average                                                          ? FORCE_STRONG
                                                                                    : FORCE_WEAK);
    }
}
