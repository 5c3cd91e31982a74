#include "extract/changes/two_values.h"

#include "extract/claims/slip.h"

enum { PAIR_REACH = 8, CARRIED_REACH = 16, CARRIED_SENTENCES = 3 };

bool change_is_level(const scene *s, uint32_t which, uint32_t like, uint8_t kind, bool points)
{
    const mention *m = &s->mentions[which];
    bool per = like != NONE && (m->use == USE_RATIO || m->use == USE_ASIDE);    /* a price, an age: it changes like any other */
    bool level = m->use == USE_LEVEL || (kind == TOKEN_PERCENT && (m->use == USE_SHARE || (points && m->use == USE_CHANGE))) || per;
    return level && m->kind == kind && (per || (m->flags & MENTION_EACH) == 0) && (like == NONE || scene_comparable(s, which, like));
}

/* Does the change go by percentage points? */
static bool by_points(const scene *s, const change *c)
{
    return c->from != NONE && c->difference != NONE && s->mentions[c->difference].kind == TOKEN_POINTS;
}

uint8_t change_kind(const scene *s, const change *c)
{
    uint32_t like = c->from != NONE ? c->from : c->difference;
    if (like == NONE)
        return TOKEN_AMOUNT;
    return s->mentions[like].kind == TOKEN_POINTS ? TOKEN_PERCENT : s->mentions[like].kind;
}

/* How many of the things said of the change a value fits, of how many that are known: as a count of 2 at most. */
static unsigned fits(const scene *s, const change *c, uint32_t to, unsigned *known)
{
    bool rate = c->from != NONE && c->rate != NONE && !c->yearly, difference = c->from != NONE && c->difference != NONE;
    *known = (unsigned)rate + (unsigned)difference;
    return (unsigned)(rate && feasible_growth(s, to, c->from, c->rate, c->direction == DIRECTION_DOWN))
         + (unsigned)(difference && feasible_difference(s, to, c->from, c->difference));
}

bool change_fits_all(const scene *s, const change *c, uint32_t to)
{
    unsigned known, good = fits(s, c, to, &known);
    return known > 0 && good == known;
}

/* Nothing fits: could it still be meant? A value far from what follows from the base is something else. */
static bool plausible(const scene *s, const change *c, uint32_t to)
{
    if (c->from == NONE || c->difference == NONE || s->mentions[to].kind != s->mentions[c->difference].kind)
        return true;
    const uint32_t up[] = { c->from, c->difference }, down[] = { to, c->difference };
    const bool falls = c->direction == DIRECTION_DOWN;
    return feasible_near(s, to, up, 2, 50, false) || feasible_near(s, c->from, down, 2, 50, false) || slip_scale(s, to, c->from, c->difference)
        || (c->direction != DIRECTION_NONE && slip_step(s, falls ? c->from : to, falls ? to : c->from, c->difference));
}

/* "..., 1265 deeper than the first": a distance of another comparison. */
static bool told_against(const scene *s, const change *c, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return c->from != NONE && c->difference != NONE && m->clause < c->f->start
           && wordset_at(s->words->sets[WORDS_THAN], s->text.text, s->text.symbols[m->clause].at, NULL) > 0;
}

/* "... and 33.7, on average 37.2, 4.6 above the usual 32.6": may the mean right before a comparison be what it speaks of? */
static bool is_mean(const scene *s, const change *c, uint32_t which, uint32_t nearest)
{
    const mention *m = &s->mentions[which];
    return nearest == NONE && c->from != NONE && m->use == USE_LEVEL && (m->flags & MENTION_EACH) != 0 && m->kind == TOKEN_AMOUNT
        && which + 1 == c->from && scene_comparable(s, which, c->from) && plausible(s, c, which);
}

/* The level that a change without a subject leans on: the nearest one before, unless one further back fits. */
static uint32_t lean(const scene *s, const change *c)
{
    uint8_t kind = change_kind(s, c);
    uint32_t like = c->from != NONE ? c->from : c->difference, nearest = NONE, half = NONE;
    if (like != NONE && s->mentions[like].kind != kind)
        like = NONE;
    uint32_t start = claim_sentence_start(s, c->f->start);
    for (uint32_t at = scene_before(s, c->f->start); at != NONE && s->mentions[at].place >= start; at = at > 0 ? at - 1 : NONE) {
        if ((!change_is_level(s, at, like, kind, by_points(s, c)) && !is_mean(s, c, at, nearest)) || told_against(s, c, at))
            continue;
        unsigned known, good = fits(s, c, at, &known);
        if (known > 0 && good == known)
            return at;
        if (half == NONE && good > 0)
            half = at;
        if (nearest == NONE)
            nearest = at;
    }
    if (half != NONE)
        return half;
    return nearest != NONE && plausible(s, c, nearest) ? nearest : NONE;
}

/* Do two levels go by one name, or has the one that was before none of its own? */
static bool one_name(const scene *s, uint32_t to, uint32_t from)
{
    wanted a = search_label(s, from), b = search_label(s, to);
    return a.length < 2 || (b.length > 0 && (search_fit(s, &a, to) > 0 || search_fit(s, &b, from) > 0));
}

/* Is nothing else of that kind told beside a base and what is said of it: no openings and closures between the two years? */
static bool told_alone(const scene *s, const change *c)
{
    uint32_t sentence = s->mentions[c->from].sentence, first = c->from;
    while (first > 0 && s->mentions[first - 1].sentence == sentence)
        first--;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].sentence == sentence; i++)
        if (i != c->from && i != c->difference && scene_comparable(s, i, c->from))
            return false;
    return true;
}

/* "This number is 84 more than last year's": does its clause begin with a word for what was just told? */
static bool speaks_of_it(const scene *s, const change *c)
{
    uint32_t clause = scene_clause_start(s, c->f->start);
    return wordset_at(s->words->sets[WORDS_DEFINITE], s->text.text, s->text.symbols[clause].at, NULL) > 0;
}

/* The level of the sentences before that a base told anew is the base of: what fits, or else the only one of its name. */
static uint32_t carried(const scene *s, const change *c)
{
    uint32_t only = NONE, here = s->mentions[c->from].sentence, block = s->mentions[c->from].block, start = claim_sentence_start(s, c->f->start);
    uint32_t at = scene_before(s, start);
    bool rivalled = false, alone = told_alone(s, c), points = by_points(s, c), it = speaks_of_it(s, c);
    if (c->rate == NONE && !points && (c->difference == NONE || !scene_comparable(s, c->from, c->difference)))
        return NONE;
    for (uint32_t n = 0; at != NONE && n < CARRIED_REACH; n++, at = at > 0 ? at - 1 : NONE) {
        const mention *m = &s->mentions[at];
        if ((m->block != block && !(it && m->block + 1 == block)) || m->sentence + CARRIED_SENTENCES < here)
            break;
        if (!change_is_level(s, at, c->from, change_kind(s, c), points) || m->use == USE_BASE)
            continue;
        bool down = c->direction == DIRECTION_DOWN, astray = !feasible_at_most(s, down ? at : c->from, down ? c->from : at);
        if (change_fits_all(s, c, at) && (!astray || c->direction == DIRECTION_NONE))
            return at;
        bool whole = alone && (m->flags & (MENTION_PART | MENTION_OTHER | MENTION_PLAN | MENTION_HEDGED | MENTION_FLOW)) == 0 && m->parent == NONE;
        if (it && whole)
            return at;
        if (!whole || !one_name(s, at, c->from) || !feasible_near(s, at, &c->from, 1, 70, false))
            continue;
        rivalled = rivalled || (only != NONE && !feasible_equal(s, only, at));
        only = at;
    }
    return rivalled ? NONE : only;
}

/* The figure that a change's own subject names. */
static uint32_t find_subject(const scene *s, const change *c, uint32_t from, uint32_t to)
{
    wanted name = search_wanted(s, from, to);
    uint32_t before = scene_before(s, c->f->start), best = NONE;
    unsigned fit = 0;
    if (name.length < 2)
        return lean(s, c);
    for (uint32_t n = 0; before != NONE && n < SEARCH_WINDOW && n <= before; n++) {
        uint32_t at = before - n;
        if (s->mentions[at].block + 1 < s->mentions[before].block)
            break;
        uint32_t like = c->from != NONE && s->mentions[c->from].kind == change_kind(s, c) ? c->from : NONE;
        unsigned here = change_is_level(s, at, like, change_kind(s, c), by_points(s, c)) ? search_fit(s, &name, at) : 0;
        if (here > 0 && change_fits_all(s, c, at))
            return at;
        if (here > fit) {
            best = at;
            fit = here;
        }
    }
    return best;
}

/* A date as a basis: the last year is the class of that name, others are numbers of their own. */
static uint32_t named_basis(const scene *s, const dated *d)
{
    int year = d->from.year, published = s->x->published.from.year;
    if (year > 0 && d->precision == PRECISION_YEAR && (year + 1 == published || year + 2 == published))
        return LAST_YEAR;
    return NAMED_BASIS + ((uint32_t)year * 16 + d->from.month) * PRECISIONS + d->precision;
}

/* The first date of a stretch right behind a word that compares with it. */
static uint32_t dated_basis(const scene *s, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++) {
        const symbol *here = &s->text.symbols[at];
        if (here->kind != TOKEN_DATE || here->token == NO_TOKEN)
            continue;
        view before = reduced_text(&s->text, from, at);
        uint32_t fact = s->x->tokens[here->token].fact;
        const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        if (d != NULL && wordset_before(s->words->sets[WORDS_THAN], before, (uint32_t)before.length, NULL) > 0)
            return named_basis(s, d);
    }
    return 0;
}

uint32_t change_basis(const scene *s, const frame *f)
{
    uint32_t from = scene_clause_start(s, f->start);
    const word_place *found = scene_find(s, WORDS_BASIS, reduced_text(&s->text, from, f->end));
    return found != NULL ? found->value : dated_basis(s, from, f->end);
}

static bool is_period_before(uint32_t basis)
{
    return basis == MONTH_BEFORE || basis == MONTH_END || basis == QUARTER_BEFORE || basis == ANY_BEFORE;
}

bool change_like_basis(uint32_t a, uint32_t b)
{
    return a == b || ((a == ANY_BEFORE || b == ANY_BEFORE) && is_period_before(a) && is_period_before(b));
}

bool change_one_basis(uint32_t first, uint32_t then)
{
    return then == 0 || change_like_basis(first, then) || (first == 0 && then == LAST_YEAR);
}

uint32_t change_find_gained(const scene *s, const change *c)
{
    uint32_t start = claim_sentence_start(s, c->f->start);
    uint8_t kind = s->mentions[c->difference].kind;
    for (uint32_t at = scene_before(s, c->f->start); at != NONE && s->mentions[at].place >= start; at = at > 0 ? at - 1 : NONE)
        if (change_is_level(s, at, c->difference, kind, false) && feasible_gain(s, at, c->difference, c->rate, c->direction == DIRECTION_DOWN))
            return at;
    return NONE;
}

/* "The goal is eight in ten, so 48 of 60 times": both are what shall be, and what is still missing is missing to something untold. */
static bool is_goal(const scene *s, uint32_t whole, uint32_t part)
{
    const uint32_t start = claim_sentence_start(s, s->mentions[whole].place), at = s->mentions[whole].place;
    view between = reduced_text(&s->text, at + 1, s->mentions[part].place);
    if (relation_words_in(s->words, WORDS_NORM, reduced_text(&s->text, s->mentions[part].clause, s->mentions[part].place)))
        return true;        /* of 365 days 303 are asked for, 48 are missing */
    return s->mentions[whole].clause == s->mentions[part].clause && relation_words_in(s->words, WORDS_TARGET, reduced_text(&s->text, start, at))
        && relation_words_in(s->words, WORDS_AMONG, between);
}

/* "42 to 46, 4 behind; 2 after the third quarter": is it told before how far the two are apart? */
static bool told_before(const scene *s, const uint32_t *pair, uint32_t difference)
{
    for (uint32_t at = pair[0] + 1; at < difference; at++)
        if (s->mentions[at].kind == s->mentions[difference].kind && scene_comparable(s, at, difference) && feasible_difference(s, pair[0], pair[1], at))
            return true;
    return false;
}

/* "40:34领先6分", "27分的优势": says a value itself how far two are apart? */
static bool is_gap(const scene *s, uint32_t which)
{
    two_values t = { .said = which };
    return s->mentions[which].kind == TOKEN_AMOUNT && two_values_way(s, &t) && t.way <= WAY_APART;
}

bool change_of_two_units(const scene *s, uint32_t a, uint32_t b)
{
    const unit *u = scene_unit(s, a);
    return s->mentions[a].kind == TOKEN_AMOUNT && !u->count && u->money == 0 && scene_figure(s, a)->written_unit != scene_figure(s, b)->written_unit;
}

/* "both falls differ by 7.3": does the phrase's clause name changes as what is so far apart? */
static bool is_of_steps(const scene *s, const change *c)
{
    const uint32_t clause = scene_clause_start(s, c->f->start);
    const view own = clause < c->f->start ? reduced_text(&s->text, clause, c->f->start) : VIEW("");
    return s->mentions[c->difference].kind != TOKEN_POINTS && wordset_before(s->words->sets[WORDS_GROWTH_HEAD], own, (uint32_t)own.length, NULL) > 0;
}

static bool is_step(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    return (m->use == USE_DIFFERENCE || m->use == USE_CHANGE) && m->kind == s->mentions[like].kind && scene_comparable(s, which, like);
}

/* "..., a gap of 9": of the values before it in the sentence the two that are so far apart, or the only two. */
void change_find_pair(const scene *s, change *c)
{
    uint32_t row[PAIR_REACH], count = 0, start = claim_sentence_start(s, c->f->start);
    uint8_t kind = s->mentions[c->difference].kind == TOKEN_POINTS ? TOKEN_PERCENT : s->mentions[c->difference].kind;
    uint32_t like = kind == TOKEN_PERCENT ? NONE : c->difference;
    const bool steps = is_of_steps(s, c);
    for (uint32_t at = scene_before(s, c->f->start); at != NONE && count < PAIR_REACH && s->mentions[at].place >= start; at = at > 0 ? at - 1 : NONE)
        if (steps ? is_step(s, at, c->difference) : change_is_level(s, at, like, kind, by_points(s, c)) && !is_gap(s, at))
            row[count++] = at;
    if (change_timed_pair(s, c->difference, row, count, &c->from, &c->to))
        return;
    c->from = c->to = NONE;
    if (c->latter && count > 2)
        count = 2;      /* 后者比前者多: of the last two */
    const bool both = count == 2 && !change_of_two_units(s, row[0], row[1]) && !feasible_equal(s, row[0], row[1])
                      && !is_goal(s, row[1], row[0]) && !told_before(s, row, c->difference)
                      && !change_times_of_others(s, c->difference, row[0], row[1]);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = i + 1; j < count; j++)
            if (both || feasible_difference(s, row[i], row[j], c->difference)) {
                c->from = row[j];
                c->to = row[i];
                return;
            }
}

void change_carry_per(scene *s, uint32_t to, uint32_t from, uint32_t difference)
{
    if (from == NONE || !scene_comparable(s, to, from))
        return;
    figure *now = builder_figure(s->x->builder, s->mentions[to].fact), *then = builder_figure(s->x->builder, s->mentions[from].fact);
    now->per = then->per = now->per != 0 ? now->per : then->per;
    if (difference != NONE && scene_comparable(s, to, difference))
        builder_figure(s->x->builder, s->mentions[difference].fact)->per = now->per;
}

void change_settle_signs(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        uint32_t rate = f->direction == DIRECTION_DOWN && claim_phrase(s, f)->claim == CLAIM_CHANGE ? scene_slot(s, f, ROLE_RATE) : NONE;
        printed *p = rate != NONE ? &builder_figure(s->x->builder, s->mentions[rate].fact)->print : NULL;
        if (p != NULL && p->digits < 0 && p->digits_high == 0)
            p->digits = -p->digits;
    }
}

static void find_to(const scene *s, change *c)
{
    uint32_t from, to;
    if (change_find_timed(s, c) || c->to != NONE)
        return;
    c->leaning = true;
    if (view_equal(c->from_sort, VIEW("recalled")))
        c->to = carried(s, c);
    if (c->to != NONE)
        return;
    c->to = scene_subject(s, c->f, &from, &to) <= 1 ? lean(s, c) : find_subject(s, c, from, to);
    if (c->to == NONE && c->from != NONE)
        c->to = lean(s, c);
    if (c->to == NONE && c->from != NONE)
        c->to = carried(s, c);
    if (change_is_untimely(s, c))
        c->to = NONE;
}

/* "to add 10 on top of the 58.46": what that comes to is not told before it. */
static bool is_ground(const scene *s, uint32_t which)
{
    const uint32_t at = s->text.symbols[s->mentions[which].place + 1].at, n = wordset_at(s->words->sets[WORDS_PARTICLE], s->text.text, at, NULL);
    return wordset_at(s->words->sets[WORDS_GROUND], s->text.text, at, NULL) > 0 || wordset_at(s->words->sets[WORDS_GROUND], s->text.text, at + n, NULL) > 0;
}

void change_find_to(const scene *s, change *c)
{
    const bool told = c->to != NONE;
    find_to(s, c);
    if (!told && c->to != NONE && c->from != NONE && c->to < c->from && is_ground(s, c->from))
        c->to = NONE;
}

bool change_grew_from_other(const scene *s, const change *c)
{
    for (uint32_t at = c->difference; at-- > 0 && s->mentions[at].sentence == s->mentions[c->difference].sentence;)
        if (at != c->to && scene_comparable(s, at, c->difference) && feasible_share(s, c->difference, at, c->rate))
            return true;
    return false;
}

bool change_in_steps(const scene *s, uint32_t to, uint32_t from, uint32_t said)
{
    const uint32_t next = said + 1;
    if (next >= s->mention_count || s->mentions[next].sentence != s->mentions[said].sentence || next == to || next == from
        || !scene_comparable(s, next, said) || feasible_difference(s, to, from, said))
        return false;
    const uint32_t gained[] = { from, next }, lost[] = { from, said };
    return feasible_balance(s, to, gained, 2, &said, 1) || feasible_balance(s, to, lost, 2, &next, 1);
}
