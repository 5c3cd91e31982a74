#include "extract/changes/two_values.h"

#include "extract/claims/choice.h"
#include "extract/scene/identity.h"

/*
** Changes that nothing else has read, where one of the two values stands right before the figure and the other anywhere before:
** "planned are 1.65 million mu, 150,000 more than in 2024", "revenue was 40.8 the year before, up 20 %". The other value goes by the
** name of the first, or is one of few that fit. Names alone are too alike to accuse: what fits nothing stays unread.
*/

enum { BACK = SEARCH_WINDOW, NEAR = 2 /* mentions */, TELLING = 3, FEW = 2, NAMED = 2 /* characters in common */ };

typedef struct {
    two_values told;
    uint32_t beside;        /* the value right before the figure */
    bool then;              /* it is told of then */
} question;

static bool is_plain(const scene *s, uint32_t which, uint32_t like)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_EACH | MENTION_BAND };
    const mention *m = &s->mentions[which];
    return m->kind == s->mentions[like].kind
           && (m->use == USE_LEVEL || m->use == USE_BASE || (m->kind == TOKEN_PERCENT && m->use == USE_SHARE))
           && (m->flags & NOT_PLAIN) == 0 && !feasible_unbounded(s, which) && scene_figure(s, which)->print.modifier != MODIFIER_RANGE
           && scene_figure(s, which)->per == scene_figure(s, like)->per && scene_comparable(s, which, like);
}

/* The value right before a figure, of the kind that it may be a change of; NONE. */
static uint32_t value_before(const scene *s, uint32_t said)
{
    const mention *d = &s->mentions[said];
    for (uint32_t at = said; at-- > 0 && said - at <= NEAR;) {
        const mention *m = &s->mentions[at];
        if (m->block != d->block || m->sentence == NONE || m->sentence + 1 < d->sentence)
            return NONE;
        if (m->kind == TOKEN_DURATION || m->kind == TOKEN_ORDINAL)
            continue;
        const bool value = d->kind == TOKEN_POINTS ? m->kind == TOKEN_PERCENT
                                                   : m->kind == TOKEN_AMOUNT && (d->kind == TOKEN_PERCENT || scene_comparable(s, at, said));
        return value && is_plain(s, at, at) ? at : NONE;
    }
    return NONE;
}

static bool fits(const scene *s, const question *q, uint32_t other)
{
    return two_values_agree(s, &q->told, q->then ? other : q->beside, q->then ? q->beside : other);
}

static void emit(scene *s, const question *q, uint32_t other)
{
    const uint32_t said = q->told.said;
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/far"));
    c.what.confidence = CLAIM_FOUND;
    c.what.direction = two_values_falls(&q->told) ? DIRECTION_DOWN : DIRECTION_UP;
    c.named = c.told = true;
    draft_claim_add(&c, s, ROLE_FROM, q->then ? q->beside : other);
    draft_claim_add(&c, s, ROLE_TO, q->then ? other : q->beside);
    draft_claim_add(&c, s, s->mentions[said].kind == TOKEN_PERCENT ? ROLE_RATE : ROLE_DIFFERENCE, said);
    draft_claim_emit(&c, s);
}

static bool ask(const scene *s, uint32_t said, question *q)
{
    const mention *m = &s->mentions[said];
    *q = (question){ .told = { .said = said } };
    if ((m->kind != TOKEN_PERCENT && m->kind != TOKEN_POINTS && m->kind != TOKEN_AMOUNT) || m->sentence == NONE
        || (m->flags & (MENTION_CELL | MENTION_EACH)) != 0 || (m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL))
        return false;
    q->beside = value_before(s, said);
    if (q->beside == NONE || feasible_unbounded(s, said) || !two_values_way(s, &q->told) || q->told.way == WAY_APART)
        return false;
    const two_values alone = { .said = said, .first = q->beside, .last = q->beside };
    q->then = s->mentions[q->beside].use == USE_BASE || two_values_side(s, &alone, q->beside) == SIDE_EARLIER;
    for (uint32_t at = q->told.object; at < q->told.object_end; at++)
        if (s->text.symbols[at].mark >= MARK_FIGURE)
            return false;       /* it says itself what it is compared with */
    return true;
}

static void read_far(scene *s, const question *q)
{
    choice fit = choice_none(), lone = choice_none();
    for (uint32_t at = q->beside > BACK ? q->beside - BACK : 0; at < q->beside; at++) {
        if (!is_plain(s, at, q->beside) || !fits(s, q, at) || feasible_equal(s, at, q->beside))
            continue;
        const kinship kin = identity_kinship(s, at, q->beside);
        if (kin.run >= NAMED)
            choice_add(s, &fit, at, kin.run);
        else
            choice_add(s, &lone, at, 0);
    }
    const unsigned digits = feasible_digits(s, q->told.said);
    if (fit.which != NONE && digits >= FEW)
        emit(s, q, fit.which);
    else if (lone.which != NONE && (digits >= TELLING || (digits >= FEW && !lone.rivals)))
        emit(s, q, lone.which);
}

void claim_changes_far(scene *s)
{
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    question q;
    for (uint32_t i = 1; read != NULL && i < s->mention_count; i++)
        if (!read[s->mentions[i].fact] && ask(s, i, &q))
            read_far(s, &q);
}
