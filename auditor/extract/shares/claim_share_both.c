#include "extract/claims/claims.h"

#include <string.h>

#include "extract/sums/sum_proof.h"

/*
** A share of what only its parts are told of: "22 girls and 28 boys, girls making up 44 %", "19.17 in the first half and 22.43 in
** the second, the former 46.1 %". The amounts stand in a row right before the share's clause, which says former or latter or
** names one of them, and nothing is told that all of them are part of.
*/

enum { MOST = 6, BACK = 24 /* mentions */, TWO = 6 /* bytes: characters */, SURE = 100, NAMED = 85 /* percent */, FORMER = 1 };

typedef struct {
    uint32_t of[MOST];      /* in their order */
    uint32_t count;
} row;

static bool is_member(const scene *s, uint32_t which, bool two)
{
    const uint32_t no_member = MENTION_CELL | MENTION_AVERAGE | MENTION_EACH | (two ? 0 : MENTION_SUMMED);
    return s->mentions[which].kind == TOKEN_AMOUNT && search_level(s, which) && (s->mentions[which].flags & no_member) == 0 && scene_figure(s, which)->per == 0;
}

/* The amounts of one unit right before the share, back to the sentence's start or to what is none. What others make is one of them only
** where words tell of just 'two': a half of its quarters. */
static bool find_row(const scene *s, uint32_t share, bool two, row *out)
{
    uint32_t first = share;
    *out = (row){ .count = 0 };
    while (first > 0 && share - first < MOST && s->mentions[first - 1].sentence == s->mentions[share].sentence && is_member(s, first - 1, two)
           && (first == share || scene_comparable(s, first - 1, first)))
        first--;
    for (uint32_t at = first; at < share; at++)
        out->of[out->count++] = at;
    return out->count > 1 && !(first > 0 && s->mentions[first - 1].sentence == s->mentions[share].sentence && scene_comparable(s, first - 1, first));
}

/* Is something told before the row that may be all of it: a level no less than any, that is not what they make? */
static bool has_other_whole(const scene *s, const row *r)
{
    const uint32_t first = r->of[0];
    for (uint32_t at = first, n = 0; at-- > 0 && n < BACK && s->mentions[at].block == s->mentions[first].block; n++) {
        if (s->mentions[at].kind != TOKEN_AMOUNT || !scene_comparable(s, at, first) || feasible_sum(s, at, r->of, r->count))
            continue;
        bool above = true;
        for (uint32_t i = 0; i < r->count; i++)
            above = above && feasible_at_most(s, r->of[i], at);
        if (above)
            return true;
    }
    return false;
}

/* The one that the clause before the share means: former or latter of two, or the only one whose first characters it has. */
static uint32_t meant(const scene *s, const row *r, view words, bool *told)
{
    uint32_t value, found = NONE;
    *told = r->count == 2 && wordset_at(s->words->sets[WORDS_FORMER], s->text.text, (uint32_t)(words.start - s->text.text.start), &value) > 0;
    if (*told)
        return r->of[value == FORMER ? 0 : 1];
    for (uint32_t i = 0; i < r->count; i++) {
        const view label = scene_label(s, &s->mentions[r->of[i]]);
        if (label.length == 0 || view_find(words, (view){ label.start, label.length < TWO ? label.length : TWO }) < 0)
            continue;
        if (found != NONE)
            return NONE;
        found = r->of[i];
    }
    return found;
}

/* Do words or their kinds say that the row is all there is? */
static bool is_all(const scene *s, const row *r)
{
    addition a = { .total = r->of[0], .count = r->count };
    memcpy(a.parts, r->of, r->count * sizeof *r->of);
    return sum_is_partition(s, &a) || sum_excludes(s, &a) || (s->mentions[r->of[r->count - 1]].flags & MENTION_OTHER) != 0;
}

static bool names_whole(const scene *s, const frame *f)
{
    for (uint32_t n = 0; n < f->names; n++)
        if (f->name[n].role == ROLE_WHOLE) {
            const wanted name = search_wanted(s, f->name[n].from, f->name[n].to);
            if (name.length > 0 || name.scope != 0)     /* the whole county has others, too */
                return true;
        }
    return scene_slot(s, f, ROLE_WHOLE) != NONE;
}

static void emit(scene *s, const row *r, uint32_t part, uint32_t share, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/both"));
    d.what.confidence = confidence;
    draft_claim_add(&d, s, ROLE_PART, part);
    for (uint32_t i = 0; i < r->count; i++)
        draft_claim_add(&d, s, ROLE_PARTS, r->of[i]);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    d.told = true;
    draft_claim_emit(&d, s);
}

/* Has another phrase around the same share just been read so? */
static bool is_read(const scene *s, uint32_t share)
{
    const claim *last = s->doc->claim_count > 0 ? &s->doc->claims[s->doc->claim_count - 1] : NULL;
    return last != NULL && last->kind == CLAIM_SHARE && s->doc->operands[last->operand + last->operands - 1].fact == s->mentions[share].fact;
}

bool claim_share_both(scene *s, const frame *f, uint32_t share)
{
    row r;
    bool told;
    const uint32_t clause = scene_clause_start(s, f->start);
    const bool two = wordset_at(s->words->sets[WORDS_FORMER], s->text.text, s->text.symbols[clause].at, NULL) > 0;
    if (!find_row(s, share, two, &r) || s->mentions[r.of[r.count - 1]].place >= clause || s->mentions[r.of[0]].parent != NONE)
        return false;
    const uint32_t part = meant(s, &r, reduced_text(&s->text, clause, f->start), &told);
    if (part == NONE)
        return false;
    const bool fits = feasible_share_of_parts(s, part, r.of, r.count, share);
    if (!fits && ((!told && !is_all(s, &r)) || names_whole(s, f) || has_other_whole(s, &r)))
        return false;
    if (!is_read(s, share))
        emit(s, &r, part, share, fits ? CLAIM_FOUND : told ? SURE : NAMED);
    return true;
}
