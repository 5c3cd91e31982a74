#include "extract/changes/change.h"

#include "extract/scene/identity.h"

/* Bases that are found by their names: what a change leaves open stands elsewhere under the name that it has itself. */

enum { NAMED = 2, PLANNED = 4, SENTENCES = 2, WINDOW = 16 };

/* "1302 attended, a rate of 93 %; last year 1120 attended": the one level of the sentence that goes by the base's name. */
static uint32_t named_like(const scene *s, uint32_t base)
{
    wanted name = search_label(s, base);
    uint32_t only = NONE, tail = NONE;
    bool rivalled = false, tailed = false;
    if (name.length < NAMED)
        return NONE;
    for (uint32_t at = base; at-- > 0 && s->mentions[at].sentence == s->mentions[base].sentence;) {
        if (!change_is_level(s, at, base, s->mentions[base].kind, false) || search_fit(s, &name, at) == 0)
            continue;
        rivalled = rivalled || only != NONE;
        only = at;
        if (!view_ends(scene_label(s, &s->mentions[at]), scene_label(s, &s->mentions[base])))
            continue;
        tailed = tailed || tail != NONE;
        tail = at;
    }
    return !rivalled ? only : !tailed ? tail : NONE;    /* of several the one whose name ends so: 应出庭案件, 负责人出庭 */
}

bool change_of_like_times(const scene *s, uint32_t a, uint32_t b)
{
    uint32_t place;
    const dated *p = identity_period(s, a, &place), *q = identity_period(s, b, &place);
    return p == NULL || q == NULL || (p->precision == q->precision && p->from.month == q->from.month && p->to.month == q->to.month);
}

static void find_like(const scene *s, change *c)
{
    uint32_t base = scene_slot(s, c->bare, ROLE_FROM), said = c->difference != NONE && (c->rate == NONE || c->difference < c->rate) ? c->difference : c->rate;
    uint32_t to = base != NONE && said == base + 1 ? named_like(s, base) : NONE;
    if (to == NONE || !change_of_like_times(s, to, base) || ((s->mentions[to].flags | s->mentions[base].flags) & (MENTION_PLAN | MENTION_HEDGED)) != 0)
        return;
    c->from = base;
    c->to = to;
    c->from_sort = VIEW("bare");
}

bool change_is_a_year_ago(const scene *s, uint32_t which)
{
    uint32_t place = NONE;
    const dated *d = identity_period(s, which, &place);
    if (place == NONE)
        return false;
    const word_place *found = scene_find(s, WORDS_BASIS, reduced_text(&s->text, place, place + 1));
    int published = s->x->published.from.year;
    return (found != NULL && found->value == LAST_YEAR) || (d != NULL && published > 0 && d->from.year + 1 == published);
}

/* Of the levels before a phrase that go by the name of its subject, one of now and one of a year ago, and no others. */
static void find_twice(const scene *s, change *c)
{
    uint32_t from, to, now = NONE, then = NONE, near = scene_before(s, c->f->start), sentence;
    uint32_t like = c->difference != NONE && s->mentions[c->difference].kind != TOKEN_POINTS ? c->difference : NONE;
    if (scene_subject(s, c->f, &from, &to) < NAMED || near == NONE)
        return;
    const word_place *basis = scene_find(s, WORDS_BASIS, reduced_text(&s->text, from, to));
    to = basis != NULL ? reduced_find(&s->text, basis->at) : to;
    wanted name = search_wanted(s, from, to);
    sentence = s->mentions[c->rate != NONE ? c->rate : c->difference].sentence;
    if (name.length < NAMED)
        return;
    for (uint32_t n = 0; n < WINDOW && n <= near; n++) {
        uint32_t at = near - n;
        const mention *m = &s->mentions[at];
        if (m->block != s->mentions[near].block || m->sentence + SENTENCES < sentence)
            break;
        bool base = m->use == USE_BASE && m->kind == change_kind(s, c);
        if ((!base && !change_is_level(s, at, like, change_kind(s, c), false)) || search_fit(s, &name, at) == 0)
            continue;
        uint32_t *side = change_is_a_year_ago(s, at) ? &then : &now;
        if (*side != NONE || (m->flags & (MENTION_PLAN | MENTION_HEDGED)) != 0)
            return;
        *side = at;
    }
    if (now == NONE || then == NONE || !scene_comparable(s, now, then) || now > then || !change_of_like_times(s, now, then))
        return;
    c->from = then;
    c->to = now;
}

/* The label of a planned value without the word that makes it one: 一般公共预算收入预期. */
static wanted planned_name(const scene *s, uint32_t plan)
{
    const mention *m = &s->mentions[plan];
    uint32_t to = m->label_end;
    for (uint32_t n = 1; n > 0 && to > m->label;) {
        view label = reduced_text(&s->text, m->label, to);
        n = wordset_before(s->words->sets[WORDS_PLAN], label, (uint32_t)label.length, NULL);
        if (n > 0)
            to = reduced_find(&s->text, s->text.symbols[m->label].at + (uint32_t)label.length - n);
    }
    return search_wanted(s, m->label, to);
}

bool change_one_name(const wanted *a, const wanted *b)
{
    return a->length == b->length && memcmp(a->points, b->points, a->length * sizeof *a->points) == 0
           && (a->scope == 0 || b->scope == 0 || a->scope == b->scope);
}

/* "40.11 is expected, 5 % more than was collected last year": the one value under the plan's own name that was no plan. */
static uint32_t outcome_of(const scene *s, uint32_t plan)
{
    wanted name = planned_name(s, plan);
    uint32_t only = NONE;
    for (uint32_t n = 1; name.length >= PLANNED && n <= SEARCH_WINDOW && n <= plan; n++) {
        uint32_t at = plan - n;
        if (!change_is_level(s, at, plan, s->mentions[plan].kind, false)
            || (s->mentions[at].flags & (MENTION_PLAN | MENTION_TARGET | MENTION_HEDGED | MENTION_CELL)) != 0)
            continue;
        wanted own = search_label(s, at);
        if (!change_one_name(&own, &name) || (only != NONE && feasible_equal(s, only, at)))
            continue;
        if (only != NONE)
            return NONE;
        only = at;
    }
    return only;
}

void change_find_outcome(const scene *s, change *c)
{
    view clause = reduced_text(&s->text, scene_clause_start(s, c->f->start), c->end);
    if (c->to != NONE && s->mentions[c->to].place < c->f->start
        && (relation_words_in(s->words, WORDS_TARGET, clause) || relation_words_in(s->words, WORDS_PLAN, clause)))
        return;     /* more than last year's plan */
    bool told = c->rate != NONE || c->difference != NONE, last = c->basis == 0 || c->basis == LAST_YEAR || c->basis > NAMED_BASIS;
    if (told && last && c->from == NONE && c->to != NONE && (s->mentions[c->to].flags & MENTION_PLAN) != 0 && !c->yearly && !c->spanned
        && s->mentions[c->to].sentence == s->mentions[c->rate != NONE ? c->rate : c->difference].sentence)
        c->from = outcome_of(s, c->to);
}

void change_find_bases(const scene *s, change *c)
{
    bool told = c->rate != NONE || c->difference != NONE;
    if (!told || c->from != NONE || c->yearly || c->spanned || c->between)
        return;
    if (c->bare != NULL && c->to == NONE && change_one_basis(change_basis(s, c->bare), c->basis))
        find_like(s, c);
    if (c->from == NONE && c->to == NONE && (c->basis == 0 || c->basis == LAST_YEAR))
        find_twice(s, c);
}
