#include "extract/claims/claims.h"

#include "extract/claims/slip.h"

/*
** Shares of one whole that none of them names: "3,200 forms came back ... 1184 take the metro, 37.0 %; 800 drive, 25.0 %". A
** level that several shares nothing else has read are of, each to its last digit, is the whole of all that stand among them.
*/

enum {
    MOST = 48, LEAST = 3,           /* shares of a draft that are looked at, and that must agree */
    TELLING = 2, WHOLE_DIGITS = 3,  /* digits */
    AROUND = 2,                     /* blocks */
    PROVEN = 80                     /* percent */
};

typedef struct {
    uint32_t part, share;
} pair;

/* The shares without a whole of their own, and their parts, that no claim states. */
static uint32_t unread(scene *s, const bool *answered, pair *out)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->frame_count && count < MOST; i++) {
        const frame *f = &s->frames[i];
        uint32_t share = claim_phrase(s, f)->claim == CLAIM_SHARE ? scene_slot(s, f, ROLE_SHARE) : NONE;
        if (share == NONE || s->mentions[share].kind != TOKEN_PERCENT || answered[s->mentions[share].fact] || scene_slot(s, f, ROLE_WHOLE) != NONE
            || frame_name(f, &s->text, ROLE_WHOLE).length > 0 || claim_phrase(s, f)->sort.length > 0)
            continue;
        uint32_t part = claim_share_part(s, f);
        if (part == NONE || part >= share || s->mentions[part].kind != TOKEN_AMOUNT || s->mentions[part].sentence != s->mentions[share].sentence
            || !search_level(s, part) || !scene_unit(s, part)->count || feasible_digits_printed(s, part) < TELLING
            || (count > 0 && out[count - 1].share == share))
            continue;
        out[count++] = (pair){ part, share };
    }
    return count;
}

/* How many of them are shares of a level; their blocks in [*first, *last]. */
static uint32_t parts_of(const scene *s, const pair *pairs, uint32_t count, uint32_t whole, uint32_t *first, uint32_t *last)
{
    uint32_t found = 0, digits = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (pairs[i].part == whole || !feasible_share(s, pairs[i].part, whole, pairs[i].share))
            continue;
        uint32_t block = s->mentions[pairs[i].part].block;
        *first = found == 0 ? block : *first;
        *last = block;
        found++;
        digits += feasible_digits(s, pairs[i].share) > TELLING;
    }
    return digits >= TELLING ? found : 0;
}

static bool may_be_whole(const scene *s, uint32_t which)
{
    return search_level(s, which) && s->mentions[which].kind == TOKEN_AMOUNT && scene_unit(s, which)->count
        && feasible_digits_printed(s, which) >= WHOLE_DIGITS && scene_figure(s, which)->per == 0;
}

void claim_shares_common(scene *s)
{
    pair pairs[MOST];
    bool *answered = claim_answered(s);
    uint32_t count = answered != NULL ? unread(s, answered, pairs) : 0, most = 0, whole = NONE, first = 0, last = 0;
    bool rivalled = false;
    for (uint32_t i = 0; count >= LEAST && i < s->mention_count; i++) {
        uint32_t from = 0, to = 0, found = may_be_whole(s, i) ? parts_of(s, pairs, count, i, &from, &to) : 0;
        if (found < LEAST || found < most || (found == most && feasible_equal(s, whole, i)))
            continue;
        rivalled = found == most;
        most = found;
        whole = i;
        first = from;
        last = to;
    }
    for (uint32_t i = 0; whole != NONE && !rivalled && i < count; i++) {
        const mention *m = &s->mentions[pairs[i].part];
        bool fits = feasible_share(s, pairs[i].part, whole, pairs[i].share);
        if (!fits && (m->block < first || m->block > last + AROUND || !slip_share(s, pairs[i].part, whole, pairs[i].share)))
            continue;
        draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/common"));
        d.what.confidence = PROVEN;
        draft_claim_add(&d, s, ROLE_PART, pairs[i].part);
        draft_claim_add(&d, s, ROLE_WHOLE, whole);
        draft_claim_add(&d, s, ROLE_SHARE, pairs[i].share);
        draft_claim_emit(&d, s);
    }
}
