#include "extract/shares/share_reading.h"

#include "extract/claims/slip.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_proof.h"

/* Is what a share is of part of what one before it in the row is of: "60 and over 18.7 % (65 and over 13.5 %)"? */
static bool is_nested(const scene *s, const share_reading *list, uint32_t i)
{
    const uint32_t part = list[i].part, parent = part != NONE ? s->mentions[part].parent : NONE;
    for (uint32_t k = 0; k < i && parent != NONE; k++)
        if (list[k].part == parent)
            return true;
    return false;
}

/* "from 47.63 % to 45.98 %": the first of two that nothing parts is no more. */
static bool is_left(const scene *s, uint32_t share)
{
    return share + 1 < s->mention_count && s->mentions[share + 1].kind == TOKEN_PERCENT && s->mentions[share + 1].sentence == s->mentions[share].sentence
        && sum_mark_between(s, &s->mentions[share], &s->mentions[share + 1]) < MARK_BRACKET;
}

/* "within 3 km 96.2 %, within 1 km 71.5 %, at the door 38.4 %": so much more than the whole, and no slip of one: some are some of
** others. */
static bool go_far_beyond(const scene *s, const uint32_t *shares, uint32_t count)
{
    enum { MOST = 130 };
    exact sum = exact_integer(0), one;
    for (uint32_t i = 0; i < count; i++) {
        one = printed_value(&scene_figure(s, shares[i])->print);
        if (exact_add(&sum, sum, one) != STATUS_OK)
            return false;
    }
    return scene_figure(s, shares[0])->print.denominator == 1 && exact_compare(sum, exact_integer(MOST)) > 0 && !slip_hundred(s, shares, count);
}

void share_hundred(scene *s, const share_reading *list, uint32_t count)
{
    uint32_t shares[FEASIBLE_PARTS], parts[FEASIBLE_PARTS], kept = 0;
    for (uint32_t i = 0; i < count && kept < FEASIBLE_PARTS; i++) {
        const mention *m = &s->mentions[list[i].share];
        uint32_t end = m->place;
        while (end < s->text.count && s->text.symbols[end].mark < MARK_STOP && end - m->place < SENTENCE_REACH)
            end++;
        view sentence = reduced_text(&s->text, claim_sentence_start(s, m->place), end);
        if (is_nested(s, list, i) || is_left(s, list[i].share))
            continue;
        if ((i > 0 && (m->flags & MENTION_PART) != 0) || (m->flags & MENTION_HEDGED) != 0 || list[i].named
            || scene_tells(s, WORDS_ABROAD, sentence))
            return;
        parts[kept] = list[i].part != NONE ? list[i].part : list[i].share;
        shares[kept++] = list[i].share;
    }
    if (kept < 2 || sum_mixes(s, parts, kept) || (kept == 2 && !claim_are_bands(s, shares)))
        return;
    draft_claim d = draft_claim_begin(CLAIM_SHARES, VIEW("shares/sentence"));
    for (uint32_t i = 0; i < kept; i++)
        draft_claim_add(&d, s, ROLE_SHARES, shares[i]);
    if (feasible_hundred(s, shares, kept) && !go_far_beyond(s, shares, kept))
        draft_claim_emit(&d, s);
}
