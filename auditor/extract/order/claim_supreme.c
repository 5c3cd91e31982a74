#include "extract/claims/claims.h"
#include "extract/scene/identity.h"

/*
** The greatest of places, told with its value: 最大点雨量出现在柏坪镇，达386毫米. Other places of its kind, told of the same
** quantity around it, have no more.
*/

enum { REACH = 120, CHARACTER = 3, NAME_BYTES = 6 };

typedef struct {
    const frame *f;
    uint32_t value;
    view holder, metric;
} supreme;

/* What is measured at a place of the holder's kind, by the label of a value: 累计雨量 of 石桥镇累计雨量. False: no such place. */
static bool measured_at(const scene *s, const supreme *t, uint32_t which, view *place, view *rest)
{
    const mention *m = &s->mentions[which];
    view label = scene_label(s, m), kind = { t->holder.start + t->holder.length - CHARACTER, CHARACTER };
    ptrdiff_t at = view_find(label, kind);
    if (at < CHARACTER)
        return false;
    *place = (view){ label.start, (size_t)at + CHARACTER };
    uint32_t from = reduced_find(&s->text, s->text.symbols[m->label].at + (uint32_t)place->length), to = m->label_end;
    scene_strip(s, &from, &to);
    *rest = from < to ? reduced_text(&s->text, from, to) : (view){ "", 0 };
    return true;
}

/* Are both told without a date, or with one and the same? */
static bool same_day(const scene *s, uint32_t a, uint32_t b)
{
    uint32_t x = NONE, y = NONE;
    identity_period(s, a, &x);
    identity_period(s, b, &y);
    bool first = x != NONE && s->text.symbols[x].kind == TOKEN_DATE, second = y != NONE && s->text.symbols[y].kind == TOKEN_DATE;
    return first == second && (!first || view_equal(reduced_text(&s->text, x, x + 1), reduced_text(&s->text, y, y + 1)));
}

static bool is_rival(const scene *s, const supreme *t, uint32_t which)
{
    const mention *m = &s->mentions[which], *mine = &s->mentions[t->value];
    view place, rest;
    bool plain = (m->use == USE_LEVEL || m->use == USE_RATIO) && m->use == mine->use && m->own_scope == 0
        && (m->flags & (MENTION_PART | MENTION_PLAN | MENTION_TOTAL | MENTION_HEDGED | MENTION_CELL | MENTION_EACH)) == 0;
    if (which == t->value || !plain || !scene_comparable(s, which, t->value) || !same_day(s, which, t->value) || !measured_at(s, t, which, &place, &rest)
        || view_equal(place, t->holder) || place.length > t->holder.length + NAME_BYTES)
        return false;
    return rest.length == 0 ? m->sentence == mine->sentence && t->metric.length > 0 : view_equal(rest, t->metric);
}

/* 山区最大点雨量……: the greatest of some, unless the words before name the whole area. */
static bool of_some(const scene *s, const frame *f)
{
    uint32_t from, to;
    scene_subject(s, f, &from, &to);
    view words = from < to ? reduced_text(&s->text, from, to) : (view){ "", 0 };
    return words.length >= NAME_BYTES && wordset_at(s->words->sets[WORDS_SCOPE], words, 0, NULL) != words.length;
}

static void read_supreme(scene *s, const supreme *t)
{
    bool down = t->f->direction == DIRECTION_DOWN;
    uint32_t first = t->value > REACH ? t->value - REACH : 0, best = NONE;
    for (uint32_t i = first; i < s->mention_count && i < t->value + REACH; i++)
        if (is_rival(s, t, i) && (best == NONE || (down ? !feasible_at_most(s, best, i) : !feasible_at_most(s, i, best))))
            best = i;
    if (best == NONE)
        return;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, claim_phrase(s, t->f)->id);
    draft_claim_add(&d, s, ROLE_GREATER, down ? best : t->value);
    draft_claim_add(&d, s, ROLE_SMALLER, down ? t->value : best);
    draft_claim_emit(&d, s);
}

void claim_supremes(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const phrase *p = claim_phrase(s, f);
        supreme t = { .f = f, .value = p->claim == CLAIM_ORDER && view_equal(p->sort, VIEW("supreme")) ? scene_slot(s, f, ROLE_GREATER) : NONE };
        if (t.value == NONE || (s->mentions[t.value].flags & MENTION_HEDGED) != 0 || of_some(s, f))
            continue;
        t.holder = frame_name(f, &s->text, ROLE_SMALLER);
        t.metric = frame_name(f, &s->text, ROLE_WHOLE);
        if (t.holder.length >= NAME_BYTES && t.metric.length >= NAME_BYTES)
            read_supreme(s, &t);
    }
}
