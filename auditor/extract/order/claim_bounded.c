#include "extract/claims/claims.h"

/*
** Values of things that words say are all above, or below, a bound: "three districts are above 150,000: 210,000, 180,000 and
** 153,000", "all above 95 %, the east village at 97 % among them". None of them is on the other side.
*/

enum { MEMBERS = 12, AHEAD = 48 /* mentions */, FIRM = 90 /* percent */, TIMES = 4 };

/* What words around a bound say. */
typedef enum { BOUND_ALL = 1, BOUND_NOT, BOUND_COUNTED } bound_word;

static bool is_below(const scene *s, uint32_t bound)
{
    const uint8_t hedge = scene_figure(s, bound)->print.modifier;
    return hedge == MODIFIER_UNDER || hedge == MODIFIER_AT_MOST;
}

static bool is_bound(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint8_t hedge = scene_figure(s, which)->print.modifier;
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT) && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_PLAN)) == 0
        && (hedge == MODIFIER_OVER || hedge == MODIFIER_AT_LEAST || is_below(s, which));
}

/* Something of the bound's kind that stands for itself, and not far off. */
static bool is_member(const scene *s, uint32_t which, uint32_t bound)
{
    const mention *m = &s->mentions[which];
    return m->kind == s->mentions[bound].kind && (m->use == USE_LEVEL || m->use == USE_SHARE)
           && (m->flags & (MENTION_HEDGED | MENTION_PLAN | MENTION_CELL | MENTION_OTHER)) == 0 && scene_comparable(s, which, bound)
           && feasible_near(s, bound, &which, 1, 100 * (TIMES - 1), false);
}

static void emit(scene *s, uint32_t bound, uint32_t which)
{
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/bounded"));
    const bool below = is_below(s, bound);
    d.what.confidence = FIRM;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_GREATER, below ? bound : which);
    draft_claim_add(&d, s, ROLE_SMALLER, below ? which : bound);
    draft_claim_emit(&d, s);
}

/* "three are above it: ...": as many values follow in the sentence as it says, and no other. */
static void read_counted(scene *s, uint32_t bound)
{
    const uint32_t count = bound + 1;
    uint32_t members[MEMBERS], found = 0;
    if (count >= s->mention_count || s->mentions[count].sentence != s->mentions[bound].sentence
        || s->mentions[count].clause != s->mentions[bound].clause || !scene_unit(s, count)->count
        || !scene_tells_class(s, WORDS_BOUNDED, reduced_text(&s->text, s->mentions[bound].place + 1, s->mentions[count].place),
                              BOUND_COUNTED))
        return;
    for (uint32_t at = count + 1; at < s->mention_count && at < count + AHEAD && s->mentions[at].sentence == s->mentions[bound].sentence; at++) {
        if (!scene_comparable(s, at, bound))
            continue;
        if (!is_member(s, at, bound) || found == MEMBERS)
            return;
        members[found++] = at;
    }
    if (found == 0 || (int64_t)found != scene_figure(s, count)->print.digits)
        return;
    for (uint32_t i = 0; i < found; i++)
        emit(s, bound, members[i]);
}

/* "the least of them at ...", and not "the lowest temperature": right behind the word for it, what says whose it is. */
static bool is_least_of_them(const scene *s, uint32_t which)
{
    const view words = reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place);
    const word_place *extreme = scene_find(s, WORDS_EXTREME, words);
    return extreme != NULL && s->text.text.start + extreme->at == words.start
        && wordset_at(s->words->sets[WORDS_PARTICLE], words, extreme->length, NULL) > 0;
}

/* "all above it, the least at ...", "above it three days on end, one after the other ...": what words name as one of them. */
static void read_all(scene *s, uint32_t bound)
{
    const bool all = scene_tells_class(s, WORDS_BOUNDED, claim_words_before(s, bound), BOUND_ALL);
    bool row = false;
    for (uint32_t at = bound + 1; at < s->mention_count && at < bound + AHEAD && s->mentions[at].sentence == s->mentions[bound].sentence; at++) {
        const view words = claim_words_before(s, at);
        if (scene_tells(s, WORDS_REST, words) || relation_words_in(s->words, WORDS_OTHER, words) || scene_tells(s, WORDS_THAN, words)
            || scene_tells(s, WORDS_BASIS, words) || scene_tells_class(s, WORDS_BOUNDED, words, BOUND_NOT) || !claim_same_segment(s, bound, at))
            return;
        const bool first = at == bound + 1 && s->mentions[at].clause > s->mentions[bound].place
                        && wordset_at(s->words->sets[WORDS_RESPECTIVELY], words, 0, NULL) > 0;
        row = row || first;
        if (!is_member(s, at, bound))
            continue;
        if (row || (all && ((relation_words_in(s->words, WORDS_PART, words) && !scene_tells(s, WORDS_AVERAGE, words)) || is_least_of_them(s, at))))
            emit(s, bound, at);
    }
}

void claim_bounded(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_bound(s, i) || scene_tells_class(s, WORDS_BOUNDED, claim_words_before(s, i), BOUND_NOT))
            continue;
        read_counted(s, i);
        read_all(s, i);
    }
}
