#include "extract/changes/two_values.h"
#include "extract/claims/slip.h"

#include <stdio.h>

/* What a change becomes: its claim, its gate, the years it took. */

/* "58.60, in 2023 54.26, up 8 %; profit 4.12": does a date only tell when a base was, told without a name right behind it and a value? */
static bool is_of_base(const scene *s, uint32_t at, uint32_t which)
{
    const uint32_t before = scene_before(s, at), next = before + 1;
    return before != NONE && next < which && s->mentions[next].clause == at && s->mentions[before].sentence == s->mentions[next].sentence
           && s->mentions[next].label == s->mentions[next].label_end && scene_comparable(s, before, next);
}

int change_year_of(const scene *s, uint32_t which)
{
    uint32_t start = claim_sentence_start(s, s->mentions[which].place);
    for (uint32_t at = s->mentions[which].place; at-- > start;) {
        const symbol *here = &s->text.symbols[at];
        if (here->mark != MARK_TIME || here->kind != TOKEN_DATE || is_of_base(s, at, which))
            continue;
        uint32_t fact = s->x->tokens[here->token].fact;
        const dated *d = fact != FACT_NONE ? fact_date(s->doc, fact) : NULL;
        if (d != NULL && d->relative != 0 && wordset_has(s->words->sets[WORDS_VAGUE], document_word(s->doc, d->relative)))
            continue;       /* "all year": of whichever year is told before */
        return d != NULL ? d->from.year : 0;
    }
    return 0;
}

bool change_is_reserved(const scene *s, uint32_t start, uint32_t end, uint32_t from)
{
    enum { ONE_BASIS = 1 };
    const view told = reduced_text(&s->text, start, end);
    const word_place *w = scene_find(s, WORDS_RESERVED, told);
    if (w == NULL || w->value != ONE_BASIS || from == NONE || scene_next(s, WORDS_RESERVED, told, w) != NULL)
        return w != NULL;
    const mention *m = &s->mentions[from];
    return w->at < s->text.symbols[m->clause].at || w->at > s->text.symbols[m->place].at;
}

static const char *gate_of(const scene *s, const change *c)
{
    view sentence = reduced_text(&s->text, claim_sentence_start(s, c->f->start), c->end);
    if (change_is_reserved(s, scene_clause_start(s, c->f->start), c->end, c->from))
        return "comparable-basis";
    if (scene_says(s, &s->mentions[c->to], WORDS_CONSTANT) != 0 && !scene_tells(s, WORDS_NOMINAL, sentence))
        return "constant-prices";
    return NULL;
}

/* Of runs, the shorter wins: 2分14秒21 is better than 2分19秒02. */
static bool is_run(const scene *s, uint32_t which)
{
    return s->mentions[which].kind == TOKEN_DURATION && view_equal(scene_unit(s, which)->name, VIEW("second"));
}

/* "their ranks rose, from 409 to 324": bare counts beside a word of rank are places, the lesser the higher, as of runs. */
static bool are_places(const scene *s, const change *c)
{
    return (is_run(s, c->to) && c->rate == NONE)
        || (scene_unit(s, c->to)->count && scene_noun(s, &s->mentions[c->to]).length == 0
            && scene_tells(s, WORDS_RANKED, reduced_text(&s->text, claim_sentence_start(s, c->f->start), s->mentions[c->to].place)));
}

/* "客流下降三成，去年门票每张80元，今年64元": does a rate that is told first, or between, have another name than the values it
** would be of? */
static bool is_of_other(const scene *s, const change *c, role r)
{
    uint32_t from, to;
    if (r != ROLE_RATE || c->rate == NONE || c->from == NONE || (c->rate > c->from && c->rate > c->to) || change_fits_all(s, c, c->to))
        return false;
    const bool first = c->rate < c->from && c->rate < c->to;
    const view told = first ? scene_label(s, &s->mentions[c->rate]) : scene_subject(s, c->f, &from, &to) > 1 ? reduced_text(&s->text, from, to) : VIEW("");
    const view own = scene_label(s, &s->mentions[c->from]), now = scene_label(s, &s->mentions[c->to]);
    if (told.length == 0 || own.length == 0 || two_values_meets(told, own))
        return false;
    return first || !(scene_tells(s, WORDS_BASIS, told) || scene_tells(s, WORDS_THAN, told) || two_values_meets(told, now));
}

/* "The poor fell from 3.12 to 1.86, those who are no longer poor rose by 1.26": has what goes the other way, by just so much, a name of
** its own that neither value goes by? */
static bool is_turned_by_other(const scene *s, const change *c, role r, uint32_t value)
{
    enum { NAMED = 6 /* bytes */ };
    const bool down = c->direction == DIRECTION_DOWN;
    if (c->from == NONE || c->to == NONE || value == NONE || c->direction == DIRECTION_NONE || (r != ROLE_RATE && r != ROLE_DIFFERENCE)
        || feasible_at_most(s, down ? c->to : c->from, down ? c->from : c->to)
        || !(r == ROLE_RATE ? feasible_growth(s, c->to, c->from, value, !down) : feasible_difference(s, c->to, c->from, value)))
        return false;
    uint32_t from = s->mentions[value].clause, to = s->mentions[value].place;
    const word_place *way = scene_last(s, WORDS_COMPARED, reduced_text(&s->text, from, to));
    to = way != NULL ? reduced_find(&s->text, way->at) : to;
    if (from > to || (s->mentions[c->from].place >= from && s->mentions[c->from].place < to))
        return false;
    scene_strip(s, &from, &to);
    const view own = reduced_text(&s->text, from, to);
    return own.length >= NAMED && !scene_tells(s, WORDS_BASIS, own) && !scene_tells(s, WORDS_THAN, own) && !scene_tells(s, WORDS_LATER, own)
        && !wordset_has(s->words->sets[WORDS_QUANTITY], own) && !two_values_meets(own, scene_label(s, &s->mentions[c->from]))
        && !two_values_meets(own, scene_label(s, &s->mentions[c->to]));
}

bool change_is_turned(const scene *s, const change *c, const frame *f)
{
    const uint32_t difference = scene_slot(s, f, ROLE_DIFFERENCE);
    uint32_t way = 0;
    if (f->slots != 1 || difference == NONE || c->from == NONE || c->to == NONE || scene_slot(s, c->f, ROLE_FROM) == NONE
        || scene_slot(s, c->f, ROLE_TO) == NONE || f->direction == DIRECTION_NONE || c->direction == DIRECTION_NONE || f->direction == c->direction
        || c->difference != NONE || c->rate != NONE || s->mentions[difference].kind == TOKEN_ORDINAL)
        return false;
    const mention *m = &s->mentions[difference];
    wordset_before(s->words->sets[WORDS_COMPARED], s->text.text, s->text.symbols[m->place].at, &way);
    return (way == WAY_ROSE || way == WAY_FELL) && s->text.symbols[m->place + 1].mark >= MARK_COMMA
        && feasible_difference(s, c->direction == DIRECTION_UP ? c->to : c->from, c->direction == DIRECTION_UP ? c->from : c->to, difference);
}

bool change_names_share(const scene *s, uint32_t which)
{
    const view name = scene_label(s, &s->mentions[which]);
    return wordset_before(s->words->sets[WORDS_SHARE_NAME], name, (uint32_t)name.length, NULL) > 0 && !scene_tells(s, WORDS_MOVED, name);
}

bool change_in_points(const scene *s, uint32_t to, uint32_t from, uint32_t rate, bool down)
{
    const uint32_t all[] = { to, from, rate };
    exact value[3], apart;
    for (size_t i = 0; i < 3; i++)
        if (s->mentions[all[i]].kind != TOKEN_PERCENT || scene_figure(s, all[i])->print.denominator != 1 || !slip_value(s, all[i], &value[i]))
            return false;
    if (exact_subtract(&apart, down ? value[1] : value[0], down ? value[0] : value[1]) != STATUS_OK || exact_compare(apart, value[2]) != 0)
        return false;
    return !feasible_growth(s, to, from, rate, down) || (scene_figure(s, rate)->print.decimals > 0 && change_names_share(s, to));
}

void change_emit(scene *s, const change *c, role r, uint32_t value, bool with_from)
{
    if (is_of_other(s, c, r) || is_turned_by_other(s, c, r, value))
        return;
    const bool points = r == ROLE_RATE && with_from && !c->yearly && c->from != NONE
                        && change_in_points(s, c->to, c->from, value, c->direction == DIRECTION_DOWN);
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, points ? VIEW("change/in-points") : claim_phrase(s, c->f)->id);
    d.named = c->namesake;
    d.what.direction = are_places(s, c) ? DIRECTION_NONE : c->direction;
    if (with_from)
        draft_claim_add(&d, s, ROLE_FROM, c->from);
    draft_claim_add(&d, s, ROLE_TO, c->to);
    if (!with_from)
        draft_claim_add(&d, s, ROLE_DIFFERENCE, c->difference);
    draft_claim_add(&d, s, r, value);
    if (r == ROLE_TIMES && with_from)
        claim_as_printed(s, c->to, c->from, value);
    if (r == ROLE_RATE) {
        d.gate = points || (with_from && change_fits_all(s, c, c->to)) ? NULL : gate_of(s, c);    /* what agrees is of one basis */
        if (c->yearly) {
            int first = change_year_of(s, c->from), last = change_year_of(s, c->to);
            if (first == 0 || last <= first || last - first > 60)
                return;
            snprintf(d.years, sizeof d.years, "%d", last - first);
        }
    }
    draft_claim_emit(&d, s);
}

void change_emit_proportion(scene *s, const change *c)
{
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, claim_phrase(s, c->f)->id);
    d.what.direction = c->direction;
    draft_claim_add(&d, s, ROLE_FROM, c->from);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, c->difference);
    draft_claim_add(&d, s, ROLE_RATE, c->rate);
    draft_claim_emit(&d, s);
}

bool change_direct(scene *s, uint32_t from, uint32_t to, uint32_t difference, bool up)
{
    enum { SIDES = 3, BACK = 512 };     /* claims that are looked at */
    const uint32_t facts[SIDES] = { s->mentions[from].fact, s->mentions[to].fact, s->mentions[difference].fact };
    document *doc = builder_document(s->x->builder);
    bool found = false;
    if (is_run(s, to) && scene_figure(s, to)->print.decimals > 0)
        return false;       /* 从2分19秒02提高到2分14秒21: a better one is shorter */
    for (uint32_t i = doc->claim_count > BACK ? doc->claim_count - BACK : 0; i < doc->claim_count; i++) {
        claim *c = &doc->claims[i];
        if (c->kind != CLAIM_CHANGE || c->direction != DIRECTION_NONE || c->operands != SIDES)
            continue;
        operand *o = &doc->operands[c->operand];
        uint32_t seen = 0;
        for (uint32_t k = 0; k < SIDES; k++)
            seen += (o[k].role == ROLE_DIFFERENCE) == (o[k].fact == facts[2]) && (o[k].fact == facts[0] || o[k].fact == facts[1] || o[k].fact == facts[2]);
        if (seen < SIDES)
            continue;
        for (uint32_t k = 0; k < SIDES; k++)
            o[k].role = o[k].fact == facts[0] ? ROLE_FROM : o[k].fact == facts[1] ? ROLE_TO : ROLE_DIFFERENCE;
        c->direction = up ? DIRECTION_UP : DIRECTION_DOWN;
        found = true;
    }
    return found;
}
