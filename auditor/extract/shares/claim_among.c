#include "extract/claims/claims.h"

#include "extract/place.h"

/* "One in four", "of every 100 cars 55": a share whose two numbers count nothing themselves. */

enum { LARGEST = 1000, BACK = 12, AHEAD = 4, TEN = 10, HUNDRED = 100 };

typedef struct {
    int64_t part, whole;
} among;

static bool plain_count(const scene *s, uint32_t which, int64_t *out)
{
    const printed *p = &scene_figure(s, which)->print;
    *out = p->digits;
    return p->modifier == MODIFIER_EXACT && p->scale == 0 && p->decimals == 0 && p->denominator == 1 && p->digits > 0 && p->digits <= LARGEST;
}

/* The share as a fact of its own, on the words from the one number to the other, or to the end of the phrase. Of ten or fewer it
** is a fraction in words. */
static uint32_t share_fact(const scene *s, const among *a, const frame *frame, uint32_t whole, uint32_t part)
{
    const token *from = &s->x->tokens[s->mentions[whole].token];
    const uint32_t end = part != NONE ? s->x->tokens[s->mentions[part].token].core_end : s->text.symbols[frame->end].at;
    const unit *percent = unit_table_find(language_units(s->x->language), VIEW("%"));
    bool hundred = HUNDRED % a->whole == 0 && a->whole >= TEN && percent != NULL;
    figure f = { .print = { .digits = hundred ? a->part * (HUNDRED / a->whole) : a->part, .denominator = hundred ? 1 : (uint32_t)a->whole,
                            .modifier = a->whole <= TEN ? MODIFIER_FRACTION : MODIFIER_EXACT, .nature = NATURE_MEASURE },
                 .number_start = text_source_start(s->x->clean, from->core_start), .number_end = text_source_end(s->x->clean, end),
                 .table = FACT_NONE, .unit = hundred ? builder_unit(s->x->builder, percent) : 0 };
    return place_fact(s->x, FACT_FIGURE, from->core_start, end, &f);
}

static void emit(scene *s, const frame *f, uint32_t part, uint32_t whole, uint32_t share)
{
    if (share == FACT_NONE)
        return;
    draft_claim d = draft_claim_begin(CLAIM_SHARE, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    d.operands[d.count++] = (operand){ share, ROLE_SHARE };
    draft_claim_emit(&d, s);
}

static bool is_level(const scene *s, uint32_t which)
{
    return s->mentions[which].kind == TOKEN_AMOUNT && search_level(s, which);
}

/* 'part': NONE where the phrase itself says that it is one. Of two levels around the phrase one is that share of the other. Where every so
** many are named and just two levels stand in its sentence and the one before, they are meant. */
static void read_among(scene *s, const frame *f, uint32_t whole, uint32_t part, bool every)
{
    among a = { .part = 1 };
    const uint32_t last = part != NONE ? part : whole;
    if (!plain_count(s, whole, &a.whole) || (part != NONE && !plain_count(s, part, &a.part)) || a.part >= a.whole)
        return;
    uint32_t first = whole > BACK ? whole - BACK : 0, end = last + AHEAD < s->mention_count ? last + AHEAD : s->mention_count;
    uint32_t near[2], count = 0;
    for (uint32_t p = end; p-- > first;) {
        if (p == whole || p == part || !is_level(s, p) || s->mentions[p].block != s->mentions[whole].block)
            continue;
        if (s->mentions[p].sentence + 1 >= s->mentions[whole].sentence && count++ < 2)
            near[count - 1] = p;
        for (uint32_t q = end; q-- > first;)
            if (q != p && q != whole && q != part && is_level(s, q) && s->mentions[q].block == s->mentions[whole].block
                && scene_comparable(s, p, q) && feasible_fraction(s, p, q, a.part, a.whole)) {
                emit(s, f, p, q, share_fact(s, &a, f, whole, part));
                return;
            }
    }
    if (!every || count != 2 || !scene_comparable(s, near[0], near[1]))
        return;
    bool turned = feasible_at_most(s, near[1], near[0]);
    emit(s, f, near[turned], near[!turned], share_fact(s, &a, f, whole, part));
}

void claim_among(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        const phrase *p = claim_phrase(s, f);
        uint32_t whole = scene_slot(s, f, ROLE_WHOLE), part = scene_slot(s, f, ROLE_PART);
        bool every = view_equal(p->sort, VIEW("every"));
        if (p->claim == CLAIM_SHARE && (every || view_equal(p->sort, VIEW("among"))) && whole != NONE)
            read_among(s, f, whole, part, every);
    }
}
