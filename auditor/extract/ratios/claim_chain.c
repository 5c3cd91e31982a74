#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"

/*
** Values for one that nothing else has read, told in a row with what they are of and what comes out: "two trips a day, 15 tons a
** trip, 180 tons in 6 days", "1.5 metres a second; the 5.4 km take an hour". Each factor is for one of the next; units and words
** tell which. No other figure stands among them, and no other of the total's kind near them.
*/

enum { BACK = 10, AHEAD = 8, MOST_FACTORS = 3, FIT_PERCENT = 2, LIKELY = 80, SURELY = 90 /* percent */ };

typedef enum { REACH_SENTENCE, REACH_NEXT, REACH_LAST, REACHES } reach;

/* factor[0] is the value of one of factor[1], or of one of each; ... and 'total' is what they make. */
typedef struct {
    uint32_t total, factor[MOST_FACTORS], factors;
    uint16_t per[MOST_FACTORS];     /* what factor n is per, where that is measured; 0 */
    uint32_t first, last;
    bool timed;                     /* the total is of one such time, too: 日均派送315万件, 每人每天150件 */
} chain;

/* Does a word for one stand before the value, and not inside a figure: 一位 of 十一位? */
static bool says_one(const scene *s, const per_what *what)
{
    if (what->says)
        return true;
    for (const word_place *each = scene_find(s, WORDS_EACH_ONE, what->words); each != NULL; each = scene_next(s, WORDS_EACH_ONE, what->words, each))
        if (s->text.symbols[reduced_find(&s->text, each->at)].token == NO_TOKEN)
            return true;
    return false;
}

static bool within(const scene *s, uint32_t which, uint32_t value, reach how)
{
    const mention *m = &s->mentions[which], *v = &s->mentions[value];
    if (m->block != v->block || m->sentence == NONE)
        return false;
    return m->sentence == v->sentence || (how == REACH_NEXT && m->sentence == v->sentence + 1) || (how == REACH_LAST && m->sentence + 1 == v->sentence);
}

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_HEDGED | MENTION_OTHER | MENTION_REST | MENTION_BAND };
    const mention *m = &s->mentions[which];
    return (m->use == USE_LEVEL || m->use == USE_BASE || m->use == USE_RATIO) && (m->flags & NOT_PLAIN) == 0 && !feasible_unbounded(s, which);
}

/* Is one figure a count of what the value is for one of: of 'each' measure? *unit: what it is per, where that is measured. */
static bool is_factor_of(const scene *s, uint32_t which, const per_what *what, uint16_t each, uint16_t *unit)
{
    *unit = 0;
    const bool longer = s->mentions[which].kind == TOKEN_DURATION && each != 0 && s->mentions[which].unit != each;      /* a year of months */
    if (which == what->which || !is_plain(s, which) || (per_is_single(s, which) && scene_figure(s, which)->per == 0 && !longer))
        return false;
    if (each != 0 && unit_comparable(scene_unit(s, which), &s->doc->units[each])) {
        *unit = each;
        return true;
    }
    if (per_fit_count(s, which, what) != FIT_NAMED)
        return false;
    *unit = scene_unit(s, which)->count ? 0 : what->unit != 0 && !s->doc->units[what->unit].count ? what->unit : s->mentions[which].unit;
    return true;
}

static bool may_be_total(const scene *s, uint32_t which)
{
    return is_plain(s, which) && !per_is_single(s, which) && scene_figure(s, which)->per == 0;
}

static bool is_alike(const scene *s, uint32_t a, uint32_t b)
{
    return unit_comparable(scene_unit(s, a), scene_unit(s, b)) || per_counts_alike(scene_unit(s, a), scene_unit(s, b));
}

static bool is_announced(const scene *s, uint32_t total)
{
    return (s->mentions[total].flags & MENTION_TOTAL) != 0 || claim_is_announced(s, total);
}

static bool is_in(const chain *c, uint32_t which)
{
    for (uint32_t i = 0; i < c->factors; i++)
        if (c->factor[i] == which)
            return true;
    return which == c->total;
}

static uint32_t window_start(uint32_t value)
{
    return value > BACK ? value - BACK : 0;
}

static uint32_t window_end(const scene *s, uint32_t value)
{
    return value + AHEAD < s->mention_count ? value + AHEAD : s->mention_count;
}

/* A total of one of the times that the value is for one of, the only one in reach: then their number does not matter. */
static void find_timed(const scene *s, const per_what *what, reach how, chain *out)
{
    const uint16_t each = per_measured(s, what->which, what->words);
    if (each == 0 || s->doc->units[each].count)
        return;
    for (uint32_t at = window_start(what->which); at < window_end(s, what->which); at++) {
        if (at == what->which || !within(s, at, what->which, how) || !is_alike(s, at, what->which))
            continue;
        if (out->total != NONE || !is_plain(s, at) || per_is_single(s, at) || scene_figure(s, at)->per != each) {
            out->total = NONE;
            return;
        }
        out->total = at;
    }
    out->timed = out->total != NONE;
    out->per[0] = out->timed ? each : 0;
}

/* Is some other figure in reach of the value's kind? */
static bool may_have_total(const scene *s, uint32_t value, reach how)
{
    for (uint32_t at = window_start(value); at < window_end(s, value); at++)
        if (at != value && within(s, at, value, how) && is_alike(s, at, value))
            return true;
    return false;
}

/* The only figure in reach that is of the value's kind. */
static bool find_total(const scene *s, uint32_t value, reach how, chain *out)
{
    for (uint32_t at = window_start(value); at < window_end(s, value); at++) {
        if (is_in(out, at) || !within(s, at, value, how) || !is_alike(s, at, value))
            continue;
        if (out->total != NONE || !may_be_total(s, at))
            return false;
        out->total = at;
    }
    return out->total != NONE;
}

/* The only figure in reach that a value may be for one of; where words say that it is for one of two things, both. */
static bool find_factors(const scene *s, const per_what *what, reach how, chain *out)
{
    const uint32_t value = what->which, had = out->factors;
    const uint16_t each = per_measured(s, value, what->words);
    for (uint32_t at = window_start(value); at < window_end(s, value); at++) {
        uint16_t unit;
        if (is_in(out, at) || !within(s, at, value, how) || !is_factor_of(s, at, what, each, &unit) || (out->timed && s->mentions[at].kind == TOKEN_DURATION))
            continue;
        if (out->factors == MOST_FACTORS || (out->factors > had && scene_comparable(s, at, out->factor[out->factors - 1])))
            return false;
        if (unit != 0 && out->per[had - 1] != 0)
            return false;       /* per two measures: no unit says that */
        out->per[had - 1] = unit != 0 && !out->timed ? unit : out->per[had - 1];
        out->factor[out->factors++] = at;
    }
    return out->factors > had;
}

static void span_of(const chain *c, uint32_t *first, uint32_t *last)
{
    *first = *last = c->total;
    for (uint32_t i = 0; i < c->factors; i++) {
        *first = c->factor[i] < *first ? c->factor[i] : *first;
        *last = c->factor[i] > *last ? c->factor[i] : *last;
    }
}

/* Does another figure stand among them that might be a factor, too, or words that part them? */
static bool is_doubtful(const scene *s, const chain *c)
{
    uint32_t first, last;
    span_of(c, &first, &last);
    for (uint32_t at = first; at <= last; at++) {
        const mention *m = &s->mentions[at];
        if (!is_in(c, at) && !per_is_single(s, at))
            return true;
        if (is_in(c, at) && ((m->flags ^ s->mentions[c->total].flags) & MENTION_PLAN) != 0)
            return true;
    }
    const uint32_t dates = scene_dates(s, s->mentions[first].clause, s->mentions[last].place);
    const view words = reduced_text(&s->text, s->mentions[first].clause, s->text.sentences[s->mentions[last].sentence].to);
    return dates > 1 || scene_tells(s, WORDS_REST, words) || relation_words_in(s->words, WORDS_OTHER, words) || relation_words_in(s->words, WORDS_PART, words)
        || scene_tells(s, WORDS_PLUS, words) || per_tells_end(s, words) || scene_tells(s, WORDS_MOVED, words) || !claim_same_segment(s, first, last);
}

/* What the factors make, and the total, as printed. */
static bool values_of(const scene *s, const chain *c, exact *made, exact *total)
{
    exact one;
    *made = exact_integer(1);
    if (!slip_value(s, c->total, total))
        return false;
    for (uint32_t i = 0; i < c->factors; i++)
        if (!slip_value(s, c->factor[i], &one) || exact_multiply(made, *made, one) != STATUS_OK)
            return false;
    return true;
}

/* Within so many percent of each other? */
static bool is_near(exact a, exact b, int64_t percent)
{
    exact apart, slack;
    if (exact_subtract(&apart, a, b) != STATUS_OK || exact_multiply(&slack, b, exact_decimal(percent, -2)) != STATUS_OK)
        return false;
    return exact_compare(exact_sign(apart) < 0 ? exact_negate(apart) : apart, slack) <= 0;
}

/* Is the value one of several rather than for each: "the last day 1986", told behind what they all make? */
static bool is_just_one(const scene *s, const chain *c, const per_what *what)
{
    const word_place *first = scene_find(s, WORDS_EACH_ONE, what->words);
    const bool twice = first != NULL && scene_next(s, WORDS_EACH_ONE, what->words, first) != NULL;      /* 每根一天15次 */
    const bool each = twice || what->price || scene_tells(s, WORDS_EACH, what->words) || scene_tells(s, WORDS_AVERAGE, what->words);
    return !each && c->total < what->which;
}

/* Is the total told for one of something, too, and not as what the others come to? */
static bool is_for_one(const scene *s, uint32_t total)
{
    const uint32_t clause = s->mentions[total].clause, before = total > 0 ? s->mentions[total - 1].place + 1 : 0;
    per_what what = per_find(s, total, NULL);
    what.words = reduced_text(&s->text, before > clause ? before : clause, s->mentions[total].place);
    what.says = what.unit != 0;
    return !is_announced(s, total) && says_one(s, &what);
}

/* "45 a mu, 6.5 each: 292.5 a mu": is it for one of what the last factor is for one of? */
static bool is_of_same(const scene *s, const chain *c)
{
    const uint32_t last = c->factor[c->factors - 1];
    const uint16_t unit = per_find(s, c->total, NULL).unit;
    return unit != 0 && scene_figure(s, last)->per == unit;
}

static bool is_speed(const scene *s, const chain *c)
{
    const unit *of = scene_unit(s, c->factor[c->factors - 1]), *value = scene_unit(s, c->factor[0]);
    return !of->count && !value->count && value->money == 0;
}

/* May the total be a few times what the others make? Nobody names the teams of two; speeds and rows that are told in full have none. */
static bool is_few_times(const scene *s, const chain *c, exact made, exact total)
{
    return !is_speed(s, c) && (slip_multiple(total, made) || (slip_multiple(made, total) && !(c->factors > 2 && is_announced(s, c->total))));
}

/* "60 each, the group ticket 500 for ten", "20 days later", "tickets 60 each, 4.8 of them; meals came to 251": is it of something else? */
static bool is_of_else(const scene *s, const chain *c)
{
    enum { NAMED = 12 };        /* bytes of four characters */
    const uint32_t count = c->factor[c->factors - 1];
    const view behind = reduced_text(&s->text, s->mentions[count].place + 1, s->text.count), label = scene_label(s, &s->mentions[c->total]);
    const view before = reduced_text(&s->text, claim_sentence_start(s, s->mentions[c->total].place), s->mentions[c->total].clause);
    return (s->mentions[count].kind == TOKEN_DURATION && wordset_at(s->words->sets[WORDS_THEN], behind, 0, NULL) > 0)
        || (!is_speed(s, c) && s->mentions[count].clause == s->mentions[c->total].clause && claim_another_offer(s, c->total, count, c->factor[0]))
        || (!is_announced(s, c->total) && !is_speed(s, c) && !c->timed && !(c->factors > 2 && s->mentions[count].clause == s->mentions[c->total].clause)
            && per_untold(label, before) >= NAMED);
}

/* Could a slip have made the total of what it should be? It is no more than some times as much or less, and more than the value for one. */
static bool is_likely(const scene *s, const chain *c, exact made, exact total)
{
    enum { TIMES = 5 };
    exact one, most;
    return slip_value(s, c->factor[0], &one) && exact_compare(total, one) > 0
        && ((exact_multiply(&most, made, exact_integer(TIMES)) == STATUS_OK && exact_compare(total, most) < 0
             && exact_multiply(&most, total, exact_integer(TIMES)) == STATUS_OK && exact_compare(made, most) < 0)
            || slip_tenfold(s, c->total, c->factor[c->factors - 1], c->factor[0]));
}

static bool is_mean(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return scene_tells(s, WORDS_AVERAGE, reduced_text(&s->text, m->clause, m->place + 1));
}

/* What is counted and no mean is a whole number, whatever else took it for one. */
static void restore_count(const scene *s, uint32_t which)
{
    figure *f = builder_figure(s->x->builder, s->mentions[which].fact);
    if (f != NULL && scene_unit(s, which)->count && f->print.decimals == 0 && f->print.scale == 0 && f->print.nature == NATURE_MEASURE)
        f->print.nature = NATURE_COUNT;
}

/* Less than the others make may be what became of some of it: there a slip must show, unless words announce the total, or
** something moves at a speed. */
static void emit(scene *s, const chain *c, bool fits, bool less)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/chain"));
    d.what.confidence = fits ? d.what.confidence : less && !is_announced(s, c->total) && !is_speed(s, c) ? LIKELY : SURELY;
    draft_claim_add(&d, s, ROLE_NUMERATOR, c->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, c->factor[c->factors - 1]);
    draft_claim_add(&d, s, ROLE_RATIO, c->factor[0]);
    for (uint32_t i = 1; i + 1 < c->factors; i++)
        draft_claim_add(&d, s, ROLE_FACTORS, c->factor[i]);
    d.named = d.told = true;
    if (!is_mean(s, c->factor[0]))
        restore_count(s, c->factor[0]);
    draft_claim_emit(&d, s);
}

static void set_per(const scene *s, chain *c)
{
    for (uint32_t i = 0; i < c->factors; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[c->factor[i]].fact);
        const uint16_t per = c->per[i];
        c->per[i] = f != NULL ? f->per : 0;
        if (f != NULL && per != 0 && (f->per == 0 || s->doc->units[f->per].count))
            f->per = per;
        else if (f != NULL && per == 0 && f->per != 0 && !s->doc->units[f->per].count)
            f->per = 0;
    }
}

static void reset_per(const scene *s, const chain *c)
{
    for (uint32_t i = 0; i < c->factors; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[c->factor[i]].fact);
        if (f != NULL)
            f->per = c->per[i];
    }
}

static bool read_chain(scene *s, const per_what *what, const per_phrase *phrases, reach how)
{
    chain c = { .total = NONE, .factor = { what->which }, .factors = 1 };
    if (!may_have_total(s, what->which, how))
        return false;
    find_timed(s, what, how, &c);
    if (!find_factors(s, what, how, &c))
        return false;
    for (uint32_t at = 1; at < c.factors && c.factors < MOST_FACTORS; at++) {
        const per_what next = per_find(s, c.factor[at], phrases[c.factor[at]].names);
        if (says_one(s, &next) && c.factors == at + 1)
            find_factors(s, &next, how, &c);
    }
    if ((!c.timed && !find_total(s, what->which, how, &c)) || is_doubtful(s, &c))
        return false;
    const bool apart = is_just_one(s, &c, what) || (is_for_one(s, c.total) && !is_of_same(s, &c) && !(c.total > 0 && is_in(&c, c.total - 1)));
    set_per(s, &c);
    exact made, total;
    const bool known = values_of(s, &c, &made, &total), fits = known && is_near(made, total, FIT_PERCENT);
    const bool mean = c.factors == 2 && !c.timed && scene_tells(s, WORDS_EXTREME, what->words);       /* of others, maybe */
    const bool meant = known && (fits || (!apart && !mean && is_likely(s, &c, made, total) && !is_few_times(s, &c, made, total) && !is_of_else(s, &c)
                             && (c.factors > 2 || claim_may_be_quotient(s, c.total, c.factor[1], c.factor[0]))));
    if (meant)
        emit(s, &c, fits, exact_compare(total, made) < 0);
    else
        reset_per(s, &c);
    return meant;
}

void claim_chains(scene *s)
{
    const bool *answered = claim_answered(s);
    const per_phrase *phrases = per_phrases(s);
    s->failed = s->failed || answered == NULL || phrases == NULL;
    for (uint32_t i = 0; answered != NULL && phrases != NULL && i < s->mention_count; i++) {
        if (answered[s->mentions[i].fact] || s->mentions[i].kind != TOKEN_AMOUNT || !per_is_value(s, i) || !is_plain(s, i))
            continue;
        const per_what what = per_find(s, i, phrases[i].names);
        for (reach how = REACH_SENTENCE; says_one(s, &what) && how < REACHES && !read_chain(s, &what, phrases, how); how++)
            ;
    }
}
