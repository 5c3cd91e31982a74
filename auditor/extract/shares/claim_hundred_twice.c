#include "extract/claims/claims.h"

/*
** The same shares told twice in a sentence, now and then: "in the county 91.5 %, elsewhere 10.5 %; the year before 86.0 % and
** 14.0 %". Where the ones make up the whole, so do the others: they are the same kinds. More than the whole is wrong; less may
** leave something out, and accuses only where a slip explains it.
*/

enum { MANY = 12, RUN = 2, LIKELY = 80 /* percent */ };

typedef struct {
    uint32_t list[MANY], count;
} row;

static bool is_share(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const figure *f = scene_figure(s, which);
    return m->unit != 0 && f->print.denominator == 1 && f->print.digits > 0 && f->print.modifier == MODIFIER_EXACT && m->use != USE_CHANGE
           && m->use != USE_ASIDE && m->use != USE_BASE
           && (m->flags & (MENTION_CELL | MENTION_AVERAGE | MENTION_OVERLAP | MENTION_PART)) == 0
           && !relation_words_in(s->words, WORDS_NO_SUM, claim_words_before(s, which));
}

/* All percentages of the sentence that one begins; none where some of them is no share. */
static row find_row(const scene *s, uint32_t first)
{
    row r = { .count = 0 };
    for (uint32_t at = first; at < s->mention_count && s->mentions[at].sentence == s->mentions[first].sentence; at++) {
        if (s->mentions[at].kind != TOKEN_PERCENT)
            continue;
        if (r.count == MANY || !is_share(s, at))
            return (row){ .count = 0 };
        r.list[r.count++] = at;
    }
    return r;
}

static unsigned likeness(const scene *s, uint32_t a, uint32_t b)
{
    const wanted words = search_wanted(s, claim_words_from(s, a), s->mentions[a].place);
    return claim_shared_run(s, &words, b);
}

/* Does each of the first half go by the words of its fellow in the second, and of no other? */
static bool are_paired(const scene *s, const row *r)
{
    const uint32_t half = r->count / 2;
    for (uint32_t i = 0; i < half; i++) {
        const unsigned own = likeness(s, r->list[i], r->list[half + i]);
        for (uint32_t k = 0; k < half; k++)
            if (own < RUN || (k != i && likeness(s, r->list[i], r->list[half + k]) >= own))
                return false;
    }
    return true;
}

/* Is the sum of the shares, as printed, above a hundred? */
static bool is_above(const scene *s, const uint32_t *shares, uint32_t count)
{
    enum { HUNDRED = 100 };
    exact sum = exact_integer(0);
    for (uint32_t i = 0; i < count; i++)
        if (exact_add(&sum, sum, printed_value(&scene_figure(s, shares[i])->print)) != STATUS_OK)
            return false;
    return exact_compare(sum, exact_integer(HUNDRED)) > 0;
}

static void emit(scene *s, const uint32_t *shares, uint32_t count)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARES, VIEW("shares/twice"));
    d.named = d.told = is_above(s, shares, count);
    d.what.confidence = d.told ? 100 : LIKELY;
    for (uint32_t i = 0; i < count; i++)
        draft_claim_add(&d, s, ROLE_SHARES, shares[i]);
    draft_claim_emit(&d, s);
}

void claim_hundreds_twice(scene *s)
{
    for (uint32_t i = 0, last = NONE; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->kind != TOKEN_PERCENT || m->sentence == NONE || m->sentence == last)
            continue;
        last = m->sentence;
        const row r = find_row(s, i);
        const uint32_t half = r.count / 2;
        if (half < 2 || r.count % 2 != 0 || !are_paired(s, &r))
            continue;
        const bool first = feasible_exactly_hundred(s, r.list, half), second = feasible_exactly_hundred(s, r.list + half, half);
        if (first != second)
            emit(s, first ? r.list + half : r.list, half);
    }
}
