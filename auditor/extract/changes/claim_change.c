#include "extract/changes/change.h"

static const change nothing = { .to = NONE, .from = NONE, .difference = NONE, .rate = NONE, .times = NONE, .doublings = NONE };

/* The only planned value before it in the sentence. */
static uint32_t planned_value(const scene *s, const change *c)
{
    uint32_t start = claim_sentence_start(s, c->f->start), only = NONE;
    for (uint32_t at = scene_before(s, c->f->start); at != NONE && s->mentions[at].place >= start; at = at > 0 ? at - 1 : NONE) {
        if (at == c->to || (s->mentions[at].flags & (MENTION_PLAN | MENTION_TARGET)) == 0 || !scene_comparable(s, at, c->to))
            continue;
        if (only != NONE)
            return NONE;
        only = at;
    }
    return only;
}

/* 2021年120万吨，2022年增长10%，达到……: from one period to a later one; a rate to the next one. */
static bool grew(const scene *s, const change *c)
{
    const dated *before = claim_period(s, c->from), *after = claim_period(s, c->to);
    if (before == NULL || after == NULL || before->from.year == 0 || after->from.year == 0 || date_compare(before->to, after->from) >= 0)
        return false;
    bool next = date_number(after->from) - date_number(before->to) == 1, years = before->precision == PRECISION_YEAR && after->precision == PRECISION_YEAR;
    bool same = before->from.month == after->from.month && before->precision == after->precision && after->from.year == before->from.year + 1;
    return c->rate == NONE || c->yearly || c->spanned || next || same || (years && after->from.year == before->from.year + 1);
}

/* "4.36, the week before 4.21, up 3.6 %; a year ago it was 4.72": is a value itself told of an earlier time, and of nothing else? */
static bool is_earlier(const scene *s, uint32_t which)
{
    enum { NEAR = 3 };
    const mention *m = &s->mentions[which];
    const uint32_t at = s->text.symbols[m->clause].at, length = wordset_at(s->words->sets[WORDS_BASIS], s->text.text, at, NULL);
    return length > 0 && wordset_at(s->words->sets[WORDS_THAN], s->text.text, at, NULL) == 0 && s->text.symbols[m->place].at <= at + length + NEAR;
}

/* "Last year they were 18.00 and 1.60 respectively": of values told so, a base is the one that fits. */
static bool find_respective(const scene *s, change *c)
{
    const mention *base = &s->mentions[c->from];
    if (!scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, base->clause, base->place)))
        return true;
    for (uint32_t at = c->from; at < s->mention_count && s->mentions[at].clause == base->clause; at++) {
        change other = *c;
        other.from = at;
        if (scene_comparable(s, at, c->to) && change_fits_all(s, &other, c->to)) {
            c->from = at;
            return true;
        }
    }
    return false;
}

/* A base told by its own clause is one only if it is of an earlier year, and names the same thing or nothing. */
static bool is_base(const scene *s, const change *c)
{
    if (change_base_is_later(s, c))
        return false;
    if (view_equal(c->from_sort, VIEW("dated")) || view_equal(c->from_sort, VIEW("bracketed"))) {
        int before = change_year_of(s, c->from), after = change_year_of(s, c->to);
        int published = s->x->published.from.year;
        if (after == 0 && before < published)
            after = before + 2 == published ? before + 1 : published;   /* no year said: this one, or the last */
        if (before == 0 || after == 0 || before >= after
            || (c->rate != NONE && !c->yearly && !c->spanned && after - before > 1 && !change_fits_all(s, c, c->to)))
            return false;
    } else if (view_equal(c->from_sort, VIEW("grown"))) {
        return grew(s, c);
    } else if (view_equal(c->from_sort, VIEW("state"))) {
        return c->to + 1 == c->from || change_fits_all(s, c, c->to);
    } else if (!view_equal(c->from_sort, VIEW("year")) && !view_equal(c->from_sort, VIEW("bare"))) {
        return true;
    }
    if (is_earlier(s, c->to) && !change_fits_all(s, c, c->to))
        return false;
    wanted a = search_label(s, c->from), b = search_label(s, c->to);
    return a.length < 2 || b.length < 2 || search_fit(s, &a, c->to) > 0 || search_fit(s, &b, c->from) > 0;
}

/* 今年植树52万株，去年48万株，同比增加……: nothing but its date names the base, and it stands between the value and what is said of it. */
static bool stands_between(const scene *s, const change *c, uint32_t said)
{
    const mention *to = &s->mentions[c->to], *from = &s->mentions[c->from];
    return c->to + 1 == c->from && c->from + 1 == said && from->label == from->label_end && (to->flags & (MENTION_PLAN | MENTION_PART)) == 0
        && s->text.symbols[from->clause].kind == TOKEN_DATE;
}

/* 上届报名80人，今年96人，增长……: then, now and what is said of it, the value now without a name of its own. */
static bool stands_first(const scene *s, const change *c, uint32_t said)
{
    const mention *to = &s->mentions[c->to];
    return c->from + 1 == c->to && c->to + 1 == said && to->label == to->label_end && to->noun == to->noun_end && is_base(s, c)
        && (to->flags & (MENTION_PLAN | MENTION_PART | MENTION_HEDGED)) == 0 && to->parent == NONE;
}

static bool stands_beside(const scene *s, const change *c)
{
    uint32_t said = c->difference != NONE && (c->rate == NONE || c->difference < c->rate) ? c->difference : c->rate;
    return s->mentions[c->to].sentence == s->mentions[c->from].sentence && (stands_between(s, c, said) || stands_first(s, c, said));
}

/* 80, a year ago 75, up 6.7 %: what follows a value before may also be its own growth, so the figures must agree. */
static void try_bare(const scene *s, change *c)
{
    change with = *c;
    if (c->bare == NULL || !change_one_basis(change_basis(s, c->bare), c->basis) || c->from != NONE || (c->rate == NONE && c->difference == NONE))
        return;
    with.from = scene_slot(s, c->bare, ROLE_FROM);
    with.from_sort = VIEW("bare");
    change_find_to(s, &with);
    if (with.to != NONE && with.to != with.from && !change_base_is_later(s, &with) && (change_fits_all(s, &with, with.to) || stands_beside(s, &with)))
        *c = with;
}

/* A base, what was added to it and how much that is of it, told together. */
static bool is_proportion(const scene *s, const change *c)
{
    return c->from != NONE && c->difference != NONE && c->rate != NONE && !c->yearly && !c->spanned && c->from < c->difference
        && s->mentions[c->from].sentence == s->mentions[c->rate].sentence && c->from_sort.length == 0
        && scene_comparable(s, c->from, c->difference) && s->mentions[c->from].kind == TOKEN_AMOUNT;
}

/* "1268 sold, 317 less than a year before, down 25 %": is what it changed from another time's, so that the value right before is none
** that anything is a part of? */
static bool is_now(const scene *s, const change *c)
{
    const mention *to = &s->mentions[c->to], *d = &s->mentions[c->difference];
    const view words = reduced_text(&s->text, to->clause, to->place);
    return c->to + 1 == c->difference && c->basis != 0 && to->clause < d->clause && !scene_tells(s, WORDS_EARLIER, words)
           && !scene_tells(s, WORDS_BASIS, words);
}

/* "Down 3.6 %, the fall 2.2 points less than in the quarter before, which was down 5.8 %": what the difference is from stands behind it. */
static bool told_backwards(const scene *s, const change *c)
{
    const bool falls = c->direction == DIRECTION_DOWN;
    return c->from != NONE && c->direction != DIRECTION_NONE && c->from < c->difference && c->to > c->difference
           && feasible_difference(s, c->to, c->from, c->difference)
           && !feasible_at_most(s, falls ? c->to : c->from, falls ? c->from : c->to);
}

/* From 2 % up to 3 % down are 5 points: where the figures could add up, their signs are open. */
static bool may_cross_zero(const scene *s, const change *c)
{
    const uint32_t both[] = { c->from, c->to };
    return !feasible_difference(s, c->to, c->from, c->difference) && feasible_sum(s, c->difference, both, 2);
}

/* "36.4, clearly more than the 31.2 of last year": nothing else comes between, and the comparison has no subject of its own. */
static bool stands_before_base(const scene *s, const change *c)
{
    uint32_t from, to;
    const mention *now = &s->mentions[c->to];
    return c->to + 1 == c->from && now->sentence == s->mentions[c->from].sentence && scene_subject(s, c->f, &from, &to) <= 1
        && (now->flags & (MENTION_PART | MENTION_PLAN | MENTION_HEDGED)) == 0;
}

/* The level before in the sentence that the one a rate leans on has come from: only where they agree. */
static void try_neighbour(const scene *s, change *c)
{
    if (c->from != NONE || c->to == NONE || c->rate == NONE || c->difference != NONE || c->yearly || !c->leaning || s->mentions[c->to].kind == TOKEN_PERCENT)
        return;
    for (uint32_t at = c->to; at-- > 0 && s->mentions[at].sentence == s->mentions[c->to].sentence;) {
        if ((s->mentions[at].use != USE_LEVEL && s->mentions[at].use != USE_RATIO) || !scene_comparable(s, at, c->to)
            || !feasible_growth(s, c->to, at, c->rate, c->direction == DIRECTION_DOWN))
            continue;
        c->from = at;
        return;
    }
}

/* "0.42 less, up 3.4 %": the difference goes the way that its own word says. */
static void emit_difference(scene *s, const change *c)
{
    change own = *c;
    if (c->way != DIRECTION_NONE)
        own.direction = c->way;
    change_emit(s, &own, ROLE_DIFFERENCE, c->difference, true);
}

/* One claim for each thing said, so that each is judged by itself; false where nothing could be claimed of a difference. */
static bool finish_named(scene *s, change *c)
{
    if (c->to == c->difference)
        c->to = NONE;
    if (c->from == c->difference)
        c->from = NONE;
    if (c->between && c->from == NONE && c->to == NONE && c->difference != NONE)
        change_find_pair(s, c);
    try_bare(s, c);
    change_find_bases(s, c);
    change_find_to(s, c);
    try_neighbour(s, c);
    change_find_outcome(s, c);
    change_find_namesake(s, c);
    if ((c->to == NONE || (c->leaning && c->way == DIRECTION_NONE && !change_fits_all(s, c, c->to))) && is_proportion(s, c)) {
        change_emit_proportion(s, c);
        return true;
    }
    if (c->to == NONE || c->to == c->from)
        return false;
    if (c->planned && c->from == NONE && c->to != NONE)
        c->from = planned_value(s, c);
    if (c->from != NONE && (!is_base(s, c) || !find_respective(s, c)))
        c->from = NONE;
    const uint32_t said = c->rate != NONE ? c->rate : c->difference;
    if (c->from != NONE && (change_runs_back(s, c) || (said != NONE && change_is_of_other_times(s, said, c->to, c->from) && !change_fits_all(s, c, c->to))))
        return false;
    if (view_equal(c->from_sort, VIEW("exact")) && c->from != NONE)
        builder_figure(s->x->builder, s->mentions[c->from].fact)->print.modifier = MODIFIER_EXACT;   /* a mark to pass, no bound */
    change_carry_per(s, c->to, c->from, c->difference);
    bool points = c->difference != NONE && s->mentions[c->difference].kind == TOKEN_POINTS;
    if (points && told_backwards(s, c)) {
        uint32_t base = c->to;
        c->to = c->from;
        c->from = base;
    }
    bool based = c->from != NONE && scene_comparable(s, c->to, c->from);
    bool plain = s->mentions[c->to].kind != TOKEN_PERCENT;
    if (c->difference != NONE && !points && !scene_comparable(s, c->to, c->difference))
        c->difference = NONE;
    if (points && based && s->mentions[c->to].use == USE_CHANGE && may_cross_zero(s, c))
        return true;
    if (based && c->difference != NONE && (plain || points) && !change_in_steps(s, c->to, c->from, c->difference))
        emit_difference(s, c);
    bool beside = (c->to + 1 == c->from || !c->leaning) && (c->rate > c->to || c->rate > c->from);     /* a rate told before two shares is not theirs */
    if (based && c->rate != NONE && c->rate != c->to && c->rate != c->from && (plain || beside))
        change_emit(s, c, ROLE_RATE, c->rate, true);
    if (based && c->times != NONE)
        change_emit(s, c, ROLE_TIMES, c->times, true);
    if (based && c->doublings != NONE && (!c->leaning || feasible_at_most(s, c->from, c->to)))
        change_emit(s, c, ROLE_DOUBLINGS, c->doublings, true);
    if (!based && c->from == NONE && c->difference != NONE && c->rate != NONE && plain && !c->yearly) {
        bool gained = feasible_gain(s, c->to, c->difference, c->rate, c->direction == DIRECTION_DOWN);
        uint32_t other = gained || !c->leaning ? NONE : change_find_gained(s, c);
        if (other != NONE) {
            c->to = other;      /* 96, of these 61 and 35; 8 more: the total grew */
            gained = true;
        }
        c->from = c->to;    /* 18, 21 and 22; 2.2 more than in that year, 10 %: the nearest may be what it grew from */
        if (!gained && change_grew_from_other(s, c))
            return true;
        if (!gained && c->leaning && !is_now(s, c) && is_proportion(s, c) && feasible_share(s, c->difference, c->from, c->rate))
            change_emit_proportion(s, c);
        else
            change_emit(s, c, ROLE_RATE, c->rate, false);
    }
    bool level = plain || s->mentions[c->to].use != USE_CHANGE;     /* a rate of growth may have any sign */
    bool told = !c->leaning || (level && stands_before_base(s, c));
    if (based && told && c->direction != DIRECTION_NONE && c->difference == NONE && c->rate == NONE && c->times == NONE
        && c->doublings == NONE)
        change_emit(s, c, ROLE_FROM, NONE, true);
    return based || c->difference == NONE || c->rate != NONE;
}

static void finish(scene *s, change *c)
{
    if (c->f == NULL)
        return;
    const frame *f = c->f;
    uint32_t difference = c->difference;
    if (!finish_named(s, c) && difference != NONE)
        claim_apart(s, f, difference);
}

static bool adds(uint32_t *to, uint32_t value)
{
    if (value == NONE || *to == value)
        return true;
    if (*to != NONE)
        return false;
    *to = value;
    return true;
}

/* 2014年90万元，2015年414万元: then and now only in this order. */
static bool goes_back(const scene *s, const frame *f)
{
    uint32_t from = scene_slot(s, f, ROLE_FROM), to = scene_slot(s, f, ROLE_TO);
    if (!view_equal(claim_phrase(s, f)->sort, VIEW("dated")) || from == NONE || to == NONE)
        return false;
    const int year = change_year_of(s, from);
    return year == 0 || year >= change_year_of(s, to);
}

/* "more than 250 mm at 46 stations": the bound tells which are counted, and is no base. */
static bool tells_which(const scene *s, const frame *f)
{
    const uint32_t from = scene_slot(s, f, ROLE_FROM), difference = scene_slot(s, f, ROLE_DIFFERENCE);
    return view_equal(claim_phrase(s, f)->sort, VIEW("exact")) && from != NONE && difference != NONE && s->mentions[difference].kind == TOKEN_AMOUNT
        && !scene_comparable(s, from, difference);
}

/* "46.8 in 2024, up 17.9 % on the year, in 2020 it was but 18.2": is the value behind a rate told of an earlier year? */
static bool runs_back(const scene *s, const frame *f)
{
    const uint32_t rate = scene_slot(s, f, ROLE_RATE), to = scene_slot(s, f, ROLE_TO);
    if (rate == NONE || to == NONE || to < rate || scene_dates(s, s->mentions[rate].place, s->mentions[to].place) == 0)
        return false;
    const int year = change_year_of(s, to);
    return year != 0 && year < change_year_of(s, rate);
}

/* Phrases that say nothing about a change after all. */
static bool is_void(const scene *s, const frame *f)
{
    view sort = claim_phrase(s, f)->sort;
    bool enclosed = f->start > 0 && s->text.symbols[f->start - 1].mark == MARK_BRACKET && s->text.symbols[f->end].mark == MARK_BRACKET;
    return view_equal(sort, VIEW("aside")) || view_equal(sort, VIEW("bases")) || view_equal(sort, VIEW("rest")) || goes_back(s, f)
           || tells_which(s, f) || runs_back(s, f) || (view_equal(sort, VIEW("bracketed")) && !enclosed);
}

static bool is_between(const scene *s, const frame *f)
{
    return view_starts(claim_phrase(s, f)->sort, VIEW("between"));
}

/* Takes over what a phrase says; false (and nothing taken) where it contradicts what is there. */
static bool take(const scene *s, change *c, const frame *f)
{
    change next = *c;
    view sort = claim_phrase(s, f)->sort;
    uint32_t from = scene_slot(s, f, ROLE_FROM), rate = scene_slot(s, f, ROLE_RATE), basis = change_basis(s, f);
    bool base_only = from != NONE && f->slots == 1 && c->basis == 0;
    if (c->f != NULL && c->between && f->direction != DIRECTION_NONE && is_between(s, c->f))
        return false;   /* a surplus of 164, up 15 %: the surplus grew, not one of the two into the other */
    if (c->f != NULL && !base_only && !change_one_basis(c->basis, basis))
        return false;
    if (!adds(&next.to, scene_slot(s, f, ROLE_TO)) || !adds(&next.from, from) || !adds(&next.rate, rate)
        || !adds(&next.difference, scene_slot(s, f, ROLE_DIFFERENCE)) || !adds(&next.times, scene_slot(s, f, ROLE_TIMES))
        || !adds(&next.doublings, scene_slot(s, f, ROLE_DOUBLINGS)))
        return false;
    if (f->direction != DIRECTION_NONE && next.direction != DIRECTION_NONE && f->direction != next.direction)
        return false;
    if (f->direction != DIRECTION_NONE)
        next.direction = f->direction;
    if (rate != NONE && f->way != f->direction && f->way != DIRECTION_NONE && scene_slot(s, f, ROLE_DIFFERENCE) < rate)
        next.way = f->way;
    if (view_equal(sort, VIEW("yearly")))
        next.yearly = rate != NONE || next.yearly;
    next.basis = next.basis != 0 ? next.basis : basis;
    next.between = next.between || is_between(s, f);
    next.latter = next.latter || view_equal(sort, VIEW("between-last"));
    next.spanned = next.spanned || view_equal(sort, VIEW("spanned"));
    next.planned = next.planned || view_equal(sort, VIEW("plan"));
    if (from != NONE && next.from_sort.length == 0)
        next.from_sort = sort;
    if (next.f == NULL)
        next.f = f;
    if (f->end > next.end)
        next.end = f->end;
    *c = next;
    return true;
}

/* "12.86, 0.42 less, up 3.4 %", with no value before: a rate that goes the other way than the difference before it, and tells just how much
** that is one of the two ways: then it is claimed to go the other one, as one of their words says. */
static bool take_other_way(const scene *s, change *c, const frame *f)
{
    const uint32_t rate = scene_slot(s, f, ROLE_RATE);
    if (c->f == NULL || f->slots != 1 || rate == NONE || c->difference == NONE || c->rate != NONE || c->from != NONE || c->direction == DIRECTION_NONE
        || f->direction == DIRECTION_NONE || c->direction == f->direction || !change_one_basis(c->basis, change_basis(s, f)))
        return false;
    const uint32_t to = c->to != NONE ? c->to : claim_level_before(s, c->f->start, claim_sentence_start(s, c->f->start), c->difference);
    const bool rose = feasible_gain(s, to, c->difference, rate, false);
    if (rose == feasible_gain(s, to, c->difference, rate, true))
        return false;
    c->rate = rate;
    c->direction = rose ? DIRECTION_DOWN : DIRECTION_UP;
    return true;
}

static bool is_bare(const scene *s, const frame *f)
{
    return view_equal(claim_phrase(s, f)->sort, VIEW("bare"));
}

/* Nothing but commas and words lies between the end of one phrase and another. */
static bool follows(const scene *s, uint32_t end, const frame *f)
{
    for (uint32_t at = end; at < f->start; at++)
        if (s->text.symbols[at].mark >= MARK_SEMICOLON || s->text.symbols[at].mark == MARK_FIGURE)
            return false;
    return end <= f->start;
}

/* The same, with at most one figure between: 上届报名80人，今年96人，增长……. */
static bool comes_before(const scene *s, const frame *bare, const frame *f)
{
    uint32_t figures = 0;
    for (uint32_t at = bare->end; at < f->start; at++) {
        if (s->text.symbols[at].mark >= MARK_SEMICOLON)
            return false;
        figures += s->text.symbols[at].mark == MARK_FIGURE;
    }
    return bare->end <= f->start && figures <= 1;
}

/* May a phrase belong to the change before it? Not across a semicolon, a new figure, or words of its own. */
static bool continues(const scene *s, const change *c, const frame *f)
{
    uint32_t from, to;
    if (c->f == NULL || f->start < c->end)
        return c->f != NULL && f->start >= c->f->start;
    return follows(s, c->end, f) && scene_subject(s, f, &from, &to) <= 1;
}

void claim_changes(scene *s)
{
    change c = nothing;
    uint32_t sentence = NONE;
    const frame *bare = NULL;
    change_settle_signs(s);
    s->failed = s->failed || !change_index_names(s);
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        if (claim_phrase(s, f)->claim != CLAIM_CHANGE || f->slots == 0 || is_void(s, f))
            continue;
        uint32_t first = s->mention_of[f->slot[0].token], here = first == NONE ? NONE : s->mentions[first].sentence;
        bool goes_on = here == sentence && continues(s, &c, f);
        if (is_bare(s, f)) {
            if (!goes_on || c.from != NONE || (c.rate == NONE && c.difference == NONE) || !take(s, &c, f))
                bare = f;
            continue;
        }
        uint32_t from = scene_slot(s, f, ROLE_FROM), rate = scene_slot(s, f, ROLE_RATE);
        bool known = f->slots == 1 && ((c.to != NONE && from == c.to) || (c.from != NONE && rate == c.from));     /* 如今是98.5%: no base */
        if (goes_on && (known || take(s, &c, f)))
            continue;
        if (goes_on && take_other_way(s, &c, f))
            continue;
        finish(s, &c);
        uint32_t to = c.f != NULL && is_between(s, c.f) ? c.difference : c.to;  /* year on year, then month on month: one level, two changes */
        to = goes_on ? to : NONE;
        from = goes_on && change_is_turned(s, &c, f) ? c.from : NONE;
        c = nothing;
        sentence = here;
        take(s, &c, f);
        c.from = from != NONE ? from : c.from;
        c.bare = bare != NULL && comes_before(s, bare, f) ? bare : NULL;
        if (c.to == NONE)
            c.to = to;
    }
    finish(s, &c);
}
