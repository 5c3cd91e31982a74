#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

/*
** "两岸各栽树1240棵，共栽2480棵": so many on each of a few sides, which a numeral without a measure word counts, and the total right behind
** it. One slip must explain what does not fit.
*/

enum { LETTER = 3, WORDS = 5 /* symbols between 各 and the value */, NOUN = 3 /* characters of what is counted */, MOST = 9, TELLING = 2 };

/* The numeral before "each" in a value's clause: its bytes in the clean text, and how many it says; 0: none. */
static uint32_t sides_of(const scene *s, uint32_t which, uint32_t *start, uint32_t *end)
{
    const mention *m = &s->mentions[which];
    const view text = s->text.text, words = reduced_text(&s->text, m->clause, m->place);
    const word_place *each = scene_last(s, WORDS_EACH, words);
    uint32_t value = 0;
    if (each == NULL || each->length != LETTER || reduced_find(&s->text, each->at) + WORDS < m->place)
        return 0;
    for (uint32_t letters = 1; letters <= NOUN; letters++) {
        const uint32_t at = each->at - letters * LETTER, number = at - LETTER;
        if (at < s->text.symbols[m->clause].at + LETTER || wordset_at(s->words->sets[WORDS_GROUP], text, at, NULL) == 0)
            continue;
        if (numeral_at(text, number, NUMERAL_HAN, &value) == LETTER && !numeral_before(text, number) && value > 1 && value <= MOST
            && s->text.symbols[reduced_find(&s->text, number)].token == NO_TOKEN) {
            *start = number;
            *end = at;
            return value;
        }
    }
    return 0;
}

/* The next value of its unit behind it in its segment, told as a total; NONE. */
static uint32_t total_behind(const scene *s, uint32_t which)
{
    enum { AHEAD = 2 };
    for (uint32_t at = which + 1; at < s->mention_count && at <= which + AHEAD && s->mentions[at].sentence == s->mentions[which].sentence; at++) {
        const mention *m = &s->mentions[at];
        if (m->kind != TOKEN_AMOUNT || !scene_comparable(s, at, which))
            continue;
        const view words = reduced_text(&s->text, m->clause, m->place);
        const bool told = (m->flags & MENTION_TOTAL) != 0 || wordset_at(s->words->sets[WORDS_TOTAL], words, 0, NULL) > 0 || claim_is_announced(s, at);
        return told && m->clause != s->mentions[which].clause && claim_same_segment(s, which, at)
                       && (m->flags & (MENTION_HEDGED | MENTION_PLAN | MENTION_CELL)) == 0 && m->unit == s->mentions[which].unit
                   ? at
                   : NONE;
    }
    return NONE;
}

static void read_sides(scene *s, uint32_t which)
{
    uint32_t start = 0, end = 0;
    const uint32_t sides = sides_of(s, which, &start, &end), total = sides > 0 ? total_behind(s, which) : NONE;
    exact each, all;
    if (total == NONE || !slip_value(s, which, &each) || !slip_value(s, total, &all) || slip_digits(s, which) < TELLING
        || exact_multiply(&each, each, exact_integer((int64_t)sides)) != STATUS_OK)
        return;
    if (exact_compare(each, all) != 0 && !slip_exactly(s, total, each))
        return;
    const figure count = {
        .print = { .digits = sides, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
        .number_start = text_source_start(s->x->clean, start),
        .number_end = text_source_end(s->x->clean, end),
        .table = FACT_NONE,
    };
    const uint32_t fact = place_fact(s->x, FACT_FIGURE, start, end, &count);
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/each-side"));
    if (fact == FACT_NONE)
        return;
    draft_claim_add(&d, s, ROLE_NUMERATOR, total);
    d.operands[d.count++] = (operand){ fact, ROLE_DENOMINATOR };
    draft_claim_add(&d, s, ROLE_RATIO, which);
    d.what.confidence = CLAIM_FOUND;
    draft_claim_emit(&d, s);
}

void claim_each_side(scene *s)
{
    for (uint32_t i = 0; i + 1 < s->mention_count; i++)
        if (s->mentions[i].kind == TOKEN_AMOUNT && s->mentions[i].sentence != NONE
            && (s->mentions[i].flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN)) == 0)
            read_sides(s, i);
}
