#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"

/*
** Three measured figures whose dimensions alone tell what they are to each other: 3.2 metres by 1.5 make 4.8 square metres, 28 cubic
** metres a second are 2.419 million in a day, 420 kilowatts make 1680 kilowatt-hours in four. Those that fit are meant. Others are
** claimed where the sentence has no further figure of such dimensions, and a slip explains the one that does not fit.
*/

enum { MOST = 8, TELLING = 5 /* digits of all three */, LIKELY = 80 /* percent */, KINDS = 3, BASES = DIMENSIONS };

typedef struct {
    uint32_t which;
    uint16_t per;               /* a measured unit that it is per, 0: none */
    int8_t dimension[BASES];
} measured;

typedef struct {
    measured at[MOST];         /* the nearest first */
    uint32_t count;
} row;

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_OTHER | MENTION_REST | MENTION_BAND };
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && (m->flags & NOT_PLAIN) == 0 && m->use != USE_DIFFERENCE && m->use != USE_CHANGE
        && !feasible_unbounded(s, which);
}

/* What its words say that it is per; not what a length of time beside it says: 一天引水241.9万立方米. */
static uint16_t said_per(const scene *s, uint32_t which)
{
    const uint16_t own = scene_figure(s, which)->per;
    const view words = reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place);
    const word_place *each = own == 0 ? scene_last(s, WORDS_EACH_ONE, words) : NULL;
    if (each != NULL && s->text.symbols[reduced_find(&s->text, each->at)].token != NO_TOKEN)
        return 0;
    return own != 0 ? own : per_measured(s, which, words);
}

/* What it is measured in; false of what is counted, or money, or per one that is counted. */
static bool measure(const scene *s, uint32_t which, measured *out)
{
    bool any = false;
    if (s->mentions[which].unit == 0 || scene_unit(s, which)->count || scene_unit(s, which)->money != 0)
        return false;
    const uint16_t said = said_per(s, which);       /* may add a unit, which moves them all */
    const unit *u = scene_unit(s, which);
    *out = (measured){ .which = which, .per = said };
    if (said != 0 && s->doc->units[said].count)
        return false;
    for (uint32_t i = 0; i < BASES; i++) {
        out->dimension[i] = (int8_t)(u->dimension[i] - (said != 0 ? s->doc->units[said].dimension[i] : 0));
        any = any || out->dimension[i] != 0;
    }
    return any;
}

static bool same_dimension(const measured *a, const measured *b)
{
    for (uint32_t i = 0; i < BASES; i++)
        if (a->dimension[i] != b->dimension[i])
            return false;
    return true;
}

/* Is the first of the dimension that the others make? */
static bool makes(const measured *total, const measured *a, const measured *b)
{
    for (uint32_t i = 0; i < BASES; i++)
        if (total->dimension[i] != a->dimension[i] + b->dimension[i])
            return false;
    return true;
}

/* Puts a figure before the others of its sentence, the farthest of which falls off. */
static void add(row *r, const measured *m)
{
    r->count += r->count < MOST;
    memmove(r->at + 1, r->at, (r->count - 1) * sizeof *r->at);
    r->at[0] = *m;
}

static void set_per(const scene *s, const measured *m, uint16_t per)
{
    figure *f = builder_figure(s->x->builder, s->mentions[m->which].fact);
    if (f != NULL)
        f->per = per;
}

/* Asks with all three per what they are per; leaves them so where the answer is yes. */
static bool asked(const scene *s, const measured *const three[KINDS], bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    uint16_t was[KINDS];
    for (int i = 0; i < KINDS; i++) {
        was[i] = scene_figure(s, three[i]->which)->per;
        set_per(s, three[i], three[i]->per);
    }
    const bool yes = ask(s, three[0]->which, three[1]->which, three[2]->which);
    for (int i = 0; i < KINDS && !yes; i++)
        set_per(s, three[i], was[i]);
    return yes;
}

static void emit(scene *s, const measured *const three[KINDS], uint8_t confidence)
{
    static const role roles[KINDS] = { ROLE_NUMERATOR, ROLE_DENOMINATOR, ROLE_RATIO };
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/measured"));
    d.what.confidence = confidence;
    for (int i = 0; i < KINDS; i++)
        draft_claim_add(&d, s, roles[i], three[i]->which);
    d.named = d.told = true;
    draft_claim_emit(&d, s);
}

/* Is there nothing else in the row that might be one of the three? */
static bool is_only(const row *r, const measured *const three[KINDS])
{
    uint32_t alike = 0;
    for (uint32_t i = 0; i < r->count; i++)
        alike += same_dimension(&r->at[i], three[0]) || same_dimension(&r->at[i], three[1]) || same_dimension(&r->at[i], three[2]);
    return alike == KINDS;
}

/* Plans beside what was, two times, something that came or went, a part or another one: are the three not told of one thing? */
static bool is_doubtful(const scene *s, const measured *const three[KINDS])
{
    uint32_t first = three[0]->which, last = first, flags = 0, plans = 0;
    for (int i = 0; i < KINDS; i++) {
        const uint32_t which = three[i]->which;
        first = which < first ? which : first;
        last = which > last ? which : last;
        flags |= s->mentions[which].flags;
        plans += (s->mentions[which].flags & MENTION_PLAN) != 0;
    }
    const uint32_t dates = scene_dates(s, s->mentions[first].clause, s->mentions[last].place);
    const view words = reduced_text(&s->text, s->mentions[first].clause, scene_clause_end(s, s->mentions[last].place));
    return dates > 1 || (flags & (MENTION_HEDGED | MENTION_PART | MENTION_TARGET)) != 0 || (plans > 0 && plans < KINDS)
           || !claim_same_segment(s, first, last) || scene_tells(s, WORDS_PLUS, words) || scene_tells(s, WORDS_REST, words)
           || scene_tells(s, WORDS_MOVED, words) || relation_words_in(s->words, WORDS_OTHER, words)
           || relation_words_in(s->words, WORDS_PART, words) || per_tells_end(s, words);
}

/* Is one of two that make it told to come to it, right before it? */
static bool comes_to(const scene *s, uint32_t total)
{
    const mention *m = &s->mentions[total];
    return scene_tells(s, WORDS_AMOUNTS_TO, reduced_text(&s->text, m->clause, m->place));
}

static bool answered_any(const bool *answered, const scene *s, const measured *const three[KINDS])
{
    return answered[s->mentions[three[0]->which].fact] || answered[s->mentions[three[1]->which].fact] || answered[s->mentions[three[2]->which].fact];
}

/* All ways in which the last figure of a row, with two before it, may be three that belong together; the one that fits is meant. */
static void read_row(scene *s, const row *r, const bool *answered)
{
    const measured *only[KINDS] = { NULL };
    uint32_t ways = 0;
    for (uint32_t i = 0; i < r->count; i++)
        for (uint32_t k = i + 1; k < r->count; k++) {
            const measured *x = &r->at[0], *y = &r->at[i], *z = &r->at[k];
            const measured *const orders[KINDS][KINDS] = { { x, y, z }, { y, x, z }, { z, x, y } };
            for (int n = 0; i > 0 && n < KINDS; n++) {
                if (!makes(orders[n][0], orders[n][1], orders[n][2]) || answered_any(answered, s, orders[n]))
                    continue;
                uint32_t digits = 0;
                for (int m = 0; m < KINDS; m++)
                    digits += feasible_digits(s, orders[n][m]->which);
                if (digits >= TELLING && asked(s, orders[n], feasible_ratio)) {
                    emit(s, orders[n], CLAIM_FOUND);
                    return;
                }
                ways++;
                memcpy(only, orders[n], sizeof only);
            }
        }
    if (ways == 1 && is_only(r, only) && !is_doubtful(s, only) && asked(s, only, comes_to(s, only[0]->which) ? slip_ratio : slip_surely))
        emit(s, only, LIKELY);
}

void claim_measured(scene *s)
{
    const bool *answered = claim_answered(s);
    row r = { .count = 0 };
    s->failed = s->failed || answered == NULL;
    for (uint32_t i = 0; answered != NULL && i < s->mention_count; i++) {
        measured last;
        if (r.count > 0 && !per_same_sentence(s, r.at[0].which, i))
            r.count = 0;
        if (s->mentions[i].sentence == NONE || !measure(s, i, &last) || !is_plain(s, i))
            continue;
        add(&r, &last);
        if (r.count >= KINDS)
            read_row(s, &r, answered);
    }
}
