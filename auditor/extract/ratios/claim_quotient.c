#include "extract/claims/claims.h"

#include "extract/ratios/per_what.h"
#include "extract/shares/share_swapped.h"
#include "extract/shares/share_tellings.h"

/* How far operands are looked for, and how many digits must agree where nothing but the arithmetic ties them together. */
enum { PARTS_BACK = 5, PARTS_AHEAD = 3, WHOLES_BACK = 40, WHOLES_AHEAD = 4, TELLING = 3 };

static bool is_answer(uint8_t said)
{
    return said == ROLE_SHARE || said == ROLE_RATE || said == ROLE_TIMES || said == ROLE_RATIO || said == ROLE_DIFFERENCE || said == ROLE_DOUBLINGS;
}

bool *claim_answered(scene *s)
{
    while (s->answered == NULL || s->answered_room <= s->doc->fact_count) {
        bool *wider = arena_widen(s->x->scratch, s->answered, s->answered_room, &s->answered_room, sizeof *wider);
        if (wider == NULL)
            return NULL;
        s->answered = wider;
    }
    for (; s->answered_claims < s->doc->claim_count; s->answered_claims++) {
        const claim *c = &s->doc->claims[s->answered_claims];
        for (uint32_t k = 0; k < c->operands; k++) {
            const operand *o = &s->doc->operands[c->operand + k];
            s->answered[o->fact] = s->answered[o->fact] || is_answer(o->role);
        }
    }
    return s->answered;
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
    d.what.confidence = CLAIM_FOUND;
    draft_claim_add(&d, s, roles[0], a);
    draft_claim_add(&d, s, roles[1], b);
    draft_claim_add(&d, s, roles[2], quotient);
    draft_claim_emit(&d, s);
}

static const role ratio_roles[] = { ROLE_NUMERATOR, ROLE_DENOMINATOR, ROLE_RATIO };

/* "8600 seats, 8428 people": counts of unlike words are compared only side by side with the share, or where its digits tell. */
static bool unlike_counts(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    if (s->mentions[part].kind != TOKEN_AMOUNT || s->mentions[whole].kind != TOKEN_AMOUNT || !scene_unit(s, part)->count || !scene_unit(s, whole)->count
        || !per_same_sentence(s, part, share) || !per_same_sentence(s, whole, share) || feasible_digits_printed(s, part) < TELLING
        || feasible_digits_printed(s, whole) < TELLING || s->mentions[share].kind != TOKEN_PERCENT)
        return false;
    const uint32_t first = part < whole ? part : whole;
    return feasible_digits(s, share) >= TELLING || (first + 2 == share && (part == first + 1 || whole == first + 1) && feasible_digits(s, share) > 1);
}

/* May 'whole' be tried at all? One further away needs a share of enough digits, or one that is exact. */
static bool whole_in_reach(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    return whole != part && counts(s, whole) && (scene_comparable(s, part, whole) || unlike_counts(s, part, whole, share))
        && (per_same_sentence(s, whole, share) || feasible_digits(s, share) >= TELLING
            || (feasible_digits_printed(s, part) >= TELLING && feasible_share_exact(s, part, whole, share))
            || (s->mentions[whole].block == s->mentions[share].block && s->mentions[whole].sentence + 1 == s->mentions[share].sentence));
}

/* The figures of a window in the order in which they are tried: backwards from 'near', then ahead. */
static uint32_t nearest(uint32_t first, uint32_t near, uint32_t n)
{
    return n - first < near - first ? near - 1 - (n - first) : n;
}

/* What was found to fit, unless the share is told of what that part leaves of the whole. */
static void emit_share(scene *s, const frame *told, uint32_t part, uint32_t whole, uint32_t share)
{
    enum { SURE = 90 };
    const uint32_t swapped = share_swapped(s, told, part, whole, share);
    draft_claim d = draft_claim_begin(CLAIM_SHARE, swapped != NONE ? VIEW("share/swapped") : VIEW("share/free"));
    d.what.confidence = swapped != NONE ? SURE : CLAIM_FOUND;
    draft_claim_add(&d, s, ROLE_PART, swapped != NONE ? swapped : part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    d.swapped = d.named = d.told = swapped != NONE;
    draft_claim_emit(&d, s);
}

/* A percentage that no phrase could place: of two amounts around it that fit, one is part of the other. */
static void read_share(scene *s, const frame *told, uint32_t share)
{
    uint32_t first = window_start(share, PARTS_BACK), end = window_end(s, share, PARTS_AHEAD);
    for (uint32_t n = first; n < end; n++) {
        uint32_t part = nearest(first, share, n);
        if (part == share || !counts(s, part) || !per_same_sentence(s, part, share))
            continue;
        uint32_t stop = window_end(s, share, WHOLES_AHEAD);
        for (uint32_t whole = stop; whole-- > window_start(share, WHOLES_BACK);)
            if (whole_in_reach(s, part, whole, share) && feasible_share(s, part, whole, share)
                && (feasible_digits(s, share) > 1 || feasible_at_most(s, part, whole))) {
                emit_share(s, told, part, whole, share);
                return;
            }
    }
}

enum { MOST_DOUBLINGS = 20, COUNTS_TELLING = 4 };

/* How many times a multiple makes a value, where it tells of doublings; 0 where it does not, or not how many. */
static int64_t doubled(const scene *s, uint32_t times)
{
    const figure *f = scene_figure(s, times);
    bool plain = wordset_has(s->words->sets[WORDS_DOUBLING], scene_unit(s, times)->name) && f->print.modifier == MODIFIER_EXACT
                 && f->print.decimals == 0 && f->print.scale == 0;
    return plain && f->print.digits > 0 && f->print.digits <= MOST_DOUBLINGS ? INT64_C(1) << f->print.digits : 0;
}

/* "from 12 children to 84 pupils, seven times": counts of unlike words are one thing only where their digits tell. */
static bool may_compare(const scene *s, uint32_t above, uint32_t below)
{
    return scene_comparable(s, above, below)
        || (scene_unit(s, above)->count && scene_unit(s, below)->count && per_same_sentence(s, above, below)
            && feasible_digits_printed(s, above) + feasible_digits_printed(s, below) >= COUNTS_TELLING);
}

static bool is_multiple(const scene *s, uint32_t above, uint32_t below, uint32_t times, int64_t doubles)
{
    return doubles > 0 ? feasible_times(s, above, below, doubles)
                       : feasible_ratio(s, above, below, times) && !claim_is_another_whole(s, above, below, times);
}

static const role doubling_roles[] = { ROLE_TO, ROLE_FROM, ROLE_DOUBLINGS };

/* A multiple that no phrase could place. */
static void read_multiple(scene *s, uint32_t times)
{
    uint32_t first = window_start(times, PARTS_BACK), end = window_end(s, times, PARTS_AHEAD);
    const int64_t doubles = doubled(s, times);
    if (doubles == 0 && wordset_has(s->words->sets[WORDS_DOUBLING], scene_unit(s, times)->name))
        return;
    for (uint32_t i = first; i < end; i++)
        for (uint32_t k = first; k < end; k++) {
            const uint32_t above = nearest(first, times, i), below = nearest(first, times, k);
            if (above == below || above == times || below == times || !is_amount(s, above) || !is_amount(s, below)
                || s->mentions[above].block != s->mentions[times].block || s->mentions[below].block != s->mentions[times].block
                || (!per_same_sentence(s, above, times) && !per_same_sentence(s, below, times)) || !may_compare(s, above, below))
                continue;
            if (is_multiple(s, above, below, times, doubles)) {
                emit(s, doubles > 0 ? CLAIM_CHANGE : CLAIM_RATIO, VIEW("ratio/free"), doubles > 0 ? doubling_roles : ratio_roles, above, below, times);
                return;
            }
        }
}

/* What phrases left unread is read for agreement only: figures that fit are meant, figures that do not prove nothing. */
void claim_quotients(scene *s)
{
    const bool *read = claim_answered(s);
    const share_telling *told = NULL;
    if (read == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (read[m->fact] || (m->flags & MENTION_CELL) != 0)
            continue;
        if (m->kind == TOKEN_PERCENT && m->use != USE_ASIDE && m->use != USE_CHANGE) {
            told = told != NULL ? told : share_tellings(s);     /* of most drafts nothing is left */
            s->failed = s->failed || told == NULL;
            if (told != NULL)
                read_share(s, told[i].share, i);
        } else if (m->kind == TOKEN_TIMES) {
            read_multiple(s, i);
        }
    }
}
