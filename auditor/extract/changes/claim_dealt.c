#include "extract/changes/change.h"

#include "extract/claims/slip.h"

/*
** "120 and 96, up 25 % and 20 % respectively": changes dealt out to the values before them, in their order. What was before stands in a row
** of its own ("than the 96 and 80 of the year before"), or beside each ("from 96 to 120, from 80 to 96"). No rate of such a row is of the value
** that stands nearest to it: its phrase is emptied, so that nothing else reads it.
*/

enum { DEALT = 6, BACK = 24 /* mentions */, APART = 8 /* symbols */, CLEAR = 90, LIKELY = 80 /* percent */ };

/* What is dealt out: figures in a row, each with the way it goes. */
typedef struct {
    uint32_t list[DEALT];
    uint8_t way[DEALT];
    uint32_t count;
} deal;

/* How the values before and after stand among those of the sentence: the place of the first of each, and the step to the next. */
typedef struct {
    uint32_t to, from, step;
} layout;

typedef struct {
    uint32_t from[DEALT], to[DEALT];
    uint32_t good;          /* how many fit */
    bool clear;             /* words tell which are the ones before */
} pairs;

static uint32_t said_by(const scene *s, const frame *f)
{
    if (claim_phrase(s, f)->claim != CLAIM_CHANGE)
        return NONE;
    const uint32_t rate = scene_slot(s, f, ROLE_RATE);
    return rate != NONE ? rate : scene_slot(s, f, ROLE_DIFFERENCE);
}

/* Is "respectively" told between the figure before and this one, in its clause? */
static bool is_dealt(const scene *s, uint32_t said)
{
    const mention *m = &s->mentions[said];
    const uint32_t before = said > 0 ? s->mentions[said - 1].place + 1 : 0, from = before > m->clause ? before : m->clause;
    return m->sentence != NONE && (m->flags & MENTION_CELL) == 0 && scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, from, m->place));
}

/* "25 % and 20 %", "25 %, down 20 %": does a figure go on with the row right behind another? */
static bool goes_on(const scene *s, uint32_t a, uint32_t b)
{
    const uint32_t from = s->mentions[a].place + 1, to = s->mentions[b].place;
    if (s->mentions[a].kind != s->mentions[b].kind || from >= to || to - from > APART)
        return false;
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].mark >= MARK_COMMA)
            return false;
    return s->text.symbols[from].mark == MARK_PAUSE || wordset_at(s->words->sets[WORDS_JOINS], s->text.text, s->text.symbols[from].at, NULL) > 0;
}

static deal read_deal(const scene *s, uint32_t at, uint32_t said)
{
    deal d = { .list = { said }, .way = { s->frames[at].direction }, .count = 1 };
    for (uint32_t next = said + 1; next < s->mention_count && d.count < DEALT && goes_on(s, next - 1, next); next++) {
        d.way[d.count] = d.way[d.count - 1];
        for (uint32_t i = at + 1; i < s->frame_count && s->frames[i].start <= s->mentions[next].place; i++)
            if (said_by(s, &s->frames[i]) == next && s->frames[i].direction != DIRECTION_NONE)
                d.way[d.count] = s->frames[i].direction;
        d.list[d.count++] = next;
    }
    return d;
}

static bool is_value(const scene *s, uint32_t which, const deal *d)
{
    const mention *m = &s->mentions[which];
    const uint8_t kind = s->mentions[d->list[0]].kind == TOKEN_POINTS ? TOKEN_PERCENT : TOKEN_AMOUNT;
    return m->kind == kind && m->use != USE_DIFFERENCE && m->use != USE_ASIDE && (m->use != USE_CHANGE || kind == TOKEN_PERCENT)
        && (m->flags & MENTION_CELL) == 0;
}

static bool fits(const scene *s, const deal *d, uint32_t i, uint32_t from, uint32_t to)
{
    const uint32_t said = d->list[i];
    const bool down = d->way[i] == DIRECTION_DOWN;
    if (s->mentions[said].kind == TOKEN_PERCENT)
        return feasible_growth(s, to, from, said, down);
    return feasible_difference(s, to, from, said) && feasible_at_most(s, down ? to : from, down ? from : to);
}

static bool comparable(const scene *s, const deal *d, uint32_t i, uint32_t from, uint32_t to)
{
    const uint32_t said = d->list[i];
    return scene_comparable(s, from, to) && (s->mentions[said].kind != TOKEN_AMOUNT || scene_comparable(s, said, to));
}

/* Do words tell that a value is the one before: those of a comparison, of an earlier time, or the phrase that leads from it to the other? */
static bool is_before(const scene *s, uint32_t from, uint32_t to)
{
    const mention *m = &s->mentions[from];
    if (m->use == USE_BASE || scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, m->clause, m->place)))
        return true;
    const dated *p = claim_period(s, from), *q = claim_period(s, to);
    return p != NULL && q != NULL && p->from.year != 0 && date_compare(p->from, q->from) < 0;
}

/* All values in one layout; 'good' is 0 where they cannot be compared. */
static pairs lay_out(const scene *s, const deal *d, const uint32_t *values, uint32_t count, const layout *l)
{
    pairs p = { .good = 0 };
    for (uint32_t i = 0; i < d->count; i++) {
        const uint32_t to = l->to + i * l->step, from = l->from + i * l->step;
        if (to >= count || from >= count || !comparable(s, d, i, values[from], values[to]))
            return (pairs){ .good = 0 };
        p.to[i] = values[to];
        p.from[i] = values[from];
        p.good += fits(s, d, i, values[from], values[to]);
    }
    p.clear = is_before(s, p.from[0], p.to[0]);
    return p;
}

static void emit(scene *s, const frame *f, const deal *d, const pairs *p)
{
    for (uint32_t i = 0; i < d->count; i++) {
        const uint32_t said = d->list[i];
        draft_claim c = draft_claim_begin(CLAIM_CHANGE, claim_phrase(s, f)->id);
        c.what.confidence = p->clear ? CLEAR : LIKELY;
        c.what.direction = d->way[i];
        draft_claim_add(&c, s, ROLE_FROM, p->from[i]);
        draft_claim_add(&c, s, ROLE_TO, p->to[i]);
        draft_claim_add(&c, s, s->mentions[said].kind == TOKEN_PERCENT ? ROLE_RATE : ROLE_DIFFERENCE, said);
        c.named = c.told = true;
        draft_claim_emit(&c, s);
    }
}

/* The values of the sentence, those before the row and then those behind it; answers how many stand before. */
static uint32_t values_of(const scene *s, const deal *d, uint32_t *values, uint32_t *count)
{
    const uint32_t first = d->list[0], last = d->list[d->count - 1], sentence = s->mentions[first].sentence;
    uint32_t at = first, before;
    *count = 0;
    while (at > 0 && first - at < BACK && s->mentions[at - 1].sentence == sentence)
        at--;
    for (; at < first; at++)
        if (is_value(s, at, d))
            values[(*count)++] = at;
    before = *count;
    for (at = last + 1; at < s->mention_count && at - last < BACK && s->mentions[at].sentence == sentence; at++)
        if (is_value(s, at, d))
            values[(*count)++] = at;
    return before;
}

/* "5280 sold, 59.14 in area, 97.58 in value. Than the 4436 and 49.28 of October, 19 % and 20 % more": the only value of the sentence before that
** measures what the one before does; NONE. */
static uint32_t only_before(const scene *s, const deal *d, uint32_t from)
{
    const uint32_t sentence = s->mentions[from].sentence;
    uint32_t only = NONE;
    for (uint32_t at = from; sentence > 0 && at-- > 0 && from - at < BACK && s->mentions[at].sentence + 1 >= sentence;)
        if (s->mentions[at].sentence + 1 == sentence && is_value(s, at, d) && s->mentions[at].block == s->mentions[from].block
            && scene_comparable(s, at, from)) {
            if (only != NONE)
                return NONE;
            only = at;
        }
    return only;
}

static pairs lay_back(const scene *s, const deal *d, const uint32_t *before)
{
    pairs p = { .good = 0 };
    for (uint32_t i = 0; i < d->count; i++) {
        const uint32_t to = only_before(s, d, before[i]);
        if (to == NONE || (i > 0 && to == p.to[i - 1]) || !comparable(s, d, i, before[i], to))
            return (pairs){ .good = 0 };
        p.to[i] = to;
        p.from[i] = before[i];
        p.good += fits(s, d, i, before[i], to);
    }
    p.clear = s->mentions[before[0]].use == USE_BASE;
    return p;
}

/* One pair that fits proves how the others are meant. */
static void read_changes(scene *s, const frame *f, const deal *d)
{
    uint32_t values[2 * BACK], count, before = values_of(s, d, values, &count);
    const uint32_t k = d->count, near = before >= k ? before - k : count, far = before >= 2 * k ? before - 2 * k : count;
    const layout layouts[] = { { far, near, 1 }, { near, far, 1 }, { far + 1, far, 2 }, { far, far + 1, 2 }, { near, before, 1 },
                               { before, before + k, 1 }, { before + k, before, 1 } };
    pairs best = before == k ? lay_back(s, d, values) : (pairs){ .good = 0 };
    bool rivalled = false;
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        const pairs p = lay_out(s, d, values, count, &layouts[i]);
        if (p.good < best.good || (p.good == best.good && best.clear && !p.clear))
            continue;
        rivalled = p.good == best.good && p.clear == best.clear && p.good > 0;
        best = p;
    }
    if (best.good == k || (best.good + 1 == k && best.good > 0 && best.clear && !rivalled))
        emit(s, f, d, &best);
}

void claim_dealt(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const uint32_t said = f->slots > 0 ? said_by(s, f) : NONE;
        if (said == NONE || !is_dealt(s, said))
            continue;
        const deal d = read_deal(s, i, said);
        if (d.count < 2)
            continue;
        read_changes(s, f, &d);
        for (uint32_t k = i; k < s->frame_count && s->frames[k].start <= s->mentions[d.list[d.count - 1]].place; k++)
            for (uint32_t n = 0; n < d.count; n++)
                if (said_by(s, &s->frames[k]) == d.list[n])
                    s->frames[k].slots = 0;
    }
}
