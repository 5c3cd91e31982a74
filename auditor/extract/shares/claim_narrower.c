#include "extract/claims/claims.h"
#include "extract/sums/sum_runs.h"

enum { NARROW_BACK = 12, MEMBER_BACK = 8 };

/* "1326 debtors ... 816 debtors who paid": the same things with more words are some of them, where they are not more. This
** can only hold. */
void claim_narrower(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        wanted narrow = { .length = 0 };
        if (m->parent == NONE && m->use == USE_LEVEL && m->kind == TOKEN_AMOUNT && (m->flags & MENTION_CELL) == 0)
            narrow = search_label(s, i);
        for (uint32_t back = 1; narrow.length >= 2 && back <= NARROW_BACK && back <= i; back++) {
            const mention *wide = &s->mentions[i - back];
            if (wide->block + 1 < m->block)
                break;
            wanted all = wide->use == USE_LEVEL && scene_comparable(s, i - back, i) ? search_label(s, i - back)
                                                                                 : (wanted){ .length = 0 };
            if (all.length < 2 || m->name_length <= wide->name_length || (wide->flags & MENTION_PLAN) != (m->flags & MENTION_PLAN)
                || search_fit(s, &all, i) < 100 || !feasible_at_most(s, i, i - back))
                continue;
            draft_claim d = draft_claim_begin(CLAIM_PART, VIEW("part/narrower"));
            draft_claim_add(&d, s, ROLE_PART, i);
            draft_claim_add(&d, s, ROLE_WHOLE, i - back);
            draft_claim_emit(&d, s);
            break;
        }
    }
}

/* Do words, or figures that add up to it, say that it is all there are? */
static bool is_all(const scene *s, uint32_t which)
{
    return (s->mentions[which].flags & (MENTION_TOTAL | MENTION_SUMMED)) != 0 || sum_is_announced(s, which);
}

/* "women 2.32, men 2.37": is it told of some of any people itself? */
static bool is_member(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return scene_tells(s, WORDS_MEMBER, reduced_text(&s->text, m->clause, m->place));
}

/* "26 doctors, 58 nurses, 84 in all; 91 women": some of any people, and so no more than the most of their paragraph, where
** these are all. */
void claim_members(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        uint32_t most = NONE;
        if (m->parent != NONE || m->use != USE_LEVEL || m->kind != TOKEN_AMOUNT || (m->flags & MENTION_CELL) != 0
            || !wordset_has(s->words->sets[WORDS_MEMBER], scene_label(s, m)))
            continue;
        for (uint32_t back = 1; back <= MEMBER_BACK && back <= i && s->mentions[i - back].block == m->block; back++)
            if (search_level(s, i - back) && scene_comparable(s, i - back, i) && !is_member(s, i - back)
                && (most == NONE || !feasible_at_most(s, i - back, most)))
                most = i - back;
        if (most == NONE || (!feasible_at_most(s, i, most) && !is_all(s, most)))
            continue;
        draft_claim d = draft_claim_begin(CLAIM_PART, VIEW("part/member"));
        draft_claim_add(&d, s, ROLE_PART, i);
        draft_claim_add(&d, s, ROLE_WHOLE, most);
        draft_claim_emit(&d, s);
    }
}
