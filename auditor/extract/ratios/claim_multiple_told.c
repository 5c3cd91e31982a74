#include "extract/claims/claims.h"

#include "extract/claims/alone.h"
#include "extract/place.h"

/*
** Multiples and fractions of a value told a clause or a sentence before, in words that no phrase reads: "in 1998 there were 600. Now there are
** 4800, eight times as many as then"; "imported ones cost 84, ours 21, the price is but a quarter of the imported ones'". The base goes by a word
** for then, or by its name; the two values are the only ones of their kind that stand there. So is "one does as much as five of the old ones".
*/

enum { BACK = 8 /* mentions */, LETTER = 3, NAME = 2 * LETTER /* bytes of two characters */, SURE = 90, SIDES = 2 };

/* The two values in their order in the text, and what is told of each from the one before on. */
typedef struct {
    uint32_t which[SIDES];
    view words[SIDES];
} pair;

static bool is_level(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && (m->use == USE_LEVEL || m->use == USE_BASE || m->use == USE_RATIO)
        && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN)) == 0 && !feasible_unbounded(s, which) && scene_figure(s, which)->print.digits > 1;
}

/* The nearest value before a figure in its sentence, and the only other one of its kind there or in the sentence before. */
static bool find_pair(const scene *s, uint32_t said, pair *out)
{
    const mention *m = &s->mentions[said];
    uint32_t first = NONE, second = NONE;
    for (uint32_t at = said; at-- > 0 && said - at <= BACK;) {
        const mention *n = &s->mentions[at];
        if (n->block != m->block || n->sentence == NONE || n->sentence + 1 < m->sentence)
            break;
        if (!is_level(s, at) || (second == NONE ? n->sentence != m->sentence : !scene_comparable(s, at, second)))
            continue;
        if (first != NONE)
            return false;
        first = second == NONE ? NONE : at;
        second = second == NONE ? at : second;
    }
    if (first == NONE || s->mentions[first].unit != s->mentions[second].unit || feasible_equal(s, first, second))
        return false;
    *out = (pair){ { first, second },
                   { reduced_text(&s->text, claim_sentence_start(s, s->mentions[first].place), s->mentions[first].noun_end),
                     reduced_text(&s->text, s->mentions[first].noun_end, s->mentions[second].noun_end) } };
    return true;
}

static uint32_t lesser(const scene *s, const pair *p)
{
    return feasible_at_most(s, p->which[0], p->which[1]) ? 0 : 1;
}

/* The words of the clause of a multiple, up to the particle right before it; empty where there is none. */
static view words_before(const scene *s, uint32_t said)
{
    const mention *m = &s->mentions[said];
    view words = reduced_text(&s->text, m->clause, m->place);
    const uint32_t such = wordset_before(s->words->sets[WORDS_SUCH], words, (uint32_t)words.length, NULL);
    words.length -= such > 0 ? such : words.length;
    return words;
}

/* The value that the base of a multiple is, by a word for then (the first), or by a name of two characters that stands with one of them only;
** SIDES: neither. *at: where its name begins. */
static uint32_t base_of(const scene *s, const pair *p, view words, size_t *at)
{
    uint32_t length = wordset_before(s->words->sets[WORDS_EARLIER], words, (uint32_t)words.length, NULL);
    *at = words.length - length;
    if (length > 0)
        return (unsigned char)words.start[*at] >= 0x80 && view_find(p->words[1], (view){ words.start + *at, length }) < 0 ? 0 : SIDES;
    length = wordset_before(s->words->sets[WORDS_AT_THEN], words, (uint32_t)words.length, NULL);
    for (size_t tail = 0; tail <= LETTER && words.length >= length + tail + NAME; tail += LETTER) {     /* 进口药 is told as 进口的药 */
        *at = words.length - length - tail - NAME;
        const view name = { words.start + *at, NAME };
        const bool is[SIDES] = { view_find(p->words[0], name) >= 0, view_find(p->words[1], name) >= 0 };
        if (is[0] != is[1])
            return is[0] ? 0 : 1;
    }
    return SIDES;
}

/* May a word of a class of WORDS_SO_MANY name a value: a price only money, a path only what is measured? */
static bool may_name(const scene *s, uint32_t class, uint32_t value)
{
    enum { NO_NAME = 1, PRICE, TIME, MEASURE };
    const unit *u = scene_unit(s, value);
    const bool lasts = s->mentions[value].kind == TOKEN_DURATION;
    if (class == NO_NAME || class == PRICE)
        return class == NO_NAME || u->money != 0;
    return class == TIME ? lasts : !lasts && u->money == 0 && (class != MEASURE || !u->count);
}

/* Is the multiple told of a value itself, and of nothing else: nothing but such words stands before its base? */
static bool is_of_value(const scene *s, view words, uint32_t value)
{
    uint32_t length = 1, class = 0;
    for (uint32_t at = 0; length > 0; at += length) {
        if (at >= words.length)
            return true;
        length = wordset_at(s->words->sets[WORDS_SO_MANY], words, at, &class);
        if (length > 0 && !may_name(s, class, value))
            return false;
    }
    return false;
}

/* "60 with a degree": is only one of the two told of some that have something? */
static bool is_of_some(const scene *s, const pair *p)
{
    static const uint32_t some = MENTION_BAND | MENTION_OVERLAP | MENTION_FLOW | MENTION_PART | MENTION_OTHER | MENTION_REST;
    const mention *first = &s->mentions[p->which[0]], *second = &s->mentions[p->which[1]];
    bool such[SIDES];
    for (int i = 0; i < SIDES; i++) {
        const view words = reduced_text(&s->text, s->mentions[p->which[i]].clause, s->mentions[p->which[i]].place);
        such[i] = wordset_before(s->words->sets[WORDS_SUCH], words, (uint32_t)words.length, NULL) > 0;
    }
    return such[0] != such[1] || ((first->flags ^ second->flags) & some) != 0;
}

static draft_claim begin(const scene *s, claim_kind kind, view pattern, const pair *p, uint32_t said)
{
    draft_claim d = draft_claim_begin(kind, pattern);
    d.what.confidence = alone(s, (const uint32_t[]){ p->which[0], p->which[1], said }, 3) ? SURE : CLAIM_FOUND;
    d.told = d.named = true;
    return d;
}

static void read_told(scene *s, uint32_t said)
{
    const view words = words_before(s, said);
    pair p;
    size_t at = 0;
    if (words.length == 0 || !find_pair(s, said, &p) || s->mentions[p.which[1]].clause == s->mentions[said].clause
        || scene_figure(s, p.which[0])->per != scene_figure(s, p.which[1])->per)
        return;
    const bool times = s->mentions[said].kind == TOKEN_TIMES;
    const uint32_t small = lesser(s, &p), base = base_of(s, &p, words, &at);
    if (base != (times ? small : 1 - small) || !is_of_value(s, (view){ words.start, at }, p.which[0]) || is_of_some(s, &p))
        return;
    draft_claim d = begin(s, times ? CLAIM_RATIO : CLAIM_SHARE, VIEW("ratio/then"), &p, said);
    draft_claim_add(&d, s, times ? ROLE_NUMERATOR : ROLE_PART, p.which[1 - base]);
    draft_claim_add(&d, s, times ? ROLE_DENOMINATOR : ROLE_WHOLE, p.which[base]);
    draft_claim_add(&d, s, times ? ROLE_RATIO : ROLE_SHARE, said);
    if (times)
        claim_as_printed(s, p.which[1 - base], p.which[base], said);
    draft_claim_emit(&d, s);
}

static bool is_multiple(const scene *s, uint32_t said)
{
    const mention *m = &s->mentions[said];
    const printed *p = &scene_figure(s, said)->print;
    const bool doubling = wordset_has(s->words->sets[WORDS_DOUBLING], scene_unit(s, said)->name);
    return (m->flags & MENTION_CELL) == 0
           && ((m->kind == TOKEN_TIMES && !doubling && p->modifier == MODIFIER_EXACT) || (m->kind == TOKEN_PERCENT && p->denominator > 1));
}

/* How many characters of 'name' stand in 'text'. */
static uint32_t letters_in(view name, view text)
{
    uint32_t count = 0;
    for (size_t at = 0; at + LETTER <= name.length; at += LETTER)
        count += view_find(text, (view){ name.start + at, LETTER }) >= 0;
    return count;
}

/* "one does as much as three of the old stores": what so many of are worth one goes by, or "then". */
static bool is_worth(const scene *s, const pair *p, uint32_t said)
{
    enum { REACH = 5 * LETTER, TELLING = 2, BEFORE = 40 /* symbols */ };
    const mention *m = &s->mentions[said];
    const view words = reduced_text(&s->text, m->place - m->clause > BEFORE ? m->place - BEFORE : m->clause, m->place);
    view behind = reduced_text(&s->text, m->place + 1, scene_clause_end(s, m->place + 1));
    uint32_t start = 0, end = 0, length, value;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_WORTH], words, at, (uint32_t)words.length, &length, &value)) < words.length; at += length) {
        start = at;
        end = value == 1 ? at + length : 0;
    }
    if (end == 0 || words.length - end > REACH || scene_tells(s, WORDS_JOINTLY, behind) || scene_tells(s, WORDS_TOTAL, behind))
        return false;
    const view between = { words.start + end, words.length - end };
    behind.length = behind.length > REACH ? REACH : behind.length;
    const uint32_t base = lesser(s, p), own = letters_in(between, p->words[base]) + letters_in(behind, p->words[base]);
    return (base == 0 && scene_tells(s, WORDS_EARLIER, (view){ words.start + start, words.length - start }))      /* 顶过去五条 */
        || (own >= TELLING && own > letters_in(between, p->words[1 - base]) + letters_in(behind, p->words[1 - base]));
}

/* Exactly so many of something, or so long: more than one. */
static bool is_count(const scene *s, uint32_t said)
{
    const mention *m = &s->mentions[said];
    const printed *p = &scene_figure(s, said)->print;
    return (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && ((m->kind == TOKEN_AMOUNT && scene_unit(s, said)->count) || m->kind == TOKEN_DURATION)
        && p->digits > 1 && p->decimals == 0 && p->modifier == MODIFIER_EXACT;
}

/* The figure as it would be per something else, in the same place. */
static uint32_t as_per(const scene *s, uint32_t which, uint16_t per)
{
    const token *t = &s->x->tokens[s->mentions[which].token];
    figure f = *scene_figure(s, which);
    if (f.per == per)
        return s->mentions[which].fact;
    f.per = per;
    return place_fact(s->x, FACT_FIGURE, t->core_start, t->core_end, &f);
}

static void read_worth(scene *s, uint32_t said)
{
    pair p;
    if (!find_pair(s, said, &p) || scene_comparable(s, said, p.which[0]) || !is_worth(s, &p, said) || is_of_some(s, &p))
        return;
    const uint32_t small = lesser(s, &p), numerator = as_per(s, p.which[1 - small], 0), ratio = as_per(s, p.which[small], s->mentions[said].unit);
    draft_claim d = begin(s, CLAIM_RATIO, VIEW("ratio/worth"), &p, said);
    if (numerator == FACT_NONE || ratio == FACT_NONE)
        return;
    draft_claim_add(&d, s, ROLE_DENOMINATOR, said);
    d.operands[d.count++] = (operand){ numerator, ROLE_NUMERATOR };
    d.operands[d.count++] = (operand){ ratio, ROLE_RATIO };
    draft_claim_emit(&d, s);
}

void claim_multiples_told(scene *s)
{
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        if (read[s->mentions[i].fact] || s->mentions[i].sentence == NONE)
            continue;
        if (is_multiple(s, i))
            read_told(s, i);
        else if (is_count(s, i))
            read_worth(s, i);
    }
}
