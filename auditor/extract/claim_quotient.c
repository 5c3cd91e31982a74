#include "extract/claims.h"

/* How far operands are looked for, and how many digits must agree where nothing but the arithmetic ties them together. */
enum { PARTS_BACK = 5, PARTS_AHEAD = 3, WHOLES_BACK = 40, WHOLES_AHEAD = 4, TELLING = 3 };

bool *claim_answered(const scene *s)
{
    bool *read = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *read);
    for (uint32_t i = 0; read != NULL && i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        for (uint32_t k = 0; k < c->operands; k++) {
            const operand *o = &s->doc->operands[c->operand + k];
            read[o->fact] = read[o->fact] || o->role == ROLE_SHARE || o->role == ROLE_RATE || o->role == ROLE_TIMES || o->role == ROLE_RATIO
                         || o->role == ROLE_DIFFERENCE || o->role == ROLE_DOUBLINGS;
        }
    }
    return read;
}

static bool is_amount(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use != USE_DIFFERENCE && m->use != USE_ASIDE && (m->flags & MENTION_CELL) == 0;
}

static bool counts(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use != USE_DIFFERENCE && (m->flags & MENTION_CELL) == 0;
}

static bool same_sentence(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].sentence != NONE && s->mentions[a].sentence == s->mentions[b].sentence;
}

/* The first and one behind the last mention of a window around 'near'. */
static uint32_t window_start(uint32_t near, uint32_t width)
{
    return near > width ? near - width : 0;
}

static uint32_t window_end(const scene *s, uint32_t near, uint32_t width)
{
    return near + width < s->mention_count ? near + width + 1 : s->mention_count;
}

static void emit(scene *s, claim_kind kind, view pattern, const role roles[3], uint32_t a, uint32_t b, uint32_t quotient)
{
    draft_claim d = draft_claim_begin(kind, pattern);
    draft_claim_add(&d, s, roles[0], a);
    draft_claim_add(&d, s, roles[1], b);
    draft_claim_add(&d, s, roles[2], quotient);
    draft_claim_emit(&d, s);
}

static const role share_roles[] = { ROLE_PART, ROLE_WHOLE, ROLE_SHARE };
static const role ratio_roles[] = { ROLE_NUMERATOR, ROLE_DENOMINATOR, ROLE_RATIO };

/* May 'whole' be tried at all? One further away needs a share of enough digits, or one that is exact. */
static bool whole_in_reach(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    return whole != part && counts(s, whole) && scene_comparable(s, part, whole)
        && (same_sentence(s, whole, share) || feasible_digits(s, share) >= TELLING
            || (feasible_digits_printed(s, part) >= TELLING && feasible_share_exact(s, part, whole, share))
            || (s->mentions[whole].block == s->mentions[share].block && s->mentions[whole].sentence + 1 == s->mentions[share].sentence));
}

/* A percentage that no phrase could place: of two amounts around it that fit, one is part of the other. */
static void read_share(scene *s, uint32_t share)
{
    uint32_t first = window_start(share, PARTS_BACK), end = window_end(s, share, PARTS_AHEAD);
    for (uint32_t n = first; n < end; n++) {
        uint32_t part = n - first < share - first ? share - 1 - (n - first) : n;   /* backwards, then ahead */
        if (part == share || !counts(s, part) || !same_sentence(s, part, share))
            continue;
        uint32_t stop = window_end(s, share, WHOLES_AHEAD);
        for (uint32_t whole = stop; whole-- > window_start(share, WHOLES_BACK);)
            if (whole_in_reach(s, part, whole, share) && feasible_share(s, part, whole, share)
                && (feasible_digits(s, share) > 1 || feasible_at_most(s, part, whole))) {
                emit(s, CLAIM_SHARE, VIEW("share/free"), share_roles, part, whole, share);
                return;
            }
    }
}

/* A multiple that no phrase could place. */
static void read_multiple(scene *s, uint32_t times)
{
    uint32_t first = window_start(times, PARTS_BACK), end = window_end(s, times, PARTS_AHEAD);
    for (uint32_t above = end; above-- > first;)
        for (uint32_t below = end; below-- > first;) {
            if (above == below || above == times || below == times || !is_amount(s, above) || !is_amount(s, below)
                || !scene_comparable(s, above, below) || s->mentions[above].block != s->mentions[times].block
                || s->mentions[below].block != s->mentions[times].block
                || (!same_sentence(s, above, times) && !same_sentence(s, below, times)))
                continue;
            if (feasible_ratio(s, above, below, times)) {
                emit(s, CLAIM_RATIO, VIEW("ratio/free"), ratio_roles, above, below, times);
                return;
            }
        }
}

/* What phrases left unread is read for agreement only: figures that fit are meant, figures that do not prove nothing. */
void claim_quotients(scene *s)
{
    const bool *read = claim_answered(s);
    if (read == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (read[m->fact] || (m->flags & MENTION_CELL) != 0)
            continue;
        if (m->kind == TOKEN_PERCENT && m->use != USE_ASIDE && m->use != USE_CHANGE)
            read_share(s, i);
        else if (m->kind == TOKEN_TIMES)
            read_multiple(s, i);
    }
}
