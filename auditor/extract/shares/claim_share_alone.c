#include "extract/claims/claims.h"

#include "extract/claims/alone.h"
#include "extract/claims/slip.h"
#include "extract/scene/identity.h"
#include "extract/shares/share_tellings.h"

/*
** Shares that no phrase names, of two amounts that stand alone with them: "1440 worked there, a sixth stayed on, 240 still do". One is
** so much of the other, or what so much leaves of it: "23,600 without power, 92.4 % restored, 1800 left". The claim accuses
** only where words of the share go on in what is told of the part, and a slip explains the print.
*/

enum {
    REACH = 8,
    LIKELY = 80, SURELY = 85,   /* percent */
    SIDES = 2,
    TWO = 6,                    /* bytes of two characters */
    NO_SHARE = 1, HALF = 2,
    TELLING = 3                 /* digits: so many are of another whole, if no slip makes them of this one */
};

typedef struct {
    uint32_t part, whole;
} pair;

static bool may_be_share(const scene *s, const bool *answered, uint32_t at)
{
    const mention *m = &s->mentions[at];
    const figure *f = scene_figure(s, at);
    const word_place *found = scene_find(s, WORDS_UNSHARED, reduced_text(&s->text, m->clause, m->place));
    return m->kind == TOKEN_PERCENT && !answered[m->fact] && m->sentence != NONE && (m->flags & MENTION_CELL) == 0 && m->use != USE_CHANGE
           && f->print.digits > 0 && !f->given && f->print.modifier != MODIFIER_RANGE && !feasible_unbounded(s, at)
           && (found == NULL || found->value != NO_SHARE);
}

static bool is_amount(const scene *s, uint32_t at)
{
    const mention *m = &s->mentions[at];
    return m->kind == TOKEN_AMOUNT && m->unit != 0 && (m->use == USE_LEVEL || m->use == USE_BASE || m->use == USE_DIFFERENCE)
        && (m->flags & (MENTION_CELL | MENTION_AVERAGE | MENTION_HEDGED)) == 0 && !feasible_unbounded(s, at);
}

/* The only two amounts in the sentences [first, last]; the lesser may be part of the greater. */
static bool find_two(const scene *s, uint32_t share, uint32_t first, uint32_t last, pair *out)
{
    const mention *m = &s->mentions[share];
    const uint32_t from = share > REACH ? share - REACH : 0, to = share + REACH < s->mention_count ? share + REACH : s->mention_count;
    uint32_t two[SIDES], count = 0;
    for (uint32_t at = from; at < to; at++) {
        const mention *n = &s->mentions[at];
        if (at == share || n->block != m->block || n->sentence == NONE || n->sentence < first || n->sentence > last || !is_amount(s, at))
            continue;
        if (count == SIDES)
            return false;
        two[count++] = at;
    }
    if (count != SIDES || !scene_comparable(s, two[0], two[1]) || feasible_equal(s, two[0], two[1])
        || !alone(s, (const uint32_t[]){ share, two[0], two[1] }, SIDES + 1))
        return false;
    const bool less = feasible_at_most(s, two[0], two[1]);
    *out = (pair){ less ? two[0] : two[1], less ? two[1] : two[0] };
    return true;
}

/* Is the part what is left once the share is gone? */
static bool fits_left(const scene *s, const pair *p, uint32_t share)
{
    return feasible_growth(s, p->part, p->whole, share, true);
}

static void emit(scene *s, const pair *p, uint32_t share, bool left, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(left ? CLAIM_CHANGE : CLAIM_SHARE, left ? VIEW("share/left") : VIEW("share/alone"));
    d.what.confidence = confidence;
    d.what.direction = left ? DIRECTION_DOWN : DIRECTION_NONE;
    draft_claim_add(&d, s, left ? ROLE_TO : ROLE_PART, p->part);
    draft_claim_add(&d, s, left ? ROLE_FROM : ROLE_WHOLE, p->whole);
    draft_claim_add(&d, s, left ? ROLE_RATE : ROLE_SHARE, share);
    d.told = d.named = d.placed = true;
    draft_claim_emit(&d, s);
}

/* Is the share told of the part: by words in common, or right behind it in a clause that says nothing else? */
static bool is_told_of(const scene *s, const pair *p, uint32_t share)
{
    const mention *m = &s->mentions[share], *part = &s->mentions[p->part];
    const view own = reduced_text(&s->text, m->clause, scene_clause_end(s, m->place)),
               behind = reduced_text(&s->text, m->place + 1, scene_clause_end(s, m->place));
    return search_meets(scene_label(s, part), own) || search_meets(scene_noun(s, part), own)
           || (p->part + 1 == share && part->sentence == m->sentence && scene_label(s, m).length <= 2 * TWO && behind.length <= TWO);
}

/* Is the part told to be what is left, gone, or not done? */
static bool is_rest(const scene *s, uint32_t part)
{
    const mention *m = &s->mentions[part];
    const view words = reduced_text(&s->text, m->clause, m->place);
    return (m->flags & (MENTION_OTHER | MENTION_REST)) != 0 || scene_tells(s, WORDS_REST, words) || scene_tells(s, WORDS_LEFT, words)
           || relation_words_in(s->words, WORDS_OTHER, words);
}

static bool is_level(const scene *s, uint32_t at)
{
    return s->mentions[at].use != USE_DIFFERENCE;
}

/* A percentage that is no half, with no change or mean in between. */
static bool is_measured(const scene *s, const pair *p, uint32_t share)
{
    const figure *f = scene_figure(s, share);
    const uint32_t from = s->mentions[p->part].place < s->mentions[share].place ? s->mentions[p->part].place : s->mentions[share].clause;
    const word_place *found = scene_find(s, WORDS_UNSHARED, reduced_text(&s->text, from, s->mentions[share].place));
    return f->print.denominator != HALF && printed_plain(&f->print)
           && (found == NULL || found->value != NO_SHARE);
}

static bool is_plan(const scene *s, uint32_t whole)
{
    return (s->mentions[whole].flags & (MENTION_PLAN | MENTION_TARGET)) != 0;
}

/* "500 was last year's goal, 92 % of it done; this year's is 600": parted by a semicolon, and told of two times? */
static bool are_of_two_times(const scene *s, const pair *p)
{
    return !claim_same_segment(s, p->part, p->whole) && identity_apart(s, p->part, p->whole);
}

/* "the limit is 4.2 million shares, which is 1 % of all; 0.63 million are left": is the share told of the figure before it, and of another whole? */
static bool restates(const scene *s, uint32_t share)
{
    const mention *m = &s->mentions[share];
    return wordset_at(s->words->sets[WORDS_COMES_TO], s->text.text, s->text.symbols[m->clause].at, NULL) > 0
           && scene_label(s, m).length > TWO;
}

/* "37 %! Of 3200 exhibitors 1184 come from abroad": does a share that is told with nothing else go before a whole and a part of it? */
static bool heads_parts(const scene *s, const pair *p, uint32_t share)
{
    const mention *m = &s->mentions[share];
    return s->mentions[p->part].parent == p->whole && share < p->whole && share < p->part && m->sentence + 1 == s->mentions[p->part].sentence
           && (share == 0 || s->mentions[share - 1].sentence != m->sentence) && scene_label(s, m).length <= 2 * TWO
           && s->text.symbols[m->place + 1].mark >= MARK_COMMA;
}

/* Neither reading comes out: what is left is meant where words say so, else a share, if it is told of the part. */
static void read_broken(scene *s, const pair *p, uint32_t share)
{
    const bool left = is_rest(s, p->part);
    if (is_measured(s, p, share) && (left || ((is_told_of(s, p, share) || heads_parts(s, p, share)) && is_level(s, p->part))) && is_level(s, p->whole)
        && !feasible_share_otherwise(s, p->part, p->whole, share)
        && !(left && (restates(s, share) || feasible_share_otherwise(s, p->whole, p->part, share)))     /* 20 done, 80 %; 5 are left */
        && !are_of_two_times(s, p)
        && (is_plan(s, p->whole) || !claim_tells_apart(s, p->whole, p->part, share))
        && s->mentions[p->part].sentence == s->mentions[p->whole].sentence)
        emit(s, p, share, left, scene_figure(s, share)->print.modifier == MODIFIER_EXACT && feasible_digits(s, share) < TELLING ? SURELY : LIKELY);
}

static void read_alone(scene *s, uint32_t share, bool named)
{
    const uint32_t at = s->mentions[share].sentence;
    const uint32_t reach[][2] = { { at, at }, { at > 0 ? at - 1 : at, at }, { at, at + 1 } };
    pair p;
    size_t i = 0;
    while (i < sizeof reach / sizeof *reach && !find_two(s, share, reach[i][0], reach[i][1], &p))
        i++;
    if (i == sizeof reach / sizeof *reach)
        return;
    if (feasible_share(s, p.part, p.whole, share))
        emit(s, &p, share, false, CLAIM_FOUND);
    else if (fits_left(s, &p, share))
        emit(s, &p, share, true, CLAIM_FOUND);
    else if (!named || heads_parts(s, &p, share))
        read_broken(s, &p, share);
}

void claim_shares_alone(scene *s)
{
    const bool *answered = claim_answered(s);
    const share_telling *told = share_tellings(s);
    s->failed = s->failed || answered == NULL || told == NULL;
    for (uint32_t i = 0; answered != NULL && told != NULL && i < s->mention_count; i++)
        if (may_be_share(s, answered, i))
            read_alone(s, i, told[i].named);
}
