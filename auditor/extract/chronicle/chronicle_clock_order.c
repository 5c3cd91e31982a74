#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Steps of one course that are told by clock times in a sentence: "20时开球，19时50分终场". Times that may be of either half of the day
** tell no order, unless they lie within the same hour.
*/

enum {
    STEP_GAP = 30,          /* bytes between a clock time and its step */
    HOUR = 60,              /* minutes */
    MOST_STEPS = 8
};

typedef struct {
    const token *at;
    int32_t minutes;
    bool sure;
    uint32_t step, start, end;      /* of its word; step 0: none */
} timed_step;

/* The step of a course right behind a clock time, in its clause and before the next one. */
static uint32_t step_behind(const chronicle *c, const wordset *steps, const sentence *in, const token *t, uint32_t *start, uint32_t *end)
{
    uint32_t stop = chronicle_clause_end(c, t->end, in->end), length, step = 0;
    const token *next = t + 1 < c->x->tokens + c->x->token_count ? t + 1 : NULL;
    if (next != NULL && next->start < stop)
        stop = next->start;
    if (stop > t->end + STEP_GAP)
        for (stop = t->end + STEP_GAP; ((unsigned char)c->x->clean->text.start[stop] & 0xC0) == 0x80;)
            stop++;
    const uint32_t at = wordset_find(steps, (view){ c->x->clean->text.start, stop }, t->end, stop, &length, &step);
    if (at >= stop || wordset_at(c->words->of, c->x->clean->text, at + length, NULL) > 0)
        return 0;
    *start = at;
    *end = at + length;
    return step;
}

/* Is it told of another day than the clock time before it: 次日, a date, or one that was set and not kept? */
static bool is_apart(const chronicle *c, const sentence *in, const token *from, const token *t)
{
    for (const token *k = from + 1; k < t; k++)
        if (k->kind == TOKEN_DATE || k->kind == TOKEN_WEEKDAY)
            return true;
    return chronicle_holds(c, c->words->next_day, from->end, t->start)
           || chronicle_holds(c, c->words->clock_due, chronicle_clause_begin(c, from->start, in->start), t->start)
           || chronicle_holds(c, c->words->of_another, from->end, t->start) || chronicle_holds(c, c->words->once_more, from->end, t->start)
           || chronicle_semicolon(c, from->end, t->start) || chronicle_clocks_joined(c, from, t);
}

static void compare(chronicle *c, const sentence *in, const timed_step *a, const timed_step *b)
{
    if (a->step >= b->step || is_apart(c, in, a->at, b->at))
        return;
    const int32_t back = a->minutes - b->minutes;
    if (back > 0 && !(a->sure && b->sure) && back >= HOUR)
        return;
    chronicle_claim_clock_order(c, a->at, a->minutes, b->at, b->minutes);
}

static void read_course(chronicle *c, const wordset *steps, const sentence *in)
{
    timed_step found[MOST_STEPS];
    uint32_t count = 0;
    bool late = false;
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count && count < MOST_STEPS; i++) {
        const token *t = &c->x->tokens[i];
        if (t->kind != TOKEN_CLOCK)
            continue;
        timed_step *s = &found[count];
        *s = (timed_step){ .at = t };
        s->minutes = chronicle_clock_minutes(c, t, &s->sure);
        s->step = s->minutes >= 0 ? step_behind(c, steps, in, t, &s->start, &s->end) : 0;
        late = late || (s->sure && s->minutes > 12 * HOUR);
        count += s->step > 0;
    }
    for (uint32_t i = 0; i + 1 < count; i++) {
        if (late && !found[i].sure && found[i].minutes >= HOUR)      /* told on the clock of 24 hours: 18:20起飞，17:50落地 */
            found[i].sure = found[i].minutes < 12 * HOUR && found[i + 1].sure;
        compare(c, in, &found[i], &found[i + 1]);
    }
}

void chronicle_clock_order(chronicle *c)
{
    const extraction *x = c->x;
    for (uint32_t i = 0; i < x->token_count; i++) {
        if (x->tokens[i].kind != TOKEN_CLOCK)
            continue;
        const sentence *in = place_sentence(x, x->tokens[i].start);
        if (in == NULL)
            continue;
        for (uint32_t k = 0; k < c->words->clock_courses.count; k++)
            read_course(c, c->words->clock_courses.list[k].steps, in);
        while (i + 1 < x->token_count && x->tokens[i + 1].start < in->end)
            i++;
    }
}
